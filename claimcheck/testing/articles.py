"""Strategies for articles with what was planted in them: the claims, their speakers, the quotations."""

import functools
import hashlib
from typing import NamedTuple

import attrs
from hypothesis import strategies as st

from claimcheck.model.claim import NARRATOR, Anchor, Article, Claim, Mode, Source, Speaker, SpeakerKind, Zone
from claimcheck.model.statement import QuotationStatement, Statement
from claimcheck.model.time import Period
from claimcheck.testing import world
from claimcheck.testing.assertions import statements_about
from claimcheck.testing.sentences import sentence_of

_CONTEXT = 24  # code points around an anchor
_FILE = "articles/planted.txt"
_FILLERS = (
    "The weather stayed as it was.",
    "Nobody at the harbour had anything to add.",
    "It was a quiet week elsewhere.",
)
_GLYPHS = (('"', '"'), ("“", "”"), ("«", "»"), ("「", "」"))


@attrs.frozen(kw_only=True)
class PlantedArticle:
    """An article, the claims in it (anchored), and where quoted words stand in it (code points, without marks)."""

    article: Article
    claims: tuple[Claim, ...]
    quotations: tuple[tuple[int, int], ...]

    @property
    def speakers(self) -> frozenset[Speaker]:
        """Who says something in it, the narrator aside."""
        return frozenset(claim.speaker for claim in self.claims if not claim.speaker.is_narrator)


class _Planted(NamedTuple):
    """A sentence, the part of it that is the claim, the part in quotation marks, who says it, what it means."""

    sentence: str
    claim: str
    quoted: str | None
    speaker: Speaker
    statement: Statement | None


def articles(*, max_claims: int = 5) -> st.SearchStrategy[PlantedArticle]:
    """Return a strategy for articles: claims by the narrator, quoted directly and indirectly, between fillers.

    No sentence stands in one twice, so that each anchor is found by its words alone.
    """
    planted = st.one_of(_plain(), _direct(), _indirect())
    chosen = st.lists(planted, min_size=1, max_size=max_claims, unique_by=lambda one: one.claim)
    return st.tuples(chosen, st.sampled_from(("", *_FILLERS)), st.sampled_from(("\n", "\n\n", " "))).map(
        lambda drawn: _article(*drawn)
    )


@functools.cache
def _meanings() -> st.SearchStrategy[Statement]:
    pairs = [
        (entity.name, definition)
        for entity in world.ENTITIES
        for definition in world.VOCABULARY.properties.values()
    ]
    return st.sampled_from(pairs).flatmap(lambda pair: statements_about(*pair))


@functools.cache
def _plain() -> st.SearchStrategy[_Planted]:
    return _meanings().map(
        lambda said: _Planted(sentence_of(said), sentence_of(said)[:-1], None, NARRATOR, said)
    )


_PEOPLE = st.sampled_from([person.name for person in world.PEOPLE])
_SAYINGS = st.sampled_from([words for pair in world.SAYINGS for words in pair])


@functools.cache
def _direct() -> st.SearchStrategy[_Planted]:
    return st.tuples(_PEOPLE, _SAYINGS, st.sampled_from(_GLYPHS)).map(lambda drawn: _quoted(*drawn))


def _quoted(name: str, words: str, glyphs: tuple[str, str]) -> _Planted:
    speaker = Speaker(name=name, kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
    opening, closing = glyphs
    quoted = f"{opening}{words}{closing}"
    meaning = QuotationStatement(subject=name, mode="direct", words=words)
    return _Planted(f"{quoted}, said {name}.", f"{quoted}, said {name}", words, speaker, meaning)


@functools.cache
def _indirect() -> st.SearchStrategy[_Planted]:
    return st.tuples(_PEOPLE, _SAYINGS).map(lambda drawn: _reported(*drawn))


def _reported(name: str, words: str) -> _Planted:
    speaker = Speaker(name=name, kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)
    told = f"{name} said that {words[0].lower()}{words[1:]}"
    meaning = QuotationStatement(subject=name, mode="indirect", words=f"{words[0].lower()}{words[1:]}")
    return _Planted(f"{told}.", told, None, speaker, meaning)


def _article(planted: list[_Planted], filler: str, gap: str) -> PlantedArticle:
    source = Source(
        publisher="Example Courier", title="A story", file=_FILE, published=Period.of(world.PUBLISHED)
    )
    text, places = filler, []
    for one in planted:
        text += gap if text else ""
        places.append(len(text) + one.sentence.index(one.claim))
        text += one.sentence
    claims = tuple(
        _claim(one, number, start, text, source)
        for number, (one, start) in enumerate(zip(planted, places, strict=True), 1)
    )
    quotations = tuple(
        (begin, begin + len(one.quoted))
        for one, start in zip(planted, places, strict=True)
        if one.quoted is not None
        for begin in (start + one.claim.index(one.quoted),)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return PlantedArticle(
        article=Article(source=source, text=text, path=_FILE, sha256=digest),
        claims=claims,
        quotations=quotations,
    )


def _claim(one: _Planted, number: int, start: int, text: str, source: Source) -> Claim:
    end = start + len(one.claim)
    anchor = Anchor(
        start=start, end=end, exact=one.claim, prefix=text[max(0, start - _CONTEXT) : start],
        suffix=text[end : end + _CONTEXT],
    )  # fmt: skip
    return Claim(
        id=f"planted/{number}", text=one.claim, anchor=anchor, source=source, speaker=one.speaker,
        statement=one.statement, zone=Zone.BODY,
    )  # fmt: skip
