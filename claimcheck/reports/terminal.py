"""Text on a terminal: harmless, no wider than the page, coloured where colours show."""

import enum
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_SPACE = re.compile(r"[\s\u2028\u2029]+")
_JOINERS = "\u200c\u200d"  # scripts of India and Iran, and emoji, are written with them
_WIDE = frozenset("WF")


class Colour(enum.StrEnum):
    """The codes that switch a colour on (ECMA-48, select graphic rendition)."""

    BOLD = "1"
    DIM = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    CYAN = "36"


def paint(text: str, *colours: Colour, on: bool) -> str:
    """Return the text in these colours, where they show."""
    return f"\x1b[{';'.join(colours)}m{text}\x1b[0m" if on and colours else text


def harmless(text: str) -> str:
    """Return text on one line that a terminal only shows.

    White space becomes one space; control characters (escape sequences begin with one), what turns the
    direction of writing, surrogates and what Unicode does not assign are shown by number.
    """
    plain = _SPACE.sub(" ", text).strip()
    return plain if plain.isprintable() else "".join(map(_shown, plain))


def _shown(char: str) -> str:
    return char if char.isprintable() or char in _JOINERS else f"\\u{ord(char):04x}"


def cells(text: str) -> int:
    """Return how many columns a harmless text takes: two for wide characters, none for marks that combine."""
    if text.isascii():
        return len(text)
    return sum(_cells(char) for char in text)


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if unicodedata.combining(char) or char in _JOINERS or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def shortened(text: str, width: int) -> str:
    """Return a harmless text cut at a word to so many columns, with an ellipsis for what is left out."""
    if cells(text) <= width:
        return text
    kept = next(_lines(text, width - 1), "")
    # One wide character takes two columns, however few there are.
    return f"{kept.rstrip()}…" if cells(kept) < width else "…"


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield the lines of a text, broken at spaces (anywhere, where a word is wider than the page).

    The first line begins with `first`, the others with `rest`.
    """
    begin = first
    for line in _lines(harmless(text), max(width - max(cells(first), cells(rest)), 1)):
        yield (begin + line).rstrip()
        begin = rest


def _lines(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for word in text.split(" "):
        size = cells(word)
        if used + bool(line) + size <= width:
            line, used = f"{line} {word}" if line else word, used + bool(line) + size
            continue
        if line:
            yield line
        *full, line = _chunks(word, width)
        used = cells(line)
        yield from full
    yield line


def _chunks(word: str, width: int) -> Iterator[str]:
    """Cut a word into pieces no wider than `width`, or of one character."""
    piece, used = "", 0
    for char in word:
        size = _cells(char)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece += char
        used += size
    yield piece
