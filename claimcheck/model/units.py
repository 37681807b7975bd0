"""Units as labels, with exact factors between those of one dimension.

Count nouns ("person", "download") are units of their own dimension: they convert to themselves or to a more
general noun. Money is a dimension a currency: it converts only through a dated rate, so never here.
The factors are those of the SI brochure (9th edition) and of the international yard and pound agreement.
"""

from collections.abc import Mapping
from fractions import Fraction

import attrs

from claimcheck.model.quantity import Quantity

BARE = "1"
PERCENT = "%"
PERCENTAGE_POINT = "percentage point"


@attrs.frozen
class Unit:
    """One unit: its dimension, and how many of the dimension's first unit it is worth."""

    name: str
    dimension: str
    factor: Fraction = Fraction(1)


def _family(dimension: str, **factors: str) -> dict[str, Unit]:
    return {name: Unit(name, dimension, Fraction(factor)) for name, factor in factors.items()}


PHYSICAL: Mapping[str, Unit] = {
    **_family(
        "length",
        m="1",
        km="1000",
        cm="1/100",
        mm="1/1000",
        um="1/1000000",
        nm="1/1000000000",
        mi="201168/125",
        yd="1143/1250",
        ft="381/1250",
        **{"in": "127/5000", "nmi": "1852"},
    ),
    **_family(
        "area",
        m2="1",
        km2="1000000",
        ha="10000",
        acre="316160658/78125",
        ft2="145161/1562500",
        mi2="40468564224/15625",
    ),
    **_family(
        "volume", L="1", mL="1/1000", m3="1000", gal="473176473/125000000", bbl="19873411866/125000000"
    ),
    **_family(
        "mass",
        kg="1",
        g="1/1000",
        mg="1/1000000",
        t="1000",
        lb="45359237/100000000",
        oz="45359237/1600000000",
    ),
    **_family("time", s="1", ms="1/1000", min="60", h="3600", day="86400", week="604800"),
    **_family("calendar", month="1", year="12", decade="120", century="1200"),
    **_family("speed", **{"m/s": "1", "km/h": "5/18", "mph": "1397/3125", "kn": "463/900"}),
    **_family(
        "energy",
        J="1",
        kJ="1000",
        MJ="1000000",
        Wh="3600",
        kWh="3600000",
        MWh="3600000000",
        GWh="3600000000000",
        TWh="3600000000000000",
    ),
    **_family("power", W="1", kW="1000", MW="1000000", GW="1000000000"),
    **_family("data", B="1", kB="1000", MB="1000000", GB="1000000000", TB="1000000000000"),
    **_family("frequency", Hz="1", kHz="1000", MHz="1000000", GHz="1000000000"),
    **_family("pressure", Pa="1", hPa="100", kPa="1000", bar="100000"),
    **_family("kelvin", K="1"),
    **_family("celsius", **{"°C": "1"}),
    **_family("fahrenheit", **{"°F": "1"}),
    **_family("share", **{PERCENT: "1", "‰": "1/10"}),
    **_family("percentage points", **{PERCENTAGE_POINT: "1", "basis point": "1/100"}),
    **_family("rank", rank="1"),
    **_family("multiple", times="1"),
}

# A count noun and the more general noun that every one of its things is.
MORE_GENERAL: Mapping[str, str] = {
    "user": "person", "follower": "person", "subscriber": "person", "viewer": "person", "participant": "person",
    "resident": "person", "worker": "person", "employee": "person", "student": "person", "child": "person",
    "woman": "person", "man": "person", "voter": "person", "refugee": "person", "patient": "person", "fan": "person",
    "American": "person", "customer": "person", "member": "person", "newcomer": "person",
}  # fmt: skip


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


def is_count_noun(unit: str) -> bool:
    """Whether things are counted in this unit, so that small whole numbers are exact."""
    return unit not in PHYSICAL and not (len(unit) == 3 and unit.isupper()) and "/" not in unit  # noqa: PLR2004 - ISO 4217
