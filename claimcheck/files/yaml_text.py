"""Plain values as YAML for people: mappings on one line where they fit, text quoted where it must be."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.files.plain import Plain

_WIDTH = 100  # a mapping that is longer than this gets a line for each key
_LONG_KEY = 1000  # YAML 1.2, 7.4: a key on one line has at most 1024 characters
_PLAIN = re.compile(r"[^\W\d_](?:[\w/.()'’-]|[ ](?! |$))*")
# What some reader of YAML takes for something else than text.
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# Beyond what JSON escapes: what YAML does not print, and what it takes for a line break (YAML 1.2, 5.1, 5.4).
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def write_yaml(document: "Mapping[str, Plain]") -> str:
    """Return a document in block style."""
    return "".join(f"{line}\n" for line in _mapping(document))


def _mapping(mapping: "Mapping[str, Plain]") -> Iterator[str]:
    for key, value in mapping.items():
        head = _text(key)
        if len(head) > _LONG_KEY:
            yield f"? {head}"
            head = ""
        line = _flow(value)
        is_short = len(head) + len(line) <= _WIDTH and key != "article"
        if not isinstance(value, (dict, list)) or not value or (is_short and isinstance(value, dict)):
            yield f"{head}: {line}"
            continue
        yield f"{head}:"
        for inner in _mapping(value) if isinstance(value, dict) else _sequence(value):
            yield f"  {inner}"


def _sequence(values: "Sequence[Plain]") -> Iterator[str]:
    for value in values:
        lines = _mapping(value) if isinstance(value, dict) and value else iter((_flow(value),))
        yield f"- {next(lines)}"
        for line in lines:
            yield f"  {line}"


def _flow(value: "Plain") -> str:
    match value:
        case str():
            return _text(value)
        case dict():
            return f"{{{', '.join(f'{_text(key)}: {_flow(inner)}' for key, inner in value.items())}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case float() if "." not in repr(value):
            return repr(value).replace("e", ".0e")  # YAML 1.1 takes 5e-7 for text.
        case _:
            return json.dumps(value)


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return _UNPRINTED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
