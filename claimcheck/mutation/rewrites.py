"""Harmless rewrites: another notation, another unit, other quotation marks; each shown harmless by another path."""

import re
from collections.abc import Iterator
from fractions import Fraction

import attrs

from claimcheck.language.quantities import read_quantity
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import QuantityStatement, QuotationStatement
from claimcheck.model.units import PERCENT
from claimcheck.mutation.mutant import Change, Stock, with_statement
from claimcheck.mutation.notations import in_unit, rewritten

_OTHER_UNITS = {
    "km": "m", "m": "cm", "kg": "g", "t": "kg", "h": "min", "day": "h", "week": "day", "ha": "m2", "km2": "ha",
    "L": "mL", "GW": "MW", "MW": "kW",
}  # fmt: skip
_SCALE = {"": 0, "k": 3, "thousand": 3, "million": 6, "billion": 9}
_FIGURE = re.compile(
    r"(?P<digits>-?\d[\d,\u202f]*(?:\.\d+)?)(?:×10\^(?P<power>\d+)|[ ]?(?P<scale>k|thousand|million|billion)\b)?"
)
_GLYPHS = str.maketrans({"'": "’", '"': "”"})
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_OPENS = re.compile(r"(?:(?<=^)|(?<=[\s(\[]))(['\"])")


def notations(claim: Claim, stock: Stock) -> Iterator[Change]:
    """The same number in other notations."""
    statement = claim.statement
    if not isinstance(statement, QuantityStatement):
        return
    unit = _unit_words(statement.value)
    if unit is None:
        return
    ways = [attrs.evolve(way, written=f"{way.written}{unit}") for way in rewritten(statement.value)
            if _is_same_number(statement.value, way)]  # fmt: skip
    ways = [way for way in ways if way.written != statement.value.written]
    for way in stock.chance.sample(ways, min(3, len(ways))):
        changed = with_statement(
            claim, attrs.evolve(statement, value=way), statement.value.written, way.written
        )
        if changed is not None:
            yield Change(changed, statement.value.written, way.written)


def _unit_words(quantity: Quantity) -> str | None:
    """Return the unit as it is written behind the figure; None where other words stand there.

    A percentage has its sign in each notation.
    """
    figure = _FIGURE.search(quantity.written)
    words = "" if figure is None else quantity.written[figure.end() :]
    if not words.strip() or quantity.unit == PERCENT:
        return ""
    try:
        read = read_quantity(f"1{words}")
    except ValueError:
        return None
    return words if (read.unit, read.form) == (quantity.unit, Form.PLAIN) else None


def _is_same_number(one: Quantity, other: Quantity) -> bool:
    """Whether a reader of plain decimals, which knows nothing of ours, gets one number from both."""
    first, second = _plain_number(one.written), _plain_number(other.written)
    return first is not None and first == second


def _plain_number(written: str) -> Fraction | None:
    match = _FIGURE.search(written)
    if match is None:
        return None
    number = Fraction(match["digits"].replace(",", "").replace("\u202f", ""))
    power = int(match["power"]) if match["power"] else _SCALE[match["scale"] or ""]
    return number * Fraction(10) ** power


def other_units(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """The same quantity in a unit that converts exactly."""
    statement = claim.statement
    if not isinstance(statement, QuantityStatement) or statement.value.unit not in _OTHER_UNITS:
        return
    quantity = statement.value
    try:
        other = in_unit(quantity, _OTHER_UNITS[quantity.unit])
    except ValueError:
        return
    back = in_unit(other, quantity.unit)
    if back.interval != quantity.interval:
        return
    written = f"{other.written} {other.unit}"
    changed = with_statement(claim, attrs.evolve(statement, value=other), quantity.written, written)
    if changed is not None:
        yield Change(changed, quantity.written, written)


def other_quotation_marks(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """Typographic quotation marks and apostrophes for straight ones, or straight ones for typographic."""
    text = typographic(claim.text)
    if text == claim.text:
        text = claim.text.translate(_STRAIGHT)
    statement = claim.statement
    if text == claim.text or fold(text) != fold(claim.text):
        return
    if isinstance(statement, QuotationStatement) and statement.words is not None:
        statement = attrs.evolve(statement, words=typographic(statement.words))
    yield Change(attrs.evolve(claim, text=text, statement=statement), claim.text, text)


def typographic(text: str) -> str:
    """Return a text with curly quotation marks, opening ones where a word begins."""
    opened = _OPENS.sub(lambda match: "‘" if match[1] == "'" else "“", text)
    return opened.translate(_GLYPHS)
