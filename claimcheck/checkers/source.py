"""Does the credited source carry it? Asked by comparing each claim with what that source alone says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.checkers.attribute import AttributeChecker
from claimcheck.checkers.body import same_article
from claimcheck.checkers.change import ChangeChecker
from claimcheck.checkers.comparison import ComparisonChecker
from claimcheck.checkers.naming import Names
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.period import PeriodChecker
from claimcheck.checkers.quantity import QuantityChecker
from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.checkers.text import TextChecker
from claimcheck.checkers.upstream import OneOrigin, Unexplained
from claimcheck.model.checker import Checker, Context
from claimcheck.model.claim import Claim, Zone
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Skip, Stance

CARRIES, DIFFERS = "source-carries", "source-differs"
CREDITED, UNCONFIRMED = "credited-source-carries", "credited-source-unconfirmed"
_ENOUGH_CLAIMS = 2  # of the article, carried by the source that its source line names


class SourceChecker:
    """Compares claims with the facts and documents of the source that their article credits."""

    name = "source"
    codes = frozenset({CARRIES, DIFFERS, CREDITED, UNCONFIRMED})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield, for each claim whose article credits a source, whether that source carries it."""
        origins = Origins(context.catalogue, Names(context.catalogue))
        for upstream, credited in _by_upstream(claims, origins).items():
            asked = [claim for claim in credited if claim.zone is not Zone.SOURCE_LINE]
            siblings = {
                line.id: _siblings(line, context.claims) for line in credited if line.zone is Zone.SOURCE_LINE
            }
            everything = {
                claim.id: claim for claim in (*asked, *(one for group in siblings.values() for one in group))
            }
            found = _content(list(everything.values()), upstream, origins, context)
            for claim in credited:
                if claim.id in siblings:
                    known = {one.id: found[one.id] for one in siblings[claim.id] if one.id in found}
                    yield from _credited(claim, upstream, known)
                else:
                    yield from _carried(claim, upstream, found.get(claim.id, ()))


def _by_upstream(claims: Iterable[Claim], origins: Origins) -> Mapping[str, list[Claim]]:
    """Return the claims by the source that they are to be asked of."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        upstream = _named_in(claim) if claim.zone is Zone.SOURCE_LINE else claim.source.upstream
        if upstream:
            found.setdefault(origins.canonical(upstream), []).append(claim)
    return found


def _named_in(claim: Claim) -> str:
    """Return whom a source line names: "Source: REUTERS" names REUTERS."""
    return claim.text.rpartition(":")[2].strip(" .()[]")


def _siblings(line: Claim, claims: Iterable[Claim]) -> list[Claim]:
    return [
        claim
        for claim in claims
        if claim.zone is not Zone.SOURCE_LINE and same_article(claim.source, line.source)
    ]


def _content(
    claims: Sequence[Claim], upstream: str, origins: Origins, context: Context
) -> Mapping[str, list[Finding]]:
    """Return what the checkers of content find, by claim, when the upstream alone is asked."""
    asked = Unexplained(
        context=context, catalogue=OneOrigin(catalogue=context.catalogue, origins=origins, origin=upstream)
    )
    found: dict[str, list[Finding]] = {}
    for checker in content_checkers():
        for finding in checker.check(claims, asked):
            if isinstance(finding, Finding) and finding.aspect is Aspect.CONTENT:
                found.setdefault(finding.claim, []).append(finding)
    return found


def content_checkers() -> tuple[Checker, ...]:
    """Return the built-in checkers of content, through which a source is asked."""
    return (
        AttributeChecker(),
        ChangeChecker(),
        ComparisonChecker(),
        PeriodChecker(),
        QuantityChecker(),
        QuotationChecker(),
        TextChecker(),
    )


def _carried(claim: Claim, upstream: str, found: Sequence[Finding]) -> Iterator[Finding]:
    supporting = [finding for finding in found if finding.stance is Stance.SUPPORTS]
    supports, refutes = _evidence(supporting), _plain_refutations(found)
    if supports:
        notes = {note for finding in supporting for note in finding.notes} - {Note.UPSTREAM_ONLY}
        message = f"{upstream} says so: {supports[0].excerpt}"
        yield _finding(claim, CARRIES, message, supports, notes)
    if refutes:
        yield _finding(claim, DIFFERS, f"{upstream} says otherwise: {refutes[0].excerpt}", refutes)


def _plain_refutations(found: Iterable[Finding]) -> tuple[Evidence, ...]:
    """Return the passages of full documents that refute; a cutting does not show all that its source says."""
    refuting = (one for one in found if one.stance is Stance.REFUTES and Note.PRESUMED not in one.notes)
    return tuple(one for one in _evidence(refuting) if not one.provenance.excerpt_only)


def _evidence(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    unique = {one for finding in findings for one in finding.evidence}
    return tuple(
        sorted(unique, key=lambda one: (one.provenance.reference, one.provenance.locator, one.excerpt))
    )


def _credited(claim: Claim, upstream: str, found: Mapping[str, Sequence[Finding]]) -> Iterator[Finding]:
    """Yield whether the source that a source line names carries other claims of the article."""
    carried = {
        other: supporting
        for other, findings in found.items()
        if (supporting := [finding for finding in findings if finding.stance is Stance.SUPPORTS])
    }
    if len(carried) >= _ENOUGH_CLAIMS:
        evidence = _evidence(finding for supporting in carried.values() for finding in supporting)
        yield _finding(claim, CREDITED, f"{upstream} carries {len(carried)} claims of the article", evidence)
        return
    yield _finding(claim, UNCONFIRMED, f"{upstream} is not known to carry two claims of the article", ())


_STANCES = {
    CARRIES: (Aspect.SOURCE, Stance.SUPPORTS),
    DIFFERS: (Aspect.SOURCE, Stance.REFUTES),
    CREDITED: (Aspect.CONTENT, Stance.SUPPORTS),
    UNCONFIRMED: (Aspect.CONTENT, Stance.UNDECIDED),
}


def _finding(
    claim: Claim, code: str, message: str, evidence: tuple[Evidence, ...], notes: Iterable[Note] = ()
) -> Finding:
    aspect, stance = _STANCES[code]
    return Finding(
        claim=claim.id,
        checker=SourceChecker.name,
        code=code,
        aspect=aspect,
        stance=stance,
        message=message,
        evidence=evidence,
        severity=Severity.ERROR if stance is Stance.REFUTES else Severity.NOTE,
        notes=tuple(sorted(notes)),
    )
