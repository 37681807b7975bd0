"""Cases: claims with all that bears on them, and what each of them must come to."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property

import attrs

from claimcheck.model.claim import Anchor, Article, Claim, Source
from claimcheck.model.finding import Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Catalogue, Document, Entity, Fact, Provenance, Vocabulary
from claimcheck.model.time import Period
from claimcheck.references.catalogue import catalogue_of
from claimcheck.testing import world
from claimcheck.testing.sentences import sentence_of
from claimcheck.verify.checking import RunContext

ARTICLE_FILE = "articles/story.txt"
FACTS_FILE = "references/kit.jsonl"
_CONTEXT = 24  # code points around an anchor
_OPENING = (
    "This story was written for a test, by nobody in particular and about nothing that anybody could visit."
)
_CLOSING = "Several of those who had been asked for a comment on it were away, or busy with something else."


@attrs.frozen(kw_only=True, slots=False)
class References:
    """What is believed in a case."""

    facts: tuple[Fact, ...] = ()
    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    vocabulary: Vocabulary = world.VOCABULARY

    @cached_property
    def catalogue(self) -> Catalogue:
        """The same as a catalogue."""
        return catalogue_of(
            facts=self.facts, entities=self.entities, documents=self.documents, vocabulary=self.vocabulary
        )


@attrs.frozen(kw_only=True)
class Case:
    """Claims of one article, the references, and `stances`: what each claim comes to by the way it was made.

    `kinds` says of each claim how it was made; what it means is in `claims_with_evidence`.
    """

    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]
    kinds: tuple[str, ...]
    references: References
    articles: tuple[Article, ...] = ()
    as_of: dt.date = world.AS_OF
    tolerance: Fraction = Fraction(0)

    @property
    def claim(self) -> Claim:
        """The claim, where there is one."""
        (claim,) = self.claims
        return claim

    @property
    def stance(self) -> Stance:
        """What that claim comes to."""
        (stance,) = self.stances
        return stance

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the references."""
        return self.references.facts

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of the references."""
        return self.references.documents

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the references."""
        return self.references.entities

    def context(self) -> RunContext:
        """Return what a checker is given to check these claims."""
        return RunContext(
            as_of=self.as_of,
            tolerance=self.tolerance,
            claims=self.claims,
            catalogue=self.references.catalogue,
            articles={claim.id: self.article_of(claim) for claim in self.claims},
            ids=frozenset(claim.id for claim in self.claims),
        )

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article that the claim is from."""
        return next((article for article in self.articles if article.source.file == claim.source.file), None)

    def with_claims(self, claims: Iterable[Claim], inserted: Sequence[str] = ()) -> "Case":
        """Return the case with other claims in the place of these, in an article that says them."""
        written = write_article(list(claims), inserted)
        return attrs.evolve(self, claims=written[0], articles=(written[1],))

    def with_references(
        self,
        *,
        facts: Iterable[Fact] | None = None,
        documents: Iterable[Document] | None = None,
        entities: Iterable[Entity] | None = None,
    ) -> "Case":
        """Return the case with other facts, documents or entities in the place of these."""
        other = References(
            facts=self.facts if facts is None else tuple(facts),
            documents=self.documents if documents is None else tuple(documents),
            entities=self.entities if entities is None else tuple(entities),
            vocabulary=self.references.vocabulary,
        )
        return attrs.evolve(self, references=other)

    def describe(self) -> str:
        """Return the case in a few lines for people."""
        told = zip(self.claims, self.kinds, self.stances, strict=True)
        lines = [
            f"claim {claim.id} ({kind}; its evidence {stance}): {claim.text}  {_brief(claim.statement)}"
            for claim, kind, stance in told
        ]
        lines += [describe_fact(fact) for fact in self.facts]
        lines += [f"document {document.name}: {document.text}" for document in self.documents]
        settings = f"as of {self.as_of}" + (f", tolerance {self.tolerance}" if self.tolerance else "")
        return "\n".join([*lines, settings])


def describe_fact(fact: Fact) -> str:
    """Return a fact in a line for people."""
    where = fact.provenance
    source = f"{where.locator} ({where.origin}, {where.source_class}, {where.published})"
    return f"{source}: {where.excerpt}  {_brief(fact.value)}"


def _brief(value: object) -> str:
    """Return a value as its class with what is not as usual, small values in their own words."""
    if isinstance(value, Quantity):
        held = value.interval
        left, right = "(" if held.low_open else "[", ")" if held.high_open else "]"
        return f"{left}{held.low}, {held.high}{right} {value.unit}"
    kind = type(value)
    if isinstance(value, Period | Fraction) or not attrs.has(kind):
        return str(value)
    parts = [
        f"{field.name}={_brief(getattr(value, field.name))}"
        for field in attrs.fields(kind)
        if getattr(value, field.name) != field.default
    ]
    return f"{kind.__name__}({', '.join(parts)})"


def said(claim: Claim) -> Claim:
    """Return the claim with a text that says its statement."""
    return (
        claim
        if claim.statement is None
        else attrs.evolve(claim, text=sentence_of(claim.statement), anchor=None)
    )


def write_article(claims: Sequence[Claim], inserted: Sequence[str] = ()) -> tuple[tuple[Claim, ...], Article]:
    """Return an article that says these claims one after the other, and the claims anchored in it.

    `inserted` are sentences that stand before them.
    """
    source = Source(
        publisher="Example Courier",
        title="A story",
        url="https://courier.example/story",
        file=ARTICLE_FILE,
        published=Period.of(world.PUBLISHED),
    )
    text = "\n".join([_OPENING, *inserted, *(claim.text for claim in claims), _CLOSING])
    anchored: list[Claim] = []
    start = len("\n".join([_OPENING, *inserted])) + 1
    for claim in claims:
        end = start + len(claim.text)
        anchor = Anchor(
            start=start,
            end=end,
            exact=claim.text,
            prefix=text[max(0, start - _CONTEXT) : start],
            suffix=text[end : end + _CONTEXT],
        )
        anchored.append(attrs.evolve(claim, anchor=anchor, source=source))
        start = end + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return tuple(anchored), Article(source=source, text=text, path=ARTICLE_FILE, sha256=digest)


def numbered(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts, each with a line of its own as its locator."""
    return tuple(
        attrs.evolve(fact, provenance=_at_line(fact.provenance, line))
        for line, fact in enumerate(facts, start=1)
    )


