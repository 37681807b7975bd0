"""Claims with the place where their records stand in a file."""

import json
from typing import Any, NamedTuple

from claimcheck.errors import Problem
from claimcheck.files.located import Fault, Lines, Path, field_of, line_of, one_line
from claimcheck.model.claim import Claim

LINES = ".jsonl"
MAX_DOCUMENT = {
    ".yaml": 16 * 2**20,
    ".yml": 16 * 2**20,
    ".json": 64 * 2**20,
}  # bytes; JSON Lines has no limit


def suffix_of(file: str) -> str:
    """Return what a file's name ends in, which tells how it is written."""
    return file[file.rindex(".") :].lower()


class Place(NamedTuple):
    """Where a record stands: file, lines (or how `write_lines` wrote them), and the path to it in the file."""

    file: str
    written: "Lines | str"
    path: Path = ()

    @property
    def lines(self) -> Lines:
        """The lines of everything in the file."""
        return read_lines(self.written) if isinstance(self.written, str) else self.written

    def problem(self, path: Path, message: str) -> Problem:
        """Return a problem with what stands at `path` of the record."""
        whole = (*self.path, *path)
        line = line_of(self.lines, whole)
        return Problem(file=self.file, line=line, field=field_of(whole), message=one_line(message))

    def writing_problem(self, fault: Fault) -> Problem:
        """Return a problem with how something is written."""
        field = field_of(fault.path)
        return Problem(file=self.file, line=fault.line, field=field, message=one_line(fault.message))


class Refused(NamedTuple):
    """The id of a claim that could not be read; why was told before."""

    id: str


class Loaded(NamedTuple):
    """A claim with its place, and where its article is declared."""

    claim: Claim
    place: Place
    article_place: Place


def write_lines(lines: Lines) -> str:
    """Return lines as JSON."""
    return json.dumps(_plain(lines), separators=(",", ":"))


def read_lines(written: str) -> Lines:
    """Return the lines that `write_lines` has written."""
    return _of_plain(json.loads(written))


def _plain(lines: Lines) -> list[object]:
    line, inside = lines
    return [line, *([key, _plain(below)] for key, below in inside.items())]


def _of_plain(plain: list[Any]) -> Lines:
    line, *inside = plain
    return line, {key: _of_plain(below) for key, below in inside}
