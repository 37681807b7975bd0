"""Rows of files, before anything is made of them: JSON Lines and CSV, with the line each begins at."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.errors import Problem
from claimcheck.references.source_files import SourceFile

MAX_LINE = 2**20  # code points: no row of facts is as long
_BOM = "\ufeff"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
BROKEN = re.compile("[\ud800-\udfff]")  # bytes that are not UTF-8, as `text_of` reads them
NO_UTF8 = "is not UTF-8: save it as UTF-8"


class Row(NamedTuple):
    """One row: the line it begins at, counted from 1, and its fields."""

    line: int
    fields: dict[str, object]


def text_of(file: SourceFile) -> str | Problem:
    """Return a file's text without a byte order mark; bytes that are not UTF-8 become lone surrogates."""
    if file.data.startswith(_WIDE):
        return Problem(file=file.shown, line=1, message="is UTF-16: save it as UTF-8")
    return file.data.decode("utf-8", "surrogateescape").removeprefix(_BOM)


def json_rows(file: SourceFile) -> Iterator[Row | Problem]:
    """Give the objects of a JSON Lines file, and what is wrong with lines that are none."""
    text = text_of(file)
    if isinstance(text, Problem):
        yield text
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _json_row(file, number, line)


def _json_row(file: SourceFile, number: int, line: str) -> Row | Problem:
    trouble = _trouble(line)
    if trouble is not None:
        return Problem(file=file.shown, line=number, message=trouble)
    try:
        fields = json.loads(line, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)
        json.dumps(fields, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        return Problem(file=file.shown, line=number, message=_json_trouble(error))
    if not isinstance(fields, dict):
        return Problem(file=file.shown, line=number, message="expected an object, {…}")
    return Row(number, fields)


def _trouble(text: str) -> str | None:
    if len(text) > MAX_LINE:
        return f"is longer than {MAX_LINE} characters"
    if BROKEN.search(text):
        return NO_UTF8
    return "holds a NUL" if "\0" in text or "\\u0000" in text else None


def _json_trouble(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"is no JSON: {error.msg} at column {error.colno}"
    if isinstance(error, UnicodeEncodeError):
        return "holds half a surrogate pair, which is no character"
    return "is nested too deep" if isinstance(error, RecursionError) else str(error)


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"has the field '{repeated}' twice")
    return fields


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is no number")


def csv_rows(file: SourceFile) -> Iterator[Row | Problem]:
    """Give the rows of a CSV file, and what is wrong with those that are none.

    As in RFC 4180; the first row names the columns, and an empty cell is a field that is not there.
    """
    text = text_of(file)
    if isinstance(text, Problem):
        yield text
        return
    records = _records(text)
    _, header = next(records, (1, []))
    columns = header if isinstance(header, str) else _columns(header)
    if isinstance(columns, str):
        yield Problem(file=file.shown, line=1, message=columns)
        return
    for line, cells in records:
        found = cells if isinstance(cells, str) else _cells_trouble(columns, cells)
        if found is not None:
            yield Problem(file=file.shown, line=line, message=found)
        elif any(cells):
            named = zip(columns, cells, strict=False)
            yield Row(line, {name: cell.strip() for name, cell in named if cell.strip()})


def _records(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """Give each record, or what is wrong with it, with the line that it begins at."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, f"is no CSV: {error}"


def _columns(header: list[str]) -> list[str] | str:
    names = [name.strip() for name in header]
    trouble = _trouble("".join(names))
    if trouble is not None:
        return trouble
    repeated = [name for name in names if names.count(name) > 1]
    return f"has the column '{repeated[0]}' twice" if repeated else names


def _cells_trouble(columns: list[str], cells: list[str]) -> str | None:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        return f"has {len(cells)} cells, expected {len(columns)}: put a cell that holds a comma in quotes"
    return _trouble("".join(cells))
