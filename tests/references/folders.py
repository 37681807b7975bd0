"""Folders of references as tests write them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.model.configuration import Configuration, Declaration
from claimcheck.model.reference import Catalogue, Document, Fact, FactQuery, Provenance, SourceClass
from claimcheck.references.catalogue import open_catalogue

Row = Mapping[str, object]

PLATFORMS: tuple[Row, ...] = (
    {"name": "RedNote", "type": "app", "aliases": ["Xiaohongshu", "小红书", "Little Red Book"]},
    {"name": "São Tomé", "type": "place", "aliases": ["Sao Thome Island"]},
)
NUMBERS: tuple[Row, ...] = (
    {
        "subject": "Xiaohongshu",
        "property": "newcomers",
        "value": "more than 700,000",
        "unit": "user",
        "valid": "2025-01-14",
        "origin": "Reuters",
        "published": "2025-01-15",
        "excerpt": "More than 700,000 new users joined the app.",
    },
    {
        "subject": "RedNote",
        "property": "new user",
        "value": "nearly 3 million",
        "unit": "users",
        "origin": "AP",
    },
    {"subject": "小红书", "property": "founded", "value": "2013-06", "type": "time", "origin": "Yahoo"},
    {"subject": "São Tomé", "property": "is an island", "value": True, "origin": "Atlas"},
    {"subject": "Weibo", "property": "owner", "value": "Sina", "origin": "Weibo", "class": "primary"},
)
WORDS = """
[properties."new users"]
synonyms = ["newcomers"]
broader = ["growth"]
unit = "user"
temporal = "event"
additive = true
value = "quantity"
"""


NAMES = ("RedNote", "Xiaohongshu", "小红书", "Little Red Book", "São Tomé", "Sao Thome Island")


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """Write JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def declaration(folder: Path, kind: str, path: str, **options: object) -> Declaration:
    """Return a declaration of secondary class, named after its kind."""
    return Declaration(
        name=kind,
        kind=kind,
        folder=str(folder),
        path=path,
        source_class=SourceClass.SECONDARY,
        options=options,
    )


def write_folder(
    folder: Path, *, facts: Iterable[Row] = NUMBERS, entities: Iterable[Row] = PLATFORMS
) -> Configuration:
    """Write facts, entities, a text and a vocabulary, and return the configuration that declares them."""
    write_rows(folder / "references" / "facts.jsonl", facts)
    write_rows(folder / "references" / "entities.jsonl", entities)
    (folder / "references" / "report.txt").write_text(
        "Many came to Little Red Book. They were welcome there.\n\nThe river rose.\n", encoding="utf-8"
    )
    (folder / "references" / "properties.toml").write_text(WORDS, encoding="utf-8")
    return Configuration(
        file=str(folder / "claimcheck.toml"),
        vocabulary="references/properties.toml",
        references=(
            declaration(folder, "facts", "references/facts.jsonl"),
            declaration(folder, "entities", "references/entities.jsonl"),
            declaration(folder, "documents", "references/report.txt", published="2025-01-15"),
        ),
    )


def open_folder(folder: Path, cache: Path | None = None, **rows: Iterable[Row]) -> Catalogue:
    """Return the catalogue of a folder that is written first."""
    return open_catalogue(write_folder(folder, **rows), folder / "cache" if cache is None else cache)


def ask(catalogue: Catalogue, subject: str | None, name: str | None) -> list[Fact]:
    """Return the facts on one subject and property."""
    (found,) = catalogue.facts([FactQuery(subject=subject, property=name)])
    return list(found)


def provenance(line: int = 1, excerpt: str = "", reference: str = "press") -> Provenance:
    """Return where a row of the press stands."""
    return Provenance(
        reference=reference, origin="Reuters", locator=f"{reference}.jsonl:{line}", excerpt=excerpt
    )


def fact(
    subject: str, name: str = "owner", value: str = "somebody", line: int = 1, excerpt: str = ""
) -> Fact:
    """Return a fact in words."""
    return Fact(
        subject=subject, property=name, value=value, entity=subject, canonical_property=name,
        provenance=provenance(line, excerpt),
    )  # fmt: skip


def document(text: str, name: str = "report.txt") -> Document:
    """Return a text."""
    return Document(
        name=name, text=text, provenance=Provenance(reference="docs", origin="us", locator=name, excerpt="")
    )
