"""How figures stand in a claim file: as words that are read, or with their set written out."""

import re
from fractions import Fraction

from claimcheck.language.quantities import read_quantity
from claimcheck.model.quantity import Quantity

_NUMBER = re.compile(r"(-?\d{1,400}(?:\.\d{1,400})?)(?:/(\d{1,400}))?", re.ASCII)
_SHARES = frozenset({"%", "‰", "percentage point", "basis point", "times"})


def read_figure(words: str, unit: str | None) -> Quantity:
    """Return what the words of a figure stand for; raise ValueError that says what was expected."""
    return read_quantity(words, unit)


def read_difference(words: str, unit: str | None) -> Quantity:
    """Return by how much something changed: a share where the words say so, else in the property's unit."""
    share = read_figure(words, None)
    return share if share.unit in _SHARES else read_figure(words, unit)


def read_number(words: str) -> Fraction:
    """Return an exact number; raise ValueError for anything but digits, with a point or as a fraction."""
    match = _NUMBER.fullmatch(words)
    if match is None or (match[2] is not None and int(match[2]) == 0):
        message = f"expected a number such as '700000', '2.5' or '1/3', found '{words[:60]}'"
        raise ValueError(message)
    return Fraction(match[1]) / Fraction(match[2] or 1)


def write_number(number: Fraction) -> str:
    """Return the number as `read_number` reads it: with a point if its digits end, else as a fraction."""
    places, rest = 0, number.denominator
    for factor in (10, 5, 2):
        while rest % factor == 0:
            rest //= factor
            places += 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    if places == 0:
        return str(number.numerator)
    digits = f"{abs(number.numerator) * 10**places // number.denominator:0{places + 1}d}"
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"
