"""A claimed change against facts that give it, or the values before and after."""

from fractions import Fraction

import pytest

from claimcheck.checkers.change import ChangeChecker
from claimcheck.checkers.levels import difference
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Fact, PropertyDefinition
from claimcheck.model.statement import ChangeStatement, Direction, PredictionStatement, Scope
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable
from tests.checkers.world import check, claim, codes, fact, figure, run_of

AGREES = [("change-agrees", Stance.SUPPORTS)]
DIFFERS = [("change-differs", Stance.REFUTES)]
UNCLEAR = [("change-unclear", Stance.UNDECIDED)]
UP, DOWN, FLAT = Direction.UP, Direction.DOWN, Direction.NONE
USERS = PropertyDefinition(name="users")


def level(value: Quantity, valid: str | None, **more: object) -> Fact:
    return fact(value, **{"subject": "App", "property": "users", "valid": valid, **more})  # type: ignore[arg-type]


def growth(value: Quantity, **more: object) -> Fact:
    return fact(value, **{"subject": "App", "property": "change of users", **more})  # type: ignore[arg-type]


def percent(number: str | int) -> Quantity:
    """A percentage to the unit, of either sign."""
    exact = Fraction(number)
    half = Fraction(1, 2)
    return Quantity(
        written=f"{number}%", interval=Interval(exact - half, exact + half), unit="%", number=exact
    )


def results_of(
    *facts: Fact,
    start: Quantity | None = None,
    end: Quantity | None = None,
    by: Quantity | None = None,
    direction: Direction | None = None,
    negated: bool = False,
    time: str | None = None,
    named: str = "users",
    tolerance: Fraction = Fraction(0),
    hedges: tuple[str, ...] = (),
    published: str | None = "2025-01-15",
    foretold: bool = False,
) -> list[Finding]:
    statement = ChangeStatement(
        subject="App",
        property=named,
        start=start,
        end=end,
        by=by,
        direction=direction,
        negated=negated,
        time=None if time is None else Period.parse(time),
    )
    said = PredictionStatement(subject="App", statement=statement) if foretold else statement
    run = run_of(*facts, definitions=[USERS], tolerance=tolerance)
    return check(ChangeChecker(), run, claim(said, hedges=hedges, published=published))


LOW, HIGH = level(figure(300_000), "2025-01-06", line=1), level(figure(3_400_000), "2025-01-13", line=2)


class TestChangesThatAreGiven:
    @pytest.mark.parametrize(
        ("by", "direction", "known", "expected"),
        [
            (percent(54), DOWN, percent(-54), AGREES),
            (percent(54), DOWN, percent(54), DIFFERS),
            (percent(54), None, percent(-54), AGREES),
            (percent(70), DOWN, percent(-54), DIFFERS),
            (percent(54), UP, percent(-54), DIFFERS),
            (percent(194), UP, percent(194), AGREES),
            (percent(-54), DOWN, percent(-54), AGREES),  # the sign may be told twice
            (None, UP, percent(5), AGREES),
            (None, DOWN, percent(5), DIFFERS),
            (None, FLAT, percent(5), DIFFERS),
            (None, FLAT, figure(0, Form.EXACT, "%"), AGREES),
            (None, UP, figure(0, Form.EXACT, "%"), DIFFERS),
            (
                None,
                UP,
                Quantity(written="-1 to 1", interval=Interval(Fraction(-1), Fraction(1)), unit="%"),
                UNCLEAR,
            ),
            (
                None,
                FLAT,
                Quantity(written="0 to 1", interval=Interval(Fraction(0), Fraction(1)), unit="%"),
                UNCLEAR,
            ),
            (figure(5, unit="percentage point"), UP, percent(5), []),
            (figure(500_000), UP, figure(500_000), AGREES),
            (figure(3, Form.EXACT, "times"), UP, figure(200, Form.EXACT, "%"), AGREES),  # tripled
            (figure(200, Form.EXACT, "%"), UP, figure(3, Form.EXACT, "times"), AGREES),
            (figure(2, Form.EXACT, "times"), UP, figure(200, Form.EXACT, "%"), DIFFERS),
            (None, DOWN, figure("1/2", Form.EXACT, "times"), AGREES),
        ],
    )
    def test_against_one_fact(
        self,
        by: Quantity | None,
        direction: Direction | None,
        known: Quantity,
        expected: list[tuple[str, Stance]],
    ) -> None:
        assert expected == codes(results_of(growth(known), by=by, direction=direction))

    def test_negation_swaps(self) -> None:
        assert DIFFERS == codes(results_of(growth(percent(5)), direction=UP, negated=True))
        assert AGREES == codes(results_of(growth(percent(5)), direction=DOWN, negated=True))

    def test_a_property_that_is_a_change_by_name_is_asked_for_itself(self) -> None:
        told = fact(percent(200), subject="App", property="growth of downloads")

        assert AGREES == codes(results_of(told, by=percent(200), direction=UP, named="growth of downloads"))

    def test_from_and_to_are_not_in_it(self) -> None:
        assert [] == results_of(growth(percent(5)), end=figure(5), direction=UP)

    def test_a_change_of_another_period_is_related(self) -> None:
        told = growth(percent(5), scope=Scope(period="week on week"))

        assert [] == results_of(told, direction=DOWN)

    def test_words_and_what_is_not_so_are_passed_over(self) -> None:
        assert [] == results_of(growth(percent(5), negated=True), direction=UP)
        assert [] == results_of(fact("tripled", subject="App", property="change of users"), direction=UP)

    def test_the_message_names_the_change(self) -> None:
        (result,) = results_of(growth(percent(-70), origin="Firm"), by=percent(54), direction=DOWN)

        assert "the claim says “users”: down by 54%; Firm has -70% (10 January 2025)" == result.message


