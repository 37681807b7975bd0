"""Reading the statement of a sentence in the terms of a vocabulary; None where not every word is accounted for."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Literal

import attrs

from claimcheck.language.lexicon import DENYING_CUES, same_word
from claimcheck.language.modality_words import QUANTIFIERS
from claimcheck.language.names import Names, places
from claimcheck.language.polarity import is_denied
from claimcheck.language.quotations import Quotation, find_quotations
from claimcheck.language.reading import Item, ReadFigure, Reading, read
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tagging import Tag
from claimcheck.language.words import fold, stem, tokens
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary
from claimcheck.model.statement import (
    SILENT,
    AttributeStatement,
    EventStatement,
    QuantityStatement,
    QuotationStatement,
    Scope,
    Statement,
)
from claimcheck.model.units import BARE

_STOP = frozenset("of the a an in on at for by to as and or is with from its it s that who which".split())
_VERBS_OF_HAVING = frozenset(
    stem(word)
    for word in "have has had gain see record report reach attract draw add count number stand hit experience join "
    "sign register total amount surge influx increase rise jump follow".split()
)
_BEFORE = re.compile(r"(?i)\b(?:former|formerly|ex-|previously|past)\b")
_AFTER = re.compile(r"(?i)\b(?:impending|looming|upcoming|imminent|forthcoming|future|will)\b")


@attrs.frozen
class _Match:
    """A property that the words name, with the items that name it."""

    definition: PropertyDefinition
    items: tuple[Item, ...]


@attrs.frozen
class _Subject:
    """What a sentence is about: its name, and the items that name it."""

    name: str
    items: tuple[Item, ...]


def read_statement(
    text: str, vocabulary: Vocabulary, entities: Sequence[Entity], published: dt.date | None = None
) -> Statement | None:
    """Return what one sentence states, as the vocabulary names it.

    A report of speech by somebody named is a quotation. A figure, a date, a truth value, a role or a name is read
    where a declared property and a known subject are named and no content word is left over.
    """
    if len(split_sentences(text)) != 1:
        return None
    quotation = _quotation(text)
    if quotation is not None:
        return quotation
    names = Names.of((entity.name, entity.aliases) for entity in entities)
    reading = read(text, names, published)
    for subject in _subjects(reading, entities):
        statement = _about(reading, subject, vocabulary, _when(text))
        if statement is not None:
            return statement
    return None


def _about(
    reading: Reading, subject: "_Subject", vocabulary: Vocabulary, when: Literal["before", "after"] | None
) -> Statement | None:
    matches = _matches(reading, vocabulary)
    for match in matches:
        statement = _valued(reading, match, subject, when)
        if statement is not None:
            return statement
    role = _role(reading, subject, vocabulary)
    if role is not None:
        return role
    worded = (_worded(reading, match, subject) for match in matches)
    return next((statement for statement in worded if statement is not None), None)


def _quotation(text: str) -> QuotationStatement | None:
    """Read a sentence whose main clause reports what a named speaker says, or did not say.

    To deny something, or not to deny it, is neither.
    """
    found = [
        one
        for one in find_quotations(text)
        if one.speaker is not None and _is_named(one, text) and one.cue not in DENYING_CUES
    ]
    reports = [one for one in found if one.mode == "indirect" and one.start <= _FIRST_WORDS]
    directs = [one for one in found if one.mode == "direct"]
    whole = [one for one in directs if not reports or _covers(one, reports)]
    if not whole and not reports:
        return None
    said = max(whole or reports, key=lambda one: len(one.words))
    return QuotationStatement(
        subject=said.speaker or "", mode=said.mode, words=said.words, negated=said.denied
    )


_FIRST_WORDS = 60  # characters before a report's cue that its speaker's description may take
_WHOLE = 0.8


# What one does with a thing rather than say of it: "praised the plan" reports no words.
_ACTS = frozenset(
    "praise laud criticise criticize condemn raise describe call label dub refer cite observe welcome".split()
)


def _is_named(quotation: Quotation, text: str) -> bool:
    """Whether somebody is named, and says more than a word or two."""
    speaker = quotation.speaker or ""
    if quotation.mode == "indirect" and quotation.cue in _ACTS:
        return False
    enough = quotation.mode == "direct" or len(quotation.words.split()) > 2  # noqa: PLR2004 - "praised the move"
    counted = (
        speaker.split()[0].lower() in QUANTIFIERS if speaker else True
    )  # "All users" is nobody in particular
    return speaker[:1].isupper() and speaker in text and enough and not counted


def _covers(direct: Quotation, reports: Sequence[Quotation]) -> bool:
    """Whether the quoted words are all that the report says: "said: “…”" against "said it was a “personal choice”"."""
    return any(len(direct.words) >= _WHOLE * len(report.words) for report in reports)


def _subjects(reading: Reading, entities: Iterable[Entity]) -> list[_Subject]:
    """Return what the sentence may be about: the entity of its first subject, or the only one; else the words."""
    known = {f"@{entity.name}": entity.name for entity in entities}
    found: list[_Subject] = []
    named = {item.key for item in reading.items if item.key in known}
    for clause in (one for one in reading.clauses if not one.clause.qualifying):
        heads = {item.key for item in clause.subject if item.key in known}
        if len(heads) == 1:
            named = heads
        if clause.clause.subject:
            break
    if len(named) == 1:
        (key,) = named
        found.append(_Subject(known[key], tuple(item for item in reading.items if item.key == key)))
    verbal = [
        clause for clause in reading.clauses if clause.clause.verb is not None and clause.clause.subject
    ]
    if verbal:
        subject = verbal[0].clause.subject
        words = [token for token in subject if token.tag is not Tag.DETERMINER]
        if words and not any(token.tag is Tag.COORDINATOR for token in words):
            found.append(_Subject(reading.text[words[0].start : words[-1].end], verbal[0].subject))
    return found


def _when(text: str) -> Literal["before", "after"] | None:
    if _BEFORE.search(text):
        return "before"
    return "after" if _AFTER.search(text) else None


def _matches(reading: Reading, vocabulary: Vocabulary) -> list[_Match]:
    """Return the properties whose names the sentence has, those with most words first."""
    found: dict[str, _Match] = {}
    for definition in vocabulary.properties.values():
        for name in (definition.name, *definition.synonyms):
            items = _items_naming(name, reading)
            if items and len(items) > len(found.get(definition.name, _Match(definition, ())).items):
                found[definition.name] = _Match(definition, items)
    return sorted(found.values(), key=lambda match: (-len(match.items), match.definition.name))


def _items_naming(name: str, reading: Reading) -> tuple[Item, ...]:
    """Return the items that together say the property's name, () where one of its words is missing."""
    items: list[Item] = []
    for word, _, _ in tokens(name):
        folded = fold(word)
        if folded in _STOP:
            continue
        wanted = f"@{places()[folded]}" if folded in places() and word[0].isupper() else stem(word)
        item = next((item for item in reading.items if _says(item, wanted) and item not in items), None)
        if item is None:
            return ()
        items.append(item)
    return tuple(items)


