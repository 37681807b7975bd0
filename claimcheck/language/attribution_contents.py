"""What a cue credits: which words behind it are its content."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import Frame
from claimcheck.language.attribution_ends import Apart, content_end
from claimcheck.language.attribution_verbs import is_finite
from claimcheck.language.attribution_words import Range, Words

_ADJUNCT_PREPS = frozenset("in on at during to after before by from through via with over".split())
WH = frozenset("if whether why how what who where when which".split())
_CLAUSAL = frozenset({"that", "clause", "wh", "quote"})
_NO_CONTENT = aw.PREP | aw.COORD | aw.SUBORD | aw.MARK | aw.AUX
# What a complement opens with, as flags and as words; the kinds that it may be; how it is taken.
_OPENINGS = (
    (aw.QUOTE, frozenset[str](), frozenset({"quote", "noun"}), "that"),
    (0, frozenset({"that"}), frozenset({"that", "clause", "noun"}), "that"),
    (0, WH, frozenset({"wh", "clause"}), "that"),
    (aw.TO, frozenset[str](), frozenset({"to"}), "to"),
)


def content_behind(
    w: Words, at: int, frames: tuple[Frame, ...], *, apart: Apart | None = None
) -> tuple[Frame, Range] | None:
    """Return what stands behind a cue and the frame that takes it, the first that does.

    `apart` says that the cue's clause stands apart from the sentence's main one, which a comma then opens.
    """
    for frame in frames:
        place = at + 1
        if frame.particle:
            if place >= len(w.lower) or w.lower[place] != frame.particle:
                continue
            place += 1
        found = _complement(w, place, frame)
        if found is not None:
            start, how = found
            return frame, (start, content_end(w, start, how, apart=apart))
    return None


def _complement(w: Words, place: int, frame: Frame) -> tuple[int, str] | None:
    """Return where the content begins and how it is taken, None where the frame takes none of its kind."""
    takes, begun, size = frame.complements, place, len(w.lower)
    if "quote" in takes and (quotation := _announced(w, place)) is not None:
        return quotation, "that"
    if "person" in takes:
        place = _skip_person(w, place)
        if place == begun and not _marks_content(w, place):
            return None
        if place < size and w.lower[place] == "about" and "wh" in takes:
            return (place + 1, "noun") if place + 1 < size else None
        if takes == _PERSON_TO:
            return (begun, "that") if place < size and w.flags[place] & aw.TO else None
    if takes & _CLAUSAL:
        place = skip_adjuncts(w, place)
    if takes & _CLAUSAL:
        place = _skip_citing(w, place)
        place = _later_that(w, place)
    place = _skip_light(w, place)
    if place >= size or w.flags[place] & (aw.STOP | aw.COMMA):
        return None
    if w.lower[place] == ":":
        return (place + 1, "that") if takes & _CLAUSAL and place + 1 < size else None
    how = _how_taken(w, place, takes)
    return None if how is None else (place, how)


def _announced(w: Words, place: int) -> int | None:
    """Return where a quotation stands behind a comma or a colon: "he asked, “…”", "says of Lee, “…”"."""
    if place < len(w.lower) and w.lower[place] in _OF:
        place += 1
        while place < len(w.lower) and not w.flags[place] & (
            aw.PUNCTUATION | aw.QUOTE | aw.AUX | aw.REL | aw.SUBORD
        ):
            place += 1
    if place + 1 < len(w.lower) and (w.flags[place] & aw.COMMA or w.lower[place] == ":"):
        return place + 1 if w.flags[place + 1] & aw.QUOTE else None
    return None


def _later_that(w: Words, place: int) -> int:
    """Return where "that" stands behind words that only tell when, where and to whom: "said, twice, that"."""
    if place >= len(w.lower) or not (
        w.flags[place] & (aw.COMMA | aw.PREP | aw.ADV | aw.TO) or _is_time(w, place)
    ):
        return place
    stops = aw.STOP | aw.MARK | aw.QUOTE | aw.SUBJECT | aw.REL | aw.AUX | aw.COORD | aw.ING
    for at in range(place, min(place + _THAT_REACH, len(w.lower))):
        if w.lower[at] == "that":
            return at
        if w.flags[at] & stops or (w.flags[at] & aw.FINITE and is_finite(w, at)):
            return place
    return place


_THAT_REACH = 14  # words between a cue and the "that" of its content


def _skip_citing(w: Words, place: int) -> int:
    """Skip ", citing officials," before what is said."""
    citing = place + 1 < len(w.lower) and w.flags[place] & aw.COMMA and w.lower[place + 1] in _CITING
    if not citing:
        return place
    end = place + 2
    while end < len(w.lower) and not w.flags[end] & (aw.PUNCTUATION | aw.QUOTE):
        end += 1
    return end + 1 if end + 1 < len(w.lower) and w.flags[end] & aw.COMMA else place


_CITING = frozenset(["citing", "quoting"])
_PERSON_TO = frozenset({"person", "to"})


def _skip_light(w: Words, place: int) -> int:
    """Skip adverbs, and a comma before a quotation."""
    while place < len(w.lower) and w.flags[place] & (aw.ADV | aw.COMMA) and not _blocks(w, place):
        if w.lower[place] in _OPENS_CLAUSE:
            break
        place += 1
    return place


_OPENS_CLAUSE = frozenset("there most more less fewer".split())  # adverbs elsewhere: "said most of them left"


def _how_taken(w: Words, place: int, takes: frozenset[str]) -> str | None:
    """Return how a frame takes the complement that begins here, None where it does not."""
    lower, flags = w.lower[place], w.flags[place]
    opening = next((known for known in _OPENINGS if flags & known[0] or lower in known[1]), None)
    if opening is not None:
        return opening[3] if takes & opening[2] else None
    clausal = "clause" in takes and not flags & (aw.COORD | aw.AUX | aw.MARK) and has_finite(w, place)
    if clausal and not (flags & aw.PREP and lower in _OF):
        return "that"
    if flags & _NO_CONTENT and lower not in _GERUNDS:
        return None
    return "noun" if "noun" in takes else None


_GERUNDS = frozenset(["being", "having"])
_OF = frozenset("of about for against as like with".split())


def _blocks(w: Words, place: int) -> bool:
    """Whether a comma ends what the cue may take, because nothing quoted follows; or "there" begins a clause."""
    if not w.flags[place] & aw.COMMA:
        return w.lower[place] == "there"
    following = place + 1
    return following >= len(w.lower) or not (w.flags[following] & aw.QUOTE or w.lower[following] == "that")


def _marks_content(w: Words, place: int) -> bool:
    if place >= len(w.lower):
        return False
    return bool(w.flags[place] & aw.QUOTE) or w.lower[place] in (":", "that") or w.lower[place] in WH


def _skip_person(w: Words, place: int) -> int:
    """Return where the phrase ends that names who is told; the same place where none does."""
    size, first = len(w.lower), place
    ends = aw.PUNCTUATION | aw.QUOTE | aw.AUX | aw.REL | aw.SUBORD | aw.TO
    while place < size:
        flags, lower = w.flags[place], w.lower[place]
        if flags & ends or lower in WH or lower == "about":
            break
        if place > first and flags & (aw.SUBJECT | aw.DET) and not w.flags[place - 1] & (aw.PREP | aw.COORD):
            break
        if flags & aw.PRONOUN and place == first:
            return place + 1
        place += 1
    return first if place < size and is_finite(w, place) else place


def skip_adjuncts(w: Words, place: int) -> int:
    """Return where what is said may begin behind "in a statement on Monday", "to reporters", "Tuesday"."""
    here, size = place, len(w.lower)
    while here < size:
        flags, lower = w.flags[here], w.lower[here]
        if (
            flags & aw.TIME
            or _is_time(w, here)
            or (flags & aw.ADV and not flags & aw.NEG and lower not in _OPENS_CLAUSE)
        ):
            here += 1
            continue
        to_do = lower == "to" and here + 1 < size and w.flags[here + 1] & aw.BASE
        if lower not in _ADJUNCT_PREPS or to_do:
            break
        end = _adjunct_end(w, here + 1)
        if end < size and is_finite(w, end):
            break
        here = end
    if here > place and here < size and w.flags[here] & aw.COMMA and not _blocks(w, here):
        here += 1
    return here


def _is_time(w: Words, at: int) -> bool:
    """Whether a word goes on with a time: "Sunday night", "last week", "earlier this month"."""
    lower = w.lower[at]
    if lower in _PERIODS:
        return at > 0 and bool(w.flags[at - 1] & aw.TIME or w.lower[at - 1] in _NEAR_TIMES)
    return lower in _NEAR_TIMES and at + 1 < len(w.lower) and w.lower[at + 1] in _PERIODS


_NEAR_TIMES = frozenset("last this next late early earlier that".split())
_PERIODS = frozenset(
    "night morning afternoon evening week month year weekend spring summer fall autumn winter".split()
)


def _adjunct_end(w: Words, first: int) -> int:
    """Return where the noun phrase behind a preposition ends."""
    end = first
    ends = aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.SUBJECT | aw.TO | aw.AUX
    while (
        end < len(w.lower) and not w.flags[end] & ends and w.lower[end] not in WH and w.lower[end] != "that"
    ):
        if end > first and (
            w.flags[end] & aw.DET
            or (w.flags[end] & aw.CAP and not w.flags[end - 1] & (aw.CAP | aw.DET | aw.POSSESSIVE))
        ):
            break
        if w.flags[end] & aw.PAST and not w.flags[end] & aw.CAP and end > first + 1:
            break
        end += 1
    return end


def has_finite(w: Words, place: int) -> bool:
    """Whether a finite verb follows before the sentence is broken."""
    related = place
    for at in range(place + 1, len(w.lower)):
        if at < related:
            continue
        if w.flags[at] & aw.COMMA and at + 1 < len(w.lower) and w.flags[at + 1] & aw.REL:
            related = next((place for place in range(at + 2, len(w.lower)) if w.flags[place] & aw.COMMA), at)
            if related > at:
                continue
        if w.flags[at] & (aw.STOP | aw.MARK) or (w.flags[at] & aw.COMMA and _breaks(w, at)):
            return False
        if w.flags[at] & (aw.FINITE | aw.BASE) and is_finite(w, at):
            return True
    return False


def _breaks(w: Words, comma: int) -> bool:
    """Whether the narrator goes on behind a comma: "…, declined to …", "…, adding …"."""
    following = w.flags[comma + 1] if comma + 1 < len(w.lower) else aw.STOP
    verbal = following & (aw.PAST | aw.ING) and not following & aw.CAP
    return bool(verbal or following & (aw.COORD | aw.REL))
