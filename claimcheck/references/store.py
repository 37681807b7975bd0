"""Indexes kept on disk: a file each, named by the hash of all it was made from, and never trusted unseen."""

import contextlib
import hashlib
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

FORMAT = 2  # of tables and encodings; another one is another file
KEPT = 32  # indexes: the oldest ones go
_MAGIC = b"claimcheck index 1\n"
_DIGEST = hashlib.sha256().digest_size


def new_database() -> sqlite3.Connection:
    """Return an empty database in memory; whichever thread lets go of it last may close it."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def default_folder() -> Path | None:
    """Return where indexes are kept by default (XDG Base Directory), None where there is no home."""
    kept = os.environ.get("XDG_CACHE_HOME", "")
    if Path(kept).is_absolute():
        return Path(kept, "claimcheck")
    try:
        return Path.home() / ".cache" / "claimcheck"
    except RuntimeError:
        return None


def load_index(folder: Path, key: str) -> sqlite3.Connection | None:
    """Return the index of this key as a database in memory, None where there is none or it is damaged."""
    path = _path(folder, key)
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[len(_MAGIC) + _DIGEST :]
    if (
        not data.startswith(_MAGIC)
        or hashlib.sha256(body).digest() != data[len(_MAGIC) : len(_MAGIC) + _DIGEST]
    ):
        _log().warning("%s is damaged: the references are read again", path)
        return None
    connection = new_database()
    connection.deserialize(body)
    return connection


def save_index(folder: Path, key: str, connection: sqlite3.Connection) -> None:
    """Keep an index, at once or not at all; where the folder cannot be written to, nothing is kept."""
    import tempfile

    body = connection.serialize()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(_MAGIC + hashlib.sha256(body).digest())
                stream.write(body)
            Path(name).replace(_path(folder, key))
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        _log().info("the index is not kept, for %s cannot be written to: %s", folder, error.strerror)
    else:
        _forget_oldest(folder)


def _log() -> "logging.Logger":
    import logging

    return logging.getLogger(__name__)


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.index"


def _forget_oldest(folder: Path) -> None:
    """Remove the oldest indexes; another process may do the same at the same time."""
    with contextlib.suppress(OSError):
        kept = sorted(folder.glob("*.index"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in kept[KEPT:]:
            path.unlink(missing_ok=True)
