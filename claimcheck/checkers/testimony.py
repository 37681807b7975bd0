"""What sources say that somebody said: passages of documents, and facts that are quotations."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from claimcheck.checkers.copies import is_copy_of_article
from claimcheck.checkers.documents import admitted_documents
from claimcheck.checkers.known import Knowledge, knowledge
from claimcheck.checkers.naming import Names
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.speakers import Sameness, Sayer, compare_speakers, is_pronoun
from claimcheck.checkers.word_diff import find_words
from claimcheck.language.quotations import Quotation, find_quotations, quoted_spans
from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Consideration, Evidence
from claimcheck.model.reference import Document, Fact, FactQuery, Provenance, Vocabulary

# The property of a fact that is a quotation, where no vocabulary declares it.
_SAYING = re.compile(r"\b(?:said|says|told|quote|quoted|quotation|statement|remark|remarks)\b", re.IGNORECASE)
# "many users greeted them with messages like": who stands before the verb, a noun for written words before the quote.
_MESSAGE = re.compile(
    r"(?:(?:while|as|and|but|when|meanwhile,?)\s+)?(?P<who>(?:[^\W_][\w’'-]*\s+){1,5}?)(?P<verb>[a-z]+ed|wrote|sent|held)\b"
    r"[^.;:“\"]*\b(?:messages?|posts?|comments?|signs?|slogans?|banners?|captions?|videos?|notes?)\b"
    r"(?:\s+(?:like|such as|saying|reading|that (?:say|said|read)|including))?[\s:,]*[“\"‘']?$",
    re.IGNORECASE,
)
_SEARCH_LIMIT = 100


@attrs.frozen(kw_only=True)
class Testimony:
    """A source credits `sayer` with `words`.

    `quoted` are those of them that are given as they were spoken, `denied` says that the sayer denies them; `around` is
    the text that may join a role with a name; `whole` says that the source is at hand in full, `imprecise` that it may have
    become known too late, `translated` that it is in another language than the article.
    """

    sayer: Sayer
    words: str
    quoted: tuple[str, ...]
    denied: bool = False
    around: str
    evidence: Evidence
    whole: bool
    imprecise: bool = False
    translated: bool = False

    @property
    def origin(self) -> str:
        """Who first knew it."""
        return fold(self.evidence.provenance.origin)


@attrs.frozen
class Hearing:
    """Where the sources of one batch of claims are heard; it reads and explains, and keeps nothing."""

    context: Context
    checker: str
    origins: Origins

    @classmethod
    def open(cls, context: Context, checker: str) -> "Hearing":
        """Return a hearing for this checker."""
        return cls(context, checker, Origins(context.catalogue, Names(context.catalogue)))

    def testimonies(self, claim: Claim, said_by: Sayer, words: str) -> list[Testimony]:
        """Return what admissible documents and facts credit anybody with, as far as it may bear on these words."""
        found: list[Testimony] = []
        for admitted in admitted_documents(claim, self.context, self.checker):
            translated = is_translated(claim, admitted.document.provenance)
            found.extend(
                self._named(one, imprecise=admitted.imprecise, translated=translated)
                for one in of_document(admitted.document)
            )
        for fact in self._facts(claim, said_by, words):
            translated = is_translated(claim, fact.provenance)
            found.extend(
                self._named(one, imprecise=self._is_imprecise(fact), translated=translated)
                for one in of_fact(fact, self.context.catalogue.vocabulary)
            )
        return _in_order(found)

    def uses(self, claim: Claim, words: str) -> list[Testimony]:
        """Return the sentences of documents, and the facts, that use these words, whoever says them."""
        found: list[Testimony] = []
        for admitted in admitted_documents(claim, self.context, self.checker):
            text = admitted.document.text
            span = find_words(words, text)
            if span is not None:
                evidence = _passage_evidence(admitted.document, *sentence_around(text, *span))
                found.append(self._named(_of_value("", words, evidence), imprecise=admitted.imprecise))
        for fact in self._facts(claim, None, words):
            said = [fact.provenance.excerpt, *([fact.value] if isinstance(fact.value, str) else [])]
            if any(find_words(words, text) is not None for text in said):
                evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
                found.append(self._named(_of_value("", words, evidence), imprecise=self._is_imprecise(fact)))
        return _in_order(found)

    def by_speaker(self, found: Iterable[Testimony], said_by: Sayer) -> dict[Sameness, list[Testimony]]:
        """Return the testimonies by whether they credit this speaker."""
        sorted_out: dict[Sameness, list[Testimony]] = {sameness: [] for sameness in Sameness}
        for one in found:
            sameness = compare_speakers(said_by, one.sayer, self.context.catalogue, one.around)
            sorted_out[sameness].append(one)
        return sorted_out

    def _is_imprecise(self, fact: Fact) -> bool:
        return knowledge(fact.provenance, self.context.as_of) is Knowledge.PERHAPS

    def _named(self, one: Testimony, *, imprecise: bool, translated: bool = False) -> Testimony:
        """Return a testimony under the one name of its origin."""
        origin = self.origins.canonical(one.evidence.provenance.origin)
        provenance = attrs.evolve(one.evidence.provenance, origin=origin)
        evidence = attrs.evolve(one.evidence, provenance=provenance)
        return attrs.evolve(one, evidence=evidence, imprecise=imprecise, translated=translated)

    def _facts(self, claim: Claim, said_by: Sayer | None, words: str) -> Iterator[Fact]:
        """Yield each fact on the speaker, each that is a quotation, and each whose words are like these, once."""
        catalogue = self.context.catalogue
        queries = [
            FactQuery(subject=None, property=definition.name)
            for definition in catalogue.vocabulary.properties.values()
            if definition.value == "quotation"
        ]
        if said_by is not None:
            queries.append(FactQuery(subject=said_by.name, property=None))
        answers = [list(answer) for answer in catalogue.facts(queries)] if queries else []
        answers.append([passage.fact for passage in catalogue.search([words], _SEARCH_LIMIT)[0] if passage.fact])
        for fact in dict.fromkeys(fact for answer in answers for fact in answer):
            rule = self._left_out(claim, fact)
            if rule is None:
                yield fact
                continue
            evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
            message = f"{fact.subject}, {fact.property} is left out"
            self.context.explain(
                Consideration(claim=claim.id, checker=self.checker, rule=rule, message=message, evidence=evidence)
            )

    def _left_out(self, claim: Claim, fact: Fact) -> str | None:
        if knowledge(fact.provenance, self.context.as_of) is Knowledge.LATER:
            return "known-later"
        article = self.context.article_of(claim)
        return "article-copy" if is_copy_of_article(fact.provenance, claim, article) else None


def _in_order(found: Iterable[Testimony]) -> list[Testimony]:
    def place(one: Testimony) -> tuple[str, str, str]:
        return one.evidence.provenance.reference, one.evidence.provenance.locator, one.words

    return sorted(set(found), key=place)


def is_translated(claim: Claim, provenance: Provenance) -> bool:
    """Whether the source is in another language than the article."""
    ours, theirs = claim.source.language or "en", provenance.language
    return theirs is not None and fold(ours)[:2] != fold(theirs)[:2]


@lru_cache(maxsize=256)
def of_document(document: Document) -> tuple[Testimony, ...]:
    """Return what a document reports that people said, as far as it says who."""
    return tuple(
        _of_passage(document, quotation, name)
        for quotation in find_quotations(document.text)
        if (name := _credited(document.text, quotation)) and not is_pronoun(name)
    )


def _credited(text: str, quotation: Quotation) -> str | None:
    """Return the speaker, or who by the same sentence wrote or shouted a message ("users posted signs like …")."""
    if quotation.speaker or quotation.mode != "direct":
        return quotation.speaker
    start, _ = sentence_around(text, quotation.start, quotation.end)
    message = _MESSAGE.match(text[start : quotation.start])
    return message["who"].strip() if message else None


def _of_passage(document: Document, quotation: Quotation, name: str) -> Testimony:
    start, end = sentence_around(document.text, quotation.start, quotation.end)
    evidence = _passage_evidence(document, start, end)
    return attrs.evolve(_of_quotation(quotation, name, evidence), around=document.text)


def _of_quotation(quotation: Quotation, name: str, evidence: Evidence) -> Testimony:
    return Testimony(
        sayer=Sayer(name=name, roles=(quotation.role,) if quotation.role else ()),
        words=quotation.words,
        quoted=(quotation.words,) if quotation.mode == "direct" else _quoted(quotation.words),
        denied=quotation.denied,
        around=evidence.excerpt,
        evidence=evidence,
        whole=not evidence.provenance.excerpt_only,
    )


def _quoted(words: str) -> tuple[str, ...]:
    return tuple(quoted for _, _, quoted in quoted_spans(words))


def _passage_evidence(document: Document, start: int, end: int) -> Evidence:
    excerpt = document.text[start:end]
    locator = f"{document.provenance.locator}:{start}-{end}"
    provenance = attrs.evolve(document.provenance, excerpt=excerpt, locator=locator, excerpt_only=False)
    return Evidence(excerpt=excerpt, provenance=provenance)


def _of_value(name: str, words: str, evidence: Evidence, *, imprecise: bool = False) -> Testimony:
    whole = not evidence.provenance.excerpt_only
    return Testimony(
        sayer=Sayer(name=name), words=words, quoted=(words,), around=evidence.excerpt, evidence=evidence, whole=whole,
        imprecise=imprecise,
    )  # fmt: skip


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentences that hold a stretch of the text."""
    low, high = start, end
    for first, last in _sentences(text):
        if first < end and start < last:
            low, high = min(low, first), max(high, last)
    return low, high


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(split_sentences(text))


def of_fact(fact: Fact, vocabulary: Vocabulary) -> Iterator[Testimony]:
    """Yield what a fact says that somebody said: its value, where it is a quotation, and the speech in its excerpt."""
    evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
    if is_quotation(fact, vocabulary) and isinstance(fact.value, str) and not fact.negated:
        frame = _SAYING.sub(" ", fact.property).strip()
        for words in dict.fromkeys((fact.value, f"{frame} {fact.value}", fact.provenance.excerpt)):
            yield _of_value(fact.subject, words, evidence)
    excerpt = fact.provenance.excerpt
    for quotation in find_quotations(excerpt):
        if quotation.speaker and not is_pronoun(quotation.speaker):
            yield _of_quotation(quotation, quotation.speaker, evidence)


def is_quotation(fact: Fact, vocabulary: Vocabulary) -> bool:
    """Whether a fact gives somebody's words, by the vocabulary or, where it is silent, by the name of its property."""
    definition = vocabulary.properties.get(fact.canonical_property)
    if definition is not None and definition.value is not None:
        return definition.value == "quotation"
    return _SAYING.search(fact.property) is not None
