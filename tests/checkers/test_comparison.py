"""A claimed relation, rank or superlative against the quantities of both sides."""

from fractions import Fraction

import pytest

from claimcheck.checkers.comparison import ComparisonChecker
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Entity, Fact, PropertyDefinition
from claimcheck.model.statement import ComparisonStatement, Relation, Scope
from claimcheck.model.verdict import Verdict
from tests.checkers.world import check, claim, codes, fact, figure, run_of, verdict

HOLDS = ("comparison-holds", Stance.SUPPORTS)
FAILS = ("comparison-fails", Stance.REFUTES)
UNCLEAR = ("comparison-unclear", Stance.UNDECIDED)
MORE, LESS, EQUAL, MOST, LEAST = Relation.MORE, Relation.LESS, Relation.EQUAL, Relation.MOST, Relation.LEAST
APPS = tuple(Entity(id=name, name=name, type="app") for name in ("One", "Two"))


def users(subject: str, value: Quantity, **more: object) -> Fact:
    line = {"One": 1, "Two": 2}.get(subject, 3)
    return fact(value, **{"subject": subject, "property": "users", "line": line, **more})  # type: ignore[arg-type]


def results_of(
    *facts: Fact,
    relation: Relation | None = None,
    rank: int | None = None,
    negated: bool = False,
    other: str | None = "Two",
    entities: tuple[Entity, ...] = (),
    hedges: tuple[str, ...] = (),
) -> list[Finding]:
    statement = ComparisonStatement(
        subject="One", property="users", other=other, relation=relation, rank=rank, negated=negated
    )
    definition = PropertyDefinition(name="users", temporal="event", additive=True)
    run = run_of(*facts, definitions=[definition], entities=entities)
    return check(ComparisonChecker(), run, claim(statement, hedges=hedges))


class TestRelations:
    @pytest.mark.parametrize(
        ("relation", "ours", "theirs", "expected"),
        [
            (MORE, figure(3000), figure(1000), HOLDS),
            (MORE, figure(1000), figure(3000), FAILS),
            (MORE, figure(1000), figure(1050, step=50), UNCLEAR),
            (MORE, figure(50), figure(50), FAILS),
            (MORE, figure(3000, Form.MORE_THAN), figure(3000, Form.AT_MOST), HOLDS),
            (MORE, figure(3000, Form.MORE_THAN), figure(5000), UNCLEAR),
            (LESS, figure(1000), figure(3000), HOLDS),
            (LESS, figure(3000), figure(1000), FAILS),
            (EQUAL, figure(1000), figure(1000), HOLDS),
            (EQUAL, figure(1000), figure(3000), FAILS),
            (EQUAL, figure(1000), figure(1050, step=50), UNCLEAR),
            (MORE, figure(3, unit="km"), figure(1000, unit="m"), HOLDS),
            (MORE, figure(3, unit="km"), figure(1, unit="kg"), UNCLEAR),
        ],
    )
    def test_of_two_figures(
        self, relation: Relation, ours: Quantity, theirs: Quantity, expected: tuple[str, Stance]
    ) -> None:
        swapped = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}
        facts = (users("One", ours), users("Two", theirs))

        assert [expected] == codes(results_of(*facts, relation=relation))
        assert (
            swapped.get(expected[1], expected[1])
            is results_of(*facts, relation=relation, negated=True)[0].stance
        )

    def test_both_facts_are_evidence(self) -> None:
        (result,) = results_of(users("One", figure(3000)), users("Two", figure(1000)), relation=MORE)

        assert ["facts.jsonl:1", "facts.jsonl:2"] == [one.provenance.locator for one in result.evidence]
        assert (
            "the claim says more than Two in “users”; Survey has 3,000 for One (10 January 2025) "
            "and 1,000 for Two (10 January 2025)" == result.message
        )

    def test_an_origin_is_compared_with_itself_where_it_gives_both(self) -> None:
        facts = (
            users("One", figure(3000)),
            users("Two", figure(1000)),
            users("Two", figure(9000), origin="Other", line=3),
        )

        assert [HOLDS] == codes(results_of(*facts, relation=MORE))

    def test_two_origins_that_decide_together_are_one_testimony(self) -> None:
        facts = (users("One", figure(3000), origin="A"), users("Two", figure(1000), origin="B"))
        (result,) = results_of(*facts, relation=MORE)

        assert {"A with B"} == {one.provenance.origin for one in result.evidence}

    def test_a_part_a_word_and_a_vague_figure_decide_nothing(self) -> None:
        vague = Quantity(
            written="dozens", interval=Interval(Fraction(24), Fraction(96)), unit="person", form=Form.VAGUE
        )
        facts = [
            users("One", figure(3000), scope=Scope(place="North")),
            fact("many", subject="One", property="users", line=4),
            users("One", vague, line=5),
            users("Two", figure(1)),
        ]

        assert [] == results_of(*facts, relation=MORE)

    def test_what_is_perhaps_not_known_yet_never_refutes(self) -> None:
        facts = (users("One", figure(1000), published="2025"), users("Two", figure(3000)))

        assert [UNCLEAR] == codes(results_of(*facts, relation=MORE))

    def test_a_bare_possibility_is_not_refuted(self) -> None:
        facts = (users("One", figure(1000)), users("Two", figure(3000)))

        assert [UNCLEAR] == codes(results_of(*facts, relation=MORE, hedges=("might",)))


