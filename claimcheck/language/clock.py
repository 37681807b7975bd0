"""Times of the day: "3pm", "15:00", "half past six", "noon", "quarter to 5", "16h00", and ranges of them, "9-11am".

A number alone ("at 5", "seven thirty") may be a time of the day and is marked so (`is_sure` is False): only a day or a
part of the day beside it makes it one. `claimcheck.language.joined_times` knows what is beside it.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.language.number_words import ONES, TENS
from claimcheck.language.word_patterns import Late, any_of

_HALF_DAY = 12
_HOURS = {word: value for word, value in ONES.items() if 1 <= value <= _HALF_DAY}
_TWENTY = 20
_HOUR = rf"(?:2[0-4]|[01]?\d|{any_of(_HOURS)})"
_TEENS = any_of([word for word, value in ONES.items() if 10 <= value < _TWENTY])  # noqa: PLR2004 - two digits
_SMALL = any_of([word for word, value in ONES.items() if 1 <= value <= 9])  # noqa: PLR2004 - a digit
_TENS_WORDS = [word for word, value in TENS.items() if value <= 50]  # noqa: PLR2004 - minutes
_TENS = any_of(_TENS_WORDS)
_MINUTE_WORDS = rf"(?:(?:{_TENS})(?:[ -](?:{_SMALL}))?|{_TEENS}|o?oh[ -](?:{_SMALL}))"
_MINUTES = rf"(?:[0-5]?\d|{_MINUTE_WORDS}|{_SMALL})"
_HALF = (
    r"[ ]?(?P<half>[ap])(?:m\b|\.[ ]?m\b\.?|[ ]m\b\.?|[ ]\.[ ]m[ ]\.)|[ ]?(?P<both>ampm)\b"
    r"|(?<=\d)(?P<letter>[ap])\b\.?"
)
ZONES = {
    "et": -300, "ct": -360, "mt": -420, "pt": -480, "eastern": -300, "central": -360, "mountain": -420, "pacific": -480,
    "utc": 0, "gmt": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "sast": 120,
    "eest": 180, "msk": 180, "ist": 330, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "hst": -600,
}  # fmt: skip
_ZONE = (
    r"[ ]?\(?(?P<zone>(?:(?:u\.?s\.? )?(?:eastern|central|mountain|pacific)(?: standard| daylight)?|local) time"
    rf"|(?:{any_of(ZONES)})(?:[ ]?[-+−]\d\d?(?::?\d\d)?)?|[-+−]\d\d:\d\d)\)?(?!\w)"
    rf"(?:[ ]\([\d:.]{{4,5}}[ ]?(?:[ap]\.?m\.?[ ])?(?:{any_of(ZONES)})[^()]{{0,12}}\))?"
)
_SEPARATOR = (
    r"[ ]?[-–—~][ ]?|[ ](?P<word>to|till|untill?|through|thru|and|but[ ]before)[ ](?:(?:at|about|around)[ ])?"
)
_NAMED_MINUTES = {"half": 30, "quarter": 15, "a": 1, "an": 1}
_MILITARY = Late(r"[ ]?(?:hours|hrs)\b")
_AT = Late(r"\b(?:at|by|from|until|till|around|about|before|after|to|since)[ ]$")
_USUAL = ("thirty", "fifteen", "forty-five", "forty five")  # minutes after an hour in words that need no "at"
_OFFSET = Late(r"(?P<name>[a-z]*)[ ]?(?:(?P<sign>[-+−])(?P<hours>\d\d?):?(?P<minutes>\d\d)?)?")
LEADS = {
    "at": "", "@": "", "between": "", "in between": "", "from": "since", "starting at": "since",
    "starting from": "since", "starting": "since", "start from": "since", "since": "since", "as early as": "since",
    "from as early as": "since", "no earlier than": "since", "not earlier than": "since", "not before": "since",
    "around": "about", "about": "about", "approximately": "about", "roughly": "about", "circa": "about",
    "by": "before", "before": "before", "no later than": "before", "not later than": "before",
    "as late as": "before", "earlier than": "before", "prior to": "before", "until": "until", "till": "until",
    "through": "until", "up to": "until", "after": "after", "later than": "after", "past": "after",
}  # fmt: skip


CLOCK_WORDS = frozenset(
    {
        *(word for word in ONES if ONES[word]), *_TENS_WORDS, "half", "quarter", "a quarter", "a minute",
        "an quarter", "noon", "noonish", "mid night", "mid-night", "midday", "mid day", "mid-day", "midnight",
    },
)  # fmt: skip


class Clock(NamedTuple):
    """A time of the day: its span, hour, minute and second, and which half of the day is told.

    `half` is "am" or "pm", "24" where hours count to 24, None where it is not told. `is_sure` is False for a number
    that may be something else; `is_fine` tells whether minutes are written.
    """

    start: int
    end: int
    hour: int
    minute: int = 0
    second: int = 0
    half: str | None = None
    is_sure: bool = True
    is_fine: bool = False


class ClockSpan(NamedTuple):
    """One time of the day, or a range of two, with the word before it ("before", "after", "about") and its zone.

    `zone` is as written, in capitals; `opening` is the leading word as written.
    """

    start: int
    end: int
    first: Clock
    last: Clock | None = None
    bound: str = ""
    opening: str = ""
    zone: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether it is a time of the day even with nothing beside it."""
        if self.first.is_sure or (self.last is not None and self.last.is_sure):
            return True
        two_parts = self.first.is_fine and (self.last is None or self.last.is_fine)
        return two_parts and self.opening in ("at", "from", "between")


