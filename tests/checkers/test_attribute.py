"""A claimed word, name or truth value against those of references."""

import pytest

from claimcheck.checkers.attribute import AttributeChecker, quantified
from claimcheck.checkers.naming import Names
from claimcheck.checkers.values import Likeness, compare_values, listed
from claimcheck.model.finding import Stance
from claimcheck.model.reference import Entity, PropertyDefinition
from claimcheck.model.statement import AttributeStatement, PredictionStatement, Quantifier
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from tests.checkers.world import World, check, claim, codes, fact, figure, properties, run_of, verdict

MINISTRY = Entity(id="N1", name="Ministry of Trade", type="ministry", aliases=("MOT", "trade ministry"))
PEOPLE = (
    Entity(id="N2", name="Ann Lee", type="person", aliases=("李安",)),
    Entity(id="N3", name="Bob Lee", type="person"),
)
NAMES = Names(
    World(
        bearers=(
            MINISTRY,
            *PEOPLE,
            Entity(id="N4", name="Twin One", aliases=("Twin",)),
            Entity(id="N5", name="Twin"),
        ),
        vocabulary=properties(
            words=[frozenset({"lauded", "cheered"}), frozenset({"Ann Lee", "the chairwoman"})]
        ),
    )
)
AGREES = ("attribute-agrees", Stance.SUPPORTS)
DIFFERS = ("attribute-differs", Stance.REFUTES)
UNCLEAR = ("attribute-unclear", Stance.UNDECIDED)


class TestLikeness:
    @pytest.mark.parametrize(
        ("claimed", "reference", "expected"),
        [
            ("analyst", "Analyst", Likeness.EQUAL),
            ("CAFÉ", "cafe", Likeness.EQUAL),
            ("Ａｎｎ Lee", "ann lee", Likeness.EQUAL),
            ("李安", "Ann Lee", Likeness.EQUAL),
            ("chairwoman", "Ann Lee", Likeness.EQUAL),
            ("lauded the trend", "cheered the trend", Likeness.EQUAL),
            ("the analyst", "analysts", Likeness.EQUAL),
            ("MOT spokesperson", "spokesperson of the trade ministry", Likeness.EQUAL),
            ("analyst", "industry analyst", Likeness.NARROWER),
            ("state broadcaster", "predominant state television broadcaster", Likeness.NARROWER),
            ("spokesperson", "spokesperson for the ministry of trade", Likeness.NARROWER),
            ("industry analyst", "analyst", Likeness.WIDER),
            ("industry", "industry analyst", Likeness.UNSURE),  # an industry is no analyst
            ("minister", "former minister", Likeness.UNSURE),
            ("deputy minister", "minister", Likeness.UNSURE),
            ("director", "acting director", Likeness.UNSURE),
            ("minister", "not a minister", Likeness.UNSURE),
            ("industry analyst", "independent analyst", Likeness.UNSURE),
            ("Ann Lee", "Bob Lee", Likeness.DIFFERENT),
            ("red", "green", Likeness.DIFFERENT),
            ("of the", "green", Likeness.UNSURE),
            ("analyst", "blogger / industry analyst", Likeness.NARROWER),
            ("beauty", "travel, fashion, beauty", Likeness.EQUAL),
            ("Ann Lee", "Bob Lee (chair) and Ann Lee (president)", Likeness.EQUAL),
            ("trade", "not industry, trade", Likeness.UNSURE),
            ("RED", "one；RED", Likeness.EQUAL),
        ],
    )
    def test_of_two_values(self, claimed: str, reference: str, expected: Likeness) -> None:
        assert expected is compare_values(claimed, reference, NAMES)

    def test_former_is_what_was_before(self) -> None:
        assert Likeness.NARROWER is compare_values("minister", "former prime minister", NAMES, before=True)
        assert Likeness.EQUAL is compare_values("minister", "former minister", NAMES, before=True)

    def test_a_known_name_is_no_list(self) -> None:
        names = Names(World(bearers=(Entity(id="N", name="Black / White, Inc"),)))

        assert ("Black / White, Inc",) == listed("Black / White, Inc", names)

    def test_a_name_of_several_is_that_of_whose_proper_name_it_is(self) -> None:
        assert "N5" == NAMES.entity("twin")
        assert NAMES.entity("nobody") is None


def results_of(
    value: str | bool,
    *facts: object,
    single: bool = False,
    negated: bool = False,
    quantifier: Quantifier | None = None,
    hedges: tuple[str, ...] = (),
) -> list[tuple[str, Stance]]:
    definition = PropertyDefinition(name="trait", single_valued=single)
    given = [
        fact(one, subject="Thing", property="trait", origin=f"O{line}", line=line)  # type: ignore[arg-type]
        for line, one in enumerate(facts, start=1)
    ]
    statement = AttributeStatement(
        subject="Thing", property="trait", value=value, negated=negated, quantifier=quantifier
    )
    return codes(
        check(AttributeChecker(), run_of(*given, definitions=[definition]), claim(statement, hedges=hedges))
    )


