"""What a sentence asks, or names as somebody's claim, it does not say: it is evidence neither way."""

import pytest

from claimcheck.language.entailment import compare_texts
from claimcheck.language.names import Names
from claimcheck.language.polarity import is_put_forward
from claimcheck.language.reading import read
from claimcheck.model.comparison import Outcome

CLAIM = "The harbour closed its north gate in May."
NAMES = Names.of([])


@pytest.mark.parametrize(
    "sentence",
    [
        "Has the harbour closed its north gate in May?",
        "Did the harbour close its north gate in May",
        "Claim: The harbour closed its north gate in May.",
        "CLAIM The harbour closed its north gate in May.",
        "Viral claim: the harbour closed its north gate in May.",
        "Rumour: the harbour closed its north gate in May.",
        "Claim Review: the harbour closed its north gate in May.",
        'One asked: "Is it so that the harbour closed its north gate in May?"',
        "A blogger claimed that the harbour closed its north gate in May.",
        "Many work under the assumption that the harbour closed its north gate in May.",
        "He repeated the allegation that the harbour closed its north gate in May.",
        "Did the harbour close its south gate in May?",
    ],
)
def test_what_is_asked_or_claimed_decides_nothing(sentence: str) -> None:
    assert Outcome.UNDECIDED is compare_texts(read(CLAIM, NAMES), read(sentence, NAMES)).outcome


def test_what_is_told_decides() -> None:
    assert Outcome.SUPPORTS is compare_texts(read(CLAIM, NAMES), read(CLAIM, NAMES)).outcome


@pytest.mark.parametrize(
    "sentence",
    [
        '"Is it safe?" asked Bo Reed.',
        'Bo Reed asked: "Will it last?"',
        "The claim was withdrawn.",
        "Claims that it rained were false.",
        "Claimants: three people sued.",
        "Is, was and are are verbs.",
    ],
)
def test_sentences_about_claims_and_questions_are_told(sentence: str) -> None:
    assert not is_put_forward(sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ada Ferry is a person.", "Ada Ferry is a public figure."),
        ("A single storm hit Norland.", "A severe storm hit Norland."),
        ("The cliff is like a wall.", "The cliff is unlike a wall of stone."),
    ],
)
def test_words_that_only_share_a_stem_with_an_opposite_are_none(claim: str, sentence: str) -> None:
    assert Outcome.REFUTES is not compare_texts(read(claim, NAMES), read(sentence, NAMES)).outcome
