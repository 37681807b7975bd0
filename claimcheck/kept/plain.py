"""Model values as plain lists that JSON holds, and back, exactly. Nothing but the values listed here is made."""

import datetime as dt
import enum
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import attrs

from claimcheck.model.claim import Anchor, Certainty, Claim, Mode, Source, Speaker, SpeakerKind, Zone
from claimcheck.model.configuration import Configuration, Declaration, Ignore, Silenced
from claimcheck.model.finding import Severity
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import SourceClass
from claimcheck.model.statement import KINDS, Direction, Quantifier, Relation, Scope
from claimcheck.model.time import Period

_RECORDS = (
    *(Claim, Source, Anchor, Speaker, Certainty, Scope, Quantity, Interval, Period),
    *(Configuration, Declaration, Ignore, Silenced),
    *KINDS.values(),
)
_WORDS = (Mode, SpeakerKind, Zone, Form, SourceClass, Direction, Quantifier, Relation, Severity)
_BY_NAME: Mapping[str, type[Any]] = {one.__name__: one for one in (*_RECORDS, *_WORDS)}
_FIELDS: Mapping[type[Any], tuple[str, ...]] = {
    one: tuple(field.name for field in attrs.fields(one)) for one in _RECORDS
}
_LARGEST = 2**63  # Python reads and writes larger numbers in decimal up to some length only
_TUPLE, _FRACTION, _DAY, _TABLE = "(", "/", "-", "{"


def to_plain(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    """Return a value as JSON holds it; raise TypeError for one that is not listed here."""
    kind = type(value)
    if value is None or kind in (bool, float, str) or (kind is int and abs(value) < _LARGEST):
        return value
    if kind in _FIELDS:
        return [kind.__name__, *(to_plain(getattr(value, name)) for name in _FIELDS[kind])]
    if isinstance(value, enum.StrEnum) and kind in _WORDS:
        return [kind.__name__, value.value]
    if kind is tuple:
        return [_TUPLE, *map(to_plain, value)]
    if kind is dict:
        return [_TABLE, *([to_plain(key), to_plain(held)] for key, held in value.items())]
    if kind is Fraction:
        return [_FRACTION, f"{value.numerator:x}", f"{value.denominator:x}"]
    if kind is dt.date:
        return [_DAY, value.isoformat()]
    raise TypeError(f"{kind.__name__} is not kept")


def of_plain(plain: Any) -> Any:  # noqa: ANN401 - whatever was written
    """Return the value that `to_plain` gave this for; raise ValueError, TypeError or LookupError for anything else."""
    if not isinstance(plain, list):
        return plain
    name, *parts = plain
    if name == _TUPLE:
        return tuple(map(of_plain, parts))
    if name == _TABLE:
        return {of_plain(key): of_plain(held) for key, held in parts}
    if name == _FRACTION:
        above, below = parts
        return Fraction(int(above, 16), int(below, 16))
    if name == _DAY:
        return dt.date.fromisoformat(*parts)
    made = _BY_NAME[name]
    if issubclass(made, enum.Enum):
        return made(*parts)
    return made(**dict(zip(_FIELDS[made], map(of_plain, parts), strict=True)))
