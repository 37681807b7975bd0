"""Sets of numbers: holding, overlapping, scaling, widening."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval

ends = st.one_of(st.none(), st.integers(-6, 6).map(Fraction))
POINTS = [Fraction(number, 4) for number in range(-40, 41)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw small intervals, so that ends often meet."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        if low == high:
            return Interval(low, high)
    return Interval(low, high, low_open=draw(st.booleans()), high_open=draw(st.booleans()))


def holds(interval: Interval, number: Fraction) -> bool:
    """Say by the definition whether a number is in the set."""
    above = (
        interval.low is None or number > interval.low or (number == interval.low and not interval.low_open)
    )
    below = (
        interval.high is None
        or number < interval.high
        or (number == interval.high and not interval.high_open)
    )
    return above and below


def interval(text: str) -> Interval:
    """Read "[1, 2)", "(, 3]"."""
    low, _, high = text[1:-1].partition(",")
    return Interval(
        Fraction(low) if low.strip() else None,
        Fraction(high) if high.strip() else None,
        low_open=text[0] == "(",
        high_open=text[-1] == ")",
    )


@given(intervals(), intervals())
def test_one_holds_the_other_when_it_holds_all_its_numbers(one: Interval, other: Interval) -> None:
    held = all(holds(one, number) for number in POINTS if holds(other, number))

    assert held is one.contains(other)


@given(intervals(), intervals())
def test_two_overlap_in_more_than_a_shared_end(one: Interval, other: Interval) -> None:
    common = [number for number in POINTS if holds(one, number) and holds(other, number)]
    whole_point = one.is_point or other.is_point

    assert (len(common) > 1 or (len(common) == 1 and whole_point)) is one.overlaps(other)


@given(intervals(), intervals())
def test_overlapping_is_mutual(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@given(intervals(), intervals(), intervals())
def test_holding_passes_on(one: Interval, other: Interval, third: Interval) -> None:
    assert not (one.contains(other) and other.contains(third)) or one.contains(third)


@given(intervals(), st.sampled_from([Fraction(2), Fraction(1, 3), Fraction(-1), Fraction(-5, 2)]))
def test_scaling_scales_each_number(one: Interval, factor: Fraction) -> None:
    scaled = one.scaled(factor)

    assert [holds(one, number) for number in POINTS] == [holds(scaled, number * factor) for number in POINTS]
    assert one == scaled.scaled(1 / factor)


@given(intervals(), st.fractions(0, 3))
def test_widening_loses_no_number(one: Interval, tolerance: Fraction) -> None:
    assert one.widened(tolerance).contains(one)


@given(intervals())
def test_widening_by_nothing_changes_nothing(one: Interval) -> None:
    assert one == one.widened(Fraction(0))


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        ("[1, 2]", "[1, 2]", True, True),
        ("[1, 2]", "(1, 2)", True, True),
        ("(1, 2)", "[1, 2]", False, True),
        ("[1, 2]", "[2, 3]", False, False),  # a shared end point is not an overlap
        ("[1, 2)", "(2, 3]", False, False),
        ("[1, 2]", "[2, 2]", True, True),
        ("[1, 2)", "[2, 2]", False, False),
        ("(2,)", "[2, 2]", False, False),
        ("[2,)", "[2, 2]", True, True),
        ("(,)", "(, 5]", True, True),
        ("(, 5]", "(,)", False, True),
        ("(, 5)", "[5,)", False, False),
        ("[3, 3]", "[3, 3]", True, True),
        ("[3, 3]", "[4, 4]", False, False),
    ],
)
def test_at_the_boundaries(one: str, other: str, contains: bool, overlaps: bool) -> None:
    assert contains is interval(one).contains(interval(other))
    assert overlaps is interval(one).overlaps(interval(other))


@pytest.mark.parametrize(
    ("text", "one_sided", "point"), [("[1, 2]", False, False), ("[1,)", True, False), ("(, 1)", True, False),
                                     ("(,)", False, False), ("[1, 1]", False, True)]
)  # fmt: skip
def test_what_sort_it_is(text: str, one_sided: bool, point: bool) -> None:
    assert one_sided is interval(text).is_one_sided
    assert point is interval(text).is_point


@pytest.mark.parametrize("text", ["[2, 1]", "(1, 1]", "[1, 1)", "(1, 1)"])
def test_a_set_of_no_numbers_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an interval"):
        interval(text)
