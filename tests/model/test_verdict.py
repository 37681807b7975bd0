"""From findings to verdicts: which evidence counts, and what it comes to."""

import datetime as dt
import random
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Provenance, SourceClass
from claimcheck.model.statement import (
    OpinionStatement,
    PredictionStatement,
    QuantityStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.model.verdict import (
    Verdict,
    aspect_verdict,
    content_verdict,
    is_checkable,
    judge,
    outvoted,
)

SUPPORTED, REFUTED, CONFLICTING = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.CONFLICTING
NOTHING, NOT_CHECKABLE = Verdict.NOT_ENOUGH_INFO, Verdict.NOT_CHECKABLE
TODAY = dt.date(2025, 1, 20)
CLASSES = {
    "p": SourceClass.PRIMARY,
    "o": SourceClass.OFFICIAL,
    "s": SourceClass.SECONDARY,
    "u": SourceClass.UNKNOWN,
}
FACT = QuantityStatement(subject="x", property="y", value=Quantity(written="1", interval=Interval()))


def finding(
    stance: Stance,
    origin: str = "A",
    source_class: SourceClass = SourceClass.SECONDARY,
    aspect: Aspect = Aspect.CONTENT,
    notes: tuple[Note, ...] = (),
) -> Finding:
    where = Provenance(
        reference="facts", origin=origin, locator=f"{origin}:1", excerpt="words", source_class=source_class
    )
    return Finding(
        claim="c", checker="k", code="code", aspect=aspect, stance=stance, message="told", notes=notes,
        evidence=(Evidence(excerpt="words", provenance=where),),
    )  # fmt: skip


def told(text: str) -> list[Finding]:
    """Read "+As -Bp": A supports and is secondary, B refutes and is primary."""
    signs = {"+": Stance.SUPPORTS, "-": Stance.REFUTES, "?": Stance.UNDECIDED}
    return [finding(signs[word[0]], word[1], CLASSES[word[2]]) for word in text.split()]


findings = st.builds(
    finding, st.sampled_from(list(Stance)), st.sampled_from("ABCD"), st.sampled_from(list(SourceClass))
)


class TestJudging:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", NOTHING),
            ("?As", NOTHING),
            ("+As", SUPPORTED),
            ("-As", REFUTED),
            ("+As -Bs", CONFLICTING),
            ("+Ap -Bs", SUPPORTED),
            ("+As -Bp", REFUTED),
            ("+Ap -Bo", CONFLICTING),  # primary and official are equally good
            ("+As -Bs -Cs", REFUTED),  # one alone against two is outvoted
            ("+As +Bs -Cs", SUPPORTED),
            ("+As -Bs -Bs", CONFLICTING),  # the same origin twice is one
            ("+As +Ds -Bs -Cs", CONFLICTING),
            ("+Ap -Bs -Cs", SUPPORTED),  # of a lower class they outvote nobody
            ("+Au -Bs -Cu", REFUTED),
            ("+As -As", CONFLICTING),
            ("+As -As -Bs", CONFLICTING),  # of the two that refute one is the lone origin itself
            ("+As -As -Bs -Cs", REFUTED),
            ("+Au +As -Bs", CONFLICTING),  # an origin counts with its best
        ],
    )
    def test_it_weighs_both_sides(self, text: str, expected: Verdict) -> None:
        assert expected is judge(told(text))

    def test_the_outvoted_are_told(self) -> None:
        weighed = told("+As -Bs -Cs ?Ds")

        assert (weighed[0],) == outvoted(weighed)
        assert tuple(told("-As")) == outvoted(told("-As +Bs +Cs"))
        assert () == outvoted(told("+As -Bs"))

    def test_origins_are_the_same_in_any_case(self) -> None:
        lower = [finding(Stance.REFUTES, "a"), finding(Stance.REFUTES, "A"), finding(Stance.SUPPORTS, "B")]

        assert CONFLICTING is judge(lower)

    @given(st.lists(findings, max_size=8), st.randoms())
    def test_the_order_changes_nothing(self, weighed: list[Finding], dice: random.Random) -> None:
        shuffled = sorted(weighed, key=lambda _: dice.random())

        assert judge(weighed) is judge(shuffled)

    @given(st.lists(findings, max_size=8), st.data())
    def test_a_second_copy_adds_nothing(self, weighed: list[Finding], data: st.DataObject) -> None:
        copies = data.draw(st.lists(st.sampled_from(weighed), max_size=3)) if weighed else []

        assert judge(weighed) is judge([*weighed, *copies])

    @given(st.lists(findings, max_size=8))
    def test_an_undecided_finding_changes_no_verdict(self, weighed: list[Finding]) -> None:
        assert judge(weighed) is judge([one for one in weighed if one.stance is not Stance.UNDECIDED])

    @given(st.lists(findings, max_size=6), findings)
    def test_more_evidence_for_one_side_never_turns_the_verdict_to_the_other(
        self, weighed: list[Finding], more: Finding
    ) -> None:
        before, after = judge(weighed), judge([*weighed, more])

        if more.stance is Stance.SUPPORTS:
            assert after is not REFUTED or before is REFUTED
        if more.stance is Stance.REFUTES:
            assert after is not SUPPORTED or before is SUPPORTED

    @given(st.lists(findings, max_size=8))
    def test_turning_every_stance_turns_the_verdict(self, weighed: list[Finding]) -> None:
        turned = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}
        swapped = [attrs.evolve(one, stance=turned.get(one.stance, one.stance)) for one in weighed]
        expected = {SUPPORTED: REFUTED, REFUTED: SUPPORTED}

        assert expected.get(judge(weighed), judge(weighed)) is judge(swapped)


