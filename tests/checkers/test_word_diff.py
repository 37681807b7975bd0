"""The same words in another dress are the same; a changed word is told."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.word_diff import Difference, difference, find_words, has_words, words_of

WORDS = st.sampled_from("river bridge harbour winter nobody children market letter window garden".split())
PASSAGES = st.lists(WORDS, min_size=4, max_size=12)
DRESSES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        str.upper,
        str.title,
        lambda text: f"“{text}.”",
        lambda text: f"'{text},'",
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", " — "),
        lambda text: f"«{text}…»",
    ]
)


class TestTheSameWords:
    @given(before=PASSAGES, passage=PASSAGES, after=PASSAGES, dress=DRESSES)
    def test_words_are_found_in_any_dress(
        self, before: list[str], passage: list[str], after: list[str], dress: Callable[[str], str]
    ) -> None:
        """Case, quotation marks, dashes, white space and closing punctuation make no difference."""
        text = " ".join([*before, dress(" ".join(passage)), *after])

        assert find_words(" ".join(passage), text) is not None
        assert find_words(dress(" ".join(passage)), " ".join([*before, *passage, *after])) is not None

    @given(passage=PASSAGES, data=st.data())
    def test_an_ellipsis_stands_for_what_was_left_out(self, passage: list[str], data: st.DataObject) -> None:
        low = data.draw(st.integers(1, len(passage) - 2))
        high = data.draw(st.integers(low, len(passage) - 1))
        cut = f"{' '.join(passage[:low])} … {' '.join(passage[high:])}"

        assert find_words(cut, " ".join(passage)) is not None

    @given(passage=PASSAGES)
    def test_the_span_holds_the_words(self, passage: list[str]) -> None:
        text = f"She said: “{' '.join(passage)}”, twice."
        span = find_words(" ".join(passage), text)

        assert span is not None
        assert " ".join(passage) == text[span[0] : span[1]]

    @pytest.mark.parametrize(
        ("claimed", "text"),
        [
            ("[w]elcome [to the] river", "Welcome river"),
            ("welcome [dear] friends", "Welcome, friends!"),
            ("[He] will come", "Okafor will come"),
            ("it’s a choice", "it's a choice"),
            ("short-lived", "short lived"),
            ("新家", "找到了一个“新家”"),
            ("it is not so", "it isn't so"),
            ("a [...] c", "a b c"),
        ],
    )
    def test_brackets_apostrophes_hyphens_and_scripts(self, claimed: str, text: str) -> None:
        assert find_words(claimed, text) is not None

    @pytest.mark.parametrize(
        ("claimed", "text"),
        [
            ("river", "rivers"),
            ("the old bridge", "the bridge old"),
            ("…", "anything"),
            ("ban", "urban banner"),
        ],
    )
    def test_other_words_are_not_found(self, claimed: str, text: str) -> None:
        assert find_words(claimed, text) is None

    def test_punctuation_alone_has_no_words(self) -> None:
        assert not has_words("“…”")
        assert has_words("“a”")


class TestWhereTheyPart:
    @given(passage=st.lists(WORDS, min_size=5, unique=True), data=st.data())
    def test_one_replaced_word_is_told_on_both_sides(self, passage: list[str], data: st.DataObject) -> None:
        at = data.draw(st.integers(1, len(passage) - 2))
        changed = [*passage[:at], "tractor", *passage[at + 1 :]]

        found = difference(" ".join(changed), f"They said {' '.join(passage)} then.")

        assert found is not None
        assert found.decisive
        assert "tractor" in found.claimed.split()
        assert passage[at] in found.given.split()

    @given(passage=PASSAGES)
    def test_the_same_passage_differs_nowhere(self, passage: list[str]) -> None:
        assert difference(" ".join(passage), f"They said {' '.join(passage)} then.") is None

    @pytest.mark.parametrize(
        ("claimed", "text", "frame", "expected"),
        [
            (
                "personal decision",
                "the crossing was a “personal choice”",
                "the crossing is a personal decision",
                Difference(claimed="personal decision", given="personal choice", decisive=True),
            ),
            (
                "we will ban the app",
                "we will not ban the app",
                None,
                Difference(claimed="will ban", given="will not ban", decisive=True),
            ),
            (
                "we will not ban the app",
                "we will ban the app",
                None,
                Difference(claimed="will not ban", given="will ban", decisive=True),
            ),
            (
                "old and surprising",
                "the plan “old, but hardly surprising”",
                "the plan is old and surprising",
                Difference(claimed="old and surprising", given="old, but hardly surprising", decisive=True),
            ),
            (
                "children of the market",
                "children from the market",
                None,
                Difference(claimed="children of the", given="children from the", decisive=False),
            ),
            (
                "all letters were burnt here",
                "all letter were burnt here",
                None,
                Difference(claimed="all letters were", given="all letter were", decisive=False),
            ),
        ],
    )
    def test_what_is_told(self, claimed: str, text: str, frame: str | None, expected: Difference) -> None:
        assert expected == difference(claimed, text, frame)

    @pytest.mark.parametrize(
        ("claimed", "text", "frame"),
        [
            ("personal decision", "a personal choice", None),  # one word of two is no passage
            ("the harbour is closed today", "nobody knows what will come", None),
            ("the harbour is closed today", "", None),
            ("of the and", "of the or", None),  # small words alone are no passage
            ("the bridge is closed", "the bridge, which stood for ninety long years, is closed", None),
        ],
    )
    def test_another_passage_is_not_compared(self, claimed: str, text: str, frame: str | None) -> None:
        assert difference(claimed, text, frame) is None


def test_words_of_cjk_text_are_its_characters() -> None:
    assert ["新", "家"] == [word.folded for word in words_of("新家")]
