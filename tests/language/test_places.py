"""Places in a row: which words name one, and what it is counted from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.places import CountedFrom, find_places

START, END, CURRENT = CountedFrom


@pytest.mark.parametrize(
    ("text", "written", "place", "origin"),
    [
        ("the first two books", "first", 1, START), ("a first-class seat to the first floor", "first", 1, START),
        ("the 21st of the row", "21st", 21, START),
        ("one hundred twenty-fifth", "one hundred twenty-fifth", 125, START),
        ("the forty eighth runner", "forty eighth", 48, START),
        ("the two hundredth visitor", "two hundredth", 200, START),
        ("the last chapter", "last", 0, END), ("next to last", "next to last", -1, END),
        ("the penultimate round", "penultimate", -1, END),
        ("the one before the last", "the one before the last", -1, END),
        ("the antepenultimate vowel", "antepenultimate", -2, END),
        ("the third-to-last page", "third-to-last", -2, END),
        ("the previous owner", "previous", -1, CURRENT), ("the next item", "next", 1, CURRENT),
        ("the current page", "current", 0, CURRENT), ("the second man", "second", 2, START),
    ],
)  # fmt: skip
def test_a_place_is_counted_from_the_start_the_end_or_here(
    text: str, written: str, place: int, origin: CountedFrom
) -> None:
    (found,) = find_places(text)
    assert (written, place, origin) == (text[found.start : found.end], found.place, found.counted_from)


@pytest.mark.parametrize(
    "text", ["for a second", "ten seconds", "last week", "three fifths of it", "nobody", "per second"]
)
def test_times_and_parts_are_no_places(text: str) -> None:
    assert [] == find_places(text)


@given(st.text(max_size=60))
def test_any_text_is_read_in_order(text: str) -> None:
    spans = [(found.start, found.end) for found in find_places(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
