"""The terms of a text, by which it is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.references.terms import STOP_WORDS, mentions, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rivers rose", ["river", "rose"]),
        ("RedNote's users", ["rednot", "user"]),
        ("English-Chinese tools", ["english", "chines", "tool"]),
        ("in the U.S. now", ["us", "now"]),
        ("the US and us", ["us"]),
        ("IT IS ALL OVER", []),
        ("700,000 at 3.5", ["700", "000", "3.5"]),
        ("Ｗｉｄｅ letters", ["wide", "letter"]),
        ("São", ["sao"]),
        ("小红书", ["小", "红", "书", "小红", "红书"]),
        ("App小红", ["小", "红", "小红", "app"]),
        ("ソニー", ["ソ", "ニ", "ー", "ソニ", "ニー"]),
        ("", []),
        ("?! …", []),
    ],
)
def test_terms_are_stems_and_characters(text: str, expected: list[str]) -> None:
    """Words less stop words, acronyms as words of their own, unspaced scripts by characters and pairs of them."""
    assert expected == terms(text)


@given(left=st.text(), right=st.text())
def test_a_text_has_the_terms_of_its_lines(left: str, right: str) -> None:
    """Line by line, unless one of the lines shouts, for then its short words are no acronyms."""
    if any(part.isupper() for part in (left, right, left + right)):
        left, right = left.lower(), right.lower()

    assert [*terms(left), *terms(right)] == terms(f"{left}\n{right}")


@given(word=st.sampled_from(sorted(STOP_WORDS)))
def test_stop_words_are_no_terms(word: str) -> None:
    assert [] == terms(f"{word} {word.title()}")


@pytest.mark.parametrize(
    ("text", "key", "written"),
    [
        ("who owns Little Red Book?", "littleredbook", "Little Red Book"),
        ("who owns Little Red Book?", "redbook", "Red Book"),
        ("Xiaohongshu’s users", "xiaohongshu", "Xiaohongshu’s"),
        ("谁拥有小红书", "小红书", "小红书"),
        ("São Tomé", "saotome", "São Tomé"),
    ],
)
def test_every_stretch_of_words_may_be_a_name(text: str, key: str, written: str) -> None:
    assert written == mentions(text)[key]


def test_names_are_no_longer_than_asked() -> None:
    assert {"a", "b", "c", "ab", "bc"} == set(mentions("a b c", longest=2))
    assert {"小", "红", "书", "小红", "红书"} == set(mentions("小红书", characters=2)) - {"小红书"}
