"""Was it said, by this speaker, in these words or to this effect?"""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.model.finding import Finding, Note, Stance
from claimcheck.model.reference import Document, Entity, Fact, PropertyDefinition, Vocabulary
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict, judge
from claimcheck.references.catalogue import catalogue_of
from tests.checkers.speech import FakeContext, check, document, fact, said, told

S, R, U = Stance.SUPPORTS, Stance.REFUTES, Stance.UNDECIDED
LONG = "The river will not wait for any of us this year"


def asked(claim: Claim, *sources: Document | Fact, as_of: str = "2026-11-22", **more: Any) -> list[Finding]:
    documents = [one for one in sources if isinstance(one, Document)]
    facts = [one for one in sources if isinstance(one, Fact)]
    return check(
        QuotationChecker(),
        claim,
        facts=facts,
        documents=documents,
        as_of=dt.date.fromisoformat(as_of),
        **more,
    )


class TestDirect:
    @pytest.mark.parametrize(
        "text",
        [
            f"“{LONG},” Ann Lee told reporters on Monday.",
            f"“{LONG.upper()},” said Ann Lee.",
            f'Ann Lee: "{LONG}."',
            f"Ms Lee said: “{LONG}.”",
            f"Mayor Ann Lee spoke on Monday. “{LONG},” she told reporters.",
        ],
    )
    def test_the_words_of_the_speaker_support(self, text: str) -> None:
        claim = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG)

        assert [("quotation-found", S)] == told(asked(claim, document(text)))

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (f"“{LONG.replace('river', 'harbour')},” Ann Lee said.", "harbour"),
            (f"“{LONG.replace('not ', '')},” Ann Lee said.", "will wait"),
        ],
    )
    def test_a_changed_word_is_told_with_the_right_one(self, text: str, message: str) -> None:
        claim = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG)

        (found,) = asked(claim, document(text))

        assert ("quotation-words-differ", R) == (found.code, found.stance)
        assert message in found.message

    def test_a_cutting_and_a_translation_refute_no_words(self) -> None:
        claim = said("Ann Lee said that it is a “personal decision”", "Ann Lee", "personal decision")
        cutting = fact("Ann Lee", "said", "it is a personal choice")
        foreign = document("Ann Lee said that it is a “personal choice”.", language="fr")

        (excerpt,) = asked(claim, cutting)
        (translation,) = asked(claim, foreign)

        assert ("quotation-words-differ", U, (Note.EXCERPT,)) == (excerpt.code, excerpt.stance, excerpt.notes)
        assert (U, (Note.TRANSLATION,)) == (translation.stance, translation.notes)

    def test_words_that_a_speaker_is_not_quoted_with_are_undecided(self) -> None:
        claim = said("Ann Lee said “nobody crosses here”", "Ann Lee", "nobody crosses here")
        source = document("Ann Lee said that it is a “personal choice”.")

        assert [("quotation-not-in-source", U)] == told(asked(claim, source))

    def test_nothing_is_said_without_a_word_to_compare(self) -> None:
        claim = said("Ann Lee said “…”", "Ann Lee", "…")

        assert [] == asked(claim, document("Ann Lee said “yes”."))

    def test_a_message_is_its_writers(self) -> None:
        claim = said("many users wrote “welcome, strangers”", "many users", "welcome, strangers")
        source = document(
            "While many users greeted the newcomers with messages like “welcome, strangers,” others left."
        )

        assert [("quotation-found", S)] == told(asked(claim, source))


