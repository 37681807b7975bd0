"""Sets of numbers between two ends, either of which may be open or missing."""

from fractions import Fraction

import attrs


@attrs.frozen
class Interval:
    """The numbers from `low` to `high`; None is no end on that side. Ends belong to the set unless open."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        if self.low is None or self.high is None:
            return
        if self.low > self.high:
            message = f"an interval runs from its lower end to its higher: {self.low} > {self.high}"
            raise ValueError(message)
        if self.low == self.high and (self.low_open or self.high_open):
            message = f"an interval of one number holds that number: {self.low}"
            raise ValueError(message)

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def is_one_sided(self) -> bool:
        """Whether exactly one end is missing."""
        return (self.low is None) != (self.high is None)

    def contains(self, other: "Interval") -> bool:
        """Whether every number of `other` is in this set."""
        return self._low_reaches(other) and self._high_reaches(other)

    def _low_reaches(self, other: "Interval") -> bool:
        if self.low is None:
            return True
        if other.low is None:
            return False
        return self.low < other.low or (self.low == other.low and (not self.low_open or other.low_open))

    def _high_reaches(self, other: "Interval") -> bool:
        if self.high is None:
            return True
        if other.high is None:
            return False
        return self.high > other.high or (self.high == other.high and (not self.high_open or other.high_open))

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share more than an end point, or a point that both hold."""
        return _reaches_past(self, other) and _reaches_past(other, self)

    def scaled(self, factor: Fraction) -> "Interval":
        """The set with every number multiplied by `factor`, which is not zero."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def widened(self, tolerance: Fraction) -> "Interval":
        """The set with each end moved outwards by `tolerance` times its size; `tolerance` is not negative."""
        low = None if self.low is None else self.low - abs(self.low) * tolerance
        high = None if self.high is None else self.high + abs(self.high) * tolerance
        if low is not None and low == high:
            return Interval(low, high)
        return Interval(low, high, self.low_open, self.high_open)


def _reaches_past(left: Interval, right: Interval) -> bool:
    """Whether `left` ends above where `right` begins."""
    if left.high is None or right.low is None or left.high > right.low:
        return True
    if left.high < right.low:
        return False
    # They touch: only a single point that both hold is a number in common worth the name.
    both_hold = not left.high_open and not right.low_open
    return both_hold and (left.is_point or right.is_point)
