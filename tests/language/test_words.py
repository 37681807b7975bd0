"""Words: what their stems are, and where these come from."""

from importlib import resources

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.words import fold, stem

KEPT = resources.files("claimcheck.language.data").joinpath("stems.txt").read_text("utf-8").splitlines()[1:]


def test_the_stems_that_are_kept_are_those_of_the_stemmer() -> None:
    """The list changes how long stemming takes, never its answer."""
    stemmer = snowballstemmer.stemmer("english")
    pairs = [tuple(line.split()) for line in KEPT]
    assert [(word, stemmer.stemWord(word)) for word, _ in pairs] == pairs


@pytest.mark.parametrize(
    ("stemmed", "word"),
    [("rise", "rising"), ("refuge", "Refugees"), ("zarnik", "Zarniks"), ("quokka", "quokkas")],
)
def test_a_word_has_the_stem_that_the_stemmer_gives_whether_it_is_common_or_not(
    stemmed: str, word: str
) -> None:
    """Case is set aside, and what the list lacks is stemmed."""
    assert stemmed == stem(word)


@given(st.text(st.characters(codec="ascii"), max_size=20))
def test_plain_letters_fold_as_all_others_do(name: str) -> None:
    """The short way for ASCII gives what the long way does."""
    assert fold(name + "\u200b") == fold(name)
