"""References that are asked each question once a run.

Checkers ask alike, and all of them twice, as of today and as of the article's date; a reference that is far away
would be asked as often, and might answer otherwise the second time.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TypeVar

from claimcheck.model.reference import (
    Catalogue,
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    Review,
    Vocabulary,
)

_MANY = 50_000  # answers kept of one sort; then all of that sort are forgotten
_Q = TypeVar("_Q")
_A = TypeVar("_A")


class RememberedCatalogue:
    """Answers as a catalogue does, each question from the first answer to it."""

    name = "catalogue"

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._facts: dict[FactQuery, Sequence[Fact]] = {}
        self._passages: dict[tuple[int, str], Sequence[Passage]] = {}
        self._reviews: dict[str, Sequence[Review]] = {}
        self._entities: dict[str, Sequence[Entity]] = {}

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts on that subject and property (or one more special)."""
        return _remembered(queries, self._facts, self._catalogue.facts)

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return, for each text, the passages most like it, best first."""

        def ask(keys: Sequence[tuple[int, str]]) -> Sequence[Sequence[Passage]]:
            return self._catalogue.search([text for _, text in keys], limit)

        return _remembered([(limit, text) for text in texts], self._passages, ask)

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return, for each text, the reviews of claims like it."""
        return _remembered(texts, self._reviews, self._catalogue.reviews)

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return, for each name, the entities that bear it (case, width, diacritics and script aside)."""
        return _remembered(names, self._entities, self._catalogue.resolve)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the declared properties and words."""
        return self._catalogue.vocabulary

    def documents(self) -> Sequence[Document]:
        """Return the documents, in the order of their names."""
        return self._all_documents

    def entities(self) -> Sequence[Entity]:
        """Return the entities, in the order of their ids."""
        return self._all_entities

    def problems(self) -> Sequence[str]:
        """Return what could not be asked, a line each."""
        return self._catalogue.problems()

    @cached_property
    def _all_documents(self) -> Sequence[Document]:
        return tuple(self._catalogue.documents())

    @cached_property
    def _all_entities(self) -> Sequence[Entity]:
        return tuple(self._catalogue.entities())


def _remembered(
    keys: Sequence[_Q],
    known: dict[_Q, Sequence[_A]],
    ask: Callable[[Sequence[_Q]], Sequence[Sequence[_A]]],
) -> Sequence[Sequence[_A]]:
    """Return the answers to all questions, asking in one batch those that are new."""
    with suppress(KeyError):
        return [known[key] for key in keys]
    with suppress(KeyError):
        return [known[key] for key in keys]
    new = [key for key in dict.fromkeys(keys) if key not in known]
    fresh = {key: tuple(answer) for key, answer in zip(new, ask(new), strict=True)}
    answers = [fresh[key] if key in fresh else known[key] for key in keys]
    if len(known) + len(fresh) > _MANY:
        known.clear()
    known.update(fresh)
    return answers
