"""Falsehoods about time: another day, month or year, another weekday."""

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from claimcheck.language.times import find_dated
from claimcheck.model.claim import Claim
from claimcheck.model.time import FOREVER, Period
from claimcheck.mutation.mutant import Change, Stock, replaced

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DAY = re.compile(r"\b(?:[1-9]|[12]\d|3[01])\b(?=(?:st|nd|rd|th)?\b)")
_LAST_SURE_DAY = 28  # of every month


def dates_moved(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A date moved by a year, a month, or some days: its year, month or day written anew."""
    published = _published(claim)
    for found in find_dated(claim.text, published):
        written = claim.text[found.start : found.end]
        for new in _moved(written, stock):
            changed = _with_time(claim, written, new, found.period, published)
            if changed is not None:
                yield Change(changed, written, new)


def weekdays_changed(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A weekday for another."""
    published = _published(claim)
    for weekday in _WEEKDAYS:
        if re.search(rf"\b{weekday}\b", claim.text) is None:
            continue
        other = stock.chance.choice([name for name in _WEEKDAYS if name != weekday])
        before = [found.period for found in find_dated(claim.text, published) if found.weekday is not None]
        changed = _with_time(claim, weekday, other, before[0] if before else None, published)
        if changed is not None:
            yield Change(changed, weekday, other)


def _moved(written: str, stock: Stock) -> Iterator[str]:
    year = _YEAR.search(written)
    if year is not None:
        by = stock.chance.choice((-2, -1, 1, 2))
        yield written[: year.start()] + str(int(year[0]) + by) + written[year.end() :]
    for at, month in enumerate(_MONTHS):
        if re.search(rf"\b{month}\b", written):
            yield re.sub(rf"\b{month}\b", _MONTHS[(at + stock.chance.randint(2, 9)) % 12], written, count=1)
            break
    day = _DAY.search(written)
    if day is not None and (year is None or day.start() != year.start()):
        moved = (int(day[0]) + stock.chance.randint(4, 20) - 1) % _LAST_SURE_DAY + 1
        rest = re.sub(r"^(?:st|nd|rd|th)\b", _ordinal(moved), written[day.end() :])
        yield written[: day.start()] + str(moved) + rest


def _ordinal(number: int) -> str:
    teens = (11, 12, 13)
    return "th" if number in teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _with_time(
    claim: Claim, old: str, new: str, said: Period | None, published: dt.date | None
) -> Claim | None:
    """Return the claim with another time in its words, and in its statement where that had the time that was said.

    None where the words then name no other time.
    """
    text = replaced(claim.text, old, new)
    if text is None:
        return None
    now = [found.period for found in find_dated(text, published)]
    times = [period for period in now if said is None or not period.overlaps(said)]
    if not times:
        return None
    statement = claim.statement
    if statement is not None and statement.time is not None:
        if said is None or statement.time.edtf != said.edtf:
            return None
        statement = attrs.evolve(statement, time=times[0])
    return attrs.evolve(claim, text=text, statement=statement)


def _published(claim: Claim) -> dt.date | None:
    published = claim.source.published
    return None if published is None or published.last >= FOREVER else dt.date.fromordinal(published.last)
