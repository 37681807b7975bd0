"""A reference on trial: questions that meet what it knows, and what it answers to them."""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import cast

import attrs
from hypothesis import strategies as st

from claimcheck.errors import ReferenceDataError
from claimcheck.model.reference import Entity, Fact, FactQuery, Passage, Reference, Review, Vocabulary
from claimcheck.references.names import name_key, names_of
from claimcheck.testing import world
from claimcheck.testing.hostile import hostile_text

Item = Fact | Passage | Review | Entity
Answer = tuple[Item, ...]
Opened = Reference | Callable[[], Reference]
_MOST = 40  # names, properties and texts that questions are made of
_LIMIT = 20
_WAYS: Mapping[str, Callable[[Reference, Sequence[str | FactQuery]], object]] = MappingProxyType(
    {
        "facts": lambda reference, asked: reference.facts(
            [one for one in asked if isinstance(one, FactQuery)]
        ),
        "search": lambda reference, asked: reference.search([str(one) for one in asked], _LIMIT),
        "reviews": lambda reference, asked: reference.reviews([str(one) for one in asked]),
        "resolve": lambda reference, asked: reference.resolve([str(one) for one in asked]),
    }
)


@attrs.frozen
class Questions:
    """A batch of questions of one kind: of `facts`, `search`, `reviews` or `resolve`."""

    way: str
    asked: tuple[str | FactQuery, ...]

    def __str__(self) -> str:
        """Return the questions as a call, long words cut."""
        return f"{self.way}([{', '.join(map(told_question, self.asked))}])"


@attrs.frozen(kw_only=True)
class ReferenceTrial:
    """A reference on trial, how to open it again, and the names, properties and texts that it knows."""

    reference: Reference
    again: Callable[[], Reference]
    names: tuple[str, ...]
    properties: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def vocabulary(self) -> Vocabulary:
        """What the reference says of properties, nothing where it is no catalogue."""
        return getattr(self.reference, "vocabulary", Vocabulary())

    def subjects(self) -> st.SearchStrategy[str]:
        """Return a strategy for names: what it knows, others, and hostile text."""
        return _known_or_strange(self.names)

    def queries(self) -> st.SearchStrategy[FactQuery]:
        """Return a strategy for questions about facts; each part may be left open."""
        parts = st.tuples(st.none() | self.subjects(), st.none() | _known_or_strange(self.properties))
        return parts.map(lambda drawn: FactQuery(subject=drawn[0], property=drawn[1]))

    def questions(self, *, most: int = 3) -> st.SearchStrategy[Questions]:
        """Return a strategy for batches of up to so many questions, of every kind."""
        texts = _known_or_strange((*self.texts, *self.names))
        names, facts = self.subjects(), _batches("facts", self.queries(), most)
        others = {"search": texts, "reviews": texts, "resolve": names}
        return st.one_of([facts, facts, *(_batches(way, asked, most) for way, asked in others.items())])


def _batches(
    way: str, asked: st.SearchStrategy[FactQuery] | st.SearchStrategy[str], most: int
) -> st.SearchStrategy[Questions]:
    one: st.SearchStrategy[FactQuery | str] = st.one_of(asked)
    return st.lists(one, min_size=1, max_size=most).map(lambda drawn: Questions(way, tuple(drawn)))


_STRANGE = ("Nobody Anybody Knows", "", " ", "?", world.ENTITIES[0].name)


def _known_or_strange(known: Sequence[str]) -> st.SearchStrategy[str]:
    """Return a strategy for words: of four, about three are known, where any is."""
    strange = _hostile().flatmap(lambda text: st.sampled_from((text, *_STRANGE)))
    return st.integers(0, 3).flatmap(lambda at: st.sampled_from(known) if at and known else strange)


@functools.cache
def _hostile() -> st.SearchStrategy[str]:
    return hostile_text(max_pieces=2, surrogates=False)


