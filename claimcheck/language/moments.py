"""Times told from the moment of writing: "now", "in two hours", "20 minutes ago", "the last 3 hours"."""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.language.durations import Duration, bounded, is_lasting
from claimcheck.language.word_patterns import Late


class Moment(NamedTuple):
    """A time as seen from the moment of writing: its span, and when it begins and ends (None: a moment, or open)."""

    start: int
    end: int
    begin: dt.datetime | None
    until: dt.datetime | None = None
    bound: str = ""


class _Patterns(NamedTuple):
    now: re.Pattern[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]


NOW_WORDS = (
    "now", "right now", "just now", "atm", "asap", "as soon as possible", "at present", "at the present",
    *(f"at {which} {word}" for which in ("the", "this", "the very", "this very") for word in ("moment", "minute")),
    "at this time", *(f"{rest} of {day}" for rest in ("rest", "remainder") for day in ("the day", "this day", "today")),
)  # fmt: skip
_AHEAD = Late(
    r"\b(?:will|won['’]t|shall|would|going|to|due|expected|scheduled|starts?|begins?|opens?|closes?|leaves?|be|is|are|again"
    r"|back|see|meet|let['’]s|['’]ll)\b[^.;!?]*$"
)
_TURNS = "last|past|previous|next|coming|following|upcoming"


@functools.cache
def _patterns() -> _Patterns:
    return _Patterns(
        now=re.compile(
            r"\b(?:(?:(?:right|just) )?now|at (?:the|this) (?:very )?(?:moment|minute)"
            r"|at (?:the )?present time|at present|at the present(?![ ]\w)"
            r"|at this time(?![ ]of\b)|atm|(?P<asap>asap|as soon as possible)"
            r"|(?P<rest>re(?:st|mainder) of (?:the day|this day|today)))\b(?! that\b|-\w)"
        ),
        lead=re.compile(
            rf"(?<![\w])(?:(?P<within>within|in under|in less than)[ ](?:the[ ])?(?:(?P<within_turn>{_TURNS})[ ])?"
            rf"|(?:(?:in|for|over|during|within)[ ])?(?:the[ ])?(?P<turn>{_TURNS})[ ]|(?P<in>in)[ ](?:the[ ])?)$"
        ),
        trail=re.compile(
            r"[ ](?:(?P<back>ago|earlier|back)|(?P<on>from (?:right )?now|hence"
            r"|later(?![ ](?:this|today|in|on|that|tonight))"
            r"|from this moment))\b"
        ),
    )


def find_moments(
    lower: str, starts: Iterable[int], stretches: Iterable[Duration], now: dt.datetime, *, future: bool
) -> Iterator[Moment]:
    """Yield what is told from a moment in hours, minutes or seconds, in order of kinds: amounts first, then "now".

    "In two hours" is told from now where the words before it look ahead, or where times to come are meant (`future`).
    """
    for stretch in stretches:
        moment = _told(lower, stretch, now, future=future) if stretch.is_fine else None
        if moment is not None:
            yield moment
    for at in starts:
        match = _patterns().now.match(lower, at)
        if match is not None and not lower.startswith(
            ("from ", "from right "), max(0, match.start() - 5), match.start()
        ):
            until = _midnight_after(now) if match["rest"] is not None else None
            yield Moment(match.start(), match.end(), now, until, "" if match["asap"] is None else "since")


def _midnight_after(now: dt.datetime) -> dt.datetime | None:
    try:
        return dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time())
    except OverflowError:
        return None


def _told(lower: str, stretch: Duration, now: dt.datetime, *, future: bool) -> Moment | None:
    lead = _patterns().lead.search(lower, max(0, stretch.start - 28), stretch.start)
    trail = _patterns().trail.match(lower, stretch.end)
    start = stretch.start if lead is None else lead.start()
    if trail is not None and stretch.manner in ("count", "one", "vague"):
        sign = -1 if trail["back"] else 1
        if lead is not None and lead["within"] and sign > 0:
            whole = _interval(start, stretch, now, is_past=False)
            return None if whole is None else whole._replace(end=trail.end())
        return _bounded(lower, stretch, trail.end(), _away(now, stretch, sign), now)
    if is_lasting(lower, stretch.start):
        return None
    turn = stretch.turn or (None if lead is None else lead["turn"] or lead["within_turn"])
    if turn is None and lead is not None and lead["within"]:
        turn = "next"
    if turn is not None:
        if lower.endswith("at the ", 0, start) or (stretch.manner == "the" and not lead):
            return None
        return _interval(start, stretch, now, is_past=turn in ("last", "past", "previous"))
    if (
        lead is None
        or not lead["in"]
        or stretch.manner not in ("count", "one", "vague")
        or stretch.is_measured
    ):
        return None
    if not future and start and _AHEAD.search(lower, max(0, start - 80), start) is None:
        return None  # "it sold out in two hours"
    other = _away(now, stretch, 1)
    return None if other is None else Moment(start, stretch.end, other)


def _bounded(
    lower: str, stretch: Duration, end: int, other: dt.datetime | None, now: dt.datetime
) -> Moment | None:
    """Return "2 hours ago" as that moment, "more than 2 hours ago" as before it, "less than 2 hours ago" as since."""
    if other is None:
        return None
    led = bounded(lower, stretch._replace(manner="count"))
    start, modifier = led.start, led.modifier
    if modifier == "more-than" and other <= now:
        return Moment(start, end, None, other, "before")
    if modifier in ("less-than", "at-most") and other <= now:
        return Moment(start, end, other, now)
    return Moment(start, end, other, None, "about" if modifier in ("about", "nearly") else "")


def _interval(start: int, stretch: Duration, now: dt.datetime, *, is_past: bool) -> Moment | None:
    other = _away(now, stretch, -1 if is_past else 1)
    if other is None:
        return None
    return Moment(start, stretch.end, min(now, other), max(now, other))


def _away(now: dt.datetime, stretch: Duration, sign: int) -> dt.datetime | None:
    try:
        return now + sign * dt.timedelta(seconds=float(stretch.seconds))
    except OverflowError:
        return None
