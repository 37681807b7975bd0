"""Records without a statement: what their words state is read, as for one sentence on the spot."""

import datetime as dt
from collections.abc import Iterable

import attrs

from claimcheck.model.claim import Claim
from claimcheck.model.reference import Catalogue


def with_statements(claims: Iterable[Claim], catalogue: Catalogue) -> tuple[Claim, ...]:
    """Return the claims, those without a statement with what their words state in the vocabulary's terms.

    A claim that has parts is left as it is: its parts say what it states. So is one whose words are not read.
    """
    known = tuple(claims)
    wholes = {claim.parent for claim in known}
    if all(claim.statement is not None or claim.id in wholes for claim in known):
        return known
    return tuple(
        claim if claim.statement is not None or claim.id in wholes else _read(claim, catalogue)
        for claim in known
    )


def _read(claim: Claim, catalogue: Catalogue) -> Claim:
    from claimcheck.extract.statements import read_statement

    period = claim.source.published
    published = None if period is None else dt.date.fromordinal(period.last)
    statement = read_statement(claim.text, catalogue.vocabulary, catalogue.entities(), published)
    return claim if statement is None else attrs.evolve(claim, statement=statement)
