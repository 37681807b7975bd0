"""Scope: whether a value is of the same place, population, period and metric as the claimed one."""

import enum

from claimcheck.checkers.naming import Names
from claimcheck.model.statement import Scope
from claimcheck.model.time import Period

_SUBSETS = frozenset(
    {"place", "population", "period"}
)  # a metric is another measure, not a part of the same one


class Fit(enum.Enum):
    """How the scope of a reference stands to that of the claim."""

    SAME = "same"
    PART = "part"
    RELATED = "related"


def fit(claimed: Scope, reference: Scope, names: Names, time: Period | None = None) -> Fit:
    """Compare two scopes; the claim's `time`, where its scope names no period, is a period too."""
    ours, theirs = dict(claimed.parts()), dict(reference.parts())
    if time is not None and "period" not in ours and same_period(theirs.get("period"), time.edtf, names):
        ours["period"] = time.edtf
    if any(
        part not in theirs or not same_part(part, words, theirs[part], names) for part, words in ours.items()
    ):
        return Fit.RELATED
    extra = theirs.keys() - ours.keys()
    if not extra:
        return Fit.SAME
    return Fit.PART if extra <= _SUBSETS else Fit.RELATED


def compatible(one: Scope, other: Scope, names: Names) -> bool:
    """Whether nothing that both name differs."""
    ours, theirs = dict(one.parts()), dict(other.parts())
    return all(same_part(part, ours[part], theirs[part], names) for part in ours.keys() & theirs.keys())


def scope_key(scope: Scope, names: Names) -> tuple[tuple[str, object], ...]:
    """Return what equal scopes share."""
    return tuple(
        (part, _days(words) or names.canonical(words)) if part == "period" else (part, names.canonical(words))
        for part, words in scope.parts()
    )


def same_part(part: str, words: str, other: str, names: Names) -> bool:
    """Whether a part of two scopes is the same in other words."""
    return same_period(words, other, names) if part == "period" else names.same(words, other)


def same_period(words: str | None, other: str | None, names: Names) -> bool:
    """Whether two periods are the same days, or the same words where they are no dates ("two days")."""
    if words is None or other is None:
        return False
    ours, theirs = _days(words), _days(other)
    return ours == theirs if ours is not None and theirs is not None else names.same(words, other)


def _days(words: str) -> tuple[int, int] | None:
    try:
        period = Period.parse(words)
    except ValueError:
        return None
    return period.first, period.last
