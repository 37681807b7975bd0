"""Stretches of the calendar: days, weeks, months and longer, counted from one another. Days are ordinals of dates.

Every function raises ValueError or OverflowError where the calendar ends (years 1 to 9999).
"""

import calendar
import datetime as dt
from typing import NamedTuple

from claimcheck.model.time import Period

WEEK = 7
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_MONTHS_LONG = {"month": 1, "quarter": 3, "half": 6, **{unit: 12 * years for unit, years in _YEARS.items()}}


class Stretch(NamedTuple):
    """Days with their grain, and what a reader of the words around them has to know.

    `day` is the day that was counted to; `weekday` one that is written beside it; `unsure` the month and day that are
    written where the year is not; `relative` whether it took the reference date.
    """

    period: Period
    grain: str
    relative: bool = True
    day: int | None = None
    weekday: int | None = None
    unsure: tuple[int, int | None] | None = None

    @property
    def first(self) -> int:
        """The first day."""
        return self.period.first

    @property
    def last(self) -> int:
        """The last day."""
        return self.period.last


def day(ordinal: int) -> Stretch:
    """Return one day."""
    return Stretch(Period.of(dt.date.fromordinal(ordinal)), "day", day=ordinal)


def days(first: int, last: int, grain: str = "days") -> Stretch:
    """Return the days from one to another, both held."""
    if last < first:
        message = "the days end before they begin"
        raise ValueError(message)
    return Stretch(Period.of(dt.date.fromordinal(first), dt.date.fromordinal(last)), grain)


def written(edtf: str, grain: str) -> Stretch:
    """Return what an EDTF string stands for."""
    return Stretch(Period.parse(edtf), grain)


def month(year: int, number: int) -> Stretch:
    """Return a month; numbers beyond 1 to 12 run into other years."""
    extra, zero_based = divmod(number - 1, 12)
    return written(f"{_sound(year + extra):04}-{zero_based + 1:02}", "month")


def _sound(year: int) -> int:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        message = f"there is no year {year}"
        raise ValueError(message)
    return year


