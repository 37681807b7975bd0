"""What a report answers about a claim: is it so, did the speaker say it, does the source carry it, does it fit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.model.finding import Aspect, Evidence, Finding, Severity, Stance
from claimcheck.model.report import Report, Result
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.verdict import DECIDED, Verdict
from claimcheck.reports.reasons import deciding, decisive, evidence_of, of_aspect, why

TROUBLE = frozenset({Verdict.REFUTED, Verdict.CONFLICTING})
KNOWN = "known from the baseline"
QUESTIONS = {
    Aspect.CONTENT: "is it so",
    Aspect.ATTRIBUTION: "did the speaker say it",
    Aspect.SOURCE: "does the credited source carry it",
    Aspect.CONSISTENCY: "does it fit the other claims",
}
_VERDICTS = {
    Stance.SUPPORTS: Verdict.SUPPORTED,
    Stance.REFUTES: Verdict.REFUTED,
    Stance.UNDECIDED: Verdict.NOT_ENOUGH_INFO,
}


class Answer(NamedTuple):
    """One question about a claim, answered: `code` is that of the finding that decides, else the verdict's word.

    `severity` is that finding's, or None where there is nothing to see to.
    """

    aspect: Aspect
    verdict: Verdict
    code: str
    message: str
    evidence: tuple[Evidence, ...]
    severity: Severity | None
    probability: float | None


def answers(result: Result) -> Iterator[Answer]:
    """Yield the answer on content, then those on the other questions on which something was found."""
    yield _on_content(result)
    others = (
        (Aspect.ATTRIBUTION, result.attribution),
        (Aspect.SOURCE, result.source),
        (Aspect.CONSISTENCY, result.consistency),
    )
    for aspect, verdict in others:
        # Whether a quotation was said is what the answer on its content says.
        if verdict is None or (
            aspect is Aspect.ATTRIBUTION and isinstance(result.claim.statement, QuotationStatement)
        ):
            continue
        stances = _stances(verdict)
        found = of_aspect(result.findings, aspect)
        first = [finding for stance in stances for finding in decisive(found, stance)]
        message = first[0].message if first else QUESTIONS[aspect]
        yield _answer(aspect, verdict, first, message, evidence_of(first, named_in=message))


def is_known(report: Report, result: Result, answer: Answer) -> bool:
    """Whether an earlier run gave the same answer: the verdict for the same reason."""
    words = {answer.code, answer.verdict.value} & result.words
    return bool(words) and all(report.knows(result, word) for word in words)


def troubles(result: Result) -> list[Answer]:
    """Return the answers that are refuted or conflicting, and what decides nothing but is no mere note."""
    return [*(answer for answer in answers(result) if answer.verdict in TROUBLE), *remarks(result)]


def remarks(result: Result) -> list[Answer]:
    """Return what was found that decides nothing but is no mere note, such as an anchor that is lost."""
    undecided = [finding for finding in result.findings if finding.stance is Stance.UNDECIDED]
    return [answer for answer in map(of_finding, undecided) if answer.severity is not None]


def of_finding(finding: Finding) -> Answer:
    """Return what one finding answers, taken alone."""
    quiet = finding.stance is not Stance.REFUTES and finding.severity is Severity.NOTE
    return Answer(
        aspect=finding.aspect,
        verdict=_VERDICTS[finding.stance],
        code=finding.code,
        message=finding.message,
        evidence=finding.evidence,
        severity=None if quiet or finding.stance is Stance.SUPPORTS else finding.severity,
        probability=finding.probability,
    )


def _on_content(result: Result) -> Answer:
    told = why(result)
    first = [finding for stance in _stances(result.verdict) for finding in deciding(result, stance)]
    if not first and result.verdict is Verdict.CONFLICTING:
        first = decisive(of_aspect(result.findings, Aspect.CONSISTENCY), Stance.REFUTES)
    evidence = evidence_of(first, named_in=told) if result.verdict in DECIDED else ()
    return _answer(Aspect.CONTENT, result.verdict, first, told, evidence)


def _stances(verdict: Verdict) -> Sequence[Stance]:
    """Return the stances of the findings that such a verdict rests on, those against first."""
    match verdict:
        case Verdict.SUPPORTED:
            return (Stance.SUPPORTS,)
        case Verdict.REFUTED:
            return (Stance.REFUTES,)
        case Verdict.CONFLICTING:
            return (Stance.REFUTES, Stance.SUPPORTS)
        case Verdict.NOT_ENOUGH_INFO:
            return (Stance.UNDECIDED,)
        case _:
            return ()


def _answer(
    aspect: Aspect, verdict: Verdict, first: Sequence[Finding], message: str, evidence: Sequence[Evidence]
) -> Answer:
    severity = first[0].severity if first else Severity.ERROR
    if verdict is Verdict.CONFLICTING and severity is Severity.ERROR:
        severity = Severity.WARNING  # it may be so after all
    return Answer(
        aspect=aspect,
        verdict=verdict,
        code=first[0].code if first else verdict.value,
        message=message,
        evidence=tuple(evidence),
        severity=severity if verdict in TROUBLE else None,
        probability=first[0].probability if first else None,
    )
