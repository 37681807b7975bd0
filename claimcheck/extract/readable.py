"""Text as it reads: without the marks that printing leaves in words, with the way back to the text as stored."""

import re
from typing import NamedTuple

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_SPACES = "\u00a0\u2007\u2009\u200a\u202f"
_ODD = re.compile(f"[{_INVISIBLE}{''.join(_LIGATURES)}]")
_HYPHEN = re.compile("(?<= )-(?= )")
_WIDE = re.compile(f"[{_SPACES}]")


class Readable(NamedTuple):
    """A text to read; `offsets` has where each of its code points, and its end, stands in the text as stored."""

    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of this text stands in the text as stored."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


def readable(text: str) -> Readable:
    """Return a text without soft hyphens; ligatures, odd spaces and hyphens for dashes as what they mean."""
    plain = _HYPHEN.sub("\u2013", _WIDE.sub(" ", text))
    if _ODD.search(plain) is None:
        return Readable(plain)
    letters: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(plain):
        if letter in _INVISIBLE:
            continue
        written = _LIGATURES.get(letter, letter)
        letters.append(written)
        offsets.extend([place] * len(written))
    offsets.append(len(text))
    return Readable("".join(letters), tuple(offsets))