class TestFacts:
    def test_a_declared_quotation_supports_by_any_alias(self) -> None:
        claim = said("Ann Lee called it a “personal choice”", "Ann Lee", "personal choice")
        vocabulary = Vocabulary(properties={"remark": PropertyDefinition(name="remark", value="quotation")})
        entity = Entity(id="Lee", name="Li An", aliases=("Ann Lee",))
        known = fact("Li An", "remark", "a personal choice")

        assert [("quotation-found", S)] == told(asked(claim, known, vocabulary=vocabulary, entities=[entity]))

    @pytest.mark.parametrize("name", ["said", "full quote", "said of the bridge", "told reporters"])
    def test_a_property_named_so_is_a_quotation(self, name: str) -> None:
        claim = said("Ann Lee called it a “personal choice”", "Ann Lee", "personal choice")

        assert [("quotation-found", S)] == told(asked(claim, fact("Ann Lee", name, "a personal choice")))

    def test_another_property_is_none(self) -> None:
        claim = said("Ann Lee called it a “personal choice”", "Ann Lee", "personal choice")
        vocabulary = Vocabulary(properties={"said": PropertyDefinition(name="said", value="words")})

        assert [] == asked(claim, fact("Ann Lee", "motto", "a personal choice"))
        assert [] == asked(claim, fact("Ann Lee", "said", "a personal choice"), vocabulary=vocabulary)

    def test_speech_in_an_excerpt_counts(self) -> None:
        claim = said("Ann Lee called it a “personal choice”", "Ann Lee", "personal choice")
        known = fact("river", "mood", "calm", "Ann Lee said that crossing it was a “personal choice”")

        assert [("quotation-found", S)] == told(asked(claim, known))

    def test_property_value_and_excerpt_are_read_together(self) -> None:
        """The matter stands in the property, the words in the value, and the rest in the excerpt."""
        words = "the harbour board welcomes bridge repairs this winter"
        claim = said(f"Ann Lee said that {words}", "Ann Lee", words, mode="indirect")
        found = fact(
            "Ann Lee", "said of bridge repairs", "welcomes this winter", "on behalf of the harbour board"
        )

        assert [("saying-found", S)] == told(asked(claim, found))

    def test_what_nobody_denied_was_not_said_for_that(self) -> None:
        words = "the bridge is closed"
        claim = said(f"Ann Lee said that {words}", "Ann Lee", words, mode="indirect")
        text = f"Ann Lee did not deny that {words}."

        assert [] == told(asked(claim, document(text)))
        assert [] == told(asked(claim, fact("bridge", "state", "closed", text)))

    def test_what_was_not_said_is_no_testimony(self) -> None:
        claim = said("Ann Lee called it a “personal choice”", "Ann Lee", "personal choice")

        assert [] == asked(claim, fact("Ann Lee", "said", "a personal choice", negated=True))


