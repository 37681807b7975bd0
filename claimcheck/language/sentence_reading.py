"""Reading one sentence: what its words, figures, dates, quotation marks and clauses come to, for comparison."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import attrs

from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.names import Names
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.quotations import quoted_spans
from claimcheck.language.reading import LIGHT, Item, ReadClause, ReadFigure, Reading, ReadTime
from claimcheck.language.tagging import Tag, Token, tag
from claimcheck.language.times import find_dated
from claimcheck.language.units import is_plural, unit_of
from claimcheck.language.words import stem
from claimcheck.model.units import BARE

# Adverbs that make a statement stronger or weaker: what does not have them does not say it.
STRONG = frozenset(
    "only solely exclusively always never entirely completely fully universally unanimously totally wholly "
    "immediately permanently first last barely hardly rarely seldom scarcely almost nearly".split()
)
# Prepositions that turn what is said; the others go with the words around them.
_TURNING = frozenset(
    "against without near far outside inside before after behind beyond above below up down off".split()
)
_CONTRAST = re.compile(r"(?i)\b(?:unlike|rather than|instead of|as opposed to|in contrast to)\b[^,.;]*")
_CONTENT = frozenset({Tag.NOMINAL, Tag.VERB, Tag.PARTICIPLE, Tag.NAME})


def find_times(text: str, published: dt.date | None) -> tuple[ReadTime, ...]:
    """Return the dates of a text."""
    return tuple(
        ReadTime(found.start, found.end, found.period, found.relative, found.weekday)
        for found in find_dated(text, published)
    )


def read_sentence(text: str, names: Names, times: tuple[ReadTime, ...]) -> Reading:
    """Read one sentence, in which these dates were found."""
    found = find_quantities(text)
    times = tuple(
        time for time in times if not any(_within(time.start, time.end, q.start, q.end) for q in found)
    )
    quantities = tuple(_figure(text, one) for one in found)
    tokens = tag(text)
    items = tuple(_items(text, tokens, names, quantities, times))
    clauses = tuple(_read_clause(clause, items) for clause in find_clauses(text))
    return Reading(text, items, quantities, times, tuple(quoted_spans(text)), clauses, tokens)


_COUNTING = frozenset("be number total reach exceed stand count".split())


def _figure(text: str, found: FoundQuantity) -> ReadFigure:
    quantity = found.quantity
    if quantity.unit == BARE and found.noun is None:
        unit = _unit_of_subject(text, found)
        quantity = quantity if unit is None else attrs.evolve(quantity, unit=unit)
    return ReadFigure(found.start, found.end, quantity, found.noun, found.kind is Kind.DURATION)


def _unit_of_subject(text: str, found: FoundQuantity) -> str | None:
    """Return the noun that a bare figure is said to be the number of: "the influx of users was over 700"."""
    for clause in find_clauses(text):
        verb = clause.verb
        counts = verb is not None and (verb.base or "be") in _COUNTING and verb.start < found.start
        if not counts or verb is None or found.start - verb.end > _NEAR:
            continue
        for token in reversed(clause.subject):
            unit = unit_of(token.text) if token.tag is Tag.NOMINAL and is_plural(token.text) else None
            if unit is not None:
                return unit
    return None


_NEAR = 20  # characters between a verb and the figure that it leads to


def _within(start: int, end: int, first: int, last: int) -> bool:
    return first <= start and end <= last


def _items(
    text: str,
    tokens: Sequence[Token],
    names: Names,
    quantities: Sequence[ReadFigure],
    times: Sequence[ReadTime],
) -> Iterable[Item]:
    contrasts = [match.span() for match in _CONTRAST.finditer(text)]
    place = 0
    while place < len(tokens):
        token = tokens[place]
        named = names.at(tokens, place)
        if named is not None:
            entity, count = named
            yield Item(f"@{entity}", token.start, tokens[place + count - 1].end, is_name=True)
            place += count
            continue
        place += 1
        if _is_figure(token, quantities, times):
            continue
        lower = token.text.lower()
        if lower in STRONG or (lower in _TURNING and token.tag is not Tag.NOMINAL):
            yield Item(token.stem, token.start, token.end)
        elif token.tag in _CONTENT and token.text[0].isalnum():
            light = (token.base or lower) in LIGHT
            apart = any(start <= token.start < end for start, end in contrasts)
            verbal = token.base is not None and token.tag in (Tag.VERB, Tag.PARTICIPLE)
            key = stem(token.base) if verbal and token.base is not None else token.stem
            yield Item(key, token.start, token.end, token.tag is Tag.NAME, light, token.base, apart)


def _is_figure(token: Token, quantities: Sequence[ReadFigure], times: Sequence[ReadTime]) -> bool:
    """Whether the token writes a figure or a date, which are compared as values."""
    if any(_within(token.start, token.end, time.start, time.end) for time in times):
        return True
    return any(_within(token.start, token.end, found.start, found.end) for found in quantities)


def _read_clause(clause: Clause, items: Sequence[Item]) -> ReadClause:
    return ReadClause(
        _items_of(clause.subject, items),
        _head(clause.subject, items),
        _items_of(clause.predicate, items),
        _items_of(clause.agent, items),
        clause,
    )


def _items_of(tokens: Sequence[Token], items: Sequence[Item]) -> tuple[Item, ...]:
    spans = {(token.start, token.end) for token in tokens}
    starts = {start for start, _ in spans}
    return tuple(item for item in items if item.start in starts)


def _head(subject: Sequence[Token], items: Sequence[Item]) -> Item | None:
    """Return the noun that the phrase is about: the last content word before its first preposition."""
    head: Item | None = None
    for token in subject:
        if token.tag is Tag.PREPOSITION and head is not None:
            break
        inside = next((item for item in items if item.start <= token.start < item.end), None)
        head = inside if inside is not None else head
    return head
