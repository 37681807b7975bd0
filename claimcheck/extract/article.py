"""One article to its claims, by whichever extractor is asked for."""

import hashlib
from collections.abc import Iterable
from typing import cast

import attrs

from claimcheck import plugins
from claimcheck.errors import PluginError
from claimcheck.extract.naming import slug
from claimcheck.extract.readable import readable
from claimcheck.extract.sources import find_source
from claimcheck.extract.zones import find_blocks
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.model.extraction import ExtractedClaim, Extraction, Extractor, KnownTerms

GROUP = "claimcheck.extractors"
_WORDS, _LETTERS = 5, 40  # of a title that goes before the ids


def read_article(
    article: str | Article,
    *,
    source: Source | None,
    name: str | None,
    extractor: str | Extractor,
    known: KnownTerms | None,
) -> Extraction:
    """Return what `claimcheck.extract` promises."""
    loaded = _article(article, source)
    found = load_extractor(extractor) if isinstance(extractor, str) else extractor
    try:
        claims = tuple(found.extract(loaded, known or KnownTerms()))
    except Exception as cause:
        raise PluginError(f"the extractor '{found.name}' failed: {cause}") from cause
    prefix = slug(name) if name else _prefix(loaded.source)
    return Extraction(article=loaded, claims=_prefixed(claims, prefix))


def load_extractor(name: str) -> Extractor:
    """Return the extractor of this name; raise PluginError where there is none."""
    points = plugins.find(GROUP)
    if name not in points:
        known = ", ".join(points)
        raise PluginError(f"there is no extractor '{name}': there are {known}")
    made = cast("type[Extractor]", plugins.load(points[name]))
    return made()


def _article(article: str | Article, source: Source | None) -> Article:
    """Return the article with what its text tells of its source."""
    if isinstance(article, str):
        digest = hashlib.sha256(article.encode("utf-8", "surrogatepass")).hexdigest()
        article = Article(source=source or Source(), text=article, path="", sha256=digest)
    elif source is not None:
        article = attrs.evolve(article, source=source)
    plain = readable(article.text).text
    return attrs.evolve(article, source=find_source(plain, find_blocks(plain), article.source))


def _prefix(source: Source) -> str:
    words = slug(source.title or "").split("-")[:_WORDS]
    return "-".join(words)[:_LETTERS].strip("-") or "article"


def _prefixed(claims: Iterable[ExtractedClaim], prefix: str) -> tuple[ExtractedClaim, ...]:
    """Return the claims with the article's name before each id."""

    def named(identity: str | None) -> str | None:
        return None if identity is None else f"{prefix}/{identity}"

    return tuple(
        attrs.evolve(
            each,
            claim=_named(each.claim, prefix),
            duplicate_of=named(each.duplicate_of),
        )
        for each in claims
    )


def _named(claim: Claim, prefix: str) -> Claim:
    parent = None if claim.parent is None else f"{prefix}/{claim.parent}"
    return attrs.evolve(claim, id=f"{prefix}/{claim.id}", parent=parent)
