"""duckling_en: the values of Duckling's own example expressions."""

import calendar
import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import cast

from claimcheck.language.clock import minutes_east
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.times import NEWS, Convention, FoundTime
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.haskell import Expression, parse_expression
from tests.benchmarks.accuracy.metrics import share, share_at
from tests.benchmarks.accuracy.moments import Stretch, length_from, same_stretch, stretch_of
from tests.benchmarks.accuracy.reading import durations, found_length, listed, number_of, times_of, told
from tests.benchmarks.accuracy.units import agree, close, is_pure, size_found

WITHIN = Fraction(1, 10**9)
# Duckling's own hours of the parts of the day, and its latent readings: what is not told is the next to come.
WRITERS = Convention(
    day_first=False, future=True, half_open=False, counted=True,
    hours={
        "morning": ("00:00", "12:00"), "afternoon": ("12:00", "19:00"), "evening": ("18:00", "24:00"),
        "night": ("18:00", "24:00"), "tonight": ("18:00", "24:00"), "daytime": ("06:00", "18:00"),
        "breakfast": ("06:00", "09:00"), "lunch": ("12:00", "14:00"), "dinner": ("18:00", "21:00"),
        "school": ("08:00", "15:00"), "end of day": ("17:00", "24:00"), "day": ("00:00", "24:00"),
        "mid day": ("10:00", "14:00"), "early morning": ("00:00", "09:00"),
    },
)  # fmt: skip
_EAST = -120  # minutes
_UNNAMED = "Unnamed"
_NAMES = {"M": "metre"}
_OF_DAY = {"Hour": 3600, "Minute": 60, "Second": 1, "NoGrain": 1}  # seconds
_MONTHS = {"Month": 1, "Quarter": 3, "Year": 12}

Found = FoundQuantity | FoundTime
Test = Callable[[Found], bool]


class UnknownError(ValueError):
    """An expression that this adapter does not interpret."""


def judge(row: Row) -> Outcome:
    """Count the row's examples of which something is read with the row's value, in its dimension.

    They are counted again as they are read without being told what the set's writers mean.
    """
    outcome = judge_by(row, WRITERS)
    plain = judge_by(row, NEWS) if row["dimension"] == "Time" else outcome
    return outcome._replace(counted=(*outcome.counted, *plain.counted))


def judge_by(row: Row, convention: Convention) -> Outcome:
    """Count the row's examples that are read right, times as a convention has them."""
    examples = row["examples"]
    try:
        test = _test(parse_expression(row["value_expr"]))
    except ValueError:
        return Outcome(None, (0, len(examples)), answered=False, group=row["dimension"], wrong=_unknown(row))
    reference = row.get("reference_datetime")
    now = None if reference is None else dt.datetime.fromisoformat(reference).replace(tzinfo=None)
    read = [_read(example, row["dimension"], now, convention) for example in examples]
    right = [any(test(found) for found in all_found) for all_found in read]
    wrong = [
        f"{example!r}: {listed([told(one, example) for one in found])}"
        for example, found, is_right in zip(examples, read, right, strict=True)
        if not is_right
    ]
    return Outcome(
        prediction=[[told(one, text) for one in found] for text, found in zip(examples, read, strict=True)],
        counted=(sum(right), len(examples)),
        answered=any(read),
        group=row["dimension"],
        wrong=f"{row['value_expr']}\n    " + "\n    ".join(wrong) if wrong else "",
    )


def _unknown(row: Row) -> str:
    return f"{row['value_expr']} is not interpreted"


def _read(text: str, dimension: str, now: dt.datetime | None, convention: Convention) -> list[Found]:
    if dimension == "Time":
        return list(times_of(text, now, convention))
    if dimension == "Duration":
        times = times_of(text, None, convention)
        return [*times, *durations(text, times)]
    return list(find_quantities(text))


def _test(expression: Expression) -> Test:
    """Return what tells whether a found quantity or time has the value of an expression; raise UnknownError."""
    match expression:
        case ("NumeralValue", Fraction() as value):
            return lambda found: _is_number(found, value)
        case ("OrdinalData", Fraction() as value):
            return lambda found: _of_kind(found, Kind.RANK) and _is_number(found, value)
        case ("DurationData", Fraction() as value, str(grain)):
            return lambda found: _is_duration(found, value, grain)
        case ("simple", str(unit), Fraction() as value, *_):
            return lambda found: _is_quantity(found, unit, value)
        case ("between", str(unit), (Fraction() as low, Fraction() as high), *_):
            return lambda found: _is_interval(found, unit, low, high)
        case ("above", str(unit), Fraction() as value, *_):
            return lambda found: _is_interval(found, unit, value, None)
        case ("under", str(unit), Fraction() as value, *_):
            return lambda found: _is_interval(found, unit, None, value)
        case (str(form), *_) if form.startswith("datetime"):
            stretches = _stretches(expression)
            return lambda found: _is_stretch(found, stretches)
        case _:
            raise UnknownError(f"{expression} is no expression that is interpreted")


def _of_kind(found: Found, kind: Kind) -> bool:
    return isinstance(found, FoundQuantity) and found.kind is kind


def _is_number(found: Found, value: Fraction) -> bool:
    if not isinstance(found, FoundQuantity):
        return False
    ours = number_of(found)
    return ours is not None and (
        close(value, ours, WITHIN) or (found.quantity.unit == "%" and close(value, ours / 100, WITHIN))
    )


