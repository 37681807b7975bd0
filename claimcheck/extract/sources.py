"""The source of an article, as far as the article itself tells it: title, date, whom it credits."""

import datetime as dt
import re
from collections.abc import Sequence

import attrs

from claimcheck.extract.zone_patterns import AGENCY_LINE, DATELINE
from claimcheck.extract.zones import Block, Part
from claimcheck.language.times import find_times
from claimcheck.model.claim import Source
from claimcheck.model.time import Period

_SOURCE_LINE = re.compile(r"(?i)(?:sources?|via|agenc(?:y|ies))\s*:\s*(?P<who>[^\n;|]{2,60})")
_WIRE = re.compile(
    r"(?:,|/|\||\bfor\b|\bof\b|\bfrom\b|\()\s*(?:[Tt]he )?"
    r"(?P<who>Reuters|Associated Press|AP|Agence France-Presse|AFP|UPI|Bloomberg|Xinhua|dpa|PA Media|ANI|PTI|Kyodo)\b"
)
_STAFF = re.compile(r"(?P<who>Reuters|AP|AFP) [Ss]taff$")
_KEPT = 4  # letters: shorter names in capitals are abbreviations (AFP)
_MARKUP = re.compile(r"[*_`]+|\[([^\]]*)\]\([^)]*\)")


def find_source(text: str, blocks: Sequence[Block], given: Source) -> Source:
    """Return the source with what it leaves open filled in from the article; what is given stays as it is."""
    published = given.published or _published(text, blocks)
    return attrs.evolve(
        given,
        title=given.title or _title(text, blocks),
        upstream=given.upstream or _upstream(text, blocks),
        published=published,
    )


def publication_day(source: Source) -> dt.date | None:
    """Return the day against which relative dates resolve; None where it is not known to the day."""
    period = source.published
    return dt.date.fromordinal(period.first) if period is not None and period.is_day else None


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    found = next((block for block in blocks if block.part is Part.HEADLINE), None)
    if found is None:
        return None
    return " ".join(_MARKUP.sub(r"\1", text[found.start : found.end]).split()) or None


def _upstream(text: str, blocks: Sequence[Block]) -> str | None:
    """Return whom the article credits as its source; "told Reuters" credits nobody with the article."""
    for block in blocks:
        words = text[block.start : block.end]
        match = None
        if block.part is Part.SOURCE_LINE:
            match = _SOURCE_LINE.match(words) or _WIRE.search(words)
        elif block.part is Part.BYLINE:
            match = _WIRE.search(words) or _STAFF.match(words)
        elif block.part is Part.BODY:
            match = _agency_before(text, block)
        if match is not None:
            return _proper(match["who"] if "who" in match.re.groupindex else match["agency"])
    return None


def _agency_before(text: str, block: Block) -> re.Match[str] | None:
    """Return the dateline that stands before a block: "OSLO, March 3 (Reuters) - "."""
    line = text.rfind("\n", 0, block.start) + 1
    for pattern in (DATELINE, AGENCY_LINE):
        match = pattern.match(text, line, block.start + 1)
        if match is not None and match["agency"]:
            return match
    return None


def _proper(name: str) -> str:
    """Return a name as it is written elsewhere: REUTERS is Reuters, AFP stays."""
    plain = " ".join(name.split()).strip(" .)")
    return " ".join(word.title() if word.isupper() and len(word) > _KEPT else word for word in plain.split())


def _published(text: str, blocks: Sequence[Block]) -> Period | None:
    """Return the day that a stamp at the head gives, else the dateline, else that of the last update."""
    stamps = [text[block.start : block.end] for block in blocks if block.part is Part.STAMP]
    updates = [stamp for stamp in stamps if _UPDATED.match(stamp)]
    first = next((day for stamp in stamps if stamp not in updates and (day := _day(stamp))), None)
    if first is not None:
        return first
    for block in blocks:
        line = text.rfind("\n", 0, block.start) + 1
        match = DATELINE.match(text, line, block.start + 1) if block.part is Part.BODY else None
        if match is not None and match["date"]:
            return _day(match["date"])
    return next((day for stamp in updates if (day := _day(stamp))), None)


_UPDATED = re.compile(r"(?i)(?:last )?(?:updated|modified)")


def _day(words: str) -> Period | None:
    return next(
        (
            found.period
            for found in find_times(words, None)
            if found.period is not None and found.period.is_day
        ),
        None,
    )
