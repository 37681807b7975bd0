"""The text still stands at its place, or it is told how not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.anchor import AnchorChecker
from claimcheck.language.anchors import make_anchor
from claimcheck.model.claim import Anchor, Article, Claim, Source
from claimcheck.model.finding import Aspect, Severity, Stance
from tests.checkers.speech import check

TEXT = "It rained. The bridge is safe. It rained again. The ferry is late."


def article(text: str) -> Article:
    return Article(source=Source(publisher="Paper"), text=text, path="a.txt", sha256="1")


def codes(claim: Claim, text: str) -> list[str]:
    return [one.code for one in check(AnchorChecker(), claim, article=article(text))]


def at(start: int, end: int, text: str = TEXT) -> Claim:
    anchor = make_anchor(text, start, end)
    return Claim(id="a", text=anchor.exact, anchor=anchor)


@given(start=st.integers(0, len(TEXT) - 2), length=st.integers(1, 30), added=st.text("xyz \n", max_size=20))
def test_a_claim_at_its_place_is_not_told_and_a_moved_one_is(start: int, length: int, added: str) -> None:
    claim_end = min(len(TEXT), start + length)
    if not TEXT[start:claim_end].strip():
        return
    claim = at(start, claim_end)

    assert [] == codes(claim, TEXT)
    assert (["anchor-moved"] if added else []) == codes(claim, added + TEXT)


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (at(11, 29), "The bridge is closed.", ["anchor-orphaned"]),
        (at(11, 29), "So it is. The bridge is safe and dry.", ["anchor-orphaned"]),
        (
            Claim(id="a", text="It rained", anchor=Anchor(start=3, end=12, exact="It rained")),
            "On It rained. It rained.",
            [],
        ),
        (
            Claim(id="a", text="It rained", anchor=Anchor(start=1, end=10, exact="It rained")),
            "On It rained. It rained. " * 4,
            ["anchor-ambiguous"],
        ),
        (Claim(id="a", text="It snowed", anchor=make_anchor(TEXT, 0, 9)), TEXT, ["anchor-words-differ"]),
        (Claim(id="a", text="It rained"), TEXT, []),
    ],
)
def test_how_a_place_is_lost(claim: Claim, text: str, expected: list[str]) -> None:
    assert expected == codes(claim, text)


def test_a_finding_about_the_record_decides_nothing() -> None:
    claim = at(11, 29)

    found = [
        *check(AnchorChecker(), claim, article=article(f"Corrected. {TEXT}")),
        *check(AnchorChecker(), claim, article=article("Gone.")),
    ]

    assert [Stance.UNDECIDED, Stance.UNDECIDED] == [one.stance for one in found]
    assert [Severity.WARNING, Severity.ERROR] == [one.severity for one in found]
    assert {Aspect.SOURCE} == {one.aspect for one in found}
    assert "The bridge is safe" == found[0].evidence[0].excerpt


def test_without_an_article_there_is_no_place_to_look_at() -> None:
    assert [] == check(AnchorChecker(), at(11, 29))
