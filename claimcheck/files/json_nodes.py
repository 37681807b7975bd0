"""JSON (RFC 8259) as plain values with lines; equal keys, NaN and lone surrogates are told, depth is bounded.

The standard library's C parser reads the values; a scan that needs no recursion finds the lines and bounds the depth.
"""

import json
import re
from typing import NoReturn

import attrs

from claimcheck.files.located import MAX_DEPTH, MAX_SCALAR, Fault, Lines, Located, SyntaxFault, WrittenFloat

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"?|[\[\]{},:\n]|[^\s\[\]{},:"]++')
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_DIGITS = 18  # of a whole number: no count of this world has more


def parse_json(text: str, first_line: int = 1) -> Located:
    """Return the value of `text`; raise SyntaxFault where it is not JSON."""
    scan = _Scan(first_line)
    for match in _TOKEN.finditer(text):
        scan.take(match.group())
    try:
        value = json.loads(text, parse_float=WrittenFloat, parse_int=_integer, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise SyntaxFault(first_line + error.lineno - 1, f"is not JSON: {error.msg}") from error
    except ValueError as error:
        raise SyntaxFault(first_line, f"is not JSON: {error}") from error
    return Located(value, scan.root, tuple(scan.faults))


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
    """One pass over the tokens of a text, which need not be JSON."""

    def __init__(self, first_line: int) -> None:
        self.line = first_line
        self.root: Lines = (first_line, {})
        self.levels: list[_Level] = []
        self.faults: list[Fault] = []

    def take(self, token: str) -> None:
        """Take the next token."""
        mark = token[0]
        level = self.levels[-1] if self.levels else None
        if mark == "\n":
            self.line += 1
        elif mark in "]}":
            self.levels = self.levels[:-1]
        elif mark == ",":
            if level is not None:
                level.step = level.step + 1 if isinstance(level.step, int) else None
        elif mark == '"' and level is not None and level.step is None:
            self._key(token, level)
        elif mark != ":":
            self._value(token, level)

    def _key(self, token: str, level: _Level) -> None:
        level.step, level.line = self._text(token), self.line
        if level.step in level.inside:
            self._fault(f"the key stands here twice, first in line {level.inside[level.step][0]}")

    def _value(self, token: str, level: _Level | None) -> None:
        inside: dict[str | int, Lines] = {}
        if level is None:
            self.root = (self.line, inside)
        elif level.step is not None:
            level.inside.setdefault(level.step, (self.line if level.is_list else level.line, inside))
        if token in "[{":
            if len(self.levels) >= MAX_DEPTH:
                raise SyntaxFault(self.line, f"is nested deeper than {MAX_DEPTH} levels")
            self.levels.append(_Level(inside, token == "[", 0 if token == "[" else None, self.line))
        elif token[0] == '"':
            self._text(token)

    def _text(self, token: str) -> str:
        """Return what a string stands for, as far as it is one; note what is wrong with it."""
        if len(token) > MAX_SCALAR:
            self._fault(f"the text has {len(token):,} characters: more than {MAX_SCALAR:,} are not read")
        if "\\" not in token:
            return token.strip('"')
        try:
            text = str(json.loads(token))
        except ValueError:
            return token
        if _SURROGATE.search(text):
            self._fault("the text holds half of a surrogate pair, which is no character")
        return text

    def _fault(self, message: str) -> None:
        steps = tuple(level.step for level in self.levels if level.step is not None)
        self.faults.append(Fault(steps, self.line, message))
