"""`--baseline`: what an earlier run found is marked and fails nothing; what is new fails as ever."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CASE, DAY, Run
from tests.reports.parsing import commands_of, xml_of

VERIFY = ("verify", CASE, "--as-of", DAY)


@pytest.fixture
def baseline(run: Run, tmp_path: Path) -> Path:
    """Return a baseline that knows all that is found in the small case."""
    file = tmp_path / "baseline.json"
    assert 0 == run(*VERIFY, "--baseline", file, "--update-baseline").code
    return file


def test_what_is_known_fails_nothing_and_is_told_all_the_same(run: Run, baseline: Path) -> None:
    found = run(*VERIFY, "--baseline", baseline)

    assert 0 == found.code
    assert "REFUTED (2)" in found.out
    assert 2 == found.out.count("  note     known from the baseline\n")


def test_what_is_new_fails(run: Run, baseline: Path) -> None:
    earlier = json.loads(baseline.read_text(encoding="utf-8"))
    earlier["claims"][0]["verdict"] = "supported"
    baseline.write_text(json.dumps(earlier), encoding="utf-8")

    found = run(*VERIFY, "--baseline", baseline)
    assert 1 == found.code
    assert 1 == found.out.count("known from the baseline")


def test_every_format_marks_it(run: Run, baseline: Path) -> None:
    def told(name: str) -> str:
        return run(*VERIFY, "--baseline", baseline, "--format", name).out

    (sarif,) = json.loads(told("sarif"))["runs"]
    assert {"unchanged"} == {one["baselineState"] for one in sarif["results"]}
    assert ["known from the baseline"] * 2 == [
        one["suppressions"][0]["justification"] for one in sarif["results"] if "suppressions" in one
    ]
    assert ["quantity-outside-reference", "refuted", "source-carries"] == (
        json.loads(told("json"))["claims"][0]["known"]
    )
    assert 2 == told("markdown").count("**refuted** (known from the baseline)")
    assert ["notice", "notice"] == [name for name, _, _ in commands_of(told("github"))]
    assert ["0", "4"] == [xml_of(told("junit")).attrib[name] for name in ("failures", "skipped")]


def test_without_a_baseline_nothing_is_said_of_one(run: Run) -> None:
    for name in ("text", "json", "sarif", "markdown", "github", "junit"):
        assert "baseline" not in run(*VERIFY, "--format", name).out
    assert '"known"' not in run(*VERIFY, "--format", "json").out


def test_an_incomplete_run_writes_no_baseline(run: Run, tmp_path: Path) -> None:
    bad, file = tmp_path / "bad.yaml", tmp_path / "baseline.json"
    bad.write_text("claims: 1\n", encoding="utf-8")

    options = ("--config", f"{CASE}/claimcheck.toml", "--baseline", file, "--update-baseline")
    found = run("verify", CASE, bad, "--as-of", DAY, *options)
    assert 2 == found.code
    assert "is not written" in found.err
    assert not file.exists()


def test_a_baseline_that_is_none_is_an_error(run: Run, tmp_path: Path) -> None:
    found = run(*VERIFY, "--baseline", tmp_path / "nowhere.json")
    assert (2, "") == (found.code, found.out)

    found = run(*VERIFY, "--update-baseline")
    assert (2, "") == (found.code, found.out)
    assert "--update-baseline goes with --baseline FILE" in found.err
