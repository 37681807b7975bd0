"""Why a claim has its verdict, in words that a desk can paste; and what it rested on."""

from collections.abc import Iterable, Sequence

from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Stance
from claimcheck.model.report import Result
from claimcheck.model.statement import PredictionStatement
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict

NOTHING_KNOWN = "Nothing in the references decides it."
_WORDS = {verdict: verdict.value.replace("-", " ") for verdict in Verdict}
_TOLD = {
    Note.PRESUMED: "presumed from a figure with one bound",
    Note.DATE_IMPRECISE: "when that became known is not known exactly",
    Note.UPSTREAM_ONLY: "the credited source alone says so",
    Note.TRANSLATION: "that is a translation",
}
_NOT_LEFT_OUT = frozenset({"compared", "outvoted", "same-origin", "superseded"})
_LEFT_OUT = {
    "article-copy": "copies of the article",
    "excerpt-of-state": "excerpts on what lasts",
    "excerpt-of-value": "excerpts with figures or dates",
    "known-before-prediction": "facts known before the prediction",
    "known-later": "facts that became known later",
    "no-date": "facts that need the article's date",
    "outside-valid-time": "facts of another time",
    "related-scope": "facts of another scope",
    "suspected-slip": "suspected slips",
}


def in_words(verdict: Verdict) -> str:
    """Return a verdict's word as people write it."""
    return _WORDS[verdict]


def why(result: Result) -> str:
    """Return one sentence, or two where evidence conflicts, that say why the claim has its verdict."""
    match result.verdict:
        case Verdict.REFUTED | Verdict.SUPPORTED:
            return _decided(result)
        case Verdict.CONFLICTING:
            return _conflicting(result)
        case Verdict.NOT_CHECKABLE:
            return _not_checkable(result)
        case _:
            return _undecided(result)


def deciding(result: Result, stance: Stance) -> list[Finding]:
    """Return the findings on content with this stance that count, the best first."""
    found = of_aspect(result.findings, Aspect.CONTENT)
    counted = [
        finding for finding in found if finding.stance is stance and Note.OUTVOTED not in finding.notes
    ]
    return sorted(counted, key=_weight)


def of_aspect(findings: Iterable[Finding], aspect: Aspect) -> list[Finding]:
    """Return the findings of one aspect."""
    return [finding for finding in findings if finding.aspect is aspect]


def decisive(findings: Iterable[Finding], stance: Stance) -> list[Finding]:
    """Return the findings with this stance, the best first."""
    return sorted((finding for finding in findings if finding.stance is stance), key=_weight)


def evidence_of(findings: Iterable[Finding], *, named_in: str = "") -> list[Evidence]:
    """Return the evidence of findings, one an origin: those that a sentence names first, then by class."""
    words = named_in.casefold()
    found: dict[str, Evidence] = {}
    for evidence in sorted(_every(findings), key=lambda evidence: _precedence(evidence, words)):
        found.setdefault(evidence.provenance.origin.casefold(), evidence)
    return list(found.values())


def _every(findings: Iterable[Finding]) -> list[Evidence]:
    return [evidence for finding in findings for evidence in finding.evidence]


def _precedence(evidence: Evidence, words: str) -> tuple[bool, int, int]:
    where = evidence.provenance
    named = words.find(where.origin.casefold())
    return (
        evidence.excerpt.casefold() not in words,
        len(words) if named < 0 else named,
        -where.source_class.rank,
    )


def then_and_now(result: Result) -> str | None:
    """Return how the verdict differs from that at publication, None where it does not."""
    before = result.at_publication
    if before is None or before.verdict is result.verdict:
        return None
    words = f"{in_words(before.verdict)} when published ({before.as_of}), {in_words(result.verdict)}"
    day = _since(result)
    return f"{words} since {day}" if day else f"{words} as of {result.as_of}"


