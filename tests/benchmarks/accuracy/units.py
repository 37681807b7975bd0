"""One table of unit names: of the data sets ("Kilogram", "cubic centimetre", "M") and of claimcheck ("kg", "mL").

Every name becomes a factor and powers of dimensions, so that 0.01 L and 1 cL are the same. What the table does not
know is a dimension of its own, named by the word ("user"). Factors: SI brochure, 9th edition, and the international
yard and pound; a month is 30 days and a year 365, as in both suites of durations.
"""

import re
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.units import PHYSICAL
from tests.benchmarks.accuracy.unit_names import MONEY, PREFIXES, TABLE

_POWERS = {"square ": 2, "sq ": 2, "cubic ": 3, "cu ": 3}
_POWER_BEHIND = re.compile(r"\^?(?P<power>[-−]?[23])$|(?P<small>[²³])$|[ ](?P<word>squared|cubed)$")
_PER = re.compile(r"/| per | an? ")
_PRODUCT = re.compile(r"[·⋅* ]")
_CODE = re.compile(r"[A-Z]{3}")
_SYMBOL = 3  # letters: "lbs", "kms"; what is longer is a word
_SHARE_OF_ONE = Fraction(1, 100)


class Size(NamedTuple):
    """What a unit is worth: so many of the product of its dimensions."""

    factor: Fraction
    dimensions: frozenset[tuple[str, int]]


def _read_table() -> tuple[dict[str, Size], dict[str, Size]]:
    """Return the units by symbol or word, and those of them that take prefixes."""
    known: dict[str, Size] = {}
    prefixed: dict[str, Size] = {}
    for line in TABLE.strip().splitlines():
        names, _, worth = line.partition(" : ")
        factor, *dimensions = worth.split()
        powers = {part.partition("^")[0]: int(part.partition("^")[2] or 1) for part in dimensions}
        size = Size(Fraction(factor), frozenset(powers.items()))
        for name in names.split():
            plain = name.removesuffix("*").replace("_", " ")
            known[plain] = size
            if name.endswith("*"):
                prefixed[plain] = size
    return known, prefixed


_KNOWN, _PREFIXED = _read_table()


def _read_money() -> dict[str, tuple[Size, ...]]:
    money: dict[str, tuple[Size, ...]] = {}
    for line in MONEY.strip().splitlines():
        codes, _, names = line.partition(": ")
        found = re.findall(r"([A-Z]{3})(?: ×(\S+))?", codes)
        sizes = tuple(Size(Fraction(factor or 1), frozenset({(code, 1)})) for code, factor in found)
        for name in names.split(", "):
            money[name] = (*sizes, Size(Fraction(1), frozenset({(f"counted {name.split()[-1]}", 1)})))
    return money


_MONEY_NAMES = _read_money()


def size_found(name: str) -> Size:
    """Return what a unit of claimcheck is worth, by its own table where a part of the name is not in this one."""
    top, *below = (_part_found(part) for part in name.split("/"))
    factor, powers = top.factor, Counter(dict(top.dimensions))
    for size in below:
        factor /= size.factor
        powers.subtract(dict(size.dimensions))
    return Size(factor, frozenset((dimension, power) for dimension, power in powers.items() if power))


@lru_cache(maxsize=4096)
def _part_found(name: str) -> Size:
    size, unit = _part(name), PHYSICAL.get(name)
    if unit is None or not is_own(size):
        return size
    for other in PHYSICAL.values():
        if other.dimension == unit.dimension and not is_own(known := _part(other.name)):
            return Size(known.factor * unit.factor / other.factor, known.dimensions)
    return size


def is_own(size: Size) -> bool:
    """Whether a name is a word that the table does not know, or holds one."""
    return any(dimension.startswith("counted ") for dimension, _ in size.dimensions)


def agree(wanted: Fraction, unit: str, found: Fraction, found_unit: str, within: Fraction) -> bool:
    """Whether a data set's value and unit are what was found, relative difference at most `within`.

    A share is a number as well: where the set has no unit, 2.5 % is 0.025, and whatever is counted has none.
    """
    ours = size_found(found_unit)
    for theirs in sizes_of(unit):
        if theirs.dimensions == ours.dimensions:
            if close(wanted * theirs.factor, found * ours.factor, within):
                return True
        elif not theirs.dimensions and is_pure(ours):
            scale = _SHARE_OF_ONE if ("share", 1) in ours.dimensions else 1
            if close(wanted * theirs.factor, found * ours.factor * scale, within):
                return True
    return False


