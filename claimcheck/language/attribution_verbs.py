"""Whether a word that may credit somebody does so: how its verb group stands in the sentence."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import NOUNS, cue_forms
from claimcheck.language.attribution_words import Words

_SKIPPED = aw.ADV | aw.NEG
_NOT_FINITE = frozenset(["be", "being", "been", "having"])
_PLURALS = frozenset(
    "people police media data figures officials many some others most several few all women men critics both "
    "half".split()
)
_ASKED = frozenset(["asked", "pressed", "told", "questioned"])
_STARTERS = (
    aw.DET
    | aw.PRONOUN
    | aw.SUBJECT
    | aw.QUOTE
    | aw.CAP
    | aw.NUMBER
    | aw.SUBORD
    | aw.REL
    | aw.TO
    | aw.POSSESSIVE
)
_OPENERS = frozenset([":", "that", "there", "whether", "if", "how", "why", "what"])
_REACH = 9  # words before a verb in which its noun is looked for


def verb_shape(w: Words, at: int) -> str | None:
    """Return how a word stands that may be a cue verb: finite, infinitive, participle, passive; None for a noun."""
    flags = w.flags[at]
    before = _word_before(w, at)
    if before < 0:
        return _opening_shape(w, at)
    last = w.flags[before]
    if last & aw.AUX:
        return _after_auxiliary(flags, last)
    if last & aw.TO:
        return "infinitive" if flags & aw.BASE else None
    alone = w.lower[before] in _STANDING_ALONE or last & aw.PRONOUN
    if last & (aw.DET | aw.POSSESSIVE | aw.NUMBER) and not alone and not flags & aw.PAST:
        return None
    if flags & aw.ING:
        return "participle" if not last & aw.DET else None
    return "finite" if is_finite(w, at) else None


def _word_before(w: Words, at: int) -> int:
    before = at - 1
    while before >= 0 and w.flags[before] & _SKIPPED and not w.flags[before] & aw.AUX:
        before -= 1
    return before


def _opening_shape(w: Words, at: int) -> str | None:
    flags = w.flags[at]
    if flags & aw.ING:
        return "participle"
    return "passive" if flags & aw.PART and w.lower[at] in _ASKED else None


def _after_auxiliary(flags: int, last: int) -> str | None:
    if last & aw.BE and flags & aw.ING:
        return "finite"
    if flags & aw.PART and last & aw.HAVE:
        return "finite"
    if flags & aw.PART and last & aw.BE:
        return "passive"
    return "finite" if flags & aw.BASE and last & aw.MODAL else None


def is_finite(w: Words, at: int) -> bool:
    """Whether a word is a finite verb, by the words beside it; of a verb group, its first word is."""
    flags = w.flags[at]
    if flags & aw.AUX:
        return w.lower[at] not in _NOT_FINITE and not (at and w.flags[at - 1] & (aw.TO | aw.AUX))
    if not flags & (aw.PAST | aw.S | aw.BASE):
        return False
    before = _word_before(w, at)
    if before < 0 or (flags & aw.CAP):
        return False
    last = w.flags[before]
    if last & (aw.AUX | aw.TO) or (last & (aw.DET | aw.POSSESSIVE | aw.PREP) and not last & aw.PRONOUN):
        return bool(last & aw.DET) and w.lower[before] in _STANDING_ALONE
    if flags & aw.PAST:
        return not (flags & aw.PART and at + 1 < len(w.lower) and w.lower[at + 1] == "by")
    return bool(last & (aw.SUBJECT | aw.REL)) or _present_fits(w, at, before)


_STANDING_ALONE = frozenset(
    "many some most several few all both this that these those one another each".split()
)


def _present_fits(w: Words, at: int, before: int) -> bool:
    """Whether a present form agrees with the noun before it and is followed by what it may take."""
    third, last = bool(w.flags[at] & aw.S), w.flags[before]
    if at + 1 >= len(w.lower):
        return False
    form = cue_forms().get(w.lower[at])
    surely = form is not None and form.base not in NOUNS
    if not surely and not _takes(w, at + 1) and not (third and last & aw.CAP and not w.flags[at + 1]):
        return False
    if last & (aw.COMMA | aw.QUOTE | aw.MARK | aw.COORD):
        return third or (surely and bool(last & aw.COMMA))
    if third:
        return bool(last & aw.CAP) or surely or not _is_plural(w, before)
    return surely or _has_plural(w, before)


def _is_plural(w: Words, at: int) -> bool:
    noun = w.lower[at]
    return (noun.endswith("s") and not noun.endswith(("ss", "us", "'s", "’s"))) or noun in _PLURALS


def _has_plural(w: Words, before: int) -> bool:
    """Whether a plural noun, a number or "and" stands in the phrase that ends here."""
    for at in range(before, max(-1, before - _REACH), -1):
        flags = w.flags[at]
        if flags & (aw.PUNCTUATION | aw.QUOTE | aw.AUX | aw.REL | aw.SUBORD):
            return False
        if flags & aw.NUMBER or _is_plural(w, at) or w.lower[at] == "and":
            return True
    return False


def _takes(w: Words, at: int) -> bool:
    return bool(w.flags[at] & _STARTERS) or w.lower[at] in _OPENERS


def group_start(w: Words, at: int) -> int:
    """Return where the verb group begins whose main verb this is: "has long said", "did not say"."""
    start = at
    inner = aw.AUX | aw.ADV | aw.NEG | aw.TO
    while start > 0 and w.flags[start - 1] & inner and not w.flags[start - 1] & aw.SUBJECT:
        start -= 1
    while start < at and w.flags[start] & aw.ADV and not w.flags[start] & aw.AUX and _apart(w, start):
        start += 1
    return start


def _apart(w: Words, at: int) -> bool:
    """Whether an adverb stands apart from what is before it: no noun or pronoun."""
    if at == 0:
        return False
    last = w.flags[at - 1]
    return last != 0 and not last & (aw.CAP | aw.SUBJECT | aw.PRONOUN)
