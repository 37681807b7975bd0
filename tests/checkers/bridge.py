"""Short ways to state things of a bridge and its users, for the tests of consistency."""

from typing import Any

from claimcheck.checkers.consistency import ConsistencyChecker
from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import NARRATOR, Claim, Mode, Speaker, SpeakerKind, Zone
from claimcheck.model.finding import Finding, Stance
from claimcheck.model.reference import PropertyDefinition, Vocabulary
from claimcheck.model.statement import (
    AttributeStatement,
    EventStatement,
    Quantifier,
    QuantityStatement,
    Statement,
)
from claimcheck.model.time import Period
from tests.checkers.speech import check, told

S, R, U = Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED
MAY = Period.parse("2024-05-01")
OWNER = Vocabulary(
    properties={"owner": PropertyDefinition(name="owner", synonyms=("belongs to",), single_valued=True)}
)
LEE = Speaker(name="Ann Lee", kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)
OKAFOR = Speaker(name="Carl Okafor", kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)


def states(name: str, statement: Statement, zone: Zone = Zone.BODY, speaker: Speaker = NARRATOR) -> Claim:
    return Claim(id=name, text=f"words of {name}", statement=statement, zone=zone, speaker=speaker)


def count(value: str, **more: Any) -> QuantityStatement:
    return QuantityStatement(
        subject="bridge", property="visitors", value=read_quantity(value, "visitor"), **more
    )


def owner(value: str | bool, **more: Any) -> AttributeStatement:
    return AttributeStatement(subject="bridge", property="owner", value=value, **more)


def welcome(quantifier: Quantifier | None, **more: Any) -> EventStatement:
    return EventStatement(subject="users", event="welcome", object="bridge", quantifier=quantifier, **more)


def asked(*claims: Claim, **more: Any) -> list[Finding]:
    return check(ConsistencyChecker(), claims, **more)


def on(found: list[Finding], claim: str) -> list[tuple[str, Stance]]:
    return told(one for one in found if one.claim == claim)


def together(derived: Statement, body: Statement, **more: Any) -> list[Finding]:
    return asked(states("headline", derived, Zone.HEADLINE), states("body", body), **more)
