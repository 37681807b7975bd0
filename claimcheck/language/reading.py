"""A sentence read for comparison: its content words and names, figures, dates, quoted words and clauses.

What was read before is remembered (`claimcheck.kept.memory`); the code that reads is loaded when it is needed.
"""

import datetime as dt
from functools import lru_cache, partial
from typing import Any, NamedTuple

import attrs

from claimcheck.kept.memory import recall
from claimcheck.kept.plain import of_plain, to_plain
from claimcheck.language.clauses import Clause
from claimcheck.language.names import Names
from claimcheck.language.tagging import Tag, Token
from claimcheck.model.quantity import Quantity
from claimcheck.model.time import Period

# Words that carry little of a statement: what is said lies in their subjects and objects.
LIGHT = frozenset("be have do become see experience get such itself themselves number amount total".split())


class Item(NamedTuple):
    """One content word or name: its key (a stem, or "@entity"), and where it stands."""

    key: str
    start: int
    end: int
    is_name: bool = False
    light: bool = False
    base: str | None = None
    contrast: bool = False  # told of what something is unlike


class ReadClause(NamedTuple):
    """A clause with the content of its subject, predicate and agent; `head` is the subject's last word before "of"."""

    subject: tuple[Item, ...]
    head: Item | None
    predicate: tuple[Item, ...]
    agent: tuple[Item, ...]
    clause: Clause


class ReadFigure(NamedTuple):
    """A figure: its span, what it stands for, the noun that it counts, and whether it says how long."""

    start: int
    end: int
    quantity: Quantity
    noun: str | None = None
    is_duration: bool = False


class ReadTime(NamedTuple):
    """A date: its span, the days, whether that took the reference date, and the day of the week beside it."""

    start: int
    end: int
    period: Period
    relative: bool = False
    weekday: int | None = None  # 0 is Monday


@attrs.frozen(eq=False)
class Reading:
    """A sentence read for comparison. Equal only to itself: it is a cache's key."""

    text: str
    items: tuple[Item, ...]
    quantities: tuple[ReadFigure, ...]
    times: tuple[ReadTime, ...]
    quotes: tuple[tuple[int, int, str], ...]
    clauses: tuple[ReadClause, ...]
    tokens: tuple[Token, ...]

    @property
    def names(self) -> tuple[Item, ...]:
        """The names among its items."""
        return tuple(item for item in self.items if item.is_name)


def read(text: str, names: Names, published: dt.date | None = None) -> Reading:
    """Read one sentence; relative dates resolve against `published`. What reads the same is the same reading."""
    return _read(text, names, dates_in(text, published))


@lru_cache(maxsize=4096)
def dates_in(text: str, published: dt.date | None) -> tuple[ReadTime, ...]:
    """Return the dates of a text, relative ones from the day `published`."""
    return recall(
        "times", f"{published} {text}", partial(_find_times, text, published), _plain_times, _times_of
    )


@lru_cache(maxsize=4096)
def _read(text: str, names: Names, times: tuple[ReadTime, ...]) -> Reading:
    dated = " ".join(f"{time.start}-{time.end}={time.period}" for time in times)
    make = partial(_read_sentence, text, names, times)
    return recall("reading", f"{names.key}|{dated}|{text}", make, _plain_reading, partial(_reading_of, text))


@lru_cache(maxsize=4096)
def has_figures(text: str) -> bool:
    """Whether a text has a quantity."""
    return recall("figures", text, partial(_has_figures, text), bool, bool)


def _has_figures(text: str) -> bool:
    from claimcheck.language.quantities import find_quantities

    return bool(find_quantities(text))


def _find_times(text: str, published: dt.date | None) -> tuple[ReadTime, ...]:
    from claimcheck.language.sentence_reading import find_times

    return find_times(text, published)


def _read_sentence(text: str, names: Names, times: tuple[ReadTime, ...]) -> Reading:
    from claimcheck.language.sentence_reading import read_sentence

    return read_sentence(text, names, times)


_TAGS = tuple(Tag)
_TAG_PLACES = {tag: place for place, tag in enumerate(_TAGS)}


def _plain_times(times: tuple[ReadTime, ...]) -> Any:  # noqa: ANN401 - what JSON holds
    return [
        [one.start, one.end, one.period.edtf, one.period.first, one.period.last, one.relative, one.weekday]
        for one in times
    ]


def _times_of(plain: Any) -> tuple[ReadTime, ...]:  # noqa: ANN401 - whatever was written
    return tuple(
        [
            ReadTime(start, end, Period(edtf, first, last), *rest)
            for start, end, edtf, first, last, *rest in plain
        ]
    )


def _plain_reading(reading: Reading) -> Any:  # noqa: ANN401 - what JSON holds
    """Return a reading as JSON holds it: tokens and items stand once, elsewhere their numbers."""
    token_at = {token.start: place for place, token in enumerate(reading.tokens)}
    item_at = {item.start: place for place, item in enumerate(reading.items)}

    def places(tokens: tuple[Token, ...]) -> list[int]:
        return [token_at[token.start] for token in tokens]

    def numbers(items: tuple[Item, ...]) -> list[int]:
        return [item_at[item.start] for item in items]

    return [
        [[one.start, one.end, _TAG_PLACES[one.tag], one.stem, one.base, one.shape] for one in reading.tokens],
        reading.items,
        [[one.start, one.end, to_plain(one.quantity), one.noun, one.is_duration] for one in reading.quantities],
        _plain_times(reading.times),
        reading.quotes,
        [
            [
                numbers(read.subject), None if read.head is None else item_at[read.head.start],
                numbers(read.predicate), numbers(read.agent),
                places(clause.subject), places(clause.predicate),
                None if clause.verb is None else token_at[clause.verb.start], clause.negated,
                places(clause.agent), clause.embedded, clause.qualifying,
            ]
            for read in reading.clauses
            for clause in (read.clause,)
        ],
    ]  # fmt: skip


def _reading_of(text: str, plain: Any) -> Reading:  # noqa: ANN401 - whatever was written
    """Return the reading that `_plain_reading` made this of."""
    words, content, figures, times, quotes, told = plain
    tokens = [Token(text[start:end], start, end, _TAGS[tag], *rest) for start, end, tag, *rest in words]
    items = [Item(*parts) for parts in content]
    clauses = []
    for subject, head, predicate, agent, mine, said, verb, negated, by, embedded, qualifying in told:
        clause = Clause(
            tuple([tokens[at] for at in mine]), tuple([tokens[at] for at in said]),
            None if verb is None else tokens[verb], negated, tuple([tokens[at] for at in by]), embedded, qualifying,
        )  # fmt: skip
        clauses.append(
            ReadClause(
                tuple([items[at] for at in subject]), None if head is None else items[head],
                tuple([items[at] for at in predicate]), tuple([items[at] for at in agent]), clause,
            )
        )  # fmt: skip
    quantities = (ReadFigure(start, end, of_plain(value), *rest) for start, end, value, *rest in figures)
    return Reading(
        text, tuple(items), tuple(quantities), _times_of(times), tuple(map(tuple, quotes)), tuple(clauses),
        tuple(tokens),
    )  # fmt: skip
