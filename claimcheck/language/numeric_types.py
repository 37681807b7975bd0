"""What kind of numeric claim a sentence makes: the four types of QuanTemp (Venktesh et al. 2024, section 3.2).

A rule a type, from what the sentence's figures, times and comparisons are; nothing here is trained.
"""

import datetime as dt
import enum
import re
from collections.abc import Sequence

from claimcheck.language.modality import MarkKind, find_modality
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.times import FoundTime, find_times
from claimcheck.model.quantity import Form


class NumericType(enum.StrEnum):
    """What a numeric claim is about."""

    STATISTICAL = "statistical"  # a figure: a count, a share, an amount, a rank
    TEMPORAL = "temporal"  # when something was, or how long it took
    INTERVAL = "interval"  # a range of values, ages or dates, from the one end to the other
    COMPARISON = "comparison"  # how one figure stands to another


_REFERENCE = dt.date(2000, 1, 1)  # any day will do: that there is a time counts, not which
_FIGURE = re.compile(r"\d|[零一二三四五六七八九十百千万亿]")
_ENDS = re.compile(r"(?:\b(?:to|and|until|till|through)\b|[-–—~至到])[^-–—]*[\dA-Z]")
# "more … than", "20 times higher than"; "more than 20" is a bound, and "rather than" compares nothing.
_THAN = re.compile(
    r"\b(?:more|less|fewer|(?!other|rather|whether|ever|over|after|under)[a-z]{3,}er)\b(?P<between>[^.;!?]{0,120}?)"
    r" than\b(?P<number> (?:[$£€¥]|\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half)\b))?",
    re.IGNORECASE,
)
# What says when or how long, not how many: beside a date these leave the claim one about time.
_OF_TIME = frozenset({Kind.DURATION, Kind.AGE, Kind.RANK})


def numeric_type(text: str) -> NumericType | None:
    """Return what kind of numeric claim a sentence makes, None where it has no figure, no time and no comparison."""
    times = find_times(text, _REFERENCE)
    quantities = [one for one in find_quantities(text) if not _is_inside(one, times)]
    if _compares(text, quantities):
        return NumericType.COMPARISON
    if _ranges(text, quantities, times):
        return NumericType.INTERVAL
    if any(_is_statistic(one, dated=bool(times)) for one in quantities):
        return NumericType.STATISTICAL
    if times or any(one.kind is Kind.DURATION for one in quantities):
        return NumericType.TEMPORAL
    return NumericType.STATISTICAL if _FIGURE.search(text) or quantities else None


def _is_inside(one: FoundQuantity, times: Sequence[FoundTime]) -> bool:
    return any(time.start < one.end and one.start < time.end for time in times)


def _compares(text: str, quantities: Sequence[FoundQuantity]) -> bool:
    """Whether two things are held against each other."""
    if any(one.kind is Kind.RATIO for one in quantities):
        return True
    if any(match["between"].strip() or not match["number"] for match in _THAN.finditer(text)):
        return True
    return any(
        mark.kind is MarkKind.COMPARATIVE and " " in mark.words and not mark.words.endswith("than")
        for mark in find_modality(text)
    )


def _ranges(text: str, quantities: Sequence[FoundQuantity], times: Sequence[FoundTime]) -> bool:
    """Whether a figure or a time is told from the one end to the other."""
    return any(one.quantity.form is Form.RANGE for one in quantities) or any(
        time.period is not None
        and "/" in time.period.edtf
        and ".." not in time.period.edtf
        and _ENDS.search(text[time.start : time.end]) is not None
        for time in times
    )


def _is_statistic(one: FoundQuantity, *, dated: bool) -> bool:
    """Whether a figure says how many or how much; beside a time, ranks and vague amounts do not."""
    if one.kind is Kind.DURATION:
        return False
    return not dated or (one.kind not in _OF_TIME and one.quantity.form is not Form.VAGUE)
