"""The extractor that comes with claimcheck: our own rules over light parts, no model to download."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from claimcheck.extract.assertions import Assertion, find_assertions
from claimcheck.extract.check_worthiness import check_worthiness
from claimcheck.extract.confidence import confidence
from claimcheck.extract.credits import NOBODY, Credit, Credits
from claimcheck.extract.meaning import Scene, read_meaning
from claimcheck.extract.naming import Ids, meaning_key
from claimcheck.extract.pronouns import Antecedents
from claimcheck.extract.readable import Readable, readable
from claimcheck.extract.sources import publication_day
from claimcheck.extract.zones import Block, Part, find_blocks
from claimcheck.language.anchors import make_anchor
from claimcheck.language.attributions import find_attributions
from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.modality import certainty_of
from claimcheck.language.quotations import quoted_spans
from claimcheck.language.sentences import split_sentences
from claimcheck.model.claim import Article, Certainty, Claim, Source, SpeakerKind, Zone
from claimcheck.model.extraction import ExtractedClaim, KnownTerms

_ASKS = re.compile(r"\?[\"'”’»)\]]*$")
_TELLS = re.compile(r"(?i)(?:what|how|why|who|when|where)\b")  # what a heading says will be told
_QUOTED = re.compile(r"[\"“”«»「」‘’']")
_LONG = 320  # code points: longer sentences are read wrongly more often
_LABEL = 3  # words: a heading of so few only names what follows
_LONGEST = 1_500  # code points that are read at once: reading takes longer than in proportion
_GOING_ON = frozenset({"participle", "predicate", "gerund"})  # of a clause whose speaker is known
_PROVENANCE = ("source", "via", "agenc")


class _Found(NamedTuple):
    """An assertion with its place in the readable text, its sentence, and who asserts it."""

    start: int
    end: int
    one: Assertion
    sentence: tuple[int, int]
    block: Block
    credit: Credit
    family: int | None  # the place of its parent among the found


class RuleExtractor:
    """Reads claims by rules: blocks, sentences, clauses, attributions, then a statement for each."""

    name = "rules"

    def extract(self, article: Article, known: KnownTerms) -> Iterable[ExtractedClaim]:
        """Yield the claims of an article in the order of its text."""
        plain = readable(article.text)
        blocks = find_blocks(plain.text)
        scene = Scene(known, publication_day(article.source))
        found = list(_find(plain.text, blocks))
        yield from _Records(article.text, plain, article.source, scene).of(found)


def _find(text: str, blocks: Sequence[Block]) -> Iterator[_Found]:
    attributions = Credits(text, find_attributions(text))
    number = 0
    for block in blocks:
        if block.zone is None:
            continue
        if block.part is Part.SOURCE_LINE:
            if text[block.start : block.end].lower().startswith(_PROVENANCE):
                one = Assertion(0, block.end - block.start, "source")
                yield _Found(block.start, block.end, one, (block.start, block.end), block, NOBODY, None)
                number += 1
            continue
        for sentence in _sentences(text, block):
            here = list(_in_sentence(text, sentence, block, attributions, number))
            if not here and block.part in (Part.HEADLINE, Part.SUMMARY):
                here = list(_whole(text, sentence, block, attributions))
            number += len(here)
            yield from here


def _whole(text: str, span: tuple[int, int], block: Block, attributions: Credits) -> Iterator[_Found]:
    """Yield a headline or bullet without a verb that could be read: "Novatek to cut 1,200 jobs"."""
    start, end = span
    words = text[start:end].rstrip(".")
    if len(words.split()) > _LABEL and _TELLS.match(words) is None and _ASKS.search(text[start:end]) is None:
        one = Assertion(0, len(words), "fragment")
        yield _Found(
            start, start + len(words), one, span, block, attributions.of(start, end, quoted=False), None
        )


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block; one of more than _LONGEST code points in parts, for no clause is that long."""
    for first, last in split_sentences(text[block.start : block.end]):
        start, end = block.start + first, block.start + last
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut + (text[cut] == " ")
        if start < end:
            yield start, end


def _in_sentence(
    text: str, span: tuple[int, int], block: Block, attributions: Credits, number: int
) -> Iterator[_Found]:
    start, end = span
    sentence = text[start:end]
    heading = block.part in (Part.HEADLINE, Part.SUBHEAD) and _TELLS.match(sentence) is not None
    if heading or _ASKS.search(sentence) is not None:
        return
    quotes = quoted_spans(sentence) if _QUOTED.search(sentence) else ()
    quoted = [(first - 1, last + 1) for first, last, _ in quotes]
    tellers: dict[str, Credit] = {}  # who was found to say something in this sentence, by the subject's words
    for one in find_assertions(sentence, attributions.sayings(start, end)):
        first, last = start + one.start, start + one.end
        if one.saying is not None:
            credit = attributions.told(one.saying)
            if not one.has_subject and one.subject in tellers:
                credit = credit.by(tellers[one.subject])
            elif one.subject is not None:
                tellers[one.subject] = credit
        elif one.kind in _GOING_ON and one.verb in CUE_VERBS and one.subject in tellers:
            credit = tellers[one.subject].indirectly()
        else:
            credit = attributions.of(
                first, last, quoted=any(a <= one.start and one.end <= b for a, b in quoted)
            )
        family = None if one.parent is None else number + one.parent
        yield _Found(first, last, one, span, block, credit, family)


