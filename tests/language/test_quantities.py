"""What is read as a quantity, as which set of numbers, and what is not."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.quantities import FoundQuantity, find_quantities, read_quantity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from tests.language.notations import grouped, in_words, indian

_SPACES = ("\u0020", "\u00a0", "\u2009", "\u202f", "\u2007")


def only(text: str) -> FoundQuantity:
    """Return the one quantity of a text."""
    (found,) = find_quantities(text)
    return found


@given(st.integers(0, 10**9 - 1))
def test_a_whole_number_reads_as_itself_in_every_grouping_and_in_words(number: int) -> None:
    writings = [
        str(number),
        indian(number),
        in_words(number),
        *(grouped(number, mark) for mark in (",", "'", "’", *_SPACES)),
    ]
    assert {Fraction(number)} == {read_quantity(writing).number for writing in writings}
    assert 1 == len({read_quantity(writing).interval for writing in writings})


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion", "lakh", "crore"]))
def test_a_scale_word_stands_for_its_zeros(number: int, word: str) -> None:
    worth = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "lakh": 10**5, "crore": 10**7}[word]
    assert read_quantity(f"{number * worth}").interval == read_quantity(f"{number} {word}").interval


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from(["%", "km", "USD", "°C", "h"]))
def test_a_decimal_reads_as_itself_with_its_unit(number: object, unit: str) -> None:
    quantity = read_quantity(f"{number} {unit}")
    assert (Fraction(str(number)), unit) == (quantity.number, quantity.unit)


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    spans = [(found.start, found.end) for found in find_quantities(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


_PIECES = st.sampled_from(
    [
        "over",
        "nearly",
        "between",
        "and",
        "from",
        "to",
        "a",
        "an",
        "the",
        "half",
        "third",
        "of",
        "million",
        "m",
        "k",
        "bn",
        "-",
        "–",
        ",",
        ".",
        "$",
        "£",
        "%",
        "one",
        "two",
        "dozen",
        "hundred",
        "3",
        "70",
        "700,000",
        "1.2",
        "2024",
        "7,00",
        "users",
        "people",
        "times",
        "in",
        "per",
        "year",
        "old",
        "days",
        "No.",
        "#",
        "1/2",
        "½",
        "70万",
        "七十",
        "±",
        "+86",
        "(",
        ")",
        "first",
        "doubled",
        "of\xa0",
        "×10^5",
        "e5",
        "-",
        "January",
    ]
)


@given(st.lists(_PIECES, max_size=12), st.sampled_from(["", " "]))
def test_any_row_of_number_words_is_read_without_an_error(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for found in find_quantities(text):
        assert found.quantity.written == text[found.start : found.end]


SAME = [
    "700,000", "700 000", "700\u202f000", "700'000", "0.7 million", ".7 million", "700k", "700K",
    "700 thousand", "seven hundred thousand", "7×10^5", "7 x 10^5",
    "7×10⁵", "7e5", "7E5", "7 lakh", "7,00,000", "70万", "七十万", "700,000.", "0.7m", "0.7mn", "700000",
]  # fmt: skip


@pytest.mark.parametrize("written", SAME)
def test_another_notation_of_a_number_is_the_same_set(written: str) -> None:
    assert Interval(Fraction(650_000), Fraction(750_000)) == read_quantity(written).interval


def test_written_decimals_are_significant() -> None:
    assert Interval(Fraction(695_000), Fraction(705_000)) == read_quantity("0.70 million").interval


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("half a million", 500_000, "1"), ("a quarter of a million", 250_000, "1"),
        ("$1.2bn", 1_200_000_000, "USD"), ("£40m", 40_000_000, "GBP"),
        ("1.2 billion dollars", 1_200_000_000, "USD"), ("€3.5 tn", 3_500_000_000_000, "EUR"),
        ("US$ 5 million", 5_000_000, "USD"),
        ("NT$247.68 million", 247_680_000, "TWD"), ("HK$20", 20, "HKD"), ("RMB 30", 30, "CNY"),
        ("5m USD", 5_000_000, "USD"), ("300 yuan", 300, "CNY"),
        ("3亿", 300_000_000, "1"), ("2.5 crore rupees", 25_000_000, "INR"), ("19.9%", Fraction("19.9"), "%"),
        ("19.9 per cent", Fraction("19.9"), "%"),
        ("５０％", 50, "%"), ("5 percentage points", 5, "percentage point"),
        ("25 basis points", 25, "basis point"), ("1.5C", Fraction("1.5"), "°C"),
        ("30 degrees Celsius", 30, "°C"), ("-5 °C", -5, "°C"), ("−5 °C", -5, "°C"),
        ("minus 5 degrees C", -5, "°C"), ("72°F", 72, "°F"),
        ("two and a half miles", Fraction("2.5"), "mi"), ("half an hour", Fraction("0.5"), "h"),
        ("1 1/2 km", Fraction("1.5"), "km"), ("2½ km", Fraction("2.5"), "km"),
        ("50 cents", Fraction("0.5"), "USD"), ("100 cl", 100, "cL"), ("14 hours", 14, "h"),
        ("270 days", 270, "day"), ("120 km/h", 120, "km/h"),
        ("9000 CNY/month", 9000, "CNY/month"), ("9,000 yuan a month", 9000, "CNY/month"),
        ("$680 per kg", 680, "USD/kg"), ("1,000", 1000, "1"), ("1.234.567", 1_234_567, "1"),
        ("1.234,56", Fraction("1234.56"), "1"), ("third", 3, "rank"), ("35th", 35, "rank"),
        ("twenty-first", 21, "rank"), ("No. 1", 1, "rank"), ("#3", 3, "rank"),
        ("a dozen", 12, "1"), ("two dozen", 24, "1"), ("one hundred and two", 102, "1"),
        ("three times", 3, "times"), ("twice", 2, "times"), ("tenfold", 10, "times"),
    ],
)  # fmt: skip
def test_a_written_value_is_read_with_its_unit(written: str, number: int | Fraction, unit: str) -> None:
    quantity = read_quantity(written)
    assert (number, unit, written) == (quantity.number, quantity.unit, quantity.written)


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("over 700,000", Form.MORE_THAN), ("more than 700,000", Form.MORE_THAN),
        ("at least 700,000", Form.AT_LEAST), ("up to 700,000", Form.AT_MOST),
        ("as many as 700,000", Form.AT_MOST), ("nearly 700,000", Form.NEARLY),
        ("almost 700,000", Form.NEARLY), ("about 700,000", Form.ABOUT),
        ("around 700,000", Form.ABOUT), ("roughly 700,000", Form.ABOUT),
        ("approximately 700,000", Form.ABOUT), ("some 700,000", Form.ABOUT),
        ("fewer than 700,000", Form.LESS_THAN), ("under 700,000", Form.LESS_THAN),
        ("less than 700,000", Form.LESS_THAN), ("exactly 700,000", Form.EXACT),
        ("just 700,000", Form.PLAIN), ("no more than 700,000", Form.AT_MOST),
        ("no fewer than 700,000", Form.AT_LEAST), ("just under 700,000", Form.NEARLY),
        ("an estimated 700,000", Form.ABOUT), ("700,000 or so", Form.ABOUT),
        ("700,000 or more", Form.AT_LEAST), ("700,000+", Form.AT_LEAST), ("700,000-plus", Form.AT_LEAST),
        ("超过70万", Form.MORE_THAN), ("70多万", Form.MORE_THAN), ("不到70万", Form.LESS_THAN), ("约70万", Form.ABOUT),
        ("近70万", Form.NEARLY), ("~700,000", Form.ABOUT),
        (">700,000", Form.MORE_THAN), ("well over 700,000", Form.MORE_THAN), ("700,000", Form.PLAIN),
        ("Over 700,000", Form.MORE_THAN),
    ],
)  # fmt: skip
def test_the_words_around_a_figure_give_its_form(written: str, form: Form) -> None:
    quantity = read_quantity(written)
    assert (form, Fraction(700_000)) == (quantity.form, quantity.number)


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("between 3 and 4 million", 3_000_000, 4_000_000, "1"), ("5 to 10 percent", 5, 10, "%"),
        ("3-4 million", 3_000_000, 4_000_000, "1"),
        ("3–4 million", 3_000_000, 4_000_000, "1"),
        ("3 to 4 million", 3_000_000, 4_000_000, "1"), ("from 9,000 to 13,000", 9000, 13000, "1"),
        ("9,000-13,000 yuan", 9000, 13000, "CNY"),
        ("US$1,227-1,773", 1227, 1773, "USD"), ("$3-4 million", 3_000_000, 4_000_000, "USD"),
        ("$3 million to $4 million", 3_000_000, 4_000_000, "USD"),
        ("three to four hundred", 300, 400, "1"), ("two or three", 2, 3, "1"), ("5 ± 2 km", 3, 7, "km"),
        ("5 +/- 2", 3, 7, "1"), ("10-15%", 10, 15, "%"),
        ("44 mg to 50 mg", 44, 50, "mg"), ("between 700,000 and 4 million", 700_000, 4_000_000, "1"),
        ("10-to-12", 10, 12, "1"), ("between one hundred and two hundred", 100, 200, "1"),
    ],
)  # fmt: skip
def test_a_range_is_closed_and_has_no_figure_of_its_own(written: str, low: int, high: int, unit: str) -> None:
    expected = Quantity(
        written=written, interval=Interval(Fraction(low), Fraction(high)), unit=unit, form=Form.RANGE
    )
    assert expected == read_quantity(written)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("dozens", 12, 144), ("hundreds", 100, 1000), ("thousands", 10**3, 10**6), ("millions", 10**6, 10**9),
        ("tens of thousands", 10**4, 10**5),
        ("hundreds of thousands", 10**5, 10**6), ("a few hundred", 200, 1000),
        ("several thousand", 2000, 10000), ("tens of millions", 10**7, 10**8),
    ],
)  # fmt: skip
def test_a_vague_amount_is_a_wide_set(written: str, low: int, high: int) -> None:
    quantity = read_quantity(written)
    assert (Form.VAGUE, Interval(Fraction(low), Fraction(high)), None) == (
        quantity.form,
        quantity.interval,
        quantity.number,
    )


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("one in five adults", Fraction(20)), ("two out of three voters", Fraction(200, 3)),
        ("a third of users", Fraction(100, 3)), ("two-thirds", Fraction(200, 3)),
        ("half of them", Fraction(50)), ("9 in 10 homes", Fraction(90)),
        ("nearly three quarters of staff", Fraction(75)), ("fell by a third", Fraction(100, 3)),
    ],
)  # fmt: skip
def test_a_share_in_words_is_read_in_per_cent(text: str, share: Fraction) -> None:
    found = only(text)
    assert (share, "%") == (found.quantity.number, found.quantity.unit)


@pytest.mark.parametrize(
    ("written", "unit", "low", "high"),
    [
        ("700,000", "person", 650_000, 750_000), ("12", "person", 12, 12),
        ("12", "km", Fraction("11.5"), Fraction("12.5")), ("3 km", "m", 2700, 3300), ("3", "rank", 3, 3),
        ("9000 to 13000", "CNY", 9000, 13000), ("one", "version", 1, 1), ("40 users", "person", 40, 40),
        ("2024", "user", Fraction("2023.5"), Fraction("2024.5")),
    ],
)  # fmt: skip
def test_a_unit_that_is_given_decides_the_set(
    written: str, unit: str, low: int | Fraction, high: int | Fraction
) -> None:
    quantity = read_quantity(written, unit)
    assert (unit, Interval(Fraction(low), Fraction(high))) == (quantity.unit, quantity.interval)


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("6ft 2in", Fraction(37, 6), "ft"), ("5 feet and 2 inches", Fraction(31, 6), "ft"),
        ("3 dollars and 50 cents", Fraction(7, 2), "USD"), ("2 hours 30 minutes", Fraction(5, 2), "h"),
        ("one hour and 20 minutes", Fraction(4, 3), "h"),
        ("two point five million", Fraction(2_500_000), "1"),
        ("a million and a half", Fraction(1_500_000), "1"),
        ("two and a half million", Fraction(2_500_000), "1"),
        ("two thirds of a billion", Fraction(2 * 10**9, 3), "1"),
        ("3 quarters of a million", Fraction(750_000), "1"), ("half million", Fraction(500_000), "1"),
        ("three dozens", Fraction(36), "1"), ("5 billions", Fraction(5 * 10**9), "1"),
        ("10^5", Fraction(100_000), "1"), ("10⁵", Fraction(100_000), "1"),
        ("2.5×10⁻³ km", Fraction(1, 400), "km"),
        ("½", Fraction(1, 2), "1"), ("¾ km", Fraction(3, 4), "km"), ("1/3", Fraction(1, 3), "1"),
        ("4km^3", Fraction(4), "km3"), ("60 mi/h", Fraction(60), "mph"),
        ("5 % points", Fraction(5), "percentage point"),
        ("3 euros per person", Fraction(3), "EUR/person"),
        ("twenty-one thousand three hundred", Fraction(21_300), "1"),
        ("$20 USD", Fraction(20), "USD"), ("$20 HKD", Fraction(20), "HKD"),
        ("250 pounds of rice", Fraction(250), "lb"),
        ("5 million pounds", Fraction(5_000_000), "GBP"), ("300 million won", Fraction(300_000_000), "KRW"),
        ("七百人", Fraction(700), "person"), ("1.25 GWh", Fraction(5, 4), "GWh"), ("3 t", Fraction(3), "t"),
    ],
)  # fmt: skip
def test_measures_of_more_than_one_word_are_read_as_one(written: str, number: Fraction, unit: str) -> None:
    (found,) = find_quantities(written)
    assert (number, unit) == (found.quantity.number, found.quantity.unit)


def test_a_part_of_a_million_is_as_coarse_as_it_is_said() -> None:
    assert (
        Interval(Fraction(300_000), Fraction(1_100_000, 3)) == read_quantity("a third of a million").interval
    )


def test_a_change_from_one_to_the_other_is_two_states_of_one_scale() -> None:
    states = [found.quantity for found in find_quantities("it rose from 3 to 4 million km")]
    assert [(Fraction(3_000_000), "km"), (Fraction(4_000_000), "km")] == [
        (state.number, state.unit) for state in states
    ]
    assert Interval(Fraction(2_700_000), Fraction(3_300_000)) == states[0].interval


def test_descending_ends_are_a_range_where_the_words_say_so() -> None:
    (found,) = find_quantities("temperatures ranged from -18 °C to -34 °C")
    assert Interval(Fraction(-34), Fraction(-18)) == found.quantity.interval


@pytest.mark.parametrize("written", ["", "many", "1,5", "12 34 56", "3 km and 4 km", "Monday", "9" * 5000])
def test_what_is_no_single_quantity_is_refused_with_what_was_expected(written: str) -> None:
    with pytest.raises(ValueError, match="expected one number"):
        read_quantity(written)


def test_a_value_in_another_dimension_than_its_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="is in km: expected person"):
        read_quantity("3 km", "person")
