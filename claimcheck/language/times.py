"""Times in running text: dates, periods and relative words, each as the days that it stands for.

Relative words are resolved against the date of publication that the caller gives, never against today; without one
they are passed over, as are dates without a year. `docs/explanation/values.md` says what is read as what.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from claimcheck.language.dates import WrittenDate, find_dates
from claimcheck.language.found_times import NEWS, Convention, FoundDate, FoundTime, TimeKind
from claimcheck.language.relative_times import WEEKDAYS, RelativeTime, find_relative_times
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

_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEKDAY_BEFORE = re.compile(rf"\b({_WEEKDAY})\b\.?,? (?:the )?$", re.IGNORECASE)
_WEEKDAY_AFTER = re.compile(rf" \(({_WEEKDAY})\)|, (?:a )?({_WEEKDAY})(?=[,.;)])", re.IGNORECASE)
_OPEN_BEFORE = re.compile(
    r"\b(?P<word>since|after|before|until|till|prior to|starting(?: from| on| in)?"
    r"|from)(?: (?:the|on|at least|about|around))?[ \u00a0]$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r" (?:onwards?|on)\b(?! the)| (?:and|or) later\b", re.IGNORECASE)
_JOIN = re.compile(
    r"(?P<dash>[ ]?[-–—~][ ]?)|[ ](?P<word>to|and|through|until|till)[ ](?:the )?"
    r"|(?P<chinese>至|到)"
)
_STARTS_RANGE = re.compile(r"\b(?P<word>from|between)[ ](?:the )?$", re.IGNORECASE)
_NEAREST = 183  # days: half a year


def find_times(
    text: str, reference_date: dt.date | None, *, convention: Convention = NEWS
) -> list[FoundTime]:
    """Return the times of a text in order; those that need a reference date are left out where there is none.

    A reference that is a `datetime.datetime` also tells what is so many hours away from it.
    """
    dates = _written(text, _day(reference_date), convention)
    finer: Sequence[FoundTime] = ()
    return _merged(text, dates, finer, convention)


def find_dated(text: str, reference_date: dt.date | None) -> list[FoundDate]:
    """Return the times of a text that stand for days, in order: a time of the day is passed over, its day is not."""
    return _whole(text, _written(text, _day(reference_date), NEWS), NEWS)


def _day(reference: dt.date | None) -> dt.date | None:
    return reference.date() if isinstance(reference, dt.datetime) else reference


def _written(text: str, reference: dt.date | None, convention: Convention) -> list[FoundDate]:
    """Return the dates and relative days as they are written, before any two are joined to one interval."""
    dates = list(_dated(text, reference, convention))
    if reference is not None:
        dates += _related(text, reference, dates)
        dates.sort()
    return dates


def _whole(text: str, dates: Sequence[FoundDate], convention: Convention) -> list[FoundDate]:
    return [_opened(text, found) for found in _joined(text, dates, convention)]


def _merged(
    text: str, dates: Sequence[FoundDate], finer: Sequence[FoundTime], convention: Convention
) -> list[FoundTime]:
    """Return the dates that touch nothing finer, joined where they belong together, with what is finer."""
    taken = iter(finer)
    other = next(taken, None)
    left = []
    for date in dates:
        while other is not None and other.end <= date.start:
            other = next(taken, None)
        if other is None or date.end <= other.start:
            left.append(date)
    found = [FoundTime.of_date(date) for date in _whole(text, left, convention)]
    return sorted([*finer, *found], key=lambda one: one.start)


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


_LEADING = re.compile(r"(?:(?:on|in|at|during|the|by|as of|dated|of) )*", re.IGNORECASE)


def _is_whole(text: str, time: FoundDate) -> bool:
    lead = _LEADING.match(text)
    begin = 0 if lead is None else lead.end()
    before = text[: time.start].strip(" ,")
    is_led = time.start <= begin or before[begin:].rstrip(".").casefold() in WEEKDAYS
    return is_led and not text[time.end :].strip(" .,")


def _dated(text: str, reference: dt.date | None, convention: Convention) -> Iterator[FoundDate]:
    for date in find_dates(text):
        if not date.is_told:
            continue
        period = _period(date, reference, convention)
        if period is not None:
            yield FoundDate(
                start=date.start, end=date.end, period=period,
                relative=date.edtf is None and date.year is None,
                weekday=_weekday_beside(text, date.start, date.end),
            )  # fmt: skip


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
        return Period.parse(f"{start}/{_edtf(last_year, last_month, last_day)}")
    except ValueError:
        return None


def _edtf(year: int, month: int | None, day: int | None) -> str:
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])


def _nearest_year(date: WrittenDate, reference: dt.date | None, future: bool | None) -> int | None:  # noqa: FBT001 - a convention's
    """Return the year that brings a day of a month nearest to the reference date, before or behind it where told."""
    if reference is None or date.month is None:
        return None
    years = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        try:
            day = dt.date(year, date.month, date.day or 15)
        except ValueError:
            continue
        if future is None or (day >= reference if future else day <= reference):
            years.append((abs((day - reference).days), year))
    return min(years)[1] if years else None


def _related(text: str, reference: dt.date, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """Return the relative times that touch no date; a weekday beside a date belongs to it."""
    found = []
    taken = iter(dates)
    previous, date = None, next(taken, None)
    for relative in find_relative_times(text, reference):
        while date is not None and date.end <= relative.start:
            previous, date = date, next(taken, None)
        if date is not None and (relative.end > date.start or _is_beside(text, relative, date)):
            continue
        if previous is None or not _is_beside(text, relative, previous):
            found.append(
                FoundDate(
                    start=relative.start,
                    end=relative.end,
                    period=relative.period,
                    relative=True,
                    weekday=relative.weekday,
                ),
            )
    return found


def _is_beside(text: str, relative: RelativeTime, date: FoundDate) -> bool:
    if relative.weekday is None or relative.weekday != date.weekday:
        return False
    first, last = min(relative.end, date.end), max(relative.start, date.start)
    return last - first <= 6 and text[first:last].strip(" ,.(") in ("", "the", "a")  # noqa: PLR2004 - ", the "


def _joined(text: str, times: Sequence[FoundDate], convention: Convention) -> Iterator[FoundDate]:
    """Join "from A to B", "between A and B" and "A-B" to one interval."""
    at = 0
    while at < len(times):
        time, following = times[at], times[at + 1] if at + 1 < len(times) else None
        whole = None if following is None else _interval(text, time, following, convention)
        at += 1 if whole is None else 2
        yield whole or time


def _interval(text: str, first: FoundDate, second: FoundDate, convention: Convention) -> FoundDate | None:
    match = _JOIN.match(text, first.end)
    if (
        match is None
        or match.end() < second.start - 4
        or text[match.end() : second.start].strip()
        or match.end() > second.start
    ):
        return None
    before = _STARTS_RANGE.search(text[max(0, first.start - 16) : first.start])
    word = (match["word"] or "").casefold()
    opening = "" if before is None else before["word"].casefold()
    if (word == "and" and opening != "between") or (word in ("until", "till") and opening != "from"):
        return None
    if "/" in first.period.edtf + second.period.edtf or first.period.first > second.period.last:
        return None
    start = first.start if before is None else first.start - len(before[0])
    period = Period.parse(f"{first.period.edtf}/{second.period.edtf}")
    if convention.half_open and second.period.first > first.period.first:
        period = _days(first.period.first, second.period.first - 1)
    return FoundDate(start=start, end=second.end, period=period, relative=first.relative or second.relative)


def _days(first: int, last: int) -> Period:
    return Period.of(dt.date.fromordinal(first), dt.date.fromordinal(last))


def _opened(text: str, found: FoundDate) -> FoundDate:
    """Read "since 2019", "before March", "from 2020 on" as periods with an open end."""
    edtf = found.period.edtf
    match = _OPEN_BEFORE.search(text[max(0, found.start - 24) : found.start])
    if match is None or "/" in edtf:
        return found
    word = match["word"].casefold()
    start = found.start - len(match[0])
    if word == "from":
        onwards = _ONWARDS.match(text, found.end)
        return (
            found
            if onwards is None
            else found._replace(start=start, end=onwards.end(), period=Period.parse(f"{edtf}/.."))
        )
    if word == "since" or word.startswith("starting"):
        return found._replace(start=start, period=Period.parse(f"{edtf}/.."))
    if word in ("until", "till"):
        return found._replace(start=start, period=Period.parse(f"../{edtf}"))
    if word == "after":
        day = dt.date.fromordinal(min(found.period.last + 1, dt.date.max.toordinal()))
        return found._replace(start=start, period=Period.parse(f"{day.isoformat()}/.."))
    day = dt.date.fromordinal(max(found.period.first - 1, 1))
    return found._replace(start=start, period=Period.parse(f"../{day.isoformat()}"))
