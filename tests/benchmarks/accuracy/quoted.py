"""Which characters of a text stand inside quotation marks, and what kind of content that makes of a stretch.

One rule for what people marked and for what was found: the letters and digits of a content are all, in part or not at
all inside quotation marks. A quotation that is not closed ends with its paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from tests.benchmarks.accuracy.spans import Pieces, Span

KINDS = ("direct", "mixed", "indirect")
_MARK = re.compile(r"[“”„«»]|\"|''|``|\n")
_OPENS, _CLOSES = "“„«", "”»"
_LETTER = re.compile(r"\w")


def quoted_spans(text: str) -> list[Span]:
    """Return the stretches inside double quotation marks, in order; the marks are no part of them."""
    spans: list[Span] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        mark = match[0]
        ends = mark in _CLOSES or mark.isspace() or (start is not None and mark not in _OPENS)
        if start is not None and ends:
            spans.append((start, match.start()))
            start = None
        elif not ends:
            start = match.end()
    if start is not None:
        spans.append((start, len(text)))
    return spans


def kind_of(text: str, content: Pieces, quoted: Sequence[Span]) -> str:
    """Return whether a content is direct, mixed or indirect speech; `quoted` is what `quoted_spans` gives."""
    starts = [start for start, _ in quoted]
    inside = outside = 0
    for start, end in content:
        for letter in _LETTER.finditer(text, start, end):
            at = bisect_right(starts, letter.start()) - 1
            if at >= 0 and letter.start() < quoted[at][1]:
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
