"""Text on a terminal shows, and does nothing else; no line is wider than the page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.terminal import Colour, cells, harmless, paint, shortened, wrapped

WILD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x07\x00\x9b\r\n\t\u202e\u2066\u2028\u200b\u200d\ufeff小“ "),
    )
)
STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class TestHarmless:
    @given(WILD)
    def test_nothing_is_left_that_steers_a_terminal(self, text: str) -> None:
        shown = harmless(text)

        assert set() == {char for char in shown if unicodedata.category(char) in STEERING} - {
            "\u200c",
            "\u200d",
        }
        assert shown == harmless(shown)

    @given(st.text(st.characters(categories=["L", "N", "P", "S"])))
    def test_what_people_write_is_left_as_it_is(self, text: str) -> None:
        assert text == harmless(text)

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("\x1b[31mred\x1b[0m", "\\u001b[31mred\\u001b[0m"),
            ("\x1b]0;title\x07", "\\u001b]0;title\\u0007"),
            ("\x9b2J", "\\u009b2J"),
            ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
            ("two\n\tlines\r\n", "two lines"),
            ("a\u2028b\u00a0c", "a b c"),
            ("\ud800", "\\ud800"),
            ("मार्क\u200dस", "मार्क\u200dस"),
            ("", ""),
        ],
    )
    def test_what_steers_is_shown_by_its_number(self, text: str, shown: str) -> None:
        assert shown == harmless(text)


class TestCells:
    @pytest.mark.parametrize(
        ("text", "width"), [("abc", 3), ("小红书", 6), ("é", 1), ("e\u0301", 1), ("ﾊ", 1), ("“”", 2), ("", 0)]
    )
    def test_wide_characters_take_two_columns_and_marks_none(self, text: str, width: int) -> None:
        assert width == cells(text)


class TestWrapped:
    @given(WILD, st.integers(12, 60))
    def test_no_line_is_wider_than_the_page_and_no_word_is_lost(self, text: str, width: int) -> None:
        lines = list(wrapped(text, width, first="  why  ", rest="       "))

        assert all(cells(line) <= width for line in lines)
        kept = "".join(lines).replace("why", "", 1).replace(" ", "")
        assert harmless(text).replace(" ", "") == kept

    def test_words_are_broken_only_where_they_do_not_fit(self) -> None:
        assert ["one two", "three"] == list(wrapped("one two three", 8))
        assert ["ab", "abcdefgh", "ij"] == list(wrapped("ab abcdefghij", 8))
        assert ["小红", "书"] == list(wrapped("小红书", 5))


class TestShortened:
    @given(WILD, st.integers(2, 40))
    def test_it_fits(self, text: str, width: int) -> None:
        short = shortened(harmless(text), width)

        assert cells(short) <= width
        assert harmless(text) == short or short.endswith("…")

    def test_it_ends_at_a_word(self) -> None:
        assert "one two…" == shortened("one two three", 10)

    def test_a_wide_character_that_does_not_fit_is_left_out(self) -> None:
        assert "…" == shortened("小红书", 2)


class TestPaint:
    def test_colours_show_where_they_may(self) -> None:
        assert "\x1b[1;31mno\x1b[0m" == paint("no", Colour.BOLD, Colour.RED, on=True)
        assert "no" == paint("no", Colour.BOLD, Colour.RED, on=False)
