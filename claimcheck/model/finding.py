"""What a checker gives: findings with evidence, and skips."""

import enum

import attrs

from claimcheck.model.reference import Provenance


class Stance(enum.StrEnum):
    """What a finding says of the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    UNDECIDED = "undecided"


class Aspect(enum.StrEnum):
    """Which question a finding answers: is it so, did the speaker say it, does the source carry it, do claims agree."""

    CONTENT = "content"
    ATTRIBUTION = "attribution"
    SOURCE = "source"
    CONSISTENCY = "consistency"


class Severity(enum.StrEnum):
    """How loudly a finding is told; configuration may change it, verdicts never depend on it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen(kw_only=True)
class Evidence:
    """One datum or passage: the words at the locator, and where they come from."""

    excerpt: str
    provenance: Provenance


class Note(enum.StrEnum):
    """What must be told beside a finding; it changes how much the finding counts only where the contract says so."""

    UNDERSTATED = "understated"
    OVERSTATED = "overstated"
    PRESUMED = "presumed"
    DATE_IMPRECISE = "date-imprecise"
    UPSTREAM_ONLY = "upstream-only"
    LAST_KNOWN = "last-known"
    SUSPECTED_SLIP = "suspected-slip"
    OUTVOTED = "outvoted"
    EXCERPT = "excerpt"
    TRANSLATION = "translation"
    DERIVED_DECISIVE = "derived-decisive"  # consistency: the derived claim itself is at fault, so it decides


@attrs.frozen(kw_only=True)
class Finding:
    """One thing noticed about one claim. Supports and refutes never come without evidence."""

    claim: str
    checker: str
    code: str
    aspect: Aspect
    stance: Stance
    message: str
    evidence: tuple[Evidence, ...] = ()
    probability: float | None = None
    severity: Severity = Severity.NOTE
    notes: tuple[Note, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.stance is not Stance.UNDECIDED and not self.evidence:
            message = f"{self.code}: a finding that {self.stance} has evidence"
            raise ValueError(message)
        if self.probability is not None and not 0 <= self.probability <= 1:
            message = f"{self.code}: a probability lies between 0 and 1, not {self.probability}"
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class Skip:
    """A check that could not be made, and why; never an answer. `failed` says that the checker or reference broke."""

    checker: str
    reason: str
    claim: str | None = None
    reference: str | None = None
    failed: bool = False


@attrs.frozen(kw_only=True)
class Consideration:
    """For `--explain`: a datum that was looked at for a claim, and by which rule it counted or was left out."""

    claim: str
    checker: str
    rule: str
    message: str
    evidence: Evidence | None = None
