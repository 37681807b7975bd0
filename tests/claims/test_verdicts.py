"""What a run over the article's claims finds, beside what a careful person finds."""

import pytest

from claimcheck.model.finding import Aspect
from claimcheck.model.report import Report
from claimcheck.model.verdict import DECIDED, Verdict
from tests.claims.conftest import Expectation, marked

RIGHT, GIVEN, HALF = 0.95, 0.60, 0.50
Expected = dict[str, Expectation]


def given(report: Report, *, now: bool) -> dict[str, Verdict]:
    """The verdicts that are given, of the marked claims."""
    found = {
        seed: result.verdict if now else result.verdict_at_publication
        for seed, result in marked(report).items()
    }
    return {seed: verdict for seed, verdict in found.items() if verdict is not None}


def test_the_run_is_complete(report: Report) -> None:
    assert [] == [f"{skip.checker}: {skip.reason}" for skip in report.skips if skip.failed]
    assert () == report.problems
    assert () == report.warnings
    assert report.complete


def test_every_marked_claim_has_an_expectation(report: Report, expected: Expected) -> None:
    assert sorted(expected) == sorted(marked(report))
    words = {str(word) for word in Verdict}
    assert [] == [seed for seed, row in expected.items() if not row.then | row.now <= words or not row.why]


@pytest.mark.parametrize(("now", "least"), [(False, HALF), (True, GIVEN)], ids=["then", "now"])
def test_enough_is_decided(report: Report, least: float, *, now: bool) -> None:
    """Three fifths now; half with what was known on the day of the article, for some pages are of the day after."""
    found = given(report, now=now)
    decided = [seed for seed, verdict in found.items() if verdict in DECIDED]

    assert len(decided) >= least * len(found), sorted(set(found) - set(decided))


@pytest.mark.parametrize("now", [False, True], ids=["then", "now"])
def test_what_is_decided_is_right(report: Report, expected: Expected, *, now: bool) -> None:
    """At least 95 % are; the message names the others."""
    found = given(report, now=now)
    decided = {seed: verdict for seed, verdict in found.items() if verdict in DECIDED}
    wrong = {
        seed: str(verdict)
        for seed, verdict in decided.items()
        if str(verdict) not in (expected[seed].now if now else expected[seed].then)
    }

    assert len(decided) - len(wrong) >= RIGHT * len(decided), wrong


@pytest.mark.parametrize("now", [False, True], ids=["then", "now"])
def test_nothing_true_is_called_refuted_or_conflicting(
    report: Report, expected: Expected, *, now: bool
) -> None:
    against = {Verdict.REFUTED, Verdict.CONFLICTING}
    wrong = {
        seed: str(verdict)
        for seed, verdict in given(report, now=now).items()
        if verdict in against and str(verdict) not in (expected[seed].now if now else expected[seed].then)
    }

    assert {} == wrong


@pytest.mark.parametrize("now", [False, True], ids=["then", "now"])
def test_what_the_references_settle_is_decided(report: Report, expected: Expected, *, now: bool) -> None:
    found = given(report, now=now)
    open_ = {
        seed: str(found[seed])
        for seed, row in expected.items()
        if row.decided and str(found[seed]) not in (row.now if now else row.then)
    }

    assert {} == open_


def test_every_decision_shows_its_evidence(report: Report) -> None:
    for result in report.results:
        for finding in result.findings:
            for evidence in finding.evidence:
                assert evidence.provenance.locator, finding
                assert evidence.provenance.origin, finding


def test_the_articles_own_page_is_no_evidence_for_it(report: Report) -> None:
    origins = {
        evidence.provenance.origin
        for result in report.results
        for finding in result.findings
        if finding.aspect is not Aspect.CONSISTENCY
        for evidence in finding.evidence
    }

    assert "Reuters" in origins
    assert "tech360.tv" not in origins


def test_a_verdict_that_has_changed_since_is_told_with_both(report: Report) -> None:
    """A prediction could not be checked when it was made; by now it has come true."""
    prediction = marked(report)["C39"]

    assert Verdict.NOT_CHECKABLE is prediction.verdict_at_publication
    assert Verdict.SUPPORTED is prediction.verdict


def test_what_held_then_and_no_longer_holds_is_told_with_both(report: Report) -> None:
    """People came, and by April almost nobody did; one version, until users at home and abroad were parted."""
    found = marked(report)

    assert Verdict.SUPPORTED is found["C27"].verdict_at_publication
    assert Verdict.SUPPORTED is not found["C27"].verdict
    assert Verdict.REFUTED is not found["C41"].verdict_at_publication
    assert Verdict.REFUTED is found["C41"].verdict
