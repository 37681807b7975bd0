"""Times that have a name: weekdays, months, seasons and holidays, with what tells which one."""

import datetime as dt

from claimcheck.language.counted_times import count_of
from claimcheck.language.holidays import holiday_in, weekend_of
from claimcheck.language.stretches import WEEK, Stretch, day, month, unit_at, written
from claimcheck.language.time_phrases import MONTH_DAYS, Phrases, Read, dated, of_week


def weekday(phrases: Phrases, at: int) -> Read:
    """Read a weekday with a date or a week behind it, or alone: the last one, or the next where words look ahead."""
    wanted, behind = phrases.row[at].number, at + 1
    for reader in (_weekday_with_count, _weekday_with_date, _weekday_of_which):
        found = reader(phrases, behind, wanted)
        if found is not None:
            return found
    today, future = phrases.today, phrases.convention.future
    back = (today - 1 - wanted) % WEEK
    if phrases.kind(behind) == "after" and phrases.kind(behind + 1) == "which":
        return behind + 2, day(today + 2 * WEEK - back)._replace(weekday=wanted)
    earlier = at > 0 and phrases.kind(at - 1) == "part" and phrases.row[at - 1].value == "earlier"
    if future or (future is None and phrases.ahead and not earlier):
        return behind, day(today + (WEEK - back if future or back else 0))._replace(weekday=wanted)
    return behind, day(today - back)._replace(weekday=wanted)


def _weekday_with_date(phrases: Phrases, at: int, wanted: int) -> Read:
    at += phrases.kind(at) == ","
    the = phrases.kind(at) == "the"
    kind = phrases.kind(at + the)
    if kind in ("number", "ordinal") and phrases.row[at + the].number <= MONTH_DAYS:
        following = phrases.stretch(at + the)
        if following is not None and following[1].grain == "day":
            return following[0], following[1]._replace(weekday=wanted)
        if kind == "ordinal" or (
            phrases.ends(at + the + 1) and phrases.kind(at + the + 1) not in ("-", "–")
        ):  # 3-8 are hours
            return at + the + 1, day_of_some_month(phrases, phrases.row[at + the].number, wanted)
    if kind in ("date", "month", "holiday"):
        following = phrases.stretch(at + the)
        if following is not None and following[1].grain == "day":
            return following[0], following[1]._replace(weekday=wanted)
    return None


def day_of_some_month(phrases: Phrases, of_month: int, weekday: int | None = None) -> Stretch:
    """Return the nearest such day of a month, one that falls on the weekday where there is one."""
    today = dt.date.fromordinal(phrases.today)
    future = phrases.convention.future
    ahead = future if future is not None else True if phrases.ahead else None
    candidates = []
    for more in range(-24, 25):
        try:
            one = dated(
                (today.month - 1 + more) % 12 + 1, of_month, today.year + (today.month - 1 + more) // 12
            )
        except ValueError:
            continue
        if weekday is None or (one.first - 1) % WEEK == weekday:
            candidates.append(one)
    return phrases.nearest(candidates, ahead=ahead)._replace(weekday=weekday)


def _weekday_of_which(phrases: Phrases, at: int, wanted: int) -> Read:
    """Read "Tuesday of last week", "Monday next week"."""
    joined = phrases.kind(at) in ("of", "in", ",", "on")
    at += joined
    if phrases.kind(at) not in ("which", "the"):
        return None
    week = phrases.stretch(at)
    if week is None or week[1].grain != "week":
        return None
    return week[0], day(week[1].first + wanted)._replace(weekday=wanted)


def _weekday_with_count(phrases: Phrases, at: int, wanted: int) -> Read:
    """Read "Monday two weeks from now", "Saturday 3 days from now"."""
    if phrases.kind(at) not in ("number", "a"):
        return None
    counted = count_of(phrases, at)
    if counted is None or counted[1].day is None:
        return None
    return counted[0], day(of_week(counted[1].day, wanted))._replace(weekday=wanted)


