"""The report for people: grouped by verdict, the reason in a line, what speaks against it and from where."""

from collections.abc import Iterator, Sequence

from claimcheck.model.finding import Aspect, Consideration, Evidence, Note, Stance
from claimcheck.model.report import Report, Result
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.verdict import DECIDED, Verdict
from claimcheck.reports.answers import KNOWN, is_known, troubles
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.reasons import (
    deciding,
    decisive,
    evidence_of,
    in_words,
    of_aspect,
    then_and_now,
    why,
)
from claimcheck.reports.terminal import Colour, cells, harmless, paint, shortened, wrapped

ORDER = (
    Verdict.REFUTED,
    Verdict.CONFLICTING,
    Verdict.SUPPORTED,
    Verdict.NOT_ENOUGH_INFO,
    Verdict.NOT_CHECKABLE,
)
COLOURS = {
    Verdict.REFUTED: Colour.RED,
    Verdict.CONFLICTING: Colour.YELLOW,
    Verdict.SUPPORTED: Colour.GREEN,
    Verdict.NOT_ENOUGH_INFO: Colour.CYAN,
    Verdict.NOT_CHECKABLE: Colour.DIM,
}
INCOMPLETE = "incomplete: a check that may bear on it failed"
_LABEL = 11  # columns that a label and its indent take
_EXCERPT = 150  # columns of an excerpt: enough to recognise it, the rest is at its locator
_QUOTES = "\"'“„«「‘"
_ELSEWHERE = "(told on standard error)"
_SHOWN = 2  # origins shown a side


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """Yield the report's text; with claims to explain, only these, with every comparison."""
    everywhere = not any(result.complete for result in report.results)  # then the tally tells it once
    for verdict in ORDER:
        results = [
            result for result in report.results if result.verdict is verdict and _is_shown(result, page)
        ]
        if results:
            title = f"{in_words(verdict).upper()} ({len(results)})"
            yield f"{paint(title, Colour.BOLD, COLOURS[verdict], on=page.colour)}\n\n"
        for result in results:
            yield from (f"{line}\n" for line in _claim(result, page))
            found = troubles(result)
            if found and all(is_known(report, result, trouble) for trouble in found):
                yield from (f"{line}\n" for line in _line("note", KNOWN, page))
            if not result.complete and not everywhere:
                yield from (f"{line}\n" for line in _line("note", INCOMPLETE, page))
            yield "\n"
    yield from (f"{line}\n" for line in _tally(report, page))


def _is_shown(result: Result, page: Page) -> bool:
    return not page.explain or result.claim.id in page.explain


def _claim(result: Result, page: Page) -> Iterator[str]:
    claim = result.claim
    place = "" if claim.file is None else harmless(f"{claim.file}:{claim.line}" if claim.line else claim.file)
    yield from _head(claim.id, place, page)
    words = claim.text if claim.text[0] in _QUOTES else f"“{claim.text}”"
    yield from wrapped(words, page.width, first="  ", rest="  ")
    yield from _line("why", why(result), page)
    yield from _content(result, page)
    changed = then_and_now(result)
    if changed is not None:
        yield from _line("changed", changed, page)
    for aspect, label, verdict in (
        (Aspect.ATTRIBUTION, "said by", result.attribution),
        (Aspect.SOURCE, "source", result.source),
        (Aspect.CONSISTENCY, "together", result.consistency),
    ):
        yield from _aspect(result, aspect, label, verdict, page)
    if claim.id in page.explain:
        yield from _explanations(result.explanations, page)


def _head(name: str, place: str, page: Page) -> Iterator[str]:
    """Yield a claim's id and place on one line, on two where one is too narrow for both."""
    painted = paint(name, Colour.BOLD, on=page.colour)
    if place and cells(name) + 2 + cells(place) <= page.width:
        yield f"{painted}  {paint(place, Colour.DIM, on=page.colour)}"
        return
    yield painted
    for line in wrapped(place, page.width, first="  ", rest="  ") if place else ():
        yield paint(line, Colour.DIM, on=page.colour)


def _content(result: Result, page: Page) -> Iterator[str]:
    against, in_favour = (deciding(result, stance) for stance in (Stance.REFUTES, Stance.SUPPORTS))
    if result.verdict in DECIDED:
        told = why(result)
        yield from _sources("against", evidence_of(against, named_in=told), page)
        yield from _sources("for", evidence_of(in_favour, named_in=told), page)
    else:
        yield from _sources(
            "near", evidence_of(deciding(result, Stance.UNDECIDED)[:1], named_in=why(result))[:1], page
        )
    for finding in result.findings:
        if Note.OUTVOTED in finding.notes:
            yield from _line("outvoted", finding.message, page)


