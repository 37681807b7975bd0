"""Two bounds that hold together: "greater than 100 and smaller than 300" is one set with both ends."""

from collections.abc import Sequence

import attrs

from claimcheck.language.found_quantities import FoundQuantity
from claimcheck.language.word_patterns import Late
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.units import BARE

_JOINT = Late(r",? (?:and|but|yet|and also|but also) ")
_LOWER = frozenset({Form.MORE_THAN, Form.AT_LEAST})
_UPPER = frozenset({Form.LESS_THAN, Form.AT_MOST})
_LONGEST = 10  # characters


def paired(text: str, found: Sequence[FoundQuantity]) -> list[FoundQuantity]:
    """Return the quantities, a lower and an upper bound of the same thing side by side as one."""
    whole: list[FoundQuantity] = []
    for one in found:
        both = _both(text, whole[-1], one) if whole and one.quantity.form.is_bound else None
        if both is None:
            whole.append(one)
        else:
            whole[-1] = both
    return whole


def _both(text: str, first: FoundQuantity, second: FoundQuantity) -> FoundQuantity | None:
    forms = {first.quantity.form, second.quantity.form}
    if not (forms & _LOWER and forms & _UPPER) or second.start - first.end > _LONGEST:
        return None
    if _JOINT.fullmatch(text[first.end : second.start]) is None:
        return None
    if first.quantity.unit not in (BARE, second.quantity.unit):
        return None
    lower, upper = (first, second) if first.quantity.form in _LOWER else (second, first)
    low, high = lower.quantity.interval, upper.quantity.interval
    if low.low is None or high.high is None or low.low >= high.high:
        return None
    quantity = Quantity(
        written=text[first.start : second.end],
        interval=Interval(low.low, high.high, low.low_open, high.high_open),
        unit=second.quantity.unit,
        form=Form.RANGE,
    )
    return attrs.evolve(second, start=first.start, quantity=quantity)
