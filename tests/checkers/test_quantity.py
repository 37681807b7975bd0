"""A claimed quantity against those of references: the contract's section on comparing, case by case."""

from fractions import Fraction

import pytest

from claimcheck.checkers.magnitudes import in_one_unit
from claimcheck.checkers.quantity import QuantityChecker, factor_words
from claimcheck.model.finding import Note, Severity, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Fact, PropertyDefinition
from claimcheck.model.statement import PredictionStatement, QuantityStatement
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable
from claimcheck.model.verdict import Verdict
from tests.checkers.world import check, claim, codes, fact, figure, run_of, verdict

COUNT = PropertyDefinition(name="users", temporal="event", unit="user")
VAGUE = Quantity(
    written="tens of thousands",
    interval=Interval(Fraction(20_000), Fraction(100_000)),
    unit="user",
    form=Form.VAGUE,
)


def users(value: Quantity, **more: object) -> Fact:
    return fact(value, subject="App", property="users", **more)  # type: ignore[arg-type]


def says(value: Quantity, *, negated: bool = False) -> QuantityStatement:
    return QuantityStatement(subject="App", property="users", value=value, negated=negated)


def count(number: int | str, form: Form = Form.PLAIN) -> Quantity:
    return figure(number, form, "user")


OVER, LEAST, UNDER, ABOUT = Form.MORE_THAN, Form.AT_LEAST, Form.LESS_THAN, Form.ABOUT
WITHIN = ("quantity-within-reference", Stance.SUPPORTS)
OUTSIDE = ("quantity-outside-reference", Stance.REFUTES)
SCALE = ("quantity-scale-differs", Stance.REFUTES)
OVERLAP = ("quantity-overlaps", Stance.UNDECIDED)
CASES = [
    (count(700_000, OVER), count(700_000, OVER), WITHIN),
    (count(700_000, OVER), count(700_000, LEAST), OVERLAP),
    (count(700_000, LEAST), count(700_000, OVER), WITHIN),
    (count(700_000, OVER), count(3_000_000), ("quantity-understated", Stance.SUPPORTS)),
    (count(3_000_000, UNDER), count(700_000), ("quantity-overstated", Stance.SUPPORTS)),
    (count(700_000, OVER), count(1_300_000), WITHIN),  # less than twice is near enough
    (count(700_000, OVER), count(500_000), OUTSIDE),
    (count(3_000_000), count(2_900_000), WITHIN),
    (count(3_000_000), count(2_700_000), OVERLAP),
    (count(3_000_000), count(2_600_000), OUTSIDE),
    (count(3_000_000), count(2_800_000, ABOUT), OVERLAP),
    (count(7_000_000), count(700_000), SCALE),
    (count(7_000_000, OVER), count(700_000, OVER), SCALE),  # presumed to be below 6.3 million
    (count(6_000_000, OVER), count(700_000, OVER), OVERLAP),
    (count(50, OVER), count(700_000, OVER), ("quantity-understated", Stance.SUPPORTS)),
    (count(50, UNDER), count(700_000, OVER), OUTSIDE),
    (count(12), count(12), WITHIN),
    (count(12), count(13), OUTSIDE),
    (count(1_000_000), VAGUE, OVERLAP),  # a vague reference never refutes
    (count(10_000, OVER), VAGUE, WITHIN),
]


