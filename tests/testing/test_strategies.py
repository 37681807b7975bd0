"""The strategies: valid values, related to each other, of wide reach."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Vocabulary
from claimcheck.model.statement import KINDS as STATEMENT_KINDS
from claimcheck.model.statement import QuantityStatement, Scope, Statement
from claimcheck.mutation.notations import Figure, in_unit, rewritten, write, write_interval
from claimcheck.testing import strategies as kit
from claimcheck.testing.numbers import across, apart, presumed_apart, within


def holds(quantity: Quantity, number: Fraction) -> bool:
    """Whether a number is in the set, seen one end after the other."""
    ends = quantity.interval
    above = ends.low is None or number > ends.low or (number == ends.low and not ends.low_open)
    below = ends.high is None or number < ends.high or (number == ends.high and not ends.high_open)
    return above and below


def probes(*quantities: Quantity) -> list[Fraction]:
    """Give numbers at, between and beyond all ends of some sets, close by and far off."""
    ends = sorted(
        {end for each in quantities for end in (each.interval.low, each.interval.high) if end is not None}
    )
    tiny = Fraction(1, 10**12)
    between = [(one + other) / 2 for one, other in itertools.pairwise(ends)]
    return [
        ends[0] - 10**15,
        *ends,
        *between,
        *(end + tiny for end in ends),
        *(end - tiny for end in ends),
        ends[-1] + 10**15,
    ]


class TestQuantities:
    @given(kit.quantities())
    def test_the_written_form_reads_back_to_the_set(self, quantity: Quantity) -> None:
        """What is drawn as text and set at once is what the reading of that text gives."""
        assert quantity == read_quantity(quantity.written, unit=quantity.unit)

    @given(kit.quantities(), st.integers(0, 20))
    def test_another_notation_is_the_same_set(self, quantity: Quantity, choice: int) -> None:
        ways = rewritten(quantity)
        if ways:
            other = ways[choice % len(ways)]
            read = read_quantity(other.written, unit=quantity.unit)
            assert (quantity.interval, quantity.form, quantity.number) == (
                read.interval,
                read.form,
                read.number,
            )

    @given(st.data())
    def test_a_quantity_within_another_holds_no_number_of_its_own(self, data: st.DataObject) -> None:
        claimed = data.draw(kit.quantities())
        known = data.draw(within(claimed))

        assert all(holds(claimed, number) for number in probes(claimed, known) if holds(known, number))

    @given(st.data())
    def test_quantities_apart_share_no_number_but_an_end(self, data: st.DataObject) -> None:
        claimed = data.draw(kit.quantities())
        known = data.draw(apart(claimed))
        shared = [
            number for number in probes(claimed, known) if holds(claimed, number) and holds(known, number)
        ]

        assert len(shared) <= 1
        assert not shared or not (claimed.interval.is_point or known.interval.is_point)

    @given(st.data())
    def test_quantities_across_share_some_numbers_and_not_all(self, data: st.DataObject) -> None:
        claimed = data.draw(kit.quantities())
        known = data.draw(across(claimed))
        numbers = probes(claimed, known)

        assert any(holds(claimed, number) and holds(known, number) for number in numbers)
        assert any(holds(known, number) and not holds(claimed, number) for number in numbers)

    @given(st.data())
    def test_what_is_apart_by_presumption_overlaps_and_is_far_off(self, data: st.DataObject) -> None:
        claimed = data.draw(kit.quantities(forms=(Form.PLAIN, Form.ABOUT, Form.RANGE)))
        known = data.draw(presumed_apart(claimed))
        bound = known.number

        assert known.interval.is_one_sided
        assert bound is not None
        assert all(holds(known, number) for number in probes(claimed) if holds(claimed, number))
        assert not any(holds(claimed, number) for number in (bound, bound * 9, bound / 9))

    @given(kit.figures(unit="km"), st.sampled_from([Form.PLAIN, Form.ABOUT, Form.MORE_THAN]))
    def test_another_unit_is_the_same_set_scaled(self, figure: Figure, form: Form) -> None:
        quantity = write(figure, form=form, unit="km")

        assert quantity.interval.scaled(Fraction(1000)) == in_unit(quantity, "m").interval
        assert quantity.interval == in_unit(in_unit(quantity, "m"), "km").interval

    @pytest.mark.parametrize("form", [form for form in Form if form is not Form.VAGUE])
    def test_every_form_with_words_of_its_own_can_be_asked_for(self, form: Form) -> None:
        @given(kit.quantities(forms=[form]))
        def has_the_form(quantity: Quantity) -> None:
            assert form is quantity.form

        has_the_form()


class TestRecords:
    @given(kit.statements())
    def test_a_statement_names_its_kind(self, statement: Statement) -> None:
        assert type(statement) is STATEMENT_KINDS[statement.kind]

    def test_all_eight_kinds_are_drawn(self) -> None:
        drawn: set[str] = set()

        @settings(max_examples=100)
        @given(kit.statements())
        def collect(statement: Statement) -> None:
            drawn.add(statement.kind)

        collect()
        assert set(STATEMENT_KINDS) == drawn

    @given(kit.claims(statement=kit.quantity_statements()))
    def test_the_text_of_a_claim_has_the_figure_that_is_claimed(self, claim: Claim) -> None:
        assert isinstance(claim.statement, QuantityStatement)
        assert claim.statement.value.written in claim.text

    @given(kit.findings(stance=Stance.REFUTES))
    def test_a_finding_that_decides_has_evidence(self, finding: Finding) -> None:
        assert Stance.REFUTES is finding.stance
        assert finding.evidence

    @given(kit.vocabularies())
    def test_a_vocabulary_is_keyed_by_the_names_of_its_properties(self, vocabulary: Vocabulary) -> None:
        assert all(name == definition.name for name, definition in vocabulary.properties.items())

    @given(kit.scopes(allow_silent=False))
    def test_a_scope_that_may_not_be_silent_names_a_part(self, scope: Scope) -> None:
        assert not scope.is_silent

    @pytest.mark.parametrize(
        "strategy",
        [
            kit.sources(), kit.speakers(), kit.provenances(), kit.facts(), kit.entities(), kit.periods(),
            kit.intervals(), kit.names(), kit.days(),
        ],
        ids=["sources", "speakers", "provenances", "facts", "entities", "periods", "intervals", "names", "days"],
    )  # fmt: skip
    def test_every_strategy_draws_more_than_one_value(self, strategy: st.SearchStrategy[object]) -> None:
        drawn: set[object] = set()

        @given(strategy)
        def collect(value: object) -> None:
            drawn.add(value)

        collect()

        assert len(drawn) > 1


class TestEarlyErrors:
    @pytest.mark.parametrize(
        ("message", "call"),
        [
            ("unit", lambda: kit.quantities(unit=" ")),
            ("forms", lambda: kit.quantities(forms=[])),
            ("forms", lambda: kit.quantities(forms=[Form.VAGUE])),
            ("kinds", lambda: kit.claims_with_evidence(kinds=[])),
            ("kinds", lambda: kit.claims_with_evidence(kinds=["no such kind"])),
            ("stance", lambda: kit.claims_with_evidence(stance="refuted")),  # type: ignore[arg-type]
            ("stance", lambda: kit.claims_with_evidence(stance=Stance.SUPPORTS, kinds=["presumed"])),
            ("min_claims", lambda: kit.cases(min_claims=2, max_claims=1)),
            ("max_claims", lambda: kit.cases(max_claims=99)),
            ("about", lambda: kit.facts(about=[])),
            ("kinds", lambda: kit.disputes(kinds=["many-valued"])),
        ],
    )  # fmt: skip
    def test_a_wrong_argument_is_told_when_the_strategy_is_made(self, message: str, call: object) -> None:
        assert callable(call)
        with pytest.raises(InvalidArgument, match=message):
            call()


@pytest.mark.parametrize(
    ("expected", "figure"),
    [
        (("700,000", "700000", "700 000", "700 thousand", "0.7 million", "700k", "7×10^5"), Figure(7, 5)),
        (("0.05",), Figure(5, -2)),
        (("12.5",), Figure(125, -1)),
        (("3,400", "3400", "3.4 thousand", "3.4k", "34×10^2"), Figure(34, 2)),
        (("0",), Figure(0)),
    ],
)
def test_notations_of_a_figure(expected: tuple[str, ...], figure: Figure) -> None:
    """Each notation has the same significant digits; the narrow space is one of them."""
    assert expected == tuple(notation.replace("\u202f", " ") for notation in figure.notations())


@pytest.mark.parametrize("number", [Fraction(1, 3), Fraction(5, 7)])
def test_a_number_without_finite_decimals_has_no_figure(number: Fraction) -> None:
    with pytest.raises(ValueError, match="decimals"):
        Figure.of(number)


@pytest.mark.parametrize("low", [None, Fraction(0)])
def test_a_set_that_no_words_stand_for_is_told(low: Fraction | None) -> None:
    quantity = write(Figure(1))
    open_ended = type(quantity.interval)(low, None if low is None else low + 1, low_open=low is not None)
    with pytest.raises(ValueError, match="no words stand"):
        write_interval(open_ended)
