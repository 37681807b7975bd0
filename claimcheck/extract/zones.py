"""Zones: the blocks of an article, told apart by where they stand and how they begin."""

import enum
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.extract.zone_patterns import (
    AGENCY_LINE,
    BULLET,
    DATELINE,
    HASHES,
    KEY_POINTS,
    beginnings,
    photo_credit,
)
from claimcheck.language.sentences import paragraphs, split_sentences
from claimcheck.language.words import fold, tokens
from claimcheck.model.claim import Zone


class Part(enum.StrEnum):
    """What a block of an article is. Only some parts hold claims of the article."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    SUMMARY = "summary"
    CAPTION = "caption"
    SOURCE_LINE = "source-line"
    BYLINE = "byline"
    STAMP = "stamp"
    CORRECTION = "correction"
    BOILERPLATE = "boilerplate"
    REPEATED = "repeated"


_ZONES = {
    Part.HEADLINE: Zone.HEADLINE,
    Part.SUBHEAD: Zone.HEADLINE,
    Part.BODY: Zone.BODY,
    Part.SUMMARY: Zone.SUMMARY,
    Part.CAPTION: Zone.CAPTION,
    Part.SOURCE_LINE: Zone.SOURCE_LINE,
}


class Block(NamedTuple):
    """A paragraph without its markup (bullet, hash, dateline): code points `start` to `end`, and what it is."""

    start: int
    end: int
    part: Part

    @property
    def zone(self) -> Zone | None:
        """The zone of the claims in it; None where it has none."""
        return _ZONES.get(self.part)


_HEADLINE_WORDS, _SUBHEAD_WORDS, _SUMMARY_WORDS = 30, 12, 40
_FEW = 12  # paragraphs at the head in which bylines and stamps stand
_REPEATED = 20  # letters from which on the same paragraph twice is a repetition


@lru_cache(maxsize=1)
def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of an article in order."""
    spans = [span for paragraph in paragraphs(text) for span in _lines(text, *paragraph)]
    spans = [(start, end) for start, end in spans if end > start]
    parts = _first_guess(text, spans)
    _mark_headline(text, spans, parts)
    _mark_repeated(text, spans, parts)
    _mark_summary(text, spans, parts)
    return tuple(
        Block(*_content(text, start, end), part) for (start, end), part in zip(spans, parts, strict=True)
    )


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a paragraph, or its lines where a line begins as a bullet or a heading does."""
    if "\n" not in text[start:end]:
        yield start, end
        return
    cut = start
    place = text.find("\n", start, end)
    while place != -1:
        following = place + 1
        if BULLET.match(text, following, end) or HASHES.match(text, following, end):
            yield _stripped(text, cut, place)
            cut = following
        place = text.find("\n", following, end)
    yield _stripped(text, cut, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _first_guess(text: str, spans: Sequence[tuple[int, int]]) -> list[Part]:
    """Return what each block is by its own words; what only its place tells is left as body."""
    parts = []
    key_points = False
    for number, (start, end) in enumerate(spans):
        part = _by_words(text[start : min(end, start + _LOOKED_AT)], end - start, number)
        bullet = BULLET.match(text, start, end) is not None
        if part is Part.BODY and KEY_POINTS.match(text, start, end):
            part, key_points = Part.BOILERPLATE, True
        elif part is Part.BODY and bullet:
            part = Part.SUMMARY if key_points or number <= _FEW or number >= len(spans) - _FEW else Part.BODY
        else:
            key_points = key_points and bullet
        parts.append(part)
    return parts


_LOOKED_AT = 400  # characters: longer blocks are body, whatever they begin with
_SHORT_BLOCK = 160


def _by_words(block: str, length: int, number: int) -> Part:
    heading = HASHES.match(block)
    if heading is not None and heading.group(1):
        return Part.HEADLINE if len(heading.group(1)) == 1 else Part.SUBHEAD
    for name, pattern in beginnings():
        part = Part(name)
        if pattern.match(block) is None:
            continue
        if part is Part.BOILERPLATE and length > _SHORT_BLOCK:
            continue
        if part is Part.BYLINE and number > _FEW:
            continue
        return part
    if length < _LOOKED_AT and photo_credit().search(block):
        return Part.CAPTION
    return Part.BODY


def _mark_headline(text: str, spans: Sequence[tuple[int, int]], parts: list[Part]) -> None:
    """Mark the headline, which comes first and does not close, and headings between paragraphs."""
    if len(spans) < _ENOUGH:
        return
    first = next((at for at, part in enumerate(parts[:_FEW]) if part in (Part.BODY, Part.HEADLINE)), None)
    if first is not None and parts[first] is Part.BODY:
        start, end = spans[first]
        while end > start + 1 and text[end - 1] in "\"”’'":
            end -= 1
        if _is_title(text, (start, end), _HEADLINE_WORDS):
            parts[first] = Part.HEADLINE
    for at, part in enumerate(parts):
        followed = at + 1 < len(parts) and BULLET.match(text, *spans[at]) is None
        if part is Part.BODY and followed and at != first and _is_title(text, spans[at], _SUBHEAD_WORDS):
            parts[at] = Part.SUBHEAD


_ENOUGH = 2  # blocks: one alone is no headline


def _is_title(text: str, span: tuple[int, int], most: int) -> bool:
    start, end = span
    words = text[start:end].split(None, most + 1)
    return len(words) <= most and text[end - 1] not in '.!:;,"”’' and not text[start].islower()


def _mark_repeated(text: str, spans: Sequence[tuple[int, int]], parts: list[Part]) -> None:
    seen: set[str] = set()
    for at, (start, end) in enumerate(spans):
        key = " ".join(text[slice(*_content(text, start, end))].split()).casefold()
        if key in seen and len(key) >= _REPEATED and _ZONES.get(parts[at]) is not None:
            parts[at] = Part.REPEATED
        seen.add(key)


def _mark_summary(text: str, spans: Sequence[tuple[int, int]], parts: list[Part]) -> None:
    """Mark a last run of short paragraphs that say again, a sentence each, what longer ones said before."""
    body = [at for at, part in enumerate(parts) if part in (Part.BODY, Part.SUBHEAD)]
    counts = {at: len(split_sentences(text[slice(*spans[at])])) for at in body}
    run: list[int] = []
    for at in reversed(body):
        if counts[at] != 1 or len(text[slice(*spans[at])].split()) > _SUMMARY_WORDS:
            break
        run.append(at)
    before = [at for at in body if at < (run[-1] if run else 0)]
    longer = sum(counts[at] > 1 for at in before)
    if len(run) < _RUN or len(before) < _BEFORE or longer < _LONGER * len(before):
        return
    said = {word for at in before for word in _content_words(text[slice(*spans[at])])}
    own = [word for at in run for word in _content_words(text[slice(*spans[at])])]
    if sum(word in said for word in own) >= _SAID_AGAIN * len(own):
        for at in run:
            parts[at] = Part.SUMMARY


_RUN, _BEFORE = 2, 3  # paragraphs
_LONGER = 0.6  # of the paragraphs before have several sentences
_SAID_AGAIN = 0.55  # of the words of the run stand before it
_COMMON = 3  # letters: shorter words tell little


def _content_words(block: str) -> Iterator[str]:
    for word, _, _ in tokens(block):
        folded = fold(word)
        if len(folded) > _COMMON:
            yield folded[:6]


def _content(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without bullet, hashes and dateline."""
    for pattern in (HASHES, BULLET, DATELINE, AGENCY_LINE):
        match = pattern.match(text, start, end)
        if match is not None and match.end() < end:
            start = match.end()
    return start, end
