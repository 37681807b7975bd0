"""What claimcheck reads in a text, put as the data sets put it."""

import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeVar

from claimcheck.language.named_units import NamedUnit
from claimcheck.language.places import FoundPlace
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.times import Convention, FoundTime, TimeKind, find_times
from tests.benchmarks.accuracy.moments import Length, length_from, length_of

Spanned = TypeVar("Spanned")


def number_of(found: FoundQuantity) -> Fraction | None:
    """Return the figure of a quantity, the middle of a range, None of what has an open end."""
    if found.quantity.number is not None:
        return found.quantity.number
    low, high = found.quantity.interval.low, found.quantity.interval.high
    return None if low is None or high is None else (low + high) / 2


def found_length(found: FoundQuantity | FoundTime) -> Length | None:
    """Return how long something found is, None where it is no duration."""
    if isinstance(found, FoundTime):
        return length_of(found.duration) if found.kind is TimeKind.DURATION else None
    ours = number_of(found)
    return None if ours is None or found.kind is not Kind.DURATION else length_from(ours, found.quantity.unit)


def told(found: FoundQuantity | FoundTime | FoundPlace | NamedUnit, text: str) -> str:
    """Return a found quantity or time in a few words."""
    words = repr(text[found.start : found.end])
    if isinstance(found, FoundQuantity):
        quantity = found.quantity
        ends = " to ".join("open" if end is None else f"{float(end):.12g}" for end in _ends(found))
        return f"{words} {ends} {quantity.unit} ({found.kind}, {quantity.form})"
    if isinstance(found, NamedUnit):
        return f"{words} {found.unit.name}"
    if isinstance(found, FoundPlace):
        return f"{words} {found.place} from the {found.counted_from}"
    parts = (found.edtf, found.duration, found.recurrence)
    return f"{words} {' '.join(part for part in parts if part)} ({found.kind})"


def _ends(found: FoundQuantity) -> tuple[Fraction | None, ...]:
    quantity = found.quantity
    return (
        (quantity.number,) if quantity.number is not None else (quantity.interval.low, quantity.interval.high)
    )


def listed(parts: Sequence[str]) -> str:
    """Return parts in one line, "nothing" where there are none."""
    return "; ".join(parts) or "nothing"


def all_agree(
    wanted: Sequence[Spanned], found: Sequence[Spanned], agree: Callable[[Spanned, Spanned], bool]
) -> bool:
    """Whether there are as many and each wanted one has one found of its own that agrees."""
    if len(wanted) != len(found):
        return False
    left = list(found)
    for one in wanted:
        match = next((other for other in left if agree(one, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def durations(text: str, times: Sequence[FoundTime]) -> list[FoundQuantity]:
    """Return the quantities of time that are no part of a found time."""
    return [
        found
        for found in find_quantities(text)
        if found.kind is Kind.DURATION
        and not any(time.start < found.end and found.start < time.end for time in times)
    ]


def times_of(text: str, reference: dt.datetime | None, convention: Convention) -> list[FoundTime]:
    """Return the times of a text, told from a reference moment, as the writers of a data set mean them."""
    return find_times(text, reference, convention=convention)
