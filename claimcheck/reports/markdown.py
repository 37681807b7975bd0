"""The report as Markdown, fit for a comment on a pull request: a tally, what is wrong, the rest folded away."""

import re
from collections.abc import Generator, Iterable, Iterator

from claimcheck.model.finding import Aspect, Evidence
from claimcheck.model.report import Report, Result
from claimcheck.reports.answers import KNOWN, QUESTIONS, TROUBLE, Answer, is_known, troubles
from claimcheck.reports.diagnostics import diagnostics
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.reasons import in_words, then_and_now, why
from claimcheck.reports.text import ORDER
from claimcheck.reports.visible import brief, web_address

_LONGEST = 60_000  # characters: GitHub takes 65,536 in a comment
_SENTENCE, _EXCERPT, _NAME = 600, 240, 120  # columns
# What is markup anywhere, in bare addresses, in names of emoji, and at the beginning of a block.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~#@!$]|:(?=//|\w+:)|(?<=www)\.|^[-+=]", re.IGNORECASE)
_NUMBER = re.compile(r"^(\d{1,9})([.)])")
_CALLS = re.compile(r"[@#](?=\w)|\bGH-(?=\d)", re.IGNORECASE)
_APART = "\u2060"  # a word joiner: nobody is called, nothing is linked


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:  # noqa: ARG001 - Markdown has no width
    """Yield the Markdown: what stands in a report is shown as text, never as markup, mention or foreign link."""
    yield from _tally(report)
    wrong = [entry for result in report.results if (entry := _entry(result, report))]
    rest = [_line(result) for result in report.results if not troubles(result)]
    room = _LONGEST
    if wrong:
        yield "\n### To see to\n\n"
        room -= yield from _fitting(wrong, room, "claims")
    told = [f"- {_text(line, _SENTENCE)}\n" for line in diagnostics(report)]
    if told:
        yield "\n### Not read or not checked\n\n"
        room -= yield from _fitting(told, room, "lines")
    if rest:
        yield f"\n<details>\n<summary>All other claims ({len(rest)})</summary>\n\n"
        yield "| claim | verdict | why |\n| --- | --- | --- |\n"
        yield from _fitting(rest, room, "claims")
        yield "\n</details>\n"


def _tally(report: Report) -> Iterator[str]:
    total = len(report.results)
    counted = [f"{report.count(verdict)} {in_words(verdict)}" for verdict in ORDER if report.count(verdict)]
    yield f"## claimcheck: {', '.join(counted) or 'no claims'}\n\n"
    unfinished = "" if report.complete else " Not everything could be read or checked."
    yield f"{total} {'claim' if total == 1 else 'claims'} as of {report.as_of}.{unfinished}\n"


def _fitting(entries: Iterable[str], room: int, what: str) -> Generator[str, None, int]:
    """Yield as many entries as there is room for, and how many are left out; return the room that they take."""
    used = left_out = 0
    for entry in entries:
        if left_out or used + len(entry) > room:
            left_out += 1
            continue
        used += len(entry)
        yield entry
    if left_out:
        yield f"\n{left_out} more {what} are left out here, for want of room.\n"
    return used


def _entry(result: Result, report: Report) -> str:
    """Return what is wrong with a claim as an item of a list, nothing where nothing is."""
    found = troubles(result)
    if not found:
        return ""
    claim = result.claim
    where = "" if claim.file is None else f" ({_place(claim.file, claim.line)})"
    verdict = in_words(result.verdict)
    known = f" ({KNOWN})" if all(is_known(report, result, trouble) for trouble in found) else ""
    lines = [f"- **{verdict}**{known} {_text(claim.id, _NAME)}{where}: “{_text(claim.text, _EXCERPT)}”"]
    for trouble in found:
        lines.append(f"  - {_asked(trouble)}{_text(trouble.message, _SENTENCE)}")
        lines.extend(f"    - {_source(evidence)}" for evidence in trouble.evidence)
    changed = then_and_now(result)
    if changed:
        lines.append(f"  - {_text(changed, _SENTENCE)}")
    return "\n".join(lines) + "\n"


def _asked(trouble: Answer) -> str:
    """Return what a sentence answers, where that is not whether the claim is so."""
    if trouble.verdict not in TROUBLE:
        return f"{_text(trouble.code, _NAME)}: "
    if trouble.aspect is Aspect.CONTENT:
        return ""
    return f"{QUESTIONS[trouble.aspect].capitalize()}? {in_words(trouble.verdict).capitalize()}: "


def _line(result: Result) -> str:
    words = (in_words(result.verdict), _text(why(result), _SENTENCE))
    return f"| {_text(result.claim.id, _NAME)} | {' | '.join(words)} |\n"


def _source(evidence: Evidence) -> str:
    where = evidence.provenance
    publisher = _text(where.publisher or where.origin, _NAME)
    address = None if where.url is None else web_address(where.url)
    # In a destination, too, `&copy;` would be a character.
    linked = publisher if address is None else f"[{publisher}](<{address.replace('&', '&amp;')}>)"
    credit = "" if where.publisher in (None, where.origin) else f" (from {_text(where.origin, _NAME)})"
    day = "" if where.published is None else f", {_text(str(where.published), _NAME)}"
    return f"“{_text(evidence.excerpt, _EXCERPT)}” {linked}{credit}{day}, {_text(where.locator, _NAME)}"


def _place(file: str, line: int | None) -> str:
    return _text(file if line is None else f"{file}:{line}", _NAME)


def _text(text: str, width: int) -> str:
    """Return text on one line in which nothing is markup, a mention or a reference."""
    apart = _CALLS.sub(lambda match: f"{match[0]}{_APART}", brief(text, width))
    return _NUMBER.sub(r"\1\\\2", _MARKUP.sub(lambda match: f"\\{match[0]}", apart))
