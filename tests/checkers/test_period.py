"""When something happened, and whether it did, against references that know the event as a property."""

import pytest

from claimcheck.checkers.period import PeriodChecker
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.reference import Fact, PropertyDefinition
from claimcheck.model.statement import EventStatement, PredictionStatement, Quantifier
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from tests.checkers.world import check, claim, codes, fact, figure, run_of, verdict

AGREES = ("period-agrees", Stance.SUPPORTS)
DIFFERS = ("period-differs", Stance.REFUTES)
OVERLAPS = ("period-overlaps", Stance.UNDECIDED)
HAPPENED = ("event-happened", Stance.SUPPORTS)
NOT_HAPPENED = ("event-did-not-happen", Stance.REFUTES)
UNCLEAR = ("event-unclear", Stance.UNDECIDED)


def signed(value: str | bool | Period, **more: object) -> Fact:
    return fact(value, subject="Law", property="signed", **more)  # type: ignore[arg-type]


def results_of(
    *facts: Fact,
    time: str | None = None,
    when: str | None = None,
    negated: bool = False,
    thing: str | None = None,
    single: bool = False,
    quantifier: Quantifier | None = None,
    published: str | None = "2025-01-15",
    hedges: tuple[str, ...] = (),
) -> list[Finding]:
    statement = EventStatement(
        subject="Law",
        event="signed",
        object=thing,
        time=None if time is None else Period.parse(time),
        when=when,  # type: ignore[arg-type]
        negated=negated,
        quantifier=quantifier,
    )
    run = run_of(
        *facts, definitions=[PropertyDefinition(name="signed", temporal="event", single_valued=single)]
    )
    return check(PeriodChecker(), run, claim(statement, published=published, hedges=hedges))


class TestTimes:
    @pytest.mark.parametrize(
        ("claimed", "known", "expected"),
        [
            ("2024-04-24", "2024-04-24", AGREES),
            ("2024-04", "2024-04-24", AGREES),
            ("2024", "2024-04-24", AGREES),
            ("2024-04-24", "2024-04", OVERLAPS),
            ("2024-04-23", "2024-04-24", OVERLAPS),  # perhaps the same day elsewhere
            ("2024-04-22", "2024-04-24", DIFFERS),
            ("2023", "2024-04-24", DIFFERS),
            ("2023", "2024", DIFFERS),
            ("2023-12", "2024-01", DIFFERS),
            ("2024-03", "2024-04-01", OVERLAPS),
            ("2024-01-17", "2025-01-17", DIFFERS),
        ],
    )
    def test_the_event_lies_in_the_claimed_time(
        self, claimed: str, known: str, expected: tuple[str, Stance]
    ) -> None:
        swapped = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}
        told = signed(Period.parse(known), published=None, retrieved="2025-01-15")

        assert [expected] == codes(results_of(told, time=claimed))
        assert [swapped.get(expected[1], expected[1])] == [
            one.stance for one in results_of(told, time=claimed, negated=True)
        ]

    @pytest.mark.parametrize(
        ("known", "when", "expected"),
        [
            ("2025-01-19", "after", AGREES),
            ("2025-01-16", "after", AGREES),
            ("2025-01-15", "after", OVERLAPS),
            ("2025-01-13", "after", DIFFERS),
            ("2025-01", "after", OVERLAPS),
            ("2024-04-24", "before", AGREES),
            ("2025-01-15", "before", OVERLAPS),
            ("2025-01-17", "before", DIFFERS),
        ],
    )
    def test_impending_is_after_the_article_and_former_before_it(
        self, known: str, when: str, expected: tuple[str, Stance]
    ) -> None:
        assert [expected] == codes(results_of(signed(Period.parse(known)), when=when))

    def test_without_the_article_s_date_neither_can_be_told(self) -> None:
        assert [] == results_of(signed(Period.parse("2025-01-19")), when="after", published=None)

    def test_without_a_time_it_had_happened_by_then(self) -> None:
        assert [HAPPENED] == codes(results_of(signed(Period.parse("2024-04-24"))))
        assert [UNCLEAR] == codes(results_of(signed(Period.parse("2025-02-01"))))
        assert [HAPPENED] == codes(results_of(signed(Period.parse("2025-02-01")), published=None))

    def test_what_one_origin_dates_twice_happens_again(self) -> None:
        facts = (signed(Period.parse("2023-05-01"), line=1), signed(Period.parse("2024-05-01"), line=2))

        assert [OVERLAPS] == codes(results_of(*facts, time="2022"))
        assert AGREES in codes(results_of(*facts, time="2023"))

    def test_two_origins_with_two_dates_contradict_each_other(self) -> None:
        facts = (
            signed(Period.parse("2025-01-17"), origin="A", line=1),
            signed(Period.parse("2024-01-17"), origin="B", line=2),
        )

        assert Verdict.CONFLICTING is verdict(results_of(*facts, time="2025-01-17"))

    def test_a_negated_time_refutes_what_lies_in_it(self) -> None:
        told = signed(Period.parse("2024"), negated=True)

        assert [DIFFERS] == codes(results_of(told, time="2024-04"))
        assert [] == results_of(told, time="2023")

    def test_a_bare_possibility_is_not_refuted(self) -> None:
        assert [OVERLAPS] == codes(results_of(signed(Period.parse("2024")), time="2023", hedges=("may",)))

    def test_the_message_names_both_times(self) -> None:
        (result,) = results_of(signed(Period.parse("2024-04-24"), origin="Court"), time="2023-04")

        assert (
            "the claim says “signed”: April 2023; Court has 24 April 2024 (10 January 2025)" == result.message
        )