class TestWhoSaidIt:
    CLAIM = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG)

    def test_another_speaker_refutes_and_is_named(self) -> None:
        (found,) = asked(self.CLAIM, document(f"“{LONG},” Carl Okafor said."))

        assert ("speaker-differs", R) == (found.code, found.stance)
        assert "Carl Okafor" in found.message

    def test_somebody_else_as_well_refutes_nothing(self) -> None:
        sources = [
            document(f"“{LONG},” Ann Lee said.", origin="A", name="a.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
        ]

        assert [("quotation-found", S)] == told(asked(self.CLAIM, *sources))

    def test_one_origin_against_two_is_outvoted(self) -> None:
        sources = [
            document(f"“{LONG},” Ann Lee said.", origin="A", name="a.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="C", name="c.txt"),
        ]

        found = asked(self.CLAIM, *sources)

        assert [("quotation-found", S), ("speaker-differs", R)] == told(found)
        assert Verdict.REFUTED is judge(found)

    def test_two_others_who_disagree_outvote_nobody(self) -> None:
        sources = [
            document(f"“{LONG},” Ann Lee said.", origin="A", name="a.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
            document(f"“{LONG},” Dora Quist said.", origin="C", name="c.txt"),
        ]

        assert [("quotation-found", S)] == told(asked(self.CLAIM, *sources))

    def test_two_copies_of_one_origin_outvote_nobody(self) -> None:
        sources = [
            document(f"“{LONG},” Ann Lee said.", origin="A", name="a.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B via C", name="c.txt"),
        ]

        assert [("quotation-found", S)] == told(asked(self.CLAIM, *sources))

    def test_a_phrase_that_several_credit_to_one_other_outvotes_with_one_word_of_the_matter(self) -> None:
        claim = said(
            "Ann Lee said that using the bridge is a “personal choice”", "Ann Lee", "personal choice"
        )
        mine = document("Ann Lee said that using the bridge is a “personal choice”.", origin="Alpha")
        others = [
            document(f"“Whatever you use, it is a personal choice,” {name} said.", origin=origin, name=origin)
            for name, origin in (("Carl Okafor", "Beta"), ("Carl Okafor", "Gamma"), ("Dora Quist", "Delta"))
        ]

        assert [("quotation-found", S), ("speaker-differs", R)] == told(asked(claim, mine, *others))
        assert [("quotation-found", S)] == told(asked(claim, mine, *others[1:]))

    def test_whoever_is_credited_with_half_of_it_is_not_refuted_by_another(self) -> None:
        words = "the use of the old bridge is a personal choice"
        claim = said(f"Ann Lee said that {words}", "Ann Lee", words, mode="indirect")
        other = document(f"Carl Okafor said that {words}.", origin="Alpha")
        near = document("“Whatever you use, it is your personal choice,” Ann Lee said.", origin="Beta")

        assert [("speaker-differs", R)] == told(asked(claim, other))
        assert [("speaker-differs", U)] == told(asked(claim, other, near))

    def test_near_words_of_another_origin_back_whoever_is_said_to_have_said_it(self) -> None:
        words = "the use of the old bridge is a personal choice"
        claim = said(f"Ann Lee said that {words}", "Ann Lee", words, mode="indirect")
        mine = document(f"Ann Lee said that {words}.", origin="Alpha")
        other = document(f"Carl Okafor said that {words}.", origin="Beta")
        near = document("“Whatever you use, it is a personal choice,” Carl Okafor said.", origin="Gamma")
        elsewhere = document("“Whatever you use, it is a personal choice,” Dora Quist said.", origin="Delta")

        assert [("saying-found", S)] == told(asked(claim, mine, other))
        assert [("saying-found", S)] == told(asked(claim, mine, other, elsewhere))
        assert [("saying-found", S), ("speaker-differs", R)] == told(asked(claim, mine, other, near))

    def test_short_words_on_another_matter_are_nobodys_alone(self) -> None:
        claim = said("Ann Lee said that refugees had found a “new home”", "Ann Lee", "new home")

        assert [] == asked(claim, document("Carl Okafor said that his cat likes its “new home”."))
        assert [("speaker-differs", R)] == told(
            asked(claim, document("Carl Okafor said that the refugees had found a “new home”."))
        )

    @pytest.mark.parametrize("speaker", ["officials", "a spokesman", "many users", "she"])
    def test_whoever_has_no_name_refutes_nobody(self, speaker: str) -> None:
        assert [] == asked(self.CLAIM, document(f"“{LONG},” {speaker} said."))

    def test_nobody_without_a_name_is_refuted(self) -> None:
        claim = said(f"Officials said: “{LONG}.”", "officials", LONG)

        assert [] == asked(claim, document(f"“{LONG},” Carl Okafor said."))

    def test_a_spokesman_who_may_be_the_speaker_leaves_it_undecided(self) -> None:
        claim = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG, role="board spokeswoman")
        sources = [
            document(f"“{LONG},” a board spokeswoman said.", origin="A", name="a.txt"),
            document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
        ]

        assert [("speaker-differs", U)] == told(asked(claim, *sources))

    def test_a_ministry_and_its_spokesman_are_not_told_apart(self) -> None:
        claim = said(
            "The Water Board said no crossing is safe", "Water Board", "no crossing is safe", mode="indirect"
        )
        source = document("Carl Okafor of the Water Board spoke. Carl Okafor said no crossing is safe.")

        assert [] == asked(claim, source)


class TestIndirect:
    @pytest.mark.parametrize(
        ("words", "text", "expected"),
        [
            ("the bridge is safe", "Ann Lee said that the bridge is safe.", [("saying-found", S)]),
            ("the bridge is safe", "“The bridge is safe,” said Ann Lee.", [("saying-found", S)]),
            ("the bridge is safe", "According to Ann Lee, the bridge is safe.", [("saying-found", S)]),
            ("the bridge is safe", "Ann Lee said that the bridge is not safe.", [("saying-differs", R)]),
            ("the bridge is safe", "Ann Lee denied that the bridge is safe.", [("saying-differs", R)]),
            ("the bridge is not safe", "Ann Lee denied that the bridge is safe.", [("saying-found", S)]),
            ("the bridge may be safe", "Ann Lee said that the bridge is not safe.", [("saying-differs", U)]),
            ("Ann Lee sold 500 tickets", "Ann Lee said that Ann Lee sold 700 tickets.", [("saying-differs", R)]),
            ("the bridge is safe", "Carl Okafor said that the bridge is safe.", [("speaker-differs", R)]),
            ("the bridge is safe", "Carl Okafor said that the bridge is not safe.", []),
            ("the bridge is safe", "Ann Lee said that the tunnel is safe.", []),
            ("the bridge is safe in Norland", "Ann Lee said that the bridge is safe.", []),
            ("the bridge is safe", "The bridge is safe.", []),
            ("interest might be short-lived", "Ann Lee said the trend might be short-lived.", [("saying-found", S)]),
            ("the law might be short-lived", "Ann Lee said the trend might be short-lived.", []),
        ],
    )  # fmt: skip
    def test_content_speaker_and_polarity(
        self, words: str, text: str, expected: list[tuple[str, Stance]]
    ) -> None:
        claim = said(f"Ann Lee said that {words}", "Ann Lee", words, mode="indirect")

        assert expected == told(asked(claim, document(text)))

    def test_without_words_the_reporting_clause_is_read(self) -> None:
        inner = said("Ann Lee said yes", "Ann Lee", "yes").statement
        claim = said("Ann Lee said that the bridge is safe", "Ann Lee", mode="indirect", statement=inner)

        assert [("saying-found", S)] == told(asked(claim, document("Ann Lee said the bridge is safe.")))

    def test_a_cutting_denies_nothing(self) -> None:
        claim = said("Ann Lee said that the bridge is safe", "Ann Lee", "the bridge is safe", mode="indirect")

        (found,) = asked(claim, fact("Ann Lee", "said", "the bridge is not safe"))

        assert ("saying-differs", U, (Note.EXCERPT,)) == (found.code, found.stance, found.notes)

    def test_declared_synonyms_are_the_same(self) -> None:
        claim = said(
            "users fear their platform being overtaken",
            "users",
            "their platform being overtaken",
            mode="indirect",
        )
        vocabulary = Vocabulary(words=(frozenset({"taken over", "overtaken"}),))

        found = asked(claim, fact("some users", "said", "platform taken over"), vocabulary=vocabulary)

        assert [("saying-found", S)] == told(found)


class TestTerms:
    CLAIM = said("“river nomads”", "narrator", "river nomads.")

    def test_a_term_in_use_is_supported_whoever_uses_it(self) -> None:
        found = asked(
            self.CLAIM,
            document("Hundreds of river nomads came."),
            fact("camp", "name of guests", "River Nomads", origin="Other"),
        )

        assert [("term-used", S)] == told(found)
        assert 2 == len(found[0].evidence)

    def test_a_term_that_nobody_uses_is_left_open(self) -> None:
        assert [] == asked(self.CLAIM, document("Nobody came."), fact("camp", "guests", "nobody"))


class TestAdmission:
    CLAIM = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG, source=Source(url="https://a.example/x"))

    def test_what_was_published_later_is_not_known(self) -> None:
        source = document(f"“{LONG},” Ann Lee said.", published="2025-02-01")
        known = fact("Ann Lee", "said", LONG, published="2025-02-01")

        assert [] == asked(self.CLAIM, source, known, as_of="2025-01-31")
        assert [("quotation-found", S)] == told(asked(self.CLAIM, source, as_of="2025-02-01"))

    def test_what_may_have_been_known_too_late_supports_and_never_refutes(self) -> None:
        supporting = document(f"“{LONG},” Ann Lee said.", published="2025-01")
        refuting = document(f"“{LONG},” Carl Okafor said.", published="2025-01")
        changed = document(f"“{LONG.replace('river', 'harbour')},” Ann Lee said.", published="2025-01")

        (found,) = asked(self.CLAIM, supporting, as_of="2025-01-20")

        assert (S, (Note.DATE_IMPRECISE,)) == (found.stance, found.notes)
        assert [] == asked(self.CLAIM, refuting, as_of="2025-01-20")
        assert [("quotation-words-differ", U)] == told(asked(self.CLAIM, changed, as_of="2025-01-20"))

    def test_the_article_is_no_evidence_for_itself(self) -> None:
        text = f"“{LONG},” Ann Lee said. It had rained for a week, and the ferry was still. Nobody crossed the water."
        article = Article(source=Source(), text=text, path="a.txt", sha256="1")
        here = document(f"“{LONG},” Ann Lee said.", url="http://www.a.example/x/?utm_source=b#c")

        assert [] == asked(self.CLAIM, here)
        assert [] == asked(self.CLAIM, fact("Ann Lee", "said", LONG, url="https://a.example/x"))
        assert [] == asked(self.CLAIM, document(f"{text} Read more."), article=article)
        assert [("quotation-found", S)] == told(
            asked(self.CLAIM, document(f"“{LONG},” Ann Lee said."), article=article)
        )

    def test_the_credited_source_alone_is_noted(self) -> None:
        claim = said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG, source=Source(upstream="Wire"))

        (alone,) = asked(claim, document(f"“{LONG},” Ann Lee said.", origin="Wire (text)"))
        (both,) = asked(
            claim,
            document(f"“{LONG},” Ann Lee said.", origin="Wire"),
            fact("Ann Lee", "said", LONG, origin="Radio"),
        )

        assert (Note.UPSTREAM_ONLY,) == alone.notes
        assert () == both.notes


