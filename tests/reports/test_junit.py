"""JUnit XML: a suite a claim file, a case a claim; failure, error and skipped as in `pytest claims/`."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.reports.junit import render
from claimcheck.reports.page import PLAIN, Page
from tests.reports.parsing import written, xml_of
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import finding


def outcomes(page: Page = PLAIN) -> dict[str, str]:
    """Return what became of each claim, "passed" where nothing is told."""
    cases = xml_of(written(render, report(), page)).findall("./testsuite/testcase")
    return {case.attrib["name"]: case[0].tag if len(case) else "passed" for case in cases}


def test_each_claim_is_a_case_of_its_file() -> None:
    suites = xml_of(written(render, report())).findall("testsuite")

    assert ["claims/bad.yaml", "claims/bridge.yaml", "claim", "checks"] == [
        suite.attrib["name"] for suite in suites
    ]
    assert ["length", "open"] == [case.attrib["name"] for case in suites[1].findall("testcase")]
    assert "7" == suites[1].findall("testcase")[0].attrib["line"]


def test_what_fails_the_run_is_a_failure_and_what_is_not_known_is_skipped() -> None:
    expected = {
        "is-readable": "error",
        "length": "failure",
        "open": "error",
        "taste": "skipped",
        "right": "passed",
        "torn": "failure",
        "are-completed": "error",
    }

    assert expected == outcomes()


def test_what_fails_is_what_the_run_was_told() -> None:
    found = outcomes(Page(fail_on=frozenset({"not-enough-info", "fake-code"})))

    assert {"length": "failure", "open": "failure", "right": "failure", "torn": "failure"} == {
        name: outcome for name, outcome in found.items() if outcome == "failure"
    }


def test_the_counts_are_those_of_the_cases() -> None:
    whole = xml_of(written(render, report()))

    for element in (whole, *whole.findall("testsuite")):
        cases = element.findall(".//testcase")
        assert len(cases) == int(element.attrib["tests"])
        for outcome, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert len(element.findall(f".//{outcome}")) == int(element.attrib[count])


def test_a_failure_tells_the_reason_and_the_evidence() -> None:
    failure = xml_of(written(render, report())).find(".//failure")

    assert failure is not None
    assert failure.attrib["message"].startswith("The claim says 120 m")
    assert "“The bridge is 90 m long” River Board [press.jsonl:11]" in (failure.text or "")
    assert "attribution: fake-code: Ada Ferry said so, not Bo Bridge" in (failure.text or "")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=30))
def test_plain_words_are_read_back_exactly(words: str) -> None:
    told = finding("a", Stance.REFUTES, message=f"So {words}.")
    one = Report(as_of=DAY, results=(result(Claim(id="a", text="a"), told),))
    failure = xml_of(written(render, one)).find(".//failure")

    assert failure is not None
    if "\ufffe" not in words and "\uffff" not in words:
        assert f"So {words}." == failure.attrib["message"]
