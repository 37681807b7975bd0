"""Units: exact factors within a dimension, and none between two."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.units import PHYSICAL, UnitTable, is_count_noun

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
