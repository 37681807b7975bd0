"""Whether a word that may credit somebody does so: how its verb group stands in the sentence."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_words import Words

_SKIPPED = aw.ADV | aw.NEG


def verb_shape(w: Words, at: int) -> str | None:
    """Return how a word stands that may be a cue verb: finite, infinitive, participle, passive; None for a noun."""
    flags = w.flags[at]
    before = at - 1
    while before >= 0 and w.flags[before] & _SKIPPED and not w.flags[before] & aw.AUX:
        before -= 1
    if before < 0:
        return _opening_shape(w, at)
    last = w.flags[before]
    if last & aw.AUX:
        return _after_auxiliary(w, at, last)
    if last & aw.TO:
        return "infinitive" if flags & aw.BASE else None
    if last & (aw.DET | aw.POSSESSIVE | aw.NUMBER) and not last & aw.PRONOUN:
        return None
    if flags & aw.ING:
        return "participle"
    return "finite" if not last & aw.PREP and _is_finite(w, at, before) else None


def _is_finite(w: Words, at: int, before: int) -> bool:
    flags, last = w.flags[at], w.flags[before]
    if flags & (aw.PAST | aw.PART):
        return bool(flags & aw.PAST)
    return bool(last & (aw.SUBJECT | aw.REL)) or _present_fits(w, at, before)


def _opening_shape(w: Words, at: int) -> str | None:
    flags = w.flags[at]
    if flags & aw.ING:
        return "participle"
    if flags & aw.PART and w.lower[at] in ("asked", "pressed", "told", "questioned"):
        return "passive"
    return None


def _after_auxiliary(w: Words, at: int, last: int) -> str | None:
    flags = w.flags[at]
    if flags & aw.ING and last & aw.BE:
        return "finite"
    if flags & aw.PART and last & aw.BE and not last & aw.HAVE:
        return "passive"
    if flags & aw.PART and last & aw.HAVE:
        return "finite"
    if flags & aw.BASE and last & aw.MODAL:
        return "finite"
    return None


def _present_fits(w: Words, at: int, before: int) -> bool:
    """Whether a present form agrees with the noun before it and is followed by what it may take."""
    flags, last = w.flags[at], w.flags[before]
    if at + 1 >= len(w.lower):
        return False
    following = w.flags[at + 1]
    noun = w.lower[before]
    plural = (noun.endswith("s") and not noun.endswith("ss") and not last & aw.CAP) or noun in _PLURALS
    if last & (aw.COMMA | aw.QUOTE | aw.MARK | aw.COORD):
        return bool(flags & aw.S) and (bool(last & (aw.COMMA | aw.QUOTE)) or _takes(w, at + 1))
    if bool(flags & aw.S) == plural:
        return False
    if following & (aw.STOP | aw.COMMA):
        return bool(last & aw.CAP)
    return _takes(w, at + 1)


_PLURALS = frozenset(
    "people police media officials many some others most several few all women men critics".split()
)


def _takes(w: Words, at: int) -> bool:
    flags = w.flags[at]
    starts = (
        aw.DET | aw.PRONOUN | aw.SUBJECT | aw.QUOTE | aw.CAP | aw.NUMBER | aw.SUBORD | aw.REL | aw.TO | aw.ADV
    )
    return (
        bool(flags & starts)
        or w.lower[at] in (":", "that")
        or not flags & (aw.AUX | aw.PUNCTUATION | aw.COORD)
    )


def group_start(w: Words, at: int) -> int:
    """Return where the verb group begins whose main verb this is: "has long said", "declined to say"."""
    start = at
    while (
        start > 0
        and w.flags[start - 1] & (aw.AUX | aw.ADV | aw.NEG | aw.TO)
        and not w.flags[start - 1] & aw.SUBJECT
    ):
        start -= 1
    while (
        start < at
        and w.flags[start] & aw.ADV
        and not w.flags[start] & aw.AUX
        and start > 0
        and not (w.flags[start - 1] == 0 or w.flags[start - 1] & (aw.CAP | aw.SUBJECT | aw.PRONOUN))
    ):
        start += 1
    return start


def is_verb_here(w: Words, at: int) -> bool:
    """Whether a word that may be a finite verb is one, by the word before it."""
    if w.flags[at] & aw.CAP and at > 0:
        return False
    if at == 0:
        return False
    last = w.flags[at - 1]
    if last & (aw.DET | aw.POSSESSIVE | aw.PREP | aw.NUMBER):
        return False
    if w.flags[at] & aw.PAST:
        return True
    return bool(last & (aw.SUBJECT | aw.REL | aw.ADV)) or (bool(last & aw.CAP) and bool(w.flags[at] & aw.S))
