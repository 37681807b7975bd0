"""The laws of what decides: evidence, more evidence, tolerance, negation."""

from collections.abc import Collection, Iterable
from fractions import Fraction

import attrs
from hypothesis import strategies as st

from claimcheck.model.checker import Checker
from claimcheck.model.finding import Aspect, Finding, Stance
from claimcheck.model.verdict import Verdict
from claimcheck.testing.boundaries import boundary_cases
from claimcheck.testing.cases import Case
from claimcheck.testing.evidence import KINDS, Disputed, cases
from claimcheck.testing.papers import PLOTS
from claimcheck.testing.rewrites import negated
from claimcheck.testing.trial import EXAMPLES, Trial, hold, on_trial, require, told

_NEGATABLE = ("quantity", "words", "yes-no", "event")
_OPPOSITE = {Verdict.SUPPORTED: Verdict.REFUTED, Verdict.REFUTED: Verdict.SUPPORTED}
_VERDICT = {Stance.SUPPORTS: Verdict.SUPPORTED, Stance.REFUTES: Verdict.REFUTED}
_TOLERANCES = tuple(Fraction(share, 100) for share in (0, 1, 5, 10, 25, 50))


def verdicts_follow_from_evidence(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """What all evidence supports is not refuted, what it refutes not supported, the rest is neither."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        _require_expected(trial, case, silence=True)

    hold("verdicts follow from the evidence", trial.cases(), holds, max_examples)


def ends_are_kept(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """At the ends of sets of numbers an open bound is open, a closed one closed, and touching is not sharing.

    This is a table; `max_examples` does not matter to it.
    """
    del max_examples
    trial = on_trial(checker)
    if "quantity" not in trial.kinds:
        return
    for case in boundary_cases():
        try:
            _require_expected(trial, case, silence=True)
        except AssertionError as broken:
            raise AssertionError(f"the law “ends are kept” is broken: {broken}") from None


def near_misses_decide_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """What is about another subject, a narrower scope, another time, or was known later decides nothing."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        _require_expected(trial, case, silence=True)

    hold("near misses decide nothing", trial.near_misses(), holds, max_examples)


def evidence_decides(
    checker: Checker | Trial, max_examples: int = EXAMPLES, *, kinds: Collection[str] = KINDS
) -> None:
    """What all evidence supports is supported, what it refutes refuted: no law, but what a checker is for."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        _require_expected(trial, case, silence=False)

    hold("evidence decides", cases(kinds=kinds, max_claims=2), holds, max_examples)


def _require_expected(trial: Trial, case: Case, *, silence: bool) -> None:
    found = trial.findings(case)
    verdicts = trial.summed(case, found)
    for claim, kind, stance in zip(case.claims, case.kinds, case.stances, strict=True):
        verdict = verdicts[claim.id, PLOTS[kind].aspect]
        expected = _VERDICT.get(stance, Verdict.NOT_ENOUGH_INFO)
        right = verdict is expected or (silence and verdict is Verdict.NOT_ENOUGH_INFO)
        require(
            right, f"{claim.id} was made to come to {expected}, and it is {verdict}:\n{told(found)}", case
        )


def more_evidence_never_turns(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """More evidence for one side never turns a verdict to the other."""
    trial = on_trial(checker)

    def holds(disputed: Disputed) -> None:
        case = disputed.after
        key = (case.claim.id, PLOTS[case.kinds[0]].aspect)
        before, after = trial.verdicts(disputed.before)[key], trial.verdicts(case)[key]
        moved = _leaning(after) - _leaning(before)
        against = moved < 0 if disputed.adds is Stance.SUPPORTS else moved > 0
        require(not against, f"it was {before}, and with one more that {disputed.adds} it is {after}", case)

    hold("more evidence never turns a verdict", trial.disputes(), holds, max_examples)


def _leaning(verdict: Verdict) -> int:
    return (verdict is Verdict.SUPPORTED) - (verdict is Verdict.REFUTED)


def tolerance_is_monotone(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """Widening the tolerance of a statement that is not negated removes no support and adds no refutation."""
    trial = on_trial(checker)

    def holds(drawn: tuple[Case, Fraction, Fraction]) -> None:
        case, *tolerances = drawn
        narrow, wide = (attrs.evolve(case, tolerance=tolerance) for tolerance in sorted(tolerances))
        before, after = trial.findings(narrow), trial.findings(wide)
        shown = f"it finds\n{told(before)}\nbut with the tolerance {wide.tolerance}\n{told(after)}"
        lost = _places(before, Stance.SUPPORTS) - _places(after, Stance.SUPPORTS)
        require(not lost, f"a wider tolerance takes support away: {shown}", narrow)
        won = _places(after, Stance.REFUTES) - _places(before, Stance.REFUTES)
        require(not won, f"a wider tolerance adds a refutation: {shown}", narrow)

    tolerances = st.sampled_from(_TOLERANCES)
    given = trial.cases(most=1) | trial.dispute_cases()
    hold("tolerance is monotone", st.tuples(given, tolerances, tolerances), holds, max_examples)


def _places(findings: Iterable[Finding], stance: Stance) -> set[tuple[str, Aspect, str, str]]:
    return {
        (finding.claim, finding.aspect, evidence.provenance.reference, evidence.provenance.locator)
        for finding in findings
        if finding.stance is stance
        for evidence in finding.evidence
    }


def negation_swaps(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """Negating a quantity, period, yes/no or single-valued statement swaps supported and refuted, no more."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        turned = case.with_claims(map(negated, case.claims))
        before, after = trial.findings(case), trial.findings(turned)
        for key, verdict in trial.summed(case, before).items():
            expected, got = _OPPOSITE.get(verdict, verdict), trial.summed(turned, after)[key]
            shown = f"{key[0]} is {verdict}\n{told(before)}\nand negated {got}, not {expected}\n{told(after)}"
            right = got is expected or (trial.abstains and got is Verdict.NOT_ENOUGH_INFO)
            require(right or key[1] is not Aspect.CONTENT, shown, turned)

    given = trial.cases(most=2, among=_NEGATABLE) | trial.dispute_cases(among=_NEGATABLE)
    hold("negation swaps", given, holds, max_examples)
