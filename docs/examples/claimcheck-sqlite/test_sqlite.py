"""The kind of reference keeps the laws of all references, and is asked in a run."""

import sqlite3
from pathlib import Path

import pytest
from claimcheck import ReferenceDataError, verify
from claimcheck.model.configuration import Declaration
from claimcheck.testing.laws import check_reference_laws

from claimcheck_sqlite import SqliteReference, open_sqlite

_CLAIMS = """
claims:
  - id: brede
    text: The River Brede is 80 km long
    statement: {kind: quantity, subject: River Brede, property: length, value: "80", unit: km}
  - id: alba
    text: The Alba is 90 km long
    statement: {kind: quantity, subject: Alba, property: length, value: "90", unit: km}
"""
_CONFIGURATION = """
[[references]]
name = "rivers"
kind = "sqlite"
path = "rivers.db"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of two rivers."""
    file = tmp_path / "rivers.db"
    database = sqlite3.connect(file)
    database.executescript("""
        CREATE TABLE fact (subject, property, value, unit, origin, published, excerpt);
        CREATE TABLE name (entity, name);
        INSERT INTO fact VALUES
            ('Brede', 'length', '80', 'km', 'River Board', '2024-05-01', 'The Brede is 80 km long.'),
            ('Alba', 'length', '120', 'km', 'River Board', '2024-05-01', 'The Alba is 120 km long.'),
            ('Alba', 'mouth', 'Port Ellis', NULL, 'River Board', NULL, 'The Alba ends at Port Ellis.');
        INSERT INTO name VALUES ('Brede', 'River Brede'), ('Alba', 'Ålba'), ('Alba', 'the Alba Line');
    """)
    database.close()
    return file


def test_it_keeps_the_laws(path: Path) -> None:
    check_reference_laws(
        lambda: SqliteReference("rivers", path),
        knows=["River Brede", "Ålba", "mouth"],
        broken=SqliteReference("rivers", path.with_name("none.db")),
        max_examples=20,
    )


def test_a_run_asks_it_and_takes_its_answers_for_evidence(path: Path) -> None:
    (path.parent / "rivers.yaml").write_text(_CLAIMS, encoding="utf-8")
    (path.parent / "claimcheck.toml").write_text(_CONFIGURATION, encoding="utf-8")
    report = verify(path.parent)

    assert ["supported", "refuted"] == [result.verdict for result in report.results]
    assert "rivers.db:1" == report.results[0].findings[0].evidence[0].provenance.locator


def test_a_damaged_database_is_told(path: Path) -> None:
    path.write_text("this is no database, and long enough to be taken for one" * 20, encoding="utf-8")

    with pytest.raises(ReferenceDataError, match=r"rivers\.db cannot be asked"):
        SqliteReference("rivers", path).resolve(["Alba"])


def test_a_declaration_without_a_path_is_told() -> None:
    with pytest.raises(ReferenceDataError, match="give its path"):
        open_sqlite(Declaration(name="rivers", kind="sqlite", folder="."))
