"""What the store writes is what it reads."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from claimcheck.model.statement import Scope
from claimcheck.model.time import Period
from claimcheck.model.units import UnitTable
from claimcheck.references import encoding

text = st.text(max_size=8)
maybe_text = st.none() | text
numbers = st.fractions() | st.integers(min_value=10**4400, max_value=10**4401).map(Fraction)
periods = st.sampled_from(
    ("2025", "2025-01", "2025-01-15", "2025-01-15/..", "../2025", "201X", "2025-01~")
).map(Period.parse)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(numbers), draw(numbers)))
    ends = draw(st.sampled_from(((low, high), (low, None), (None, high), (None, None))))
    is_open = None not in ends and low != high and draw(st.booleans())
    return Quantity(
        written=draw(text),
        interval=Interval(*ends, is_open, is_open),
        unit=draw(text),
        form=draw(st.sampled_from(Form)),
        number=draw(st.none() | numbers),
    )


provenances = st.builds(
    Provenance,
    reference=text,
    origin=text,
    locator=text,
    excerpt=text,
    publisher=maybe_text,
    url=maybe_text,
    published=st.none() | periods,
    retrieved=st.none() | periods,
    sha256=maybe_text,
    source_class=st.sampled_from(SourceClass),
    language=maybe_text,
    corrects=st.booleans(),
    excerpt_only=st.booleans(),
)
scopes = st.builds(Scope, place=maybe_text, population=maybe_text, period=maybe_text, metric=maybe_text)
facts = st.builds(
    Fact,
    subject=text,
    property=text,
    value=quantities() | text | st.booleans() | periods,
    entity=text,
    canonical_property=text,
    valid=st.none() | periods,
    scope=scopes,
    negated=st.booleans(),
    provenance=provenances,
)
entities = st.builds(Entity, id=text, name=text, type=maybe_text, aliases=st.lists(text).map(tuple))
documents = st.builds(Document, name=text, text=text, provenance=provenances)
definitions = st.builds(
    PropertyDefinition,
    name=text,
    synonyms=st.lists(text, max_size=2).map(tuple),
    broader=st.lists(text, max_size=2).map(tuple),
    unit=maybe_text,
    single_valued=st.booleans(),
    temporal=st.sampled_from(("state", "event")),
    additive=st.booleans(),
    value=st.sampled_from((None, "quantity", "words", "yes-no", "time", "quotation")),
    ends=st.lists(text, max_size=2).map(tuple),
    opposite=maybe_text,
    reason=maybe_text,
)


def rewritten(plain: encoding.Plain) -> encoding.Plain:
    """Give what JSON makes of it."""
    again: encoding.Plain = json.loads(json.dumps(plain))
    return again


@given(fact=facts)
def test_a_fact_survives(fact: Fact) -> None:
    again = encoding.decode_fact(rewritten(encoding.encode_fact(fact)))

    assert fact == again
    if fact.valid is not None and again.valid is not None:
        assert (fact.valid.first, fact.valid.last) == (again.valid.first, again.valid.last)


@given(entity=entities)
def test_an_entity_survives(entity: Entity) -> None:
    assert entity == encoding.decode_entity(rewritten(encoding.encode_entity(entity)))


@given(document=documents)
def test_a_document_survives(document: Document) -> None:
    assert document == encoding.decode_document(rewritten(encoding.encode_document(document)))


@given(
    properties=st.lists(definitions, max_size=3),
    words=st.lists(st.frozensets(text, max_size=3), max_size=3),
    units=st.dictionaries(text, text, max_size=3),
)
def test_a_vocabulary_survives(
    properties: list[PropertyDefinition], words: list[frozenset[str]], units: dict[str, str]
) -> None:
    vocabulary = Vocabulary(
        properties={definition.name: definition for definition in properties},
        words=tuple(words),
        units=UnitTable(units),
    )
    again = encoding.decode_vocabulary(rewritten(encoding.encode_vocabulary(vocabulary)))

    assert (vocabulary.properties, units) == (again.properties, again.units.more_general)
    assert sorted(map(sorted, words)) == [sorted(same) for same in again.words]


@pytest.mark.parametrize("value", [True, False, "true", "", "[]"])
def test_yes_and_no_are_no_words(value: bool | str) -> None:
    provenance = Provenance(reference="r", origin="o", locator="l", excerpt="")
    fact = Fact(
        subject="s", property="p", value=value, entity="s", canonical_property="p", provenance=provenance
    )

    assert type(value) is type(encoding.decode_fact(rewritten(encoding.encode_fact(fact))).value)
