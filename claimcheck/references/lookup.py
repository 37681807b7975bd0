"""Questions to an index, a batch a question."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.errors import Problem
from claimcheck.model.reference import Document, Entity, Fact, Vocabulary
from claimcheck.references.encoding import (
    Plain,
    decode_document,
    decode_entity,
    decode_fact,
    decode_vocabulary,
)
from claimcheck.references.names import PropertyNames
from claimcheck.references.ranking import Statistics

_FACTS = """
SELECT json_extract(wanted.value, '$[0]'), fact.position, fact.body
FROM json_each(?) AS wanted CROSS JOIN fact
"""
_SUBJECT = "fact.subject = json_extract(wanted.value, '$[1]')"
_PROPERTY = "fact.property = json_extract(wanted.value, '$[2]')"
_FORMS = {  # by whether a subject and a property are given, so that each look-up uses an index
    (True, True): f"{_FACTS} WHERE {_SUBJECT} AND {_PROPERTY}",
    (True, False): f"{_FACTS} WHERE {_SUBJECT}",
    (False, True): f"{_FACTS} WHERE {_PROPERTY}",
    (False, False): _FACTS,
}
_KEPT = 100_000  # decoded facts: as many as a run on one article's references ever meets, some 100 MB


class Mention(NamedTuple):
    """An entity that bears a name, as that name is written in its record."""

    entity: int
    written: str


class Stretch(NamedTuple):
    """Where a passage stands: in a document, or as the excerpt of a fact."""

    document: int | None
    start: int
    end: int
    fact: int | None


class Lookup:
    """Asks one index, and keeps what it has decoded."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._facts: dict[int, Fact] = {}

    def facts(self, wanted: Iterable[tuple[int, str | None, str | None]]) -> dict[int, list[Fact]]:
        """Return, for each query (number, subject, property), the facts in their order; None asks for all."""
        forms: dict[tuple[bool, bool], list[tuple[int, str | None, str | None]]] = defaultdict(list)
        for number, subject, name in wanted:
            forms[subject is not None, name is not None].append((number, subject, name))
        found: dict[int, dict[int, Fact]] = defaultdict(dict)
        for form, queries in sorted(forms.items()):
            for number, position, body in self._connection.execute(_FORMS[form], (json.dumps(queries),)):
                found[number][position] = self._fact(position, body)
        return {number: [fact for _, fact in sorted(facts.items())] for number, facts in found.items()}

    def _fact(self, position: int, body: str) -> Fact:
        fact = self._facts.get(position)
        if fact is None:
            if len(self._facts) >= _KEPT:
                self._facts.clear()
            fact = self._facts[position] = decode_fact(json.loads(body))
        return fact

    def facts_at(self, positions: Iterable[int]) -> dict[int, Fact]:
        """Return the facts at these positions."""
        query = "SELECT position, body FROM json_each(?) AS wanted CROSS JOIN fact ON position = wanted.value"
        rows = self._connection.execute(query, (json.dumps(sorted(set(positions))),))
        return {position: self._fact(position, body) for position, body in rows}

    def bearers(self, keys: Iterable[str]) -> Mapping[str, Sequence[Mention]]:
        """Return who bears a name, by the name's key, in the order of entities."""
        query = (
            "SELECT name.key, entity, written FROM json_each(?) AS wanted "
            "CROSS JOIN name ON name.key = wanted.value ORDER BY entity, written"
        )
        found: dict[str, list[Mention]] = defaultdict(list)
        for key, entity, written in self._connection.execute(query, (json.dumps(sorted(set(keys))),)):
            found[key].append(Mention(entity, written))
        return found

    def entities(self) -> tuple[Entity, ...]:
        """Return every entity, in order."""
        return tuple(decode_entity(body) for body in self._bodies("entity"))

    def name_terms(self) -> list[list[tuple[str, ...]]]:
        """Return, for each entity in order, its names as terms."""
        rows = self._connection.execute("SELECT terms FROM entity ORDER BY position")
        return [[tuple(name) for name in json.loads(bags)] for (bags,) in rows]

    def documents(self) -> tuple[Document, ...]:
        """Return every document, in order."""
        return tuple(decode_document(body) for body in self._bodies("document"))

    def vocabulary(self) -> Vocabulary:
        """Return the vocabulary."""
        (body,) = self._connection.execute("SELECT body FROM vocabulary").fetchone()
        return decode_vocabulary(json.loads(body))

    def property_names(self) -> PropertyNames:
        """Return the vocabulary's names of properties."""
        (names,) = self._connection.execute("SELECT names FROM vocabulary").fetchone()
        return PropertyNames(*json.loads(names))

    def problems(self) -> tuple[Problem, ...]:
        """Return what was wrong in the files."""
        rows = self._connection.execute("SELECT file, line, field, message FROM problem ORDER BY rowid")
        return tuple(
            Problem(file=file, line=line, field=field, message=message) for file, line, field, message in rows
        )

    def _bodies(self, table: str) -> list[Plain]:
        query = f"SELECT body FROM {table} ORDER BY position"  # noqa: S608 - our own tables
        rows = self._connection.execute(query)
        return [json.loads(body) for (body,) in rows]

    def statistics(self) -> Statistics:
        """Return how many passages there are and how long they are."""
        count, length = self._connection.execute("SELECT count(*), avg(length) FROM passage").fetchone()
        return Statistics(count, length or 1.0)

    def postings(self, wanted: Iterable[str]) -> Mapping[str, Sequence[tuple[int, int, int]]]:
        """Return where each term stands: passage, times, length of the passage."""
        query = (
            "SELECT term, passage, times, length FROM json_each(?) AS wanted "
            "CROSS JOIN posting ON term = wanted.value CROSS JOIN passage ON position = passage"
        )
        found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for term, passage, times, length in self._connection.execute(
            query, (json.dumps(sorted(set(wanted))),)
        ):
            found[term].append((passage, times, length))
        return found

    def stretches(self, positions: Iterable[int]) -> dict[int, Stretch]:
        """Return where these passages stand."""
        query = (
            "SELECT position, document, start, stop, fact FROM json_each(?) AS wanted "
            "CROSS JOIN passage ON position = wanted.value"
        )
        rows = self._connection.execute(query, (json.dumps(sorted(set(positions))),))
        return {
            position: Stretch(document, start, end, fact) for position, document, start, end, fact in rows
        }
