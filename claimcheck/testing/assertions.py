"""Strategies for statements, one a kind."""

import functools
import itertools
from collections.abc import Sequence
from typing import Literal, TypedDict

from hypothesis import strategies as st

from claimcheck.model.reference import Entity, PropertyDefinition
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.testing import world
from claimcheck.testing.values import periods, quantities, scopes

_SAYINGS = ("The river will not wait for us", "We have room for everybody", "Nobody asked the harbour")
_Whens = Literal["before", "after"] | None
_TIMED: tuple[tuple[_Whens, bool, Quantifier | None], ...] = tuple(
    itertools.product((None, "before", "after"), (False, True), (None, *Quantifier))
)


class _Shared(TypedDict):
    subject: str
    time: Period | None
    when: _Whens
    scope: Scope
    negated: bool
    quantifier: Quantifier | None


@functools.cache
def _shared() -> st.SearchStrategy[_Shared]:
    """Return a strategy for what every kind may carry; half of the time it is a subject alone."""
    alone = names().map(_alone)
    rest = st.tuples(names(), st.none() | periods(), st.sampled_from(_TIMED), scopes())
    return alone | rest.map(_with_rest)


def _alone(subject: str) -> _Shared:
    return _Shared(subject=subject, time=None, when=None, scope=Scope(), negated=False, quantifier=None)


def _with_rest(drawn: tuple[str, Period | None, tuple[_Whens, bool, Quantifier | None], Scope]) -> _Shared:
    subject, time, (when, negated, quantifier), scope = drawn
    return _Shared(subject=subject, time=time, when=when, scope=scope, negated=negated, quantifier=quantifier)


def names(*, about: Sequence[Entity] = world.ENTITIES) -> st.SearchStrategy[str]:
    """Return a strategy for the names and aliases of these entities, in several scripts."""
    return _names(tuple(about))


