"""Where a content ends: with its clause, before what the narrator goes on to tell."""

from typing import Literal

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import cue_forms, cue_frames
from claimcheck.language.attribution_verbs import is_finite, verb_shape
from claimcheck.language.attribution_words import Words

_CONTRASTS = frozenset(["while", "although", "though", "whereas"])
_AFTER_NOUNS = frozenset("when after before while because during since if where".split())
_DASHES = frozenset(["—", "–", "-"])
_CLAUSE_WORDS = frozenset("what how why whether if".split())
_REPORT_REACH = 8  # words in which a new report shows its cue verb


Apart = Literal["opening", "relative"]


def content_end(w: Words, start: int, how: str, *, apart: Apart | None = None) -> int:
    """Return where a content ends that begins here; `how` it is taken: that, to, noun, phrase."""
    size, place, depth = len(w.lower), start, 0
    while place < size:
        flags, lower = w.flags[place], w.lower[place]
        if lower == "(":
            depth += 1
        elif lower == ")":
            depth -= 1
            if depth < 0:
                break
        elif (
            depth == 0
            and place > start
            and (_ends_here(w, place, how) or (apart is not None and _main_follows(w, place, apart)))
        ) or (flags & aw.STOP and place == size - 1):
            break
        place += 1
        if lower == '",' and depth == 0 and _goes_on_behind(w, place, how):
            break
    closing = aw.COMMA | aw.STOP | aw.MARK
    while place > start and w.flags[place - 1] & closing and w.lower[place - 1] != ")":
        place -= 1
    return max(place, start + 1)


def _goes_on_behind(w: Words, place: int, how: str) -> bool:
    """Whether the narrator goes on behind a quotation that closes with a comma."""
    if _trailing_report(w, place) or _report_follows(w, place) or _comma_ends(w, place - 1, how):
        return True
    if how == "that":
        return place < len(w.lower) and w.lower[place] == "but" and _joins(w, place)
    return place < len(w.lower) and not w.flags[place] & (aw.COORD | aw.QUOTE)


def _ends_here(w: Words, place: int, how: str) -> bool:
    flags, lower = w.flags[place], w.lower[place]
    if how == "phrase":
        if flags & (aw.FINITE | aw.BASE) and is_finite(w, place):
            return True
        how = "noun"
    if flags & aw.COMMA:
        return _comma_ends(w, place, how)
    if lower == ";" or (lower in _DASHES and _joins(w, place + 1)):
        return True
    following = w.flags[place + 1] if place + 1 < len(w.lower) else aw.STOP
    if flags & aw.COORD:
        if following & aw.CUE and following & (aw.PAST | aw.S) and not following & aw.CAP:
            return True
        verbal = following & (aw.PAST | aw.AUX) and not following & (aw.CAP | aw.SUBJECT)
        return (bool(verbal) and (how != "that" or lower == "but")) or (
            how != "that" and _clause_follows(w, place + 1)
        )
    if how == "noun":
        return lower in _AFTER_NOUNS or _tells_when(w, place)
    return lower == "according"


def _joins(w: Words, place: int) -> bool:
    """Whether "and" or "but" begins a clause here."""
    return place < len(w.lower) and bool(w.flags[place] & aw.COORD) and _clause_follows(w, place + 1)


def _comma_ends(w: Words, place: int, how: str) -> bool:
    size = len(w.lower)
    following = w.flags[place + 1] if place + 1 < size else aw.STOP
    after = w.lower[place + 1] if place + 1 < size else ""
    if after == "according" or (following & aw.CUE and following & aw.ING):
        return True
    if _trailing_report(w, place + 1):
        return True
    if after in _CONTRASTS and place + 2 < size and w.flags[place + 2] & aw.ING:
        return True
    if following & aw.COORD or after in _CONTRASTS:
        return _report_follows(w, place + 2) or (how != "that" and _clause_follows(w, place + 2))
    if how == "that":
        return False
    ends = aw.ING | aw.SUBORD | aw.REL if how == "noun" else aw.ING
    if after == "with":
        return True
    if following & ends or (following & aw.PAST and not following & aw.CAP):
        return True
    return _clause_follows(w, place + 1)


