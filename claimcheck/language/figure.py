"""A numeral with its sign, scale, currency and unit."""

from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.units import UnitWord


class Figure(NamedTuple):
    """A numeral with what belongs to it; `unit` is None where no unit stands beside it.

    `prefixed` says that a currency stands before it, `plus_minus` that "±" does, `more` that it says "and some more",
    `age` that it is an age, `rate` that it is per something, `spelt` that it is in words; `tail` is the smallest unit
    of one that is put together ("5 ft 2 in").
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    scale: Fraction
    grouped: bool
    unit: UnitWord | None = None
    prefixed: bool = False
    plus_minus: bool = False
    more: bool = False
    age: bool = False
    rate: bool = False
    spelt: bool = False
    tail: UnitWord | None = None
