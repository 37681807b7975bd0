"""Text: does a passage of a document, or the excerpt of a fact, say what the claim says?"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.checkers.documents import is_copied_address, is_copy
from claimcheck.checkers.known import Knowledge, knowledge
from claimcheck.checkers.naming import entity_names
from claimcheck.language.entailment import Difference, TextComparison, compare_texts, may_say
from claimcheck.language.names import NO_NAMES, Names, aliases_in, short_names
from claimcheck.language.reading import Reading, dates_in, has_figures, read
from claimcheck.language.sentences import split_sentences
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome
from claimcheck.model.finding import Aspect, Consideration, Evidence, Finding, Note, Severity, Skip, Stance
from claimcheck.model.reference import Catalogue, Document, Fact, Passage
from claimcheck.model.statement import OpinionStatement, QuotationStatement, Statement

CODES = {
    Difference.NUMBER: "text-number-differs",
    Difference.SCALE: "text-scale-differs",
    Difference.UNIT: "text-unit-differs",
    Difference.DATE: "text-date-differs",
    Difference.POLARITY: "text-polarity-differs",
    Difference.OPPOSITE: "text-word-opposed",
    Difference.QUANTIFIER: "text-quantifier-differs",
    Difference.QUOTATION: "text-quotation-differs",
}
SAYS_SO = "text-says-so"
_CANDIDATES = 24  # passages a claim, best first
_CONTEXT_SENTENCES = 2
_SKIPPED = (QuotationStatement, OpinionStatement)


class _Answer(NamedTuple):
    """What one passage says, and whether it may have become known too late to refute."""

    passage: Passage
    comparison: TextComparison
    imprecise: bool


class _Sources(NamedTuple):
    """The documents by their names, and what the names of entities stand for."""

    documents: Mapping[str, Document]
    names: Names
    ended: frozenset[str]  # states that an event is declared to end

    @classmethod
    def of(cls, catalogue: Catalogue) -> "_Sources":
        documents = {document.name: document for document in catalogue.documents()}
        ended = frozenset(
            name for definition in catalogue.vocabulary.properties.values() for name in definition.ends
        )
        return cls(documents, entity_names(tuple(catalogue.entities())), ended)

    def names_in(self, document: Document | None) -> Names:
        """Return the names, with those that the document declares to be one."""
        return self.names if document is None else _joined(self.names, aliases_of(document.text))


class TextChecker:
    """Asks documents and excerpts whether they say the claim, and abstains when unsure."""

    name = "text"
    codes = frozenset({SAYS_SO, *CODES.values()})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what passages say of each claim that is neither an opinion nor a report of speech."""
        asked = [claim for claim in claims if not isinstance(claim.statement, _SKIPPED)]
        if not asked:
            return
        texts = [spelled_out(claim) for claim in asked]
        sources = _Sources.of(context.catalogue)
        for claim, text, passages in zip(
            asked, texts, context.catalogue.search(texts, _CANDIDATES), strict=True
        ):
            admitted = [passage for passage in passages if _admitted(claim, passage, sources, context)]
            answers = [_answer(claim, text, passage, sources, context) for passage in admitted]
            yield from _findings(claim, answers, context)


def spelled_out(claim: Claim) -> str:
    """Return the claim's words, with the statement's subject where the words leave it out or have a pronoun for it."""
    statement, text = claim.statement, claim.text
    if statement is None:
        return text
    first, _, rest = text.partition(" ")
    if first.lower() in ("it", "they", "he", "she"):
        return f"{statement.subject} {rest}"
    if first.lower() in ("its", "their", "his", "her"):
        return f"{statement.subject}'s {rest}"
    clauses = read(text, NO_NAMES).clauses
    if clauses and clauses[0].clause.verb is not None and not clauses[0].clause.subject:
        return f"{statement.subject} {text}"
    return text


