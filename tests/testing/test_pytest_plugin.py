"""`pytest claims/` as a person runs it: in a folder of its own, as a process of its own."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

CLAIMS = """\
article: {title: The bridge, publisher: Gazette, published: 2025-01-15}
claims:
  - id: bridge/length
    text: The bridge is 120 m long
    statement: {kind: quantity, subject: bridge, property: length, value: 120 m}
  - id: bridge/width
    text: The bridge is 9 m wide
    statement: {kind: quantity, subject: bridge, property: width, value: 9 m}
  - id: bridge/height
    text: The bridge is 40 m high
    statement: {kind: quantity, subject: bridge, property: height, value: 40 m}
"""
FACTS = [
    {"subject": "bridge", "property": "length", "value": "120", "unit": "m", "excerpt": "It is 120 m long."},
    {"subject": "bridge", "property": "width", "value": "30", "unit": "m", "excerpt": "It is 30 m wide."},
]
CONFIGURATION = '[[references]]\nname = "facts"\nkind = "facts"\npath = "references/facts.jsonl"\n'

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    claims = tmp_path / "claims"
    (claims / "references").mkdir(parents=True)
    (claims / "bridge.yaml").write_text(CLAIMS, encoding="utf-8")
    (claims / "other.yaml").write_text("services: {web: {image: none}}\n", encoding="utf-8")
    (claims / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    rows = [{**fact, "origin": "Office", "published": "2024-05-01"} for fact in FACTS]
    (claims / "references" / "facts.jsonl").write_text(
        "".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    def run_pytest(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
        command += ["--claimcheck-as-of", "2026-11-22", "--claimcheck-cache-dir", str(folder / "cache")]
        return subprocess.run(
            [*command, *arguments], cwd=folder, check=False, capture_output=True, encoding="utf-8"
        )

    return run_pytest


def test_a_claim_is_a_test_and_its_verdict_the_outcome(run: Run) -> None:
    done = run("claims", "-v")
    assert 1 == done.returncode
    assert "claims/bridge.yaml::bridge/length PASSED" in done.stdout
    assert "claims/bridge.yaml::bridge/width FAILED" in done.stdout
    assert "claims/bridge.yaml::bridge/height SKIPPED" in done.stdout
    assert "1 failed, 1 passed, 1 skipped" in done.stdout


def test_a_failure_shows_verdict_and_evidence_and_nothing_of_ours(run: Run) -> None:
    out = run("claims").stdout
    assert "REFUTED" in out
    assert "It is 30 m wide." in out
    assert "references/facts.jsonl:2" in out
    assert "Traceback" not in out
    assert "pytest_plugin.py" not in out


def test_claims_are_chosen_by_id_code_and_verdict(run: Run) -> None:
    assert "1 passed, 2 deselected" in run("claims", "-k", "length").stdout
    assert "1 failed, 2 deselected" in run("claims", "-m", "quantity-outside-reference").stdout
    assert "1 passed, 2 deselected" in run("claims", "-m", "supported").stdout
    assert "1 passed" in run("claims/bridge.yaml::bridge/length").stdout


def test_what_fails_is_chosen(run: Run) -> None:
    assert "2 passed, 1 skipped" in run("claims", "--claimcheck-fail-on", "conflicting").stdout
    assert "2 failed, 1 passed" in run("claims", "--claimcheck-fail-on", "refuted,not-enough-info").stdout


def test_before_anything_was_known_nothing_fails(run: Run) -> None:
    assert "3 skipped" in run("claims", "--claimcheck-as-of", "2020-01-01").stdout


def test_what_a_baseline_knows_is_expected_to_fail(run: Run, folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "verify",
        "claims/bridge.yaml",
        "--as-of",
        "2026-11-22",
        "--format",
    ]
    verified = subprocess.run(
        [*command, "json=known.json", "--cache-dir", "cache"], cwd=folder, check=False, capture_output=True
    )
    assert 1 == verified.returncode
    done = run("claims", "--claimcheck-baseline", "known.json")
    assert (0, True) == (done.returncode, "1 passed, 1 skipped, 1 xfailed" in done.stdout)


def test_only_the_last_failures_run_again(run: Run) -> None:
    run("claims", "-p", "cacheprovider")
    assert "1 failed" in run("claims", "-p", "cacheprovider", "--lf").stdout.splitlines()[-1]


def test_junit_has_a_case_for_each_claim(run: Run, folder: Path) -> None:
    run("claims", "--junitxml", "junit.xml")
    cases = ET.parse(folder / "junit.xml").findall(".//testcase")  # noqa: S314 - pytest wrote it just now
    assert {"bridge/length", "bridge/width", "bridge/height"} == {case.get("name") for case in cases}


def test_claims_are_shared_out_over_processes(run: Run) -> None:
    assert "1 failed, 1 passed, 1 skipped" in run("claims", "-n", "2").stdout


def test_a_file_that_cannot_be_read_is_a_failure_that_says_why(run: Run, folder: Path) -> None:
    (folder / "claims" / "bad.yaml").write_text("claims:\n  - {id: x}\n", encoding="utf-8")
    done = run("claims")
    assert "bad.yaml" in done.stdout
    assert "text" in done.stdout
    assert "Traceback" not in done.stdout
    assert 1 == done.returncode


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--claimcheck-as-of", "soon"], "expected a day, YYYY-MM-DD, not 'soon'"),
        (["--claimcheck-fail-on", "refutd"], "did you mean 'refuted'"),
        (["--claimcheck-baseline", "none.json"], "none.json is no JSON report"),
    ],
)
def test_options_that_make_no_sense_are_told(run: Run, arguments: list[str], told: str) -> None:
    done = run("claims", *arguments)
    assert told in done.stdout + done.stderr
    assert 0 != done.returncode


def test_a_reference_that_cannot_be_read_is_a_failure_too(run: Run, folder: Path) -> None:
    (folder / "claims" / "references" / "facts.jsonl").write_text("{nothing\n", encoding="utf-8")
    done = run("claims")
    assert "facts.jsonl" in done.stdout
    assert 1 == done.returncode


def test_a_configuration_that_cannot_be_followed_is_told(run: Run, folder: Path) -> None:
    (folder / "claims" / "claimcheck.toml").write_text("fail-om = []\n", encoding="utf-8")
    done = run("claims")
    assert "fail-om" in done.stdout
    assert "Traceback" not in done.stdout


def test_folders_without_a_configuration_are_left_alone(run: Run, folder: Path) -> None:
    (folder / "claims" / "claimcheck.toml").unlink()
    assert "no tests ran" in run("claims").stdout


def test_fixtures_verify_sentences_and_assertions_show_the_passage(run: Run, folder: Path) -> None:
    (folder / "test_text.py").write_text(
        "from claimcheck import load_claims\n"
        "from claimcheck.testing import assert_supported\n"
        "def test_known(verify_claim, claimcheck_catalogue):\n"
        "    claims = {claim.id: claim for claim in load_claims('claims/bridge.yaml')}\n"
        "    assert 'refuted' == verify_claim(claims['bridge/width']).verdict\n"
        "    assert 'not-enough-info' == verify_claim('The bridge is old').verdict\n"
        "    assert not claimcheck_catalogue.problems()\n"
        "def test_generated():\n"
        "    assert_supported('The bridge is 200 m long.', against='The bridge is 120 m long.')\n",
        encoding="utf-8",
    )
    done = run("test_text.py")
    assert "1 failed, 1 passed" in done.stdout
    assert "passage: The bridge is 120 m long." in done.stdout


def test_the_plugin_loads_nothing_before_the_first_claim_file(folder: Path) -> None:
    probe = (
        "import sys, pytest\n"
        "pytest.main(['--collect-only', '-q', 'empty'])\n"
        "loaded = {'hypothesis', 'pydantic', 'claimcheck.verify'} & set(sys.modules)\n"
        "print('loaded:', sorted(loaded))\n"
    )
    (folder / "empty").mkdir()
    command = [sys.executable, "-c", probe]
    environment = {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTEST_PLUGINS": "claimcheck.testing.pytest_plugin",
    }
    done = subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8", env=environment
    )
    assert "loaded: []" in done.stdout
