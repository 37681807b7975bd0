"""Every code about speech, sets, anchors and sources has a page, whose example is a test."""

from pathlib import Path

import pytest

from claimcheck.checkers.anchor import AnchorChecker
from claimcheck.checkers.attribution import AttributionChecker
from claimcheck.checkers.consistency import ConsistencyChecker
from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.checkers.source import SourceChecker
from claimcheck.model.checker import Checker
from claimcheck.model.finding import Finding, Stance
from tests.checkers.code_page import load_example
from tests.checkers.speech import FakeContext

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "codes"
CHECKERS: tuple[Checker, ...] = (
    AnchorChecker(),
    AttributionChecker(),
    ConsistencyChecker(),
    QuotationChecker(),
    SourceChecker(),
)
CODES = sorted({code for checker in CHECKERS for code in checker.codes})


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_the_page_is_found_as_it_says(code: str, tmp_path: Path) -> None:
    example = load_example(PAGES / f"{code}.md", tmp_path)
    context = FakeContext(example.catalogue, example.claims, example.article)

    found = [
        one
        for checker in CHECKERS
        if code in checker.codes
        for one in checker.check(example.claims, context)
        if isinstance(one, Finding) and one.claim == example.claim
    ]

    assert code == example.code
    assert (code, Stance(example.stance)) in {(one.code, one.stance) for one in found}


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_the_code_means_and_why(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {code}\n")
    assert "## What it means" in page
    assert "## Why" in page
