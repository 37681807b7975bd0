"""Which passages are most like a text: BM25 over stems; an entity's other names are as good as the one used.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), the usual constants.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_SATURATION = 1.2
_LENGTH = 0.75
_DIGITS = 9  # scores that agree so far are equal, so that ties fall to the order of passages


class Wanted(NamedTuple):
    """What a text asks for: its own terms, and for each entity that it mentions the other names, as terms."""

    own: tuple[str, ...]
    names: tuple[tuple[tuple[str, ...], ...], ...] = ()

    def terms(self) -> set[str]:
        """Return every term that is to be looked up."""
        return {*self.own, *(term for names in self.names for name in names for term in name)}


class Statistics(NamedTuple):
    """How many passages there are, and how many terms one has on average."""

    passages: int
    length: float


def weigh(
    postings: Mapping[str, Sequence[tuple[int, int, int]]], statistics: Statistics
) -> dict[str, dict[int, float]]:
    """Return, by term, what it is worth in each passage; postings are passage, times, passage length."""
    return {term: _weights(found, statistics) for term, found in postings.items()}


def _weights(postings: Sequence[tuple[int, int, int]], statistics: Statistics) -> dict[int, float]:
    rarity = math.log(1 + (statistics.passages - len(postings) + 0.5) / (len(postings) + 0.5))
    weights: dict[int, float] = {}
    for passage, times, length in postings:
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * length / statistics.length)
        weights[passage] = rarity * times * (_SATURATION + 1) / (times + norm)
    return weights


def rank(wanted: Wanted, weights: Mapping[str, Mapping[int, float]], limit: int) -> list[int]:
    """Return the best passages by what `weigh` gave, best first, ties in their order."""
    scores: dict[int, float] = defaultdict(float)
    for term in wanted.own:
        for passage, weight in weights.get(term, {}).items():
            scores[passage] += weight
    for names in wanted.names:
        for passage, weight in _best_name(names, weights).items():
            scores[passage] += weight
    ordered = ((-round(score, _DIGITS), passage) for passage, score in scores.items())
    return [passage for _, passage in heapq.nsmallest(limit, ordered)]


def _best_name(
    names: Iterable[Sequence[str]], weights: Mapping[str, Mapping[int, float]]
) -> dict[int, float]:
    """Return what the best of an entity's names is worth where all of it stands: as its rarest term.

    The first is the one the text uses; its terms count already, so others count for what they are worth more.
    """
    used, *others = ([weights.get(term, {}) for term in name] for name in names)
    found: dict[int, float] = {}
    for name in others:
        whole = set(name[0]).intersection(*name[1:]) if name else set[int]()
        for passage in whole:
            found[passage] = max([found.get(passage, 0.0), *(term[passage] for term in name)])
    counted = {passage: sum(term.get(passage, 0.0) for term in used) for passage in found}
    return {passage: max(0.0, worth - counted[passage]) for passage, worth in found.items()}
