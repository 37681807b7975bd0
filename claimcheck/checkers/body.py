"""The body of an article: its sentences without headline, summary and source line; and its claims by zone."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import fold
from claimcheck.model.claim import Article, Claim, Source, Zone
from claimcheck.model.finding import Evidence
from claimcheck.model.reference import Provenance, SourceClass

DERIVED = frozenset({Zone.HEADLINE, Zone.SUMMARY})
OWN_WORDS = frozenset({Zone.BODY, Zone.CAPTION})


class Body(NamedTuple):
    """What one article says outside headline and summary: `text`, with the rest blanked."""

    article: Article
    text: str
    sentences: tuple[tuple[int, int], ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """Return a stretch of the body as evidence."""
        return passage_of(self.article, start, end)


def same_article(one: Source, other: Source) -> bool:
    """Whether two claims were published in one article, as far as their records tell."""
    return (one.file, one.url, one.title, one.publisher) == (
        other.file,
        other.url,
        other.title,
        other.publisher,
    )


def by_article(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Return the claims of each article, in their order."""
    groups: dict[tuple[str | None, ...], list[Claim]] = {}
    for claim in claims:
        source = claim.source
        groups.setdefault((source.file, source.url, source.title, source.publisher), []).append(claim)
    return [tuple(group) for group in groups.values()]


def body_of(article: Article, claims: Sequence[Claim]) -> Body:
    """Return the body: every line but those that hold a claim of another zone, and the title."""
    kept: list[str] = []
    place = 0
    for line in article.text.splitlines(keepends=True):
        end = place + len(line)
        left_out = fold(line) == fold(article.source.title or "") or any(
            claim.anchor is not None and place <= claim.anchor.start < end
            for claim in claims
            if claim.zone not in OWN_WORDS
        )
        kept.append("".join("\n" if char == "\n" else " " for char in line) if left_out else line)
        place = end
    text = "".join(kept)
    return Body(article=article, text=text, sentences=tuple(split_sentences(text)))


def passage_of(article: Article, start: int, end: int) -> Evidence:
    """Return a stretch of an article as evidence of what the article itself says."""
    excerpt = article.text[start:end]
    provenance = Provenance(
        reference="article",
        origin=article.source.publisher or article.path,
        publisher=article.source.publisher,
        locator=f"{article.path}:{start}-{end}",
        excerpt=excerpt,
        url=article.source.url,
        published=article.source.published,
        sha256=article.sha256,
        source_class=SourceClass.UNKNOWN,
        excerpt_only=False,
    )
    return Evidence(excerpt=excerpt, provenance=provenance)


def claim_as_evidence(claim: Claim) -> Evidence:
    """Return a claim of the set as evidence of what its article says elsewhere."""
    place = claim.file if claim.line is None else f"{claim.file}:{claim.line}"
    provenance = Provenance(
        reference="claims",
        origin=claim.source.publisher or "the article",
        publisher=claim.source.publisher,
        locator=claim.id if claim.file is None else f"{place}",
        excerpt=claim.text,
        url=claim.source.url,
        published=claim.source.published,
    )
    return Evidence(excerpt=claim.text, provenance=provenance)
