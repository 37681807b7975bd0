"""The report as CSV: a row for each claim and finding, fit for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.model.finding import Evidence, Finding
from claimcheck.model.report import Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.visible import visible

_CLAIM = (
    *("claim", "file", "line", "text", "speaker", "verdict", "verdict_at_publication"),
    *("attribution", "source", "consistency", "complete"),
)
_FINDING = ("checker", "code", "aspect", "stance", "severity", "probability", "notes", "message")
_EVIDENCE = ("origins", "publishers", "urls", "published", "locators", "excerpts")
_BETWEEN = " | "
# A cell that begins so is a formula to some spreadsheet (OWASP, "CSV injection"; the wide ones in East Asia).
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠", "|", "%")


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:  # noqa: ARG001 - no page is too narrow for a table
    """Yield the rows; a claim without findings has one, with empty cells. A cell that looks like a formula has a '."""
    yield _row((*_CLAIM, *_FINDING, *_EVIDENCE))
    for result in report.results:
        about = _about(result)
        for finding in result.findings:
            yield _row((*about, *_told(finding), *_sources(finding.evidence)))
        if not result.findings:
            yield _row((*about, *[""] * (len(_FINDING) + len(_EVIDENCE))))


def _about(result: Result) -> tuple[object, ...]:
    claim = result.claim
    verdicts = (
        result.verdict,
        result.verdict_at_publication,
        result.attribution,
        result.source,
        result.consistency,
    )
    return (
        *(claim.id, claim.file, claim.line, claim.text, claim.speaker.name),
        *map(_word, verdicts),
        "yes" if result.complete else "no",
    )


def _word(verdict: Verdict | None) -> str:
    return "" if verdict is None else verdict.value


def _told(finding: Finding) -> tuple[object, ...]:
    return (
        *(finding.checker, finding.code, finding.aspect.value, finding.stance.value, finding.severity.value),
        finding.probability,
        " ".join(note.value for note in finding.notes),
        finding.message,
    )


def _sources(found: Iterable[Evidence]) -> tuple[object, ...]:
    rows = [
        (
            *(evidence.provenance.origin, evidence.provenance.publisher, evidence.provenance.url),
            *(evidence.provenance.published, evidence.provenance.locator, evidence.excerpt),
        )
        for evidence in found
    ]
    columns = zip(*rows, strict=True) if rows else [()] * len(_EVIDENCE)
    return tuple(_joined([str(one or "") for one in column]) for column in columns)


def _joined(column: Sequence[str]) -> str:
    """Return one cell for all evidence, empty where there is none of it, in step with its neighbours otherwise."""
    return _BETWEEN.join(column) if any(column) else ""


def _row(cells: Iterable[object]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return written.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
