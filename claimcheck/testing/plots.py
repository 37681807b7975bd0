"""Plots: a statement, and what is said about it so that it is supported, refuted or neither."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import partial
from types import MappingProxyType

import attrs
from hypothesis import strategies as st

from claimcheck.model.claim import NARRATOR, Speaker
from claimcheck.model.finding import Aspect, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Entity, PropertyDefinition
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    QuantityStatement,
    Relation,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.mutation.notations import Figure, in_unit, write, write_interval
from claimcheck.testing import world
from claimcheck.testing.choices import in_any_order, one_of_these
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
    valid: Period | None = None


@attrs.frozen(kw_only=True)
class Telling:
    """What one origin tells: values as facts, or a paper in which `{name}` stands for a name of the subject."""

    sayings: tuple[Saying, ...] = ()
    paper: str | None = None


@attrs.frozen(kw_only=True)
class Plot:
    """What is claimed, by whom and `about` whom, and what each origin tells. `lasting`: it is about a state."""

    statement: Statement | None
    text: str = ""
    speaker: Speaker = NARRATOR
    about: tuple[Entity, ...]
    tellings: tuple[Telling, ...]
    lasting: bool = True


Cast = tuple[Entity, Entity]
Plotter = Callable[[st.DrawFn, tuple[Stance, ...], Cast], Plot]


@attrs.frozen
class Kind:
    """A way to make cases: which stances what is told can lead to, how, by how many origins, and on which aspect."""

    stances: tuple[Stance, ...]
    plot: Plotter = attrs.field(eq=False)
    most: int = 3
    aspect: Aspect = Aspect.CONTENT


def any_name(draw: st.DrawFn, entity: Entity) -> str:
    """Draw the name or an alias of an entity."""
    return draw(one_of_these((entity.name, *entity.aliases)))


def _property(draw: st.DrawFn, definition: PropertyDefinition) -> str:
    return draw(one_of_these((definition.name, *definition.synonyms)))


def _told(about: Entity, definition: PropertyDefinition, values: Iterable[Value]) -> tuple[Telling, ...]:
    return tuple(Telling(sayings=(Saying(about, definition, value),)) for value in values)


def _quantity(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    definition = draw(one_of_these(world.QUANTITY_PROPERTIES))
    claimed = draw(quantities(unit=definition.unit))
    return _quantity_plot(
        draw, cast[0], definition, claimed, [draw(_RELATED[stance](claimed)) for stance in stances]
    )


def _presumed(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    definition = draw(one_of_these(world.QUANTITY_PROPERTIES))
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
        subject=any_name(draw, subject), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, about=(subject,), tellings=_told(subject, definition, known))


_RELATED: Mapping[Stance, Callable[[Quantity], st.SearchStrategy[Quantity]]] = MappingProxyType(
    {Stance.SUPPORTS: within, Stance.REFUTES: apart, Stance.UNDECIDED: across}
)


def _words(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    return _words_plot(draw, stances, cast[0], draw(one_of_these(world.WORD_PROPERTIES)))


def _many_valued(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    return _words_plot(draw, stances, cast[0], world.MANY_VALUED)


def _words_plot(
    draw: st.DrawFn, stances: tuple[Stance, ...], subject: Entity, definition: PropertyDefinition
) -> Plot:
    claimed, *others = draw(in_any_order(world.WORDS))
    known = [claimed if stance is Stance.SUPPORTS else draw(one_of_these(others)) for stance in stances]
    statement = AttributeStatement(
        subject=any_name(draw, subject), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, about=(subject,), tellings=_told(subject, definition, known))


def _yes_no(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    definition, claimed = draw(one_of_these(world.YES_NO_PROPERTIES)), draw(st.booleans())
    known = [claimed if stance is Stance.SUPPORTS else not claimed for stance in stances]
    statement = AttributeStatement(
        subject=any_name(draw, cast[0]), property=_property(draw, definition), value=claimed
    )
    return Plot(statement=statement, about=(cast[0],), tellings=_told(cast[0], definition, known))


_PAST = days(min_value=dt.date(2020, 1, 1), max_value=dt.date(2023, 12, 31))
_PRECISIONS = (len("YYYY"), len("YYYY-MM"), len("YYYY-MM-DD"))
_far_off = st.integers(10, 400)  # days: no time zone makes up for them


def _event(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    definition, day = draw(one_of_these(world.EVENTS)), draw(_PAST)
    precision = draw(one_of_these(_PRECISIONS))
    claimed = _written(day, precision)
    known: list[Value] = []
    for stance in stances:
        if stance is Stance.SUPPORTS:
            known.append(
                _written(day, draw(one_of_these([finer for finer in _PRECISIONS if finer >= precision])))
            )
        elif stance is Stance.REFUTES:
            known.append(
                draw(_far_off.map(partial(_day_after, claimed)) | _far_off.map(partial(_day_before, claimed)))
            )
        else:
            known.append(Period.of(day, dt.date.fromordinal(claimed.last + draw(_far_off))))
    statement = EventStatement(
        subject=any_name(draw, cast[0]), event=_property(draw, definition), time=claimed
    )
    return Plot(
        statement=statement, about=(cast[0],), tellings=_told(cast[0], definition, known), lasting=False
    )


def _written(day: dt.date, length: int) -> Period:
    return Period.parse(day.isoformat()[:length])


def _day_after(period: Period, count: int) -> Period:
    return Period.of(dt.date.fromordinal(period.last + count))


def _day_before(period: Period, count: int) -> Period:
    return Period.of(dt.date.fromordinal(period.first - count))


def _comparison(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    subject, other = cast
    definition = draw(one_of_these(world.QUANTITY_PROPERTIES))
    relation = draw(one_of_these((Relation.MORE, Relation.LESS)))
    tellings = []
    for stance in stances:
        more, less = draw(_unequal(definition.unit or "1", overlapping=stance is Stance.UNDECIDED))
        subject_has_more = (relation is Relation.MORE) == (stance is Stance.SUPPORTS)
        mine, theirs = (more, less) if subject_has_more else (less, more)
        sayings = (Saying(subject, definition, mine), Saying(other, definition, theirs))
        tellings.append(Telling(sayings=sayings))
    statement = ComparisonStatement(
        subject=any_name(draw, subject),
        property=_property(draw, definition),
        other=any_name(draw, other),
        relation=relation,
    )
    return Plot(statement=statement, about=cast, tellings=tuple(tellings))


_BEFORE, _AFTER = Period.parse("2023-06-30"), Period.parse("2024-06-30")


def _change(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    subject, definition = cast[0], draw(one_of_these(world.QUANTITY_PROPERTIES))
    direction = draw(one_of_these((Direction.UP, Direction.DOWN)))
    tellings = []
    for stance in stances:
        more, less = draw(_unequal(definition.unit or "1", overlapping=stance is Stance.UNDECIDED))
        grows = (direction is Direction.UP) == (stance is Stance.SUPPORTS)
        start, end = (less, more) if grows else (more, less)
        sayings = (Saying(subject, definition, start, _BEFORE), Saying(subject, definition, end, _AFTER))
        tellings.append(Telling(sayings=sayings))
    statement = ChangeStatement(
        subject=any_name(draw, subject),
        property=_property(draw, definition),
        direction=direction,
        time=Period.parse(f"{_BEFORE}/{_AFTER}"),
    )
    return Plot(statement=statement, about=(subject,), tellings=tuple(tellings), lasting=False)


@st.composite
def _unequal(draw: st.DrawFn, unit: str, *, overlapping: bool) -> tuple[Quantity, Quantity]:
    """Draw the greater and the lesser of two quantities; if `overlapping`, nobody can tell which is which."""
    number, times = draw(figures(unit=unit)).number, draw(st.integers(2, 9))
    if overlapping:
        more = write_interval(Interval(number * Fraction(3, 2), number * times * 2), unit)
        return more, write_interval(Interval(number, number * times), unit)
    return write(Figure.of(number * times), unit=unit), write(Figure.of(number), unit=unit)


ALL = (Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED)


PLOTS_OF_VALUES: Mapping[str, Kind] = MappingProxyType(
    {
        "quantity": Kind(ALL, _quantity),
        "words": Kind((Stance.SUPPORTS, Stance.REFUTES), _words),
        "yes-no": Kind((Stance.SUPPORTS, Stance.REFUTES), _yes_no),
        "event": Kind(ALL, _event),
        "comparison": Kind(ALL, _comparison, 1),
        "change": Kind(ALL, _change),
        "many-valued": Kind((Stance.SUPPORTS, Stance.UNDECIDED), _many_valued),
        "presumed": Kind((Stance.REFUTES, Stance.UNDECIDED), _presumed),
    }
)