def month_of(phrases: Phrases, at: int) -> Read:
    """Read a month with a day in words or a year behind it, or alone: the last that has begun, or the next."""
    number, behind = phrases.row[at].number, at + 1
    with_day = _day_behind(phrases, behind, number)
    if with_day is not None:
        return with_day
    year = phrases.year_behind(behind)
    if year is not None:
        return year[0], month(year[1], number)._replace(relative=year[2])
    now, future = dt.date.fromordinal(phrases.today).month, phrases.convention.future
    if future or (future is None and phrases.ahead):
        return behind, month(phrases.year + (number < now), number)._replace(unsure=(number, None))
    return behind, month(phrases.year - (number > now), number)._replace(unsure=(number, None))


def _day_behind(phrases: Phrases, at: int, number: int) -> Read:
    at += phrases.kind(at) in (",", "-", "/")
    at += phrases.kind(at) == "the"
    token = phrases.row[at] if phrases.kind(at) in ("ordinal", "number") else None
    if token is None or not 1 <= token.number <= MONTH_DAYS or not phrases.ends(at + 1):
        return None
    if phrases.year_words(at) is not None:
        return None
    return at + 1, unsure_day(phrases, at + 1, number, token.number)


def unsure_day(phrases: Phrases, behind: int, number: int, of_month: int) -> Stretch:
    """Return the day of a month in the year that brings it nearest; a year behind it is read later."""
    year = phrases.year_behind(behind)
    if year is not None:
        return dated(number, of_month, year[1])._replace(relative=year[2], unsure=(number, of_month))
    return phrases.nearest(
        [dated(number, of_month, phrases.year + more) for more in _years_of(number, of_month, phrases.year)],
        ahead=phrases.convention.future,
    )._replace(unsure=(number, of_month))


def _years_of(number: int, of_month: int, year: int) -> list[int]:
    fitting = []
    for more in range(-8, 9) if (number, of_month) == (2, 29) else (-1, 0, 1):
        try:
            dt.date(year + more, number, of_month)
        except ValueError:
            continue
        fitting.append(more)
    return fitting


def seasons(phrases: Phrases, season: int) -> list[Stretch]:
    """Return a season of the years around that of publication."""
    years = range(max(1, phrases.year - 2), min(phrases.year + 2, dt.MAXYEAR))
    return [written(f"{year:04}-{season}", "season") for year in years]


def season_of(phrases: Phrases, at: int) -> Read:
    """Read a season with a year behind it, or alone: the nearest that has begun, or one to come."""
    season, behind = phrases.row[at].number, at + 1
    year = phrases.year_behind(behind)
    if year is not None:
        return year[0], written(f"{year[1]:04}-{season}", "season")._replace(relative=year[2])
    ahead = phrases.ahead if phrases.convention.future is None else phrases.convention.future
    return behind, phrases.nearest(seasons(phrases, season), ahead=ahead)


def holiday_of(phrases: Phrases, at: int) -> Read:
    """Read a holiday, its weekend, each with a year behind it or in the year that brings it nearest."""
    name, behind = str(phrases.row[at].value), at + 1
    whole = phrases.kind(behind) == "unit" and phrases.row[behind].value in ("weekend", "week")
    weekend = whole and phrases.row[behind].value == "weekend"
    behind += whole
    year = phrases.year_behind(behind)
    if year is not None:
        found = holiday_in(name, year[1])._replace(relative=year[2])
        behind = year[0]
    else:
        future = phrases.convention.future
        ahead = future if future is not None else True if phrases.ahead else None
        found = phrases.nearest([holiday_in(name, phrases.year + more) for more in (-1, 0, 1)], ahead=ahead)
    if not whole:
        return behind, found
    around = weekend_of(found) if weekend else unit_at("week", found.first)
    return behind, around._replace(relative=found.relative)
