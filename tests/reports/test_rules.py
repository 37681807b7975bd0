"""What reports say of a code is what its page says.

After a page has changed: `python -m tests.reports.test_rules` writes claimcheck/reports/codes.json anew.
"""

import json
import re
from pathlib import Path

import pytest

from claimcheck.model.verdict import Verdict
from claimcheck.reports.rules import rule
from tests.checkers.test_code_index import LINK, REFERENCE, first_sentence

KEPT = Path(__file__).resolve().parents[2] / "claimcheck" / "reports" / "codes.json"
SECTION = re.compile(r"^## (?:What it means|Why)\n\n(.+?)\n\n(?=## )", re.MULTILINE | re.DOTALL)
LONGEST = 1024  # code points: GitHub takes no longer description


def kept() -> dict[str, dict[str, str]]:
    """Return, for each code, the first sentence of its page, and what it means and why."""
    pages = sorted((REFERENCE / "codes").glob("*.md"))
    return {
        page.stem: {
            "short": first_sentence(page).replace(r"\|", "|"),
            "full": LINK.sub(r"\1", "\n\n".join(SECTION.findall(page.read_text(encoding="utf-8")))),
        }
        for page in pages
    }


def test_the_package_brings_what_the_pages_say() -> None:
    assert kept() == json.loads(KEPT.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", kept())
def test_what_is_said_of_a_code_is_short_enough_for_github(code: str) -> None:
    told = rule(code)

    assert 0 < len(told.short) <= LONGEST
    assert told.short[:20] == told.full[:20]
    assert len(told.full) <= LONGEST


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_without_a_finding_is_a_rule_too(verdict: Verdict) -> None:
    assert rule(verdict.value).short.endswith(".")


def test_of_a_code_of_a_plugin_its_words_are_told() -> None:
    assert "Tides differ: a finding of an installed checker." == rule("tides-differ").short


if __name__ == "__main__":
    KEPT.write_text(json.dumps(kept(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
