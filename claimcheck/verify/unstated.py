"""Records without a statement: what their words state is read, as for one sentence on the spot."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from functools import partial

import attrs

from claimcheck.kept.memory import recall
from claimcheck.kept.plain import of_plain, to_plain
from claimcheck.model.claim import Claim
from claimcheck.model.reference import Catalogue
from claimcheck.model.statement import Statement


def with_statements(claims: Iterable[Claim], catalogue: Catalogue) -> tuple[Claim, ...]:
    """Return the claims, those without a statement with what their words state in the vocabulary's terms.

    A claim that has parts is left as it is: its parts say what it states. So is one whose words are not read.
    """
    known = tuple(claims)
    wholes = {claim.parent for claim in known}
    if all(claim.statement is not None or claim.id in wholes for claim in known):
        return known
    terms = _terms(catalogue)
    return tuple(
        claim if claim.statement is not None or claim.id in wholes else _stated(claim, catalogue, terms)
        for claim in known
    )


def _stated(claim: Claim, catalogue: Catalogue, terms: str) -> Claim:
    period = claim.source.published
    published = None if period is None else dt.date.fromordinal(period.last)
    key = f"{terms} {published} {claim.text}"
    # In a tuple, for None is nothing that is known.
    (found,) = recall("statement", key, partial(_read, claim.text, catalogue, published), to_plain, of_plain)
    return claim if found is None else attrs.evolve(claim, statement=found)


def _read(text: str, catalogue: Catalogue, published: dt.date | None) -> tuple[Statement | None]:
    from claimcheck.extract.statements import read_statement

    return (read_statement(text, catalogue.vocabulary, catalogue.entities(), published),)


def _terms(catalogue: Catalogue) -> str:
    """Return what tells the terms in which statements are read from others: vocabulary and entities."""
    vocabulary = catalogue.vocabulary
    parts = (
        sorted(vocabulary.properties.items()), sorted(map(sorted, vocabulary.words)),
        sorted(vocabulary.units.more_general.items()), list(catalogue.entities()),
    )  # fmt: skip
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