class TestComparing:
    @pytest.mark.parametrize(("claimed", "known", "expected"), CASES)
    def test_against_one_reference(
        self, claimed: Quantity, known: Quantity, expected: tuple[str, Stance]
    ) -> None:
        results = check(QuantityChecker(), run_of(users(known), definitions=[COUNT]), claim(says(claimed)))

        assert [expected] == codes(results)

    def test_the_declared_codes_are_all_there_is(self) -> None:
        assert {expected[0] for *_, expected in CASES} | {"quantity-incommensurable"} == QuantityChecker.codes

    def test_a_bound_far_off_tells_the_factor(self) -> None:
        run = run_of(
            users(count(3_000_000, Form.NEARLY), origin="Similarweb", valid="2025-01-13"), definitions=[COUNT]
        )
        (result,) = check(QuantityChecker(), run, claim(says(count(700_000, OVER))))

        assert (Note.UNDERSTATED,) == result.notes
        assert (
            "the claim says over 700,000; Similarweb has nearly 3,000,000 (13 January 2025): "
            "understated by a factor of 4.3" == result.message
        )

    def test_what_is_presumed_is_marked(self) -> None:
        (result,) = check(
            QuantityChecker(),
            run_of(users(count(700_000, OVER)), definitions=[COUNT]),
            claim(says(count(9_000_000))),
        )

        assert (Note.PRESUMED,) == result.notes
        assert Severity.ERROR is result.severity

    def test_the_presumption_gives_way_to_a_two_sided_fact(self) -> None:
        facts = (users(count(700_000, OVER), line=1), users(count(9_000_000), origin="Other", line=2))
        results = check(QuantityChecker(), run_of(*facts, definitions=[COUNT]), claim(says(count(9_000_000))))

        assert [OVERLAP, WITHIN] == codes(results)

    def test_a_vague_fact_does_not_take_the_presumption_away(self) -> None:
        facts = (users(count(700_000, OVER), line=1), users(VAGUE, origin="Other", line=2))
        results = check(QuantityChecker(), run_of(*facts, definitions=[COUNT]), claim(says(count(9_000_000))))

        assert SCALE in codes(results)

    def test_a_tolerance_widens_the_claim(self) -> None:
        known, said = users(count(2_600_000)), claim(says(count(3_000_000)))
        strict = check(QuantityChecker(), run_of(known, definitions=[COUNT]), said)
        lax = check(QuantityChecker(), run_of(known, definitions=[COUNT], tolerance=Fraction(1, 5)), said)

        assert [OUTSIDE] == codes(strict)
        assert [WITHIN] == codes(lax)

    def test_evidence_of_one_code_is_one_finding(self) -> None:
        facts = [users(count(700_000), origin=name, line=line) for line, name in enumerate("CAB", start=1)]
        (result,) = check(QuantityChecker(), run_of(*facts, definitions=[COUNT]), claim(says(count(700_000))))

        assert ["facts.jsonl:1", "facts.jsonl:2", "facts.jsonl:3"] == [
            one.provenance.locator for one in result.evidence
        ]
        assert (
            "the claim says 700,000; C has 700,000 (10 January 2025), and so have A and B" == result.message
        )

    def test_words_for_a_quantity_say_nothing(self) -> None:
        run = run_of(fact("a great many", subject="App", property="users"), definitions=[COUNT])

        assert [] == check(QuantityChecker(), run, claim(says(count(5))))

    def test_another_kind_of_statement_is_passed_over(self) -> None:
        assert [] == check(
            QuantityChecker(), run_of(), claim(PredictionStatement(subject="a", statement=says(count(5))))
        )


class TestNegation:
    @pytest.mark.parametrize(("claimed", "known", "expected"), CASES)
    def test_it_swaps_supported_and_refuted(
        self, claimed: Quantity, known: Quantity, expected: tuple[str, Stance]
    ) -> None:
        run = run_of(users(known), definitions=[COUNT])
        (result,) = check(QuantityChecker(), run, claim(says(claimed, negated=True)))
        apart = not claimed.interval.overlaps(known.interval)
        swapped = {
            Stance.SUPPORTS: Stance.UNDECIDED if known.form is Form.VAGUE else Stance.REFUTES,
            Stance.REFUTES: Stance.SUPPORTS
            if apart
            else Stance.UNDECIDED,  # what was presumed decides nothing
            Stance.UNDECIDED: Stance.UNDECIDED,
        }

        assert swapped[expected[1]] is result.stance

    @pytest.mark.parametrize(
        ("claimed", "known", "expected"),
        [
            (count(500_000), count(400_000, OVER), OUTSIDE),  # it is at most that
            (count(500_000), count(400_000, LEAST), OUTSIDE),
            (count(300_000), count(400_000, OVER), OVERLAP),
            (count(400_000, Form.AT_MOST), count(400_000, OVER), WITHIN),
            (count(400_000, UNDER), count(400_000, LEAST), WITHIN),
            (count(500_000), count(500_000), OUTSIDE),
            (count(600_000), count(500_000), OVERLAP),
            (count(500_000), VAGUE, OVERLAP),
        ],
    )
    def test_a_negated_fact_is_what_it_leaves(
        self, claimed: Quantity, known: Quantity, expected: tuple[str, Stance]
    ) -> None:
        run = run_of(users(known, negated=True), definitions=[COUNT])

        assert [expected] == codes(check(QuantityChecker(), run, claim(says(claimed))))