class TestLevels:
    @pytest.mark.parametrize(
        ("start", "end", "direction", "expected"),
        [
            (figure(300_000), figure(3_400_000), UP, AGREES),
            (None, figure(3_400_000), UP, AGREES),
            (figure(300_000), None, UP, AGREES),
            (None, None, UP, AGREES),
            (None, None, DOWN, DIFFERS),
            (None, None, FLAT, DIFFERS),
            (figure(300_000), figure(34_000_000), UP, DIFFERS),
            (figure(30_000), figure(3_400_000), UP, DIFFERS),
            (figure(30_000), figure(34_000_000), UP, []),  # neither end is known
            (None, figure(34_000_000), UP, []),
        ],
    )
    def test_two_dated_values_of_one_origin(
        self,
        start: Quantity | None,
        end: Quantity | None,
        direction: Direction | None,
        expected: list[tuple[str, Stance]],
    ) -> None:
        assert expected == codes(results_of(LOW, HIGH, start=start, end=end, direction=direction))

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(figure(3_100_000, step=100_000), AGREES), (percent(1033), AGREES), (figure(5, unit="km"), [])],
    )
    def test_by_how_much_they_differ(self, by: Quantity, expected: list[tuple[str, Stance]]) -> None:
        first, last = (
            level(figure(n, Form.EXACT), day, line=n)
            for n, day in ((300_000, "2025-01-06"), (3_400_000, "2025-01-13"))
        )

        assert expected == codes(results_of(first, last, by=by, direction=UP))

    def test_a_share_of_the_first_value(self) -> None:
        first, last = (
            level(figure(32_500_000), "2025-01-06", line=1),
            level(figure(14_900_000), "2025-01-13", line=2),
        )

        assert AGREES == codes(results_of(first, last, by=percent(54), direction=DOWN))

    @pytest.mark.parametrize(
        ("time", "end", "expected"),
        [
            ("2025-01-06/2025-01-13", figure(3_400_000), AGREES),
            ("2025-01-06/2025-01-13", figure(34_000_000), DIFFERS),
            ("2025-01-06/2025-01-14", figure(34_000_000), []),
            ("2025-01", figure(34_000_000), []),
            ("2025-01-06/..", figure(34_000_000), []),
        ],
    )
    def test_the_values_of_the_claimed_dates(
        self, time: str, end: Quantity, expected: list[tuple[str, Stance]]
    ) -> None:
        assert expected == codes(results_of(LOW, HIGH, end=end, direction=UP, time=time))

    def test_what_came_after_the_article_is_no_part_of_it(self) -> None:
        later = level(figure(100), "2025-01-19", published="2025-01-20", line=3)

        assert AGREES == codes(results_of(LOW, HIGH, later, direction=UP))
        assert DIFFERS == codes(results_of(LOW, HIGH, later, direction=UP, foretold=True))
        assert DIFFERS == codes(results_of(LOW, HIGH, later, direction=UP, published=None))

    def test_two_origins_make_no_series(self) -> None:
        other = level(figure(3_400_000), "2025-01-13", origin="Other", line=2)

        assert [] == results_of(LOW, other, direction=UP)

    def test_undated_vague_and_negated_values_are_no_levels(self) -> None:
        vague = Quantity(
            written="dozens", interval=Interval(Fraction(24), Fraction(96)), unit="person", form=Form.VAGUE
        )
        facts = (
            level(figure(1), None, line=3), level(vague, "2025-01-07", line=4),
            level(figure(9), "2025-01-14", negated=True, line=5),
        )  # fmt: skip

        assert AGREES == codes(results_of(LOW, HIGH, *facts, direction=UP))

    def test_a_part_is_no_level(self) -> None:
        parts = [attr_scope(one) for one in (LOW, HIGH)]

        assert [] == results_of(*parts, direction=UP)

    def test_negation_swaps(self) -> None:
        assert DIFFERS == codes(results_of(LOW, HIGH, direction=UP, negated=True))

    def test_a_bare_possibility_is_not_refuted(self) -> None:
        assert UNCLEAR == codes(results_of(LOW, HIGH, direction=DOWN, hedges=("may",)))

    def test_a_wider_tolerance_takes_refutations_back_and_adds_none(self) -> None:
        said = {"start": figure(330_000, step=10_000), "end": figure(9_000_000), "direction": UP}

        assert [] == results_of(LOW, HIGH, **said)  # type: ignore[arg-type]
        assert [] == results_of(LOW, HIGH, **said, tolerance=Fraction(1, 10))  # type: ignore[arg-type]

    def test_the_message_names_both_values(self) -> None:
        (result,) = results_of(LOW, HIGH, start=figure(300_000), end=figure(3_400_000), direction=UP)

        assert (
            "the claim says “users”: up from 300,000 to 3,400,000; Survey has 300,000 (6 January 2025) "
            "and 3,400,000 (13 January 2025)" == result.message
        )


