"""Cues that are no verbs of saying: "according to …", "it seems", "Lee: …", "reportedly"."""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import Act
from claimcheck.language.attribution_ends import content_end
from claimcheck.language.attribution_sources import phrase_start, subject_of
from claimcheck.language.attribution_verbs import group_start, is_finite
from claimcheck.language.attribution_words import Range, Words


class Read(NamedTuple):
    """What a sentence credits, in words: the cue, the source, the contents, and how the cue takes them."""

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]
    act: Act
    base: str
    shape: str = "finite"  # how the cue stands: finite, infinitive, participle, passive, noun, phrase


_SEEMING = frozenset("seem seems seemed appear appears appeared".split())
_HEARSAY = frozenset("reportedly allegedly purportedly supposedly".split())
_LABELS = frozenset(
    "note update source sources photo photos video watch related read more correction editor's editor’s caption via "
    "live breaking exclusive abstract transcript partial full here the this that there chapter part".split()
)
_LONGEST_LABEL = 7  # words before a colon that may name who speaks


def read_phrases(w: Words) -> Iterator[Read]:
    """Yield what a sentence credits by other words than verbs of saying, thinking and wanting."""
    for at, lower in enumerate(w.lower):
        found = None
        if lower == "according" and at + 1 < len(w.lower) and w.lower[at + 1] == "to":
            found = _according(w, at)
        elif lower in _SEEMING:
            found = _seeming(w, at)
        elif lower in _HEARSAY:
            found = _hearsay(w, at)
        elif lower == ":":
            found = _labelled(w, at) or _announcing(w, at)
        if found is not None:
            yield found


def _according(w: Words, at: int) -> Read | None:
    source = (at + 2, _source_end(w, at + 2))
    if source[0] >= source[1]:
        return None
    left, right = _left_of(w, at), _right_of(w, source[1])
    contents = tuple(part for part in (left, right) if part is not None)
    if not contents:
        return None
    return Read((at, at + 2), source, contents, Act.SPEECH, "according to", "phrase")


def _source_end(w: Words, first: int) -> int:
    """Return where the noun phrase ends that names whom something is according to."""
    end = first
    ends = aw.STOP | aw.QUOTE | aw.AUX | aw.SUBORD | aw.REL
    while end < len(w.lower) and not w.flags[end] & ends and w.lower[end] not in (";", ":", "—", "–", ")"):
        if w.flags[end] & aw.COMMA:
            apposed = end + 1 < len(w.lower) and w.flags[end + 1] & aw.DET and w.lower[end + 1] != "the"
            if not (apposed and end - first > 0 and _closes(w, end + 1)):
                break
        elif end > first and is_finite(w, end):
            break
        end += 1
    return end


def _closes(w: Words, first: int) -> bool:
    """Whether an apposition begins here: no verb follows before the next comma."""
    for at in range(first, len(w.lower)):
        if w.flags[at] & aw.PUNCTUATION:
            return True
        if w.flags[at] & aw.FINITE and is_finite(w, at):
            return False
    return True


def _left_of(w: Words, at: int) -> Range | None:
    first = 0
    for place in range(at - 1, -1, -1):
        if w.lower[place] in ("(", ";"):
            first = place + 1
            break
    end = at
    while (
        end > first
        and w.flags[end - 1] & (aw.COMMA | aw.MARK | aw.COORD | aw.ADV)
        and w.lower[end - 1] != ")"
    ):
        end -= 1
    while first < end and w.flags[first] & aw.COORD:
        first += 1
    return (first, end) if first < end else None


def _right_of(w: Words, place: int) -> Range | None:
    """Return what goes on behind a comma."""
    if place + 1 >= len(w.lower) or not w.flags[place] & aw.COMMA:
        return None
    place += 1
    if w.flags[place] & aw.REL:  # "according to Lee, who saw it, …"
        place = next((at for at in range(place, len(w.lower) - 1) if w.flags[at] & aw.COMMA), place - 1) + 1
    if w.flags[place] & (aw.ING | aw.SUBORD | aw.REL | aw.COORD):
        return None
    return place, content_end(w, place, "that")


def _seeming(w: Words, at: int) -> Read | None:
    if not (is_finite(w, at) or (at and w.flags[at - 1] & (aw.AUX | aw.ADV))) or at + 1 >= len(w.lower):
        return None
    if w.flags[at + 1] & (aw.STOP | aw.COMMA) or (w.flags[at + 1] & aw.PREP and w.lower[at + 1] != "like"):
        return None
    start = group_start(w, at)
    right = (at + 1, content_end(w, at + 1, "that"))
    first = phrase_start(w, start - 1) if start else start
    subject = (first, start) if first < start and w.lower[first] not in ("it", "there", "what") else None
    contents = (right,) if subject is None else (subject, right)
    return Read((start, at + 1), None, contents, Act.SEEMING, w.lower[at], "finite")


def _hearsay(w: Words, at: int) -> Read | None:
    left, right = _left_of(w, at), (at + 1, content_end(w, at + 1, "that")) if at + 1 < len(w.lower) else None
    if left is None or right is None:
        return None
    return Read((at, at + 1), None, (left, right), Act.SPEECH, w.lower[at], "phrase")


def _announcing(w: Words, at: int) -> Read | None:
    """Read "The minister had a simple message: “…”": a clause without a verb of saying announces a quotation."""
    if (
        at + 1 >= len(w.lower)
        or not w.flags[at + 1] & aw.QUOTE
        or any(w.flags[place] & aw.CUE for place in range(at))
    ):
        return None
    verb = next((place for place in range(1, at) if w.flags[place] & aw.FINITE and is_finite(w, place)), None)
    source = None if verb is None else subject_of(w, group_start(w, verb))
    if verb is None or source is None:
        return None
    return Read((source[1], at + 1), source, ((at + 1, at + 2),), Act.SPEECH, ":", "phrase")


def _labelled(w: Words, at: int) -> Read | None:
    """Read "Lee: The bridge is safe"."""
    if not 0 < at <= _LONGEST_LABEL or at + 1 >= len(w.lower) or w.lower[0] in _LABELS:
        return None
    capital = all(w.flags[place] & (aw.CAP | aw.PREP | aw.MARK) or place == 0 for place in range(at))
    numbered = any(w.flags[place] & aw.NUMBER for place in range(at))
    if (
        not capital
        or not w.flags[0] & aw.CAP
        or numbered
        or len(w.lower[0]) == 1
        or w.lower[at + 1][0] in "@#"
    ):
        return None
    return Read((at, at + 1), (0, at), ((at + 1, len(w.lower)),), Act.SPEECH, ":", "phrase")


def signed(w: Words) -> list[Read]:
    """Return what a sentence is whose quotation is signed: "“…” — Ann Lee"."""
    end = next((at for at, flags in enumerate(w.flags) if not flags & aw.QUOTE), len(w.lower))
    first = end
    while first < len(w.lower) and w.lower[first] in _DASHES:
        first += 1
    last = first
    while last < len(w.lower) and w.flags[last] & aw.CAP:
        last += 1
    closes = last >= len(w.lower) or w.flags[last] & (aw.STOP | aw.COMMA) or w.lower[last] == "("
    if not 0 < end < first < last or not closes:
        return []
    return [Read((end, first), (first, last), ((0, end),), Act.SPEECH, "—", "phrase")]


_DASHES = frozenset("— – ― - --".split())
