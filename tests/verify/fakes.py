"""Claims, evidence and checkers that do what a test wants."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

import attrs

from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim, Source
from claimcheck.model.finding import Aspect, Consideration, Evidence, Finding, Skip, Stance
from claimcheck.model.reference import Provenance, SourceClass
from claimcheck.model.time import Period

Says = Callable[[Claim, Context], Iterable[object]]


def claim(name: str = "one", **others: object) -> Claim:
    """Return a claim; its text is its id."""
    return Claim(id=name, text=name, **others)  # type: ignore[arg-type]


def published(day: str, upstream: str | None = None) -> Source:
    """Return the source of an article of that day."""
    return Source(published=Period.parse(day), upstream=upstream)


def evidence(
    origin: str = "Gazette",
    *,
    day: str | None = None,
    rank: SourceClass = SourceClass.SECONDARY,
    excerpt: str = "So it is.",
) -> Evidence:
    """Return evidence of an origin, at a locator of its own."""
    return Evidence(
        excerpt=excerpt,
        provenance=Provenance(
            reference="press",
            origin=origin,
            locator=f"press.jsonl:{len(origin)}",
            excerpt=excerpt,
            published=None if day is None else Period.parse(day),
            source_class=rank,
        ),
    )


def finding(
    about: str = "one",
    stance: Stance = Stance.SUPPORTS,
    *origins: str | Evidence,
    checker: str = "fake",
    code: str = "fake-code",
    aspect: Aspect = Aspect.CONTENT,
    message: str = "it is told",
) -> Finding:
    """Return a finding with evidence of these origins, of one where a stance needs it and none is named."""
    named = origins or (() if stance is Stance.UNDECIDED else ("Gazette",))
    return Finding(
        claim=about,
        checker=checker,
        code=code,
        aspect=aspect,
        stance=stance,
        message=message,
        evidence=tuple(evidence(one) if isinstance(one, str) else one for one in named),
    )


@attrs.define
class FakeChecker:
    """Says of each claim what it was made to say."""

    says: Says
    name: str = "fake"
    codes: frozenset[str] = frozenset({"fake-code", "other-code"})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what is said of each claim."""
        for one in claims:
            yield from cast("Iterable[Finding | Skip]", self.says(one, context))


def supporter(name: str = "fake") -> FakeChecker:
    """Return a checker that supports everything."""
    return FakeChecker(lambda one, _: [finding(one.id, checker=name)], name=name)


def refuter(name: str = "other") -> FakeChecker:
    """Return a checker that refutes everything."""
    return FakeChecker(lambda one, _: [finding(one.id, Stance.REFUTES, checker=name)], name=name)


def explainer() -> FakeChecker:
    """Return a checker that only explains."""

    def explain(one: Claim, context: Context) -> Iterable[object]:
        context.explain(
            Consideration(
                claim=one.id, checker="fake", rule="related-scope", message=f"as of {context.as_of}"
            )
        )
        return ()

    return FakeChecker(explain)
