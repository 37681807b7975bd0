"""Wording: dates, values and references as people write them, for messages that a desk can paste."""

import calendar
import datetime as dt
import re

from claimcheck.model.quantity import Quantity
from claimcheck.model.reference import Fact
from claimcheck.model.time import ALWAYS, FOREVER, Period

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST = 80  # characters of a value


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


def told(fact: Fact, *, last_known: bool = False) -> str:
    """Return what a fact says and who says it: "Similarweb has nearly 3 million (13 January 2025)"."""
    value = f"not {value_words(fact.value)}" if fact.negated else value_words(fact.value)
    if isinstance(fact.value, bool):
        value = f"{fact.property}: {value}"
    date = date_of(fact)
    if date is None:
        return f"{fact.provenance.origin} has {value}"
    return f"{fact.provenance.origin} has {value} ({'last known ' if last_known else ''}{date})"
