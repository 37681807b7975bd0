"""Plain values read from a file, with the line of every one of them and what is wrong with the writing."""

from typing import TypeAlias

import attrs

Path: TypeAlias = tuple[str | int, ...]
# The line of a value, and the lines of what it holds by key or index.
Lines: TypeAlias = "tuple[int, dict[str | int, Lines]]"

MAX_DEPTH = 64
MAX_SCALAR = 100_000  # code points of one text
MAX_LINE = 2**20  # bytes


class WrittenFloat(float):
    """A number with a point or an exponent, which keeps the form it was written in."""

    written: str

    def __new__(cls, written: str) -> "WrittenFloat":
        # YAML writes ".inf" and ".nan".
        number = super().__new__(cls, written.lower().replace(".inf", "inf").replace(".nan", "nan"))
        number.written = written
        return number


@attrs.frozen
class Fault:
    """One thing wrong at a place in a document."""

    path: Path
    line: int
    message: str


@attrs.frozen
class Located:
    """A document as plain values (dict, list, str, int, WrittenFloat, bool, None) with its lines and faults."""

    value: object
    lines: Lines
    faults: tuple[Fault, ...] = ()


class SyntaxFault(ValueError):
    """Writing that ends the reading of a document, with its line."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def line_of(lines: Lines, path: Path) -> int:
    """Return the line of the value at `path`, or of the nearest one around it."""
    line, inside = lines
    for step in path:
        if step not in inside:
            break
        line, inside = inside[step]
    return line


def field_of(path: Path) -> str | None:
    """Return a path as people write it, `claims[3].statement.value`; None for the whole."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{step}" if words else step
    return words or None


def describe(value: object) -> str:
    """Return a value of a file in words for a message."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"the truth value {str(value).lower()}"
        case WrittenFloat():
            return f"the number {value.written}"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {shorten(value)!r}"
        case list():
            return "a list"
        case _:
            return "a mapping of keys"


def shorten(text: str, limit: int = 60) -> str:
    """Return the text, cut where it has more than `limit` code points."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
