"""The vocabulary file: what properties mean, which words mean the same, which nouns are more general."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from claimcheck.errors import Problem
from claimcheck.language.units import unit_of
from claimcheck.model.reference import PropertyDefinition, Vocabulary
from claimcheck.model.units import MORE_GENERAL, UnitTable
from claimcheck.references.names import PropertyNames, shared_synonyms
from claimcheck.references.refusals import refusals, shown, slip
from claimcheck.references.rows import BROKEN, NO_UTF8, text_of
from claimcheck.references.source_files import SourceFile

if TYPE_CHECKING:
    from typing import TypeVar

    from pydantic import BaseModel

    _M = TypeVar("_M", bound=BaseModel)

_TABLES = ("properties", "words", "units")
_HEADING = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?")
_AT = re.compile(r" \(at line (\d+), column \d+\)")

Fault = tuple[str, str]


def read_vocabulary(file: SourceFile) -> tuple[Vocabulary, list[Problem]]:
    """Return what a vocabulary declares, and what is wrong with it; tables that are wrong are left out."""
    text = text_of(file)
    if isinstance(text, Problem):
        return Vocabulary(), [text]
    if BROKEN.search(text):
        return Vocabulary(), [Problem(file=file.shown, message=NO_UTF8)]
    try:
        tables = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        at = _AT.search(str(error))
        message = (
            f"is no TOML: {_AT.sub('', str(error)) if isinstance(error, ValueError) else 'nested too deep'}"
        )
        return Vocabulary(), [Problem(file=file.shown, line=int(at[1]) if at else None, message=message)]
    faults: list[Fault] = [(name, _unknown(name, _TABLES)) for name in tables if name not in _TABLES]
    properties = _properties(_table(tables, "properties", faults), faults)
    words = _words(_table(tables, "words", faults), faults)
    units = _units(_table(tables, "units", faults), faults)
    problems = [
        Problem(file=file.shown, line=_line(text, field), field=field, message=words)
        for field, words in faults
    ]
    return Vocabulary(properties=properties, words=words, units=UnitTable(units)), problems


def _table(tables: Mapping[str, Any], name: str, faults: list[Fault]) -> Mapping[str, Any]:
    table = tables.get(name, {})
    if isinstance(table, dict):
        return table
    faults.append((name, f"expected a table, found {shown(table)}"))
    return {}


def _unknown(name: str, known: Iterable[str]) -> str:
    near = slip(name, known)
    return f"is no known table{f': did you mean {near!r}?' if near else ''}: expected {', '.join(known)}"


def _properties(table: Mapping[str, Any], faults: list[Fault]) -> dict[str, PropertyDefinition]:
    from claimcheck.references.schemas import PropertyTable

    found: dict[str, PropertyDefinition] = {}
    for name, body in table.items():
        parsed = _parsed(PropertyTable, body, f"properties.{name}", faults)
        if parsed is not None:
            found[name] = parsed.to_record(name)
    faults.extend(
        (f"properties.{name}.unit", f"{definition.unit!r} is no unit")
        for name, definition in found.items()
        if definition.unit is not None and unit_of(definition.unit) is None
    )
    for key, owners in shared_synonyms(found).items():
        others = " and ".join(repr(name) for name in owners[1:])
        message = f"the synonym {key!r} is also one of {others}: it means neither"
        faults.append((f"properties.{owners[0]}.synonyms", message))
    return _connected(found)


def _connected(found: Mapping[str, PropertyDefinition]) -> dict[str, PropertyDefinition]:
    """Return the definitions with the names of others as these are declared, and units by their own names."""
    import attrs

    names = PropertyNames.of(Vocabulary(properties=found))

    def canonical(others: Iterable[str]) -> tuple[str, ...]:
        return tuple(names.canonical(other) or other for other in others)

    return {
        name: attrs.evolve(
            definition,
            broader=canonical(definition.broader),
            ends=canonical(definition.ends),
            opposite=None if definition.opposite is None else canonical([definition.opposite])[0],
            unit=None if definition.unit is None else unit_of(definition.unit),
        )
        for name, definition in found.items()
    }


def _words(table: Mapping[str, Any], faults: list[Fault]) -> tuple[frozenset[str], ...]:
    from claimcheck.references.schemas import WordsTable

    parsed = _parsed(WordsTable, table, "words", faults)
    return () if parsed is None else tuple(frozenset(same) for same in parsed.synonyms)


def _units(table: Mapping[str, Any], faults: list[Fault]) -> dict[str, str]:
    units = dict(MORE_GENERAL)
    for noun, general in table.items():
        if not isinstance(general, str) or not general.strip():
            faults.append((f"units.{noun}", f"expected the more general noun, found {shown(general)}"))
            continue
        one, other = unit_of(noun), unit_of(general)
        if one is None or other is None or one == other:
            faults.append(
                (f"units.{noun}", f"expected a noun and a more general one, found {noun!r} and {general!r}")
            )
        else:
            units[one] = other
    return units


def _parsed(model: "type[_M]", body: object, field: str, faults: list[Fault]) -> "_M | None":
    from pydantic import ValidationError

    from claimcheck.references.schemas import fields_of

    try:
        return model.model_validate(body)
    except ValidationError as error:
        faults.extend(
            (f"{field}.{name}".rstrip("."), words) for name, words in refusals(error, fields_of(model))
        )
    return None


def _line(text: str, field: str) -> int | None:
    """Return the line of the table that a field stands in, or of the first in it, where that has a heading."""
    best, found = "", None
    for number, line in enumerate(text.split("\n"), start=1):
        heading = _HEADING.fullmatch(line)
        table = heading[1].replace('"', "").replace("'", "") if heading else ""
        if len(table) > len(best) and f"{field}.".startswith(f"{table}."):
            best, found = table, number
        elif found is None and table.startswith(f"{field}."):
            found = number
    return found
