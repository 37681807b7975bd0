"""Holidays: on which day each falls, which weekend it lengthens, and how its name is written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.holidays import holiday_in, holiday_names, match_holiday, weekend_of

_NAMES = st.sampled_from(sorted(holiday_names()))


def named(text: str) -> str:
    """Return the name that a text is, as the table has it."""
    match = match_holiday(text, 0, american=True)
    assert match is not None
    assert len(text) == match[0]
    return match[1]


@given(_NAMES, st.integers(2000, 2030))
def test_every_holiday_falls_on_a_day_of_its_year(name: str, year: int) -> None:
    day = holiday_in(named(name), year)
    assert day.period.is_day
    assert year == dt.date.fromordinal(day.first).year


@given(_NAMES, st.integers(2000, 2030))
def test_the_weekend_of_a_holiday_holds_it_and_its_sunday(name: str, year: int) -> None:
    day = holiday_in(named(name), year)
    weekend = weekend_of(day)
    assert weekend.first <= day.first <= weekend.last
    assert any(ordinal % 7 == 0 for ordinal in range(weekend.first, weekend.last + 1))


@given(_NAMES)
def test_a_name_is_known_with_any_apostrophe_or_none(name: str) -> None:
    assert named(name) == named(name.replace("'", "’")) == named(name.replace("'", ""))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("martin luther king day", "2025-01-20"), ("presidents' day", "2025-02-17"), ("good friday", "2025-04-18"),
        ("easter monday", "2025-04-21"), ("mother's day", "2025-05-11"), ("memorial day", "2025-05-26"),
        ("father's day", "2025-06-15"), ("juneteenth", "2025-06-19"), ("independence day", "2025-07-04"),
        ("labor day", "2025-09-01"), ("columbus day", "2025-10-13"), ("halloween", "2025-10-31"),
        ("election day", "2024-11-05"), ("thanksgiving", "2025-11-27"), ("black friday", "2025-11-28"),
        ("cyber monday", "2025-12-01"), ("christmas eve", "2025-12-24"), ("x-mas", "2025-12-25"),
        ("pentecost", "2025-06-08"), ("mardi gras", "2025-03-04"), ("lunar new year", "2025-01-29"),
        ("st. patrick's day", "2025-03-17"), ("new year's eve", "2025-12-31"), ("arbor day", "2025-04-25"),
    ],
)  # fmt: skip
def test_a_holiday_falls_where_the_calendar_has_it(name: str, day: str) -> None:
    assert day == holiday_in(named(name), int(day[:4])).period.edtf


@pytest.mark.parametrize("name", ["independence day", "mother's day", "freedom day"])
def test_what_differs_from_country_to_country_is_read_where_it_is_declared(name: str) -> None:
    assert match_holiday(name, 0, american=False) is None
    assert match_holiday(name, 0, american=True) is not None


def test_a_year_that_the_table_does_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the table"):
        holiday_in("chinese new year", 1950)
