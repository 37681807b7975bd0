"""Pieces of a time that stand beside each other: "Monday" + "at eight", "8" + "in the morning"."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.language.clock import ClockSpan, find_clock_spans, read_clock
from claimcheck.language.day_parts import DayPart, find_day_parts, shade_before
from claimcheck.language.durations import Duration
from claimcheck.language.found_times import FoundDate
from claimcheck.language.recurrences import Recurrence, find_recurrences
from claimcheck.language.time_words import Starts
from claimcheck.language.word_patterns import Late


class Atom(NamedTuple):
    """A piece of a time in a text: a date, a time of the day, a part of the day, a length or a recurrence."""

    start: int
    end: int
    kind: str
    date: FoundDate | None = None
    clock: ClockSpan | None = None
    part: DayPart | None = None
    length: Duration | None = None
    recurrence: Recurrence | None = None


class Group(NamedTuple):
    """Pieces that stand beside each other and tell one time."""

    start: int
    end: int
    date: FoundDate | None = None
    week: FoundDate | None = None
    clock: ClockSpan | None = None
    part: DayPart | None = None
    length: Duration | None = None
    recurrence: Recurrence | None = None


_ISO_CLOCK = Late(r"(?<=\d)t(?P<clock>\d\d:\d\d\S*)")
_DAYS_ON = Late(r"[ ]?(?:-|–|to|through|thru)[ ]?(?:mon|tue|wed|thu|fri|sat|sun)")
_GAPS = {
    "dc": r",?[ ]?(?:for[ ])?|[ ][-–—][ ]|t", "dp": r",?[ ]", "pc": r",?[ ]", "cp": r",?[ ]",
    "cd": r",?[ ](?:on[ ]|of[ ]|in[ ]|for[ ])?(?:the[ ])?|[ ]\(", "pd": r",?[ ](?:on[ ]|of[ ])?(?:the[ ])?",
    "lc": r"[ ]", "cl": r",?[ ]", "dl": r",?[ ]", "ld": r"[ ](?:from|starting(?:[ ](?:from|on))?)[ ](?:the[ ])?",
    "pw": r"[ ](?:of[ ])?(?:the[ ])?", "cw": r"[ ](?:of[ ])?(?:the[ ])?",
    "rc": r",?[ ]", "cr": r",?[ ](?:on[ ])?",
}  # fmt: skip


class _Patterns(NamedTuple):
    gaps: dict[str, re.Pattern[str]]
    follows: re.Pattern[str]
    score: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    return _Patterns(
        gaps={kinds: re.compile(gap) for kinds, gap in _GAPS.items()},
        follows=re.compile(
            r"[ ]?(?:$|[.;:!?)\]\"”\n]|,(?!\d))"
            r"|[ ](?:and|or|to|in|for|with|on|if|at|but|when|while|as|the|please|this|that|works?|[a-z]{2,4}t)\b"
        ),
        score=re.compile(
            r"\b(?:w[io]ns?|lost|los[es]s?|beat(?:en|s)?|defeat\w*|dr[ae]ws?|ties?|tied|scores?|scored|victory|leads?|led"
            r"|over|ended|finished|match|game|against|home|away|vs?|aggregate|draw|sets?|final|series|goals?)\b"
        ),
    )


def find_atoms(
    text: str, lower: str, starts: Starts, dates: Sequence[FoundDate], stretches: Sequence[Duration]
) -> list[Atom]:
    """Return the pieces of a text in order, none of them overlapping; what may be a time of the day comes last."""
    outside = _outside(starts.clocks, dates)
    clocks = [Atom(one.start, one.end, "c", clock=one) for one in find_clock_spans(lower, outside)]
    days = [atom for date in dates for atom in _of_date(lower, date)]
    lengths = [
        Atom(one.start - 4, one.end, "l", length=one)
        for one in stretches
        if lower.startswith("for ", max(0, one.start - 4)) and one.turn is None
    ]
    atoms = [
        Atom(one.start, one.end, "r", recurrence=one) for one in find_recurrences(text, lower, starts.habits)
    ]
    for pieces in (
        [Atom(one.start, one.end, "p", part=one) for one in find_day_parts(text, lower, starts.parts)],
        days,
        [atom for atom in clocks if _is_sure(atom)],
        lengths,
    ):
        atoms = _merged(atoms, _free(atoms, pieces))
    if not atoms:
        return atoms
    atoms = _merged(atoms, list(_shades(lower, atoms)))
    unsure = _free(stretches, _free(atoms, [atom for atom in clocks if not _is_sure(atom)]))
    return _merged(atoms, unsure)


def _outside(starts: Sequence[int], dates: Sequence[FoundDate]) -> list[int]:
    """Return the places that are in no date: the 5 in "April 5 after 10" are no minutes."""
    outside = []
    taken = iter(dates)
    date = next(taken, None)
    for start in starts:
        while date is not None and date.end <= start:
            date = next(taken, None)
        if date is None or start < date.start:
            outside.append(start)
    return outside


def _of_date(lower: str, date: FoundDate) -> Iterator[Atom]:
    """Yield the atom of a date, and that of the time of the day that ISO 8601 writes in it ("2016-12-16T23:44")."""
    iso = _ISO_CLOCK.search(lower, date.start, date.end)
    clock = None if iso is None else read_clock(lower, iso.start("clock"))
    if iso is None or clock is None:
        yield Atom(date.start, date.end, "w" if _is_week(date) else "d", date=date)
        return
    yield Atom(date.start, iso.start(), "d", date=date)
    yield Atom(clock.start, max(clock.end, date.end), "c", clock=clock)


def _is_week(date: FoundDate) -> bool:
    return date.relative and date.weekday is None and date.period.last - date.period.first == 6  # noqa: PLR2004 - days


def _is_sure(atom: Atom) -> bool:
    return atom.clock is not None and atom.clock.is_sure


def _merged(first: Sequence[Atom], second: Sequence[Atom]) -> list[Atom]:
    return sorted([*first, *second], key=lambda atom: atom.start) if second else list(first)


def _shades(lower: str, atoms: Sequence[Atom]) -> Iterator[Atom]:
    """Yield "early", "late on" and "mid" before a day as parts of the day."""
    begin = 0
    for atom in atoms:
        if atom.date is not None and atom.date.period.is_day:
            shade = shade_before(lower, begin, atom.start)
            if shade is not None:
                part = DayPart(shade[0], atom.start - 1, "day", shade[1], is_led=True)
                yield Atom(part.start, part.end, "p", part=part)
        begin = atom.end


def _free(taken: Sequence[Atom | Duration], atoms: Sequence[Atom]) -> list[Atom]:
    """Return the atoms that overlap none of those taken."""
    free = []
    others = iter(taken)
    other = next(others, None)
    for atom in atoms:
        while other is not None and other.end <= atom.start:
            other = next(others, None)
        if other is None or atom.end <= other.start:
            free.append(atom)
    return free


# --- what stands beside what -----------------------------------------------------------------------


def find_groups(lower: str, atoms: Sequence[Atom]) -> Iterator[Group]:
    """Yield the pieces that tell a time together, or alone."""
    at = 0
    while at < len(atoms):
        group = [atoms[at]]
        while at + len(group) < len(atoms) and _belongs(lower, group, atoms[at + len(group)]):
            group.append(atoms[at + len(group)])
        made = _made(group)
        if _is_time(made):
            yield made
            at += len(group)
        else:
            at += 1


def _belongs(lower: str, group: Sequence[Atom], atom: Atom) -> bool:
    last = group[-1]
    if any(other.kind == atom.kind for other in group) and not _is_shade(group[0], atom):
        return False
    gap = _patterns().gaps.get(last.kind + atom.kind)
    if gap is None or atom.start - last.end > 12 or gap.fullmatch(lower, last.end, atom.start) is None:  # noqa: PLR2004
        return False
    if atom.kind == "w":
        return any(
            one.date is not None and one.date.relative and one.date.weekday is not None for one in group
        )
    if any(one.date is not None and not one.date.period.is_day for one in (last, atom)):
        return False
    if last.kind == "c" and atom.kind == "d" and _DAYS_ON.match(lower, atom.end) is not None:
        return False  # "9am-5pm, Monday to Friday"
    if atom.clock is not None and not atom.clock.is_sure and not _may_follow(lower, last, atom.clock):
        return False
    return not (last.clock is not None and not last.clock.is_sure and not _may_lead(lower, last.clock, atom))


def _is_shade(first: Atom, atom: Atom) -> bool:
    return first.part is not None and first.part.name == "day" and atom.kind == "p"


def _may_follow(lower: str, last: Atom, clock: ClockSpan) -> bool:
    """Whether a number behind a day is a time of the day: "Saturday at 5", "Monday 9-11", not "Monday, 5 people"."""
    if _patterns().follows.match(lower, clock.end) is None:
        return False
    if clock.opening:
        return True
    if last.kind == "p":
        return last.part is not None and last.part.is_led
    return clock.last is not None and not _is_score(lower, clock)


def _may_lead(lower: str, clock: ClockSpan, atom: Atom) -> bool:
    """Whether a number before a day or a part of it is a time: "at 5 on Monday", "8 in the morning"."""
    if clock.opening:
        return atom.part is None or atom.part.is_led
    if atom.part is not None:
        return atom.part.is_led and lower.startswith(("in ", "at "), atom.start)
    return clock.last is None or not _is_score(lower, clock)


def _is_score(lower: str, clock: ClockSpan) -> bool:
    """Whether two numbers are a result ("won 3-2 on Sunday") and no hours."""
    if clock.last is None or 0 in (clock.first.hour, clock.last.hour) or clock.first.hour == clock.last.hour:
        return True
    return _patterns().score.search(lower, max(0, clock.start - 60), clock.start) is not None


def _made(group: Sequence[Atom]) -> Group:
    made = Group(group[0].start, group[-1].end)
    for atom in group:
        part = atom.part
        if part is not None and made.part is not None:
            part = part._replace(shade=made.part.shade or part.shade)
        made = made._replace(
            date=atom.date if atom.kind == "d" else made.date,
            week=atom.date if atom.kind == "w" else made.week, clock=atom.clock or made.clock, part=part or made.part,
            length=atom.length or made.length, recurrence=atom.recurrence or made.recurrence,
        )  # fmt: skip
    return made


def _is_time(group: Group) -> bool:
    """Whether the pieces tell what is finer than a day, a set, or days from a day on."""
    if group.recurrence is not None:
        return True
    if group.clock is not None and not group.clock.is_sure:
        clock = group.clock
        with_day = group.date is not None and (
            bool(clock.opening) or clock.last is not None or group.part is not None
        )
        with_length = group.length is not None and clock.opening in (
            "from",
            "start from",
            "starting",
            "starting at",
            "at",
        )
        return with_day or group.part is not None or with_length
    if group.clock is not None:
        return True
    if group.part is not None:
        part = group.part
        alone = (
            part.offset is not None
            or part.is_led
            or part.bound
            or part.name not in ("night", "day", "end of day")
            or part.shade
        )
        return group.date is not None or bool(alone)
    return group.date is not None and group.length is not None
