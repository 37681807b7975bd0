"""Parts of times: "early March", "the end of the year", "the first Monday of May", "the week of January 6"."""

import datetime as dt

from claimcheck.language.holidays import weekend_of
from claimcheck.language.named_times import day_of_some_month, unsure_day
from claimcheck.language.stretches import (
    WEEK,
    Stretch,
    day,
    days,
    nth_unit,
    nth_weekday,
    part_of,
    unit_at,
    written,
    years_at,
)
from claimcheck.language.time_phrases import MONTH_DAYS, Phrases, Read, dated

_WEEKS = ("week", "weekend", "workweek")


def part_named(phrases: Phrases, at: int) -> Read:
    """Read "early March", "late in the week", "the end of 2023", "the rest of the month"."""
    part, at = str(phrases.row[at].value), at + 1
    linked = phrases.kind(at) == "of" or (
        phrases.kind(at) == "in" and part in ("early", "late", "earlier", "later")
    )
    at += linked or phrases.kind(at) == "-"
    if part in ("start", "middle", "end", "rest") and not linked:
        return None
    whole = phrases.whole(at) if linked else phrases.stretch(at)
    if whole is None or whole[1].grain in ("day", "days", "part"):
        return None
    point = {"start": whole[1].first, "end": whole[1].last}.get(part)
    return whole[0], _part_of(phrases, part, whole[1])._replace(relative=whole[1].relative, day=point)


def _part_of(phrases: Phrases, part: str, whole: Stretch) -> Stretch:
    today = phrases.reference
    now = today is not None and whole.first <= today <= whole.last
    if part == "rest":
        sunday = phrases.convention.counted and whole.grain == "week" and whole.last > phrases.today
        return (
            phrases.bounded(phrases.today, whole.last) if not sunday else days(phrases.today, whole.last - 1)
        )
    if part == "earlier" and now:
        return phrases.bounded(whole.first, phrases.today)
    if part == "later" and now and not phrases.convention.counted:
        return days(phrases.today, whole.last)
    name = {"earlier": "early", "later": "late"}.get(part, part)
    return part_of(whole, name, thirds=phrases.convention.counted)


def ordinal_of(phrases: Phrases, at: int) -> Read:
    """Read "the first Monday of May", "the third last week of 2018", "the 15th of next month", "first of March"."""
    nth, behind = phrases.row[at].number, at + 1
    if phrases.kind(behind) == "which" and phrases.row[behind].value == "last":
        found = nth_of(phrases, behind + 1, -nth)
        if found is not None:
            return found
    return (
        _days_of_month(phrases, at)
        or _first_so_many(phrases, behind, nth)
        or nth_of(phrases, behind, nth)
        or _day_of(phrases, behind, nth)
        or _lone_day(phrases, at, nth)
    )


def _first_so_many(phrases: Phrases, at: int, nth: int) -> Read:
    """Read "first six months of 2024"."""
    amount = phrases.amount(at) if nth == 1 and phrases.kind(at) in ("number", "few", "couple") else None
    unit = None if amount is None else phrases.units(amount[0])
    if amount is None or unit is None or phrases.kind(unit[0]) not in ("of", "in"):
        return None
    whole = phrases.whole(unit[0] + 1)
    if whole is None:
        return None
    if unit[1] == "week" and not phrases.convention.counted:  # the first fourteen days
        last = whole[1].first + WEEK * amount[1] - 1
        return whole[0], days(whole[1].first, last)._replace(relative=whole[1].relative)
    begin, end = nth_unit(whole[1], 1, unit[1]), nth_unit(whole[1], amount[1], unit[1])
    return whole[0], days(begin.first, end.last)._replace(relative=whole[1].relative)


def _lone_day(phrases: Phrases, at: int, nth: int) -> Read:
    """Read "on the 19th": the nearest day of a month."""
    before = at - 1 - (at > 0 and phrases.kind(at - 1) == "the")
    led = before >= 0 and phrases.kind(before) == "on"
    if not led or nth > MONTH_DAYS or not phrases.ends(at + 1):
        return None
    return at + 1, day_of_some_month(phrases, nth)


