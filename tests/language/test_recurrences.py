"""How often something comes round."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.number_words import ONES
from claimcheck.language.times import TimeKind, find_times

UNITS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS = st.integers(3, 12)
PER = ("a", "per", "each", "every")
HABITS = ("every {} at {}:00", "{}s at {:02}:00", "on {}s at {:02}:00")
WORDS = {value: word for word, value in ONES.items()}
NOW = dt.datetime(2025, 1, 15, 16, 12)  # noqa: DTZ001 - local time, as found times are


def rules(text: str) -> list[str | None]:
    """Return the rules of what comes round in a text."""
    return [found.recurrence for found in find_times(text, NOW) if found.kind is TimeKind.SET]


@given(
    count=COUNTS,
    unit=st.sampled_from(sorted(UNITS)),
    every=st.sampled_from(["every", "each"]),
    in_words=st.booleans(),
)
def test_every_so_many_units_is_read_back(count: int, unit: str, every: str, *, in_words: bool) -> None:
    number = WORDS[count] if in_words else str(count)
    assert [UNITS[unit].format(count)] == rules(f"They met {every} {number} {unit}s.")


@given(count=COUNTS, unit=st.sampled_from(sorted(UNITS)), per=st.sampled_from(PER), in_words=st.booleans())
def test_so_many_times_a_unit_is_read_back(count: int, unit: str, per: str, *, in_words: bool) -> None:
    number = WORDS[count] if in_words else str(count)
    per = "an" if per == "a" and unit == "hour" else per
    assert [f"{count}X/{UNITS[unit].format(1)}"] == rules(f"They met {number} times {per} {unit}.")


@given(
    st.integers(0, 6),
    st.integers(0, 23),
    st.sampled_from(HABITS),
)
def test_a_weekday_and_an_hour_are_one_rule(day: int, hour: int, form: str) -> None:
    written = form.format(DAYS[day], hour)
    if 1 <= hour <= 12 and "{:02}" not in form:
        written += " am" if hour < 12 else " pm"
    assert [f"XXXX-WXX-{day + 1}T{hour:02}"] == rules(f"They meet {written}.")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every Monday", "XXXX-WXX-1"), ("daily", "P1D"), ("everyday", "P1D"), ("each month", "P1M"),
        ("twice a week", "2X/P1W"),
        ("once a week", "P1W"), ("one a day", "P1D"), ("every two weeks", "P2W"), ("every other day", "P2D"),
        ("annually", "P1Y"),
        ("every third week", "P3W"), ("every 2nd month", "P2M"), ("every other Monday", "P2W"), ("quarterly", "P3M"),
        ("semi-annually", "P6M"), ("bi-monthly", "P2M"), ("on weekends", "XXXX-WXX-WE"),
        ("all weekends", "XXXX-WXX-WE"),
        ("every weekday", "XXXX-WXX-WD"), ("weeknights", "XXXX-WXX-WDTNI"), ("every weeknight", "XXXX-WXX-WDTNI"),
        ("every night", "TNI"), ("mornings", "TMO"), ("Friday mornings", "XXXX-WXX-5TMO"),
        ("every Monday morning", "XXXX-WXX-1TMO"),
        ("the 19th of every month", "XXXX-XX-19"), ("every April", "XXXX-04"),
        ("each summer", "XXXX-SU"),
        ("twice daily", "2X/P1D"), ("every few days", "PXD"),
        ("every half hour", "PT30M"), ("9am on weekdays", "XXXX-WXX-WDT09"),
        ("every day at 8 pm", "T20"),
        ("3pm each day", "T15"),
        ("every evening at 7:13 p.m.", "T19:13"), ("every day from 9 to 5pm", "T09/T17"), ("Tuesdays", "XXXX-WXX-2"),
        ("twice a day at 3 pm", "2X/P1DT15"),
    ],
)  # fmt: skip
def test_what_comes_round_is_told_as_timeml_tells_it(text: str, rule: str) -> None:
    assert [rule] == rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "the Daily Mail", "two weekends", "two nights", "the last mornings", "all users", "any user", "each user",
        "$5 an hour", "9,000 yuan a month", "every user", "once more", "three of them", "every so often", "all week",
        "where each may thrive", "all weekend",
    ],
)  # fmt: skip
def test_names_counts_and_rates_do_not_come_round(text: str) -> None:
    assert [] == rules(text)


def test_a_set_has_no_place_in_the_calendar() -> None:
    (found,) = find_times("every Monday", NOW)
    assert (None, None, None, None) == (found.period, found.begin, found.until, found.edtf)