def _admitted(claim: Claim, passage: Passage, sources: _Sources, context: Context) -> bool:
    article = context.article_of(claim)
    document = sources.documents.get(passage.document)
    rule = None
    if knowledge(passage.provenance, context.as_of) is Knowledge.LATER:
        rule = "known-later"
    elif is_copied_address(claim, article, passage.provenance) or (
        document is not None and is_copy(claim, article, document)
    ):
        rule = "article-copy"
    elif passage.fact is not None and _has_values(claim, context):
        rule = "excerpt-of-value"  # figures and dates are compared as facts, where slips and scope are seen
    elif (
        passage.fact is not None
        and claim.statement is not None
        and _may_have_ended(passage.fact, claim.statement, sources, context)
    ):
        rule = "excerpt-of-state"  # what lasts is compared as a fact, where it is seen how long it lasted
    if rule is None:
        return True
    evidence = Evidence(excerpt=passage.text, provenance=passage.provenance)
    message = f"{_told(passage)} is left out"
    context.explain(
        Consideration(claim=claim.id, checker="text", rule=rule, message=message, evidence=evidence)
    )
    return False


def _may_have_ended(fact: Fact, statement: Statement, sources: _Sources, context: Context) -> bool:
    """Whether a fact is on a state that the statement is about, or that some event is declared to end."""
    definition = context.catalogue.vocabulary.properties.get(fact.canonical_property)
    if definition is None or definition.temporal != "state":
        return False
    if definition.name in sources.ended:
        return True
    own = getattr(statement, "property", None) or getattr(statement, "event", None)
    names = (definition.name, *definition.synonyms, *definition.broader, definition.opposite)
    return own in names


def _has_values(claim: Claim, context: Context) -> bool:
    published = claim.source.published
    day = context.as_of if published is None else _day(published.last)
    return has_figures(claim.text) or bool(dates_in(claim.text, day))


def _answer(claim: Claim, text: str, passage: Passage, sources: "_Sources", context: Context) -> _Answer:
    document = sources.documents.get(passage.document)
    names = sources.names_in(document)
    words = _worded(passage)
    published, told = _days_of_telling(claim, text, passage, words, context)
    wanted = _sentences_of(text, names, published)
    if not any(may_say(one, words) for one in wanted):
        return _Answer(passage, _SILENT, imprecise=False)
    imprecise = knowledge(passage.provenance, context.as_of) is Knowledge.PERHAPS
    known = read(words, names, told)
    before = _before(passage, document, names, told)
    comparison = _together(
        [compare_texts(one, known, before, context.catalogue.vocabulary.units) for one in wanted]
    )
    return _Answer(passage, comparison, imprecise)


def _days_of_telling(
    claim: Claim, text: str, passage: Passage, words: str, context: Context
) -> tuple[dt.date | None, dt.date | None]:
    """Return the days from which "last year" is told in the claim and in the passage.

    Where neither is dated, both are told on one day; then such words are read only against each other: "last year"
    in a text that nobody dated is no other year than the one that a claim names.
    """
    known = _day(passage.provenance.published.last) if passage.provenance.published else None
    own = _day(claim.source.published.last) if claim.source.published else known
    shared = known or context.as_of
    told = known if known is not None or dates_in(text, None) else shared
    published = own if own is not None or dates_in(words, None) else shared
    return published, told


@lru_cache(maxsize=4096)
def _sentences_of(text: str, names: Names, published: dt.date | None) -> tuple[Reading, ...]:
    return tuple([read(text[start:end], names, published) for start, end in split_sentences(text)])


_SILENT = TextComparison(outcome=Outcome.UNDECIDED)  # of a passage that is not worth reading


def _together(comparisons: Sequence[TextComparison]) -> TextComparison:
    """Return what several sentences come to: refuted if one is, supported if all are."""
    for comparison in comparisons:
        if comparison.outcome is Outcome.REFUTES:
            return comparison
    undecided = [comparison for comparison in comparisons if comparison.outcome is Outcome.UNDECIDED]
    return undecided[0] if undecided else comparisons[0]


def _before(
    passage: Passage, document: Document | None, names: Names, told: dt.date | None
) -> Reading | None:
    """Read what stands before the passage, or the subject that an excerpt is known to be about.

    The first words of the document stand before all: they say what it is about.
    """
    if passage.fact is not None:
        return read(f"{passage.fact.subject} is it.", names, told)
    spans = split_sentences(passage.before)[-_CONTEXT_SENTENCES:]
    if not spans:
        return None
    opening = _opening(document.text) if document is not None and passage.start > len(passage.before) else ""
    return read(f"{opening} {passage.before[spans[0][0] :]}".strip(), names, told)


