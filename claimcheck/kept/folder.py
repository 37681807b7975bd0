"""Files of the cache folder: whole or not there at all, checked against their own hash, the newest ones alone."""

import contextlib
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from collections.abc import Iterable

_MAGIC = b"claimcheck index 1\n"
_DIGEST = hashlib.sha256().digest_size
_PACKAGE = Path(__file__).parent.parent
Mark = tuple[str, int, int]  # of a file: path, size, time of its last change


def default_folder() -> Path | None:
    """Return where things are kept by default (XDG Base Directory), None where there is no home."""
    kept = os.environ.get("XDG_CACHE_HOME", "")
    if Path(kept).is_absolute():
        return Path(kept, "claimcheck")
    try:
        return Path.home() / ".cache" / "claimcheck"
    except RuntimeError:
        return None


def load(path: Path, instead: str) -> memoryview | None:
    """Return what is kept in a file, None where there is none or it is damaged; then `instead` is said to be done."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[len(_MAGIC) + _DIGEST :]
    digest = data[len(_MAGIC) : len(_MAGIC) + _DIGEST]
    if data.startswith(_MAGIC) and hashlib.sha256(body).digest() == digest:
        return body
    _log().warning("%s is damaged: %s", path, instead)
    return None


def save(path: Path, body: bytes, what: str) -> bool:
    """Keep it in a file, at once or not at all, and say whether it is kept: a folder may not be written to."""
    import tempfile

    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(_MAGIC + hashlib.sha256(body).digest())
                stream.write(body)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        _log().info("%s is not kept, for %s cannot be written to: %s", what, folder, error.strerror)
        return False
    return True


def forget_oldest(folder: Path, suffix: str, kept: int) -> None:
    """Remove the oldest files with this suffix, so many being kept; another process may do the same at once."""
    with contextlib.suppress(OSError):
        found = sorted(folder.glob(f"*{suffix}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in found[kept:]:
            path.unlink(missing_ok=True)


def code_of(rooms: "Iterable[str]") -> list[Mark]:
    """Return what tells one state of these rooms' code and data from another: files with sizes and times."""
    marks: list[Mark] = []
    waiting = [os.path.join(_PACKAGE, room) for room in rooms]  # noqa: PTH118 - a tenth of the time
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif not entry.name.endswith(".pyc"):
                    mark = entry.stat()
                    marks.append((entry.path, mark.st_size, mark.st_mtime_ns))
    above = len(str(_PACKAGE)) + 1
    return sorted((path[above:], size, time) for path, size, time in marks)


def _log() -> "logging.Logger":
    import logging

    return logging.getLogger(__name__)
