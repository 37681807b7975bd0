"""Comparing what is claimed with what a reference says: sets of numbers, stretches of time."""

import enum
from fractions import Fraction

import attrs

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.time import Period

PRESUMED_FACTOR = 9  # a slip of one digit, less its rounding
FAR_OFF = 2  # a literally true bound that is off by this factor is told


class Outcome(enum.StrEnum):
    """How a reference's set stands to the claimed one."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    UNDECIDED = "undecided"


@attrs.frozen(kw_only=True)
class Comparison:
    """The outcome, with how it came: `factor` is reference over claim where one figure can be named for each."""

    outcome: Outcome
    presumed: bool = False
    factor: Fraction | None = None
    misleading: str | None = None  # "understated" or "overstated": true to the letter, but far off

    @property
    def negated(self) -> "Comparison":
        """The same comparison for the negated statement; what was only presumed decides nothing then."""
        if self.presumed:
            return attrs.evolve(self, outcome=Outcome.UNDECIDED)
        return attrs.evolve(self, outcome=_TURNED[self.outcome], misleading=None)


_TURNED = {
    Outcome.SUPPORTS: Outcome.REFUTES,
    Outcome.REFUTES: Outcome.SUPPORTS,
    Outcome.UNDECIDED: Outcome.UNDECIDED,
}


def compare_quantities(
    claimed: Quantity, reference: Quantity, tolerance: Fraction = Fraction(0)
) -> Comparison:
    """Compare two quantities of one unit; `tolerance` widens the claimed set only."""
    wanted = claimed.interval.widened(tolerance)
    known = reference.interval
    factor = _factor(claimed, reference)
    if wanted.contains(known):
        return Comparison(outcome=Outcome.SUPPORTS, factor=factor, misleading=_misleading(claimed, factor))
    if reference.form is Form.VAGUE:
        return Comparison(outcome=Outcome.UNDECIDED, factor=factor)
    if not wanted.overlaps(known):
        return Comparison(outcome=Outcome.REFUTES, factor=factor)
    presumed = presumption(reference)
    if presumed is not None and not wanted.overlaps(presumed):
        return Comparison(outcome=Outcome.REFUTES, presumed=True, factor=factor)
    return Comparison(outcome=Outcome.UNDECIDED, factor=factor)


def presumption(reference: Quantity) -> Interval | None:
    """Return where a one-sided reference is presumed to lie: within a factor of nine of its bound."""
    bound = reference.interval.low if reference.interval.high is None else reference.interval.high
    if not reference.interval.is_one_sided or bound is None or bound <= 0:
        return None
    if reference.interval.high is None:
        return Interval(bound, bound * PRESUMED_FACTOR, low_open=reference.interval.low_open)
    return Interval(bound / PRESUMED_FACTOR, bound, high_open=reference.interval.high_open)


def _factor(claimed: Quantity, reference: Quantity) -> Fraction | None:
    if not claimed.number or reference.number is None:
        return None
    return reference.number / claimed.number


def _misleading(claimed: Quantity, factor: Fraction | None) -> str | None:
    if factor is None or factor <= 0 or not claimed.interval.is_one_sided:
        return None
    if claimed.interval.high is None and factor >= FAR_OFF:
        return "understated"
    if claimed.interval.low is None and factor * FAR_OFF <= 1:
        return "overstated"
    return None


def compare_periods(claimed: Period, reference: Period, *, slack: int = 0) -> Outcome:
    """Compare when something happened; `slack`, in days on either side, is for time zones that are not known.

    It keeps neighbouring days from refuting each other; it makes none the same.
    """
    if claimed.contains(reference):
        return Outcome.SUPPORTS
    return Outcome.UNDECIDED if claimed.overlaps(reference, slack=slack) else Outcome.REFUTES
