"""Relative words of time, resolved against the date of publication: "yesterday", "last Monday", "two weeks ago"."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator

import attrs

from claimcheck.language.dates import SEASONS, month_number, part_of_year
from claimcheck.language.numbers import find_numerals
from claimcheck.language.word_patterns import any_of, lowered, word_list
from claimcheck.model.time import Period

WEEKDAYS = {
    name: at
    for at, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
        "saturday sat", "sunday sun"),
    )
    for name in names.split()
}  # fmt: skip
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NAMES = word_list("january february march april may june july august september october november december")
_SHORT = word_list("jan. feb. aug. sept. oct. nov. dec. jan feb aug sept oct nov dec")
_MONTHS = any_of([*_NAMES, *_SHORT])
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNT = rf"an?|{_NUMBERS}|\d{{1,3}}|a couple of|several"
_SPANS = "days?|weeks?|months?|years?|decades?"
_PARTS = r"late|early|mid|earlier|later|(?:the[ ]|at[ ]the[ ])?(?:beginning|start|end|middle)[ ]of"
# Matched on the text in lower case, where a trigger stands.
_RELATIVE = re.compile(
    rf"""(?:(?P<day>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|yesterday|today|tomorrow
        |tonight|last[ ]night|this[ ](?:morning|afternoon|evening))\b
    |(?:(?P<which>last|next|this[ ]past|this[ ]coming|this|past|previous
        |coming)[ ])?(?P<weekday>{_DAYS})(?P<week>[ ](?:last|next)[ ]week|[ ]of[ ](?:last|this|next)[ ]week
        |[ ]week)?\b
    |(?:(?P<part>{_PARTS})[- ])?(?:the[ ])?(?P<turn>last|next|this|past|previous|coming
        |current)[ ](?P<unit>week|month|year|quarter|weekend|decade|century|{_MONTHS}|spring|summer|autumn
        |winter|fall)\b
    |(?P<count>{_COUNT})[ ](?P<ago_unit>{_SPANS})[ ](?:ago|before[ ]today)\b
    |(?:the[ ])?(?P<span>last|past|next|coming|previous)[ ](?P<length>{_COUNT})[ ](?P<span_unit>{_SPANS})\b
    |(?:(?P<mpart>{_PARTS})[- ])?(?P<month>{_MONTHS})(?P<of>,?[ ](?:of[ ])?(?P<mturn>this|last
        |next)[ ]year)?(?![ ]\d|\w)
    )""",
    re.VERBOSE,
)
_TRIGGERS = [
    "the day ", "the last ", "the past ", "the next ", "the coming ", "the previous ", "the current ",
    "yesterday", "today", "tomorrow", "tonight",
    "last ", "next ", "this ", "past ", "previous ", "coming ", "current ", "late ", "early ", "mid-",
    "mid ", "earlier ", "later ", "late-", "early-",
    *(f"{opening}{part} of " for opening in ("", "the ", "at the ") for part in ("beginning", "start",
    "end", "middle")),
    *_DAYS.split("|"), *_NAMES, *_SHORT, *(f"{word} " for word in _NUMBERS.split("|")),
    *(f"{word} {unit}" for word in ("a", "an") for unit in ("day", "week", "month", "year", "decade")),
    "a couple of ", "several ",
]  # fmt: skip
_TRIGGER = re.compile(rf"\b(?:{any_of(_TRIGGERS)}|\d{{1,3}} (?:{_SPANS}) (?:ago|before today))")
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|during|through|from|before|after|of|last|to|and"
    r"|between) $"
)
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|to|upcoming|coming|due|scheduled|slated|set|expected"
    r"|plans?|impending|would|going)\b[^.;!?]*$"
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|\w{3,}ed|rose|fell|became|began|went|took|saw|came"
    r"|made|on)\b[^.;!?]{0,24}$"
)
_STEP = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "this": 0,
    "current": 0,
}
_WEEK = 7


@attrs.frozen(kw_only=True)
class RelativeTime:
    """A relative time: its span, and the days it stands for; `weekday` (0 is Monday) where it names one."""

    start: int
    end: int
    period: Period
    weekday: int | None = None


def find_relative_times(text: str, reference: dt.date) -> Iterator[RelativeTime]:
    """Yield the relative times of a text in order, as seen from the day of publication."""
    lower = lowered(text)
    end = 0
    for trigger in _TRIGGER.finditer(lower):
        if trigger.start() < end:
            continue
        match = _RELATIVE.match(lower, trigger.start())
        if match is None:
            continue
        name = next(name for name in _READERS if match[name] is not None)
        if name == "month" and not _is_month(text, match):
            continue
        period = _READERS[name](match, reference)
        if period is not None:
            weekday = WEEKDAYS[match["weekday"]] if name == "weekday" else None
            end = match.end()
            yield RelativeTime(start=match.start(), end=end, period=period, weekday=weekday)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the name of a month is meant: "in May", "late March", not "may" nor "March on"."""
    if not text[match.start("month")].isupper():
        return False
    before = match.string[max(0, match.start() - 10) : match.start()]
    return match["mpart"] is not None or match["of"] is not None or _MONTH_BEFORE.search(before) is not None