def _may_follow(w: Words, at: int) -> bool:
    """Whether a cue verb may stand behind what it reports."""
    return any("front" in frame.complements for frame in cue_frames()[cue_forms()[w.lower[at]].base])


def _trailing_report(w: Words, place: int) -> bool:
    """Whether words end a sentence that say who said it: "…, a spokesman said."."""
    for at in range(place, min(place + _REPORT_REACH, len(w.lower))):
        flags = w.flags[at]
        if flags & aw.CUE and flags & (aw.PAST | aw.S) and not flags & aw.CAP:
            ends = at + 1 >= len(w.lower) or w.flags[at + 1] & (aw.PUNCTUATION | aw.TIME)
            return at > place and bool(ends) and _may_follow(w, at) and verb_shape(w, at) == "finite"
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.PAST):
            return False
    return False


def _clause_follows(w: Words, place: int) -> bool:
    """Whether a clause of its own begins here: a short noun phrase and a finite verb."""
    for at in range(place, min(place + _REPORT_REACH, len(w.lower))):
        flags = w.flags[at]
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.REL | aw.SUBORD | aw.TO):
            return False
        if flags & (aw.FINITE | aw.BASE) and is_finite(w, at):
            return at > place
    return False


def _tells_when(w: Words, place: int) -> bool:
    """Whether words begin here that tell when or where something was said: "on Monday", "in an interview"."""
    flags, lower = w.flags[place], w.lower[place]
    if flags & aw.TIME:
        return True
    if lower not in _WHEN_PREPS or place + 1 >= len(w.lower):
        return False
    if w.flags[place + 1] & (aw.TIME | aw.NUMBER):
        return True
    last = min(place + _OCCASION_REACH, len(w.lower))
    return any(w.lower[at] in _OCCASIONS for at in range(place + 1, last))


_WHEN_PREPS = frozenset("on in at during through via last this".split())
_OCCASION_REACH = 6  # words in which an occasion of speaking is named
_OCCASIONS = frozenset(
    "interview interviews statement speech speeches tweet tweets rally rallies debate debates address column letter "
    "email emails post briefing conference hearing testimony memo op-ed event week month year night morning afternoon "
    "evening day spokesman spokeswoman spokesperson podcast broadcast essay blog remarks appearance".split()
)


def _main_follows(w: Words, place: int, apart: Apart) -> bool:
    """Whether a comma closes a subordinate clause, and the main clause follows: its verb, behind a relative one."""
    if not w.flags[place] & aw.COMMA or place + 1 >= len(w.lower):
        return False
    if apart == "relative":
        after = place + 2 if w.flags[place + 1] & aw.ADV and place + 2 < len(w.lower) else place + 1
        return is_finite(w, after)
    following = w.flags[place + 1]
    if following & (aw.ING | aw.COORD | aw.REL | aw.PREP | aw.SUBORD):
        return False
    for at in range(place + 1, len(w.lower)):
        flags = w.flags[at]
        if flags & (aw.FINITE | aw.BASE) and is_finite(w, at):
            return True
        if flags & (aw.MARK | aw.QUOTE | aw.STOP):
            return False
    return False


def _report_follows(w: Words, place: int) -> bool:
    """Whether a new report begins here: a short subject and a cue verb."""
    for at in range(place, min(place + _REPORT_REACH, len(w.lower))):
        flags = w.flags[at]
        if flags & aw.CUE and flags & (aw.PAST | aw.S) and not flags & aw.CAP:
            return verb_shape(w, at) == "finite"
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.PAST) or w.lower[at] in _CLAUSE_WORDS:
            return False
    return False
