"""recognizers_en: the specification of Recognizers-Text, as claimcheck reads the same sentences."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from claimcheck.language.named_units import NamedUnit, find_named_units
from claimcheck.language.places import FoundPlace, find_places
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.times import NEWS, Convention, FoundTime, TimeKind
from claimcheck.model.quantity import Form
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.metrics import share, share_at
from tests.benchmarks.accuracy.moments import (
    Length,
    Stretch,
    length_of,
    parse_moment,
    same_stretch,
    stretch_of,
)
from tests.benchmarks.accuracy.reading import (
    all_agree,
    durations,
    found_length,
    listed,
    number_of,
    times_of,
    told,
)
from tests.benchmarks.accuracy.units import agree, close, is_money, is_pure, size_found

WITHIN = Fraction(1, 10**9)
LEFT_OUT, _TIMES = "BooleanModel", "DateTimeModel"
# Two names of theirs for one thing, of which ours has the other.
_SETS = {"P1WE": "XXXX-WXX-WE", "P1WD": "XXXX-WXX-WD"}
_UNRESOLVED = "not resolved"
# Recognizers-Text's own hours of the parts of the day; of meals those between them.
WRITERS = Convention(
    day_first=False, future=True, half_open=True, counted=True,
    hours={
        "morning": ("08:00", "12:00"), "afternoon": ("12:00", "16:00"), "evening": ("16:00", "20:00"),
        "night": ("20:00", "23:59:59"), "tonight": ("20:00", "23:59:59"), "daytime": ("08:00", "18:00"),
        "breakfast": ("08:00", "12:00"), "lunch": ("11:00", "13:00"), "dinner": ("16:00", "20:00"),
        "school": ("08:00", "15:00"), "end of day": ("23:59:59", "23:59:59"), "day": ("00:00", "24:00"),
        "mid day": ("10:00", "14:00"),
    },
)  # fmt: skip
_GLUED = re.compile(r"\d[^\W\d]")
_PERCENT = re.compile(r"%|per ?cents?|pct", re.IGNORECASE)
_DAY = re.compile(r"-\d\d-\d\d$")
_RANGE = re.compile(r"([(\[])(?P<low>[^,]*),(?P<high>[^)\]]*)[)\]]")

Span = tuple[int, int, Any]  # the end is not held; what stands there is the set's or ours


def judge(row: Row) -> Outcome:
    """Compare the spans of the row's model with what claimcheck finds of that kind.

    What is counted is whether it is right, and whether it is without being told what the set's writers mean.
    """
    outcome = judge_by(row, WRITERS)
    plain = judge_by(row, NEWS) if row["model"] == _TIMES else outcome
    return outcome._replace(counted=(*outcome.counted, *plain.counted))


def judge_by(row: Row, convention: Convention) -> Outcome:
    """Compare the spans of the row's model, times as a convention has them."""
    model, text = row["model"], row["input"]
    if model == LEFT_OUT:
        return Outcome(None, (0, 0), answered=False, group=model, counts=False)
    wanted: list[Span] = [(*_place(text, one), one) for one in row["results"]]
    found = _found(row, convention)
    compare = _same_time if model == _TIMES else _quantity_comparison(model, text)
    right = all_agree(wanted, found, lambda one, other: _overlap(one, other) and compare(one[2], other[2]))
    ours = [told(one[2], text) for one in found]
    theirs = [f"{one['text']!r} {_resolution(one)}" for one in row["results"]]
    return Outcome(
        prediction=ours,
        counted=(int(right), 1),
        answered=bool(found) or not wanted,
        group=model,
        wrong="" if right else f"{text!r}\n    expected {listed(theirs)}\n    found    {listed(ours)}",
    )


def _place(text: str, result: Row) -> tuple[int, int]:
    """Return where a result stands, by its words where the set does not say; the end is not held."""
    if result["start"] is not None:
        return result["start"], result["end"] + 1
    at = max(0, text.casefold().find(result["text"].casefold()))
    return at, at + len(result["text"])


def _overlap(one: Span, other: Span) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])


