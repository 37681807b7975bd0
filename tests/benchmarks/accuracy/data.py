"""The rows of data sets, laid out as one folder a set with `SPLIT.jsonl.gz` inside."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.accuracy.adapter import Adapter, Row


class AbsentError(Exception):
    """A set or a part of it is not in the folder; the message says which and what is there."""


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
    """Yield the objects of a JSON Lines file, compressed or not; raise ValueError that names file and line."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise ValueError(f"{path}:{number}: no JSON: {error}") from error
            if not isinstance(row, dict):
                raise TypeError(f"{path}:{number}: expected an object, found {type(row).__name__}")
            yield row


def side_file(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a file beside the splits, such as `tables.jsonl.gz`; raise AbsentError."""
    path = _existing(folder / f"{name}.jsonl")
    if path is None:
        raise AbsentError(f"{folder} has no {name}.jsonl.gz, which its rows refer to")
    return list(read_rows(path))


def _existing(plain: Path) -> Path | None:
    for path in (plain.with_name(f"{plain.name}.gz"), plain):
        if path.is_file():
            return path
    return None
