"""Stretches of time: EDTF in, days out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.time import ALWAYS, FOREVER, Period

days = st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-01-15", "2025-01-15", "2025-01-15"),
        ("2025-01", "2025-01-01", "2025-01-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025?", "2025-01-01", "2025-12-31"),
        ("2025-01-15~", "2025-01-15", "2025-01-15"),
        ("2025-01%", "2025-01-01", "2025-01-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2025-XX", "2025-01-01", "2025-12-31"),
        ("2025-01-XX", "2025-01-01", "2025-01-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2025-01-13/2025-01-19", "2025-01-13", "2025-01-19"),
        ("2024/2025-02", "2024-01-01", "2025-02-28"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_stands_for_days(edtf: str, first: str, last: str) -> None:
    period = Period.parse(edtf)

    assert (first, last) == tuple(dt.date.fromordinal(day).isoformat() for day in (period.first, period.last))
    assert edtf == str(period)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("../2025", ALWAYS, "2025-12-31"),
        ("/2025", ALWAYS, "2025-12-31"),
        ("2025/..", "2025-01-01", FOREVER),
        ("2025/", "2025-01-01", FOREVER),
        ("../..", ALWAYS, FOREVER),
    ],
)
def test_an_end_may_be_open(edtf: str, first: str | int, last: str | int) -> None:
    period = Period.parse(edtf)
    expected = [
        dt.date.fromisoformat(day).toordinal() if isinstance(day, str) else day for day in (first, last)
    ]

    assert expected == [period.first, period.last]


@pytest.mark.parametrize(
    ("edtf", "trouble"),
    [
        ("2025-13", "there is no month 13"),
        ("2025-00", "there is no month 00"),
        ("2025-02-29", "that month has 28 days"),
        ("2025-04-31", "that month has 30 days"),
        ("2025-01-00", "that month has 31 days"),
        ("0000", "years run from 0001"),
        ("25-01-01", "expected YYYY"),
        ("2025-1-1", "expected YYYY"),
        ("January 2025", "expected YYYY"),
        ("", "expected YYYY"),
        ("2025/2024", "ends before it starts"),
        ("2025-21-01", "there is no month 21"),
    ],
)
def test_what_is_no_date_is_refused_and_told(edtf: str, trouble: str) -> None:
    with pytest.raises(ValueError, match=trouble):
        Period.parse(edtf)


@given(days, days)
def test_two_days_are_the_days_between_them(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    period = Period.of(first, last)

    assert (first.toordinal(), last.toordinal()) == (period.first, period.last)
    assert period == Period.parse(period.edtf)
    assert (first == last) is period.is_day


@given(days)
def test_a_day_lies_in_its_month_and_its_year(day: dt.date) -> None:
    month, year = Period.parse(f"{day:%Y-%m}"), Period.parse(f"{day:%Y}")

    assert month.contains(Period.of(day))
    assert year.contains(month)
    assert not month.contains(year)


@given(st.tuples(days, days).map(sorted), st.tuples(days, days).map(sorted), st.integers(0, 40))
def test_overlapping_is_mutual_and_grows_with_the_slack(
    one: list[dt.date], other: list[dt.date], slack: int
) -> None:
    mine, theirs = Period.of(*one), Period.of(*other)

    assert mine.overlaps(theirs, slack=slack) is theirs.overlaps(mine, slack=slack)
    assert not mine.overlaps(theirs) or mine.overlaps(theirs, slack=slack)
    assert not mine.contains(theirs) or mine.overlaps(theirs)


def test_the_slack_is_in_days() -> None:
    one, other = Period.parse("2025-01-13"), Period.parse("2025-01-15")

    assert not one.overlaps(other, slack=1)
    assert one.overlaps(other, slack=2)
