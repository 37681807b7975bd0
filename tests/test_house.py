"""The rules of the house that no linter knows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

from claimcheck.__about__ import __version__
from claimcheck.__main__ import main

HEAVY = {
    # What the base install brings,
    *("attr", "attrs", "pydantic", "pydantic_core", "requests", "urllib3", "yaml"),
    # what the extras bring,
    *("duckdb", "hypothesis", "numpy", "onnxruntime", "psycopg", "pyarrow", "pypdf", "pyspark", "pytest"),
    *("spacy", "tokenizers", "trafilatura"),
    # and what the standard library has that takes time.
    *("argparse", "json", "logging", "sqlite3"),
}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "common", "base", "manager", "misc"}
# Somebody's home or workplace, unless it is a part of a longer path or of an address.
ABSOLUTE_PATH = re.compile(rb"(?<![\w./:~$}*-])/(?:root|work|home|Users|workspace|mnt)/\w")


def run(*command: str, cwd: Path, measured: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would; unmeasured, it loads nothing on behalf of coverage either."""
    environment = {
        name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE_")
    }
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def loaded_by(*arguments: str, cwd: Path) -> set[str]:
    """Give the top-level modules that Python imports when it is run with these arguments."""
    done = run(sys.executable, "-X", "importtime", *arguments, cwd=cwd, measured=False)
    assert done.returncode == 0, done.stderr
    return {
        line.rpartition("|")[2].strip().partition(".")[0]
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }


def files_of_the_project(root: Path) -> list[Path]:
    """Give every file that is in git or would be added."""
    done = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=root)
    assert done.returncode == 0, done.stderr
    return [path for name in done.stdout.split("\0") if name and (path := root / name).is_file()]


class TestStart:
    @pytest.mark.parametrize(
        "arguments",
        [("-m", "claimcheck", "--version"), ("-c", "import claimcheck")],
        ids=["claimcheck --version", "import claimcheck"],
    )
    def test_nothing_heavy_is_loaded(self, arguments: tuple[str, ...], root: Path) -> None:
        """The version and the bare import load no library but the standard one, and little of that."""
        loaded = loaded_by(*arguments, cwd=root)

        assert "claimcheck" in loaded
        assert set() == loaded & HEAVY

    def test_the_command_tells_its_version(self, root: Path) -> None:
        """The installed command answers on standard output, with exit code 0."""
        command = shutil.which("claimcheck", path=str(Path(sys.executable).parent))
        assert command is not None, "the command is not installed: make test"

        done = run(command, "--version", cwd=root)

        assert (0, f"claimcheck {__version__}\n", "") == (done.returncode, done.stdout, done.stderr)

    def test_the_version_can_be_asked_from_python(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert 0 == main(["--version"])
        assert f"claimcheck {__version__}\n" == capsys.readouterr().out

    def test_python_dash_m_is_the_command(self, root: Path) -> None:
        """`python -m claimcheck` hands its arguments to the command line and its exit code back."""
        assert 0 == run(sys.executable, "-m", "claimcheck", "--help", cwd=root).returncode
        assert 2 == run(sys.executable, "-m", "claimcheck", "no-such-command", cwd=root).returncode


class TestPackage:
    def test_the_version_is_the_same_everywhere(self, root: Path) -> None:
        """The literal, the installed metadata and the newest entry of the changelog agree."""
        headings = re.findall(
            r"^## \[(.+?)\]", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
        )

        assert __version__ == version("claimcheck-records")
        assert __version__ in headings[:2]

    def test_the_package_says_that_it_is_typed(self, root: Path) -> None:
        assert (root / "claimcheck" / "py.typed").is_file()

    def test_every_declared_plugin_can_be_loaded(self, root: Path) -> None:
        """What `pyproject.toml` declares exists, is installed, and can be called."""
        with (root / "pyproject.toml").open("rb") as file:
            declared = tomllib.load(file)["project"]["entry-points"]
        for group, plugins in declared.items():
            installed = {plugin.name: plugin for plugin in entry_points(group=group)}
            for name, target in plugins.items():
                assert target == installed[name].value
                found = installed[name].load()
                assert callable(found) or group == "pytest11", f"{group}: {name}"  # pytest's are modules

    def test_no_module_has_a_name_that_says_nothing(self, root: Path) -> None:
        """A module has one noun: there is no `utils`, `helpers`, `common`, `base` or `manager`."""
        modules = (root / "claimcheck").rglob("*.py")

        assert [] == [str(module) for module in modules if module.stem.strip("_") in NAMES_THAT_SAY_NOTHING]


class TestProject:
    def test_every_make_target_is_documented(self, root: Path) -> None:
        """README or CONTRIBUTING says what each `make TARGET` is for, and so does `make` alone."""
        makefile = (root / "Makefile").read_text(encoding="utf-8")
        targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE)) - {"help"}
        prose = "".join(
            (root / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")
        )

        assert targets
        assert set() == {target for target in targets if f"`make {target}`" not in prose}
        assert set() == {target for target in targets if f'@echo "make {target} ' not in makefile}

    def test_no_file_names_a_place_on_somebodys_machine(self, root: Path) -> None:
        """Absolute paths of a home or a workplace mean nothing to the next person."""
        named = [
            f"{path.relative_to(root)}:{number}: {line.strip()[:100]!r}"
            for path in files_of_the_project(root)
            for number, line in enumerate(path.read_bytes().splitlines(), start=1)
            if ABSOLUTE_PATH.search(line)
        ]

        assert [] == named

    def test_the_rule_about_places_knows_a_path_from_an_address(self) -> None:
        """A path at the start, in quotes or after a blank is found; one inside an address is not."""
        place = b"/" + b"home/somebody"

        assert ABSOLUTE_PATH.search(place)
        assert ABSOLUTE_PATH.search(b'open("' + place + b'")')
        assert not ABSOLUTE_PATH.search(b"https://example.org" + place)
        assert not ABSOLUTE_PATH.search(b"docs" + place)
