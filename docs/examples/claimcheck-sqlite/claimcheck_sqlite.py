"""References of the kind `sqlite` for claimcheck: facts and names in an SQLite database, asked as it stands."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from claimcheck import (
    Entity,
    Fact,
    Period,
    Provenance,
    ReferenceDataError,
    Review,
    SourceClass,
    read_quantity,
)
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import FactQuery, Passage
from claimcheck.references.names import name_key, property_key

_FACTS = """
SELECT rowid, subject, property, value, unit, origin, published, excerpt FROM fact
WHERE (:subject IS NULL OR name_key(subject) = name_key(:subject)
       OR subject IN (SELECT entity FROM name WHERE name_key(name) = name_key(:subject) OR entity = :subject))
  AND (:property IS NULL OR property_key(property) = property_key(:property))
ORDER BY rowid
"""
_ENTITIES = """
SELECT entity, group_concat(name, char(10)) FROM name
WHERE entity IN (SELECT entity FROM name WHERE name_key(name) = name_key(:name) OR name_key(entity) = name_key(:name))
GROUP BY entity ORDER BY entity
"""
_Row = tuple[int, str, str, str, str | None, str, str | None, str]


def open_sqlite(declaration: Declaration) -> "SqliteReference":
    """Return the reference that a `[[references]]` table of the kind declares; raise where it names no file."""
    if declaration.path is None:
        raise ReferenceDataError("'sqlite' is read from a database: give its path")
    return SqliteReference(
        declaration.name, Path(declaration.folder, declaration.path), declaration.source_class
    )


class SqliteReference:
    """Answers from one database, which is opened for each batch of questions, to be read only."""

    def __init__(self, name: str, path: Path, source_class: SourceClass = SourceClass.UNKNOWN) -> None:
        self.name = name
        self._path = path
        self._class = source_class

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts on that subject, by any of its names, and property."""
        with self._database() as database:
            asked = [{"subject": query.subject, "property": query.property} for query in queries]
            return [[self._fact(row) for row in database.execute(_FACTS, one)] for one in asked]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:  # noqa: ARG002 - asked by its name
        """Return nothing: the database holds no texts."""
        return [() for _ in texts]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return nothing: the database holds no reviews."""
        return [() for _ in texts]

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return, for each name, the entities that bear it."""
        with self._database() as database:
            return [
                [Entity(id=entity, name=entity, aliases=tuple(sorted(others.split("\n"))))
                 for entity, others in database.execute(_ENTITIES, {"name": name})]
                for name in names
            ]  # fmt: skip

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro", uri=True)) as database:
                database.create_function("name_key", 1, name_key, deterministic=True)
                database.create_function("property_key", 1, property_key, deterministic=True)
                yield database
        except sqlite3.Error as error:
            message = f"the database {self._path} cannot be asked: {error}"
            raise ReferenceDataError(message) from error

    def _fact(self, row: _Row) -> Fact:
        number, subject, name, value, unit, origin, published, excerpt = row
        try:
            known = value if unit is None else read_quantity(value, unit)
            day = None if published is None else Period.parse(published)
        except ValueError as error:
            message = f"row {number} of 'fact' in {self._path}: {error}"
            raise ReferenceDataError(message) from error
        where = Provenance(
            reference=self.name, origin=origin, locator=f"{self._path.name}:{number}", excerpt=excerpt,
            published=day, source_class=self._class,
        )  # fmt: skip
        return Fact(
            subject=subject,
            property=name,
            value=known,
            entity=subject,
            canonical_property=name,
            provenance=where,
        )
