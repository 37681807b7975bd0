"""JSON (RFC 8259) as plain values with lines; equal keys, NaN and lone surrogates are told, depth is bounded.

The standard library's C parser reads the values; a scan without recursion finds lines and bounds depth.
"""

import json
import re
from typing import NoReturn

import attrs

from claimcheck.files.located import (
    MAX_DEPTH,
    MAX_SCALAR,
    Fault,
    Lines,
    Located,
    UnreadableError,
    WrittenFloat,
)

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"?|[\[\]{},:\n]|[^\s\[\]{},:"]++')
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_DIGITS = 18  # of a whole number: no count of this world has more


def parse_json(text: str, first_line: int = 1) -> Located:
    """Return the value of `text`; raise UnreadableError where it is not JSON."""
    scan = _Scan(first_line)
    for match in _TOKEN.finditer(text):
        scan.take(match.group())
    try:
        value = json.loads(
            text, parse_float=WrittenFloat, parse_int=_integer, parse_constant=_refuse_constant
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(first_line + error.lineno - 1, f"is not JSON: {error.msg}") from error
    except ValueError as error:
        raise UnreadableError(first_line, f"is not JSON: {error}") from error
    return Located(value, scan.root, tuple(scan.faults))


def parse_json_line(text: str, line: int) -> Located:
    """Return the value of one line; if nothing is suspicious, without the scan for lines and faults."""
    nested = text.count("{") + text.count("[")
    if nested > MAX_DEPTH or len(text) > MAX_SCALAR or "\\u" in text:
        return parse_json(text, line)
    try:
        value = _DECODER.decode(text)
    except ValueError:
        return parse_json(text, line)
    return Located(value, (line, {}))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return made


def _integer(written: str) -> int | WrittenFloat:
    return int(written) if len(written) <= _MAX_DIGITS else WrittenFloat(written)


def _refuse_constant(written: str) -> NoReturn:
    message = f"{written} is no number"
    raise ValueError(message)


@attrs.define
class _Level:
    """An object or array that is being scanned; `step` is the key or index of the value that comes next."""

    inside: dict[str | int, Lines]
    is_list: bool
    step: str | int | None
    line: int


class _Scan:
    """One pass over the lexemes of a text, which need not be JSON."""

    def __init__(self, first_line: int) -> None:
        self.line = first_line
        self.root: Lines = (first_line, {})
        self.levels: list[_Level] = []
        self.faults: list[Fault] = []

    def take(self, lexeme: str) -> None:
        """Take the next lexeme."""
        mark = lexeme[0]
        level = self.levels[-1] if self.levels else None
        if mark == "\n":
            self.line += 1
        elif mark in "]}":
            self.levels = self.levels[:-1]
        elif mark == ",":
            if level is not None:
                level.step = level.step + 1 if isinstance(level.step, int) else None
        elif mark == '"' and level is not None and level.step is None:
            self._key(lexeme, level)
        elif mark != ":":
            self._value(lexeme, level)

    def _key(self, lexeme: str, level: _Level) -> None:
        level.step, level.line = self._text(lexeme), self.line
        if level.step in level.inside:
            self._fault(f"the key stands here twice, first in line {level.inside[level.step][0]}")

    def _value(self, lexeme: str, level: _Level | None) -> None:
        inside: dict[str | int, Lines] = {}
        if level is None:
            self.root = (self.line, inside)
        elif level.step is not None:
            level.inside.setdefault(level.step, (self.line if level.is_list else level.line, inside))
        if lexeme in "[{":
            if len(self.levels) >= MAX_DEPTH:
                raise UnreadableError(self.line, f"is nested deeper than {MAX_DEPTH} levels")
            self.levels.append(_Level(inside, lexeme == "[", 0 if lexeme == "[" else None, self.line))
        elif lexeme[0] == '"':
            self._text(lexeme)

    def _text(self, lexeme: str) -> str:
        """Return what a string stands for, as far as it is one; note what is wrong with it."""
        if len(lexeme) > MAX_SCALAR:
            self._fault(f"the text has {len(lexeme):,} characters: more than {MAX_SCALAR:,} are not read")
        if "\\" not in lexeme:
            return lexeme.strip('"')
        try:
            text = str(json.loads(lexeme))
        except ValueError:
            return lexeme
        if _SURROGATE.search(text):
            self._fault("the text holds half of a surrogate pair, which is no character")
        return text

    def _fault(self, message: str) -> None:
        steps = tuple(level.step for level in self.levels if level.step is not None)
        self.faults.append(Fault(steps, self.line, message))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=WrittenFloat, parse_int=_integer, parse_constant=_refuse_constant
)
