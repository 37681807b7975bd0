"""Compares when something happened, and whether it did, with what references tell of the same event."""

import datetime as dt
from collections.abc import Iterator, Sequence

from claimcheck.checkers.admission import Admitted, admit
from claimcheck.checkers.attribute import quantified
from claimcheck.checkers.findings import Noticed, findings, held_back
from claimcheck.checkers.naming import Names
from claimcheck.checkers.questions import Question, is_bare_possibility, matters
from claimcheck.checkers.values import Likeness, compare_values, content
from claimcheck.checkers.witness import Witness
from claimcheck.checkers.wording import Manner, date_words
from claimcheck.language.reading import dates_in
from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Outcome, compare_periods
from claimcheck.model.finding import Aspect, Finding, Severity, Skip, Stance
from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact
from claimcheck.model.statement import EventStatement
from claimcheck.model.time import ALWAYS, FOREVER, Period

_NAME = "period"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SLACK = 1  # days, where the time zone is not known
_TURNED = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}


class PeriodChecker:
    """Says whether an event happened, and when it did, by references that know the event as a property."""

    name = _NAME
    codes = frozenset(
        {
            "period-agrees",
            "period-differs",
            "period-overlaps",
            "event-happened",
            "event-did-not-happen",
            "event-unclear",
            "weekday-differs",
        }
    )

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what references say of each claimed event."""
        asked = [
            (
                statement,
                Question(
                    claim=claim,
                    statement=statement,
                    subject=statement.subject,
                    property=statement.event,
                    prediction=whole is not None,
                    horizon=None if whole is None else whole.horizon,
                    state=False,
                ),
            )
            for claim, statement, whole in matters(claims, EventStatement, context)
        ]
        answers = admit([question for _, question in asked], context, _NAME)
        for (statement, question), admitted in zip(asked, answers, strict=True):
            noticed = _noticed(statement, admitted, context)
            yield from findings(question.claim, _NAME, noticed, context)
        for claim in claims:
            yield from _weekdays(claim)


def _weekdays(claim: Claim) -> Iterator[Finding]:
    """Tell where a claim names a day of the week that its date is not; the calendar is no evidence of either."""
    published = claim.source.published
    day = dt.date.fromordinal(published.first) if published is not None and published.is_day else None
    wrong = [
        (time, dt.date.fromordinal(time.period.first).weekday())
        for time in dates_in(claim.text, day)
        if not time.relative and time.weekday is not None and time.period.is_day
    ]
    told = [
        f"the claim says {_WEEKDAYS[time.weekday]}, but {date_words(time.period)} is a {_WEEKDAYS[weekday]}"
        for time, weekday in wrong
        if time.weekday is not None and time.weekday != weekday
    ]
    if told:
        yield Finding(
            claim=claim.id,
            checker=_NAME,
            code="weekday-differs",
            aspect=Aspect.CONTENT,
            stance=Stance.UNDECIDED,
            message="; ".join(told),
            severity=Severity.WARNING,
        )


def _noticed(statement: EventStatement, admitted: Admitted, context: Context) -> Iterator[Noticed]:
    claim = admitted.question.claim
    window = _window(statement, admitted.question, context)
    recurring = _recurring(admitted.witnesses)
    for witness in admitted.witnesses:
        fact = witness.fact
        if isinstance(fact.value, Quantity) or not _is_of_object(statement, fact, admitted.names):
            continue
        timed = isinstance(fact.value, Period)
        stance = _compare(statement, fact, admitted, window=window, recurring=recurring)
        if stance is None:
            continue
        stance = quantified(stance, statement.quantifier)
        stance = _TURNED[stance] if statement.negated else stance
        stance, why = held_back(stance, [witness], possible=is_bare_possibility(claim))
        yield Noticed(
            code=_code(stance, timed=timed and window is not None, negated=statement.negated),
            stance=stance,
            says=_says(statement),
            witnesses=(witness,),
            remark=why,
            manner=Manner.NAMED if isinstance(fact.value, str) else Manner.PLAIN,
        )


def _code(stance: Stance, *, timed: bool, negated: bool) -> str:
    if stance is Stance.UNDECIDED:
        return "period-overlaps" if timed else "event-unclear"
    if timed:
        return "period-agrees" if stance is Stance.SUPPORTS else "period-differs"
    happened = (stance is Stance.SUPPORTS) != negated
    return "event-happened" if happened else "event-did-not-happen"


def _says(statement: EventStatement) -> str:
    when = {"before": ": earlier", "after": ": still to come", None: ""}[statement.when]
    time = f": {date_words(statement.time)}" if statement.time is not None else when
    thing = f" {statement.object}" if statement.object else ""
    return f"{'not ' if statement.negated else ''}“{statement.event}{thing}”{time}"


def _window(statement: EventStatement, question: Question, context: Context) -> Period | None:
    """Return the days in which the event is said to lie; None where the statement names no time."""
    published = question.claim.source.published
    if statement.time is not None:
        return statement.time
    if question.prediction:
        end = question.horizon.last if question.horizon is not None else context.as_of.toordinal()
        first = published.last + 1 if published is not None else ALWAYS
        return Period("the time foretold", first, max(first, end))
    if statement.when is None or published is None:
        return None
    if statement.when == "before":
        return Period("before", ALWAYS, published.first - 1)
    return Period("after", published.last + 1, FOREVER)


def _recurring(witnesses: Sequence[Witness]) -> bool:
    """Whether one origin gives several times for the event, so that it happened more than once."""
    times = [
        (fold(one.fact.provenance.origin), one.fact.value)
        for one in witnesses
        if isinstance(one.fact.value, Period) and not one.fact.negated
    ]
    return any(
        origin == other and not period.overlaps(later, slack=_SLACK)
        for origin, period in times
        for other, later in times
    )


def _is_of_object(statement: EventStatement, fact: Fact, names: Names) -> bool:
    """Whether a fact is about the claimed object too: it is the value, or stands in what it is a fact of."""
    if statement.object is None or isinstance(fact.value, str):
        return True
    ours = content(statement.object, names)
    return ours <= content(f"{fact.subject} {fact.property} {fact.provenance.excerpt}", names)


def _compare(
    statement: EventStatement,
    fact: Fact,
    admitted: Admitted,
    *,
    window: Period | None,
    recurring: bool,
) -> Stance | None:
    """Return what a fact says of the un-negated statement; None where it says nothing of it."""
    if isinstance(fact.value, Period):
        return _compare_times(window, fact.value, admitted, negated=fact.negated, recurring=recurring)
    if isinstance(fact.value, str):
        happened = _compare_words(statement, fact, admitted.names, single=admitted.definition.single_valued)
    elif isinstance(fact.value, bool):
        happened = Stance.SUPPORTS if fact.value != fact.negated else Stance.REFUTES
    else:
        return None
    if window is None or happened is not Stance.SUPPORTS:
        return happened
    # That it happened is told; that it did so at that time only by a fact with a time.
    return Stance.SUPPORTS if fact.valid is not None and window.contains(fact.valid) else Stance.UNDECIDED


def _compare_words(statement: EventStatement, fact: Fact, names: Names, *, single: bool) -> Stance | None:
    if statement.object is None or not isinstance(fact.value, str):
        return None
    likeness = compare_values(statement.object, fact.value, names)
    if fact.negated:
        return Stance.REFUTES if likeness is Likeness.EQUAL else None
    if likeness in (Likeness.EQUAL, Likeness.NARROWER):
        return Stance.SUPPORTS
    if likeness is Likeness.DIFFERENT:
        return Stance.REFUTES if single else None
    return Stance.UNDECIDED if likeness is Likeness.WIDER else None


def _compare_times(
    window: Period | None, time: Period, admitted: Admitted, *, negated: bool, recurring: bool
) -> Stance | None:
    published = admitted.question.claim.source.published
    if negated:
        return Stance.REFUTES if window is not None and time.contains(window) else None
    if window is None:
        # In the past tense without a time: it had happened when the article appeared.
        if published is None or time.last <= published.last:
            return Stance.SUPPORTS
        return Stance.UNDECIDED
    if compare_periods(window, time) is Outcome.SUPPORTS:
        return Stance.SUPPORTS
    # One day may be the next in another time zone; a month or a year is not another one for that.
    apart = compare_periods(window, time, slack=_SLACK if time.is_day else 0) is Outcome.REFUTES
    return Stance.REFUTES if apart and not recurring else Stance.UNDECIDED