class TestLaws:
    SOURCES = (
        document(f"“{LONG},” Ann Lee said.", origin="A", name="a.txt"),
        document(f"“{LONG},” Carl Okafor said.", origin="B", name="b.txt"),
        fact("Dora Quist", "said", LONG, origin="C"),
        fact("Ann Lee", "said", LONG.replace("river", "harbour"), origin="D"),
    )
    CLAIMS = (
        said(f"Ann Lee said: “{LONG}.”", "Ann Lee", LONG),
        said(f"Carl Okafor said: “{LONG}.”", "Carl Okafor", LONG),
    )

    @given(order=st.permutations(SOURCES), claim=st.sampled_from(CLAIMS))
    def test_the_order_of_sources_changes_nothing(self, order: list[Document | Fact], claim: Claim) -> None:
        assert asked(claim, *self.SOURCES) == asked(claim, *order)

    @given(kept=st.lists(st.sampled_from(SOURCES), unique=True), claim=st.sampled_from(CLAIMS))
    def test_what_decides_has_evidence_with_its_words(
        self, kept: list[Document | Fact], claim: Claim
    ) -> None:
        for found in asked(claim, *kept):
            assert found.stance is U or found.evidence
            assert all(one.excerpt == one.provenance.excerpt for one in found.evidence)

    @given(kept=st.lists(st.sampled_from(SOURCES), unique=True), claim=st.sampled_from(CLAIMS))
    def test_a_second_copy_of_one_origin_adds_nothing(
        self, kept: list[Document | Fact], claim: Claim
    ) -> None:
        doubled = [*kept, *(one for one in kept if isinstance(one, Fact))]

        assert told(asked(claim, *kept)) == told(asked(claim, *doubled))

    def test_empty_references_decide_nothing(self) -> None:
        assert [] == [one for claim in self.CLAIMS for one in asked(claim)]

    def test_a_negated_saying_is_refuted_by_the_words(self) -> None:
        claim = said(f"Ann Lee did not say: “{LONG}.”", "Ann Lee", LONG, negated=True)

        assert [("quotation-found", R)] == told(asked(claim, document(f"“{LONG},” Ann Lee said.")))
        assert [("speaker-differs", U)] == told(asked(claim, document(f"“{LONG},” Carl Okafor said.")))

    def test_what_was_compared_is_explained(self) -> None:
        catalogue = catalogue_of(documents=[one for one in self.SOURCES if isinstance(one, Document)])
        context = FakeContext(catalogue)

        assert list(QuotationChecker().check([self.CLAIMS[0]], context))
        assert {"compared"} == {one.rule for one in context.explained}
        assert {"Ann Lee (same)", "Carl Okafor (different)"} == {
            one.message.partition(":")[0] for one in context.explained
        }

    def test_other_statements_are_passed_over(self) -> None:
        claim = Claim(id="a", text="It rained.", source=Source(published=Period.parse("2025")))

        assert [] == asked(claim, document("Ann Lee said it rained."))
        assert isinstance(self.CLAIMS[0].statement, QuotationStatement)
