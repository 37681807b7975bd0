"""Units as labels, with exact factors between those of one dimension.

Count nouns ("person", "download") are units of their own dimension: they convert to themselves or to a more
general noun. Money is a dimension a currency: it converts only through a dated rate, so never here.
Units that are put together ("kg/m3", "kWh/m2") convert through their parts; what is counted or paid a day, a month
or a year does not, since a figure for a month is none for a year.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

import attrs

from claimcheck.model.quantity import Quantity

BARE = "1"
PERCENT = "%"
PERCENTAGE_POINT = "percentage point"


class Unit(NamedTuple):
    """One unit: its dimension, and how many of the dimension's first unit it is worth."""

    name: str
    dimension: str
    factor: Fraction = Fraction(1)


class _Physical(Mapping[str, Unit]):
    """The table of `unit_table`, read when it is first asked."""

    def __getitem__(self, name: str) -> Unit:
        return _units()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_units())

    def __len__(self) -> int:
        return len(_units())

    def __contains__(self, name: object) -> bool:
        return name in _units()


PHYSICAL: Mapping[str, Unit] = _Physical()
_LINE = re.compile(r"(?P<dimension>[a-z ]+)(?: \[(?P<si>[^]]+)\])?: (?P<units>.+)")
_ENTRY = re.compile(r"(?P<name>.+?) (?P<factor>[\d./e-]+)(?: (?P<prefixes>[A-Za-z]+))?")
_PREFIX = re.compile(r"[KMGT]i|[a-zA-Z]")


@cache
def _units() -> dict[str, Unit]:
    return {unit.name: unit for units, _ in _lines() for unit in units}


@cache
def _lines() -> tuple[tuple[list[Unit], str | None], ...]:
    from claimcheck.model.unit_table import DIMENSIONS

    read: list[tuple[list[Unit], str | None]] = []
    for line in DIMENSIONS.strip().splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            message = f"a line of the units that cannot be read: {line!r}"
            raise ValueError(message)
        entries = match["units"].split("; ")
        units = [unit for entry in entries for unit in _entry(match["dimension"], entry)]
        read.append((units, match["si"]))
    return tuple(read)


def _entry(dimension: str, entry: str) -> Iterator[Unit]:
    from claimcheck.model.unit_table import PREFIXES

    match = _ENTRY.fullmatch(entry)
    if match is None:
        message = f"a unit that cannot be read: {entry!r}"
        raise ValueError(message)
    over, _, under = match["factor"].partition("/")
    factor = Fraction(over) / Fraction(under or 1)
    yield Unit(match["name"], dimension, factor)
    for prefix in _PREFIX.findall(match["prefixes"] or ""):
        yield Unit(prefix + match["name"], dimension, factor * Fraction(PREFIXES[prefix]))


@cache
def currencies() -> frozenset[str]:
    """Return the ISO 4217 codes that are read as money."""
    from claimcheck.model.unit_table import CURRENCIES

    return frozenset(CURRENCIES.split())


