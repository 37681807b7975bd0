"""One sentence on the spot, against the article: what never passes, what is never refuted, how much is right."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from claimcheck.model.verdict import Verdict
from claimcheck.verify.sentence import verify_sentence
from claimcheck.verify.settings import Settings

ROOT = Path(__file__).parents[1]
ARTICLE = next((ROOT / "seeds").glob("*.txt"))
RIGHT_AT_LEAST = 0.85


@attrs.frozen
class Question:
    """A sentence with the verdicts that a careful reader of the article would give."""

    kind: str
    expected: tuple[str, ...]
    speaker: str
    sentence: str


def questions() -> Sequence[Question]:
    lines = (ROOT / "tests/cases/one_sentence.tsv").read_text("utf-8").splitlines()
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        Question(kind, tuple(expected.split("|")), speaker, text) for kind, expected, speaker, text in fields
    ]


@pytest.fixture(scope="module")
def answers() -> dict[Question, Verdict]:
    settings = Settings(as_of=dt.date(2026, 11, 22))
    return {
        question: verify_sentence(
            question.sentence, speaker=question.speaker or None, against=[str(ARTICLE)], settings=settings
        )
        .results[0]
        .verdict
        for question in questions()
    }


def test_nothing_false_passes_as_supported(answers: dict[Question, Verdict]) -> None:
    """A sentence that the article does not say is never supported, however many words it shares."""
    passed = [
        q for q, verdict in answers.items() if verdict is Verdict.SUPPORTED and "supported" not in q.expected
    ]

    assert [] == passed


def test_nothing_true_is_refuted(answers: dict[Question, Verdict]) -> None:
    """A sentence that the article says, or is silent about, is never refuted."""
    refuted = [
        q for q, verdict in answers.items() if verdict is Verdict.REFUTED and "refuted" not in q.expected
    ]

    assert [] == refuted


def test_most_answers_are_right(answers: dict[Question, Verdict]) -> None:
    """At least 85 % of the answers are those of a careful reader."""
    wrong = [(verdict, q) for q, verdict in answers.items() if verdict not in q.expected]

    assert len(wrong) <= (1 - RIGHT_AT_LEAST) * len(answers), wrong
