"""Stretches of the calendar: units hold their days, parts lie within their wholes, moving there and back comes home."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.stretches import (
    WEEK,
    day,
    days,
    easter,
    moved,
    nth_unit,
    nth_weekday,
    part_of,
    unit_at,
    written,
    years_at,
)

_ORDINALS = st.dates(dt.date(1800, 1, 1), dt.date(2200, 12, 31)).map(dt.date.toordinal)
_UNITS = st.sampled_from(
    ["day", "week", "month", "quarter", "half", "year", "decade", "century", "fortnight"]
)
_PARTS = st.sampled_from(["early", "mid", "late", "start", "middle", "end"])
_LONG = st.sampled_from(["week", "month", "quarter", "half", "year", "decade", "century"])


@given(_ORDINALS, _UNITS)
def test_the_unit_of_a_day_holds_it(ordinal: int, unit: str) -> None:
    stretch = unit_at(unit, ordinal)
    assert stretch.first <= ordinal <= stretch.last


@given(_ORDINALS, _UNITS, st.integers(-3, 3))
def test_units_follow_one_another_without_a_gap(ordinal: int, unit: str, step: int) -> None:
    assert unit_at(unit, ordinal, step).last + 1 == unit_at(unit, ordinal, step + 1).first


@given(_ORDINALS, st.integers(-40, 40), st.sampled_from(["day", "week", "fortnight", "workday"]))
def test_moving_there_and_back_comes_home(ordinal: int, count: int, unit: str) -> None:
    working = unit_at("workweek", ordinal).first  # from a Monday, so that a workday is one
    assert working == moved(moved(working, count, unit), -count, unit)


@given(_ORDINALS, st.integers(1, 20))
def test_so_many_workdays_are_no_weekend(ordinal: int, count: int) -> None:
    monday = unit_at("week", ordinal).first
    on = moved(monday, count, "workday")
    between = [dt.date.fromordinal(one).weekday() for one in range(monday + 1, on + 1)]
    assert count == sum(weekday < 5 for weekday in between)
    assert dt.date.fromordinal(on).weekday() < 5


@given(_ORDINALS, st.integers(-30, 30), st.sampled_from(["month", "quarter", "year", "decade"]))
def test_moving_by_months_keeps_the_day_or_takes_the_last(ordinal: int, count: int, unit: str) -> None:
    on, date = dt.date.fromordinal(moved(ordinal, count, unit)), dt.date.fromordinal(ordinal)
    assert on.day == date.day or (on.day < date.day and (on + dt.timedelta(days=1)).day == 1)


@given(_ORDINALS, _LONG, _PARTS, st.booleans())
def test_a_part_lies_within_its_whole(ordinal: int, unit: str, part: str, thirds: bool) -> None:
    whole = unit_at(unit, ordinal)
    assert whole.period.contains(part_of(whole, part, thirds=thirds).period)


@given(_ORDINALS, st.sampled_from(["month", "quarter", "year"]), st.integers(0, 6))
def test_the_nth_weekdays_of_a_stretch_are_all_of_them(ordinal: int, unit: str, weekday: int) -> None:
    whole = unit_at(unit, ordinal)
    wanted = [one for one in range(whole.first, whole.last + 1) if (one - 1) % WEEK == weekday]
    count = len(wanted)
    assert wanted == [nth_weekday(whole, nth, weekday).first for nth in range(1, count + 1)]
    assert wanted[::-1] == [nth_weekday(whole, -nth, weekday).first for nth in range(1, count + 1)]
    with pytest.raises(ValueError, match="not so many"):
        nth_weekday(whole, count + 1, weekday)


@given(_ORDINALS)
def test_every_week_belongs_to_one_month(ordinal: int) -> None:
    week = unit_at("week", ordinal)
    thursday = unit_at("month", week.first + 3)
    nth = 1 + (week.first + 3 - thursday.first) // WEEK
    assert week.period == nth_unit(thursday, nth, "week").period


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2024, "03-31"), (2025, "04-20"),
        (2038, "04-25"),
    ],
)  # fmt: skip
def test_easter_is_where_the_almanac_has_it(year: int, day: str) -> None:
    assert f"{year}-{day}" == dt.date.fromordinal(easter(year)).isoformat()


def test_what_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="end before they begin"):
        days(5, 4)


@pytest.mark.parametrize("unit", ["season", "workday", "minute"])
def test_what_is_no_unit_of_the_calendar_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="no place in the calendar"):
        unit_at(unit, 700_000)


@pytest.mark.parametrize(
    ("unit", "step"), [("year", 10_000), ("month", -60_000), ("decade", 900), ("century", -40)]
)
def test_the_calendar_ends(unit: str, step: int) -> None:
    with pytest.raises(ValueError, match="there is no year"):
        unit_at(unit, dt.date(2025, 1, 15).toordinal(), step)


def test_a_millennium_is_a_thousand_years() -> None:
    assert "2000/2999" == years_at("millennium", 2025).period.edtf


def test_a_stretch_has_its_grain_and_its_day() -> None:
    assert (("day", 3), ("century", None)) == (
        (day(3).grain, day(3).day),
        (written("19XX", "century").grain, written("19XX", "century").day),
    )
