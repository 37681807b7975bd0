"""Texts as bags of terms: stems of words, less stop words; characters and pairs in unspaced scripts."""

import unicodedata

from claimcheck.language.word_patterns import Late
from claimcheck.language.words import fold, stem, tokens

# Han, kana, hangul, Thai, Lao, Khmer, Burmese: words are not told apart by spaces, or carry particles.
_UNSPACED = Late(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_STOP_WORDS = """
a about after again all also although am an and any are as at be because been before being but by can
could did do does doing down during each for from further had has have having he her here hers him his
how i if in into is it its itself just may me might more most must my no nor not of off on once only or
other our out over own same shall she should so some such than that the their theirs them then there
these they this those through to too under until up upon us very was we were what when where which while
who whom whose why will with would you your yours s t d ll re ve m
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def terms(text: str) -> list[str]:
    """Return the terms of a text, in its order and as often as they occur."""
    shouting = text.isupper()
    found: list[str] = []
    for word, _, _ in tokens(unicodedata.normalize("NFKC", text)):
        for run in _UNSPACED.compiled.findall(word):
            found.extend(run)
            found.extend(run[at : at + 2] for at in range(len(run) - 1))
        for part in _UNSPACED.compiled.sub(" ", word).split():
            found.extend(_of_word(part, acronym=part.isupper() and len(part) > 1 and not shouting))
    return found


def _of_word(word: str, *, acronym: bool) -> list[str]:
    if word[0].isdigit():
        return [word.casefold()]
    parts = fold(word).split()
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        return ["".join(parts)]  # "U.S." is "us", which as a word would be dropped
    return [stem(part) for part in parts if acronym or part not in STOP_WORDS]


def mentions(text: str, longest: int = 6, characters: int = 12) -> dict[str, str]:
    """Return what may be names in a text, by key, as they are written: up to so many words or characters."""
    plain = unicodedata.normalize("NFKC", text)
    words = [(word, start, end, fold(word).replace(" ", "")) for word, start, end in tokens(plain)]
    found: dict[str, str] = {}
    for at, (_, start, _, _) in enumerate(words):
        key = ""
        for _, _, end, folded in words[at : at + longest]:
            key += folded
            found.setdefault(key, plain[start:end])
    for run in _UNSPACED.compiled.findall(plain):
        for start in range(len(run)):
            for end in range(start + 1, min(len(run), start + characters) + 1):
                found.setdefault(run[start:end], run[start:end])
    found.pop("", None)
    return found
