"""Units behind a number: products, powers, rates, brackets, and letters that are none."""

from fractions import Fraction

import pytest

from claimcheck.language.quantities import find_quantities


def read(text: str) -> list[tuple[Fraction | None, str]]:
    """Return the numbers and units of a text."""
    return [(found.quantity.number, found.quantity.unit) for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("5.5x10-3 kg/cm³", Fraction("0.0055"), "kg/cm3"), ("20 J/m^2 per year", 20, "J/m2/year"),
        ("4e14 s-1", 4 * 10**14, "1/s"), ("1300 m s−1", 1300, "m/s"), ("7.85 mWm−2", Fraction("7.85"), "mW/m2"),
        ("12 mA g− 1", 12, "mA/g"), ("0.1 cm2/Vs", Fraction("0.1"), "cm2/V·s"), ("45 Js", 45, "J·s"),
        ("4 km cubed", 4, "km3"), ("20 (kg)", 20, "kg"), ("20 [kg]", 20, "kg"), ("10 wt.%", 10, "wt%"),
        ("66 Ma", 66_000_000, "year"), ("5 Mbps", 5, "Mbit/s"), ("54 °N", 54, "°"),
        ("0.8rad", Fraction("0.8"), "radian"),
        ("2.1 pm wide", Fraction("2.1"), "pm"), ("573.15 K", Fraction("573.15"), "K"), ("12 V", 12, "V"),
        ("5 K/min", 5, "K/min"), ("4,500 tpd", 4500, "t/day"), ("4,200 people per square mile", 4200, "person/mi2"),
        ("0.5 M", Fraction("0.5"), "M"), ("9,000 kilobecquerels", 9000, "kBq"), ("3 hectolitres", 3, "hL"),
        ("−273.15° on the Celsius scale", Fraction("-273.15"), "°C"), ("2 degrees below zero", -2, "°"),
        ("absolute zero", 0, "K"), ("5'10\"", Fraction(35, 6), "ft"), ("five foot six", Fraction(11, 2), "ft"),
        ('a 9" plate', 9, "in"), ("a quarter of a mile", Fraction(1, 4), "mi"),
        ("two tenths of a second", Fraction(1, 5), "s"),
        ("half-litre", Fraction(1, 2), "L"), ("an hour and a half", Fraction(3, 2), "h"),
        ("10p", Fraction(1, 10), "GBP"),
        ("6 × 106 kg", 6_000_000, "kg"), ("10 kms, 8 meters, and 6 cm", Fraction("10.00806"), "km"),
    ],
)  # fmt: skip
def test_a_unit_is_read_with_its_parts(text: str, number: int | Fraction, unit: str) -> None:
    assert [(number, unit)] == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Smith et al., 2006b)", []), ("Fig. 4A shows it", []), ("14C dates", []), ("a 13F filing", []),
        ("in his 40s", []), ("at 2.13 am", []), ("phases 3, 5, and 7", []), ("Figs. 14 and 15", []),
        ("as was shown [18–20]", []), ("Mg(ClO4)2", []), ("f(3)", []), ("the attacks of 9/11", []),
        ("outside 10 Downing Street", []), ("net zero by 2050", []), ("open 24/7.", []), ("1. The council met", []),
        ('he said "I am 29" and left', [(Fraction(29), "1")]), ("pages 12-14", []),
        ("5 A grades", [(Fraction(5), "1")]),
    ],
)  # fmt: skip
def test_letters_and_marks_that_are_no_unit_leave_no_quantity(
    text: str, expected: list[tuple[Fraction, str]]
) -> None:
    assert expected == read(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the temperature fell to 5 degrees", "temperature"),
        ("turn by 45 degrees", "dimension"),
        ("a hot 30°", "temperature"),
    ],
)
def test_a_degree_is_of_warmth_where_the_words_are(text: str, kind: str) -> None:
    assert [kind] == [found.kind for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("us $ 150 million", 150_000_000, "USD"), ("hk $ 10.05 billion", 10_050_000_000, "HKD"),
        ("mxn$ 15", 15, "MXN"),
        ("rmb 10", 10, "CNY"), ("usd 20", 20, "USD"), ("MAUD 60", 60_000_000, "AUD"),
        ("48.5 MGBP", 48_500_000, "GBP"),
        ("75 USD million", 75_000_000, "USD"), ("dollar 22.5 million.", 22_500_000, "USD"), ("100₾", 100, "GEL"),
        ("42 Lebanese Pounds", 42, "LBP"), ("10 dinars", 10, "dinar"), ("ten tugriks", 10, "MNT"),
        ("2 satoshis", Fraction(1, 50_000_000), "BTC"),
        ("thirteen dollars forty five", Fraction("13.45"), "USD"), ("$20 and 43c", Fraction("20.43"), "USD"),
        ("20 dollar 43", Fraction("20.43"), "USD"),
        ("a result of ($99.99)", Fraction("-99.99"), "USD"), ("$5 (€4.60)", 5, "USD"), ("5,00 €", 5, "EUR"),
        ("a penny!", Fraction(1, 100), "GBP"),
        ("528 million francs", 528_000_000, "CHF"), ("5 per 100,000 people", Fraction(1, 200), "%"),
    ],
)  # fmt: skip
def test_money_is_read_before_and_behind_its_number(text: str, number: int | Fraction, unit: str) -> None:
    assert (number, unit) == read(text)[0]


@pytest.mark.parametrize("text", ["ALL 5 solutions", "All 70 of us", "the TOP 10 songs", "TRY 3 times"])
def test_words_that_look_like_codes_are_no_money(text: str) -> None:
    assert all(found.kind != "money" for found in find_quantities(text))
