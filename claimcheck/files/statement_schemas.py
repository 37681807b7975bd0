"""The eight kinds of statement at the door. Numbers are strings, so that no digit is lost on the way."""

from fractions import Fraction
from typing import Annotated, Literal, TypeAlias, TypeVar

import attrs
from pydantic import Discriminator, Field, Tag

from claimcheck.files.figures import read_difference, read_figure, read_number
from claimcheck.files.fitting import MisfitError, Model, Text, at, form_of, read_period
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
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
    StatementBase,
)

StatementT = TypeVar("StatementT", bound=StatementBase)


class QuantityParts(Model):
    """A figure with its set written out, where that is not what its words read to."""

    written: Text
    low: Text | None = None
    high: Text | None = None
    low_open: bool = Field(default=False, alias="low-open")
    high_open: bool = Field(default=False, alias="high-open")
    form: Annotated[Form, Field(strict=False)] | None = None
    number: Text | None = None
    unit: Text | None = None

    def to_record(self, unit: str | None) -> Quantity:
        """Return the figure in its own unit, else in `unit`; without a form the words are read."""
        own = self.unit or unit
        if self.form is None:
            if not (self.low is self.high is self.number is None):
                raise MisfitError("is missing: a set that is written out has a form", ("form",))
            with at("written"):
                return read_figure(self.written, own)
        low, high, number = (_number(words, key) for key, words in self._ends())
        interval = Interval(low, high, self.low_open, self.high_open)
        return Quantity(
            written=self.written, interval=interval, unit=own or "1", form=self.form, number=number
        )

    def _ends(self) -> tuple[tuple[str, str | None], ...]:
        return ("low", self.low), ("high", self.high), ("number", self.number)


def _number(words: str | None, key: str) -> Fraction | None:
    with at(key):
        return None if words is None else read_number(words)


def _kind_of_word(value: object) -> str:
    return "truth" if isinstance(value, bool) else "words"


Word: TypeAlias = Annotated[
    Annotated[Text, Tag("words")] | Annotated[bool, Tag("truth")], Discriminator(_kind_of_word)
]
Figure: TypeAlias = Annotated[
    Annotated[Text, Tag("words")] | Annotated[QuantityParts, Tag("parts")], Discriminator(form_of)
]


def _quantity(figure: "str | QuantityParts", unit: str | None, key: str) -> Quantity:
    with at(key):
        return read_figure(figure, unit) if isinstance(figure, str) else figure.to_record(unit)


def _difference(figure: "str | QuantityParts", unit: str | None) -> Quantity:
    with at("by"):
        return read_difference(figure, unit) if isinstance(figure, str) else figure.to_record(unit)


class ScopeModel(Model):
    """Of what a value is the value, but for its place, which stands beside."""

    population: Text | None = None
    period: Text | None = None
    metric: Text | None = None

    def to_record(self, place: str | None) -> Scope:
        """Return the scope, with its place."""
        return Scope(place=place, population=self.population, period=self.period, metric=self.metric)


class StatementModel(Model):
    """What all kinds of statement may say."""

    time: Text | None = None
    when: Literal["before", "after"] | None = None
    place: Text | None = None
    scope: ScopeModel | None = None
    negated: bool = False
    quantifier: Annotated[Quantifier, Field(strict=False)] | None = None

    def complete(self, statement: StatementT) -> StatementT:
        """Return the statement with what all kinds may say."""
        scope = Scope(place=self.place) if self.scope is None else self.scope.to_record(self.place)
        time = read_period(self.time, "time")
        return attrs.evolve(
            statement,
            time=time,
            when=self.when,
            scope=scope,
            negated=self.negated,
            quantifier=self.quantifier,
        )


class QuantityModel(StatementModel):
    """A property of the subject has a value."""

    kind: Literal["quantity"]
    subject: Text
    property: Text
    value: Figure
    unit: Text | None = None

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        value = _quantity(self.value, self.unit, "value")
        return self.complete(QuantityStatement(subject=self.subject, property=self.property, value=value))


class ChangeModel(StatementModel):
    """A property went from a to b, or by so much, or in a direction."""

    kind: Literal["change"]
    subject: Text
    property: Text
    start: Figure | None = Field(default=None, alias="from")
    end: Figure | None = Field(default=None, alias="to")
    by: Figure | None = None
    unit: Text | None = None
    direction: Annotated[Direction, Field(strict=False)] | None = None

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        change = ChangeStatement(
            subject=self.subject,
            property=self.property,
            start=None if self.start is None else _quantity(self.start, self.unit, "from"),
            end=None if self.end is None else _quantity(self.end, self.unit, "to"),
            by=None if self.by is None else _difference(self.by, self.unit),
            direction=self.direction,
        )
        return self.complete(change)


class ComparisonModel(StatementModel):
    """A relation between two subjects, a rank (1 is first) or a superlative."""

    kind: Literal["comparison"]
    subject: Text
    property: Text
    other: Text | None = None
    relation: Annotated[Relation, Field(strict=False)] | None = None
    rank: Annotated[int, Field(ge=1)] | None = None

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        comparison = ComparisonStatement(
            subject=self.subject,
            property=self.property,
            other=self.other,
            relation=self.relation,
            rank=self.rank,
        )
        return self.complete(comparison)


class EventModel(StatementModel):
    """Something happened."""

    kind: Literal["event"]
    subject: Text
    event: Text
    object: Text | None = None

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        return self.complete(EventStatement(subject=self.subject, event=self.event, object=self.object))


class AttributeModel(StatementModel):
    """A property has a word, a name, a truth value or another entity as its value."""

    kind: Literal["attribute"]
    subject: Text
    property: Text
    value: Word

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        return self.complete(
            AttributeStatement(subject=self.subject, property=self.property, value=self.value)
        )


class QuotationModel(StatementModel):
    """Someone said something: these words (direct), or to this effect (indirect)."""

    kind: Literal["quotation"]
    by: Text | None = None
    mode: Literal["direct", "indirect"]
    words: Text | None = None
    statement: "AnyStatement | None" = None

    def to_record(self, speaker: str) -> Statement:
        """Return the statement; `speaker` said it where there is no `by`."""
        by = self.by or speaker
        with at("statement"):
            statement = None if self.statement is None else self.statement.to_record(by)
        return self.complete(
            QuotationStatement(subject=by, mode=self.mode, words=self.words, statement=statement)
        )


class PredictionModel(StatementModel):
    """A statement is to come true by a horizon; its subject is the statement's, unless given."""

    kind: Literal["prediction"]
    subject: Text | None = None
    statement: "AnyStatement"
    horizon: Text | None = None

    def to_record(self, speaker: str) -> Statement:
        """Return the statement."""
        with at("statement"):
            statement = self.statement.to_record(speaker)
        horizon = read_period(self.horizon, "horizon")
        subject = self.subject or statement.subject
        return self.complete(PredictionStatement(subject=subject, statement=statement, horizon=horizon))


class OpinionModel(StatementModel):
    """A judgement or a taste about the subject."""

    kind: Literal["opinion"]
    subject: Text

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        return self.complete(OpinionStatement(subject=self.subject))


AnyStatement: TypeAlias = Annotated[
    QuantityModel
    | ChangeModel
    | ComparisonModel
    | EventModel
    | AttributeModel
    | QuotationModel
    | PredictionModel
    | OpinionModel,
    Field(discriminator="kind"),
]


STATEMENTS: tuple[type[StatementModel], ...] = (
    QuantityModel,
    ChangeModel,
    ComparisonModel,
    EventModel,
    AttributeModel,
    QuotationModel,
    PredictionModel,
    OpinionModel,
)
