"""The laws of the contract, for the checkers of quantities, changes, comparisons, times and attributes."""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.attribute import AttributeChecker
from claimcheck.checkers.change import ChangeChecker
from claimcheck.checkers.comparison import ComparisonChecker
from claimcheck.checkers.period import PeriodChecker
from claimcheck.checkers.quantity import QuantityChecker
from claimcheck.model.checker import Checker
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Entity, Fact, PropertyDefinition, SourceClass
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    QuantityStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from tests.checkers.world import Run, check, claim, fact, figure, run_of, verdict

CHECKERS: tuple[Checker, ...] = (
    AttributeChecker(),
    ChangeChecker(),
    ComparisonChecker(),
    PeriodChecker(),
    QuantityChecker(),
)
ENTITIES = (
    Entity(id="Lake", name="Lake", type="water", aliases=("The Mere",)),
    Entity(id="Pond", name="Pond", type="water"),
)
DEFINITIONS = (
    PropertyDefinition(name="depth", additive=True),
    PropertyDefinition(name="visits", additive=True, temporal="event"),
    PropertyDefinition(name="keeper", single_valued=True),
    PropertyDefinition(name="frozen"),
    PropertyDefinition(name="dug", temporal="event"),
)
DATES = ("2024-12-20", "2025-01-02", "2025-01-10", "2025-01", "2025-01-17", "2025-01-25")

forms = st.sampled_from([form for form in Form if form not in (Form.RANGE, Form.VAGUE)])
# Close to each other, a nought apart, far apart: what decides and what does not both come up.
numbers = st.sampled_from([70, 500, 520, 700, 1_400, 5_000, 7_000, 700_000])
figures = st.builds(figure, numbers, forms)
quantities = st.one_of(figures, figures.map(lambda one: attrs.evolve(one, form=Form.VAGUE, number=None)))
times = st.sampled_from(["2024", "2024-12", "2025-01-02", "2025-01-10", "2025-01-11", "2026"]).map(
    Period.parse
)
words = st.sampled_from(["Ann Lee", "Bob Moss", "the keeper Ann Lee", "former Ann Lee", "李安"])
scopes = st.sampled_from(
    [Scope(), Scope(), Scope(), Scope(place="North"), Scope(place="South", metric="hours")]
)
VALUES: dict[str, st.SearchStrategy[Quantity | str | bool | Period]] = {
    "depth": quantities,
    "visits": quantities,
    "keeper": words,
    "frozen": st.booleans(),
    "dug": st.one_of(times, st.booleans()),
}


@st.composite
def facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Draw what several origins say of two waters, each row at a place of its own."""
    found = []
    for line in range(draw(st.integers(1, 6))):
        name = draw(st.sampled_from(sorted(VALUES)))
        found.append(
            fact(
                draw(VALUES[name]),
                subject=draw(st.sampled_from(["Lake", "Lake", "Lake", "Pond"])),
                property=name,
                origin=draw(st.sampled_from(["A", "B", "C via A", "Wire"])),
                published=draw(st.sampled_from(DATES)),
                valid=draw(st.sampled_from([None, None, *DATES])),
                scope=draw(scopes),
                negated=draw(st.sampled_from([False, False, False, True])),
                source_class=draw(st.sampled_from([SourceClass.PRIMARY, SourceClass.SECONDARY])),
                corrects=draw(st.sampled_from([False, False, True])),
                line=line,
            )
        )
    return tuple(found)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Draw a statement about the lake, of a kind that one of these checkers compares."""
    shared: dict[str, Any] = {
        "subject": "Lake",
        "time": draw(st.sampled_from([None, None, Period.parse("2025-01-10"), Period.parse("2025-01")])),
        "scope": draw(scopes),
        "negated": draw(st.booleans()),
    }
    counted = draw(st.sampled_from(["depth", "visits"]))
    makers: list[Callable[[], Statement]] = [
        lambda: QuantityStatement(property=counted, value=draw(figures), **shared),
        lambda: ChangeStatement(
            property=counted, end=draw(figures), direction=draw(st.sampled_from([None, *Direction])), **shared
        ),
        lambda: ComparisonStatement(
            property=counted, relation=draw(st.sampled_from(list(Relation))), other="Pond", **shared
        ),
        lambda: AttributeStatement(property="keeper", value=draw(words), **shared),
        lambda: AttributeStatement(property="frozen", value=draw(st.booleans()), **shared),
        lambda: EventStatement(event="dug", **shared),
    ]
    return draw(st.sampled_from(makers))()


