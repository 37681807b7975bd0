"""What is told beside a report, on standard error: warnings, input that was not read, failed checks."""

from collections.abc import Iterable, Sequence

from claimcheck.model.finding import Skip
from claimcheck.model.report import Report

_NAMED = 3  # claims that a line names


def diagnostics(report: Report) -> Sequence[str]:
    """Return a line for each."""
    return [
        *(f"warning: {warning}" for warning in report.warnings),
        *map(str, report.problems),
        *failures(report.skips),
    ]


def failures(skips: Iterable[Skip]) -> Sequence[str]:
    """Return a line for each way in which a check failed, with the first of the claims that it failed on."""
    ways: dict[tuple[str, str], list[str]] = {}
    for skip in skips:
        if skip.failed:
            reference = "" if skip.reference is None else f" asking '{skip.reference}'"
            check = f"the checker '{skip.checker}' could not complete its check{reference}"
            about = ways.setdefault((check, skip.reason), [])
            about.extend([] if skip.claim is None else [skip.claim])
    return [f"{check}{_about(claims)}: {reason}" for (check, reason), claims in ways.items()]


def _about(claims: Sequence[str]) -> str:
    if not claims:
        return ""
    more = f" and {len(claims) - _NAMED} more" if len(claims) > _NAMED else ""
    return f" on {', '.join(claims[:_NAMED])}{more}"


def ids_of(report: Report) -> frozenset[str]:
    """Return the ids of the claims that a report is about."""
    return frozenset(result.claim.id for result in report.results)
