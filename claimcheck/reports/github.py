"""The report as workflow commands of GitHub Actions, which become annotations of the claim files.

The form, and what is escaped, is that of the runner: https://docs.github.com/actions, "Workflow commands".
"""

import re
from collections.abc import Iterator

from claimcheck.model.finding import Severity
from claimcheck.model.report import Report, Result
from claimcheck.reports.answers import KNOWN, Answer, is_known, troubles
from claimcheck.reports.diagnostics import failures
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.reasons import in_words
from claimcheck.reports.visible import brief, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_TEXT, ":": "%3A", ",": "%2C"}
_ESCAPED = re.compile(r"[%\r\n:,]")
_EXCERPT = 300  # columns of an excerpt
_LONGEST = 1000  # columns of a text: an annotation is read beside a line


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:  # noqa: ARG001 - a log has no width
    """Yield a command a line: what is wrong with a claim, then what could not be read or checked."""
    for result in report.results:
        for trouble in troubles(result):
            yield _annotation(result, trouble, known=is_known(report, result, trouble))
    for problem in report.problems:
        message = f"{problem.field}: {problem.message}" if problem.field else problem.message
        yield _command("error", problem.file, problem.line, "unreadable input", brief(message, _LONGEST))
    for line in failures(report.skips):
        yield _command("error", None, None, "a check could not be completed", brief(line, _LONGEST))
    for warning in report.warnings:
        yield _command("warning", None, None, "claimcheck", brief(warning, _LONGEST))


def _annotation(result: Result, trouble: Answer, *, known: bool) -> str:
    claim = result.claim
    lines = [f"“{brief(claim.text, _EXCERPT)}”", brief(trouble.message, _LONGEST)]
    for evidence in trouble.evidence:
        where = evidence.provenance
        source = f"{where.publisher or where.origin} [{where.locator}]"
        lines.append(f"“{brief(evidence.excerpt, _EXCERPT)}” {brief(source, _EXCERPT)}")
    title = f"{claim.id}: {in_words(trouble.verdict)} ({trouble.code}{f', {KNOWN}' if known else ''})"
    command = _COMMANDS[(not known and trouble.severity) or Severity.NOTE]
    return _command(command, claim.file, claim.line, title, "\n".join(lines))


def _command(name: str, file: str | None, line: int | None, title: str, message: str) -> str:
    told = {"file": file, "line": line, "title": title}
    properties = ",".join(
        f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in told.items() if value is not None
    )
    return f"::{name} {properties}::{_escaped(message, _TEXT)}\n"


def _escaped(text: str, marks: dict[str, str]) -> str:
    return _ESCAPED.sub(lambda match: marks.get(match[0], match[0]), visible(text))
