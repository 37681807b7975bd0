"""What is told beside a report, on standard error: warnings, input that was not read, failed checks."""

from collections.abc import Iterable, Sequence

from claimcheck.model.finding import Skip
from claimcheck.model.report import Report


def diagnostics(report: Report) -> Sequence[str]:
    """Return a line for each."""
    return [
        *(f"warning: {warning}" for warning in report.warnings),
        *map(str, report.problems),
        *failures(report.skips),
    ]


def failures(skips: Iterable[Skip]) -> Sequence[str]:
    """Return a line for each check that failed."""
    return [_failure(skip) for skip in skips if skip.failed]


def _failure(skip: Skip) -> str:
    reference = "" if skip.reference is None else f" asking '{skip.reference}'"
    claim = "" if skip.claim is None else f" on {skip.claim}"
    return f"the checker '{skip.checker}' could not complete its check{reference}{claim}: {skip.reason}"


def ids_of(report: Report) -> frozenset[str]:
    """Return the ids of the claims that a report is about."""
    return frozenset(result.claim.id for result in report.results)