def unit_at(unit: str, today: int, step: int = 0) -> Stretch:
    """Return the week, weekend, month, quarter, half, year, … that holds a day, or the step-th from it."""
    date = dt.date.fromordinal(today)
    if unit in ("day", "night"):
        return day(today + step)
    if unit in ("week", "weekend", "workweek"):
        monday = today - date.weekday() + WEEK * step
        first, last = {"week": (0, 6), "weekend": (5, 6), "workweek": (0, 4)}[unit]
        return days(monday + first, monday + last, unit)
    if unit == "fortnight":
        first = today - date.weekday() + 2 * WEEK * step
        return days(first, first + 2 * WEEK - 1, unit)
    if unit == "month":
        return month(date.year, date.month + step)
    if unit in ("quarter", "half"):
        months, code = (3, 33) if unit == "quarter" else (6, 40)
        extra, at = divmod((date.month - 1) // months + step, 12 // months)
        return written(f"{_sound(date.year + extra):04}-{code + at}", unit)
    return years_at(unit, date.year, step)


def years_at(unit: str, year: int, step: int = 0) -> Stretch:
    """Return the year, decade or century that holds a year, or the step-th from it."""
    size = _YEARS.get(unit, 0)
    if not size:
        message = f"a {unit} has no place in the calendar"
        raise ValueError(message)
    at = year // size + step
    _sound(at * size or 1)
    form = {"year": f"{at:04}", "decade": f"{at:03}X", "century": f"{at:02}XX"}.get(
        unit, f"{at:01}000/{at:01}999"
    )
    return written(form, unit)


def moved(today: int, count: int, unit: str) -> int:
    """Return the day so many days, weeks, months, quarters or years from a day, the last of its month at most."""
    in_days = {"day": 1, "night": 1, "week": WEEK, "weekend": WEEK, "fortnight": 2 * WEEK}.get(unit)
    if in_days is not None:
        return dt.date.fromordinal(today + count * in_days).toordinal()
    if unit == "workday":
        return _workdays_on(today, count)
    date = dt.date.fromordinal(today)
    if unit not in _MONTHS_LONG:
        message = f"a {unit} is not so long that it can be counted"
        raise ValueError(message)
    months = count * _MONTHS_LONG[unit]
    year, at = divmod(date.year * 12 + date.month - 1 + months, 12)
    return dt.date(
        _sound(year), at + 1, min(date.day, calendar.monthrange(_sound(year), at + 1)[1])
    ).toordinal()


def _workdays_on(today: int, count: int) -> int:
    step = 1 if count > 0 else -1
    weeks, left = divmod(abs(count), 5)
    at = today + step * WEEK * weeks
    while left or dt.date.fromordinal(at).weekday() > 4:  # noqa: PLR2004 - Friday
        at += step
        left -= left and dt.date.fromordinal(at).weekday() <= 4  # noqa: PLR2004
    return at


def nth_weekday(whole: Stretch, nth: int, weekday: int) -> Stretch:
    """Return the nth such weekday of a stretch, from its end where `nth` is negative."""
    if nth > 0:
        first = whole.first + (weekday - dt.date.fromordinal(whole.first).weekday()) % WEEK
        return _within(whole, day(first + WEEK * (nth - 1)))
    last = whole.last - (dt.date.fromordinal(whole.last).weekday() - weekday) % WEEK
    return _within(whole, day(last + WEEK * (nth + 1)))


def nth_unit(whole: Stretch, nth: int, unit: str) -> Stretch:
    """Return the nth day, week, weekend, month, quarter, half, year or decade of a stretch, negative from its end.

    A week belongs to the month or year that holds its Thursday, as ISO 8601 has it; a weekend to that of its Saturday.
    """
    if unit in ("week", "workweek", "weekend"):
        pin = nth_weekday(whole, nth, 5 if unit == "weekend" else 3).first
        return unit_at(unit, pin)
    if unit == "workday":
        before = whole.first - 1 if nth > 0 else whole.last + 1
        return _within(whole, day(_workdays_on(before, nth)))
    if unit == "day":
        return _within(whole, day(whole.first + nth - 1 if nth > 0 else whole.last + nth + 1))
    start = unit_at(unit, whole.first if nth > 0 else whole.last)
    return _within(whole, unit_at(unit, start.first, nth - 1 if nth > 0 else nth + 1))


def _within(whole: Stretch, part: Stretch) -> Stretch:
    if not whole.period.contains(part.period):
        message = "there are not so many"
        raise ValueError(message)
    return part


def easter(year: int) -> int:
    """Return Easter Sunday of the western churches (the algorithm of Meeus, Jones and Butcher)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    number, at = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, number, at + 1).toordinal()


def part_of(whole: Stretch, part: str, *, thirds: bool = False) -> Stretch:
    """Return the part of a stretch that "early", "mid", "late", "start", "middle", "end" name, each taken widely.

    `thirds` makes the middle and the end of a year a third of it, where they are the half and the quarter else.
    """
    if whole.grain == "year":
        year = whole.period.edtf[:4]
        return written((_THIRDS if thirds else {}).get(part, _PARTS_OF_YEAR[part]).replace("Y", year), "part")
    if whole.grain in ("decade", "century"):
        size = 10 if whole.grain == "decade" else 100
        return _part_of_years(part, int(whole.period.edtf.replace("X", "0")[:4]), size)
    length = whole.last - whole.first + 1
    low, high = _PARTS_OF_DAYS.get(whole.grain, {}).get(part) or _share(part, length)
    return days(whole.first + low, whole.first + (high if high > 0 else length - 1), "part")


_PARTS_OF_YEAR = {
    "early": "Y-40", "late": "Y-41", "start": "Y-33", "end": "Y-36", "mid": "Y-04/Y-09", "middle": "Y-04/Y-09",
}  # fmt: skip
_THIRDS = {"mid": "Y-05/Y-08", "middle": "Y-05/Y-08", "end": "Y-09/Y-12"}
_PARTS_OF_DAYS = {  # the first and the last day, counted from 0; the last is 0 where it is that of the whole
    "week": {"early": (0, 2), "start": (0, 2), "mid": (1, 3), "middle": (1, 3), "late": (3, 0), "end": (4, 0)},
    "month": {"early": (0, 14), "start": (0, 9), "mid": (9, 19), "middle": (9, 19), "late": (15, 0), "end": (20, 0)},
}  # fmt: skip


def _share(part: str, length: int) -> tuple[int, int]:
    return {
        "early": (0, length // 2), "start": (0, length // 3), "late": (length // 2, length - 1),
        "end": (2 * length // 3, length - 1),
    }.get(part, (length // 3, 2 * length // 3))  # fmt: skip


def _part_of_years(part: str, first: int, size: int) -> Stretch:
    low, high = {"early": (0, 3), "start": (0, 2), "mid": (4, 6), "middle": (4, 6), "late": (6, 9)}.get(
        part, (7, 9)
    )
    unit = size // 10
    return written(f"{first + low * unit:04}/{first + (high + 1) * unit - 1:04}", "part")