def _day(match: re.Match[str], reference: dt.date) -> Period | None:
    words = match["day"]
    offset = {
        "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "last night": -1,
        "tomorrow": 1,
    }.get(words, 0)  # fmt: skip
    return _shifted(reference, offset)


def _shifted(reference: dt.date, days: int) -> Period | None:
    ordinal = reference.toordinal() + days
    if not 1 <= ordinal <= dt.date.max.toordinal():
        return None
    return Period.of(dt.date.fromordinal(ordinal))


def _weekday(match: re.Match[str], reference: dt.date) -> Period | None:
    """Read a weekday: the last one up to the day itself, the next one where the words look ahead."""
    wanted = WEEKDAYS[match["weekday"]]
    which = match["which"] or ""
    week = match["week"] or ""
    back = (reference.weekday() - wanted) % _WEEK
    if week:
        monday = -reference.weekday()
        weeks = -1 if "last" in week else 1 if "next" in week else 0
        return None if week == " week" else _shifted(reference, monday + _WEEK * weeks + wanted)
    if which in ("next", "coming", "this coming") or (not which and _looks_ahead(match)):
        ahead = (wanted - reference.weekday()) % _WEEK
        return _shifted(reference, ahead or (_WEEK if which else 0))
    if which == "this":
        return _shifted(reference, wanted - reference.weekday())
    return _shifted(reference, -(back or (_WEEK if which else 0)))


def _looks_ahead(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 80) : match.start()]
    if before.endswith(("until ", "till ")):
        return True
    return (
        _FUTURE.search(before) is not None
        and _PAST.search(before.removesuffix(" on ").removesuffix("on ")) is None
    )


def _turn(match: re.Match[str], reference: dt.date) -> Period | None:
    step, unit = _STEP[match["turn"]], match["unit"]
    part = match["part"] or ""
    if match["turn"] == "past" and unit in ("week", "month", "year", "decade"):
        return _back_to(reference, _moved(reference, -1, unit))
    if unit == "year":
        year = reference.year + step
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            return None
        return Period.parse(part_of_year(part, year) if part and not part.endswith("er") else f"{year:04}")
    if unit in SEASONS:
        return _season(SEASONS[unit], step, reference)
    if unit.rstrip(".") in ("week", "month", "quarter", "weekend", "decade", "century"):
        return _unit_at(unit, step, reference)
    return _month_at(month_number(unit), step, reference)


def _season(season: int, step: int, reference: dt.date) -> Period | None:
    candidates = [
        Period.parse(f"{year:04}-{season}")
        for year in range(max(1, reference.year - 2), min(reference.year + 2, dt.MAXYEAR))
    ]
    day = reference.toordinal()
    if step < 0:
        fitting = [period for period in candidates if period.last < day]
        return fitting[-1] if fitting else None
    fitting = [period for period in candidates if (period.first > day if step else period.last >= day)]
    return fitting[0] if fitting else None


