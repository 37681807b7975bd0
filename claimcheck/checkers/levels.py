"""Levels: the dated values that one origin gives of a property, and how much one differs from another."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

import attrs

from claimcheck.checkers.origins import surely_later
from claimcheck.checkers.witness import Witness
from claimcheck.language.words import fold
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import Scope  # noqa: TC001 - rooms import plainly
from claimcheck.model.time import Period
from claimcheck.model.units import PERCENT, PERCENTAGE_POINT, UnitTable


class Level(NamedTuple):
    """A value on a date."""

    witness: Witness
    value: Quantity
    valid: Period


def series(witnesses: Iterable[Witness]) -> list[list[Level]]:
    """Return the dated values of each origin and scope, in the order of their dates."""
    found: dict[tuple[str, Scope, str], list[Level]] = {}
    for witness in witnesses:
        fact = witness.fact
        value, valid = fact.value, fact.valid
        if not isinstance(value, Quantity) or valid is None or value.form is Form.VAGUE or fact.negated:
            continue
        if not witness.lower_bound and not witness.special:
            key = (fold(fact.provenance.origin), fact.scope, value.unit)
            found.setdefault(key, []).append(Level(witness=witness, value=value, valid=valid))
    return [sorted(found[key], key=_date) for key in sorted(found, key=str)]


def _date(level: Level) -> tuple[int, int, str, str]:
    provenance = level.witness.fact.provenance
    return level.valid.first, level.valid.last, provenance.reference, provenance.locator


def pairs(values: list[Level]) -> list[tuple[Level, Level]]:
    """Return every value with every one of a surely later date."""
    return [(one, other) for one in values for other in values if surely_later(other.valid, one.valid)]


def difference(before: Quantity, after: Quantity, unit: str, units: UnitTable) -> Quantity | None:
    """Return how much more `after` is than `before`, in `unit`: their own, per cent or percentage points.

    None where that cannot be said: an end is missing, or a share changes "by per cent", which is ambiguous.
    """
    later = units.convert(after, before.unit)
    if later is None:
        return None
    if unit == PERCENT and before.unit != PERCENT:
        found = _growth(before.interval, later.interval)
    elif unit == PERCENTAGE_POINT and before.unit == PERCENT:
        found = _gain(before.interval, later.interval)
    else:
        factor = units.factor(before.unit, unit)
        gain = _gain(before.interval, later.interval) if unit != PERCENT else None
        found = None if factor is None or gain is None else gain.scaled(factor)
    if found is None:
        return None
    return Quantity(
        written=f"from {before.written} to {after.written}", interval=found, unit=unit, form=Form.RANGE
    )


def _gain(before: Interval, after: Interval) -> Interval | None:
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return None
    return Interval(after.low - before.high, after.high - before.low)


def _growth(before: Interval, after: Interval) -> Interval | None:
    if (
        before.low is None
        or before.high is None
        or after.low is None
        or after.high is None
        or before.low <= 0
    ):
        return None
    least, most = after.low / (before.high if after.low >= 0 else before.low), after.high / before.low
    return Interval((least - 1) * 100, (most - 1) * 100)


def as_growth(change: Quantity) -> Quantity:
    """Return a multiple as what was added to the whole: "tripled", 3 times, is 200 % more."""
    if change.unit != "times":
        return change
    percent = change.in_unit(PERCENT, Fraction(100))
    low = None if percent.interval.low is None else percent.interval.low - 100
    high = None if percent.interval.high is None else percent.interval.high - 100
    added = Interval(low, high, low_open=percent.interval.low_open, high_open=percent.interval.high_open)
    return attrs.evolve(
        percent, interval=added, number=None if percent.number is None else percent.number - 100
    )