def shelved(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return documents, each with a file of its own as its locator."""
    return tuple(_in_file(document, number) for number, document in enumerate(documents, start=1))


def _in_file(document: Document, number: int) -> Document:
    file = f"references/paper{number}.txt"
    provenance = attrs.evolve(
        document.provenance,
        locator=file,
        url=f"https://papers.example/{number}",
        sha256=hashlib.sha256(document.text.encode()).hexdigest(),
    )
    return attrs.evolve(document, name=file, provenance=provenance)


def _at_line(provenance: Provenance, line: int) -> Provenance:
    return attrs.evolve(
        provenance,
        locator=f"{FACTS_FILE}:{line}",
        url=f"https://{provenance.reference}.example/{line}",
        sha256="f" * 64,
    )


def joined(cases: Sequence[Case]) -> Case:
    """Return several cases of one claim each as one; the claims get ids of their own."""
    claims = [attrs.evolve(case.claim, id=f"c{at}") for at, case in enumerate(cases, start=1)]
    anchored, article = write_article(claims)
    return Case(
        claims=anchored,
        stances=tuple(case.stance for case in cases),
        kinds=tuple(kind for case in cases for kind in case.kinds),
        references=References(
            facts=numbered(fact for case in cases for fact in case.facts),
            documents=shelved(document for case in cases for document in case.documents),
            entities=tuple(dict.fromkeys(entity for case in cases for entity in case.entities)),
        ),
        articles=(article,),
        as_of=max(case.as_of for case in cases),
    )
