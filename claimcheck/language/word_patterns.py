"""Patterns over many words, made so that text without any of them is passed over fast."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of these words, sharing their beginnings."""
    return _branches(sorted(set(words)))


def _branches(words: list[str]) -> str:
    by_first: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            by_first.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not by_first:
        return ""
    parts = [re.escape(first) + _branches(rest) for first, rest in by_first.items()]
    pattern = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{pattern}?" if ends else pattern


def lowered(text: str) -> str:
    """Return a text in lower case, as long as it was, so that spans in it are spans in the text."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def word_list(words: str) -> list[str]:
    """Return the words of a list that is written with spaces."""
    return words.split()
