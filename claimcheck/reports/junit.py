"""The report as JUnit XML: a suite for each claim file, a case for each claim."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.finding import Aspect
from claimcheck.model.report import Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.reports.answers import KNOWN, troubles
from claimcheck.reports.diagnostics import failures
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.reasons import in_words, why
from claimcheck.reports.visible import visible

_ON_THE_SPOT = "claim"  # the suite of a sentence that stands in no file
_BROKEN = "a check that may bear on it could not be completed"
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_MARKS = re.compile(r'[&<>"\n\t]')


class _Case(NamedTuple):
    """A test case: `outcome` is failure, error, skipped, or nothing where it passed."""

    name: str
    outcome: str = ""
    kind: str = ""
    message: str = ""
    body: str = ""
    line: int | None = None


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """Yield the XML; what fails the run is a failure, what could not be checked or read an error."""
    suites: dict[str, list[_Case]] = {}
    for problem in report.problems:
        case = _Case("is-readable", "error", "unreadable", problem.message, str(problem), problem.line)
        suites.setdefault(problem.file, []).append(case)
    for result in report.results:
        suites.setdefault(result.claim.file or _ON_THE_SPOT, []).append(_case(result, report, page))
    broken = failures(report.skips)
    if broken:
        suites.setdefault("checks", []).append(
            _Case("are-completed", "error", "failed", broken[0], "\n".join(broken))
        )
    every = [case for cases in suites.values() for case in cases]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"{_tag('testsuites', {'name': 'claimcheck', **_counts(every)})}\n"
    for name, cases in suites.items():
        yield f"  {_tag('testsuite', {'name': name, **_counts(cases)})}\n"
        yield f'    <properties><property name="as-of" value="{report.as_of}"/></properties>\n'
        for case in cases:
            yield from _written(case, name)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(result: Result, report: Report, page: Page) -> _Case:
    claim, reason = result.claim, why(result)
    failing = sorted(report.failing(result, page.fail_on))
    told = f"“{claim.text}”\n{in_words(result.verdict)}: {reason}"
    if failing:
        body = "\n".join([told, *_details(result)])
        return _Case(claim.id, "failure", ",".join(failing), reason, body, claim.line)
    if not result.complete:
        return _Case(claim.id, "error", "incomplete", _BROKEN, told, claim.line)
    if result.words & page.fail_on:
        return _Case(claim.id, "skipped", message=f"{KNOWN}: {reason}", line=claim.line)
    if result.verdict in (Verdict.NOT_ENOUGH_INFO, Verdict.NOT_CHECKABLE):
        return _Case(claim.id, "skipped", message=f"{in_words(result.verdict)}: {reason}", line=claim.line)
    return _Case(claim.id, line=claim.line)


def _details(result: Result) -> Iterator[str]:
    for trouble in troubles(result):
        told = "" if trouble.aspect is Aspect.CONTENT else f": {trouble.message}"
        yield f"{trouble.aspect.value}: {trouble.code}{told}"
        for evidence in trouble.evidence:
            where = evidence.provenance
            yield f"  “{evidence.excerpt}” {where.publisher or where.origin} [{where.locator}]"


def _counts(cases: Sequence[_Case]) -> Mapping[str, object]:
    return {
        "tests": len(cases),
        "failures": _number(cases, "failure"),
        "errors": _number(cases, "error"),
        "skipped": _number(cases, "skipped"),
    }


def _number(cases: Iterable[_Case], outcome: str) -> int:
    return sum(case.outcome == outcome for case in cases)


def _written(case: _Case, suite: str) -> Iterator[str]:
    head = _tag("testcase", {"classname": suite, "name": case.name, "file": suite, "line": case.line})
    if not case.outcome:
        yield f"    {head[:-1]}/>\n"
        return
    inner = _tag(case.outcome, {"type": case.kind or None, "message": case.message})
    yield f"    {head}\n"
    yield f"      {inner}{_escaped(case.body, body=True)}</{case.outcome}>\n"
    yield "    </testcase>\n"


def _tag(name: str, attributes: Mapping[str, object]) -> str:
    told = [f'{key}="{_escaped(str(value))}"' for key, value in attributes.items() if value is not None]
    return f"<{' '.join([name, *told])}>"


def _escaped(text: str, *, body: bool = False) -> str:
    """Return text that XML holds; lines stay in a body, in an attribute they stand by number."""
    plain = visible(text)
    return _MARKS.sub(lambda match: match[0] if body and match[0] in '\n\t"' else _MARKUP[match[0]], plain)
