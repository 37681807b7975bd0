"""Dates as they are written, where they are meant: digits that are no amount, no fraction and no name of something."""

import re
from collections.abc import Iterator

from claimcheck.language.date_notations import DATE, LEAD, WrittenDate, read_notation
from claimcheck.language.units import is_plural, known_unit
from claimcheck.language.word_patterns import Late, lowered

_YEAR_BEFORE = Late(
    r"(?:\b(?:in|since|during|year|until|till|circa|fiscal|season|the|this|that|late|early|mid|between|by"
    r"|from|before|after|of|to|and|through|for|on)[ -]|[(\[©]|^)$",
    re.IGNORECASE,
)
_STRONG_BEFORE = Late(r"\b(?:in|since|during|year|until|till|late|early|mid|fiscal|the)[ -]$", re.IGNORECASE)
_AMOUNT_BEFORE = Late(
    r"(?:\b(?:over|(?<!later )(?<!earlier )(?<!year greater )than|least|most|some|nearly|almost|roughly"
    r"|approximately|exactly|only"
    r"|just|under|exceed(?:ing|s|ed)?|above|below"
    r"|to as many as|many as|much as|up to|all|other|another|these|those|every|precisely|a|an|estimated"
    r"|total of|number|flight|room|page)|[$€£¥~≈+#@/=])[ ]?$",
    re.IGNORECASE,
)
_DIGITS = Late(r"(?<!\d)(?:\d{1,4}|\d{8})(?!\d)")
_HEDGE_BEFORE = Late(r"\b(?:about|around)[ ]$", re.IGNORECASE)
_DASH_BEFORE = Late(r"(?:(?<!\d)\d\d?[ ]?|\d)[-–]$|(?<!\d)\d\d?[ ]-[ ]$")
_QUARTER_BEFORE = Late(
    r"\b(?:in|for|of|during|since|by|until|from|to|and|last|this|next|late|early|mid|after|before|between)[ -]$"
)
_TIME_BEFORE = Late(
    r"(?:\b(?:on|by|until|till|since|from|to|before|after|between|and|or|for|this|next|last|date|dated|due"
    r"|[a-z]+day|mon|tues?|wed|thu|thurs?|fri|sat|sun)[.,]?[ ]|[-–][ ]?|[,?(][ ]|^)$"
)
_UNIT_BEHIND = Late(
    r"[ -]?(?:h(?:ours?|rs?)?|days?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|years?|of|an?|cups?|inch(?:es)?)\b"
)
_YEAR_BEHIND = Late(r" (?:of )?(?:last|this|next) year\b")
_PART_BEFORE = Late(r"\b(?:the |in |since |from )(?:early|mid|late)[ -]$|^(?:early|mid|late)[ -]$")
_ON_BEFORE = Late(r"\bon $")
_HEAT_BEFORE = Late(r"\b(?:temperatures?|highs?|lows?|aged?|ages|mercury|degrees)\b[^.;]{0,24}$")
_MODERN = (1900, 2099)  # what a bare year is at its likeliest
_BEFORE, _BEHIND = 28, 56  # characters: more than any date has before its first digits, and behind them
_ALSO_WORDS = frozenset(
    {"second", "won", "stone", "bar", "bars", "rand", "minute", "x"}
)  # units, but rarely here
_FOLLOWING = Late(r"[ \u00a0-]?([^\W\d_]+|[%°])")
_COMPARED = Late(r"(?:^|[\s(])(?:[<>][ ]?=|[<>=])[ ]?$")
_ALONE = Late(r"[ ]?(?:$|[,;)\n]|and\b|or\b)")
_NOUN_BEHIND = Late(r"[ \u00a0][^\W\d_]{3,}")
_VERBS = ("may", "march", "mar")


def find_dates(
    text: str, lower: str | None = None, *, day_first: bool | None = None
) -> Iterator[WrittenDate]:
    """Yield the dates of a text in order; years only where they are not the number of something.

    `day_first` tells which of two numbers is the month, where that is declared; `lower` is the text in lower case.
    """
    lower = lowered(text) if lower is None else lower
    end = 0
    for digits in _DIGITS.compiled.finditer(lower):  # no date is without a digit
        if digits.start() < end:
            continue
        for match in _matches_around(lower, digits, end):
            found = read_notation(match, day_first=day_first)
            if found is not None and _is_sound(text, match, end, declared=day_first is not None):
                end = found.end
                yield found
                break


def _matches_around(lower: str, digits: re.Match[str], begin: int) -> Iterator[re.Match[str]]:
    """Yield the dates that hold these digits, the longest first: it begins with a word before them, or with them."""
    at, limit = digits.start(), digits.end() + _BEHIND
    for lead in LEAD.compiled.finditer(lower, max(begin, at - _BEFORE), at):
        match = DATE.match(lower, lead.start(), limit)
        if match is not None and match.end() > at:
            yield match
    match = DATE.match(lower, at, limit)
    if match is not None:
        yield match


