"""Who compares claims with references, and what a checker is given to do it with."""

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Protocol, runtime_checkable

from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Consideration, Finding, Skip
from claimcheck.model.reference import Catalogue


class Context(Protocol):
    """What a checker may ask for during a run; it keeps nothing between calls but what it was told to explain."""

    @property
    def as_of(self) -> dt.date:
        """Return the day whose knowledge counts, and on which statements in the present tense are judged."""
        ...

    @property
    def tolerance(self) -> Fraction:
        """Return how much a claimed quantity is widened, as a share of its ends."""
        ...

    @property
    def claims(self) -> Sequence[Claim]:
        """Return the whole set of claims, in the order of file and line."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """Return the references."""
        ...

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article that the claim is from, None where it has no file."""
        ...

    def explain(self, consideration: Consideration) -> None:
        """Record what was compared, or left out by which rule."""
        ...


@runtime_checkable
class Checker(Protocol):
    """Compares one kind of claim with references. It holds no state; what it can say nothing about it passes over.

    One that also has `timeless = True` says the same whatever `as_of` is, and is asked once a run.
    """

    name: str
    codes: frozenset[str]

    def check(self, claims: Sequence[Claim], context: Context) -> Iterable[Finding | Skip]:
        """Yield findings and skips about these claims."""
        ...
