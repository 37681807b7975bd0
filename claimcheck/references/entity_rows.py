"""Entities from rows: every field checked, and told with its line where it is wrong."""

from collections.abc import Sequence

from pydantic import ValidationError

from claimcheck.errors import Problem
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Entity
from claimcheck.references.contents import Contents
from claimcheck.references.names import name_key, names_of
from claimcheck.references.origins import origin_of
from claimcheck.references.refusals import refusals, slip
from claimcheck.references.rows import Row, json_rows
from claimcheck.references.schemas import EntityRow, fields_of
from claimcheck.references.source_files import SourceFile


def entities_of(declaration: Declaration, files: Sequence[SourceFile]) -> Contents:
    """Return the entities of files, and what is wrong with rows that name none."""
    _, problems = origin_of(declaration)
    entities: list[Entity] = []
    for file in files:
        for row in json_rows(file):
            if isinstance(row, Problem):
                problems.append(row)
                continue
            found = _entity(row)
            if isinstance(found, Entity):
                entities.append(found)
            else:
                problems.extend(
                    Problem(file=file.shown, line=row.line, field=name, message=words)
                    for name, words in found
                )
    return Contents(entities=tuple(entities), problems=tuple(problems))


def _entity(row: Row) -> Entity | list[tuple[str, str]]:
    known = fields_of(EntityRow)
    strange = [name for name in row.fields if name not in known and slip(name, known)]
    if strange:
        return [(name, f"is no known field: did you mean '{slip(name, known)}'?") for name in strange]
    try:
        entity = EntityRow.model_validate(row.fields).to_record()
    except ValidationError as error:
        return refusals(error, known)
    nameless = [name for name in names_of(entity) if not name_key(name)]
    return [("name", f"{name!r} is no name: expected letters or digits") for name in nameless] or entity
