"""From findings to verdicts: which evidence counts, and what it comes to.

The rules are the contract's section "Findings and verdicts"; `docs/explanation/verdicts.md` has them with examples.
"""

import datetime as dt
import enum
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Finding, Note, Stance
from claimcheck.model.statement import OpinionStatement, PredictionStatement, QuotationStatement


class Verdict(enum.StrEnum):
    """What the evidence comes to."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_INFO = "not-enough-info"
    NOT_CHECKABLE = "not-checkable"


DECIDED = frozenset({Verdict.SUPPORTED, Verdict.REFUTED, Verdict.CONFLICTING})
_OUTVOTING = 2  # independent origins that outvote one alone


def judge(findings: Iterable[Finding]) -> Verdict:
    """Return what findings of one aspect come to; which came first changes nothing."""
    decisive = [finding for finding in findings if finding.stance is not Stance.UNDECIDED]
    supports = _origins(decisive, Stance.SUPPORTS)
    refutes = _origins(decisive, Stance.REFUTES)
    if is_outvoted(supports, refutes):
        supports = {}
    elif is_outvoted(refutes, supports):
        refutes = {}
    if not supports and not refutes:
        return Verdict.NOT_ENOUGH_INFO
    best_support, best_refute = max(supports.values(), default=-1), max(refutes.values(), default=-1)
    if best_support == best_refute:
        return Verdict.CONFLICTING
    return Verdict.SUPPORTED if best_support > best_refute else Verdict.REFUTED


def outvoted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one aspect that are told but not counted: one origin alone against two or more."""
    sides = {stance: _origins(findings, stance) for stance in (Stance.SUPPORTS, Stance.REFUTES)}
    for mine, theirs in ((Stance.SUPPORTS, Stance.REFUTES), (Stance.REFUTES, Stance.SUPPORTS)):
        if is_outvoted(sides[mine], sides[theirs]):
            return tuple(finding for finding in findings if finding.stance is mine)
    return ()


def is_outvoted(mine: Mapping[str, int], theirs: Mapping[str, int]) -> bool:
    """Whether one origin alone stands against two or more independent ones of no lower class.

    Both map an origin to the rank of the best class that it has on that side.
    """
    if len(mine) != 1:
        return False
    (rank,) = mine.values()
    return sum(other >= rank for origin, other in theirs.items() if origin not in mine) >= _OUTVOTING


def _origins(findings: Iterable[Finding], stance: Stance) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for finding in findings:
        if finding.stance is not stance:
            continue
        for evidence in finding.evidence:
            origin, rank = evidence.provenance.origin.casefold(), evidence.provenance.source_class.rank
            ranks[origin] = max(rank, ranks.get(origin, rank))
    return ranks


def content_verdict(
    claim: Claim, findings: Sequence[Finding], parts: Sequence[Verdict], as_of: dt.date
) -> Verdict:
    """Return the verdict of one claim from its own findings, those of consistency, and the verdicts of its parts."""
    content = [finding for finding in findings if finding.aspect is Aspect.CONTENT]
    verdict = judge(content)
    if verdict is Verdict.NOT_ENOUGH_INFO and not is_checkable(claim, as_of):
        return Verdict.NOT_CHECKABLE
    if not content and parts:
        verdict = _of_parts(parts)
    clashes = [f for f in findings if f.aspect is Aspect.CONSISTENCY and f.stance is Stance.REFUTES]
    at_fault = any(Note.DERIVED_DECISIVE in finding.notes for finding in clashes)
    if clashes and (verdict is Verdict.NOT_ENOUGH_INFO or (at_fault and verdict is Verdict.SUPPORTED)):
        return Verdict.CONFLICTING
    return verdict


def is_checkable(claim: Claim, as_of: dt.date) -> bool:
    """Whether evidence could bear on the claim by `as_of`: not for opinions, nor for predictions before their time."""
    statement = claim.statement
    if isinstance(statement, OpinionStatement):
        return False
    if isinstance(statement, PredictionStatement):
        return statement.horizon is not None and statement.horizon.last <= as_of.toordinal()
    return True


def aspect_verdict(
    claim: Claim, findings: Sequence[Finding], aspect: Aspect, content: Verdict
) -> Verdict | None:
    """Return the verdict of an aspect other than content, None where nothing was found on it."""
    if aspect is Aspect.ATTRIBUTION and isinstance(claim.statement, QuotationStatement):
        return content
    own = [finding for finding in findings if finding.aspect is aspect]
    return judge(own) if own else None


def _of_parts(parts: Sequence[Verdict]) -> Verdict:
    if Verdict.REFUTED in parts:
        return Verdict.REFUTED
    if all(part is Verdict.SUPPORTED for part in parts):
        return Verdict.SUPPORTED
    return Verdict.NOT_ENOUGH_INFO
