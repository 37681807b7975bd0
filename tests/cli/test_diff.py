"""`claimcheck diff`: what turned between two reports, what is new, what is gone."""

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reports.turned import difference, difference_json, difference_text
from tests.cli.conftest import CASE, DAY, Run
from tests.reports.parsing import HOSTILE

THEN = "2024-06-01"


@pytest.fixture
def reports(run: Run, tmp_path: Path) -> tuple[Path, Path]:
    """Return the reports on the small case as of two days."""
    files = tmp_path / "then.json", tmp_path / "now.json"
    for day, file in zip((THEN, DAY), files, strict=True):
        run("verify", CASE, "--as-of", day, "--format", f"json={file}")
    return files


def test_what_turned_is_told_with_the_reason(run: Run, reports: tuple[Path, Path]) -> None:
    done = run("diff", *reports)

    assert (1, "") == (done.code, done.err)
    assert (
        "TURNED (1)\n\nbridge/length  tests/cases/bridge/bridge.yaml:9\n  “The Wend Bridge is 120 m long”\n"
        "  verdict  supported → refuted\n  because  the claim says 120 m; Road Office has 90 m"
    ) in done.out
    assert done.out.endswith("5 claims, before 5: 1 turned, 0 new, 0 gone\n")


def test_what_turned_for_the_better_fails_nothing(run: Run, reports: tuple[Path, Path]) -> None:
    then, now = reports

    assert 0 == run("diff", now, then).code


def test_the_same_report_has_no_difference(run: Run, reports: tuple[Path, Path]) -> None:
    done = run("diff", reports[0], reports[0])

    assert (0, "5 claims, before 5: 0 turned, 0 new, 0 gone\n") == (done.code, done.out)


def test_json_has_the_old_word_and_the_new(run: Run, reports: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "diff.json"
    assert "" == run("diff", *reports, "--format", f"json={file}").out

    (turned,) = json.loads(file.read_text(encoding="utf-8"))["turned"]
    assert ("bridge/length", {"old": "supported", "new": "refuted"}) == (turned["id"], turned["verdict"])
    assert json.loads(run("diff", *reports, "--format", "json").out)["gone"] == []


def test_what_is_no_report_or_no_format_is_an_error(run: Run, reports: tuple[Path, Path]) -> None:
    assert (2, "") == ((done := run("diff", reports[0], f"{CASE}/bridge.yaml")).code, done.out)
    assert "there is no format 'yaml'" in run("diff", *reports, "--format", "yaml").err


def claim(verdict: str = "supported", **others: Any) -> dict[str, Any]:
    return {"text": "It is", "file": None, "line": None, "verdict": verdict, "findings": [], **others}


def test_new_and_gone_claims_are_told_and_a_new_one_that_is_refuted_is_worse() -> None:
    found = difference({"a": claim(), "b": claim()}, {"b": claim(), "c": claim("refuted")})

    assert (["c"], ["a"], []) == (
        [turn.id for turn in found.new],
        [turn.id for turn in found.gone],
        list(found.turned),
    )
    assert found.is_worse
    text = "".join(difference_text(found))
    assert "NEW (1)\n\nc\n  “It is”\n  verdict  refuted\n" in text
    assert "GONE (1)\n\na\n  “It is”\n  verdict  supported\n" in text


def test_other_questions_turn_too() -> None:
    found = difference({"a": claim(attribution=None)}, {"a": claim(attribution="conflicting")})

    assert found.is_worse
    assert "  said by  nothing found → conflicting\n" in "".join(difference_text(found))


@pytest.mark.parametrize("words", HOSTILE[:-1], ids=ascii)
def test_hostile_words_come_out_as_text(words: str) -> None:
    finding = {"aspect": "content", "stance": "refutes", "message": words}
    new = claim("refuted", text=words, file=words, line=1, findings=[finding, 3])
    found = difference({"a": claim(findings=None)}, {"a": new})

    for text in ("".join(difference_text(found)), "".join(difference_json(found))):
        assert text == text.encode().decode()
        assert text.replace("\n", "").isprintable()
