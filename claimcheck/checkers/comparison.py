"""Compares a claimed relation, rank or superlative with the quantities that references give."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from claimcheck.checkers.admission import Admitted, admit
from claimcheck.checkers.findings import Noticed, findings
from claimcheck.checkers.magnitudes import in_one_unit
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import Manner
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Skip, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Fact
from claimcheck.model.statement import ComparisonStatement, Relation
from claimcheck.model.units import UnitTable

_NAME = "comparison"
_RANK = "rank"
_TURNED = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}
_CODES = {
    Stance.SUPPORTS: "comparison-holds",
    Stance.REFUTES: "comparison-fails",
    Stance.UNDECIDED: "comparison-unclear",
}


class ComparisonChecker:
    """Says whether a relation between two subjects, a rank or a superlative fits what references give."""

    name = _NAME
    codes = frozenset(
        {"comparison-holds", "comparison-fails", "comparison-unclear", "rank-agrees", "rank-differs"}
    )

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what references say of each claimed comparison."""
        asked = [
            (statement, _questions(claim, statement)) for claim, statement, whole in
            matters(claims, ComparisonStatement, context) if whole is None
        ]  # fmt: skip
        answers = iter(admit([one for _, questions in asked for one in questions], context, _NAME))
        for statement, questions in asked:
            sides = [next(answers) for _ in questions]
            noticed = list(_ranked(statement, sides[0]))
            if len(sides) > 1:
                compare = _exceeded if _is_superlative(statement) else _related
                noticed += compare(statement, sides[0], sides[1], context)
            yield from findings(questions[0].claim, _NAME, noticed, context)


def _questions(claim: Claim, statement: ComparisonStatement) -> list[Question]:
    """Return the questions about the subject and the other one, which for a superlative is anybody."""
    subjects: list[str | None] = [statement.subject]
    if _is_superlative(statement):
        subjects.append(None)
    elif statement.relation in (Relation.MORE, Relation.LESS, Relation.EQUAL) and statement.other is not None:
        subjects.append(statement.other)
    return [
        Question(claim=claim, statement=statement, subject=subject, property=statement.property)
        for subject in subjects
    ]


def _ranked(statement: ComparisonStatement, admitted: Admitted) -> Iterator[Noticed]:
    """Compare a rank, or a superlative as the first rank, with the ranks that references give."""
    rank = 1 if statement.rank is None and statement.relation is Relation.MOST else statement.rank
    if rank is None:
        return
    for witness in admitted.witnesses:
        value = witness.fact.value
        if not isinstance(value, Quantity) or value.unit != _RANK or witness.lower_bound:
            continue
        stance = _decided(_rank_stance(rank, witness.fact, value), statement, (witness,), admitted.question)
        code = {Stance.SUPPORTS: "rank-agrees", Stance.REFUTES: "rank-differs"}.get(
            stance, "comparison-unclear"
        )
        yield Noticed(code=code, stance=stance, says=_says(statement), witnesses=(witness,))


def _rank_stance(rank: int, fact: Fact, value: Quantity) -> Stance:
    wanted = Interval(Fraction(rank), Fraction(rank))
    if wanted.contains(value.interval):
        return Stance.REFUTES if fact.negated else Stance.SUPPORTS
    apart = not wanted.overlaps(value.interval) and value.form is not Form.VAGUE
    return Stance.REFUTES if apart and not fact.negated else Stance.UNDECIDED


def _is_superlative(statement: ComparisonStatement) -> bool:
    return statement.rank is None and statement.relation in (Relation.MOST, Relation.LEAST)


def _exceeded(
    statement: ComparisonStatement, ours: Admitted, everybody: Admitted, context: Context
) -> Iterator[Noticed]:
    """Look for one that exceeds the superlative: it refutes where it is surely of the same kind. None supports."""
    types = {entity.id: entity.type for entity in context.catalogue.entities()}
    units, declared = context.catalogue.vocabulary.units, ours.definition.unit
    opposite = Relation.LESS if statement.relation is Relation.MOST else Relation.MORE
    own = {witness.fact.entity for witness in ours.witnesses}
    for one in filter(_comparable, ours.witnesses):
        for other in filter(_comparable, everybody.witnesses):
            stance = _relation_stance(opposite, one, other, units, declared)
            if other.fact.entity in own or stance is not Stance.SUPPORTS:
                continue
            kind = types.get(one.fact.entity)
            alike = kind is not None and kind == types.get(other.fact.entity)
            of_kind = statement.other is None or (kind is not None and ours.names.same(statement.other, kind))
            witnesses = (one, other) if _same_origin(one, other) else _as_one_origin(one, other)
            stance = _decided(Stance.REFUTES, statement, witnesses, ours.question)
            stance = stance if alike and of_kind else Stance.UNDECIDED
            remark = f"{other.fact.subject} exceeds it"
            yield Noticed(
                code=_CODES[stance], stance=stance, says=_says(statement), witnesses=witnesses, remark=remark,
                manner=Manner.SUBJECT,
            )  # fmt: skip