def _resolution(result: Row) -> str:
    resolution = result["resolution"] or {}
    values = resolution.get("values")
    if values is None:
        return f"{resolution.get('value')} {resolution.get('unit', '')}".strip()
    return " | ".join(
        f"{value.get('value') or (value.get('start'), value.get('end'))} {value.get('timex', '')}"
        for value in values
    )


def _found(row: Row, convention: Convention) -> list[Span]:
    text = row["input"]
    found: list[FoundQuantity | FoundTime | FoundPlace | NamedUnit]
    if row["model"] == _TIMES:
        reference = row["reference_datetime"]
        times = times_of(text, reference and dt.datetime.fromisoformat(reference), convention)
        found = [*times, *durations(text, times)]
    elif row["model"] == "OrdinalModel":
        found = [*find_places(text)]
    else:
        belongs = _MODELS[row["model"]]
        found = [one for one in find_quantities(text) if belongs(one, text)]
        if (named := _NAMED.get(row["model"])) is not None:  # they find units without a number too
            found += [one for one in find_named_units(text) if named(one.unit.name)]
    return [(one.start, one.end, one) for one in sorted(found, key=lambda one: one.start)]


# --- which quantities a model of theirs would find ------------------------------------------------


def _is_number(found: FoundQuantity, text: str) -> bool:
    """Whether it is a number to them: no rank, and not glued to a unit ("180ml" has none, "$20" and "10k" have)."""
    if found.kind is Kind.RANK:
        return False
    glued = _GLUED.search(text[found.start : found.end]) is not None
    return not glued or found.quantity.unit == "1" or is_money(found.quantity.unit)


def _is_range(found: FoundQuantity, text: str) -> bool:
    return (
        found.quantity.form is Form.RANGE or found.quantity.form.is_bound or found.quantity.form is Form.EXACT
    )


def _is_dimension(found: FoundQuantity, text: str) -> bool:
    if found.kind in (Kind.TEMPERATURE, Kind.DURATION, Kind.AGE, Kind.RANK) or is_money(found.quantity.unit):
        return False
    size = size_found(found.quantity.unit)
    names = {name for name, _ in size.dimensions}
    return bool(size.dimensions) and not is_pure(size) and names not in ({"time"}, {"points"})


_MODELS: dict[str, Callable[[FoundQuantity, str], bool]] = {
    "NumberModel": _is_number,
    "NumberRangeModel": _is_range,
    "PercentModel": lambda found, text: ("share", 1) in size_found(found.quantity.unit).dimensions,
    "AgeModel": lambda found, text: found.kind is Kind.AGE,
    "CurrencyModel": lambda found, text: is_money(found.quantity.unit),
    "DimensionModel": _is_dimension,
    "TemperatureModel": lambda found, text: found.kind is Kind.TEMPERATURE,
}


_NAMED: dict[str, Callable[[str], bool]] = {
    "PercentModel": lambda unit: unit == "%",
    "CurrencyModel": is_money,
    "TemperatureModel": lambda unit: unit in ("°C", "°F"),
    "DimensionModel": lambda unit: unit not in ("%", "°C", "°F") and not is_money(unit),
}


# --- whether they say the same --------------------------------------------------------------------


def _quantity_comparison(model: str, text: str) -> Callable[[Row, Any], bool]:
    if model == "NumberRangeModel":
        return _same_range
    if model == "OrdinalModel":
        return _same_place
    if model == "NumberModel":
        return lambda wanted, found: _same_number(wanted, found, text)
    return _same_quantity


def _number(written: Any) -> Fraction | None:
    try:
        return Fraction(str(written))
    except ValueError:  # "end-1", the one before the last
        return None


def _same_place(wanted: Row, found: FoundPlace) -> bool:
    resolution = wanted["resolution"]
    return (str(found.place), found.counted_from) == (resolution.get("offset"), resolution.get("relativeTo"))


def _same_number(wanted: Row, found: FoundQuantity, text: str) -> bool:
    value, ours = _number(wanted["resolution"]["value"]), number_of(found)
    if value is None or ours is None:
        return False
    if found.quantity.unit == "%" and _PERCENT.search(text[found.start : found.end]) is None:
        ours /= 100  # "two thirds"
    return close(value, ours, WITHIN)