def _says(item: Item, wanted: str) -> bool:
    if item.key == wanted:
        return True
    return not item.is_name and not wanted.startswith("@") and same_word(item.key, wanted)


def _valued(
    reading: Reading, match: _Match, subject: _Subject, when: Literal["before", "after"] | None
) -> Statement | None:
    """Read a figure, a date or a truth value, where nothing else is left of the sentence."""
    definition = match.definition
    scope, left = _scoped(_left(reading, match, subject))
    if definition.value == "quantity" and reading.quantities:
        return _figure(reading, definition, subject, scope, left)
    if left or reading.quantities or len(reading.times) > 1:
        return None
    if definition.value == "time" and reading.times:
        return EventStatement(
            subject=subject.name, event=definition.name, time=reading.times[0].period, scope=scope, when=when,
            negated=_denied(reading),
        )  # fmt: skip
    if definition.value == "yes-no" and not reading.times:
        return AttributeStatement(
            subject=subject.name, property=definition.name, value=not _denied(reading), scope=scope
        )
    return None


def _left(reading: Reading, match: _Match, subject: _Subject) -> list[Item]:
    accounted = {*match.items, *subject.items}
    return [item for item in reading.items if item not in accounted and not item.light]


def _figure(
    reading: Reading, definition: PropertyDefinition, subject: _Subject, scope: Scope, left: Sequence[Item]
) -> Statement | None:
    spans = [found for found in reading.quantities if _is_span(reading, found)]
    figures = [found for found in reading.quantities if found not in spans]
    rest = [item for item in left if item.key not in _VERBS_OF_HAVING]
    if rest or len(figures) != 1 or len(spans) > 1 or len(reading.times) > 1 or _denied(reading):
        return None
    if spans:
        scope = attrs.evolve(scope, period=_period_of(spans[0].quantity))
    quantity = figures[0].quantity
    if quantity.unit == BARE and definition.unit is not None:
        quantity = attrs.evolve(quantity, unit=definition.unit)
    time = reading.times[0].period if reading.times else None
    return QuantityStatement(
        subject=subject.name, property=definition.name, value=quantity, scope=scope, time=time
    )


