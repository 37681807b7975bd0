"""Extracted claims into a claim file that a person may have changed: theirs stays, anchors move, nothing is lost."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import attrs

from claimcheck.errors import InputError, Problem
from claimcheck.files.extracted import (
    REMEMBERED,
    dump_extraction,
    dump_head,
    dump_record,
    dump_remembered,
    fingerprint,
    mark_of,
    words_key,
)
from claimcheck.files.placed import Loaded
from claimcheck.files.records import read_records
from claimcheck.files.writing import replace_file
from claimcheck.language.anchors import Ambiguous, Found, find_anchor
from claimcheck.model.claim import Claim
from claimcheck.model.extraction import ExtractedClaim, Extraction

_ITEM = re.compile(r"^(\s*)- ")
_CLAIMS = re.compile(r"^claims:\s*(?:#.*)?$")
_START, _END = re.compile(r"(\bstart: *)\d+"), re.compile(r"(\bend: *)\d+")


class Merged(NamedTuple):
    """A claim file after merging, and what became of its records, by their ids."""

    text: str
    added: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()  # changed or added by a person
    gone: tuple[str, ...] = ()  # no longer extracted, and never changed by anybody
    orphaned: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


class _Record(NamedTuple):
    """A record of the file: its claim, its lines, whether a person made or changed it, where it stands now."""

    claim: Claim
    block: str
    is_own: bool
    place: tuple[int, int] | None
    is_ambiguous: bool


def merge_extraction(extraction: Extraction, file: str, old: str) -> Merged:
    """Return the file `old`, read from `file`, with what was extracted now.

    Raise InputError, and lose nothing, where the file cannot be read as records a line each.
    """
    head, blocks, tail = _split(old, file)
    records = _records(extraction.article.text, file, blocks)
    remembered = set(re.findall(r"\b[0-9a-f]{6}\b", tail))
    pairs, new = _matched(records, extraction.claims, remembered)
    taken = {record.claim.id for record in records}
    names = {each.claim.id: records[at].claim.id for at, each in pairs.items()}
    names |= {each.claim.id: _free(each.claim.id, taken) for each in new}
    items: list[tuple[int, int, str]] = []
    outcome: dict[str, list[str]] = {"kept": [], "gone": [], "orphaned": [], "ambiguous": []}
    last = 0
    for at, record in enumerate(records):
        block = _block_of(record, pairs.get(at), names, outcome)
        last = record.place[0] if record.place is not None else last
        if block:
            items.append((last, at, block))
    items += [(_start(each), len(records), dump_record(_named(each, names))) for each in new]
    items.sort(key=lambda item: item[:2])
    body = "\n".join(f"{block.rstrip()}\n" for _, _, block in items)
    remembered_now = dump_remembered(extraction.claims, remembered)
    text = f"{head or dump_head(extraction)}{body}\n{_without_remembered(tail)}{remembered_now}"
    told = {key: tuple(ids) for key, ids in outcome.items()}
    return Merged(text=text, added=tuple(names[each.claim.id] for each in new), **told)


def write_extraction(extraction: Extraction, target: Path, *, stores_text: bool) -> Merged:
    """Write the claim file of an article, merged with what stands there; each file whole or not at all.

    `stores_text` writes the article's text beside it, under the name that its source gives. Raise InputError where
    something cannot be read or written.
    """
    name = target.as_posix()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        old = target.read_text("utf-8") if target.exists() else None
        merged = fresh(extraction) if old is None else merge_extraction(extraction, name, old)
        if stores_text and extraction.article.source.file is not None:
            replace_file(
                str(target.parent / extraction.article.source.file), extraction.article.text.encode()
            )
        replace_file(name, merged.text.encode())
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(Problem(file=name, message=f"cannot be written: {why}")) from error
    return merged


def fresh(extraction: Extraction) -> Merged:
    """Return the file of an article that had none."""
    return Merged(dump_extraction(extraction), added=tuple(each.claim.id for each in extraction.claims))


def _split(text: str, file: str) -> tuple[str, list[str], str]:
    """Return what stands before the records, the lines of each, and the comments behind the last."""
    lines = text.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if _CLAIMS.match(line.rstrip())), None)
    if start is None:
        raise InputError(Problem(file=file, message=_ODD))
    tail = next((at for at, line in enumerate(lines) if line.startswith(REMEMBERED)), len(lines))
    indent: str | None = None
    blocks: list[str] = []
    head = lines[: start + 1]
    for line in lines[start + 1 : tail]:
        match = _ITEM.match(line)
        if match is not None and indent in (None, match[1]):
            indent = match[1]
            blocks.append(line)
        elif blocks:
            blocks[-1] += line
        else:
            head.append(line)
    return "".join(head), blocks, "".join(lines[tail:])


_ODD = "is no claim file with a record to each item: extract into another file"


def _records(text: str, file: str, blocks: Sequence[str]) -> list[_Record]:
    read = list(read_records(file))
    problems = [each for each in read if isinstance(each, Problem)]
    loaded = [each for each in read if isinstance(each, Loaded)]
    if problems:
        raise InputError(*problems)
    if len(loaded) != len(blocks):
        raise InputError(Problem(file=file, message=_ODD))
    return [_record(text, each.claim, block) for each, block in zip(loaded, blocks, strict=True)]


def _record(text: str, claim: Claim, block: str) -> _Record:
    found = None if claim.anchor is None else find_anchor(text, claim.anchor)
    place = (found.start, found.end) if isinstance(found, Found) else None
    body = "".join(line for line in block.splitlines(keepends=True) if "# extracted: " not in line)
    is_own = mark_of(block) != fingerprint(body)
    return _Record(claim, block, is_own, place, isinstance(found, Ambiguous))


def _matched(
    records: Sequence[_Record], claims: Sequence[ExtractedClaim], remembered: set[str]
) -> tuple[dict[int, ExtractedClaim], list[ExtractedClaim]]:
    """Return which record each claim is, by its place, and the claims that are new."""
    at_place: dict[tuple[int, int], int] = {}
    for number, record in enumerate(records):
        if record.place is not None:
            at_place.setdefault(record.place, number)
    pairs: dict[int, ExtractedClaim] = {}
    new = []
    for each in claims:
        anchor = each.claim.anchor
        at = None if anchor is None else at_place.get((anchor.start, anchor.end))
        if at is not None and at not in pairs:
            pairs[at] = each
        elif words_key(each.claim.text) not in remembered:
            new.append(each)
    return pairs, new


def _block_of(
    record: _Record, pair: ExtractedClaim | None, names: dict[str, str], outcome: dict[str, list[str]]
) -> str:
    """Return the lines of a record now, none where it is gone, and note what became of it."""
    identity = record.claim.id
    if not record.is_own:
        if pair is not None:
            return dump_record(_named(pair, names))
        outcome["gone"].append(identity)
        return ""
    outcome["kept"].append(identity)
    if record.place is None:
        if record.claim.anchor is not None:
            outcome["ambiguous" if record.is_ambiguous else "orphaned"].append(identity)
        return record.block
    return _moved(record)


def _moved(record: _Record) -> str:
    """Return the lines of a record with its anchor where its words stand now."""
    anchor, place = record.claim.anchor, record.place
    if anchor is None or place is None or (anchor.start, anchor.end) == place:
        return record.block
    at = record.block.find("anchor:")
    block, rest = record.block[:at], record.block[at:]
    rest = _START.sub(rf"\g<1>{place[0]}", rest, count=1)
    return block + _END.sub(rf"\g<1>{place[1]}", rest, count=1)


def _named(each: ExtractedClaim, names: dict[str, str]) -> ExtractedClaim:
    """Return a claim under the id that it has in the file, and so those that it names."""
    parent = each.claim.parent
    claim = attrs.evolve(
        each.claim,
        id=names.get(each.claim.id, each.claim.id),
        parent=names.get(parent) if parent is not None else None,
    )
    first = each.duplicate_of
    return attrs.evolve(each, claim=claim, duplicate_of=names.get(first) if first is not None else None)


def _free(identity: str, taken: set[str]) -> str:
    """Return the id, with a number behind it where another record has it, and take it."""
    found, number = identity, 2
    while found in taken:
        found, number = f"{identity}-{number}", number + 1
    taken.add(found)
    return found


def _start(each: ExtractedClaim) -> int:
    return 0 if each.claim.anchor is None else each.claim.anchor.start


def _without_remembered(tail: str) -> str:
    """Return the lines behind the records that are no keys."""
    keys = re.compile(r"^# (?:[0-9a-f]{6} ?)+$")
    lines = [line for line in tail.splitlines(keepends=True) if not line.startswith(REMEMBERED)]
    return "".join(line for line in lines if not keys.match(line.rstrip("\n")))
