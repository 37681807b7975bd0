"""What is believed: facts, documents, reviews and entities, each with where it comes from; and who answers for them."""

import enum
from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

import attrs

from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import SILENT, Scope
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable


class SourceClass(enum.StrEnum):
    """How close to the matter a reference's origin is."""

    PRIMARY = "primary"
    OFFICIAL = "official"
    SECONDARY = "secondary"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """Higher is better; primary and official are equally good."""
        return _RANKS[self]


_RANKS = {SourceClass.PRIMARY: 2, SourceClass.OFFICIAL: 2, SourceClass.SECONDARY: 1, SourceClass.UNKNOWN: 0}


@attrs.frozen(kw_only=True)
class Provenance:
    """Where a datum comes from.

    `reference` is the name it is declared under, `origin` who first knew it, `publisher` who printed it, `locator`
    the file with line, cell or span ("references/press.jsonl:17"), `excerpt` the words of the page that prove it,
    `sha256` the hash of the file's bytes. `corrects` says that it is its origin's correction.
    """

    reference: str
    origin: str
    locator: str
    excerpt: str
    publisher: str | None = None
    url: str | None = None
    published: Period | None = None
    retrieved: Period | None = None
    sha256: str | None = None
    source_class: SourceClass = SourceClass.UNKNOWN
    language: str | None = None
    corrects: bool = False
    excerpt_only: bool = True  # the excerpt is a cutting of a page that is not here


@attrs.frozen(kw_only=True)
class Fact:
    """A property of a subject had a value: a quantity, words, a truth value or a time.

    `subject` and `property` are as written; `entity` and `canonical_property` are what they resolve to.
    """

    subject: str
    property: str
    value: Quantity | str | bool | Period
    entity: str
    canonical_property: str
    valid: Period | None = None
    scope: Scope = SILENT
    negated: bool = False
    provenance: Provenance


@attrs.frozen(kw_only=True)
class Document:
    """A text that can be searched. `path` is its file; its provenance has the hash of its bytes."""

    name: str
    text: str
    provenance: Provenance


@attrs.frozen(kw_only=True)
class Passage:
    """A stretch of a document, or the excerpt of a fact: `start` and `end` are code points of the document.

    `before` is the text that stands just before it in the document (for pronouns), `document` the name of the whole.
    """

    text: str
    start: int
    end: int
    document: str
    provenance: Provenance
    before: str = ""
    fact: Fact | None = None


@attrs.frozen(kw_only=True)
class Review:
    """A claim that somebody has checked before, with the rating in their words."""

    claim: str
    rating: str
    provenance: Provenance


@attrs.frozen(kw_only=True)
class Entity:
    """Something with names. `id` is the canonical name that facts about it carry."""

    id: str
    name: str
    type: str | None = None
    aliases: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PropertyDefinition:
    """What a vocabulary says of a property.

    `synonyms` are other names (the canonical one is `name`); `broader` more general properties; `unit` that of its
    values; `single_valued` whether two different values cannot both hold; `temporal` whether it is a state that
    lasts or an event with a date; `additive` whether counts add up over scope, so that a narrower one is a lower
    bound; `ends` the states that this event ends; `opposite` the yes/no property that is true where this is false.
    """

    name: str
    synonyms: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    unit: str | None = None
    single_valued: bool = False
    temporal: Literal["state", "event"] = "state"
    additive: bool = False
    value: Literal["quantity", "words", "yes-no", "time", "quotation"] | None = None
    ends: tuple[str, ...] = ()
    opposite: str | None = None
    reason: str | None = None


@attrs.frozen(kw_only=True)
class Vocabulary:
    """The properties that are declared, the words that mean the same, and count nouns with their more general ones."""

    properties: Mapping[str, PropertyDefinition] = attrs.field(factory=dict, eq=False)
    words: tuple[frozenset[str], ...] = ()
    units: UnitTable = attrs.field(factory=UnitTable)


@attrs.frozen(kw_only=True)
class FactQuery:
    """A look-up: what is known of this property of this subject. None asks for every property or every subject."""

    subject: str | None
    property: str | None


@runtime_checkable
class Reference(Protocol):
    """One declared reference. It answers what it can and gives empty answers to the rest; batches in, batches out."""

    name: str

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts on that subject and property (or one more special)."""
        ...

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return, for each text, the passages most like it, best first."""
        ...

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return, for each text, the reviews of claims like it."""
        ...

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return, for each name, the entities that bear it (case, width, diacritics, script and articles aside)."""
        ...


class Catalogue(Reference, Protocol):
    """All declared references as one, with the vocabulary, every document and every entity."""

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the declared properties and words."""
        ...

    def documents(self) -> Sequence[Document]:
        """Return the documents, in the order of their names."""
        ...

    def entities(self) -> Sequence[Entity]:
        """Return the entities, in the order of their ids."""
        ...

    def problems(self) -> Sequence[str]:
        """Return what could not be asked, a line each."""
        ...
