"""How often something comes round: "every Monday", "daily", "twice a week", "every two weeks", "on weekends".

A recurrence is told as TimeML tells it: "P1W" every week, "2X/P1W" twice a week, "XXXX-WXX-1" on Mondays, "XXXX-XX-19"
on the 19th of a month, "TMO" in the mornings, "XXXX-WXX-5TEV" on Friday evenings, "T15" at three each day.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.durations import NUMBER, UNITS, iso_duration
from claimcheck.language.durations import read_number as number_of
from claimcheck.language.number_words import ONES
from claimcheck.language.word_patterns import any_of

_DAYS = {
    name: at
    for at, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
         "sunday sun"), start=1)
    for name in names.split()
}  # fmt: skip
_LONG_DAYS = any_of([name for name in _DAYS if name.endswith("day")])
_MONTHS = {
    name: at
    for at, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december"), start=1)
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "lunchtime": "MEL"}
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "everyday": "P1D", "nightly": "TNI", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "bi-weekly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "bi-monthly": "P2M",
    "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "per annum": "P1Y",
    "semiannually": "P6M", "semi-annually": "P6M", "semiannual": "P6M", "semi-annual": "P6M", "biannual": "P6M",
    "biannually": "P6M", "half-yearly": "P6M", "biennial": "P2Y", "biennially": "P2Y", "weekdays": "XXXX-WXX-WD",
    "weekends": "XXXX-WXX-WE", "weeknights": "XXXX-WXX-WDTNI",
}  # fmt: skip
_OFTEN = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
    "annually": "year",
}  # fmt: skip
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_NTH = r"(?P<nth>other|alternate|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))"
_NTHS = {"other": 2, "alternate": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}


HABIT_WORDS = frozenset(
    {
        *_ADVERBS, *_TIMES, *_PARTS, *(name for name in _DAYS if name.endswith("day")), "every", "each", "any", "all",
        *(word for word in ONES if 1 <= ONES[word] <= 12),  # noqa: PLR2004 - as many as are counted in words
    },
)  # fmt: skip


class Recurrence(NamedTuple):
    """What comes round: its span, and how often, as TimeML has it."""

    start: int
    end: int
    rule: str

    def at(self, clock: str) -> str:
        """Return the rule with a time of the day ("T15"); of what comes every day, the time alone."""
        if self.rule in ("P1D", "TNI", "TMO", "TEV", "TAF"):
            return clock
        return self.rule.partition("T")[0] + clock if self.rule.startswith("XXXX") else f"{self.rule}{clock}"


class _Patterns(NamedTuple):
    trigger: re.Pattern[str]
    every: re.Pattern[str]
    often: re.Pattern[str]
    habit: re.Pattern[str]
    day_before: re.Pattern[str]
    number_before: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    unit = rf"(?P<unit>{any_of(UNITS)})s?"
    part = any_of(_PARTS)
    return _Patterns(
        trigger=re.compile(
            r"\b(?:every|each|any|all|once|twice|thrice|(?<![$€£¥.,\d])(?:one|two|three|\d)(?= an? )"
            r"|(?<![$€£¥.,\d])[a-z0-9-]{1,12}(?= times (?:an? |per |each |every ))"
            rf"|(?:{_LONG_DAYS})s|(?:{_LONG_DAYS})(?= (?:{part})s\b)|(?:{part})s"
            rf"|{any_of(_ADVERBS)})\b"
        ),
        every=re.compile(
            rf"(?P<word>every|each|any|all)[ ](?:the[ ]|single[ ])?(?:(?:{_NTH}|(?P<count>{NUMBER})"
            r"|(?P<few>few|couple(?: of)?))[ -]|(?P<half>half(?:[ ]an?)?)[ -])?"
            rf"(?:(?P<free>weekday|weekend|workday|business day|working day|weeknight)(?P<plural>s?)"
            rf"|(?P<day>{_LONG_DAYS})s?(?:[ ](?P<part_of>{part})s?)?|(?P<part>{part})s?|{unit}"
            rf"|(?P<month>{any_of(_MONTHS)})|(?P<season>{any_of(_SEASONS)}))\b"
        ),
        often=re.compile(
            rf"(?:(?P<word>once|twice|thrice)|(?P<count>{NUMBER})(?:[ ]times)?)[ ](?:(?:an?|per|each|every)[ ]{unit}\b"
            r"|(?P<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually)\b)"
        ),
        habit=re.compile(rf"(?P<day>{_LONG_DAYS})s?(?:[ ](?P<part>{part})s)?\b|(?P<alone>{part})s\b"),
        day_before=re.compile(
            r"(?<![\w.,])(?:on[ ])?(?:the[ ])?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)[ ](?:day[ ])?of[ ]$"
        ),
        number_before=re.compile(
            rf"(?:\b(?:{NUMBER}|few|some|several|couple of|last|past|next|many|both|good|all|these|those)|')[ ]$"
        ),
    )


def find_recurrences(text: str, lower: str, starts: Iterable[int]) -> Iterator[Recurrence]:
    """Yield what comes round and starts where one of `HABIT_WORDS` or a number does; no names ("Daily Mail")."""
    end = 0
    for at in starts:
        trigger = _patterns().trigger.match(lower, at)
        if trigger is None or at < end:
            continue
        found = _read(text, lower, trigger)
        if found is not None:
            end = found.end
            yield found


def _read(text: str, lower: str, trigger: re.Match[str]) -> Recurrence | None:
    word, at = trigger[0], trigger.start()
    is_counted = _patterns().number_before.search(lower, max(0, at - 16), at) is not None
    if word in _ADVERBS:
        if _is_name(text, at, trigger.end()) or (
            word.startswith("week") and word.endswith("s") and is_counted
        ):
            return None
        return Recurrence(at, trigger.end(), _ADVERBS[word])
    if word in ("every", "each", "any", "all"):
        match = _patterns().every.match(lower, at)
        if match is None or (match["month"] is not None and text[match.start("month")].islower()):
            return None  # "each may do so"
        return _every(lower, match)
    often = _patterns().often.match(lower, at)
    if often is not None:
        return _often(often)
    habit = _patterns().habit.match(lower, at)
    if habit is None or is_counted:
        return None
    name = habit["part"] or habit["alone"]
    part = "" if name is None else f"T{_PARTS[name]}"
    return Recurrence(
        at, habit.end(), part if habit["day"] is None else f"XXXX-WXX-{_DAYS[habit['day']]}{part}"
    )


def _is_name(text: str, start: int, end: int) -> bool:
    return text[start].isupper() and text[end : end + 1] in (" ", "") and text[end + 1 : end + 2].isupper()


def _every(lower: str, match: re.Match[str]) -> Recurrence | None:
    """Read "every Monday", "each two weeks", "all weekends", "the 19th of every month"."""
    nth = match["nth"]
    count = _nth(nth) if nth is not None else 1 if match["count"] is None else int(number_of(match["count"]))
    if match["word"] in ("any", "all") and match["day"] is None and match["free"] is None:
        return None
    if match["word"] == "all" and not match[0].endswith("s"):
        return None  # "all weekend" is one of them
    if match["unit"] is not None:
        worth, symbol = UNITS[match["unit"]]
        if match["few"] is not None:
            return Recurrence(
                match.start(), match.end(), f"P{'T' if symbol in 'HmS' else ''}X{symbol.upper()}"
            )
        before = _patterns().day_before.search(lower, max(0, match.start() - 24), match.start())
        if before is not None and symbol == "M" and worth * count == 1:
            return Recurrence(before.start(), match.end(), f"XXXX-XX-{int(before['day']):02}")
        return Recurrence(
            match.start(),
            match.end(),
            iso_duration(((Fraction(worth * count, 2 if match["half"] else 1), symbol),)),
        )
    return Recurrence(match.start(), match.end(), _named(match, count))


def _named(match: re.Match[str], count: int) -> str:
    """Return the rule of what comes round by name: a day of the week, a month, a part of the day."""
    if match["part"] is not None:
        return f"T{_PARTS[match['part']]}"
    if match["month"] is not None:
        return f"XXXX-{_MONTHS[match['month']]:02}"
    if match["season"] is not None:
        return f"XXXX-{_SEASONS[match['season']]}"
    if match["free"] is not None:
        return (
            "XXXX-WXX-WE"
            if match["free"] == "weekend"
            else f"XXXX-WXX-WD{'TNI' * (match['free'] == 'weeknight')}"
        )
    part = "" if match["part_of"] is None else f"T{_PARTS[match['part_of']]}"
    return f"P{count}W" if count > 1 else f"XXXX-WXX-{_DAYS[match['day']]}{part}"


def _nth(word: str) -> int:
    return _NTHS[word] if word in _NTHS else max(1, int(word.rstrip("stndrh")))


def _often(match: re.Match[str]) -> Recurrence:
    worth, symbol = UNITS[_OFTEN[match["adverb"]] if match["unit"] is None else match["unit"]]
    times = _TIMES[match["word"]] if match["word"] is not None else int(number_of(match["count"]))
    length = iso_duration(((Fraction(worth), symbol),))
    return Recurrence(match.start(), match.end(), length if times == 1 else f"{times}X/{length}")
