"""The index: an SQLite database in memory of what references hold, whatever the order in which it comes."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.errors import Problem
from claimcheck.language.sentences import split_sentences
from claimcheck.model.reference import Document, Entity, Fact, Vocabulary
from claimcheck.references.contents import Contents
from claimcheck.references.encoding import (
    Plain,
    dump,
    encode_document,
    encode_entity,
    encode_vocabulary,
)
from claimcheck.references.names import (
    PropertyNames,
    name_key,
    names_of,
    natural,
    one_each,
)
from claimcheck.references.resolution import place, resolve_facts
from claimcheck.references.store import new_database
from claimcheck.references.terms import terms

_TABLES = """
CREATE TABLE vocabulary(body TEXT NOT NULL, names TEXT NOT NULL);
CREATE TABLE problem(file TEXT NOT NULL, line INTEGER, field TEXT, message TEXT NOT NULL);
CREATE TABLE entity(position INTEGER PRIMARY KEY, body TEXT NOT NULL, terms TEXT NOT NULL);
CREATE TABLE name(key TEXT NOT NULL, entity INTEGER NOT NULL, written TEXT NOT NULL);
CREATE TABLE fact(
  position INTEGER PRIMARY KEY, subject TEXT NOT NULL, property TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE document(position INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE passage(
  position INTEGER PRIMARY KEY, document INTEGER, start INTEGER NOT NULL, stop INTEGER NOT NULL, fact INTEGER,
  length INTEGER NOT NULL
);
CREATE TABLE posting(term TEXT NOT NULL, passage INTEGER NOT NULL, times INTEGER NOT NULL);
"""
_INDEXES = """
CREATE INDEX name_by_key ON name(key);
CREATE INDEX fact_by_subject ON fact(subject, property);
CREATE INDEX fact_by_property ON fact(property);
CREATE INDEX posting_by_term ON posting(term, passage, times);
"""


def build_index(contents: Contents, vocabulary: Vocabulary) -> sqlite3.Connection:
    """Return an index of the contents."""
    entities = one_each(contents.entities)
    names = PropertyNames.of(vocabulary)
    rows, unclear = resolve_facts(contents.facts, entities, names)
    documents = sorted(contents.documents, key=lambda document: (*place(document.provenance), document.text))
    connection = new_database()
    connection.executescript(_TABLES)
    connection.execute("BEGIN")
    words = (dump(encode_vocabulary(vocabulary)), dump(names.tables()))
    connection.execute("INSERT INTO vocabulary VALUES (?, ?)", words)
    connection.executemany(
        "INSERT INTO problem VALUES (?, ?, ?, ?)", _problems((*contents.problems, *unclear))
    )
    connection.executemany("INSERT INTO entity VALUES (?, ?, ?)", _entity_rows(entities))
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", _names(entities))
    columns = [(at, row.subject, row.property, row.body) for at, row in enumerate(rows)]
    connection.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", columns)
    connection.executemany("INSERT INTO document VALUES (?, ?)", _numbered(map(encode_document, documents)))
    _insert_passages(connection, documents, [row.fact for row in rows])
    connection.execute("COMMIT")
    connection.executescript(_INDEXES)
    return connection


def _entity_rows(entities: Sequence[Entity]) -> Iterable[tuple[int, str, str]]:
    for at, entity in enumerate(entities):
        bags = sorted({tuple(sorted(set(terms(name)))) for name in names_of(entity)} - {()})
        yield at, dump(encode_entity(entity)), dump(bags)


def _names(entities: Sequence[Entity]) -> list[tuple[str, int, str]]:
    return [(name_key(name), at, name) for at, entity in enumerate(entities) for name in names_of(entity)]


def _problems(problems: Iterable[Problem]) -> list[tuple[str, int | None, str | None, str]]:
    rows = {(problem.file, problem.line, problem.field, problem.message) for problem in problems}
    return sorted(rows, key=lambda row: (natural(row[0]), row[1] or 0, row[2] or "", row[3]))


def _insert_passages(
    connection: sqlite3.Connection, documents: Sequence[Document], facts: Sequence[Fact]
) -> None:
    """Index each sentence of a document, and each excerpt of a fact that has one."""
    insert_passage = "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)"
    insert_posting = "INSERT INTO posting VALUES (?, ?, ?)"
    found: list[tuple[object, int, int, int | None, int | None, str]] = [
        (place(document.provenance), start, end, at, None, document.text[start:end])
        for at, document in enumerate(documents)
        for start, end in split_sentences(document.text)
    ]
    found.extend(
        (place(fact.provenance), 0, len(fact.provenance.excerpt), None, at, fact.provenance.excerpt)
        for at, fact in enumerate(facts)
        if fact.provenance.excerpt
    )
    found.sort(
        key=lambda row: row[:2]
    )  # facts and documents are in their order already, and sorting keeps it
    for position, (_, start, end, document, fact, text) in enumerate(found):
        bag = Counter(terms(text))
        connection.execute(insert_passage, (position, document, start, end, fact, bag.total()))
        connection.executemany(insert_posting, [(term, position, times) for term, times in bag.items()])


def _numbered(bodies: Iterable[Plain]) -> Iterable[tuple[int, str]]:
    return enumerate(dump(body) for body in bodies)
