"""Wording: dates, values and references as people write them, for messages that a desk can paste."""

import calendar
import datetime as dt
import enum
import re

from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact
from claimcheck.model.time import ALWAYS, FOREVER, Period

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST = 80  # characters of a value


class Manner(enum.Enum):
    """How a fact bears on a claim, where its value alone would not tell."""

    PLAIN = enum.auto()
    SUBJECT = enum.auto()  # with whom or what it is about, where a message tells of two
    NAMED = enum.auto()  # with its property, which is not the claim's word for it
    OPPOSITE = enum.auto()  # of the property that is true where the claim's is false
    ENDING = enum.auto()  # of an event that ended the claimed state


def date_words(period: Period) -> str:
    """Return a period in words: "13 January 2025", "January 2025", "2025", "from 6 January 2025"."""
    start, interval, end = period.edtf.partition("/")
    if not interval:
        return _one_date(period)
    if period.last == FOREVER:
        return f"from {_one_date(Period.parse(start))}" if period.first > ALWAYS else "always"
    if period.first == ALWAYS:
        return f"until {_one_date(Period.parse(end))}"
    return f"{_one_date(Period.parse(start))} to {_one_date(Period.parse(end))}"


def _one_date(period: Period) -> str:
    first, last = dt.date.fromordinal(period.first), dt.date.fromordinal(period.last)
    month = _MONTHS[first.month - 1]
    if first == last:
        return f"{first.day} {month} {first.year}"
    whole_month = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_month and (first.year, first.month) == (last.year, last.month):
        return f"{month} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return period.edtf


def value_words(value: Quantity | str | bool | Period) -> str:  # noqa: FBT001 - a truth value is a value like any other
    """Return a value as it is told: a quantity and words as written, a truth value as yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Period):
        return date_words(value)
    words = _grouped(value.written) if isinstance(value, Quantity) else " ".join(value.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _grouped(written: str) -> str:
    """Return a written figure with its thousands apart, where it is but digits: "more than 700,000"."""
    return re.sub(
        r"(?<![\d.,])\d{5,}(?![\d,])", lambda digits: f"{int(digits[0]):,}", " ".join(written.split())
    )


def date_of(fact: Fact) -> str | None:
    """Return the date of a fact in words: when it holds, else when it was published."""
    period = fact.valid or fact.provenance.published
    return None if period is None else date_words(period)


def quoted(value: Quantity | str | bool | Period) -> str:  # noqa: FBT001 - a truth value is a value like any other
    """Return a value as it stands in a sentence: words in quotation marks, all else without."""
    return f"“{value_words(value)}”" if isinstance(value, str) else value_words(value)


def truth_words(name: str, *, true: bool) -> str:
    """Return what is so or not: "“open to cars”: no"."""
    return f"“{name}”: {'yes' if true else 'no'}"


def told(fact: Fact, *, last_known: bool = False, manner: Manner = Manner.PLAIN) -> str:
    """Return who says what a fact says: "Similarweb has nearly 3 million (13 January 2025)"."""
    return f"{fact.provenance.origin} has {held(fact, last_known=last_known, manner=manner)}"


def held(fact: Fact, *, last_known: bool = False, manner: Manner = Manner.PLAIN) -> str:
    """Return what a fact says, with its date: "nearly 3 million (13 January 2025)"."""
    date = date_of(fact)
    when = f" ({'last known ' if last_known else ''}{date})" if date is not None else ""
    return f"{_what(fact, manner)}{when}"


def _what(fact: Fact, manner: Manner) -> str:
    if manner is Manner.ENDING:
        day = f", {value_words(fact.value)}" if isinstance(fact.value, Period) else ""
        return f"it ended by “{fact.property}”{day}"
    if isinstance(fact.value, bool):
        words = truth_words(fact.property, true=fact.value != fact.negated)
    else:
        words = f"{'not ' if fact.negated else ''}{quoted(fact.value)}"
        words = f"“{fact.property}”: {words}" if manner is Manner.NAMED else words
    if manner is Manner.SUBJECT:
        return f"{words} for {fact.subject}"
    return f"the opposite, {words}" if manner is Manner.OPPOSITE else words
