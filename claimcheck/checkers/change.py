"""Compares a claimed change with what references give: the change itself, or the values before and after."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from claimcheck.checkers.admission import Admitted, admit
from claimcheck.checkers.findings import Noticed, findings, held_back
from claimcheck.checkers.levels import Level, as_growth, difference, pairs, series
from claimcheck.checkers.magnitudes import in_one_unit
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import value_words
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome, compare_quantities
from claimcheck.model.finding import Finding, Skip, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import ChangeStatement, Direction, PredictionStatement
from claimcheck.model.time import Period
from claimcheck.model.units import PERCENTAGE_POINT, UnitTable

_NAME = "change"
_CHANGE_WORDS = frozenset(
    ["change", "growth", "increase", "decrease", "rise", "fall", "decline", "drop", "surge", "gain", "loss"]
)
_TURNED = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}
_CODES = {
    Stance.SUPPORTS: "change-agrees",
    Stance.REFUTES: "change-differs",
    Stance.UNDECIDED: "change-unclear",
}


class ChangeChecker:
    """Says whether a property changed as claimed: from, to, by how much, which way."""

    name = _NAME
    codes = frozenset({"change-agrees", "change-differs", "change-unclear"})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what references say of each claimed change."""
        asked = [
            (statement, _questions(claim, statement, whole))
            for claim, statement, whole in matters(claims, ChangeStatement, context)
        ]
        answers = iter(admit([one for _, questions in asked for one in questions], context, _NAME))
        for statement, questions in asked:
            changes, values = next(answers), next(answers)
            noticed = [*_of_changes(statement, changes, context), *_of_levels(statement, values, context)]
            yield from findings(questions[0].claim, _NAME, noticed, context)


def _questions(
    claim: Claim, statement: ChangeStatement, whole: PredictionStatement | None
) -> tuple[Question, ...]:
    """Return the question about the change and the one about the values that changed."""
    own = statement.property
    names = (own if _is_change(own) else f"change of {own}", own)
    return tuple(
        Question(
            claim=claim,
            statement=statement,
            subject=statement.subject,
            property=name,
            state=False,
            series=dated,
            prediction=whole is not None,
            horizon=None if whole is None else whole.horizon,
        )
        for name, dated in zip(names, (False, True), strict=True)
    )


def _is_change(name: str) -> bool:
    """Whether a property is a change by its name ("growth of downloads")."""
    return not _CHANGE_WORDS.isdisjoint(fold(name).split())


def _of_changes(statement: ChangeStatement, admitted: Admitted, context: Context) -> Iterator[Noticed]:
    """Compare with facts that give the change itself."""
    for witness in admitted.witnesses:
        value = witness.fact.value
        if not isinstance(value, Quantity) or witness.lower_bound or witness.special or witness.fact.negated:
            continue
        stance = _change_stance(statement, as_growth(value), context)
        if stance is not None:
            yield _told(statement, stance, (witness,), admitted.question)


def _of_levels(statement: ChangeStatement, admitted: Admitted, context: Context) -> Iterator[Noticed]:
    """Compare with the values that one origin gives for two dates."""
    if _is_change(statement.property):
        return
    for values in series(admitted.witnesses):
        for stance, before, after in _decisive(statement, values, admitted.question, context):
            yield _told(statement, stance, (before.witness, after.witness), admitted.question)


def _told(
    statement: ChangeStatement, stance: Stance, witnesses: tuple[Witness, ...], question: Question
) -> Noticed:
    stance = _TURNED[stance] if statement.negated else stance
    stance, why = held_back(stance, witnesses, possible=is_bare_possibility(question.claim))
    return Noticed(code=_CODES[stance], stance=stance, says=_says(statement), witnesses=witnesses, remark=why)


def _decisive(
    statement: ChangeStatement, values: list[Level], question: Question, context: Context
) -> list[tuple[Stance, Level, Level]]:
    """Return the pairs of a series that decide: those at the claimed times, else one that shows it."""
    units, published = context.catalogue.vocabulary.units, question.claim.source.published
    if statement.time is not None:
        at_ends = [(one, other) for one, other in pairs(values) if _spans(statement.time, one, other)]
        found = [(_pair_stance(statement, one, other, context), one, other) for one, other in at_ends]
        return [(stance, one, other) for stance, one, other in found if stance is not None]
    if question.prediction:
        told = [
            pair for pair in pairs(values) if published is not None and pair[1].valid.first > published.last
        ]
    else:
        values = [one for one in values if published is None or one.valid.first <= published.last]
        told = pairs(values)
    if statement.start is statement.end is statement.by is None:
        told = told[-1:]
    found = [(_pair_stance(statement, one, other, context), one, other) for one, other in told]
    shown = [(stance, one, other) for stance, one, other in found if stance is Stance.SUPPORTS]
    if shown:
        return [(Stance.SUPPORTS, one, other) for _, one, other in shown[-1:]]
    if statement.start is statement.end is statement.by is None:
        return [(stance, one, other) for stance, one, other in found if stance is not None]
    return _missed(statement, told, units, context.tolerance) if published is not None else []


