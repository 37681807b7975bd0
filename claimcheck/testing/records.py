"""Strategies for records: sources, speakers, provenances, facts, entities, vocabularies, claims, findings."""

import functools
import itertools
from collections.abc import Sequence

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.model.claim import NARRATOR, Certainty, Claim, Mode, Source, Speaker, SpeakerKind, Zone
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Entity, Fact, PropertyDefinition, Provenance, SourceClass, Vocabulary
from claimcheck.model.statement import Statement
from claimcheck.model.time import Period
from claimcheck.testing import world
from claimcheck.testing.assertions import names, statements
from claimcheck.testing.sentences import sentence_of, value_sentence
from claimcheck.testing.values import days, periods, quantities, scopes

_ids = st.integers(1, 99).map("c{}".format)


_SOURCES = tuple(
    Source(
        publisher=publisher,
        title=title,
        url=None if slug is None else f"https://courier.example/{slug}",
        file=None if slug is None else f"articles/{slug}.txt",
        upstream=upstream,
        language=language,
    )
    for slug, publisher, title, upstream, language in itertools.product(
        (None, 1, 2, 3),
        (None, *world.PUBLISHERS),
        (None, "A story"),
        (None, *world.ORIGINS),
        (None, "en", "zh-Hans"),
    )
)


@functools.cache
def sources() -> st.SearchStrategy[Source]:
    """Return a strategy for where a claim was published; any part may be silent."""
    published = st.none() | periods(open_ended=False)
    return st.tuples(st.sampled_from(_SOURCES), published).map(
        lambda drawn: attrs.evolve(drawn[0], published=drawn[1])
    )


_VIA = Speaker(name="Kestrel News", kind=SpeakerKind.ORGANISATION, mode=Mode.INDIRECT)
_PEOPLE = frozenset({SpeakerKind.PERSON, SpeakerKind.ANONYMOUS})


@functools.cache
def speakers(*, allow_narrator: bool = True) -> st.SearchStrategy[Speaker]:
    """Return a strategy for who asserts a claim; the narrator among them unless told otherwise."""
    kinds = [kind for kind in SpeakerKind if kind is not SpeakerKind.NARRATOR]
    dressed = st.sampled_from(
        list(
            itertools.product(
                kinds, (None, "analyst", "spokesperson"), (Mode.DIRECT, Mode.INDIRECT), (None, _VIA)
            )
        )
    )
    people = st.sampled_from([person.name for person in world.PEOPLE])
    affiliations = st.sampled_from((None, *world.NAMES))
    named = st.tuples(dressed, people, names(), affiliations).map(_speaker)
    return st.just(NARRATOR) | named if allow_narrator else named


def _speaker(
    drawn: tuple[tuple[SpeakerKind, str | None, Mode, Speaker | None], str, str, str | None],
) -> Speaker:
    (kind, role, mode, via), person, other, affiliation = drawn
    name = person if kind in _PEOPLE else other
    return Speaker(name=name, role=role, affiliation=affiliation, kind=kind, mode=mode, via=via)


@functools.cache
def provenances(*, excerpt: str = "The words of the page.") -> st.SearchStrategy[Provenance]:
    """Return a strategy for where a datum comes from; `excerpt` is the words that prove it."""
    return _PROVENANCES.map(lambda provenance: attrs.evolve(provenance, excerpt=excerpt))


_PRINTED = tuple(
    itertools.product(
        world.ORIGINS, (None, *world.PUBLISHERS), (False, True), SourceClass, (None, "en"), (False, True)
    )
)
_PROVENANCES = st.tuples(
    st.sampled_from(_PRINTED),
    st.integers(1, 999),
    st.none() | periods(open_ended=False),
    st.none() | days().map(Period.of),
).map(lambda drawn: _provenance(*drawn))


def _provenance(
    printed: tuple[str, str | None, bool, SourceClass, str | None, bool],
    line: int,
    published: Period | None,
    retrieved: Period | None,
) -> Provenance:
    origin, publisher, has_address, source_class, language, corrects = printed
    return Provenance(
        reference="kit",
        origin=origin,
        locator=f"references/kit.jsonl:{line}",
        excerpt="",
        publisher=publisher,
        url=f"https://lantern.example/{line}" if has_address else None,
        published=published,
        retrieved=retrieved,
        sha256=f"{line:064x}",
        source_class=source_class,
        language=language,
        corrects=corrects,
    )


def facts(
    *,
    about: Sequence[Entity] = world.ENTITIES,
    properties: Sequence[PropertyDefinition] = tuple(world.VOCABULARY.properties.values()),
) -> st.SearchStrategy[Fact]:
    """Return a strategy for facts about these entities, by any of their names, with every type of value.

    Each has an excerpt that says the same.
    """
    if not about or not properties:
        raise InvalidArgument("about and properties must name at least one each")
    return _facts(_subjects(tuple(about)), _properties(tuple(properties)))


@functools.cache
def _subjects(about: tuple[Entity, ...]) -> st.SearchStrategy[tuple[Entity, str]]:
    return st.sampled_from([(entity, name) for entity in about for name in (entity.name, *entity.aliases)])


