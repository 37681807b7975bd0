"""Origins: who first knew, under one name each, and what of all that one origin says is its last word."""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache

from claimcheck.checkers.naming import Names
from claimcheck.language.words import fold
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Catalogue, Fact, Provenance
from claimcheck.model.time import Period

_PASSED_ON = re.compile(r"\s+(?:via|as reported by|as quoted by|quoted by|cited by)\s+.*$", re.IGNORECASE)
_CITING = re.compile(r"^.*\s(?:citing|quoting)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?:[(\[].*|:\s.*)$")
_SHAPE = re.compile(
    r"[\s,]+(?:sources?|text|transcript|translat(?:ed|ion)|copy|mirror|syndicat(?:ed|ion)|"
    r"correction(?: note)?|website|story|article|report|news report|explainer)$",
    re.IGNORECASE,
)


class Origins:
    """The canonical name of every origin: one entity is one origin, whoever passed it on."""

    def __init__(self, catalogue: Catalogue, names: Names) -> None:
        self._names = names
        self._known: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._canonical_names = {entity.id: entity.name for entity in catalogue.entities()}

    def canonical(self, origin: str) -> str:
        """Return the one name of an origin: "Ipsos via AFP" is Ipsos, "AFP: two sources" is AFP."""
        known = self._known.get(origin)
        if known is None:
            known = self._known[origin] = self._one_name(origin)
        return known

    def _one_name(self, origin: str) -> str:
        for name in (origin, leading_name(origin)):
            entity = self._names.entity(name)
            if entity is not None:
                return self._canonical_names.get(entity, entity)
        return leading_name(origin)

    def same(self, origin: str | None, other: str | None) -> bool:
        """Whether two names are of one origin; nobody is no origin."""
        if not origin or not other:
            return False
        return origin == other or self._key(origin) == self._key(other)

    def _key(self, origin: str) -> str:
        key = self._keys.get(origin)
        if key is None:
            key = self._keys[origin] = fold(self.canonical(origin))
        return key


@lru_cache(maxsize=8192)
def leading_name(origin: str) -> str:
    """Return who first knew, without who passed it on, what is told of the source, and its shape."""
    name = _ASIDE.sub("", _CITING.sub("", _PASSED_ON.sub("", origin.strip())))
    while (shorter := _SHAPE.sub("", name)) != name:
        name = shorter
    return name.strip() or origin.strip()


def value_key(fact: Fact) -> Hashable:
    """Return what facts share that say the same: the set of numbers with its unit, the words, the days."""
    value = fact.value
    if isinstance(value, Quantity):
        return (fact.negated, value.interval, value.unit)
    if isinstance(value, Period):
        return (fact.negated, value.first, value.last)
    return (fact.negated, fold(value) if isinstance(value, str) else value)


def surely_later(one: Period | None, other: Period | None) -> bool:
    """Whether every day of one is after every day of the other."""
    return one is not None and other is not None and one.first > other.last


def replaces(one: Fact, other: Fact, *, by_valid_time: bool) -> bool:
    """Whether one is the later word of their origin: published later, a correction, or valid later."""
    mine, theirs = one.provenance, other.provenance
    if surely_later(mine.published, theirs.published):
        return True
    if surely_later(theirs.published, mine.published):
        return False
    if mine.corrects != theirs.corrects:
        return mine.corrects
    return by_valid_time and surely_later(one.valid, other.valid)


def weight(provenance: Provenance) -> tuple[int, int, str, str]:
    """Order provenances from the best to the least: class, then the latest, then where they stand."""
    published = -provenance.published.last if provenance.published else 0
    return (-provenance.source_class.rank, published, provenance.reference, provenance.locator)


def grouped(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> dict[Hashable, list[Fact]]:
    """Return the facts by a key, each group in a fixed order."""
    groups: dict[Hashable, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: weight(fact.provenance)):
        groups.setdefault(key(fact), []).append(fact)
    return groups
