"""Times of the day and parts of the day, alone and beside a day."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.clock import minutes_east
from claimcheck.language.found_times import Convention, FoundTime, TimeKind
from claimcheck.language.number_words import ONES, TENS
from claimcheck.language.times import find_times

NOW = dt.datetime(2025, 1, 15, 16, 12)  # noqa: DTZ001 - local time, as found times are; a Wednesday
TODAY = NOW.date()
SMALL = {value: word for word, value in ONES.items()}
RANGES = ("{}-{}", "from {} to {}", "between {} and {}", "{} to {}")
TENTHS = {value: word for word, value in TENS.items()}


def only(text: str, reference: dt.date | None = NOW) -> FoundTime:
    """Return the one time of a text."""
    found = find_times(text, reference)
    assert len(found) == 1, found
    return found[0]


def in_words(number: int) -> str:
    """Return a number below sixty in words."""
    if number in SMALL:
        return SMALL[number]
    tens, rest = divmod(number, 10)
    return TENTHS[tens * 10] + (f"-{SMALL[rest]}" if rest else "")


def clocks(hour: int, minute: int) -> list[str]:
    """Return a time of the day in every notation that tells it whole."""
    twelve, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
    written = [
        f"{hour}:{minute:02}" if hour > 12 or hour == 0 else f"{hour:02}:{minute:02} {half}",
        f"{hour:02}:{minute:02}:00" if hour > 12 else f"{twelve}:{minute:02}:00 {half}",
        f"{hour}h{minute:02}", f"{twelve}:{minute:02}{half}", f"{twelve}:{minute:02} {half[0]}.m.",
        f"{twelve}.{minute:02} {half}", f"{twelve}:{minute:02}{half[0]}",
        f"{twelve}:{minute:02} {half.upper()} GMT",
        f"{in_words(minute)} minutes past {in_words(twelve)} {half}" if minute else f"{twelve} o'clock {half}",
        # "One minute to twelve pm" is noon to some and midnight to others.
        f"{60 - minute} minutes to {in_words(twelve % 12 + 1)} {half}"
        if minute and twelve != 11 else f"{twelve}:{minute:02} {half}",
    ]  # fmt: skip
    if twelve < 10:  # "1200 a. m." beside a date may be a year
        written += [f"{twelve}{minute:02} {half[0]}. m."]
    if minute == 0:
        written += [f"{twelve}{half}", f"{twelve} {half}", f"{twelve}{half[0]}"]
    if minute == 30:
        written += [f"half past {twelve}{half}", f"half past {in_words(twelve)} {half}"]
    if minute >= 10:
        written += [f"{in_words(twelve)} {in_words(minute)} {half}"]
    return written


@given(st.integers(0, 23), st.integers(0, 59), st.data())
def test_a_time_of_the_day_is_read_back_from_every_notation(
    hour: int, minute: int, data: st.DataObject
) -> None:
    written = data.draw(st.sampled_from(clocks(hour, minute)))
    found = only(f"It rang, {written}, and rang.")
    assert (dt.datetime.combine(TODAY, dt.time(hour, minute)), None) == (found.begin, found.until)
    assert found.period is None


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31)), st.integers(0, 23), st.integers(0, 59), st.data()
)
def test_a_day_and_a_time_of_the_day_are_one_time(
    day: dt.date, hour: int, minute: int, data: st.DataObject
) -> None:
    clock = data.draw(st.sampled_from(clocks(hour, minute)))
    date = data.draw(
        st.sampled_from(
            [day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"]
        )
    )
    text = data.draw(
        st.sampled_from([f"{date} at {clock}", f"{clock} on {date}", f"{date}, {clock}", f"{clock} {date}"])
    )
    found = only(text, None)
    assert dt.datetime.combine(day, dt.time(hour, minute)) == found.begin
    assert (0, len(text), TimeKind.DATE) == (found.start, found.end, found.kind)
    assert found.period is not None
    assert day.isoformat() == found.period.edtf


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(["am", "pm"]), st.sampled_from(RANGES))
def test_a_range_shares_the_half_of_the_day_that_keeps_its_ends_in_order(
    first: int, last: int, half: str, form: str
) -> None:
    found = only(form.format(first, f"{last}{half}") + " on 2 May 2024")
    assert found.begin is not None
    assert found.until is not None
    assert (found.begin.hour - first) % 12 == 0
    assert last % 12 + (12 if half == "pm" else 0) == found.until.hour
    assert dt.timedelta(0) < found.until - found.begin <= dt.timedelta(hours=24)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("at noon", "2025-01-15T12:00:00"), ("at midnight", "2025-01-15T00:00:00"),
        ("half past six", "2025-01-15T18:30:00"), ("a quarter to nine", "2025-01-15T08:45:00"),
        ("a quarter to one", "2025-01-15T12:45:00"), ("ten to noon", "2025-01-15T11:50:00"),
        ("a quarter past noon", "2025-01-15T12:15:00"), ("8 in the morning", "2025-01-15T08:00:00"),
        ("in the evening at 8", "2025-01-15T20:00:00"), ("fifteen past eight in the morning", "2025-01-15T08:15:00"),
        ("16h00", "2025-01-15T16:00:00"), ("15h", "2025-01-15T15:00:00"), ("11ish", "2025-01-15T11:00:00"),
        ("from 3 to 5pm", "2025-01-15T15:00:00/2025-01-15T17:00:00"),
        ("9-11am", "2025-01-15T09:00:00/2025-01-15T11:00:00"),
        ("between 9:30 and 3 pm", "2025-01-15T09:30:00/2025-01-15T15:00:00"),
        ("8am until 6", "2025-01-15T08:00:00/2025-01-15T18:00:00"),
        ("11pm-4am", "2025-01-15T23:00:00/2025-01-16T04:00:00"),
        ("from 2pm for two hours", "2025-01-15T14:00:00/2025-01-15T16:00:00"),
        ("before 2.30pm", "../2025-01-15T14:30:00"), ("after 2 pm", "2025-01-15T14:00:00/.."),
        ("3 pm or later", "2025-01-15T15:00:00/.."), ("until 5pm", "../2025-01-15T17:00:00"),
        ("in the afternoon", "2025-01-15T12:00:00/2025-01-15T18:00:00"),
        ("after lunch", "2025-01-15T14:00:00/.."), ("before lunch", "../2025-01-15T11:00:00"),
        ("shortly after 3 p.m.", "2025-01-15T15:00:00"), ("no earlier than 3 pm", "2025-01-15T15:00:00/.."),
        ("at 1600 hours", "2025-01-15T16:00:00"), ("a minute past midnight", "2025-01-15T00:01:00"),
        ("at dawn", "2025-01-15T04:00:00/2025-01-15T08:00:00"), ("from around 1 pm", "2025-01-15T13:00:00"),
        ("mid-afternoon", "2025-01-15T13:30:00/2025-01-15T16:30:00"),
    ],
)  # fmt: skip
def test_a_time_of_no_told_day_is_put_on_the_day_of_the_reference(text: str, edtf: str) -> None:
    found = only(text)
    assert (edtf, None) == (found.edtf, found.period)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4/25/2024 at 4:00pm", "2024-04-25T16:00:00"),
        ("tomorrow morning", "2025-01-16T00:00:00/2025-01-16T12:00:00"),
        ("Monday at eight", "2025-01-13T08:00:00"), ("at 5 on Monday", "2025-01-13T17:00:00"),
        ("between 9:30 and 11:00 on Thursday", "2025-01-09T09:30:00/2025-01-09T11:00:00"),
        ("Thursday 9-11", "2025-01-09T09:00:00/2025-01-09T11:00:00"),
        ("this afternoon", "2025-01-15T12:00:00/2025-01-15T18:00:00"), ("tonight at eight", "2025-01-15T20:00:00"),
        ("last night", "2025-01-14T18:00:00/2025-01-15T06:00:00"), ("last night at 8", "2025-01-14T20:00:00"),
        ("last night at 2am", "2025-01-15T02:00:00"), ("9 tomorrow evening", "2025-01-16T21:00:00"),
        ("late Monday", "2025-01-13T12:00:00/2025-01-14T00:00:00"),
        ("early on Monday morning", "2025-01-13T00:00:00/2025-01-13T09:00:00"),
        ("the night of 3 May 2024", "2024-05-03T18:00:00/2024-05-04T06:00:00"),
        ("the early hours of 3 May 2024", "2024-05-03T00:00:00/2024-05-03T06:00:00"),
        ("by the end of the day", "../2025-01-16T00:00:00"), ("yesterday before 5pm", "../2025-01-14T17:00:00"),
        ("from 2pm till tomorrow 4:30pm", "2025-01-15T14:00:00/2025-01-16T16:30:00"),
        ("between 2:00 tomorrow and 4:00", "2025-01-16T14:00:00/2025-01-16T16:00:00"),
        ("14 February 2024 from 9:30am for 7 hours", "2024-02-14T09:30:00/2024-02-14T16:30:00"),
        ("14 February 2024 for 7 hours from 9:30am", "2024-02-14T09:30:00/2024-02-14T16:30:00"),
        ("18 December 2024 for 10 days", "2024-12-18/2024-12-27"),
        ("2016-12-16T23:44:59Z", "2016-12-16T23:44:59"),
    ],
)  # fmt: skip
def test_a_time_of_a_told_day_holds_its_day(text: str, edtf: str) -> None:
    found = only(text)
    assert (edtf, 0, len(text)) == (found.edtf, found.start, found.end)
    assert found.period is not None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("now", "2025-01-15T16:12:00"), ("right now", "2025-01-15T16:12:00"), ("asap", "2025-01-15T16:12:00/.."),
        ("in two hours", "2025-01-15T18:12:00"), ("20 minutes ago", "2025-01-15T15:52:00"),
        ("more than 3 hours ago", "../2025-01-15T13:12:00"), ("about 3 hours ago", "2025-01-15T13:12:00"),
        ("less than 3 hours ago", "2025-01-15T13:12:00/2025-01-15T16:12:00"),
        ("half an hour from now", "2025-01-15T16:42:00"), ("30 min later", "2025-01-15T16:42:00"),
        ("in the next 5 minutes", "2025-01-15T16:12:00/2025-01-15T16:17:00"),
        ("the 5 past minutes", "2025-01-15T16:07:00/2025-01-15T16:12:00"),
        ("within 2 hours from now", "2025-01-15T16:12:00/2025-01-15T18:12:00"),
        ("the rest of the day", "2025-01-15T16:12:00/2025-01-16T00:00:00"),
        ("We will meet in two hours.", "2025-01-15T18:12:00"),
        ("within the hour", "2025-01-15T16:12:00/2025-01-15T17:12:00"),
        ("over the past 24 hours", "2025-01-14T16:12:00/2025-01-15T16:12:00"),
        ("between 3 pm and now", "2025-01-15T15:00:00/2025-01-15T16:12:00"),
    ],
)  # fmt: skip
def test_a_time_told_from_now_is_told_from_the_moment_of_the_reference(text: str, edtf: str) -> None:
    assert edtf == only(text).edtf


@pytest.mark.parametrize("text", ["now", "in two hours", "the last 3 hours"])
def test_what_is_told_from_now_is_that_day_where_the_reference_has_no_hour(text: str) -> None:
    found = only(text, TODAY)
    assert ("2025-01-15", TimeKind.RELATIVE) == (found.edtf, found.kind)


@pytest.mark.parametrize(
    "text",
    [
        "She won 3-2 on Sunday.", "At 10 Downing Street nobody answered.", "Mortgages were at 6.45 percent.",
        "Good morning, Paul.", "Morning, Paul!",
        "At the end of the day, nobody cared.", "the Morning Post", "at the present rates",
        "Good night!", "He counted 13 last.", "one of the 3 people",
        "It is 5 to 10 times more.",
        "The ratio is 16:9.", "Between 730 and 930 people came.", "Psalm 150", "Channel 4", "a night watchman",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_of_the_day_is_none(text: str) -> None:
    assert all(found.begin is None and found.until is None for found in find_times(text, NOW))


def test_a_reference_with_a_zone_is_its_local_time() -> None:
    text = "at 3 pm, in two hours, from 3 pm until now"
    there = NOW.replace(tzinfo=dt.timezone(dt.timedelta(hours=9)))
    for convention in (Convention(), Convention(future=True)):
        assert find_times(text, NOW, convention=convention) == find_times(text, there, convention=convention)


def test_the_hours_of_several_weekdays_are_those_of_none_of_them() -> None:
    found = find_times("It is open 9am-5pm, Monday to Friday.", NOW)
    assert "2025-01-15T09:00:00/2025-01-15T17:00:00" == found[0].edtf
    assert all(time.begin is None for time in found[1:])


def test_without_a_reference_a_time_of_no_told_day_is_left_out() -> None:
    assert [] == find_times("at 3pm, this morning, 20 minutes ago, now", None)


@pytest.mark.parametrize(
    ("text", "is_ambiguous"),
    [
        ("at 5 on Monday", True),
        ("at 5 pm on Monday", False),
        ("at 17:00 on Monday", False),
        ("Monday evening at 5", False),
    ],
)  # fmt: skip
def test_whether_the_half_of_the_day_is_told_is_kept(text: str, *, is_ambiguous: bool) -> None:
    found = only(text)
    assert found.begin is not None
    assert (is_ambiguous, 17) == (found.ambiguous, found.begin.hour)


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("GMT", 0),
        ("CET", 60),
        ("UTC+2", 120),
        ("EST", -300),
        ("UTC-05:30", -330),
        ("-03:00", -180),
        ("eastern", -300),
        ("local time", None),
    ],
)
def test_a_zone_is_so_many_minutes_east(zone: str, minutes: int | None) -> None:
    assert minutes == minutes_east(zone)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("4pm CET", "CET"), ("at 05:12 GMT on 3 March 2024", "GMT"), ("8 p.m. ET on Thursday", "ET"),
        ("8:00 UTC+2", "UTC+2"),
        ("6:30 a.m. local time (0430 GMT) on Tuesday", "LOCAL TIME"), ("at 8 p.m.", None),
    ],
)  # fmt: skip
def test_a_zone_is_kept_as_it_is_written(text: str, zone: str | None) -> None:
    assert zone == only(text).zone


@pytest.mark.parametrize("reference", [dt.datetime.max, dt.datetime.min])  # noqa: DTZ901 - local times
def test_the_ends_of_the_calendar_are_no_errors(reference: dt.datetime) -> None:
    text = (
        "last night, next evening, tonight at 2am, in two hours, 2 hours ago, the rest of the day, the next 3 hours, "
        "the last 3 hours, within 2 hours from now, from 11pm to 2am, at 3pm for 20 days, today for 10 days"
    )
    for convention in (Convention(), Convention(future=True)):
        assert all(found.end <= len(text) for found in find_times(text, reference, convention=convention))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("tonight at 12", "2025-01-16T00:00:00"), ("this afternoon at 12", "2025-01-15T12:00:00"),
        ("Friday evening next week", "2025-01-24T17:00:00/2025-01-25T00:00:00"),
        ("until Monday at 5pm", "../2025-01-20T17:00:00"), ("since Friday night", "2025-01-10T18:00:00/.."),
        ("2 May 2024 from 10am to 4pm", "2024-05-02T10:00:00/2024-05-02T16:00:00"),
        ("2 May 2024 after 10 am", "2024-05-02T10:00:00/.."),
        ("9am Monday to 5pm Tuesday", "2025-01-13T09:00:00/2025-01-14T17:00:00"),
        ("2pm yesterday until 4pm today", "2025-01-14T14:00:00/2025-01-15T16:00:00"),
        ("since this morning", "2025-01-15T00:00:00/.."), ("until tonight", "../2025-01-16T06:00:00"),
        ("by this evening", "../2025-01-16T00:00:00"), ("late Monday night", "2025-01-13T21:00:00/2025-01-14T06:00:00"),
        ("early this evening", "2025-01-15T17:00:00/2025-01-15T20:30:00"),
        ("between 3 pm yesterday and 2 pm", None),
        ("from 3 pm today until 5 pm", "2025-01-15T15:00:00/2025-01-15T17:00:00"),
    ],
)  # fmt: skip
def test_parts_of_the_day_have_days_hours_and_bounds(text: str, edtf: str | None) -> None:
    found = find_times(text, NOW)
    assert [edtf] == [time.edtf for time in found] if edtf is not None else len(found) > 1


def test_the_hours_of_the_parts_of_the_day_are_a_convention() -> None:
    diary = Convention(hours={"afternoon": ("12:00", "16:00")})
    (found,) = find_times("late this afternoon", NOW, convention=diary)
    assert "2025-01-15T14:00:00/2025-01-15T16:00:00" == found.edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("at 3 pm", "2025-01-16T15:00:00"), ("at 5 pm", "2025-01-15T17:00:00"), ("7 o'clock", "2025-01-16T07:00:00"),
        ("at 3 pm today", "2025-01-15T15:00:00"), ("before 3 pm", "../2025-01-15T15:00:00"),
    ],
)  # fmt: skip
def test_what_is_over_is_tomorrow_s_where_times_are_those_to_come(text: str, edtf: str) -> None:
    (found,) = find_times(text, NOW, convention=Convention(future=True))
    assert edtf == found.edtf


@pytest.mark.parametrize(
    "piece", ["3pm ", "at 5 ", "9-", "half past ", "from 3 to ", "morning ", "now ", "1:", "at 5 on Monday "]
)
def test_the_spans_of_hostile_text_are_in_order_and_apart(piece: str) -> None:
    found = find_times(piece * 2_000, NOW)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(
    st.text(
        alphabet="0123456789:.-apm h at to half past noon Monday morning two hours ago every\n", max_size=60
    )
)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for found in find_times(text, NOW):
        assert 0 <= found.start < found.end <= len(text)
        assert found.begin is None or found.until is None or found.begin < found.until
