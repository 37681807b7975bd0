"""News sentences with what a careful reader takes from them: `python -m tests.language.news_tables` tells what differs.

The tables in `tests/cases/` were written from the contract before the readers were asked.
"""

import datetime as dt
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

import attrs

from claimcheck.language.quantities import FoundQuantity, find_quantities
from claimcheck.language.times import FoundTime, find_times
from claimcheck.model.interval import Interval
from claimcheck.model.time import Period

_CASES = Path(__file__).parents[1] / "cases"
_OR = " | "
_FIELD = " :: "
_SET = re.compile(r"(?P<form>[a-z-]+) (?P<open>[\[(])(?P<low>[^,]+), (?P<high>[^,]+)(?P<close>[\])])")
_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_WORTH = (12, 1, 604_800, 86_400, 3_600, 60, 1)  # months for years and months, seconds for the others
_CALENDAR = 2  # how many of them are months
_OVERLAP = Fraction(1, 2)  # of two spans that are the same, as MeasEval (SemEval-2021 task 8) counts them

Found = TypeVar("Found", FoundQuantity, FoundTime)


@attrs.frozen
class Row:
    """One sentence, with the differences between what is expected and what is read: () where it is right."""

    text: str
    differences: tuple[str, ...]


def lines(name: str) -> Iterator[list[str]]:
    """Yield the fields of each row of a table."""
    for line in (_CASES / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def quantity_rows(name: str = "quantities.tsv") -> list[Row]:
    """Read each sentence of a table of quantities."""
    return [
        Row(text, tuple(_differences(text, fields, find_quantities(text), _quantity_differs)))
        for text, *fields in lines(name)
    ]


def time_rows(name: str = "times.tsv") -> list[Row]:
    """Read each sentence of a table of times."""
    rows = []
    for reference, text, *fields in lines(name):
        found = find_times(text, dt.date.fromisoformat(reference))
        rows.append(Row(text, tuple(_differences(text, fields, found, _time_differs))))
    return rows


def _differences(
    text: str,
    fields: Sequence[str],
    found: Sequence[Found],
    differ: Callable[[Sequence[str], Found], Iterator[str]],
) -> Iterator[str]:
    if len(found) != len(fields):
        told = "; ".join(f"{text[one.start : one.end]!r} {_shown(one)}" for one in found)
        yield f"{len(fields)} expected, found {len(found)}: {told}"
        return
    for field, one in zip(fields, found, strict=True):
        spans, *rest = field.split(_FIELD)
        if not any(_is_same_span(text, span, one.start, one.end) for span in spans.split(_OR)):
            yield f"span {spans!r}, found {text[one.start : one.end]!r} {_shown(one)}"
        yield from differ(rest, one)


def _is_same_span(text: str, span: str, start: int, end: int) -> bool:
    """Whether a span covers the words as they stand in the text, somewhere, to at least half of the two together."""
    places = [match.start() for match in re.finditer(re.escape(span), text)]
    return any(
        Fraction(min(end, at + len(span)) - max(start, at), max(end, at + len(span)) - min(start, at))
        >= _OVERLAP
        for at in places
    )


def _quantity_differs(field: Sequence[str], found: FoundQuantity) -> Iterator[str]:
    sets, unit, kind, noun = (*field, "", "", "", "")[:4]
    quantity = found.quantity
    if not any(_set(one) == (quantity.form, quantity.interval) for one in sets.split(_OR)):
        yield f"set {sets}, found {_shown(found)}"
    if quantity.unit not in unit.split(_OR):
        yield f"unit {unit}, found {_shown(found)}"
    if kind and found.kind not in kind.split(_OR):
        yield f"kind {kind}, found {_shown(found)}"
    if noun and found.noun != noun:
        yield f"noun {noun!r}, found {_shown(found)}"


def _set(written: str) -> tuple[str, Interval]:
    match = _SET.fullmatch(written)
    if match is None:
        message = f"{written!r} is no form with a set of numbers"
        raise ValueError(message)
    low, high = (None if end == ".." else Fraction(end) for end in (match["low"], match["high"]))
    lower, upper = low is not None and match["open"] == "(", high is not None and match["close"] == ")"
    return match["form"], Interval(low, high, lower, upper)


def _time_differs(field: Sequence[str], found: FoundTime) -> Iterator[str]:
    values, kinds = field
    if found.kind not in kinds.split(_OR):
        yield f"kind {kinds}, found {_shown(found)}"
    if values != "~" and not any(_is_same_time(one, found) for one in values.split(_OR)):
        yield f"time {values}, found {_shown(found)}"


def _is_same_time(expected: str, found: FoundTime) -> bool:
    if expected.startswith("P"):
        return found.duration is not None and _length(expected) == _length(found.duration)
    if found.period is None:
        day = None if found.begin is None else found.begin.date()
        return day is not None and _days(Period.of(day)) == _days(Period.parse(expected))
    return _days(found.period) == _days(Period.parse(expected))


def _days(period: Period) -> tuple[int, int]:
    return period.first, period.last


def _length(duration: str) -> tuple[Fraction, Fraction]:
    """Return the months and the seconds of a duration in ISO 8601."""
    match = _DURATION.fullmatch(duration)
    if match is None:
        message = f"{duration!r} is no duration"
        raise ValueError(message)
    worth = [Fraction(part or 0) * one for part, one in zip(match.groups(), _WORTH, strict=True)]
    return sum(worth[:_CALENDAR], Fraction()), sum(worth[_CALENDAR:], Fraction())


def _shown(found: FoundQuantity | FoundTime) -> str:
    if isinstance(found, FoundTime):
        return f"{found.edtf or found.duration or found.recurrence} {found.kind}"
    interval = found.quantity.interval
    ends = f"{'(' if interval.low_open else '['}{interval.low}, {interval.high}{')' if interval.high_open else ']'}"
    return f"{found.quantity.form} {ends} {found.quantity.unit} {found.kind} {found.noun or ''}".rstrip()


def main() -> None:
    """Print what differs, and how much is right; the fresh tables are sentences that no reader was written with."""
    tables = {
        "quantities": quantity_rows(),
        "times": time_rows(),
        "fresh quantities": quantity_rows("quantities_fresh.tsv"),
        "fresh times": time_rows("times_fresh.tsv"),
    }
    for name, rows in tables.items():
        wrong = [row for row in rows if row.differences]
        for row in wrong:
            sys.stdout.write(f"{row.text}\n" + "".join(f"    {one}\n" for one in row.differences))
        right = len(rows) - len(wrong)
        sys.stdout.write(f"{name}: {right} of {len(rows)} right, {right / len(rows):.3f}\n\n")


if __name__ == "__main__":
    main()
