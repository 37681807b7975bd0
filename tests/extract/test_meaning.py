"""What the parts of sentences state."""

import datetime as dt

import pytest

from claimcheck import Claim, Source, extract
from claimcheck.model.extraction import KnownTerms
from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    Direction,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period

DAY = Source(published=Period.of(dt.date(2024, 3, 4)))


def claim(text: str, words: str | None = None, known: KnownTerms | None = None) -> Claim:
    """Return the claim with these words, the first if none are given."""
    claims = [each.claim for each in extract(text, source=DAY, known=known).claims]
    return next(each for each in claims if words is None or each.text == words)


def statement(text: str, words: str | None = None) -> Statement | None:
    return claim(text, words).statement


def told(found: Statement | None, *fields: str) -> tuple[object, ...]:
    """Return fields of a statement, figures as written and dates as EDTF."""
    values = (getattr(found, field) for field in fields)
    return tuple(getattr(value, "written", getattr(value, "edtf", value)) for value in values)


@pytest.mark.parametrize(
    ("sentence", "subject", "thing", "written"),
    [
        ("The fund lost 164 billion kroner ($16.5 billion) in May.", None, None, None),
        ("The ferry carried 212 passengers.", "ferry", "carry passengers", "212"),
        ("Twelve people drowned in the fjord.", "people", "drown", "Twelve people"),
        ("The bridge has over 40 arches.", "bridge", "have arches", "over 40"),
        ("The council of five ministers met two of the strikers in Oslo.", None, None, None),
    ],
)
def test_one_figure_that_the_verb_has_is_a_quantity(
    sentence: str, subject: str | None, thing: str | None, written: str | None
) -> None:
    found = statement(sentence)

    assert (subject is not None) == isinstance(found, QuantityStatement)
    if subject is not None:
        assert (subject, thing, written) == told(found, "subject", "property", "value")


@pytest.mark.parametrize(
    ("sentence", "subject", "thing", "direction"),
    [
        (
            "The value of the fund fell to 18 trillion kroner from 19 trillion kroner.",
            "fund",
            "value",
            "down",
        ),
        ("The company's debt rose by 3 percent.", "company", "debt", "up"),
        ("Wages grew.", "Wages", "wages", "up"),
        ("The storm caused a surge in prices for Acme.", "Acme", "prices", "up"),
        ("The storm caused a drop in tourism.", "storm", "tourism", "down"),
    ],
)
def test_verbs_and_nouns_of_moving_are_changes(
    sentence: str, subject: str, thing: str, direction: str
) -> None:
    found = statement(sentence)

    assert isinstance(found, ChangeStatement)
    assert (subject, thing, Direction(direction)) == (found.subject, found.property, found.direction)


def test_the_ends_of_a_change_are_told_apart() -> None:
    found = statement("The value of the fund fell to 18 trillion kroner from 19 trillion kroner.")

    assert ("19 trillion kroner", "18 trillion kroner", None) == told(found, "start", "end", "by")
    assert ("3 percent",) == told(statement("The company's debt rose by 3 percent."), "by")


@pytest.mark.parametrize(
    "sentence", ["The minister declined to comment on it.", "Wages rose by 3 percent or by 4 percent."]
)
def test_what_only_looks_like_a_change_is_none(sentence: str) -> None:
    assert not isinstance(statement(sentence), ChangeStatement)


@pytest.mark.parametrize(
    ("sentence", "words", "fields"),
    [
        ("On Monday bridge clerk Kari Moe left.", "bridge clerk Kari Moe", ("Kari Moe", "role", "bridge clerk")),
        ("Kari Moe, a retired teacher, left.", "Kari Moe, a retired teacher", ("Kari Moe", "role", "retired teacher")),
        ("Solvang, a ferry, sank.", "Solvang, a ferry", ("Solvang", "kind", "ferry")),
        ("The ferry, known as Solvang, sank.", "The ferry, known as Solvang", ("ferry", "name", "Solvang")),
        ("The ferry is a wreck.", None, ("ferry", "kind", "wreck")),
        ("The water was green.", None, ("water", "state", "green")),
    ],
)  # fmt: skip
def test_what_somebody_or_something_is_said_to_be_is_an_attribute(
    sentence: str, words: str | None, fields: tuple[str, ...]
) -> None:
    found = statement(sentence, words)

    assert isinstance(found, AttributeStatement)
    assert fields == (found.subject, found.property, found.value)


def test_another_verb_is_an_event_with_its_object_and_its_day() -> None:
    found = statement("The board closed the old bridge on 1 March 2024.")

    assert isinstance(found, EventStatement)
    assert ("board", "close", "old bridge", "2024-03-01") == told(found, "subject", "event", "object", "time")


def test_a_relative_day_is_read_against_the_day_of_publication() -> None:
    assert ("2024-03-03",) == told(statement("The board closed the bridge yesterday."), "time")


def test_a_denial_and_of_how_many_are_kept() -> None:
    denied = statement("The board did not close the bridge.")
    assert denied is not None
    assert denied.negated
    many = statement("Many drivers avoid the bridge.")
    assert many is not None
    assert (Quantifier.MANY, "drivers") == (many.quantifier, many.subject)


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Its growing debt worried the board.", "Its growing debt", ChangeStatement),
        (
            "Shops oppose the impending closure of the road.",
            "the impending closure of the road",
            EventStatement,
        ),
        ("The loss of 12 ships shook the town.", "The loss of 12 ships", QuantityStatement),
        ("Shares fell amid fears of a new tariff.", "amid fears of a new tariff", type(None)),
    ],
)
def test_what_a_phrase_takes_for_granted_is_stated(sentence: str, words: str, kind: type) -> None:
    assert isinstance(statement(sentence, words), kind)


def test_what_is_to_come_is_a_prediction_of_a_statement() -> None:
    found = statement("The board will close the bridge in May.")

    assert isinstance(found, PredictionStatement)
    assert isinstance(found.statement, EventStatement)


def test_a_judgement_is_an_opinion() -> None:
    found = statement("The decision should be a disgrace for the board.")

    assert isinstance(found, OpinionStatement)


def test_a_saying_is_a_quotation_of_what_is_said() -> None:
    direct = claim('"The bridge is safe," said Kari Moe on Monday.').statement
    assert isinstance(direct, QuotationStatement)
    assert ("direct", "The bridge is safe") == (direct.mode, direct.words)
    indirect = claim("Kari Moe said that the bridge was safe.").statement
    assert isinstance(indirect, QuotationStatement)
    assert ("indirect", "the bridge was safe") == (indirect.mode, indirect.words)


def test_declared_properties_come_first() -> None:
    known = KnownTerms(
        vocabulary=Vocabulary(
            properties={"length": PropertyDefinition(name="length", value="quantity", unit="m")}
        ),
        entities=(Entity(id="Wend Bridge", name="Wend Bridge"),),
    )
    found = claim("The length of the Wend Bridge is 120 m.", known=known).statement

    assert isinstance(found, QuantityStatement)
    assert ("Wend Bridge", "length") == (found.subject, found.property)


def test_words_that_leave_out_their_subject_are_stated_of_it() -> None:
    found = statement("The board closed the bridge and hired two engineers.", "hired two engineers")

    assert found is not None
    assert "board" == found.subject.lower()


def test_nothing_is_stated_of_a_pronoun_that_could_not_be_told() -> None:
    assert statement("They closed the bridge on Monday.") is None
