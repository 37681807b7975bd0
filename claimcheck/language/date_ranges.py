"""Ranges of dates: "from A to B", "between A and B", "A-B", "since A", "before A", "A or later"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from claimcheck.language.found_times import NEWS, Convention, FoundDate
from claimcheck.language.word_patterns import Late
from claimcheck.model.time import ALWAYS, FOREVER, Period

_LEAD = r"(?:[ ](?:the|on|in|at least|about|around|year|calendar year|fiscal year))*"
_OPEN_BEFORE = Late(
    rf"\b(?P<word>since|on or after|on or before|after|before|until|till|prior to|starting(?: from)?|beginning|from"
    rf"|(?:no|not) later than"
    rf"|later than|(?:no|not) earlier than|earlier than|greater than){_LEAD}[ \u00a0]$",
    re.IGNORECASE,
)
_ONWARDS = Late(
    r",? (?:(?:and|or) (?:later(?! than)|onwards?|beyond|thereafter)\b|onwards?\b|(?:and|or) after(?=[.,;!?]|$))",
    re.IGNORECASE,
)
_ON = Late(r" on\b(?! the)", re.IGNORECASE)
_EARLIER = Late(r" (?:and|or) (?:earlier\b|before(?=[.,;!?]|$))", re.IGNORECASE)
_JOIN = Late(
    r"(?P<dash>[ ]?[-–—~][ ]?)|[ \u00a0](?P<word>to|and|through|thru|until|untill|till)[ \u00a0](?:the )?(?:year )?"
    r"|(?P<chinese>至|到)",
    re.IGNORECASE,
)
_TO_NOW = Late(
    r"[ ](?:to|and|through|until|till|up to)[ ](?:now|date|the present(?: day)?|present)\b", re.IGNORECASE
)
_FROM_NOW = Late(r"\b(?:from|between) now (?P<word>to|and|until|till|through)[ ](?:the )?$", re.IGNORECASE)
_STARTS_RANGE = Late(r"\b(?P<word>from|between)[ ](?:the )?(?:year )?(?:on )?$", re.IGNORECASE)
_END_OF = Late(r"(?:the )?(?:very )?end\b", re.IGNORECASE)
_COMPARED = Late(r"(?:^|[\s(])(?P<sign>[<>][ ]?=?)[ ]?$")
_START_OF = Late(r"(?:the )?(?:very )?(?:beginning|start)\b", re.IGNORECASE)
_SINCE = frozenset(
    {"since", "on or after", "starting", "starting from", "beginning", "no earlier than", "not earlier than"}
)
_UNTIL = frozenset({"until", "on or before", "till", "no later than", "not later than"})
_WEEK = 7


def joined_dates(
    text: str, dates: Sequence[FoundDate], reference: dt.date | None, convention: Convention
) -> list[FoundDate]:
    """Return the dates with those that belong together joined, and those that are bounds opened."""
    return [_opened(text, found, convention) for found in _joined(text, dates, reference, convention)]


def _joined(
    text: str, dates: Sequence[FoundDate], reference: dt.date | None, convention: Convention
) -> Iterator[FoundDate]:
    at = 0
    while at < len(dates):
        date = dates[at]
        whole = _interval(text, date, dates[at + 1], reference, convention) if at + 1 < len(dates) else None
        at += 1 if whole is None else 2
        yield whole or _to_now(text, date, reference, convention) or date


def _interval(
    text: str, first: FoundDate, second: FoundDate, reference: dt.date | None, convention: Convention
) -> FoundDate | None:
    match = _JOIN.match(text, first.end)
    if match is None or not match.end() - 4 <= second.start <= match.end() + 4:
        return None
    if text[match.end() : second.start].strip():
        return None
    before = _STARTS_RANGE.search(text[max(0, first.start - 24) : first.start])
    word, opening = (match["word"] or "").casefold(), "" if before is None else before["word"].casefold()
    if (word == "and" and opening != "between") or (word in ("until", "till") and opening != "from"):
        return None
    ends = _agreed(first, second, reference)
    if ends is not None and _END_OF.match(text, second.start) is not None:
        convention = convention._replace(half_open=False)
    period = None if ends is None else _between(*ends, convention)
    if period is None:
        return None
    start = first.start if before is None else first.start - len(before[0])
    return FoundDate(start, second.end, period, relative=first.relative or second.relative)


def _between(first: Period, second: Period, convention: Convention) -> Period | None:
    """Return the days from one time to another, without those of the other where intervals are half open."""
    if first.first > second.last or first.first == ALWAYS or FOREVER in (first.last, second.last):
        return None
    if convention.half_open and second.first > first.first:
        return _days(first.first, second.first - 1)
    if "/" in first.edtf + second.edtf:
        return _days(first.first, second.last)
    return Period.parse(f"{first.edtf}/{second.edtf}")


def _days(first: int, last: int) -> Period:
    return Period.of(dt.date.fromordinal(first), dt.date.fromordinal(last))


def _agreed(first: FoundDate, second: FoundDate, reference: dt.date | None) -> tuple[Period, Period] | None:
    """Return the periods of two ends, one without a year taking it from the other."""
    if second.unsure is not None and second.unsure[0] == 0:  # a weekday is the next one behind the first day
        ordinal = first.period.first + (second.period.first - first.period.first) % _WEEK
        return first.period, _days(ordinal, ordinal)
    if first.unsure is not None and first.unsure[0] == 0:  # "Monday to Wednesday next week"
        ordinal = second.period.first - (second.period.first - first.period.first) % _WEEK
        return _days(ordinal, ordinal), second.period
    in_year = first.unsure is not None and first.unsure[0] > 0
    if not in_year and second.unsure is None:
        return first.period, second.period
    if in_year and second.unsure is not None:
        return _nearest_pair(first, second, reference)
    try:
        if in_year:
            year = dt.date.fromordinal(second.period.first).year
            candidates = [(period, second.period) for period in _years_of(first, (year, year - 1))]
        else:
            year = dt.date.fromordinal(first.period.first).year
            candidates = [(first.period, period) for period in _years_of(second, (year, year + 1))]
    except ValueError:
        return None
    return next((pair for pair in candidates if pair[0].first <= pair[1].last), None)


def _nearest_pair(
    first: FoundDate, second: FoundDate, reference: dt.date | None
) -> tuple[Period, Period] | None:
    """Return the ends of two dates without a year: those that hold the date of publication, or are nearest to it."""
    if reference is None:
        return None
    pairs = []
    for begin in _years_of(first, range(reference.year - 1, reference.year + 2)):
        year = dt.date.fromordinal(begin.first).year
        ends = [end for end in _years_of(second, (year, year + 1)) if end.first >= begin.first]
        pairs += [(begin, end) for end in ends[:1]]
    today = reference.toordinal()
    pairs.sort(key=lambda pair: max(pair[0].first - today, today - pair[1].last, 0))
    return pairs[0] if pairs else None


def _years_of(date: FoundDate, years: Sequence[int]) -> Iterator[Period]:
    number, day = date.unsure or (0, None)
    for year in years:
        try:
            yield Period.parse(f"{year:04}-{number:02}" + ("" if day is None else f"-{day:02}"))
        except ValueError:
            continue


def _to_now(
    text: str, date: FoundDate, reference: dt.date | None, convention: Convention
) -> FoundDate | None:
    """Read "from March to date", "between now and November 15"."""
    if reference is None:
        return None
    today = Period.of(reference)
    match = _TO_NOW.match(text, date.end)
    if match is not None and "and" not in match[0].casefold().split():
        before = _STARTS_RANGE.search(text[max(0, date.start - 24) : date.start])
        first = _past(date, reference)
        period = _between(first, today, convention)
        start = date.start if before is None else date.start - len(before[0])
        return None if period is None else FoundDate(start, match.end(), period, relative=True)
    before = _FROM_NOW.search(text[max(0, date.start - 32) : date.start])
    if before is None:
        return _between_and_now(text, date, match, convention, today)
    later = [
        period
        for period in _years_of(date, (reference.year, reference.year + 1))
        if period.last >= today.first
    ]
    period = _between(today, later[0] if date.unsure and later else date.period, convention)
    return None if period is None else FoundDate(date.start - len(before[0]), date.end, period, relative=True)


def _between_and_now(
    text: str, date: FoundDate, match: re.Match[str] | None, convention: Convention, today: Period
) -> FoundDate | None:
    before = _STARTS_RANGE.search(text[max(0, date.start - 24) : date.start])
    if match is None or before is None or before["word"].casefold() != "between":
        return None
    period = _between(date.period, today, convention)
    return (
        None if period is None else FoundDate(date.start - len(before[0]), match.end(), period, relative=True)
    )


def _past(date: FoundDate, reference: dt.date) -> Period:
    """Return the last of the times that a date without a year may be."""
    today = reference.toordinal()
    if date.unsure is None or date.unsure[0] == 0:
        return date.period
    past = [one for one in _years_of(date, (reference.year - 1, reference.year)) if one.first <= today]
    return past[-1] if past else date.period


def _opened(text: str, found: FoundDate, convention: Convention) -> FoundDate:
    """Read "since 2019", "before March", "from 2020 on", "2012 or later" as periods with an open end."""
    period = found.period
    if period.first == ALWAYS or period.last == FOREVER:
        return found
    compared = _COMPARED.search(text[max(0, found.start - 4) : found.start])
    if compared is not None:
        return _compared(compared, found)
    match = _OPEN_BEFORE.search(text[max(0, found.start - 40) : found.start])
    word = "" if match is None else match["word"].casefold()
    onwards = _ONWARDS.match(text, found.end) or (_ON.match(text, found.end) if word == "from" else None)
    start = found.start if match is None else found.start - len(match[0])
    if onwards is not None and word in ("", "from"):
        return found._replace(start=start, end=onwards.end(), period=_since(period))
    earlier = _EARLIER.match(text, found.end)
    if match is None:
        return (
            found if earlier is None else found._replace(end=earlier.end(), period=_until(period, convention))
        )
    if word == "before" and _END_OF.match(text, found.start) is not None:
        word = "until"  # its last day is meant
    elif word == "after" and _START_OF.match(text, found.start) is not None:
        word = "since"
    opened = _bound(word, period, convention)
    return found if opened is None else found._replace(start=start, period=opened)


def _compared(sign: re.Match[str], found: FoundDate) -> FoundDate:
    """Read ">= 2019", "< 2019" of a query."""
    word = {">": "after", "<": "before", ">=": "since"}.get(sign["sign"].replace(" ", ""))
    period = _bound(word, found.period, NEWS) if word is not None else _until(found.period, NEWS)
    start = found.start - len(sign[0].lstrip())
    return found if period is None else found._replace(start=start, period=period)


def _bound(word: str, period: Period, convention: Convention) -> Period | None:
    if word in _SINCE:
        return _since(period)
    if word in _UNTIL:
        return _until(period, convention)
    if word in ("after", "later than", "greater than"):
        day = dt.date.fromordinal(min(period.last + 1, dt.date.max.toordinal()))
        return Period.parse(f"{day.isoformat()}/..")
    if word in ("before", "prior to", "earlier than"):
        day = dt.date.fromordinal(max(period.first - 1, 1))
        return Period.parse(f"../{day.isoformat()}")
    return None


def _since(period: Period) -> Period:
    return Period.parse(f"{_edtf(period, period.first)}/..")


def _until(period: Period, convention: Convention) -> Period:
    if convention.half_open:
        return Period.parse(f"../{dt.date.fromordinal(max(period.first - 1, 1)).isoformat()}")
    return Period.parse(f"../{_edtf(period, period.last)}")


def _edtf(period: Period, end: int) -> str:
    return dt.date.fromordinal(end).isoformat() if "/" in period.edtf else period.edtf