def attr_scope(one: Fact) -> Fact:
    return level(one.value, "2025-01-06" if one is LOW else "2025-01-13", scope=Scope(metric="daily"))  # type: ignore[arg-type]


class TestDifference:
    @pytest.mark.parametrize(
        ("before", "after", "unit", "expected"),
        [
            (figure(50), figure(75), "person", (25, 25)),
            (figure(50), figure(75), "%", (50, 50)),
            (figure(51, unit="%"), figure(53, unit="%"), "percentage point", (1, 3)),
            (figure(5, unit="km"), figure(6000, unit="m", step=1000), "m", (0, 2000)),
        ],
    )
    def test_of_two_values(
        self, before: Quantity, after: Quantity, unit: str, expected: tuple[int, int]
    ) -> None:
        found = difference(before, after, unit, UnitTable())

        assert found is not None
        assert Interval(Fraction(expected[0]), Fraction(expected[1])) == found.interval

    @pytest.mark.parametrize(
        ("before", "after", "unit"),
        [
            (figure(50, unit="%"), figure(52, unit="%"), "%"),  # by 2 per cent, or by 4?
            (figure(50), figure(75, unit="km"), "person"),
            (figure(50, Form.MORE_THAN), figure(75), "person"),
            (figure(50, Form.MORE_THAN), figure(75), "%"),
            (figure(0), figure(75), "%"),
            (figure(50), figure(75), "km"),
        ],
    )
    def test_that_cannot_be_told(self, before: Quantity, after: Quantity, unit: str) -> None:
        assert difference(before, after, unit, UnitTable()) is None
