"""The files of a reference: found, read as bytes, and hashed."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import Problem
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Vocabulary
from claimcheck.references.contents import Contents

MAX_BYTES = 2**30  # a file of references is held in memory while it is read
_WILD = frozenset("*?[")


class SourceFile(NamedTuple):
    """A file as it was when it was read; `shown` is its path as locators write it."""

    shown: str
    data: bytes
    sha256: str


class FileReference(NamedTuple):
    """A declared reference that is read from files: what `read` makes of them, with a vocabulary, is indexed.

    `problems` tell which files could not be had.
    """

    declaration: Declaration
    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]
    read: Callable[[Declaration, Sequence[SourceFile], Vocabulary], Contents]


Reader = Callable[[Declaration, Sequence[SourceFile], Vocabulary], Contents]


def open_files(declaration: Declaration, suffixes: Iterable[str], read: Reader) -> FileReference:
    """Return the reference with its files: those of its path, which names a file, a folder or a pattern.

    Of a folder it is all files in it and below with one of the suffixes, hidden ones aside.
    """
    if declaration.path is None:
        message = f"'{declaration.kind}' is read from files: give its path"
        problem = Problem(
            file="", line=declaration.line, field=f"references.{declaration.name}", message=message
        )
        return FileReference(declaration=declaration, files=(), problems=(problem,), read=read)
    known = tuple(suffixes)
    paths = _paths(declaration.folder, declaration.path, known)
    found = [load_file(declaration.folder, path) for path in paths] or [
        Problem(
            file=_shown(declaration.folder, declaration.path),
            message=f"nothing to read: the folder has no file that is one of {', '.join(known)}",
        )
    ]
    return FileReference(
        declaration=declaration,
        files=tuple(file for file in found if isinstance(file, SourceFile)),
        problems=tuple(problem for problem in found if isinstance(problem, Problem)),
        read=read,
    )


def load_file(folder: str, path: str) -> SourceFile | Problem:
    """Return a file's bytes, or why they cannot be had."""
    shown = _shown(folder, path)
    try:
        with open(Path(folder, path), "rb", opener=_open_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return Problem(file=shown, message="is no regular file")
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Problem(file=shown, message="there is no such file or folder")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return Problem(file=shown, message=f"cannot be read: {reason}")
    if len(data) > MAX_BYTES:
        return Problem(file=shown, message=f"is larger than {MAX_BYTES // 2**20} MiB: split it")
    return SourceFile(shown=shown, data=data, sha256=hashlib.sha256(data).hexdigest())


def _open_without_waiting(path: str, flags: int) -> int:
    """Open a named pipe that nobody writes to without waiting for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _paths(folder: str, path: str, suffixes: tuple[str, ...]) -> list[str]:
    full = Path(folder, path)
    if full.is_dir():
        below = (found for found in full.rglob("*") if found.suffix.lower() in suffixes and found.is_file())
        inside = (found.relative_to(full) for found in below)
        return sorted(
            str(Path(path, found))
            for found in inside
            if not any(part.startswith(".") for part in found.parts)
        )
    if _WILD & set(path) and not full.exists():
        import glob

        matches = glob.glob(path, root_dir=folder, recursive=True)  # noqa: PTH207 - `path` may be absolute
        return sorted(match for match in matches if Path(folder, match).is_file()) or [path]
    return [path]


def _shown(folder: str, path: str) -> str:
    """Return a path as written; an absolute one relative to the folder, if it leads into it."""
    plain = Path(path)
    if plain.is_absolute():
        home = Path(folder).absolute()
        plain = plain.relative_to(home) if plain.is_relative_to(home) else plain
    return plain.as_posix()