claims = st.builds(
    lambda statement, upstream, hedged: claim(
        statement, upstream=upstream, hedges=("may",) if hedged else ()
    ),
    statements(),
    st.sampled_from([None, "Wire"]),
    st.sampled_from([False, False, True]),
)


def context(known: Sequence[Fact], tolerance: Fraction = Fraction(0), as_of: dt.date | None = None) -> Run:
    return run_of(
        *known,
        definitions=DEFINITIONS,
        entities=ENTITIES,
        tolerance=tolerance,
        as_of=as_of or dt.date(2025, 1, 20),
    )


def findings(known: Sequence[Fact], *said: Claim, tolerance: Fraction = Fraction(0)) -> list[Finding]:
    """Return what all checkers find, in an order that does not depend on theirs."""
    run = context(known, tolerance)
    found = [one for checker in CHECKERS for one in check(checker, run, *said)]
    return sorted(found, key=lambda one: (one.claim, one.checker, one.code, one.stance))


@given(facts(), claims, st.randoms())
def test_the_order_of_rows_changes_nothing(known: tuple[Fact, ...], said: Claim, dice: random.Random) -> None:
    shuffled = sorted(known, key=lambda _: dice.random())

    assert findings(known, said) == findings(shuffled, said)


@given(facts(), st.lists(claims, min_size=2, max_size=4))
def test_a_batch_gives_what_its_claims_give_one_by_one(known: tuple[Fact, ...], said: list[Claim]) -> None:
    named = [attrs.evolve(one, id=f"claim-{number}") for number, one in enumerate(said)]
    alone = [finding for one in named for finding in findings(known, one)]

    assert alone == findings(known, *named)
    assert alone == findings(known, *reversed(named))


@given(facts(), claims, st.data())
def test_a_second_copy_of_the_same_origin_adds_nothing(
    known: tuple[Fact, ...], said: Claim, data: st.DataObject
) -> None:
    copied = data.draw(st.sampled_from(known))
    where = attrs.evolve(
        copied.provenance,
        locator="z.jsonl:99",
        origin=data.draw(st.sampled_from([copied.provenance.origin, f"{copied.provenance.origin} (mirror)"])),
    )

    assert verdict(findings(known, said)) is verdict(
        findings((*known, attrs.evolve(copied, provenance=where)), said)
    )


@given(facts(), claims, st.sampled_from([Fraction(1, 20), Fraction(1, 2), Fraction(9)]))
def test_a_wider_tolerance_removes_no_support_and_adds_no_refutation(
    known: tuple[Fact, ...], said: Claim, tolerance: Fraction
) -> None:
    assert said.statement is not None
    said = attrs.evolve(said, statement=attrs.evolve(said.statement, negated=False))
    strict, lax = findings(known, said), findings(known, said, tolerance=tolerance)

    assert evidence(strict, Stance.SUPPORTS) <= evidence(lax, Stance.SUPPORTS)
    assert evidence(lax, Stance.REFUTES) <= evidence(strict, Stance.REFUTES)


def evidence(found: Sequence[Finding], stance: Stance) -> set[str]:
    """Return where the evidence of a stance stands."""
    return {
        one.provenance.locator for finding in found if finding.stance is stance for one in finding.evidence
    }


@given(facts(), claims)
def test_negation_swaps_supported_and_refuted(known: tuple[Fact, ...], said: Claim) -> None:
    """What may not refute either way (a possibility, a presumption, a vague or unsure fact) is left aside."""
    statement = said.statement
    assert statement is not None
    said = attrs.evolve(said, certainty=attrs.evolve(said.certainty, hedges=()))
    plain = findings(known, attrs.evolve(said, statement=attrs.evolve(statement, negated=False)))
    turned = findings(known, attrs.evolve(said, statement=attrs.evolve(statement, negated=True)))

    # Whatever the one refutes the other supports, unless it was only presumed.
    sure = [one for one in plain if not one.notes or "presumed" not in one.notes]
    assert evidence(sure, Stance.REFUTES) <= evidence(turned, Stance.SUPPORTS)
    assert evidence(turned, Stance.REFUTES) <= evidence(plain, Stance.SUPPORTS)
    assert evidence(turned, Stance.SUPPORTS).isdisjoint(
        evidence(plain, Stance.SUPPORTS) - shared_by_pairs(plain)
    )


