"""One table of unit names for all data sets: what agrees, and what does not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model.units import PHYSICAL
from tests.benchmarks.accuracy.units import agree, is_money, is_own, size_found, size_of, sizes_of

WITHIN = Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("value", "unit", "found", "found_unit"),
    [
        ("75", "Milliliter", "75", "mL"),
        ("44", "cubic centimetre", "44", "mL"),
        ("100", "centilitre", "1", "L"),
        ("2.1", "picometre", "2.1", "pm"),
        ("188", "Mile per hour", "188", "mph"),
        ("660", "Square meter", "660", "m2"),
        ("4", "cubic kilometre", "4000000000", "m3"),
        ("200", "kilometre per hour", "200", "km/h"),
        ("4500", "ton per day", "4500", "t/day"),
        ("0.0055", "kilogram per cubic centimetre", "0.0055", "kg/cm3"),
        ("20", "joule per square metre per year", "20", "J/m2/year"),
        ("515", "dollar per kilogram", "515", "USD/kg"),
        ("4", "inverse second", "4", "Hz"),
        ("45", "joule second", "45", "J s"),
        ("32", "kibibyte", "32768", "B"),
        ("100", "Megabit", "12500000", "B"),
        ("1", "gigayear", "1000000000", "year"),
        ("37", "Celsius", "37", "°C"),
        ("98.6", "F", "98.6", "°F"),
        ("20", "Pound", "20", "lb"),
        ("20", "Pound", "20", "GBP"),
        ("3", "dime", "0.3", "USD"),
        ("10", "Cent", "0.1", "USD"),
        ("10", "Rial", "10", "rial"),  # a name of several currencies stays a name
        ("50", "dimensionless", "50", "car"),  # the set says nothing of what is counted
        ("0.025", "dimensionless", "2.5", "%"),
        ("4", "count per week", "4", "times/week"),
        ("1", "dozen", "12", "egg"),
        ("3", "Tablespoon", "3", "tablespoon"),
        ("22", "%", "22", "%"),
    ],
)
def test_the_same_in_two_notations_agrees(value: str, unit: str, found: str, found_unit: str) -> None:
    assert agree(Fraction(value), unit, Fraction(found), found_unit, WITHIN)


@pytest.mark.parametrize(
    ("value", "unit", "found", "found_unit"),
    [
        ("75", "Milliliter", "75", "L"),
        ("75", "Milliliter", "75", "1"),
        ("2", "Mile", "2", "km"),
        ("20", "United States dollar", "20", "AUD"),
        ("20", "Pound", "20", "USD"),
        ("50", "dimensionless", "50", "m"),
        ("50", "dimensionless", "50", "USD"),
        ("22", "%", "22", "1"),
        ("22", "%", "22", "percentage point"),
        ("30", "C", "30", "°F"),
        ("5", "meter", "5", "m/s"),
        ("5.000001", "meter", "5", "m"),
    ],
)
def test_another_unit_or_value_does_not(value: str, unit: str, found: str, found_unit: str) -> None:
    assert not agree(Fraction(value), unit, Fraction(found), found_unit, WITHIN)


def test_the_table_agrees_with_the_package_on_every_factor() -> None:
    """The two were written apart: what both know in one dimension has the same proportions in both."""
    known = [unit for unit in PHYSICAL.values() if not is_own(size_of(unit.name))]
    assert 150 < len(known)
    for dimension in {unit.dimension for unit in known} - {"calendar"}:
        alike = [unit for unit in known if unit.dimension == dimension]
        assert 1 == len({size_of(unit.name).factor / unit.factor for unit in alike}), alike


def test_a_unit_that_only_the_package_knows_is_compared_by_its_own_table() -> None:
    assert size_found("kat").dimensions == size_of("katal").dimensions
    assert size_found("person") == size_of("person")


def test_money_is_told_by_its_code() -> None:
    assert is_money("USD")
    assert is_money("EUR/kg")
    assert not is_money("km")
    assert not is_money("person")


def test_a_name_of_several_currencies_means_each_of_them() -> None:
    codes = {code for size in sizes_of("peso") for code, _ in size.dimensions}
    assert {"MXN", "PHP", "counted peso"} <= codes