def close(one: Fraction, other: Fraction, within: Fraction) -> bool:
    """Whether two numbers differ by at most `within` of the larger."""
    return abs(one - other) <= within * max(abs(one), abs(other))


def is_pure(size: Size) -> bool:
    """Whether a unit is a share, or something counted: a number without a measure."""
    return all(
        power == 1 and (name == "share" or name.startswith("counted ")) for name, power in size.dimensions
    )


def is_money(unit: str) -> bool:
    """Whether a unit of claimcheck is money, by its code; a rate of money is too."""
    return _CODE.fullmatch(unit.partition("/")[0]) is not None and unit not in _KNOWN


@lru_cache(maxsize=4096)
def sizes_of(name: str) -> tuple[Size, ...]:
    """Return what a data set's name of a unit may mean: of money several, one that it counts by name among them."""
    folded = " ".join(name.casefold().split())
    of_money = _MONEY_NAMES.get(folded, ()) or _MONEY_NAMES.get(folded.removesuffix("s"), ())
    if folded == "pound":
        return (*of_money, _KNOWN["lb"])
    if of_money:
        return of_money
    top, *below = _PER.split(folded)
    if below and top in _MONEY_NAMES:
        return tuple(_product(size, below) for size in _MONEY_NAMES[top])
    return (size_of(name),)


@lru_cache(maxsize=4096)
def size_of(name: str) -> Size:
    """Return what a unit is worth; what the table does not know is a dimension of its own."""
    top, *below = _PER.split(" ".join(name.split()))
    return _product(_part(top), below)


def _product(top: Size, below: list[str]) -> Size:
    factor, powers = top.factor, Counter(dict(top.dimensions))
    for part in below:
        size = _part(part)
        factor /= size.factor
        powers.subtract(dict(size.dimensions))
    return Size(factor, frozenset((name, power) for name, power in powers.items() if power))


def _part(name: str) -> Size:
    """Return the size of a unit without a stroke: a word, a symbol, with its prefix and power."""
    word = name.casefold() if name.istitle() or len(name) > _SYMBOL else name
    names = dict.fromkeys((name, word, _singular(word)))
    for lookup in names:
        found = _KNOWN.get(lookup) or _with_prefix(lookup)
        if found is not None:
            return found
    return _powered(name) or _multiplied(name) or Size(Fraction(1), frozenset({(_own_name(name), 1)}))


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SYMBOL else word


def _own_name(name: str) -> str:
    return name if _CODE.fullmatch(name) else f"counted {name.casefold().removesuffix('s')}"


def _with_prefix(name: str) -> Size | None:
    for length in range(1, 6):
        size = _PREFIXED.get(name[length:])
        if name[:length] in PREFIXES and size is not None:
            return Size(size.factor * Fraction(10) ** PREFIXES[name[:length]], size.dimensions)
    return None


def _powered(name: str) -> Size | None:
    """Return the size of "square metre", "cm3", "s-1", "inverse second"."""
    folded = name.casefold()
    for word, power in _POWERS.items():
        if folded.startswith(word):
            return _raised(_part(name[len(word) :]), power)
    if folded.startswith("inverse "):
        return _raised(_part(name[len("inverse ") :]), -1)
    match = _POWER_BEHIND.search(name)
    if match is None or match.start() == 0:
        return None
    written = (
        match["power"] or {"²": "2", "³": "3", "squared": "2", "cubed": "3"}[match["small"] or match["word"]]
    )
    return _raised(_part(name[: match.start()]), int(written.replace("−", "-")))


def _raised(size: Size, power: int) -> Size:
    return Size(size.factor**power, frozenset((name, at * power) for name, at in size.dimensions))


def _multiplied(name: str) -> Size | None:
    """Return the size of a product that is written with a point or a space: "joule second"."""
    names = [part for part in _PRODUCT.split(name) if part]
    parts = [_part(part) for part in names] if len(names) > 1 else []
    if not parts or any(is_pure(part) and part.dimensions for part in parts):
        return None
    factor, powers = Fraction(1), Counter[str]()
    for part in parts:
        factor *= part.factor
        powers.update(dict(part.dimensions))
    return Size(factor, frozenset((dimension, power) for dimension, power in powers.items() if power))