class _Records:
    """Makes the records of one article."""

    def __init__(self, text: str, plain: Readable, source: Source, scene: Scene) -> None:
        self._text, self._plain, self._source, self._scene = text, plain, source, scene
        self._ids = Ids("")
        self._first: dict[frozenset[str], str] = {}
        self._described: set[frozenset[str]] = set()
        self._meant: dict[tuple[int, int], str] = {}  # whom the pronoun at a place means

    def of(self, found: Sequence[_Found]) -> Iterator[ExtractedClaim]:
        """Yield the records of what was found, in order."""
        antecedents = Antecedents(self._plain.text)
        ids: dict[int, str] = {}
        for number, each in enumerate(found):
            if self._is_repeated(each):
                continue
            subject, sure = antecedents.subject_of(each.one, each.sentence, each.credit.speaker)
            known = each._replace(credit=self._resolved(each, subject))
            record = self._record(known, ids, subject, sure=sure)
            ids[number] = record.claim.id
            yield record

    def _resolved(self, each: _Found, subject: str | None) -> Credit:
        """Return the credit with whom its pronoun means, where the subject of the saying could be told."""
        credit = each.credit
        source = None if credit.attribution is None else credit.attribution.source
        if credit.certain or source is None:
            return credit
        pronoun = (each.one.subject or "").lower()
        if subject is not None and pronoun == credit.speaker.name.lower():
            self._meant[source] = subject
        meant = self._meant.get(source)
        if meant is None:
            return credit
        kind = SpeakerKind.GROUP if credit.speaker.name.lower() == "they" else credit.speaker.kind
        return credit._replace(speaker=attrs.evolve(credit.speaker, name=meant, kind=kind), certain=True)

    def _is_repeated(self, each: _Found) -> bool:
        """Whether it only says again who somebody is."""
        if each.one.kind != "description":
            return False
        key = meaning_key(self._plain.text[each.start : each.end])
        known = key in self._described
        self._described.add(key)
        return known

    def _record(
        self, each: _Found, ids: dict[int, str], subject: str | None, *, sure: bool
    ) -> ExtractedClaim:
        words = self._plain.text[each.start : each.end]
        start, end = self._plain.span(each.start, each.end)
        text = self._text[start:end]
        one = each.one if subject is None else each.one._replace(subject=subject)
        said = self._said(each)
        reasons = self._reasons(each, subject, sure=sure)
        sentence = self._plain.text[slice(*each.sentence)]
        statement = read_meaning(sentence, one, each.credit, said, self._scene)
        zone = each.block.zone or Zone.BODY
        identity = self._ids.of(words, None if zone is Zone.BODY else zone.value)
        own = subject if subject is not None and not (each.one.has_subject and subject in words) else None
        claim = Claim(
            id=identity,
            text=text,
            source=self._source,
            anchor=make_anchor(self._text, start, end),
            speaker=each.credit.speaker,
            confidence=confidence(each.one.kind, reasons),
            certainty=self._certainty(each, words),
            statement=statement,
            zone=zone,
            parent=None if each.family is None else ids.get(each.family),
            extra=() if own is None else (("subject", own),),
        )
        key = meaning_key(words)
        first = self._first.setdefault(key, identity)
        worth = check_worthiness(words)
        return ExtractedClaim(
            claim=claim,
            checkworthiness=round(worth, 2),
            reasons=tuple(reasons),
            duplicate_of=None if first == identity else first,
        )

    def _said(self, each: _Found) -> str | None:
        attribution = each.credit.attribution
        if each.one.saying is None or attribution is None:
            return None
        spans = [(max(a, each.start), min(b, each.end)) for a, b in attribution.content]
        return " ".join(self._plain.text[a:b] for a, b in spans if a < b) or None

    def _certainty(self, each: _Found, words: str) -> Certainty:
        """Return the hedges of the words; a second -ing form shares those that stand before it in its clause."""
        if each.one.kind not in ("gerund", "predicate"):
            return certainty_of(words)
        return certainty_of(self._plain.text[each.sentence[0] : each.end])

    def _reasons(self, each: _Found, subject: str | None, *, sure: bool) -> list[str]:
        reasons = []
        if not each.credit.certain:
            reasons.append("the speaker is a pronoun that may mean several")
        if not sure:
            reasons.append("who it is about could not be told")
        elif subject is not None and each.one.has_subject:
            reasons.append("who it is about stands in another sentence")
        if each.sentence[1] - each.sentence[0] > _LONG:
            reasons.append("the sentence is long")
        if each.block.zone is Zone.HEADLINE:
            reasons.append("a headline leaves words out")
        if each.block.zone is Zone.CAPTION:
            reasons.append("words from a caption")
        return reasons