class _Patterns(NamedTuple):
    trigger: re.Pattern[str]
    time: re.Pattern[str]
    clock: re.Pattern[str]
    half: re.Pattern[str]
    separator: re.Pattern[str]
    zone: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    words = any_of([*_HOURS, *(word for word in ONES if ONES[word] > _HALF_DAY), *_TENS_WORDS])
    return _Patterns(
        trigger=re.compile(
            rf"(?<![\w.,/$£€#&:-])(?:\d{{1,4}}(?![\d,%$£€])|(?:{words}|half|an? quarter|a minute|quarter|noon|noonish"
            r"|mid[ -]?day|mid[ -]?night)(?![\w]))"
        ),
        time=re.compile(
            rf"""
            (?:(?P<past>half|(?:an?[ ])?quarter|an?[ ]minute|{_MINUTES}(?:[ ]min(?:ute)?s?)?)[ ](?:past|after|from)
                |(?P<to>(?:an?[ ])?quarter|an?[ ]minute|{_MINUTES}(?:[ ]min(?:ute)?s?
                |(?=[ ]\w+[ ](?:12[ ])?(?:noon|mid))))[ ](?:to|before|of|till))
                [ ](?:(?P<past_hour>{_HOUR})(?![:.]?\d|[bc-oq-z])|(?:12[ ])?(?P<past_noon>noon|midday|midnight)\b)
            |(?P<noon>(?:12[ ]|twelve[ ])?(?:noon(?:ish)?|mid[ -]?night)|mid[ -]?day)\b
            |(?P<h1>2[0-4]|[01]?\d)(?P<sep>[:h])(?P<m1>[0-5]\d)(?::(?P<s1>[0-5]\d)(?:[.]\d{{1,9}})?)?(?![\d:])
            |(?P<h2>2[0-3]|[01]?\d)\.(?P<m2>[0-5]\d)(?!\d|\.\d|[ ]?%)
            |(?P<h3>[01]\d|2[0-3]|[1-9])(?P<m3>[0-5]\d)(?![\d.,:]\d|\d|[ ]?%)
            |(?P<h5>2[0-4]|[01]?\d)h\b
            |(?P<h4>{_HOUR})(?:[ -](?P<m4>{_MINUTE_WORDS})\b(?:[ ]min(?:ute)?s)?)?
                (?P<ish>[ ]?-?ish\b)?(?![.,:]\d|\d|[ ]?%)
            |(?P<half_hour>half)[ ](?P<h6>{any_of(_HOURS)})\b
            """,
            re.VERBOSE,
        ),
        clock=re.compile(r"[ ]?o['’]?[ ]?clock\b"),
        half=re.compile(_HALF),
        separator=re.compile(_SEPARATOR),
        zone=re.compile(_ZONE),
        lead=re.compile(
            r"(?:^|(?<![\w]))(?:(?P<near>shortly|just|soon|right|immediately|moments|minutes|a little)[ ]"
            r"(?=after|before|past))?"
            rf"(?P<lead>{any_of(LEADS)})(?:[ ](?P<also>around|about|approximately))?[ ]$"
        ),
        tail=re.compile(r"[ ](?:(?:or|and)[ ](?P<word>later|after|earlier|before)\b|onwards?\b)"),
    )


