"""The whole report on a small case, as it was last looked at.

After a change that is meant, look at the difference: `python -m tests.cli.test_golden` writes the files anew.
"""

import contextlib
import io
import re
from pathlib import Path

import pytest

from claimcheck.__about__ import __version__
from claimcheck.cli.main import main
from tests.cli.conftest import CASE, DAY, Run

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "bridge"
NAMES = {
    "annotations": "report.annotations.json",
    "csv": "report.csv",
    "github": "report.github.txt",
    "json": "report.json",
    "junit": "report.junit.xml",
    "markdown": "report.md",
    "sarif": "report.sarif",
    "text": "report.txt",
}


def told(name: str) -> list[str]:
    """Return the arguments that give a report."""
    return ["verify", CASE, "--as-of", DAY, "--format", name]


def normal(report: str) -> str:
    """Return a report without what a release changes."""
    return re.sub(rf'"((?:semanticV|v)ersion)": "{re.escape(__version__)}"', r'"\1": "…"', report)


@pytest.mark.parametrize("name", NAMES)
def test_the_report_is_as_it_was_last_looked_at(run: Run, name: str) -> None:
    expected = (GOLDEN / NAMES[name]).read_text(encoding="utf-8")

    assert expected == normal(run(*told(name)).out)


def write() -> None:
    """Write the reports as they are now."""
    for name, file in NAMES.items():
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            main(told(name))
        (GOLDEN / file).write_text(normal(out.getvalue()), encoding="utf-8")


if __name__ == "__main__":
    write()
