"""Patterns over many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.word_patterns import any_of, lowered, word_list

_WORDS = st.lists(st.text("abc.(|", min_size=1, max_size=4), min_size=1, max_size=8)


@given(_WORDS, st.text("abc.(|", max_size=5))
def test_a_pattern_matches_its_words_and_nothing_else(words: list[str], other: str) -> None:
    pattern = re.compile(any_of(words))
    assert (other in words) is (pattern.fullmatch(other) is not None)


@given(_WORDS)
def test_the_longest_word_is_matched(words: list[str]) -> None:
    match = re.match(any_of(words), "".join(words))
    assert match is not None
    assert max((word for word in words if "".join(words).startswith(word)), key=len) == match[0]


@given(st.text())
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(text) == len(lowered(text))


def test_a_letter_whose_lower_case_is_two_stays() -> None:
    assert "i\u0307a" != lowered("\u0130A") == "\u0130a"


def test_a_list_of_words_is_written_with_spaces() -> None:
    assert ["a", "b"] == word_list(" a b ")