# Names that several currencies share, of which the country is not told.
SHARED_MONEY = frozenset({"dinar", "rial", "peso", "shilling", "guilder"})


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, by its ISO 4217 code or by a name that several share."""
    return unit in SHARED_MONEY or (len(unit) == _CODE and unit.isupper() and unit in currencies())


_CODE = 3  # letters

# A count noun and the more general noun that every one of its things is.
MORE_GENERAL: Mapping[str, str] = {
    "user": "person", "follower": "person", "subscriber": "person", "viewer": "person", "participant": "person",
    "resident": "person", "worker": "person", "employee": "person", "student": "person", "child": "person",
    "woman": "person", "man": "person", "voter": "person", "refugee": "person", "patient": "person", "fan": "person",
    "American": "person", "customer": "person", "member": "person", "newcomer": "person",
}  # fmt: skip


class _Worth(NamedTuple):
    """What a unit is in base units: a factor, and each base unit with its power, in order."""

    factor: Fraction
    powers: tuple[tuple[str, int], ...]


_POWER = re.compile(r"(?P<name>.*?[^\d])(?P<power>\d)?")
_PERIODS = frozenset({"day", "week"})
_BASES = {"length": "m", "mass": "kg", "time": "s", "current": "A"}


@lru_cache(maxsize=1024)
def _worth_of(unit: str) -> _Worth | None:
    """Return what a unit that is put together is worth, None where a part of it is counted, paid or a period."""
    factor, powers = Fraction(1), dict[str, int]()
    for part, sign in _parts(unit):
        worth = _part(part)
        if worth is None:
            return None
        factor *= worth.factor**sign
        for name, power in worth.powers:
            powers[name] = powers.get(name, 0) + sign * power
    return _Worth(factor, tuple(sorted((name, power) for name, power in powers.items() if power)))


def _parts(unit: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of "kg·m/s2", and whether each multiplies or divides."""
    over, *under = unit.split("/")
    yield from ((part, 1) for part in over.split("·"))
    yield from ((part, -1) for whole in under for part in whole.split("·"))


def _part(part: str) -> _Worth | None:
    if part == BARE:
        return _Worth(Fraction(1), ())
    known, times = _units().get(part), 1
    if known is None:
        name, power = _power(part)
        known, times = _units().get(name), power
    if known is None or known.name in _PERIODS or known.dimension == "calendar":
        return None
    base = _base(known.dimension)
    powers = tuple((name, power * times) for name, power in base.powers)
    return _Worth((known.factor * base.factor) ** times, powers)


def _power(part: str) -> tuple[str, int]:
    match = _POWER.fullmatch(part)
    return (part, 1) if match is None else (match["name"], int(match["power"] or 1))


@cache
def _base(dimension: str) -> _Worth:
    """Return what the first unit of a dimension is in base units; one that combines with none is its own."""
    si = next((si for units, si in _lines() if si and units[0].dimension == dimension), None)
    if si is None:
        return _Worth(Fraction(1), ((_BASES.get(dimension, dimension), 1),))
    factor, _, written = si.partition(" ")
    parts = [(_power(part), sign) for part, sign in _parts(written.replace(" ", "·"))]
    return _Worth(Fraction(factor), tuple((name, power * sign) for (name, power), sign in parts))


@attrs.frozen
class UnitTable:
    """The units that are known, with the count nouns that a vocabulary adds."""

    more_general: Mapping[str, str] = attrs.field(default=MORE_GENERAL, eq=False)

    def factor(self, unit: str, into: str) -> Fraction | None:
        """Return how many `into` one `unit` is, or None where they do not compare."""
        if unit == into:
            return Fraction(1)
        one, other = PHYSICAL.get(unit), PHYSICAL.get(into)
        if one is not None and other is not None:
            return one.factor / other.factor if one.dimension == other.dimension else None
        if "/" in unit or "/" in into or "·" in unit or "·" in into:
            return _combined(unit, into)
        return Fraction(1) if into in self._generalisations(unit) else None

    def convert(self, quantity: Quantity, into: str) -> Quantity | None:
        """Return the quantity in the unit `into`, or None where the units do not compare."""
        factor = self.factor(quantity.unit, into)
        if factor is None:
            return None
        return quantity if quantity.unit == into else quantity.in_unit(into, factor)

    def _generalisations(self, noun: str) -> frozenset[str]:
        found: set[str] = set()
        while noun in self.more_general and noun not in found:
            found.add(noun)
            noun = self.more_general[noun]
        return frozenset(found | {noun})


def _combined(unit: str, into: str) -> Fraction | None:
    """Return how many `into` one `unit` is where at least one of them is put together of others."""
    one, other = _worth_of(unit), _worth_of(into)
    if one is None or other is None or one.powers != other.powers:
        return None
    return one.factor / other.factor


def is_count_noun(unit: str) -> bool:
    """Whether things are counted in this unit, so that small whole numbers are exact."""
    return unit not in PHYSICAL and not is_money(unit) and "/" not in unit and "·" not in unit
