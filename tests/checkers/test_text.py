"""The text checker: what documents and excerpts say, whose word counts, and where it abstains."""

import datetime as dt

import attrs
import pytest

from claimcheck.checkers.text import SAYS_SO, TextChecker, spelled_out
from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.model.finding import Finding, Note, Stance
from claimcheck.model.reference import Document, Fact, PropertyDefinition, Vocabulary
from claimcheck.model.statement import (
    AttributeStatement,
    EventStatement,
    OpinionStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.references.catalogue import catalogue_of
from tests.checkers.speech import FakeContext, provenance

STORY = "Acme opened a plant in Norway. It sells tickets to minors. Residents praised the plan."


def document(
    text: str, *, published: str | None = "2025-01-10", name: str = "story", url: str | None = None
) -> Document:
    source = provenance(text, origin=name, published=published, url=url, excerpt_only=False)
    return Document(name=name, text=text, provenance=attrs.evolve(source, locator=f"{name}.txt"))


def findings(
    claim: Claim,
    *documents: Document,
    facts: tuple[Fact, ...] = (),
    as_of: dt.date = dt.date(2026, 11, 22),
    article: Article | None = None,
) -> list[Finding]:
    context = FakeContext(
        catalogue_of(documents=documents, facts=facts), claims=(claim,), as_of=as_of, article=article
    )
    return [one for one in TextChecker().check([claim], context) if isinstance(one, Finding)]


def claim_of(text: str, statement: Statement | None = None, **source: str) -> Claim:
    return Claim(id="c", text=text, statement=statement, source=Source(url=source.get("url")))


@pytest.mark.parametrize(
    ("text", "code", "stance"),
    [
        ("Acme opened a plant in Norway.", SAYS_SO, Stance.SUPPORTS),
        ("Acme sells tickets to minors.", SAYS_SO, Stance.SUPPORTS),
        ("Acme does not sell tickets to minors.", "text-polarity-differs", Stance.REFUTES),
        ("Residents condemned the plan.", "text-word-opposed", Stance.REFUTES),
    ],
)
def test_what_a_document_says(text: str, code: str, stance: Stance) -> None:
    assert [(code, stance)] == [(one.code, one.stance) for one in findings(claim_of(text), document(STORY))]


@pytest.mark.parametrize("text", ["Acme closed a mine.", "Borealis opened a plant in Norway.", "Acme"])
def test_what_a_document_does_not_say_is_passed_over(text: str) -> None:
    assert [] == findings(claim_of(text), document(STORY))


def test_the_evidence_is_the_passage_at_its_place() -> None:
    (finding,) = findings(claim_of("Acme sells tickets to minors."), document(STORY))

    assert ["It sells tickets to minors."] == [one.excerpt for one in finding.evidence]


@pytest.mark.parametrize(
    "statement",
    [OpinionStatement(subject="Acme"), QuotationStatement(subject="Ann Low", mode="direct", words="a plant")],
)
def test_opinions_and_reports_are_not_asked_about(statement: Statement) -> None:
    assert [] == findings(claim_of("Acme opened a plant in Norway.", statement), document(STORY))


def test_a_document_from_after_the_day_does_not_count() -> None:
    later = document(STORY, published="2026-12-01")

    assert [] == findings(claim_of("Acme opened a plant in Norway."), later)


def test_a_document_that_may_be_from_after_the_day_supports_but_never_refutes() -> None:
    perhaps = document(STORY, published="2025")
    day = dt.date(2025, 6, 1)

    assert [Stance.SUPPORTS] == [
        f.stance for f in findings(claim_of("Acme sells tickets to minors."), perhaps, as_of=day)
    ]
    assert [] == findings(claim_of("Acme does not sell tickets to minors."), perhaps, as_of=day)


def test_the_page_of_the_article_itself_does_not_count() -> None:
    claim = claim_of("Acme opened a plant in Norway.", url="https://news.example/story")

    assert [] == findings(claim, document(STORY, url="http://www.news.example/story/"))


def test_a_copy_of_the_article_does_not_count() -> None:
    text = STORY * 3
    article = Article(source=Source(), text=text, path="story.txt", sha256="0")

    assert [] == findings(claim_of("Acme opened a plant in Norway."), document(text), article=article)


def fact(excerpt: str, value: str = "Norway") -> Fact:
    return Fact(
        subject="Acme", property="country", value=value, entity="Acme", canonical_property="country",
        valid=Period.parse("2025-01-10"), provenance=provenance(excerpt),
    )  # fmt: skip


def test_an_excerpt_supports_with_a_note() -> None:
    (finding,) = findings(
        claim_of("Acme opened a plant in Norway."), facts=(fact("The company opened a plant in Norway"),)
    )

    assert (SAYS_SO, (Note.EXCERPT,)) == (finding.code, finding.notes)


def test_an_excerpt_never_refutes() -> None:
    assert [] == findings(
        claim_of("Acme opened a plant in Norway."), facts=(fact("It opened no plant in Norway"),)
    )


def test_figures_are_not_compared_with_excerpts() -> None:
    """They are compared as facts, where slips and scope are seen."""
    known = attrs.evolve(fact("Acme gained 5,000 users"), value=read_quantity("5,000", "user"))

    assert [] == findings(claim_of("Acme gained 5,000 users."), facts=(known,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it sells tickets", "Acme sells tickets"),
        ("its growing plant", "Acme's growing plant"),
        ("selling tickets to minors", "Acme selling tickets to minors"),
        ("Acme sells tickets", "Acme sells tickets"),
    ],
)
def test_words_that_leave_out_their_subject_get_the_statements(text: str, expected: str) -> None:
    statement = AttributeStatement(subject="Acme", property="trade", value="tickets")

    assert expected == spelled_out(claim_of(text, statement))


def test_words_without_a_statement_stay_as_they_are() -> None:
    assert "it sells tickets" == spelled_out(claim_of("it sells tickets"))


def test_several_sentences_are_supported_together() -> None:
    both = "Acme opened a plant in Norway. Acme sold it."

    assert [] == findings(claim_of(both, EventStatement(subject="Acme", event="opened")), document(STORY))


@pytest.mark.parametrize(
    ("asked", "ending", "rules"),
    [
        ("country", (), ["excerpt-of-state"]),
        ("trade", ("country",), ["excerpt-of-state"]),
        ("trade", (), ["compared"]),
    ],
)
def test_excerpts_of_a_state_that_is_asked_about_or_may_have_ended_are_left_to_the_facts(
    asked: str, ending: tuple[str, ...], rules: list[str]
) -> None:
    definitions = (
        PropertyDefinition(name="country", temporal="state"),
        PropertyDefinition(name="moved", temporal="event", ends=ending),
    )
    vocabulary = Vocabulary(properties={definition.name: definition for definition in definitions})
    claim = claim_of(
        "Acme opened a plant in Norway.", AttributeStatement(subject="Acme", property=asked, value="Norway")
    )
    catalogue = catalogue_of(facts=(fact("Acme opened a plant in Norway"),), vocabulary=vocabulary)
    context = FakeContext(catalogue, claims=(claim,))

    found = list(TextChecker().check([claim], context))

    assert (rules == ["compared"]) == bool(found)
    assert rules == [one.rule for one in context.explained]


def test_a_cutting_that_begins_with_what_something_is_speaks_of_its_subject() -> None:
    cutting = fact("one of Norway's biggest ticket sellers", value="big")

    assert [SAYS_SO] == [
        one.code for one in findings(claim_of("Acme is a Norwegian ticket seller."), facts=(cutting,))
    ]
    assert [] == findings(claim_of("Borealis is a Norwegian ticket seller."), facts=(cutting,))
