"""The ends of sets, as a table: what a drawn example meets too rarely."""

from fractions import Fraction

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Fact, Provenance, SourceClass
from claimcheck.model.statement import QuantityStatement
from claimcheck.model.time import Period
from claimcheck.mutation.notations import Figure, write, write_interval
from claimcheck.testing import world
from claimcheck.testing.cases import Case, References, numbered, said, write_article
from claimcheck.testing.sentences import value_sentence

_NUMBER = Figure(7, 2)


def _figure(form: Form) -> Quantity:
    return write(_NUMBER, form=form, unit="km")


def _range(low: int, high: int) -> Quantity:
    return write_interval(Interval(Fraction(low), Fraction(high)), "km")


_PLAIN, _EXACT = _figure(Form.PLAIN), _figure(Form.EXACT)
_OVER, _UNDER = _figure(Form.MORE_THAN), _figure(Form.LESS_THAN)
_AT_LEAST, _AT_MOST = _figure(Form.AT_LEAST), _figure(Form.AT_MOST)
# 700 km, plain, stands for 650 to 750; a shared end point is not an overlap, but a point that both hold is one.
_TABLE: tuple[tuple[Quantity, Quantity, Stance], ...] = (
    (_OVER, _EXACT, Stance.REFUTES),
    (_UNDER, _EXACT, Stance.REFUTES),
    (_AT_LEAST, _EXACT, Stance.SUPPORTS),
    (_AT_MOST, _EXACT, Stance.SUPPORTS),
    (_OVER, _OVER, Stance.SUPPORTS),
    (_OVER, _AT_LEAST, Stance.UNDECIDED),
    (_AT_LEAST, _OVER, Stance.SUPPORTS),
    (_OVER, _UNDER, Stance.REFUTES),
    (_AT_MOST, _OVER, Stance.REFUTES),
    (_UNDER, _AT_MOST, Stance.UNDECIDED),
    (_AT_LEAST, _range(600, 700), Stance.REFUTES),
    (_AT_MOST, _range(700, 800), Stance.REFUTES),
    (_OVER, _range(700, 800), Stance.UNDECIDED),
    (_PLAIN, _PLAIN, Stance.SUPPORTS),
    (_PLAIN, _range(650, 750), Stance.SUPPORTS),
    (_PLAIN, _range(650, 751), Stance.UNDECIDED),
    (_PLAIN, _range(750, 800), Stance.REFUTES),
    (_PLAIN, _range(600, 650), Stance.REFUTES),
    (_PLAIN, write_interval(Interval(Fraction(750), Fraction(750)), "km"), Stance.SUPPORTS),
    (_PLAIN, write_interval(Interval(Fraction(751), Fraction(751)), "km"), Stance.REFUTES),
    (_EXACT, _PLAIN, Stance.UNDECIDED),
    (_EXACT, _range(700, 800), Stance.UNDECIDED),
    (_range(600, 700), _range(700, 800), Stance.REFUTES),
    (_range(600, 700), _EXACT, Stance.SUPPORTS),
)


def boundary_cases() -> tuple[Case, ...]:
    """Return a case for each row of the table: a claim, one fact, and what it comes to."""
    return tuple(_case(claimed, known, stance) for claimed, known, stance in _TABLE)


def _case(claimed: Quantity, known: Quantity, stance: Stance) -> Case:
    subject, name = world.ENTITIES[0], "network length"
    statement = QuantityStatement(subject=subject.name, property=name, value=claimed)
    anchored, article = write_article([said(Claim(id="c1", text="(to be said)", statement=statement))])
    provenance = Provenance(
        reference="kit",
        origin=world.ORIGINS[0],
        locator="",
        excerpt=value_sentence(subject.name, name, known),
        published=Period.of(world.PUBLISHED),
        source_class=SourceClass.OFFICIAL,
    )
    fact = Fact(
        subject=subject.name,
        property=name,
        value=known,
        entity=subject.id,
        canonical_property=name,
        provenance=provenance,
    )
    return Case(
        claims=anchored,
        stances=(stance,),
        kinds=("quantity",),
        references=References(facts=numbered([fact]), entities=(subject,)),
        articles=(article,),
    )
