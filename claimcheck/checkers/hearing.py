"""Hearing the sources: which testimonies and uses of words are admissible, and how they stand to a claim."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import attrs

from claimcheck.checkers.copies import is_copy_of_article
from claimcheck.checkers.documents import admitted_documents
from claimcheck.checkers.gist import Comparer, Likeness, Synonyms, gist_of, is_sentence, keys_of
from claimcheck.checkers.known import Knowledge, knowledge
from claimcheck.checkers.naming import Names, entity_names
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.speakers import Sameness, Sayer, compare_speakers
from claimcheck.checkers.testimony import (
    Testimony,
    is_translated,
    of_document,
    of_fact,
    of_value,
    passage_evidence,
    sentence_around,
)
from claimcheck.checkers.word_diff import find_words
from claimcheck.language.names import Names as EntityNames
from claimcheck.language.names import aliases_in
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Consideration, Evidence
from claimcheck.model.reference import Catalogue, Fact, FactQuery

_SEARCH_LIMIT = 40  # beside what is known of the speaker and what is declared to be a quotation


class Hearing(NamedTuple):
    """Where the sources of one batch of claims are heard; it reads and explains, and keeps nothing."""

    context: Context
    checker: str
    origins: Origins
    comparer: Comparer
    quotations: Sequence[Fact]  # the facts whose property is declared to be a quotation

    @classmethod
    def open(cls, context: Context, checker: str) -> "Hearing":
        """Return a hearing for this checker."""
        origins = Origins(context.catalogue, Names(context.catalogue))
        names = entity_names(tuple(context.catalogue.entities()))
        comparer = Comparer(names=names, synonyms=Synonyms.of(context.catalogue.vocabulary))
        return cls(context, checker, origins, comparer, _declared_quotations(context.catalogue))

    def likeness(self, claim: Claim, said_by: Sayer, words: str, one: Testimony) -> Likeness:
        """Compare words that the claim says were said with a testimony; what was denied is turned."""
        published = claim.source.published
        names = _joined(self.comparer.names, one.around) if one.whole else self.comparer.names
        day = None if published is None else dt.date.fromordinal(published.last)
        comparer = self.comparer._replace(names=names, published=day)
        known = gist_of(" ".join((said_by.name, *said_by.roles)), names).names
        found = comparer.compare(words, one.words, before=one.before, known=known)
        if not one.denied:
            return found
        return _DENIED[found] if is_sentence(words) else Likeness.UNCLEAR

    def testimonies(self, claim: Claim, said_by: Sayer, words: str) -> list[Testimony]:
        """Return what admissible documents and facts credit anybody with that may bear on these words."""
        found: list[Testimony] = []
        wanted = keys_of(words)
        for admitted in admitted_documents(claim, self.context, self.checker):
            translated = is_translated(claim, admitted.document.provenance)
            found.extend(
                self._named(one, imprecise=admitted.imprecise, translated=translated)
                for one in of_document(admitted.document)
                if _may_bear(wanted, one)
            )
        for fact in self._facts(claim, said_by, words):
            translated = is_translated(claim, fact.provenance)
            found.extend(
                self._named(one, imprecise=self._is_imprecise(fact), translated=translated)
                for one in of_fact(fact, self.context.catalogue.vocabulary)
                if _may_bear(wanted, one)
            )
        return _in_order(found)

    def uses(self, claim: Claim, words: str) -> list[Testimony]:
        """Return the sentences of documents, and the facts, that use these words, whoever says them."""
        found: list[Testimony] = []
        for admitted in admitted_documents(claim, self.context, self.checker):
            text = admitted.document.text
            span = find_words(words, text)
            if span is not None:
                evidence = passage_evidence(admitted.document, *sentence_around(text, *span))
                found.append(self._named(of_value("", words, evidence), imprecise=admitted.imprecise))
        for fact in self._facts(claim, None, words):
            said = [fact.provenance.excerpt, *([fact.value] if isinstance(fact.value, str) else [])]
            if any(find_words(words, text) is not None for text in said):
                evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
                found.append(self._named(of_value("", words, evidence), imprecise=self._is_imprecise(fact)))
        return _in_order(found)

    def by_speaker(self, found: Iterable[Testimony], said_by: Sayer) -> dict[Sameness, list[Testimony]]:
        """Return the testimonies by whether they credit this speaker."""
        sorted_out: dict[Sameness, list[Testimony]] = {sameness: [] for sameness in Sameness}
        known: dict[tuple[Sayer, str], Sameness] = {}
        for one in found:
            key = (one.sayer, one.around)
            if key not in known:
                known[key] = compare_speakers(said_by, one.sayer, self.context.catalogue, one.around)
            sorted_out[known[key]].append(one)
        return sorted_out

    def explain(self, claim: Claim, says: Mapping[Sameness, Sequence[Testimony]]) -> None:
        """Record what sources were found to say of the words, and of whom."""
        for sameness, found in says.items():
            for one in found:
                message = f"{one.sayer.name or 'somebody'} ({sameness.value}): “{one.words.strip()}”"
                self.context.explain(
                    Consideration(
                        claim=claim.id,
                        checker=self.checker,
                        rule="compared",
                        message=message,
                        evidence=one.evidence,
                    )
                )

    def _is_imprecise(self, fact: Fact) -> bool:
        return knowledge(fact.provenance, self.context.as_of) is Knowledge.PERHAPS

    def _named(self, one: Testimony, *, imprecise: bool, translated: bool = False) -> Testimony:
        """Return a testimony under the one name of its origin."""
        given = one.evidence.provenance
        origin = self.origins.canonical(given.origin)
        evidence = one.evidence
        if origin != given.origin:
            evidence = attrs.evolve(evidence, provenance=attrs.evolve(given, origin=origin))
        elif (imprecise, translated) == (one.imprecise, one.translated):
            return one
        return one._replace(evidence=evidence, imprecise=imprecise, translated=translated)

    def _facts(self, claim: Claim, said_by: Sayer | None, words: str) -> Iterator[Fact]:
        """Yield each fact on the speaker, each quotation, and each whose words are like these, once."""
        catalogue = self.context.catalogue
        answers = [self.quotations]
        if said_by is not None:
            answers.extend(catalogue.facts([FactQuery(subject=said_by.name, property=None)]))
        answers.append(
            [passage.fact for passage in catalogue.search([words], _SEARCH_LIMIT)[0] if passage.fact]
        )
        wanted = keys_of(words)
        bearing = {_row(fact): fact for answer in answers for fact in answer if _may_say(wanted, fact)}
        for fact in bearing.values():
            rule = self._left_out(claim, fact)
            if rule is None:
                yield fact
                continue
            evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
            message = f"{fact.subject}, {fact.property} is left out"
            self.context.explain(
                Consideration(
                    claim=claim.id, checker=self.checker, rule=rule, message=message, evidence=evidence
                )
            )

    def _left_out(self, claim: Claim, fact: Fact) -> str | None:
        if knowledge(fact.provenance, self.context.as_of) is Knowledge.LATER:
            return "known-later"
        article = self.context.article_of(claim)
        return "article-copy" if is_copy_of_article(fact.provenance, claim, article) else None


_DENIED = {
    Likeness.SAYS: Likeness.DENIES,
    Likeness.DENIES: Likeness.SAYS,
    Likeness.UNCLEAR: Likeness.UNCLEAR,
}


def _declared_quotations(catalogue: Catalogue) -> Sequence[Fact]:
    queries = [
        FactQuery(subject=None, property=definition.name)
        for definition in catalogue.vocabulary.properties.values()
        if definition.value == "quotation"
    ]
    return [fact for answer in catalogue.facts(queries) for fact in answer] if queries else []


def _row(fact: Fact) -> tuple[str, ...]:
    """Return what tells one fact from another, cheaper than all that it holds."""
    where = fact.provenance
    return (
        where.reference,
        where.locator,
        fact.subject,
        fact.property,
        str(fact.value),
        where.excerpt,
        where.origin,
    )


def _may_say(wanted: frozenset[str], fact: Fact) -> bool:
    """Whether a fact shares a content word with the claimed words."""
    value = fact.value if isinstance(fact.value, str) else ""
    told = (fact.provenance.excerpt, value, fact.property)
    return not wanted or any(not wanted.isdisjoint(keys_of(text)) for text in told)


def _may_bear(wanted: frozenset[str], one: Testimony) -> bool:
    """Whether a testimony shares a content word with the claimed words, or is from a full document."""
    return one.whole or not wanted or not wanted.isdisjoint(keys_of(one.words))


@lru_cache(maxsize=64)
def _joined(names: EntityNames, text: str) -> EntityNames:
    return names.joined(aliases_in(text))


def _in_order(found: Iterable[Testimony]) -> list[Testimony]:
    def place(one: Testimony) -> tuple[str, str, str]:
        return one.evidence.provenance.reference, one.evidence.provenance.locator, one.words

    return sorted(set(found), key=place)
