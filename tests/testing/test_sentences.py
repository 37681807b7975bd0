"""Sentences for drawn records: they say what the record says."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    QuantityStatement,
    QuotationStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.mutation.notations import Figure, write
from claimcheck.testing import strategies as kit
from claimcheck.testing.numbers import across, apart, presumed_apart, within
from claimcheck.testing.sentences import sentence_of

FIVE, SIX = write(Figure(5), unit="km"), write(Figure(6), unit="km")
INSURED = AttributeStatement(subject="Tessel", property="insured", value=True)


@pytest.mark.parametrize(
    ("expected", "statement"),
    [
        ("The length of Tessel is 5 km.", QuantityStatement(subject="Tessel", property="length", value=FIVE)),
        (
            "The length of Tessel is not 5 km (place: Norland), 2024.",
            QuantityStatement(
                subject="Tessel",
                property="length",
                value=FIVE,
                negated=True,
                scope=Scope(place="Norland"),
                time=Period.parse("2024"),
            ),
        ),
        (
            "The length of Tessel has gone up from 5 km to 6 km.",
            ChangeStatement(subject="Tessel", property="length", start=FIVE, end=SIX, direction=Direction.UP),
        ),
        (
            "The length of Tessel has not gone by 5 km.",
            ChangeStatement(subject="Tessel", property="length", by=FIVE, negated=True),
        ),
        (
            "The length of Tessel is more than that of Ostrel.",
            ComparisonStatement(subject="Tessel", property="length", other="Ostrel", relation=Relation.MORE),
        ),
        (
            "The length of Tessel is number 3.",
            ComparisonStatement(subject="Tessel", property="length", rank=3),
        ),
        (
            "The length of Tessel is the least.",
            ComparisonStatement(subject="Tessel", property="length", relation=Relation.LEAST),
        ),
        (
            "The founding of Tessel with Ostrel was there.",
            EventStatement(subject="Tessel", event="founding", object="Ostrel"),
        ),
        (
            "The founding of Tessel was not there.",
            EventStatement(subject="Tessel", event="founding", negated=True),
        ),
        ("Tessel is insured.", INSURED),
        (
            "The flagship of Tessel is Ariel.",
            AttributeStatement(subject="Tessel", property="flagship", value="Ariel"),
        ),
        ("Ann Lee said “We wait”.", QuotationStatement(subject="Ann Lee", mode="direct", words="We wait")),
        (
            "Ann Lee did not say that we wait.",
            QuotationStatement(subject="Ann Lee", mode="indirect", words="we wait.", negated=True),
        ),
        (
            "Ann Lee said that Tessel is insured.",
            QuotationStatement(subject="Ann Lee", mode="indirect", statement=INSURED),
        ),
        (
            "It will come about by 2030 that: Tessel is insured.",
            PredictionStatement(subject="Tessel", statement=INSURED, horizon=Period.parse("2030")),
        ),
        (
            "It will come about that: Tessel is insured.",
            PredictionStatement(subject="Tessel", statement=INSURED),
        ),
        ("Tessel is lovely.", OpinionStatement(subject="Tessel")),
    ],
)
def test_a_sentence_says_the_statement(expected: str, statement: Statement) -> None:
    assert expected == sentence_of(statement)


@settings(max_examples=100)
@given(kit.statements())
def test_every_drawn_statement_has_a_sentence_that_names_its_subject(statement: Statement) -> None:
    assert statement.subject in sentence_of(statement)


@pytest.mark.parametrize("related", [within, across, presumed_apart])
def test_a_set_without_ends_has_nothing_beside_it(
    related: Callable[[Quantity], st.SearchStrategy[Quantity]],
) -> None:
    """Nothing can be drawn that is only partly in it, or beyond it."""
    everything = Quantity(written="any number", interval=Interval())
    drawn: list[object] = []

    @given(st.data())
    def draw(data: st.DataObject) -> None:
        drawn.append(data.draw(related(everything)))

    with pytest.raises(ValueError, match="end"):
        draw()


def test_what_has_no_figure_is_still_told_apart() -> None:
    """A range is set apart by its ends alone."""

    @given(apart(kit_range()))
    def draw(known: Quantity) -> None:
        assert known.interval.overlaps(kit_range().interval) is False

    draw()


def kit_range() -> Quantity:
    """Give a range, which has no figure."""
    return Quantity(
        written="between 2 and 3", interval=Interval(FIVE.interval.low, SIX.interval.high), unit="km"
    )
