"""Anchors: where words stand in a text, and where they stand after the text was edited.

Position first, then the quote with its context (W3C Web Annotation: TextPositionSelector, TextQuoteSelector).
Code points, end exclusive; nothing is normalised, so a lookalike is never found.
"""

from typing import NamedTuple

from claimcheck.model.claim import Anchor

CONTEXT = 32  # code points kept on either side, as the W3C's examples and Hypothes.is do


class Found(NamedTuple):
    """The words stand here; `moved` says that it is not where the anchor put them."""

    start: int
    end: int
    moved: bool


class Ambiguous(NamedTuple):
    """The words stand at several places, and nothing tells which is meant."""

    starts: tuple[int, ...]


class Orphaned(NamedTuple):
    """The words do not stand in the text with their context; `nearest` is where they stand without it."""

    nearest: tuple[int, ...]


def make_anchor(text: str, start: int, end: int, context: int = CONTEXT) -> Anchor:
    """Return the anchor of `text[start:end]` with its context; raise ValueError outside the text."""
    if end > len(text):
        message = f"an anchor ends in the text, which has {len(text)} code points, not at {end}"
        raise ValueError(message)
    prefix, suffix = text[max(0, start - context) : max(0, start)], text[end : end + context]
    return Anchor(start=start, end=end, exact=text[max(0, start) : end], prefix=prefix, suffix=suffix)


def find_anchor(text: str, anchor: Anchor) -> Found | Ambiguous | Orphaned:
    """Return where the anchor's words stand in `text` now."""
    is_here = text[anchor.start : anchor.end] == anchor.exact
    if is_here and all(_sides(text, anchor.start, anchor)):
        return Found(anchor.start, anchor.end, moved=False)
    places = find_words(text, anchor.exact)
    whole = tuple(place for place in places if all(_sides(text, place, anchor)))
    if whole:
        return _only(whole, anchor)
    half = tuple(place for place in places if any(_given_sides(text, place, anchor)))
    if is_here and anchor.start in half:
        return Found(anchor.start, anchor.end, moved=False)
    likely = half or (places if is_here else ())
    return _only(likely, anchor) if likely else Orphaned(places)


def _only(places: tuple[int, ...], anchor: Anchor) -> Found | Ambiguous:
    if len(places) > 1:
        return Ambiguous(places)
    start = places[0]
    end = start + len(anchor.exact)
    return Found(start, end, moved=(start, end) != (anchor.start, anchor.end))


def find_words(text: str, words: str) -> tuple[int, ...]:
    """Return every place where exactly these words start, overlapping ones too."""
    places, place = [], text.find(words) if words else -1
    while place != -1:
        places.append(place)
        place = text.find(words, place + 1)
    return tuple(places)


def _sides(text: str, start: int, anchor: Anchor) -> tuple[bool, bool]:
    """Whether prefix and suffix stand beside the words; one that is not given always does."""
    before = text.endswith(anchor.prefix, 0, start)
    return before, text.startswith(anchor.suffix, start + len(anchor.exact))


def _given_sides(text: str, start: int, anchor: Anchor) -> tuple[bool, bool]:
    before, after = _sides(text, start, anchor)
    return before and anchor.prefix != "", after and anchor.suffix != ""
