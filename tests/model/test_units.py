"""Units: exact factors within a dimension, and none between two."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.units import PHYSICAL, UnitTable, currencies, is_count_noun, is_money

TABLE = UnitTable()
physical = st.sampled_from(sorted(PHYSICAL))


@pytest.mark.parametrize(
    ("unit", "into", "factor"),
    [
        ("km", "m", "1000"),
        ("mi", "km", "1.609344"),
        ("in", "cm", "2.54"),
        ("yd", "ft", "3"),
        ("nmi", "m", "1852"),
        ("ha", "m2", "10000"),
        ("acre", "m2", "4046.8564224"),
        ("mi2", "km2", "2.589988110336"),
        ("ft2", "m2", "0.09290304"),
        ("gal", "L", "3.785411784"),
        ("bbl", "L", "158.987294928"),
        ("lb", "kg", "0.45359237"),
        ("lb", "oz", "16"),
        ("week", "h", "168"),
        ("year", "month", "12"),
        ("mph", "km/h", "1.609344"),
        ("kn", "km/h", "1.852"),
        ("kWh", "MJ", "3.6"),
        ("bar", "hPa", "1000"),
        ("basis point", "percentage point", "0.01"),
        ("user", "person", "1"),
        ("user", "user", "1"),
    ],
)
def test_one_unit_is_so_many_of_another(unit: str, into: str, factor: str) -> None:
    assert Fraction(factor) == TABLE.factor(unit, into)


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("%", "percentage point"),
        ("USD", "EUR"),
        ("person", "user"),
        ("download", "user"),
        ("month", "day"),
        ("°C", "°F"),
        ("1", "person"),
        ("kg", "km"),
        ("km", "person"),
    ],
)
def test_what_does_not_compare_has_no_factor(unit: str, into: str) -> None:
    assert TABLE.factor(unit, into) is None
    assert TABLE.convert(Quantity(written="1", interval=Interval(), unit=unit), into) is None


@given(physical, physical, physical)
def test_conversions_agree_with_each_other(one: str, other: str, third: str) -> None:
    there, back = TABLE.factor(one, other), TABLE.factor(other, one)

    assert (there is None) is (back is None)
    assert there is None or back is None or there * back == 1
    onwards, whole = TABLE.factor(other, third), TABLE.factor(one, third)
    assert there is None or onwards is None or there * onwards == whole


@given(physical)
def test_a_quantity_in_its_own_unit_is_itself(unit: str) -> None:
    quantity = Quantity(
        written="5", interval=Interval(Fraction(5), Fraction(5)), unit=unit, number=Fraction(5)
    )

    assert quantity == TABLE.convert(quantity, unit)


def test_a_quantity_is_converted_exactly() -> None:
    quantity = Quantity(
        written="5 mi", interval=Interval(Fraction(5), Fraction(5)), unit="mi", number=Fraction(5)
    )
    converted = TABLE.convert(quantity, "m")

    assert converted is not None
    assert (Fraction("8046.72"), "m", "5 mi") == (converted.number, converted.unit, converted.written)


def test_a_vocabulary_adds_nouns_and_going_in_circles_ends() -> None:
    table = UnitTable({"trout": "fish", "fish": "animal", "hen": "egg", "egg": "hen"})

    assert 1 == table.factor("trout", "animal")
    assert table.factor("animal", "trout") is None
    assert 1 == table.factor("hen", "egg")
    assert table.factor("hen", "animal") is None


@pytest.mark.parametrize(
    ("unit", "expected"), [("user", True), ("km", False), ("USD", False), ("CNY/month", False), ("%", False)]
)
def test_count_nouns_are_known_as_such(unit: str, expected: bool) -> None:
    assert expected is is_count_noun(unit)


# NIST SP 811 (2008), appendix B.8, and the SI brochure, 9th edition, table 8; the factors there are exact.
_PUBLISHED = {
    ("in", "mm"): "25.4", ("ft", "m"): "0.3048", ("yd", "m"): "0.9144", ("mi", "m"): "1609.344",
    ("fathom", "m"): "1.8288",
    ("nmi", "m"): "1852", ("furlong", "m"): "201.168", ("au", "m"): "149597870700", ("Å", "nm"): "0.1",
    ("acre", "ft2"): "43560", ("ha", "m2"): "10000", ("mi2", "m2"): "2589988.110336",
    ("in2", "cm2"): "6.4516",
    ("ft3", "L"): "28.316846592", ("gal", "in3"): "231", ("igal", "L"): "4.54609", ("bbl", "gal"): "42",
    ("qt", "pt"): "2",
    ("cup", "floz"): "8", ("floz", "tbsp"): "2", ("tbsp", "tsp"): "3", ("acre-foot", "ft3"): "43560",
    ("bushel", "in3"): "2150.42",
    ("lb", "g"): "453.59237", ("oz", "g"): "28.349523125", ("ozt", "g"): "31.1034768",
    ("st", "lb"): "14", ("gr", "mg"): "64.79891",
    ("short-ton", "lb"): "2000", ("long-ton", "lb"): "2240", ("cwt", "lb"): "100", ("ct", "mg"): "200",
    ("t", "kg"): "1000",
    ("week", "day"): "7", ("century", "year"): "100", ("lbf", "N"): "4.4482216152605",
    ("kgf", "N"): "9.80665", ("dyn", "N"): "1e-5",
    ("atm", "kPa"): "101.325", ("bar", "kPa"): "100", ("mmHg", "Pa"): "133.322387415", ("cal", "J"): "4.184",
    ("Btu", "J"): "1055.05585262", ("kWh", "MJ"): "3.6", ("eV", "J"): "1.602176634e-19", ("erg", "J"): "1e-7",
    ("hp", "W"): "745.69987158227022", ("PS", "W"): "735.49875", ("Ah", "C"): "3600",
    ("gauss", "T"): "1e-4", ("Ci", "GBq"): "37",
    ("rd", "Gy"): "0.01", ("rem", "Sv"): "0.01", ("°", "arcmin"): "60", ("arcmin", "arcsec"): "60",
    ("B", "bit"): "8",
    ("KiB", "B"): "1024", ("GiB", "MiB"): "1024", ("%", "ppm"): "10000", ("mph", "km/h"): "1.609344",
    ("kn", "km/h"): "1.852",
}  # fmt: skip


@pytest.mark.parametrize(("pair", "factor"), _PUBLISHED.items(), ids="-".join)
def test_factors_are_those_that_are_published(pair: tuple[str, str], factor: str) -> None:
    assert Fraction(factor) == TABLE.factor(*pair)


def test_pressure_by_the_square_inch_is_force_by_area() -> None:
    assert TABLE.factor("psi", "Pa") == TABLE.factor("lbf/in2", "N/m2")


@pytest.mark.parametrize(
    ("unit", "into", "factor"),
    [
        ("kg/m3", "g/cm3", "1/1000"), ("km/h", "m/s", "5/18"), ("kWh/m2", "J/m2", "3600000"),
        ("L/s", "m3/s", "1/1000"),
        ("N·m", "J", "1"), ("V·A", "W", "1"), ("kg·m/s2", "N", "1"), ("J/kg", "m2/s2", "1"), ("W/m2", "kg/s3", "1"),
        ("mi/h", "mph", "1"), ("Mbit/s", "kbit/s", "1000"), ("m/s2", "cm/s2", "100"),
    ],
)  # fmt: skip
def test_units_that_are_put_together_convert_through_their_parts(unit: str, into: str, factor: str) -> None:
    assert Fraction(factor) == TABLE.factor(unit, into)


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("CNY/month", "CNY/year"), ("user/day", "user/week"), ("bbl/day", "bbl/year"), ("kg/month", "kg/year"),
        ("USD/kg", "USD/g"), ("kg/m3", "kg/m2"), ("person/km2", "person/mi2"), ("1/s", "Hz"), ("N·m", "kg"),
    ],
)  # fmt: skip
def test_what_is_counted_paid_or_of_a_period_does_not_convert(unit: str, into: str) -> None:
    assert TABLE.factor(unit, into) is None


@given(physical, physical)
def test_a_unit_per_itself_is_one_of_the_dimension_one(one: str, other: str) -> None:
    factor = TABLE.factor(one, other)
    combined = TABLE.factor(f"{one}/{other}", f"{other}/{other}")
    assert combined is None or factor is None or combined == factor


@given(st.sampled_from(sorted(currencies())))
def test_money_is_told_by_its_code(code: str) -> None:
    assert is_money(code)
    assert not is_count_noun(code)


@pytest.mark.parametrize(
    ("unit", "expected"), [("peso", True), ("GPU", False), ("km", False), ("user", False)]
)
def test_three_capitals_are_no_money_of_themselves(unit: str, expected: bool) -> None:
    assert expected is is_money(unit)
