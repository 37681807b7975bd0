"""What is read as a time, as which days, and what is not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.times import Convention, FoundTime, TimeKind, find_dated, find_times, read_time
from claimcheck.model.time import Period

PUBLISHED = dt.date(2025, 1, 15)  # a Wednesday
_DAYS = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2099, 12, 31))
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def only(text: str, reference: dt.date | None = PUBLISHED) -> FoundTime:
    """Return the one time of a text."""
    (found,) = find_times(text, reference)
    return found


def days(text: str, reference: dt.date | None = PUBLISHED) -> Period:
    """Return the days of the one dated time of a text."""
    (found,) = find_dated(text, reference)
    return found.period


def writings(day: dt.date) -> list[str]:
    """Write a day in the ways of news."""
    month = _MONTHS[day.month - 1]
    return [
        day.isoformat(), f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}", f"{day.day} {month[:3]} {day.year}",
        f"the {day.day}th of {month} {day.year}", f"{month.upper()} {day.day} {day.year}",
        f"{day.year}年{day.month}月{day.day}日", f"{day.year}/{day.month:02}/{day.day:02}",
        f"{day.day}.{day.month}.{day.year}",
    ]  # fmt: skip


@given(_DAYS)
def test_a_day_reads_as_itself_in_every_notation(day: dt.date) -> None:
    assert {Period.of(day)} == {read_time(writing) for writing in writings(day)}


@given(_DAYS)
def test_a_day_in_a_sentence_needs_no_reference_date(day: dt.date) -> None:
    for writing in writings(day):
        text = f"It was founded on {writing}, they said"
        found = only(text, None)
        assert (Period.of(day), writing, False) == (
            found.period,
            text[found.start : found.end].removeprefix("on "),
            found.relative,
        )


@given(_DAYS, _DAYS)
def test_an_interval_of_days_reads_as_itself(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    period = Period.parse(f"{first}/{last}")
    assert period == read_time(period.edtf)
    assert (period.first, period.last) == (
        days(f"from {writings(first)[1]} to {writings(last)[1]}").first,
        period.last,
    )


@given(st.text(max_size=60), st.dates())
def test_any_text_is_read_without_an_error(text: str, reference: dt.date) -> None:
    spans = [(found.start, found.end) for found in find_times(text, reference)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


_PIECES = st.sampled_from(
    [
        "on",
        "from",
        "to",
        "between",
        "and",
        "since",
        "until",
        "before",
        "after",
        "last",
        "next",
        "this",
        "the",
        "early",
        "mid",
        "late",
        "end",
        "of",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "quarter",
        "Monday",
        "January",
        "Jan.",
        "May",
        "5",
        "31",
        "2025",
        "1999",
        "2nd",
        "Q3",
        "ago",
        "two",
        "a",
        "days",
        "yesterday",
        "1990s",
        "年",
        "月",
        "日",
        "6",
        "-",
        "/",
        ",",
        "spring",
        "weekend",
        "past",
        "30",
        "will",
    ]
)


@given(st.lists(_PIECES, max_size=10), st.sampled_from(["", " "]), st.dates())
def test_any_row_of_words_of_time_is_read_without_an_error(
    pieces: list[str], joint: str, reference: dt.date
) -> None:
    text = joint.join(pieces)
    for found in find_dated(text, reference):
        assert found.period.first <= found.period.last


@given(st.lists(_PIECES, max_size=10))
def test_without_a_reference_date_nothing_is_relative(pieces: list[str]) -> None:
    assert not any(found.relative for found in find_times(" ".join(pieces), None))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("15 January 2025", "2025-01-15"), ("Jan. 15, 2025", "2025-01-15"), ("January 2025", "2025-01"),
        ("as of Sept 2024 it had", "2024-09"), ("in 2025", "2025"), ("early 2025", "2025-40"),
        ("late 2024", "2024-41"),
        ("mid-2025", "2025-04/2025-09"), ("the end of 2023", "2023-36"), ("the beginning of 2023", "2023-33"),
        ("Q3 2024", "2024-35"), ("the third quarter of 2024", "2024-35"), ("2024 Q1", "2024-33"),
        ("the first half of 2024", "2024-40"), ("H2 2024", "2024-41"), ("spring 2024", "2024-21"),
        ("the 1990s", "199X"), ("the late 1990s", "1996/1999"), ("the 21st century", "20XX"),
        ("2013年6月", "2013-06"),
        ("2013-14", "2013/2014"), ("2019–2021", "2019/2021"), ("from 2014 to 2018", "2014/2018"),
        ("between 2014 and 2018", "2014/2018"), ("since 2019", "2019/.."), ("since March 2020", "2020-03/.."),
        ("until 2022", "../2022"),
        ("before December 8, 2025", "../2025-12-07"), ("after 13 January 2025", "2025-01-14/.."),
        ("from 2020 onwards", "2020/.."), ("13-14 January 2025", "2025-01-13/2025-01-14"),
        ("January 30 to February 2, 2025", "2025-01-30/2025-02-02"),
        ("the 2024 elections", "2024"), ("15/01/2025", "2025-01-15"), ("01/15/2025", "2025-01-15"),
        ("2025-01-15T08:00:00Z", "2025-01-15"), ("(2024)", "2024"), ("back in about 1973", "1973"),
        ("03/03/2025", "2025-03-03"),
    ],
)  # fmt: skip
def test_a_written_time_is_read_as_its_days(text: str, edtf: str) -> None:
    (found,) = find_dated(text, None)
    assert (edtf, False) == (found.period.edtf, found.relative)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on January 15", "2025-01-15"), ("on 15 Jan", "2025-01-15"), ("on Jan. 19", "2025-01-19"),
        ("on December 31", "2024-12-31"), ("1月15日", "2025-01-15"),
        ("between 13 and 14 January", "2025-01-13/2025-01-14"),
        ("18-19 Jan", "2025-01-18/2025-01-19"), ("on Monday", "2025-01-13"), ("said Wednesday", "2025-01-15"),
        ("last Monday", "2025-01-13"), ("last Wednesday", "2025-01-08"), ("next Tuesday", "2025-01-21"),
        ("this Friday", "2025-01-17"),
        ("The ban will take effect on Sunday", "2025-01-19"), ("He said on Sunday", "2025-01-12"),
        ("until Sunday", "../2025-01-19"), ("since Monday", "2025-01-13/.."), ("yesterday", "2025-01-14"),
        ("today", "2025-01-15"), ("tomorrow", "2025-01-16"),
        ("the day before yesterday", "2025-01-13"), ("last night", "2025-01-14"),
        ("last week", "2025-01-06/2025-01-12"), ("this week", "2025-01-13/2025-01-19"),
        ("next week", "2025-01-20/2025-01-26"), ("last weekend", "2025-01-11/2025-01-12"),
        ("last month", "2024-12"), ("this month", "2025-01"), ("last year", "2024"),
        ("late last year", "2024-41"), ("this year", "2025"), ("next year", "2026"),
        ("last quarter", "2024-36"), ("this quarter", "2025-33"),
        ("a year ago", "2024"), ("two days ago", "2025-01-13"), ("two weeks ago", "2024-12-30/2025-01-05"),
        ("three months ago", "2024-10"), ("a decade ago", "2015"), ("10 years ago", "2015"),
        ("in December", "2024-12"), ("last June", "2024-06"),
        ("in June", "2024-06"), ("It will open in June", "2025-06"), ("February this year", "2025-02"),
        ("October last year", "2024-10"), ("the past 30 days", "2024-12-16/2025-01-15"),
        ("over the last two weeks", "2025-01-01/2025-01-15"),
        ("the next three days", "2025-01-15/2025-01-18"), ("the past year", "2024-01-15/2025-01-15"),
        ("last summer", "2024-22"), ("next spring", "2025-21"), ("this decade", "202X"),
        ("the last century", "19XX"), ("Tuesday of last week", "2025-01-07"),
    ],
)  # fmt: skip
def test_a_relative_time_is_resolved_against_the_date_of_publication(text: str, edtf: str) -> None:
    (found,) = find_dated(text, PUBLISHED)
    assert (edtf, True) == (found.period.edtf, found.relative)
    assert [] == find_dated(text, None)


@pytest.mark.parametrize(
    ("text", "weekday", "edtf"),
    [
        ("Monday, January 13", 0, "2025-01-13"),
        ("on Thursday January 16, 2025", 3, "2025-01-16"),
        ("Tuesday, January 13, 2025", 1, "2025-01-13"),
        ("13 January 2025 (Monday)", 0, "2025-01-13"),
        ("on Monday", 0, "2025-01-13"),
    ],
)
def test_the_day_of_the_week_is_told_beside_the_date_as_written(text: str, weekday: int, edtf: str) -> None:
    found = only(text)
    assert (weekday, edtf) == (found.weekday, found.edtf)


@pytest.mark.parametrize(
    "text",
    [
        "over 2000 users", "2000 users joined", "about 1900 people", "up to 2024 cases", "Room 2024",
        "it costs $2024", "1,999 people", "2024 km", "2024%", "01/02/2025", "31 February 2025", "2025-13-01",
        "2011-12", "he may 5 march",
        "she may go", "soldiers march on", "", "the second half", "Flight 1999", "192.168.2024", "#2024",
        "1.2024", "12024",
    ],
)  # fmt: skip
def test_what_is_no_time_or_cannot_be_told_is_not_read_as_one(text: str) -> None:
    assert [] == find_times(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Jan. 18, at approximately 8:30 p.m.", ["2025-01-18"]),
        ("from 2021 to 2023 and in May 2024", ["2021/2023", "2024-05"]),
        ("in 2024 and 2025", ["2024", "2025"]),
        ("3.4 million on Monday, up from 2024", ["2025-01-13", "2024"]),
    ],
)
def test_times_side_by_side_stay_apart(text: str, edtf: list[str]) -> None:
    assert edtf == [found.period.edtf for found in find_dated(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("written", "edtf"),
    [("2025", "2025"), ("2025-01", "2025-01"), ("2011-12", "2011-12"), ("2024/2025", "2024/2025"),
    ("../2025", "../2025"), ("2025-33", "2025-33"), ("201X", "201X"), ("in June 2013", "2013-06"),
    ("on Monday", "2025-01-13"), ("Monday, January 13", "2025-01-13"), ("since 2019", "2019/..")],
)  # fmt: skip
def test_a_whole_time_is_read_from_edtf_or_words(written: str, edtf: str) -> None:
    assert edtf == read_time(written, PUBLISHED).edtf


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2025-13",
        "2025-02-30",
        "Monday and Tuesday",
        "700,000",
        "it opened in June 2013",
        "2025/2024",
    ],
)
def test_what_is_no_time_is_refused_with_what_was_expected(written: str) -> None:
    with pytest.raises(ValueError, match="expected a date or an interval"):
        read_time(written, PUBLISHED)


def test_a_relative_time_without_a_reference_date_is_refused_with_the_reason() -> None:
    with pytest.raises(ValueError, match="need a reference date"):
        read_time("Monday")


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max])
@pytest.mark.parametrize(
    "text",
    ["yesterday", "tomorrow", "last week", "next week", "last month", "next month", "last year", "next year",
    "a year ago", "the next ten years", "the past 30 days", "last spring", "next spring", "last January",
    "next December", "on January 1", "last decade", "next century", "since Monday", "after today",
    "before today", "May last year", "next weekend", "last quarter"],
)  # fmt: skip
def test_the_ends_of_the_calendar_are_no_obstacle(text: str, reference: dt.date) -> None:
    assert len(find_times(text, reference)) <= 1


_TIMED = st.one_of(
    _DAYS.map(lambda day: day.isoformat()),
    st.sampled_from(["yesterday", "in 2024", "since Monday", "early 2025"]),
)


@given(_TIMED, st.datetimes())
def test_what_has_days_is_found_among_the_times_whatever_the_hour_of_publication(
    text: str, reference: dt.datetime
) -> None:
    dated, timed = find_dated(text, reference), find_times(text, reference.date())
    assert [(one.start, one.end, one.period) for one in dated] == [
        (one.start, one.end, one.period) for one in timed
    ]
    assert timed == find_times(text, reference)
    assert all(
        one.kind in (TimeKind.DATE, TimeKind.RELATIVE) and one.edtf == str(one.period) for one in timed
    )


def test_a_time_of_the_day_is_told_in_edtf_to_the_second() -> None:
    begin = dt.datetime(2025, 1, 15, 15)  # noqa: DTZ001 - local, as read
    time = FoundTime(start=0, end=3, kind=TimeKind.DATE, begin=begin)
    assert time.edtf == "2025-01-15T15:00:00"
    until = begin + dt.timedelta(hours=1)
    ranged = FoundTime(start=0, end=3, kind=TimeKind.DATE, begin=begin, until=until)
    assert ranged.edtf == "2025-01-15T15:00:00/2025-01-15T16:00:00"
    assert FoundTime(start=0, end=3, kind=TimeKind.DURATION, duration="P3D").edtf is None


@pytest.mark.parametrize(
    ("text", "convention", "edtf"),
    [
        ("March 3", Convention(future=True), "2025-03-03"), ("January 3", Convention(future=True), "2026-01-03"),
        ("March 3", Convention(future=False), "2024-03-03"), ("January 3", Convention(), "2025-01-03"),
        ("from 2014 to 2018", Convention(half_open=True), "2014-01-01/2017-12-31"),
    ],
)  # fmt: skip
def test_what_may_be_meant_in_several_ways_is_meant_as_the_convention_says(
    text: str, convention: Convention, edtf: str
) -> None:
    assert [edtf] == [time.edtf for time in find_times(text, PUBLISHED, convention=convention)]


_YEARS = st.integers(1100, 2095)
_QUARTERS = ["first", "second", "third", "fourth"]


def written_periods(year: int, number: int, day: dt.date) -> list[tuple[str, str]]:
    """Pair periods with their ways of being written; `number` is 1 to 4."""
    month = _MONTHS[day.month - 1]
    year_month, monday = f"{day.year}-{day.month:02}", day - dt.timedelta(days=day.weekday())
    ordinal, season = _QUARTERS[number - 1], ["spring", "summer", "autumn", "winter"][number - 1]
    half = 1 + (number > 2)
    week = f"{monday}/{monday + dt.timedelta(days=6)}"
    iso = monday.isocalendar()
    return [
        (year_month, f"{month} {day.year}"), (year_month, f"{month} of {day.year}"),
        (year_month, f"{month[:3]} {day.year}"),
        (year_month, f"{day.year} {month}"), (year_month, f"{month}-{day.year}"),
        (year_month, f"{day.year}年{day.month}月"),
        (f"{year}-{32 + number}", f"Q{number} {year}"), (f"{year}-{32 + number}", f"the {ordinal} quarter of {year}"),
        (f"{year}-{32 + number}", f"{year} Q{number}"), (f"{year}-{32 + number}", f"Q{number}-{year}"),
        (f"{year}-{39 + half}", f"H{half} {year}"),
        (f"{year}-{39 + half}", f"the {_QUARTERS[half - 1]} half of {year}"),
        (f"{year}-{20 + number}", f"{season} {year}"), (f"{year}-{20 + number}", f"the {season} of {year}"),
        (f"{year // 10}X", f"the {year // 10}0s"), (f"{year // 100:02}XX", f"the {year // 100 + 1}th century"),
        (f"{year}-40", f"early {year}"), (f"{year}-41", f"late {year}"), (f"{year}-36", f"the end of {year}"),
        (f"{year}/{year + number}", f"from {year} to {year + number}"),
        (f"{year}/{year + number}", f"{year}-{year + number}"),
        (f"{year}/..", f"since {year}"), (f"../{year}", f"until {year}"), (f"{year}/..", f"from {year} onwards"),
        (week, f"the week of {day.day} {month} {day.year}"), (week, f"week {iso.week} of {iso.year}"),
        (week, f"{iso.year}-W{iso.week:02}"), (f"{day}/..", f"since {month} {day.day}, {day.year}"),
    ]  # fmt: skip


@given(_YEARS, st.integers(1, 4), _DAYS)
def test_a_period_reads_as_itself_in_every_notation(year: int, number: int, day: dt.date) -> None:
    for edtf, writing in written_periods(year, number, day):
        found = [one.period for one in find_dated(f"It happened {writing}, they said", None)]
        assert [Period.parse(edtf)] == found, writing


@given(_DAYS, _DAYS, st.sampled_from(["day", "week", "month", "year"]), st.integers(2, 40))
def test_so_long_ago_holds_the_day_that_counting_gives(
    published: dt.date, other: dt.date, unit: str, count: int
) -> None:
    (found,) = find_dated(f"It opened {count} {unit}s ago, not on {other.isoformat()}", published)[:1]
    counted = days_after(published, -count, unit)
    assert found.period.first <= counted.toordinal() <= found.period.last
    assert found.relative


def days_after(day: dt.date, count: int, unit: str) -> dt.date:
    """Return the day so many units away, the first of its month where months are counted."""
    if unit in ("day", "week"):
        return day + dt.timedelta(days=count * (7 if unit == "week" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1), 12)
    return dt.date(year, month + 1, 1)
