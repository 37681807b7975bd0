"""Compares a claimed word, name or truth value with those that references give for the same property."""

from collections.abc import Iterator, Sequence


from claimcheck.checkers.admission import Admitted, Witness, admit
from claimcheck.checkers.findings import Noticed, findings
from claimcheck.checkers.properties import Properties, read_properties
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.values import Likeness, compare_values
from claimcheck.checkers.wording import value_words
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
    """Says whether references have the claimed word, name or truth value, or another one where only one can hold."""

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


def _noticed(
    statement: AttributeStatement, admitted: Admitted, properties: Properties
) -> Iterator[Noticed]:
    possible = is_bare_possibility(admitted.question.claim)
    opposite = not properties.is_same(admitted.question.property, statement.property)
    for witness in admitted.witnesses:
        stance = _compare(statement, witness.fact, admitted, opposite=opposite)
        if stance is None:
            continue
        stance = quantified(stance, statement.quantifier)
        stance = _TURNED[stance] if statement.negated else stance
        yield told(says_of(statement), witness, stance, possible=possible)


def told(says: str, witness: Witness, stance: Stance, *, possible: bool) -> Noticed:
    """Return what one fact says, undecided where its refutation may not count."""
    if stance is Stance.REFUTES and (possible or not witness.may_refute):
        stance = Stance.UNDECIDED
    code = {
        Stance.SUPPORTS: "attribute-agrees",
        Stance.REFUTES: "attribute-differs",
        Stance.UNDECIDED: "attribute-unclear",
    }[stance]
    return Noticed(code=code, stance=stance, says=says, witnesses=(witness,))


def says_of(statement: AttributeStatement) -> str:
    """Return the claimed value in words: "yes" and "no" with what they are said of."""
    negated = "not " if statement.negated else ""
    if isinstance(statement.value, bool):
        return f"{negated}{value_words(statement.value)} to {statement.property!r}"
    return f"{negated}{value_words(statement.value)}"


def _compare(
    statement: AttributeStatement, fact: Fact, admitted: Admitted, *, opposite: bool
) -> Stance | None:
    """Return what a fact says of the un-negated statement; None where it says nothing of it."""
    value, claimed = fact.value, statement.value
    if isinstance(claimed, bool):
        if not isinstance(value, bool):
            return None
        return Stance.SUPPORTS if (value != fact.negated) == (claimed != opposite) else Stance.REFUTES
    single = admitted.definition.single_valued
    if isinstance(value, Period):
        return _compare_times(claimed, value, single=single, negated=fact.negated)
    if not isinstance(value, str):
        return None
    likeness = compare_values(claimed, value, admitted.names, before=statement.when == "before")
    if fact.negated:
        return {Likeness.EQUAL: Stance.REFUTES}.get(likeness)
    match likeness:
        case Likeness.EQUAL | Likeness.NARROWER:
            return Stance.SUPPORTS
        case Likeness.DIFFERENT:
            return Stance.REFUTES if single else None
        case Likeness.WIDER | Likeness.UNSURE:
            return Stance.UNDECIDED if likeness is Likeness.WIDER or single else None


def _compare_times(claimed: str, value: Period, *, single: bool, negated: bool) -> Stance | None:
    try:
        period = Period.parse(claimed)
    except ValueError:
        return None
    outcome = compare_periods(period, value)
    if negated:
        return Stance.REFUTES if value.contains(period) else None
    if outcome is Outcome.REFUTES:
        far = compare_periods(period, value, slack=1 if value.is_day else 0) is Outcome.REFUTES
        return Stance.REFUTES if single and far else Stance.UNDECIDED
    return Stance.SUPPORTS if outcome is Outcome.SUPPORTS else Stance.UNDECIDED


def quantified(stance: Stance, quantifier: Quantifier | None) -> Stance:
    """Return what a fact about a group says of so many of it: one case never supports all, some refutes none."""
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
