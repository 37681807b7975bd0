"""Copies: a fact that was taken from the claim's own article is no evidence for it."""

from claimcheck.checkers.documents import is_copied_address
from claimcheck.language.words import fold
from claimcheck.model.claim import Article, Claim
from claimcheck.model.reference import Provenance


def is_copy_of_article(provenance: Provenance, claim: Claim, article: Article | None) -> bool:
    """Whether a fact is from the article: the same bytes or address; lacking these, publisher and day."""
    if is_copied_address(claim, article, provenance):
        return True
    source = claim.source
    if (source.url and provenance.url) or not source.publisher or not provenance.publisher:
        return False
    ours, theirs = source.published, provenance.published
    same_day = (
        ours is not None and theirs is not None and ours.is_day and ours.first == theirs.first == theirs.last
    )
    return same_day and fold(source.publisher) == fold(provenance.publisher)
