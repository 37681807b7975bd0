"""Articles with what was planted in them, claims said otherwise and contradicted, text that breaks things."""

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from claimcheck.language.anchors import Found, find_anchor
from claimcheck.model.claim import Claim, Speaker
from claimcheck.model.finding import Finding
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Catalogue, Entity, Fact, FactQuery, Provenance
from claimcheck.model.report import Report
from claimcheck.model.statement import QuantityStatement, Scope
from claimcheck.model.time import Period
from claimcheck.testing import strategies as kit
from claimcheck.testing import world


class TestArticles:
    @given(kit.articles())
    def test_each_planted_claim_is_found_by_its_anchor(self, planted: kit.PlantedArticle) -> None:
        for claim in planted.claims:
            assert claim.anchor is not None
            assert Found(claim.anchor.start, claim.anchor.end, moved=False) == find_anchor(
                planted.article.text, claim.anchor
            )

    @given(kit.articles())
    def test_quoted_words_stand_where_they_are_said_to(self, planted: kit.PlantedArticle) -> None:
        for start, end in planted.quotations:
            assert planted.article.text[start - 1] in '"“«「'
            assert planted.article.text[end] in '"”»」'

    @given(kit.articles())
    def test_speakers_are_those_of_the_claims(self, planted: kit.PlantedArticle) -> None:
        assert planted.speakers <= {claim.speaker for claim in planted.claims}
        assert all(speaker.name in planted.article.text for speaker in planted.speakers)


QUANTITY_CLAIMS = kit.claims(statement=kit.quantity_statements())


class TestRelatedClaims:
    @given(QUANTITY_CLAIMS, st.data())
    def test_a_paraphrase_stands_for_the_same_set(self, claim: Claim, data: st.DataObject) -> None:
        other = data.draw(kit.paraphrases(claim))
        assert isinstance(claim.statement, QuantityStatement)
        assert isinstance(other.statement, QuantityStatement)
        units = world.VOCABULARY.units
        back = units.convert(other.statement.value, claim.statement.value.unit)
        assert back is not None
        assert claim.statement.value.interval == back.interval

    @given(QUANTITY_CLAIMS, st.data())
    def test_a_contradiction_says_something_else(self, claim: Claim, data: st.DataObject) -> None:
        other = data.draw(kit.contradictions(claim))
        assert claim.statement != other.statement
        assert claim.text != other.text

    def test_what_cannot_be_contradicted_is_told(self) -> None:
        with pytest.raises(InvalidArgument, match="nothing contradicts"):
            kit.contradictions(Claim(id="a", text="a splendid day"))


@given(kit.references(), kit.facts())
def test_references_answer_as_catalogues_do(references: Catalogue, fact: Fact) -> None:
    (found,) = references.facts([FactQuery(subject=fact.subject, property=fact.property)])
    assert all(one.entity == fact.entity for one in found)


@given(kit.reports())
def test_reports_count_each_claim_once(report: Report) -> None:
    assert len({result.claim.id for result in report.results}) == len(report.results)
    for result in report.results:
        assert all(finding.claim == result.claim.id for finding in result.findings)


@given(kit.hostile_text(surrogates=False))
def test_hostile_text_without_surrogates_can_be_written(text: str) -> None:
    assert text == text.encode().decode()


def test_hostile_text_has_surrogates_unless_told_otherwise() -> None:
    assert "\ud800" == find(
        kit.hostile_text(), lambda text: any("\ud800" <= char <= "\udfff" for char in text)
    )


TYPES = (
    Claim,
    Speaker,
    Finding,
    Interval,
    Quantity,
    Entity,
    Fact,
    Provenance,
    Report,
    QuantityStatement,
    Scope,
    Period,
)


@pytest.mark.parametrize("kind", TYPES)
def test_hypothesis_knows_the_types_without_an_import(kind: type) -> None:
    drawn: list[object] = []

    @given(st.from_type(kind))
    def draw(value: object) -> None:
        drawn.append(value)

    draw()
    assert all(isinstance(value, kind) for value in drawn)
    assert 1 < len(drawn)
