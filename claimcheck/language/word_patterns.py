"""Patterns over many words, made so that text without any of them is passed over fast."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

Matcher = Callable[..., re.Match[str] | None]


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


class Late:
    """A pattern that is compiled when it is first used, so that importing a module stays cheap."""

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        source = self._source if isinstance(self._source, str) else self._source()
        return re.compile(source, self._flags)

    @cached_property
    def match(self) -> Matcher:
        """As `re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def search(self) -> Matcher:
        """As `re.Pattern.search`."""
        return self.compiled.search

    @cached_property
    def fullmatch(self) -> Matcher:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer
