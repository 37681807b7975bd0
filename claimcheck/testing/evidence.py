"""Strategies for claims with their evidence: what each comes to follows from how it was made."""

import enum
from collections.abc import Collection, Sequence

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.model.claim import Claim, Zone
from claimcheck.model.finding import Stance
from claimcheck.model.reference import Document, Entity, Fact, Provenance, SourceClass
from claimcheck.model.statement import SILENT, Scope
from claimcheck.model.time import Period
from claimcheck.testing import world
from claimcheck.testing.assertions import names, statements_about
from claimcheck.testing.cases import Case, References, joined, numbered, said, shelved, write_article
from claimcheck.testing.choices import in_any_order, one_of_these
from claimcheck.testing.papers import PLOTS
from claimcheck.testing.plots import Plot, Saying, Telling
from claimcheck.testing.records import facts
from claimcheck.testing.sentences import value_sentence

KINDS = tuple(PLOTS)
MIXED = "mixed"
_DEFINITIONS = tuple(world.VOCABULARY.properties.values())
DISPUTABLE = tuple(kind for kind in KINDS if {Stance.SUPPORTS, Stance.REFUTES} <= set(PLOTS[kind].stances))


class Miss(enum.Enum):
    """Why what would decide a claim does not count."""

    KNOWN_LATER = "known later"
    ELSEWHERE = "of a narrower scope"
    ANOTHER_TIME = "of another time"
    ANOTHER_SUBJECT = "about somebody else"


@attrs.frozen(kw_only=True)
class Frame:
    """Of when a claim is; valid time, publication and scope of what is said, and whom it is about instead."""

    time: Period | None = None
    valid: Period | None = None
    published: Period | None = None
    scope: Scope = SILENT
    about: Entity | None = None


_DAY, _YEAR = Period.parse("2025-06-02"), Period.parse("2025-01-01/2025-12-31")
_SINCE, _LONG_AGO = Period.parse("2025-01-01/.."), Period.parse("2019-05-20")
_FRAMES = (Frame(), Frame(valid=_SINCE), Frame(time=_DAY, valid=_YEAR), Frame(time=_DAY, valid=_SINCE))
_TOLD = tuple(Period.parse(day) for day in ("2025-06-14", "2025-06-12", "2025-06-03"))
_LATER = Period.parse("2025-12-24")
_BEFORE, _AFTER = "It was a quiet morning in the town.", "More is to be told next week."
_some_definitions = st.lists(st.sampled_from(_DEFINITIONS), min_size=1, max_size=2, unique_by=id)
_sides = st.lists(st.sampled_from((Stance.SUPPORTS, Stance.REFUTES)), min_size=1, max_size=len(world.ORIGINS))


@attrs.frozen
class Disputed:
    """Two cases of one claim, of which `after` has one origin more; that one `adds` to one side."""

    before: Case
    after: Case
    adds: Stance


def claims_with_evidence(
    *, stance: Stance | None = None, kinds: Collection[str] | None = None
) -> st.SearchStrategy[Case]:
    """Return a strategy for one claim and references that, as it was made, support, refute or do neither.

    `kinds` are among KINDS. "presumed" is refuted by a bound alone, "many-valued" is a property in which
    another value contradicts nothing.
    """
    return cases(stance=stance, kinds=kinds, max_claims=1)


def cases(
    *,
    stance: Stance | None = None,
    kinds: Collection[str] | None = None,
    min_claims: int = 1,
    max_claims: int = 3,
) -> st.SearchStrategy[Case]:
    """Return a strategy for claims of one article, each with evidence as in `claims_with_evidence`."""
    if stance is not None and not isinstance(stance, Stance):
        raise InvalidArgument(f"stance={stance!r} must be a Stance or None")
    wanted = _known(kinds)
    most = len(world.ENTITIES) // 2
    if not 1 <= min_claims <= max_claims <= most:
        raise InvalidArgument(
            f"min_claims={min_claims} and max_claims={max_claims} must be from 1 to {most}, in this order"
        )
    possible = tuple(kind for kind in wanted if stance in (None, Stance.UNDECIDED, *PLOTS[kind].stances))
    if not possible:
        raise InvalidArgument(f"stance={stance!r} cannot come of kinds={kinds!r}")
    return _cases(stance, possible, min_claims, max_claims)


