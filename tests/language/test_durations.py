"""How long something takes."""

import datetime as dt
import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.durations import find_durations, iso_duration
from claimcheck.language.number_words import ONES, TENS
from claimcheck.language.time_words import find_starts
from claimcheck.language.times import TimeKind, find_times

UNITS = {
    "Y": ("year", "yr"), "M": ("month",), "W": ("week", "wk"), "D": ("day",), "H": ("hour", "hr"),
    "m": ("minute", "min"), "S": ("second", "sec"),
}  # fmt: skip
COMPOUND = ("{} hours and {} minutes", "{} hrs {} mins", "{} hours, {} minutes", "{}hrs and {}mins")
WORDS = {value: word for word, value in (ONES | TENS).items() if value}


def durations(text: str) -> list[str]:
    """Return the durations of a text in ISO 8601."""
    lower = text.lower()
    return [found.iso for found in find_durations(lower, find_starts(lower).units)]


@given(st.integers(1, 99), st.sampled_from(sorted(UNITS)), st.data())
def test_a_count_of_a_unit_is_read_back_from_every_notation(
    count: int, unit: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(UNITS[unit])) + ("s" if count != 1 else "")
    numbers = [str(count), *([WORDS[count]] if count in WORDS else [])]
    number = data.draw(st.sampled_from(numbers))
    text = data.draw(
        st.sampled_from([f"for {number} {name}", f"It took {number} {name}.", f"a {number}-{name} talk"])
    )
    assert [iso_duration(((Fraction(count), unit),))] == durations(text)


@given(
    st.integers(1, 400),
    st.integers(1, 59),
    st.sampled_from(
        ["{} hours and {} minutes", "{} hrs {} mins", "{} hours, {} minutes", "{}hrs and {}mins"]
    ),
)
def test_hours_and_minutes_are_one_duration(hours: int, minutes: int, form: str) -> None:
    assert [f"PT{hours}H{minutes}M"] == durations(f"It took {form.format(hours, minutes)}.")


@given(
    st.integers(0, 30),
    st.sampled_from([("half", 2), ("a half", 2), ("a quarter", 4)]),
    st.sampled_from("DHm"),
)
def test_parts_of_days_hours_and_minutes_are_told_in_the_finer_unit(
    whole: int, part: tuple[str, int], unit: str
) -> None:
    words, share = part
    name = UNITS[unit][0]
    text = (
        f"{whole} and {words} {name}s" if whole else f"{'half a' if share == 2 else 'a quarter of an'} {name}"
    )
    expected = iso_duration(((whole + Fraction(1, share), unit),))
    assert [expected] == durations(text)
    assert "." not in expected


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("two and a half years", "P2.5Y"), ("half an hour", "PT30M"), ("½ hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("one and a quarter year", "P1.25Y"), ("a month and a half", "P1.5M"), ("3/4 hour", "PT45M"),
        ("2½ hours", "PT2H30M"),
        ("one and three quarters of hours", "PT1H45M"), ("three-quarters of an hour", "PT45M"),
        ("1 hour thirty", "PT1H30M"),
        ("2 hours ten", "PT2H10M"), ("1 year, 2 days, 3 hours, and 4 seconds", "P1Y2DT3H4S"), ("a fortnight", "P2W"),
        ("all day", "P1D"), ("the whole year", "P1Y"), ("a decade-long war", "P10Y"), ("a yearlong study", "P1Y"),
        ("two more minutes", "PT2M"), ("48 hrs", "PT48H"), ("1,500 hours", "PT1500H"), ("3.5years", "P3.5Y"),
        ("for 3h", "PT3H"),
        ("for 10D", "P10D"), ("another day", "P1D"), ("two nights", "P2D"), ("a hundred and twenty days", "P120D"),
        ("three quarters", "P9M"), ("half a century", "P50Y"), ("for the hour", "PT1H"),
        ("it will last two hours", "PT2H"),
        ("twenty and four hours", "PT24H"), ("2 days 5 hours", "P2DT5H"), ("in 9.8 seconds", "PT9.8S"),
        ("1.5 weeks", "P1.5W"), ("for weeks", "PXW"), ("for a minute", "PT1M"),
        ("It sold out in two hours.", "PT2H"), ("for hours", "PTXH"),
    ],
)  # fmt: skip
def test_a_duration_is_as_long_as_it_is_said(text: str, iso: str) -> None:
    assert [iso] == durations(text)


@pytest.mark.parametrize(
    ("text", "iso", "modifier"),
    [
        ("more than 4 days", "P4D", "more-than"), ("for over 3 hours", "PT3H", "more-than"),
        ("over 3 hours", "PT3H", "more-than"),
        ("less than a week", "P1W", "less-than"), ("at least two hours", "PT2H", "at-least"),
        ("up to 6 months", "P6M", "at-most"),
        ("about ten years", "P10Y", "about"), ("less than a half-hour", "PT30M", "less-than"),
        ("nearly a year", "P1Y", "nearly"),
        ("a couple of weeks", "P2W", "about"),
        ("several weeks", "P3W", "about"), ("a few hours", "PT3H", "about"), ("exactly two days", "P2D", "exact"),
        ("sales that grew over two days", "P2D", None), ("two days", "P2D", None),
    ],
)  # fmt: skip
def test_a_bound_or_a_blur_before_a_duration_is_its_modifier(
    text: str, iso: str, modifier: str | None
) -> None:
    (found,) = find_times(text, None)
    assert (TimeKind.DURATION, iso, modifier) == (found.kind, found.duration, found.modifier)


@pytest.mark.parametrize(
    "text",
    [
        "a 3-year-old", "three years old", "a man aged 3 months", "60 miles an hour", "nice day", "a second round",
        "the second quarter", "the last two weeks", "the next day", "3 days ago", "every two weeks", "days",
        "a nice week",
        "three quarters of users", "the day", "3 to 5 years", "the minister", "a minimum",
    ],
)  # fmt: skip
def test_ages_rates_and_what_is_told_from_a_day_are_no_durations(text: str) -> None:
    assert [] == durations(text)


def test_a_duration_inside_a_date_is_none_of_its_own() -> None:
    kinds = [
        found.kind
        for found in find_times("three days ago, in the last two weeks, for 3 days", dt.date(2025, 1, 15))
    ]
    assert [TimeKind.RELATIVE, TimeKind.RELATIVE, TimeKind.DURATION] == kinds


def test_nothing_lasts_no_time() -> None:
    assert iso_duration(((Fraction(0), "H"),)) == "PT0S"


@pytest.mark.parametrize(
    "piece",
    ["3 hours ", "an hour and ", "1 ", "two more ", "a half ", "last ", "years ", "1h", "hundred and "],
)
def test_hostile_text_is_read_in_one_go(piece: str) -> None:
    found = find_times(piece * 2_000, None)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
