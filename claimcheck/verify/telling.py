"""Which findings are told, how loudly, and with which notes that only a whole claim's findings show."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from claimcheck.model.claim import Claim
from claimcheck.model.configuration import Configuration, Ignore
from claimcheck.model.finding import Aspect, Consideration, Finding, Note, Severity, Stance
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Ignored
from claimcheck.model.verdict import DECIDED, judge, outvoted
from claimcheck.verify.nearest import require_known

_AS_THEY_ARE: Mapping[str, Severity] = {}


class Telling(NamedTuple):
    """What a person wants told: codes selected (all where none is) and ignored, severities."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    ignores: tuple[Ignore, ...] = ()
    severities: Mapping[str, Severity] = _AS_THEY_ARE

    @classmethod
    def of(cls, configuration: Configuration, select: Iterable[str], ignore: Iterable[str]) -> "Telling":
        """Return the configuration's wishes, with `select` instead of its own and `ignore` beside its own."""
        return cls(
            select=frozenset(select) or frozenset(configuration.select),
            ignore=frozenset({*ignore, *configuration.ignore}),
            ignores=configuration.ignores,
            severities=configuration.severities,
        )

    @property
    def codes(self) -> frozenset[str]:
        """Return every code that is named."""
        return self.select.union(self.ignore, self.severities, (ignore.code for ignore in self.ignores))

    def require_known(self, known: Collection[str], file: str | None) -> None:
        """Raise ConfigurationError where a code that is named is not known."""
        require_known(sorted(self.codes), known, where=file or "codes", kind="code")

    def heard(self, findings: Iterable[Finding], as_of: dt.date) -> tuple[Finding, ...]:
        """Return the findings told on this day, as loudly as is wanted; what is not told does not count."""
        return tuple(
            attrs.evolve(finding, severity=self.severities.get(finding.code, finding.severity))
            for finding in findings
            if self._is_told(finding, as_of)
        )

    def left_out(self, findings: Iterable[Finding], as_of: dt.date) -> tuple[Ignored, ...]:
        """Return the findings that are ignored on this day, as loudly as they would be told."""
        return tuple(
            Ignored(
                attrs.evolve(finding, severity=self.severities.get(finding.code, finding.severity)), reason
            )
            for finding in findings
            for reason in self._ignored(finding, as_of)[:1]
        )

    def _is_told(self, finding: Finding, as_of: dt.date) -> bool:
        selected = not self.select or finding.code in self.select
        return selected and not self._ignored(finding, as_of)

    def _ignored(self, finding: Finding, as_of: dt.date) -> list[str | None]:
        """Return the reasons for which a finding is ignored, those that were given first; None for no reason."""
        given: list[str | None] = [
            ignore.reason
            for ignore in self.ignores
            if ignore.code == finding.code
            and ignore.claim in (None, finding.claim)
            and not _is_over(ignore, as_of)
        ]
        return [*given, None] if finding.code in self.ignore else given

    def warnings(self, as_of: dt.date) -> tuple[str, ...]:
        """Return a line for each ignore that is over."""
        return tuple(
            f"the ignore of {ignore.code}{'' if ignore.claim is None else f' for {ignore.claim}'} ended on "
            f"{ignore.until}: it is told again ({ignore.reason})"
            for ignore in self.ignores
            if _is_over(ignore, as_of)
        )


def _is_over(ignore: Ignore, as_of: dt.date) -> bool:
    return ignore.until is not None and ignore.until < as_of


def noted(claim: Claim, findings: Sequence[Finding], catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings with the notes `outvoted` and `upstream-only` where all together call for them."""
    lone = {finding for aspect in Aspect for finding in outvoted(_of(findings, aspect))}
    counted = [finding for finding in findings if finding not in lone]
    rests = _rest_on_upstream(claim, counted, catalogue)
    told: list[Finding] = []
    for finding in findings:
        notes = set(finding.notes)
        if finding.aspect is Aspect.CONTENT:
            notes.discard(Note.UPSTREAM_ONLY)  # a checker knows its own evidence alone
        if finding in lone:
            notes.add(Note.OUTVOTED)
        if finding in rests:
            notes.add(Note.UPSTREAM_ONLY)
        told.append(attrs.evolve(finding, notes=tuple(sorted(notes))))
    return tuple(told)


def reasons(findings: Sequence[Finding]) -> tuple[Consideration, ...]:
    """Return what `--explain` says of findings that were told and not counted."""
    message = "one origin alone says so, two or more of no lower class say otherwise: told, and not counted"
    return tuple(
        Consideration(
            claim=finding.claim,
            checker=finding.checker,
            rule=Note.OUTVOTED.value,
            message=f"{finding.code}: {message}",
            evidence=finding.evidence[0],
        )
        for finding in findings
        if Note.OUTVOTED in finding.notes
    )


def _of(findings: Iterable[Finding], aspect: Aspect) -> list[Finding]:
    return [finding for finding in findings if finding.aspect is aspect]


def _rest_on_upstream(claim: Claim, counted: Sequence[Finding], catalogue: Catalogue) -> frozenset[Finding]:
    """Return the findings on which the verdict rests, where all come from the source credited."""
    content = _of(counted, Aspect.CONTENT)
    deciding = [finding for finding in content if finding.stance is not Stance.UNDECIDED]
    upstream = claim.source.upstream
    if upstream is None or judge(content) not in DECIDED:
        return frozenset()
    known = [finding for finding in deciding if Note.UPSTREAM_ONLY not in finding.notes]
    origins = sorted({evidence.provenance.origin for finding in known for evidence in finding.evidence})
    own, *others = catalogue.resolve([upstream, *origins])
    ids = {entity.id for entity in own}
    from_upstream = [
        origin.casefold() == upstream.casefold() or not ids.isdisjoint(entity.id for entity in entities)
        for origin, entities in zip(origins, others, strict=True)
    ]
    return frozenset(deciding) if all(from_upstream) else frozenset()
