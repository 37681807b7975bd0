"""The report as one JSON object, `claimcheck-report/1`: docs/reference/report.md has every key."""

from collections.abc import Iterable, Iterator

from claimcheck.__about__ import __version__
from claimcheck.model.finding import Consideration, Evidence, Finding
from claimcheck.model.report import Report, Result
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.visible import to_json

SCHEMA = "claimcheck-report/1"


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """Yield the report's JSON, a claim a line."""
    yield "{\n"
    yield f'"schema": {to_json(SCHEMA)}, "version": {to_json(__version__)},\n'
    yield f'"as_of": {to_json(report.as_of.isoformat())}, "complete": {to_json(report.complete)},\n'
    yield f'"summary": {to_json({verdict.value: report.count(verdict) for verdict in Verdict})},\n'
    yield from _list("claims", (_claim(result, report, page) for result in report.results))
    yield from _list(
        "skips",
        (
            {
                "checker": skip.checker,
                "reference": skip.reference,
                "claim": skip.claim,
                "reason": skip.reason,
                "failed": skip.failed,
            }
            for skip in report.skips
        ),
    )
    yield from _list(
        "problems",
        (
            {"file": problem.file, "line": problem.line, "field": problem.field, "message": problem.message}
            for problem in report.problems
        ),
    )
    yield from _list("warnings", report.warnings, last=True)
    yield "}\n"


def _list(name: str, items: Iterable[object], *, last: bool = False) -> Iterator[str]:
    yield f"{to_json(name)}: ["
    separator = "\n"
    for item in items:
        yield f"{separator}{to_json(item)}"
        separator = ",\n"
    yield ("]" if separator == "\n" else "\n]") + ("\n" if last else ",\n")


def _claim(result: Result, report: Report, page: Page) -> dict[str, object]:
    claim = result.claim
    told: dict[str, object] = {
        "id": claim.id,
        "file": claim.file,
        "line": claim.line,
        "text": claim.text,
        "parent": claim.parent,
        "verdict": result.verdict.value,
        "verdict_at_publication": _word(result.verdict_at_publication),
        "attribution": _word(result.attribution),
        "source": _word(result.source),
        "consistency": _word(result.consistency),
        "complete": result.complete,
        "findings": [_finding(finding) for finding in result.findings],
    }
    if report.known is not None:
        told["known"] = sorted(word for word in result.words if report.knows(result, word))
    if claim.id in page.explain:
        told["explanations"] = [_explanation(told) for told in result.explanations]
    return told


def _word(verdict: Verdict | None) -> str | None:
    return None if verdict is None else verdict.value


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "checker": finding.checker,
        "code": finding.code,
        "aspect": finding.aspect.value,
        "stance": finding.stance.value,
        "probability": finding.probability,
        "severity": finding.severity.value,
        "notes": [note.value for note in finding.notes],
        "message": finding.message,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _explanation(told: Consideration) -> dict[str, object]:
    return {
        "checker": told.checker,
        "rule": told.rule,
        "message": told.message,
        "evidence": None if told.evidence is None else _evidence(told.evidence),
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    where = evidence.provenance
    return {
        "reference": where.reference,
        "locator": where.locator,
        "excerpt": evidence.excerpt,
        "origin": where.origin,
        "publisher": where.publisher,
        "url": where.url,
        "published": _date(where.published),
        "retrieved": _date(where.retrieved),
        "class": where.source_class.value,
        "sha256": where.sha256,
    }


def _date(period: Period | None) -> str | None:
    return None if period is None else period.edtf
