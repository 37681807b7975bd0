"""Written numbers: words with parts and places, numbers that go on, marks that look like them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.numbers import find_numerals
from claimcheck.language.quantities import find_quantities
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form
from tests.language.notations import in_words

_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "eighths": 8, "tenths": 10, "hundredths": 100}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-three fifths", Fraction(23, 5)), ("three halves", Fraction(3, 2)),
        ("two and fifty-four hundredths", Fraction("2.54")), ("three and one fourth", Fraction("3.25")),
        ("six million and two thirds", Fraction(20_000_000, 3)), ("two million and one half", 2_500_000),
        ("one billion and a half million", 1_000_500_000), ("one billion and three quarters million", 1_000_750_000),
        ("three quarters billion", 750_000_000), ("two hundred point zero three", Fraction("200.03")),
        ("two hundred point seventy-one", Fraction("200.71")), ("five point five zero three", Fraction("5.503")),
        ("nought point eleven", Fraction("0.11")), ("nine point nought four", Fraction("9.04")),
        ("3 hundred and 21", 321), ("3 hundred and one", 301), ("4 thousand 3 hundred and 21", 4321),
        ("2 million 300 thousand", 2_300_000), ("8x2^10", 8192), ("1 point 1", Fraction("1.1")),
        ("three lakh crore", 3 * 10**12), ("3 dzs", 36), ("half a  dozen", 6), ("three thousand millions", 3 * 10**9),
        ("three million, two hundred & forty", 3_000_240), ("2 hundred thousand", 200_000),
    ],
)  # fmt: skip
def test_a_number_in_words_is_read_with_its_parts(text: str, value: int | Fraction) -> None:
    (numeral,) = find_numerals(text)
    assert (value, text) == (numeral.value, text[numeral.start : numeral.end])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("one hundred twenty fifth", 125), ("two hundredth", 200), ("twenty second", 22),
        ("one hundred and fifth", 105), ("twenty-one trillion and three hundred twenty second", 21 * 10**12 + 322),
    ],
)  # fmt: skip
def test_an_ordinal_closes_a_number(text: str, place: int) -> None:
    (numeral,) = find_numerals(text)
    assert numeral.rank
    assert place == numeral.value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 hundred and 2 hundred", [300, 200]),
        ("1 hundred and 50%", [100, 50]),
        ("between one hundred and two hundred", [100, 200]),
    ],
)
def test_two_numbers_side_by_side_are_two(text: str, values: list[int]) -> None:
    assert values == [numeral.value for numeral in find_numerals(text)]


@given(st.integers(1, 10**6), st.sampled_from(sorted(_PARTS)))
def test_so_many_parts_of_one_are_their_quotient(top: int, parts: str) -> None:
    (numeral,) = find_numerals(f"{in_words(top + 1)} {parts}")
    assert Fraction(top + 1, _PARTS[parts]) == numeral.value


@pytest.mark.parametrize(
    ("text", "low", "high", "open_ends"),
    [
        ("greater than 100 and smaller than 300", 100, 300, (True, True)),
        ("no more than 50 and no less than 20", 20, 50, (False, False)),
        ("at least 5 km but under 10 km", 5, 10, (False, True)),
        ("greater than 30 and less than or equal to 40", 30, 40, (True, False)),
    ],
)
def test_two_bounds_of_one_thing_are_one_set(
    text: str, low: int, high: int, open_ends: tuple[bool, bool]
) -> None:
    (found,) = find_quantities(text)
    assert Interval(Fraction(low), Fraction(high), *open_ends) == found.quantity.interval
    assert (Form.RANGE, text) == (found.quantity.form, found.quantity.written)


@pytest.mark.parametrize(
    "text",
    [
        "more than 40 and less than 10", "over 5 km and under 10 kg", "more than 5 died and fewer than 9 fled",
        "over 5 and over 9", "more than 5 people, he said, and fewer than 9 dogs",
    ],
)  # fmt: skip
def test_bounds_of_two_things_stay_two(text: str) -> None:
    assert [True, True] == [found.quantity.form.is_bound for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forty-five (45) users", [(45, "user")]), ("45 (forty five)", [(45, "1")]), ("five (6)", [(5, "1"),
        (6, "1")]),
        ("2 yards 7 ft 10 inches", [(Fraction(83, 18), "yd")]), ("2 yards and 7 feet", [(Fraction(13, 3), "yd")]),
        ("15 dollars and 15 people", [(15, "USD"), (15, "person")]), ("5 km and 3 kg", [(5, "km"), (3, "kg")]),
        ("between 1 hour and 30 minutes", [(None, "min")]), ("10 kg, 10 kg", [(10, "kg"), (10, "kg")]),
        ("five foot 20", [(5, "ft"), (20, "1")]), ("5 ft 6 tall", [(Fraction(11, 2), "ft")]),
        ("30 minutes to 2 hours", [(None, "h")]), ("500 kB to 2 MB", [(None, "MB")]),
        ("it was cut from 1,200 to 800 tonnes", [(1200, "t"), (800, "t")]),
    ],
)  # fmt: skip
def test_what_belongs_together_is_one(text: str, expected: list[tuple[Fraction | None, str]]) -> None:
    assert expected == [(found.quantity.number, found.quantity.unit) for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4,200 people per km2", "rate"), ("5 per 100,000 residents", "share"), ("billions of dollars", "money"),
        ("dozens of kilometres", "dimension"), ("an hour and a half", "duration"), ("three weeks old", "age"),
        ("a 90 day old bill", "age"), ("at 6 weeks of age", "age"), ("her fourth medal", "rank"),
        ("a dollar a day", "money"),
        ("1,000s of mice", "count"), ("half as many", "share"),
    ],
)  # fmt: skip
def test_the_kind_of_what_is_measured(text: str, kind: str) -> None:
    assert [kind] == [found.kind for found in find_quantities(text)]
