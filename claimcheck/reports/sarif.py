"""The report as SARIF 2.1.0: a result for each question about a claim that was answered.

Refuted and conflicting claims fail; what is supported passes, what nothing decides is open, what cannot be checked
is not applicable. Some hosts, GitHub's code scanning for one, take every result for an alert, whatever its kind: for
these there is `render_alerts`. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from claimcheck.__about__ import __version__
from claimcheck.errors import Problem
from claimcheck.model.finding import Skip
from claimcheck.model.report import Ignored, Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.reports.answers import KNOWN, Answer, answers, is_known, of_finding, remarks
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.places import address_of, article_place, claim_place, evidence_place, message
from claimcheck.reports.rules import rule
from claimcheck.reports.visible import to_json, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {Verdict.SUPPORTED: "pass", Verdict.NOT_CHECKABLE: "notApplicable"}
_UNREADABLE, _FAILED, _SKIPPED, _WARNED = "unreadable-input", "check-failed", "check-not-made", "warning"
_NOTIFICATIONS = {
    _UNREADABLE: "Input could not be read; the rest was checked.",
    _FAILED: "A check could not be completed.",
    _SKIPPED: "A check could not be made.",
    _WARNED: "Something that whoever asked for the run may not have meant.",
}
_LEVELS = {_SKIPPED: "note", _WARNED: "warning"}


class _Told(NamedTuple):
    """An answer to be told as a result, and why it is ignored where it is."""

    result: Result
    answer: Answer
    ignored: Ignored | None = None


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:  # noqa: ARG001 - a log has no width
    """Yield the log, a result a line: an answer each, of whatever verdict."""
    yield from _log(report, [told for result in report.results for told in _told(result)])


def render_alerts(report: Report, page: Page = PLAIN) -> Iterator[str]:  # noqa: ARG001
    """Yield the log with nothing but what fails, for hosts that take every result for an alert."""
    every = [told for result in report.results for told in _told(result)]
    yield from _log(report, [told for told in every if told.answer.severity is not None])


def _told(result: Result) -> Iterator[_Told]:
    yield from (_Told(result, answer) for answer in (*answers(result), *remarks(result)))
    for ignored in result.ignored:
        answer = of_finding(ignored.finding)
        if answer.severity is not None:
            yield _Told(result, answer, ignored)


def _log(report: Report, told: Sequence[_Told]) -> Iterator[str]:
    codes = sorted({one.answer.code for one in told})
    indices = {code: index for index, code in enumerate(codes)}
    run = {
        "tool": {"driver": _driver(codes)},
        "automationDetails": {"id": f"claimcheck/{report.as_of}"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "properties": {
            "asOf": report.as_of.isoformat(),
            "summary": {verdict.value: report.count(verdict) for verdict in Verdict},
        },
    }
    yield f'{{\n"$schema": {to_json(SCHEMA)}, "version": "2.1.0",\n"runs": [{{\n'
    yield from (f"{to_json(key)}: {to_json(value)},\n" for key, value in run.items())
    yield '"results": ['
    separator = "\n"
    for one in told:
        yield f"{separator}{to_json(_result(one, indices, report))}"
        separator = ",\n"
    yield "]\n}]\n}\n"


def _driver(codes: Iterable[str]) -> Mapping[str, object]:
    return {
        "name": "claimcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
        "notifications": [
            {"id": id_, "shortDescription": {"text": text}} for id_, text in _NOTIFICATIONS.items()
        ],
    }


def _rule(code: str) -> Mapping[str, object]:
    told = rule(code)
    name = "".join(word.capitalize() for word in visible(code).split("-"))
    return {
        "id": visible(code),
        "name": name,
        "shortDescription": {"text": told.short},
        "fullDescription": {"text": told.full},
        "help": {"text": told.full},
        "defaultConfiguration": {"level": "error"},
    }


def _result(told: _Told, indices: Mapping[str, int], report: Report) -> Mapping[str, object]:
    answer, claim = told.answer, told.result.claim
    identity = sha256(f"{claim.id}\n{answer.aspect}\n{answer.code}".encode("utf-8", "replace")).hexdigest()
    related = [
        *article_place(claim),
        *map(evidence_place, answer.evidence),
    ]
    found: dict[str, object] = {
        "ruleId": visible(answer.code),
        "ruleIndex": indices[answer.code],
        **_weight(answer),
        "message": {"text": message(f"“{claim.text}” {answer.message}")},
        "locations": [claim_place(claim)],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(related, 1)],
        "partialFingerprints": {
            "claimAndCode/v1": identity[:32],
            "primaryLocationLineHash": f"{identity[:16]}:1",
        },
        "properties": _properties(told),
    }
    known = is_known(report, told.result, answer)
    if report.known is not None:
        found["baselineState"] = "unchanged" if known else "new"
    if told.ignored is not None:
        found["suppressions"] = [_suppression(told.ignored.reason or "ignored, with no reason given")]
    elif known and answer.severity is not None:
        found["suppressions"] = [_suppression(KNOWN)]
    return found


def _weight(answer: Answer) -> Mapping[str, object]:
    """Return kind, level and rank: only what fails has a rank, or a level other than none (3.27.9, 3.27.25)."""
    if answer.severity is None:
        return {"kind": _KINDS.get(answer.verdict, "open"), "level": "none"}
    ranked = {} if answer.probability is None else {"rank": round(answer.probability * 100, 6)}
    return {"kind": "fail", "level": answer.severity.value, **ranked}


def _properties(told: _Told) -> Mapping[str, object]:
    result, answer = told.result, told.answer
    return {
        "claim": result.claim.id,
        "aspect": answer.aspect.value,
        "verdict": answer.verdict.value,
        "verdictAtPublication": result.verdict_at_publication and result.verdict_at_publication.value,
        "complete": result.complete,
        "probability": answer.probability,
    }


def _suppression(reason: str) -> Mapping[str, object]:
    return {"kind": "external", "status": "accepted", "justification": visible(reason)}


def _invocation(report: Report) -> Mapping[str, object]:
    made = [
        *(_of_problem(problem) for problem in report.problems),
        *(_notification(_FAILED if skip.failed else _SKIPPED, _skipped(skip)) for skip in report.skips),
    ]
    return {
        "executionSuccessful": report.complete,
        "toolExecutionNotifications": made,
        "toolConfigurationNotifications": [_notification(_WARNED, text) for text in report.warnings],
    }


def _skipped(skip: Skip) -> str:
    asked = "" if skip.reference is None else f", asking '{skip.reference}'"
    about = "" if skip.claim is None else f" on {skip.claim}"
    return f"{skip.checker}{asked}{about}: {skip.reason}"


def _of_problem(problem: Problem) -> Mapping[str, object]:
    told = f"{problem.field}: {problem.message}" if problem.field else problem.message
    region = {} if not problem.line or problem.line < 1 else {"region": {"startLine": problem.line}}
    physical = {"artifactLocation": {"uri": address_of(problem.file)}, **region}
    return {**_notification(_UNREADABLE, told), "locations": [{"physicalLocation": physical}]}


def _notification(id_: str, text: str) -> Mapping[str, object]:
    index = list(_NOTIFICATIONS).index(id_)
    return {
        "descriptor": {"id": id_, "index": index},
        "level": _LEVELS.get(id_, "error"),
        "message": {"text": message(text)},
    }
