"""Comparing the claimed set with the reference's."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.comparison import Comparison, Outcome, compare_periods, compare_quantities, presumption
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity, read_as
from claimcheck.model.time import Period

SUPPORTS, REFUTES, UNDECIDED = Outcome.SUPPORTS, Outcome.REFUTES, Outcome.UNDECIDED


def figure(number: int | str, form: Form = Form.PLAIN, step: int | str | None = None) -> Quantity:
    exact = Fraction(number)
    width = Fraction(step) if step is not None else Fraction(10) ** (len(str(int(exact))) - 1)
    return Quantity(
        written=str(number), interval=read_as(form, exact, width, count=False), form=form, number=exact
    )


def between(low: int | None, high: int | None, form: Form = Form.RANGE) -> Quantity:
    first, last = (None if end is None else Fraction(end) for end in (low, high))
    return Quantity(written="between", interval=Interval(first, last), form=form)


quantities = st.one_of(
    st.builds(
        figure,
        st.sampled_from([3, 7, 30, 50, 70, 700, 720, 3000]),
        st.sampled_from([form for form in Form if form not in (Form.RANGE, Form.VAGUE)]),
    ),
    st.builds(
        lambda low, width, form: between(low, low + width, form),
        st.integers(0, 900),
        st.integers(1, 900),
        st.sampled_from([Form.RANGE, Form.VAGUE]),
    ),
)
tolerances = st.sampled_from([Fraction(0), Fraction(1, 20), Fraction(1, 2), Fraction(3)])


class TestQuantities:
    @pytest.mark.parametrize(
        ("claimed", "reference", "outcome"),
        [
            (figure(3), between(3, 3), SUPPORTS),
            (between(2, 4), between(2, 4), SUPPORTS),
            (between(2, 4), between(4, 5), REFUTES),  # a shared end point is not an overlap
            (between(2, 4), between(3, 5), UNDECIDED),
            (between(4, 4), between(4, 5), UNDECIDED),
            (between(2, 4), between(4, 4), SUPPORTS),
            (figure(700, Form.MORE_THAN), figure(700, Form.MORE_THAN), SUPPORTS),
            (figure(700, Form.MORE_THAN), between(700, 700), REFUTES),
            (figure(700, Form.AT_LEAST), between(700, 700), SUPPORTS),
            (figure(6300, Form.MORE_THAN), figure(700, Form.MORE_THAN), REFUTES),
            (figure(6200, Form.MORE_THAN), figure(700, Form.MORE_THAN), UNDECIDED),
            (figure(77, Form.LESS_THAN), figure(700, Form.LESS_THAN), REFUTES),
            (figure(78, Form.LESS_THAN), figure(700, Form.LESS_THAN), UNDECIDED),
            (figure(3), between(20, 90, Form.VAGUE), UNDECIDED),
            (figure(10, Form.MORE_THAN), between(20, 90, Form.VAGUE), SUPPORTS),
        ],
    )
    def test_of_two_sets(self, claimed: Quantity, reference: Quantity, outcome: Outcome) -> None:
        assert outcome is compare_quantities(claimed, reference).outcome

    @pytest.mark.parametrize(
        ("claimed", "reference", "misleading"),
        [
            (figure(700, Form.MORE_THAN), figure(3000), "understated"),
            (figure(700, Form.MORE_THAN), figure(1400, step=100), "understated"),
            (figure(700, Form.MORE_THAN), figure(1300, step=100), None),
            (figure(700, Form.LESS_THAN), figure(300, step=10), "overstated"),
            (figure(700, Form.LESS_THAN), figure(350, step=10), "overstated"),
            (figure(700, Form.LESS_THAN), figure(360, step=10), None),
            (figure(700), figure(700), None),
            (figure(700, Form.MORE_THAN), between(3000, 4000), None),  # no one figure to name a factor of
        ],
    )
    def test_a_bound_that_is_far_off_is_told(
        self, claimed: Quantity, reference: Quantity, misleading: str | None
    ) -> None:
        found = compare_quantities(claimed, reference)

        assert (SUPPORTS, misleading) == (found.outcome, found.misleading)

    @pytest.mark.parametrize(
        ("reference", "expected"),
        [
            (figure(700, Form.MORE_THAN), Interval(Fraction(700), Fraction(6300), low_open=True)),
            (figure(700, Form.AT_LEAST), Interval(Fraction(700), Fraction(6300))),
            (figure(900, Form.LESS_THAN), Interval(Fraction(100), Fraction(900), high_open=True)),
            (figure(700), None),
            (between(None, None), None),
            (between(-5, None), None),
            (between(0, None), None),
        ],
    )
    def test_a_bound_is_presumed_to_lie_within_a_factor_of_nine(
        self, reference: Quantity, expected: Interval | None
    ) -> None:
        assert expected == presumption(reference)

    @given(quantities, quantities)
    def test_it_supports_what_holds_it_and_refutes_what_is_apart(
        self, claimed: Quantity, reference: Quantity
    ) -> None:
        found = compare_quantities(claimed, reference)

        assert claimed.interval.contains(reference.interval) is (found.outcome is SUPPORTS)
        if found.outcome is REFUTES and not found.presumed:
            assert not claimed.interval.overlaps(reference.interval)

    @given(quantities, quantities, tolerances, tolerances)
    def test_a_wider_tolerance_removes_no_support_and_adds_no_refutation(
        self, claimed: Quantity, reference: Quantity, one: Fraction, other: Fraction
    ) -> None:
        strict = compare_quantities(claimed, reference, min(one, other)).outcome
        lax = compare_quantities(claimed, reference, max(one, other)).outcome

        assert strict is not SUPPORTS or lax is SUPPORTS
        assert lax is not REFUTES or strict is REFUTES

    @given(quantities, quantities, st.sampled_from([Fraction(1000), Fraction(1, 7)]))
    def test_one_conversion_of_both_changes_nothing(
        self, claimed: Quantity, reference: Quantity, factor: Fraction
    ) -> None:
        assert compare_quantities(claimed, reference) == compare_quantities(
            claimed.in_unit("x", factor), reference.in_unit("x", factor)
        )

    @given(quantities, quantities)
    def test_a_presumption_only_refutes_and_never_of_a_vague_one(
        self, claimed: Quantity, reference: Quantity
    ) -> None:
        found = compare_quantities(claimed, reference)

        assert not found.presumed or found.outcome is REFUTES
        assert reference.form is not Form.VAGUE or found.outcome is not REFUTES

    @given(quantities, quantities)
    def test_negation_swaps_and_twice_is_none(self, claimed: Quantity, reference: Quantity) -> None:
        found = compare_quantities(claimed, reference)
        swapped = {
            SUPPORTS: REFUTES,
            REFUTES: UNDECIDED if found.presumed else SUPPORTS,
            UNDECIDED: UNDECIDED,
        }

        assert swapped[found.outcome] is found.negated.outcome
        assert found.presumed or attrs.evolve(found, misleading=None) == found.negated.negated

    def test_what_was_presumed_decides_nothing_of_a_negation(self) -> None:
        assert UNDECIDED is Comparison(outcome=REFUTES, presumed=True).negated.outcome


class TestPeriods:
    @pytest.mark.parametrize(
        ("claimed", "reference", "slack", "outcome"),
        [
            ("2025", "2025-01-15", 0, SUPPORTS),
            ("2025-01-15", "2025", 0, UNDECIDED),
            ("2025-01-14", "2025-01-15", 0, REFUTES),
            ("2025-01-14", "2025-01-15", 1, UNDECIDED),  # slack makes no two days the same
            ("2025-01-13", "2025-01-15", 1, REFUTES),
            ("2025-01-15", "2025-01-15", 1, SUPPORTS),
            ("2025/..", "2026-05", 0, SUPPORTS),
        ],
    )
    def test_of_two_times(self, claimed: str, reference: str, slack: int, outcome: Outcome) -> None:
        assert outcome is compare_periods(Period.parse(claimed), Period.parse(reference), slack=slack)
