"""Quantities: the set of numbers that a written figure stands for, with its unit.

`docs/explanation/values.md` has the rules with examples; they are the contract's section "Values".
"""

import enum
from fractions import Fraction

import attrs

from claimcheck.model.interval import Interval

ROUNDING_LIMIT = Fraction(1, 10)  # a plain number stands for at most 10 % either way
ABOUT_WIDTH = Fraction(1, 20)  # "about", "nearly": at least 5 %
EXACT_COUNTS_BELOW = 100  # whole counts below this stand for themselves


class Form(enum.StrEnum):
    """How a figure is written, which decides the set it stands for."""

    PLAIN = "plain"
    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    RANGE = "range"
    VAGUE = "vague"  # "dozens", "tens of thousands": in a reference it never refutes

    @property
    def is_bound(self) -> bool:
        """Whether the figure is a bound on one side."""
        return self in _BOUNDS


_BOUNDS = frozenset({Form.AT_LEAST, Form.MORE_THAN, Form.AT_MOST, Form.LESS_THAN})


@attrs.frozen(kw_only=True)
class Quantity:
    """A figure: its written form, the set of numbers it stands for, in `unit` (`1` for bare numbers).

    `number` is the figure itself (the bound of a bound), None for ranges and vague amounts.
    """

    written: str
    interval: Interval
    unit: str = "1"
    form: Form = Form.PLAIN
    number: Fraction | None = None

    def in_unit(self, unit: str, factor: Fraction) -> "Quantity":
        """The same quantity in `unit`, one old unit being `factor` new ones."""
        number = None if self.number is None else self.number * factor
        return attrs.evolve(self, interval=self.interval.scaled(factor), unit=unit, number=number)


def rounding(number: Fraction, step: Fraction, *, count: bool) -> Interval:
    """Return the numbers that round to `number`, whose last significant digit is worth `step`.

    `count` says that whole things are counted: then below 100 the number stands for itself.
    """
    if count and number.denominator == 1 and abs(number) < EXACT_COUNTS_BELOW:
        return Interval(number, number)
    half = min(abs(step) / 2, abs(number) * ROUNDING_LIMIT)
    return Interval(number - half, number + half)


def read_as(form: Form, number: Fraction, step: Fraction, *, count: bool) -> Interval:
    """Return the set that `number`, written in this form, stands for; ranges and vague amounts have none here."""
    plain = rounding(number, step, count=count)
    width = abs(number) * ABOUT_WIDTH
    match form:
        case Form.PLAIN:
            return plain
        case Form.EXACT:
            return Interval(number, number)
        case Form.ABOUT:
            return Interval(_least(plain.low, number - width), _most(plain.high, number + width))
        case Form.NEARLY:
            return Interval(_least(plain.low, number - width), plain.high)
        case Form.AT_LEAST:
            return Interval(number, None)
        case Form.MORE_THAN:
            return Interval(number, None, low_open=True)
        case Form.AT_MOST:
            return Interval(None, number)
        case Form.LESS_THAN:
            return Interval(None, number, high_open=True)
        case _:
            message = f"a figure of the form {form} is built from its two ends"
            raise ValueError(message)


def _least(low: Fraction | None, other: Fraction) -> Fraction:
    return other if low is None else min(low, other)


def _most(high: Fraction | None, other: Fraction) -> Fraction:
    return other if high is None else max(high, other)
