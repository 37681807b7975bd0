"""Times that a word turns: "last week", "this March", "next Tuesday", "the next five years"."""

import datetime as dt

from claimcheck.language.counted_times import counted_span
from claimcheck.language.holidays import holiday_in
from claimcheck.language.named_times import seasons, weekday
from claimcheck.language.parted_times import nth_of
from claimcheck.language.stretches import WEEK, Stretch, day, days, month, moved, nth_unit, unit_at
from claimcheck.language.time_phrases import STEP, Phrases, Read, dated

# "In the last year" is up to now, where "last year" is that of the calendar.
_AROUND_NOW = frozenset({"week", "month", "year", "decade"})
_DURING = frozenset({"in", "over", "during", "within", "for"})


def which_of(phrases: Phrases, at: int) -> Read:
    """Read "last", "this", "next" and the like with what they turn: a unit, a name, a count of units."""
    the = at > 0 and phrases.kind(at - 1) == "the"
    during = the and at > 1 and phrases.kind(at - 2) in _DURING
    which, at = str(phrases.row[at].value), at + 1
    turned = str(phrases.row[at].value) if phrases.kind(at) == "unit" else ""
    if the and turned in _AROUND_NOW and not phrases.convention.counted:
        if which == "next":  # "the next year" of a story is that after another
            return (at + 1, days(phrases.today, moved(phrases.today, 1, turned))) if during else None
        which = "past" if which == "last" and during else which
    if which == "this" and phrases.kind(at) == "which":
        which, at = str(phrases.row[at].value), at + 1
    kind = phrases.kind(at)
    if which == "last" and (found := nth_of(phrases, at, -1)) is not None:
        return found
    amount = phrases.amount(at)
    if amount is not None and (found := _span(phrases, which, amount)) is not None:
        return found
    turn = _TURNS.get(kind)
    return None if turn is None else turn(phrases, at, which)


def _turned_unit(phrases: Phrases, at: int, which: str) -> Read:
    working = phrases.kind(at) in ("working", "business")
    if working or phrases.kind(at) == "calendar":
        at += 1
    if phrases.convention.counted and phrases.kind(at) == "unit" and STEP[which]:
        working = working and phrases.row[at].value == "day"
        if working or phrases.row[at].value == "workday":
            return at + 1, day(moved(phrases.today, STEP[which], "workday"))
    if phrases.kind(at) != "unit":
        return None
    unit, behind, step = str(phrases.row[at].value), at + 1, STEP[which]
    if unit in ("day", "night", "workday", "half", "season"):
        counted = phrases.convention.counted and unit == "day" and step != 0
        if unit == "night" and step < 0:
            return behind, day(phrases.today - 1)
        return (behind, day(phrases.today + step)) if counted else None
    if which == "past" and unit in _AROUND_NOW and not phrases.convention.counted:
        return behind, days(moved(phrases.today, -1, unit), phrases.today)
    if unit == "decade" and step > 0 and not phrases.convention.counted:
        return behind, days(phrases.today, moved(phrases.today, 1, unit))
    if unit == "weekend" and which == "coming" and unit_at(unit, phrases.today).first > phrases.today:
        step = 0
    return behind, unit_at(unit, phrases.today, step)


def _turned_weekday(phrases: Phrases, at: int, which: str) -> Read:
    wanted, behind = phrases.row[at].number, at + 1
    if which == "this" and phrases.kind(behind) == "date":
        return weekday(phrases, at)
    if phrases.kind(behind) == "date" and phrases.dates[phrases.row[behind].start].grain == "day":
        return behind + 1, phrases.dates[phrases.row[behind].start]._replace(weekday=wanted)
    today, monday = phrases.today, unit_at("week", phrases.today).first
    back = (today - 1 - wanted) % WEEK
    ordinal = {
        "this": monday + wanted, "next": monday + WEEK + wanted, "following": monday + WEEK + wanted,
        "coming": today + (WEEK - back), "previous": monday - WEEK + wanted,
    }.get(which, today - (back or WEEK))  # fmt: skip
    return behind, day(ordinal)._replace(weekday=wanted)


def _turned_month(phrases: Phrases, at: int, which: str) -> Read:
    number, step = phrases.row[at].number, STEP[which]
    if which == "past" and (at < 2 or phrases.row[at - 2].value != "this"):  # noqa: PLR2004 - "looked past November"
        return None
    now = dt.date.fromordinal(phrases.today).month
    year = phrases.year + (number <= now if step > 0 else -(number >= now) if step < 0 else 0)
    return at + 1, month(year, number)


def _first(stretch: Stretch) -> int:
    return stretch.first


def _turned_season(phrases: Phrases, at: int, which: str) -> Read:
    candidates = seasons(phrases, phrases.row[at].number)
    today, step = phrases.today, STEP[which]
    if step < 0:
        return at + 1, max((one for one in candidates if one.last < today), key=_first)
    if step:
        return at + 1, min((one for one in candidates if one.first > today), key=_first)
    now = [one for one in candidates if one.first <= today <= one.last]
    of_year = [one for one in candidates if one.period.edtf.startswith(f"{phrases.year:04}")]
    return at + 1, min(now or of_year, key=_first)


def _turned_holiday(phrases: Phrases, at: int, which: str) -> Read:
    name, today, step = str(phrases.row[at].value), phrases.today, STEP[which]
    candidates = [holiday_in(name, phrases.year + more) for more in (-1, 0, 1)]
    if step < 0:
        return at + 1, max((one for one in candidates if one.first < today), key=_first)
    return at + 1, min((one for one in candidates if one.first > today), key=_first) if step else candidates[
        1
    ]


def _turned_date(phrases: Phrases, at: int, which: str) -> Read:
    """Read "this 5/12", "next 5/19"."""
    found = phrases.dates[phrases.row[at].start]
    if found.unsure is None:
        return None
    this = dated(*found.unsure, phrases.year)
    step = STEP[which]
    late = step > 0 and this.first <= phrases.today
    return at + 1, dated(
        *found.unsure, phrases.year + (1 if late else -1 if step < 0 <= this.first - phrases.today else 0)
    )


def _turned_part_of_day(phrases: Phrases, at: int, which: str) -> Read:
    """Read "this morning", "last evening": the day alone."""
    return at + 1, day(phrases.today + STEP[which])


_TURNS = {
    "unit": _turned_unit, "calendar": _turned_unit, "working": _turned_unit, "business": _turned_unit,
    "weekday": _turned_weekday, "month": _turned_month, "season": _turned_season, "holiday": _turned_holiday,
    "date": _turned_date, "daypart": _turned_part_of_day,
}  # fmt: skip


def _span(phrases: Phrases, which: str, amount: tuple[int, int]) -> Read:
    """Read "the past 30 days", "the next two weeks", "the last 3 weeks of this year"."""
    unit = phrases.units(amount[0])
    if unit is None or which == "this":
        return None
    (behind, name), count = unit, amount[1]
    if which == "last" and phrases.kind(behind) in ("of", "in"):
        whole = phrases.whole(behind + 1)
        if whole is not None:
            begin, end = nth_unit(whole[1], -count, name), nth_unit(whole[1], -1, name)
            return whole[0], days(begin.first, end.last)._replace(relative=whole[1].relative)
    return behind, counted_span(phrases, STEP[which], count, name)
