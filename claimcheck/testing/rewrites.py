"""The same case in other words: units, notation, names, and turned into its negation."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import attrs

from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Entity, Fact
from claimcheck.model.statement import ComparisonStatement, QuantityStatement
from claimcheck.mutation.notations import in_unit, rewritten
from claimcheck.testing import world
from claimcheck.testing.cases import Case, said
from claimcheck.testing.sentences import value_sentence


def negated(claim: Claim) -> Claim:
    """Return the claim that says the opposite."""
    statement = claim.statement
    return (
        claim
        if statement is None
        else said(attrs.evolve(claim, statement=attrs.evolve(statement, negated=not statement.negated)))
    )


def in_other_units(case: Case) -> Iterator[Case]:
    """Yield the case with its claims, and with its facts, in other units that convert exactly."""
    yield case.with_claims(_with_value(claim, _converted) for claim in case.claims)
    yield case.with_references(facts=(_fact_with_value(fact, _converted) for fact in case.facts))


def _converted(quantity: Quantity) -> Quantity:
    unit = _OTHER.get(quantity.unit)
    return quantity if unit is None else in_unit(quantity, unit)


_OTHER = {**world.OTHER_UNITS, **{other: unit for unit, other in world.OTHER_UNITS.items()}}


def in_other_words(case: Case) -> Iterator[Case]:
    """Yield the case with its claims in each of their other notations, and with its facts in one."""
    ways = {way for claim in case.claims if isinstance(claim.statement, QuantityStatement)
            for way in range(len(rewritten(claim.statement.value)))}  # fmt: skip
    for way in sorted(ways):
        yield case.with_claims(_with_value(claim, partial(_other_notation, way)) for claim in case.claims)
    yield case.with_references(
        facts=(_fact_with_value(fact, partial(_other_notation, at)) for at, fact in enumerate(case.facts))
    )


def _other_notation(way: int, quantity: Quantity) -> Quantity:
    ways = rewritten(quantity)
    return ways[way % len(ways)] if ways else quantity


def with_other_names(case: Case, choice: int) -> Iterator[Case]:
    """Yield the case with other names of the same entities in its claims, and in its facts."""
    names = _other_names(case.entities, choice)
    yield case.with_claims(_renamed(claim, names) for claim in case.claims)
    yield case.with_references(
        facts=(_with_excerpt(attrs.evolve(fact, subject=names[fact.subject])) for fact in case.facts),
        documents=(
            attrs.evolve(document, text=_renamed_text(document.text, names)) for document in case.documents
        ),
    )


def _other_names(entities: Sequence[Entity], choice: int) -> dict[str, str]:
    """Return for each name of an entity the one that stands `choice` places after it."""
    found: dict[str, str] = {}
    for entity in entities:
        names = (entity.name, *entity.aliases)
        found.update({name: names[(at + choice) % len(names)] for at, name in enumerate(names)})
    return found


def _renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    statement = claim.statement
    speaker = attrs.evolve(claim.speaker, name=names.get(claim.speaker.name, claim.speaker.name))
    claim = attrs.evolve(claim, speaker=speaker)
    if statement is None:
        return attrs.evolve(claim, text=_renamed_text(claim.text, names))
    statement = attrs.evolve(statement, subject=names[statement.subject])
    if isinstance(statement, ComparisonStatement) and statement.other is not None:
        statement = attrs.evolve(statement, other=names[statement.other])
    return said(attrs.evolve(claim, statement=statement))


def _renamed_text(text: str, names: Mapping[str, str]) -> str:
    """Return a text with other names, but for what stands in quotation marks."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    quoted_or_name = re.compile(rf"(?P<quoted>“[^”]*”)|(?<!\w)(?:{longest_first})(?!\w)")
    return quoted_or_name.sub(lambda found: found["quoted"] or names[found.group()], text)


def _with_value(claim: Claim, change: Callable[[Quantity], Quantity]) -> Claim:
    if not isinstance(claim.statement, QuantityStatement):
        return claim
    return said(
        attrs.evolve(claim, statement=attrs.evolve(claim.statement, value=change(claim.statement.value)))
    )


def _fact_with_value(fact: Fact, change: Callable[[Quantity], Quantity]) -> Fact:
    return (
        _with_excerpt(attrs.evolve(fact, value=change(fact.value)))
        if isinstance(fact.value, Quantity)
        else fact
    )


def _with_excerpt(fact: Fact) -> Fact:
    """Return the fact with an excerpt that says it."""
    excerpt = value_sentence(fact.subject, fact.property, fact.value, scope=fact.scope, valid=fact.valid)
    return attrs.evolve(fact, provenance=attrs.evolve(fact.provenance, excerpt=excerpt))
