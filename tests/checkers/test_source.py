"""Does the credited source carry it?"""

import datetime as dt
from typing import Any

import pytest

from claimcheck.checkers.source import SourceChecker
from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Claim, Source, Zone
from claimcheck.model.finding import Aspect, Finding, Note, Stance
from claimcheck.model.reference import Entity, Fact
from claimcheck.model.statement import QuantityStatement
from tests.checkers.speech import check, document, fact, said, told

SOURCE = Source(upstream="Wire", title="The bridge")
S, R, U = Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED


def counts(name: str, value: str, *, source: Source = SOURCE) -> Claim:
    statement = QuantityStatement(subject="bridge", property=name, value=read_quantity(value, "visitor"))
    return Claim(id=name, text=f"The bridge had {value} {name}", source=source, statement=statement)


def known(name: str, value: str, origin: str = "Wire") -> Fact:
    return fact("bridge", name, read_quantity(value, "visitor"), f"{value} {name}", origin=origin)


def asked(claims: Claim | list[Claim], *facts: Fact, **more: Any) -> list[Finding]:
    return check(SourceChecker(), claims, facts=facts, **more)


@pytest.mark.parametrize(
    "origin", ["Wire", "wire", "Wire: two officials", "Wire via Radio", "Wire (text)", "W."]
)
def test_what_the_source_says_is_carried(origin: str) -> None:
    entity = Entity(id="Wire", name="Wire", aliases=("W.",))

    (found,) = asked(counts("visitors", "700"), known("visitors", "700", origin), entities=[entity])

    assert ("source-carries", S, Aspect.SOURCE) == (found.code, found.stance, found.aspect)
    assert Note.UPSTREAM_ONLY not in found.notes


@pytest.mark.parametrize("origin", ["Radio", "Radio via Wire", "Radio citing Wire's rival"])
def test_what_somebody_else_says_is_not(origin: str) -> None:
    assert [] == asked(counts("visitors", "700"), known("visitors", "700", origin))


def test_a_cutting_of_the_source_refutes_nothing_and_a_document_does() -> None:
    claim = said(
        "Ann Lee said “nobody crosses here at night or noon”",
        "Ann Lee",
        "nobody crosses here at night or noon",
        source=SOURCE,
    )
    other = document("“Nobody crosses here at night or noon,” Carl Okafor said.", origin="Wire")

    assert [] == asked(counts("visitors", "700"), known("visitors", "500"))
    assert [("source-differs", R)] == told(asked(claim, documents=[other]))


def test_without_a_credited_source_nothing_is_asked() -> None:
    assert [] == asked(counts("visitors", "700", source=Source()), known("visitors", "700"))


def test_what_the_source_published_later_is_not_known() -> None:
    found = asked(counts("visitors", "700"), known("visitors", "700"), as_of=dt.date(2025, 1, 14))

    assert [] == found


class TestSourceLine:
    LINE = Claim(id="line", text="Source: WIRE", zone=Zone.SOURCE_LINE, source=SOURCE)
    CLAIMS = (counts("visitors", "700"), counts("guests", "40"), LINE)

    def test_two_carried_claims_support_it(self) -> None:
        found = asked(list(self.CLAIMS), known("visitors", "700"), known("guests", "40"))
        (line,) = [one for one in found if one.claim == "line"]

        assert ("credited-source-carries", S, Aspect.CONTENT) == (line.code, line.stance, line.aspect)
        assert {"700 visitors", "40 guests"} == {one.excerpt for one in line.evidence}

    @pytest.mark.parametrize(
        "facts", [(), (known("visitors", "700"),), (known("visitors", "700", "Radio"),) * 2]
    )
    def test_fewer_leave_it_open(self, facts: tuple[Fact, ...]) -> None:
        found = [one for one in asked(list(self.CLAIMS), *facts) if one.claim == "line"]

        assert [("credited-source-unconfirmed", U)] == told(found)

    def test_claims_of_another_article_do_not_count(self) -> None:
        other = Source(upstream="Wire", title="The ferry")
        claims = [counts("visitors", "700", source=other), counts("guests", "40"), self.LINE]

        found = asked(claims, known("visitors", "700"), known("guests", "40"))

        assert [("credited-source-unconfirmed", U)] == told(one for one in found if one.claim == "line")
