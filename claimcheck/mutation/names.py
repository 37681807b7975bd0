"""Falsehoods about who and where: another entity, place, speaker, or credited source."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from claimcheck.language.names import places
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.statement import AttributeStatement, ComparisonStatement, QuotationStatement, Statement
from claimcheck.mutation.mutant import Change, Stock, replaced, with_parts, with_statement

_MOST = 2  # others drawn for one name


def entities_swapped(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A name for that of another entity of the same type, as subject or as value; another claim's value for a value."""
    statement = claim.statement
    if statement is None or isinstance(statement, QuotationStatement):
        return
    yield from _swapped(claim, statement, "subject", statement.subject, stock)
    if isinstance(statement, AttributeStatement) and isinstance(statement.value, str):
        yield from _swapped(claim, statement, "value", statement.value, stock)
    if isinstance(statement, ComparisonStatement) and statement.other is not None:
        yield from _swapped(claim, statement, "other", statement.other, stock)


def _swapped(claim: Claim, statement: Statement, part: str, name: str, stock: Stock) -> Iterator[Change]:
    for other in _others(statement, part, name, stock):
        changed = with_statement(claim, with_parts(statement, **{part: other}), name, other)
        if changed is not None:
            yield Change(changed, name, other)


def _others(statement: Statement, part: str, name: str, stock: Stock) -> Sequence[str]:
    """Return names of the same type, else values that other claims have for the same property."""
    entity = stock.entity(name)
    if entity is not None and entity.type is not None:
        names = [other.name for other in stock.names(entity.type) if other.id != entity.id]
    elif part == "value" and isinstance(statement, AttributeStatement):
        names = [
            claim.statement.value
            for claim in stock.claims
            if isinstance(claim.statement, AttributeStatement)
            and isinstance(claim.statement.value, str)
            and claim.statement.property == statement.property
            and claim.statement.value != statement.value
        ]
    else:
        return ()
    return _drawn(names, stock)


def _drawn(names: Sequence[str], stock: Stock) -> Sequence[str]:
    distinct = sorted(set(names))
    return stock.chance.sample(distinct, min(_MOST, len(distinct)))


def places_swapped(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A place for another of the same form ("China", "Chinese") that the claims of the set name."""
    known = {found for other in stock.claims for found in _places_in(other.text)}
    for place in _places_in(claim.text):
        others = [
            other.name
            for other in known
            if other.group != place.group and other.is_adjective == place.is_adjective
        ]
        for other in _drawn(others, stock)[:1]:
            text = replaced(claim.text, place.name, other)
            statement = _renamed(claim, place.name, other)
            is_said = claim.statement is None or statement != claim.statement
            if text is not None and is_said:
                yield Change(attrs.evolve(claim, text=text, statement=statement), place.name, other)


class _Place(NamedTuple):
    """A place that a text names: its words, the country or region they belong to, and whether they describe."""

    name: str
    group: str
    is_adjective: bool


_NAME = re.compile(r"[A-Z][\w.]*(?:[ ][A-Z][\w.]*)*")
_DESCRIBES = re.compile(r"(?:ese|ish|ian|ican|ench)$")


def _places_in(text: str) -> Sequence[_Place]:
    groups = places()
    found = []
    for match in _NAME.finditer(text):
        for name in (match[0], *match[0].split()):
            group = groups.get(fold(name))
            if group is not None and not name.startswith("The "):
                describes = fold(name) != group and _DESCRIBES.search(name) is not None
                found.append(_Place(name, group, describes))
                break
    return found


def _renamed(claim: Claim, old: str, new: str) -> Statement | None:
    statement = claim.statement
    if statement is None:
        return None
    changed = {"subject": replaced(statement.subject, old, new) or statement.subject}
    for part in ("value", "words", "object"):
        words = getattr(statement, part, None)
        if isinstance(words, str):
            changed[part] = replaced(words, old, new) or words
    place = statement.scope.place
    scope = statement.scope if place is None else attrs.evolve(
        statement.scope, place=replaced(place, old, new) or place
    )  # fmt: skip
    return with_parts(statement, scope=scope, **changed)


def speakers_swapped(claim: Claim, stock: Stock) -> Iterator[Change]:
    """What one speaker says, credited to another speaker of the set."""
    if claim.speaker.is_narrator:
        return
    own = claim.speaker.name
    others = {
        other.speaker.name: other.speaker
        for other in stock.claims
        if not other.speaker.is_narrator and not _is_same(other.speaker.name, own, stock)
    }
    for name in _drawn(list(others), stock):
        speaker = attrs.evolve(others[name], mode=claim.speaker.mode, via=claim.speaker.via)
        statement = claim.statement
        if isinstance(statement, QuotationStatement) and _is_same(statement.subject, own, stock):
            statement = attrs.evolve(statement, subject=name)
        text = replaced(claim.text, own, name) or claim.text
        yield Change(attrs.evolve(claim, text=text, speaker=speaker, statement=statement), own, name)


def _is_same(one: str, other: str, stock: Stock) -> bool:
    first, second = stock.entity(one), stock.entity(other)
    return one.casefold() == other.casefold() or (
        first is not None and second is not None and first.id == second.id
    )


def sources_miscredited(claim: Claim, stock: Stock) -> Iterator[Change]:
    """The article credited to a source that it does not come from: another of the same type."""
    credited = claim.source.upstream
    entity = None if credited is None else stock.entity(credited)
    if credited is None or entity is None:
        return
    names = [other.name for other in stock.names(entity.type) if other.id != entity.id]
    for name in _drawn(names, stock)[:1]:
        yield Change(attrs.evolve(claim, source=attrs.evolve(claim.source, upstream=name)), credited, name)


def other_names(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A name for another name of the same entity, outside quoted words."""
    statement = claim.statement
    if statement is None or isinstance(statement, QuotationStatement) or _is_naming(claim, stock):
        return
    entity = stock.entity(statement.subject)
    if entity is None:
        return
    others = [name for name in (entity.name, *entity.aliases) if name != statement.subject]
    for name in _drawn([name for name in others if stock.entity(name) == entity], stock):
        text = _outside_quotes(claim.text, statement.subject, name)
        if text is not None:
            yield Change(
                attrs.evolve(claim, text=text, statement=attrs.evolve(statement, subject=name)),
                statement.subject,
                name,
            )


def _is_naming(claim: Claim, stock: Stock) -> bool:
    """Whether the statement is about a name: then another name is another statement."""
    statement = claim.statement
    if not isinstance(statement, AttributeStatement) or not isinstance(statement.value, str):
        return False
    subject, value = stock.entity(statement.subject), stock.entity(statement.value)
    return subject is not None and value is not None and subject.id == value.id


_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")


def _outside_quotes(text: str, old: str, new: str) -> str | None:
    spans = [match.span() for match in _QUOTED.finditer(text)]
    at = text.find(old)
    if at < 0 or any(start <= at < end for start, end in spans):
        return None
    return replaced(text, old, new)
