"""Whatever the notation, a quantity is read back as itself."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.quantities import find_quantities, read_quantity
from tests.language.notations import written_quantities

_FRAMES = ("{}", "It came to {}.", "The report says {}, they said.", "({})")


@given(written_quantities(), st.sampled_from(_FRAMES))
def test_a_quantity_is_read_back_from_running_text(drawn: tuple[Fraction, str, str], frame: str) -> None:
    number, unit, written = drawn
    found = find_quantities(frame.format(written))
    assert [(number, unit)] == [(one.quantity.number, one.quantity.unit) for one in found]


@given(written_quantities())
def test_a_written_value_is_read_back_as_a_whole(drawn: tuple[Fraction, str, str]) -> None:
    number, unit, written = drawn
    quantity = read_quantity(written)
    assert (number, unit, written) == (quantity.number, quantity.unit, quantity.written)


@given(written_quantities(), written_quantities())
def test_quantities_keep_their_order(
    first: tuple[Fraction, str, str], second: tuple[Fraction, str, str]
) -> None:
    found = find_quantities(f"First came {first[2]}; then, later, {second[2]}.")
    assert [first[:2], second[:2]] == [(one.quantity.number, one.quantity.unit) for one in found]
