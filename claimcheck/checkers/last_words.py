"""Last words: of what one origin says of one matter, what counts."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from claimcheck.checkers.naming import Names
from claimcheck.checkers.origins import grouped, replaces, surely_later, value_key
from claimcheck.checkers.scope import scope_key
from claimcheck.checkers.witness import Witness
from claimcheck.language.words import fold
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact, PropertyDefinition


class LastWords(NamedTuple):
    """What counts of what origins say; `left_out` has the rest, with the rule and the reason.

    Values that are asked about `by_date` are of one matter only where they are of the same days.
    """

    kept: tuple[Witness, ...]
    left_out: tuple[tuple[Fact, str, str], ...]


def last_words(
    witnesses: Iterable[Witness], definition: PropertyDefinition, names: Names, *, by_date: bool
) -> LastWords:
    """Keep one of what an origin repeats, and of what it changes its last word or its correction."""
    by_fact = {witness.fact: witness for witness in witnesses}
    kept: list[Witness] = []
    left_out: list[tuple[Fact, str, str]] = []
    for group in grouped(by_fact, _matter(names, by_date=by_date)).values():
        heads = []
        for same in grouped(group, value_key).values():
            best = min(same, key=lambda fact: _representative(by_fact[fact], by_date=by_date))
            heads.append(by_fact[best])
            repeats = f"says what {best.provenance.origin} says elsewhere"
            left_out += [(fact, "same-origin", repeats) for fact in same if fact is not best]
        for head in heads:
            if any(_replaces(other, head, definition, by_date=by_date) for other in heads):
                left_out.append(
                    (head.fact, "superseded", f"is not the last word of {head.fact.provenance.origin}")
                )
            else:
                kept.append(head)
    kept.sort(key=lambda witness: (witness.fact.provenance.reference, witness.fact.provenance.locator))
    return LastWords(kept=tuple(kept), left_out=tuple(left_out))


def _matter(names: Names, *, by_date: bool) -> Callable[[Fact], Hashable]:
    def matter(fact: Fact) -> Hashable:
        days = (fact.valid.first, fact.valid.last) if by_date and fact.valid is not None else None
        return (*matter_of(fact, names), fold(fact.provenance.origin), days)

    return matter


def matter_of(fact: Fact, names: Names) -> tuple[Hashable, ...]:
    """Return what facts share that are of the same subject, property and scope."""
    return (fact.entity, fold(fact.canonical_property), scope_key(fact.scope, names))


def _representative(witness: Witness, *, by_date: bool) -> tuple[object, ...]:
    """Order what one origin repeats: the surest, the best class, the latest; undated states as first told."""
    where = witness.fact.provenance
    day = 0 if where.published is None else -where.published.last
    if by_date and witness.fact.valid is None:
        day = -day
    return (not witness.sure, -where.source_class.rank, day, where.reference, where.locator)


def _replaces(one: Witness, other: Witness, definition: PropertyDefinition, *, by_date: bool) -> bool:
    if one is other or (other.sure and not one.sure):
        return False
    corrects = one.fact.provenance.corrects and not other.fact.provenance.corrects
    several = isinstance(one.fact.value, str) and not definition.single_valued
    # Undated states follow each other, and several words may all be so: only a correction takes them back.
    if (several or (by_date and one.fact.valid is None)) and not corrects:
        return False
    return replaces(one.fact, other.fact, by_valid_time=not by_date)


def newest_refute(witnesses: Sequence[Witness], names: Names) -> list[Witness]:
    """Let a count of an event that is surely older than another of the same matter support only."""
    dates: dict[tuple[Hashable, ...], list[Fact]] = {}
    for witness in witnesses:
        dates.setdefault(matter_of(witness.fact, names), []).append(witness.fact)
    return [
        witness.without_refuting()
        if isinstance(witness.fact.value, Quantity)
        and any(
            surely_later(other.valid, witness.fact.valid) for other in dates[matter_of(witness.fact, names)]
        )
        else witness
        for witness in witnesses
    ]
