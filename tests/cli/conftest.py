"""The command, run in this process or in one of its own, with a cache of the test's own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs
import pytest

from claimcheck.cli.main import main

CASE = "tests/cases/bridge"
DAY = "2026-01-01"
Env = Mapping[str, str]


@attrs.frozen
class Done:
    """What a command left."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def surroundings(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand at the top of the checkout, with nothing in the environment that changes what is printed."""
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process."""

    def call(*arguments: str | Path) -> Done:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:  # argparse leaves so
            code = left.code if isinstance(left.code, int) else 2
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return call


@pytest.fixture
def plugin(tmp_path: Path) -> Callable[..., Env]:
    """Install a plugin, of the name `extra`, for processes that get this environment; its source has an `Extra`."""

    def install(source: str, group: str = "claimcheck.checkers", name: str = "extra") -> Env:
        folder = tmp_path / "site"
        info = folder / "extra-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[{group}]\n{name} = extra:Extra\n", encoding="utf-8")
        (folder / "extra.py").write_text(source, encoding="utf-8")
        paths = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))
        return {**os.environ, "PYTHONPATH": paths}

    return install


def start(*arguments: str, env: Env | None = None, **options: int) -> "subprocess.Popen[str]":
    """Start the command in a process of its own."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen(command, env=env, encoding="utf-8", **pipes)  # type: ignore[call-overload,no-any-return]


def finish(process: "subprocess.Popen[str]") -> Done:
    """Wait for a process and return what it left."""
    out, err = process.communicate(timeout=60)
    return Done(process.returncode, out, err)
