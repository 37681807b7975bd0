"""What each operator makes of a claim: words and statement change together, and nothing else does."""

import datetime as dt
from random import Random

import attrs
import pytest

from claimcheck.language.quantities import read_quantity
from claimcheck.language.times import read_time
from claimcheck.model.claim import Claim, Mode, Source, Speaker, SpeakerKind
from claimcheck.model.reference import Entity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Relation,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.mutation.mutant import Change, Effect, Stock, mutant_of, replaced
from claimcheck.mutation.operators import OPERATORS
from claimcheck.mutation.rewrites import typographic
from tests.mutation.conftest import FixedCatalogue

ENTITIES = [
    Entity(id="ada", name="Ada Ferry", type="person", aliases=("A. Ferry",)),
    Entity(id="bo", name="Bo Reed", type="person"),
    Entity(id="riv", name="Riverton", type="town", aliases=("the river town",)),
    Entity(id="hil", name="Hillford", type="town"),
    Entity(id="wire", name="North Wire", type="news agency"),
    Entity(id="post", name="Post Wire", type="news agency"),
]
ADA = Speaker(name="Ada Ferry", kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
BO = Speaker(name="Bo Reed", kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
OTHERS = [
    Claim(id="other/one", text="Trains to Norway run daily, said Bo Reed", speaker=BO),
    Claim(
        id="other/two", text='"a splendid harbour", said Bo Reed', speaker=BO,
        statement=QuotationStatement(subject="Bo Reed", mode="direct", words="a splendid harbour"),
    ),
]  # fmt: skip


def changes(operator: str, claim: Claim) -> list[Change]:
    stock = Stock([claim, *OTHERS], FixedCatalogue(ENTITIES), Random(0))  # noqa: S311 - to be repeatable
    return list(OPERATORS[operator].changes(claim, stock))


def claim_of(text: str, statement: Statement | None = None, speaker: Speaker | None = None) -> Claim:
    source = Source(publisher="Gazette", upstream="North Wire", published=Period.parse("2025-01-15"))
    claim = Claim(id="case", text=text, statement=statement, source=source)
    return claim if speaker is None else attrs.evolve(claim, speaker=speaker)


def quantity(written: str, unit: str | None = None) -> QuantityStatement:
    return QuantityStatement(subject="Riverton", property="length", value=read_quantity(written, unit))


@pytest.mark.parametrize(
    ("operator", "written", "unit", "expected"),
    [
        ("bound-turned", "over 700", "person", {"under 700"}),
        ("bound-turned", "at least 3.5 km", None, {"at most 3.5 km"}),
        ("bound-turned", "700", "person", set()),
        ("scale-changed", "3.4 million", "person", {"3.4 billion"}),
        ("scale-changed", "3,400", "person", {"34,000", "3,400,000"}),
        ("scale-changed", "19 %", None, set()),
        ("unit-changed", "19 %", None, {"19 percentage points"}),
        ("unit-changed", "12 km", None, {"12 miles"}),
        ("unit-changed", "12 men", None, set()),
    ],
)
def test_amounts_are_changed_in_their_own_notation(
    operator: str, written: str, unit: str | None, expected: set[str]
) -> None:
    claim = claim_of(f"It is {written} there", quantity(written, unit))
    assert expected == {change.new for change in changes(operator, claim)}


@pytest.mark.parametrize(
    "written", ["700,000", "19.9 %", "3.4 million", "120 m", "12", "7 500", "about 4,000"]
)
def test_a_nudged_number_shares_none_with_the_old_one(written: str) -> None:
    old = quantity(written)
    found = changes("number-nudged", claim_of(f"It is {written} there", old))
    assert found
    for change in found:
        assert isinstance(change.claim.statement, QuantityStatement)
        assert not old.value.interval.overlaps(change.claim.statement.value.interval)
        assert change.new in change.claim.text


def test_both_ends_of_a_change_are_nudged() -> None:
    statement = ChangeStatement(
        subject="Riverton", property="fares", start=read_quantity("3"), end=read_quantity("9")
    )
    found = changes("number-nudged", claim_of("Fares rose from 3 to 9 there", statement))
    assert {"3", "9"} == {change.old for change in found}


def test_dates_are_moved_in_words_and_statement() -> None:
    statement = EventStatement(subject="Riverton", event="flood", time=read_time("3 March 2024"))
    found = changes("date-moved", claim_of("Riverton was flooded on 3 March 2024.", statement))
    assert len(found) > 1
    for change in found:
        assert change.claim.statement is not None
        assert change.claim.statement.time is not None
        assert statement.time is not None
        assert not change.claim.statement.time.overlaps(statement.time)


def test_a_weekday_is_moved_by_the_day_of_publication() -> None:
    statement = EventStatement(
        subject="Riverton", event="flood", time=read_time("Monday", dt.date(2025, 1, 15))
    )
    (change,) = changes("weekday-changed", claim_of("Riverton was flooded on Monday.", statement))
    assert "Monday" == change.old
    assert change.claim.statement is not None
    assert change.claim.statement.time != statement.time


def test_a_date_that_the_statement_does_not_have_is_left_alone() -> None:
    statement = EventStatement(subject="Riverton", event="flood", time=read_time("2020"))
    assert [] == changes("date-moved", claim_of("Riverton was flooded on 3 March 2024.", statement))


def test_a_name_is_swapped_for_one_of_the_same_type() -> None:
    statement = AttributeStatement(subject="Riverton", property="mayor", value="Ada Ferry")
    found = changes("entity-swapped", claim_of("Ada Ferry is mayor of Riverton", statement))
    assert {("Riverton", "Hillford"), ("Ada Ferry", "Bo Reed")} == {(one.old, one.new) for one in found}


def test_a_place_is_swapped_for_one_that_the_set_names() -> None:
    statement = AttributeStatement(subject="Sweden", property="currency", value="krona")
    (change,) = changes("place-swapped", claim_of("Sweden has the krona", statement))
    assert "Norway has the krona" == change.claim.text


def test_a_speaker_is_swapped_in_words_record_and_statement() -> None:
    statement = QuotationStatement(subject="Ada Ferry", mode="direct", words="We will rebuild it")
    (change,) = changes("speaker-swapped", claim_of('"We will rebuild it", said Ada Ferry', statement, ADA))
    assert '"We will rebuild it", said Bo Reed' == change.claim.text
    assert "Bo Reed" == change.claim.speaker.name
    assert change.claim.statement is not None
    assert "Bo Reed" == change.claim.statement.subject


def test_what_nobody_says_has_no_speaker_to_swap() -> None:
    assert [] == changes("speaker-swapped", claim_of("It rained"))


def test_a_credited_source_is_swapped_for_one_of_the_same_type() -> None:
    (change,) = changes("source-miscredited", claim_of("It rained"))
    assert "Post Wire" == change.claim.source.upstream


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riverton has a bridge", "Riverton has not a bridge"),
        ("Riverton is not small", "Riverton is small"),
        ("a small town by the river", None),
    ],
)
def test_negation_is_put_in_or_taken_out(text: str, expected: str | None) -> None:
    statement = AttributeStatement(subject="Riverton", property="bridge", value=True)
    found = changes("negated", claim_of(text, statement))
    assert ([] if expected is None else [expected]) == [change.claim.text for change in found]
    assert all(change.claim.statement is not None and change.claim.statement.negated for change in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge, which was built in 1900, is long", "The bridge, which was built in 1900, is not long"),
        ('What they call "it will do" has come', 'What they call "it will do" has not come'),
        ("What they call “it will do” has come", "What they call “it will do” has not come"),
        ("A bridge that stands where it was", None),
    ],
)
def test_the_main_clause_is_negated_and_not_an_aside(text: str, expected: str | None) -> None:
    """Words that deny something else than their statement does would be refuted for a wrong reason."""
    statement = AttributeStatement(subject="Riverton", property="bridge", value=True)
    found = changes("negated", claim_of(text, statement))
    assert ([] if expected is None else [expected]) == [change.claim.text for change in found]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('"We will rebuild it", said Ada Ferry', "We will rebuild it", "We will not rebuild it"),
        ("Ada Ferry said the town will not sell it", "the town will not sell it", "the town will sell it"),
        ('Ada Ferry has praised "a splendid harbour"', "a splendid harbour", None),
        ('"We will build it again", said Ada Ferry', "We will rebuild it", None),
    ],
)
def test_of_a_saying_what_is_said_is_negated(text: str, words: str, expected: str | None) -> None:
    """That she did not say it is something else than that she said the opposite."""
    statement = QuotationStatement(subject="Ada Ferry", mode="direct", words=words)
    found = changes("negated", claim_of(text, statement, ADA))
    said = [change.claim.statement for change in found]
    assert ([] if expected is None else [attrs.evolve(statement, words=expected)]) == said
    assert all(expected is not None and expected in change.claim.text for change in found)


