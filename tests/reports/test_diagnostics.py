"""What is told beside a report: a line for each way in which something went wrong."""

from claimcheck.model.finding import Skip
from claimcheck.reports.diagnostics import diagnostics, failures, ids_of
from tests.reports.samples import report


def failed(claim: str | None, reason: str = "ValueError: down", reference: str | None = None) -> Skip:
    """Return a check that failed."""
    return Skip(checker="quantity", reason=reason, claim=claim, reference=reference, failed=True)


def test_warnings_problems_and_failures_are_told() -> None:
    assert [
        "warning: an ignore is over",
        "claims/bad.yaml:3: claims[0].id: is missing",
        "the checker 'quantity' could not complete its check on open: ValueError: down",
    ] == diagnostics(report())


def test_one_way_of_failing_is_told_once_with_the_first_claims() -> None:
    assert [
        "the checker 'quantity' could not complete its check on a, b, c and 2 more: ValueError: down"
    ] == failures([failed(name) for name in "abcde"])


def test_a_check_that_failed_for_all_names_none() -> None:
    assert ["the checker 'quantity' could not complete its check asking 'press': gone"] == failures(
        [failed(None, "gone", "press")]
    )


def test_a_check_that_could_not_be_made_is_no_failure() -> None:
    assert [] == failures([Skip(checker="quantity", reason="no unit")])


def test_the_ids_are_those_of_the_claims() -> None:
    assert {"length", "open", "taste", "right", "torn"} == ids_of(report())
