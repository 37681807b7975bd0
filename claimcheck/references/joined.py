"""Indexed files and references that are asked as they are, as one catalogue."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from claimcheck.errors import Problem, ReferenceDataError
from claimcheck.model.reference import (
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    Reference,
    Review,
    Vocabulary,
)
from claimcheck.references.indexed import IndexedCatalogue

_T = TypeVar("_T")


class JoinedCatalogue:
    """What files hold, then what the others answer, by their names; who cannot answer is told."""

    name = "catalogue"

    def __init__(self, files: IndexedCatalogue, references: Iterable[Reference]) -> None:
        self._files = files
        self._references = sorted(references, key=lambda reference: reference.name)
        self._failures: dict[str, Problem] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the declared properties and words."""
        return self._files.vocabulary

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts on that subject and property (or one more special)."""
        return self._joined(self._files.facts(queries), lambda reference: reference.facts(queries))

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return, for each text, the passages most like it: up to `limit` of files, then of each other."""
        return self._joined(
            self._files.search(texts, limit), lambda reference: reference.search(texts, limit)
        )

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return, for each text, the reviews of claims like it."""
        return self._joined(self._files.reviews(texts), lambda reference: reference.reviews(texts))

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return, for each name, the entities that bear it."""
        return self._joined(self._files.resolve(names), lambda reference: reference.resolve(names))

    def documents(self) -> Sequence[Document]:
        """Return the documents of the files."""
        return self._files.documents()

    def entities(self) -> Sequence[Entity]:
        """Return the entities of the files."""
        return self._files.entities()

    def input_problems(self) -> tuple[Problem, ...]:
        """Return what could not be read, and who could not be asked so far."""
        return (*self._files.input_problems(), *(self._failures[name] for name in sorted(self._failures)))

    def problems(self) -> Sequence[str]:
        """Return what could not be read or asked, a line each."""
        return [str(problem) for problem in self.input_problems()]

    def _joined(
        self, own: Sequence[Sequence[_T]], ask: Callable[[Reference], Sequence[Sequence[_T]]]
    ) -> list[list[_T]]:
        answers = [list(answer) for answer in own]
        for reference in self._references:
            try:
                for answer, more in zip(answers, ask(reference), strict=True):
                    answer.extend(more)
            except ReferenceDataError as error:
                self._failures[reference.name] = Problem(file=reference.name, message=str(error))
        return answers
