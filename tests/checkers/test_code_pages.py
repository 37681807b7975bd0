"""Every code about quantities, changes, comparisons, times and attributes has a page, whose example is a test."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.checkers.attribute import AttributeChecker
from claimcheck.checkers.change import ChangeChecker
from claimcheck.checkers.comparison import ComparisonChecker
from claimcheck.checkers.period import PeriodChecker
from claimcheck.checkers.quantity import QuantityChecker
from claimcheck.model.checker import Checker
from claimcheck.model.finding import Finding, Stance
from tests.checkers.code_page import load_example
from tests.checkers.world import Run

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "codes"
CHECKERS: tuple[Checker, ...] = (
    AttributeChecker(),
    ChangeChecker(),
    ComparisonChecker(),
    PeriodChecker(),
    QuantityChecker(),
)
CODES = [(code, checker) for checker in CHECKERS for code in sorted(checker.codes)]


@pytest.mark.parametrize(("code", "checker"), CODES, ids=[code for code, _ in CODES])
def test_the_example_of_the_page_is_found_as_it_says(code: str, checker: Checker, tmp_path: Path) -> None:
    """The example's finding comes from its own checker, and a verdict that it gives is the only one it gives."""
    example = load_example(PAGES / f"{code}.md", tmp_path)
    context = Run(catalogue=example.catalogue, as_of=dt.date(2026, 11, 22), claims=example.claims)

    found = [one for one in checker.check(example.claims, context) if isinstance(one, Finding)]

    assert code == example.code
    assert [(example.claim, code, Stance(example.stance))] == [
        (one.claim, one.code, one.stance) for one in found
    ]


@pytest.mark.parametrize("code", [code for code, _ in CODES])
def test_a_page_says_what_the_code_means_and_why(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {code}\n")
    assert "## What it means" in page
    assert "## Why" in page
