"""Model values as plain lists: exactly the same when they come back, and nothing else comes back."""

import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.kept.plain import of_plain, to_plain
from claimcheck.model.claim import Claim
from claimcheck.model.configuration import Configuration, Declaration, Ignore
from claimcheck.model.finding import Severity
from claimcheck.model.reference import SourceClass
from tests.files.drawn import claims


@given(claim=claims)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    """File and line too, which equality does not see."""
    again = of_plain(json.loads(json.dumps(to_plain(claim))))

    assert claim == again
    assert (claim.file, claim.line) == (again.file, again.line)
    assert repr(claim) == repr(again)


@given(
    hosts=st.lists(st.text(), max_size=3).map(tuple),
    tolerance=st.fractions(min_value=0),
    options=st.dictionaries(st.text(), st.text() | st.booleans() | st.integers(-(2**62), 2**62), max_size=3),
    until=st.none() | st.dates(),
)
def test_a_configuration_comes_back_as_it_was(
    hosts: tuple[str, ...], tolerance: Fraction, options: dict[str, object], until: dt.date | None
) -> None:
    configuration = Configuration(
        file="claimcheck.toml",
        allow_hosts=hosts,
        tolerance=tolerance,
        references=(
            Declaration(
                name="press",
                kind="facts",
                folder=".",
                source_class=SourceClass.PRIMARY,
                options=options,
                line=3,
            ),
        ),
        ignores=(Ignore(code="a-b", reason="so", until=until),),
        severities={"a-b": Severity.ERROR},
        report_url="https://desk.example/",
    )

    assert repr(configuration) == repr(of_plain(json.loads(json.dumps(to_plain(configuration)))))


@pytest.mark.parametrize(
    "value",
    [Decimal("0.1"), 2**63, -(2**63), [1], {1}, object(), dt.time(1), dt.datetime(2025, 1, 1, tzinfo=dt.UTC)],
)
def test_what_is_not_listed_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        to_plain((value,))


@pytest.mark.parametrize(
    "plain",
    [
        ["os.system", "true"], ["Claim"], ["Claim", "an id"], ["Zone", "attic"], ["/", "1", "0"], ["/", "x"],
        ["-", "2025-13-01"], ["{", 1], [], [["("]], ["Interval", ["/", "2", "1"], ["/", "1", "1"], False, False],
    ],
)  # fmt: skip
def test_what_nobody_wrote_makes_no_value(plain: object) -> None:
    with pytest.raises((TypeError, ValueError, LookupError, ArithmeticError)):
        of_plain(plain)
