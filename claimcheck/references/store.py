"""Indexes kept on disk: a file each, named by the hash of all it was made from, and never trusted unseen."""

import sqlite3
from pathlib import Path

from claimcheck.kept import folder as kept
from claimcheck.kept.folder import default_folder

__all__ = ["FORMAT", "KEPT", "default_folder", "load_index", "new_database", "save_index"]
FORMAT = 2  # of tables and encodings; another one is another file
KEPT = 32  # indexes: the oldest ones go
_SUFFIX = ".index"


def new_database() -> sqlite3.Connection:
    """Return an empty database in memory; whichever thread lets go of it last may close it."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def load_index(folder: Path, key: str) -> sqlite3.Connection | None:
    """Return the index of this key as a database in memory, None where there is none or it is damaged."""
    body = kept.load(_path(folder, key), "the references are read again")
    if body is None:
        return None
    connection = new_database()
    connection.deserialize(body)
    return connection


def save_index(folder: Path, key: str, connection: sqlite3.Connection) -> None:
    """Keep an index, at once or not at all; where the folder cannot be written to, nothing is kept."""
    if kept.save(_path(folder, key), connection.serialize(), "the index"):
        kept.forget_oldest(folder, _SUFFIX, KEPT)


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}{_SUFFIX}"
