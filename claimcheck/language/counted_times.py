"""Times that are counted: "two weeks ago", "in two days", "three days after Easter", "the past 30 days"."""

import datetime as dt

from claimcheck.language.stretches import WEEK, Stretch, day, days, moved, unit_at, written, years_at
from claimcheck.language.time_phrases import STEP, Phrases, Read


def counted_span(phrases: Phrases, step: int, count: int, unit: str) -> Stretch:
    """Return so many units up to the day of publication, or from it on; quarters and decades are whole ones."""
    today = phrases.today
    if unit in ("quarter", "decade", "century", "half", "weekend"):  # so many whole ones
        near, far = unit_at(unit, today, step), unit_at(unit, today, step * count)
        return days(min(near.first, far.first), max(near.last, far.last))
    if step > 0 and phrases.convention.counted:
        if unit == "workday":
            return days(moved(today, 1, unit), moved(today, count, unit))
        return days(today + 1, moved(today + 1, count, unit) - 1)
    first, last = sorted((today, moved(today, step * count, unit)))
    if phrases.convention.counted:
        return days(first, last - 1)
    return phrases.bounded(first, last)


def count_of(phrases: Phrases, at: int) -> Read:
    """Read a count of units from somewhere: ago, from now, before or after something; or "5 upcoming years"."""
    amount = phrases.amount(at)
    if amount is None:
        half = _half(phrases, at)
        counts = _counts(phrases, at) if half is None else (half[0], [half[1]])
        return None if counts is None else _away(phrases, *counts)
    behind, count = amount
    if phrases.kind(behind) == "which" and (unit := phrases.units(behind + 1)) is not None:
        step = STEP[str(phrases.row[behind].value)]
        return (unit[0], counted_span(phrases, step, count, unit[1])) if step else None
    either = _either(phrases, behind, count)
    if either is not None:
        return either
    if phrases.kind(behind) == "weekdays":
        return _weekdays_away(phrases, behind, count)
    counts = _counts(phrases, at)
    return None if counts is None else _away(phrases, *counts)


def _either(phrases: Phrases, at: int, count: int) -> Read:
    """Read "two or three days ago" as both and what is between them."""
    if phrases.kind(at) not in ("or", "to", "-", "–") or phrases.kind(at + 1) != "number":
        return None
    unit = phrases.units(at + 2)
    if unit is None:
        return None
    near = _away(phrases, unit[0], [(count, unit[1])])
    far = _away(phrases, unit[0], [(phrases.row[at + 1].number, unit[1])])
    if near is None or far is None:
        return None
    first, last = min(near[1].first, far[1].first), max(near[1].last, far[1].last)
    return far[0], days(first, last)._replace(relative=far[1].relative)


def more_or_less(phrases: Phrases, at: int) -> Read:
    """Read "more than two weeks ago", "less than three days from now" from the day of publication."""
    if phrases.kind(at + 1) != "than" or phrases.kind(at + 2) not in ("number", "a", "couple", "few"):
        return None
    found = phrases.stretch(at + 2)
    if found is None or found[1].day is None or not found[1].relative:
        return None
    behind, ordinal, today = found[0], found[1].day, phrases.today
    if phrases.kind(at) == "less":
        first, last = sorted((ordinal, today))
        return behind, phrases.bounded(first, last)
    if ordinal < today:
        return behind, written(f"../{dt.date.fromordinal(ordinal - 1).isoformat()}", "open")
    return behind, written(f"{dt.date.fromordinal(ordinal + 1).isoformat()}/..", "open")


def _counts(phrases: Phrases, at: int) -> tuple[int, list[tuple[int, str]]] | None:
    """Read "2 years, 1 month and 21 days": the token behind it, and the counts with their units."""
    found: list[tuple[int, str]] = []
    behind = at
    if phrases.kind(at) == "halved" and (unit := phrases.units(at + 1)) is not None and unit[1] in _HALVES:
        return unit[0], [(phrases.row[at].number, unit[1]), _HALVES[unit[1]]]
    while (amount := phrases.amount(at)) is not None and (unit := phrases.units(amount[0])) is not None:
        found.append((amount[1], unit[1]))
        behind = unit[0]
        halved = [phrases.kind(behind + more) for more in (0, 1)] == ["and", "a"] and phrases.is_half(
            behind + 2
        )
        if halved and unit[1] in _HALVES:
            found.append(_HALVES[unit[1]])
            return behind + 3, found
        at = behind + (phrases.kind(behind) in ("and", ","))
        at += phrases.kind(behind) == "," and phrases.kind(at) == "and"
    return (behind, found) if found else None


_HALVES = {"century": (50, "year"), "decade": (5, "year"), "year": (6, "month"), "month": (2, "week")}


