"""How figures and sets are written, so that they read back as they were meant."""

from fractions import Fraction

import pytest

from claimcheck.language.quantities import read_quantity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form
from claimcheck.mutation.notations import Figure, in_unit, rewritten, write_interval


@pytest.mark.parametrize(
    ("expected", "interval", "unit"),
    [
        ("exactly 7", Interval(Fraction(7), Fraction(7)), "1"),
        ("between 7 % and 7.5 %", Interval(Fraction(7), Fraction(15, 2)), "%"),
        ("more than 7", Interval(Fraction(7), None, low_open=True), "1"),
        ("at least 7", Interval(Fraction(7), None), "1"),
        ("less than 7", Interval(None, Fraction(7), high_open=True), "1"),
        ("at most 7,000", Interval(None, Fraction(7000)), "1"),
    ],
)
def test_a_set_is_written_as_words_that_read_back_to_it(expected: str, interval: Interval, unit: str) -> None:
    quantity = write_interval(interval, unit)

    assert interval == quantity.interval == read_quantity(quantity.written, unit).interval
    assert expected.rsplit(maxsplit=1)[-1] == quantity.written.split()[-1]


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("which one is open", Interval(Fraction(1), Fraction(2), low_open=True)),
        ("the set of all numbers", Interval(None, None)),
    ],
)
def test_a_set_that_no_words_stand_for_is_told(words: str, interval: Interval) -> None:
    with pytest.raises(ValueError, match=words):
        write_interval(interval)


def test_a_third_has_no_figure() -> None:
    with pytest.raises(ValueError, match="no finite decimals"):
        Figure.of(Fraction(1, 3))


def test_ranges_have_one_notation() -> None:
    assert () == rewritten(read_quantity("between 7 and 9"))


def test_a_small_figure_keeps_its_zeros() -> None:
    assert Fraction(7, 1000) == Figure.of(Fraction(7, 1000)).number
    assert "0.007" == Figure.of(Fraction(7, 1000)).notations()[0]


@pytest.mark.parametrize(
    ("expected", "written", "unit"),
    [("0.12", "120 m", "km"), ("between 1,000 and 2,000", "between 1 and 2 km", "m")],
)
def test_another_unit_is_the_same_set_written_anew(expected: str, written: str, unit: str) -> None:
    quantity = read_quantity(written)
    other = in_unit(quantity, unit)

    assert expected == other.written
    assert quantity.interval == in_unit(other, quantity.unit).interval
    assert Form.RANGE is not other.form or Form.RANGE is quantity.form


def test_a_unit_of_another_dimension_is_told() -> None:
    with pytest.raises(ValueError, match="m does not convert to kg"):
        in_unit(read_quantity("120 m"), "kg")