def find_clock_spans(lower: str, starts: Iterable[int]) -> Iterator[ClockSpan]:
    """Yield what is or may be a time of the day in a text in lower case, in order, ranges whole."""
    patterns = _patterns()
    end = 0
    for at in starts:
        if at < end or patterns.trigger.match(lower, at) is None:
            continue
        first = _clock_at(lower, at)
        if first is None:
            continue
        span = _span(lower, first, end)
        end = span.end
        yield span


def read_clock(lower: str, at: int) -> ClockSpan | None:
    """Return the time of the day that begins at a place in a text in lower case, whatever stands before it."""
    clock = _clock_at(lower, at)
    if clock is None:
        return None
    span = _span(lower, clock._replace(half="24"), at)
    return span._replace(last=None, end=clock.end if span.zone is None else span.end)


def _span(lower: str, first: Clock, begin: int) -> ClockSpan:
    patterns = _patterns()
    lead = patterns.lead.search(lower, max(begin, first.start - 28), first.start)
    opening = "" if lead is None else lead["lead"]
    start = first.start if lead is None else lead.start()
    bound = "" if lead is None else _bound(lead)
    last = _last(lower, first, opening)
    end = first.end if last is None else last.end
    is_sure = first.is_sure or (last is not None and last.is_sure) or first.half is not None
    zone = patterns.zone.match(lower, end) if is_sure else None
    if zone is not None:
        end = zone.end()
    tail = patterns.tail.match(lower, end) if first.is_sure and last is None else None
    if tail is not None:
        end, bound = tail.end(), "until" if tail["word"] in ("earlier", "before") else "since"
    if last is not None:
        first, last = _sharing(first, last)
        bound = ""
    return ClockSpan(start, end, first, last, bound, opening, None if zone is None else zone["zone"].upper())


def _bound(lead: re.Match[str]) -> str:
    """Return what a leading word says: "shortly after" is about, "from around" is about too."""
    bound = LEADS[lead["lead"]]
    return "about" if lead["near"] or (lead["also"] and bound in ("", "since")) else bound


def _last(lower: str, first: Clock, opening: str) -> Clock | None:
    """Return the second time of a range, where one follows."""
    separator = _patterns().separator.match(lower, first.end)
    if separator is None:
        return None
    word = separator["word"]
    if (
        word is not None
        and word.startswith(("and", "but"))
        and opening not in ("between", "in between", "later than")
    ):
        return None
    last = _clock_at(lower, separator.end())
    if last is None or (not last.is_sure and not first.is_sure and word is None and lower[first.end] == " "):
        return last if last is not None and opening else None
    return last


