"""Checkers with planted faults: each is the quantity checker with one thing wrong."""

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from claimcheck.checkers.quantity import QuantityChecker
from claimcheck.model.checker import Checker, Context
from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Aspect, Consideration, Evidence, Finding, Skip, Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import (
    Catalogue,
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    Provenance,
    Review,
    Vocabulary,
)
from claimcheck.model.statement import SILENT, QuantityStatement
from claimcheck.model.units import BARE

_OPPOSITE = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}


class OtherFacts:
    """A catalogue whose facts are not what they were; the rest is."""

    name = "other facts"

    def __init__(self, catalogue: Catalogue, fault: "Faulty") -> None:
        self._catalogue = catalogue
        self._fault = fault

    @property
    def vocabulary(self) -> Vocabulary:
        return self._catalogue.vocabulary

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        answers = self._catalogue.facts([self._fault.query(query) for query in queries])
        return [self._fault.facts(query, list(facts)) for query, facts in zip(queries, answers, strict=True)]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        return self._catalogue.search(texts, limit)

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        return self._catalogue.reviews(texts)

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        return self._catalogue.resolve(names)

    def documents(self) -> Sequence[Document]:
        return self._catalogue.documents()

    def entities(self) -> Sequence[Entity]:
        return self._catalogue.entities()

    def problems(self) -> Sequence[str]:
        return self._catalogue.problems()


@attrs.frozen
class OtherContext:
    """A context with another catalogue, day or tolerance."""

    context: Context
    catalogue: Catalogue
    as_of: dt.date
    tolerance: Fraction

    @property
    def claims(self) -> Sequence[Claim]:
        return self.context.claims

    def article_of(self, claim: Claim) -> Article | None:
        return self.context.article_of(claim)

    def explain(self, consideration: Consideration) -> None:
        self.context.explain(consideration)


class Faulty:
    """The quantity checker; a fault changes what it is given, or what it says."""

    name = "quantity"
    codes = QuantityChecker.codes

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        given = OtherContext(
            context, OtherFacts(context.catalogue, self), self.as_of(context), self.tolerance(context)
        )
        checker: Checker = QuantityChecker()
        yield from self.told(
            [*checker.check([self.claim(claim) for claim in claims], given)], claims, context
        )

    def claim(self, claim: Claim) -> Claim:
        return claim

    def query(self, query: FactQuery) -> FactQuery:
        return query

    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return facts

    def as_of(self, context: Context) -> dt.date:
        return context.as_of

    def tolerance(self, context: Context) -> Fraction:
        return context.tolerance

    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return items


def with_value(claim: Claim, value: Quantity) -> Claim:
    assert isinstance(claim.statement, QuantityStatement)
    return attrs.evolve(claim, statement=attrs.evolve(claim.statement, value=value))


def value_of(claim: Claim) -> Quantity:
    assert isinstance(claim.statement, QuantityStatement)
    return claim.statement.value


class OpenEndsTakenAsClosed(Faulty):
    def claim(self, claim: Claim) -> Claim:
        value = value_of(claim)
        closed = attrs.evolve(value.interval, low_open=False, high_open=False)
        return with_value(claim, attrs.evolve(value, interval=closed))


class ClosedEndsTakenAsOpen(Faulty):
    def claim(self, claim: Claim) -> Claim:
        value = value_of(claim)
        if value.interval.is_point:
            return claim
        ends = value.interval
        opened = attrs.evolve(ends, low_open=ends.low is not None, high_open=ends.high is not None)
        return with_value(claim, attrs.evolve(value, interval=opened))


class RoundingForgotten(Faulty):
    def claim(self, claim: Claim) -> Claim:
        value = value_of(claim)
        if value.number is None or value.form.is_bound:
            return claim
        return with_value(
            claim, attrs.evolve(value, interval=type(value.interval)(value.number, value.number))
        )


class FirstRowOnly(Faulty):
    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return facts[:1]