def _is_sound(text: str, match: re.Match[str], previous: int, *, declared: bool) -> bool:
    """Whether a notation is meant as a date where it stands; `previous` is where the last date ended."""
    before = text[max(0, match.start() - 24) : match.start()]
    if match["y"] is not None:
        dashed = match.start() != previous + 1 and _DASH_BEFORE.search(before) is not None
        return not dashed and is_year(text, match.start("y"), match.end("y"))
    if match["ya"] is not None:
        return _AMOUNT_BEFORE.search(before) is None
    if match["slash"] is not None:
        return (
            "-" not in match["slash"] or previous == match.start() - 1 or _DASH_BEFORE.search(before) is None
        )
    if match["md"] is not None:
        return _is_month_and_day(text, match, previous)
    if match["my"] is not None or match["ymd"] is not None:
        return declared and not (match["my"] is not None and before[-1:] in ("-", "/"))
    if any(match[name] is not None for name in ("ql", "short", "fiscal", "ad")):
        asked = match["ql"] is not None or match["fiscal"] is not None
        return (declared and asked) or _is_marked(match, text, before.lower())
    return _is_month(text, match, declared=declared)


def _is_marked(match: re.Match[str], text: str, before: str) -> bool:
    """Whether "Q1", "the 90s", "FY19" or "79 AD" is a time."""
    if match["ql"] is not None:
        behind = _YEAR_BEHIND.match(text, match.end())
        return behind is not None or _QUARTER_BEFORE.search(before) is not None
    if match["short"] is not None:
        sure = (
            not match["short"][0].isdigit()
            or match["the"] is not None
            or _PART_BEFORE.search(before) is not None
        )
        return sure and _HEAT_BEFORE.search(before) is None
    if match["fiscal"] is not None:
        return match["fiscal"] not in ("sy", "cy") or text[match.start()].isupper()
    return text[match.end("ad") : match.end()].strip(" \u00a0.").isupper() or "." in match[0]


def _is_month_and_day(text: str, match: re.Match[str], previous: int) -> bool:
    """Whether two numbers are a month and a day, and no fraction, score or range of hours."""
    before, behind = (
        text[max(0, match.start() - 16) : match.start()].lower(),
        text[match.end() : match.end() + 8],
    )
    if _UNIT_BEHIND.match(behind.lower()) is not None:
        return False
    if "/" not in match["md"]:
        return (not before and not behind.strip()) or _ON_BEFORE.search(before) is not None
    return previous == match.start() - 1 or _TIME_BEFORE.search(before) is not None


def _is_month(text: str, match: re.Match[str], *, declared: bool) -> bool:
    name = next((name for name in ("m1", "m2", "m3", "dm", "ymm") if match[name] is not None), None)
    if name is None:
        return True
    if name == "m2" and text[match.end("m2")] not in " \u00a0,":  # "Mar4" may be anything
        return declared
    if text[match.start(name)].isupper() or name in ("dm", "ymm"):
        return name != "ymm" or text[match.start(name)].isupper() or declared
    if any(match[year] is not None for year in ("y1", "y2", "y3", "s1", "s2")):
        return True
    if match[name].rstrip(".") not in _VERBS:  # verbs, unless "the 1st of march"
        return True
    if name == "m2" and declared:
        before = text[max(0, match.start() - 16) : match.start()].lower()
        return match["d2"][-1].isalpha() or _TIME_BEFORE.search(before) is not None
    return name == "m1" and (not match["d1"][-1].isdigit() or " of " in match[0])


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year and not the number of something."""
    before = text[max(0, start - 24) : start]
    year = int(text[start:end])
    counted = _counts(text, end)
    amount = _AMOUNT_BEFORE.search(before)
    if amount is not None and _COMPARED.search(before) is not None and _ALONE.match(text, end) is not None:
        return _MODERN[0] <= year <= _MODERN[1]  # ">= 2019" of a query
    if amount is not None:  # "a 2008 article", not "a 2000 km walk" nor "over 2000 users"
        article = amount[0].strip().lower() in ("a", "an") and _MODERN[0] <= year <= _MODERN[1]
        return article and not counted and _NOUN_BEHIND.match(text, end) is not None
    if _HEDGE_BEFORE.search(before) is not None:
        return not counted and year % 100 != 0 and _MODERN[0] <= year <= _MODERN[1]
    if _STRONG_BEFORE.search(before) is not None:
        return not (counted and year % 100 == 0) and not _is_measured(text, end)
    if counted:
        return False
    if _YEAR_BEFORE.search(before) is not None:
        return True
    return _MODERN[0] <= year <= _MODERN[1]


def _is_measured(text: str, end: int) -> bool:
    match = _FOLLOWING.match(text, end)
    return match is not None and match[1].casefold() not in _ALSO_WORDS and known_unit(match[1]) is not None


def _counts(text: str, end: int) -> bool:
    match = _FOLLOWING.match(text, end)
    if match is None:
        return False
    word = match[1]
    return (known_unit(word) is not None and word.casefold() not in _ALSO_WORDS) or (
        word[0].islower() and is_plural(word)
    )
