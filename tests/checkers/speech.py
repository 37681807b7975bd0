"""Short ways to say what people say, for the checkers of speech and of sets: claims, facts, documents, a context."""

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from claimcheck.language.words import fold
from claimcheck.model.checker import Checker
from claimcheck.model.claim import Article, Claim, Mode, Source, Speaker, SpeakerKind
from claimcheck.model.finding import Aspect, Consideration, Finding, Skip, Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Catalogue, Document, Entity, Fact, Provenance, SourceClass, Vocabulary
from claimcheck.model.statement import QuotationStatement, Statement
from claimcheck.model.time import Period
from claimcheck.references.catalogue import catalogue_of

AS_OF = dt.date(2026, 11, 22)


@attrs.frozen
class FakeContext:
    """A context for one call."""

    catalogue: Catalogue
    claims: tuple[Claim, ...] = ()
    article: Article | None = None
    as_of: dt.date = AS_OF
    tolerance: Fraction = Fraction(0)
    explained: list[Consideration] = attrs.field(factory=list, eq=False)

    def article_of(self, claim: Claim) -> Article | None:
        return self.article

    def explain(self, consideration: Consideration) -> None:
        self.explained.append(consideration)


def provenance(
    excerpt: str,
    *,
    origin: str = "Wire",
    published: str | None = "2025-01-15",
    language: str | None = "en",
    url: str | None = None,
    source_class: SourceClass = SourceClass.SECONDARY,
    excerpt_only: bool = True,
) -> Provenance:
    return Provenance(
        reference="press",
        origin=origin,
        publisher=origin,
        locator=f"press.jsonl:{sum(map(ord, excerpt + origin)) % 9973}",
        excerpt=excerpt,
        published=None if published is None else Period.parse(published),
        language=language,
        url=url,
        source_class=source_class,
        excerpt_only=excerpt_only,
    )


def fact(
    subject: str,
    prop: str,
    value: Quantity | str | bool,
    excerpt: str = "",
    *,
    origin: str = "Wire",
    published: str | None = "2025-01-15",
    language: str | None = "en",
    url: str | None = None,
    negated: bool = False,
) -> Fact:
    source = provenance(excerpt or str(value), origin=origin, published=published, language=language, url=url)
    return Fact(
        subject=subject,
        property=prop,
        value=value,
        entity=fold(subject),
        canonical_property=prop,
        negated=negated,
        provenance=source,
    )


def document(
    text: str,
    *,
    origin: str = "Wire",
    published: str | None = "2025-01-15",
    language: str | None = "en",
    url: str | None = None,
    name: str = "wire.txt",
) -> Document:
    source = provenance(
        text[:40], origin=origin, published=published, language=language, url=url, excerpt_only=False
    )
    return Document(name=name, text=text, provenance=attrs.evolve(source, locator=name))


def said(
    text: str,
    by: str,
    words: str | None = None,
    *,
    mode: str = "direct",
    negated: bool = False,
    role: str | None = None,
    source: Source | None = None,
    statement: Statement | None = None,
) -> Claim:
    quotation = QuotationStatement(
        subject=by,
        mode="direct" if mode == "direct" else "indirect",
        words=words if words is not None or statement is not None else text,
        statement=statement,
        negated=negated,
    )
    speaker = Speaker(name=by, role=role, kind=SpeakerKind.PERSON, mode=Mode(mode))
    return Claim(id="claim", text=text, speaker=speaker, statement=quotation, source=source or Source())


def check(
    checker: Checker,
    claims: Claim | Sequence[Claim],
    *,
    facts: Iterable[Fact] = (),
    documents: Iterable[Document] = (),
    entities: Iterable[Entity] = (),
    vocabulary: Vocabulary | None = None,
    article: Article | None = None,
    as_of: dt.date = AS_OF,
) -> list[Finding]:
    """Return what the checker finds; a skip fails the test."""
    asked = (claims,) if isinstance(claims, Claim) else tuple(claims)
    catalogue = catalogue_of(facts=facts, documents=documents, entities=entities, vocabulary=vocabulary)
    context = FakeContext(catalogue, asked, article, as_of)
    found = list(checker.check(asked, context))
    assert not [one for one in found if isinstance(one, Skip)]
    return [one for one in found if isinstance(one, Finding)]


def told(findings: Iterable[Finding], aspect: Aspect | None = None) -> list[tuple[str, Stance]]:
    """Return codes and stances, sorted."""
    return sorted((one.code, one.stance) for one in findings if aspect is None or one.aspect is aspect)
