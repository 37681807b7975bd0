"""Whether a span touches one of those that are taken."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.taken_spans import Taken

_LENGTHS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3)), max_size=8)


@given(_LENGTHS, st.integers(0, 40), st.integers(1, 5))
def test_a_span_is_touched_where_it_shares_a_character(
    gaps: list[tuple[int, int]], start: int, length: int
) -> None:
    spans, at = [], 0
    for gap, size in gaps:
        spans.append((at + gap, at + gap + size))
        at += gap + size
    shared = any(begin < start + length and start < end for begin, end in spans)
    assert shared is Taken(spans).touches(start, start + length)
