"""YAML as plain values with lines, by the types of YAML 1.2's core schema; bounded in depth and aliases.

The C parser's events are taken one by one, up to the first level too deep: composing would recurse.
"""

import re
from collections.abc import Iterator

import yaml
from yaml._yaml import CParser

from claimcheck.files.located import (
    MAX_DEPTH,
    MAX_LINE,
    MAX_SCALAR,
    Fault,
    Lines,
    Located,
    UnreadableError,
    WrittenFloat,
)

MAX_ALIASED = 100_000  # values that aliases may stand for, all together
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_NUMBER_STARTS = frozenset("+-.0123456789")


def parse_yaml(text: str) -> Located:
    """Return the one document of `text`; raise UnreadableError where it cannot be read on."""
    for number, row in enumerate(text.split("\n"), 1):
        if len(row) > MAX_LINE:
            raise UnreadableError(
                number, f"the line has {len(row):,} characters: more than {MAX_LINE:,} are not read"
            )
    builder = _Builder()
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        words = ", ".join(part for part in (error.context, error.problem) if part)
        raise UnreadableError(1 if mark is None else mark.line + 1, f"is not YAML: {words}") from error
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise UnreadableError(line, f"is not YAML: {error.reason}") from error
    return builder.located()


def _events(text: str) -> Iterator[yaml.Event]:
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


class _Frame:
    """A mapping or list that is being read."""

    __slots__ = ("anchor", "inside", "key", "key_line", "line", "size", "value")

    def __init__(self, value: "dict[str, object] | list[object]", line: int, anchor: str | None) -> None:
        self.value = value
        self.inside: dict[str | int, Lines] = {}
        self.line = line
        self.anchor = anchor
        self.key: str | None = None
        self.key_line = line
        self.size = 1


class _Builder:
    """Builds values from events."""

    def __init__(self) -> None:
        self.frames: list[_Frame] = []
        self.root: tuple[object, Lines] | None = None
        self.named: dict[str, tuple[object, Lines, int]] = {}
        self.faults: list[Fault] = []
        self.documents = 0
        self.aliased = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            frame = self.frames.pop()
            self._put(frame.value, (frame.line, frame.inside), frame.anchor, frame.size)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise UnreadableError(_line(event), "holds a second document ('---'): one is read")

    def located(self) -> Located:
        if self.root is None:
            return Located(None, (1, {}))
        return Located(self.root[0], self.root[1], tuple(self.faults))

    def _open(self, event: "yaml.MappingStartEvent | yaml.SequenceStartEvent") -> None:
        line = _line(event)
        if len(self.frames) >= MAX_DEPTH:
            raise UnreadableError(line, f"is nested deeper than {MAX_DEPTH} levels")
        if self._wants_key():
            raise UnreadableError(line, "a key is a word, not a list or a mapping")
        self._refuse_tag(event.tag, line)
        value: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if event.anchor is not None:
            self.named.pop(event.anchor, None)
        self.frames.append(_Frame(value, line, event.anchor))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        line, text = _line(event), event.value
        if self._wants_key():
            self._key(text, line, is_plain=event.implicit[0])
            self._refuse_tag(event.tag, line)
            return
        self._refuse_tag(event.tag, line)
        if len(text) > MAX_SCALAR:
            self._fault(line, f"the text has {len(text):,} characters: more than {MAX_SCALAR:,} are not read")
        value = _resolve(text) if event.implicit[0] else text
        self._put(value, (line, {}), event.anchor, 1)

    def _key(self, text: str, line: int, *, is_plain: bool) -> None:
        frame = self.frames[-1]
        frame.key, frame.key_line = text, line
        if is_plain and text == "<<":
            self._fault(line, "merge keys are not read: write the keys out")
        elif text in frame.inside:
            self._fault(line, f"the key stands here twice, first in line {frame.inside[text][0]}")

    def _alias(self, event: yaml.AliasEvent) -> None:
        line = _line(event)
        if self._wants_key():
            raise UnreadableError(line, "a key is a word, not an alias")
        if event.anchor not in self.named:
            is_own = any(frame.anchor == event.anchor for frame in self.frames)
            words = "stands for what it is a part of" if is_own else "stands for nothing before it"
            raise UnreadableError(line, f"the alias *{event.anchor} {words}")
        value, (_, inside), size = self.named[event.anchor]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            raise UnreadableError(
                line, f"aliases stand for more than {MAX_ALIASED:,} values: write the values out"
            )
        self._put(value, (line, inside), None, size)

    def _put(self, value: object, lines: Lines, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self.named[anchor] = (value, lines, size)
        if not self.frames:
            self.root = (value, lines)
            return
        frame = self.frames[-1]
        frame.size += size
        if isinstance(frame.value, list):
            frame.inside[len(frame.value)] = lines
            frame.value.append(value)
        elif frame.key is not None:
            # The first of two equal keys is kept; the second is a fault already.
            frame.value.setdefault(frame.key, value)
            frame.inside.setdefault(frame.key, (frame.key_line, lines[1]))
            frame.key = None

    def _wants_key(self) -> bool:
        return bool(self.frames) and isinstance(self.frames[-1].value, dict) and self.frames[-1].key is None

    def _fault(self, line: int, message: str) -> None:
        """Note what is wrong with the value that comes next."""
        steps = (len(frame.value) if isinstance(frame.value, list) else frame.key for frame in self.frames)
        self.faults.append(Fault(tuple(step for step in steps if step is not None), line, message))

    def _refuse_tag(self, tag: str | None, line: int) -> None:
        if tag is not None:
            self._fault(line, f"the tag {tag} is not read: leave it out, and quote what is text")


def _resolve(text: str) -> object:
    """Return what a plain scalar stands for."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _NUMBER.fullmatch(text):
        return WrittenFloat(text)
    return text