def test_some_are_raised_to_all() -> None:
    statement = EventStatement(subject="ferries", event="stop", quantifier=Quantifier.SOME)
    (change,) = changes("quantifier-raised", claim_of("Some ferries stopped", statement))
    assert "All ferries stopped" == change.claim.text
    assert change.claim.statement is not None
    assert Quantifier.ALL is change.claim.statement.quantifier


def test_a_comparison_is_turned() -> None:
    statement = ComparisonStatement(
        subject="Riverton", property="size", other="Hillford", relation=Relation.MORE
    )
    (change,) = changes("comparison-turned", claim_of("Riverton is larger than Hillford", statement))
    assert "Riverton is smaller than Hillford" == change.claim.text


def test_a_change_is_turned() -> None:
    statement = ChangeStatement(subject="Riverton", property="fares", direction=Direction.UP)
    (change,) = changes("comparison-turned", claim_of("Fares rose in Riverton", statement))
    assert "Fares fell in Riverton" == change.claim.text


def test_a_quoted_word_is_turned_into_its_opposite() -> None:
    statement = QuotationStatement(subject="Ada Ferry", mode="direct", words="we welcome visitors")
    (change,) = changes("quotation-altered", claim_of('"we welcome visitors", she said', statement, ADA))
    assert '"we reject visitors", she said' == change.claim.text