class TestHappening:
    @pytest.mark.parametrize(
        ("known", "negated", "expected"),
        [
            (True, False, HAPPENED),
            (False, False, NOT_HAPPENED),
            (True, True, ("event-happened", Stance.REFUTES)),
            (False, True, ("event-did-not-happen", Stance.SUPPORTS)),
        ],
    )
    def test_yes_and_no(self, known: bool, negated: bool, expected: tuple[str, Stance]) -> None:
        assert [expected] == codes(results_of(signed(known), negated=negated))

    def test_that_it_happened_says_not_when(self) -> None:
        assert [UNCLEAR] == codes(results_of(signed(True), time="2024"))
        assert [HAPPENED] == codes(results_of(signed(True, valid="2024-04-24"), time="2024"))
        assert [NOT_HAPPENED] == codes(results_of(signed(False, valid="2024-04-24"), time="2024"))

    def test_a_quantity_is_no_event(self) -> None:
        run = run_of(fact(figure(3), subject="Law", property="signed"))

        assert [] == check(PeriodChecker(), run, claim(EventStatement(subject="Law", event="signed")))

    @pytest.mark.parametrize(
        ("thing", "known", "single", "expected"),
        [
            ("the treaty", "treaty", False, [HAPPENED]),
            ("the treaty", "peace treaty", False, [HAPPENED]),
            ("the peace treaty", "treaty", False, [UNCLEAR]),
            ("the treaty", "charter", False, []),
            ("the treaty", "charter", True, [NOT_HAPPENED]),
            (None, "charter", True, []),
        ],
    )
    def test_an_object_is_compared_as_a_value(
        self, thing: str | None, known: str, single: bool, expected: list[tuple[str, Stance]]
    ) -> None:
        assert expected == codes(results_of(signed(known), thing=thing, single=single))

    def test_what_is_not_so_of_the_object_refutes(self) -> None:
        assert [NOT_HAPPENED] == codes(results_of(signed("treaty", negated=True), thing="treaty"))
        assert [] == results_of(signed("treaty", negated=True), thing="charter")

    def test_a_fact_of_another_object_says_nothing(self) -> None:
        assert [] == results_of(signed(Period.parse("2024")), thing="treaty", time="2024")
        assert [AGREES] == codes(results_of(signed(Period.parse("2024")), thing="law", time="2024"))

    def test_one_case_never_supports_all(self) -> None:
        assert [UNCLEAR] == codes(results_of(signed(True), quantifier=Quantifier.ALL))


class TestPredictions:
    @pytest.mark.parametrize(
        ("known", "horizon", "expected"),
        [
            ("2025-01-17", None, Verdict.SUPPORTED),
            ("2025-01-17", "2025-01-19", Verdict.SUPPORTED),
            ("2025-01-19", "2025-01-17", Verdict.REFUTED),
            ("2025-01-17", "2025-02-01", Verdict.NOT_ENOUGH_INFO),  # its time has not come
        ],
    )
    def test_it_is_to_happen_by_the_horizon(self, known: str, horizon: str | None, expected: Verdict) -> None:
        foretold = PredictionStatement(
            subject="Law",
            statement=EventStatement(subject="Law", event="signed"),
            horizon=None if horizon is None else Period.parse(horizon),
        )
        run = run_of(signed(Period.parse(known), published="2025-01-19"))

        assert expected is verdict(check(PeriodChecker(), run, claim(foretold)))


class TestWeekdays:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("signed on Wednesday, 24 April 2024", []),
            ("signed on Monday, 24 April 2024", ["the claim says Monday, but 24 April 2024 is a Wednesday"]),
            ("signed in April 2024", []),
            ("signed on Monday", []),
        ],
    )
    def test_a_day_of_the_week_that_is_not_that_of_the_date_is_told(
        self, text: str, expected: list[str]
    ) -> None:
        said = claim(EventStatement(subject="Law", event="signed"), text=text)
        results = check(PeriodChecker(), run_of(), said)

        assert expected == [one.message for one in results]
        assert all(one.code == "weekday-differs" and one.stance is Stance.UNDECIDED for one in results)
