"""Ids from words, and what says the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.naming import Ids, meaning_key, slug


def test_an_id_is_made_from_the_first_words_that_tell_something() -> None:
    assert "larvik/bridge-closed-monday-after-engineers" == Ids("larvik").of(
        "The bridge was closed on Monday after engineers found cracks", None
    )
    assert "larvik/summary/bridge-closed" == Ids("larvik").of("The bridge is closed", "summary")


def test_two_claims_with_the_same_first_words_are_told_apart_by_more_of_them() -> None:
    ids = Ids("larvik")
    assert "larvik/one-two-three-four-five" == ids.of("One two three four five six", None)
    assert "larvik/one-two-three-four-five-six" == ids.of("One two three four five six", None)
    assert "larvik/one-two-three-four-five-six-2" == ids.of("One two three four five six", None)
    assert "larvik/one-two-three-four-five-six-3" == ids.of("One two three four five six", None)


def test_words_without_latin_letters_get_an_id_of_their_own() -> None:
    one, other = Ids("a").of("桥在星期一关闭了", None), Ids("a").of("没有人受伤", None)
    assert one != other
    assert one == Ids("a").of("桥在星期一关闭了", None)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_ids_are_legal_and_unique(texts: list[str]) -> None:
    ids = Ids(slug("An article") or "article")
    found = [ids.of(text, None) for text in texts]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[a-z0-9/.-]+", each) for each in found)


def test_endings_and_order_make_no_other_meaning_and_a_denial_does() -> None:
    assert meaning_key("The bridge closed on Monday") == meaning_key("Monday: bridges close")
    assert meaning_key("The bridge closed") != meaning_key("The bridge never closed")
