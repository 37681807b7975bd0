"""Holidays whose day a rule tells: of fixed date, the nth weekday of a month, or so many days from Easter.

What differs from country to country under one name (Independence Day, Mother's Day) is read only where American
writing is declared. Of the moon's calendars only Chinese New Year is in the table.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterator

from claimcheck.language.stretches import WEEK, Stretch, day, days, easter, month, nth_weekday

_EASTER = {
    "mardi gras": -47, "shrove tuesday": -47, "fat tuesday": -47, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter saturday": -1,
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49,
    "pentecost": 49, "whitsun": 49, "whit monday": 50, "pentecost monday": 50, "trinity sunday": 56,
    "corpus christi": 60,
}  # fmt: skip
# name: month, day
_FIXED = {
    (1, 1): "new year's day|new year day|new year's|new year|new years", (1, 6): "epiphany|three kings' day",
    (1, 7): "orthodox christmas", (1, 20): "inauguration day", (1, 26): "australia day",
    (2, 2): "groundhog day|candlemas",
    (2, 14): "valentine's day|valentine day|st valentine's day|saint valentine's day|st. valentine's day",
    (3, 8): "international women's day|women's day", (3, 14): "pi day",
    (3, 17): "st patrick's day|saint patrick's day|st. patrick's day|saint patrick|st patrick|st paddy's day",
    (4, 1): "april fool's day|april fools' day|april fools|april fool's", (4, 22): "earth day",
    (4, 23): "st george's day",
    (4, 25): "anzac day", (5, 1): "may day|international workers' day|workers' day", (5, 4): "star wars day",
    (5, 5): "cinco de mayo", (6, 1): "international children's day",
    (6, 5): "world environment day", (6, 14): "flag day",
    (6, 19): "juneteenth", (7, 1): "canada day", (7, 14): "bastille day",
    (10, 31): "halloween|hallowe'en|all hallows' eve|all hallows eve", (11, 1): "all saints' day|all hallows' day",
    (11, 2): "all souls' day", (11, 5): "guy fawkes day|guy fawkes night|bonfire night",
    (11, 11): "veterans day|veterans' day|veteran's day|armistice day|remembrance day|singles' day|martinmas",
    (12, 1): "world aids day", (12, 24): "christmas eve|xmas eve|x-mas eve",
    (12, 25): "christmas day|christmas|xmas|xmas day|x-mas", (12, 26): "boxing day|st stephen's day",
    (12, 31): "new year's eve|new year eve",
}  # fmt: skip
# name: month, nth, weekday (0 is Monday), days from it
_NTH = {
    "martin luther king day": (1, 3, 0, 0), "martin luther king jr. day": (1, 3, 0, 0), "mlk day": (1, 3, 0, 0),
    "presidents' day": (2, 3, 0, 0), "president's day": (2, 3, 0, 0), "presidents day": (2, 3, 0, 0),
    "washington's birthday": (2, 3, 0, 0), "arbor day": (4, -1, 4, 0), "memorial day": (5, -1, 0, 0),
    "father's day": (6, 3, 6, 0), "fathers' day": (6, 3, 6, 0), "labor day": (9, 1, 0, 0),
    "columbus day": (10, 2, 0, 0), "indigenous peoples' day": (10, 2, 0, 0), "election day": (11, 1, 0, 1),
    "thanksgiving": (11, 4, 3, 0), "thanksgiving day": (11, 4, 3, 0), "black friday": (11, 4, 3, 1),
    "cyber monday": (11, 4, 3, 4),
}  # fmt: skip
# The day of Chinese New Year from 2000 on: month and day (Hong Kong Observatory, Gregorian-lunar calendar tables).
_LUNAR_FROM = 2000
_LUNAR = (
    "2-5 1-24 2-12 2-1 1-22 2-9 1-29 2-18 2-7 1-26 2-14 2-3 1-23 2-10 1-31 2-19 2-8 1-28 2-16 2-5 1-25 2-12 2-1 1-22"
    " 2-10 1-29 2-17 2-6 1-26 2-13 2-3"
).split()
_LUNAR_NAMES = ("chinese new year", "lunar new year", "spring festival")
_AMERICAN = {"mother's day": (5, 2, 6, 0), "mothers' day": (5, 2, 6, 0), "independence day": (7, 4),
             "freedom day": (6, 19), "jubilee day": (6, 19)}  # fmt: skip


def _bare(name: str) -> str:
    return re.sub("[ \u00a0-]+", " ", re.sub("['’.]", "", name))


@functools.cache
def _rules(*, american: bool) -> dict[str, tuple[int, ...]]:
    rules: dict[str, tuple[int, ...]] = {name: (days,) for name, days in _EASTER.items()}
    rules |= {name: rule for rule, names in _FIXED.items() for name in names.split("|")}
    rules |= _NTH
    if american:
        rules |= _AMERICAN
    return {_bare(name): rule for name, rule in rules.items()}


def holiday_names() -> Iterator[str]:
    """Yield every name, in lower case."""
    for names in (_EASTER, *(names.split("|") for names in _FIXED.values()), _NTH, _AMERICAN, _LUNAR_NAMES):
        yield from names


@functools.cache
def _pattern(*, american: bool) -> re.Pattern[str]:
    names = {*_EASTER, *(name for row in _FIXED.values() for name in row.split("|")), *_NTH, *_LUNAR_NAMES}
    known = sorted(
        {_bare(name) for name in (names | set(_AMERICAN) if american else names)}, key=len, reverse=True
    )
    spelt = (
        re.sub(r"s\b", "['’]?s['’]?", name).replace(" ", r"[.]?[ \u00a0-]").replace("ween", "we['’]?en")
        for name in known
    )
    return re.compile(f"(?:{'|'.join(spelt)})(?!\\w)")


def match_holiday(lower: str, at: int, *, american: bool) -> tuple[int, str] | None:
    """Return where the holiday that is named at a position of a lower-case text ends, and its name, or None."""
    match = _pattern(american=american).match(lower, at)
    return None if match is None else (match.end(), _bare(match[0]))


def holiday_in(name: str, year: int) -> Stretch:
    """Return the day of a holiday in a year; raise ValueError where the calendar has no such year."""
    if name in _LUNAR_NAMES:
        return _lunar_new_year(year)
    rule = _rules(american=True)[name]
    if len(rule) == 1:
        return day(easter(year) + rule[0])
    if len(rule) == 2:  # noqa: PLR2004 - month, day
        return day(dt.date(year, *rule).toordinal())
    number, nth, weekday, behind = rule
    return day(nth_weekday(month(year, number), nth, weekday).first + behind)


def _lunar_new_year(year: int) -> Stretch:
    if not 0 <= year - _LUNAR_FROM < len(_LUNAR):
        message = f"the day of Chinese New Year in {year} is not in the table"
        raise ValueError(message)
    number, of_month = _LUNAR[year - _LUNAR_FROM].split("-")
    return day(dt.date(year, int(number), int(of_month)).toordinal())


def weekend_of(holiday: Stretch) -> Stretch:
    """Return the weekend that a holiday lengthens: from Saturday to the holiday, or from it to Sunday."""
    weekday = dt.date.fromordinal(holiday.first).weekday()
    if weekday <= 1:
        return days(holiday.first - weekday - 2, holiday.first, "weekend")
    return days(
        min(holiday.first, holiday.first - weekday + 5), holiday.first - weekday + WEEK - 1, "weekend"
    )
