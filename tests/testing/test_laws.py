"""The laws: every built-in checker keeps them, and every planted fault breaks one."""

from collections.abc import Callable, Sequence
from functools import partial

import pytest
from hypothesis import given, settings

from claimcheck import plugins
from claimcheck.model.checker import Checker
from claimcheck.model.finding import Aspect, Finding, Stance
from claimcheck.model.verdict import Verdict, judge
from claimcheck.testing import laws
from claimcheck.testing import strategies as kit
from claimcheck.testing.boundaries import boundary_cases
from claimcheck.testing.evidence import DISPUTABLE
from claimcheck.testing.trial import on_trial
from tests.testing import faults

BUILT_IN = plugins.find("claimcheck.checkers")
DECIDES = {
    "attribute": ("words", "yes-no", "many-valued"),
    "attribution": ("attribution",),
    "change": ("change",),
    "comparison": ("comparison",),
    "period": ("event",),
    "quantity": ("quantity", "presumed"),
    "quotation": ("quotation",),
    "text": ("passage", "figure"),
}
# What leaves a claim open is nothing that these would compare it with.
SILENT_ON_THE_REST = frozenset({"attribute", "attribution", "quotation", "text"})
ABSTAINING = frozenset({"text"})  # reads running text, and says nothing where it is unsure