class TestContent:
    @staticmethod
    def verdict(
        *weighed: Finding, parts: Sequence[Verdict] = (), statement: Statement | None = FACT
    ) -> Verdict:
        return content_verdict(Claim(id="c", text="words", statement=statement), weighed, parts, TODAY)

    def test_another_aspect_decides_nothing(self) -> None:
        assert NOTHING is self.verdict(finding(Stance.REFUTES, aspect=Aspect.SOURCE))

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            ([SUPPORTED, SUPPORTED], SUPPORTED),
            ([SUPPORTED, REFUTED], REFUTED),
            ([SUPPORTED, NOTHING], NOTHING),
            ([SUPPORTED, CONFLICTING], NOTHING),
            ([CONFLICTING, REFUTED], REFUTED),
            ([], NOTHING),
        ],
    )
    def test_a_claim_without_findings_is_what_its_parts_are(
        self, parts: Sequence[Verdict], expected: Verdict
    ) -> None:
        assert expected is self.verdict(parts=parts)

    def test_its_own_findings_go_before_its_parts(self) -> None:
        assert SUPPORTED is self.verdict(finding(Stance.SUPPORTS), parts=[REFUTED])

    def test_consistency_never_overrides_evidence(self) -> None:
        clash = finding(Stance.REFUTES, aspect=Aspect.CONSISTENCY)

        assert CONFLICTING is self.verdict(clash)
        assert SUPPORTED is self.verdict(clash, finding(Stance.SUPPORTS))
        assert REFUTED is self.verdict(clash, finding(Stance.REFUTES))

    def test_a_derived_claim_that_is_at_fault_conflicts_whatever_supports_it(self) -> None:
        fault = finding(Stance.REFUTES, aspect=Aspect.CONSISTENCY, notes=(Note.DERIVED_DECISIVE,))

        assert CONFLICTING is self.verdict(fault, finding(Stance.SUPPORTS))
        assert REFUTED is self.verdict(fault, finding(Stance.REFUTES))

    def test_that_claims_agree_supports_nothing(self) -> None:
        assert NOTHING is self.verdict(finding(Stance.SUPPORTS, aspect=Aspect.CONSISTENCY))

    @pytest.mark.parametrize(
        ("statement", "expected"),
        [
            (None, True),
            (FACT, True),
            (OpinionStatement(subject="x"), False),
            (PredictionStatement(subject="x", statement=FACT), False),
            (PredictionStatement(subject="x", statement=FACT, horizon=Period.parse("2025")), False),
            (PredictionStatement(subject="x", statement=FACT, horizon=Period.parse("2025-01-20")), True),
        ],
    )
    def test_opinions_and_predictions_before_their_time_are_not_checkable(
        self, statement: Statement | None, expected: bool
    ) -> None:
        assert expected is is_checkable(Claim(id="c", text="words", statement=statement), TODAY)
        assert (NOTHING if expected else NOT_CHECKABLE) is self.verdict(statement=statement)

    def test_evidence_makes_a_prediction_checkable(self) -> None:
        foretold = PredictionStatement(subject="x", statement=FACT)

        assert SUPPORTED is self.verdict(finding(Stance.SUPPORTS), statement=foretold)


class TestOtherAspects:
    def test_without_findings_there_is_no_verdict(self) -> None:
        assert aspect_verdict(Claim(id="c", text="words"), [], Aspect.SOURCE, SUPPORTED) is None

    def test_findings_of_the_aspect_are_judged(self) -> None:
        weighed = [finding(Stance.REFUTES, aspect=Aspect.ATTRIBUTION), finding(Stance.SUPPORTS)]

        assert REFUTED is aspect_verdict(Claim(id="c", text="words"), weighed, Aspect.ATTRIBUTION, SUPPORTED)

    def test_the_attribution_of_a_saying_is_its_verdict(self) -> None:
        saying = Claim(
            id="c", text="words", statement=QuotationStatement(subject="x", mode="direct", words="y")
        )

        assert SUPPORTED is aspect_verdict(saying, [], Aspect.ATTRIBUTION, SUPPORTED)
