"""Places in a row: "the first", "one hundred and fifth", "the last", "next to last", "the previous one".

A place is no amount, so `find_quantities` has only those that rank something ("No. 1", "the third most downloaded").
"""

import enum

import attrs

from claimcheck.language.number_words import ORDINALS, TENS
from claimcheck.language.quantities import Kind, find_quantities
from claimcheck.language.taken_spans import Taken
from claimcheck.language.word_patterns import Late, any_of

__all__ = ["CountedFrom", "FoundPlace", "find_places"]


class CountedFrom(enum.StrEnum):
    """Where a place is counted from."""

    START = "start"  # 1 is the first
    END = "end"  # 0 is the last, -1 the one before it
    CURRENT = "current"  # 0 is this one, 1 the next, -1 the one before it


@attrs.frozen(kw_only=True)
class FoundPlace:
    """A place in a row that a text names: its span, its number, and where it is counted from."""

    start: int
    end: int
    place: int
    counted_from: CountedFrom = CountedFrom.START


_WORDS = Late(
    lambda: (
        r"(?i)\b(?:(?P<third_last>antepenultimate|third[ -]to[ -]last)"
        r"|(?P<second_last>penultimate|(?:next|second)[ -]to[ -]last"
        r"|(?:the one|the) before the last(?: one)?|last but one)"
        r"|(?P<last>last)(?! (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
        r"|(?P<next>next)|(?P<previous>previous)|(?P<current>current)"
        rf"|(?P<nth>(?:(?:{any_of(TENS)})[ -])?(?:{any_of(ORDINALS)})))\b(?!-)"
    )
)
_RELATIVE = {
    "third_last": (-2, CountedFrom.END),
    "second_last": (-1, CountedFrom.END),
    "last": (0, CountedFrom.END),
    "next": (1, CountedFrom.CURRENT),
    "previous": (-1, CountedFrom.CURRENT),
    "current": (0, CountedFrom.CURRENT),
}
# "Ten seconds", "a second": a number before makes it a part or a time.
_NUMBER_BEFORE = Late(
    r"(?i)(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundred))[ -]$"
)
_TIME_BEFORE = Late(r"(?i)\b(?:a|per|each|every|split)[ -]$")


def find_places(text: str) -> list[FoundPlace]:
    """Return the places in a row that a text names, in order; a second is one only where it is no time."""
    found = [
        FoundPlace(start=one.start, end=one.end, place=int(one.quantity.number))
        for one in find_quantities(text)
        if one.kind is Kind.RANK and one.quantity.number is not None
    ]
    taken = Taken((one.start, one.end) for one in found)
    for match in _WORDS.finditer(text):
        name = match.lastgroup or ""
        if taken.touches(match.start(), match.end()):
            continue
        if name != "nth":
            place, origin = _RELATIVE[name]
            found.append(FoundPlace(start=match.start(), end=match.end(), place=place, counted_from=origin))
        elif not _is_time(text, match.start(), match["nth"]):
            found.append(FoundPlace(start=match.start(), end=match.end(), place=_ordinal(match["nth"])))
    return sorted(found, key=lambda one: one.start)


def _is_time(text: str, start: int, words: str) -> bool:
    before = text[max(0, start - 12) : start]
    if words.casefold() == "second" and _TIME_BEFORE.search(before) is not None:
        return True
    return _NUMBER_BEFORE.search(before) is not None


def _ordinal(words: str) -> int:
    tens, _, word = words.casefold().replace("-", " ").rpartition(" ")
    return (TENS[tens] if tens else 0) + ORDINALS[word]
