"""Names of claims: ids made from their words, and which of them say the same."""

import re
import unicodedata
import zlib
from collections.abc import Iterable

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
        words = [slug(word) for word, _, _ in tokens(text)]
        kept = (
            [word for word in words if word and word not in _STOP]
            or [word for word in words if word]
            or [_digest(text)]
        )
        head = "/".join(part for part in (self._prefix, zone) if part)
        for count in range(min(_FIRST, len(kept)), len(kept) + 1):
            found = f"{head}/{_cut('-'.join(kept[:count]), _LETTERS + (count - _FIRST) * _FIRST)}".lstrip("/")
            if found not in self._taken:
                self._taken.add(found)
                return found
        number = 2
        longest = f"{head}/{_cut('-'.join(kept), _LETTERS)}".lstrip("/")
        while f"{longest}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{longest}-{number}")
        return f"{longest}-{number}"


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