def nth_of(phrases: Phrases, at: int, nth: int) -> Read:
    """Read "Monday of May", "week of 2018", "quarter 2019" behind a number, from the end where it is negative."""
    working = phrases.kind(at) in ("working", "business") and phrases.kind(at + 1) == "unit"
    at += working
    kind = phrases.kind(at)
    if kind not in ("unit", "weekday"):
        return None
    unit, behind = str(phrases.row[at].value), at + 1
    if working:
        unit = "workday" if unit == "day" else unit
    if unit == "century" and nth > 0:
        return behind, written(f"{nth - 1:02}XX", "century")._replace(relative=False)
    if kind == "weekday" and phrases.kind(behind) in ("after", "before") and nth > 0:
        return _weekdays_from(phrases, behind, nth)
    if phrases.kind(behind) in ("of", "in"):
        whole = phrases.whole(behind + 1)
    else:
        year = phrases.year_behind(behind, joined=False) if unit in ("quarter", "half") else None
        whole = None if year is None else (year[0], years_at("year", year[1])._replace(relative=year[2]))
    if whole is None:
        return _lone_quarter(phrases, behind, unit, nth)
    weekday = phrases.row[at].number if kind == "weekday" else None
    found = [_nth(stretch, nth, unit, weekday) for stretch in _in_some_year(phrases, whole[1])]
    return whole[0], found[0] if len(found) == 1 else phrases.nearest(found, ahead=phrases.convention.future)


def _nth(whole: Stretch, nth: int, unit: str, weekday: int | None) -> Stretch:
    found = nth_unit(whole, nth, unit) if weekday is None else nth_weekday(whole, nth, weekday)
    return found._replace(relative=whole.relative)


def _in_some_year(phrases: Phrases, whole: Stretch) -> list[Stretch]:
    """Return a month in the years that it may be of, where no year is written."""
    if whole.unsure is None or whole.unsure[1] is not None or phrases.ahead:
        return [whole]
    return [dated(*whole.unsure, phrases.year + more) for more in (-1, 0, 1)]


def _lone_quarter(phrases: Phrases, at: int, unit: str, nth: int) -> Read:
    if unit != "quarter" or not phrases.convention.counted or not 1 <= nth <= 4:  # noqa: PLR2004
        return None
    candidates = [written(f"{phrases.year + more:04}-{32 + nth}", unit) for more in (-1, 0, 1)]
    return at, phrases.nearest(candidates, ahead=phrases.convention.future)


def _weekdays_from(phrases: Phrases, at: int, nth: int) -> Read:
    anchor = phrases.whole(at + 1)
    if anchor is None:
        return None
    weekday = phrases.row[at - 1].number
    if phrases.kind(at) == "after":
        ordinal = anchor[1].last + 1 + (weekday - anchor[1].last) % WEEK + WEEK * (nth - 1)
    else:
        ordinal = anchor[1].first - 1 - (anchor[1].first - 2 - weekday) % WEEK - WEEK * (nth - 1)
    return anchor[0], day(ordinal)._replace(relative=anchor[1].relative)


def _day_of(phrases: Phrases, at: int, nth: int) -> Read:
    """Read "of March", "of this month", "this month", "August" behind the number of a day."""
    if not 1 <= nth <= MONTH_DAYS:
        return None
    behind = at + (phrases.kind(at) == "of")
    behind += phrases.kind(behind) == "the" and behind > at
    if phrases.kind(behind) == "month":
        number = phrases.row[behind].number
        return behind + 1, unsure_day(phrases, behind + 1, number, nth)
    whole = phrases.whole(behind) if behind > at or phrases.kind(behind) == "which" else None
    if whole is None or whole[1].grain != "month":
        return None
    return whole[0], nth_unit(whole[1], nth, "day")._replace(relative=whole[1].relative)


def number_of(phrases: Phrases, at: int) -> Read:
    """Read "20 of this month", "fifteen August", "4 to 22 next month", "nineteen seventies"."""
    if phrases.kind(at + 1) == "decade" and phrases.row[at].number in range(11, 21):
        decade = 10 * phrases.row[at].number + phrases.row[at + 1].number % 10
        return at + 2, written(f"{decade}X", "decade")._replace(relative=False)
    days_of_month = _days_of_month(phrases, at)
    if days_of_month is not None:
        return days_of_month
    if phrases.kind(at + 1) == "month" and phrases.row[at].is_digits:  # "$ 12 December": a date if it was one
        return None
    return _day_of(phrases, at + 1, phrases.row[at].number)


def _days_of_month(phrases: Phrases, at: int) -> Read:
    """Read "4 to 22 this month", "the 3rd to the 12th of next month"."""
    behind = at + 1
    if phrases.kind(behind) not in ("to", "-", "–", "and", "through", "until"):
        return None
    behind += 1 + (phrases.kind(behind + 1) == "the")
    if phrases.kind(behind) not in ("number", "ordinal"):
        return None
    month_behind = behind + 1 + (phrases.kind(behind + 1) in ("of", "in"))
    whole = phrases.whole(month_behind)
    if whole is None or whole[1].grain != "month":
        return None
    first, last = (nth_unit(whole[1], phrases.row[each].number, "day").first for each in (at, behind))
    return whole[0], phrases.bounded(first, last)._replace(relative=whole[1].relative)


