"""Which files a path stands for: itself, or the claim files in a folder and below."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from claimcheck.errors import Problem
from claimcheck.files.reading import reason

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl")
REFERENCES = "references"  # the folder of the reference files, which hold no claims
_KNOWN = ", ".join(SUFFIXES)
_Identity: TypeAlias = tuple[int, int]  # of a file, whatever it is called: device and inode


def claim_files(paths: Sequence[str | os.PathLike[str]]) -> Iterator[str | Problem]:
    """Yield the claim files that paths stand for, each once, sorted in a folder; tell what is wrong."""
    walk = _Walk()
    for path in paths:
        yield from walk.asked_for(os.fspath(path))


class _Walk:
    """One walk over paths; files and folders that were met before, by another name or a link, are passed over."""

    def __init__(self) -> None:
        self.seen: set[_Identity] = set()
        self.is_empty = True

    def asked_for(self, given: str) -> Iterator[str | Problem]:
        """Yield the claim files of one path."""
        # An empty path would be the current folder, which nobody has named.
        name = Path(given).as_posix() if given else ""
        try:
            status = os.stat(name)  # noqa: PTH116 - Path("") is the current folder
        except (OSError, ValueError) as error:
            yield Problem(file=name, message=reason(error))
            return
        if stat.S_ISDIR(status.st_mode):
            self.is_empty = True
            yield from self._inside(Path(name), status)
            if self.is_empty:
                yield Problem(file=name, message=f"no claims found: the folder has no claim file ({_KNOWN})")
        elif _is_named_as_claims(name):
            yield from self._once(name, status)
        else:
            yield Problem(file=name, message=f"expected a claim file ({_KNOWN})")

    def _inside(self, folder: Path, status: os.stat_result) -> Iterator[str | Problem]:
        if not self._is_new(status):
            return
        try:
            entries = sorted(folder.iterdir(), key=_in_order)
        except OSError as error:
            self.is_empty = False
            yield Problem(file=folder.as_posix(), message=reason(error))
            return
        for entry in entries:
            if not entry.name.startswith("."):
                yield from self._entry(entry)

    def _entry(self, entry: Path) -> Iterator[str | Problem]:
        name, is_claims = entry.as_posix(), _is_named_as_claims(entry.name)
        try:
            status = entry.stat()
        except OSError as error:
            if is_claims:
                self.is_empty = False
                yield Problem(file=name, message=reason(error))
            return
        if not stat.S_ISDIR(status.st_mode):
            if is_claims:
                yield from self._once(name, status)
        elif is_claims:
            self.is_empty = False
            yield Problem(file=name, message="is a folder with the name of a claim file: rename it")
        elif entry.name != REFERENCES:
            yield from self._inside(entry, status)

    def _once(self, name: str, status: os.stat_result) -> Iterator[str]:
        self.is_empty = False
        if self._is_new(status):
            yield name

    def _is_new(self, status: os.stat_result) -> bool:
        """Whether a file or folder is met for the first time; what was met before has told what it holds."""
        identity = status.st_dev, status.st_ino
        if identity in self.seen:
            self.is_empty = False
            return False
        self.seen.add(identity)
        return True


def _in_order(entry: Path) -> str:
    """Return what sorts entries as their paths sort: what is in `a` comes behind `a.yaml`."""
    return f"{entry.name}/" if entry.is_dir() else entry.name


def _is_named_as_claims(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)
