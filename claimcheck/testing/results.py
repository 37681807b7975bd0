"""Strategies for what is believed and what was found: references, results, reports."""

import functools

import attrs
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Skip
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Report, Result
from claimcheck.testing import world
from claimcheck.testing.cases import References, numbered
from claimcheck.testing.records import claims, facts, findings

_SKIPS = st.sampled_from(
    (
        (),
        (Skip(checker="kit", reason="no reference could be asked"),),
        (Skip(checker="kit", reason="it broke", failed=True),),
    )
)


@functools.cache
def references(*, max_facts: int = 8) -> st.SearchStrategy[Catalogue]:
    """Return a strategy for references that hold up to so many facts, and the entities and properties of the kit."""
    return st.lists(facts(), max_size=max_facts).map(
        lambda known: References(facts=numbered(known), entities=world.ENTITIES).catalogue
    )


@functools.cache
def reports(*, max_claims: int = 4) -> st.SearchStrategy[Report]:
    """Return a strategy for the reports of runs over up to so many claims, each with up to three findings."""
    one = st.tuples(claims(), st.lists(findings(), max_size=3))
    return st.tuples(st.lists(one, max_size=max_claims), _SKIPS).map(lambda drawn: _report(*drawn))


def _report(drawn: list[tuple[Claim, list[Finding]]], skips: tuple[Skip, ...]) -> Report:
    results = [_result(claim, found, number) for number, (claim, found) in enumerate(drawn, 1)]
    return Report(as_of=world.AS_OF, results=tuple(results), skips=skips)


def _result(claim: Claim, found: list[Finding], number: int) -> Result:
    own = attrs.evolve(claim, id=f"c{number}", parent=None, file="claims.yaml", line=number)
    own_findings = tuple(attrs.evolve(finding, claim=own.id) for finding in found)
    return Result(claim=own, as_of=world.AS_OF, findings=own_findings)
