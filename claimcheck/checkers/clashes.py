"""Two claims of one article: do their statements agree, clash, or speak of different things?"""

import enum
from collections.abc import Hashable
from fractions import Fraction
from typing import NamedTuple

from claimcheck.checkers.naming import Names
from claimcheck.checkers.properties import Properties
from claimcheck.checkers.scope import scope_key
from claimcheck.checkers.values import Likeness, compare_values
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome, compare_quantities
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    Relation,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable


class Bearing(enum.Enum):
    """How one claim stands to another on the same matter."""

    AGREES = "agrees"
    DIFFERS = "differs"
    PRESUMED = "presumed"  # differs, if a bound is presumed to lie near its figure
    TURNED = "turned"  # says the contrary
    RAISED = "raised"  # says it of more of them than the other does
    LOWERED = "lowered"


# How much a quantifier says; what is not ordered ("none") is compared by contradiction alone.
_STRENGTH = {
    Quantifier.NOT_ALL: 1,
    Quantifier.SOME: 1,
    Quantifier.MANY: 2,
    Quantifier.GENERIC: 2,
    Quantifier.MOST: 3,
    Quantifier.ALL: 4,
}
_ASSERTING = frozenset({Quantifier.SOME, Quantifier.MANY, Quantifier.MOST, Quantifier.ALL})
_EXCLUDED = {Quantifier.NONE: _ASSERTING, Quantifier.ALL: frozenset({Quantifier.NOT_ALL})}


class Desk(NamedTuple):
    """What comparing needs: names, properties and units."""

    names: Names
    properties: Properties
    units: UnitTable

    def matter(self, claim: Claim) -> Hashable | None:
        """Return what two claims share that may agree or clash, None where a statement is of no such kind."""
        statement = spoken(claim.statement)
        if statement is None:
            return None
        about: tuple[Hashable, ...] = (
            statement.kind,
            self.names.canonical(statement.subject),
            scope_key(statement.scope, self.names),
            isinstance(claim.statement, PredictionStatement),
        )
        match statement:
            case QuantityStatement() | ChangeStatement() | AttributeStatement():
                return (*about, fold(self.properties.definition(statement.property).name))
            case ComparisonStatement():
                other = None if statement.other is None else self.names.canonical(statement.other)
                return (*about, fold(self.properties.definition(statement.property).name), other)
            case EventStatement():
                what = None if statement.object is None else self.names.canonical(statement.object)
                return (*about, self.names.canonical(statement.event), what)
            case _:
                return None

    def compare(self, one: Claim, other: Claim) -> Bearing | None:
        """Compare two claims on the same matter; None where nothing follows."""
        mine, theirs = spoken(one.statement), spoken(other.statement)
        if mine is None or theirs is None or type(mine) is not type(theirs):
            return None
        if mine.negated and theirs.negated:
            return None
        bearing = self._values(mine, theirs)
        if mine.negated != theirs.negated:
            return Bearing.TURNED if bearing is Bearing.AGREES and _comparable(mine, theirs) else None
        if bearing is Bearing.AGREES:
            return _quantified(mine, theirs)
        return bearing

    def _values(self, mine: Statement, theirs: Statement) -> Bearing | None:
        match mine, theirs:
            case QuantityStatement(), QuantityStatement():
                return self._quantities(mine.value, theirs.value)
            case AttributeStatement(), AttributeStatement():
                return self._attributes(mine, theirs)
            case ChangeStatement(), ChangeStatement():
                return self._changes(mine, theirs)
            case ComparisonStatement(), ComparisonStatement():
                return _comparisons(mine, theirs)
            case EventStatement(), EventStatement():
                return _times(mine.time, theirs.time)
            case _:
                return None

    def _quantities(self, mine: Quantity | None, theirs: Quantity | None) -> Bearing | None:
        if mine is None or theirs is None:
            return None
        known = self.units.convert(theirs, mine.unit)
        if known is None:
            return None
        forward = compare_quantities(mine, known, Fraction(0))
        if forward.outcome is Outcome.REFUTES and mine.form is not Form.VAGUE:
            return Bearing.PRESUMED if forward.presumed else Bearing.DIFFERS
        backward = compare_quantities(known, mine, Fraction(0))
        agree = Outcome.SUPPORTS in (forward.outcome, backward.outcome)
        return Bearing.AGREES if agree else None

    def _attributes(self, mine: AttributeStatement, theirs: AttributeStatement) -> Bearing | None:
        if isinstance(mine.value, bool) or isinstance(theirs.value, bool):
            if not (isinstance(mine.value, bool) and isinstance(theirs.value, bool)):
                return None
            return Bearing.AGREES if mine.value == theirs.value else Bearing.TURNED
        likeness = compare_values(mine.value, theirs.value, self.names)
        if likeness in (Likeness.EQUAL, Likeness.NARROWER):
            return Bearing.AGREES
        single = self.properties.definition(mine.property).single_valued
        return Bearing.DIFFERS if likeness is Likeness.DIFFERENT and single else None

    def _changes(self, mine: ChangeStatement, theirs: ChangeStatement) -> Bearing | None:
        if {mine.direction, theirs.direction} == {Direction.UP, Direction.DOWN}:
            return Bearing.TURNED
        pairs = ((mine.start, theirs.start), (mine.end, theirs.end), (mine.by, theirs.by))
        found = [bearing for pair in pairs if (bearing := self._quantities(*pair)) is not None]
        if any(bearing in (Bearing.DIFFERS, Bearing.PRESUMED) for bearing in found):
            return Bearing.DIFFERS if Bearing.DIFFERS in found else Bearing.PRESUMED
        same = mine.direction is not None and mine.direction is theirs.direction
        return Bearing.AGREES if found or same else None


