"""Anchors: found by position, else by quote with context; several are ambiguous, none is orphaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.anchors import Ambiguous, Found, Orphaned, find_anchor, find_words, make_anchor
from claimcheck.model.claim import Anchor

TEXT = "The river rose by two metres. Nobody was hurt, the mayor said.\nThe river rose again.\n"


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, int, int]:
    """Draw a text, of few letters so that words repeat, with a stretch of it."""
    text = draw(st.text("ab 𝄞é\n", min_size=1, max_size=60))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


class TestInTheSameText:
    @given(texts_with_spans(), st.integers(0, 40))
    def test_an_anchor_is_found_where_it_was_made(self, span: tuple[str, int, int], context: int) -> None:
        text, start, end = span

        assert Found(start, end, moved=False) == find_anchor(text, make_anchor(text, start, end, context))

    @given(texts_with_spans(), st.integers(0, 40))
    def test_prefix_words_and_suffix_are_the_text(self, span: tuple[str, int, int], context: int) -> None:
        """Joined, they stand in the text around the anchor."""
        text, start, end = span
        anchor = make_anchor(text, start, end, context)

        assert text[start:end] == anchor.exact
        assert text.startswith(
            anchor.prefix + anchor.exact + anchor.suffix, anchor.start - len(anchor.prefix)
        )
        assert context >= max(len(anchor.prefix), len(anchor.suffix))

    @pytest.mark.parametrize(("start", "end"), [(0, 86), (86, 90), (-1, 3), (5, 5), (6, 5)])
    def test_an_anchor_is_a_stretch_of_the_text(self, start: int, end: int) -> None:
        with pytest.raises(ValueError, match="an anchor"):
            make_anchor(TEXT, start, end)


class TestInAnEditedText:
    @given(texts_with_spans(), st.text("xy ", max_size=20), st.text("xy ", max_size=20))
    def test_what_is_found_are_the_words(self, span: tuple[str, int, int], before: str, after: str) -> None:
        """Whatever stands around it, a place that is found holds exactly the words, and moved says so."""
        text, start, end = span
        found = find_anchor(before + text + after, make_anchor(text, start, end))

        if isinstance(found, Found):
            assert text[start:end] == (before + text + after)[found.start : found.end]
            assert found.moved == ((start, end) != (found.start, found.end))

    @given(st.text("xy\n", min_size=1, max_size=20))
    def test_text_inserted_before_moves_it(self, inserted: str) -> None:
        """The second "The river rose" stays the second."""
        anchor = make_anchor(TEXT, 63, 77)

        expected = Found(63 + len(inserted), 77 + len(inserted), moved=True)
        assert expected == find_anchor(inserted + TEXT, anchor)

    def test_a_lookalike_is_never_taken(self) -> None:
        """Other words, another case, or the words in quite another place: none of them is it."""
        anchor = make_anchor(TEXT, 47, 56)

        assert Orphaned(()) == find_anchor(TEXT.replace("mayor", "major"), anchor)
        assert Orphaned(()) == find_anchor(TEXT.upper(), anchor)
        assert Orphaned((11,)) == find_anchor("Yesterday, the mayor slept.", anchor)
        assert Orphaned(()) == find_anchor("", anchor)

    def test_one_side_of_the_context_is_enough(self) -> None:
        anchor = make_anchor(TEXT, 47, 56)

        assert Found(4, 13, moved=True) == find_anchor("Oh, the mayor said.\nThe river rose again.\n", anchor)

    def test_the_words_at_the_place_are_enough_where_they_stand_once(self) -> None:
        """Both neighbours were changed, and the words stand nowhere else."""
        anchor = Anchor(start=3, end=6, exact="two", prefix="xx ", suffix=" yy")

        assert Found(3, 6, moved=False) == find_anchor("aa two bb", anchor)
        assert Ambiguous((3, 10)) == find_anchor("aa two bb two", anchor)


class TestWithoutContext:
    def test_the_place_decides(self) -> None:
        assert Found(63, 77, moved=False) == find_anchor(
            TEXT, Anchor(start=63, end=77, exact="The river rose")
        )

    def test_away_from_the_place_words_that_stand_once_are_found_and_others_are_ambiguous(self) -> None:
        assert Found(47, 56, moved=True) == find_anchor(TEXT, Anchor(start=0, end=9, exact="the mayor"))
        assert Ambiguous((0, 63)) == find_anchor(TEXT, Anchor(start=1, end=15, exact="The river rose"))

    def test_the_better_context_wins_over_the_place(self) -> None:
        """At the place stand the words, but elsewhere they stand with their neighbours."""
        anchor = Anchor(start=0, end=3, exact="two", prefix="by ", suffix=" metres")

        assert Found(12, 15, moved=True) == find_anchor("two men; by two metres", anchor)

    def test_half_the_context_at_the_place_is_taken(self) -> None:
        anchor = Anchor(start=3, end=6, exact="two", prefix="by ", suffix=" metres")

        assert Found(3, 6, moved=False) == find_anchor("by two feet, by two", anchor)
        assert Ambiguous((4, 15)) == find_anchor("by  two metresxtwo metres", anchor)


def test_overlapping_places_are_all_found() -> None:
    assert (0, 1, 2) == find_words("aaaa", "aa")
    assert () == find_words("aaaa", "")
