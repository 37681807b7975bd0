"""Headlines and summaries against the words of the article's own body."""

import attrs
import pytest

from claimcheck.language.anchors import make_anchor
from claimcheck.model.claim import NARRATOR, Article, Claim, Mode, Source, Speaker, SpeakerKind, Zone
from claimcheck.model.finding import Note, Stance
from claimcheck.model.statement import (
    Quantifier,
)
from tests.checkers.bridge import LEE, R, U, asked, states, welcome
from tests.checkers.speech import told

BODY = """The bridge
Some old users have praised the new bridge. Many children crossed it on Monday.
Ann Lee, a senior engineer, warned that the cables may break.
"""


def summary(text: str, *, zone: Zone = Zone.SUMMARY, speaker: Speaker = NARRATOR) -> tuple[Claim, Article]:
    whole = BODY + text + "\n"
    source = Source(title="The bridge", publisher="Paper")
    anchor = make_anchor(whole, len(BODY), len(BODY) + len(text))
    claim = Claim(id="summary", text=text, anchor=anchor, zone=zone, source=source, speaker=speaker)
    return claim, Article(source=source, text=whole, path="a.txt", sha256="1")


class TestTheArticlesOwnBody:
    @pytest.mark.parametrize(
        ("text", "zone", "code"),
        [
            ("Mutual understanding is growing", Zone.SUMMARY, "summary-adds"),
            ("Some old users praised the bridge in Norland", Zone.SUMMARY, "summary-adds"),
            ("900 children crossed the bridge", Zone.SUMMARY, "summary-adds"),
            ("900 children crossed the bridge", Zone.HEADLINE, "summary-adds"),
            ("Mutual Understanding Grows", Zone.HEADLINE, None),
            ("Many children crossed the new bridge", Zone.SUMMARY, None),
        ],
    )
    def test_what_a_summary_adds_is_noted(self, text: str, zone: Zone, code: str | None) -> None:
        claim, article = summary(text, zone=zone)

        assert ([(code, U)] if code else []) == told(asked(claim, article=article))

    @pytest.mark.parametrize(
        ("text", "raised"),
        [
            ("Old users praised the new bridge", True),
            ("All old users praised the new bridge", True),
            ("Some old users praised the new bridge", False),
            ("Children crossed it on Monday", False),
            ("Most children crossed it on Monday", True),
        ],
    )
    def test_a_quantifier_that_the_words_raise_is_told(self, text: str, raised: bool) -> None:
        claim, article = summary(text)

        found = asked(claim, article=article)

        assert ([("quantifier-raised", R)] if raised else []) == told(found)
        assert all((Note.DERIVED_DECISIVE,) == one.notes and one.evidence[0].excerpt in BODY for one in found)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Some old users have not praised the new bridge", [("meaning-turned", R)]),
            ("Some old users have criticised the new bridge", [("meaning-turned", R)]),
            ("Carl Okafor warned that the cables may break", [("speaker-shifted", R)]),
            ("Ann Lee warned that the cables may break", []),
            ("An engineer warned that the cables may break", []),
        ],
    )
    def test_a_sentence_that_says_otherwise_is_told(
        self, text: str, expected: list[tuple[str, Stance]]
    ) -> None:
        claim, article = summary(text)

        assert expected == [one for one in told(asked(claim, article=article)) if one[0] != "summary-adds"]

    def test_another_figure_is_told_and_decides_less(self) -> None:
        claim, article = summary("Ann Lee sold 500 tickets")
        text = article.text.replace("Ann Lee, a", "Ann Lee sold 700 tickets. Ann Lee, a")
        anchor = make_anchor(text, len(text) - len(claim.text) - 1, len(text) - 1)

        found = asked(attrs.evolve(claim, anchor=anchor), article=attrs.evolve(article, text=text))
        (differs,) = [one for one in found if one.stance is R]

        assert ("claims-differ", ()) == (differs.code, differs.notes)

    def test_what_statements_and_words_tell_is_one_finding(self) -> None:
        claim, article = summary("Old users praised the new bridge")
        derived = attrs.evolve(claim, statement=welcome(Quantifier.GENERIC))
        body = attrs.evolve(states("body", welcome(Quantifier.SOME)), source=claim.source)

        (found,) = asked(derived, body, article=article)

        assert "quantifier-raised" == found.code
        assert {"article", "claims"} == {one.provenance.reference for one in found.evidence}

    def test_a_shifted_speaker_is_told(self) -> None:
        okafor = Speaker(name="Carl Okafor", kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)
        claim, article = summary("the cables may break", speaker=okafor)
        right, _ = summary("the cables may break", speaker=LEE)

        assert [("speaker-shifted", R)] == told(asked(claim, article=article))
        assert [] == asked(right, article=article)

    def test_a_plural_of_one_is_noted(self) -> None:
        claim, article = summary("engineers warned about weak cables")

        assert ("plural-of-one", U) in told(asked(claim, article=article))
