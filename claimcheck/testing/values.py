"""Strategies for values: quantities, intervals, periods, scopes."""

import datetime as dt
import functools
import itertools
from collections.abc import Collection
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import Scope
from claimcheck.model.time import Period
from claimcheck.model.units import PERCENT, PERCENTAGE_POINT, is_count_noun
from claimcheck.mutation.notations import FORM_WORDS, Figure, write, write_interval
from claimcheck.testing import world

UNITS = ("1", "person", "user", "download", "km", "m", "mi", "kg", "t", "h", "%", "USD")
WRITTEN_FORMS = (*FORM_WORDS, Form.RANGE)
_MOST_DIGITS = 999
_WAYS = 11  # as many as a figure has ways to be written, or more


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads as a sentence where it is called
    if not condition:
        raise InvalidArgument(message)


@functools.cache
def figures(*, unit: str = "1") -> st.SearchStrategy[Figure]:
    """Return a strategy for positive numbers of up to three digits, of a size that is usual for the unit."""
    least, most = _powers(unit)
    return st.builds(Figure.normal, st.integers(1, _MOST_DIGITS), st.integers(least, most))


def _powers(unit: str) -> tuple[int, int]:
    if unit in (PERCENT, PERCENTAGE_POINT):
        return -1, -1
    return (0, 6) if is_count_noun(unit) and unit != "1" else (-2, 6)


def quantities(
    *, unit: str | None = None, forms: Collection[Form] | None = None
) -> st.SearchStrategy[Quantity]:
    """Return a strategy for quantities with a written form that reads back to their set.

    `unit` is one of ours unless given, `forms` every way of writing that has words of its own.
    """
    _require(unit is None or unit.strip() != "", f"unit={unit!r} must be the name of a unit")
    chosen = WRITTEN_FORMS if forms is None else tuple(dict.fromkeys(forms))
    _require(bool(chosen), "forms must name at least one form")
    _require(set(chosen) <= set(WRITTEN_FORMS), f"forms={chosen!r} must be among {', '.join(WRITTEN_FORMS)}")
    return _quantities(unit, chosen)


@functools.cache
def _quantities(unit: str | None, forms: tuple[Form, ...]) -> st.SearchStrategy[Quantity]:
    """Return a strategy that is made once: Hypothesis looks at each new one from all sides."""
    among = [(form, named) for named in (UNITS if unit is None else (unit,)) for form in forms]
    return _quantities_of(st.sampled_from(among))


@st.composite
def _quantities_of(draw: st.DrawFn, kinds: st.SearchStrategy[tuple[Form, str]]) -> Quantity:
    form, named = draw(kinds)
    figure = draw(figures(unit=named))
    if form is Form.RANGE:
        high = figure.number + draw(_spans) * figure.step
        return write_interval(Interval(figure.number, high), named)
    way = draw(_ways)
    return write(figure, form=form, unit=named, notation=way, word=way)


_spans, _ways = st.integers(1, _MOST_DIGITS), st.integers(0, _WAYS)


@st.composite
def intervals(draw: st.DrawFn, *, one_sided: bool = True) -> Interval:
    """Draw sets of numbers: points, sets with two ends, open or not, and if `one_sided` with one."""
    low = Fraction(draw(st.integers(-_MOST_DIGITS, _MOST_DIGITS)), draw(st.sampled_from((1, 2, 10))))
    shape = draw(
        st.sampled_from(("point", "between", "above", "below") if one_sided else ("point", "between"))
    )
    if shape == "point":
        return Interval(low, low)
    if shape == "above":
        return Interval(low, None, low_open=draw(st.booleans()))
    if shape == "below":
        return Interval(None, low, high_open=draw(st.booleans()))
    high = low + Fraction(draw(st.integers(1, _MOST_DIGITS)), 10)
    return Interval(low, high, low_open=draw(st.booleans()), high_open=draw(st.booleans()))


def days(
    *, min_value: dt.date = dt.date(1990, 1, 1), max_value: dt.date = dt.date(2029, 12, 31)
) -> st.SearchStrategy[dt.date]:
    """Return a strategy for days, the nearest to the beginning of 2000 being the simplest."""
    _require(min_value <= max_value, f"min_value={min_value} must not be after max_value={max_value}")
    return _days(min_value, max_value)


@functools.cache
def _days(first: dt.date, last: dt.date) -> st.SearchStrategy[dt.date]:
    """Return a strategy that draws one number a day, which is faster than year, month and day."""
    centre = min(max(_MILLENNIUM, first), last).toordinal()
    offsets = st.integers(first.toordinal() - centre, last.toordinal() - centre)
    return offsets.map(lambda offset: dt.date.fromordinal(centre + offset))


_MILLENNIUM = dt.date(2000, 1, 1)


def periods(
    *,
    min_value: dt.date = dt.date(1990, 1, 1),
    max_value: dt.date = dt.date(2029, 12, 31),
    open_ended: bool = True,
) -> st.SearchStrategy[Period]:
    """Return a strategy for days, months, years and stretches about dates from `min_value` to `max_value`.

    A month or a year may begin before or end after these; `open_ended` lets an end be missing.
    """
    _require(min_value <= max_value, f"min_value={min_value} must not be after max_value={max_value}")
    return _periods(min_value, max_value, open_ended)


@functools.cache
def _periods(first: dt.date, last: dt.date, open_ended: bool) -> st.SearchStrategy[Period]:  # noqa: FBT001 - a key
    dates = _days(first, last)
    kinds = ["day", "month", "year", "vague month", "vague year", "stretch"]
    if open_ended:
        kinds += ["from", "until"]
    return st.tuples(st.sampled_from(kinds), dates, dates, st.sampled_from("?~%")).map(_period)


def _period(drawn: tuple[str, dt.date, dt.date, str]) -> Period:
    kind, one, other, mark = drawn
    match kind:
        case "day":
            return Period.of(one)
        case "month":
            return Period.parse(_month(one))
        case "year":
            return Period.parse(_year(one))
        case "vague month":
            return Period.parse(_month(one) + mark)
        case "vague year":
            return Period.parse(_year(one) + mark)
        case "stretch":
            return Period.parse(f"{min(one, other)}/{max(one, other)}")
        case "from":
            return Period.parse(f"{one}/..")
        case _:
            return Period.parse(f"../{one}")


def _month(day: dt.date) -> str:
    return day.isoformat()[: len("YYYY-MM")]


def _year(day: dt.date) -> str:
    return day.isoformat()[: len("YYYY")]


@functools.cache
def scopes(*, allow_silent: bool = True) -> st.SearchStrategy[Scope]:
    """Return a strategy for scopes; each part is silent or named, and unless `allow_silent` at least one is named."""
    return st.sampled_from(_SCOPES if allow_silent else _SCOPES[1:])


_PLACES, _POPULATIONS, _PERIODS, _METRICS = ((None, *words) for words in world.SCOPES.values())
_SCOPES = tuple(  # the silent one first; drawing one of all is faster than drawing each part
    Scope(place=place, population=population, period=period, metric=metric)
    for place, population, period, metric in itertools.product(_PLACES, _POPULATIONS, _PERIODS, _METRICS)
)
