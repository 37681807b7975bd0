"""What the words around a figure make of it: its kind, its unit, the noun that is counted, or no quantity at all."""

import pytest

from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.model.quantity import Form
from claimcheck.model.statement import Direction


def only(text: str) -> FoundQuantity:
    """Return the one quantity of a text."""
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "direction", "unit"),
    [
        ("downloads doubled", Kind.CHANGE, Direction.UP, "times"),
        ("sales tripled", Kind.CHANGE, Direction.UP, "times"),
        ("output halved", Kind.CHANGE, Direction.DOWN, "%"),
        ("up 194 % on the week", Kind.CHANGE, Direction.UP, "%"),
        ("it fell by 54%", Kind.CHANGE, Direction.DOWN, "%"),
        ("a 20% drop", Kind.CHANGE, Direction.DOWN, "%"),
        ("an increase of 133.8%", Kind.CHANGE, Direction.UP, "%"),
        ("twice as many", Kind.RATIO, None, "times"), ("three times as many", Kind.RATIO, None, "times"),
        ("won three times", Kind.COUNT, None, "times"), ("75% of apps", Kind.SHARE, None, "%"),
        ("rose to 3.4 million", Kind.COUNT, None, "1"),
        ("2 percentage points", Kind.PERCENTAGE_POINTS, None, "percentage point"),
        ("$5 million", Kind.MONEY, None, "USD"), ("a 30-year-old man", Kind.AGE, None, "year"),
        ("she is aged 30", Kind.AGE, None, "year"), ("the dog is 5 years old", Kind.AGE, None, "year"),
        ("a one-year ban", Kind.DURATION, None, "year"), ("3 km away", Kind.DIMENSION, None, "km"),
        ("5 °C", Kind.TEMPERATURE, None, "°C"), ("3 users a day", Kind.RATE, None, "user/day"),
        ("the third most downloaded", Kind.RANK, None, "rank"),
        ("the 35th spokesperson", Kind.RANK, None, "rank"), ("number one", Kind.RANK, None, "rank"),
        ("in the top spot", Kind.RANK, None, "rank"),
        ("the second-largest city", Kind.RANK, None, "rank"), ("it ranked fourth", Kind.RANK, None, "rank"),
        ("增长超过20倍", Kind.RATIO, None, "times"),
    ],
)  # fmt: skip
def test_the_kind_of_a_quantity(text: str, kind: Kind, direction: Direction | None, unit: str) -> None:
    found = only(text)
    assert (kind, direction, unit) == (found.kind, found.direction, found.quantity.unit)


@pytest.mark.parametrize(
    ("text", "noun", "unit"),
    [
        ("The influx of over 700,000 new users follows", "new users", "user"),
        ("nearly 3 million U.S. users in a day", "U.S. users", "user"),
        ("50,000 American and Chinese users joined", "American and Chinese users", "user"),
        ("170 million Americans, on security", "Americans", "American"),
        ("a city of 3m people", "people", "person"), ("dozens of people", "people", "person"),
        ("millions of downloads", "downloads", "download"),
        ("roughly 75% of Chinese-developed apps", "Chinese-developed apps", "%"),
        ("2.3 billion views", "views", "view"), ("43 countries", "countries", "country"),
        ("a 12-member team", "member", "member"), ("700,000 joined in two", None, "1"),
        ("2 million more slots", "slots", "slot"), ("3 more than before", None, "1"),
        ("it had 3.4 million on Monday", None, "1"),
        ("300 million monthly active users", "monthly active users", "user"),
    ],
)  # fmt: skip
def test_the_noun_that_is_counted_is_the_unit(text: str, noun: str | None, unit: str) -> None:
    found = find_quantities(text)[0]
    assert (noun, unit) == (found.noun, found.quantity.unit)


@pytest.mark.parametrize(
    "text",
    [
        "call +86 10 1234 5678", "call 555-0123", "(020) 555-0199", "version 8.69.2", "in 2024", "since 1999",
        "the 2024 elections", "January 15, 2025", "on 15 Jan", "2025-01-15", "15/01/2025",
        "one of them", "no one came", "one could say", "a 7-Eleven shop", "an F-16 jet", "COVID-19",
        "under Article 5", "Flight 370", "a Boeing 737 crashed", "at 8:30 p.m.", "at 5pm", "won 3-2",
        "1) first things", "a footnote [12]", "the G7 summit", "a 5G network", "a 4x4", "B2B", "7,00,00",
        "12,34", "0,000,1", "two days ago", "the 1990s", "the 21st century", "192.168.0.1",
        "https://x.org/5-users", "the second half", "a third person", "he may leave", "", "no numbers here",
        "Q3 2024", "2013年6月",
    ],
)  # fmt: skip
def test_what_is_no_quantity_is_not_read_as_one(text: str) -> None:
    assert [] == find_quantities(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("it jumped from $350 per kg to $680 per kg", ["$350 per kg", "$680 per kg"]),
        ("up 5% to 3 million", ["5%", "3 million"]),
        ("3 million in 2024 and 4 million in 2025", ["3 million", "4 million"]),
        ("In 2024, 300 people", ["300 people"]), ("over 2000 users", ["over 2000"]),
        ("took 3, 5 and 7", ["3", "5", "7"]),
        ("over 247.7 million New Taiwan dollars ($7.9 million)",
        ["over 247.7 million New Taiwan dollars", "$7.9 million"]),
    ],
)  # fmt: skip
def test_quantities_side_by_side_stay_apart(text: str, written: list[str]) -> None:
    assert written == [found.quantity.written for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("the app has 3m users", "user"),
        ("a 3m long rope", "m"),
        ("ran 100 m", "m"),
        ("worth $3m", "USD"),
        ("3 million metres", "m"),
        ("sold 3m last year", "1"),
        ("fined 250 pounds", "GBP"),
        ("lost 25 pounds", "lb"),
        ("stayed 3m away", "m"),
        ("1.2b users", "user"),
        ("a 5K race", "1"),
        ("32K new users", "user"),
        ("20mm thick", "mm"),
        ("12 won medals", "1"),
        ("1500 t", "t"),
        ("3 MM downloads", "download"),
    ],
)
def test_m_is_a_metre_only_where_a_length_is_meant(text: str, unit: str) -> None:
    assert unit == only(text).quantity.unit


def test_over_with_a_stretch_of_time_bounds_only_where_it_must() -> None:
    assert Form.PLAIN is only("it grew over two days").quantity.form
    assert Form.MORE_THAN is only("it lasted over two days").quantity.form


def test_whole_counts_below_a_hundred_stand_for_themselves() -> None:
    assert only("87 countries").quantity.interval.is_point
    assert not only("87 km").quantity.interval.is_point
    assert not only("870 countries").quantity.interval.is_point
