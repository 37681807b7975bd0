"""What extraction gives: claims as an extractor read them, with what stands beside the record."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

import attrs

from claimcheck.model.claim import Article, Claim
from claimcheck.model.reference import Entity, Vocabulary


@attrs.frozen(kw_only=True)
class ExtractedClaim:
    """A claim as it was read: how much it is worth checking, why its confidence is no higher, what it repeats.

    `checkworthiness` lies in [0, 1]; `duplicate_of` is the id of the first claim of the article that says the same.
    """

    claim: Claim
    checkworthiness: float = attrs.field(converter=float)
    reasons: tuple[str, ...] = ()
    duplicate_of: str | None = None

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.checkworthiness <= 1:
            message = f"check-worthiness lies between 0 and 1, not {self.checkworthiness}"
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class Extraction:
    """An article, with the source as far as the article tells it, and its claims in the order of the text."""

    article: Article
    claims: tuple[ExtractedClaim, ...] = ()


@attrs.frozen(kw_only=True)
class KnownTerms:
    """What an extractor may lean on: declared properties, and entities with their names. Both may be empty."""

    vocabulary: Vocabulary = attrs.field(factory=Vocabulary)
    entities: tuple[Entity, ...] = ()


@runtime_checkable
class Extractor(Protocol):
    """Reads the claims of an article. Ids are unique in the article; every anchor holds in its text.

    Plugins are entry points of the group `claimcheck.extractors`, constructed without arguments.
    """

    name: str

    def extract(self, article: Article, known: KnownTerms) -> Iterable[ExtractedClaim]:
        """Yield the article's claims in the order of the text; the same article and terms, the same claims."""
        ...