def _aspect(result: Result, aspect: Aspect, label: str, verdict: Verdict | None, page: Page) -> Iterator[str]:
    if verdict is None or (
        aspect is Aspect.ATTRIBUTION and isinstance(result.claim.statement, QuotationStatement)
    ):
        return
    findings = of_aspect(result.findings, aspect)
    stance = Stance.SUPPORTS if verdict is Verdict.SUPPORTED else Stance.REFUTES
    told = decisive(findings, stance) or decisive(findings, Stance.UNDECIDED)
    if told:
        yield from _line(label, f"{in_words(verdict)}: {told[0].message}", page)
        if verdict in (Verdict.REFUTED, Verdict.CONFLICTING):
            yield from _sources("", evidence_of(told, named_in=told[0].message), page)


def _sources(label: str, found: Sequence[Evidence], page: Page) -> Iterator[str]:
    for evidence in found[:_SHOWN]:
        yield from _line(label, _source(evidence), page)
        label = ""
    if len(found) > _SHOWN:
        yield from _line("", f"and {len(found) - _SHOWN} more", page)


def _source(evidence: Evidence) -> str:
    where = evidence.provenance
    publisher = where.publisher or where.origin
    credit = "" if publisher.casefold() == where.origin.casefold() else f" (from {where.origin})"
    day = f", {where.published}" if where.published is not None else ""
    excerpt = shortened(harmless(evidence.excerpt), _EXCERPT)
    return f"“{excerpt}” {publisher}{credit}{day} [{where.locator}]"


def _line(label: str, text: str, page: Page) -> Iterator[str]:
    """Yield a label and its text, which is wrapped beside it."""
    head = f"  {label}".ljust(_LABEL)
    lines = wrapped(text, page.width, first=head, rest=" " * _LABEL)
    for number, line in enumerate(lines):
        yield paint(head, Colour.DIM, on=page.colour) + line[len(head) :] if number == 0 else line


def _explanations(told: Sequence[Consideration], page: Page) -> Iterator[str]:
    if not told:
        yield from _line("compared", "with nothing: no reference has anything near it", page)
        return
    yield from _line("compared", "with what, and by which rule:", page)
    for one in told:
        where = "" if one.evidence is None else f" | {_source(one.evidence)}"
        yield from wrapped(
            f"{one.checker}: {one.rule}: {one.message}{where}", page.width, first="    ", rest="      "
        )


def _tally(report: Report, page: Page) -> Iterator[str]:
    total = len(report.results)
    pieces: list[tuple[str, Sequence[Colour]]] = [
        (f"{total} {'claim' if total == 1 else 'claims'} as of {report.as_of}:", ())
    ]
    counted = [(verdict, report.count(verdict)) for verdict in ORDER]
    told: list[tuple[str, Sequence[Colour]]] = [
        (f"{number} {in_words(verdict)}", (COLOURS[verdict],)) for verdict, number in counted if number
    ]
    yield from _packed([*pieces, *(told or [("none", ())])], page)
    changed = sum(then_and_now(result) is not None for result in report.results)
    if changed:
        yield f"{changed} {'stands' if changed == 1 else 'stand'} otherwise than when published"
    if report.problems:
        yield from wrapped(f"input that could not be read: {len(report.problems)} {_ELSEWHERE}", page.width)
    failed = sorted({skip.checker for skip in report.skips if skip.failed})
    if failed:
        yield from wrapped(
            f"checks that could not be completed: {', '.join(failed)} {_ELSEWHERE}", page.width
        )


def _packed(pieces: Sequence[tuple[str, Sequence[Colour]]], page: Page) -> Iterator[str]:
    """Yield lines with as many pieces as fit, none of them broken, with commas between all but the first two."""
    line, used = "", 0
    for number, (text, colours) in enumerate(pieces):
        comma = "," if 0 < number < len(pieces) - 1 else ""
        size = len(text) + len(comma)
        if line and used + 1 + size > page.width:
            yield line
            line, used = " ", 1
        line += f"{' ' if line else ''}{paint(text, *colours, on=page.colour)}{comma}"
        used += size + (1 if used else 0)
    yield line
