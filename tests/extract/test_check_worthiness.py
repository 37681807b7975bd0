"""What is worth checking: claims of fact with figures, names and the past before talk, wishes and plans."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.check_worthiness import THRESHOLD, check_worthiness, features
from claimcheck.extract.training import fit, lines

PAIRS = [
    ("We lost 2.6 million manufacturing jobs in three years.", "Thank you, and good night to all of you."),
    ("He voted against the bill in 1998.", "Let me just finish my answer, if I may."),
    ("Unemployment has doubled since 2008.", "I hope that we can do better than this."),
    ("The tax was cut by 5 percent last year.", "I will be a president for everybody."),
]


@pytest.mark.parametrize(("worthy", "idle"), PAIRS)
def test_a_claim_of_fact_is_more_worth_checking_than_talk(worthy: str, idle: str) -> None:
    assert check_worthiness(worthy) > THRESHOLD > check_worthiness(idle)


@given(st.text())
def test_a_score_is_a_probability(text: str) -> None:
    assert 0 <= check_worthiness(text) <= 1


@given(st.text(alphabet="ab 1.'’I", max_size=60))
def test_apostrophes_of_either_kind_are_one(text: str) -> None:
    assert list(features(text.replace("’", "'"))) == list(features(text.replace("'", "’")))


def test_a_sentence_without_words_has_the_score_of_the_bias() -> None:
    assert check_worthiness("") == pytest.approx(check_worthiness("   "))


def test_what_follows_in_a_very_long_sentence_changes_nothing() -> None:
    long = "word " * 200
    assert check_worthiness(long) == check_worthiness(long + "we lost 3 million jobs " * 1000)


SENTENCES = ["we lost 3 jobs", "we lost 4 jobs", "good night", "good evening", "they lost 9 jobs", "good day"]
LABELS = [True, True, False, False, True, False]


def test_fitting_tells_the_classes_apart() -> None:
    model = fit(SENTENCES, LABELS)
    assert model.weights["lost"] > 0 > model.weights["good"]


def test_the_same_rows_give_the_same_bytes() -> None:
    assert list(lines(fit(SENTENCES, LABELS))) == list(lines(fit(SENTENCES, LABELS)))


def test_training_is_a_command_that_prints_the_weights(tmp_path: Path) -> None:
    rows = [
        f'{{"text": "{text}", "label": "{"CHECK_WORTHY" if label else "NON_FACTUAL"}"}}\n'
        for text, label in zip(SENTENCES, LABELS, strict=True)
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(rows), encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck.extract.training", str(file)]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert list(lines(fit(SENTENCES, LABELS))) == printed.splitlines()
