"""Rows of facts as tests write and read them."""

import json
from pathlib import Path

from claimcheck.model.reference import PropertyDefinition, Vocabulary
from claimcheck.references.contents import Contents
from claimcheck.references.facts import read_facts
from claimcheck.references.source_files import SourceFile
from tests.references.folders import Row, declaration

VOCABULARY = Vocabulary(
    properties={
        "users": PropertyDefinition(name="users", value="quantity", unit="user", synonyms=("accounts",)),
        "founded": PropertyDefinition(name="founded", value="time"),
        "is free": PropertyDefinition(name="is free", value="yes-no"),
        "motto": PropertyDefinition(name="motto", value="quotation"),
    }
)
MINIMAL: Row = {"subject": "X", "property": "p", "value": "v", "origin": "Reuters"}
BOM = b"\xef\xbb\xbf"


def read(data: bytes, name: str = "references/facts.jsonl", /, **options: object) -> Contents:
    """Read bytes as the file of a reference named after its kind."""
    file = SourceFile(shown=name, data=data, sha256="0" * 64)
    return read_facts(declaration(Path(), "facts", name, **options), [file], VOCABULARY)


def line(row: Row) -> bytes:
    """Return a row as a line of JSON."""
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"
