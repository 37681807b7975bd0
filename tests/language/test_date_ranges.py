"""Ranges of dates: ends take their year and week from one another, and bounds are open where the words say so."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.times import Convention, find_dated, find_times
from claimcheck.model.time import ALWAYS, FOREVER

PUBLISHED = dt.date(2025, 1, 15)  # a Wednesday
_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def days(text: str) -> list[str]:
    """Return the days of a text in EDTF, in news."""
    return [one.period.edtf for one in find_dated(text, PUBLISHED)]


@given(_DAYS, st.integers(1, 100))
def test_a_range_without_its_first_year_is_the_last_such_one_before_its_end(last: dt.date, back: int) -> None:
    first = last - dt.timedelta(days=back)
    ((found),) = find_dated(f"from {first:%-d %B} to {last:%-d %B %Y}", PUBLISHED)
    assert (first.toordinal(), last.toordinal()) == (found.period.first, found.period.last)


@given(_DAYS)
def test_a_bound_and_its_opposite_leave_no_day_out(day: dt.date) -> None:
    written = f"{day:%-d %B %Y}"
    (before,), (since,) = find_dated(f"before {written}", None), find_dated(f"since {written}", None)
    (until,), (after,) = find_dated(f"until {written}", None), find_dated(f"after {written}", None)
    assert (ALWAYS, FOREVER) == (before.period.first, since.period.last)
    assert before.period.last + 1 == since.period.first
    assert until.period.last + 1 == after.period.first


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from May to October 2020", "2020-05/2020-10"),
        ("between March and June last year", "2024-03/2024-06"), ("from late 2019 to early 2021", "2019-41/2021-40"),
        ("from 12 January to 15 January", "2025-01-12/2025-01-15"), ("from March 2020 to June", "2020-03/2020-06"),
        ("from Monday to Friday", "2025-01-13/2025-01-17"), ("next Monday to Friday", "2025-01-20/2025-01-24"),
        ("Monday to Wednesday next week", "2025-01-20/2025-01-22"), ("last week to this week",
        "2025-01-06/2025-01-19"),
        ("from November to February", "2024-11/2025-02"), ("from 26 June to 28 June in 2020",
        "2020-06-26/2020-06-28"),
        ("from 2007 to the end of 2008", "2007/2008-36"), ("the 1920s to the 1930s", "192X/193X"),
        ("from March 2024 to date", "2024-03/2025-01-15"), ("from 2007 until now", "2007/2025-01-15"),
        ("between now and February 3", "2025-01-15/2025-02-03"), ("between January 2024 and now",
        "2024-01/2025-01-15"),
        ("from December to the present", "2024-12/2025-01-15"), ("from now to 1 March 2026", "2025-01-15/2026-03-01"),
        ("2024 or later", "2024/.."), ("1/13/2016 and after.", "2016-01-13/.."), ("2012 or earlier", "../2012"),
        ("from 2020 onwards", "2020/.."), ("on or after 13 January 2025", "2025-01-13/.."),
        ("no later than 13 January 2025", "../2025-01-13"), ("not earlier than May 2024", "2024-05/.."),
        ("later than 2020", "2021-01-01/.."), ("before the year 2019", "../2018-12-31"),
        ("starting January 7, 2025", "2025-01-07/.."), ("beginning on January 7, 2025", "2025-01-07/.."),
        ("since last week", "2025-01-06/.."), ("before last week", "../2025-01-05"), ("until last week",
        "../2025-01-12"),
        ("after 2013-14", "2015-01-01/.."), (">= 2019", "2019/.."), ("> = 2019", "2019/.."), ("< =2019", "../2019"),
        ("year <2019", "../2018-12-31"), ("(>2019)", "2020-01-01/.."), ("=2019", "2019"),
    ],
)  # fmt: skip
def test_a_range_is_one_time(text: str, edtf: str) -> None:
    assert [edtf] == days(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("after 2016 and before 2018, or before 2019", ["2017-01-01/..", "../2017-12-31", "../2018-12-31"]),
        ("from 2015 and 2016", ["2015", "2016"]), ("on January 3 and February 5", ["2025-01-03", "2025-02-05"]),
        ("2018 to 2014", ["2018", "2014"]),
        ("between 2015 and 2018 or later than 2020", ["2015/2018", "2021-01-01/.."]),
        ("on 13 January 2025 and after his work was done", ["2025-01-13"]),
        ("Monday until Friday", ["2025-01-13", "../2025-01-17"]),
    ],
)  # fmt: skip
def test_what_is_no_range_stays_apart(text: str, edtf: list[str]) -> None:
    assert edtf == days(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("between 2015 and 2018", "2015-01-01/2017-12-31"), ("from 3 to 9 January", "2025-01-03/2025-01-08"),
        ("until 7 January 2025", "../2025-01-06"), ("from 2007 to the end of 2008", "2007/2008-36"),
        ("March 3 to March 3, 2025", "2025-03-03"),
    ],
)  # fmt: skip
def test_a_half_open_interval_ends_where_its_end_begins(text: str, edtf: str) -> None:
    convention = Convention(half_open=True)
    assert [edtf] == [one.edtf for one in find_times(text, PUBLISHED, convention=convention)]
