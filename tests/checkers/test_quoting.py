"""Words in quotation marks within what was said stand so in the source, or are told as changed."""

import pytest

from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.reference import Document, Fact
from tests.checkers.speech import check, document, fact, said, told

S, R, U = Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED
SOURCE = "Ann Lee called the results of the new ferry “solid, but hardly brilliant”."


def asked(words: str, source: Document | Fact, by: str = "Ann Lee") -> list[Finding]:
    claim = said(f"{by} said that {words}", by, words, mode="indirect")
    documents = [source] if isinstance(source, Document) else []
    return check(
        QuotationChecker(), claim, documents=documents, facts=[source] if isinstance(source, Fact) else []
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the results of the ferry are “solid”", ("saying-found", S)),
        ("the results of the ferry are “hardly brilliant”", ("saying-found", S)),
        ("the results of the ferry are “solid, but brilliant”", ("saying-differs", R)),
        ("the results of the ferry are “solid and brilliant”", ("saying-differs", R)),
        ("it was “solid, but brilliant”", ("quotation-words-differ", R)),
        ("it was “hardly brilliant, but solid”", ("quotation-not-in-source", U)),
        ("the results of the ferry are “a joy for everyone here”", ("quotation-not-in-source", U)),
    ],
)
def test_quoted_words_of_a_report_stand_together_in_the_source(
    words: str, expected: tuple[str, Stance]
) -> None:
    assert expected in told(asked(words, document(SOURCE)))


@pytest.mark.parametrize(
    ("words", "source", "expected"),
    [
        ("guests were misled by “tourists from the south”", "misled by “agents from the south”", R),
        ("guests were misled by “rude agents from the north”", "misled by “agents from the north”", U),
        ("guests were misled by “tourists from the south”", "pleased by “agents from the south”", U),
        ("guests were misled by “tourists from abroad”", "misled by “agents from the south”", U),
        ("guests were misled by “the south”", "misled by “the north”", U),
    ],
)
def test_one_changed_word_of_a_short_quotation_is_told_where_the_matter_is_the_same(
    words: str, source: str, expected: Stance
) -> None:
    text = f"Ann Lee said that nobody in the old harbour town would ever be {source}."

    assert {expected} == {one.stance for one in asked(words, document(text))}


def test_a_cutting_refutes_no_quoted_words() -> None:
    found = asked(
        "guests were misled by “tourists from the south”",
        fact("Ann Lee", "said", "misled by “agents from the south”"),
    )

    assert [("quotation-words-differ", U)] == told(found)


def test_quoted_words_that_only_another_is_quoted_with_are_not_the_speakers() -> None:
    text = "Ann Lee warned of “agents from the cold south”. Carl Okafor said that it rained."

    assert ("speaker-differs", R) in told(
        asked("people should beware of “agents from the cold south”", document(text), by="Carl Okafor")
    )
