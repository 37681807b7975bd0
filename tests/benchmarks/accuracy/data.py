"""The rows of data sets, laid out as one folder a set with `SPLIT.jsonl.gz` inside."""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from tests.benchmarks.accuracy.adapter import Adapter, Row

DATA = Path(__file__).resolve().parents[4] / "shared" / "bench"


class AbsentError(Exception):
    """A set or a part of it is not in the folder; the message says which and what is there."""


class UnreadableError(Exception):
    """A file of a set is broken; the message says where."""


def rows_of(data: Path, adapter: Adapter, split: str) -> tuple[Path, list[Row]]:
    """Return the file of a set's split and its rows; raise AbsentError that says what is there instead."""
    folder = data / adapter.name
    if not folder.is_dir():
        raise AbsentError(f"there is no folder {folder}")
    wanted = [split, "train"] if split == "dev" and adapter.only_train else [split]
    for part in wanted:
        path = _existing(folder / f"{part}.jsonl")
        if path is not None:
            return path, list(read_rows(path))
    there = sorted(file.name.partition(".")[0] for file in folder.glob("*.jsonl*"))
    raise AbsentError(f"{folder} has no {split}.jsonl.gz: there are {', '.join(there) or 'no rows'}")


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, compressed or not; raise UnreadableError that names file and line."""
    with _opened(path) as lines:
        for number, line in enumerate(_readable(path, lines), start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise UnreadableError(f"{path}:{number}: no JSON: {error}") from error
            if not isinstance(row, dict):
                raise UnreadableError(f"{path}:{number}: expected an object, found {type(row).__name__}")
            yield row


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _readable(path: Path, lines: Iterable[str]) -> Iterator[str]:
    try:
        yield from lines
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path} is no file of UTF-8 text, or is cut off: {error}") from error


def side_file(folder: Path, name: str, shared: Path = DATA) -> list[dict[str, Any]]:
    """Return the rows of a file beside the splits, such as `tables.jsonl.gz`; raise AbsentError.

    Where a split is supplied from elsewhere without it, that of the set's folder beside the checkout is taken.
    """
    for place in (folder, shared / folder.name):
        path = _existing(place / f"{name}.jsonl")
        if path is not None:
            return list(read_rows(path))
    raise AbsentError(f"{folder} has no {name}.jsonl.gz, which its rows refer to")


def _existing(plain: Path) -> Path | None:
    for path in (plain.with_name(f"{plain.name}.gz"), plain):
        if path.is_file():
            return path
    return None
