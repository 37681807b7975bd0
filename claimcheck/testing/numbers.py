"""Strategies for quantities in a known relation to a claimed one: within it, apart from it, across its end.

They are built from the ends of the sets alone, never by comparing, so that they can judge what compares.
"""

from fractions import Fraction

from hypothesis import strategies as st

from claimcheck.model.comparison import PRESUMED_FACTOR
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.mutation.notations import Figure, write, write_interval
from claimcheck.testing.choices import one_of_these

_EIGHTH, _QUARTER = Fraction(1, 8), Fraction(1, 4)
_eighths = st.integers(0, 8).map(lambda count: count * _EIGHTH)
_some_eighths = st.integers(1, 6).map(lambda count: count * _EIGHTH)
_quarters = st.integers(0, 8).map(lambda count: count * _QUARTER)
_some_quarters = st.integers(1, 8).map(lambda count: count * _QUARTER)


@st.composite
def within(draw: st.DrawFn, claimed: Quantity) -> Quantity:
    """Draw quantities whose every number is claimed too: the same one, one of its ends, or a part."""
    wanted = claimed.interval
    held = [end for end, is_open in _ends(wanted) if not is_open]
    way = draw(one_of_these(("same", "part", "end") if held else ("same", "part")))
    if way == "same":
        return claimed
    if way == "end":
        end = draw(one_of_these(held))
        return write_interval(Interval(end, end), claimed.unit)
    if wanted.low is not None and wanted.high is not None:
        ends = sorted((draw(_eighths), draw(_eighths)))
        width = wanted.high - wanted.low
        return write_interval(
            Interval(wanted.low + width * ends[0], wanted.low + width * ends[1]), claimed.unit
        )
    return write_interval(draw(_beyond(wanted)), claimed.unit)


def _ends(interval: Interval) -> list[tuple[Fraction, bool]]:
    """Return the ends that there are, and of each whether it is open."""
    ends = ((interval.low, interval.low_open), (interval.high, interval.high_open))
    return [(end, is_open) for end, is_open in ends if end is not None]


@st.composite
def _beyond(draw: st.DrawFn, wanted: Interval) -> Interval:
    """Draw parts of a set with one end."""
    if wanted.low is not None:
        low = wanted.low * (1 + draw(_some_quarters if wanted.low_open else _quarters))
        return Interval(low, draw(st.none() | _quarters.map(lambda part: low * (1 + part))))
    if wanted.high is None:
        message = "a set with no end has no outside"
        raise ValueError(message)
    high = wanted.high * (1 - draw(_some_eighths if wanted.high_open else _eighths))
    return Interval(draw(st.none() | _eighths.map(lambda part: high * (1 - part))), high)


@st.composite
def apart(draw: st.DrawFn, claimed: Quantity) -> Quantity:
    """Draw quantities that share no number with a positive claimed one, or nothing but an end point."""
    wanted = claimed.interval
    barred = [end for end, is_open in _ends(wanted) if is_open]
    ways = ["above"] * (wanted.high is not None) + ["below"] * (wanted.low is not None)
    ways += ["figure"] * (claimed.number is not None) + ["end"] * bool(barred)
    match draw(one_of_these(ways)):
        case "figure":
            return draw(_other_figure(claimed, claimed.number or Fraction(1)))
        case "end":
            end = draw(one_of_these(barred))
            return write_interval(Interval(end, end), claimed.unit)
        case "above":
            return write_interval(draw(_above(wanted)), claimed.unit)
        case _:
            return write_interval(draw(_below(wanted)), claimed.unit)


@st.composite
def _other_figure(draw: st.DrawFn, claimed: Quantity, number: Fraction) -> Quantity:
    """Draw plain figures that are so many times more, or less, that rounding cannot make up for it."""
    times = draw(one_of_these((Fraction(2), Fraction(3), Fraction(10))))
    higher = claimed.interval.high is not None and (claimed.interval.low is None or draw(st.booleans()))
    other = number * times if higher else number / (times if times != 3 else 4)  # noqa: PLR2004 - thirds have no decimals
    return write(Figure.of(other), form=Form.PLAIN, unit=claimed.unit)


@st.composite
def _above(draw: st.DrawFn, wanted: Interval) -> Interval:
    high = wanted.high
    if high is None:
        message = "nothing lies above a set without an upper end"
        raise ValueError(message)
    steps = draw(_some_quarters if wanted.is_point else _quarters)
    low = high + abs(high) * steps
    length = draw(st.none() | _quarters)
    if length is None:
        return Interval(low, None, low_open=not steps or draw(st.booleans()))
    # A range that begins where the claimed one ends shares that end only; a point would be held by both.
    least = _QUARTER if not steps and not wanted.high_open else Fraction(0)
    return Interval(low, low + abs(low) * max(length, least))


@st.composite
def _below(draw: st.DrawFn, wanted: Interval) -> Interval:
    low = wanted.low
    if low is None:
        message = "nothing lies below a set without a lower end"
        raise ValueError(message)
    steps = draw(_some_eighths if wanted.is_point else st.integers(0, 6).map(lambda count: count * _EIGHTH))
    high = low - abs(low) * steps
    length = draw(st.none() | _eighths)
    if length is None:
        return Interval(None, high, high_open=not steps or draw(st.booleans()))
    least = _EIGHTH if not steps and not wanted.low_open else Fraction(0)
    return Interval(high - abs(high) * max(length, least), high)


@st.composite
def presumed_apart(draw: st.DrawFn, claimed: Quantity) -> Quantity:
    """Draw one-sided quantities that a positive two-sided one contradicts by the presumed factor only."""
    low, high = claimed.interval.low, claimed.interval.high
    if low is None or high is None:
        message = f"a presumption is about a figure with two ends: {claimed.written}"
        raise ValueError(message)
    times = (PRESUMED_FACTOR + 1) * draw(one_of_these((1, 2)))
    if draw(st.booleans()):
        return write_interval(Interval(low / times, None, low_open=draw(st.booleans())), claimed.unit)
    return write_interval(Interval(None, high * times, high_open=draw(st.booleans())), claimed.unit)


@st.composite
def across(draw: st.DrawFn, claimed: Quantity) -> Quantity:
    """Draw quantities with some numbers that a positive claimed one holds and some that it does not."""
    low, high = claimed.interval.low, claimed.interval.high
    if low is not None and high is not None:
        inside = low + (high - low) * draw(st.integers(0, 7)) * _EIGHTH
        return write_interval(Interval(inside, high + high * draw(_some_quarters)), claimed.unit)
    end = low if high is None else high
    if end is None:
        message = "a set with no end has no outside"
        raise ValueError(message)
    return write_interval(
        Interval(end * (1 - draw(_some_eighths)), end * (1 + draw(_some_quarters))), claimed.unit
    )
