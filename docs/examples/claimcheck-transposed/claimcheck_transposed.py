"""A checker for claimcheck: a claimed figure has the digits of a reference's with two neighbours swapped."""

from collections.abc import Iterator, Sequence

from claimcheck import (
    Aspect,
    Claim,
    Context,
    Evidence,
    Fact,
    Finding,
    Quantity,
    QuantityStatement,
    Severity,
    Stance,
)
from claimcheck.model.reference import FactQuery

CODE = "digits-transposed"


class TransposedChecker:
    """Tells where two digits were probably swapped; whether the figures differ is for others to say."""

    name = "transposed"
    codes = frozenset({CODE})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding]:
        """Yield an undecided finding for each figure with two digits swapped."""
        asked = [
            (claim, claim.statement) for claim in claims if isinstance(claim.statement, QuantityStatement)
        ]
        queries = [FactQuery(subject=said.subject, property=said.property) for _, said in asked]
        answers = context.catalogue.facts(queries)  # one question for the whole batch
        for (claim, said), facts in zip(asked, answers, strict=True):
            slips = [fact for fact in facts if _is_known(fact, context) and _is_slip(said.value, fact)]
            if slips:
                yield _finding(claim, said.value, slips)


def _is_known(fact: Fact, context: Context) -> bool:
    """Whether the fact was published by the day of the run."""
    published = fact.provenance.published
    return published is None or published.last <= context.as_of.toordinal()


def _is_slip(claimed: Quantity, fact: Fact) -> bool:
    known = fact.value
    if not isinstance(known, Quantity) or claimed.number is None or known.number is None:
        return False
    return claimed.unit == known.unit and is_transposed(str(claimed.number), str(known.number))


def is_transposed(one: str, other: str) -> bool:
    """Whether two neighbours of one swapped give the other."""
    differing = [at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right]
    if len(one) != len(other) or len(differing) != len("ab"):
        return False
    first, second = differing
    return second == first + 1 and one[first : second + 1] == other[first : second + 1][::-1]


def _finding(claim: Claim, claimed: Quantity, facts: Sequence[Fact]) -> Finding:
    figures = " and ".join(
        dict.fromkeys(fact.value.written for fact in facts if isinstance(fact.value, Quantity))
    )
    return Finding(
        claim=claim.id,
        checker=TransposedChecker.name,
        code=CODE,
        aspect=Aspect.CONTENT,
        stance=Stance.UNDECIDED,
        severity=Severity.WARNING,
        message=f"{claimed.written} is {figures} with two digits swapped: a slip?",
        evidence=tuple(
            Evidence(excerpt=fact.provenance.excerpt, provenance=fact.provenance) for fact in facts
        ),
    )
