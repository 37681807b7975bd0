"""Facts, documents, entities and vocabularies as plain lists for the store, and back, exactly."""

import json
from fractions import Fraction
from functools import lru_cache
from typing import Any

import attrs

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import (
    Document,
    Entity,
    Fact,
    PropertyDefinition,
    Provenance,
    SourceClass,
    Vocabulary,
)
from claimcheck.model.statement import SILENT, Scope
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable

# What JSON can hold: the store writes it and reads it back, nobody else sees it.
Plain = list[Any]
PlainValue = Plain | str | bool
Value = Quantity | str | bool | Period

_PROPERTY = tuple(field.name for field in attrs.fields(PropertyDefinition))
_TUPLES = frozenset({"synonyms", "broader", "ends"})


def dump(plain: object) -> str:
    """Return what a list is written as."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def encode_fact(fact: Fact) -> Plain:
    """Return a fact as a list."""
    scope = [fact.scope.place, fact.scope.population, fact.scope.period, fact.scope.metric]
    return [
        fact.subject, fact.property, _encode_value(fact.value), fact.entity, fact.canonical_property,
        _encode_period(fact.valid), None if fact.scope.is_silent else scope, fact.negated,
        encode_provenance(fact.provenance),
    ]  # fmt: skip


def decode_fact(plain: Plain) -> Fact:
    """Return the fact that `encode_fact` made the list of."""
    subject, name, value, entity, canonical, valid, scope, negated, provenance = plain
    return Fact(
        subject=subject, property=name, value=_decode_value(value), entity=entity,
        canonical_property=canonical,
        valid=_decode_period(valid), scope=SILENT if scope is None else _scope(*scope), negated=negated,
        provenance=decode_provenance(provenance),
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _scope(place: str | None, population: str | None, period: str | None, metric: str | None) -> Scope:
    return Scope(place=place, population=population, period=period, metric=metric)


def encode_provenance(provenance: Provenance) -> Plain:
    """Return a provenance as a list."""
    return [
        provenance.reference, provenance.origin, provenance.locator, provenance.excerpt, provenance.publisher,
        provenance.url, _encode_period(provenance.published), _encode_period(provenance.retrieved),
        provenance.sha256,
        str(provenance.source_class), provenance.language, provenance.corrects, provenance.excerpt_only,
    ]  # fmt: skip


def decode_provenance(plain: Plain) -> Provenance:
    """Return the provenance that `encode_provenance` made the list of."""
    reference, origin, locator, excerpt, publisher, url, published, retrieved, sha256, source_class, *rest = (
        plain
    )
    language, corrects, excerpt_only = rest
    return Provenance(
        reference=reference, origin=origin, locator=locator, excerpt=excerpt, publisher=publisher, url=url,
        published=_decode_period(published), retrieved=_decode_period(retrieved), sha256=sha256,
        source_class=SourceClass(source_class), language=language, corrects=corrects,
        excerpt_only=excerpt_only,
    )  # fmt: skip


def encode_document(document: Document) -> Plain:
    """Return a document as a list."""
    return [document.name, document.text, encode_provenance(document.provenance)]


def decode_document(plain: Plain) -> Document:
    """Return the document that `encode_document` made the list of."""
    name, text, provenance = plain
    return Document(name=name, text=text, provenance=decode_provenance(provenance))


def encode_entity(entity: Entity) -> Plain:
    """Return an entity as a list."""
    return [entity.id, entity.name, entity.type, list(entity.aliases)]


def decode_entity(plain: Plain) -> Entity:
    """Return the entity that `encode_entity` made the list of."""
    identifier, name, kind, aliases = plain
    return Entity(id=identifier, name=name, type=kind, aliases=tuple(aliases))


def encode_vocabulary(vocabulary: Vocabulary) -> Plain:
    """Return a vocabulary as a list; the order of its tables is not kept, for it means nothing."""
    properties = [
        [getattr(definition, part) for part in _PROPERTY]
        for _, definition in sorted(vocabulary.properties.items())
    ]
    return [
        properties,
        sorted(sorted(words) for words in vocabulary.words),
        dict(sorted(vocabulary.units.more_general.items())),
    ]


def decode_vocabulary(plain: Plain) -> Vocabulary:
    """Return the vocabulary that `encode_vocabulary` made the list of."""
    properties, words, units = plain
    definitions = [_definition(dict(zip(_PROPERTY, parts, strict=True))) for parts in properties]
    return Vocabulary(
        properties={definition.name: definition for definition in definitions},
        words=tuple(frozenset(same) for same in words),
        units=UnitTable(units),
    )


def _definition(parts: dict[str, Any]) -> PropertyDefinition:
    parts.update({name: tuple(parts[name]) for name in _TUPLES})
    return PropertyDefinition(**parts)


def _encode_value(value: Value) -> PlainValue:
    if isinstance(value, Quantity):
        span = value.interval
        return [
            value.written, _encode_number(span.low), _encode_number(span.high), span.low_open, span.high_open,
            value.unit, str(value.form), _encode_number(value.number),
        ]  # fmt: skip
    return _period_parts(value) if isinstance(value, Period) else value


def _decode_value(value: PlainValue) -> Value:
    if not isinstance(value, list):
        return value
    if len(value) == len(("edtf", "first", "last")):
        return Period(*value)
    written, low, high, low_open, high_open, unit, form, number = value
    interval = Interval(_decode_number(low), _decode_number(high), low_open, high_open)
    return Quantity(
        written=written, interval=interval, unit=unit, form=Form(form), number=_decode_number(number)
    )


def _encode_period(period: Period | None) -> Plain | None:
    return None if period is None else _period_parts(period)


def _period_parts(period: Period) -> Plain:
    return [period.edtf, period.first, period.last]


def _decode_period(plain: Plain | None) -> Period | None:
    return None if plain is None else _period(*plain)


@lru_cache(maxsize=4096)
def _period(edtf: str, first: int, last: int) -> Period:
    return Period(edtf, first, last)


# In hexadecimal, which Python reads at any length: numbers may be longer than its limit on decimal digits.
def _encode_number(number: Fraction | None) -> str | None:
    return None if number is None else f"{number.numerator:x}/{number.denominator:x}"


@lru_cache(maxsize=4096)
def _decode_number(plain: str | None) -> Fraction | None:
    if plain is None:
        return None
    numerator, denominator = plain.split("/")
    return Fraction(int(numerator, 16), int(denominator, 16))
