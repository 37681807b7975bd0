"""Parts and totals: what the parts of a claim add up to, and a change with its two ends."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.checkers.clashes import Desk
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome, compare_quantities
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import ChangeStatement, QuantityStatement
from claimcheck.model.units import PERCENT

_LEAST_PARTS = 2


class Excess(NamedTuple):
    """Parts that come to more than their total."""

    total: Claim
    parts: tuple[Claim, ...]


def excesses(claims: Iterable[Claim], desk: Desk) -> Iterator[Excess]:
    """Yield each claim whose parts, of one property and of separate places or groups, come to more than it."""
    claims = list(claims)
    parts: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.parent is not None and isinstance(claim.statement, QuantityStatement):
            parts.setdefault(claim.parent, []).append(claim)
    for total in claims:
        kept = [part for part in parts.get(total.id, []) if _is_part(part, total, desk)]
        if len(kept) >= _LEAST_PARTS and _apart(kept) and _exceeds(kept, total, desk):
            yield Excess(total=total, parts=tuple(kept))


def _is_part(part: Claim, total: Claim, desk: Desk) -> bool:
    mine, whole = part.statement, total.statement
    if not isinstance(mine, QuantityStatement) or not isinstance(whole, QuantityStatement):
        return False
    if mine.negated or whole.negated or not desk.properties.is_same(mine.property, whole.property):
        return False
    return mine.time == whole.time and desk.units.factor(mine.value.unit, whole.value.unit) is not None


def _apart(parts: list[Claim]) -> bool:
    """Whether each part is of another place or another population, so that none is counted twice."""
    scopes = [part.statement.scope for part in parts if part.statement is not None]
    for words in ([scope.place for scope in scopes], [scope.population for scope in scopes]):
        named = {fold(one) for one in words if one is not None}
        if len(named) == len(parts):
            return True
    return False


def _exceeds(parts: list[Claim], total: Claim, desk: Desk) -> bool:
    whole = total.statement
    if not isinstance(whole, QuantityStatement) or whole.value.interval.high is None:
        return False
    low = Fraction(0)
    for part in parts:
        statement = part.statement
        known = (
            desk.units.convert(statement.value, whole.value.unit)
            if isinstance(statement, QuantityStatement)
            else None
        )
        if known is None or known.interval.low is None or known.interval.low < 0:
            return False
        low += known.interval.low
    return low > whole.value.interval.high


def wrong_difference(statement: ChangeStatement) -> Quantity | None:
    """Return the change that does not lead from a statement's start to its end, None where it may."""
    start, end, by = statement.start, statement.end, statement.by
    if start is None or end is None or by is None or start.unit != end.unit:
        return None
    difference = _difference(
        start.interval, end.interval, relative=by.unit == PERCENT and start.unit != PERCENT
    )
    if difference is None or by.unit not in (start.unit, PERCENT):
        return None
    signed = Quantity(written="", interval=difference, unit=by.unit)
    turned = Quantity(written="", interval=difference.scaled(Fraction(-1)), unit=by.unit)
    fits = any(compare_quantities(by, one).outcome is not Outcome.REFUTES for one in (signed, turned))
    return None if fits else by


def _difference(start: Interval, end: Interval, *, relative: bool) -> Interval | None:
    """Return from how much to how much the change may be, in per cent of the start where it is relative."""
    if None in (start.low, start.high, end.low, end.high):
        return None
    low, high = (
        Fraction(end.low or 0) - Fraction(start.high or 0),
        Fraction(end.high or 0) - Fraction(start.low or 0),
    )
    if not relative:
        return Interval(low, high)
    if not start.low or start.low <= 0 or not start.high:
        return None
    ends = [value * 100 / base for value in (low, high) for base in (start.low, start.high)]
    return Interval(min(ends), max(ends))
