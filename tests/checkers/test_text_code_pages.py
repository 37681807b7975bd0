"""Every code of the text checker has a page, whose example is a test."""

from pathlib import Path

import pytest

from claimcheck.checkers.text import TextChecker
from claimcheck.model.finding import Finding, Stance
from tests.checkers.code_page import load_example
from tests.checkers.speech import FakeContext

PAGES = Path(__file__).parents[2] / "docs" / "reference" / "codes"


@pytest.mark.parametrize("code", sorted(TextChecker.codes))
def test_the_example_of_the_page_is_found_as_it_says(code: str, tmp_path: Path) -> None:
    example = load_example(PAGES / f"{code}.md", tmp_path)
    context = FakeContext(example.catalogue, example.claims, example.article)

    found = [one for one in TextChecker().check(example.claims, context) if isinstance(one, Finding)]

    assert code == example.code
    assert [(code, Stance(example.stance))] == [(one.code, one.stance) for one in found]