def _half(phrases: Phrases, at: int) -> tuple[int, tuple[int, str]] | None:
    """Read "half a century", "half a decade", "half a year" as so many years or months."""
    if not phrases.is_half(at) or phrases.kind(at + 1) != "a":
        return None
    unit = phrases.units(at + 2)
    return None if unit is None or unit[1] not in _HALVES else (unit[0], _HALVES[unit[1]])


def _all_moved(ordinal: int, counts: list[tuple[int, str]], step: int) -> int:
    for count, unit in counts:
        ordinal = moved(ordinal, step * count, unit)
    return ordinal


def _away(phrases: Phrases, at: int, counts: list[tuple[int, str]]) -> Read:
    word, unit = phrases.kind(at), counts[-1][1]
    if word in ("ago", "back"):
        return at + 1, phrases.counted_to(_all_moved(phrases.today, counts, -1), unit)
    if word == "hence" or (word in ("from", "after") and phrases.kind(at + 1) == "now"):
        behind = at + 1 if word == "hence" else at + 2
        return behind, phrases.counted_to(_all_moved(phrases.today, counts, 1), unit)
    if word in ("before", "after", "from", "since"):
        anchor = _anchor(phrases, at)
        if anchor is not None and _is_near(phrases, anchor[1], unit):
            return anchor[0], _from_anchor(phrases, anchor[1], counts, -1 if word == "before" else 1)
    if word == "part" and phrases.convention.counted and phrases.row[at].value in ("later", "earlier"):
        step = 1 if phrases.row[at].value == "later" else -1
        return at + 1, phrases.counted_to(_all_moved(phrases.today, counts, step), unit)
    return None


def _anchor(phrases: Phrases, at: int) -> Read:
    """Read what is counted from; a bare weekday behind "from" is one to come."""
    ahead, phrases.ahead = phrases.ahead, phrases.ahead or phrases.kind(at) == "from"
    found = phrases.whole(at + 1)
    phrases.ahead = ahead
    return found


_SIZES = {
    "day": 1,
    "night": 1,
    "workday": 1,
    "week": 2,
    "weekend": 2,
    "fortnight": 2,
    "month": 3,
    "quarter": 4,
    "year": 5,
}


def _is_near(phrases: Phrases, anchor: Stretch, unit: str) -> bool:
    """Whether something is told finely enough to count from it: no weeks before "the 2024 election"."""
    if phrases.convention.counted or anchor.day is not None:
        return True
    return _SIZES.get(anchor.grain, 9) <= _SIZES.get(unit, 9)


def _from_anchor(phrases: Phrases, anchor: Stretch, counts: list[tuple[int, str]], step: int) -> Stretch:
    begin = anchor.first if anchor.day is None else anchor.day
    ordinal = _all_moved(begin, counts, step)
    if anchor.first == phrases.reference and anchor.relative:
        return phrases.counted_to(ordinal, counts[-1][1])
    if anchor.day is not None or anchor.grain == "day" or phrases.convention.counted:
        return day(ordinal)._replace(relative=anchor.relative)
    return phrases.counted_to(ordinal, counts[-1][1])._replace(relative=anchor.relative)


def _weekdays_away(phrases: Phrases, at: int, count: int) -> Read:
    """Read "three Fridays from now", "two Thursdays ago"."""
    wanted, today = phrases.row[at].number, phrases.today
    back = (today - 1 - wanted) % WEEK
    if phrases.kind(at + 1) in ("ago", "back"):
        return at + 2, day(today - (back or WEEK) - WEEK * (count - 1))
    if phrases.kind(at + 1) == "from" and phrases.kind(at + 2) in ("now", "offset"):
        return at + 3, day(today + WEEK - back + WEEK * (count - 1))
    return None


def from_now(phrases: Phrases, at: int) -> Read:
    """Read "in two weeks" where the words look ahead, "within nine months"."""
    word, at = phrases.kind(at), at + 1
    if word == "in" and (spelt := phrases.year_words(at)) is not None:
        return spelt[0], years_at("year", spelt[1])._replace(relative=False)
    at += phrases.kind(at) == "the"
    at += word == "within" and phrases.kind(at) == "which"
    counts = _counts(phrases, at)
    if counts is None or not (phrases.ahead or phrases.convention.counted or phrases.convention.future):
        return None
    behind, told = counts
    ordinal = _all_moved(phrases.today, told, 1)
    if word == "within":
        return behind, phrases.bounded(phrases.today, ordinal)
    if phrases.kind(behind) in ("from", "since", "after"):
        anchor = phrases.whole(behind + 1)
        if anchor is not None:
            return anchor[0], _from_anchor(phrases, anchor[1], told, 1)
    return behind + (phrases.kind(behind) == "time"), phrases.counted_to(ordinal, told[-1][1])
