"""Do the claims of an article fit together, and its headline and summary with its body?"""

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.consistency import ConsistencyChecker
from claimcheck.files.claims import read_claims
from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import NARRATOR, Source, Zone
from claimcheck.model.finding import Aspect, Finding, Note
from claimcheck.model.reference import Entity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from tests.checkers.bridge import (
    LEE,
    MAY,
    OKAFOR,
    OWNER,
    R,
    U,
    asked,
    count,
    on,
    owner,
    states,
    together,
    welcome,
)
from tests.checkers.speech import check, said, told


class TestHeadlineAndBody:
    @pytest.mark.parametrize(
        ("derived", "body", "code"),
        [
            (count("900"), count("700"), "claims-differ"),
            (count("700,000"), count("over 7 million"), "claims-differ"),
            (count("over 7 million"), count("over 700,000"), "claims-differ"),  # presumed
            (count("over 2 million"), count("over 700,000"), None),
            (count("7 million"), count("over 700,000"), "claims-differ"),  # presumed
            (count("700"), count("over 650"), None),
            (count("dozens"), count("700"), None),
            (count("700", negated=True), count("700"), "meaning-turned"),
            (count("700", time=Period.parse("2024")), count("900", time=Period.parse("2023")), None),
            (count("900"), count("700", time=Period.parse("2023")), "claims-differ"),
            (count("900", scope=Scope(place="north")), count("700"), None),
            (owner("Ann Lee"), owner("Carl Okafor"), "claims-differ"),
            (owner("Ann Lee"), owner("ann lee"), None),
            (owner(True), owner(False), "meaning-turned"),
            (owner(True), owner("Ann Lee"), None),
            (
                owner("Ann Lee"),
                AttributeStatement(subject="bridge", property="belongs to", value="Carl Okafor"),
                "claims-differ",
            ),
            (
                AttributeStatement(subject="bridge", property="colour", value="red"),
                AttributeStatement(subject="bridge", property="colour", value="blue"),
                None,
            ),
            (welcome(Quantifier.GENERIC), welcome(Quantifier.SOME), "quantifier-raised"),
            (welcome(Quantifier.ALL), welcome(Quantifier.MANY), "quantifier-raised"),
            (welcome(Quantifier.GENERIC), welcome(Quantifier.MANY), None),
            (welcome(Quantifier.SOME), welcome(Quantifier.ALL), None),
            (welcome(Quantifier.ALL), welcome(Quantifier.NOT_ALL), "meaning-turned"),
            (welcome(Quantifier.NONE), welcome(Quantifier.SOME), "meaning-turned"),
            (welcome(Quantifier.NONE), welcome(Quantifier.NOT_ALL), None),
            (welcome(None), welcome(Quantifier.SOME), None),
            (welcome(None, negated=True), welcome(None), "meaning-turned"),
            (welcome(Quantifier.SOME, negated=True), welcome(Quantifier.SOME), None),
            (welcome(None, negated=True), welcome(None, negated=True), None),
            (welcome(None, time=MAY), welcome(None, time=Period.parse("2024-06-01")), "claims-differ"),
            (welcome(None, time=MAY), welcome(None, time=Period.parse("2024-05-02")), None),
            (
                ChangeStatement(subject="b", property="p", direction=Direction.UP),
                ChangeStatement(subject="b", property="p", direction=Direction.DOWN),
                "meaning-turned",
            ),
            (
                ChangeStatement(subject="b", property="p", direction=Direction.UP),
                ChangeStatement(subject="b", property="p", direction=Direction.UP),
                None,
            ),
            (
                ChangeStatement(subject="b", property="p", end=read_quantity("700", "visitor")),
                ChangeStatement(subject="b", property="p", end=read_quantity("900", "visitor")),
                "claims-differ",
            ),
            (
                ChangeStatement(subject="b", property="p", end=read_quantity("7 million", "visitor")),
                ChangeStatement(subject="b", property="p", end=read_quantity("over 700,000", "visitor")),
                "claims-differ",
            ),
            (
                ComparisonStatement(subject="b", property="p", rank=1),
                ComparisonStatement(subject="b", property="p", rank=2),
                "claims-differ",
            ),
            (
                ComparisonStatement(subject="b", property="p", rank=1),
                ComparisonStatement(subject="b", property="p", relation=Relation.MOST),
                None,
            ),
            (
                ComparisonStatement(subject="b", property="p", rank=1),
                ComparisonStatement(subject="b", property="p", rank=1),
                None,
            ),
            (
                ComparisonStatement(subject="b", property="p", relation=Relation.MORE, other="c"),
                ComparisonStatement(subject="b", property="p", relation=Relation.LESS, other="c"),
                "meaning-turned",
            ),
            (
                ComparisonStatement(subject="b", property="p", relation=Relation.MORE, other="c"),
                ComparisonStatement(subject="b", property="p", relation=Relation.EQUAL, other="c"),
                "claims-differ",
            ),
            (
                ComparisonStatement(subject="b", property="p", relation=Relation.MORE, other="c"),
                ComparisonStatement(subject="b", property="p", relation=Relation.MORE, other="c"),
                None,
            ),
            (
                PredictionStatement(subject="bridge", statement=count("900")),
                PredictionStatement(subject="bridge", statement=count("700")),
                "claims-differ",
            ),
            (PredictionStatement(subject="bridge", statement=count("900")), count("700"), None),
            (count("900"), owner("Ann Lee"), None),
        ],
    )  # fmt: skip
    def test_a_contradiction_is_told_on_what_derives(
        self, derived: Statement, body: Statement, code: str | None
    ) -> None:
        found = together(derived, body, vocabulary=OWNER)

        assert ([(code, R)] if code else []) == on(found, "headline")
        assert [] == on(found, "body")

    def test_only_a_turned_or_raised_meaning_decides(self) -> None:
        (differs,) = together(count("900"), count("700"))
        (presumed,) = together(count("7 million"), count("over 700,000"))
        (turned,) = together(count("700", negated=True), count("700"))
        (raised,) = together(welcome(Quantifier.ALL), welcome(Quantifier.SOME))

        assert ((), (Note.PRESUMED,)) == (differs.notes, presumed.notes)
        assert ((Note.DERIVED_DECISIVE,),) * 2 == (turned.notes, raised.notes)

    def test_one_claim_of_the_body_that_agrees_suffices(self) -> None:
        claims = [
            states("headline", count("900"), Zone.HEADLINE),
            states("a", count("700")),
            states("b", count("900")),
        ]

        assert [] == on(asked(*claims), "headline")

    def test_an_alias_is_the_same_subject(self) -> None:
        other = attrs.evolve(count("700"), subject="Old Crossing")
        entities = [Entity(id="bridge", name="bridge", aliases=("Old Crossing",))]

        assert [] == together(count("900"), other)
        assert [("claims-differ", R)] == told(together(count("900"), other, entities=entities))

    def test_units_are_converted_and_others_not_compared(self) -> None:
        def length(value: str, unit: str) -> QuantityStatement:
            return QuantityStatement(subject="bridge", property="length", value=read_quantity(value, unit))

        assert [] == together(length("2", "km"), length("2,000", "m"))
        assert [("claims-differ", R)] == told(together(length("2", "km"), length("3,000", "m")))
        assert [] == together(length("2", "km"), length("3,000", "kg"))

    def test_the_evidence_is_the_other_claim_at_its_line(self) -> None:
        body = attrs.evolve(states("body", count("700")), file="claims/a.yaml", line=12)

        (found,) = asked(states("headline", count("900"), Zone.HEADLINE), body)
        (evidence,) = found.evidence

        assert ("claims", "claims/a.yaml:12", "words of body") == (
            evidence.provenance.reference,
            evidence.provenance.locator,
            evidence.excerpt,
        )
        assert Aspect.CONSISTENCY is found.aspect

    def test_what_a_speaker_says_may_differ_from_what_another_says(self) -> None:
        lee, okafor = states("a", count("900"), speaker=LEE), states("b", count("700"), speaker=OKAFOR)

        assert [] == asked(lee, okafor)
        assert [] == asked(attrs.evolve(lee, zone=Zone.SUMMARY), okafor)
        assert [("claims-differ", R)] == told(
            asked(attrs.evolve(lee, zone=Zone.SUMMARY, speaker=NARRATOR), okafor)
        )
        assert [("claims-differ", R)] * 2 == told(asked(lee, attrs.evolve(okafor, speaker=LEE)))


