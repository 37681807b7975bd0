"""Reading one sentence for who is credited with what, by its verbs."""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_contents import WH, content_behind, content_end, skip_adjuncts
from claimcheck.language.attribution_cues import Act, Frame, cue_forms, cue_frames
from claimcheck.language.attribution_sources import controller_of, subject_of
from claimcheck.language.attribution_verbs import group_start, is_verb_here, verb_shape
from claimcheck.language.attribution_words import Range, Words


class Read(NamedTuple):
    """What a sentence credits, in words: the cue, the source, the contents, and how the cue takes them."""

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]
    act: Act
    base: str
    relative: bool = False  # the source is "who" or "which"


def read_sentence(words: Words) -> Iterator[Read]:
    """Yield what the verbs of a sentence credit somebody with, in the order of the verbs."""
    cue = aw.CUE
    for at, flags in enumerate(words.flags):
        if flags & cue:
            found = _read_verb(words, at)
            if found is not None:
                yield found


def _read_verb(w: Words, at: int) -> Read | None:
    form = cue_forms()[w.lower[at]]
    frames = cue_frames()[form.base]
    shape = verb_shape(w, at)
    if shape is None:
        return None
    start = group_start(w, at)
    if shape == "passive":
        return _read_passive(w, at, start, form.base, frames)
    right = content_behind(w, at, frames)
    if shape == "finite":
        inverted = _inverted(w, at, start, frames)
        if inverted is not None:
            return inverted._replace(base=form.base)
    source = subject_of(w, start) if shape == "finite" else controller_of(w, start)
    if right is None:
        left = _fronted(w, at, source, frames)
        if left is None:
            return None
        frame, contents = left
    else:
        frame, contents = right[0], (right[1],)
        front = _parenthetical(w, source, right)
        if front is not None:
            contents = (front, *contents)
    relative = source is not None and bool(w.flags[source[0]] & aw.REL)
    return Read((start, at + 1), source, contents, frame.act, form.base, relative)


def _fronted(
    w: Words, at: int, source: Range | None, frames: tuple[Frame, ...]
) -> tuple[Frame, tuple[Range, ...]] | None:
    """Return what stands before "…, she said": from the start of the sentence, or the quotation."""
    frame = next((frame for frame in frames if "front" in frame.complements), None)
    if frame is None or source is None or source[0] == 0:
        return None
    end = source[0]
    if w.flags[source[0]] & aw.REL or w.lower[end - 1] in ("as", "than", "and", "but"):
        return None
    while end > 0 and w.flags[end - 1] & (aw.COMMA | aw.MARK) and w.lower[end - 1] != ")":
        end -= 1
    if end == 0 or (end == source[0] and not w.flags[end - 1] & aw.QUOTE):
        return None
    first = 0
    while first < end - 1 and w.flags[first] & aw.COORD:
        first += 1
    left = (first, end)
    behind = at + 1
    behind = skip_adjuncts(w, behind) if behind < len(w.lower) else behind
    if (
        behind + 1 < len(w.lower)
        and w.flags[behind] & aw.COMMA
        and not w.flags[behind + 1] & (aw.ING | aw.COORD | aw.SUBORD | aw.PREP)
    ):
        return frame, (left, (behind + 1, content_end(w, behind + 1, "that")))
    return frame, (left,)


def _parenthetical(w: Words, source: Range | None, right: tuple[Frame, Range]) -> Range | None:
    """Return the first half of a quotation that goes on behind its cue: "“…,” he said, “…”"."""
    if source is None or source[0] == 0 or "front" not in right[0].complements:
        return None
    if not w.flags[right[1][0]] & aw.QUOTE:
        return None
    end = source[0]
    while end > 0 and w.flags[end - 1] & aw.COMMA:
        end -= 1
    if end and w.flags[end - 1] & aw.QUOTE:
        first = end - 1
        while first > 0 and w.flags[first - 1] & aw.QUOTE:
            first -= 1
        return (first, end)
    return None


def _inverted(w: Words, at: int, start: int, frames: tuple[Frame, ...]) -> Read | None:
    """Read "“…,” said Ann Lee, the mayor": the source stands behind its cue."""
    frame = next((frame for frame in frames if "front" in frame.complements), None)
    if frame is None or start == 0 or start != at or not w.flags[start - 1] & (aw.COMMA | aw.QUOTE):
        return None
    size = len(w.lower)
    first = at + 1
    if first >= size or w.flags[first] & (
        aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.TO | aw.ADV | aw.SUBORD | aw.REL | aw.ING
    ):
        return None
    end = first
    while end < size and not w.flags[end] & (aw.STOP | aw.QUOTE) and w.lower[end] not in (";", ":", "—"):
        flags = w.flags[end]
        if end == first or not flags & aw.COMMA:
            if flags & (aw.AUX | aw.PAST | aw.S) and is_verb_here(w, end) and not _in_relative(w, first, end):
                return None
        elif end + 1 < size and w.flags[end + 1] & (aw.ING | aw.COORD | aw.SUBORD):
            break
        end += 1
    left = start
    while left > 0 and w.flags[left - 1] & aw.COMMA:
        left -= 1
    if left == 0:
        return None
    begin = 0
    if w.flags[left - 1] & aw.QUOTE and not w.flags[0] & aw.QUOTE:
        begin = 0
    return Read((start, at + 1), (first, end), ((begin, left),), frame.act, "")


def _in_relative(w: Words, first: int, at: int) -> bool:
    return any(w.flags[place] & aw.REL for place in range(first, at))


def _read_passive(w: Words, at: int, start: int, base: str, frames: tuple[Frame, ...]) -> Read | None:
    """Read "was asked whether …", "is expected to …", "was criticised for …"."""
    subject = subject_of(w, start) if start > 0 else None
    place = at + 1
    source: Range | None = None
    if place < len(w.lower) and w.lower[place] == "by":
        end = place + 1
        while end < len(w.lower) and not w.flags[end] & (
            aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.TO | aw.AUX | aw.SUBORD | aw.REL
        ):
            end += 1
        source = (place + 1, end)
        place = end
    frame = frames[0]
    if place >= len(w.lower):
        return None
    person = next((one for one in frames if "person" in one.complements), None)
    lower = w.lower[place]
    if person is not None and (lower in WH or lower in ("that", "about", ":")):
        return Read((start, at + 1), source, ((place, content_end(w, place, "that")),), person.act, base)
    if (lower == "to" and subject is not None and frame.act is not Act.SPEECH) or base in (
        "say",
        "report",
        "allege",
    ):
        if subject is None or lower != "to":
            return None
        return Read((start, at + 1), source, (subject, (place, content_end(w, place, "to"))), frame.act, base)
    if frame.act is Act.JUDGEMENT and subject is not None and source is not None:
        return Read((start, at + 1), source, (subject,), frame.act, base)
    return None
