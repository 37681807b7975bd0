"""A small world to check claims in: a catalogue of facts and entities in memory, a context, and makers of both."""

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from claimcheck.language.words import fold
from claimcheck.model.checker import Checker
from claimcheck.model.claim import Article, Certainty, Claim, Source
from claimcheck.model.finding import Consideration, Finding, Stance
from claimcheck.model.quantity import Form, Quantity, read_as
from claimcheck.model.reference import (
    Catalogue,
    Document,
    Entity,
    Fact,
    FactQuery,
    Passage,
    PropertyDefinition,
    Provenance,
    Review,
    SourceClass,
    Vocabulary,
)
from claimcheck.model.statement import SILENT, Scope, Statement
from claimcheck.model.time import Period
from claimcheck.model.units import is_count_noun
from claimcheck.model.verdict import Verdict, judge

PUBLISHED = "2025-01-15"
TODAY = dt.date(2025, 1, 20)


@attrs.define(kw_only=True)
class World:
    """A catalogue that holds everything in memory."""

    name: str = "world"
    known: tuple[Fact, ...] = ()
    bearers: tuple[Entity, ...] = ()
    vocabulary: Vocabulary = attrs.field(factory=Vocabulary)

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return the facts on a subject by any of its names and a property or one more special."""
        return [[fact for fact in self.known if self._answers(fact, query)] for query in queries]

    def _answers(self, fact: Fact, query: FactQuery) -> bool:
        if query.subject is not None and self._entity(query.subject) != self._entity(fact.entity):
            return False
        return query.property is None or self._canonical(query.property) in self._generalities(
            fact.canonical_property
        )

    def _entity(self, name: str) -> str:
        found = self.resolve([name])[0]
        return fold(found[0].id if len(found) == 1 else name)

    def _canonical(self, name: str) -> str:
        for definition in self.vocabulary.properties.values():
            if fold(name) in map(fold, (definition.name, *definition.synonyms)):
                return fold(definition.name)
        return fold(name)

    def _generalities(self, name: str) -> set[str]:
        found, waiting = set[str](), [name]
        while waiting:
            one = self._canonical(waiting.pop())
            if one not in found:
                found.add(one)
                waiting += [
                    broader
                    for definition in self.vocabulary.properties.values()
                    if fold(definition.name) == one
                    for broader in definition.broader
                ]
        return found

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return the entities that bear each name."""
        return [
            [one for one in self.bearers if fold(name) in map(fold, (one.id, one.name, *one.aliases))]
            for name in names
        ]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return nothing: there is no text here."""
        return [[] for _ in texts]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return nothing: nobody has checked before."""
        return [[] for _ in texts]

    def documents(self) -> Sequence[Document]:
        """Return nothing: there is no text here."""
        return []

    def entities(self) -> Sequence[Entity]:
        """Return the entities by id."""
        return sorted(self.bearers, key=lambda entity: entity.id)

    def problems(self) -> Sequence[str]:
        """Return nothing: everything can be asked."""
        return []


@attrs.define(kw_only=True)
class Run:
    """A context that remembers what it was told to explain."""

    catalogue: Catalogue
    as_of: dt.date = TODAY
    tolerance: Fraction = Fraction(0)
    claims: Sequence[Claim] = ()
    articles: dict[str, Article] = attrs.field(factory=dict)
    told: list[Consideration] = attrs.field(factory=list)

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article of a claim by the claim's id."""
        return self.articles.get(claim.id)

    def explain(self, consideration: Consideration) -> None:
        """Remember it."""
        self.told.append(consideration)

    @property
    def rules(self) -> list[str]:
        """The rules that were told, in order."""
        return [consideration.rule for consideration in self.told]


