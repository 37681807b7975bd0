"""Plain writing again of text that a data set has split into words: "Palencia , Spain" is "Palencia, Spain"."""

import re

_IS_SPLIT = re.compile(r" [,.;:?!]( |$)|-[LR][RS]B-| (?:n't|'s)\b|``")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "`` ": '"', " ''": '"'}
_BRACKET = re.compile("|".join(map(re.escape, _BRACKETS)))
_BEFORE = re.compile(r" (?=(?:[,;:?!)\]%]|\.(?:\s|$)|'(?:s|re|ve|ll|d|m)\b|n't\b))")
_BEHIND = re.compile(r"(?<=[(\[]) ")
_DASH = re.compile(r"(?<=\d) ([-–]) (?=\d)")


def detokenised(text: str) -> str:
    """Return text without the spaces that a tokeniser put in; text that has none comes back as it is."""
    if _IS_SPLIT.search(text) is None:
        return text
    plain = _BRACKET.sub(lambda match: _BRACKETS[match[0]], text)
    return _DASH.sub(r"\1", _BEHIND.sub("", _BEFORE.sub("", plain)))
