"""What rows and tables may hold, in pydantic, which only the building of an index needs."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from claimcheck.model.reference import Entity, PropertyDefinition, SourceClass
from claimcheck.model.time import Period
from claimcheck.references.values import Type


def _text(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _period(value: object) -> object:
    """Read a date of TOML or EDTF in quotes; a year may be a whole number."""
    if value is None or isinstance(value, Period):
        return value
    if isinstance(value, (bool, float, list, dict)):
        raise ValueError(f"expected a date or an interval (EDTF), found {value!r}")  # noqa: TRY004 - pydantic tells it
    return Period.parse(str(value))


Text = Annotated[str, Field(min_length=1), BeforeValidator(_text)]
Edtf = Annotated[Period | None, BeforeValidator(_period)]
Texts = Annotated[tuple[Text, ...], Field(strict=False)]


class _Model(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )


class ScopeRow(_Model):
    """Of what a value is the value; the place stands beside it."""

    population: Text | None = None
    period: Text | None = None
    metric: Text | None = None


class OriginRow(_Model):
    """Where a datum comes from; what a declaration says here holds for its rows that say nothing."""

    origin: Text | None = None
    publisher: Text | None = None
    url: Text | None = None
    published: Edtf = None
    retrieved: Edtf = None
    language: Text | None = None


class FactRow(OriginRow):
    """One row of a file of facts. Fields of other names are its maker's own."""

    model_config = ConfigDict(extra="ignore")

    subject: Text
    property: Text
    value: Any
    type: Type | None = None
    unit: Text | None = None
    valid: Edtf = None
    place: Text | None = None
    scope: ScopeRow = ScopeRow()
    negated: bool = False
    source_class: Annotated[SourceClass | None, Field(strict=False)] = Field(default=None, alias="class")
    excerpt: str | None = None
    corrects: bool = False


class EntityRow(_Model):
    """One row of a file of entities. Fields of other names are its maker's own."""

    model_config = ConfigDict(extra="ignore")

    id: Text | None = None
    name: Text
    type: Text | None = None
    aliases: Texts = ()

    def to_record(self) -> Entity:
        """Return the entity; its id is its name where it has no other."""
        aliases = tuple(dict.fromkeys(alias for alias in self.aliases if alias != self.name))
        return Entity(id=self.id or self.name, name=self.name, type=self.type, aliases=aliases)


class PropertyTable(_Model):
    """One `[properties.NAME]` of a vocabulary."""

    synonyms: Texts = ()
    broader: Texts = ()
    unit: Text | None = None
    single_valued: bool = Field(default=False, alias="single-valued")
    temporal: Literal["state", "event"] = "state"
    additive: bool = False
    value: Literal["quantity", "words", "yes-no", "time", "quotation"] | None = None
    ends: Texts = ()
    opposite: Text | None = None
    reason: Text | None = None

    def to_record(self, name: str) -> PropertyDefinition:
        """Return the definition of the property of this name."""
        return PropertyDefinition(name=name, **self.model_dump())


class WordsTable(_Model):
    """The `[words]` of a vocabulary: lists of words that mean the same."""

    synonyms: Annotated[
        tuple[Annotated[tuple[Text, ...], Field(strict=False, min_length=2)], ...], Field(strict=False)
    ] = ()


def fields_of(model: type[BaseModel]) -> list[str]:
    """Return the fields that a row may have, as they are written."""
    return [field.alias or name for name, field in model.model_fields.items()]
