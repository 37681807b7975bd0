"""Admission: which facts may speak about a claim, and how.

In this order: what was known by the day asked about; not the article itself; the last word of each origin, once;
no suspected slip; of the claim's scope, or a part of it where counts add up; and of the claim's time.
Whatever is left out is explained with the name of the rule.
"""

from collections.abc import Iterable, Sequence

import attrs

from claimcheck.checkers.copies import is_copy_of_article
from claimcheck.checkers.known import Knowledge, knowledge, known_after
from claimcheck.checkers.moments import Moment, TimeFit, event_fit, moment_of, state_fit
from claimcheck.checkers.naming import Names, phrases
from claimcheck.checkers.origins import Origins, grouped, leading_name, replaces, surely_later, value_key
from claimcheck.checkers.properties import Properties, read_properties
from claimcheck.checkers.questions import Question
from claimcheck.checkers.scope import Fit, fit, scope_key
from claimcheck.checkers.slips import suspected_slips
from claimcheck.checkers.states import holding
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.finding import Consideration, Evidence, Note
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact, FactQuery, PropertyDefinition
from claimcheck.model.statement import AttributeStatement


@attrs.frozen(kw_only=True)
class Witness:
    """A fact that may speak about a claim; its origin goes by one name.

    `lower_bound` says that it is of a part of what the claim is of, and its quantity a lower bound and no more;
    `special` that its property is a more special one; `upstream` that the article got it from there.
    """

    fact: Fact
    may_refute: bool = True
    lower_bound: bool = False
    special: bool = False
    upstream: bool = False
    notes: frozenset[Note] = frozenset()

    @property
    def evidence(self) -> Evidence:
        """The fact as evidence."""
        return Evidence(excerpt=self.fact.provenance.excerpt, provenance=self.fact.provenance)


@attrs.frozen(kw_only=True)
class Admitted:
    """What may speak on one question, with what is declared of its property."""

    question: Question
    definition: PropertyDefinition
    witnesses: tuple[Witness, ...]
    names: Names = attrs.field(eq=False, repr=False)


def admit(questions: Sequence[Question], context: Context, checker: str) -> list[Admitted]:
    """Return, for each question, the facts that may speak; all are looked up in one batch."""
    properties = read_properties(context.catalogue.vocabulary)
    endings = [properties.ending(question.property) for question in questions]
    wanted = [(question.subject, name) for question, ends in zip(questions, endings, strict=True)
              for name in (question.property, *ends)]  # fmt: skip
    order = list(dict.fromkeys(wanted))
    answers = (
        context.catalogue.facts([FactQuery(subject=one, property=name) for one, name in order])
        if order
        else ()
    )
    found = dict(zip(order, answers, strict=True))
    desk = _Desk.open(context, checker, properties, [fact for facts in answers for fact in facts], questions)
    return [
        desk.admit(question, found[question.subject, question.property],
                   [fact for name in ends for fact in found[question.subject, name]])
        for question, ends in zip(questions, endings, strict=True)
    ]  # fmt: skip


