"""What files hold, as a catalogue: looked up by subject and property, searched by words, in batches."""

import sqlite3
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from claimcheck.errors import Problem
from claimcheck.kept.memory import remember, remembered
from claimcheck.model.reference import Document, Entity, Fact, FactQuery, Passage, Review, Vocabulary
from claimcheck.references.lookup import Lookup, Mention, Stretch
from claimcheck.references.names import PropertyNames, bearer, name_key, subject_node
from claimcheck.references.ranking import Statistics, Wanted, rank, weigh
from claimcheck.references.terms import mentions, terms

_BEFORE = 400  # code points: two or three sentences, in which a pronoun finds what it stands for


class IndexedCatalogue:
    """Answers from an index, which it closes when it goes.

    `place` turns the file of a problem, as the index has it, into one that people find; `problems` are those
    that came up before the index was asked; `key` tells what is in the index, so that what was searched for in it
    before is remembered.
    """

    name = "catalogue"

    def __init__(
        self,
        connection: sqlite3.Connection,
        place: Callable[[Problem], Problem] | None = None,
        problems: Iterable[Problem] = (),
        key: str | None = None,
    ) -> None:
        self._lookup = Lookup(connection)
        self._place = place
        self._problems = tuple(problems)
        self._key = key
        weakref.finalize(self, connection.close)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the declared properties and words."""
        return self._lookup.vocabulary()

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Return, for each query, the facts on that subject and property (or one more special), in order.

        A subject that is a name of several entities finds nothing, unless it is the canonical one of one.
        """
        nodes = self._subject_nodes({query.subject for query in queries if query.subject is not None})
        wanted: list[tuple[int, str | None, str | None]] = []
        for number, query in enumerate(queries):
            subject = None if query.subject is None else nodes[query.subject]
            if query.subject is None or subject is not None:
                names = [None] if query.property is None else self._properties.nodes(query.property)
                wanted.extend((number, subject, name) for name in names)
        found = self._lookup.facts(wanted)
        return [found.get(number, []) for number in range(len(queries))]

    def _subject_nodes(self, names: Iterable[str]) -> dict[str, str | None]:
        bearing = self._bearing(names)
        nodes: dict[str, str | None] = {}
        for name, entities in bearing.items():
            entity = bearer(name, entities)
            if entity is not None:
                nodes[name] = subject_node(entity)
            else:
                nodes[name] = None if entities else name_key(name) or None
        return nodes

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Return, for each name, the entities that bear it, by id.

        Case, width, diacritics, spaces, punctuation, a possessive and a leading article are set aside.
        """
        bearing = self._bearing(names)
        return [bearing[name] for name in names]

    def _bearing(self, names: Iterable[str]) -> dict[str, list[Entity]]:
        keys = {name: name_key(name) for name in names}
        bearers = self._lookup.bearers(keys.values())
        return {name: self._entities_of(bearers.get(key, ())) for name, key in keys.items()}

    def _entities_of(self, found: Iterable[Mention]) -> list[Entity]:
        return [self._entities[at] for at in sorted({mention.entity for mention in found})]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Return, for each text, the passages most like it, best first.

        The other names of the entities that it mentions are as good as those it uses.
        """
        best = self._best(texts, limit)
        passages = self._passages({position for positions in best for position in positions})
        return [[passages[position] for position in positions] for positions in best]

    def _best(self, texts: Sequence[str], limit: int) -> Sequence[Sequence[int]]:
        """Return, for each text, the places of the passages most like it, as far as these are not remembered."""
        if self._key is None:
            return self._ranked(texts, limit)
        kept = [remembered("search", f"{self._key} {limit} {text}") for text in texts]
        new = [text for text, known in zip(texts, kept, strict=True) if not isinstance(known, list)]
        fresh = dict(zip(new, self._ranked(new, limit), strict=True)) if new else {}
        for text, positions in fresh.items():
            remember("search", f"{self._key} {limit} {text}", positions)
        return [fresh.get(text, known) for text, known in zip(texts, kept, strict=True)]

    def _ranked(self, texts: Sequence[str], limit: int) -> list[list[int]]:
        wanted = self._wanted(texts)
        asked = set[str]().union(*(each.terms() for each in wanted))
        weights = weigh(self._lookup.postings(asked), self._statistics)
        return [rank(each, weights, limit) for each in wanted]

    def _wanted(self, texts: Sequence[str]) -> list[Wanted]:
        mentioned = [mentions(text) for text in texts] if self._entities else [{} for _ in texts]
        bearers = self._lookup.bearers({key for names in mentioned for key in names})
        return [
            Wanted(_bag(text), self._other_names(names, bearers))
            for text, names in zip(texts, mentioned, strict=True)
        ]

    def _other_names(
        self, mentioned: Mapping[str, str], bearers: Mapping[str, Sequence[Mention]]
    ) -> tuple[tuple[tuple[str, ...], ...], ...]:
        used: dict[int, str] = {}
        for key, words in mentioned.items():
            found = {
                mention.entity
                for mention in bearers.get(key, ())
                if not _is_other_word(words, mention.written)
            }
            if len(found) == 1:
                entity = found.pop()
                used[entity] = max(used.get(entity, ""), words, key=len)
        return tuple((_bag(words), *self._name_terms[at]) for at, words in sorted(used.items()))

    def _passages(self, positions: Iterable[int]) -> dict[int, Passage]:
        stretches = self._lookup.stretches(positions)
        facts = self._lookup.facts_at(
            stretch.fact for stretch in stretches.values() if stretch.fact is not None
        )
        return {position: self._passage(stretch, facts) for position, stretch in stretches.items()}

    def _passage(self, stretch: Stretch, facts: Mapping[int, Fact]) -> Passage:
        if stretch.document is not None:
            return passage_of(self._documents[stretch.document], stretch.start, stretch.end)
        fact = facts[stretch.fact or 0]
        provenance = fact.provenance
        return Passage(
            text=provenance.excerpt, start=stretch.start, end=stretch.end, document=provenance.reference,
            provenance=provenance, fact=fact,
        )  # fmt: skip

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Return no review for any text: files of facts, entities and documents hold none."""
        return [() for _ in texts]

    def documents(self) -> Sequence[Document]:
        """Return the documents, in the order of their references and places."""
        return self._documents

    def entities(self) -> Sequence[Entity]:
        """Return the entities, in the order of their ids."""
        return self._entities

    def input_problems(self) -> tuple[Problem, ...]:
        """Return what could not be read, by file, line and field; all the rest is used."""
        found = self._lookup.problems()
        return (*self._problems, *(found if self._place is None else map(self._place, found)))

    def problems(self) -> Sequence[str]:
        """Return what could not be read, a line each."""
        return [str(problem) for problem in self.input_problems()]

    @cached_property
    def _properties(self) -> PropertyNames:
        return self._lookup.property_names()

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return self._lookup.entities()

    @cached_property
    def _name_terms(self) -> list[list[tuple[str, ...]]]:
        return self._lookup.name_terms()

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        return self._lookup.documents()

    @cached_property
    def _statistics(self) -> Statistics:
        return self._lookup.statistics()


def passage_of(document: Document, start: int, end: int) -> Passage:
    """Return a stretch of a document (code points, end exclusive), with its locator and the text before."""
    text = document.text[start:end]
    provenance = attrs.evolve(
        document.provenance, locator=f"{document.provenance.locator}:{start}-{end}", excerpt=text
    )
    return Passage(
        text=text, start=start, end=end, document=document.name, provenance=provenance,
        before=_text_before(document.text, start),
    )  # fmt: skip


def _text_before(text: str, start: int) -> str:
    before = text[max(0, start - _BEFORE) : start]
    if len(before) < start:
        before = before.partition(" ")[2] or before  # no half word at its beginning
    return before.strip()


def _is_other_word(words: str, name: str) -> bool:
    """Whether the words are no acronym while the name is one: "red" is a colour where "RED" is a name."""
    return name.isupper() and not words.isupper()


def _bag(words: str) -> tuple[str, ...]:
    return tuple(sorted(set(terms(words))))