def test_a_quoted_word_without_an_opposite_becomes_a_word_of_another_quotation() -> None:
    statement = QuotationStatement(subject="Ada Ferry", mode="direct", words="our library")
    (change,) = changes("quotation-altered", claim_of('"our library", she said', statement, ADA))
    assert change.new in ("splendid", "harbour")


def test_another_name_stands_outside_quoted_words_alone() -> None:
    statement = AttributeStatement(subject="Ada Ferry", property="age", value="young")
    (change,) = changes("alias", claim_of("Ada Ferry is young", statement))
    assert "A. Ferry is young" == change.claim.text
    assert [] == changes("alias", claim_of('"Ada Ferry is young"', statement))


def test_a_statement_about_a_name_keeps_its_names() -> None:
    statement = AttributeStatement(subject="Ada Ferry", property="short name", value="A. Ferry")
    assert [] == changes("alias", claim_of("Ada Ferry, known as A. Ferry", statement))


def test_notations_are_those_of_one_number() -> None:
    old = quantity("3,400,000", "person")
    found = changes("notation", claim_of("3,400,000 people came", old))
    assert found
    for change in found:
        assert isinstance(change.claim.statement, QuantityStatement)
        assert old.value.interval == change.claim.statement.value.interval


def test_units_convert_exactly() -> None:
    (change,) = changes("unit", claim_of("It is 12 km long", quantity("12 km")))
    assert "It is 12,000 m long" == change.claim.text


def test_typographic_quotation_marks_open_and_close() -> None:
    assert "“It’s ‘new’”, he said" == typographic("\"It's 'new'\", he said")
    (change,) = changes("quotation-marks", claim_of("It's new"))
    assert "It’s new" == change.claim.text
    (back,) = changes("quotation-marks", claim_of("It’s new"))
    assert "It's new" == back.claim.text


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("a cat", "cat", "dog", "a dog"),
        ("concat cat", "cat", "dog", "concat dog"),
        ("category", "cat", "dog", None),
        ("19 %", "19 %", "20 %", "20 %"),
        ("Over 900 came", "over 900", "under 900", "Under 900 came"),
    ],
)
def test_whole_words_are_replaced(text: str, old: str, new: str, expected: str | None) -> None:
    assert expected == replaced(text, old, new)


