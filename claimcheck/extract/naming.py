"""Names of claims: ids made from their words, and which of them say the same."""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.language.words import stem, tokens

_STOP = frozenset(
    "the a an of in on at by for to from with and or but as that this these those is are was were be been being has "
    "have had do does did will would can could may might its it their his her our your my who which there".split()
)
_NOT_ALLOWED = re.compile(r"[^a-z0-9.]+")
_FIRST, _LETTERS = 5, 48  # words and letters of an id
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot".split())


def slug(text: str) -> str:
    """Return words as a part of an id: lower case, Latin letters and digits, hyphens between."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_ALLOWED.sub("-", letters).strip("-.")


class Ids:
    """Gives each claim of an article an id of its own, made from its words alone unless two are alike."""

    def __init__(self, prefix: str, taken: Iterable[str] = ()) -> None:
        self._prefix = prefix
        self._taken = set(taken)

    def of(self, text: str, zone: str | None) -> str:
        """Return the id of a claim with these words; more of them where another has the first ones."""
        head = "/".join(part for part in (self._prefix, zone) if part)
        kept: list[str] = []
        for word in _telling(text):
            kept.append(word)
            if len(kept) >= _FIRST and (found := self._free(head, kept)) is not None:
                return found
        kept = kept or [word for each, _, _ in tokens(text) if (word := slug(each))] or [_digest(text)]
        if len(kept) < _FIRST and (found := self._free(head, kept)) is not None:
            return found
        number = 2
        longest = f"{head}/{_cut('-'.join(kept), _LETTERS)}".lstrip("/")
        while f"{longest}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{longest}-{number}")
        return f"{longest}-{number}"

    def _free(self, head: str, words: Sequence[str]) -> str | None:
        """Return the id of these words, and take it, where no other claim has it."""
        letters = _LETTERS + max(0, len(words) - _FIRST) * _FIRST
        found = f"{head}/{_cut('-'.join(words), letters)}".lstrip("/")
        if found in self._taken:
            return None
        self._taken.add(found)
        return found


def _telling(text: str) -> Iterator[str]:
    """Yield the words that tell something, as parts of an id."""
    for each, _, _ in tokens(text):
        word = slug(each)
        if word and word not in _STOP:
            yield word


def _digest(text: str) -> str:
    """Return a short word for a text that has no Latin letters."""
    return f"claim-{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def _cut(words: str, letters: int) -> str:
    if len(words) <= letters:
        return words
    head = words[: letters + 1].rpartition("-")[0]
    return head or words[:letters]


def meaning_key(text: str) -> frozenset[str]:
    """Return what two claims that say the same have alike: their content words, whatever their order and endings."""
    words = [word.casefold() for word, _, _ in tokens(text)]
    return frozenset(stem(word) for word in words if word not in _STOP or word in _NEGATIONS)
