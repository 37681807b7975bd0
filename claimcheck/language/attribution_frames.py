"""Reading one sentence for who is credited with what, by its verbs."""

from collections.abc import Iterator

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_contents import WH, content_behind, skip_adjuncts
from claimcheck.language.attribution_cues import Act, Frame, cue_forms, cue_frames
from claimcheck.language.attribution_ends import Apart, content_end
from claimcheck.language.attribution_fronts import fronted_report, inverted_report, quoted_before
from claimcheck.language.attribution_nouns import read_nouns
from claimcheck.language.attribution_phrases import Read, read_phrases
from claimcheck.language.attribution_sources import controller_of, subject_of
from claimcheck.language.attribution_verbs import group_start, is_finite, verb_shape
from claimcheck.language.attribution_words import Range, Words


def read_sentence(words: Words) -> Iterator[Read]:
    """Yield what the verbs of a sentence credit somebody with, in the order of the verbs."""
    yield from read_phrases(words)
    yield from read_nouns(words)
    verbs: list[Read] = []
    for at, flags in enumerate(words.flags):
        if flags & aw.CUE:
            found = _read_verb(words, at)
            if found is not None:
                verbs.append(_with_shared_source(words, found, verbs))
    yield from verbs


def _with_shared_source(w: Words, read: Read, before: list[Read]) -> Read:
    """Return a report that goes on with one before it, with that one's source: "Lee said … and added …"."""
    place = read.cue[0] - 1
    if read.source is not None and read.source[1] > place:
        return read
    while place > 0 and w.flags[place] & (aw.COORD | aw.COMMA | aw.ADV):
        place -= 1
    for other in reversed(before):
        ends = [other.cue[1], *(end for _, end in other.contents), *(other.source or ())[1:]]
        near = place + 1 in ends
        if near and other.source is not None and other.shape in {"finite", "participle"}:
            return read._replace(source=other.source)
    return read


def _read_verb(w: Words, at: int) -> Read | None:
    form = cue_forms()[w.lower[at]]
    frames = cue_frames()[form.base]
    shape = verb_shape(w, at)
    if shape is None:
        return None
    start = group_start(w, at)
    if shape == "passive":
        return _read_passive(w, at, start, form.base, frames)
    front = _front(w, at, frames)
    if shape == "finite" and front is not None and start == at:
        inverted = inverted_report(w, at)
        if inverted is not None:
            return Read((start, at + 1), *inverted, front.act, form.base)
    source = subject_of(w, start) if shape == "finite" else controller_of(w, start)
    near = shape == "finite" and source is not None and source[1] in {start, start - 1}
    found = _contents(w, at, source, frames, near=near)
    if found is None:
        return None
    cue = (start, at + 1 + bool(found[0].particle))
    return Read(cue, source, found[1], found[0].act, form.base, shape)


def _contents(
    w: Words, at: int, source: Range | None, frames: tuple[Frame, ...], *, near: bool
) -> tuple[Frame, tuple[Range, ...]] | None:
    """Return what a cue credits, before it, behind it or on both sides, and the frame that takes it so.

    Only a cue near its source can have what it credits before both.
    """
    right = content_behind(w, at, frames, apart=_stands_apart(w, source[0] if near and source else at))
    front = _front(w, at, frames) if near else None
    quoted = quoted_before(w, source[0]) if source is not None and front is not None else None
    if quoted is not None and front is not None:
        more = right is not None and w.flags[right[1][0]] & aw.QUOTE
        return front, (quoted, right[1]) if more and right is not None else (quoted,)
    if right is not None:
        return right[0], (right[1],)
    named = next((frame for frame in frames if frame.act is Act.NAMING), None)
    if named is not None and source is not None and (described := _described_as(w, at, source)) is not None:
        return named, described
    if front is None or source is None:
        return None
    contents = _around_relative(w, at, source) or fronted_report(w, at, source)
    return None if contents is None else (front, contents)