def _same_quantity(wanted: Row, found: FoundQuantity | NamedUnit) -> bool:
    resolution = wanted["resolution"]
    if isinstance(found, NamedUnit):
        nothing = resolution["value"] in (None, "null")
        unit = resolution.get("isoCurrency") or resolution.get("unit") or "%"
        return nothing and agree(Fraction(1), unit, found.unit.factor, found.unit.name, WITHIN)
    written = str(resolution["value"])
    value, ours = _number(written.removesuffix("%")), number_of(found)
    if value is None or ours is None:
        return False
    unit = "%" if written.endswith("%") else resolution.get("isoCurrency") or resolution["unit"]
    return agree(value, unit, ours, found.quantity.unit, WITHIN)


def _same_range(wanted: Row, found: FoundQuantity) -> bool:
    """Whether both ends are the same; that theirs takes "20 to 30" as open above is left aside."""
    match = _RANGE.fullmatch(wanted["resolution"]["value"])
    if match is None:
        return False
    interval, scale = found.quantity.interval, Fraction(1, 100) if found.quantity.unit == "%" else Fraction(1)
    ends = ((match["low"], interval.low), (match["high"], interval.high))
    return all(_same_end(written, ours, scale) for written, ours in ends)


def _same_end(written: str, ours: Fraction | None, scale: Fraction) -> bool:
    value = _number(written) if written else None
    if value is None or ours is None:
        return value is None and ours is None
    return close(value, ours, WITHIN) or close(value, ours * scale, WITHIN)


def _same_time(wanted: Row, found: FoundTime | FoundQuantity) -> bool:
    return any(_same_value(value, found) for value in wanted["resolution"]["values"])


def _same_value(value: Row, found: FoundTime | FoundQuantity) -> bool:
    if value["type"] == "duration":
        return _same_length(value, found)
    if isinstance(found, FoundQuantity) or value["type"] == "timezone":
        return False
    if value["type"] == "set":
        return _same_set(value, found)
    stretch = stretch_of(found)
    if value.get("value") == _UNRESOLVED:
        return stretch is not None  # "this summer": theirs has no first and last day
    return stretch is not None and any(same_stretch(one, stretch) for one in _stretches(value))


def _same_length(value: Row, found: FoundTime | FoundQuantity) -> bool:
    wanted = length_of(value["timex"]) or Length(Fraction(0), Fraction(value["value"]))
    ours = found_length(found)
    return ours is not None and wanted.agrees(ours)


def _same_set(value: Row, found: FoundTime) -> bool:
    """Whether both come round alike, as TimeML has it ("P1W", "XXXX-WXX-1"); theirs resolves nothing further."""
    theirs, ours = value["timex"], found.recurrence
    if found.kind is not TimeKind.SET or ours is None:
        return False
    wanted, length = length_of(theirs), length_of(ours)
    return _SETS.get(theirs, theirs) == ours or (
        wanted is not None and length is not None and wanted.agrees(length)
    )


def _stretches(value: Row) -> Sequence[Stretch]:
    try:
        if value.get("value") is not None:
            moment, dayless = parse_moment(value["value"])
            whole_day = ":" not in value["value"]
            return [Stretch(moment, moment + dt.timedelta(days=1) if whole_day else moment, dayless)]
        ends = [None if value.get(key) is None else parse_moment(value[key]) for key in ("start", "end")]
    except (ValueError, OverflowError):
        return []
    begin, until = (None if end is None else end[0] for end in ends)
    if begin is not None and value.get("Mod") == "after" and _DAY.search(value["timex"]) is not None:
        begin += dt.timedelta(days=1)  # their start is the day after which it is
    return [Stretch(begin, until, any(end is not None and end[1] for end in ends))]


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


def _notes(rows: Sequence[Row]) -> Sequence[str]:
    left_out = sum(row["model"] == LEFT_OUT for row in rows)
    return (f"{left_out} rows of {LEFT_OUT} (yes and no as an answer) are left out of the metric",)


RECOGNIZERS = Adapter(
    name="recognizers_en",
    headline="exact_match",
    metrics={"exact_match": share, "exact_match_news": share_at(2)},
    open=_open,
    lost=lambda row: (0, int(row["model"] != LEFT_OUT)) * 2,
    published="1.000 its own C# (by construction)",
    notes=_notes,
)
