"""What a claim means: one of eight kinds of statement."""

import enum
from typing import ClassVar, Literal

import attrs

from claimcheck.model.direction import Direction as Direction  # noqa: PLC0414 - others look for it here
from claimcheck.model.quantity import Quantity
from claimcheck.model.time import Period


class Quantifier(enum.StrEnum):
    """Of how many of its subjects a statement speaks."""

    NONE = "none"
    SOME = "some"
    MANY = "many"
    MOST = "most"
    ALL = "all"
    NOT_ALL = "not-all"
    GENERIC = "generic"


class Relation(enum.StrEnum):
    """How the subject of a comparison stands to the other."""

    MORE = "more"
    LESS = "less"
    EQUAL = "equal"
    MOST = "most"
    LEAST = "least"


@attrs.frozen(kw_only=True)
class Scope:
    """Of what a value is the value: silent (None) or named in words.

    `period` may be an EDTF interval or words ("two days").
    """

    place: str | None = None
    population: str | None = None
    period: str | None = None
    metric: str | None = None

    @property
    def is_silent(self) -> bool:
        """Whether it narrows nothing."""
        return self == SILENT

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the parts that are named, as (name, words)."""
        fields = (
            ("place", self.place),
            ("population", self.population),
            ("period", self.period),
            ("metric", self.metric),
        )
        return tuple((name, words) for name, words in fields if words is not None)


SILENT = Scope()


@attrs.frozen(kw_only=True)
class StatementBase:
    """What every kind may carry. `tense_present` states without `time` are judged at the as-of date.

    `when` relates the statement to the article's date where the words do: "impending" is `after`, "former" is `before`.
    """

    kind: ClassVar[str]
    subject: str
    time: Period | None = None
    when: Literal["before", "after"] | None = None
    scope: Scope = SILENT
    negated: bool = False
    quantifier: Quantifier | None = None


@attrs.frozen(kw_only=True)
class QuantityStatement(StatementBase):
    """A property of the subject has a value."""

    kind: ClassVar[str] = "quantity"
    property: str
    value: Quantity


@attrs.frozen(kw_only=True)
class ChangeStatement(StatementBase):
    """A property went from `start` to `end`, or by `by`, or in a direction. At least one of them is given."""

    kind: ClassVar[str] = "change"
    property: str
    start: Quantity | None = None
    end: Quantity | None = None
    by: Quantity | None = None
    direction: Direction | None = None

    def __attrs_post_init__(self) -> None:
        if all(part is None for part in (self.start, self.end, self.by, self.direction)):
            message = "a change needs from, to, by or direction"
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class ComparisonStatement(StatementBase):
    """A relation between two subjects, a rank (1 is first) or a superlative."""

    kind: ClassVar[str] = "comparison"
    property: str
    other: str | None = None
    relation: Relation | None = None
    rank: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.rank is None and self.relation is None:
            message = "a comparison needs a relation or a rank"
            raise ValueError(message)
        needs_other = self.relation in (Relation.MORE, Relation.LESS, Relation.EQUAL)
        if self.rank is None and needs_other and self.other is None:
            message = f"a comparison with the relation {self.relation} needs other"
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class EventStatement(StatementBase):
    """Something happened: `event` is a property of the subject, or words that name it."""

    kind: ClassVar[str] = "event"
    event: str
    object: str | None = None


@attrs.frozen(kw_only=True)
class AttributeStatement(StatementBase):
    """A property has a word, a name, a truth value or another entity as its value."""

    kind: ClassVar[str] = "attribute"
    property: str
    value: str | bool


@attrs.frozen(kw_only=True)
class QuotationStatement(StatementBase):
    """Someone said something: `subject` is who said it ("by" in files; the claim's speaker where not given).

    Direct quotations have `words`; indirect ones have `words` (what was said, without the reporting clause),
    a `statement`, or both.
    """

    kind: ClassVar[str] = "quotation"
    mode: Literal["direct", "indirect"]
    words: str | None = None
    statement: "Statement | None" = None

    def __attrs_post_init__(self) -> None:
        if self.words is None and self.statement is None:
            message = "a quotation needs words or a statement"
            raise ValueError(message)
        if self.mode == "direct" and self.words is None:
            message = "a direct quotation needs words"
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class PredictionStatement(StatementBase):
    """A statement is to come true by a horizon; `subject` is that of the statement."""

    kind: ClassVar[str] = "prediction"
    statement: "Statement"
    horizon: Period | None = None


@attrs.frozen(kw_only=True)
class OpinionStatement(StatementBase):
    """A judgement or a taste about the subject."""

    kind: ClassVar[str] = "opinion"


Statement = (
    QuantityStatement
    | ChangeStatement
    | ComparisonStatement
    | EventStatement
    | AttributeStatement
    | QuotationStatement
    | PredictionStatement
    | OpinionStatement
)
KINDS: dict[str, type[Statement]] = {
    kind.kind: kind
    for kind in (
        QuantityStatement, ChangeStatement, ComparisonStatement, EventStatement,
        AttributeStatement, QuotationStatement, PredictionStatement, OpinionStatement,
    )
}  # fmt: skip
