"""Places as SARIF has them: of a claim's record, of its words in the article, of evidence."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Evidence
from claimcheck.reports.visible import visible, web_address

Place = Mapping[str, object]
_AT_LINE = re.compile(r"(.+):(\d{1,9})", re.DOTALL)
_AT_SPAN = re.compile(r"(.+):(\d{1,12})-(\d{1,12})", re.DOTALL)
_BASE = (
    "REFERENCES"  # what a locator is relative to: the folder of claimcheck.toml, which a report does not know
)
_MARKS = re.compile(r"[{}]|\](?=\()")


def message(text: str) -> str:
    """Return text for a message: a brace stands twice, as SARIF asks (3.11.5), and nothing is a link (3.11.6)."""
    return _MARKS.sub(lambda match: f"{match[0]} " if match[0] == "]" else match[0] * 2, visible(text))


def address_of(path: str) -> str:
    """Return a path as a URI: relative as it is, absolute with its scheme."""
    quoted = quote(visible(path.replace("\\", "/")))
    return f"file://{quoted}" if quoted.startswith("/") else quoted


def article_address(claim: Claim, file: str) -> str:
    """Return the URI of the file of a claim's article, which is written relative to the claim's own."""
    folder = posixpath.dirname((claim.file or "").replace("\\", "/"))
    return address_of(posixpath.normpath(posixpath.join(folder, file.replace("\\", "/"))))


def claim_place(claim: Claim) -> Place:
    """Return where a claim's record stands: the line on which it begins, whole; by its id alone without a file."""
    named: dict[str, object] = {"logicalLocations": [{"fullyQualifiedName": claim.id, "kind": "member"}]}
    if claim.file is None:
        return named
    line = claim.line or 1
    region = {"startLine": line, "startColumn": 1, "endLine": line + 1, "endColumn": 1}
    artifact = {"uri": address_of(claim.file)}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}, **named}


def article_place(claim: Claim) -> Iterator[Place]:
    """Yield where the claim's words stand in its article, where that is known."""
    if claim.anchor is None or claim.source.file is None:
        return
    start, end = claim.anchor.start, claim.anchor.end
    yield {
        "physicalLocation": {
            "artifactLocation": {"uri": article_address(claim, claim.source.file)},
            "region": {
                "charOffset": start,
                "charLength": end - start,
                "snippet": {"text": visible(claim.anchor.exact)},
            },
        },
        "message": {"text": "the claim's words in the article"},
    }


def evidence_place(evidence: Evidence) -> Place:
    """Return where evidence stands: its address on the web, else its file with line or span; and what it says."""
    where = evidence.provenance
    publisher = where.publisher or where.origin
    day = "" if where.published is None else f", {where.published}"
    told = f"“{visible(evidence.excerpt)}” {publisher}{day} [{where.locator}]"
    address = None if where.url is None else web_address(where.url)
    physical = _in_file(where.locator) if address is None else {"artifactLocation": {"uri": address}}
    return {"physicalLocation": physical, "message": {"text": message(told)}}


def _in_file(locator: str) -> Mapping[str, object]:
    span = _AT_SPAN.fullmatch(locator)
    line = _AT_LINE.fullmatch(locator)
    region: dict[str, int] = {}
    path = locator
    if span is not None and int(span[2]) < int(span[3]):
        path = span[1]
        region = {"charOffset": int(span[2]), "charLength": int(span[3]) - int(span[2])}
    elif line is not None and int(line[2]) > 0:
        path = line[1]
        region = {"startLine": int(line[2])}
    located: dict[str, object] = {"artifactLocation": _relative(path)}
    if region:
        located["region"] = region
    return located


def _relative(path: str) -> Mapping[str, str]:
    uri = address_of(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _BASE}
