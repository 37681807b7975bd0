"""The door: pydantic models of what a claim file holds. Each has `to_record()`, and only what has a record passes.

Keys of two words are written with a hyphen. Numbers are strings, so that no digit is lost on the way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias, TypeVar

import attrs
from pydantic import BaseModel, ConfigDict, Discriminator, Field, PrivateAttr, Tag, model_validator
from pydantic_core import PydanticCustomError

from claimcheck.files.faults import MISFIT
from claimcheck.files.figures import read_difference, read_figure, read_number
from claimcheck.files.located import Path
from claimcheck.model.claim import (
    NARRATOR, Anchor, Certainty, Claim, Mode, Source, Speaker, SpeakerKind, Zone,
)  # fmt: skip
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import (
    AttributeStatement, ChangeStatement, ComparisonStatement, Direction, EventStatement, OpinionStatement,
    PredictionStatement, Quantifier, QuantityStatement, QuotationStatement, Relation, Scope, Statement,
    StatementBase,
)  # fmt: skip
from claimcheck.model.time import Period




class Misfit(ValueError):
    """A value that fits no record, and where it stands below the model that raised it."""

    def __init__(self, reason: str, path: Path = ()) -> None:
        self.reason = reason
        self.path = path
        super().__init__(reason)


@contextmanager
def at(*path: str) -> Iterator[None]:
    """Say of what goes wrong inside that it stands at `path`."""
    try:
        yield
    except Misfit as misfit:
        raise Misfit(misfit.reason, (*path, *misfit.path)) from misfit
    except ValueError as error:
        raise Misfit(str(error), path) from error


@contextmanager
def told() -> Iterator[None]:
    """Tell pydantic of what goes wrong inside, with its place."""
    try:
        yield
    except ValueError as error:
        path = error.path if isinstance(error, Misfit) else ()
        raise PydanticCustomError(MISFIT, "{reason}", {"reason": str(error), "path": path}) from error


class Model(BaseModel):
    """What all models have: nothing is coerced, nothing unknown passes."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


StatementT = TypeVar("StatementT", bound=StatementBase)
Text: TypeAlias = Annotated[str, Field(min_length=1)]


def _kind_of_value(value: object) -> str:
    return "parts" if isinstance(value, dict) else "words"


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
                raise Misfit("is missing: a set that is written out has a form", ("form",))
            with at("written"):
                return read_figure(self.written, own)
        low, high, number = (_number(words, key) for key, words in self._ends())
        interval = Interval(low, high, self.low_open, self.high_open)
        return Quantity(written=self.written, interval=interval, unit=own or "1", form=self.form, number=number)

    def _ends(self) -> tuple[tuple[str, str | None], ...]:
        return ("low", self.low), ("high", self.high), ("number", self.number)


def _number(words: str | None, key: str) -> Fraction | None:
    with at(key):
        return None if words is None else read_number(words)


Figure: TypeAlias = Annotated[
    Annotated[Text, Tag("words")] | Annotated[QuantityParts, Tag("parts")], Discriminator(_kind_of_value)
]


def _quantity(figure: "str | QuantityParts", unit: str | None, key: str) -> Quantity:
    with at(key):
        return read_figure(figure, unit) if isinstance(figure, str) else figure.to_record(unit)


def _difference(figure: "str | QuantityParts", unit: str | None) -> Quantity:
    with at("by"):
        return read_difference(figure, unit) if isinstance(figure, str) else figure.to_record(unit)


def read_period(words: str | None, key: str) -> Period | None:
    """Return a date or interval of EDTF."""
    if words is None:
        return None
    with at(key):
        return Period.parse(words)


class ScopeModel(Model):
    """Of what a value is the value, but for its place, which stands beside."""

    population: Text | None = None
    period: Text | None = None
    metric: Text | None = None


class StatementModel(Model):
    """What all kinds of statement may say."""

    time: Text | None = None
    when: Literal["before", "after"] | None = None
    place: Text | None = None
    scope: ScopeModel = ScopeModel()
    negated: bool = False
    quantifier: Annotated[Quantifier, Field(strict=False)] | None = None

    def complete(self, statement: StatementT) -> StatementT:
        """Return the statement with what all kinds may say."""
        words = self.scope
        scope = Scope(place=self.place, population=words.population, period=words.period, metric=words.metric)
        time = read_period(self.time, "time")
        return attrs.evolve(
            statement, time=time, when=self.when, scope=scope, negated=self.negated, quantifier=self.quantifier
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
            subject=self.subject, property=self.property, other=self.other, relation=self.relation, rank=self.rank
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
    value: Text | bool

    def to_record(self, speaker: str) -> Statement:  # noqa: ARG002 - only quotations ask for it
        """Return the statement."""
        return self.complete(AttributeStatement(subject=self.subject, property=self.property, value=self.value))


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
        return self.complete(QuotationStatement(subject=by, mode=self.mode, words=self.words, statement=statement))


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
    QuantityModel | ChangeModel | ComparisonModel | EventModel | AttributeModel | QuotationModel | PredictionModel | OpinionModel,
    Field(discriminator="kind"),
]