def _spans(time: Period, before: Level, after: Level) -> bool:
    """Whether two values are of the first and the last date of a period."""
    start, interval, end = time.edtf.partition("/")
    if not interval or not start.strip(".") or not end.strip("."):
        return False
    return Period.parse(start).overlaps(before.valid) and Period.parse(end).overlaps(after.valid)


def _missed(
    statement: ChangeStatement, told: list[tuple[Level, Level]], units: UnitTable, tolerance: Fraction
) -> list[tuple[Stance, Level, Level]]:
    """Return a refutation where one end is as claimed and every value on the other side of it is not."""
    if statement.start is None or statement.end is None:
        return []
    for end, known, other in ((0, statement.start, statement.end), (1, statement.end, statement.start)):
        fitting = [
            pair for pair in told if _compared(known, pair[end].value, units, tolerance) is Outcome.SUPPORTS
        ]
        off = [_compared(other, pair[1 - end].value, units, tolerance) is Outcome.REFUTES for pair in fitting]
        if fitting and all(off):
            before, after = fitting[-1]
            return [(Stance.REFUTES, before, after)]
    return []


def _compared(
    claimed: Quantity, reference: Quantity, units: UnitTable, tolerance: Fraction = Fraction(0)
) -> Outcome:
    pair = in_one_unit(claimed, reference, units, None)
    if pair is None:
        return Outcome.UNDECIDED
    found = compare_quantities(*pair, tolerance)
    return Outcome.UNDECIDED if found.presumed else found.outcome


def _pair_stance(statement: ChangeStatement, before: Level, after: Level, context: Context) -> Stance | None:
    """Return what two values say of every part of the claimed change; None where they say nothing of one."""
    units, tolerance = context.catalogue.vocabulary.units, context.tolerance
    outcomes: list[Outcome] = []
    for claimed, level in ((statement.start, before), (statement.end, after)):
        if claimed is not None:
            outcomes.append(_compared(claimed, level.value, units, tolerance))
    if statement.by is not None:
        by = as_growth(statement.by)
        change = difference(before.value, after.value, by.unit, units)
        if change is None:
            return None
        outcomes.append(_by_outcome(by, change, statement.direction, tolerance))
    if statement.direction is not None:
        own = difference(before.value, after.value, before.value.unit, units)
        own = own or difference(before.value, after.value, PERCENTAGE_POINT, units)
        outcomes.append(Outcome.UNDECIDED if own is None else _way_outcome(statement.direction, own.interval))
    return _together(outcomes)


def _change_stance(statement: ChangeStatement, change: Quantity, context: Context) -> Stance | None:
    """Return what a given change says of the claimed one; None where it is of another sort."""
    outcomes: list[Outcome] = []
    if statement.by is not None:
        pair = in_one_unit(as_growth(statement.by), change, context.catalogue.vocabulary.units, None)
        if pair is None:
            return None
        outcomes.append(_by_outcome(*pair, statement.direction, context.tolerance))
    if statement.direction is not None:
        outcomes.append(_way_outcome(statement.direction, change.interval))
    return _together(outcomes) if outcomes and statement.start is statement.end is None else None


def _by_outcome(
    claimed: Quantity, change: Quantity, direction: Direction | None, tolerance: Fraction
) -> Outcome:
    """Compare an amount, told without a sign where the direction says it, with a signed change."""
    reference = change
    downwards = change.interval.high is not None and change.interval.high <= 0
    told_down = direction is Direction.DOWN or (direction is None and downwards)
    positive = claimed.interval.low is not None and claimed.interval.low >= 0
    if told_down and positive:
        reference = change.in_unit(change.unit, Fraction(-1))
    found = compare_quantities(claimed, reference, tolerance)
    return Outcome.UNDECIDED if found.presumed else found.outcome


def _way_outcome(direction: Direction, change: Interval) -> Outcome:
    """Compare a direction with a signed change."""
    if change.is_point and change.low == 0:
        return Outcome.SUPPORTS if direction is Direction.NONE else Outcome.REFUTES
    up, down = change.low is not None and change.low >= 0, change.high is not None and change.high <= 0
    if not up and not down:
        return Outcome.UNDECIDED
    if direction is Direction.NONE:
        return Outcome.REFUTES if change.low != 0 and change.high != 0 else Outcome.UNDECIDED
    return Outcome.SUPPORTS if up == (direction is Direction.UP) else Outcome.REFUTES


def _together(outcomes: Iterable[Outcome]) -> Stance:
    found = set(outcomes)
    if Outcome.REFUTES in found:
        return Stance.REFUTES
    return Stance.SUPPORTS if found == {Outcome.SUPPORTS} else Stance.UNDECIDED


def _says(statement: ChangeStatement) -> str:
    way = {Direction.UP: "up", Direction.DOWN: "down", Direction.NONE: "unchanged", None: "a change"}
    words = [f"“{statement.property}”: {'not ' if statement.negated else ''}{way[statement.direction]}"]
    for word, value in (("from", statement.start), ("to", statement.end), ("by", statement.by)):
        if value is not None:
            words.append(f"{word} {value_words(value)}")
    return " ".join(words)
