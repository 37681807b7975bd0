"""The kinds of references: entry points that open a declaration."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import cast

from claimcheck import plugins
from claimcheck.errors import ClaimcheckError, Problem
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Reference
from claimcheck.references.source_files import FileReference

GROUP = "claimcheck.references"
_BEGINNING = 2**16

Opener = Callable[[Declaration], FileReference | Reference]


def open_declared(declarations: Iterable[Declaration]) -> list[FileReference | Reference | Problem]:
    """Return the references that are declared, to be read or asked, or why one cannot be had."""
    points = plugins.find(GROUP)
    return [_open(declaration, points) for declaration in declarations]


def _open(
    declaration: Declaration, points: Mapping[str, plugins.Plugin]
) -> FileReference | Reference | Problem:
    point = points.get(declaration.kind)
    if point is None:
        return _problem(declaration, _unknown(declaration.kind, list(points)))
    try:
        opened: object = cast("Opener", plugins.load(point))(declaration)
    except ClaimcheckError as error:
        return _problem(declaration, str(error))
    if isinstance(opened, (FileReference, Reference)):
        return opened
    return _problem(declaration, f"'{declaration.kind}' gave no reference, but a {type(opened).__name__}")


def kind_of(path: str) -> str:
    """Return the kind that a file in hand looks like: by its suffix, entities by their first row."""
    suffix = Path(path).suffix.lower()
    if suffix == ".csv":
        return "facts"
    return ("entities" if _has_entities(path) else "facts") if suffix == ".jsonl" else "documents"


def _has_entities(path: str) -> bool:
    try:
        with Path(path).open("rb") as stream:
            first = stream.read(_BEGINNING).lstrip().partition(b"\n")[0]
    except OSError:
        return False
    return b'"name"' in first and b'"subject"' not in first


def _unknown(kind: str, known: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(kind, known, n=1)
    hint = f", did you mean '{near[0]}'?" if near else ":"
    return f"'{kind}' is no known kind{hint} expected {', '.join(known)}"


def _problem(declaration: Declaration, message: str) -> Problem:
    return Problem(
        file="", line=declaration.line, field=f"references.{declaration.name}.kind", message=message
    )
