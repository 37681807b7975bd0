"""The pages on references and vocabulary: their examples are read as they stand, their tables are complete."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.files.configuration import load_configuration_file
from claimcheck.model.reference import Vocabulary
from claimcheck.references import schemas
from claimcheck.references.entities import read_entities
from claimcheck.references.facts import read_facts
from claimcheck.references.source_files import SourceFile
from claimcheck.references.vocabulary import read_vocabulary
from tests.references.folders import declaration

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST_CELL = re.compile(r"^\| (`.*?) \|", re.MULTILINE)


def page(root: Path, name: str) -> str:
    return (root / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8")


def examples(root: Path, name: str, language: str) -> list[str]:
    found = [body for kind, body in FENCE.findall(page(root, name)) if kind == language]
    assert found, f"{name}.md has no example in {language}"
    return found


def table(root: Path, name: str, heading: str) -> set[str]:
    """Return the fields of the first table under a heading."""
    _, _, below = page(root, name).partition(f"\n## {heading}\n")
    rows = FIRST_CELL.findall(below.partition("\n## ")[0])
    return {field for row in rows for field in re.findall(r"`([^`]+)`", row)}


def file(body: str, name: str) -> SourceFile:
    return SourceFile(shown=name, data=body.encode(), sha256="")


def test_the_rows_are_read(root: Path) -> None:
    facts, entities = examples(root, "references", "jsonl")
    (csv,) = examples(root, "references", "csv")
    place = declaration(Path(), "facts", "x")
    read = [
        read_facts(place, [file(body, name)], Vocabulary())
        for body, name in ((facts, "f.jsonl"), (csv, "f.csv"))
    ]
    named = read_entities(place, [file(entities, "e.jsonl")], Vocabulary())

    assert [(5, ()), (2, ())] == [(len(contents.facts), contents.problems) for contents in read]
    assert (2, ()) == (len(named.entities), named.problems)


def test_the_configuration_is_read(root: Path, tmp_path: Path) -> None:
    (body,) = examples(root, "references", "toml")
    (tmp_path / "claimcheck.toml").write_text(body, encoding="utf-8")
    configuration = load_configuration_file(tmp_path / "claimcheck.toml")

    assert ["press", "names", "statements"] == [reference.name for reference in configuration.references]


def test_the_vocabulary_is_read(root: Path) -> None:
    (body,) = examples(root, "vocabulary", "toml")
    vocabulary, problems = read_vocabulary(file(body, "properties.toml"))

    assert ([], 4) == (problems, len(vocabulary.properties))


def test_the_python_runs(root: Path) -> None:
    (body,) = examples(root, "references", "python")
    done = subprocess.run(
        [sys.executable, "-c", body], cwd=root, capture_output=True, encoding="utf-8", check=False
    )

    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize(
    ("name", "heading", "fields"),
    [
        ("references", "Facts", set(schemas.fields_of(schemas.FactRow))),
        ("references", "Entities", set(schemas.fields_of(schemas.EntityRow))),
        ("vocabulary", "Properties", set(schemas.fields_of(schemas.PropertyTable))),
    ],
)
def test_every_field_has_its_line(root: Path, name: str, heading: str, fields: set[str]) -> None:
    """No field is left out of the table, and none is in it that cannot be read."""
    assert fields == table(root, name, heading)


def test_every_option_of_a_declaration_is_named(root: Path) -> None:
    (line,) = re.findall(r"^\| `origin`,.*$", page(root, "references"), re.MULTILINE)

    assert set(schemas.fields_of(schemas.OriginRow)) == set(
        re.findall(r"`([a-z]+)`", line.partition(" | ")[0])
    )
