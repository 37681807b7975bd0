"""Text as it reads: without the marks that printing leaves in words, with the way back to the text as stored."""

import re
from typing import NamedTuple

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_SPACES = "\u00a0\u2007\u2009\u200a\u202f"
_ODD = re.compile(f"[{_INVISIBLE}{''.join(_LIGATURES)}]")
# Markdown: emphasis, code, and links with what they lead to.
_MARKUP = re.compile(
    r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!!)\[(?=[^\]\n]{1,200}\]\()|(?<=[^\]\s])\]\([^)\s]{1,500}\)|`+"
)
_MARKDOWN = re.compile(r"\*\*\w|\]\(\w|(?m:^#{1,6} \w)|(?m:^\*[^*\n]+\*$)")
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
    """Return a text without soft hyphens and markup; ligatures, odd spaces, hyphens for dashes as what they mean."""
    plain = _HYPHEN.sub("\u2013", _WIDE.sub(" ", text))
    dropped = _markup(plain)
    if not dropped and _ODD.search(plain) is None:
        return Readable(plain)
    letters: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(plain):
        if letter in _INVISIBLE or place in dropped:
            continue
        written = _LIGATURES.get(letter, letter)
        letters.append(written)
        offsets.extend([place] * len(written))
    offsets.append(len(text))
    return Readable("".join(letters), tuple(offsets))


def _markup(text: str) -> frozenset[int]:
    """Return where marks of Markdown stand; none in a text that is none."""
    if _MARKDOWN.search(text) is None:
        return frozenset()
    return frozenset(place for match in _MARKUP.finditer(text) for place in range(*match.span()))
