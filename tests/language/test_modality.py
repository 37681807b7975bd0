"""How something is said: denied, hedged, reported, compared, of how many, supposed, foretold, asked or judged."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.modality import (
    Mark,
    MarkKind,
    certainty_of,
    find_modality,
    is_opinion,
    is_prediction,
    is_question,
)
from claimcheck.language.modality_lexicon import lexicon
from claimcheck.model.claim import Certainty

_CASES = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "cases/modality.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
_WORDS = st.sampled_from(
    [
        *lexicon().entries,
        "the",
        "users",
        "3",
        "million",
        ",",
        ".",
        "?",
        ";",
        "and",
        "than",
        "as",
        "May",
        "people",
        "“",
        "”",
    ]
)


def written(text: str, mark: Mark) -> str:
    """Write a mark as the table does."""
    scope = f" > {text[slice(*mark.scope)]}" if mark.scope and mark.scope[0] < mark.scope[1] else ""
    quantifier = f" = {mark.quantifier}" if mark.quantifier else ""
    return f"{mark.kind}: {mark.words}{scope}{quantifier}"


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, *expected in _CASES])
def test_a_sentence_is_heard_as_a_careful_reader_hears_it(text: str, expected: list[str]) -> None:
    assert sorted(expected) == sorted(written(text, mark) for mark in find_modality(text))


@given(st.lists(_WORDS, max_size=12))
def test_marks_stand_in_order_and_are_the_words_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    marks = find_modality(text)
    assert [(mark.start, mark.end) for mark in marks] == sorted((mark.start, mark.end) for mark in marks)
    assert all(text[mark.start : mark.end] == mark.words for mark in marks)


@given(st.lists(_WORDS, max_size=12))
def test_a_scope_lies_behind_its_cue_and_in_its_sentence(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for mark in find_modality(text):
        if mark.scope is not None:
            assert mark.end <= mark.scope[0] <= mark.scope[1] <= len(text)
            assert "?" not in text[slice(*mark.scope)]


@given(st.lists(_WORDS, max_size=12))
def test_only_negations_and_conditions_reach_over_something_and_only_quantifiers_count(
    pieces: list[str],
) -> None:
    for mark in find_modality(" ".join(pieces)):
        assert (mark.scope is not None) == (mark.kind in (MarkKind.NEGATION, MarkKind.CONDITIONAL))
        assert (mark.quantifier is not None) == (mark.kind is MarkKind.QUANTIFIER)


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in find_modality(text))


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, *expected in _CASES])
def test_the_case_of_a_sentence_in_capitals_loses_no_negation(text: str, expected: list[str]) -> None:
    """Headlines shout: what denies still denies."""
    denied = sum(mark.startswith("negation") for mark in expected)
    assert denied == sum(mark.kind is MarkKind.NEGATION for mark in find_modality(text.upper()))


@given(st.sampled_from(["might", "may", "could", "allegedly", "reportedly", "perhaps", "apparently"]))
def test_a_hedge_makes_a_claim_hedged_with_its_words(hedge: str) -> None:
    assert Certainty(level="hedged", hedges=(hedge,)) == certainty_of(f"The firm {hedge} sold the land.")


def test_what_is_said_plainly_is_asserted() -> None:
    assert Certainty() == certainty_of("The firm sold the land for more than $5 million.")


def test_a_hedge_that_stands_twice_is_told_once() -> None:
    assert Certainty(level="hedged", hedges=("may",)) == certainty_of("It may rain and it may snow.")


@pytest.mark.parametrize(
    ("text", "prediction"),
    [
        ("The bridge will open in May.", True),
        ("If it rains, the match will be off.", True),
        ("The plan holds if the court will hear it.", False),
        ("Analysts predicted a fall in prices.", True),
        ("The bridge opened in May.", False),
        ("The firm plans a bridge.", False),
    ],
)
def test_a_prediction_says_what_is_to_come(text: str, prediction: bool) -> None:
    assert prediction == is_prediction(text)


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("The government should resign.", True),
        ("It is a beautiful town.", True),
        ("I believe the plan is fair.", True),
        ("Unfortunately, two people died.", False),
        ("I believe the plan cost $3 million, which is a disgrace.", False),
        ("I think half of them should go.", False),
        ("Two people died.", False),
        ("Visitors must show a ticket.", False),
    ],
)
def test_an_opinion_judges_and_a_feeling_about_a_fact_does_not(text: str, opinion: bool) -> None:
    assert opinion == is_opinion(text)


@pytest.mark.parametrize(
    ("text", "question"), [("Who did it?", True), ("“Who did it?”", True), ("He asked who did it.", False)]
)
def test_a_question_ends_with_its_mark(text: str, question: bool) -> None:
    assert question == is_question(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "not ",
        "no fever, ",
        "as a ",
        "est",
        "er than ",
        "may ",
        ", a b c d",
        "if ",
        "“not ”",
        "? ",
        "the more ",
        "'ll",
        "n't",
    ],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    """Long text of one piece, which a reader that grew with the square of the length would take minutes for."""
    text = piece * 20_000
    assert all(mark.end <= len(text) for mark in find_modality(text + "x"))
