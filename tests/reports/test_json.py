"""The JSON report has the promised shape, and the same bytes for the same report."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.reports.json import render
from claimcheck.reports.page import Page
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import evidence, finding

TOP = ["schema", "version", "as_of", "complete", "summary", "claims", "skips", "problems", "warnings"]
CLAIM = [
    *(
        "id",
        "file",
        "line",
        "text",
        "verdict",
        "verdict_at_publication",
        "attribution",
        "source",
        "consistency",
    ),
    *("complete", "findings"),
]
FINDING = ["checker", "code", "aspect", "stance", "probability", "severity", "message", "evidence"]
EVIDENCE = ["reference", "locator", "excerpt", "origin", "publisher", "url", "published", "sha256"]


def rendered(what: Report, page: Page | None = None) -> str:
    return "".join(render(what, page or Page()))


class TestShape:
    def test_the_promised_keys_are_there(self) -> None:
        """The keys that architecture promises stay; more may be added."""
        found = json.loads(rendered(report()))

        assert TOP == list(found)
        assert "claimcheck-report/1" == found["schema"]
        assert set(CLAIM) <= set(found["claims"][0])
        assert set(FINDING) <= set(found["claims"][0]["findings"][0])
        assert set(EVIDENCE) <= set(found["claims"][0]["findings"][0]["evidence"][0])
        assert {"checker", "reference", "reason"} <= set(found["skips"][0])
        assert {"file", "line", "field", "message"} == set(found["problems"][0])

    def test_the_summary_has_all_five_words(self) -> None:
        expected = {"supported": 1, "refuted": 1, "conflicting": 1, "not-enough-info": 1, "not-checkable": 1}

        assert expected == json.loads(rendered(report()))["summary"]
        assert dict.fromkeys(expected, 0) == json.loads(rendered(Report(as_of=DAY)))["summary"]

    def test_a_claim_is_told_with_its_verdicts(self) -> None:
        told = json.loads(rendered(report()))["claims"][0]

        expected = {
            "verdict": "refuted",
            "verdict_at_publication": "supported",
            "attribution": "refuted",
            "source": None,
            "consistency": None,
            "file": "claims/bridge.yaml",
            "line": 7,
            "complete": True,
        }
        assert expected == {key: told[key] for key in expected}
        assert "2025-03-01" == told["findings"][0]["evidence"][0]["published"]

    def test_an_unfinished_run_is_not_complete(self) -> None:
        assert json.loads(rendered(report()))["complete"] is False
        assert json.loads(rendered(Report(as_of=DAY)))["complete"] is True

    def test_only_claims_to_explain_have_explanations(self) -> None:
        claims = json.loads(rendered(report(), Page(explain=frozenset({"open"}))))["claims"]

        assert [None, 1, None, None, None] == [
            one.get("explanations") and len(one["explanations"]) for one in claims
        ]


class TestBytes:
    @given(st.text().map("a".__add__), st.text())
    def test_any_text_is_given_back_exactly_and_steers_no_terminal(self, words: str, excerpt: str) -> None:
        told = finding("a", Stance.SUPPORTS, evidence(excerpt=excerpt))
        one = Report(as_of=DAY, results=(result(Claim(id="a", text=words), told),))
        text = rendered(one)

        found = json.loads(text)["claims"][0]
        assert words == found["text"]
        assert excerpt == found["findings"][0]["evidence"][0]["excerpt"]
        assert [] == re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
        assert text.encode() == rendered(one).encode()

    def test_a_claim_stands_on_a_line(self) -> None:
        """A difference between two reports shows which claims changed."""
        lines = rendered(report()).splitlines()

        assert 5 == sum(line.startswith('{"id": ') for line in lines)
