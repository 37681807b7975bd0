"""Records without a statement are checked by what their words state."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary
from claimcheck.model.statement import OpinionStatement, QuantityStatement
from claimcheck.references.catalogue import catalogue_of
from claimcheck.verify.unstated import with_statements

CATALOGUE = catalogue_of(
    entities=[Entity(id="Acme", name="Acme")],
    vocabulary=Vocabulary(
        properties={"new users": PropertyDefinition(name="new users", value="quantity", unit="user")}
    ),
)


def test_a_statement_is_read_where_there_is_none() -> None:
    (claim,) = with_statements([Claim(id="c", text="Acme gained over 5,000 new users.")], CATALOGUE)

    assert isinstance(claim.statement, QuantityStatement)


@pytest.mark.parametrize("text", ["Acme grew.", "Nothing of the kind."])
def test_words_that_state_nothing_declared_stay_as_they_are(text: str) -> None:
    claim = Claim(id="c", text=text)

    assert (claim,) == with_statements([claim], CATALOGUE)


def test_a_statement_that_is_there_is_kept() -> None:
    claim = Claim(
        id="c", text="Acme gained over 5,000 new users.", statement=OpinionStatement(subject="Acme")
    )

    assert (claim,) == with_statements([claim], CATALOGUE)


def test_a_claim_with_parts_is_left_to_its_parts() -> None:
    whole = Claim(id="c", text="Acme gained over 5,000 new users.")
    part = Claim(id="p", text="Acme grew.", parent="c")

    assert (whole, part) == with_statements([whole, part], CATALOGUE)
