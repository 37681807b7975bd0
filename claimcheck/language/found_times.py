"""Found times: what a stretch of text says of time, to the day or finer.

`docs/explanation/values.md` says what is read as what.
"""

import datetime as dt
import enum
from collections.abc import Mapping
from typing import NamedTuple

import attrs

from claimcheck.language.day_parts import NEWS_HOURS
from claimcheck.model.time import Period


class TimeKind(enum.StrEnum):
    """What kind of time is written: told as it stands, told from the reference date, how long, how often."""

    DATE = "date"
    RELATIVE = "relative"
    DURATION = "duration"
    SET = "set"


class Convention(NamedTuple):
    """How a text's writer means what may be meant in several ways.

    `day_first` tells whether 4/5/2016 is in May (None: not declared, and never guessed); `future` whether a bare
    weekday or day of a month is one to come (None: as the words around it say, else the last or the nearest);
    `half_open` whether "from A to B" ends where B begins; `counted` whether "two weeks ago" is that very day and the
    next three days begin tomorrow, as in a diary, where news mean that week and count from today. `hours` says when
    each part of the day begins and ends; hours after 24 are those of the next day.
    """

    day_first: bool | None = None
    future: bool | None = None
    half_open: bool = False
    counted: bool = False
    hours: Mapping[str, tuple[str, str]] = NEWS_HOURS


NEWS = Convention()


class FoundDate(NamedTuple):
    """A time in a text that stands for days: its span, the days, and whether that took the reference date.

    `weekday` (0 is Monday) is the day of the week written beside it, which may not be that of the date. `unsure` is
    what is written where the year is not: a month and its day, or 0 and a weekday that stands alone.
    """

    start: int
    end: int
    period: Period
    relative: bool = False
    weekday: int | None = None
    unsure: tuple[int, int | None] | None = None


@attrs.frozen(kw_only=True)
class FoundTime:
    """A time in a text: its span, its kind, and what it says, as far as it says it.

    `period` are the days (None for durations, sets and times of no told day); `begin` and `until` are local times
    without a zone, the end not held, where it is finer than a day; `duration` is ISO 8601 ("P3D", "PT2H");
    `recurrence` says how often a set comes round; `weekday` (0 is Monday) is the day of the week written beside it.
    A time of the day without a told day is put on the day of the reference. `modifier` is "before", "until", "after",
    "since" or "about", for durations that of a figure; a moment and what has an open end have no `until`, and what ends
    openly has no `begin`. `zone` is the time zone as written; `ambiguous` tells that the half of the day is not told.
    """

    start: int
    end: int
    kind: TimeKind
    period: Period | None = None
    begin: dt.datetime | None = None
    until: dt.datetime | None = None
    duration: str | None = None
    recurrence: str | None = None
    weekday: int | None = None
    modifier: str | None = None
    zone: str | None = None
    ambiguous: bool = False

    @property
    def relative(self) -> bool:
        """Whether it took the reference date to tell."""
        return self.kind is TimeKind.RELATIVE

    @property
    def edtf(self) -> str | None:
        """The time in EDTF, to the second where it is told so finely; None where it has no place in the calendar."""
        if self.begin is None and self.until is None:
            return None if self.period is None else self.period.edtf
        begin = ".." if self.begin is None else self.begin.isoformat(timespec="seconds")
        if self.until is None:
            return f"{begin}/.." if self.modifier in ("after", "since") else begin
        return f"{begin}/{self.until.isoformat(timespec='seconds')}"

    @classmethod
    def of_date(cls, date: FoundDate) -> "FoundTime":
        """Return what is told to the day."""
        kind = TimeKind.RELATIVE if date.relative else TimeKind.DATE
        return cls(start=date.start, end=date.end, kind=kind, period=date.period, weekday=date.weekday)
