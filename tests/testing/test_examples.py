"""The example plugins, as packages that are built, installed and tried from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = ("claimcheck-sqlite", "claimcheck-transposed")


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> str:
    """The name of an example."""
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture(scope="module")
def installed(example: str, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example installed in it, and nothing else."""
    target = tmp_path_factory.mktemp(example)
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check")
    source = root / "docs" / "examples" / example
    run([sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(source)], root)
    return target


def run(command: list[str], folder: Path, path: Path | None = None) -> str:
    """Run a command and return what it says; fail with it where it fails."""
    environment = {**os.environ} | ({} if path is None else {"PYTHONPATH": str(path)})
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def test_an_example_passes_its_own_tests_as_an_installed_package(
    example: str, installed: Path, root: Path, tmp_path: Path
) -> None:
    """Its tests are copied away from its source, so that what they import is what was installed."""
    (source,) = (root / "docs" / "examples" / example).glob("test_*.py")
    (tmp_path / source.name).write_bytes(source.read_bytes())
    options = ("-q", "-p", "no:cacheprovider", "--import-mode=importlib", f"--rootdir={tmp_path}")
    said = run([sys.executable, "-m", "pytest", *options, str(tmp_path)], tmp_path, installed)

    assert "passed" in said
    assert "skipped" not in said


def test_an_installed_example_is_a_plugin_like_any_other(
    example: str, installed: Path, tmp_path: Path
) -> None:
    known = "from claimcheck import plugins; print(*(n for g in plugins.GROUPS for n in plugins.find(g)))"
    said = run([sys.executable, "-c", known], tmp_path, installed)

    assert example.removeprefix("claimcheck-") in said.split()