class TestTheBodyItself:
    def test_both_are_told(self) -> None:
        found = asked(states("a", count("900")), states("b", count("700")))

        assert ([("claims-differ", R)], [("claims-differ", R)]) == (on(found, "a"), on(found, "b"))
        assert {()} == {one.notes for one in found}

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (count("900", time=Period.parse("2024")), count("700")),
            (count("900", when="before"), count("700", when="after")),
            (count("7 million"), count("over 700,000")),
            (welcome(Quantifier.ALL), welcome(Quantifier.SOME)),
        ],
    )
    def test_another_time_a_presumption_and_a_quantifier_are_no_contradiction(
        self, one: Statement, other: Statement
    ) -> None:
        assert [] == asked(states("a", one), states("b", other))

    def test_a_part_does_not_contradict_its_whole(self) -> None:
        part = attrs.evolve(states("part", count("300")), parent="whole")

        assert [] == asked(states("whole", count("900")), part)

    def test_another_article_is_another_matter(self) -> None:
        other = attrs.evolve(states("b", count("700")), source=Source(title="Another"))

        assert [] == asked(states("a", count("900")), other)


class TestWhoSaysIt:
    def test_what_the_speaker_denies_in_the_body_is_turned(self) -> None:
        derived = said("Ann Lee says the bridge is safe", "Ann Lee", "the bridge is safe", mode="indirect")
        body = said(
            "Ann Lee said the bridge is not safe", "Ann Lee", "the bridge is not safe", mode="indirect"
        )

        found = asked(attrs.evolve(derived, id="summary", zone=Zone.SUMMARY), body)

        assert [("meaning-turned", R)] == told(found)

    def test_a_negated_report_is_a_denial(self) -> None:
        derived = said("Ann Lee says the bridge is safe", "Ann Lee", "the bridge is safe", mode="indirect")
        body = said(
            "Ann Lee did not say that", "Ann Lee", "the bridge is safe", mode="indirect", negated=True
        )

        found = asked(attrs.evolve(derived, id="summary", zone=Zone.SUMMARY), body)

        assert [("meaning-turned", R)] == told(found)

    @pytest.mark.parametrize("speaker", ["officials", "Ann Lee"])
    def test_who_may_be_the_same_is_not_told(self, speaker: str) -> None:
        derived = said("Ann Lee says the bridge is safe", "Ann Lee", "the bridge is safe", mode="indirect")
        body = said("It was said", speaker, "the bridge is safe", mode="indirect")

        assert [] == asked(attrs.evolve(derived, id="summary", zone=Zone.SUMMARY), body)


