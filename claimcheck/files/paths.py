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
    seen: set[_Identity] = set()
    for path in paths:
        yield from _asked_for(os.fspath(path), seen)


def _asked_for(given: str, seen: set[_Identity]) -> Iterator[str | Problem]:
    # An empty path would be the current folder, which nobody has named.
    name = Path(given).as_posix() if given else ""
    try:
        status = os.stat(name)  # noqa: PTH116 - Path("") is the current folder
    except (OSError, ValueError) as error:
        yield Problem(file=name, message=reason(error))
        return
    if stat.S_ISDIR(status.st_mode):
        is_new = _identity(status) not in seen
        found = list(_inside(Path(name), status, seen))
        yield from found
        if is_new and not found:
            yield Problem(file=name, message=f"no claims found: the folder has no claim file ({_KNOWN})")
    elif _is_named_as_claims(name):
        yield from _once(name, status, seen)
    else:
        yield Problem(file=name, message=f"expected a claim file ({_KNOWN})")


def _inside(folder: Path, own: os.stat_result, seen: set[_Identity]) -> Iterator[str | Problem]:
    """Yield what a folder holds; one that was entered before, by a link, is not entered again."""
    if _identity(own) in seen:
        return
    seen.add(_identity(own))
    try:
        entries = sorted(folder.iterdir(), key=_in_order)
    except OSError as error:
        yield Problem(file=folder.as_posix(), message=reason(error))
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, seen)


def _entry(entry: Path, seen: set[_Identity]) -> Iterator[str | Problem]:
    name, is_claims = entry.as_posix(), _is_named_as_claims(entry.name)
    try:
        status = entry.stat()
    except OSError as error:
        if is_claims:
            yield Problem(file=name, message=reason(error))
        return
    if not stat.S_ISDIR(status.st_mode):
        if is_claims:
            yield from _once(name, status, seen)
    elif is_claims:
        yield Problem(file=name, message="is a folder with the name of a claim file: rename it")
    elif entry.name != REFERENCES:
        yield from _inside(entry, status, seen)


def _in_order(entry: Path) -> str:
    """Return what sorts entries as their paths sort: what is in `a` comes behind `a.yaml`."""
    return f"{entry.name}/" if entry.is_dir() else entry.name


def _once(name: str, status: os.stat_result, seen: set[_Identity]) -> Iterator[str]:
    if _identity(status) not in seen:
        seen.add(_identity(status))
        yield name


def _identity(status: os.stat_result) -> _Identity:
    return status.st_dev, status.st_ino


def _is_named_as_claims(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)
