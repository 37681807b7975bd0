"""Strategies for records: sources, speakers, provenances, facts, entities, vocabularies, claims, findings."""

from collections.abc import Sequence

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
_hedges = st.sampled_from((("may",), ("reportedly",), ("possibly", "soon")))


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Draw where a claim was published; any part may be silent."""
    slug = draw(st.sampled_from((None, 1, 2, 3)))
    return Source(
        publisher=draw(st.sampled_from((None, *world.PUBLISHERS))),
        title=draw(st.sampled_from((None, "A story"))),
        url=None if slug is None else f"https://courier.example/{slug}",
        file=None if slug is None else f"articles/{slug}.txt",
        published=draw(st.none() | days().map(Period.of) | periods(open_ended=False)),
        upstream=draw(st.sampled_from((None, *world.ORIGINS))),
        language=draw(st.sampled_from((None, "en", "zh-Hans"))),
    )


@st.composite
def speakers(draw: st.DrawFn, *, allow_narrator: bool = True) -> Speaker:
    """Draw who asserts a claim; the narrator among them unless told otherwise."""
    if allow_narrator and draw(st.booleans()):
        return NARRATOR
    kind = draw(st.sampled_from([kind for kind in SpeakerKind if kind is not SpeakerKind.NARRATOR]))
    people = kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    return Speaker(
        name=draw(st.sampled_from([person.name for person in world.PEOPLE]) if people else names()),
        role=draw(st.sampled_from((None, "analyst", "spokesperson"))),
        affiliation=draw(st.none() | names()),
        kind=kind,
        mode=draw(st.sampled_from((Mode.DIRECT, Mode.INDIRECT))),
        via=Speaker(name="Kestrel News", kind=SpeakerKind.ORGANISATION, mode=Mode.INDIRECT)
        if draw(st.booleans())
        else None,
    )


@st.composite
def provenances(draw: st.DrawFn, *, excerpt: str = "The words of the page.") -> Provenance:
    """Draw where a datum comes from; `excerpt` is the words that prove it."""
    line = draw(st.integers(1, 999))
    return Provenance(
        reference="kit",
        origin=draw(st.sampled_from(world.ORIGINS)),
        locator=f"references/kit.jsonl:{line}",
        excerpt=excerpt,
        publisher=draw(st.sampled_from((None, *world.PUBLISHERS))),
        url=draw(st.sampled_from((None, f"https://lantern.example/{line}"))),
        published=draw(st.none() | periods(open_ended=False)),
        retrieved=draw(st.none() | days().map(Period.of)),
        sha256=f"{line:064x}",
        source_class=draw(st.sampled_from(SourceClass)),
        language=draw(st.sampled_from((None, "en"))),
        corrects=draw(st.booleans()),
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
    return _facts(tuple(about), tuple(properties))


@st.composite
def _facts(draw: st.DrawFn, about: tuple[Entity, ...], properties: tuple[PropertyDefinition, ...]) -> Fact:
    entity, definition = draw(st.sampled_from(about)), draw(st.sampled_from(properties))
    value: Quantity | str | bool | Period = draw(_values(definition))
    subject = draw(st.sampled_from((entity.name, *entity.aliases)))
    scope, valid = draw(scopes()), draw(st.none() | periods())
    said = value_sentence(subject, definition.name, value, scope=scope, valid=valid)
    return Fact(
        subject=subject,
        property=draw(st.sampled_from((definition.name, *definition.synonyms))),
        value=value,
        entity=entity.id,
        canonical_property=definition.name,
        valid=valid,
        scope=scope,
        provenance=draw(provenances(excerpt=said)),
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


@st.composite
def claims(draw: st.DrawFn, *, statement: st.SearchStrategy[Statement | None] | None = None) -> Claim:
    """Draw claims whose text says what the statement says, which is of any kind, or none, unless given."""
    meaning = draw(st.none() | statements() if statement is None else statement)
    hedges = draw(st.none() | _hedges)
    return Claim(
        id=draw(_ids),
        text="Something happened." if meaning is None else sentence_of(meaning),
        source=draw(sources()),
        speaker=draw(speakers()),
        confidence=draw(st.sampled_from((1.0, 0.95, 0.5, 0.0))),
        certainty=Certainty() if hedges is None else Certainty(level="hedged", hedges=hedges),
        statement=meaning,
        zone=draw(st.sampled_from(Zone)),
        parent=draw(st.sampled_from((None, "whole"))),
        notes=draw(st.sampled_from((None, "seen twice"))),
        extra=draw(st.sampled_from(((), (("desk", "foreign"),)))),
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


def _evidence() -> st.SearchStrategy[Evidence]:
    return provenances().map(lambda provenance: Evidence(excerpt=provenance.excerpt, provenance=provenance))


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
