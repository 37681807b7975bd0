"""`--baseline FILE`: what an earlier run found is marked and fails nothing; `--update-baseline` writes the file."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.report import Report

_Known = frozenset[tuple[str, str]]


def load(file: Path | None, *, update: bool) -> _Known | None:
    """Return what the baseline knows, None without one or where it is to be written anew.

    Raise ConfigurationError where it cannot be read.
    """
    if file is None or update:
        return None
    from claimcheck.files.baseline import load_baseline

    return load_baseline(file)


def marked(report: "Report", known: _Known | None, file: Path | None, *, update: bool) -> "Report":
    """Return the report with what is known; to update the baseline, write it, and all of this run is known.

    A run that is not complete writes none, and is warned of: what it did not find may be there all the same.
    """
    import attrs

    if file is None or not update:
        return attrs.evolve(report, known=known)
    if not report.complete:
        warning = f"the baseline {file} is not written: not everything could be read and checked"
        return attrs.evolve(report, warnings=(*report.warnings, warning))
    from claimcheck.cli.output import write_file
    from claimcheck.reports.json import render

    write_file(file, render(report))
    words = ((result.claim.id, word) for result in report.results for word in result.words)
    return attrs.evolve(report, known=frozenset(words))