def unit_of(phrases: Phrases, at: int) -> Read:
    """Read "the week of January 6", "week 31", "the day after tomorrow", "year to date", "the weekend"."""
    unit, behind = str(phrases.row[at].value), at + 1
    kind = phrases.kind(behind)
    if unit == "week" and kind == "ending":
        return _week_ending(phrases, behind)
    if unit in _WEEKS and kind in ("of", "commencing", "part", "from"):
        return _week_of(phrases, behind, unit)
    if unit == "week" and kind == "number":
        return _numbered_week(phrases, behind)
    if kind in ("before", "after") or (kind == "which" and phrases.row[behind].value == "following"):
        return _beside(phrases, behind, unit)
    dashed = kind == "-"
    if phrases.kind(behind + dashed) == "to" and phrases.kind(behind + 1 + 2 * dashed) == "date-word":
        return behind + 2 + 2 * dashed, phrases.bounded(unit_at(unit, phrases.today).first, phrases.today)
    if unit == "weekend":
        return behind, _weekend(phrases)
    return None


def _week_of(phrases: Phrases, at: int, unit: str) -> Read:
    """Read "the week of January 6", "the weekend of Halloween"."""
    anchor = phrases.whole(at + 1) or _bare_day(phrases, at + 1)
    if anchor is None or anchor[1].grain != "day":
        return None
    named = phrases.kind(anchor[0] - 1) == "holiday" or phrases.kind(at + 1) == "holiday"
    found = weekend_of(anchor[1]) if unit == "weekend" and named else unit_at(unit, anchor[1].first)
    return anchor[0], found._replace(relative=anchor[1].relative)


def _bare_day(phrases: Phrases, at: int) -> Read:
    """Read "the 18th" or "18th" behind "the week of"."""
    at += phrases.kind(at) == "the"
    if phrases.kind(at) != "ordinal" or not 1 <= phrases.row[at].number <= MONTH_DAYS:
        return None
    return at + 1, day_of_some_month(phrases, phrases.row[at].number)


def _week_ending(phrases: Phrases, at: int) -> Read:
    """Read "the week ended January 10": the seven days up to it."""
    anchor = phrases.whole(at + 1)
    if anchor is None or anchor[1].grain != "day":
        return None
    return anchor[0], days(anchor[1].first - WEEK + 1, anchor[1].first, "week")._replace(
        relative=anchor[1].relative
    )


def _numbered_week(phrases: Phrases, at: int) -> Read:
    year = phrases.year_behind(at + 1)
    number = phrases.row[at].number
    if not 1 <= number <= 53:  # noqa: PLR2004 - weeks of a year
        return None
    behind, of_year = (at + 1, phrases.year) if year is None else year[:2]
    monday = dt.date.fromisocalendar(of_year, number, 1).toordinal()
    return behind, unit_at("week", monday)._replace(relative=year is None or year[2])


def _beside(phrases: Phrases, at: int, unit: str) -> Read:
    """Read "the day after tomorrow", "the week after next", "the year before 2012"."""
    step, behind = (-1 if phrases.kind(at) == "before" else 1), at + 1
    if phrases.kind(behind) == "which":
        turned = phrases.row[behind].value == ("next" if step > 0 else "last")
        alone = phrases.kind(behind + 1) not in ("unit", "units", "weekday", "month")
        if turned and alone:
            return behind + 1, unit_at(unit, phrases.today, 2 * step)
    anchor = phrases.whole(behind) if phrases.kind(behind) != "unit" else None  # "day after day"
    if anchor is not None:
        ordinal = anchor[1].first if step < 0 else anchor[1].last
        return anchor[0], unit_at(unit, ordinal, step)._replace(relative=anchor[1].relative)
    if unit == "day" and phrases.convention.counted and behind >= len(phrases.row):
        return behind, day(phrases.today + step)
    return None


def _weekend(phrases: Phrases) -> Stretch:
    """Return the weekend that a text means by "the weekend": the last one, or the next where the words look ahead."""
    ahead = phrases.convention.future or phrases.convention.counted or phrases.ahead
    this = unit_at("weekend", phrases.today)
    return this if ahead or this.first <= phrases.today else unit_at("weekend", phrases.today, -1)


def commencing(phrases: Phrases, at: int) -> Read:
    """Read "w/c 4 February"."""
    if [phrases.kind(at + more) for more in range(3)] != ["w", "/", "c"]:
        return None
    return _week_of(phrases, at + 2, "week")


def closest(phrases: Phrases, at: int) -> Read:
    """Read "the closest Monday to 5 October"."""
    if phrases.kind(at + 1) != "weekday" or phrases.kind(at + 2) != "to":
        return None
    anchor = phrases.whole(at + 3)
    if anchor is None:
        return None
    ordinal, wanted = anchor[1].first, phrases.row[at + 1].number
    ahead = (wanted - (ordinal - 1)) % WEEK
    nearest = day(ordinal + (ahead if ahead <= WEEK // 2 else ahead - WEEK))
    return anchor[0], nearest._replace(relative=anchor[1].relative)
