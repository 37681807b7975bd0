"""Documents that may speak about a claim: known by the day asked about, and no copy of the article itself."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.checkers.known import Knowledge, knowledge
from claimcheck.checkers.word_diff import words_of
from claimcheck.model.checker import Context
from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Consideration, Evidence
from claimcheck.model.reference import Document, Provenance

_SHINGLE = 5  # words
_COPY_SHARE = 4 / 5  # of the article's shingles
_CUTTING = 50  # shingles: a text that short may be one that the article quotes


class Admitted(NamedTuple):
    """A document that counts; `imprecise` says that it may have become known too late to refute."""

    document: Document
    imprecise: bool


def admitted_documents(claim: Claim, context: Context, checker: str) -> Iterator[Admitted]:
    """Yield the documents that are known by the as-of day and are not the claim's own article."""
    article = context.article_of(claim)
    for document in context.catalogue.documents():
        rule = _left_out(claim, article, document, context.as_of)
        if rule is None:
            imprecise = knowledge(document.provenance, context.as_of) is Knowledge.PERHAPS
            yield Admitted(document=document, imprecise=imprecise)
            continue
        context.explain(
            Consideration(
                claim=claim.id,
                checker=checker,
                rule=rule,
                message=f"{document.name} is left out",
                evidence=Evidence(excerpt=document.provenance.excerpt, provenance=document.provenance),
            )
        )


def _left_out(claim: Claim, article: Article | None, document: Document, as_of: dt.date) -> str | None:
    if knowledge(document.provenance, as_of) is Knowledge.LATER:
        return "known-later"
    return "article-copy" if is_copy(claim, article, document) else None


def is_copy(claim: Claim, article: Article | None, document: Document) -> bool:
    """Whether a document is the claim's article: same bytes, same address, or four fifths of its shingles."""
    if is_copied_address(claim, article, document.provenance):
        return True
    if article is None:
        return False
    ours, theirs = shingles(article.text), shingles(document.text)
    shared = len(ours & theirs)
    if ours and shared >= _COPY_SHARE * len(ours):
        return True
    return len(theirs) >= _CUTTING and shared >= _COPY_SHARE * len(theirs)


def is_copied_address(claim: Claim, article: Article | None, provenance: Provenance) -> bool:
    """Whether a datum is from the article itself: the same address or the same bytes."""
    if (
        claim.source.url
        and provenance.url
        and plain_address(claim.source.url) == plain_address(provenance.url)
    ):
        return True
    return article is not None and article.sha256 == provenance.sha256


@lru_cache(maxsize=256)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return every run of five words of a text, folded."""
    words = [word.folded for word in words_of(text)]
    return frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


@lru_cache(maxsize=8192)
def plain_address(url: str) -> str:
    """Return an address without what tells no pages apart: scheme, www, tracking, fragment, last slash."""
    bare = re.sub(r"^[a-z]+://(?:www\.)?", "", url.strip().casefold()).partition("#")[0]
    path, _, query = bare.partition("?")
    kept = "&".join(sorted(part for part in query.split("&") if part and not part.startswith("utm_")))
    return path.rstrip("/") + (f"?{kept}" if kept else "")
