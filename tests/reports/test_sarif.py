"""SARIF 2.1.0: what its schema and GitHub's code scanning require of a log, and what each verdict becomes."""

import json
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given

from claimcheck.errors import Problem
from claimcheck.model.claim import Anchor, Claim, Source
from claimcheck.model.finding import Finding, Severity, Skip, Stance
from claimcheck.model.report import Ignored, Report
from claimcheck.reports.sarif import render, render_alerts
from claimcheck.testing.rendering import hostile_reports
from tests.reports.parsing import written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import claim, evidence, finding

LEVELS = {"none", "note", "warning", "error"}
KINDS = {"notApplicable", "pass", "fail", "review", "open", "informational"}
LONGEST = 1024
URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")


def run_of(what: Report, *, alerts: bool = False) -> Any:
    log = json.loads(written(render_alerts if alerts else render, what))
    assert "2.1.0" == log["version"]
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return run


def loud(about: str, stance: Stance, *origins: str, severity: Severity = Severity.ERROR) -> Finding:
    return attrs.evolve(finding(about, stance, *origins), severity=severity)


def places(found: Any) -> Iterator[Any]:
    """Yield every physical location below a JSON value."""
    if isinstance(found, dict):
        yield from (found[key] for key in found if key == "physicalLocation")
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from places(one)


def require_valid(run: Any) -> None:
    """Fail where the log lacks what the schema or code scanning requires."""
    driver = run["tool"]["driver"]
    assert driver["name"]
    for rule in driver["rules"]:
        assert rule["id"]
        assert rule["help"]["text"]
        assert all(0 < len(rule[key]["text"]) <= LONGEST for key in ("shortDescription", "fullDescription"))
    (invocation,) = run["invocations"]
    assert isinstance(invocation["executionSuccessful"], bool)
    for notification in invocation["toolExecutionNotifications"]:
        assert notification["message"]["text"]
        assert notification["level"] in LEVELS
        assert (
            notification["descriptor"]["id"]
            == (driver["notifications"][notification["descriptor"]["index"]]["id"])
        )
    for found in run["results"]:
        require_valid_result(found, driver["rules"])
    for place in places(run):
        assert URI.fullmatch(place["artifactLocation"]["uri"])
        region = place.get("region", {"startLine": 1})
        assert region.keys() & {"startLine", "charOffset"}
        assert all(value >= 0 for value in region.values() if isinstance(value, int))


def require_valid_result(found: Any, rules: Any) -> None:
    assert found["message"]["text"]
    assert found["kind"] in KINDS
    assert found["level"] in LEVELS
    if found["kind"] != "fail":
        assert "none" == found["level"]
        assert "rank" not in found
    assert -1 <= found.get("rank", 0) <= 100
    assert found["ruleId"] == rules[found["ruleIndex"]]["id"]
    assert 1 == len(found["locations"])
    assert {"primaryLocationLineHash"} < found["partialFingerprints"].keys()
    for place in places(found["locations"]):
        assert {"startLine", "startColumn", "endLine", "endColumn"} == place["region"].keys()
        assert not place["artifactLocation"]["uri"].startswith("/")
    for suppression in found.get("suppressions", []):
        assert "external" == suppression["kind"]
        assert suppression["justification"]


class TestValidity:
    def test_a_log_has_what_is_required(self) -> None:
        require_valid(run_of(report()))
        require_valid(run_of(Report(as_of=DAY)))

    @given(hostile_reports())
    def test_whatever_stands_in_the_report(self, what: Report) -> None:
        run = run_of(what)

        require_valid(run)
        assert [one.claim.id for one in what.results] == list(
            dict.fromkeys(found["properties"]["claim"] for found in run["results"])
        )


class TestVerdicts:
    @pytest.mark.parametrize(
        ("findings", "kind", "level"),
        [
            ((loud("a", Stance.REFUTES),), "fail", "error"),
            ((loud("a", Stance.REFUTES, severity=Severity.NOTE),), "fail", "note"),
            ((loud("a", Stance.REFUTES, "A"), loud("a", Stance.SUPPORTS, "B")), "fail", "warning"),
            ((loud("a", Stance.SUPPORTS),), "pass", "none"),
            ((finding("a", Stance.UNDECIDED),), "open", "none"),
            ((), "open", "none"),
        ],
    )
    def test_what_becomes_of_a_verdict(self, findings: tuple[Finding, ...], kind: str, level: str) -> None:
        (found,) = run_of(Report(as_of=DAY, results=(result(claim("a"), *findings),)))["results"]

        assert (kind, level) == (found["kind"], found["level"])
        assert ("fake-code" if findings else "not-enough-info") == found["ruleId"]

    def test_what_cannot_be_checked_is_not_applicable(self) -> None:
        found = {one["properties"]["claim"]: one["kind"] for one in run_of(report())["results"]}

        assert "notApplicable" == found["taste"]

    def test_a_calibrated_probability_ranks_what_fails_and_nothing_else(self) -> None:
        against, favour = (
            attrs.evolve(loud("a", stance), probability=0.75) for stance in (Stance.REFUTES, Stance.SUPPORTS)
        )
        for one, expected in ((against, 75.0), (favour, None)):
            (found,) = run_of(Report(as_of=DAY, results=(result(claim("a"), one),)))["results"]
            assert expected == found.get("rank")
            assert 0.75 == found["properties"]["probability"]

    def test_for_hosts_that_know_no_kinds_there_is_nothing_but_what_fails(self) -> None:
        found = run_of(report(), alerts=True)["results"]

        assert {"fail"} == {one["kind"] for one in found}
        assert ["length", "length", "torn"] == [one["properties"]["claim"] for one in found]


