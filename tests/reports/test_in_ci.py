"""What the project brings for CI works as its page says: the action's script, the hook's command."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CASE = "tests/cases/bridge"


def loaded(file: str) -> Any:
    return yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a runner, in which `claimcheck` is the one under test."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    own = {"PATH": path, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    return {**os.environ, **own, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}


def test_the_action_annotates_writes_its_reports_and_fails(env: dict[str, str], tmp_path: Path) -> None:
    action = loaded("action.yml")
    (script,) = [step for step in action["runs"]["steps"] if step["name"] == "Verify"]
    given = {"PATHS": CASE, "ARGUMENTS": "--as-of 2026-01-01 --ignore speaker-differs"}
    files = {name.upper(): str(tmp_path / f"out.{name}") for name in action["outputs"]}
    assert given.keys() | files.keys() == script["env"].keys()

    done = subprocess.run(
        ["bash", "-e", "-c", script["run"]],
        env={**env, **given, **files},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (1, "") == (done.returncode, done.stderr)
    assert ["::error file=tests/cases/bridge/bridge.yaml,line=9"] == [
        line.partition(",title")[0] for line in done.stdout.splitlines()
    ]
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## claimcheck: 1 refuted")
    assert (tmp_path / "out.sarif").is_file()


def test_no_input_of_the_action_is_written_into_a_script() -> None:
    for step in loaded("action.yml")["runs"]["steps"]:
        assert "${{" not in step["run"]


def test_the_hook_runs_a_command_that_there_is(env: dict[str, str]) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    command = [*shlex.split(hook["entry"]), "--help"]

    assert hook["pass_filenames"] is False
    assert ["claims/"] == hook["args"]
    assert 0 == subprocess.run(command, env=env, cwd=ROOT, capture_output=True, check=False).returncode
