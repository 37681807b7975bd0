"""What sources say that somebody said: passages of documents, and facts that are quotations."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import attrs

from claimcheck.checkers.speakers import Sayer, is_pronoun, proper_name
from claimcheck.language.clauses import find_clauses
from claimcheck.language.lexicon import DENYING_CUES
from claimcheck.language.polarity import is_put_forward
from claimcheck.language.quotations import Quotation, find_quotations, quoted_spans, speaker_of
from claimcheck.language.sentences import split_sentences
from claimcheck.language.word_patterns import Late
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Evidence
from claimcheck.model.reference import Document, Fact, Provenance, Vocabulary

# The property of a fact that is a quotation, where no vocabulary declares it.
_SAYING = re.compile(r"\b(?:said|says|told|quote|quoted|quotation|statement|remark|remarks)\b", re.IGNORECASE)
_SHE_SAID = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
# "many users greeted them with messages like": a noun for written words stands before the quoted ones.
_MESSAGE = Late(
    r"(?:(?:while|as|and|but|when|meanwhile,?)\s+)?(?P<who>(?:[^\W_][\w’'-]*\s+){1,5}?)(?P<verb>[a-z]+ed|wrote|sent|held)\b"
    r"[^.;:“\"]*\b(?:messages?|posts?|comments?|signs?|slogans?|banners?|captions?|videos?|notes?)\b"
    r"(?:\s+(?:like|such as|saying|reading|that (?:say|said|read)|including))?[\s:,]*[“\"‘']?$",
    re.IGNORECASE,
)


class Testimony(NamedTuple):
    """A source credits `sayer` with `words`.

    `quoted` are those of them that are given as they were spoken; `denied` says that the sayer denies them.
    `around` is the text that may join a role with a name, `before` what stands before the words. `whole` says
    that the source is at hand in full, `imprecise` that it may have become known too late, `translated` that it
    is in another language than the article.
    """

    sayer: Sayer
    words: str
    quoted: tuple[str, ...]
    around: str
    evidence: Evidence
    whole: bool
    denied: bool = False
    before: str = ""
    imprecise: bool = False
    translated: bool = False

    @property
    def origin(self) -> str:
        """Who first knew it."""
        return fold(self.evidence.provenance.origin)


def is_translated(claim: Claim, provenance: Provenance) -> bool:
    """Whether the source is in another language than the article."""
    ours, theirs = claim.source.language or "en", provenance.language
    return theirs is not None and fold(ours)[:2] != fold(theirs)[:2]


@lru_cache(maxsize=256)
def of_document(document: Document) -> tuple[Testimony, ...]:
    """Return what a document reports that people said, as far as it says who."""
    return tuple(of_quotations(document.text, lambda start, end: passage_evidence(document, start, end)))


def of_quotations(text: str, evidence_of: Callable[[int, int], Evidence]) -> Iterator[Testimony]:
    """Yield what a text reports that people said; `evidence_of` makes evidence of a stretch of it."""
    for quotation in _quotations_in(text):
        name = _credited(text, quotation)
        if not name or is_pronoun(name):
            continue
        start, end = sentence_around(text, quotation.start, quotation.end)
        if is_put_forward(text[start:end]):
            continue
        first, _ = sentence_around(text, max(0, start - 2), start)
        yield _of_quotation(quotation, name, evidence_of(start, end))._replace(
            around=text,
            before=text[first:start].strip(),
        )


def _credited(text: str, quotation: Quotation) -> str | None:
    """Return the speaker; else whom a pronoun stands for, or who by the same sentence wrote a message."""
    if quotation.speaker and not is_pronoun(quotation.speaker):
        return quotation.speaker
    start, end = sentence_around(text, quotation.start, quotation.end)
    if _SHE_SAID.search(text[start : quotation.start] + " " + text[quotation.end : end]):
        return _subject_before(text, start)
    if quotation.speaker or quotation.mode != "direct":
        return None
    message = _MESSAGE.match(text[start : quotation.start])
    return message["who"].strip() if message else None


def _subject_before(text: str, start: int) -> str | None:
    """Return the name that the sentence before, in the same paragraph, is about."""
    before = text[:start].rstrip(" ")
    if not before or before.endswith("\n"):
        return None
    first, _ = sentence_around(text, len(before) - 1, len(before))
    for clause in find_clauses(text[first:start].strip()):
        if clause.subject and clause.verb is not None:
            name = proper_name(speaker_of(clause.subject)[0])
            return name or None
    return None


def _of_quotation(quotation: Quotation, name: str, evidence: Evidence) -> Testimony:
    roles = (quotation.role,) if quotation.role else ()
    return Testimony(
        sayer=Sayer(name=_full_name(name, evidence.excerpt), roles=roles),
        words=quotation.words,
        quoted=_quoted(quotation, evidence.excerpt),
        denied=quotation.denied,
        around=evidence.excerpt,
        evidence=evidence,
        whole=not evidence.provenance.excerpt_only,
    )


def _full_name(name: str, excerpt: str) -> str:
    """Return a name with what stands before it in capitals: "Boris Okafor" may have been read as Okafor alone."""
    if not proper_name(name):
        return name
    longer: tuple[int, int] | None = None
    at = excerpt.find(name)
    while at >= 0:
        before = _CAPITALS_BEFORE.search(excerpt, max(0, at - _LONGEST_NAME), at)
        ends = at + len(name)
        if before is not None and not _is_in_word(excerpt[ends : ends + 1]):
            if longer is not None and longer[0] != before.start():
                break
            longer = before.start(), ends
        at = excerpt.find(name, at + 1)
    return name if longer is None else proper_name(excerpt[slice(*longer)]) or name


_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+ )+$")
_LONGEST_NAME = 200  # code points


def _is_in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _quoted(quotation: Quotation, excerpt: str) -> tuple[str, ...]:
    """Return what stands in quotation marks of what was said; a mark that closes behind it counts."""
    if quotation.mode == "direct":
        return (quotation.words,)
    return tuple(words for _, _, words in quoted_spans(excerpt) if words.rstrip(" .,!?") in quotation.words)


def passage_evidence(document: Document, start: int, end: int) -> Evidence:
    """Return a stretch of a document as evidence."""
    excerpt = document.text[start:end]
    locator = f"{document.provenance.locator}:{start}-{end}"
    provenance = attrs.evolve(document.provenance, excerpt=excerpt, locator=locator, excerpt_only=False)
    return Evidence(excerpt=excerpt, provenance=provenance)


def of_value(name: str, words: str, evidence: Evidence, *, imprecise: bool = False) -> Testimony:
    """Return words that are given as somebody's own."""
    whole = not evidence.provenance.excerpt_only
    return Testimony(
        sayer=Sayer(name=name),
        words=words,
        quoted=(words,),
        around=evidence.excerpt,
        evidence=evidence,
        whole=whole,
        imprecise=imprecise,
    )


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
    """Yield what a fact says that somebody said: its value, if a quotation, and the speech in its excerpt."""
    evidence = Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance)
    if is_quotation(fact, vocabulary) and isinstance(fact.value, str) and not fact.negated:
        frame = _SAYING.sub(" ", fact.property).strip()
        framed = f"{frame} {fact.value}"
        readings = (fact.value, framed, fact.provenance.excerpt, f"{framed}: {fact.provenance.excerpt}")
        for words in dict.fromkeys(readings):
            yield of_value(fact.subject, words, evidence)
    for quotation in _quotations_in(fact.provenance.excerpt):
        if quotation.speaker and not is_pronoun(quotation.speaker):
            yield _of_quotation(quotation, quotation.speaker, evidence)


@lru_cache(maxsize=4096)
def _quotations_in(excerpt: str) -> tuple[Quotation, ...]:
    """Return what a text reports; whoever does not deny something has not said it for that."""
    return tuple(one for one in find_quotations(excerpt) if one.denied or one.cue not in DENYING_CUES)


def is_quotation(fact: Fact, vocabulary: Vocabulary) -> bool:
    """Whether a fact gives somebody's words: by the vocabulary, else by the name of its property."""
    definition = vocabulary.properties.get(fact.canonical_property)
    if definition is not None and definition.value is not None:
        return definition.value == "quotation"
    return _SAYING.search(fact.property) is not None