class SpeakerModel(Model):
    """Who, by the article, asserts a claim. Without a mode the narrator narrates and others speak indirectly."""

    name: Text | None = None
    role: Text | None = None
    affiliation: Text | None = None
    kind: Annotated[SpeakerKind, Field(strict=False)] | None = None
    mode: Annotated[Mode, Field(strict=False)] | None = None
    via: "SpeakerModel | None" = None

    def to_record(self) -> Speaker:
        """Return the speaker."""
        is_narrator = self.name in (None, NARRATOR.name) and self.mode in (None, Mode.NARRATOR)
        if self.name is None and not is_narrator:
            raise Misfit("is missing: a speaker who is not the narrator has a name", ("name",))
        with at("via"):
            via = None if self.via is None else self.via.to_record()
        return Speaker(
            name=self.name or NARRATOR.name,
            role=self.role,
            affiliation=self.affiliation,
            kind=self.kind or (SpeakerKind.NARRATOR if is_narrator else SpeakerKind.PERSON),
            mode=self.mode or (Mode.NARRATOR if is_narrator else Mode.INDIRECT),
            via=via,
        )


class AnchorModel(Model):
    """Where the words stand: code points of the article, end exclusive; `exact` is the claim's text, unless given."""

    start: Annotated[int, Field(ge=0)]
    end: int
    exact: Text | None = None
    prefix: str = ""
    suffix: str = ""

    def to_record(self, text: str) -> Anchor:
        """Return the anchor of a claim with this text."""
        exact = text if self.exact is None else self.exact
        return Anchor(start=self.start, end=self.end, exact=exact, prefix=self.prefix, suffix=self.suffix)


class CertaintyParts(Model):
    """How strongly a claim is asserted, with the hedging words."""

    level: Literal["asserted", "hedged"]
    hedges: Annotated[tuple[Text, ...], Field(strict=False)] = ()


Certainly: TypeAlias = Annotated[
    Annotated[Literal["asserted", "hedged"], Tag("words")] | Annotated[CertaintyParts, Tag("parts")],
    Discriminator(_kind_of_value),
]


class ArticleModel(Model):
    """Where claims were published; `file` is relative to the folder of the claim file."""

    publisher: Text | None = None
    title: Text | None = None
    url: Text | None = None
    file: Text | None = None
    published: Text | None = None
    upstream: Text | None = None
    language: Text | None = None
    _record: Source = PrivateAttr(default=Source())

    @model_validator(mode="after")
    def _has_record(self) -> "ArticleModel":
        with told():
            self._record = self._to_record()
        return self

    def to_record(self) -> Source:
        """Return the source."""
        return self._record

    def _to_record(self) -> Source:
        return Source(
            publisher=self.publisher,
            title=self.title,
            url=self.url,
            file=self.file,
            published=read_period(self.published, "published"),
            upstream=self.upstream,
            language=self.language,
        )


class ClaimModel(Model):
    """One assertion of an article. `article` stands here where it is not that of the file."""

    id: Text
    text: Text
    article: ArticleModel | None = None
    anchor: AnchorModel | None = None
    speaker: SpeakerModel = SpeakerModel.model_construct()
    confidence: float = 1.0
    certainty: Certainly = "asserted"
    statement: AnyStatement | None = None
    zone: Annotated[Zone, Field(strict=False)] = Zone.BODY
    parent: Text | None = None
    notes: Text | None = None
    extra: dict[str, str] = Field(default_factory=dict)
    _record: Claim | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _has_record(self) -> "ClaimModel":
        with told():
            self._record = self._to_record()
        return self

    def to_record(self) -> Claim:
        """Return the claim, with the source that stands in it."""
        return self._record or self._to_record()

    def _to_record(self) -> Claim:
        with at("speaker"):
            speaker = self.speaker.to_record()
        with at("statement"):
            statement = None if self.statement is None else self.statement.to_record(speaker.name)
        with at("anchor"):
            anchor = None if self.anchor is None else self.anchor.to_record(self.text)
        return Claim(
            id=self.id,
            text=self.text,
            source=Source() if self.article is None else self.article.to_record(),
            anchor=anchor,
            speaker=speaker,
            confidence=self.confidence,
            certainty=_certainty(self.certainty),
            statement=statement,
            zone=self.zone,
            parent=self.parent,
            notes=self.notes,
            extra=tuple(self.extra.items()),
        )


def _certainty(certainty: "Literal['asserted', 'hedged'] | CertaintyParts") -> Certainty:
    if isinstance(certainty, str):
        return Certainty(level=certainty)
    return Certainty(level=certainty.level, hedges=certainty.hedges)


class ClaimFileModel(Model):
    """A whole claim file, for its schema; the claims of one are read one by one."""

    schema_: str | None = Field(default=None, alias="$schema")
    article: ArticleModel = ArticleModel.model_construct()
    claims: tuple[ClaimModel, ...]