class TestWords:
    @pytest.mark.parametrize(
        ("claimed", "reference", "single", "expected"),
        [
            ("red", "red", False, [AGREES]),
            ("red", "green", False, []),  # what a reference does not mention it does not refute
            ("red", "green", True, [DIFFERS]),
            ("red", "dark red", False, [AGREES]),
            ("dark red", "red", False, [UNCLEAR]),
            ("dark red", "red", True, [UNCLEAR]),
            ("dark red", "bright red", False, []),
            ("dark red", "bright red", True, [UNCLEAR]),
        ],
    )
    def test_against_one_reference(
        self, claimed: str, reference: str, single: bool, expected: list[tuple[str, Stance]]
    ) -> None:
        assert expected == results_of(claimed, reference, single=single)

    def test_negation_swaps_what_is_single_valued(self) -> None:
        assert [DIFFERS] == results_of("red", "red", single=True, negated=True)
        assert [AGREES] == results_of("red", "green", single=True, negated=True)

    def test_a_negated_fact_refutes_its_equal_alone(self) -> None:
        run = run_of(fact("red", subject="Thing", property="trait", negated=True))
        red, green = (
            AttributeStatement(subject="Thing", property="trait", value=one) for one in ("red", "green")
        )

        assert [DIFFERS] == codes(check(AttributeChecker(), run, claim(red)))
        assert [] == check(AttributeChecker(), run, claim(green))

    def test_several_values_of_one_origin_all_hold(self) -> None:
        given = [
            fact(one, subject="Thing", property="trait", published=f"2025-01-0{day}", line=day)
            for day, one in enumerate(("red", "green"), start=1)
        ]
        statement = AttributeStatement(subject="Thing", property="trait", value="red")

        assert [AGREES] == codes(check(AttributeChecker(), run_of(*given), claim(statement)))

    def test_a_quantity_is_no_word(self) -> None:
        assert [] == results_of("red", figure(5))

    def test_a_bare_possibility_is_not_refuted(self) -> None:
        assert [UNCLEAR] == results_of("red", "green", single=True, hedges=("might",))

    def test_an_alias_of_the_subject_finds_the_same(self) -> None:
        run = run_of(fact("red", subject="MOT", property="colour"), entities=[MINISTRY])
        statement = AttributeStatement(subject="Trade Ministry", property="colour", value="red")

        assert Verdict.SUPPORTED is verdict(check(AttributeChecker(), run, claim(statement)))


class TestTimes:
    @pytest.mark.parametrize(
        ("claimed", "time", "single", "expected"),
        [
            ("2013", "2013-06", True, [AGREES]),
            ("June 2013", "2013-06", True, [AGREES]),
            ("2014", "2013-06", True, [DIFFERS]),
            ("2014", "2013-06", False, [UNCLEAR]),
            ("2013-06-15", "2013-06", True, [UNCLEAR]),
            ("2013-06-15", "2013-06-16", True, [UNCLEAR]),  # perhaps the same day elsewhere
            ("2013-06-15", "2013-06-17", True, [DIFFERS]),
            ("long ago", "2013-06", True, []),
        ],
    )
    def test_a_value_may_be_a_date(
        self, claimed: str, time: str, single: bool, expected: list[tuple[str, Stance]]
    ) -> None:
        assert expected == results_of(claimed, Period.parse(time), single=single)

    def test_a_negated_date_refutes_what_lies_in_it(self) -> None:
        run = run_of(fact(Period.parse("2013"), subject="Thing", property="trait", negated=True))
        june, later = (
            AttributeStatement(subject="Thing", property="trait", value=one) for one in ("2013-06", "2014")
        )

        assert [DIFFERS] == codes(check(AttributeChecker(), run, claim(june)))
        assert [] == check(AttributeChecker(), run, claim(later))


