"""Statements read from sentences: what they come to, and where nothing is read."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.statements import read_statement
from claimcheck.model.interval import Interval
from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary
from claimcheck.model.statement import (
    AttributeStatement,
    EventStatement,
    QuantityStatement,
    QuotationStatement,
    Statement,
)

DEFINITIONS = (
    PropertyDefinition(name="new users", synonyms=("users who joined",), unit="user", value="quantity"),
    PropertyDefinition(name="daily active users", unit="user", value="quantity"),
    PropertyDefinition(name="revenue", unit="USD", value="quantity"),
    PropertyDefinition(name="founded", value="time", temporal="event"),
    PropertyDefinition(name="owner", value="words", single_valued=True),
    PropertyDefinition(name="requires bank card", value="yes-no"),
    PropertyDefinition(name="role", value="words"),
)
VOCABULARY = Vocabulary(properties={definition.name: definition for definition in DEFINITIONS})
ENTITIES = (
    Entity(id="Acme", name="Acme", aliases=("Acme Corp",)),
    Entity(id="Borealis", name="Borealis"),
    Entity(id="Ann Low", name="Ann Low", type="person"),
)
PUBLISHED = dt.date(2025, 1, 15)


def stated(text: str) -> Statement | None:
    return read_statement(text, VOCABULARY, ENTITIES, PUBLISHED)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=80))
def test_any_text_is_read_or_not(text: str) -> None:
    assert stated(text) is None or stated(text) == stated(text)


@pytest.mark.parametrize(
    ("text", "name", "low", "unit", "place"),
    [
        ("Acme gained over 5,000 new users.", "new users", 5_000, "user", None),
        ("More than 5,000 users joined Acme Corp.", "new users", 5_000, "user", None),
        (
            "Acme had at least 5 million daily active users in the U.S.",
            "daily active users",
            5_000_000,
            "user",
            "us",
        ),
        ("Acme's revenue reached at least $3 billion.", "revenue", 3_000_000_000, "USD", None),
    ],
)
def test_a_figure_of_a_declared_property(
    text: str, name: str, low: int, unit: str, place: str | None
) -> None:
    statement = stated(text)

    assert isinstance(statement, QuantityStatement)
    assert ("Acme", name, unit, place) == (
        statement.subject, statement.property, statement.value.unit, statement.scope.place,
    )  # fmt: skip
    assert Interval(Fraction(low), None, low_open=low == 5_000) == statement.value.interval


def test_a_date_of_a_declared_event() -> None:
    statement = stated("Acme was founded on 3 May 2013.")

    assert isinstance(statement, EventStatement)
    assert ("Acme", "founded", "2013-05-03") == (statement.subject, statement.event, str(statement.time))


@pytest.mark.parametrize(
    ("text", "value"),
    [("Acme requires a bank card.", True), ("Acme does not require a bank card.", False)],
)
def test_a_truth_value(text: str, value: bool) -> None:
    assert AttributeStatement(subject="Acme", property="requires bank card", value=value) == stated(text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The owner of Acme is Borealis.", "owner", "Borealis"),
        ("Acme is owned by Borealis.", "owner", "Borealis"),
        ("Ann Low is a prominent blogger.", "role", "prominent blogger"),
        ("Ann Low, a spokesperson for Acme", "role", "spokesperson for Acme"),
    ],
)
def test_words_of_a_declared_property(text: str, name: str, value: str) -> None:
    statement = stated(text)

    assert isinstance(statement, AttributeStatement)
    assert (name, value) == (statement.property, statement.value)


@pytest.mark.parametrize(
    ("text", "mode", "speaker", "words"),
    [
        ("Ann Low said that Acme requires a bank card.", "indirect", "Ann Low", "Acme requires a bank card"),
        ('Ann Low warned of "agents from abroad."', "direct", "Ann Low", "agents from abroad."),
        (
            "The foreign minister said that it was safe to stay.",
            "indirect",
            "The foreign minister",
            "it was safe to stay",
        ),
    ],
)
def test_a_report_of_speech(text: str, mode: str, speaker: str, words: str) -> None:
    statement = stated(text)

    assert isinstance(statement, QuotationStatement)
    assert (mode, speaker, words) == (statement.mode, statement.subject, statement.words)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ann Low did not say that it was safe to stay.", True),
        ("Ann Low never said that it was safe to stay.", True),
        ("Ann Low said that it was not safe to stay.", False),
    ],
)
def test_what_somebody_did_not_say_is_a_negated_report(text: str, negated: bool) -> None:
    statement = stated(text)

    assert isinstance(statement, QuotationStatement)
    assert negated is statement.negated


@pytest.mark.parametrize(
    "text",
    [
        "Acme gained over 5,000 paying new users.",  # a qualifier that the property does not have
        "Acme did not gain over 5,000 new users.",
        "Acme grew.",
        "All users said that it was safe to stay.",
        "Acme and Borealis gained over 5,000 new users.",
        "Ann Low denied that it was safe to stay.",
        "Ann Low did not deny that it was safe to stay.",
        "Acme was founded. Borealis was not.",
        "Acme required a bank card in 2019.",
    ],
)
def test_what_is_not_accounted_for_is_not_read(text: str) -> None:
    assert stated(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Analyst Ann Low burnt the letters.",  # what she is said to be in passing is not what is stated
        "Borealis praised the owner of Acme.",
        'The owner of Acme is "a friend".',
    ],
)
def test_words_in_passing_are_no_statement(text: str) -> None:
    assert stated(text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Acme gained over 5,000 new users in two days.", "2 days"),
        ("Acme gained over 5,000 new users within just one week.", "1 week"),
        ("Acme gained over 5,000 new users in 30 days.", "30 days"),
    ],
)
def test_the_time_within_which_something_is_counted_is_its_scope(text: str, period: str) -> None:
    statement = stated(text)

    assert isinstance(statement, QuantityStatement)
    assert period == statement.scope.period