def test_there_are_ten_operators_at_least_and_each_has_a_summary() -> None:
    wrong = [one for one in OPERATORS.values() if one.effect is Effect.FALSEHOOD]
    assert 10 <= len(wrong)
    assert all(one.summary for one in OPERATORS.values())


def test_the_id_of_a_mutant_tells_claim_operator_and_words() -> None:
    claim = claim_of("Riverton is old", AttributeStatement(subject="Riverton", property="old", value=True))
    (change,) = changes("negated", claim)
    one, same = (mutant_of(OPERATORS["negated"], claim, change) for _ in range(2))
    assert one == same
    assert one.id.startswith("case/negated-")
    assert one.claim.anchor is None


@pytest.mark.parametrize(
    ("operator", "statement", "text"),
    [
        ("number-nudged", quantity("12.345.678"), "12.345.678"),
        ("number-nudged", quantity("between 3 and 4 km"), "between 3 and 4 km"),
        ("number-nudged", quantity("seven"), "seven"),
        ("number-nudged", AttributeStatement(subject="Riverton", property="old", value=True), "120 m"),
        ("scale-changed", quantity("between 3 and 4 km"), "between 3 and 4 km"),
        ("scale-changed", quantity("40 %"), "40 %"),
        ("bound-turned", AttributeStatement(subject="Riverton", property="old", value=True), "over 700"),
        ("notation", AttributeStatement(subject="Riverton", property="old", value=True), "over 700"),
        ("notation", quantity("seven"), "seven"),
        ("unit", quantity("120 m"), "the length is told elsewhere"),
        ("unit", quantity("700", "person"), "700"),
        ("quantifier-raised", EventStatement(subject="ferries", event="stop", quantifier=Quantifier.SOME), "A few"),
        ("comparison-turned", ComparisonStatement(subject="Riverton", property="length", relation=Relation.MOST), "it"),
        ("weekday-changed", EventStatement(subject="ferries", event="stop"), "They stopped on a day"),
        ("date-moved", EventStatement(subject="ferries", event="stop", time=Period.parse("2020-01-01")),
         "They stopped on 3 March 2024"),
    ],
)  # fmt: skip
def test_what_cannot_be_changed_is_left(operator: str, statement: Statement, text: str) -> None:
    """No half a change: words without the statement, or the statement without its words."""
    assert [] == changes(operator, claim_of(text, statement))


@pytest.mark.parametrize(
    "text", ["They stopped on 11 May 2024", "They stopped on May 2nd", "They stopped in 2024"]
)
def test_a_date_is_moved_to_another_that_reads_as_one(text: str) -> None:
    """With ordinals that fit: 1st, 2nd, 3rd, 4th."""
    published = dt.date(2025, 1, 15)
    before = read_time(text.partition(" on ")[2] or "2024", published)
    said = EventStatement(subject="ferries", event="stop")
    moved = changes("date-moved", claim_of(text, said))

    assert moved
    for change in moved:
        words = change.claim.text
        assert text != words
        now = read_time(words.partition(" on ")[2] or words[-4:], published)
        assert before != now


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("It is 1,200 m long", "1,200 m", "m"),
        ("It is 1,200 km long", "1,200 km", "km"),
        ("Over 1,200 people came", "over 1,200 people", "people"),
    ],
)
def test_another_notation_keeps_the_unit(text: str, written: str, expected: str) -> None:
    """Words without their unit would say something else."""
    found = [change.new for change in changes("notation", claim_of(text, quantity(written)))]
    assert found
    assert all(expected == new.split()[-1] for new in found)


def test_where_other_words_stand_behind_a_figure_its_notation_is_left() -> None:
    assert [] == changes("notation", claim_of("It is 120 m or more", quantity("120 m or more")))


def test_a_unit_is_no_scale_word() -> None:
    """Metres are no millions."""
    found = [change.new for change in changes("scale-changed", claim_of("It is 38.5 m", quantity("38.5 m")))]
    assert ["385.0 m", "38500.0 m"] == found