def examples() -> int:
    """Give how often a law is tried: a few times by people, often where it is nobody's time."""
    return max(8, settings().max_examples // 6)


def checker(name: str) -> Checker:
    """Make the built-in checker of this name."""
    made = plugins.load(BUILT_IN[name])
    assert callable(made)
    found = made()
    assert isinstance(found, Checker)
    return found


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_checker_keeps_the_laws(name: str) -> None:
    """What decides a kind of case must not be silent on it either."""
    laws.check_laws(
        checker(name), max_examples=examples(), decides=DECIDES.get(name, ()), abstains=name in ABSTAINING
    )


def test_judge_keeps_its_laws() -> None:
    laws.check_judge_laws(max_examples=examples())


FAULTS: list[tuple[type[faults.Faulty], laws.Law]] = [
    (faults.OpenEndsTakenAsClosed, laws.ends_are_kept),
    (faults.ClosedEndsTakenAsOpen, partial(laws.evidence_decides, kinds=["quantity"])),
    (faults.RoundingForgotten, laws.verdicts_follow_from_evidence),
    (faults.FirstRowOnly, laws.order_changes_nothing),
    (faults.ClaimsNumbered, laws.order_changes_nothing),
    (faults.UnitsIgnored, laws.units_change_nothing),
    (faults.NegationDropped, laws.negation_swaps),
    (faults.NegatedClaimsPassedOver, laws.negation_swaps),
    (faults.AliasIgnored, laws.aliases_change_nothing),
    (faults.EvidenceOfSomethingElse, laws.decisions_have_their_evidence),
    (faults.EvidenceAtNoPlace, laws.decisions_have_their_evidence),
    (faults.ExceptionSwallowed, laws.batches_change_nothing),
    (faults.ExceptionRaised, laws.findings_are_well_formed),
    (faults.ByChance, laws.repetition_changes_nothing),
    (faults.AnswersKept, laws.repetition_changes_nothing),
    (faults.AnswersKeptByTheClass, laws.verdicts_follow_from_evidence),
    (faults.ToleranceOnTheReference, laws.tolerance_is_monotone),
    (faults.ToleranceNarrows, laws.tolerance_is_monotone),
    (faults.LaterKnowledgeUsed, laws.later_knowledge_changes_nothing),
    (faults.PublisherTakenForOrigin, laws.copies_add_nothing),
    (faults.CodeNotDeclared, laws.findings_are_well_formed),
    (faults.AboutNoClaim, laws.findings_are_well_formed),
    (faults.SaidTwice, laws.findings_are_well_formed),
    (faults.ArticleTakenForEvidence, laws.empty_references_decide_nothing),
    (faults.NeighboursRead, laws.text_elsewhere_changes_nothing),
    (faults.TooManyTakenForNone, laws.more_evidence_never_turns),
    (faults.ScopeIgnored, laws.near_misses_decide_nothing),
    (faults.ValidTimeIgnored, laws.near_misses_decide_nothing),
    (faults.SubjectIgnored, laws.near_misses_decide_nothing),
    (faults.NotationMisread, laws.notation_changes_nothing),
    (faults.BatchCutShort, laws.batches_change_nothing),
]


# Faults that few draws show; what Hypothesis draws depends on what has been imported.
_RARE: dict[type[faults.Faulty], int] = {faults.PublisherTakenForOrigin: 400}


class TestPlantedFaults:
    @pytest.mark.parametrize(("fault", "law"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
    def test_a_fault_breaks_the_law_that_is_about_it(self, fault: type[faults.Faulty], law: laws.Law) -> None:
        """The error names the law and shows an example with its claim."""
        trial = on_trial(fault(), kinds=("quantity",))
        with pytest.raises(
            AssertionError, match=r"(?s)the law “.+” is broken: .+claim c1 \(quantity; "
        ) as caught:
            law(trial, _RARE.get(fault, 50))
        assert caught.value.__suppress_context__

    def test_the_checker_without_a_fault_keeps_all_these_laws(self) -> None:
        """What is caught is the fault, not the way it was planted."""
        trial = on_trial(faults.Faulty(), kinds=("quantity",))
        for law in sorted({law for _, law in FAULTS}, key=str):
            law(trial, examples())

    def test_several_broken_laws_come_as_a_group(self) -> None:
        with pytest.raises(ExceptionGroup, match=r"the checker 'quantity' breaks \d+ laws") as caught:
            laws.check_laws(faults.ArticleTakenForEvidence(), max_examples=5)
        assert all(isinstance(error, AssertionError) for error in caught.value.exceptions)

    def test_one_broken_law_comes_alone(self) -> None:
        with pytest.raises(AssertionError, match="the law “text elsewhere changes nothing” is broken"):
            laws.check_laws(faults.NeighboursRead(), max_examples=8)


def first(findings: Sequence[Finding]) -> Verdict:
    """Judge by the first finding."""
    return judge(findings[:1])


def majority(findings: Sequence[Finding]) -> Verdict:
    """Judge by the number of findings on each side."""
    sides = [finding.stance for finding in findings]
    if sides.count(Stance.SUPPORTS) == sides.count(Stance.REFUTES):
        return Verdict.CONFLICTING if Stance.SUPPORTS in sides else Verdict.NOT_ENOUGH_INFO
    return (
        Verdict.SUPPORTED if sides.count(Stance.SUPPORTS) > sides.count(Stance.REFUTES) else Verdict.REFUTED
    )


def doubtful(findings: Sequence[Finding]) -> Verdict:
    """Take an undecided finding for a doubt."""
    return (
        Verdict.NOT_ENOUGH_INFO
        if any(one.stance is Stance.UNDECIDED for one in findings)
        else judge(findings)
    )


def trusting(findings: Sequence[Finding]) -> Verdict:
    """Believe whoever supports."""
    return Verdict.SUPPORTED if any(one.stance is Stance.SUPPORTS for one in findings) else judge(findings)


def sated(findings: Sequence[Finding]) -> Verdict:
    """Turn round when there is too much evidence."""
    turned = {Verdict.SUPPORTED: Verdict.REFUTED, Verdict.REFUTED: Verdict.SUPPORTED}
    verdict = judge(findings)
    return turned.get(verdict, verdict) if sum(len(one.evidence) for one in findings) > 3 else verdict


def hasty(findings: Sequence[Finding]) -> Verdict:
    """Decide from nothing."""
    verdict = judge(findings)
    return Verdict.CONFLICTING if findings and verdict is Verdict.NOT_ENOUGH_INFO else verdict


@pytest.mark.parametrize(
    ("law", "wrong"),
    [
        ("which finding came first changes nothing", first),
        ("a second copy adds nothing", majority),
        ("an undecided finding changes no verdict", doubtful),
        ("both sides are weighed alike", trusting),
        ("an undecided finding changes no verdict", sated),
        ("an undecided finding changes no verdict", hasty),
    ],
)
def test_a_wrong_way_to_judge_breaks_a_law(law: str, wrong: Callable[[Sequence[Finding]], Verdict]) -> None:
    with pytest.raises(AssertionError, match=f"the law “{law}” is broken"):
        laws.check_judge_laws(wrong)


def test_the_quantity_checker_decides_every_row_of_the_table_of_ends() -> None:
    """Here it may not be silent."""
    trial = on_trial(checker("quantity"), kinds=("quantity",))
    expected = {Stance.SUPPORTS: Verdict.SUPPORTED, Stance.REFUTES: Verdict.REFUTED}
    found = [(case.stance, trial.verdicts(case)[case.claim.id, Aspect.CONTENT]) for case in boundary_cases()]

    assert [expected.get(stance, Verdict.NOT_ENOUGH_INFO) for stance, _ in found] == [
        verdict for _, verdict in found
    ]


class TestReach:
    @pytest.mark.parametrize("name", DECIDES)
    def test_nearly_every_case_of_its_kinds_is_compared(self, name: str) -> None:
        """At least 95 in 100 draws give the checker of their kind something to find or to compare."""
        compared: list[bool] = []
        trying = on_trial(checker(name), kinds=DECIDES[name])
        decided = [kind for kind in DECIDES[name] if kind in DISPUTABLE]
        refuted = kit.claims_with_evidence(stance=Stance.REFUTES, kinds=decided)
        drawn = refuted if name in SILENT_ON_THE_REST else kit.claims_with_evidence(kinds=DECIDES[name])

        @settings(max_examples=100)
        @given(drawn)
        def look(case: kit.Case) -> None:
            context = case.context()
            found = [*trying.fresh().check(case.claims, context)]
            compared.append(bool(found) or any(one.rule == "compared" for one in context.explained))

        look()
        assert 0.95 <= sum(compared) / len(compared)

    @pytest.mark.parametrize("name", BUILT_IN)
    def test_a_checker_is_tried_on_what_it_speaks_about(self, name: str) -> None:
        assert set(DECIDES.get(name, ())) <= set(on_trial(checker(name)).kinds)

    def test_claims_and_facts_that_are_drawn_apart_still_meet(self) -> None:
        """Of the cases whose outcome nobody knows beforehand, many give the set's own checker something to find."""
        found: list[bool] = []
        consistency = checker("consistency")

        @settings(max_examples=100)
        @given(kit.mixed_cases())
        def look(case: kit.Case) -> None:
            found.append(bool([*consistency.check(case.claims, case.context())]))

        look()
        assert any(found)
