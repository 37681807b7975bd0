"""Reports read back by parsers that know nothing of claimcheck, and reports made of hostile text."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

from claimcheck.model.report import Report
from claimcheck.reports.page import PLAIN, Page, Writer

WORD = "w" * 1_000_000
HOSTILE = (
    "\ud800 half",
    "\x00\x1b[31m\x07 red",
    "\u202eright to left\u2066",
    "=HYPERLINK(1)",
    "]]><b>&amp;</b>",
    "a | b `code` *x* [l](javascript:alert(1)) @someone #12",
    "one\r\ntwo\rthree",
    "::error::no%0A",
    WORD,
)


def written(writer: Writer, report: Report, page: Page = PLAIN) -> str:
    return "".join(writer(report, page))


def rows_of(text: str) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def xml_of(text: str) -> ET.Element:
    return ET.fromstring(text.encode("utf-8"))  # noqa: S314 - our own report


def json_of(text: str) -> Any:
    return json.loads(text)


def commands_of(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does: name, properties, message."""
    for line in text.splitlines():
        match = re.fullmatch(r"::(\w+)(?: ([^:]*(?:=[^:]*)*))?::(.*)", line)
        assert match is not None, line[:200]
        pairs = [pair.partition("=") for pair in match[2].split(",")] if match[2] else []
        yield match[1], {key: _unescaped(value) for key, _, value in pairs}, _unescaped(match[3])


def _unescaped(text: str) -> str:
    for code, mark in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, mark)
    return text
