"""Parts of the day: "this morning", "late on Monday", "in the early evening", "tonight", "after lunch"."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.language.word_patterns import Late, any_of

# Taken widely, as what is written of a morning may have been at five. The hours after 24 are those of the next day.
NEWS_HOURS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "morning": ("00:00", "12:00"), "afternoon": ("12:00", "18:00"), "evening": ("17:00", "24:00"),
        "night": ("18:00", "30:00"), "tonight": ("18:00", "30:00"), "daytime": ("06:00", "20:00"),
        "breakfast": ("06:00", "10:00"), "lunch": ("11:00", "14:00"), "dinner": ("17:00", "21:00"),
        "end of day": ("17:00", "24:00"), "day": ("00:00", "24:00"),
        "mid day": ("10:00", "14:00"), "early hours": ("00:00", "06:00"), "business hours": ("08:00", "18:00"),
        "late night": ("21:00", "30:00"), "late tonight": ("21:00", "30:00"),
        "dawn": ("04:00", "08:00"), "dusk": ("16:00", "22:00"),
        "early morning": ("00:00", "09:00"), "mid morning": ("08:00", "11:30"), "late morning": ("09:00", "12:00"),
    }
)  # fmt: skip
_NAMES = {
    "morning": "morning", "am": "morning", "afternoon": "afternoon", "pm": "afternoon", "evening": "evening",
    "night": "night", "tonight": "tonight", "tonite": "tonight", "daytime": "daytime", "breakfast": "breakfast",
    "breakfasttime": "breakfast", "lunch": "lunch", "lunchtime": "lunch", "lunch time": "lunch", "dinner": "dinner",
    "dinnertime": "dinner", "dinner time": "dinner", "dawn": "dawn", "sunrise": "dawn", "dusk": "dusk",
    "sunset": "dusk", "nightfall": "dusk", "middle of the day": "mid day", "eod": "end of day",
    "end of the day": "end of day",
    "end of day": "end of day", "end of": "end of day", "early hours": "early hours", "small hours": "early hours",
    "business hours": "business hours", "office hours": "business hours", "working hours": "business hours",
}  # fmt: skip
_IDIOM = Late(r"\bat the $")  # "at the end of the day, nobody cared"
_AT_MEAL = Late(r"\b(?:at|around|during|to(?:day|morrow)|[a-z]{3,}day)[ ]$")
_NAME = Late(r"[A-Z][a-z]+ [A-Z]|(?<![A-Za-z,] )[A-Z][a-z]+[,!]")  # of a paper or a programme, or a greeting
PART_WORDS = frozenset(_NAMES)
_MEALS = ("breakfast", "lunch", "dinner", "dawn", "dusk")
_BEFORE = 40  # characters
HALVES = {
    "morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm", "tonight": "pm", "dinner": "pm",
    "early hours": "am",
}  # fmt: skip
_BOUNDS = {
    "before": "before",
    "by": "before",
    "until": "until",
    "till": "until",
    "after": "after",
    "since": "since",
}
_OFFSETS = {"this": 0, "last": -1, "next": 1}  # "the next morning" is told from another day


class DayPart(NamedTuple):
    """A part of the day: its span, its name, "early", "mid" or "late", and the days from the day of publication to it.

    `offset` is None where the day is not told; `is_led` tells whether a word before it shows that a time is meant;
    `bound` is "before", "until", "after" or "since".
    """

    start: int
    end: int
    name: str
    shade: str | None = None
    offset: int | None = None
    is_led: bool = False
    bound: str = ""


class _Patterns(NamedTuple):
    trigger: re.Pattern[str]
    prefix: re.Pattern[str]
    greeting: re.Pattern[str]
    shaded_day: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    return _Patterns(
        trigger=re.compile(
            rf"\b(?:(?P<name>{any_of([name for name in _NAMES if name not in ('am', 'pm', 'end of')])})"
            rf"|(?<=today )[ap]m|(?<=tomorrow )[ap]m|(?<=yesterday )[ap]m|(?<=day )[ap]m|(?<=in the )[ap]m"
            rf"|end of (?=(?:the |this |last |next )?(?:{days})))\b"
        ),
        prefix=re.compile(
            r"(?<![\w-])(?:(?P<lead>in|during|by|on|for|at|before|after|until|till|since|from|around)[ ])?"
            r"(?:(?P<shade>early|earlier|late|later|mid|first thing)[ -](?:in[ ]|on[ ])?)?"
            r"(?:(?P<which>the|this|that|last|next|the next|the following|the same)[ ])?"
            r"(?:(?P<shade2>early|late|mid)[ -])?$"
        ),
        greeting=re.compile(r"\bgood[ ]$"),
        shaded_day=re.compile(
            r"(?<![\w-])(?P<shade>early|late|later|mid)(?:[ -](?:in[ ](?:the[ ]day[ ])?|on[ ])?(?:on[ ])?)$"
        ),
    )


def find_day_parts(text: str, lower: str, starts: Iterable[int]) -> Iterator[DayPart]:
    """Yield the parts of the day in a text in lower case; greetings and names ("Morning Post") are none."""
    patterns = _patterns()
    for at in starts:
        trigger = patterns.trigger.match(lower, at)
        if trigger is None:
            continue
        prefix = patterns.prefix.search(lower, max(0, at - _BEFORE), at)
        name = _NAMES[trigger[0].strip()]
        lead, which = (None, None) if prefix is None else (prefix["lead"], prefix["which"])
        shade = None if prefix is None else prefix["shade"] or prefix["shade2"]
        bound = _BOUNDS.get(lead or "", "")
        if not _is_meant(lower, trigger, name, bound) or (name != "tonight" and _NAME.match(text, at)):
            continue
        start = at if prefix is None else prefix.start()
        end = trigger.end() - trigger[0].endswith(" ")
        offset = 0 if name == "tonight" else _OFFSETS.get(which or "")
        if trigger[0].endswith("day") or trigger[0] == "eod":
            offset = 0
        is_led = lead is not None or which is not None or name == "tonight"
        yield DayPart(start, end, name, _shade(shade), offset, is_led, bound)


def _is_meant(lower: str, trigger: re.Match[str], name: str, bound: str) -> bool:
    at = trigger.start()
    if name in _MEALS:
        return (
            trigger[0].endswith("time")
            or bound in ("before", "after")
            or _AT_MEAL.search(lower, at - 12, at) is not None
        )
    if (
        name == "end of day"
        and lower.startswith(",", trigger.end())
        and _IDIOM.search(lower, max(0, at - 7), at)
    ):
        return False
    return _patterns().greeting.search(lower, max(0, at - 6), at) is None


def _shade(written: str | None) -> str | None:
    return (
        None
        if written is None
        else {"earlier": "early", "later": "late", "first thing": "early"}.get(written, written)
    )


def shade_before(lower: str, begin: int, start: int) -> tuple[int, str] | None:
    """Return where "early", "late on" or "mid" before a day begins, and the shade."""
    match = _patterns().shaded_day.search(lower, max(begin, start - 24), start)
    if match is None:
        return None
    return match.start(), _shade(match["shade"]) or ""


def hours_of(part: DayPart, hours: Mapping[str, tuple[str, str]]) -> tuple[int, int]:
    """Return the seconds from midnight at which a part of the day begins and ends, as a table of hours has it."""
    shaded = f"{part.shade} {part.name}"
    if shaded in hours:
        return hours_of(part._replace(name=shaded, shade=None), hours)
    first, last = (seconds_of_day(written) for written in hours.get(part.name) or NEWS_HOURS[part.name])
    quarter = (last - first) // 4
    if part.shade == "early":
        return first, first + 2 * quarter
    if part.shade == "late":
        return first + 2 * quarter, last
    return (first + quarter, last - quarter) if part.shade == "mid" else (first, last)


def seconds_of_day(written: str) -> int:
    """Return the seconds from midnight of "HH:MM" or "HH:MM:SS"; hours may pass 24."""
    hours, minutes, *rest = (int(part) for part in written.split(":"))
    return hours * 3600 + minutes * 60 + (rest[0] if rest else 0)
