"""CSV: a row for each claim and finding, in which nothing is a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.reports.csv import render
from tests.reports.parsing import rows_of, written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import evidence, finding


def test_a_claim_has_a_row_for_each_finding_and_one_without_any() -> None:
    rows = rows_of(written(render, report()))

    assert ["length", "length", "open", "taste", "right", "torn", "torn"] == [row["claim"] for row in rows]
    assert ["content", "attribution", "", "", "content"] == [row["aspect"] for row in rows[:5]]


def test_a_row_has_the_verdicts_the_message_and_the_evidence() -> None:
    first = rows_of(written(render, report()))[0]

    expected = {
        "file": "claims/bridge.yaml",
        "line": "7",
        "verdict": "refuted",
        "verdict_at_publication": "supported",
        "attribution": "refuted",
        "source": "",
        "complete": "yes",
        "stance": "refutes",
        "origins": "River Board | Gazette | Ferry News",
        "published": "2025-03-01 | 2025-04 | 2025-05-01",
        "urls": "",
    }
    assert expected == {key: first[key] for key in expected}


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(1)", "  =1", "\t=1", "＝1", "\r\n=1", "|calc", "%0"]
)
def test_what_a_spreadsheet_would_compute_has_a_quote_before_it(words: str) -> None:
    told = finding("a", Stance.REFUTES, evidence(words, excerpt=words), message=words)
    rows = rows_of(
        written(render, Report(as_of=DAY, results=(result(Claim(id="a", text=f"{words} a"), told),)))
    )

    assert ["'", "'", "'", "'"] == [rows[0][key][0] for key in ("text", "message", "origins", "excerpts")]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Zl", "Zp"]), max_size=30))
def test_plain_words_are_read_back_exactly(words: str) -> None:
    one = Report(as_of=DAY, results=(result(Claim(id="a", text=f"a{words}")),))

    assert f"a{words}" == rows_of(written(render, one))[0]["text"]