def near_misses(*, kinds: Collection[str] | None = None) -> st.SearchStrategy[Case]:
    """Return a strategy for one claim and what would decide it, were it not of another time, place, subject or day."""
    return _near_misses(_known(kinds))


@st.composite
def _near_misses(draw: st.DrawFn, kinds: tuple[str, ...]) -> Case:
    return joined([_case(draw, None, draw(one_of_these(kinds)), 0, missed=True)])


@st.composite
def mixed_cases(draw: st.DrawFn) -> Case:
    """Draw claims and facts about the same few things, but apart: what the claims come to is not known."""
    definitions = draw(_some_definitions)
    about = world.ENTITIES[:2]
    statements = [
        draw(statements_about(draw(names(about=about)), draw(one_of_these(definitions))))
        for _ in range(draw(st.integers(1, 3)))
    ]
    zones = one_of_these(Zone)
    claims = [
        said(Claim(id=f"c{at}", text="(to be said)", statement=statement, zone=draw(zones)))
        for at, statement in enumerate(statements, start=1)
    ]
    anchored, article = write_article(claims)
    known = draw(st.lists(facts(about=about, properties=definitions), min_size=1, max_size=5))
    return Case(
        claims=anchored,
        stances=(Stance.UNDECIDED,) * len(claims),
        kinds=(MIXED,) * len(claims),
        references=References(facts=numbered(known), entities=(*about, *world.BYSTANDERS)),
        articles=(article,),
    )


def disputes(
    *, kinds: Collection[str] | None = None, known_later: bool = False
) -> st.SearchStrategy[Disputed]:
    """Return a strategy for a claim that origins disagree about, before and after one more origin speaks.

    That one is published after the day of the case if `known_later`.
    """
    able = [kind for kind in _known(kinds) if kind in DISPUTABLE]
    if not able:
        raise InvalidArgument(f"nobody can disagree about kinds={kinds!r}")
    return _disputes(tuple(able), _LATER if known_later else None)


def _known(kinds: Collection[str] | None) -> tuple[str, ...]:
    wanted = KINDS if kinds is None else tuple(dict.fromkeys(kinds))
    if not wanted or not set(wanted) <= set(KINDS):
        raise InvalidArgument(f"kinds={kinds!r} must be among {', '.join(KINDS)}")
    return wanted


@st.composite
def _cases(draw: st.DrawFn, stance: Stance | None, kinds: tuple[str, ...], least: int, most: int) -> Case:
    count = draw(st.integers(least, most))
    return joined([_case(draw, stance, draw(one_of_these(kinds)), at) for at in range(count)])


def _case(draw: st.DrawFn, stance: Stance | None, kind: str, at: int, *, missed: bool = False) -> Case:
    """Draw a case of one claim; `at` chooses whom it is about, so that several claims share no subject."""
    way = PLOTS[kind]
    chosen = draw(one_of_these(way.stances)) if stance is None else stance
    if missed or chosen not in way.stances:
        chosen, plotted = Stance.UNDECIDED, draw(one_of_these(_decisive(way.stances)))
        miss = draw(one_of_these(Miss))
    else:
        plotted, miss = chosen, None
    plot = way.plot(draw, (plotted,) * draw(st.integers(1, way.most)), _cast(at))
    frame = _frame(draw, plot, miss)
    told = [
        part
        for origin, telling in _by_origin(draw, plot)
        for part in _told(draw, origin, telling, frame, plot.about[0])
    ]
    return _written(plot, frame, kind, chosen, [*told, *_aside(draw, plot)])


@st.composite
def _disputes(draw: st.DrawFn, kinds: tuple[str, ...], published: Period | None) -> Disputed:
    kind = draw(one_of_these(kinds))
    sides = draw(_sides)
    plot = PLOTS[kind].plot(draw, tuple(sides), _cast(0))
    frame = _frame(draw, plot, None)
    *earlier, last = _by_origin(draw, plot)
    told = [
        part for origin, telling in earlier for part in _told(draw, origin, telling, frame, plot.about[0])
    ]
    added = _told(draw, *last, attrs.evolve(frame, published=published), plot.about[0])
    before, after = (
        _written(plot, frame, kind, Stance.UNDECIDED, parts) for parts in (told, [*told, *added])
    )
    return Disputed(before, after, sides[-1])


