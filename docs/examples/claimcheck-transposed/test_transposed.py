"""The checker keeps the laws of all checkers, and tells what it is for."""

import datetime as dt

import pytest
from claimcheck import Claim, Fact, Provenance, QuantityStatement, read_quantity, verify
from claimcheck.references.catalogue import catalogue_of
from claimcheck.testing.laws import check_laws

from claimcheck_transposed import TransposedChecker, is_transposed


def test_it_keeps_the_laws() -> None:
    check_laws(TransposedChecker(), max_examples=10)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, "1324", "1234"),
        (True, "12", "21"),
        (False, "1234", "1234"),
        (False, "1432", "1234"),
        (False, "124", "1234"),
        (False, "1335", "1234"),
    ],
)
def test_swapped_neighbours_are_seen(expected: bool, one: str, other: str) -> None:  # noqa: FBT001 - a table
    assert expected is is_transposed(one, other)


def test_a_slip_is_told_with_its_evidence() -> None:
    """Through the whole run, so that it is found as an installed checker is."""
    length = read_quantity("1,234 m")
    fact = Fact(
        subject="the bridge",
        property="length",
        value=length,
        entity="the bridge",
        canonical_property="length",
        provenance=Provenance(
            reference="survey",
            origin="River Board",
            locator="survey:1",
            excerpt="The bridge is 1,234 m long.",
        ),
    )
    statement = QuantityStatement(subject="the bridge", property="length", value=read_quantity("1,324 m"))
    claim = Claim(id="length", text="The bridge is 1,324 m long", statement=statement)
    report = verify([claim], catalogue_of(facts=[fact]), checkers=["transposed"], as_of=dt.date(2026, 1, 1))
    (finding,) = report.results[0].findings

    assert "digits-transposed" == finding.code
    assert "The bridge is 1,234 m long." == finding.evidence[0].excerpt
    assert "not-enough-info" == report.results[0].verdict
