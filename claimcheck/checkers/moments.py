"""Moments: of which days a claim speaks, and whether a fact is of those days."""

import datetime as dt
import enum
from typing import NamedTuple

from claimcheck.checkers.naming import PAST_WORDS
from claimcheck.checkers.questions import Question
from claimcheck.checkers.states import Holding
from claimcheck.language.words import fold
from claimcheck.model.reference import Fact
from claimcheck.model.time import ALWAYS, FOREVER, Period

SLACK = 1  # days, for time zones that are not known


class TimeFit(enum.Enum):
    """Whether a fact is of the claimed days."""

    INSIDE = "inside"
    PERHAPS = "perhaps"
    OUTSIDE = "outside"


class Moment(NamedTuple):
    """The days a claim speaks of, as ordinals.

    A state holds on all of `days`, or where there are none some time in `window`; an event lies in `window`.
    `stated` says that the claim names a time, `before` that it speaks of what was before its article.
    """

    days: tuple[int, int] | None
    window: tuple[int, int]
    stated: bool = False
    before: bool = False

    @property
    def last(self) -> int:
        """The day by which a state must have been seen, so as not to be last known."""
        return ALWAYS if self.days is None else self.days[1]


def moment_of(question: Question, as_of: dt.date) -> Moment | None:
    """Return of which days the statement speaks; None where that hangs on an unknown date of the article."""
    statement, published, today = question.statement, question.claim.source.published, as_of.toordinal()
    if statement.time is not None:
        days = (statement.time.first, statement.time.last)
        return Moment(days=days, window=days, stated=True)
    if question.prediction:
        end = question.horizon.last if question.horizon is not None else today
        return Moment(days=(end, end), window=_after(published, end)) if published is not None else None
    if statement.when is not None:
        if published is None:
            return None
        if statement.when == "before":
            return Moment(days=None, window=(ALWAYS, published.first - 1), before=True)
        return Moment(days=None, window=(published.last + 1, FOREVER))
    end = published.last + SLACK if published is not None else today
    return Moment(days=(today, today), window=(ALWAYS, end))


def _after(published: Period, end: int) -> tuple[int, int]:
    return published.last + 1, max(end, published.last + 1)


def state_fit(fact: Fact, days: Holding, moment: Moment) -> TimeFit:
    """Return whether a state that holds on these days holds at the moment."""
    if moment.days is None:
        past = (
            moment.before
            and isinstance(fact.value, str)
            and not PAST_WORDS.isdisjoint(fold(fact.value).split())
        )
        return TimeFit.PERHAPS if past or days.overlaps(*moment.window) else TimeFit.OUTSIDE
    if days.contains(*moment.days):
        return TimeFit.INSIDE
    if moment.stated:
        near = days.contains(*moment.days, slack=0 if days.ended is not None else SLACK)
        return TimeFit.PERHAPS if near else TimeFit.OUTSIDE
    foretold = moment.window[0] > ALWAYS and days.overlaps(*moment.window)
    return TimeFit.PERHAPS if foretold else TimeFit.OUTSIDE


def event_fit(fact: Fact, moment: Moment) -> TimeFit:
    """Return whether a fact tells of an event of these days; a value that is a time is compared later."""
    if isinstance(fact.value, Period):
        return TimeFit.INSIDE
    first, last = moment.window
    if fact.valid is None:
        return _undated(fact, moment)
    if (
        not fact.valid.first <= last + SLACK * moment.stated
        or fact.valid.last < first - SLACK * moment.stated
    ):
        return TimeFit.OUTSIDE
    if moment.stated and not (first <= fact.valid.first and fact.valid.last <= last):
        return TimeFit.PERHAPS
    return TimeFit.INSIDE


def _undated(fact: Fact, moment: Moment) -> TimeFit:
    published = fact.provenance.published
    if not moment.stated:
        return TimeFit.INSIDE if moment.days is not None else TimeFit.PERHAPS
    told_before = published is not None and published.last < moment.window[0] - SLACK
    return TimeFit.OUTSIDE if told_before else TimeFit.PERHAPS


def may_have_grown(fact: Fact, question: Question) -> bool:
    """Whether a count of an event perhaps runs on after the article, which names no time for it."""
    article, statement = question.claim.source.published, question.statement
    if statement.time is not None or statement.when is not None or question.prediction:
        return False
    counted = fact.valid or fact.provenance.published
    return article is not None and counted is not None and counted.last > article.last + SLACK