@attrs.frozen(kw_only=True)
class _Desk:
    """Where the facts of one batch are let in or turned away."""

    context: Context
    checker: str
    properties: Properties
    names: Names
    origins: Origins

    @classmethod
    def open(
        cls,
        context: Context,
        checker: str,
        properties: Properties,
        facts: Sequence[Fact],
        asked: Sequence[Question],
    ) -> "_Desk":
        names = Names(context.catalogue)
        sources = [question.claim.source for question in asked]
        known = {fact.provenance.origin for fact in facts}
        known |= {name for source in sources for name in (source.upstream, source.publisher) if name}
        names.learn({phrase for words in _words(facts, asked) for phrase in phrases(fold(words).split())})
        names.learn({form for origin in known for form in (origin, leading_name(origin))})
        return cls(
            context=context, checker=checker, properties=properties, names=names,
            origins=Origins(context.catalogue, names),
        )  # fmt: skip

    def admit(self, question: Question, facts: Sequence[Fact], endings: Sequence[Fact]) -> Admitted:
        """Return the facts that may speak on one question."""
        definition = self.properties.definition(question.property)
        moment = moment_of(question, self.context.as_of)
        if moment is None:
            self._explain_all(question, facts, "no-date", "the article's date is not known")
            return Admitted(question=question, definition=definition, witnesses=(), names=self.names)
        state = self._is_state(question, definition)
        kept = self._known(question, facts)
        if not state and not question.series:
            kept = self._of_event(question, moment, kept)
        kept = self._last_words(question, kept, definition, state=state or question.series)
        kept = self._without_slips(question, kept)
        if state:
            ends = self._known(question, endings, told=False)
            kept = self._of_state(question, moment, kept, ends, definition)
        elif not question.series:
            kept = self._newest_refute(kept)
        witnesses = self._in_scope(question, kept, definition)
        return Admitted(question=question, definition=definition, witnesses=tuple(witnesses), names=self.names)

    @staticmethod
    def _is_state(question: Question, definition: PropertyDefinition) -> bool:
        return definition.temporal == "state" if question.state is None else question.state

    def _known(self, question: Question, facts: Iterable[Fact], *, told: bool = True) -> list[Witness]:
        claim, kept = question.claim, []
        article = self.context.article_of(claim)
        published = claim.source.published
        for fact in facts:
            origin = self.origins.canonical(fact.provenance.origin)
            named = attrs.evolve(fact, provenance=attrs.evolve(fact.provenance, origin=origin))
            known = knowledge(fact.provenance, self.context.as_of)
            if known is Knowledge.LATER:
                rule, reason = "known-later", f"was not known on {self.context.as_of}"
            elif is_copy_of_article(fact.provenance, claim, article):
                rule, reason = "article-copy", "is the article itself"
            elif question.prediction and (published is None or not known_after(fact.provenance, published)):
                rule, reason = "known-before-prediction", "was known when it was predicted"
            else:
                kept.append(self._witness(question, named, sure=known is Knowledge.SURE))
                continue
            if told:
                self._explain(question, named, rule, reason)
        return kept

    def _witness(self, question: Question, fact: Fact, *, sure: bool) -> Witness:
        source = question.claim.source
        upstream = any(
            self.origins.same(fact.provenance.origin, name) for name in (source.upstream, source.publisher)
        )
        special = not self.properties.is_same(question.property, fact.canonical_property)
        notes = frozenset() if sure else frozenset({Note.DATE_IMPRECISE})
        return Witness(fact=fact, may_refute=sure, special=special, upstream=upstream, notes=notes)

    def _of_event(self, question: Question, moment: Moment, witnesses: Iterable[Witness]) -> list[Witness]:
        kept = []
        for witness in witnesses:
            match event_fit(witness.fact, moment):
                case TimeFit.OUTSIDE:
                    self._explain(question, witness.fact, "outside-valid-time", "is of another time")
                case TimeFit.PERHAPS:
                    kept.append(attrs.evolve(witness, may_refute=False))
                case TimeFit.INSIDE:
                    kept.append(witness)
        return kept

    def _last_words(
        self, question: Question, witnesses: Sequence[Witness], definition: PropertyDefinition, *, state: bool
    ) -> list[Witness]:
        """Keep of each origin one of what is the same, and of what differs the last word, or the correction."""
        by_fact = {witness.fact: witness for witness in witnesses}
        kept: list[Witness] = []
        for group in grouped(by_fact, lambda fact: self._matter(fact, state=state)).values():
            heads = []
            for same in grouped(group, value_key).values():
                best = min(same, key=lambda fact: self._representative(by_fact[fact], state=state))
                heads.append(by_fact[best])
                for fact in same:
                    if fact is not best:
                        self._explain(
                            question,
                            fact,
                            "same-origin",
                            f"says what {fact.provenance.origin} says elsewhere",
                        )
            for head in heads:
                if any(self._replaces(other, head, definition, state=state) for other in heads):
                    origin = head.fact.provenance.origin
                    self._explain(question, head.fact, "superseded", f"is not the last word of {origin}")
                else:
                    kept.append(head)
        return sorted(kept, key=lambda one: (one.fact.provenance.reference, one.fact.provenance.locator))

    def _matter(self, fact: Fact, *, state: bool) -> tuple[object, ...]:
        """Return what the facts share of which the last word of an origin counts."""
        days = (fact.valid.first, fact.valid.last) if state and fact.valid is not None else None
        scope = scope_key(fact.scope, self.names)
        return (fold(fact.provenance.origin), fact.entity, fold(fact.canonical_property), scope, days)

    @staticmethod
    def _representative(witness: Witness, *, state: bool) -> tuple[object, ...]:
        """Order what one origin says in several places: known for sure, by the best class, undated states as first told."""
        where, published = witness.fact.provenance, witness.fact.provenance.published
        day = 0 if published is None else -published.last
        if state and witness.fact.valid is None:
            day = -day
        return (
            Note.DATE_IMPRECISE in witness.notes,
            -where.source_class.rank,
            day,
            where.reference,
            where.locator,
        )

    @staticmethod
    def _replaces(one: Witness, other: Witness, definition: PropertyDefinition, *, state: bool) -> bool:
        if one is other or (Note.DATE_IMPRECISE in one.notes and Note.DATE_IMPRECISE not in other.notes):
            return False
        corrects = one.fact.provenance.corrects and not other.fact.provenance.corrects
        several = isinstance(one.fact.value, str) and not definition.single_valued
        # Undated states follow each other in time; several words may all be so. Only a correction takes these back.
        if (several or (state and one.fact.valid is None)) and not corrects:
            return False
        return replaces(one.fact, other.fact, by_valid_time=not state)

    def _without_slips(self, question: Question, witnesses: Sequence[Witness]) -> list[Witness]:
        slips = suspected_slips([witness.fact for witness in witnesses], self.names)
        for fact, agreeing in slips.items():
            origins = " and ".join(sorted({other.provenance.origin for other in agreeing}))
            self._explain(
                question,
                fact,
                "suspected-slip",
                f"has the digits of {origins} with another number of noughts",
            )
        return [witness for witness in witnesses if witness.fact not in slips]

    def _newest_refute(self, witnesses: Sequence[Witness]) -> list[Witness]:
        """Let a count of an event that is surely older than another of the same matter support only."""
        return [
            attrs.evolve(witness, may_refute=False)
            if isinstance(witness.fact.value, Quantity)
            and any(self._is_newer(other, witness) for other in witnesses)
            else witness
            for witness in witnesses
        ]

    def _is_newer(self, other: Witness, witness: Witness) -> bool:
        ours, theirs = (attrs.evolve(one.fact.provenance, origin="") for one in (witness, other))
        return surely_later(other.fact.valid, witness.fact.valid) and self._matter(
            attrs.evolve(witness.fact, provenance=ours), state=False
        ) == self._matter(attrs.evolve(other.fact, provenance=theirs), state=False)

    def _of_state(
        self, question: Question, moment: Moment, witnesses: Sequence[Witness], endings: Sequence[Witness],
        definition: PropertyDefinition,
    ) -> list[Witness]:  # fmt: skip
        kept = []
        for witness in witnesses:
            fact, sure = witness.fact, Note.DATE_IMPRECISE not in witness.notes
            rivals = [
                other.fact for other in witnesses
                if other.fact.entity == fact.entity and other.fact.canonical_property == fact.canonical_property
                and scope_key(other.fact.scope, self.names) == scope_key(fact.scope, self.names)
                and not (sure and Note.DATE_IMPRECISE in other.notes)
            ]  # fmt: skip
            ends = [end.fact for end in endings if not (sure and Note.DATE_IMPRECISE in end.notes)]
            exclusive = not isinstance(fact.value, str) or definition.single_valued
            days = holding(fact, rivals, ends, exclusive=exclusive)
            match state_fit(fact, days, moment):
                case TimeFit.OUTSIDE:
                    reason = "does not hold then"
                    if days.ended is not None:
                        reason = f"ended with what {days.ended.provenance.origin} tells"
                    self._explain(question, fact, "outside-valid-time", reason)
                    continue
                case TimeFit.PERHAPS:
                    witness = attrs.evolve(witness, may_refute=False)  # noqa: PLW2901 - the same one, more careful
            notes = witness.notes | ({Note.LAST_KNOWN} if moment.last > days.seen else set())
            kept.append(attrs.evolve(witness, notes=notes))
        return kept

    def _in_scope(
        self, question: Question, witnesses: Iterable[Witness], definition: PropertyDefinition
    ) -> list[Witness]:
        kept = []
        for witness in witnesses:
            fact, statement = witness.fact, question.statement
            found = fit(statement.scope, fact.scope, self.names, statement.time)
            if witness.special and found is Fit.SAME and isinstance(fact.value, Quantity):
                found = Fit.PART
            if found is Fit.SAME:
                # What is so of a more special property is so of the general one; what is not, need not be.
                kept.append(attrs.evolve(witness, may_refute=witness.may_refute and not witness.special))
            elif found is Fit.PART and definition.additive and isinstance(fact.value, Quantity):
                kept.append(attrs.evolve(witness, lower_bound=True))
            else:
                what = ", ".join(f"{part} {words}" for part, words in fact.scope.parts()) or fact.property
                self._explain(question, fact, "related-scope", f"is of {what}")
        return kept

    def _explain_all(self, question: Question, facts: Iterable[Fact], rule: str, reason: str) -> None:
        for fact in facts:
            self._explain(question, fact, rule, reason)

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


def _words(facts: Iterable[Fact], asked: Iterable[Question]) -> set[str]:
    """Return every description whose names are asked for."""
    words = {words for fact in facts for _, words in fact.scope.parts()}
    for question in asked:
        words |= {words for _, words in question.statement.scope.parts()}
        if isinstance(question.statement, AttributeStatement) and isinstance(question.statement.value, str):
            words.add(question.statement.value)
    return words | {fact.value for fact in facts if isinstance(fact.value, str)}