class ClaimsNumbered(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        order = [claim.id for claim in context.claims]
        for item in items:
            if isinstance(item, Finding):
                yield attrs.evolve(item, message=f"{order.index(item.claim)}: {item.message}")


class UnitsIgnored(Faulty):
    def claim(self, claim: Claim) -> Claim:
        return with_value(claim, attrs.evolve(value_of(claim), unit=BARE))

    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [
            attrs.evolve(fact, value=attrs.evolve(fact.value, unit=BARE))
            if isinstance(fact.value, Quantity)
            else fact
            for fact in facts
        ]


class NegationDropped(Faulty):
    def claim(self, claim: Claim) -> Claim:
        assert claim.statement is not None
        return attrs.evolve(claim, statement=attrs.evolve(claim.statement, negated=False))


class NegatedClaimsPassedOver(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        negated = {claim.id for claim in claims if claim.statement is not None and claim.statement.negated}
        return [item for item in items if item.claim not in negated]


class AliasIgnored(Faulty):
    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [fact for fact in facts if fact.subject == query.subject]


class EvidenceOfSomethingElse(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for item in items:
            if isinstance(item, Finding):
                made_up = tuple(attrs.evolve(one, excerpt="as everybody knows") for one in item.evidence)
                yield attrs.evolve(item, evidence=made_up)


class EvidenceAtNoPlace(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for item in items:
            if isinstance(item, Finding):
                lost = (
                    attrs.evolve(one, provenance=attrs.evolve(one.provenance, locator="somewhere"))
                    for one in item.evidence
                )
                yield attrs.evolve(item, evidence=tuple(lost))


class ExceptionSwallowed(Faulty):
    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        try:
            yield from [item for claim in claims for item in self._one(claim, context)]
        except ValueError:
            return

    def _one(self, claim: Claim, context: Context) -> list[Finding | Skip]:
        int(value_of(claim).written.split()[-1].replace(",", ""))
        return [*QuantityChecker().check([claim], context)]


class ExceptionRaised(Faulty):
    def claim(self, claim: Claim) -> Claim:
        int(value_of(claim).written)
        return claim


class ByChance(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return random.sample(items, len(items)) if random.random() < 0.5 else items[1:]  # noqa: S311 - the fault


class AnswersKept(Faulty):
    def __init__(self) -> None:
        self._kept: dict[str, list[Finding | Skip]] = {}

    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for claim in claims:
            yield from self._kept.setdefault(claim.id, [item for item in items if item.claim == claim.id])


class AnswersKeptByTheClass(Faulty):
    kept: dict[str, list[Finding | Skip]] = {}  # noqa: RUF012 - the fault

    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for claim in claims:
            yield from self.kept.setdefault(claim.id, [item for item in items if item.claim == claim.id])


class ToleranceOnTheReference(Faulty):
    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        self._widening = context.tolerance
        yield from super().check(claims, context)

    def tolerance(self, context: Context) -> Fraction:
        return Fraction(0)

    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [
            attrs.evolve(
                fact, value=attrs.evolve(fact.value, interval=fact.value.interval.widened(self._widening))
            )
            if isinstance(fact.value, Quantity)
            else fact
            for fact in facts
        ]


class ToleranceNarrows(Faulty):
    def tolerance(self, context: Context) -> Fraction:
        return Fraction(1, 2) - context.tolerance


class LaterKnowledgeUsed(Faulty):
    def as_of(self, context: Context) -> dt.date:
        return dt.date.max


class PublisherTakenForOrigin(Faulty):
    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [
            attrs.evolve(
                fact, provenance=attrs.evolve(fact.provenance, origin=fact.provenance.publisher or "")
            )
            for fact in facts
        ]


class CodeNotDeclared(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return [
            attrs.evolve(item, code="quantity-odd") if isinstance(item, Finding) else item for item in items
        ]


class AboutNoClaim(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return [attrs.evolve(item, claim="nobody") for item in items]


class SaidTwice(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return [*items, *items]


class ArticleTakenForEvidence(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for claim in claims:
            where = Provenance(reference="article", origin="article", locator=claim.id, excerpt=claim.text)
            yield Finding(
                claim=claim.id, checker=self.name, code="quantity-within-reference", aspect=Aspect.CONTENT,
                stance=Stance.SUPPORTS, message="so it says", evidence=(Evidence(excerpt=claim.text, provenance=where),)
            )  # fmt: skip


class NeighboursRead(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for item in items:
            claim = next(claim for claim in claims if claim.id == item.claim)
            article = context.article_of(claim)
            if article is None or "rained" not in article.text:
                yield item


class TooManyTakenForNone(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        for item in items:
            if isinstance(item, Finding) and len(item.evidence) > 1:
                yield attrs.evolve(item, stance=_OPPOSITE[item.stance])
            else:
                yield item


class ScopeIgnored(Faulty):
    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [attrs.evolve(fact, scope=SILENT) for fact in facts]


class ValidTimeIgnored(Faulty):
    def facts(self, query: FactQuery, facts: list[Fact]) -> list[Fact]:
        return [attrs.evolve(fact, valid=None) for fact in facts]

    def claim(self, claim: Claim) -> Claim:
        assert claim.statement is not None
        return attrs.evolve(claim, statement=attrs.evolve(claim.statement, time=None))


class SubjectIgnored(Faulty):
    def query(self, query: FactQuery) -> FactQuery:
        return attrs.evolve(query, subject=None)


class NotationMisread(Faulty):
    def claim(self, claim: Claim) -> Claim:
        value = value_of(claim)
        if "million" not in value.written:
            return claim
        return with_value(claim, attrs.evolve(value, interval=value.interval.scaled(Fraction(1, 1000))))


class BatchCutShort(Faulty):
    def told(
        self, items: list[Finding | Skip], claims: Sequence[Claim], context: Context
    ) -> Iterable[Finding | Skip]:
        return [item for item in items if item.claim == claims[0].id]
