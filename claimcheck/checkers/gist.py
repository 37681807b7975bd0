"""What was said, compared by its content words and its polarity."""

import enum
import re
from functools import lru_cache

import attrs

from claimcheck.checkers.word_diff import FUNCTION_WORDS, NEGATIONS, words_of
from claimcheck.language.lexicon import opposite_words, same_word
from claimcheck.language.words import stem

_MODALS = frozenset("reportedly possible possibly perhaps maybe likely potential potentially probably".split())
_NUMBER = re.compile(r"\d")
_ENOUGH = 0.75  # of the claimed content words stand in the passage
_LEAST_SHARED = 2


class Likeness(enum.Enum):
    """How a passage stands to what is claimed."""

    SAYS = "says"
    DENIES = "denies"
    UNCLEAR = "unclear"


@attrs.frozen(kw_only=True)
class Gist:
    """The stems of the content words, the numbers, and whether an odd number of negations stands among them."""

    stems: frozenset[str]
    numbers: frozenset[str]
    negated: bool


@lru_cache(maxsize=8192)
def gist_of(text: str) -> Gist:
    """Return what a text says, as far as its words tell."""
    words = [word.folded for word in words_of(text)]
    content = [word for word in words if word not in FUNCTION_WORDS | NEGATIONS | _MODALS]
    return Gist(
        stems=frozenset(stem(word) for word in content if not _NUMBER.search(word)),
        numbers=frozenset(word for word in content if _NUMBER.search(word)),
        negated=sum(word in NEGATIONS for word in words) % 2 == 1,
    )


def shared_stems(claimed: Gist, given: Gist) -> frozenset[str]:
    """Return the claimed stems that the other says too, itself or by a declared synonym."""
    return frozenset(one for one in claimed.stems if any(same_word(one, other) for other in given.stems))


def compare_gists(claimed: str, given: str) -> Likeness:
    """Compare two texts: nearly all that is claimed must be given, numbers exactly; polarity decides which way."""
    ours, theirs = gist_of(claimed), gist_of(given)
    shared = shared_stems(ours, theirs)
    if not ours.stems or len(shared) < min(_LEAST_SHARED, len(ours.stems)):
        return Likeness.UNCLEAR
    missing = ours.stems - shared
    turned = {one for one in missing if any(opposite_words(one, other) for other in theirs.stems - shared)}
    if not ours.numbers <= theirs.numbers or missing & _names(claimed) or len(turned) > 1:
        return Likeness.UNCLEAR
    if len(shared) + len(turned) < _ENOUGH * len(ours.stems):
        return Likeness.UNCLEAR
    opposed = (ours.negated != theirs.negated) != bool(turned)
    if not opposed:
        return Likeness.SAYS
    return Likeness.DENIES if len(missing) == len(turned) else Likeness.UNCLEAR


def _names(text: str) -> frozenset[str]:
    """Return the stems of words written with a capital, but for the first."""
    return frozenset(stem(word.folded) for word in words_of(text)[1:] if text[word.start].isupper())
