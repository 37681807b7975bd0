"""Whether references could tell a falsehood, case by case, from the data alone."""

import datetime as dt

import attrs
import pytest

from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Claim, Mode, Speaker, SpeakerKind
from claimcheck.model.finding import Aspect, Evidence, Finding, Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Entity, Fact, PropertyDefinition, Provenance, Vocabulary
from claimcheck.model.report import Result
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    Direction,
    EventStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.mutation.coverage import Coverage, coverage
from claimcheck.mutation.mutant import Effect, Mutant
from claimcheck.references.catalogue import catalogue_of

SINGLE = PropertyDefinition(name="mayor", synonyms=("head of the town",), single_valued=True)
TOWN = Entity(id="Riverton", name="Riverton")
ADA = Entity(id="ada", name="Ada Ferry", aliases=("Ms Ferry",))
PERSON = Speaker(name="Ada Ferry", kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
OTHER = Speaker(name="Bo Reed", kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
GROUP = Speaker(name="farmers", kind=SpeakerKind.GROUP, mode=Mode.INDIRECT)


def where(line: int = 1, *, page: bool = False) -> Provenance:
    return Provenance(
        reference="facts", origin="Office", locator=f"facts:{line}", excerpt="so it is", excerpt_only=not page
    )


def fact(name: str, value: Quantity | str | bool | Period, subject: str = "Riverton", line: int = 1) -> Fact:
    return Fact(
        subject=subject,
        property=name,
        value=value,
        entity=subject,
        canonical_property=name,
        provenance=where(line),
    )


def covered(
    operator: str,
    before: Statement | None,
    after: Statement | None,
    *facts: Fact,
    page: bool = False,
    speakers: tuple[Speaker, Speaker] = (PERSON, PERSON),
    aspect: Aspect = Aspect.CONTENT,
) -> Coverage:
    """Ask for a mutant whose original every fact on line 1 supports."""
    original = Claim(id="c", text="the words", statement=before, speaker=speakers[0])
    changed = attrs.evolve(original, text="other words", statement=after, speaker=speakers[1])
    mutant = Mutant(
        operator=operator, effect=Effect.FALSEHOOD, original=original, claim=changed, old="a", new="b"
    )
    proof = Finding(
        claim="c", checker="kit", code="kit", aspect=aspect, stance=Stance.SUPPORTS, message="so it is",
        evidence=(Evidence(excerpt="so it is", provenance=where(page=page)),),
    )  # fmt: skip
    result = Result(claim=original, as_of=dt.date(2026, 1, 1), findings=(proof,))
    vocabulary = Vocabulary(properties={"mayor": SINGLE})
    return coverage(mutant, result, catalogue_of(facts=facts, entities=[TOWN, ADA], vocabulary=vocabulary))


def length(value: str, subject: str = "Riverton", *, negated: bool = False) -> QuantityStatement:
    return QuantityStatement(subject=subject, property="length", value=read_quantity(value), negated=negated)


def mayor(value: str, subject: str = "Riverton", name: str = "mayor") -> AttributeStatement:
    return AttributeStatement(subject=subject, property=name, value=value)


KNOWN = fact("length", read_quantity("120 m"))
BOUND = fact("length", read_quantity("over 120 m"))
FLOOD = EventStatement(subject="Riverton", event="flood", time=Period.parse("2024-03-03"))
LATER = attrs.evolve(FLOOD, time=Period.parse("2024-05-03"))
UP = ChangeStatement(subject="Riverton", property="length", direction=Direction.UP)
SAID = QuotationStatement(subject="Ada Ferry", mode="direct", words="We will rebuild it")
TOLD = QuotationStatement(subject="Ada Ferry", mode="indirect", words="the council will rebuild the bridge")
FEW = QuotationStatement(subject="Ada Ferry", mode="indirect", words="a fine old bridge")


@pytest.mark.parametrize(
    ("help_", "found"),
    [
        ("", covered("number-nudged", length("120 m"), length("160 m"), KNOWN)),
        ("a fact on 'length'", covered("number-nudged", length("120 m"), length("160 m"))),
        ("a statement in the record", covered("number-nudged", None, None, KNOWN)),
        ("it is true after all", covered("bound-turned", length("120 m"), length("over 90 m"), KNOWN)),
        ("with two ends, not a bound", covered("number-nudged", length("over 120 m"), length("160 m"), BOUND)),
        ("", covered("scale-changed", length("over 120 m"), length("over 12,000 m"), BOUND)),
        ("a figure for 'length' of Riverton in kg", covered("unit-changed", length("120 m"), length("120 kg"), KNOWN)),
        ("of Riverton in m", covered("number-nudged", length("120 m"), length("160 m"), fact("length", "long"))),
        ("", covered("date-moved", FLOOD, LATER, fact("flood", Period.parse("2024-03-03")))),
        ("a fact that gives the time", covered("date-moved", FLOOD, LATER, fact("flood", value=True))),
        ("", covered("comparison-turned", UP, attrs.evolve(UP, direction=Direction.DOWN), KNOWN)),
        ("a claim of its own", covered("date-moved", UP, UP, KNOWN)),
        ("both figures", covered("place-swapped", UP, attrs.evolve(UP, scope=Scope(place="Hillford")), KNOWN)),
        ("a fact that tells 'b' from 'a'", covered("place-swapped", FLOOD,
                                                      attrs.evolve(FLOOD, scope=Scope(place="Hillford")),
                                                      fact("flood", value=True))),
    ],
)  # fmt: skip
def test_values(help_: str, found: Coverage) -> None:
    """Numbers, dates and places: covered where what supports the original cannot be so."""
    assert (help_ == "") is found.covered
    assert help_ in found.help


@pytest.mark.parametrize(
    ("help_", "found"),
    [
        ("", covered("entity-swapped", mayor("Ada Ferry"), mayor("Bo Reed"), fact("mayor", "Ada Ferry"))),
        ("", covered("entity-swapped", mayor("Ada Ferry"), mayor("Bo Reed", name="head of the town"),
                     fact("mayor", "Ada Ferry"))),
        ("facts on 'mayor' of Riverton too", covered("entity-swapped", mayor("Ada Ferry"), mayor("Ms Ferry"),
                                                     fact("mayor", "Ada Ferry"))),
        ("facts on 'mayor' of Hillford too", covered("entity-swapped", mayor("Ada Ferry"),
                                                     mayor("Ada Ferry", "Hillford"), fact("mayor", "Ada Ferry"))),
        ("declared as single-valued", covered("entity-swapped", mayor("x"), mayor("y", name="friend"))),
        ("a statement whose property", covered("entity-swapped", SAID, SAID)),
        ("", covered("entity-swapped", length("120 m"), length("120 m", "Hillford"),
                     fact("length", read_quantity("40 m"), "Hillford"))),
        ("facts on 'length' of Hillford", covered("entity-swapped", length("120 m"), length("120 m", "Hillford"))),
        ("facts on 'flood' of Riverton", covered("entity-swapped", FLOOD, LATER)),
        ("", covered("entity-swapped", AttributeStatement(subject="Riverton", property="free", value=True),
                     AttributeStatement(subject="Hillford", property="free", value=True),
                     fact("free", value=False, subject="Hillford"))),
    ],
)  # fmt: skip
def test_names(help_: str, found: Coverage) -> None:
    """Another name: covered where a property with one value has another one."""
    assert (help_ == "") is found.covered
    assert help_ in found.help


@pytest.mark.parametrize(
    ("help_", "found"),
    [
        ("", covered("negated", length("120 m"), length("120 m", negated=True), KNOWN)),
        ("with two ends", covered("negated", length("over 90 m"), length("over 90 m", negated=True), BOUND)),
        ("a fact on 'length'", covered("negated", length("120 m"), length("120 m", negated=True))),
        ("the page itself", covered("negated", SAID, SAID)),
        ("a statement in the record", covered("negated", None, None)),
        ("declared as single-valued", covered("negated", mayor("x", name="friend"), mayor("x", name="friend"),
                                              fact("friend", "x"))),
        ("", covered("quantifier-raised", attrs.evolve(length("120 m"), quantifier=Quantifier.NOT_ALL),
                     length("120 m"), KNOWN)),
        ("says 'not all'", covered("quantifier-raised", length("120 m"), length("120 m"), KNOWN)),
        ("says 'not all'", covered("quantifier-raised", None, None)),
    ],
)  # fmt: skip
def test_opposites(help_: str, found: Coverage) -> None:
    """The opposite, and all for some: covered where a fact decides both ways."""
    assert (help_ == "") is found.covered
    assert help_ in found.help


@pytest.mark.parametrize(
    ("help_", "found"),
    [
        ("", covered("speaker-swapped", SAID, SAID, speakers=(PERSON, OTHER), aspect=Aspect.ATTRIBUTION)),
        ("", covered("speaker-swapped", TOLD, TOLD, speakers=(PERSON, OTHER))),
        ("named speakers", covered("speaker-swapped", SAID, SAID, speakers=(PERSON, GROUP))),
        ("in a whole sentence", covered("speaker-swapped", FEW, FEW, speakers=(PERSON, OTHER))),
        ("with Ada Ferry as speaker", covered("speaker-swapped", SAID, SAID, speakers=(PERSON, OTHER),
                                             aspect=Aspect.SOURCE)),
        ("", covered("quotation-altered", SAID, SAID, page=True)),
        ("the page itself", covered("quotation-altered", SAID, SAID)),
        ("the credited source's own pages", covered("source-miscredited", SAID, SAID)),
    ],
)  # fmt: skip
def test_sayings(help_: str, found: Coverage) -> None:
    """Who said it, in which words: covered by pages, for named speakers."""
    assert (help_ == "") is found.covered
    assert help_ in found.help