class TestRanks:
    @pytest.mark.parametrize(
        ("claimed", "known", "negated", "expected"),
        [
            (1, figure(1, unit="rank", form=Form.EXACT), False, ("rank-agrees", Stance.SUPPORTS)),
            (1, figure(2, unit="rank", form=Form.EXACT), False, ("rank-differs", Stance.REFUTES)),
            (1, figure(2, unit="rank", form=Form.EXACT), True, ("rank-agrees", Stance.SUPPORTS)),
            (3, figure(5, unit="rank", form=Form.AT_MOST), False, UNCLEAR),
        ],
    )
    def test_a_rank_is_compared_exactly(
        self, claimed: int, known: Quantity, negated: bool, expected: tuple[str, Stance]
    ) -> None:
        assert [expected] == codes(results_of(users("One", known), rank=claimed, negated=negated, other=None))

    def test_the_first_rank_is_the_most(self) -> None:
        first, second = (users("One", figure(rank, Form.EXACT, "rank")) for rank in (1, 2))

        assert Verdict.SUPPORTED is verdict(results_of(first, relation=MOST, other=None))
        assert Verdict.REFUTED is verdict(results_of(second, relation=MOST, other=None))
        assert [] == results_of(first, relation=LEAST, other=None)

    def test_a_negated_rank_refutes_its_equal_alone(self) -> None:
        told = users("One", figure(2, Form.EXACT, "rank"), negated=True)

        assert Verdict.REFUTED is verdict(results_of(told, rank=2, other=None))
        assert [UNCLEAR] == codes(results_of(told, rank=1, other=None))

    def test_other_figures_are_no_ranks(self) -> None:
        assert [] == results_of(users("One", figure(1)), rank=1, other=None)

    def test_the_message_names_the_rank(self) -> None:
        (result,) = results_of(users("One", figure(2, Form.EXACT, "rank")), rank=1, other=None)

        assert "the claim says rank 1 in “users”; Survey has exactly 2 (10 January 2025)" == result.message


class TestSuperlatives:
    def test_one_case_never_supports_one(self) -> None:
        facts = (users("One", figure(3000)), users("Two", figure(1000)))

        assert [] == results_of(*facts, relation=MOST, other=None, entities=APPS)

    @pytest.mark.parametrize(
        ("relation", "ours", "theirs"),
        [(MOST, figure(1000), figure(3000)), (LEAST, figure(3000), figure(1000))],
    )
    def test_one_of_its_kind_that_exceeds_it_refutes_it(
        self, relation: Relation, ours: Quantity, theirs: Quantity
    ) -> None:
        facts = (users("One", ours), users("Two", theirs))
        (result,) = results_of(*facts, relation=relation, other=None, entities=APPS)

        assert FAILS == (result.code, result.stance)
        assert result.message.endswith(": Two exceeds it")

    def test_one_that_may_be_of_another_kind_does_not(self) -> None:
        facts = (users("One", figure(1000)), users("Two", figure(3000)))

        assert [UNCLEAR] == codes(results_of(*facts, relation=MOST, other=None))
        assert [UNCLEAR] == codes(results_of(*facts, relation=MOST, other="Chinese apps", entities=APPS))
        assert [FAILS] == codes(results_of(*facts, relation=MOST, other="app", entities=APPS))

    def test_one_that_exceeds_it_supports_the_negation(self) -> None:
        facts = (users("One", figure(1000)), users("Two", figure(3000), origin="Other"))

        assert [HOLDS] == codes(results_of(*facts, relation=MOST, negated=True, other=None, entities=APPS))