def spoken(statement: Statement | None) -> Statement | None:
    """Return what is compared: of a prediction, what is predicted."""
    return spoken(statement.statement) if isinstance(statement, PredictionStatement) else statement


def same_time(one: Statement, other: Statement) -> bool:
    """Whether two statements are of one time, or both silent about it."""
    if (one.when, other.when) in (("before", "after"), ("after", "before")):
        return False
    if one.time is None or other.time is None:
        return one.time is other.time and one.when == other.when
    return one.time.contains(other.time) or other.time.contains(one.time)


def _comparable(mine: Statement, theirs: Statement) -> bool:
    """Whether a negated statement and a plain one speak of as many: not "some did", "some did not"."""
    partial = {Quantifier.SOME, Quantifier.MANY, Quantifier.MOST, Quantifier.NOT_ALL, Quantifier.NONE}
    return mine.quantifier not in partial and theirs.quantifier not in partial


def _comparisons(mine: ComparisonStatement, theirs: ComparisonStatement) -> Bearing | None:
    if mine.rank is not None and theirs.rank is not None:
        return Bearing.AGREES if mine.rank == theirs.rank else Bearing.DIFFERS
    if mine.relation is None or theirs.relation is None:
        return None
    if mine.relation is theirs.relation:
        return Bearing.AGREES
    opposite = {frozenset({Relation.MORE, Relation.LESS}), frozenset({Relation.MOST, Relation.LEAST})}
    return Bearing.TURNED if frozenset({mine.relation, theirs.relation}) in opposite else Bearing.DIFFERS


def _times(mine: Period | None, theirs: Period | None) -> Bearing:
    if mine is None or theirs is None or mine.overlaps(theirs, slack=1):
        return Bearing.AGREES
    return Bearing.DIFFERS


def _quantified(mine: Statement, theirs: Statement) -> Bearing:
    ours, others = mine.quantifier, theirs.quantifier
    if ours is None or others is None:
        return Bearing.AGREES
    if others in _EXCLUDED.get(ours, ()) or ours in _EXCLUDED.get(others, ()):
        return Bearing.TURNED
    if Quantifier.NONE in (ours, others):
        return Bearing.AGREES
    strength = _STRENGTH[ours] - _STRENGTH[others]
    if strength > 0:
        return Bearing.RAISED
    return Bearing.LOWERED if strength < 0 else Bearing.AGREES
