"""`claimcheck extract`: articles to claim files that can be verified."""

import json
import re
from pathlib import Path

import pytest

from claimcheck.files.claims import read_claims
from tests.cli.conftest import Run

FERRY = """\
Ferry runs aground off Larvik

A ferry carrying 212 people ran aground off Larvik on Sunday, injuring twelve. The ship was towed to port.

"It was foggy," said Ola Lind.
"""
KEYS = [
    "id",
    "text",
    "start",
    "end",
    "zone",
    "speaker",
    "certainty",
    "confidence",
    "checkworthiness",
    "statement",
]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """An article in a folder of its own."""
    file = tmp_path / "articles" / "ferry.txt"
    file.parent.mkdir()
    file.write_text(FERRY, encoding="utf-8")
    return file


def test_an_article_becomes_a_claim_file(run: Run, ferry: Path, tmp_path: Path) -> None:
    done = run("extract", ferry, "-o", tmp_path / "claims")
    read = read_claims([tmp_path / "claims" / "ferry.yaml"])

    assert (0, "") == (done.code, done.out)
    assert re.search(r"claims/ferry\.yaml: \d+ added$", done.err.strip())
    assert () == read.problems
    assert "A ferry carrying 212 people ran aground off Larvik on Sunday" in [
        claim.text for claim in read.claims
    ]
    assert all(claim.id.startswith("ferry/") for claim in read.claims)
    assert {"../articles/ferry.txt"} == {claim.source.file for claim in read.claims}


def test_what_was_extracted_can_be_verified(run: Run, ferry: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims"
    facts = {
        "subject": "ferry", "property": "passengers", "value": "300", "origin": "Police", "published": "2024-03-03",
        "excerpt": "The ferry had 300 people on board.",
    }  # fmt: skip
    claims.mkdir()
    (claims / "facts.jsonl").write_text(json.dumps(facts), encoding="utf-8")
    (claims / "claimcheck.toml").write_text(
        '[[references]]\nname = "police"\nkind = "facts"\npath = "facts.jsonl"\n', encoding="utf-8"
    )
    (claims / "facts.jsonl").rename(tmp_path / "facts.jsonl")
    (claims / "claimcheck.toml").write_text(
        '[[references]]\nname = "police"\nkind = "facts"\npath = "../facts.jsonl"\n', encoding="utf-8"
    )
    extracted = run("extract", ferry, "-o", claims)
    done = run("verify", claims, "--as-of", "2026-01-01", "--format", "json")

    assert 0 == extracted.code
    assert done.code in (0, 1), done.err
    assert json.loads(done.out)["complete"]


def test_without_a_place_the_claims_go_to_standard_output(run: Run, ferry: Path) -> None:
    done = run("extract", ferry)

    assert (0, "") == (done.code, done.err)
    assert done.out.startswith("# What claimcheck extract has read.")
    assert "  - id: ferry/" in done.out


def test_json_has_the_promised_keys(run: Run, ferry: Path) -> None:
    done = run("extract", ferry, "--format", "json", "--publisher", "Ferry News", "--published", "2024-03-03")
    printed = json.loads(done.out)

    assert {"article", "claims"} == set(printed)
    assert ("Ferry News", "2024-03-03") == (printed["article"]["publisher"], printed["article"]["published"])
    for claim in printed["claims"]:
        assert set(KEYS) <= set(claim)
        assert claim["text"] == FERRY[claim["start"] : claim["end"]]


def test_a_folder_gives_a_file_for_each_article(run: Run, ferry: Path, tmp_path: Path) -> None:
    (ferry.parent / "bridge.md").write_text(
        "# Bridge closes\n\nThe bridge closed on Monday.\n", encoding="utf-8"
    )
    (ferry.parent / "empty.txt").write_text("\n", encoding="utf-8")
    done = run("extract", ferry.parent, "-o", tmp_path / "claims")

    assert 2 == done.code
    assert "empty.txt: is empty" in done.err
    assert ["bridge.yaml", "ferry.yaml"] == sorted(path.name for path in (tmp_path / "claims").iterdir())
    assert () == read_claims([tmp_path / "claims"]).problems


def test_text_that_the_file_does_not_hold_is_stored_beside_the_claims(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "news.txt"
    article.write_bytes("Båten gikk på grunn. The ferry “Sølvang” ran aground on Sunday.".encode("cp1252"))
    done = run("extract", article, "-o", tmp_path / "claims" / "sunday.yaml")
    read = read_claims([tmp_path / "claims"])

    assert 0 == done.code, done.err
    assert () == read.problems
    assert "Sølvang" in (tmp_path / "claims" / "sunday.txt").read_text("utf-8")
    assert {"sunday.txt"} == {claim.source.file for claim in read.claims}


def test_running_again_merges(run: Run, ferry: Path, tmp_path: Path) -> None:
    target = tmp_path / "ferry.yaml"
    run("extract", ferry, "-o", target)
    target.write_text(
        target.read_text("utf-8").replace("certainty: asserted", "certainty: hedged", 1), encoding="utf-8"
    )
    ferry.write_text(FERRY.replace("Ferry runs", "The ferry ran"), encoding="utf-8")
    done = run("extract", ferry, "-o", target)

    assert 0 == done.code
    assert "1 kept as you changed them" in done.err
    assert "its words no longer stand in the article" in done.err
    assert "certainty: hedged" in target.read_text("utf-8")


def test_an_article_without_claims_is_told(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Hello?", encoding="utf-8")
    done = run("extract", article, "-o", tmp_path / "claims")

    assert 2 == done.code
    assert "no claims found in the article" in done.err
    assert not (tmp_path / "claims").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.txt"], "there is no such file"),
        (["FOLDER"], "2 articles need a folder for their claim files: -o FOLDER"),
        (["FOLDER", "-o", "a.yaml"], "2 articles need a folder for their claim files: -o FOLDER"),
        (["FOLDER/a.txt", "-o", "x", "--format", "json"], "--format json goes to standard output"),
        (["FOLDER/a.txt", "FOLDER/sub/a.txt", "-o", "x"], "would both become a.yaml: rename one"),
        (["FOLDER/sub/none"], "no articles found"),
        (["FOLDER/a.txt", "--published", "yesterday"], "expected a date, YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_done_is_told_before_anything_is_written(
    run: Run, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "sub" / "none").mkdir(parents=True)
    for name in ("a.txt", "sub/a.txt"):
        (tmp_path / name).write_text(FERRY, encoding="utf-8")
    done = run("extract", *(each.replace("FOLDER", str(tmp_path)) for each in arguments))

    assert (2, "") == (done.code, done.out)
    assert message in done.err


def test_an_unknown_extractor_is_told(run: Run, ferry: Path) -> None:
    done = run("extract", ferry, "--extractor", "spacey")

    assert 3 == done.code
    assert "there is no extractor 'spacey'" in done.err
