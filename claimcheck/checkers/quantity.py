"""Compares a claimed quantity with those that references give for the same property."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.checkers.admission import Admitted, admit
from claimcheck.checkers.findings import Noticed, findings, held_back
from claimcheck.checkers.magnitudes import compare, in_one_unit
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.slips import is_power_of_ten
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import value_words
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Outcome
from claimcheck.model.finding import Finding, Note, Skip, Stance
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import QuantityStatement

_NAME = "quantity"
_STANCE = {
    Outcome.SUPPORTS: Stance.SUPPORTS,
    Outcome.REFUTES: Stance.REFUTES,
    Outcome.UNDECIDED: Stance.UNDECIDED,
}
_FAR_OFF = {"understated": Note.UNDERSTATED, "overstated": Note.OVERSTATED}


class QuantityChecker:
    """Says whether references have the claimed value, another one, or one that only overlaps."""

    name = _NAME
    codes = frozenset(
        {
            "quantity-within-reference", "quantity-understated", "quantity-overstated",
            "quantity-outside-reference", "quantity-scale-differs",
            "quantity-overlaps", "quantity-incommensurable",
        }
    )  # fmt: skip

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what references say of each claimed quantity."""
        asked = [
            (
                Question(
                    claim=claim, statement=statement, subject=statement.subject, property=statement.property,
                    prediction=whole is not None, horizon=None if whole is None else whole.horizon,
                ),
                statement,
            )
            for claim, statement, whole in matters(claims, QuantityStatement, context)
        ]  # fmt: skip
        answers = admit([question for question, _ in asked], context, _NAME)
        for (question, statement), admitted in zip(asked, answers, strict=True):
            noticed = _noticed(statement, admitted, context)
            yield from findings(question.claim, _NAME, noticed, context)


def _noticed(statement: QuantityStatement, admitted: Admitted, context: Context) -> Iterator[Noticed]:
    says = f"{'not ' if statement.negated else ''}{value_words(statement.value)}"
    units = context.catalogue.vocabulary.units
    pairs: list[tuple[Witness, Quantity, Quantity]] = []
    for witness in admitted.witnesses:
        if not isinstance(witness.fact.value, Quantity):
            continue
        pair = in_one_unit(statement.value, witness.fact.value, units, admitted.definition.unit)
        if pair is None:
            yield Noticed(
                code="quantity-incommensurable", stance=Stance.UNDECIDED, says=says, witnesses=(witness,),
                remark=f"{statement.value.unit} and {witness.fact.value.unit} do not compare",
            )  # fmt: skip
        else:
            pairs.append((witness, *pair))
    presume = not any(_is_two_sided(witness, reference) for witness, _, reference in pairs)
    possible = is_bare_possibility(admitted.question.claim)
    for witness, claimed, reference in pairs:
        found = compare(claimed, reference, witness, tolerance=context.tolerance, presume=presume)
        found = found.negated if statement.negated else found
        vague = reference.form is Form.VAGUE
        stance, why = held_back(_STANCE[found.outcome], [witness], possible=possible, vague=vague)
        if stance is Stance.REFUTES and witness.grown and _is_above(reference, claimed):
            stance, why = Stance.UNDECIDED, "perhaps counted later"
        yield _told(says, witness, stance, found, why)


def _is_above(reference: Quantity, claimed: Quantity) -> bool:
    """Whether the reference's figure is the greater one, as a count is that has grown since."""
    if reference.number is not None and claimed.number is not None:
        return reference.number > claimed.number
    low, least = reference.interval.low, claimed.interval.low
    return low is not None and (least is None or low > least)


def _is_two_sided(witness: Witness, reference: Quantity) -> bool:
    """Whether a fact bounds the value from both sides, so that nothing need be presumed."""
    interval = reference.interval
    bounded = interval.low is not None and interval.high is not None
    return (
        bounded and reference.form is not Form.VAGUE and not witness.lower_bound and not witness.fact.negated
    )


def _told(says: str, witness: Witness, stance: Stance, found: Comparison, why: str) -> Noticed:
    notes = frozenset({Note.PRESUMED} if found.presumed and stance is Stance.REFUTES else set[Note]())
    if stance is Stance.SUPPORTS and found.misleading is not None:
        note = _FAR_OFF[found.misleading]
        return Noticed(
            code=f"quantity-{note}", stance=stance, says=says, witnesses=(witness,), notes=frozenset({note}),
            remark=f"{note} by a factor of {factor_words(found.factor or Fraction(1))}",
        )  # fmt: skip
    code = {
        Stance.SUPPORTS: "quantity-within-reference",
        Stance.REFUTES: "quantity-outside-reference",
        Stance.UNDECIDED: "quantity-overlaps",
    }[stance]
    scale = found.presumed or (found.factor is not None and is_power_of_ten(found.factor))
    if stance is Stance.REFUTES and scale:
        code = "quantity-scale-differs"
    return Noticed(
        code=code,
        stance=stance,
        says=says,
        witnesses=(witness,),
        notes=notes,
        remark=_remark(witness, found, stance) or why,
    )


def _remark(witness: Witness, found: Comparison, stance: Stance) -> str:
    remarks = []
    if witness.lower_bound:
        parts = ", ".join(f"{part} {words}" for part, words in witness.fact.scope.parts())
        remarks.append(f"a lower bound, being of {parts or witness.fact.property}")
    if stance is Stance.REFUTES and found.factor is not None and found.factor > 0 and found.factor != 1:
        remarks.append(f"they differ by a factor of {factor_words(found.factor)}")
    return ", ".join(remarks)


def factor_words(factor: Fraction) -> str:
    """Return by which factor two figures differ, whichever is the larger: two significant digits."""
    larger = max(factor, 1 / factor)
    return f"{round(larger):,}" if larger >= 10 else f"{float(larger):.2g}"  # noqa: PLR2004 - one digit before the point
