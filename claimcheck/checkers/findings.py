"""Findings: what was noticed about a claim, one for each code and stance, with all its evidence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.checkers.origins import weight
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import Manner, held, told
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Consideration, Evidence, Finding, Note, Severity, Stance

_SHARED_NOTES = frozenset(
    {Note.DATE_IMPRECISE, Note.LAST_KNOWN}
)  # told where they are true of all the evidence
_SEVERITY = {
    Stance.SUPPORTS: Severity.NOTE,
    Stance.REFUTES: Severity.ERROR,
    Stance.UNDECIDED: Severity.NOTE,
}


class Noticed(NamedTuple):
    """What one fact, or two together, say of a claim. `says` is the claim's side, in words."""

    code: str
    stance: Stance
    says: str
    witnesses: tuple[Witness, ...]
    notes: frozenset[Note] = frozenset()
    remark: str = ""
    manner: Manner = Manner.PLAIN

    @property
    def best(self) -> Witness:
        """The one that is named first."""
        return min(self.witnesses, key=lambda witness: weight(witness.fact.provenance))


def held_back(
    stance: Stance, witnesses: Sequence[Witness], *, possible: bool, vague: bool = False
) -> tuple[Stance, str]:
    """Return the stance, undecided where a refutation may not count, and why it does not."""
    if stance is not Stance.REFUTES:
        return stance, ""
    if possible:
        return Stance.UNDECIDED, "only a possibility is claimed"
    if vague:
        return Stance.UNDECIDED, "too vague to refute"
    if not all(witness.sure for witness in witnesses):
        return Stance.UNDECIDED, "perhaps known only later"
    if not all(witness.may_refute for witness in witnesses):
        return Stance.UNDECIDED, "perhaps of another time or kind"
    return stance, ""


def findings(claim: Claim, checker: str, noticed: Iterable[Noticed], context: Context) -> Iterator[Finding]:
    """Yield one finding for each code and stance, in a fixed order; explain each fact that was compared."""
    groups: dict[tuple[str, Stance], list[Noticed]] = {}
    everything = sorted(
        noticed, key=lambda one: (one.code, one.stance, *weight(one.best.fact.provenance), one.remark)
    )
    for one in everything:
        groups.setdefault((one.code, one.stance), []).append(one)
        for witness in one.witnesses:
            outcome = f"{told(witness.fact, manner=one.manner)}: {one.stance} ({one.code})"
            context.explain(
                Consideration(
                    claim=claim.id, checker=checker, rule="compared",
                    message=f"{witness.fact.provenance.reference}: {outcome}",
                    evidence=witness.evidence,
                )
            )  # fmt: skip
    upstream = _rests_on_upstream(everything)
    for _, group in sorted(groups.items()):
        yield _finding(claim, checker, group, upstream=upstream)


def _rests_on_upstream(everything: Iterable[Noticed]) -> bool:
    """Whether all that supports the claim comes from whom the article credits."""
    supporting = [witness for one in everything if one.stance is Stance.SUPPORTS for witness in one.witnesses]
    return bool(supporting) and all(witness.upstream for witness in supporting)


def _finding(claim: Claim, checker: str, group: list[Noticed], *, upstream: bool) -> Finding:
    code, stance = group[0].code, group[0].stance
    witnesses = {witness.evidence: witness for one in group for witness in one.witnesses}
    shared = frozenset.intersection(*(witness.notes for witness in witnesses.values())) & _SHARED_NOTES
    notes = shared.union(*(one.notes for one in group))
    if upstream and stance is Stance.SUPPORTS:
        notes |= {Note.UPSTREAM_ONLY}
    return Finding(
        claim=claim.id,
        checker=checker,
        code=code,
        aspect=Aspect.CONTENT,
        stance=stance,
        message=_message(group),
        evidence=tuple(sorted(witnesses, key=_place)),
        severity=_SEVERITY[stance],
        notes=tuple(sorted(notes)),
    )


def _place(evidence: Evidence) -> tuple[str, str]:
    return evidence.provenance.reference, evidence.provenance.locator


def _message(group: list[Noticed]) -> str:
    # What is of the claim's own scope and date says most.
    first = min(group, key=lambda one: (one.best.lower_bound, *weight(one.best.fact.provenance), one.remark))
    named = sorted(first.witnesses, key=lambda witness: weight(witness.fact.provenance))
    origins = {fold(one.fact.provenance.origin) for one in named}
    others = {
        fold(witness.fact.provenance.origin): witness.fact.provenance.origin
        for one in group
        for witness in one.witnesses
        if fold(witness.fact.provenance.origin) not in origins
    }
    also = (
        f", and so {'have' if len(others) > 1 else 'has'} {_listed(sorted(others.values()))}"
        if others
        else ""
    )
    remark = f": {first.remark}" if first.remark else ""
    return f"the claim says {first.says}; {_references(named, first.manner)}{also}{remark}"


def _references(witnesses: Iterable[Witness], manner: Manner) -> str:
    """Return what each origin has, named once: "Survey has 300 (6 January 2025) and 340 (13 January 2025)"."""
    by_origin: dict[str, list[str]] = {}
    for one in witnesses:
        value = held(one.fact, last_known=Note.LAST_KNOWN in one.notes, manner=manner)
        by_origin.setdefault(one.fact.provenance.origin, []).append(value)
    return "; ".join(f"{origin} has {' and '.join(values)}" for origin, values in by_origin.items())


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