def _related(
    statement: ComparisonStatement, ours: Admitted, theirs: Admitted, context: Context
) -> Iterator[Noticed]:
    """Compare the quantities of both subjects, each origin's with its own where one origin gives both."""
    pairs = [
        (one, other)
        for one in ours.witnesses
        for other in theirs.witnesses
        if _comparable(one) and _comparable(other)
    ]
    own = [pair for pair in pairs if _same_origin(*pair)]
    for one, other in own or pairs:
        stance = _relation_stance(
            statement.relation, one, other, context.catalogue.vocabulary.units, ours.definition.unit
        )
        if stance is None:
            continue
        witnesses = (one, other) if own else _as_one_origin(one, other)
        stance = _decided(stance, statement, witnesses, ours.question)
        yield Noticed(
            code=_CODES[stance], stance=stance, says=_says(statement), witnesses=witnesses,
            manner=Manner.SUBJECT,
        )  # fmt: skip


def _comparable(witness: Witness) -> bool:
    value = witness.fact.value
    usable = not (witness.lower_bound or witness.special or witness.fact.negated)
    return usable and isinstance(value, Quantity) and value.unit != _RANK and value.form is not Form.VAGUE


def _same_origin(one: Witness, other: Witness) -> bool:
    return fold(one.fact.provenance.origin) == fold(other.fact.provenance.origin)


def _as_one_origin(one: Witness, other: Witness) -> tuple[Witness, Witness]:
    """Return both under the names of both: figures that only decide together are one testimony, not two."""
    joint = " with ".join(sorted({one.fact.provenance.origin, other.fact.provenance.origin}, key=fold))
    first, second = (
        witness._replace(
            fact=attrs.evolve(witness.fact, provenance=attrs.evolve(witness.fact.provenance, origin=joint))
        )
        for witness in (one, other)
    )
    return first, second


def _relation_stance(
    relation: Relation | None, one: Witness, other: Witness, units: UnitTable, declared: str | None
) -> Stance | None:
    mine, theirs = one.fact.value, other.fact.value
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity):
        return None
    pair = in_one_unit(mine, theirs, units, declared)
    if pair is None:
        return Stance.UNDECIDED
    ours, others = pair[0].interval, pair[1].interval
    if relation is Relation.EQUAL:
        if not ours.overlaps(others):
            return Stance.REFUTES
        return Stance.SUPPORTS if ours == others and pair[0].number is not None else Stance.UNDECIDED
    if ours.overlaps(others):
        return Stance.UNDECIDED if not (ours.is_point and ours == others) else Stance.REFUTES
    more = ours.low is not None and others.high is not None and ours.low >= others.high
    return Stance.SUPPORTS if more == (relation is Relation.MORE) else Stance.REFUTES


def _decided(
    stance: Stance, statement: ComparisonStatement, witnesses: Sequence[Witness], question: Question
) -> Stance:
    """Return the stance for the statement as it stands, undecided where a refutation may not count."""
    stance = _TURNED[stance] if statement.negated else stance
    careful = is_bare_possibility(question.claim) or not all(witness.may_refute for witness in witnesses)
    return Stance.UNDECIDED if stance is Stance.REFUTES and careful else stance


def _says(statement: ComparisonStatement) -> str:
    negated = "not " if statement.negated else ""
    if statement.rank is not None:
        return f"{negated}rank {statement.rank} in “{statement.property}”"
    words = {
        Relation.MORE: "more than", Relation.LESS: "less than", Relation.EQUAL: "as much as",
        Relation.MOST: "the most", Relation.LEAST: "the least", None: "",
    }[statement.relation]  # fmt: skip
    other = f" {statement.other}" if statement.other else ""
    return f"{negated}{words}{other} in “{statement.property}”"
