"""What is finer than a day, joined with the days beside it: "4/25 at 4:00pm", "tomorrow morning", "Mondays at nine"."""

import datetime as dt
from collections.abc import Iterator, Sequence

from claimcheck.language.clock import Clock, ClockSpan
from claimcheck.language.day_parts import HALVES, DayPart, hours_of
from claimcheck.language.durations import Duration, bounded, find_stretches, is_duration, is_lasting
from claimcheck.language.found_times import Convention, FoundDate, FoundTime, TimeKind
from claimcheck.language.moments import Moment, find_moments
from claimcheck.language.recurrences import Recurrence
from claimcheck.language.time_groups import Group, find_atoms, find_groups
from claimcheck.language.time_words import find_starts
from claimcheck.language.word_patterns import Late, lowered
from claimcheck.model.time import Period

_LEADS = {
    "by": "before", "before": "before", "prior to": "before", "until": "until", "till": "until", "up to": "until",
    "after": "after", "since": "since",
}  # fmt: skip
_LEAD = Late(rf"(?<!\w)(?P<word>{'|'.join(_LEADS)})[ ](?:the[ ])?$")
_MONTH = Late(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d|\d(?:st|nd|rd|th)\b")
_NOON = 12
_DAWN = 6  # what is told in the night before this hour is in the morning after it
_JOINT = Late(r"[ ](?:to|till|untill?|through|(?P<and>and))[ ]|[ ]?[-–—][ ]?")
_OPENING = Late(r"(?<!\w)(?:from|between)[ ]")
_WEEK = 7
_DAY = 86_400  # seconds
_ENDS = ("before", "until")


def find_finer_times(
    text: str, dates: Sequence[FoundDate], reference: dt.date | None, convention: Convention
) -> list[FoundTime]:
    """Return the times of a text that are finer than a day, durations and sets, in order; none overlaps another."""
    lower = lowered(text)
    if isinstance(reference, dt.datetime):
        reference = reference.replace(tzinfo=None)  # found times are local, and so is what they are told from
    starts = find_starts(lower)
    if not dates and not any(starts):
        return []
    stretches = list(find_stretches(lower, starts.units))
    groups = find_groups(lower, find_atoms(text, lower, starts, dates, stretches))
    told = (_time(lower, group, reference, convention) for group in groups)
    from_now = _told_from_now(lower, starts.nows, stretches, reference, convention)
    found = _beside([time for time in told if time is not None], from_now)
    return _beside(list(_across(lower, found)), _lengths(lower, stretches, dates))


def _beside(found: Sequence[FoundTime], others: Sequence[FoundTime]) -> list[FoundTime]:
    """Return all times in order, without those of the others that overlap one of the first."""
    taken = iter(found)
    one = next(taken, None)
    free = []
    end = 0
    for other in sorted(others, key=lambda time: time.start):
        while one is not None and one.end <= other.start:
            one = next(taken, None)
        if other.start >= end and (one is None or other.end <= one.start):
            free.append(other)
            end = other.end
    return sorted([*found, *free], key=lambda time: time.start) if free else list(found)


# --- what they say together ------------------------------------------------------------------------


def _across(lower: str, times: Sequence[FoundTime]) -> Iterator[FoundTime]:
    """Join "from 2pm till tomorrow at 4" and "between eight o'clock and now" to the stretch between two moments."""
    first: FoundTime | None = None
    for time in times:
        whole = None if first is None else _stretch(lower, first, time)
        if first is not None and whole is None:
            yield first
        first = whole or time
    if first is not None:
        yield first


def _stretch(lower: str, one: FoundTime, other: FoundTime) -> FoundTime | None:
    ends = other.modifier == "until" and lower[one.end : other.start] == " "
    joint = _JOINT.fullmatch(lower, one.end, other.start)
    opening = _OPENING.search(lower, max(0, one.start - 8), one.start + 8)
    is_opened = opening is not None and opening.start() <= one.start <= opening.end()
    are_days = one.period is not None and other.period is not None
    if one.until is not None or not (ends or (joint is not None and other.until is None)):
        return None
    if not (is_opened or (are_days and (joint is None or joint["and"] is None))):
        return None
    begin, until = one.begin, other.until if ends else other.begin
    if begin is None or until is None:
        return None
    if other.period is None:
        until = dt.datetime.combine(begin.date(), until.time())
        until += dt.timedelta(hours=_NOON if other.ambiguous and until <= begin else 0)
    if until <= begin and one.period is None:
        begin -= dt.timedelta(days=1)
    if other.weekday is not None and _MONTH.search(lower, other.start, other.end) is None:
        until = begin + (until - begin) % dt.timedelta(days=_WEEK)  # the next such weekday
    if until <= begin:
        return None
    return FoundTime(
        start=one.start if opening is None else min(one.start, opening.start()), end=other.end,
        kind=other.kind if one.period is None else one.kind,
        period=_days(begin, until) if one.period or other.period else None, begin=begin, until=until,
        zone=one.zone or other.zone, ambiguous=one.ambiguous or other.ambiguous,
    )  # fmt: skip


def _days(begin: dt.datetime, until: dt.datetime) -> Period:
    last = until - dt.timedelta(seconds=1) if until > begin else until
    return Period.of(begin.date(), last.date())


def _led(lower: str, group: Group) -> Group:
    """Return a group with the word before its day that leaves an end open: "until Monday at 5pm"."""
    lead = _LEAD.search(lower, max(0, group.start - 16), group.start)
    if lead is None or group.date is None or group.start != group.date.start:
        return group
    bound = _LEADS[lead["word"]]
    clock, part = group.clock, group.part
    if clock is not None and clock.last is None and not clock.bound:
        return group._replace(start=lead.start(), clock=clock._replace(bound=bound))
    if clock is None and part is not None and not part.bound:
        return group._replace(start=lead.start(), part=part._replace(bound=bound))
    return group


def _time(lower: str, group: Group, reference: dt.date | None, convention: Convention) -> FoundTime | None:
    if group.recurrence is not None:
        return _set(group, group.recurrence)
    if group.length is not None and group.clock is None and group.part is None:
        return _from_day(group, group.length)
    day = _day(group, reference)
    if day is None:
        return None
    group = _led(lower, group)
    clock = group.clock
    ambiguous = clock is not None and clock.first.half is None and _half_of(group.part) is None
    is_told = group.date is not None or (group.part is not None and group.part.offset is not None)
    is_relative = group.date is None or group.date.relative
    try:
        begin, until, modifier = _ends(group, day, convention)
        if clock is not None and not (is_told or modifier) and convention.future is True:
            begin, until = _coming(begin, until, reference)
    except OverflowError:
        return None
    return FoundTime(
        start=group.start, end=group.end, kind=TimeKind.RELATIVE if is_relative else TimeKind.DATE,
        period=Period.of(day) if is_told else None, begin=begin, until=until,
        weekday=None if group.date is None else group.date.weekday, modifier=modifier or None,
        zone=None if clock is None else clock.zone,
        ambiguous=ambiguous,
    )  # fmt: skip


def _coming(
    begin: dt.datetime | None, until: dt.datetime | None, reference: dt.date | None
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Return a time of no told day a day later where it is over when it is told."""
    if begin is None or not isinstance(reference, dt.datetime) or begin > reference:
        return begin, until
    later = dt.timedelta(days=1)
    return begin + later, None if until is None else until + later


def _day(group: Group, reference: dt.date | None) -> dt.date | None:
    """Return the day of a group: its date, the day that its part says, else that of the reference."""
    if group.week is not None and group.date is not None and group.date.weekday is not None:
        first = group.week.period.first
        return dt.date.fromordinal(first + (group.date.weekday + 1 - first) % _WEEK)
    if group.date is not None:
        return dt.date.fromordinal(group.date.period.first)
    if reference is None:
        return None
    day = reference.date() if isinstance(reference, dt.datetime) else reference
    offset = 0 if group.part is None or group.part.offset is None else group.part.offset
    ordinal = day.toordinal() + offset
    return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date.max.toordinal() else None


def _set(group: Group, recurrence: Recurrence) -> FoundTime:
    rule = recurrence.rule
    if group.clock is not None:
        first, last = _seconds(group.clock, group.part)
        rule = recurrence.at(_clock_text(first)) + ("" if last is None else f"/{_clock_text(last)}")
    return FoundTime(start=group.start, end=group.end, kind=TimeKind.SET, recurrence=rule)


def _clock_text(seconds: int) -> str:
    minutes, second = divmod(seconds % _DAY, 60)
    text = f"T{minutes // 60:02}:{minutes % 60:02}:{second:02}"
    return text.removesuffix(":00").removesuffix(":00")


def _from_day(group: Group, length: Duration) -> FoundTime | None:
    """Read "for 10 days from 18 December" as those ten days."""
    if group.date is None or length.is_fine:
        return None
    first = group.date.period.first
    last = first + int(length.seconds) // _DAY - 1
    if not first <= last < dt.date.max.toordinal():
        return None
    return FoundTime(
        start=group.start, end=group.end, kind=TimeKind.RELATIVE if group.date.relative else TimeKind.DATE,
        period=Period.of(dt.date.fromordinal(first), dt.date.fromordinal(last)), weekday=group.date.weekday,
    )  # fmt: skip


def _ends(
    group: Group, day: dt.date, convention: Convention
) -> tuple[dt.datetime | None, dt.datetime | None, str]:
    """Return when a group's time begins and ends, and "before" or "after" where one end is open."""
    midnight = dt.datetime.combine(day, dt.time())
    if group.clock is None and group.part is not None:
        first, last = hours_of(group.part, convention.hours)
        return _bound(midnight, first, last, group.part.bound)
    clock = group.clock
    if clock is None:
        return midnight, midnight + dt.timedelta(days=1), ""
    start, end = _seconds(clock, group.part)
    if group.part is not None and group.part.name in ("night", "tonight") and start < _DAWN * 3600:
        start, end = start + _DAY, None if end is None else end + _DAY
    begin = midnight + dt.timedelta(seconds=start)
    if end is not None:
        return begin, midnight + dt.timedelta(seconds=end), ""
    if group.length is not None:
        return begin, begin + dt.timedelta(seconds=float(group.length.seconds)), ""
    if clock.bound in _ENDS:
        return None, begin, clock.bound
    return begin, None, clock.bound


def _bound(
    midnight: dt.datetime, first: int, last: int, bound: str
) -> tuple[dt.datetime | None, dt.datetime | None, str]:
    begin, until = midnight + dt.timedelta(seconds=first), midnight + dt.timedelta(seconds=last)
    if bound == "after":
        return until, None, bound
    if bound == "since":
        return begin, None, bound
    if bound in _ENDS:
        return None, begin if bound == "before" and last < _DAY else until, bound
    return begin, until if until > begin else None, ""


def _seconds(clock: ClockSpan, part: DayPart | None) -> tuple[int, int | None]:
    """Return the seconds from midnight at which a time of the day or a range begins, and a range ends."""
    first = _of_day(clock.first, part)
    if clock.last is None:
        return first, None
    last = _of_day(clock.last, part)
    if clock.last.half is None:  # the next time that it is so late
        last = first + ((last - first) % (_DAY // 2) or _DAY // 2)
    return first, last if last > first else last + _DAY


def _half_of(part: DayPart | None) -> str | None:
    return None if part is None else HALVES.get(part.name)


def _of_day(clock: Clock, part: DayPart | None) -> int:
    """Return the seconds of a time; where its half of the day is not told, one to six are in the afternoon."""
    hour = clock.hour
    half = clock.half or _half_of(part)
    if half == "am":
        hour %= _NOON
    elif half == "pm":
        hour = hour % _NOON + _NOON
        if clock.half is None and clock.hour == _NOON and part is not None and part.name != "afternoon":
            hour += _NOON  # twelve in the evening
    elif half is None and 1 <= hour <= _DAWN:
        hour += _NOON
    return hour * 3600 + clock.minute * 60 + clock.second


# --- what is told from now, and how long something takes --------------------------------------------


def _told_from_now(
    lower: str,
    starts: Sequence[int],
    stretches: Sequence[Duration],
    reference: dt.date | None,
    convention: Convention,
) -> list[FoundTime]:
    """Return what is told from now, to the second where the reference has an hour, else as its day."""
    if reference is None:
        return []
    future = convention.future is True
    if isinstance(reference, dt.datetime):
        return [_moment(one) for one in find_moments(lower, starts, stretches, reference, future=future)]
    now = dt.datetime.combine(reference, dt.time())
    period = Period.of(reference)
    return [
        FoundTime(start=one.start, end=one.end, kind=TimeKind.RELATIVE, period=period)
        for one in find_moments(lower, starts, stretches, now, future=future)
    ]


def _moment(moment: Moment) -> FoundTime:
    begin, until = moment.begin or moment.until, moment.until or moment.begin
    return FoundTime(
        start=moment.start, end=moment.end, kind=TimeKind.RELATIVE,
        period=None if begin is None or until is None else _days(begin, until), begin=moment.begin, until=moment.until,
        modifier=moment.bound or None,
    )  # fmt: skip


def _lengths(lower: str, stretches: Sequence[Duration], dates: Sequence[FoundDate]) -> list[FoundTime]:
    """Return the durations that no date holds."""
    found = []
    taken = iter(dates)
    date = next(taken, None)
    for stretch in stretches:
        while date is not None and date.end <= stretch.start:
            date = next(taken, None)
        is_free = date is None or stretch.end <= date.start or is_lasting(lower, stretch.start)
        if is_free and is_duration(lower, stretch):
            one = bounded(lower, stretch)
            found.append(
                FoundTime(
                    start=one.start,
                    end=one.end,
                    kind=TimeKind.DURATION,
                    duration=one.iso,
                    modifier=one.modifier,
                )
            )
    return found
