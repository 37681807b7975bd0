"""Dates, values and references as people write them."""

import pytest

from claimcheck.checkers.wording import Manner, date_words, told, value_words
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact
from claimcheck.model.time import Period
from tests.checkers.world import fact


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-01-13", "13 January 2025"),
        ("2025-01-13~", "13 January 2025"),
        ("2025-01", "January 2025"),
        ("2024-02", "February 2024"),
        ("2025", "2025"),
        ("201X", "201X"),
        ("2025-33", "2025-33"),
        ("2025-01-06/..", "from 6 January 2025"),
        ("../2025-01", "until January 2025"),
        ("../..", "always"),
        ("2025-01-13/2025-01-19", "13 January 2025 to 19 January 2025"),
        ("9999", "9999"),
    ],
)
def test_a_period_in_words(edtf: str, words: str) -> None:
    assert words == date_words(Period.parse(edtf))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "yes"),
        (False, "no"),
        (Period.parse("2025-01"), "January 2025"),
        ("industry  analyst", "industry analyst"),
        ("x" * 100, "x" * 79 + "…"),
        (Quantity(written="more than 700000", interval=Interval()), "more than 700,000"),
        (Quantity(written="1.25 million", interval=Interval()), "1.25 million"),
        (Quantity(written="3,400,000", interval=Interval()), "3,400,000"),
        (Quantity(written="0.123456", interval=Interval()), "0.123456"),
        (Quantity(written="70万", interval=Interval()), "70万"),
    ],
)
def test_a_value_in_words(value: Quantity | str | bool | Period, words: str) -> None:
    assert words == value_words(value)


@pytest.mark.parametrize(
    ("known", "manner", "words"),
    [
        (fact("red", origin="AP"), Manner.PLAIN, "AP has “red” (10 January 2025)"),
        (fact("red", origin="AP", valid="2025-01-06"), Manner.PLAIN, "AP has “red” (6 January 2025)"),
        (fact("red", origin="AP", published=None, negated=True), Manner.PLAIN, "AP has not “red”"),
        (fact(False, property="open", origin="AP", published=None), Manner.PLAIN, "AP has “open”: no"),
        (
            fact(False, property="open", origin="AP", published=None, negated=True),
            Manner.PLAIN,
            "AP has “open”: yes",
        ),
        (fact("red", property="paint", origin="AP"), Manner.NAMED, "AP has “paint”: “red” (10 January 2025)"),
        (fact("red", subject="Door", origin="AP"), Manner.SUBJECT, "AP has “red” for Door (10 January 2025)"),
        (
            fact(True, property="shut", origin="AP", published=None),
            Manner.OPPOSITE,
            "AP has the opposite, “shut”: yes",
        ),
        (
            fact(True, property="fire", origin="AP"),
            Manner.ENDING,
            "AP has it ended by “fire” (10 January 2025)",
        ),
        (
            fact(Period.parse("2024-12"), property="fire", origin="AP"),
            Manner.ENDING,
            "AP has it ended by “fire”, December 2024 (10 January 2025)",
        ),
    ],
)
def test_a_fact_is_told_with_who_says_it_and_when(known: Fact, manner: Manner, words: str) -> None:
    assert words == told(known, manner=manner)


def test_what_is_last_known_is_told_as_such() -> None:
    assert "AP has “red” (last known 2024)" == told(fact("red", origin="AP", valid="2024"), last_known=True)
