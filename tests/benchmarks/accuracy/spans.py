"""Matching spans of a text, each used once."""

from collections.abc import Sequence

Span = tuple[int, int]
SpanPair = dict[Span, Span]


def matched(wanted: Sequence[Span], found: Sequence[Span], at_least: float) -> SpanPair:
    """Return which found span is which wanted one, best overlaps first; the ends are not held.

    Linear in the number of pairs that overlap, once both are sorted.
    """
    overlaps = []
    ordered = sorted(found)
    begin = 0
    for one in sorted(wanted):
        while begin < len(ordered) and ordered[begin][1] <= one[0]:
            begin += 1
        at = begin
        while at < len(ordered) and ordered[at][0] < one[1]:
            overlap = overlap_of(one, ordered[at])
            if overlap >= at_least:
                overlaps.append((-overlap, one, ordered[at]))
            at += 1
    pairs: SpanPair = {}
    used: set[Span] = set()
    for _, one, other in sorted(overlaps):
        if one not in pairs and other not in used:
            pairs[one] = other
            used.add(other)
    return pairs


def overlap_of(one: Span, other: Span) -> float:
    """Return the intersection over the union of two spans."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    whole = max(one[1], other[1]) - min(one[0], other[0])
    return max(common, 0) / whole if whole else 0.0