class TestUnits:
    @pytest.mark.parametrize(
        ("claimed", "known", "expected"),
        [
            (figure(5, unit="km"), figure(5000, unit="m", step=500), WITHIN),
            (figure(5, unit="km"), figure(50_000, unit="m", step=500), SCALE),
            (
                figure(3, unit="%"),
                figure(3, unit="percentage point"),
                ("quantity-incommensurable", Stance.UNDECIDED),
            ),
            (figure(3, unit="USD"), figure(3, unit="EUR"), ("quantity-incommensurable", Stance.UNDECIDED)),
            (figure(700, unit="person"), figure(700, unit="user"), WITHIN),
            (figure(700, unit="user"), figure(700, unit="person"), WITHIN),
            (
                figure(700, unit="1"),
                figure(700, unit="user"),
                WITHIN,
            ),  # the property is declared to be of users
            (
                figure(700, unit="download"),
                figure(700, unit="user"),
                ("quantity-incommensurable", Stance.UNDECIDED),
            ),
        ],
    )
    def test_only_what_compares_is_compared(
        self, claimed: Quantity, known: Quantity, expected: tuple[str, Stance]
    ) -> None:
        results = check(QuantityChecker(), run_of(users(known), definitions=[COUNT]), claim(says(claimed)))

        assert [expected] == codes(results)

    def test_what_does_not_compare_is_told(self) -> None:
        run = run_of(users(figure(3, unit="EUR")), definitions=[COUNT])
        (result,) = check(QuantityChecker(), run, claim(says(figure(3, unit="USD"))))

        assert (
            "the claim says 3; Survey has 3 (10 January 2025): USD and EUR do not compare" == result.message
        )

    def test_a_bare_number_is_not_so_many_of_anything(self) -> None:
        assert in_one_unit(figure(3, unit="1"), figure(3, unit="user"), UnitTable(), None) is None


class TestHedges:
    def test_a_bare_possibility_is_not_refuted(self) -> None:
        run = run_of(users(count(900_000)), definitions=[COUNT])
        (result,) = check(QuantityChecker(), run, claim(says(count(500_000)), hedges=("could",)))

        assert OVERLAP == (result.code, result.stance)
        assert result.message.endswith(": only a possibility is claimed")

    def test_it_can_be_supported(self) -> None:
        run = run_of(users(count(500_000)), definitions=[COUNT])

        assert [WITHIN] == codes(check(QuantityChecker(), run, claim(says(count(500_000)), hedges=("may",))))

    def test_other_hedges_change_nothing(self) -> None:
        run = run_of(users(count(900_000)), definitions=[COUNT])

        assert [OUTSIDE] == codes(
            check(QuantityChecker(), run, claim(says(count(500_000)), hedges=("reportedly",)))
        )


class TestPredictions:
    @staticmethod
    def verdict_of(*facts: Fact, horizon: str | None = None, published: str | None = "2025-01-15") -> Verdict:
        foretold = PredictionStatement(
            subject="App",
            statement=says(count(500_000, OVER)),
            horizon=None if horizon is None else Period.parse(horizon),
        )
        run = run_of(*facts, definitions=[PropertyDefinition(name="users", unit="user")])
        return verdict(check(QuantityChecker(), run, claim(foretold, published=published)))

    def test_what_was_known_before_is_no_evidence(self) -> None:
        assert Verdict.NOT_ENOUGH_INFO is self.verdict_of(users(count(600_000), published="2025-01-14"))

    def test_what_is_known_after_decides(self) -> None:
        assert Verdict.SUPPORTED is self.verdict_of(users(count(600_000), published="2025-01-17"))
        assert Verdict.REFUTED is self.verdict_of(users(count(300_000), published="2025-01-17"))

    def test_before_its_horizon_it_is_not_checked(self) -> None:
        told = users(count(600_000), published="2025-01-17")

        assert Verdict.NOT_ENOUGH_INFO is self.verdict_of(told, horizon="2025-02")
        assert Verdict.SUPPORTED is self.verdict_of(told, horizon="2025-01-19")

    def test_once_true_within_the_horizon_is_enough(self) -> None:
        peak = users(count(600_000), valid="2025-01-16/2025-01-17", published="2025-01-17")

        assert Verdict.SUPPORTED is self.verdict_of(peak, horizon="2025-01-19")

    def test_once_false_within_the_horizon_is_not(self) -> None:
        low = users(count(300_000), valid="2025-01-16/2025-01-17", published="2025-01-17")

        assert Verdict.NOT_ENOUGH_INFO is self.verdict_of(low, horizon="2025-01-19")

    def test_without_the_article_s_date_nothing_is_after_it(self) -> None:
        told = users(count(600_000), published="2025-01-17")

        assert Verdict.NOT_ENOUGH_INFO is self.verdict_of(told, published=None)


@pytest.mark.parametrize(
    ("factor", "words"), [("30/7", "4.3"), ("10", "10"), ("1/1000", "1,000"), ("1.31", "1.3")]
)
def test_a_factor_is_told_with_two_digits(factor: str, words: str) -> None:
    assert words == factor_words(Fraction(factor))
