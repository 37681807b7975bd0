"""How something is said: denied, hedged, reported, compared, of how many, supposed, foretold, asked or judged.

`docs/explanation/modality.md` says what is marked as what. Linear in the length of the text.
"""

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.language.modality_contexts import Place
from claimcheck.language.modality_lexicon import MarkKind, lexicon
from claimcheck.language.modality_words import ATTITUDE, COMPARATIVES, NO_SUPERLATIVES, POSSIBLE
from claimcheck.language.negation import scope_of
from claimcheck.language.sentences import split_sentences
from claimcheck.language.word_patterns import lowered
from claimcheck.model.claim import Certainty
from claimcheck.model.statement import Quantifier

__all__ = ["Mark", "MarkKind", "certainty_of", "find_modality", "is_opinion", "is_prediction", "is_question"]


class Mark(NamedTuple):
    """Words that say how something is said: their span, their kind and themselves.

    `scope` is what a negation or a condition reaches over; `quantifier` is of how many a quantifier speaks.
    """

    start: int
    end: int
    kind: MarkKind
    words: str
    scope: tuple[int, int] | None = None
    quantifier: Quantifier | None = None


# "as old as", "-est", "sturdier than": formed, not listed.
_FORMED = re.compile(
    r"\bas (?!(?:soon|long|far|well|much|many|early|late|recently|few|little|such)\b)[a-z-]+ as\b"
    r"|\b(?P<superlative>[a-z]{2,}est)\b|\b(?!other|rather|whether|never)[a-z]{3,}er than\b"
)
_FIGURE = re.compile(
    r"\d|\b(?:per ?cent|half|third|quarter|dozen|hundred|thousand|million|billion|trillion)s?\b"
)
_BEING = re.compile(r" (?:be|have been|have)\b")
_ASKS = re.compile(r"\?[\"'”’»)\]]*$")
# What a sentence, or what somebody says in it, begins behind.
_OPENS = re.compile(r"(?:^|[:;.!?…—–])[\s\"“”'‘’«»„(\[]*$|[\"“‘«„(\[]\s*$")
_QUOTES = ('"', "“", "‘", "'", "«", "„")
_CAPITALS = re.compile(r" [A-Z][\w'’]* [A-Z]")
_SPACES = str.maketrans({"\n": " ", "\t": " ", "\r": " ", "\u00a0": " ", "\u202f": " ", "’": "'"})
_SCOPED = (MarkKind.NEGATION, MarkKind.CONDITIONAL)


def find_modality(text: str) -> list[Mark]:
    """Return what the words of a text do to what it says, in order; a question is marked as a whole sentence."""
    lower = lowered(text).translate(_SPACES)
    sentences = split_sentences(text)
    marks = [*_listed(text, lower, sentences), *_formed(text, lower), *_questions(text, sentences)]
    return sorted(set(marks), key=lambda mark: (mark.start, mark.end, mark.kind))


@lru_cache(maxsize=1024)
def _marks(sentence: str) -> tuple[Mark, ...]:
    return tuple(find_modality(sentence))


def _listed(text: str, lower: str, sentences: list[tuple[int, int]]) -> Iterator[Mark]:
    """Yield what the phrases of the lexicon mark."""
    ends = [end for _, end in sentences]
    titles: dict[int, bool] = {}
    pattern, entries = lexicon()
    for match in pattern.finditer(lower):
        place = Place(text, lower, match.start(), match.end())
        at = bisect.bisect_left(ends, place.end)
        first, last = sentences[at] if at < len(ends) else (0, len(text))
        if _has_capital(place, first):
            if at not in titles:
                titles[at] = _is_title(text[first:last])
            if not titles[at]:
                continue
        for kind, holds, quantifier in entries[match[0]]:
            if holds(place):
                yield _mark(place, kind, quantifier, last)


def _mark(place: Place, kind: MarkKind, quantifier: Quantifier | None, last: int) -> Mark:
    text, lower, start, end = place
    if lower[start:end] in POSSIBLE and (being := _BEING.match(lower, end)) is not None:
        end = being.end()
    scope = scope_of(lower, end, last) if kind in _SCOPED else None
    return Mark(start, end, kind, text[start:end], scope, quantifier)


def _has_capital(place: Place, first: int) -> bool:
    """Whether it is written with a capital inside a sentence, as a part of a name is: "If You Had My Love"."""
    text, start, end = place.text, place.start, place.end
    begins = (
        start + 2 if text[start] == "I" and text[start + 1 : start + 2] == " " and end > start + 2 else start
    )
    if not text[begins].isupper():
        return False
    before = text[max(first, start - _CLOSING) : start]
    if before.endswith(_QUOTES) and _CAPITALS.match(text, end) is not None:
        return True  # "If You Had My Love"
    return begins > start or _OPENS.search(before) is None


def _is_title(sentence: str) -> bool:
    """Whether nearly all longer words of a sentence have capitals, as in a headline."""
    long = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004 - function words
    return sum(word[0].isupper() for word in long) > _NEARLY_ALL * len(long)


def _formed(text: str, lower: str) -> Iterator[Mark]:
    """Yield comparatives and superlatives by their form."""
    for match in _FORMED.finditer(lower):
        if match["superlative"] in NO_SUPERLATIVES or match[0].split()[0] in COMPARATIVES:
            continue
        kind = MarkKind.COMPARATIVE if match["superlative"] is None else MarkKind.SUPERLATIVE
        yield Mark(match.start(), match.end(), kind, text[match.start() : match.end()])


def _questions(text: str, sentences: list[tuple[int, int]]) -> Iterator[Mark]:
    for start, end in sentences:
        if _ASKS.search(text, max(start, end - _CLOSING), end) is not None:
            yield Mark(start, end, MarkKind.QUESTION, text[start:end])


_NEARLY_ALL = 0.7  # of the longer words: a headline may have a few in lower case
_CLOSING = 8  # characters that may close a sentence behind its mark


def certainty_of(text: str) -> Certainty:
    """Return how strongly a text asserts what it says: hedged with its hedging words, or asserted."""
    hedges = dict.fromkeys(mark.words for mark in _marks(text) if mark.kind is MarkKind.HEDGE)
    return Certainty(level="hedged", hedges=tuple(hedges)) if hedges else Certainty()


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return any(mark.kind is MarkKind.QUESTION for mark in _marks(text))


def is_prediction(text: str) -> bool:
    """Whether a sentence says what is to come, not merely under which condition something else would."""
    marks = _marks(text)
    supposed = [mark.scope for mark in marks if mark.kind is MarkKind.CONDITIONAL and mark.scope is not None]
    return any(
        mark.kind is MarkKind.PREDICTION and not any(start <= mark.start < end for start, end in supposed)
        for mark in marks
    )


def is_opinion(text: str) -> bool:
    """Whether a sentence judges, or says what ought to be, and gives no figure that could be checked all the same.

    An "unfortunately" leaves a fact a fact.
    """
    judged = any(
        mark.kind is MarkKind.OPINION and mark.words.lower() not in ATTITUDE for mark in _marks(text)
    )
    return judged and _FIGURE.search(text) is None
