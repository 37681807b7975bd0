"""What a written figure stands for."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity, read_as, rounding

numbers = st.fractions(Fraction(1, 1000), 10**12)
steps = st.integers(-3, 9).map(lambda power: Fraction(10) ** power)
read_forms = st.sampled_from([form for form in Form if form not in (Form.RANGE, Form.VAGUE)])


@pytest.mark.parametrize(
    ("number", "step", "count", "expected"),
    [
        (3_000_000, 1_000_000, False, (2_700_000, 3_300_000)),  # at most 10 % either way
        (3_400_000, 100_000, False, (3_350_000, 3_450_000)),
        (700_000, 100_000, True, (650_000, 750_000)),
        (99, 1, True, (99, 99)),
        (100, 1, True, ("99.5", "100.5")),
        (99, 1, False, ("98.5", "99.5")),
        ("19.9", "0.1", False, ("19.85", "19.95")),
        ("2.5", "0.1", True, ("2.45", "2.55")),  # not a whole count
        (0, 1, False, (0, 0)),
        (-54, 1, False, ("-54.5", "-53.5")),
        (5, 10, False, ("4.5", "5.5")),
    ],
)
def test_a_plain_number_stands_for_what_rounds_to_it(
    number: int | str, step: int | str, count: bool, expected: tuple[int | str, int | str]
) -> None:
    low, high = map(Fraction, expected)

    assert Interval(low, high) == rounding(Fraction(number), Fraction(step), count=count)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (Form.PLAIN, Interval(Fraction(650), Fraction(750))),
        (Form.EXACT, Interval(Fraction(700), Fraction(700))),
        (Form.ABOUT, Interval(Fraction(650), Fraction(750))),
        (Form.NEARLY, Interval(Fraction(650), Fraction(750))),
        (Form.AT_LEAST, Interval(Fraction(700), None)),
        (Form.MORE_THAN, Interval(Fraction(700), None, low_open=True)),
        (Form.AT_MOST, Interval(None, Fraction(700))),
        (Form.LESS_THAN, Interval(None, Fraction(700), high_open=True)),
    ],
)
def test_each_form_has_its_set(form: Form, expected: Interval) -> None:
    assert expected == read_as(form, Fraction(700), Fraction(100), count=True)


def test_about_is_at_least_five_per_cent_and_nearly_so_downwards_only() -> None:
    number, step = Fraction(3_412_000), Fraction(1000)
    plain, about, nearly = (
        read_as(form, number, step, count=True) for form in (Form.PLAIN, Form.ABOUT, Form.NEARLY)
    )

    assert (number * Fraction(95, 100), number * Fraction(105, 100)) == (about.low, about.high)
    assert (about.low, plain.high) == (nearly.low, nearly.high)


@pytest.mark.parametrize("form", [Form.RANGE, Form.VAGUE])
def test_ranges_and_vague_amounts_are_built_from_their_ends(form: Form) -> None:
    with pytest.raises(ValueError, match="two ends"):
        read_as(form, Fraction(1), Fraction(1), count=False)


@given(read_forms, numbers, steps, st.booleans())
def test_a_figure_is_in_or_beside_its_own_set(
    form: Form, number: Fraction, step: Fraction, count: bool
) -> None:
    found = read_as(form, number, step, count=count)

    assert number in (found.low, found.high) or found.contains(Interval(number, number))


@given(numbers, steps, st.booleans())
def test_looser_words_hold_what_stricter_ones_do(number: Fraction, step: Fraction, count: bool) -> None:
    exact, plain, nearly, about = (
        read_as(form, number, step, count=count) for form in (Form.EXACT, Form.PLAIN, Form.NEARLY, Form.ABOUT)
    )

    assert plain.contains(exact)
    assert nearly.contains(plain)
    assert about.contains(nearly)


@given(numbers, steps, st.booleans())
def test_rounding_is_never_more_than_a_tenth(number: Fraction, step: Fraction, count: bool) -> None:
    found = rounding(number, step, count=count)

    assert found.low is not None
    assert found.low >= number * Fraction(9, 10)


@given(read_forms, numbers, steps, st.fractions(Fraction(1, 1000), 1000))
def test_another_unit_is_the_same_set(form: Form, number: Fraction, step: Fraction, factor: Fraction) -> None:
    assume(factor != 1)
    interval = read_as(form, number, step, count=False)
    quantity = Quantity(written="it", interval=interval, unit="a", form=form, number=number)
    other = quantity.in_unit("b", factor)

    assert quantity == other.in_unit("a", 1 / factor)
    assert (number * factor, "b", form, "it") == (other.number, other.unit, other.form, other.written)


def test_bounds_are_known_as_such() -> None:
    bounds = {Form.AT_LEAST, Form.MORE_THAN, Form.AT_MOST, Form.LESS_THAN}

    assert bounds == {form for form in Form if form.is_bound}
