"""Plots: a statement, and what is said about it so that it is supported, refuted or neither."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import partial
from types import MappingProxyType

import attrs
from hypothesis import strategies as st

from claimcheck.model.finding import Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Entity, PropertyDefinition
from claimcheck.model.statement import (
    AttributeStatement,
    ComparisonStatement,
    EventStatement,
    QuantityStatement,
    Relation,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.testing import world
from claimcheck.testing.figures import Figure, in_unit, write, write_interval
from claimcheck.testing.numbers import across, apart, presumed_apart, within
from claimcheck.testing.values import days, figures, quantities

Value = Quantity | str | bool | Period
_TWO_SIDED = (Form.PLAIN, Form.EXACT, Form.ABOUT, Form.NEARLY, Form.RANGE)


@attrs.frozen
class Saying:
    """What a reference says: the value of a property of an entity."""

    entity: Entity
    definition: PropertyDefinition
    value: Value


@attrs.frozen(kw_only=True)
class Plot:
    """A statement, and what is said about it, a tuple an origin. `lasting`: it is about a state."""

    statement: Statement
    tellings: tuple[tuple[Saying, ...], ...]
    lasting: bool = True

    @property
    def cast(self) -> tuple[Entity, ...]:
        """Whom it is about, and who only stands by."""
        return (
            *dict.fromkeys(saying.entity for telling in self.tellings for saying in telling),
            *world.BYSTANDERS,
        )


_Cast = tuple[Entity, Entity]
_Tellings = tuple[tuple[Saying, ...], ...]
_Plotter = Callable[[st.DrawFn, tuple[Stance, ...], _Cast], Plot]


def _name(draw: st.DrawFn, entity: Entity) -> str:
    return draw(st.sampled_from((entity.name, *entity.aliases)))


def _property(draw: st.DrawFn, definition: PropertyDefinition) -> str:
    return draw(st.sampled_from((definition.name, *definition.synonyms)))


def _told(about: Entity, definition: PropertyDefinition, values: Iterable[Value]) -> _Tellings:
    return tuple((Saying(about, definition, value),) for value in values)


def _quantity(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    definition = draw(st.sampled_from(world.QUANTITY_PROPERTIES))
    claimed = draw(quantities(unit=definition.unit))
    return _quantity_plot(
        draw, cast[0], definition, claimed, [draw(_RELATED[stance](claimed)) for stance in stances]
    )


def _presumed(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    definition = draw(st.sampled_from(world.QUANTITY_PROPERTIES))
    claimed = draw(quantities(unit=definition.unit, forms=_TWO_SIDED))
    known = [draw((presumed_apart if stance is Stance.REFUTES else across)(claimed)) for stance in stances]
    return _quantity_plot(draw, cast[0], definition, claimed, known)


def _quantity_plot(
    draw: st.DrawFn, subject: Entity, definition: PropertyDefinition, claimed: Quantity, known: list[Quantity]
) -> Plot:
    other_unit = world.OTHER_UNITS.get(claimed.unit)
    if other_unit is not None and draw(st.booleans()):
        known = [in_unit(quantity, other_unit) for quantity in known]
    statement = QuantityStatement(
        subject=_name(draw, subject), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, tellings=_told(subject, definition, known))


_RELATED: Mapping[Stance, Callable[[Quantity], st.SearchStrategy[Quantity]]] = MappingProxyType(
    {Stance.SUPPORTS: within, Stance.REFUTES: apart, Stance.UNDECIDED: across}
)


def _words(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    return _words_plot(draw, stances, cast[0], draw(st.sampled_from(world.WORD_PROPERTIES)))


def _many_valued(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    return _words_plot(draw, stances, cast[0], world.MANY_VALUED)


def _words_plot(
    draw: st.DrawFn, stances: tuple[Stance, ...], subject: Entity, definition: PropertyDefinition
) -> Plot:
    claimed, *others = draw(st.permutations(world.WORDS))
    known = [claimed if stance is Stance.SUPPORTS else draw(st.sampled_from(others)) for stance in stances]
    statement = AttributeStatement(
        subject=_name(draw, subject), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, tellings=_told(subject, definition, known))


def _yes_no(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    definition, claimed = draw(st.sampled_from(world.YES_NO_PROPERTIES)), draw(st.booleans())
    known = [claimed if stance is Stance.SUPPORTS else not claimed for stance in stances]
    statement = AttributeStatement(
        subject=_name(draw, cast[0]), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, tellings=_told(cast[0], definition, known))


_PAST = days(min_value=dt.date(2020, 1, 1), max_value=dt.date(2023, 12, 31))
_PRECISIONS = (len("YYYY"), len("YYYY-MM"), len("YYYY-MM-DD"))
_far_off = st.integers(10, 400)  # days: no time zone makes up for them


def _event(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    definition, day = draw(st.sampled_from(world.EVENTS)), draw(_PAST)
    precision = draw(st.sampled_from(_PRECISIONS))
    claimed = _written(day, precision)
    known: list[Value] = []
    for stance in stances:
        if stance is Stance.SUPPORTS:
            known.append(
                _written(day, draw(st.sampled_from([finer for finer in _PRECISIONS if finer >= precision])))
            )
        elif stance is Stance.REFUTES:
            known.append(
                draw(_far_off.map(partial(_day_after, claimed)) | _far_off.map(partial(_day_before, claimed)))
            )
        else:
            known.append(Period.of(day, dt.date.fromordinal(claimed.last + draw(_far_off))))
    statement = EventStatement(subject=_name(draw, cast[0]), event=_property(draw, definition), time=claimed)
    return Plot(statement=statement, tellings=_told(cast[0], definition, known), lasting=False)


def _written(day: dt.date, length: int) -> Period:
    return Period.parse(day.isoformat()[:length])


def _day_after(period: Period, count: int) -> Period:
    return Period.of(dt.date.fromordinal(period.last + count))


def _day_before(period: Period, count: int) -> Period:
    return Period.of(dt.date.fromordinal(period.first - count))


def _comparison(draw: st.DrawFn, stances: tuple[Stance, ...], cast: _Cast) -> Plot:
    subject, other = cast
    definition = draw(st.sampled_from(world.QUANTITY_PROPERTIES))
    relation = draw(st.sampled_from((Relation.MORE, Relation.LESS)))
    tellings = []
    for stance in stances:
        more, less = draw(_unequal(definition.unit or "1", overlapping=stance is Stance.UNDECIDED))
        subject_has_more = (relation is Relation.MORE) == (stance is Stance.SUPPORTS)
        mine, theirs = (more, less) if subject_has_more else (less, more)
        tellings.append((Saying(subject, definition, mine), Saying(other, definition, theirs)))
    statement = ComparisonStatement(
        subject=_name(draw, subject),
        property=_property(draw, definition),
        other=_name(draw, other),
        relation=relation,
    )
    return Plot(statement=statement, tellings=tuple(tellings))


@st.composite
def _unequal(draw: st.DrawFn, unit: str, *, overlapping: bool) -> tuple[Quantity, Quantity]:
    """Draw the greater and the lesser of two quantities; if `overlapping`, nobody can tell which is which."""
    number, times = draw(figures(unit=unit)).number, draw(st.integers(2, 9))
    if overlapping:
        more = write_interval(Interval(number * Fraction(3, 2), number * times * 2), unit)
        return more, write_interval(Interval(number, number * times), unit)
    return write(Figure.of(number * times), unit=unit), write(Figure.of(number), unit=unit)


_ALL = (Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED)


@attrs.frozen
class Kind:
    """A way to make cases: which stances what is said can lead to, and how."""

    stances: tuple[Stance, ...]
    plot: _Plotter = attrs.field(eq=False)
    most: int = 3  # origins


PLOTS: Mapping[str, Kind] = MappingProxyType(
    {
        "quantity": Kind(_ALL, _quantity),
        "words": Kind((Stance.SUPPORTS, Stance.REFUTES), _words),
        "yes-no": Kind((Stance.SUPPORTS, Stance.REFUTES), _yes_no),
        "event": Kind(_ALL, _event),
        "comparison": Kind(_ALL, _comparison, 1),
        "many-valued": Kind((Stance.SUPPORTS, Stance.UNDECIDED), _many_valued),
        "presumed": Kind((Stance.REFUTES, Stance.UNDECIDED), _presumed),
    }
)
