"""Does the credited source carry it? Asked by comparing each claim with what that source alone says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module

import attrs

from claimcheck.checkers.naming import Names
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.upstream import OneOrigin, Unexplained
from claimcheck.language.words import fold
from claimcheck.model.checker import Checker, Context
from claimcheck.model.claim import Claim, Source, Zone
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Skip, Stance

CARRIES, DIFFERS = "source-carries", "source-differs"
CREDITED, UNCONFIRMED = "credited-source-carries", "credited-source-unconfirmed"
_ENOUGH_CLAIMS = 2  # of the article, carried by the source that its source line names
# The checkers of content that the source is asked through; a module that is not there asks nothing.
_CONTENT = (
    ("attribute", "AttributeChecker"),
    ("change", "ChangeChecker"),
    ("comparison", "ComparisonChecker"),
    ("period", "PeriodChecker"),
    ("quantity", "QuantityChecker"),
    ("quotation", "QuotationChecker"),
    ("text", "TextChecker"),
)


class SourceChecker:
    """Compares claims with the facts and documents of the source that their article credits."""

    name = "source"
    codes = frozenset({CARRIES, DIFFERS, CREDITED, UNCONFIRMED})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield, for each claim whose article credits a source, whether that source carries it."""
        origins = Origins(context.catalogue, Names(context.catalogue))
        for upstream, credited in _by_upstream(claims, origins).items():
            asked = [claim for claim in credited if claim.zone is not Zone.SOURCE_LINE]
            found = _content(asked, upstream, origins, context)
            for claim in asked:
                yield from _carried(claim, upstream, found.get(claim.id, ()))
            lines = [claim for claim in credited if claim.zone is Zone.SOURCE_LINE]
            for claim in lines:
                siblings = _siblings(claim, context.claims)
                yield from _credited(claim, upstream, _content(siblings, upstream, origins, context))


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
    return [claim for claim in claims if claim.zone is not Zone.SOURCE_LINE and same_article(claim.source, line.source)]


def same_article(one: Source, other: Source) -> bool:
    """Whether two claims were published in one article, as far as their records tell."""
    return (one.file, one.url, one.title, one.publisher) == (other.file, other.url, other.title, other.publisher)


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


def content_checkers() -> list[Checker]:
    """Return the built-in checkers of content."""
    made = []
    for module, name in _CONTENT:
        maker = getattr(import_module(f"claimcheck.checkers.{module}"), name)
        made.append(maker())
    return made


def _carried(claim: Claim, upstream: str, found: Sequence[Finding]) -> Iterator[Finding]:
    supports = _evidence(finding for finding in found if finding.stance is Stance.SUPPORTS)
    refutes = [one for one in _evidence(_plain_refutations(found)) if not one.provenance.excerpt_only]
    if supports:
        notes = tuple(note for note in Note if any(note in one.notes for one in found if one.stance is Stance.SUPPORTS))
        message = f"{upstream} says so: {supports[0].excerpt}"
        yield _finding(claim, CARRIES, Aspect.SOURCE, Stance.SUPPORTS, message, supports, notes=notes)
    if refutes:
        message = f"{upstream} says otherwise: {refutes[0].excerpt}"
        yield _finding(claim, DIFFERS, Aspect.SOURCE, Stance.REFUTES, message, refutes)


def _plain_refutations(found: Iterable[Finding]) -> Iterator[Finding]:
    return (one for one in found if one.stance is Stance.REFUTES and Note.PRESUMED not in one.notes)


def _evidence(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    unique = {one for finding in findings for one in finding.evidence}
    return tuple(sorted(unique, key=lambda one: (one.provenance.reference, one.provenance.locator, one.excerpt)))


def _credited(claim: Claim, upstream: str, found: Mapping[str, Sequence[Finding]]) -> Iterator[Finding]:
    """Yield whether the source that a source line names carries other claims of the article."""
    carried = {
        other: support
        for other, findings in found.items()
        if (support := _evidence(finding for finding in findings if finding.stance is Stance.SUPPORTS))
    }
    if len(carried) >= _ENOUGH_CLAIMS:
        evidence = tuple(
            sorted(
                {one for support in carried.values() for one in support},
                key=lambda one: (one.provenance.reference, one.provenance.locator, one.excerpt),
            )
        )
        message = f"{upstream} carries {len(carried)} claims of the article"
        yield _finding(claim, CREDITED, Aspect.CONTENT, Stance.SUPPORTS, message, evidence)
        return
    message = f"{upstream} is not known to carry two claims of the article"
    yield _finding(claim, UNCONFIRMED, Aspect.CONTENT, Stance.UNDECIDED, message, ())


def _finding(
    claim: Claim,
    code: str,
    aspect: Aspect,
    stance: Stance,
    message: str,
    evidence: tuple[Evidence, ...],
    *,
    notes: tuple[Note, ...] = (),
) -> Finding:
    return Finding(
        claim=claim.id,
        checker=SourceChecker.name,
        code=code,
        aspect=aspect,
        stance=stance,
        message=message,
        evidence=evidence,
        severity=Severity.ERROR if stance is Stance.REFUTES else Severity.NOTE,
        notes=notes,
    )