@functools.cache
def _properties(
    among: tuple[PropertyDefinition, ...],
) -> st.SearchStrategy[tuple[PropertyDefinition, str]]:
    return st.sampled_from([(one, name) for one in among for name in (one.name, *one.synonyms)])


_VALID = st.none() | periods()


@st.composite
def _facts(
    draw: st.DrawFn,
    subjects: st.SearchStrategy[tuple[Entity, str]],
    properties: st.SearchStrategy[tuple[PropertyDefinition, str]],
) -> Fact:
    (entity, subject), (definition, name) = draw(subjects), draw(properties)
    value: Quantity | str | bool | Period = draw(_values(definition))
    scope, valid = draw(scopes()), draw(_VALID)
    said = value_sentence(subject, definition.name, value, scope=scope, valid=valid)
    return Fact(
        subject=subject,
        property=name,
        value=value,
        entity=entity.id,
        canonical_property=definition.name,
        valid=valid,
        scope=scope,
        provenance=attrs.evolve(draw(_PROVENANCES), excerpt=said),
    )


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    """Draw one of the kit's entities, with some of its aliases."""
    whole = draw(st.sampled_from((*world.ENTITIES, *world.BYSTANDERS)))
    kept = draw(st.lists(st.sampled_from(whole.aliases), unique=True))
    return Entity(
        id=whole.id, name=whole.name, type=draw(st.sampled_from((None, whole.type))), aliases=tuple(kept)
    )


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    """Draw some of the kit's properties, with words that mean the same."""
    kept = draw(st.sets(st.sampled_from(sorted(world.VOCABULARY.properties))))
    words = draw(st.sampled_from(((), (frozenset({"staff", "workforce"}),))))
    return Vocabulary(
        properties={name: world.VOCABULARY.properties[name] for name in sorted(kept)}, words=words
    )


_DRESSES = tuple(
    itertools.product(
        (None, ("may",), ("reportedly",), ("possibly", "soon")),
        (1.0, 0.95, 0.5, 0.0), Zone, (None, "whole"), (None, "seen twice"), ((), (("desk", "foreign"),)),
    )
)  # fmt: skip
_dressed = st.sampled_from(_DRESSES)
_meanings = st.none() | statements()


def claims(*, statement: st.SearchStrategy[Statement | None] | None = None) -> st.SearchStrategy[Claim]:
    """Return a strategy for claims whose text says what the statement says, of any kind, or none, unless given."""
    meaning = _meanings if statement is None else statement
    return _claims() if statement is None else _claims_that(meaning)


@functools.cache
def _claims() -> st.SearchStrategy[Claim]:
    return _claims_that(_meanings)


def _claims_that(meaning: st.SearchStrategy[Statement | None]) -> st.SearchStrategy[Claim]:
    return st.tuples(_ids, meaning, sources(), speakers(), _dressed).map(lambda drawn: _claim(*drawn))


_Dress = tuple[tuple[str, ...] | None, float, Zone, str | None, str | None, tuple[tuple[str, str], ...]]


def _claim(name: str, meaning: Statement | None, source: Source, speaker: Speaker, dress: _Dress) -> Claim:
    hedges, confidence, zone, parent, notes, extra = dress
    return Claim(
        id=name,
        text="Something happened." if meaning is None else sentence_of(meaning),
        source=source,
        speaker=speaker,
        confidence=confidence,
        certainty=Certainty() if hedges is None else Certainty(level="hedged", hedges=hedges),
        statement=meaning,
        zone=zone,
        parent=parent,
        notes=notes,
        extra=extra,
    )


@st.composite
def findings(
    draw: st.DrawFn, *, claim: str = "c1", aspect: Aspect | None = None, stance: Stance | None = None
) -> Finding:
    """Draw findings about one claim, those that decide with evidence of one to three origins."""
    chosen = draw(st.sampled_from(Stance)) if stance is None else stance
    least = 0 if chosen is Stance.UNDECIDED else 1
    evidence = draw(st.lists(_evidence(), min_size=least, max_size=3))
    return Finding(
        claim=claim,
        checker="kit",
        code=f"kit-{chosen}",
        aspect=draw(st.sampled_from(Aspect)) if aspect is None else aspect,
        stance=chosen,
        message=f"the kit {chosen} this",
        evidence=tuple(sorted(evidence, key=lambda one: (one.provenance.reference, one.provenance.locator))),
        probability=draw(st.sampled_from((None, 0.0, 0.75, 1.0))),
        severity=draw(st.sampled_from(Severity)),
        notes=draw(st.sampled_from(((), (Note.UNDERSTATED,), (Note.LAST_KNOWN,)))),
    )


@functools.cache
def _evidence() -> st.SearchStrategy[Evidence]:
    return provenances().map(lambda provenance: Evidence(excerpt=provenance.excerpt, provenance=provenance))


@functools.cache
def _values(definition: PropertyDefinition) -> st.SearchStrategy[Quantity | str | bool | Period]:
    match definition.value:
        case "quantity":
            return quantities(unit=definition.unit)
        case "yes-no":
            return st.booleans()
        case "time":
            return periods(open_ended=False)
        case _:
            return st.sampled_from(world.WORDS)