@lru_cache(maxsize=64)
def _opening(text: str) -> str:
    spans = split_sentences(text[:_LEAD])
    return text[spans[0][0] : spans[0][1]] if spans else ""


_LEAD = 600  # characters in which the first sentence of a document ends


def _worded(passage: Passage) -> str:
    """Return the passage's words; a cutting that begins in "a …" or "one of …" says what its fact's subject is."""
    if passage.fact is not None and passage.text.lower().startswith(("a ", "an ", "one of ")):
        return f"{passage.fact.subject} is {passage.text}"
    return passage.text


def _day(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)


@lru_cache(maxsize=64)
def aliases_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of names that a document declares to be one."""
    return (*aliases_in(text), *short_names(text))


@lru_cache(maxsize=64)
def _joined(names: Names, declared: tuple[tuple[str, str], ...]) -> Names:
    return names.joined(declared)


def _findings(claim: Claim, answers: Sequence[_Answer], context: Context) -> Iterator[Finding]:
    says = [answer for answer in answers if answer.comparison.outcome is Outcome.SUPPORTS]
    spoken = {answer.passage.document for answer in says}
    for answer in answers:
        _explain(claim, answer, context)
    if says:
        yield Finding(
            claim=claim.id, checker="text", code=SAYS_SO, aspect=Aspect.CONTENT, stance=Stance.SUPPORTS,
            message=f"{_named(says[0].passage)} says so: “{_shortened(says[0].passage.text)}”",
            evidence=_evidence(says), notes=(Note.EXCERPT,) if all(a.passage.fact for a in says) else (),
        )  # fmt: skip
    refuting = [a for a in answers if _may_refute(a) and a.passage.document not in spoken]
    for difference in Difference:
        differing = [answer for answer in refuting if answer.comparison.difference is difference]
        if differing:
            yield _contradiction(claim, difference, differing)


def _may_refute(answer: _Answer) -> bool:
    """Whether a passage may speak against: not an excerpt, which is cut from a page that is not here."""
    return (
        answer.comparison.outcome is Outcome.REFUTES and answer.passage.fact is None and not answer.imprecise
    )


def _contradiction(claim: Claim, difference: Difference, answers: Sequence[_Answer]) -> Finding:
    first = answers[0]
    told = first.comparison
    words = {
        Difference.POLARITY: "the opposite",
        Difference.QUANTIFIER: f"{told.found}, not {told.claimed}",
    }.get(difference, f"“{told.found}”, not “{told.claimed}”")
    message = f"{_named(first.passage)} says {words}: “{_shortened(first.passage.text)}”"
    return Finding(
        claim=claim.id, checker="text", code=CODES[difference], aspect=Aspect.CONTENT, stance=Stance.REFUTES,
        message=message, evidence=_evidence(answers), severity=Severity.ERROR,
    )  # fmt: skip


def _evidence(answers: Sequence[_Answer]) -> tuple[Evidence, ...]:
    found = {
        Evidence(excerpt=answer.passage.text, provenance=answer.passage.provenance) for answer in answers
    }
    return tuple(
        sorted(found, key=lambda one: (one.provenance.reference, one.provenance.locator, one.excerpt))
    )


def _explain(claim: Claim, answer: _Answer, context: Context) -> None:
    comparison = answer.comparison
    if not comparison.coverage:
        return
    share = f"{float(comparison.coverage):.0%} of its content"
    differs = f", differs in {comparison.difference}" if comparison.difference else ""
    evidence = Evidence(excerpt=answer.passage.text, provenance=answer.passage.provenance)
    message = f"{comparison.outcome}: the passage has {share}{differs}"
    context.explain(
        Consideration(claim=claim.id, checker="text", rule="compared", message=message, evidence=evidence)
    )


def _named(passage: Passage) -> str:
    return passage.provenance.publisher or passage.provenance.origin


def _told(passage: Passage) -> str:
    """Return where a passage stands, an excerpt with what its fact is about."""
    fact = passage.fact
    return passage.document if fact is None else f"{passage.document}: {fact.subject}, {fact.property}"


_LONGEST = 160  # characters of a passage in a message


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"
