"""What one reference holds, once it is read."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.errors import Problem
from claimcheck.model.reference import Document, Entity, Fact


class Contents(NamedTuple):
    """Facts, entities and documents, and what was wrong; problems name files as locators do."""

    facts: tuple[Fact, ...] = ()
    entities: tuple[Entity, ...] = ()
    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def joined(parts: Iterable[Contents]) -> Contents:
    """Return several contents as one, in the order given."""
    parts = tuple(parts)
    return Contents(
        facts=tuple(fact for part in parts for fact in part.facts),
        entities=tuple(entity for part in parts for entity in part.entities),
        documents=tuple(document for part in parts for document in part.documents),
        problems=tuple(problem for part in parts for problem in part.problems),
    )
