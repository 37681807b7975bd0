"""Plain values read from a file, with the line of every one of them and what is wrong with the writing."""

from decimal import Decimal
from typing import NamedTuple, Self, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
# The line of a value, and the lines of what it holds by key or index.
Lines: TypeAlias = "tuple[int, dict[str | int, Lines]]"

MAX_DEPTH = 64
MAX_SCALAR = 100_000  # code points of one text
MAX_LINE = 2**20  # bytes


class WrittenFloat(float):
    """A number with a point or an exponent, which keeps the form it was written in."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Read a number of JSON or YAML."""
        # YAML writes ".inf" and ".nan".
        number = super().__new__(cls, written.lower().replace(".inf", "inf").replace(".nan", "nan"))
        number.written = written
        return number


class Fault(NamedTuple):
    """One thing wrong at a place in a document."""

    path: Path
    line: int
    message: str


class Located(NamedTuple):
    """A document as dict, list, str, int, WrittenFloat, bool and None, with its lines and faults."""

    value: object
    lines: Lines
    faults: tuple[Fault, ...] = ()


class UnreadableError(ValueError):
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


def one_line(text: str) -> str:
    """Return a text with what is not printed escaped: a message stays one line and steers no terminal."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def field_of(path: Path) -> str | None:
    """Return a path as people write it, `claims[3].statement.value`; None for the whole."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{step}" if words else step
    return one_line(words) or None


def describe(value: object) -> str:
    """Return a value of a file in words for a message."""
    match value:
        case None:
            words = "nothing"
        case bool():
            words = f"the truth value {str(value).lower()}"
        case WrittenFloat():
            words = f"the number {shorten(value.written)}"
        case int() | float() | Decimal():
            words = f"the number {value}"
        case str():
            words = f"the text '{shorten(value)}'"
        case list():
            words = "a list"
        case dict():
            words = "a mapping of keys"
        case _:
            words = f"the value {shorten(str(value))}"
    return words


def shorten(text: str, limit: int = 60) -> str:
    """Return the text, cut where it has more than `limit` code points."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