def _decisive(stances: Sequence[Stance]) -> list[Stance]:
    return [stance for stance in stances if stance is not Stance.UNDECIDED]


def _cast(at: int) -> tuple[Entity, Entity]:
    return world.ENTITIES[2 * at], world.ENTITIES[2 * at + 1]


def _written(plot: Plot, frame: Frame, kind: str, stance: Stance, told: Sequence[Fact | Document]) -> Case:
    statement = plot.statement
    if statement is not None and plot.lasting:
        statement = attrs.evolve(statement, time=frame.time)
    claim = Claim(id="c1", text=plot.text or "(to be said)", statement=statement, speaker=plot.speaker)
    anchored, article = write_article([said(claim)])
    return Case(
        claims=anchored,
        stances=(stance,),
        kinds=(kind,),
        references=References(
            facts=numbered(part for part in told if isinstance(part, Fact)),
            documents=shelved(part for part in told if isinstance(part, Document)),
            entities=(*plot.about, *world.BYSTANDERS),
        ),
        articles=(article,),
    )


def _frame(draw: st.DrawFn, plot: Plot, miss: Miss | None) -> Frame:
    frame = draw(one_of_these(_FRAMES)) if plot.lasting else Frame()
    match miss:
        case None:
            return frame
        case Miss.ELSEWHERE if plot.lasting:
            return attrs.evolve(frame, scope=Scope(place="Norland"))
        case Miss.ANOTHER_TIME if plot.lasting:
            return Frame(time=_LONG_AGO, valid=_YEAR)
        case Miss.ANOTHER_SUBJECT if plot.speaker.is_narrator:  # of a speaker it would be the wrong one
            return attrs.evolve(frame, about=world.BYSTANDERS[0])
        case _:
            return attrs.evolve(frame, published=_LATER)


def _by_origin(draw: st.DrawFn, plot: Plot) -> list[tuple[str, Telling]]:
    return list(zip(draw(in_any_order(world.ORIGINS)), plot.tellings, strict=False))


def _told(
    draw: st.DrawFn, origin: str, telling: Telling, frame: Frame, whom: Entity
) -> list[Fact | Document]:
    """Draw the facts and the paper in which an origin tells something."""
    provenance = Provenance(
        reference="kit",
        origin=origin,
        locator="",
        excerpt="",
        publisher=origin,
        published=draw(one_of_these(_TOLD)) if frame.published is None else frame.published,
        source_class=draw(one_of_these(SourceClass)),
    )
    told: list[Fact | Document] = [_fact(draw, saying, provenance, frame) for saying in telling.sayings]
    if telling.paper is None:
        return told
    about = frame.about or whom
    name = draw(one_of_these((about.name, *about.aliases)))
    return [*told, _paper(telling.paper.replace("{name}", name), provenance)]


def _paper(words: str, provenance: Provenance) -> Document:
    text = f"{_BEFORE} {words} {_AFTER}"
    place = attrs.evolve(provenance, reference="papers", excerpt=words, excerpt_only=False)
    return Document(name="", text=text, provenance=place)


def _aside(draw: st.DrawFn, plot: Plot) -> list[Fact | Document]:
    """Draw, now and then, a fact about somebody that no claim speaks of."""
    sayings = plot.tellings[0].sayings[:1]
    if draw(st.integers(0, 3)) or not sayings:
        return []
    bystander = Telling(sayings=(attrs.evolve(sayings[0], entity=world.BYSTANDERS[1]),))
    return _told(draw, world.ORIGINS[0], bystander, Frame(), world.BYSTANDERS[1])


def _fact(draw: st.DrawFn, saying: Saying, provenance: Provenance, frame: Frame) -> Fact:
    """Draw a fact with an excerpt that says it."""
    entity, definition = frame.about or saying.entity, saying.definition
    subject = draw(one_of_these((entity.name, *entity.aliases)))
    name = draw(one_of_these((definition.name, *definition.synonyms)))
    valid = saying.valid or frame.valid
    excerpt = value_sentence(subject, name, saying.value, scope=frame.scope, valid=valid)
    return Fact(
        subject=subject,
        property=name,
        value=saying.value,
        entity=entity.id,
        canonical_property=definition.name,
        valid=valid,
        scope=frame.scope,
        provenance=attrs.evolve(provenance, excerpt=excerpt),
    )
