"""The terminal: what is said on standard error, how wide and colourful standard output is."""

import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from claimcheck.errors import ConfigurationError, Problem

if TYPE_CHECKING:
    from claimcheck.reports.page import Page

_WIDTH = 80  # where nobody is looking, so that a report in a file is the same everywhere
_NARROWEST, _WIDEST = 40, 110
_PATIENCE = 1.0  # seconds before progress is told


def say(*lines: str) -> None:
    """Tell a person something on standard error, a line each, harmless on a terminal."""
    from claimcheck.reports.terminal import harmless

    try:
        for line in lines:
            sys.stderr.write(f"claimcheck: {_encodable(harmless(line), sys.stderr)}\n")
        sys.stderr.flush()
    except OSError:  # nobody listens, or the disk that it goes to is full: there is nowhere else to say so
        _discard(sys.stderr)


def write_output(pieces: Iterable[str]) -> None:
    """Write a report to standard output; what its encoding lacks is shown by number.

    Raise ConfigurationError where it cannot be written, on a full disk for one.
    """
    try:
        for piece in pieces:
            sys.stdout.write(_encodable(piece, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:  # who read it has gone, `head` for one, and has what they wanted
        _discard(sys.stdout)
    except OSError as error:
        _discard(sys.stdout)
        message = f"the report cannot be written: {error.strerror or error}"
        raise ConfigurationError(Problem(file="standard output", message=message)) from error


def _discard(stream: TextIO) -> None:
    """Let nothing more of a stream reach its file: Python would try, and fail again, when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def open_missing_streams() -> None:
    """Give standard output and error somewhere to go where the shell closed them (`>&-`)."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def page(explain: Iterable[str] = ()) -> "Page":
    """Return the page that standard output is: as wide as the terminal or COLUMNS, coloured where it may."""
    from claimcheck.reports.page import Page

    return Page(width=_width(sys.stdout), colour=_is_coloured(sys.stdout), explain=frozenset(explain))


def _width(stream: TextIO) -> int:
    try:
        width = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        width = 0
    if width <= 0 and stream.isatty():
        try:
            width = os.get_terminal_size(stream.fileno()).columns
        except OSError:
            width = 0
    return max(_NARROWEST, min(width, _WIDEST)) if width > 0 else _WIDTH


def _is_coloured(stream: TextIO) -> bool:
    """Whether colours show: NO_COLOR forbids (no-color.org), FORCE_COLOR wants, a terminal has them."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def _encodable(text: str, stream: TextIO) -> str:
    """Return text that the stream's encoding can write: what it cannot is shown by its number."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


class Progress:
    """Tells on a terminal's standard error what is being done, once a run takes longer than a moment."""

    def __init__(self, doing: str = "checking") -> None:
        self._doing = doing
        self._started = time.monotonic()
        self._told = False
        self._wanted = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, name: str, done: int, of: int) -> None:
        """Tell that the check `name` begins, `done` of `of` being through."""
        if self._wanted and time.monotonic() - self._started >= _PATIENCE:
            self._told = True
            sys.stderr.write(f"\r\x1b[K{self._doing} {done + 1} of {of}: {name}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
