"""Times in running text: dates, periods and relative words, each as the days that it stands for.

Relative words are resolved against the date of publication that the caller gives, never against today; without one
they are passed over, as are dates without a year. `docs/explanation/values.md` says what is read as what.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from claimcheck.language.calendar_words import WEEKDAYS
from claimcheck.language.date_notations import WrittenDate
from claimcheck.language.date_ranges import joined_dates
from claimcheck.language.dates import find_dates
from claimcheck.language.found_times import NEWS, Convention, FoundDate, FoundTime, TimeKind
from claimcheck.language.relative_times import find_relative_times
from claimcheck.language.stretches import Stretch
from claimcheck.language.word_patterns import Late, lowered
from claimcheck.model.time import Period

__all__ = [
    "NEWS",
    "Convention",
    "FoundDate",
    "FoundTime",
    "TimeKind",
    "find_dated",
    "find_times",
    "read_time",
]

_SENSE_WORDS = (
    "former",
    "erstwhile",
    "one-time",
    "onetime",
    "impending",
    "upcoming",
    "forthcoming",
    "looming",
)
_SENSES = Late(r"\b(?:(?P<over>former|erstwhile|one-?time)|impending|upcoming|forthcoming|looming)\b")
_Spanned = TypeVar("_Spanned", FoundDate, FoundTime)
_MONTH_OF = {33: 2, 34: 5, 35: 8, 36: 11}  # the middle of each quarter
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEKDAY_BEFORE = Late(rf"\b({_WEEKDAY})\b\.?,? (?:the )?$", re.IGNORECASE)
_WEEKDAY_AFTER = Late(rf" \(({_WEEKDAY})\)|, (?:a )?({_WEEKDAY})(?=[,.;)])", re.IGNORECASE)


def find_times(
    text: str, reference_date: dt.date | None, *, convention: Convention = NEWS
) -> list[FoundTime]:
    """Return the times of a text in order; those that need a reference date are left out where there is none.

    A reference that is a `datetime.datetime` also tells what is so many hours away from it.
    """
    from claimcheck.language.joined_times import find_finer_times  # the days alone are told without it

    day = _day(reference_date)
    dates = _written(text, day, convention)
    finer = find_finer_times(text, dates, reference_date, convention)
    if finer:
        dates = list(_outside(dates, _spans(finer)))
    joined = joined_dates(text, dates, day, convention)
    if finer:
        finer = list(_outside(finer, _spans(joined)))
    found: list[FoundTime] = [*finer, *(FoundTime.of_date(date) for date in joined)]
    found.sort(key=_start)
    if day is None or convention.counted:
        return found
    return sorted([*found, *_outside(list(_senses(text, day)), _spans(found))], key=_start)


def _start(found: FoundTime) -> int:
    return found.start


def _senses(text: str, reference: dt.date) -> Iterator[FoundTime]:
    """Yield the words that say that something is over, or to come."""
    lower = lowered(text)
    if not any(word in lower for word in _SENSE_WORDS):
        return
    for match in _SENSES.compiled.finditer(lower):
        over = match["over"] is not None
        ordinal = reference.toordinal() + (-1 if over else 1)
        if not 1 <= ordinal <= dt.date.max.toordinal():
            continue
        day = dt.date.fromordinal(ordinal).isoformat()
        period = Period.parse(f"../{day}" if over else f"{day}/..")
        yield FoundTime(start=match.start(), end=match.end(), kind=TimeKind.RELATIVE, period=period)


def find_dated(text: str, reference_date: dt.date | None) -> list[FoundDate]:
    """Return the times of a text that stand for days, in order: a time of the day is passed over, its day is not."""
    day = _day(reference_date)
    return joined_dates(text, _written(text, day, NEWS), day, NEWS)


def _day(reference: dt.date | None) -> dt.date | None:
    return reference.date() if isinstance(reference, dt.datetime) else reference


def _written(text: str, reference: dt.date | None, convention: Convention) -> list[FoundDate]:
    """Return the dates and phrases of time as they are written, before any two are joined to one interval."""
    lower = lowered(text)
    told = list(_dated(text, lower, reference, convention))
    dates = [date for date, _ in told]
    phrases = list(_apart(text, find_relative_times(text, lower, reference, convention, told), dates))
    if not phrases:
        return dates
    return sorted([*phrases, *_outside(dates, _spans(phrases))])


def _apart(text: str, phrases: Iterable[FoundDate], dates: Sequence[FoundDate]) -> Iterator[FoundDate]:
    """Yield the phrases that are not the weekday in brackets behind a date: "13 January 2025 (Monday)"."""
    weekdays = {date.end: date.weekday for date in dates if date.weekday is not None}
    for phrase in phrases:
        if phrase.weekday is not None:
            before = text[max(0, phrase.start - 6) : phrase.start]
            date_end = (
                phrase.start
                - len(before)
                + len(before.removesuffix("the ").removesuffix("a ").rstrip(" ,.("))
            )
            if weekdays.get(date_end) == phrase.weekday:
                continue
        yield phrase


def _outside(times: Sequence[_Spanned], others: Iterable[tuple[int, int]]) -> Iterator[_Spanned]:
    """Yield the times that none of the other spans touches."""
    taken = iter(others)
    other = next(taken, None)
    for time in times:
        while other is not None and other[1] <= time.start:
            other = next(taken, None)
        if other is None or time.end <= other[0]:
            yield time


def _spans(times: Sequence[FoundDate | FoundTime]) -> Iterator[tuple[int, int]]:
    return ((time.start, time.end) for time in times)


def read_time(text: str, reference_date: dt.date | None = None) -> Period:
    """Read a written time as a whole, EDTF or words; raise ValueError that says what was expected."""
    written = text.strip()
    if written[:1].isdigit() or "/" in written or written.startswith(".."):
        try:
            return Period.parse(written)
        except ValueError as cause:
            refusal = cause
    else:
        refusal = ValueError(f"{text!r} is no time that can be read")
    found = [time for time in find_dated(written, reference_date) if _is_whole(written, time)]
    if len(found) == 1:
        return found[0].period
    needs = "" if reference_date is not None else "; words such as 'Monday' need a reference date"
    expected = "expected a date or an interval START/END (EDTF), or words such as '15 January 2025'"
    raise ValueError(f"{text!r} is no time: {expected}{needs}") from refusal


_LEADING = Late(r"(?:(?:on|in|at|during|the|by|as of|dated|of) )*", re.IGNORECASE)


def _is_whole(text: str, time: FoundDate) -> bool:
    lead = _LEADING.match(text)
    begin = 0 if lead is None else lead.end()
    before = text[: time.start].strip(" ,")
    is_led = time.start <= begin or before[begin:].rstrip(".").casefold() in WEEKDAYS
    return is_led and not text[time.end :].strip(" .,")


def _dated(
    text: str, lower: str, reference: dt.date | None, convention: Convention
) -> Iterator[tuple[FoundDate, Stretch]]:
    for date in find_dates(text, lower, day_first=convention.day_first):
        if not date.is_told:
            continue
        period = _period(date, reference, convention)
        if period is not None:
            relative = date.edtf is None and date.year is None
            weekday = _weekday_beside(text, date.start, date.end)
            found = FoundDate(date.start, date.end, period, relative, weekday, date.unsure)
            yield found, Stretch(period, date.grain, relative=relative, unsure=date.unsure)


def _weekday_beside(text: str, start: int, end: int) -> int | None:
    match = _WEEKDAY_BEFORE.search(text[max(0, start - 16) : start]) or _WEEKDAY_AFTER.match(text, end)
    if match is None:
        return None
    return WEEKDAYS[next(word for word in match.groups() if word is not None).casefold()]


def _period(date: WrittenDate, reference: dt.date | None, convention: Convention) -> Period | None:
    """Return the days of a date, None where its year can't be told or there is no such day."""
    try:
        if date.edtf is not None:
            return Period.parse(date.edtf)
        year = date.year
        if year is None:
            year = _nearest_year(date, reference, convention.future)
        if year is None:
            return None
        start = _edtf(year, date.month, date.day)
        if date.until is None:
            return Period.parse(start)
        last_year, last_month, last_day = date.until
        if last_year is None:
            last_year = year + (last_month is not None and date.month is not None and last_month < date.month)
        period = Period.parse(f"{start}/{_edtf(last_year, last_month, last_day)}")
        return (
            period
            if not convention.half_open
            else _half_open(period, Period.parse(_edtf(last_year, last_month, last_day)))
        )
    except ValueError:
        return None


def _half_open(whole: Period, last: Period) -> Period:
    first, end = whole.first, max(whole.first, last.first - 1)
    return Period.of(dt.date.fromordinal(first), dt.date.fromordinal(end))


def _edtf(year: int, month: int | None, day: int | None) -> str:
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])


def _nearest_year(date: WrittenDate, reference: dt.date | None, future: bool | None) -> int | None:  # noqa: FBT001 - a convention's
    """Return the year that brings a day of a month nearest to the reference date, before or behind it where told."""
    if reference is None or date.month is None:
        return None
    years = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        month = date.month if date.month <= 12 else _MONTH_OF[date.month]  # noqa: PLR2004 - quarters and halves
        try:
            day = dt.date(year, month, date.day or 15)
        except ValueError:
            continue
        if future is None or (day >= reference if future else day <= reference):
            years.append((abs((day - reference).days), year))
    return min(years)[1] if years else None
