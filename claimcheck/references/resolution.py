"""What facts are about: their entities and properties, by names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from claimcheck.errors import Problem
from claimcheck.model.reference import Entity, Fact, Provenance
from claimcheck.references.encoding import dump, encode_fact
from claimcheck.references.names import (
    PropertyNames,
    bearer,
    name_key,
    names_of,
    natural,
    property_key,
    subject_node,
)

UNCLEAR = ""  # the subject of facts that may be about any of several: no look-up finds it


class ResolvedFact(NamedTuple):
    """A fact with what it is found by."""

    subject: str
    property: str
    fact: Fact
    body: str  # the fact, as it is stored


def resolve_facts(
    facts: Sequence[Fact], entities: Iterable[Entity], properties: PropertyNames
) -> tuple[list[ResolvedFact], list[Problem]]:
    """Return the facts in the order of their places, and which of them may be about several entities.

    What nobody declares is called by one of its spellings, so that facts about it agree on what it is.
    """
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        for key in {name_key(name) for name in names_of(entity)}:
            bearers[key].append(entity)
    subjects = _spellings((fact.entity for fact in facts), name_key)
    names = _spellings((fact.canonical_property for fact in facts), property_key)
    found: list[ResolvedFact] = []
    unclear: list[Problem] = []
    for given in facts:
        bearing = bearers.get(name_key(given.entity), [])
        subject, entity_id = _subject(given.entity, bearing, subjects)
        if subject == UNCLEAR:
            unclear.append(_unclear(given, bearing))
        name = properties.canonical(given.canonical_property) or names[property_key(given.canonical_property)]
        fact = attrs.evolve(given, entity=entity_id, canonical_property=name)
        found.append(ResolvedFact(subject, properties.node(name), fact, dump(encode_fact(fact))))
    found.sort(key=lambda each: (*place(each.fact.provenance), each.body))
    return found, unclear


def place(provenance: Provenance) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Return a key that sorts data by reference and place, line 9 before line 10."""
    return provenance.reference, natural(provenance.locator)


def _subject(name: str, bearing: Sequence[Entity], spellings: Mapping[str, str]) -> tuple[str, str]:
    """Return what a fact about this name is found by, and the entity that it is about."""
    meant = bearer(name, bearing)
    if meant is not None:
        return subject_node(meant), meant.id
    key = name_key(name)
    return (UNCLEAR if bearing else key), spellings[key]


def _spellings(names: Iterable[str], key: Callable[[str], str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        found[key(name)] = min(name, found.get(key(name), name))
    return found


def _unclear(fact: Fact, bearing: Iterable[Entity]) -> Problem:
    file, line = _file_and_line(fact.provenance.locator)
    who = " and ".join(repr(entity.id) for entity in bearing)
    message = f"{fact.subject!r} is a name of {who}: write the id of the one that is meant"
    return Problem(file=file, line=line, field="subject", message=message)


def _file_and_line(locator: str) -> tuple[str, int | None]:
    file, _, line = locator.rpartition(":")
    return (file, int(line)) if file and line.isdecimal() else (locator, None)
