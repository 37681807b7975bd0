"""Which files a path stands for: itself, or the claim files in a folder and below."""

import os
import stat
from collections.abc import Iterator, Sequence

from claimcheck.errors import Problem
from claimcheck.files.articles import shown
from claimcheck.files.reading import reason

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl")
REFERENCES = "references"  # the folder of the reference files, which hold no claims
_EXPECTED = f"expected a claim file ({', '.join(SUFFIXES)})"


def claim_files(paths: Sequence[str | os.PathLike[str]]) -> Iterator[str | Problem]:
    """Yield the claim files that paths stand for, each once, sorted within a folder, and what is wrong with the rest."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        name = shown(os.fspath(path)) if os.fspath(path) else ""
        try:
            status = os.stat(name)
        except (OSError, ValueError) as error:
            yield Problem(file=name, message=reason(error) if isinstance(error, OSError) else "is no name of a file")
            continue
        if not stat.S_ISDIR(status.st_mode):
            yield from _one(name, status, seen, is_asked_for=True)
            continue
        found = False
        for each in _inside(name, status, seen, frozenset()):
            found = True
            yield each
        if not found and (status.st_dev, status.st_ino) not in seen:
            yield Problem(file=name, message=f"no claims found: the folder has no claim file ({', '.join(SUFFIXES)})")


def _inside(
    folder: str, status: os.stat_result, seen: set[tuple[int, int]], above: frozenset[tuple[int, int]]
) -> Iterator[str | Problem]:
    """Yield what a folder holds; one that is its own ancestor, by a link, is not entered again."""
    own = (status.st_dev, status.st_ino)
    if own in above:
        return
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Problem(file=folder, message=reason(error))
        return
    for name in names:
        path = name if folder == "." else f"{folder.rstrip('/')}/{name}"
        is_claim_file = name.lower().endswith(SUFFIXES)
        try:
            inner = os.stat(path)
        except OSError as error:
            if is_claim_file:
                yield Problem(file=path, message=reason(error))
            continue
        if stat.S_ISDIR(inner.st_mode):
            if is_claim_file:
                yield Problem(file=path, message="is a folder, and has the name of a claim file: rename it")
            elif not name.startswith(".") and name != REFERENCES:
                yield from _inside(path, inner, seen, above | {own})
        elif is_claim_file and not name.startswith("."):
            yield from _one(path, inner, seen, is_asked_for=False)


def _one(
    path: str, status: os.stat_result, seen: set[tuple[int, int]], *, is_asked_for: bool
) -> Iterator[str | Problem]:
    if is_asked_for and not path.lower().endswith(SUFFIXES):
        yield Problem(file=path, message=_EXPECTED)
        return
    identity = (status.st_dev, status.st_ino)
    if identity not in seen:
        seen.add(identity)
        yield path