def shared_by_pairs(found: Sequence[Finding]) -> set[str]:
    """Return the evidence of findings that rest on pairs of facts: one fact may stand in several of these."""
    pairs = [one for one in found if one.checker in ("change", "comparison")]
    return {one.provenance.locator for finding in pairs for one in finding.evidence}


@given(facts(), claims)
def test_an_alias_of_the_subject_changes_nothing(known: tuple[Fact, ...], said: Claim) -> None:
    assert said.statement is not None
    other = attrs.evolve(said, statement=attrs.evolve(said.statement, subject="the mere"))

    assert findings(known, said) == findings(known, other)


@given(facts(), claims, st.sampled_from([("km", "m"), ("h", "min"), ("t", "kg")]))
def test_an_exact_conversion_changes_no_verdict(
    known: tuple[Fact, ...], said: Claim, units: tuple[str, str]
) -> None:
    large, small = units
    factor = {"km": 1000, "h": 60, "t": 1000}[large]
    statement = said.statement
    if not isinstance(statement, QuantityStatement):
        statement = QuantityStatement(subject="Lake", property="depth", value=figure(700))
    in_large = attrs.evolve(
        said, statement=attrs.evolve(statement, value=attrs.evolve(statement.value, unit=large))
    )
    value = attrs.evolve(statement.value, unit=large).in_unit(small, Fraction(factor))
    in_small = attrs.evolve(said, statement=attrs.evolve(statement, value=value))
    measured = [
        attrs.evolve(one, value=attrs.evolve(one.value, unit=large))
        if isinstance(one.value, Quantity)
        else one
        for one in known
    ]

    assert stances(findings(measured, in_large)) == stances(findings(measured, in_small))


def stances(found: Sequence[Finding]) -> list[tuple[str, Stance, frozenset[str]]]:
    """Return codes, stances and where the evidence stands."""
    return [
        (one.code, one.stance, frozenset(each.provenance.locator for each in one.evidence)) for one in found
    ]


@given(facts(), facts(), claims)
def test_more_evidence_for_one_side_never_turns_the_verdict_to_the_other(
    known: tuple[Fact, ...], more: tuple[Fact, ...], said: Claim
) -> None:
    """A new origin's facts that support do not make a claim refuted, and the other way round."""
    added = [
        attrs.evolve(
            one, provenance=attrs.evolve(one.provenance, origin=f"New {number}", locator=f"more:{number}")
        )
        for number, one in enumerate(more)
    ]
    before = verdict(findings(known, said))
    for one in added:
        alone = verdict(findings((one,), said))
        after = verdict(findings((*known, one), said))
        if alone is Verdict.SUPPORTED and before is not Verdict.REFUTED:
            assert after is not Verdict.REFUTED
        if alone is Verdict.REFUTED and before is not Verdict.SUPPORTED:
            assert after is not Verdict.SUPPORTED


@given(claims)
def test_with_no_references_nothing_is_decided(said: Claim) -> None:
    assert [] == [one for one in findings((), said) if one.stance is not Stance.UNDECIDED]


@given(facts(), claims)
def test_supports_and_refutes_have_evidence_of_the_references(known: tuple[Fact, ...], said: Claim) -> None:
    told = {(one.provenance.locator, one.provenance.excerpt) for one in known}

    for finding in findings(known, said):
        assert finding.evidence
        assert {(one.provenance.locator, one.excerpt) for one in finding.evidence} <= told


@given(facts(), claims)
def test_every_fact_that_is_looked_at_is_explained(known: tuple[Fact, ...], said: Claim) -> None:
    run = context(known)
    found = [one for checker in CHECKERS for one in check(checker, run, said)]
    told = {one.evidence.provenance.locator for one in run.told if one.evidence is not None}

    assert {one.provenance.locator for finding in found for one in finding.evidence} <= told


@given(facts(), claims)
def test_what_becomes_known_later_changes_nothing_now(known: tuple[Fact, ...], said: Claim) -> None:
    day = dt.date(2025, 1, 20)
    now = [
        one
        for one in known
        if one.provenance.published is None or one.provenance.published.first <= day.toordinal()
    ]

    assert findings(known, said) == findings(now, said)