STATEMENTS = st.sampled_from(
    [count("900"), count("700"), count("over 700"), owner("Ann Lee"), owner("Carl Okafor"), welcome(Quantifier.SOME),
     welcome(Quantifier.ALL), welcome(None, negated=True)]
)  # fmt: skip


@given(
    drawn=st.lists(st.tuples(STATEMENTS, st.sampled_from([Zone.BODY, Zone.SUMMARY])), max_size=6),
    data=st.data(),
)
def test_the_order_of_claims_changes_nothing(
    drawn: list[tuple[Statement, Zone]], data: st.DataObject
) -> None:
    claims = [states(f"c{number}", statement, zone) for number, (statement, zone) in enumerate(drawn)]
    shuffled = data.draw(st.permutations(claims))

    def all_of(found: list[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
        return sorted(
            (one.claim, one.code, tuple(e.provenance.locator for e in one.evidence)) for one in found
        )

    assert all_of(asked(*claims, vocabulary=OWNER)) == all_of(asked(*shuffled, vocabulary=OWNER))


class TestTheRealArticle:
    def test_its_summary_agrees_but_for_what_it_adds(self, root: Path) -> None:
        """A wrong contradiction costs most: on real text there is none."""
        loaded = read_claims([root / "claims"])
        claims = list(loaded.claims)

        found = check(ConsistencyChecker(), claims, article=loaded.article_of(claims[0]))

        assert [] == [one for one in found if one.stance is not U]
        assert {"highlighting the importance of mutual understanding"} == {
            claim.text
            for one in found
            if one.code == "summary-adds"
            for claim in claims
            if claim.id == one.claim
        }
