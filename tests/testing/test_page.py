"""The page about testing checkers: its examples run, its list of laws is whole."""

import re
from pathlib import Path

import pytest

from claimcheck.testing import laws, strategies

PAGE = "docs/how-to/test-a-checker.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(4))
def test_an_example_of_the_page_passes(number: int, root: Path) -> None:
    """Each block defines one test, which passes as it stands."""
    example = BLOCK.findall((root / PAGE).read_text(encoding="utf-8"))[number]
    names: dict[str, object] = {}
    exec(compile(example, PAGE, "exec"), names)  # noqa: S102 - our own page
    (test,) = (value for name, value in names.items() if name.startswith("test_"))

    assert callable(test)
    test()


def test_the_page_lists_every_law(root: Path) -> None:
    page = (root / PAGE).read_text(encoding="utf-8")

    listed = [*laws.LAWS, *laws.REFERENCE_LAWS, *laws.REPORT_LAWS]
    assert [law.__name__ for law in listed] == re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)


def test_every_strategy_that_the_page_names_is_there(root: Path) -> None:
    page = (root / PAGE).read_text(encoding="utf-8")
    named = re.findall(r"`(\w+)\([^`]*\)`", page.partition("| strategy |")[2])

    assert named
    assert set() == set(named) - set(strategies.__all__)
