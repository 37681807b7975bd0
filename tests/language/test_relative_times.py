"""Phrases of time: which days each stands for, in news and in a diary, and what is none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.holidays import holiday_names
from claimcheck.language.times import NEWS, Convention, find_dated, find_times

PUBLISHED = dt.date(2025, 1, 15)  # a Wednesday
DIARY = Convention(day_first=False, half_open=True, counted=True)
ASSISTANT = Convention(day_first=False, future=True, counted=True)
_WORDS = (
    "the of in on at for to through thru until since from or and before after ago back hence later earlier now date"
    " this last next past previous coming following current that same more less than over half a an couple few several"
    " one two three twenty-first first second third last 19th 5th 1 7 31 2024 1999 0001 9999 Q3 FY24 5/12 10/31/2024"
    " day days night week weeks weekend weekends week-end workweek fortnight month months quarter year years decade"
    " century season business working calendar fiscal yesterday today tomorrow tonight early mid late beginning end"
    " middle rest Monday Tuesday Sat Sun fridays January May march Dec. spring summer winter fall nineties EOM BOY ytd"
    " nineteen ninety hundred thousand w / c , - closest ending morning afternoon within year-to-date"
).split()
_PIECES = st.sampled_from([*_WORDS, *holiday_names()])
_CONVENTIONS = st.sampled_from([NEWS, DIARY, ASSISTANT, Convention(day_first=True, future=False)])
_REFERENCES = st.one_of(st.none(), st.dates(), st.sampled_from([dt.date.min, dt.date.max]), st.datetimes())


def found(text: str, convention: Convention = NEWS, reference: dt.date = PUBLISHED) -> list[str | None]:
    """Return the times of a text in EDTF."""
    return [one.edtf for one in find_times(text, reference, convention=convention)]


@given(st.lists(_PIECES, max_size=8), _CONVENTIONS, _REFERENCES)
def test_any_row_of_words_of_time_is_read_in_order_and_without_an_overlap(
    pieces: list[str], convention: Convention, reference: dt.date | None
) -> None:
    text = " ".join(pieces)
    spans = [(one.start, one.end) for one in find_times(text, reference, convention=convention)]
    flat = [place for span in spans for place in span]
    assert sorted(flat) == flat
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.lists(_PIECES, max_size=6), _REFERENCES)
def test_what_needs_no_publication_says_the_same_whenever_it_is_published(
    pieces: list[str], reference: dt.date | None
) -> None:
    text = " ".join(pieces)
    absolute = {one for one in find_dated(text, None) if not one.relative}
    assert absolute == set(find_dated(text, None))
    for one in find_dated(text, reference):
        assert one.relative or reference is None or one.period.first <= one.period.last


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the last Friday in May 2024", "2024-05-31"), ("the first Monday of October 2014", "2014-10-06"),
        ("the third week of March 2024", "2024-03-18/2024-03-24"), ("the last day of 2023", "2023-12-31"),
        ("the third last week of 2018", "2018-12-10/2018-12-16"), ("the fifth last day of May 2013", "2013-05-27"),
        ("the second quarter of 2023", "2023-34"), ("the last three months of 2024", "2024-10-01/2024-12-31"),
        ("the first six months of 2024", "2024-01-01/2024-06-30"),
        ("the week of January 6, 2025", "2025-01-06/2025-01-12"),
        ("the week ending January 10, 2025", "2025-01-04/2025-01-10"),
        ("week 32 of 2020", "2020-08-03/2020-08-09"), ("w/c 4 February 2019", "2019-02-04/2019-02-10"),
        ("the weekend of Halloween 2021", "2021-10-30/2021-10-31"), ("Thanksgiving weekend 2023",
        "2023-11-23/2023-11-26"),
        ("the day after Thanksgiving 2024", "2024-11-29"), ("two days after Easter 2024", "2024-04-02"),
        ("the third Tuesday after Christmas 2014", "2015-01-13"), ("ten days before January 31, 2025", "2025-01-21"),
        ("the closest Monday to October 5, 2013", "2013-10-07"), ("three weeks before the end of 2024", "2024-12-10"),
        ("the end of the 1990s", "1997/1999"), ("the late 19th century", "1860/1899"),
        ("the early 2000s", "2000/2003"), ("the mid-1980s", "1984/1986"), ("the nineties", "199X"),
        ("in the nineteen seventies", "197X"), ("in the noughties", "200X"),
        ("the fifteenth century", "14XX"), ("early March 2020", "2020-03-01/2020-03-15"),
        ("mid-November 2019", "2019-11-10/2019-11-20"), ("late in 2020", "2020-41"),
        ("early in the third quarter of 2019", "2019-07-01/2019-08-16"),
        ("the middle of 2019", "2019-04/2019-09"), ("the end of Q3 2019", "2019-08-31/2019-09-30"),
        ("fourth of July, 1995", "1995-07-04"), ("February twenty second 2019", "2019-02-22"),
        ("on fifteen August nineteen hundred ninety three", "1993-08-15"),
        ("in nineteen ninety six", "1996"), ("in two thousand and twenty", "2020"), ("October two thousand",
        "2000-10"),
        ("April 9th through the 17th 2019", "2019-04-09/2019-04-17"), ("Sunday the 5th of October 2014",
        "2014-10-05"),
        ("New Year's Day 2024", "2024-01-01"), ("Chinese New Year 2024", "2024-02-10"), ("2015 winter", "2015-24"),
    ],
)  # fmt: skip
def test_a_phrase_that_holds_a_date_needs_no_publication(text: str, edtf: str) -> None:
    assert [(edtf, False)] == [(one.period.edtf, one.relative) for one in find_dated(text, None)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the first Monday of March", "2025-03-03"), ("the first day of next month", "2025-02-01"),
        ("the last day of the year", "2025-12-31"), ("the second half of last year", "2024-41"),
        ("first quarter of next year", "2026-33"), ("Q4 of last year", "2024-36"),
        ("at the end of last month", "2024-12-21/2024-12-31"), ("by the end of next week", "2025-01-24/2025-01-26"),
        ("early last week", "2025-01-06/2025-01-08"), ("earlier this month", "2025-01-01/2025-01-15"),
        ("later this year", "2025-01-15/2025-12-31"), ("late next year", "2026-41"),
        ("the week before Christmas", "2024-12-16/2024-12-22"), ("He will return in two weeks",
        "2025-01-27/2025-02-02"),
        ("It will open in three months", "2025-04"), ("It will happen within two days", "2025-01-15/2025-01-17"),
        ("since last summer", "2024-22/.."), ("since the beginning of the year", "2025-33/.."),
        ("until the end of March", "../2025-03-31"), ("on the 19th", "2025-01-19"), ("on 27th", "2025-01-27"),
        ("on the 5th of next month", "2025-02-05"), ("4 to 22 next month", "2025-02-04/2025-02-22"),
        ("Tuesday the 14th", "2025-01-14"), ("Sat., Jan. 11", "2025-01-11"), ("on New Year's Eve", "2024-12-31"),
        ("Labor Day weekend", "2024-08-31/2024-09-02"), ("last Christmas", "2024-12-25"),
        ("next Thanksgiving", "2025-11-27"), ("this Easter", "2025-04-20"), ("two Sundays ago", "2025-01-05"),
        ("three Fridays from now", "2025-01-31"), ("a week from Monday", "2025-01-27"),
        ("two or three days ago", "2025-01-12/2025-01-13"), ("half a century ago", "1975"),
        ("a year and a half ago", "2023-07"), ("two weeks and two days ago", "2024-12-30"),
        ("three business days ago", "2025-01-10"), ("month to date", "2025-01-01/2025-01-15"),
        ("year-to-date", "2025-01-01/2025-01-15"), ("YTD", "2025-01-01/2025-01-15"), ("EOM", "2025-01-21/2025-01-31"),
        ("the rest of the month", "2025-01-15/2025-01-31"), ("this coming Friday", "2025-01-17"),
        ("next Friday", "2025-01-24"), ("the following Friday", "2025-01-24"), ("the previous Wednesday",
        "2025-01-08"),
        ("Wednesday of next week", "2025-01-22"), ("next week on Tuesday", "2025-01-21"),
        ("Monday two weeks from now", "2025-01-27"), ("Friday after next", "2025-01-24"),
        ("over the weekend", "2025-01-11/2025-01-12"), ("in the summer", "2024-22"),
        ("the week after next", "2025-01-27/2025-02-02"), ("the year before last", "2023"),
        ("more than two weeks ago", "../2024-12-31"), ("less than 3 days ago", "2025-01-12/2025-01-15"),
        ("more than a week from now", "2025-01-23/.."), ("the last two quarters", "2024-07-01/2024-12-31"),
        ("the next two decades", "2030-01-01/2049-12-31"), ("5 upcoming years", "2025-01-15/2030-01-15"),
        ("next 5 business days", "2025-01-15/2025-01-22"), ("on Friday, Jan. 3", "2025-01-03"),
        ("the former president", "../2025-01-14"), ("the impending ban", "2025-01-16/.."),
        ("last workweek", "2025-01-06/2025-01-10"), ("last week-end", "2025-01-11/2025-01-12"),
        ("the 15th day of next month", "2025-02-15"), ("this season", None), ("2.5 years ago", "2022-07"),
        ("the last three weekends", "2024-12-28/2025-01-12"), ("the upcoming weekend", "2025-01-18/2025-01-19"),
        ("the first two weeks of January", "2025-01-01/2025-01-14"), ("a hundred days ago", "2024-10-07"),
        ("three days prior to January 14", "2025-01-11"), ("the week following Christmas", "2024-12-30/2025-01-05"),
        ("a week and a half ago", None), ("the last half of 2024", "2024-41"), ("a month and a half ago",
        "2024-11-25/2024-12-01"), ("no later than Friday", "../2025-01-17"), ("the third month of this year",
        "2025-03"),
    ],
)  # fmt: skip
def test_a_phrase_is_told_from_the_day_of_publication(text: str, edtf: str | None) -> None:
    assert [edtf] * (edtf is not None) == found(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in two weeks", "2025-01-29"), ("the last business day", "2025-01-14"), ("next workday", "2025-01-16"),
        ("the first working day of June", "2025-06-02"), ("the last weekday of the month", "2025-01-31"),
        ("fiscal year", "2025"), ("thanksgiving week", "2024-11-25/2024-12-01"), ("two months ago",
        "2024-11-15"), ("a year from today",
        "2026-01-15"),
        ("the next three days", "2025-01-16/2025-01-18"), ("the next 4 business days", "2025-01-16/2025-01-21"),
        ("the past 2 weeks", "2025-01-01/2025-01-14"), ("within two weeks", "2025-01-15/2025-01-28"),
        ("from monday to wednesday next week", "2025-01-20/2025-01-21"), ("monday through friday",
        "2025-01-13/2025-01-16"),
        ("3 weeks later", "2025-02-05"), ("the day before", "2025-01-14"), ("the next day", "2025-01-16"),
        ("the month", "2025-01"), ("that weekend", "2025-01-18/2025-01-19"), ("the same year", "2025"),
        ("the end of 2000", "2000-09/2000-12"), ("from 2007 to the end of 2008", "2007-01-01/2008-12-31"),
        ("rest of the week", "2025-01-15/2025-01-18"), ("a couple of days ago", "2025-01-13"),
        ("a few weeks ago", "2024-12-25"), ("in two years since 2011", "2013-01-01"), ("third quarter", "2024-35"),
        ("the week of the 18th", "2025-01-13/2025-01-19"), ("the past fortnight", "2024-12-30/2025-01-12"),
        ("this 5/12", "2025-05-12"), ("next 1/2", "2026-01-02"), ("last 5/12", "2024-05-12"),
        ("this friday 1/17", "2025-01-17"), ("independence day", "2025-07-04"), ("winter", "2024-24"),
        ("March", "2024-03"), ("Mar4 night", None), ("mon, 5 oct 2020", "2020-10-05"), ("Monday 13", "2025-01-13"),
        ("Monday 31", "2025-03-31"), ("april twenty-seventh to the third", "2025-04-27/2025-05-02"),
        ("two months from today on Friday", "2025-03-14"), ("in the april", "2024-04"),
    ],
)  # fmt: skip
def test_a_diary_counts_to_the_day_and_ends_where_the_last_begins(text: str, edtf: str | None) -> None:
    times = find_times(text, PUBLISHED, convention=DIARY)
    days = [one.edtf for one in times if one.begin is None]
    assert [edtf] * (edtf is not None) == days


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Wednesday", "2025-01-22"), ("Thursday", "2025-01-16"), ("the 14th of January", "2026-01-14"),
        ("on the 15th", "2025-01-15"), ("on the 14th", "2025-02-14"), ("March", "2025-03"), ("in summer", "2025-22"),
        ("Christmas", "2025-12-25"), ("Q4", "2025-36"),
    ],
)  # fmt: skip
def test_a_text_about_the_future_means_the_next(text: str, edtf: str) -> None:
    assert [edtf] == found(text, ASSISTANT)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers may march", "April Jones", "August Wilson wrote it", "They may or may not", "Christmas trees",
        "the Sun", "they sat down", "Monday Night Football is over in weeks", "in a week of chaos",
        "the end of the line",
        "she may 5 times", "We spring into action", "prices fall", "the second half", "independence day",
        "the 31st floor",
        "a boy", "to bow out", "mothers day", "two weeks", "the weekend edition", "I have a secure line",
        "the 5th hole",
        "a century of cricket", "his late twenties", "three days later", "the previous day", "in two weeks",
        "six months before the 2024 election was held",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_phrase_of_time_is_none(text: str) -> None:
    found_days = [text[one.start : one.end] for one in find_dated(text, PUBLISHED) if one.relative]
    assert [] == [days for days in found_days if days not in ("Monday", "2024")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It ended.  Late last month, it closed.", ["2024-12-16/2024-12-31"]), ("this summer", ["2025-22"]),
        ("this winter", ["2024-24"]), ("in the last year", ["2024-01-15/2025-01-15"]), ("last year", ["2024"]),
        ("over the next decade", ["2025-01-15/2035-01-15"]), ("his last year in office", []),
        ("before the end of the year", ["../2025-36"]), ("after the beginning of March", ["2024-03-01/.."]),
        ("the next year he won", []), ("over the next year", ["2025-01-15/2026-01-15"]), ("looked past November", []),
        ("this past November", ["2024-11"]), ("to act since December", ["2024-12/.."]),
        ("day after day", []), ("Tuesday 5 April Fools", ["2025-04-05"]), ("the rotation of the Sun", []),
        ("Super Tuesday delegates", []),
        ("a 5-to-3 decision on Monday", ["2025-01-13"]), ("to make it clear earlier Friday", ["2025-01-10"]),
        ("It began last week. In May it stopped.", ["2025-01-06/2025-01-12", "2024-05"]),
        ("between January 1 and\u00a0January 18", ["2025-01-01/2025-01-18"]),
        ("He left on Sat., Jan. 11", ["2025-01-11"]), ("He left last Sat. He came in May", ["2025-01-11", "2024-05"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_phrase_tells_what_it_is(text: str, edtf: list[str]) -> None:
    assert edtf == [one.period.edtf for one in find_dated(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He will speak on Monday and Tuesday", ["2025-01-20", "2025-01-21"]),
        ("He spoke on Monday and Tuesday", ["2025-01-13", "2025-01-14"]),
        ("The hearing begins at 9 a.m. on Thursday", ["2025-01-16"]),
        ("The hearing began at 9 a.m. on Thursday", ["2025-01-09"]),
        ("It closed on Monday 26 people were told", ["2025-01-13"]),
    ],
)
def test_the_words_before_a_weekday_tell_which_one(text: str, edtf: list[str]) -> None:
    assert edtf == [one.period.edtf for one in find_dated(text, PUBLISHED)]
