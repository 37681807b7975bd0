"""The references as they are when one origin alone is believed."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.checkers.origins import Origins
from claimcheck.model.checker import Context
from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Consideration
from claimcheck.model.reference import (
    Catalogue,
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    Provenance,
    Review,
    Vocabulary,
)

_MORE = 5  # passages asked for to be left with one of the origin


class OneOrigin:
    """A catalogue that holds of another one what this origin knew first; names and vocabulary stay."""

    name = "upstream"

    def __init__(self, *, catalogue: Catalogue, origins: Origins, origin: str) -> None:
        self.catalogue = catalogue
        self.origins = origins
        self.origin = origin

    def _has(self, provenance: Provenance) -> bool:
        return self.origins.same(provenance.origin, self.origin)

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts of the origin."""
        answers = self.catalogue.facts(queries)
        return [[fact for fact in answer if self._has(fact.provenance)] for answer in answers]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return, for each text, the passages of the origin most like it."""
        answers = self.catalogue.search(texts, limit * _MORE)
        return [[one for one in answer if self._has(one.provenance)][:limit] for answer in answers]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return nothing: a review is not what a source reported."""
        return [() for _ in texts]

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return the entities that bear these names."""
        return self.catalogue.resolve(names)

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the declared properties and words."""
        return self.catalogue.vocabulary

    def documents(self) -> Sequence[Document]:
        """Return the documents of the origin."""
        return [document for document in self.catalogue.documents() if self._has(document.provenance)]

    def entities(self) -> Sequence[Entity]:
        """Return all entities."""
        return self.catalogue.entities()

    def problems(self) -> Sequence[str]:
        """Return what could not be asked."""
        return self.catalogue.problems()


class Unexplained(NamedTuple):
    """A context that asks other references and explains nothing, which the checkers of content do."""

    context: Context
    catalogue: Catalogue

    @property
    def as_of(self) -> dt.date:
        """Return the day whose knowledge counts."""
        return self.context.as_of

    @property
    def tolerance(self) -> Fraction:
        """Return how much a claimed quantity is widened."""
        return self.context.tolerance

    @property
    def claims(self) -> Sequence[Claim]:
        """Return the whole set of claims."""
        return self.context.claims

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article that the claim is from."""
        return self.context.article_of(claim)

    def explain(self, consideration: Consideration) -> None:
        """Drop it."""
