"""Where in a text a time may be told: one look for all the words of time, so that most of a text is passed over."""

import functools
import re
from typing import NamedTuple

from claimcheck.language.clock import CLOCK_WORDS
from claimcheck.language.day_parts import PART_WORDS
from claimcheck.language.durations import UNITS
from claimcheck.language.moments import NOW_WORDS
from claimcheck.language.recurrences import HABIT_WORDS
from claimcheck.language.word_patterns import any_of


class Starts(NamedTuple):
    """Where units of time, habits, parts of the day, times of the day and words for now may begin, each in order."""

    units: list[int]
    habits: list[int]
    parts: list[int]
    clocks: list[int]
    nows: list[int]


class _Patterns(NamedTuple):
    word: re.Pattern[str]
    glued: re.Pattern[str]


@functools.cache
def _kinds() -> dict[str, tuple[int, ...]]:
    """Return for each word the places in `Starts` that it belongs to."""
    kinds: dict[str, tuple[int, ...]] = {}
    for at, words in enumerate((UNITS, HABIT_WORDS, PART_WORDS, CLOCK_WORDS, NOW_WORDS)):
        for word in words:
            kinds[word] = (*kinds.get(word, ()), at)
    return kinds


@functools.cache
def _patterns() -> _Patterns:
    return _Patterns(
        word=re.compile(rf"\b(?:\d|(?:{any_of(_kinds())})(?:s?\b|(?=-?long\b)))"),
        glued=re.compile(r"\d{1,9}(?:\.\d{1,9})?(?:(?=[a-z])|[ ](?=h\b))"),
    )


def find_starts(lower: str) -> Starts:
    """Return where in a text in lower case a time may be told."""
    patterns, kinds = _patterns(), _kinds()
    starts = Starts([], [], [], [], [])
    for hit in patterns.word.finditer(lower):
        word, at = hit[0], hit.start()
        if word[0].isdigit():
            starts.clocks.append(at)
            starts.habits.append(at)
            glued = patterns.glued.match(lower, at)
            if glued is not None and (not starts.units or starts.units[-1] < glued.end()):
                starts.units.append(glued.end())
            continue
        for kind in kinds.get(word, ()):
            starts[kind].append(at)
        if word == "a minute":  # past midnight, or a length of time
            starts.units.append(at + 2)
        if word[-1] == "s":
            for kind in kinds.get(word[:-1], ()):
                starts[kind].append(at)
    return starts
