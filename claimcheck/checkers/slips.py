"""Suspected slips: the right digits with a wrong number of noughts."""

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.checkers.naming import Names
from claimcheck.checkers.scope import compatible
from claimcheck.language.words import fold
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact

SLIPS = (10, 10**3, 10**4, 10**6)  # a nought; thousand, 万 or million for another
_AGREEING = 2  # independent origins that make a lone value of the same digits suspect


def differ_by_a_slip(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers have the same digits and are off by 10, a thousand, ten thousand or a million."""
    if not one or not other:
        return False
    left, right = one.numerator * other.denominator, other.numerator * one.denominator
    return any(left == slip * right or right == slip * left for slip in SLIPS)


def suspected_slips(facts: Sequence[Fact], names: Names) -> dict[Fact, tuple[Fact, ...]]:
    """Return the facts that are a slip away from a value on which more origins agree, with those that do."""
    return {fact: agreeing for fact in facts if (agreeing := _betrayed_by(fact, facts, names))}


def _betrayed_by(fact: Fact, facts: Sequence[Fact], names: Names) -> tuple[Fact, ...]:
    number = _number(fact)
    if number is None:
        return ()
    alike = [other for other in facts if _is_alike(number, other) and _same_matter(fact, other, names)]
    siders = {fold(other.provenance.origin) for other in alike if _number(other) == number}
    rivals: dict[Fraction, list[Fact]] = {}
    for other in alike:
        theirs = _number(other)
        if theirs is not None and theirs != number and fold(other.provenance.origin) not in siders:
            rivals.setdefault(theirs, []).append(other)
    for _, agreeing in sorted(rivals.items()):
        origins = {fold(other.provenance.origin) for other in agreeing}
        if len(origins) >= _AGREEING and len(origins) > len(siders):
            return tuple(agreeing)
    return ()


def _is_alike(number: Fraction, fact: Fact) -> bool:
    """Whether a fact gives this number, or a slip of it."""
    theirs = _number(fact)
    return theirs is not None and (theirs == number or differ_by_a_slip(number, theirs))


def _same_matter(fact: Fact, other: Fact, names: Names) -> bool:
    """Whether two facts may be of one figure: nothing known of their scopes and times tells them apart."""
    if not isinstance(fact.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    if fact.value.unit != other.value.unit or fact.negated or other.negated:
        return False
    if fact.canonical_property != other.canonical_property or not compatible(fact.scope, other.scope, names):
        return False
    return fact.valid is None or other.valid is None or fact.valid.overlaps(other.valid, slack=1)


def _number(fact: Fact) -> Fraction | None:
    return fact.value.number if isinstance(fact.value, Quantity) else None


def is_power_of_ten(factor: Fraction) -> bool:
    """Whether two numbers that differ by this factor have the same digits and another number of noughts."""
    larger = max(factor, 1 / factor) if factor > 0 else Fraction(1)
    digits = str(larger.numerator)
    return larger.denominator == 1 and larger > 1 and digits.rstrip("0") == "1"
