"""States: from when to when a dated value holds.

A value with a date and no end holds until the next of the same property and scope. A value without any date
of its own holds from its publication on; there two origins that differ within a month of each other disagree
about one situation, and neither is the next of the other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.checkers.origins import value_key
from claimcheck.language.words import fold
from claimcheck.model.reference import Fact
from claimcheck.model.time import ALWAYS, FOREVER, Period

_CONTEMPORARY = 31  # days


class Holding(NamedTuple):
    """The days on which a value holds, as ordinals, the last on which it was seen, and what ended it."""

    first: int
    last: int
    seen: int
    ended: Fact | None = None

    def contains(self, first: int, last: int, *, slack: int = 0) -> bool:
        """Whether it holds on all of these days."""
        return self.first - slack <= first and last <= self.last + slack

    def overlaps(self, first: int, last: int) -> bool:
        """Whether it holds on one of these days."""
        return self.first <= last and first <= self.last


def holding(fact: Fact, rivals: Sequence[Fact], endings: Sequence[Fact], *, exclusive: bool) -> Holding:
    """Return when the value of a fact holds.

    `rivals` are the facts of the same subject, property and scope, `endings` the events that end this state;
    `exclusive` says that one value ends another.
    """
    start, end, seen = _written(fact)
    cuts: list[tuple[int, Fact]] = []
    if exclusive and end == FOREVER:
        cuts += [(_start(rival)[0] - 1, rival) for rival in rivals if _succeeds(rival, fact)]
    cuts += [
        (days.last, event)
        for event in endings
        if (days := event_days(event)) is not None and days.first > start[1]
    ]
    last, ended = min(cuts, key=lambda cut: cut[0], default=(FOREVER, None))
    if ended is None or last >= end:
        return Holding(first=start[0], last=end, seen=min(seen, end))
    return Holding(first=start[0], last=max(last, start[0]), seen=seen, ended=ended)


def event_days(event: Fact) -> Period | None:
    """Return when an event happened: its value where that is a time, else its valid time."""
    if isinstance(event.value, Period):
        return event.value
    return event.valid if event.value is not False and not event.negated else None


def _written(fact: Fact) -> tuple[tuple[int, int], int, int]:
    """Return the start (as a span), the end, and the last day seen, as far as the fact itself tells."""
    start = _start(fact)
    published = fact.provenance.published
    if fact.valid is None:
        return start, FOREVER, published.last if published is not None else FOREVER
    if "/" not in fact.valid.edtf:
        return start, FOREVER, fact.valid.last
    seen = max(start[1], published.last) if published is not None else start[1]
    return start, fact.valid.last, fact.valid.last if fact.valid.last < FOREVER else seen


def _start(fact: Fact) -> tuple[int, int]:
    """Return the days in which a value began to hold; without a date or a publication it always held."""
    if fact.valid is None:
        published = fact.provenance.published
        return (published.first, published.last) if published is not None else (ALWAYS, ALWAYS)
    start, interval, _ = fact.valid.edtf.partition("/")
    if not interval:
        return fact.valid.first, fact.valid.last
    if start in ("", ".."):
        return ALWAYS, ALWAYS
    written = Period.parse(start)
    return written.first, written.last


def _succeeds(rival: Fact, fact: Fact) -> bool:
    """Whether another value takes the place of this one."""
    if value_key(rival) == value_key(fact):
        return False
    start = _start(fact)[1]
    if start == ALWAYS or _start(rival)[0] <= start:
        return False
    dated = rival.valid is not None and fact.valid is not None
    if dated or fold(rival.provenance.origin) == fold(fact.provenance.origin):
        return True
    return _start(rival)[0] - start > _CONTEMPORARY
