"""How sure a record is."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.confidence import FACTORS, READ, confidence
from claimcheck.extract.pieces import PieceKind


@given(st.sampled_from(sorted(READ)), st.lists(st.sampled_from(sorted(FACTORS)), unique=True))
def test_each_reason_to_doubt_makes_a_record_less_sure(kind: PieceKind, reasons: list[str]) -> None:
    found = confidence(kind, reasons)

    assert 0 < found < 1
    assert all(found <= confidence(kind, reasons[:at]) for at in range(len(reasons)))


def test_every_kind_was_read() -> None:
    assert set(get_args(PieceKind)) == {*READ, "source"}


@pytest.mark.parametrize("kind", sorted(READ))
def test_no_kind_was_accepted_more_often_than_read(kind: PieceKind) -> None:
    accepted, read = READ[kind]
    assert 0 <= accepted <= read
