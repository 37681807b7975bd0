"""Quotation marks: what stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.quote_marks import find_quoted


def inner(text: str) -> list[str]:
    return [text[one.inner_start : one.inner_end] for one in find_quoted(text)]


@given(st.text(st.sampled_from("“”\"'‘’«»「」 ab.,\n"), max_size=60))
def test_stretches_lie_in_the_text_apart_and_in_order(text: str) -> None:
    before = 0
    for one in find_quoted(text):
        assert before <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
        before = one.end


@given(st.text(st.sampled_from("abc def."), min_size=1, max_size=20).filter(str.strip))
@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ("«", "»"), ("„", "”"), ("「", "」"), ("『", "』")]
)
def test_what_is_marked_is_found(opening: str, closing: str, words: str) -> None:
    assert [words.strip()] == inner(f"Lee said {opening}{words.strip()}{closing} then.")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "never".', ["no", "never"]),
        ("He said 'no' and left.", ["no"]),
        ("It's the users' own, they don't 'own' it.", ["own"]),
        ("‘The users’ views matter,’ she said.", ["The users’ views matter,"]),
        ("''No,'' she said.", ["No,"]),
        ("``No,'' she said.", ["No,"]),
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
        ("“She said “no” to me,” he said.", ["She said “no” to me,"]),
        ("''She said 'no,''' he said.", ["She said 'no,"]),
        ("“No,“ he said.", ["No,"]),
        ('“No," he said.', ["No,"]),
        ("A 5'10\" man and a 6' one.", []),
        ("Rock 'n' roll of the '90s, don't.", []),
        ("“It is safe.\n\n“It held.”", ["It is safe.", "It held."]),
        ("He had “no idea where to go.", []),
        ("", []),
    ],
)  # fmt: skip
def test_glyphs(text: str, quoted: list[str]) -> None:
    assert quoted == inner(text)


def test_a_quotation_that_goes_on_is_not_closed() -> None:
    assert [False, True] == [one.closed for one in find_quoted("“It is safe.\n\n“It held.”")]
