"""Compares a claimed word, name or truth value with those that references give for the same property."""

import datetime as dt
from collections.abc import Iterator, Sequence

from claimcheck.checkers.admission import Admitted, admit
from claimcheck.checkers.findings import Noticed, findings, held_back
from claimcheck.checkers.properties import Properties, read_properties
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.values import Likeness, compare_values
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import Manner, quoted, truth_words
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome, compare_periods
from claimcheck.model.finding import Finding, Skip, Stance
from claimcheck.model.reference import Fact
from claimcheck.model.statement import AttributeStatement, PredictionStatement, Quantifier
from claimcheck.model.time import Period

_NAME = "attribute"
_TURNED = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}


class AttributeChecker:
    """Says whether references have the claimed words or truth value, or others where one alone can hold."""

    name = _NAME
    codes = frozenset({"attribute-agrees", "attribute-differs", "attribute-unclear"})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what references say of each claimed attribute."""
        properties = read_properties(context.catalogue.vocabulary)
        asked = [
            (statement, _questions(claim, statement, whole, properties))
            for claim, statement, whole in matters(claims, AttributeStatement, context)
        ]
        answers = iter(admit([one for _, questions in asked for one in questions], context, _NAME))
        for statement, questions in asked:
            noticed: list[Noticed] = []
            for _ in questions:
                admitted = next(answers)
                noticed.extend(_noticed(statement, admitted, properties))
            yield from findings(questions[0].claim, _NAME, noticed, context)


def _questions(
    claim: Claim, statement: AttributeStatement, whole: PredictionStatement | None, properties: Properties
) -> list[Question]:
    """Return the question about the property, and of a yes/no one about its opposites."""
    asked = [statement.property]
    if isinstance(statement.value, bool):
        asked += properties.opposites(statement.property)
    return [
        Question(
            claim=claim,
            statement=statement,
            subject=statement.subject,
            property=name,
            prediction=whole is not None,
            horizon=None if whole is None else whole.horizon,
        )
        for name in asked
    ]


def _noticed(statement: AttributeStatement, admitted: Admitted, properties: Properties) -> Iterator[Noticed]:
    possible = is_bare_possibility(admitted.question.claim)
    opposite = not properties.is_same(admitted.question.property, statement.property)
    for witness in admitted.witnesses:
        stance = _compare(statement, witness, admitted, opposite=opposite)
        if stance is None:
            continue
        stance = quantified(stance, statement.quantifier)
        stance = _TURNED[stance] if statement.negated else stance
        noticed = told(says_of(statement), witness, stance, possible=possible)
        yield noticed._replace(manner=Manner.OPPOSITE) if opposite else noticed
    if isinstance(statement.value, bool):
        # A yes/no state that an event has ended is a no, whatever was known before.
        stance = Stance.REFUTES if statement.value != opposite else Stance.SUPPORTS
        stance = quantified(stance, statement.quantifier)
        stance = _TURNED[stance] if statement.negated else stance
        for witness in admitted.endings:
            noticed = told(says_of(statement), witness, stance, possible=possible)
            yield noticed._replace(manner=Manner.ENDING)


def told(says: str, witness: Witness, stance: Stance, *, possible: bool) -> Noticed:
    """Return what one fact says, undecided where its refutation may not count."""
    stance, why = held_back(stance, [witness], possible=possible)
    code = {
        Stance.SUPPORTS: "attribute-agrees",
        Stance.REFUTES: "attribute-differs",
        Stance.UNDECIDED: "attribute-unclear",
    }[stance]
    return Noticed(code=code, stance=stance, says=says, witnesses=(witness,), remark=why)


def says_of(statement: AttributeStatement) -> str:
    """Return the claimed value in words: "yes" and "no" with what they are said of."""
    if isinstance(statement.value, bool):
        return truth_words(statement.property, true=statement.value != statement.negated)
    return f"{'not ' if statement.negated else ''}{quoted(statement.value)}"


def _compare(
    statement: AttributeStatement, witness: Witness, admitted: Admitted, *, opposite: bool
) -> Stance | None:
    """Return what a fact says of the un-negated statement; None where it says nothing of it."""
    fact, claimed = witness.fact, statement.value
    if isinstance(claimed, bool):
        return _compare_truth(claimed != opposite, witness)
    if isinstance(fact.value, Period):
        published = admitted.question.claim.source.published
        return _compare_times(claimed, fact, published, single=admitted.definition.single_valued)
    if not isinstance(fact.value, str):
        return None
    likeness = compare_values(claimed, fact.value, admitted.names, before=statement.when == "before")
    if fact.negated:
        return Stance.REFUTES if likeness is Likeness.EQUAL else None
    return _word_stance(likeness, single=admitted.definition.single_valued)


def _compare_truth(claimed: bool, witness: Witness) -> Stance | None:  # noqa: FBT001 - the claimed truth value
    fact = witness.fact
    if not isinstance(fact.value, bool):
        return None
    true = fact.value != fact.negated
    if witness.special and not true:
        return None  # that a more special thing is not so says nothing of the general one
    return Stance.SUPPORTS if true == claimed else Stance.REFUTES


def _word_stance(likeness: Likeness, *, single: bool) -> Stance | None:
    match likeness:
        case Likeness.EQUAL | Likeness.NARROWER:
            return Stance.SUPPORTS
        case Likeness.WIDER:
            return Stance.UNDECIDED
        case Likeness.UNSURE:
            return Stance.UNDECIDED if single else None
        case Likeness.DIFFERENT:
            return Stance.REFUTES if single else None


def _compare_times(claimed: str, fact: Fact, published: Period | None, *, single: bool) -> Stance | None:
    from claimcheck.language.times import read_time

    if not isinstance(fact.value, Period):
        return None
    reference = dt.date.fromordinal(published.last) if published is not None else None
    try:
        period = read_time(claimed, reference)
    except ValueError:
        return None
    if fact.negated:
        return Stance.REFUTES if fact.value.contains(period) else None
    if compare_periods(period, fact.value) is Outcome.SUPPORTS:
        return Stance.SUPPORTS
    apart = compare_periods(period, fact.value, slack=1 if fact.value.is_day else 0) is Outcome.REFUTES
    return Stance.REFUTES if single and apart else Stance.UNDECIDED


def quantified(stance: Stance, quantifier: Quantifier | None) -> Stance:
    """Return what a fact about a group says of so many: one case never supports all, some refutes none."""
    match quantifier:
        case Quantifier.ALL:
            return Stance.UNDECIDED if stance is Stance.SUPPORTS else stance
        case Quantifier.MANY | Quantifier.MOST:
            return Stance.UNDECIDED
        case Quantifier.SOME:
            return Stance.SUPPORTS if stance is Stance.SUPPORTS else Stance.UNDECIDED
        case Quantifier.NONE:
            return Stance.REFUTES if stance is Stance.SUPPORTS else Stance.UNDECIDED
        case Quantifier.NOT_ALL:
            return Stance.SUPPORTS if stance is Stance.REFUTES else Stance.UNDECIDED
        case _:
            return stance
