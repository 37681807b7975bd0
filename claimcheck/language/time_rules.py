"""The rules of phrases of time: which kind of phrase begins with which token.

Every rule takes the phrases and the token that it begins at; it returns the token behind what it has read and the
stretch, or None.
"""

from claimcheck.language.counted_times import count_of, from_now, more_or_less
from claimcheck.language.named_times import holiday_of, month_of, season_of, weekday
from claimcheck.language.parted_times import closest, commencing, number_of, ordinal_of, part_named, unit_of
from claimcheck.language.stretches import day, part_of, unit_at, written
from claimcheck.language.time_phrases import Phrases, Read, Rule
from claimcheck.language.turned_times import which_of


def _behind_the(phrases: Phrases, at: int) -> Read:
    """Read "the 5th of May", "the last week", "the end of 2023": what it is without "the"."""
    return phrases.stretch(at + 1)


def _told_before(phrases: Phrases, at: int) -> Read:
    """Read "the month", "that weekend", "the same year" of a diary as those of its day."""
    at += 1 + (phrases.kind(at) == "the" and phrases.kind(at + 1) == "same")
    named = phrases.kind(at) == "unit" and phrases.row[at].value in (
        "day",
        "week",
        "weekend",
        "month",
        "year",
    )
    if not named or not phrases.convention.counted or phrases.kind(at + 1) in ("of", "date", "number", "in"):
        return None
    return at + 1, unit_at(str(phrases.row[at].value), phrases.today)


def _fiscal(phrases: Phrases, at: int) -> Read:
    """Read "fiscal year", "calendar year" of a diary as that of its day."""
    named = phrases.kind(at + 1) == "unit" and phrases.row[at + 1].value in ("year", "quarter")
    if not named or not phrases.convention.counted or phrases.kind(at + 2) in ("date", "number"):
        return None
    return at + 2, unit_at(str(phrases.row[at + 1].value), phrases.today)


def _date(phrases: Phrases, at: int) -> Read:
    """Read a written date; with a season behind a year, the season."""
    found = phrases.dates[phrases.row[at].start]
    if found.grain == "year" and phrases.kind(at + 1) == "season":
        year = found.period.edtf
        return at + 2, written(f"{year}-{phrases.row[at + 1].number}", "season")._replace(
            relative=found.relative
        )
    return at + 1, found


def _offset(phrases: Phrases, at: int) -> Read:
    return at + 1, day(phrases.today + phrases.row[at].number)


def _to_date(phrases: Phrases, at: int) -> Read:
    """Read "YTD"."""
    return at + 1, phrases.bounded(unit_at(str(phrases.row[at].value), phrases.today).first, phrases.today)


def _end_of(phrases: Phrases, at: int) -> Read:
    """Read "EOM", "BOY"."""
    part, unit = phrases.row[at].pair
    return at + 1, part_of(unit_at(unit, phrases.today), part, thirds=phrases.convention.counted)


def _decade(phrases: Phrases, at: int) -> Read:
    """Read "the nineties"."""
    return at + 1, written(f"{phrases.row[at].number}X", "decade")._replace(relative=False)


RULES: dict[str, tuple[Rule, ...]] = {
    "the": (_behind_the, _told_before), "that": (_told_before,), "same": (_told_before,),
    "fiscal": (_fiscal,), "calendar": (_fiscal,),
    "date": (_date,), "offset": (_offset,), "todate": (_to_date,), "endof": (_end_of,), "decade": (_decade,),
    "more": (more_or_less,), "less": (more_or_less,), "which": (which_of,), "in": (from_now,), "within": (from_now,),
    "number": (count_of, number_of), "a": (count_of,), "halved": (count_of,), "couple": (count_of,),
    "few": (count_of,), "several": (count_of,), "weekday": (weekday,), "month": (month_of,),
    "season": (season_of,), "holiday": (holiday_of,), "part": (part_named,), "ordinal": (ordinal_of,),
    "unit": (unit_of, count_of), "w": (commencing,), "closest": (closest,), "nearest": (closest,),
}  # fmt: skip
