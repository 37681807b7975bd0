"""Values in words: equal, narrower, wider, different, once aliases and declared synonyms are one."""

import enum
import re

from claimcheck.checkers.naming import PAST_WORDS, Names
from claimcheck.language.words import fold, stem


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUNCTION_WORDS = _words(
    "the a an of for in at on by with and or as is was be been being to from its his her their this that "
    "which who"
)
# After these the head of a phrase has passed: "spokesperson | of the ministry".
_AFTER_HEAD = _words("of for in at on by with from to as that which who whose where since until near under")
# With one of these before it a word no longer says the same: a former minister is no minister.
_PRIVATIVE = PAST_WORDS | _words(
    "acting deputy vice assistant associate alleged supposed purported apparent would-be self-proclaimed "
    "so-called fake false pseudo quasi not no non never neither nor without un almost nearly partly semi "
    "honorary interim provisional designate elect incoming future next aspiring potential possible proposed "
    "planned"
)
_SEPARATORS = re.compile(r"\s+/\s+|\s*[;；、]\s*")
_LISTED = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_SHARED_TOO_MUCH = 2  # one shared word in so many, and two values are not surely different


class Likeness(enum.Enum):
    """How a reference's value stands to the claimed one."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    UNSURE = "unsure"
    DIFFERENT = "different"


def compare_values(claimed: str, reference: str, names: Names, *, before: bool = False) -> Likeness:
    """Compare two values in words; `before` says that the claim is of what was so before ("former").

    A reference may list several values ("A / B", "A, B"); the one most like the claimed one counts.
    """
    found = {_compare(claimed, one, names, before=before) for one in listed(reference, names)}
    return next(likeness for likeness in Likeness if likeness in found)


def listed(words: str, names: Names) -> tuple[str, ...]:
    """Return the values that a reference lists, the whole first."""
    whole = words.strip()
    if names.entity(whole) is not None:
        return (whole,)
    parts = [part for part in _SEPARATORS.split(whole) if part.strip()]
    finer: list[str] = []
    for part in parts:
        finer.extend(_names_in(part, names))
    found = [bare for one in (whole, *parts, *finer) for bare in (one, _ASIDE.sub("", one)) if bare.strip()]
    return tuple(dict.fromkeys(found))


def _names_in(part: str, names: Names) -> list[str]:
    """Return the items of "A, B and C"; "and" parts only where one is a known name ("trade and industry")."""
    items = [_ASIDE.sub("", item) for item in _LISTED.split(part) if item.strip()]
    if len(items) > 1 and any(names.entity(item) is not None for item in items):
        return items
    if not _PRIVATIVE.isdisjoint(fold(part).split()):
        return []
    return [item for item in part.split(", ") if item.strip()]


def _compare(claimed: str, reference: str, names: Names, *, before: bool) -> Likeness:
    if names.same(claimed, reference):
        return Likeness.EQUAL
    ours, theirs = content(claimed, names), content(reference, names)
    if not ours or not theirs:
        return Likeness.UNSURE
    extra, missing = theirs - ours, ours - theirs
    if before:
        extra = frozenset(word for word in extra if not _is_one_of(word, PAST_WORDS))
    privative = any(_is_one_of(word, _PRIVATIVE) for word in extra | missing)
    same_head = head(claimed, names) == head(reference, names)
    if not extra and not missing:
        return Likeness.EQUAL if same_head else Likeness.UNSURE
    if not missing or not extra:
        if privative or not same_head:
            return Likeness.UNSURE
        return Likeness.NARROWER if not missing else Likeness.WIDER
    return (
        Likeness.DIFFERENT
        if _are_surely_different(claimed, reference, ours, theirs, names)
        else Likeness.UNSURE
    )


def _are_surely_different(
    claimed: str, reference: str, ours: frozenset[str], theirs: frozenset[str], names: Names
) -> bool:
    known, other = names.entity(claimed), names.entity(reference)
    if known is not None and other is not None:
        return True
    shared = ours & theirs
    return len(shared) * _SHARED_TOO_MUCH < min(len(ours), len(theirs))


def content(words: str, names: Names) -> frozenset[str]:
    """Return what a value is made of: entities, synonyms and stems, without the words that only join them."""
    return frozenset(word for word in names.canonical(words) if word not in _FUNCTION_WORDS)


def head(words: str, names: Names) -> str | None:
    """Return the word that says what sort of thing it is: the last before "of", "for" and the like."""
    found = None
    for word in names.canonical(words):
        if word in _AFTER_HEAD and found is not None:
            break
        if word not in _FUNCTION_WORDS:
            found = word
    return found


def _is_one_of(word: str, declared: frozenset[str]) -> bool:
    return word in declared or word in _stems(declared)


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)
