"""Spans of a text that something has been read from already."""

from bisect import bisect_left
from collections.abc import Iterable


class Taken:
    """Spans in order, none of which touches another; asking whether one is touched takes a search by halves."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = list(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def touches(self, start: int, end: int) -> bool:
        """Whether a character from `start` up to `end` is taken."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self._ends[before] > start
