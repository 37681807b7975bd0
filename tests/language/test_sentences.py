"""Sentences and paragraphs: their spans, and what ends them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.sentences import paragraphs, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@given(st.text(alphabet=st.sampled_from("aB .!?\n。U.S”\"'1"), max_size=80))
def test_spans_follow_each_other_and_hold_every_visible_character(text: str) -> None:
    spans = split_sentences(text)

    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("Mr. Smith came. She left.", ["Mr. Smith came.", "She left."]),
        ("It was in the U.S. The deal failed.", ["It was in the U.S.", "The deal failed."]),
        ("It was the U.S. Senate.", ["It was the U.S. Senate."]),
        ("It rose to 3.5 million. Then it fell.", ["It rose to 3.5 million.", "Then it fell."]),
        ("J. Smith came.", ["J. Smith came."]),
        ("“Stop!” she said. He did.", ["“Stop!” she said.", "He did."]),
        ("Really? Yes!", ["Really?", "Yes!"]),
        ("Well… No.", ["Well…", "No."]),
        ("他来了。她走了。", ["他来了。", "她走了。"]),
        ("A headline without a stop\nThe body begins.", ["A headline without a stop", "The body begins."]),
        ("one line that goes\non in lower case.", ["one line that goes\non in lower case."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_what_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert expected == sentences(text)


def test_lines_of_hard_wrapped_text_are_joined() -> None:
    wrapped = (
        "The ministry said on Monday that the plan, which had been drawn up by\n"
        "London officials, would be put before parliament in the spring and by\n"
        "Easter at the latest, whatever came of the talks with the other side.\n"
        "\n"
        "A new paragraph."
    )

    assert [2, 2] == [len(paragraphs(wrapped)), len(sentences(wrapped))]