class TestTruth:
    @pytest.mark.parametrize(
        ("claimed", "known", "negated", "expected"),
        [
            (True, True, False, AGREES),
            (True, False, False, DIFFERS),
            (False, False, False, AGREES),
            (False, True, False, DIFFERS),
            (True, True, True, DIFFERS),
            (True, False, True, AGREES),
        ],
    )
    def test_yes_and_no(
        self, claimed: bool, known: bool, negated: bool, expected: tuple[str, Stance]
    ) -> None:
        assert [expected] == results_of(claimed, known, negated=negated)

    def test_a_word_is_no_answer(self) -> None:
        assert [] == results_of(True, "perhaps")

    @pytest.mark.parametrize("declared_by", ["open", "closed"])
    def test_the_opposite_property_answers_too(self, declared_by: str) -> None:
        definitions = [
            PropertyDefinition(name=name, opposite=other if name == declared_by else None)
            for name, other in (("open", "closed"), ("closed", "open"))
        ]
        run = run_of(fact(True, subject="Door", property="closed"), definitions=definitions)
        statement = AttributeStatement(subject="Door", property="open", value=True)
        (result,) = check(AttributeChecker(), run, claim(statement))

        assert (DIFFERS, result.stance) == (codes([result])[0], Stance.REFUTES)
        assert (
            "the claim says “open”: yes; Survey has the opposite, “closed”: yes (last known 10 January 2025)"
            == result.message
        )

    @pytest.mark.parametrize(
        ("known", "claimed", "expected"),
        [(True, True, [AGREES]), (True, False, [DIFFERS]), (False, True, []), (False, False, [])],
    )
    def test_a_more_special_yes_is_a_yes_and_its_no_is_nothing(
        self, known: bool, claimed: bool, expected: list[tuple[str, Stance]]
    ) -> None:
        sim = PropertyDefinition(name="requires SIM", broader=("requires number",))
        run = run_of(
            fact(known, subject="App", property="requires SIM"),
            definitions=[sim, PropertyDefinition(name="requires number")],
        )
        statement = AttributeStatement(subject="App", property="requires number", value=claimed)

        assert expected == codes(check(AttributeChecker(), run, claim(statement)))

    def test_the_message_names_property_and_answer(self) -> None:
        run = run_of(fact(False, subject="App", property="requires number", valid="2025-01-15"))
        statement = AttributeStatement(subject="App", property="requires number", value=True)
        (result,) = check(AttributeChecker(), run, claim(statement))

        assert (
            "the claim says “requires number”: yes; Survey has “requires number”: no (last known 15 January 2025)"
            == result.message
        )

    @pytest.mark.parametrize(
        ("claimed", "ended", "again", "expected"),
        [
            (True, "2025-01-10", None, [DIFFERS]),
            (False, "2025-01-10", None, [AGREES]),
            (True, "2025-01-19", None, []),  # perhaps today, in another time zone
            (True, "2025-01-10", "2025-01-12", [AGREES]),  # it came again
        ],
    )
    def test_a_state_that_an_event_ended_is_a_no(
        self, claimed: bool, ended: str, again: str | None, expected: list[tuple[str, Stance]]
    ) -> None:
        lifted = PropertyDefinition(name="ban lifted", temporal="event", ends=("banned",))
        facts = [
            fact(True, subject="App", property="banned", valid="2024-12-01"),
            fact(Period.parse(ended), subject="App", property="ban lifted", published=ended, line=2),
        ]
        if again is not None:
            facts.append(fact(True, subject="App", property="banned", valid=again, origin="Other", line=3))
        statement = AttributeStatement(subject="App", property="banned", value=claimed)
        results = check(AttributeChecker(), run_of(*facts, definitions=[lifted]), claim(statement))

        assert expected == [one for one in codes(results) if one[1] is not Stance.UNDECIDED]

    def test_the_message_names_what_ended_a_state(self) -> None:
        lifted = PropertyDefinition(name="ban lifted", temporal="event", ends=("banned",))
        known = fact(Period.parse("2025-01-09"), subject="App", property="ban lifted")
        statement = AttributeStatement(subject="App", property="banned", value=False, negated=True)
        (result,) = check(AttributeChecker(), run_of(known, definitions=[lifted]), claim(statement))

        assert (
            "the claim says “banned”: yes; Survey has it ended by “ban lifted”, 9 January 2025 "
            "(10 January 2025)" == result.message
        )

    def test_a_prediction_that_came_true(self) -> None:
        statement = AttributeStatement(subject="App", property="banned", value=True)
        run = run_of(fact(True, subject="App", property="banned", published="2025-01-18"))
        results = check(
            AttributeChecker(), run, claim(PredictionStatement(subject="App", statement=statement))
        )

        assert [AGREES] == codes(results)


@pytest.mark.parametrize(
    ("quantifier", "yes", "no"),
    [
        (None, Stance.SUPPORTS, Stance.REFUTES),
        (Quantifier.GENERIC, Stance.SUPPORTS, Stance.REFUTES),
        (Quantifier.ALL, Stance.UNDECIDED, Stance.REFUTES),
        (Quantifier.MOST, Stance.UNDECIDED, Stance.UNDECIDED),
        (Quantifier.MANY, Stance.UNDECIDED, Stance.UNDECIDED),
        (Quantifier.SOME, Stance.SUPPORTS, Stance.UNDECIDED),
        (Quantifier.NONE, Stance.REFUTES, Stance.UNDECIDED),
        (Quantifier.NOT_ALL, Stance.UNDECIDED, Stance.SUPPORTS),
    ],
)
def test_one_case_never_supports_all_and_some_refutes_none(
    quantifier: Quantifier | None, yes: Stance, no: Stance
) -> None:
    assert yes is quantified(Stance.SUPPORTS, quantifier)
    assert no is quantified(Stance.REFUTES, quantifier)
    assert Stance.UNDECIDED is quantified(Stance.UNDECIDED, quantifier)