@functools.cache
def _names(about: tuple[Entity, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([name for entity in about for name in (entity.name, *entity.aliases)])


# Made once: Hypothesis looks at each new strategy from all sides before it draws.
_BOOLEANS = st.booleans()
_CHANGES = st.sampled_from(("ends", "by", "direction"))
_WAYS = st.sampled_from((None, Direction.UP, Direction.DOWN))
_DIRECTIONS = st.sampled_from(Direction)
_COMPARISONS = st.sampled_from(("relation", "rank", "superlative"))
_RELATIONS = st.sampled_from((Relation.MORE, Relation.LESS, Relation.EQUAL))
_EXTREMES = st.sampled_from((Relation.MOST, Relation.LEAST))
_RANKS = st.integers(1, 50)
_OTHERS = st.none() | names()
_VALUES = st.sampled_from(world.WORDS) | names()
_WORDS = st.sampled_from(_SAYINGS)
_QUOTED = st.sampled_from(("direct", "indirect", "meaning"))
_HORIZONS = st.none() | periods(open_ended=False)


@functools.cache
def _definitions(among: tuple[PropertyDefinition, ...]) -> st.SearchStrategy[PropertyDefinition]:
    return st.sampled_from(among)


@functools.cache
def _property_names(among: tuple[PropertyDefinition, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from([name for one in among for name in (one.name, *one.synonyms)])


def statements_about(subject: str, definition: PropertyDefinition) -> st.SearchStrategy[Statement]:
    """Return a strategy for statements about one property of one subject, of the kinds that suit its values."""
    shared = _shared().map(lambda drawn: _Shared(**{**drawn, "subject": subject}))
    name = definition.name
    if definition.value == "quantity":
        values = quantities(unit=definition.unit)
        return st.one_of(
            st.tuples(shared, values).map(
                lambda own: QuantityStatement(**own[0], property=name, value=own[1])
            ),
            st.tuples(shared, values, values).map(
                lambda own: ChangeStatement(**own[0], property=name, start=own[1], end=own[2])
            ),
        )
    if definition.value == "time":
        return shared.map(lambda own: EventStatement(**own, event=name))
    told: st.SearchStrategy[str | bool] = (
        st.booleans() if definition.value == "yes-no" else st.sampled_from(world.WORDS)
    )
    return st.tuples(shared, told).map(lambda own: AttributeStatement(**own[0], property=name, value=own[1]))


@functools.cache
@st.composite
def quantity_statements(draw: st.DrawFn) -> QuantityStatement:
    """Draw statements that a property has a value, in the unit that the property is measured in."""
    definition = draw(_definitions(world.QUANTITY_PROPERTIES))
    return QuantityStatement(
        **draw(_shared()), property=definition.name, value=draw(quantities(unit=definition.unit))
    )


@functools.cache
@st.composite
def change_statements(draw: st.DrawFn) -> ChangeStatement:
    """Draw statements that a property went from a to b, by so much, or in a direction."""
    definition = draw(_definitions(world.QUANTITY_PROPERTIES))
    values, shared = quantities(unit=definition.unit), draw(_shared())
    match draw(_CHANGES):
        case "ends":
            return ChangeStatement(**shared, property=definition.name, start=draw(values), end=draw(values))
        case "by":
            by, direction = draw(values), draw(_WAYS)
            return ChangeStatement(**shared, property=definition.name, by=by, direction=direction)
        case _:
            return ChangeStatement(**shared, property=definition.name, direction=draw(_DIRECTIONS))


@functools.cache
@st.composite
def comparison_statements(draw: st.DrawFn) -> ComparisonStatement:
    """Draw statements about a relation between two subjects, a rank, or a superlative."""
    name, shared = draw(_property_names(world.QUANTITY_PROPERTIES)), draw(_shared())
    match draw(_COMPARISONS):
        case "relation":
            relation = draw(_RELATIONS)
            return ComparisonStatement(**shared, property=name, other=draw(names()), relation=relation)
        case "rank":
            return ComparisonStatement(**shared, property=name, rank=draw(_RANKS))
        case _:
            extreme = draw(_EXTREMES)
            return ComparisonStatement(**shared, property=name, relation=extreme)


@functools.cache
@st.composite
def event_statements(draw: st.DrawFn) -> EventStatement:
    """Draw statements that something happened."""
    event, other = draw(_property_names(world.EVENTS)), draw(_OTHERS)
    return EventStatement(**draw(_shared()), event=event, object=other)


@functools.cache
@st.composite
def attribute_statements(draw: st.DrawFn) -> AttributeStatement:
    """Draw statements that a property has a word, a name or a truth value as its value."""
    if draw(_BOOLEANS):
        name, truth = draw(_property_names(world.YES_NO_PROPERTIES)), draw(_BOOLEANS)
        return AttributeStatement(**draw(_shared()), property=name, value=truth)
    name = draw(_property_names((*world.WORD_PROPERTIES, world.MANY_VALUED)))
    return AttributeStatement(**draw(_shared()), property=name, value=draw(_VALUES))


@functools.cache
@st.composite
def quotation_statements(draw: st.DrawFn) -> QuotationStatement:
    """Draw statements that someone said something, in these words or to this effect."""
    shared = draw(_shared())
    words = draw(_WORDS)
    match draw(_QUOTED):
        case "direct":
            return QuotationStatement(**shared, mode="direct", words=words)
        case "indirect":
            return QuotationStatement(**shared, mode="indirect", words=words)
        case _:
            return QuotationStatement(**shared, mode="indirect", statement=draw(_plain_statements()))


@functools.cache
@st.composite
def prediction_statements(draw: st.DrawFn) -> PredictionStatement:
    """Draw statements that another statement is to come true, by a horizon or without one."""
    inner, shared = draw(_plain_statements()), draw(_shared())
    shared["subject"] = inner.subject
    return PredictionStatement(**shared, statement=inner, horizon=draw(_HORIZONS))


@functools.cache
@st.composite
def opinion_statements(draw: st.DrawFn) -> OpinionStatement:
    """Draw judgements and tastes."""
    return OpinionStatement(**draw(_shared()))


@functools.cache
def _plain_statements() -> st.SearchStrategy[Statement]:
    """Return a strategy for the kinds that hold no other statement."""
    return st.one_of(
        quantity_statements(),
        change_statements(),
        comparison_statements(),
        event_statements(),
        attribute_statements(),
    )


@functools.cache
def statements() -> st.SearchStrategy[Statement]:
    """Return a strategy for statements of all eight kinds."""
    return st.one_of(
        _plain_statements(), quotation_statements(), prediction_statements(), opinion_statements()
    )
