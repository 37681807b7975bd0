"""Stretches of time on one scale, for data sets of times: from a moment to one that is no part of it any more."""

import datetime as dt
import re
from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.times import FoundTime
from claimcheck.model.time import ALWAYS, FOREVER
from tests.benchmarks.accuracy.units import size_of

_DAY = dt.timedelta(days=1)
_NO_DAY = dt.date(1, 1, 1)
_LENGTH = re.compile(r"P(?:T?[\d.]+[A-SU-Z]+)+")
_PARTS = re.compile(r"(T)?([\d.]+)([A-SU-Z]+)")
# Seconds. Recognizers-Text has B, BD and WD for weekdays, and WE for weekends.
_SECONDS = {
    "Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400, "B": 86_400, "BD": 86_400, "WD": 86_400,
    "WE": 172_800, "TH": 3_600, "TM": 60, "TS": 1,
}  # fmt: skip


_OPEN = ("after", "since")  # what has no end by these is no moment
_CALENDAR = {"M": 1, "Y": 12}
_CALENDAR_WORDS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


class Stretch(NamedTuple):
    """From `begin` to `until`, None where an end is open; an instant has the same twice.

    `dayless` says that only the time of the day is told, on no certain day.
    """

    begin: dt.datetime | None
    until: dt.datetime | None
    dayless: bool = False


def parse_moment(text: str) -> tuple[dt.datetime, bool]:
    """Read "2016-11-07", "2016-11-07 24:00:00" or "07:30:00"; return it and whether it has no day.

    Raise ValueError where it is none.
    """
    if ":" not in text:
        return dt.datetime.fromisoformat(text), False
    day, _, clock = text.rpartition(" ")
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    of_day = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    start = dt.datetime.combine(dt.date.fromisoformat(day) if day else _NO_DAY, dt.time())
    return start + of_day, not day


def stretch_of(found: FoundTime) -> Stretch | None:
    """Return the stretch that a found time is, None for durations and sets."""
    if found.begin is not None or found.until is not None:
        moment = found.until is None and found.modifier not in _OPEN
        return Stretch(found.begin, found.begin if moment else found.until, dayless=found.period is None)
    if found.period is None:
        return None
    first = None if found.period.first <= ALWAYS else _midnight(found.period.first)
    last = None if found.period.last >= FOREVER else _midnight(found.period.last) + _DAY
    return Stretch(first, last)


def _midnight(ordinal: int) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromordinal(ordinal), dt.time())


def same_stretch(wanted: Stretch, found: Stretch) -> bool:
    """Whether two stretches begin and end alike, by the clock alone where the one that is wanted has no day."""
    if wanted.dayless:
        wanted, found = _clock(wanted), _clock(found)
    return wanted[:2] == found[:2]


def _clock(stretch: Stretch) -> Stretch:
    """Return the stretch with its times of day alone, the end a day later where it lies past midnight."""
    begin = None if stretch.begin is None else dt.datetime.combine(_NO_DAY, stretch.begin.time())
    until = None if stretch.until is None else dt.datetime.combine(_NO_DAY, stretch.until.time())
    if begin is not None and until is not None and until < begin:
        until += _DAY
    return Stretch(begin, until, dayless=True)


class Length(NamedTuple):
    """How long something is: calendar months, and the seconds that are left."""

    months: Fraction
    seconds: Fraction

    def agrees(self, other: "Length") -> bool:
        """Whether two are as long, a month being 30 and a year 365 days where they are not told alike."""
        return self == other or self._all_seconds() == other._all_seconds()

    def _all_seconds(self) -> Fraction:
        years, months = divmod(self.months, 12)
        return self.seconds + years * _SECONDS["Y"] + months * _SECONDS["M"]


def length_of(written: str | None) -> Length | None:
    """Return what an ISO 8601 length is ("P3D", "PT1.5H", "P2Y3M"), None where it is none."""
    if written is None or _LENGTH.fullmatch(written) is None:
        return None
    months, seconds, clock = Fraction(0), Fraction(0), ""
    for mark, number, unit in _PARTS.findall(written):
        clock = mark or clock
        if not clock and unit in _CALENDAR:
            months += Fraction(number) * _CALENDAR[unit]
        elif clock + unit in _SECONDS:
            seconds += Fraction(number) * _SECONDS[clock + unit]
        else:
            return None
    return Length(months, seconds)


def length_from(value: Fraction, unit: str) -> Length | None:
    """Return how long so many of a unit are, None where it is no unit of time."""
    if unit in _CALENDAR_WORDS:
        return Length(value * _CALENDAR_WORDS[unit], Fraction(0))
    size = size_of(unit)
    if size.dimensions != frozenset({("time", 1)}):
        return None
    return Length(Fraction(0), value * size.factor)
