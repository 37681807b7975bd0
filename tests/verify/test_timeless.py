"""A checker for which the day makes no difference is asked once a run."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from claimcheck.checkers.anchor import AnchorChecker
from claimcheck.checkers.consistency import ConsistencyChecker
from claimcheck.model.checker import Checker, Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Consideration, Finding, Skip
from claimcheck.model.report import Report
from claimcheck.references.catalogue import empty_catalogue
from claimcheck.verify import verify
from tests.verify.fakes import claim, finding, published

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = dt.date(2026, 1, 1)
CLAIMS = [
    claim("one", source=published("2025-01-15")),
    claim("two", source=published("2025-02-01")),
    claim("three"),
]


class Asked:
    """One that notes when it is asked, and fails where it is to."""

    name = "fake"
    codes = frozenset({"fake-code"})

    def __init__(self, *, timeless: bool = True, fails: bool = False) -> None:
        self.timeless = timeless
        self.fails = fails
        self.asked: list[dt.date] = []

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Support and explain everything."""
        for one in claims:
            self.asked.append(context.as_of)
            if self.fails:
                raise ValueError("no")
            context.explain(Consideration(claim=one.id, checker="fake", rule="a-rule", message="because"))
            yield finding(one.id)


def run(checker: Checker) -> Report:
    return verify(CLAIMS, empty_catalogue(), checkers=[checker], as_of=DAY)


def test_it_is_asked_about_each_claim_once() -> None:
    checker = Asked()
    report = run(checker)

    assert [DAY] * 3 == checker.asked
    assert [1, 1, 1] == [len(result.findings) for result in report.results]
    assert [1, 1] == [len(r.at_publication.findings) for r in report.results if r.at_publication is not None]


def test_another_one_is_asked_for_each_day() -> None:
    checker = Asked(timeless=False)
    run(checker)

    assert [DAY] * 3 == checker.asked[:3]
    assert [dt.date(2025, 1, 15), dt.date(2025, 2, 1)] == checker.asked[3:]


def test_one_that_failed_is_asked_again() -> None:
    checker = Asked(fails=True)
    report = run(checker)

    assert not report.complete
    assert {DAY, dt.date(2025, 1, 15), dt.date(2025, 2, 1)} == {*checker.asked}


def test_what_it_explains_is_told_of_both_days() -> None:
    (first, *_) = run(Asked()).results

    assert first.at_publication is not None
    assert first.explanations
    assert first.explanations == first.at_publication.explanations


@pytest.mark.parametrize("checker", [ConsistencyChecker(), AnchorChecker()], ids=lambda checker: checker.name)
@pytest.mark.parametrize("day", [dt.date(2024, 12, 31), dt.date(2025, 1, 15), dt.date(2027, 1, 1)])
def test_for_the_built_in_ones_the_day_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, checker: Checker, day: dt.date
) -> None:
    """The law that such a checker keeps."""
    cache = tmp_path_factory.getbasetemp() / "timeless"
    one, other = (
        verify(ROOT / "claims", checkers=[checker], as_of=when, cache_dir=cache) for when in (day, DAY)
    )

    assert [r.findings for r in one.results] == [r.findings for r in other.results]
    assert [r.explanations for r in one.results] == [r.explanations for r in other.results]