class TestPlaces:
    def test_a_result_stands_on_the_line_of_its_record(self) -> None:
        found = run_of(report())["results"][0]["locations"][0]

        assert {"startLine": 7, "startColumn": 1, "endLine": 8, "endColumn": 1} == (
            found["physicalLocation"]["region"]
        )
        assert "claims/bridge.yaml" == found["physicalLocation"]["artifactLocation"]["uri"]
        assert "length" == found["logicalLocations"][0]["fullyQualifiedName"]

    def test_its_words_in_the_article_are_related(self) -> None:
        about = Claim(
            id="a",
            text="so it is",
            file="claims/a.yaml",
            anchor=Anchor(start=5, end=13, exact="so it is"),
            source=Source(file="../seeds/an article.txt"),
        )
        (found,) = run_of(Report(as_of=DAY, results=(result(about),)))["results"]
        place = found["relatedLocations"][0]["physicalLocation"]

        assert "seeds/an%20article.txt" == place["artifactLocation"]["uri"]
        assert {"charOffset": 5, "charLength": 8, "snippet": {"text": "so it is"}} == place["region"]

    @pytest.mark.parametrize(
        ("locator", "url", "uri", "region"),
        [
            ("references/a.jsonl:17", None, "references/a.jsonl", {"startLine": 17}),
            ("a report.txt:12-80", None, "a%20report.txt", {"charOffset": 12, "charLength": 68}),
            ("C:\\data\\a.csv", None, "C%3A/data/a.csv", None),
            ("/data/a.txt:3", None, "file:///data/a.txt", {"startLine": 3}),
            ("a.jsonl:17", "https://a.example/é", "https://a.example/%C3%A9", None),
            ("a.jsonl:17", "javascript:x", "a.jsonl", {"startLine": 17}),
            ("\ud800:0", None, "%5Cud800%3A0", None),
        ],
    )
    def test_evidence_is_related_where_it_stands(
        self, locator: str, url: str | None, uri: str, region: dict[str, int] | None
    ) -> None:
        one = evidence()
        moved = attrs.evolve(one, provenance=attrs.evolve(one.provenance, locator=locator, url=url))
        what = Report(as_of=DAY, results=(result(claim("a"), finding("a", Stance.REFUTES, moved)),))
        place = run_of(what)["results"][0]["relatedLocations"][0]["physicalLocation"]

        assert uri == place["artifactLocation"]["uri"]
        assert region == place.get("region")


def test_a_finding_keeps_its_fingerprint_when_its_record_moves() -> None:
    there, moved = (
        run_of(
            Report(
                as_of=DAY,
                results=(result(claim("a", file=file, line=line), finding("a", Stance.REFUTES)),),
            )
        )["results"][0]["partialFingerprints"]
        for file, line in (("a.yaml", 1), ("a.yaml", 90))
    )

    assert there == moved


def test_what_is_ignored_is_suppressed_with_its_reason() -> None:
    kept = (
        Ignored(loud("a", Stance.REFUTES), "agreed with the desk"),
        Ignored(loud("a", Stance.SUPPORTS), "of no use"),
        Ignored(loud("a", Stance.UNDECIDED, severity=Severity.WARNING), None),
    )
    what = Report(as_of=DAY, results=(result(claim("a"), ignored=kept),))
    suppressed = [one["suppressions"] for one in run_of(what)["results"] if "suppressions" in one]

    assert ["agreed with the desk", "ignored, with no reason given"] == [
        one[0]["justification"] for one in suppressed
    ]


def test_what_broke_is_a_notification_and_the_run_was_not_successful() -> None:
    what = attrs.evolve(report(), skips=(*report().skips, Skip(checker="text", reason="no article")))
    (invocation,) = run_of(what)["invocations"]

    assert invocation["executionSuccessful"] is False
    assert [("unreadable-input", "error"), ("check-failed", "error"), ("check-not-made", "note")] == [
        (one["descriptor"]["id"], one["level"]) for one in invocation["toolExecutionNotifications"]
    ]
    assert (
        "quantity on open: ValueError: down"
        == (invocation["toolExecutionNotifications"][1]["message"]["text"])
    )
    assert ["an ignore is over"] == [
        one["message"]["text"] for one in invocation["toolConfigurationNotifications"]
    ]
    assert run_of(Report(as_of=DAY))["invocations"][0]["executionSuccessful"] is True


def test_a_message_holds_neither_placeholders_nor_links() -> None:
    words = "{0} and [here](javascript:x)"
    what = Report(as_of=DAY, problems=(Problem(file="a", message=words),))
    (told,) = run_of(what)["invocations"][0]["toolExecutionNotifications"]

    assert "{{0}} and [here] (javascript:x)" == told["message"]["text"]
