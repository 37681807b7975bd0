"""The laws of references: each question has its answer, the same one whatever else is asked, with where it is from."""

from collections.abc import Callable, Iterable
from functools import partial

from hypothesis import strategies as st

from claimcheck.errors import ReferenceDataError
from claimcheck.model.reference import Document, Entity, Fact, FactQuery, Passage, Reference, Review
from claimcheck.references.names import PropertyNames, names_of, property_key
from claimcheck.testing.asking import (
    Answer,
    Item,
    Opened,
    Questions,
    ReferenceTrial,
    answer,
    answers,
    is_same_name,
    reference_on_trial,
    told_answer,
)
from claimcheck.testing.trial import EXAMPLES, hold, raise_all, require

_ITEMS: dict[str, type[Item]] = {"facts": Fact, "search": Passage, "reviews": Review, "resolve": Entity}
_LIMITS = (1, 2, 5)


def answers_are_well_formed(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """A question has one answer, of facts, passages, reviews or entities; nothing is raised, whatever is asked."""
    trial = reference_on_trial(reference)

    def holds(questions: Questions) -> None:
        kind = _ITEMS[questions.way]
        for found in answers(trial.reference, questions):
            for item in found:
                require(
                    isinstance(item, kind),
                    f"asked {questions}, it gives {item!r}, which is no {kind.__name__}",
                )

    hold("answers are well formed", trial.questions(), holds, max_examples)


def answers_are_what_was_asked(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """Facts are on the subject and property asked for, entities bear the name, passages are the best `limit`."""
    trial = reference_on_trial(reference)

    def holds(drawn: tuple[FactQuery, str, int]) -> None:
        query, name, limit = drawn
        for fact in answer(trial.reference, "facts", query):
            if isinstance(fact, Fact):
                _require_asked(trial, query, fact)
        for entity in answer(trial.reference, "resolve", name):
            borne = isinstance(entity, Entity) and any(
                is_same_name(name, known) for known in names_of(entity)
            )
            require(borne, f"asked who is called {name!r}, it gives\n{told_answer((entity,))}")
        _require_best(trial.reference, name, limit)

    drawn = st.tuples(trial.queries(), trial.subjects(), st.sampled_from(_LIMITS))
    hold("answers are what was asked", drawn, holds, max_examples)


def _require_asked(trial: ReferenceTrial, query: FactQuery, fact: Fact) -> None:
    shown = f"asked {Questions('facts', (query,))}, it gives\n{told_answer((fact,))}"
    if query.subject is not None and not _is_about(trial.reference, query.subject, fact):
        raise AssertionError(f"{shown}\nwhich is about somebody else, as far as it resolves their names")
    if query.property is not None and not _is_of(trial, query.property, fact):
        raise AssertionError(f"{shown}\nwhich is of another property")


def _is_about(reference: Reference, subject: str, fact: Fact) -> bool:
    if any(is_same_name(subject, known) for known in (fact.subject, fact.entity)):
        return True
    asked, given = answers(reference, Questions("resolve", (subject, fact.subject)))
    meant = {one.id for one in asked if isinstance(one, Entity)}
    return fact.entity in meant or any(one.id in meant for one in given if isinstance(one, Entity))


def _is_of(trial: ReferenceTrial, name: str, fact: Fact) -> bool:
    if property_key(name) in {property_key(fact.property), property_key(fact.canonical_property)}:
        return True
    declared = PropertyNames.of(trial.vocabulary)
    return declared.node(fact.canonical_property) in declared.nodes(name)


def _require_best(reference: Reference, text: str, limit: int) -> None:
    few, many = (tuple(reference.search([text], most)[0]) for most in (limit, max(_LIMITS)))
    require(len(few) <= limit, f"asked for {limit} passages like {text!r}, it gives {len(few)}")
    require(
        few == many[:limit],
        f"the {limit} passages most like {text!r} are\n{told_answer(few)}\nbut of more, the first are\n"
        f"{told_answer(many[:limit])}",
    )


def answers_stand_alone(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """A batch gives what its questions give one by one, in any order."""
    trial = reference_on_trial(reference)

    def holds(questions: Questions) -> None:
        together = answers(trial.reference, questions)
        backwards = answers(trial.reference, Questions(questions.way, questions.asked[::-1]))[::-1]
        alone = [answer(trial.reference, questions.way, one) for one in questions.asked]
        for other, how in ((backwards, "in the other order"), (alone, "one by one")):
            _require_same(questions, together, other, how)

    hold("answers stand alone", trial.questions(), holds, max_examples)


def answers_are_repeated(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """The same question has the same answer, whatever was asked before, and from the same reference opened anew."""
    trial = reference_on_trial(reference)

    def holds(drawn: tuple[Questions, Questions]) -> None:
        questions, others = drawn
        first = answers(trial.reference, questions)
        answers(trial.reference, others)
        _require_same(questions, first, answers(trial.reference, questions), f"after {others}")
        _require_same(questions, first, answers(trial.again(), questions), "opened anew")

    hold("answers are repeated", st.tuples(trial.questions(), trial.questions()), holds, max_examples)


def _require_same(questions: Questions, before: list[Answer], after: list[Answer], how: str) -> None:
    for one, other in zip(before, after, strict=True):
        require(
            one == other,
            f"asked {questions}, it answers\n{told_answer(one)}\nbut {how}\n{told_answer(other)}",
        )


def answers_have_their_provenance(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """A fact, passage or review says who first knew it, by which reference and where, with the words that prove it."""
    trial = reference_on_trial(reference)
    documents = {
        one.name: one for one in getattr(trial.reference, "documents", tuple)() if isinstance(one, Document)
    }

    def holds(questions: Questions) -> None:
        for found in answers(trial.reference, questions):
            for item in found:
                _require_provenance(trial.reference, item)
                if isinstance(item, Passage):
                    _require_place(item, documents)

    hold("answers have their provenance", trial.questions(), holds, max_examples)


def _require_provenance(reference: Reference, item: Item) -> None:
    if isinstance(item, Entity):
        return
    where = item.provenance
    parts = ("origin", "reference", "locator", "excerpt")
    missing = [part for part in parts if not getattr(where, part).strip()]
    require(not missing, f"without its {' and its '.join(missing)}:\n{told_answer((item,))}")
    is_one = not hasattr(reference, "documents")  # a catalogue answers for many
    require(
        not is_one or where.reference == reference.name,
        f"by the reference {where.reference!r}, but it is called {reference.name!r}:\n{told_answer((item,))}",
    )


def _require_place(passage: Passage, documents: dict[str, Document]) -> None:
    shown = told_answer((passage,))
    require(
        passage.provenance.excerpt in passage.text, f"its excerpt does not stand in the passage:\n{shown}"
    )
    require(passage.end - passage.start == len(passage.text), f"it is not as long as its place:\n{shown}")
    document = documents.get(passage.document)
    there = passage.text if document is None else document.text[passage.start : passage.end]
    require(there == passage.text, f"at its place stands {there!r}:\n{shown}")


def answers_are_by_any_name(reference: Opened | ReferenceTrial, max_examples: int = EXAMPLES) -> None:
    """Names that resolve to one entity alone have the same facts."""
    trial = reference_on_trial(reference)
    if not trial.names:
        return

    def holds(drawn: tuple[str, int, str | None]) -> None:
        name, choice, about = drawn
        meant = _only(trial.reference, name)
        if meant is None:
            return
        names = names_of(meant)
        other = names[choice % len(names)]
        if _only(trial.reference, other) != meant:
            return
        first, second = (
            answer(trial.reference, "facts", FactQuery(subject=one, property=about)) for one in (name, other)
        )
        require(
            set(first) == set(second),
            f"of {name!r} it knows\n{told_answer(first)}\nbut of {other!r}, who is the same,\n{told_answer(second)}",
        )

    abouts = st.none() | st.sampled_from(trial.properties) if trial.properties else st.none()
    drawn = st.tuples(st.sampled_from(trial.names), st.integers(0, 9), abouts)
    hold("answers are by any name", drawn, holds, max_examples)


def _only(reference: Reference, name: str) -> Entity | None:
    found = answer(reference, "resolve", name)
    return found[0] if len(found) == 1 and isinstance(found[0], Entity) else None


def what_is_known_is_found(reference: Opened | ReferenceTrial, knows: Iterable[str]) -> None:
    """Each of these words is answered by a fact, a passage, a review or an entity."""
    words = tuple(knows)
    trial = reference_on_trial(reference, words)
    for word in words:
        asked = (FactQuery(subject=word, property=None), FactQuery(subject=None, property=word))
        found = [*answers(trial.reference, Questions("facts", asked)),
                 *(answer(trial.reference, way, word) for way in ("search", "reviews", "resolve"))]  # fmt: skip
        if not any(found):
            raise AssertionError(f"the law “what is known is found” is broken: it has nothing on {word!r}")


def failures_are_told(
    reference: Opened | ReferenceTrial, broken: Reference, max_examples: int = EXAMPLES
) -> None:
    """Where the reference answers, `broken` (it, with what it reads out of reach) raises ReferenceDataError or tells.

    It tells by `problems()`, as a catalogue does. To be silent, or to raise something else, is no way to tell.
    """
    trial = reference_on_trial(reference)

    def holds(questions: Questions) -> None:
        whole = answers(trial.reference, questions)
        try:
            rest = answers(broken, questions)
        except AssertionError as error:
            if isinstance(error.__cause__, ReferenceDataError):
                return
            raise
        told: Callable[[], Iterable[str]] = getattr(broken, "problems", tuple)
        require(
            rest == whole or any(told()),
            f"asked {questions}, the whole one answers\n{told_answer(sum(whole, ()))}\n"
            f"and the broken one, silently,\n{told_answer(sum(rest, ()))}",
        )

    hold("failures are told", trial.questions(), holds, max_examples)


REFERENCE_LAWS: tuple[Callable[[Opened | ReferenceTrial, int], None], ...] = (
    answers_are_well_formed,
    answers_are_what_was_asked,
    answers_stand_alone,
    answers_are_repeated,
    answers_have_their_provenance,
    answers_are_by_any_name,
)


def check_reference_laws(
    reference: Opened,
    *,
    knows: Iterable[str] = (),
    broken: Reference | None = None,
    max_examples: int = EXAMPLES,
) -> None:
    """Try all laws on a reference, or on what opens one; raise AssertionError, or a group where several are broken.

    `knows` are names, properties and texts that it has something on; `broken` is the same reference with what it
    reads out of reach.
    """
    words = tuple(knows)
    trial = reference_on_trial(reference, words)
    wrong: list[AssertionError] = []
    asked = [partial(law, trial, max_examples) for law in REFERENCE_LAWS]
    asked.append(partial(what_is_known_is_found, trial, words))
    if broken is not None:
        asked.append(partial(failures_are_told, trial, broken, max_examples))
    for law in asked:
        try:
            law()
        except AssertionError as error:
            wrong.append(error)
    raise_all(wrong, f"the reference '{trial.reference.name}'")
