"""Admission: which facts may speak about a claim, and how.

What was known by the day asked about, and is not the article itself; of each origin the last word, once; no
suspected slip; of the claim's time; and of its scope, or of a part of it where counts add up.
Whatever is left out is explained with the name of the rule.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from claimcheck.checkers.copies import is_copy_of_article
from claimcheck.checkers.known import Knowledge, knowledge, known_after
from claimcheck.checkers.last_words import last_words, matter_of, newest_refute
from claimcheck.checkers.moments import (
    SLACK,
    Moment,
    TimeFit,
    event_fit,
    may_have_grown,
    moment_of,
    state_fit,
)
from claimcheck.checkers.naming import Names, phrases
from claimcheck.checkers.origins import Origins, leading_name
from claimcheck.checkers.properties import Properties, read_properties
from claimcheck.checkers.questions import Question
from claimcheck.checkers.scope import Fit, fit
from claimcheck.checkers.slips import suspected_slips
from claimcheck.checkers.states import Holding, event_days, holding
from claimcheck.checkers.witness import Witness
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.finding import Consideration, Evidence, Note
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact, FactQuery, PropertyDefinition
from claimcheck.model.statement import AttributeStatement


class Admitted(NamedTuple):
    """What may speak on one question, with what is declared of its property.

    `endings` are the events before the claimed days that ended the state, where none tells that it came again.
    """

    question: Question
    definition: PropertyDefinition
    names: Names
    witnesses: tuple[Witness, ...]
    endings: tuple[Witness, ...] = ()


def admit(questions: Sequence[Question], context: Context, checker: str) -> list[Admitted]:
    """Return, for each question, the facts that may speak; all are looked up in one batch."""
    if not questions:
        return []
    properties = read_properties(context.catalogue.vocabulary)
    wanted = [[question.property, *properties.ending(question.property)] for question in questions]
    order = list(
        dict.fromkeys(
            (question.subject, name)
            for question, names in zip(questions, wanted, strict=True)
            for name in names
        )
    )
    answers = context.catalogue.facts([FactQuery(subject=subject, property=name) for subject, name in order])
    found = dict(zip(order, answers, strict=True))
    desk = _open_desk(context, checker, properties, [fact for facts in answers for fact in facts], questions)
    return [
        desk.admit(
            question,
            found[question.subject, question.property],
            [fact for name in names[1:] for fact in found[question.subject, name]],
        )
        for question, names in zip(questions, wanted, strict=True)
    ]


def _open_desk(
    context: Context, checker: str, properties: Properties, facts: Sequence[Fact], asked: Sequence[Question]
) -> "_Desk":
    """Return the desk for a batch, having looked up every name that it will ask for."""
    names = Names(context.catalogue)
    sources = [question.claim.source for question in asked]
    origins = {fact.provenance.origin for fact in facts}
    origins |= {name for source in sources for name in (source.upstream, source.publisher) if name}
    forms = {form for origin in origins for form in (origin, leading_name(origin))}
    names.learn(forms | {phrase for words in _words(facts, asked) for phrase in phrases(fold(words).split())})
    return _Desk(
        context=context,
        checker=checker,
        properties=properties,
        names=names,
        origins=Origins(context.catalogue, names),
    )


def _words(facts: Iterable[Fact], asked: Iterable[Question]) -> set[str]:
    """Return every description whose names will be asked for."""
    words = set[str]()
    for fact in facts:
        words |= {part for _, part in fact.scope.parts()}
        if isinstance(fact.value, str):
            words.add(fact.value)
    for question in asked:
        words |= {part for _, part in question.statement.scope.parts()}
        if isinstance(question.statement, AttributeStatement) and isinstance(question.statement.value, str):
            words.add(question.statement.value)
    return words


class _Desk(NamedTuple):
    """Where the facts of one batch are let in or turned away."""

    context: Context
    checker: str
    properties: Properties
    names: Names
    origins: Origins

    def admit(self, question: Question, facts: Sequence[Fact], endings: Sequence[Fact]) -> Admitted:
        """Return the facts that may speak on one question."""
        definition = self.properties.definition(question.property)
        moment = moment_of(question, self.context.as_of)
        kept: Sequence[Witness] = ()
        ended: Sequence[Witness] = ()
        if moment is None:
            for fact in facts:
                self._explain(question, fact, "no-date", "the article's date is not known")
        else:
            kept = self._known(question, facts)
            is_state = definition.temporal == "state" if question.state is None else question.state
            if question.series:
                kept = self._counting(question, kept, definition, by_date=True)
            elif is_state:
                kept = self._counting(question, kept, definition, by_date=True)
                weighed = self._weighed(question, endings)
                ends = [end._replace(special=False) for end in weighed if isinstance(end, Witness)]
                kept = self._of_state(question, moment, kept, self._holdings(kept, ends, definition))
                ended = self._in_scope(question, _before(ends, moment), definition)
            else:
                kept = self._of_event(question, moment, kept)
                kept = newest_refute(self._counting(question, kept, definition, by_date=False), self.names)
                if definition.additive:
                    kept = [one._replace(grown=may_have_grown(one.fact, question)) for one in kept]
        kept = self._in_scope(question, kept, definition)
        return Admitted(
            question=question,
            definition=definition,
            witnesses=tuple(kept),
            endings=tuple(ended) if not any(witness.fact.value is True for witness in kept) else (),
            names=self.names,
        )

    def _known(self, question: Question, facts: Iterable[Fact]) -> list[Witness]:
        kept = []
        for found in self._weighed(question, facts):
            if isinstance(found, Witness):
                kept.append(found)
            else:
                self._explain(question, *found)
        return kept

    def _weighed(
        self, question: Question, facts: Iterable[Fact]
    ) -> Iterator[Witness | tuple[Fact, str, str]]:
        """Yield each fact under its origin's one name: as a witness, or with the rule that keeps it out."""
        claim, source = question.claim, question.claim.source
        article = self.context.article_of(claim)
        for given in facts:
            origin = self.origins.canonical(given.provenance.origin)
            fact = given
            if origin != given.provenance.origin:
                fact = attrs.evolve(given, provenance=attrs.evolve(given.provenance, origin=origin))
            known = knowledge(given.provenance, self.context.as_of)
            foretold = source.published is not None and known_after(given.provenance, source.published)
            if known is Knowledge.LATER:
                yield fact, "known-later", f"was not known on {self.context.as_of}"
            elif is_copy_of_article(given.provenance, claim, article):
                yield fact, "article-copy", "is the article itself"
            elif question.prediction and not foretold and not question.series:
                yield fact, "known-before-prediction", "was known when it was predicted"
            else:
                sure = known is Knowledge.SURE
                credited = (source.upstream, source.publisher)
                yield Witness(
                    fact=fact,
                    may_refute=sure,
                    special=not self.properties.is_same(question.property, fact.canonical_property),
                    upstream=any(self.origins.same(origin, name) for name in credited),
                    notes=frozenset() if sure else frozenset({Note.DATE_IMPRECISE}),
                )

    def _counting(
        self,
        question: Question,
        witnesses: Sequence[Witness],
        definition: PropertyDefinition,
        *,
        by_date: bool,
    ) -> list[Witness]:
        """Return the last word of each origin, less the suspected slips."""
        words = last_words(witnesses, definition, self.names, by_date=by_date)
        for fact, rule, reason in words.left_out:
            self._explain(question, fact, rule, reason)
        slips = suspected_slips([witness.fact for witness in words.kept], self.names)
        for fact, agreeing in slips.items():
            origins = " and ".join(sorted({other.provenance.origin for other in agreeing}))
            reason = f"has the digits that {origins} give, with another number of noughts"
            self._explain(question, fact, "suspected-slip", reason)
        return [witness for witness in words.kept if witness.fact not in slips]

    def _of_event(self, question: Question, moment: Moment, witnesses: Iterable[Witness]) -> list[Witness]:
        kept = []
        for witness in witnesses:
            found = event_fit(witness.fact, moment)
            if found is TimeFit.OUTSIDE:
                self._explain(question, witness.fact, "outside-valid-time", "is of another time")
            else:
                kept.append(witness if found is TimeFit.INSIDE else witness.without_refuting())
        return kept

    def _holdings(
        self, witnesses: Sequence[Witness], endings: Sequence[Witness], definition: PropertyDefinition
    ) -> dict[Fact, Holding]:
        """Return when the value of each fact holds, next to the others of its subject, property and scope."""
        alike: dict[Hashable, list[Witness]] = {}
        for witness in witnesses:
            alike.setdefault(matter_of(witness.fact, self.names), []).append(witness)
        return {
            witness.fact: holding(
                witness.fact,
                # What was perhaps not known yet takes the place of nothing that was.
                [other.fact for other in group if other.sure or not witness.sure],
                [ending.fact for ending in endings if ending.sure or not witness.sure],
                exclusive=not isinstance(witness.fact.value, str) or definition.single_valued,
            )
            for group in alike.values()
            for witness in group
        }

    def _of_state(
        self, question: Question, moment: Moment, witnesses: Iterable[Witness], days: dict[Fact, Holding]
    ) -> list[Witness]:
        kept = []
        for witness in witnesses:
            held = days[witness.fact]
            found = state_fit(witness.fact, held, moment)
            if found is TimeFit.OUTSIDE:
                ended = (
                    f"ended by what {held.ended.provenance.origin} tells"
                    if held.ended
                    else "does not hold then"
                )
                self._explain(question, witness.fact, "outside-valid-time", ended)
                continue
            notes = witness.notes | ({Note.LAST_KNOWN} if moment.last > held.seen else set())
            may_refute = witness.may_refute and found is TimeFit.INSIDE
            kept.append(witness._replace(notes=notes, may_refute=may_refute))
        return kept

    def _in_scope(
        self, question: Question, witnesses: Iterable[Witness], definition: PropertyDefinition
    ) -> list[Witness]:
        kept = []
        for witness in witnesses:
            fact, statement = witness.fact, question.statement
            counted = isinstance(fact.value, Quantity)
            found = fit(statement.scope, fact.scope, self.names, statement.time)
            if witness.special and counted and found is Fit.SAME:
                found = Fit.PART
            if found is Fit.SAME:
                # That a more special thing is so makes the general one so; its other values decide nothing.
                general = not witness.special or fact.value is True
                kept.append(witness if general else witness.without_refuting())
            elif found is Fit.PART and counted and definition.additive:
                kept.append(witness._replace(lower_bound=True))
            else:
                what = ", ".join(f"{part} {words}" for part, words in fact.scope.parts()) or fact.property
                self._explain(question, fact, "related-scope", f"is of {what}")
        return kept

    def _explain(self, question: Question, fact: Fact, rule: str, reason: str) -> None:
        provenance = fact.provenance
        self.context.explain(
            Consideration(
                claim=question.claim.id,
                checker=self.checker,
                rule=rule,
                message=f"{provenance.reference}: {fact.subject}, {fact.property}: {reason}",
                evidence=Evidence(excerpt=provenance.excerpt, provenance=provenance),
            )
        )


def _before(endings: Iterable[Witness], moment: Moment) -> list[Witness]:
    """Return the events that surely happened before the claimed days, which ended what they end."""
    if moment.days is None:
        return []
    dated = [(ending, event_days(ending.fact)) for ending in endings]
    return [ending for ending, days in dated if days is not None and days.last < moment.days[0] - SLACK]
