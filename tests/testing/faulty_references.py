"""References with planted faults: each is a small almanac with one thing wrong."""

from collections.abc import Sequence

import attrs

from claimcheck.errors import ReferenceDataError
from claimcheck.model.reference import Entity, Fact, FactQuery, Passage, Provenance, Review
from claimcheck.references.names import name_key, names_of

ENTITIES = (
    Entity(id="alba", name="Alba", aliases=("Ålba", "the Alba Line")),
    Entity(id="brede", name="Brede", aliases=("River Brede",)),
)
ROWS = (("alba", "length", "120 km"), ("alba", "mouth", "Port Ellis"), ("brede", "length", "80 km"))


def where(line: int, words: str) -> Provenance:
    return Provenance(reference="almanac", origin="River Board", locator=f"almanac:{line}", excerpt=words)


class Almanac:
    """What is known of two rivers, by any of their names."""

    name = "almanac"

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        return [self.on(query) for query in queries]

    def on(self, query: FactQuery) -> list[Fact]:
        return [
            fact
            for fact in self.rows()
            if query.property in (None, fact.property)
            and (query.subject is None or fact.entity in {one.id for one in self.called(query.subject)})
        ]

    def rows(self) -> list[Fact]:
        return [
            Fact(
                subject=entity.capitalize(), property=name, value=value, entity=entity, canonical_property=name,
                provenance=where(line, f"The {name} of {entity.capitalize()} is {value}."),
            )
            for line, (entity, name, value) in enumerate(ROWS, 1)
        ]  # fmt: skip

    def called(self, name: str) -> list[Entity]:
        return [one for one in ENTITIES if name_key(name) in map(name_key, names_of(one))]

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        return [self.called(name) for name in names]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        return [self.like(text)[:limit] for text in texts]

    def like(self, text: str) -> list[Passage]:
        wanted = set(text.casefold().split())
        said = [fact.provenance for fact in self.rows()]
        return [
            Passage(text=one.excerpt, start=0, end=len(one.excerpt), document=self.name, provenance=one)
            for one in sorted(
                said, key=lambda one: (-len(wanted & set(one.excerpt.casefold().split())), one.locator)
            )
            if wanted & set(one.excerpt.casefold().split())
        ]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        return [[] for _ in texts]


class AnswersSkipped(Almanac):
    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        return [found for found in super().facts(queries) if found]


class WrongKind(Almanac):
    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        return self.search(texts)  # type: ignore[return-value]


class EmptyNamesRefused(Almanac):
    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        if any(not name.strip() for name in names):
            raise ValueError("no name")
        return super().resolve(names)


class SubjectIgnored(Almanac):
    def on(self, query: FactQuery) -> list[Fact]:
        return super().on(attrs.evolve(query, subject=None))


class PropertyIgnored(Almanac):
    def on(self, query: FactQuery) -> list[Fact]:
        return super().on(attrs.evolve(query, property=None))


class AnybodyResolved(Almanac):
    def called(self, name: str) -> list[Entity]:
        return super().called(name) or [ENTITIES[0]]


class LimitIgnored(Almanac):
    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        return super().search(texts)


class WorstFirst(Almanac):
    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        return [self.like(text)[-limit:] for text in texts]


class FirstOfBatchForAll(Almanac):
    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        return [self.on(queries[0]) for _ in queries]


class EachFactOnce(Almanac):
    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        told: set[str] = set()
        found = []
        for query in queries:
            new = [fact for fact in self.on(query) if fact.provenance.locator not in told]
            told.update(fact.provenance.locator for fact in new)
            found.append(new)
        return found


class TurningRound(Almanac):
    def __init__(self) -> None:
        self.asked = 0

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        self.asked += 1
        return [self.on(query)[:: 1 if self.asked % 2 else -1] for query in queries]


class OpenedOtherwise(Almanac):
    opened = 0

    def __init__(self) -> None:
        type(self).opened += 1
        self.number = self.opened

    def rows(self) -> list[Fact]:
        return super().rows()[: 3 if self.number == 1 else 2]


class NoOrigin(Almanac):
    def rows(self) -> list[Fact]:
        return [with_provenance(fact, origin=" ") for fact in super().rows()]


class NoExcerpt(Almanac):
    def rows(self) -> list[Fact]:
        return [with_provenance(fact, excerpt="") for fact in super().rows()]


class AnotherName(Almanac):
    def rows(self) -> list[Fact]:
        return [with_provenance(fact, reference="yearbook") for fact in super().rows()]


class PlaceBesideIt(Almanac):
    def like(self, text: str) -> list[Passage]:
        return [attrs.evolve(one, end=one.end + 1) for one in super().like(text)]


class WordsNotInIt(Almanac):
    def like(self, text: str) -> list[Passage]:
        other = where(1, "Something else.")
        return [attrs.evolve(one, provenance=other) for one in super().like(text)]


class AliasesForgotten(Almanac):
    def on(self, query: FactQuery) -> list[Fact]:
        known = query.subject is None or query.subject in {one.name for one in ENTITIES}
        return super().on(query) if known else []


class Unreachable(Almanac):
    """What it reads is out of reach, and it says so."""

    def rows(self) -> list[Fact]:
        raise ReferenceDataError("the almanac cannot be read")


class SilentlyEmpty(Almanac):
    """What it reads is out of reach, and it says nothing."""

    def rows(self) -> list[Fact]:
        return []


class Crashing(Almanac):
    """What it reads is out of reach, and it crashes."""

    def rows(self) -> list[Fact]:
        raise OSError("no such file")


class Telling(SilentlyEmpty):
    """What it reads is out of reach, and it tells that as a catalogue does."""

    def problems(self) -> Sequence[str]:
        return ["the almanac cannot be read"]


def with_provenance(
    fact: Fact, *, origin: str | None = None, excerpt: str | None = None, reference: str | None = None
) -> Fact:
    known = fact.provenance
    return attrs.evolve(
        fact,
        provenance=attrs.evolve(
            known,
            origin=known.origin if origin is None else origin,
            excerpt=known.excerpt if excerpt is None else excerpt,
            reference=known.reference if reference is None else reference,
        ),
    )
