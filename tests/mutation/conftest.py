"""A catalogue that holds what a test gives it."""

from collections.abc import Sequence

from claimcheck.model.reference import (
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    Review,
    Vocabulary,
)


class FixedCatalogue:
    """Entities and nothing else."""

    name = "fixed"
    vocabulary = Vocabulary()

    def __init__(self, entities: Sequence[Entity] = ()) -> None:
        self._entities = entities

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        return [() for _ in queries]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        return [()[:limit] for _ in texts]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        return [() for _ in texts]

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        return [[one for one in self._entities if name in (one.name, *one.aliases)] for name in names]

    def documents(self) -> Sequence[Document]:
        return ()

    def entities(self) -> Sequence[Entity]:
        return self._entities

    def problems(self) -> Sequence[str]:
        return ()
