"""What stands between quotation marks: every glyph, nested, unclosed, over several paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from claimcheck.language.sentences import paragraphs

# Doubled apostrophes and doubled grave accents are how wires and typewriters write double marks.
_GLYPH = re.compile(r"'''|''|``|’’|‘‘|[\"“”„‟«»「」『』‘’']")
_DOUBLE = frozenset(["'''", "''", "``", "’’", "‘‘", *'"“”„‟'])
_ALWAYS_OPEN = frozenset("“„«「『")
_PAIRS = {"«": "»", "「": "」", "『": "』"}
_SINGLE_CLOSER = re.compile(r"(?<=[\w.,!?…)])['’](?!['’\w])")
_ELIDED = re.compile(r"['‘’](?:\d0s|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{—–-/:;,")


class Quoted(NamedTuple):
    """A stretch in quotation marks, marks included; `closed` is false where its paragraph ends before it does."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


def find_quoted(text: str) -> list[Quoted]:
    """Return the outermost stretches in quotation marks, in order, in code points of the text."""
    found: list[Quoted] = []
    spans = paragraphs(text)
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        goes_on = text[following : following + 1] in _DOUBLE or text[following : following + 2] in _DOUBLE
        found.extend(_Paragraph(text, start, end, goes_on=goes_on).quoted())
    return found


class _Paragraph:
    """One paragraph of a text, in which quotation marks are paired."""

    def __init__(self, text: str, start: int, end: int, *, goes_on: bool) -> None:
        self._text, self._start, self._end, self._goes_on = text, start, end, goes_on

    def quoted(self) -> Iterator[Quoted]:
        """Yield the outermost stretches in quotation marks."""
        opened: re.Match[str] | None = None
        depth, last_close, skip_to = 0, -1, self._start
        for glyph in _GLYPH.finditer(self._text, self._start, self._end):
            if glyph.start() < skip_to:
                continue
            if opened is None:
                if self._opens(glyph):
                    opened, depth, last_close = glyph, 1, -1
                elif (close := self._single(glyph)) is not None:
                    yield Quoted(glyph.start(), close + 1, glyph.end(), close)
                    skip_to = close + 1
                continue
            depth = self._depth_after(opened.group(), glyph, depth)
            if depth == 0:
                yield Quoted(opened.start(), glyph.end(), opened.end(), glyph.start())
                opened = None
            elif glyph.group() in _DOUBLE:
                last_close = glyph.end()
        if opened is not None:
            yield from self._unclosed(opened, last_close)

    def _unclosed(self, opened: re.Match[str], last_close: int) -> Iterator[Quoted]:
        """Yield what an opening mark without its closing one quotes: to the paragraph's end, or to an inner mark."""
        before = self._text[max(self._start, opened.start() - 2) : opened.start()].rstrip()[-1:]
        if self._goes_on or last_close >= self._end - 1:
            yield Quoted(opened.start(), self._end, opened.end(), self._end, closed=not self._goes_on)
        elif last_close > opened.end():
            yield Quoted(opened.start(), last_close, opened.end(), last_close - 1)
        elif not before or before in ",:":
            yield Quoted(opened.start(), self._end, opened.end(), self._end, closed=False)

    def _around(self, glyph: re.Match[str]) -> tuple[str, str]:
        before = self._text[glyph.start() - 1] if glyph.start() > self._start else " "
        return before, self._text[glyph.end()] if glyph.end() < self._end else " "

    def _opens(self, glyph: re.Match[str]) -> bool:
        mark = glyph.group()
        if mark in _ALWAYS_OPEN:
            return True
        before, after = self._around(glyph)
        return mark in _DOUBLE and mark != "”" and not after.isspace() and not before.isalnum()

    def _single(self, glyph: re.Match[str]) -> int | None:
        """Return where the stretch ends that a single mark opens, None where it opens none."""
        before, after = self._around(glyph)
        if glyph.group() not in "'‘" or not (before.isspace() or before in _BEFORE_OPENING):
            return None
        if not (after.isalnum() or after in '[“"$£€') or _ELIDED.match(self._text, glyph.start()):
            return None
        return self._closing_single(glyph.start())

    @cached_property
    def _closers(self) -> list[int]:
        return [match.start() for match in _SINGLE_CLOSER.finditer(self._text, self._start, self._end)]

    def _closing_single(self, at: int) -> int | None:
        """Return the mark that closes a single one: not the apostrophe of "the users' views" if a later one fits."""
        place = bisect_right(self._closers, at)
        if place >= len(self._closers):
            return None
        close = self._closers[place]
        possessive = self._text[close - 1] == "s" and self._text[close + 1 : close + 3].strip()[:1].islower()
        if possessive and place + 1 < len(self._closers):
            later = self._closers[place + 1]
            between = self._text[close:later]
            if "‘" not in between and " '" not in between:
                return later
        return close

    def _depth_after(self, opening: str, glyph: re.Match[str], depth: int) -> int:
        """Return how deep the marks of the opening one's family are nested behind a glyph."""
        mark = glyph.group()
        if opening in _PAIRS:
            return depth + (mark == opening) - (mark == _PAIRS[opening])
        if mark not in _DOUBLE:
            return depth
        before, after = self._around(glyph)
        opens = mark != "”" and (before.isspace() or before in "([—–") and not after.isspace()
        return depth + 1 if opens else depth - 1
