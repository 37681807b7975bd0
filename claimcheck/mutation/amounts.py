"""Falsehoods about quantities: another number, another scale, another unit, a bound turned round."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Claim
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import ChangeStatement, QuantityStatement
from claimcheck.mutation.mutant import Change, Stock, like, with_parts, with_statement

_DIGITS = re.compile(r"\d+(?:[.,  ’']\d+)*")
_FACTORS = (Fraction(13, 10), Fraction(7, 10), Fraction(2), Fraction(1, 2))
_SCALES = {
    "thousand": "million", "million": "billion", "billion": "million", "trillion": "billion",
    "k": "m", "m": "bn", "bn": "m", "hundred": "thousand",
}  # fmt: skip
_SCALE = re.compile(r"(?<![a-z])(thousand|million|billion|trillion|hundred|bn|k|m)\b")
_TURNED = {
    "more than": "fewer than", "over": "under", "at least": "at most", "up to": "at least",
    "fewer than": "more than", "less than": "more than", "under": "over", "at most": "at least",
    "above": "below", "below": "above", "no more than": "no fewer than", "as many as": "at least",
}  # fmt: skip
_BOUND = re.compile(rf"\b(?:{'|'.join(sorted(_TURNED, key=len, reverse=True))})\b", re.IGNORECASE)
_UNITS = {
    "%": (("%", "percentage points"), ("per cent", "percentage points"), ("percent", "percentage points")),
    "km": (("km", "miles"), ("kilometres", "miles"), ("kilometers", "miles")),
    "mi": (("miles", "kilometres"),),
    "m": (("metres", "feet"), ("meters", "feet")),
    "ft": (("feet", "metres"),),
    "kg": (("kg", "tonnes"), ("kilograms", "tonnes"), ("kilos", "tonnes")),
    "t": (("tonnes", "kilograms"),),
    "day": (("days", "weeks"), ("day", "week")), "week": (("weeks", "months"), ("week", "month")),
    "month": (("months", "years"), ("month", "year")), "year": (("years", "months"), ("year", "month")),
    "h": (("hours", "days"),), "min": (("minutes", "hours"),),
}  # fmt: skip

Rewrite = Callable[[Quantity], Iterator[str]]


def numbers_nudged(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A number moved beyond what rounding allows, in the notation it was written in."""
    factors = stock.chance.sample(_FACTORS, len(_FACTORS))
    yield from _changed(claim, lambda quantity: _nudged(quantity, factors))


def scales_changed(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """A scale word for another; a number without one by a factor of ten and of a thousand."""
    yield from _changed(claim, _scaled)


def units_changed(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """A unit for another that is easily taken for it."""
    yield from _changed(claim, _in_other_unit, same_unit=False)


def bounds_turned(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """A lower bound made an upper one, and the other way round."""
    yield from _changed(claim, _turned)


def _changed(claim: Claim, rewrite: Rewrite, *, same_unit: bool = True) -> Iterator[Change]:
    statement = claim.statement
    if not isinstance(statement, QuantityStatement | ChangeStatement):
        return
    for name in ("value", "start", "end", "by"):
        quantity = getattr(statement, name, None)
        if not isinstance(quantity, Quantity):
            continue
        for written in rewrite(quantity):
            other = _read(written, quantity.unit if same_unit else None)
            if other is None or not _differs(quantity, other):
                continue
            changed = with_statement(claim, with_parts(statement, **{name: other}), quantity.written, written)
            if changed is not None:
                yield Change(changed, quantity.written, written)


def _read(written: str, unit: str | None) -> Quantity | None:
    try:
        return read_quantity(written, unit)
    except ValueError:
        return None


def _differs(one: Quantity, other: Quantity) -> bool:
    """Whether no number of a plain figure is one of the other; bounds may share numbers."""
    if one.form.is_bound or other.form.is_bound or one.unit != other.unit:
        return one != other
    return not one.interval.overlaps(other.interval)


def _nudged(quantity: Quantity, factors: list[Fraction]) -> Iterator[str]:
    match = _DIGITS.search(quantity.written)
    if match is None or quantity.form in (Form.RANGE, Form.VAGUE):
        return
    separator = next((mark for mark in match[0] if not mark.isdigit() and mark != "."), "")
    plain = match[0].replace(separator, "") if separator else match[0]
    if plain.count(".") > 1:
        return
    places = len(plain.partition(".")[2])
    zeros = 0 if places else len(plain) - len(plain.rstrip("0"))
    for factor in factors:
        steps = round(Fraction(plain) * factor * 10**places / 10**zeros)
        number = Fraction(max(steps, 1) * 10**zeros, 10**places)
        yield (
            quantity.written[: match.start()]
            + _like(number, places, separator)
            + quantity.written[match.end() :]
        )


def _like(number: Fraction, places: int, separator: str) -> str:
    """Return a number with so many decimals and this mark between its thousands."""
    whole, rest = divmod(number, 1)
    grouped = f"{int(whole):,}".replace(",", separator)
    return grouped if not places else f"{grouped}.{int(rest * 10**places):0{places}}"


def _scaled(quantity: Quantity) -> Iterator[str]:
    word = _SCALE.search(quantity.written)
    if word is not None and word[0] != quantity.unit:  # "38.5 m" is no million
        yield quantity.written[: word.start()] + _SCALES[word[0]] + quantity.written[word.end() :]
        return
    if quantity.number is None or quantity.unit == "%":
        return
    yield from _nudged(quantity, [Fraction(10)])
    yield from _nudged(quantity, [Fraction(1000)])


def _in_other_unit(quantity: Quantity) -> Iterator[str]:
    for old, new in _UNITS.get(quantity.unit, ()):
        if quantity.written.endswith(old):
            figure = quantity.written.removesuffix(old).rstrip()
            yield f"{figure} {new}"


def _turned(quantity: Quantity) -> Iterator[str]:
    bound = _BOUND.search(quantity.written)
    if bound is not None:
        new = like(bound[0], _TURNED[bound[0].casefold()])
        yield quantity.written[: bound.start()] + new + quantity.written[bound.end() :]
