"""Strategies for a claim said otherwise, and for what contradicts it; both by the operators of `claimcheck mutate`."""

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.model.claim import Claim
from claimcheck.model.reference import Entity
from claimcheck.mutation.mutant import Effect, Operator, Stock
from claimcheck.mutation.operators import OPERATORS
from claimcheck.references.catalogue import catalogue_of
from claimcheck.testing import world

# They turn what a claim says whatever else is known; another name or place may be as true.
_OPPOSITES = ("number-nudged", "scale-changed", "negated", "comparison-turned")


def paraphrases(
    claim: Claim, *, about: Sequence[Entity] = (*world.ENTITIES, *world.PEOPLE)
) -> st.SearchStrategy[Claim]:
    """Return a strategy for the claim and its harmless rewrites: notation, unit, another name, quotation marks."""
    rewrites = [one for one in OPERATORS.values() if one.effect is Effect.HARMLESS]
    return st.sampled_from([claim, *_changed(claim, rewrites, about)])


def contradictions(
    claim: Claim, *, about: Sequence[Entity] = (*world.ENTITIES, *world.PEOPLE)
) -> st.SearchStrategy[Claim]:
    """Return a strategy for claims that cannot be true with this one; InvalidArgument where none can be made."""
    found = _changed(claim, [OPERATORS[name] for name in _OPPOSITES], about)
    if not found:
        message = (
            f"nothing contradicts the claim {claim.id!r}: it has no figure, comparison or auxiliary to turn"
        )
        raise InvalidArgument(message)
    return st.sampled_from(found)


def _changed(claim: Claim, operators: Sequence[Operator], about: Sequence[Entity]) -> list[Claim]:
    stock = Stock([claim], catalogue_of(entities=about), Random(0))  # noqa: S311 - to be repeatable
    return [change.claim for one in operators for change in one.changes(claim, stock)]