def _front(w: Words, at: int, frames: tuple[Frame, ...]) -> Frame | None:
    """Return the frame by which a cue may stand behind what it credits, its particle at hand: "“…,” she went on"."""
    behind = w.lower[at + 1] if at + 1 < len(w.lower) else ""
    return next((one for one in frames if "front" in one.complements and one.particle in {"", behind}), None)


def _around_relative(w: Words, at: int, source: Range) -> tuple[Range, ...] | None:
    """Return "which" and "was not so" of "…, which critics said was not so"."""
    first = source[0] - 1
    relative = first >= 0 and (w.flags[first] & aw.REL or w.lower[first] == "what")
    if not relative or at + 1 >= len(w.lower) or not is_finite(w, at + 1):
        return None
    return (first, first + 1), (at + 1, content_end(w, at + 1, "that"))


def _described_as(w: Words, at: int, source: Range) -> tuple[Range, ...] | None:
    """Return "whom" and "as a farce" of "…, which she described as a farce"."""
    first = source[0] - 1
    relative = first >= 0 and (w.flags[first] & aw.REL or w.lower[first] == "what")
    if not relative or at + 2 >= len(w.lower) or w.lower[at + 1] not in {"as", "to"}:
        return None
    return (first, first + 1), (at + 1, content_end(w, at + 1, "noun"))


def _stands_apart(w: Words, first: int) -> Apart | None:
    """Return how the clause of a cue is not the main one: "While Lee said …, the board …"; "Lee, who said …, left"."""
    if w.flags[first] & aw.REL:
        return "relative" if first > 0 and w.flags[first - 1] & aw.COMMA else None
    return "opening" if _opens(w, first) else None


def _opens(w: Words, first: int) -> bool:
    """Whether the clause that begins here is subordinate and opens its sentence."""
    if first == 0:
        return bool(w.flags[0] & (aw.ING | aw.PART)) and not w.flags[0] & aw.SUBJECT
    if w.lower[0] in _OPENERS and not any(flags & aw.COMMA for flags in w.flags[1:first]):
        return True
    before = first - 1
    while before > 0 and w.flags[before] & aw.ADV:
        before -= 1
    return w.lower[before] in _OPENERS and (before < _OPENING or bool(w.flags[before - 1] & aw.COMMA))


_OPENERS = frozenset(
    "while when although though if as because after before since unless despite what whatever by in without instead of"
    .split())  # fmt: skip
_OPENING = 3  # words of a sentence among which a clause's first word stands that opens it


def _read_passive(w: Words, at: int, start: int, base: str, frames: tuple[Frame, ...]) -> Read | None:
    """Read "was asked whether …", "is expected to …", "was praised by …"."""
    source, place = _agent(w, at + 1)
    asked = next((frame for frame in frames if "person" in frame.complements), None)
    if asked is not None and source is None:
        place = skip_adjuncts(w, place)
    if place >= len(w.lower):
        return None
    cue, lower = (start, at + 1), w.lower[place]
    if asked is not None and (lower in WH or lower in _TOLD):
        end = content_end(w, place, "that", apart="opening" if start == 0 else _stands_apart(w, start))
        return Read(cue, source, ((place, end),), asked.act, base, "passive")
    subject = subject_of(w, start) if start > 0 else None
    act = frames[0].act
    if subject is None:
        return None
    if lower == "to" and (act is not Act.SPEECH or base in _HEARSAY):
        contents = (subject, (place, content_end(w, place, "to")))
        return Read(cue, source, contents, act, base, "passive")
    praised = act is Act.JUDGEMENT and source is not None
    return Read(cue, source, (subject,), act, base, "passive") if praised else None


_TOLD = frozenset(["that", "about", ":"])
_HEARSAY = frozenset(["say", "report", "allege"])


def _agent(w: Words, place: int) -> tuple[Range | None, int]:
    """Return by whom something is said to be done, and where the words behind that begin."""
    if place >= len(w.lower) or w.lower[place] != "by":
        return None, place
    end = place + 1
    stops = aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.TO | aw.AUX | aw.SUBORD | aw.REL
    while end < len(w.lower) and not w.flags[end] & stops:
        end += 1
    return ((place + 1, end) if end > place + 1 else None), end
