"""Word lists: forms of verbs, words that say the same or the opposite."""

import pytest

from claimcheck.language.lexicon import opposite_words, same_word, verb_forms
from claimcheck.language.words import fold, stem, tokens


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("requires", "require"), ("requiring", "require"), ("admitted", "admit"), ("banned", "ban"), ("said", "say"),
        ("seen", "see"), ("lies", "lie"), ("lying", "lie"), ("tried", "try"), ("tries", "try"), ("stops", "stop"),
        ("agreeing", "agree"), ("developed", "develop"), ("watches", "watch"), ("fled", "flee"), ("plays", "play"),
    ],
)  # fmt: skip
def test_forms_of_verbs(form: str, base: str) -> None:
    assert base == verb_forms()[form][0]


@pytest.mark.parametrize(("one", "other"), [("laud", "praise"), ("looming", "impending"), ("ban", "ban")])
def test_words_that_say_the_same(one: str, other: str) -> None:
    assert same_word(stem(one), stem(other))
    assert same_word(stem(other), stem(one))


@pytest.mark.parametrize(
    ("one", "other"), [("rise", "fall"), ("praised", "condemned"), ("strict", "lenient")]
)
def test_words_that_say_the_opposite(one: str, other: str) -> None:
    assert opposite_words(stem(one), stem(other))
    assert opposite_words(stem(other), stem(one))
    assert not same_word(stem(one), stem(other))


@pytest.mark.parametrize(("one", "other"), [("users", "downloads"), ("ban", "bank")])
def test_words_that_have_nothing_to_do_with_each_other(one: str, other: str) -> None:
    assert not same_word(stem(one), stem(other))
    assert not opposite_words(stem(one), stem(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The RedBook", "redbook"), ("Ｒｅｄ-Book", "red book"), ("Beyoncé", "beyonce"), ("China’s", "china"),
        ("people's daily", "People’s Daily"), ("soft\u00adhyphen", "softhyphen"),
    ],
)  # fmt: skip
def test_folded_names_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_with_their_spans() -> None:
    assert [("It's", 0, 4), ("小书", 5, 7), ("3", 8, 9)] == tokens("It's 小书 3")
