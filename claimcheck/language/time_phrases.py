"""Phrases of time: what a row of tokens says, read from its grammar against the date of publication.

Each rule reads one kind of phrase from a token on; the longest that any rule reads is what is meant. A rule that needs
the date of publication where there is none, or leaves the calendar, reads nothing.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.language.found_times import Convention
from claimcheck.language.stretches import WEEK, Stretch, day, days, month, unit_at, written
from claimcheck.language.time_tokens import Token

Read = tuple[int, Stretch] | None
Rule = Callable[["Phrases", int], Read]
_DEEPEST = 3
STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0}
MONTH_DAYS = 31
_MONTHS_OF_YEAR = 12
_FEW = 3


class Setting(NamedTuple):
    """What it takes to read a text: the day of publication, the convention, the written dates, and the rules."""

    reference: int | None
    convention: Convention
    dates: Mapping[int, Stretch]
    rules: Mapping[str, Sequence[Rule]]


class Phrases:
    """A row of tokens with what it takes to read them; `ahead` that the words before it look ahead.

    `followed` says that a word stands behind it that it may count ("on Monday 26 people").
    """

    def __init__(self, row: Sequence[Token], setting: "Setting", *, ahead: bool, followed: bool) -> None:
        self.row, self.ahead, self.followed = row, ahead, followed
        self.reference, self.convention, self.dates, self.rules = setting
        self._depth = 0

    @property
    def today(self) -> int:
        """The day of publication; raise ValueError where there is none."""
        if self.reference is None:
            message = "there is no date of publication"
            raise ValueError(message)
        return self.reference

    @property
    def year(self) -> int:
        """The year of publication."""
        return dt.date.fromordinal(self.today).year

    def kind(self, at: int) -> str:
        """Return the kind of a token, empty where there is none."""
        return self.row[at].kind if at < len(self.row) else ""

    def stretch(self, at: int) -> Read:
        """Return the longest stretch that is read from a token on, and the token behind it."""
        if self._depth > _DEEPEST:
            return None
        self._depth += 1
        best = self._longest(at)
        self._depth -= 1
        return None if best is None else self._with_rest(*best)

    def _longest(self, at: int) -> Read:
        best: Read = None
        for rule in self.rules.get(self.kind(at), ()):
            try:
                found = rule(self, at)
            except (ValueError, OverflowError):
                continue
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best

    def whole(self, at: int) -> Read:
        """Read what something is a part of: a stretch, or "the month" for the one of publication."""
        start = at
        while self.kind(at) in ("the", "around", "about", "my"):
            at += 1
        found = self.stretch(at)
        if found is not None:
            return found
        if self.kind(at) in ("calendar", "fiscal"):
            at += 1
        if self.kind(at) == "unit":
            return at + 1, unit_at(str(self.row[at].value), self.today)
        return None if at == start else self.stretch(start)

    def year_behind(self, at: int, *, joined: bool = True) -> tuple[int, int, bool] | None:
        """Read a year behind something: "2014", "of 2014", ", 2014", "last year", "nineteen ninety".

        Return the token behind it, the year, and whether it took the date of publication.
        """
        if joined and self.kind(at) in (",", "of", "in", "-", "/"):
            at += 1
        if self.kind(at) == "date":
            found = self.dates[self.row[at].start]
            return (at + 1, int(found.period.edtf), False) if found.grain == "year" else None
        spelt = self.year_words(at)
        if spelt is not None:
            return *spelt, False
        if self.kind(at) == "the":
            at += 1
        if self.kind(at) == "which" and self.kind(at + 1) == "unit" and self.row[at + 1].value == "year":
            return at + 2, self.year + STEP[str(self.row[at].value)], True
        return None

    def year_words(self, at: int) -> tuple[int, int] | None:
        """Read "nineteen ninety six", "two thousand and twenty", "seventeen hundred thirty three"."""
        if self.kind(at) != "number" or self.row[at].end - self.row[at].start <= 2:  # noqa: PLR2004 - words
            return None
        tens, behind = self.row[at].number, at + 1
        if self.kind(behind) == "thousand" and tens == 2:  # noqa: PLR2004 - the two thousands
            year, behind = 2000, behind + 1
            behind += self.kind(behind) == "and" and self.kind(behind + 1) == "number"
        elif 11 <= tens <= 20:  # noqa: PLR2004 - the eleven to twenty hundreds
            year = 100 * tens
            if self.kind(behind) == "hundred":
                behind += 1
            elif self.kind(behind) != "number" or self.row[behind].number < 10:  # noqa: PLR2004
                return None
        else:
            return None
        if self.kind(behind) == "number" and 0 < self.row[behind].number < 100:  # noqa: PLR2004 - of a century
            year, behind = year + self.row[behind].number, behind + 1
        return behind, year

    def amount(self, at: int) -> tuple[int, int] | None:
        """Read a count: a number, "a", "a couple of"; a few are told apart only where times are counted."""
        if self.kind(at) == "a" and self.kind(at + 1) in ("couple", "few"):
            at += 1
        kind = self.kind(at)
        if kind in ("number", "a") and self.kind(at + 1) in ("hundred", "thousand"):
            return at + 2, self.row[at].number * self.row[at + 1].number
        if kind in ("number", "a"):
            return at + 1, self.row[at].number
        if kind in ("couple", "few", "several") and self.convention.counted:
            at += 1
            return at + (self.kind(at) == "of"), 2 if kind == "couple" else _FEW
        return None

    def is_half(self, at: int) -> bool:
        """Whether a token is "half"."""
        return self.kind(at) == "unit" and self.row[at].value == "half"

    def units(self, at: int) -> tuple[int, str] | None:
        """Read a unit, business days being workdays."""
        working = self.kind(at) in ("business", "working")
        at += working or self.kind(at) == "calendar"
        if self.kind(at) not in ("unit", "units") or self.row[at].value == "half":
            return None
        unit = str(self.row[at].value)
        return at + 1, "workday" if working and unit == "day" else unit

    def ends(self, at: int) -> bool:
        """Whether what stands before a token is no count of what is behind it: no unknown word follows."""
        if self.kind(at) in ("unit", "units", "hundred", "thousand"):
            return False
        return at < len(self.row) or not self.followed

    def nearest(self, stretches: Sequence[Stretch], *, ahead: bool | None) -> Stretch:
        """Return the stretch nearest to the day of publication, or the nearest of those before it or behind it."""
        today = self.today
        fitting = [
            one for one in stretches if ahead is None or (one.last >= today if ahead else one.first <= today)
        ]
        return min(fitting, key=lambda one: min(abs(one.first - today), abs(one.last - today)))

    def counted_to(self, ordinal: int, unit: str) -> Stretch:
        """Return what is so far away as exactly as it is said: a day, a week, a month, a year."""
        if self.convention.counted or unit in ("day", "night", "workday"):
            return day(ordinal)
        grain = {
            "fortnight": "week",
            "weekend": "week",
            "decade": "year",
            "century": "year",
            "quarter": "month",
        }
        return unit_at(grain.get(unit, unit), ordinal)._replace(day=ordinal)

    def bounded(self, first: int, last: int) -> Stretch:
        """Return the days from one to another, without the last where intervals are half open."""
        return days(first, last - (self.convention.half_open and last > first))

    def _with_rest(self, at: int, found: Stretch) -> tuple[int, Stretch]:
        for rest in (_weekday_of_week, _year_of_date, _to_day_of_month):
            try:
                more = rest(self, at, found)
            except (ValueError, OverflowError):
                continue
            if more is not None:
                at, found = more
        return at, found


def _weekday_of_week(phrases: Phrases, at: int, found: Stretch) -> Read:
    """Read "next week on Tuesday", "two months from today on Tuesday": the weekday of that week."""
    behind = at + (phrases.kind(at) in ("-", "on", ","))
    if (
        phrases.kind(behind) != "weekday"
        or (found.grain != "week" and found.day is None)
        or found.weekday is not None
    ):
        return None
    weekday = phrases.row[behind].number
    if found.grain == "week":
        return behind + 1, day(found.first + weekday)._replace(relative=found.relative)
    if behind == at or found.day == phrases.reference or not found.relative or phrases.kind(at) != "on":
        return None
    return behind + 1, day(of_week(found.first, weekday))


def of_week(ordinal: int, weekday: int) -> int:
    """Return the weekday of the week of a day, Sunday first."""
    return ordinal - ordinal % WEEK + (weekday + 1) % WEEK


def _year_of_date(phrases: Phrases, at: int, found: Stretch) -> Read:
    if found.unsure is None:
        return None
    year = phrases.year_behind(at)
    if year is None:
        return None
    return year[0], dated(*found.unsure, year[1])._replace(relative=year[2], weekday=found.weekday)


def dated(number: int, of_month: int | None, year: int) -> Stretch:
    """Return a month, a quarter (33-36) or a day in a year; raise ValueError where there is none."""
    if number > _MONTHS_OF_YEAR:
        return written(f"{year:04}-{number}", "quarter")
    return month(year, number) if of_month is None else day(dt.date(year, number, of_month).toordinal())


def _to_day_of_month(phrases: Phrases, at: int, found: Stretch) -> Read:
    """Read "April 9th through the 17th": the days up to the next such day of the month."""
    if found.grain != "day" or phrases.kind(at) not in ("to", "through", "thru", "-", "till", "until", "–"):
        return None
    behind = at + 1 + (phrases.kind(at + 1) == "the")
    if phrases.kind(behind) != "ordinal" or phrases.kind(behind + 1) in ("month", "of", "unit", "weekday"):
        return None
    date = dt.date.fromordinal(found.first)
    of_month = phrases.row[behind].number
    last = dated(date.month % 12 + 1, of_month, date.year + date.month // 12) if of_month < date.day else None
    last = last or dated(date.month, of_month, date.year)
    return behind + 1, phrases.bounded(found.first, last.first)._replace(relative=found.relative)