_WITHIN = re.compile(r"(?i)\b(?:in|within|over|during)(?: the)?(?: just| only| last| past| first)?\s+$")


def _is_span(reading: Reading, found: ReadFigure) -> bool:
    """Whether a figure says within what time: "in two days"."""
    return found.is_duration and _WITHIN.search(reading.text[: found.start]) is not None


def _period_of(duration: Quantity) -> str:
    """Return a duration as the words of a scope: "2 days"."""
    if duration.number is None or duration.number.denominator != 1:
        return duration.written
    return f"{duration.number} {duration.unit}{'' if duration.number == 1 else 's'}"


def _worded(reading: Reading, match: _Match, subject: _Subject) -> Statement | None:
    """Read "X's owner is Y": what is left over is one stretch of words, the value."""
    left = _left(reading, match, subject)
    definition = match.definition
    if definition.value != "words" or definition.temporal != "state" or not left or _denied(reading):
        return None
    if reading.times or reading.quantities or reading.quotes or not _links(reading, match):
        return None
    start, end = min(item.start for item in left), max(item.end for item in left)
    inside = [item for item in reading.items if start <= item.start < end]
    if len(inside) != len(left):
        return None
    return AttributeStatement(
        subject=subject.name, property=match.definition.name, value=reading.text[start:end]
    )


def _links(reading: Reading, match: _Match) -> bool:
    """Whether the one verb of the sentence only links subject and value, or itself names the property."""
    verbs = [clause.clause.verb for clause in reading.clauses if clause.clause.verb is not None]
    named = {item.start for item in match.items}
    return len(verbs) <= 1 and all(
        (verb.base or "be") in ("be", "have") or verb.start in named for verb in verbs
    )


def _role(reading: Reading, subject: _Subject, vocabulary: Vocabulary) -> Statement | None:
    """Read "X is a prominent blogger" as the role or kind of X, whichever the vocabulary declares."""
    declared = next((name for name in ("role", "kind") if name in vocabulary.properties), None)
    told = [clause for clause in reading.clauses if clause.clause.verb is not None]
    if len(told) > 1:
        return None  # the sentence says more than what somebody is
    for clause in told or reading.clauses:
        copula = clause.clause.verb is None or clause.clause.verb.text.lower() in ("is", "are", "was", "were")
        about = len(clause.subject) == 1 and clause.subject[0] in subject.items
        if declared is None or not (copula and about and clause.predicate) or clause.clause.qualifying:
            continue
        said = [item for item in clause.predicate if not item.light]
        behind = [
            t
            for t in clause.clause.predicate
            if clause.clause.verb is None or t.start > clause.clause.verb.start
        ]
        if not behind or behind[0].tag is Tag.PREPOSITION:
            return None
        if not said or reading.quantities or reading.times:
            return None
        value = reading.text[said[0].start : said[-1].end]
        return AttributeStatement(
            subject=subject.name, property=declared, value=value, negated=_denied(reading)
        )
    return None


def _scoped(left: list[Item]) -> tuple[Scope, list[Item]]:
    """Take a single place out of what is left: the scope of what is said."""
    held = {f"@{place}" for place in places().values()}
    named = [item for item in left if item.key in held]
    if len({item.key for item in named}) != 1:
        return SILENT, left
    return Scope(place=named[0].key[1:]), [item for item in left if item not in named]


def _denied(reading: Reading) -> bool:
    return any(is_denied(clause) for clause in reading.clauses if clause.clause.verb is not None)
