"""Magnitudes: two quantities in one unit, and what a reference's one says of the claimed one."""

from fractions import Fraction

import attrs

from claimcheck.checkers.witness import Witness
from claimcheck.model.comparison import Comparison, Outcome, compare_quantities
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.units import BARE, UnitTable, is_count_noun

_UNDECIDED = Comparison(outcome=Outcome.UNDECIDED)


def in_one_unit(
    claimed: Quantity, reference: Quantity, units: UnitTable, declared: str | None
) -> tuple[Quantity, Quantity] | None:
    """Return both in one unit, None where they do not compare.

    A bare number of a property that is declared to be counted in a noun is read as so many of these.
    """
    claimed, reference = (_with_noun(quantity, declared) for quantity in (claimed, reference))
    converted = units.convert(reference, claimed.unit)
    if converted is not None:
        return claimed, converted
    general = units.convert(claimed, reference.unit)
    return None if general is None else (general, reference)


def _with_noun(quantity: Quantity, declared: str | None) -> Quantity:
    if quantity.unit != BARE or declared is None or not is_count_noun(declared):
        return quantity
    return attrs.evolve(quantity, unit=declared)


def compare(
    claimed: Quantity, reference: Quantity, witness: Witness, *, tolerance: Fraction, presume: bool
) -> Comparison:
    """Compare with a fact as it may speak: a lower bound, what is not so, with or without the presumption."""
    if witness.lower_bound:
        bound = _lower_bound(reference)
        if bound is None or witness.fact.negated:
            return _UNDECIDED
        return _unless_presumed(compare_quantities(claimed, bound, tolerance))
    if witness.fact.negated:
        return _compare_negated(claimed, reference, tolerance)
    found = compare_quantities(claimed, reference, tolerance)
    return found if presume else _unless_presumed(found)


def _unless_presumed(found: Comparison) -> Comparison:
    return attrs.evolve(found, outcome=Outcome.UNDECIDED, presumed=False) if found.presumed else found


def _lower_bound(reference: Quantity) -> Quantity | None:
    """Return what a part tells of the whole: no less than the part's least."""
    interval = reference.interval
    if interval.low is None:
        return None
    return attrs.evolve(
        reference,
        interval=Interval(interval.low, None, low_open=interval.low_open),
        form=Form.VAGUE if reference.form is Form.VAGUE else Form.AT_LEAST,
    )


def _compare_negated(claimed: Quantity, reference: Quantity, tolerance: Fraction) -> Comparison:
    """Compare with a fact that says that the value is not this: what it leaves is compared, in pieces."""
    interval = reference.interval
    pieces = []
    if interval.low is not None:
        pieces.append(Interval(None, interval.low, high_open=not interval.low_open))
    if interval.high is not None:
        pieces.append(Interval(interval.high, None, low_open=not interval.high_open))
    found = {
        compare_quantities(claimed, attrs.evolve(reference, interval=piece, number=None), tolerance)
        for piece in pieces
    }
    outcomes = {_unless_presumed(one).outcome for one in found}
    return Comparison(outcome=outcomes.pop()) if len(outcomes) == 1 else _UNDECIDED