def _unit_at(unit: str, step: int, reference: dt.date) -> Period | None:
    if unit in ("week", "weekend"):
        monday = reference.toordinal() - reference.weekday() + _WEEK * step
        first = monday + (5 if unit == "weekend" else 0)
        if first < 1 or monday + 6 > dt.date.max.toordinal():
            return None
        return Period.of(dt.date.fromordinal(first), dt.date.fromordinal(monday + 6))
    if unit == "month":
        return _months_on(reference, step)
    if unit == "quarter":
        months = _months_on(reference, 3 * step)
        return (
            None
            if months is None
            else Period.parse(f"{months.edtf[:4]}-{33 + (int(months.edtf[5:7]) - 1) // 3}")
        )
    years = 10 if unit == "decade" else 100
    first = reference.year // years + step
    return (
        Period.parse(f"{first:03}X" if unit == "decade" else f"{first:02}XX")
        if 1 <= first <= dt.MAXYEAR // years
        else None
    )


def _months_on(reference: dt.date, months: int) -> Period | None:
    year, month = divmod(reference.year * 12 + reference.month - 1 + months, 12)
    return Period.parse(f"{year:04}-{month + 1:02}") if dt.MINYEAR <= year <= dt.MAXYEAR else None


def _month_at(month: int, step: int, reference: dt.date) -> Period | None:
    """Return the month of a name: the last before this one (`step` -1), that of this year (0), the next (1)."""
    year = reference.year
    if step < 0:
        year -= month >= reference.month
    elif step > 0:
        year += month <= reference.month
    return Period.parse(f"{year:04}-{month:02}") if dt.MINYEAR <= year <= dt.MAXYEAR else None


def _amount(words: str) -> int | None:
    folded = words
    if folded in ("a couple of", "several"):
        return None
    return 1 if folded in ("a", "an") else int(next(find_numerals(folded)).value)


def _ago(match: re.Match[str], reference: dt.date) -> Period | None:
    """Read "two weeks ago" as exactly as it is said: a day, a week, a month, a year."""
    count, unit = _amount(match["count"]), match["ago_unit"].rstrip("s")
    if count is None:
        return None
    if unit == "day":
        return _shifted(reference, -count)
    if unit == "week":
        return _unit_at("week", -count, reference)
    if unit == "month":
        return _months_on(reference, -count)
    year = reference.year - count * (10 if unit == "decade" else 1)
    return Period.parse(f"{year:04}") if year >= dt.MINYEAR else None


def _span(match: re.Match[str], reference: dt.date) -> Period | None:
    """Read "the past 30 days" as the days up to the reference date, "the next two weeks" as those from it."""
    count, unit = _amount(match["length"]), match["span_unit"].rstrip("s")
    if count is None:
        return None
    sign = 1 if match["span"] in ("next", "coming") else -1
    return _back_to(reference, _moved(reference, sign * count, unit))


def _back_to(reference: dt.date, other: dt.date | None) -> Period | None:
    return None if other is None else Period.of(min(reference, other), max(reference, other))


def _moved(reference: dt.date, count: int, unit: str) -> dt.date | None:
    if unit in ("day", "week"):
        ordinal = reference.toordinal() + count * (_WEEK if unit == "week" else 1)
        return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date.max.toordinal() else None
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = divmod(reference.year * 12 + reference.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(reference.day, calendar.monthrange(year, month + 1)[1]))


def _month(match: re.Match[str], reference: dt.date) -> Period | None:
    """Read the name of a month: the last that has begun, the next where the words look ahead."""
    month = month_number(match["month"])
    if match["mturn"] is not None:
        year = reference.year + _STEP[match["mturn"]]
        return Period.parse(f"{year:04}-{month:02}") if dt.MINYEAR <= year <= dt.MAXYEAR else None
    if _looks_ahead(match):
        return _month_at(month, 0 if month >= reference.month else 1, reference)
    return _month_at(month, 0 if month <= reference.month else -1, reference)


_READERS: dict[str, Callable[[re.Match[str], dt.date], Period | None]] = {
    "day": _day, "weekday": _weekday, "unit": _turn, "ago_unit": _ago, "span_unit": _span, "month": _month,
}  # fmt: skip
