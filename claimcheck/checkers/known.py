"""Known time: whether a datum was known on the day that is asked about."""

import datetime as dt
import enum

from claimcheck.model.reference import Provenance
from claimcheck.model.time import ALWAYS, FOREVER, Period


class Knowledge(enum.Enum):
    """How surely a datum was known by a day."""

    SURE = "sure"
    PERHAPS = "perhaps"
    LATER = "later"


def knowledge(provenance: Provenance, as_of: dt.date) -> Knowledge:
    """Return whether its origin had published it by that day; without a date, whether it was retrieved."""
    first, last = known_span(provenance)
    day = as_of.toordinal()
    if last <= day:
        return Knowledge.SURE
    return Knowledge.PERHAPS if first <= day else Knowledge.LATER


def known_after(provenance: Provenance, period: Period) -> bool:
    """Whether it surely became known only after that period."""
    return known_span(provenance)[0] > period.last


def known_span(provenance: Provenance) -> tuple[int, int]:
    """Return the first and last day on which it can have become known: not after its retrieval."""
    published, retrieved = provenance.published, provenance.retrieved
    if published is None:
        return (ALWAYS, FOREVER) if retrieved is None else (retrieved.first, retrieved.last)
    if retrieved is None or retrieved.last < published.first:
        return published.first, published.last
    return published.first, min(published.last, retrieved.last)