def answers(reference: Reference, questions: Questions) -> list[Answer]:
    """Return what it answers, one answer a question; raise AssertionError where it cannot."""
    try:
        given = _WAYS[questions.way](reference, questions.asked)
        found = [tuple(answer) for answer in given]  # type: ignore[attr-defined]  # if it is none, that is told
    except ReferenceDataError as error:
        raise AssertionError(f"asked {questions}, it cannot answer: {error}") from error
    except Exception as error:
        kind = type(error).__name__
        message = f"asked {questions}, it raises {kind}: {error}\nwhat it cannot answer is told as ReferenceDataError"
        raise AssertionError(message) from error
    if len(found) != len(questions.asked):
        raise AssertionError(
            f"asked {questions}, it gives {len(found)} answers to {len(questions.asked)} questions"
        )
    return found


def answer(reference: Reference, way: str, asked: str | FactQuery) -> Answer:
    """Return what it answers to one question."""
    (found,) = answers(reference, Questions(way, (asked,)))
    return found


def reference_on_trial(opened: Opened | ReferenceTrial, knows: Iterable[str] = ()) -> ReferenceTrial:
    """Return the reference with what is found by asking it for everything, and for each word of `knows`."""
    if isinstance(opened, ReferenceTrial):
        return opened
    reference, again = _opened(opened)
    try:
        return _probed(reference, again, tuple(dict.fromkeys(knows)))
    except AssertionError as broken:
        message = f"the law “answers are well formed” is broken: {broken}"
        raise AssertionError(message) from broken


def _probed(reference: Reference, again: Callable[[], Reference], words: tuple[str, ...]) -> ReferenceTrial:
    wide = (FactQuery(subject=None, property=None),
            *(FactQuery(subject=word, property=None) for word in words),
            *(FactQuery(subject=None, property=word) for word in words))  # fmt: skip
    facts = [
        one
        for found in answers(reference, Questions("facts", wide))
        for one in found
        if isinstance(one, Fact)
    ]
    subjects = tuple(dict.fromkeys((*words, *(fact.subject for fact in facts))))[:_MOST]
    bearing = answers(reference, Questions("resolve", subjects)) if subjects else []
    entities = [one for found in (*bearing, _entities(reference)) for one in found if isinstance(one, Entity)]
    names = (*subjects, *(name for entity in entities for name in names_of(entity)))
    properties = [name for fact in facts for name in (fact.property, fact.canonical_property)]
    texts = [fact.provenance.excerpt for fact in facts]
    return ReferenceTrial(
        reference=reference, again=again, names=_some(names),
        properties=_some((*properties, *words)), texts=_some((*words, *texts)),
    )  # fmt: skip


def _opened(opened: Opened) -> tuple[Reference, Callable[[], Reference]]:
    if isinstance(opened, Reference) and not isinstance(opened, type):
        return opened, lambda: opened
    again = cast("Callable[[], Reference]", opened)
    reference: object = again()
    if not isinstance(reference, Reference):
        message = f"{opened!r} gives no reference, but a {type(reference).__name__}"
        raise AssertionError(message)  # noqa: TRY004 - what breaks a law
    return reference, again


def _entities(reference: Reference) -> Answer:
    return tuple(getattr(reference, "entities", tuple)())[:_MOST]


def _some(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word)[:_MOST]


def told_question(asked: str | FactQuery) -> str:
    """Return a question in a few words."""
    if isinstance(asked, FactQuery):
        parts = ("anybody" if asked.subject is None else _short(asked.subject),
                 "anything" if asked.property is None else _short(asked.property))  # fmt: skip
        return f"{parts[1]} of {parts[0]}"
    return _short(asked)


_LONGEST = 60  # code points of a word in a message


def _short(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def told_answer(given: Answer) -> str:
    """Return an answer as text for people, an item a line."""
    return "\n".join(f"    {_told(item)}" for item in given[:_MOST]) or "    (nothing)"


def _told(item: object) -> str:
    match item:
        case Fact():
            return f"{item.property} of {item.subject} ({item.entity}) at {item.provenance.locator}: {item.value}"
        case Passage():
            return f"{item.document}:{item.start}-{item.end}: {_short(item.text)}"
        case Review():
            return f"review: {_short(item.claim)} is {item.rating}"
        case Entity():
            return f"entity {item.id}: {', '.join((item.name, *item.aliases))}"
        case _:
            return repr(item)


def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: case, width, diacritics, spaces and articles aside."""
    return name_key(one) == name_key(other)
