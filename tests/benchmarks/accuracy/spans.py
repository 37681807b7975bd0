"""Matching stretches of a text that may be in several pieces, each used once; ends are not held."""

from collections.abc import Sequence

Span = tuple[int, int]
Pieces = tuple[Span, ...]


def matched(wanted: Sequence[Pieces], found: Sequence[Pieces], at_least: float) -> dict[Pieces, Pieces]:
    """Return which found stretch is which wanted one, best overlaps first.

    What is the same twice counts once. Linear in the number of pairs that overlap, once both are sorted.
    """
    overlaps = []
    ordered = sorted(set(found), key=_reach)
    longest = max((_reach(one)[1] - _reach(one)[0] for one in ordered), default=0)
    begin = 0
    for one in sorted(set(wanted), key=_reach):
        start, end = _reach(one)
        while begin < len(ordered) and _reach(ordered[begin])[0] + longest <= start:
            begin += 1
        at = begin
        while at < len(ordered) and _reach(ordered[at])[0] < end:
            overlap = overlap_of(one, ordered[at])
            if overlap >= at_least:
                overlaps.append((-overlap, one, ordered[at]))
            at += 1
    pairs: dict[Pieces, Pieces] = {}
    used: set[Pieces] = set()
    for _, one, other in sorted(overlaps):
        if one not in pairs and other not in used:
            pairs[one] = other
            used.add(other)
    return pairs


def overlap_of(one: Pieces, other: Pieces) -> float:
    """Return the intersection over the union of two stretches, by characters."""
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    whole = sum(end - start for start, end in (*one, *other)) - common
    return common / whole if whole else 0.0


def _reach(pieces: Pieces) -> Span:
    return min(start for start, _ in pieces), max(end for _, end in pieces)