def _since(result: Result) -> Period | None:
    """Return when the first new evidence on which the verdict rests, or that of its parts, came to be known.

    Evidence that may be from before the publication does not tell since when.
    """
    before = result.at_publication
    if before is None:
        return None
    own = {Verdict.SUPPORTED: (Stance.SUPPORTS,), Verdict.REFUTED: (Stance.REFUTES,)}
    stances = own.get(result.verdict, (Stance.SUPPORTS, Stance.REFUTES))
    known, now = (
        [(stance, each) for stance in stances for each in _every(deciding(moment, stance))]
        for moment in (before, result)
    )
    dates = [evidence.provenance.published for stance, evidence in now if (stance, evidence) not in known]
    dates += [_since(part) for part in result.parts if part.verdict is result.verdict]
    later = [period for period in dates if period is not None and period.first > before.as_of.toordinal()]
    return min(later, key=lambda period: (period.first, period.last), default=None)


def _weight(finding: Finding) -> tuple[int, int, int, str, str]:
    ranks = [evidence.provenance.source_class.rank for evidence in finding.evidence]
    origins = {evidence.provenance.origin.casefold() for evidence in finding.evidence}
    return -max(ranks, default=0), -len(origins), len(finding.notes), finding.code, finding.message


def _decided(result: Result) -> str:
    stance = Stance.REFUTES if result.verdict is Verdict.REFUTED else Stance.SUPPORTS
    findings = deciding(result, stance)
    if not findings:
        return _by_parts(result)
    return _with_notes(findings[0])


def _conflicting(result: Result) -> str:
    sides = [deciding(result, stance) for stance in (Stance.REFUTES, Stance.SUPPORTS)]
    clashes = decisive(of_aspect(result.findings, Aspect.CONSISTENCY), Stance.REFUTES)
    first = [_with_notes(side[0]) for side in sides if side]
    if len(first) < len(sides) and clashes:
        return _with_notes(clashes[0])
    return " But: ".join(first)


def _undecided(result: Result) -> str:
    near = deciding(result, Stance.UNDECIDED)
    if near:
        return _with_notes(near[0])
    if result.parts:
        open_parts = [part.claim.id for part in result.parts if part.verdict is not Verdict.SUPPORTED]
        return f"{_parts(len(open_parts))} not decided: {_listed(open_parts)}."
    rules = {told.rule for told in result.explanations} - _NOT_LEFT_OUT
    if not rules:
        return NOTHING_KNOWN
    left_out = _listed(sorted(_LEFT_OUT.get(rule, f"facts left out as {rule}") for rule in rules))
    return f"{NOTHING_KNOWN} {left_out[:1].upper()}{left_out[1:]} do not count (see --explain)."


def _not_checkable(result: Result) -> str:
    statement = result.claim.statement
    if not isinstance(statement, PredictionStatement):
        return "This is an opinion, which cannot be checked."
    if statement.horizon is None:
        return "This is a prediction that names no time."
    return f"This is a prediction for {statement.horizon}, which has not come."


def _by_parts(result: Result) -> str:
    ids = [part.claim.id for part in result.parts if part.verdict is result.verdict]
    if result.verdict is Verdict.REFUTED:
        return f"{_parts(len(ids))} refuted: {_listed(ids)}."
    return f"{'Its only part is' if len(ids) == 1 else 'All its parts are'} supported: {_listed(ids)}."


def _parts(number: int) -> str:
    return "A part of it is" if number == 1 else "Parts of it are"


def _listed(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"


def _with_notes(finding: Finding) -> str:
    notes = [_TOLD[note] for note in finding.notes if note in _TOLD]
    first, space, rest = finding.message.partition(" ")
    # A sentence begins with a capital letter, the name of a file as it is written.
    message = f"{first[:1].upper()}{first[1:]}{space}{rest}" if first.isalpha() else finding.message
    told = "; ".join([message, *notes])
    return told if told.endswith((".", "!", "?", ".”", "?”")) else f"{told}."
