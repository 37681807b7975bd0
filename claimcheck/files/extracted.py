"""Extracted claims as a claim file for people, who review it, and as JSON for machines."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.files.plain import Plain, plain_claim, plain_source
from claimcheck.files.yaml_text import write_yaml
from claimcheck.model.extraction import ExtractedClaim, Extraction

_WIDTH = 100
_LONG_SCALAR = re.compile(r"^(?P<head>(?P<indent> *(?:- )?)[\w-]+: )\"(?P<text>.*)\"$")
HEADER = """\
# What claimcheck extract has read. Review each record: what you change or add stays when it is run again.
"""
_MARK = re.compile(r"\s*#? ?extracted: *\"?[0-9a-f]{8}\"?,? *")
_ANCHOR = re.compile(r"^\s*(?:anchor:|prefix:)")
REMEMBERED = "# Extracted so far, so that a record which you delete stays deleted:"


def dump_extraction(extraction: Extraction) -> str:
    """Return the extracted claims as a YAML claim file, with comments where something is not sure."""
    blocks = "\n".join(dump_record(each) for each in extraction.claims)
    return f"{HEADER}{dump_head(extraction)}{blocks}\n{dump_remembered(extraction.claims)}"


def dump_head(extraction: Extraction) -> str:
    """Return what stands before the records: the article."""
    source = plain_source(extraction.article.source)
    article = write_yaml({"article": source}) if source else ""
    return f"{article}claims:\n"


def dump_record(each: ExtractedClaim) -> str:
    """Return one record as the lines of a claim file, with a mark by which a change of it is seen later."""
    body = "".join(f"{line}\n" for line in _record_lines(each))
    return f"{body}    # extracted: {fingerprint(body)}\n"


def fingerprint(block: str) -> str:
    """Return eight digits that change with any word of a record but its anchor."""
    lines = [line.rstrip() for line in block.splitlines() if line.strip()]
    kept = [line for line in lines if not _MARK.fullmatch(line) and not _ANCHOR.match(line)]
    return f"{zlib.crc32(chr(10).join(kept).encode('utf-8', 'surrogatepass')):08x}"


def mark_of(block: str) -> str | None:
    """Return the mark that a record was written with, None where it was not extracted."""
    match = re.search(r"# extracted: ([0-9a-f]{8})", block)
    return None if match is None else match[1]


def dump_remembered(claims: Iterable[ExtractedClaim], more: Iterable[str] = ()) -> str:
    """Return the comment that remembers what was extracted, by its words."""
    keys = sorted({*(words_key(each.claim.text) for each in claims), *more})
    lines = [" ".join(keys[at : at + _PER_LINE]) for at in range(0, len(keys), _PER_LINE)]
    return "".join(f"{line}\n" for line in (REMEMBERED, *(f"# {line}" for line in lines)))


_PER_LINE = 12


def words_key(text: str) -> str:
    """Return a short key for the words of a claim, whatever white space parts them."""
    return f"{zlib.crc32(' '.join(text.split()).encode('utf-8', 'surrogatepass')) & 0xFFFFFF:06x}"


def _record_lines(each: ExtractedClaim) -> Iterator[str]:
    plain = _plain(each)
    anchor = plain.pop("anchor", None)
    lines = write_yaml({"claims": [plain]}).splitlines()[1:]
    for line in lines:
        yield from _wrapped(line)
        if line.startswith("    text:") and isinstance(anchor, dict):
            yield from _anchor_lines(anchor)
        if line.startswith("    confidence:"):
            for reason in each.reasons:
                yield f"    # unsure: {reason}"


def _plain(each: ExtractedClaim) -> dict[str, Plain]:
    plain = plain_claim(each.claim, with_article=False)
    extra: dict[str, Plain] = dict(each.claim.extra)
    extra["checkworthiness"] = f"{each.checkworthiness:.2f}"
    if each.duplicate_of is not None:
        extra["repeats"] = each.duplicate_of
    return {**plain, "extra": extra}


def _anchor_lines(anchor: dict[str, Plain]) -> Iterator[str]:
    """Yield the anchor on a line of its own for what moves, and one for what it is found by."""
    around = ", ".join(
        f"{key}: {json.dumps(anchor[key], ensure_ascii=False)}"
        for key in ("prefix", "suffix")
        if key in anchor
    )
    start = f"    anchor: {{start: {anchor['start']}, end: {anchor['end']}"
    if not around:
        yield f"{start}}}"
        return
    yield f"{start},"
    yield f"      {_escaped(around)}}}"


def _escaped(line: str) -> str:
    """Return a line without what YAML does not print or takes for a line break."""
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]", lambda m: f"\\u{ord(m[0]):04x}", line
    )


def _wrapped(line: str) -> Sequence[str]:
    """Return a line, folded at single spaces where it is a long text in quotes: YAML reads a fold as a space."""
    match = _LONG_SCALAR.match(line)
    if match is None or len(line) <= _WIDTH:
        return [line]
    indent = " " * (len(match["indent"]) + 2)
    lines: list[str] = []
    rest = line
    while len(rest) > _WIDTH:
        first = len(indent) if lines else len(match["head"])
        cut = rest.rfind(" ", first + 1, _WIDTH + 1)
        if cut < 0 or rest[cut - 1] in " \\" or rest[cut + 1 : cut + 2] in (" ", ""):
            break
        lines.append(rest[:cut])
        rest = f"{indent}{rest[cut + 1 :]}"
    return [*lines, rest]


def dump_extraction_json(extraction: Extraction) -> str:
    """Return the extracted claims as one JSON object, with what stands beside the records."""
    claims: list[Plain] = [_json_claim(each) for each in extraction.claims]
    document: dict[str, Plain] = {"article": _json_article(extraction), "claims": claims}
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n"


def _json_article(extraction: Extraction) -> dict[str, Plain]:
    return {**plain_source(extraction.article.source), "sha256": extraction.article.sha256}


def _json_claim(each: ExtractedClaim) -> dict[str, Plain]:
    plain = plain_claim(each.claim, with_article=False)
    anchor = plain.pop("anchor", None)
    place: dict[str, Plain] = {}
    if isinstance(anchor, dict):
        place = {key: anchor[key] for key in ("start", "end", "prefix", "suffix") if key in anchor}
    rest: dict[str, Plain] = {
        "zone": each.claim.zone.value,
        "checkworthiness": each.checkworthiness,
        "reasons": list(each.reasons),
    }
    if each.duplicate_of is not None:
        rest["repeats"] = each.duplicate_of
    first = {key: plain.pop(key) for key in ("id", "text")}
    return {**first, **place, **plain, **rest, "statement": plain.get("statement")}  # type: ignore[dict-item]
