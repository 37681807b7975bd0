"""What a cue credits: which words behind it are its content, and where that ends."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import Frame
from claimcheck.language.attribution_verbs import is_verb_here, verb_shape
from claimcheck.language.attribution_words import Range, Words

_CONTENT_PREPS = frozenset("in on at during to after before by from through via with over late early".split())


def content_behind(w: Words, at: int, frames: tuple[Frame, ...]) -> tuple[Frame, Range] | None:
    """Return what stands behind a cue and the frame that takes it, the first that does."""
    for frame in frames:
        place = at + 1
        if frame.particle:
            if place >= len(w.lower) or w.lower[place] != frame.particle:
                continue
            place += 1
        content = _complement(w, place, frame)
        if content is not None:
            return frame, content
    return None


def _complement(w: Words, place: int, frame: Frame) -> Range | None:
    """Return the content that begins at or behind this word, None where the frame takes none of its kind."""
    begun = place
    clausal = bool(frame.complements & {"that", "wh", "quote"})
    if "person" in frame.complements:
        place = _skip_person(w, place)
        if place == begun and not _marks_content(w, place):
            return None
    if clausal:
        place = skip_adjuncts(w, place)
    size = len(w.lower)
    while place < size and w.flags[place] & (aw.ADV | aw.COMMA) and not _blocks(w, place):
        place += 1
    if place >= size or w.flags[place] & (aw.STOP | aw.COMMA):
        return None
    if w.lower[place] == ":":
        return (place + 1, content_end(w, place + 1, "that")) if clausal and place + 1 < size else None
    how = _how_taken(w, place, frame.complements)
    return None if how is None else (place, content_end(w, place, how))


_NO_CONTENT = aw.PREP | aw.COORD | aw.SUBORD | aw.MARK | aw.AUX


def _how_taken(w: Words, place: int, takes: frozenset[str]) -> str | None:
    """Return how a frame takes the complement that begins here, None where it does not."""
    lower, flags = w.lower[place], w.flags[place]
    opening = next((known for known in _OPENINGS if flags & known[0] or lower in known[1]), None)
    if opening is not None:
        return opening[3] if takes & opening[2] else None
    if flags & _NO_CONTENT:
        return None
    if "that" in takes and _has_finite(w, place):
        return "that"
    return "noun" if "noun" in takes else None


WH = frozenset("if whether why how what who where when which".split())
# What a complement opens with, as flags and as words; the kinds that it may be; how it is taken.
_OPENINGS = (
    (aw.QUOTE, frozenset[str](), frozenset({"quote", "noun"}), "that"),
    (0, frozenset({"that"}), frozenset({"that", "noun"}), "that"),
    (0, WH, frozenset({"wh", "that"}), "that"),
    (aw.TO, frozenset[str](), frozenset({"to"}), "to"),
    (aw.ING, frozenset[str](), frozenset({"ing", "noun"}), "noun"),
)


def _blocks(w: Words, place: int) -> bool:
    """Whether a comma ends what the cue may take, because no quotation follows."""
    if not w.flags[place] & aw.COMMA:
        return False
    following = place + 1
    return following >= len(w.lower) or not (w.flags[following] & aw.QUOTE or w.lower[following] == "that")


def _marks_content(w: Words, place: int) -> bool:
    if place >= len(w.lower):
        return False
    return bool(w.flags[place] & aw.QUOTE) or w.lower[place] in (":", "that") or w.lower[place] in WH


def _skip_person(w: Words, place: int) -> int:
    size = len(w.lower)
    first = place
    while place < size:
        flags, lower = w.flags[place], w.lower[place]
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.AUX | aw.REL | aw.SUBORD | aw.TO) or lower in WH:
            break
        if place > first and flags & (aw.SUBJECT | aw.DET) and not w.flags[place - 1] & (aw.PREP | aw.COORD):
            break
        if flags & aw.PRONOUN and place == first:
            return place + 1
        place += 1
    if place < size and w.flags[place] & (aw.AUX | aw.PAST | aw.S):
        return first
    return place


def skip_adjuncts(w: Words, place: int) -> int:
    """Return where what is said may begin behind "in a statement on Monday", "to reporters", "Tuesday"."""
    size = len(w.lower)
    here = place
    while here < size:
        flags, lower = w.flags[here], w.lower[here]
        if flags & aw.TIME or (flags & aw.ADV and not flags & aw.NEG):
            here += 1
            continue
        if not (flags & aw.PREP or lower == "to") or lower not in _CONTENT_PREPS:
            break
        if lower == "to" and here + 1 < size and w.flags[here + 1] & aw.BASE:
            break
        end = here + 1
        while (
            end < size
            and not w.flags[end] & (aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.SUBJECT | aw.TO | aw.AUX)
            and w.lower[end] not in WH
            and w.lower[end] != "that"
        ):
            if end > here + 1 and w.flags[end] & aw.DET:
                break
            if w.flags[end] & aw.PAST and not w.flags[end] & aw.CAP and end > here + 2:
                break
            end += 1
        if (
            end < size
            and w.flags[end] & (aw.AUX | aw.PAST | aw.S)
            and w.flags[end] & aw.VERB | aw.AUX & w.flags[end]
        ):
            break
        here = end
    if here > place and here < size and w.flags[here] & aw.COMMA and not _blocks(w, here):
        here += 1
    return here


def _has_finite(w: Words, place: int) -> bool:
    """Whether a finite verb follows before the clause ends."""
    for at in range(place + 1, len(w.lower)):
        flags = w.flags[at]
        if flags & (aw.STOP | aw.MARK):
            return False
        if flags & aw.AUX and w.lower[at] not in ("being", "be", "having", "been"):
            return True
        if flags & (aw.PAST | aw.S) and is_verb_here(w, at):
            return True
        if flags & aw.BASE and w.flags[at - 1] & aw.SUBJECT:
            return True
    return False


def content_end(w: Words, start: int, how: str) -> int:
    """Return where a content ends that begins here: with its clause, before what the narrator goes on to tell."""
    size = len(w.lower)
    place = start
    depth = 0
    while place < size:
        flags, lower = w.flags[place], w.lower[place]
        if lower == "(":
            depth += 1
        elif lower == ")":
            depth -= 1
            if depth < 0:
                break
        elif (depth == 0 and place > start and _ends_here(w, place, how)) or (
            flags & aw.STOP and place == size - 1
        ):
            break
        place += 1
    while place > start and w.flags[place - 1] & (aw.COMMA | aw.STOP | aw.MARK) and w.lower[place - 1] != ")":
        place -= 1
    return max(place, start + 1)


def _ends_here(w: Words, place: int, how: str) -> bool:
    size = len(w.lower)
    flags, lower = w.flags[place], w.lower[place]
    following = w.flags[place + 1] if place + 1 < size else aw.STOP
    after = w.lower[place + 1] if place + 1 < size else ""
    if flags & aw.COMMA:
        if after == "according" or (following & aw.CUE and following & aw.ING):
            return True
        if following & aw.COORD or after in ("while", "although", "though"):
            return _report_follows(w, place + 2)
        if how == "noun":
            return bool(following & (aw.ING | aw.SUBORD | aw.REL)) or bool(
                following & aw.PAST and following & aw.VERB
            )
        return False
    if lower == ";":
        return True
    if flags & aw.COORD:
        if following & aw.CUE and following & (aw.PAST | aw.S) and not following & aw.CAP:
            return True
        return how == "noun" and bool(following & aw.PAST) and not following & aw.CAP
    if how == "noun":
        return lower in ("when", "after", "before", "while", "because", "during", "as", "since")
    return lower == "according"


def _report_follows(w: Words, place: int) -> bool:
    """Whether a new report begins here: a short subject and a cue verb."""
    for at in range(place, min(place + 8, len(w.lower))):
        flags = w.flags[at]
        if flags & aw.CUE and flags & (aw.PAST | aw.S) and not flags & aw.CAP:
            return verb_shape(w, at) == "finite"
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.PAST):
            return False
    return False