def _is_quantity(found: Found, unit: str, value: Fraction) -> bool:
    ours = number_of(found) if isinstance(found, FoundQuantity) else None
    return ours is not None and _equal(found, unit, value, ours)


def _equal(found: Found, unit: str, value: Fraction, ours: Fraction) -> bool:
    """Whether a value is ours; without a name of its unit ("bucks", "5") any money or plain number is."""
    if not isinstance(found, FoundQuantity):
        return False
    name = found.quantity.unit
    if unit == _UNNAMED:
        return (
            found.kind is not Kind.RANK
            and close(value, ours, WITHIN)
            and (found.kind is Kind.MONEY or is_pure(size_found(name)))
        )
    return agree(value, _NAMES.get(unit, unit), ours, name, WITHIN)


def _is_interval(found: Found, unit: str, low: Fraction | None, high: Fraction | None) -> bool:
    if not isinstance(found, FoundQuantity):
        return False
    ends = ((low, found.quantity.interval.low), (high, found.quantity.interval.high))
    return all(
        (ours is None) if value is None else (ours is not None and _equal(found, unit, value, ours))
        for value, ours in ends
    )


def _is_duration(found: Found, value: Fraction, grain: str) -> bool:
    wanted, ours = length_from(value, grain.casefold()), found_length(found)
    return wanted is not None and ours is not None and wanted.agrees(ours)


# --- stretches of time ----------------------------------------------------------------------------


def _is_stretch(found: Found, stretches: Sequence[Stretch]) -> bool:
    ours = stretch_of(found) if isinstance(found, FoundTime) else None
    if ours is None or not isinstance(found, FoundTime):
        return False
    if found.zone is not None:
        ours = _in_duckling_zone(ours, found.zone)
    return any(same_stretch(one, ours) for one in stretches)


def _in_duckling_zone(ours: Stretch, zone: str) -> Stretch:
    """Return a stretch in the zone of Duckling's examples, two hours west of Greenwich."""
    east = minutes_east(zone)
    away = dt.timedelta(minutes=_EAST - (_EAST if east is None else east))
    return ours._replace(
        begin=None if ours.begin is None else ours.begin + away,
        until=None if ours.until is None else ours.until + away,
    )


def _stretches(expression: Expression) -> list[Stretch]:
    """Return the stretches that an expression may be.

    An interval of hours or finer holds its last one there ("3-4pm" ends at five), so that both ends are taken.
    """
    match expression:
        case ("datetime" | "datetimeHoliday", tuple(moment), str(grain), *_):
            begin = _moment(moment)
            until = _after(begin, grain)
            return [Stretch(begin, until), *([Stretch(begin, begin)] if grain in _OF_DAY else [])]
        case ("datetimeInterval" | "datetimeIntervalHoliday", (tuple(first), tuple(last)), str(grain), *_):
            begin, until = _moment(first), _moment(last)
            held = dt.timedelta(seconds=_OF_DAY.get(grain, 0))
            return [Stretch(begin, until), Stretch(begin, until - held)]
        case ("datetimeOpenInterval", "After", tuple(moment), str()):
            return [Stretch(_moment(moment), None)]
        case ("datetimeOpenInterval", "Before", tuple(moment), str()):
            return [Stretch(None, _moment(moment))]
        case _:
            raise UnknownError(f"{expression} is no time that is interpreted")


def _moment(parts: Sequence[Expression]) -> dt.datetime:
    if not all(isinstance(part, Fraction) for part in parts):
        raise UnknownError(f"{parts} is no moment")
    year, month, day, hour, minute, second = (cast("Fraction", part) for part in parts)
    start = dt.datetime(int(year), int(month), int(day), int(hour), int(minute))  # noqa: DTZ001 - as local as the row
    return start + dt.timedelta(seconds=float(second))


def _after(begin: dt.datetime, grain: str) -> dt.datetime:
    """Return the end of the hour, day, week, month … that begins then."""
    if grain in _MONTHS:
        extra, month = divmod(begin.month - 1 + _MONTHS[grain], 12)
        days = calendar.monthrange(begin.year + extra, month + 1)[1]
        return begin.replace(year=begin.year + extra, month=month + 1, day=min(begin.day, days))
    if grain == "Week":
        return begin + dt.timedelta(days=7)
    if grain == "Day":
        return begin + dt.timedelta(days=1)
    if grain in _OF_DAY:
        return begin + dt.timedelta(seconds=_OF_DAY[grain])
    raise UnknownError(f"{grain} is no grain that is interpreted")


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


def _notes(rows: Sequence[Row]) -> Sequence[str]:
    unknown = [row for row in rows if not is_interpreted(row["value_expr"])]
    examples = sum(len(row["examples"]) for row in rows)
    told_of = f", {len(unknown)} expressions are not interpreted and count as wrong" if unknown else ""
    return (f"{examples} example strings{told_of}",)


def is_interpreted(expression: str) -> bool:
    """Whether this adapter knows what an expression stands for."""
    try:
        _test(parse_expression(expression))
    except ValueError:
        return False
    return True


DUCKLING = Adapter(
    name="duckling_en",
    headline="exact_match",
    metrics={"exact_match": share, "exact_match_news": share_at(2)},
    open=_open,
    lost=lambda row: (0, len(row["examples"])) * 2,
    published="1.000 Duckling itself (by construction)",
    notes=_notes,
)