def figure(
    number: str | int, form: Form = Form.PLAIN, unit: str = "person", step: str | int | None = None
) -> Quantity:
    """Return a quantity as it is read when written in this form; `step` is what its last digit is worth."""
    exact = Fraction(number)
    words = {
        Form.PLAIN: "", Form.EXACT: "exactly ", Form.ABOUT: "about ", Form.NEARLY: "nearly ",
        Form.AT_LEAST: "at least ", Form.MORE_THAN: "over ", Form.AT_MOST: "at most ", Form.LESS_THAN: "under ",
    }  # fmt: skip
    worth = _last_digit(exact) if step is None else Fraction(step)
    interval = read_as(form, exact, worth, count=is_count_noun(unit))
    written = f"{words[form]}{int(exact):,}" if exact.denominator == 1 else f"{words[form]}{float(exact)}"
    return Quantity(written=written, interval=interval, unit=unit, form=form, number=exact)


def _last_digit(number: Fraction) -> Fraction:
    step = Fraction(1)
    if not number:
        return step
    while (number / step).denominator > 1:
        step /= 10
    while (number / (step * 10)).denominator == 1:
        step *= 10
    return step


def fact(
    value: Quantity | str | bool | Period,
    *,
    subject: str = "Lake",
    property: str = "depth",  # noqa: A002 - the word of the model
    origin: str = "Survey",
    published: str | None = "2025-01-10",
    retrieved: str | None = None,
    valid: str | None = None,
    scope: Scope = SILENT,
    negated: bool = False,
    url: str | None = None,
    publisher: str | None = None,
    source_class: SourceClass = SourceClass.SECONDARY,
    corrects: bool = False,
    line: int = 1,
    sha256: str | None = None,
) -> Fact:
    """Return a fact of the reference "facts"."""
    return Fact(
        subject=subject,
        property=property,
        value=value,
        entity=subject,
        canonical_property=property,
        valid=None if valid is None else Period.parse(valid),
        scope=scope,
        negated=negated,
        provenance=Provenance(
            reference="facts",
            origin=origin,
            locator=f"facts.jsonl:{line}",
            excerpt=f"{subject}: {property}",
            publisher=publisher,
            url=url,
            published=None if published is None else Period.parse(published),
            retrieved=None if retrieved is None else Period.parse(retrieved),
            sha256=sha256,
            source_class=source_class,
            corrects=corrects,
        ),
    )


def claim(
    statement: Statement,
    *,
    published: str | None = PUBLISHED,
    upstream: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    hedges: tuple[str, ...] = (),
    id: str = "claim",  # noqa: A002 - the word of the model
    text: str = "what the article says",
) -> Claim:
    """Return a claim with this statement, of an article of this day."""
    return Claim(
        id=id,
        text=text,
        statement=statement,
        certainty=Certainty(level="hedged" if hedges else "asserted", hedges=hedges),
        source=Source(
            published=None if published is None else Period.parse(published),
            upstream=upstream,
            publisher=publisher,
            url=url,
        ),
    )


def properties(*definitions: PropertyDefinition, words: Iterable[frozenset[str]] = ()) -> Vocabulary:
    """Return a vocabulary of these properties."""
    return Vocabulary(properties={one.name: one for one in definitions}, words=tuple(words))


def run_of(
    *facts: Fact,
    definitions: Sequence[PropertyDefinition] = (),
    entities: Sequence[Entity] = (),
    words: Iterable[frozenset[str]] = (),
    as_of: dt.date = TODAY,
    tolerance: Fraction = Fraction(0),
    articles: dict[str, Article] | None = None,
) -> Run:
    """Return a context in which these facts are known."""
    world = World(known=facts, bearers=tuple(entities), vocabulary=properties(*definitions, words=words))
    return Run(catalogue=world, as_of=as_of, tolerance=tolerance, articles=articles or {})


def check(checker: Checker, run: Run, *claims: Claim) -> list[Finding]:
    """Return the findings of a checker; it has nothing to skip here."""
    found = list(checker.check(claims, run))
    return [one for one in found if isinstance(one, Finding)]


def codes(found: Iterable[Finding]) -> list[tuple[str, Stance]]:
    """Return codes with stances."""
    return [(one.code, one.stance) for one in found]


def verdict(found: Iterable[Finding]) -> Verdict:
    """Return what findings come to."""
    return judge(found)