def _sharing(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Return the two ends of a range; the half of the day that one tells is shared where that keeps them in order."""
    if first.half is None and last.half in ("am", "pm"):
        other = "am" if last.half == "pm" else "pm"
        return first._replace(
            half=last.half if _minutes(first, last.half) < _minutes(last, last.half) else other
        ), last
    if last.half is None and first.half in ("am", "pm"):
        other = "am" if first.half == "pm" else "pm"
        return first, last._replace(
            half=first.half if _minutes(first, first.half) < _minutes(last, first.half) else other
        )
    return first, last


def _minutes(clock: Clock, half: str) -> int:
    return (clock.hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)) * 60 + clock.minute


def _clock_at(lower: str, at: int) -> Clock | None:
    """Return the time of the day that is written from here on."""
    patterns = _patterns()
    match = patterns.time.match(lower, at)
    if match is None:
        return None
    hour, minute, second, is_sure = _parts(match)
    half = None
    if match["noon"] is not None or match["past_noon"] is not None:
        half = "24"
    end = match.end()
    clock = patterns.clock.match(lower, end)
    if clock is not None:
        end, is_sure = clock.end(), True
    told = patterns.half.match(lower, end)
    if told is not None and (told["letter"] is None or clock is None):
        end, is_sure = told.end(), True
        letter = told["half"] or told["letter"]
        half = f"{letter}m" if letter is not None else None
    military = _MILITARY.match(lower, end) if match["m3"] is not None and match[0].isdigit() else None
    if military is not None and end - at == 4 and _AT.search(lower, max(0, at - 8), at):  # noqa: PLR2004 - digits
        end, is_sure, half = military.end(), True, "24"
    if not _is_possible(hour, minute, half) or (not is_sure and lower[end : end + 1].isalpha()):
        return None
    if half is None and (hour > _HALF_DAY or hour == 0 or lower[at] == "0" or match["sep"] == "h"):
        half = "24"
    is_fine = (
        any(match[name] is not None for name in ("past", "to", "m1", "m4", "half_hour"))
        or match[0][:1] == "0"
    )
    return Clock(at, end, hour, minute, second, half, is_sure, is_fine)


def _is_possible(hour: int, minute: int, half: str | None) -> bool:
    if half in ("am", "pm"):
        return hour <= _HALF_DAY or half == "pm"
    return hour < 24 or minute == 0  # noqa: PLR2004 - hours


def _parts(match: re.Match[str]) -> tuple[int, int, int, bool]:
    """Return hour, minute and second as written, and whether nothing else is written so."""
    if match["noon"] is not None:
        return 0 if "night" in match["noon"] else _HALF_DAY, 0, 0, True
    if match["past"] is not None or match["to"] is not None:
        return _past(match)
    if match["half_hour"] is not None:
        return _HOURS[match["h6"]], 30, 0, _ends(match)
    for hour, minute in (("h1", "m1"), ("h2", "m2"), ("h3", "m3")):
        if match[hour] is not None:
            return int(match[hour]), int(match[minute]), int(match["s1"] or 0), hour == "h1"
    if match["h5"] is not None:
        return int(match["h5"]), 0, 0, int(match["h5"]) > _HALF_DAY
    is_sure = match["ish"] is not None or (
        match["m4"] in _USUAL and not match["h4"].isdigit() and _ends(match)
    )
    return _number(match["h4"]), _number(match["m4"] or "0"), 0, is_sure


def _ends(match: re.Match[str]) -> bool:
    """Whether nothing is counted by what is written: "ten thirty.", not "two thirty years"."""
    return match.string[match.end() : match.end() + 2].lstrip()[:1] in ("", *".,;:!?)")


def _past(match: re.Match[str]) -> tuple[int, int, int, bool]:
    words = match["past"] or match["to"]
    word = words.split(" min")[0].split(" ")[-1 if "quarter" in words else 0]
    minutes = _NAMED_MINUTES[word] if word in _NAMED_MINUTES else _number(words.split(" min")[0])
    noon = match["past_noon"]
    hour = _number(match["past_hour"]) if noon is None else 24 if noon == "midnight" else _HALF_DAY
    if match["past"] is None and hour == 1:
        hour += _HALF_DAY  # a quarter to one is before one, not before midnight
    total = (hour * 60 + (minutes if match["past"] is not None else -minutes)) % (24 * 60)
    return total // 60, total % 60, 0, " from " not in match[0] or "min" in words


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    return sum(ONES.get(word, 0) or TENS.get(word, 0) for word in re.split("[ -]", words))


def minutes_east(zone: str) -> int | None:
    """Return the minutes east of Greenwich of a zone as written ("CET", "UTC+2", "-05:00"), None where it is unknown.

    Abbreviations that several regions use are read as the American ones.
    """
    name = (
        zone.casefold()
        .removesuffix(" time")
        .removesuffix(" standard")
        .removesuffix(" daylight")
        .removeprefix("u.s. ")
    )
    match = _OFFSET.fullmatch(name)
    if match is None or (match["name"] and match["name"] not in ZONES):
        return None
    away = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    return ZONES.get(match["name"], 0) + (-away if match["sign"] in ("-", "−") else away)
