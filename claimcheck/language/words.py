"""Words and names: tokens, folded names, stems."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial

from claimcheck.kept.memory import recall
from claimcheck.language.data import text_of

_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*", re.UNICODE)
_ARTICLE = re.compile(r"^(?:the|a|an) (?=.)")
_JOINERS = re.compile(r"[\s\-‐-―_/·•.,:;!?\"“”„«»'‘’`()\[\]]+")
_MARKS = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return a name without what does not tell names apart: case, width, diacritics, punctuation, a leading article."""
    if name.isascii():  # which has neither marks nor diacritics
        return _ARTICLE.sub("", _joined(name.lower()))
    plain = unicodedata.normalize("NFKD", name.translate(_MARKS)).casefold()
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return _ARTICLE.sub("", unicodedata.normalize("NFKC", _joined(kept)))


def _joined(plain: str) -> str:
    return _JOINERS.sub(" ", _POSSESSIVE.sub("", plain.strip())).strip()


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text with their spans (code points, end exclusive)."""
    return [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Return the stem of one English word, folded (Porter2, the Snowball project's English stemmer)."""
    folded = fold(word)
    known = _common_stems().get(folded)
    return recall("stem", folded, partial(_stemmed, folded), str, str) if known is None else known


def _stemmed(word: str) -> str:
    return _stemmer()(word)


@cache
def _common_stems() -> Mapping[str, str]:
    """Return what the stemmer gives for common words: looking that up takes a fiftieth of the time."""
    text = text_of("stems.txt")
    pairs = text.partition("\n")[2].split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer

    stem_word: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem_word
