"""Found quantities: a figure or an amount with the words around it, put together.

`docs/explanation/values.md` says what is read as what.
"""

from fractions import Fraction
from re import IGNORECASE
from typing import NamedTuple

import attrs

from claimcheck.language.amounts import Amount, Kind
from claimcheck.language.figure import Figure
from claimcheck.language.figures import is_share, with_rate
from claimcheck.language.quantity_words import (
    change_of,
    follows_proper_name,
    is_named,
    modifier_after,
    modifier_before,
    noun_after,
)
from claimcheck.language.units import UnitWord, is_money, known_unit, singular
from claimcheck.language.word_patterns import Late
from claimcheck.model.direction import Direction
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity, read_as
from claimcheck.model.units import BARE, PERCENTAGE_POINT, PHYSICAL, is_count_noun

_KIND_OF_DIMENSION = {
    "time": Kind.DURATION, "calendar": Kind.DURATION, "percentage points": Kind.PERCENTAGE_POINTS,
    "share": Kind.SHARE,
    "celsius": Kind.TEMPERATURE, "fahrenheit": Kind.TEMPERATURE, "kelvin": Kind.TEMPERATURE,
    "rank": Kind.RANK,
    "speed": Kind.RATE,
}  # fmt: skip
_ONE = Late(
    r"(?:at least|more than|only|just|exactly|about|almost|nearly|under|less than|over|up "
    r"to|no more than|fewer than|a single)[ ]$",
    IGNORECASE,
)
# What "one" may count where nothing else says that it counts: "one person was killed"; "one costs" is a pronoun.
_ONE_OF_THEM = frozenset(
    "person man woman child boy girl soldier officer civilian passenger driver patient student worker employee house "
    "building car vehicle death case vote seat goal fish sheep aircraft series game match bomb shot suspect victim "
    "survivor gunman policeman firefighter".split()
)
_OLD = Late(r"\b(?:aged?|ages|age of|turned|turns|turning)[ ](?:about |over |under |between )?$", IGNORECASE)
_RATIO = Late(
    r"[ ](?:as|more|less|higher|lower|larger|bigger|smaller|greater|faster|the|what|its"
    r"|their|that|over|than|better)\b"
)


_RANGING = Late(r"\b(?:between|(?:ranging |ranged )?from) $", IGNORECASE)


@attrs.frozen(kw_only=True)
class FoundQuantity:
    """A quantity in a text: its span (with hedges and unit, without the noun), its kind, and the noun that is counted.

    `direction` is which way the figure says that something moved, None where it says no such thing.
    """

    start: int
    end: int
    quantity: Quantity
    kind: Kind
    noun: str | None = None
    direction: Direction | None = None


def of_pair(text: str, first: Figure, second: Figure, ends: tuple[Fraction, Fraction]) -> FoundQuantity:
    """Return the range that two figures are together, from the one end to the other."""
    unit = second.unit or first.unit
    low, high = ends
    before = _RANGING.search(text[max(0, first.start - 16) : first.start])
    start = first.start - (len(before[0]) if before else 0)
    if before is None:
        start = modifier_before(text, start).at
    factor = Fraction(1) if unit is None else unit.factor
    whole = second._replace(start=start, value=high, unit=unit, age=second.age or first.age)
    named = _named(text, whole)
    written = text[start : named.end]
    quantity = Quantity(
        written=written, interval=Interval(low * factor, high * factor), unit=named.unit, form=Form.RANGE,
    )  # fmt: skip
    kind, direction = _kind(text, whole, named, start)
    return FoundQuantity(
        start=start, end=named.end, quantity=quantity, kind=kind, noun=named.noun, direction=direction
    )


class _Named(NamedTuple):
    """The unit of a figure, the noun it counts, and where the figure ends with its unit."""

    unit: str
    factor: Fraction
    noun: str | None
    end: int
    is_rate: bool


def _named(text: str, figure: Figure) -> _Named:
    """Look behind the figure for what is counted."""
    if figure.unit is not None:
        noun = noun_after(text, figure.end, of=True, mass=True) if is_share(figure.unit.name) else None
        if figure.unit.name in _COUNTED:
            last = _LAST_WORD.search(text[max(0, figure.end - 16) : figure.end])
            counted = figure.unit.name if last is None else last[0]
            return _Named(
                unit=figure.unit.name, factor=Fraction(1), noun=counted, end=figure.end, is_rate=False
            )
        return _Named(
            unit=figure.unit.name, factor=figure.unit.factor, noun=noun, end=figure.end, is_rate=figure.rate
        )
    noun = _noun(text, figure)
    if (
        noun is None
        and figure.scale == 1
        and _OLD.search(text[max(0, figure.start - 24) : figure.start]) is not None
    ):
        return _Named(unit="year", factor=Fraction(1), noun=None, end=figure.end, is_rate=False)
    unit = BARE if noun is None else singular(noun.split()[-1])
    rated = figure
    if noun is not None:
        behind = text.find(noun, figure.end) + len(noun)
        rated = with_rate(text, figure, UnitWord(unit), behind)
    if rated.unit is not None:
        return _Named(unit=rated.unit.name, factor=rated.unit.factor, noun=noun, end=rated.end, is_rate=True)
    return _Named(unit=unit, factor=Fraction(1), noun=noun, end=figure.end, is_rate=False)


_COUNTED = frozenset({"person", "user", "country"})
_LAST_WORD = Late(r"[a-zA-Z]+$")
_ONE_NOUN = Late(r" ([a-z]+)\b")
_HYPHENED = Late(r"-([a-z][a-z-]+)")


def _noun(text: str, figure: Figure) -> str | None:
    hyphened = _HYPHENED.match(text, figure.end)
    if hyphened is not None and hyphened[1] not in ("ish", "odd", "plus", "fold"):
        return None if hyphened[1] in ("strong", "long", "wide", "high", "deep", "tall") else hyphened[1]
    end = modifier_after(text, figure.end, Form.PLAIN).at
    if figure.spelt and figure.value == 1 and (single := _ONE_NOUN.match(text, end)) is not None:
        return single[1] if single[1] in _ONE_OF_THEM else None
    return noun_after(text, end, of=figure.scale != 1)


def of_figure(text: str, figure: Figure) -> FoundQuantity | None:
    """Return the quantity that a figure is with the words around it, None where it is a name or a pronoun."""
    named = _named(text, figure)
    spent = named.unit in PHYSICAL and PHYSICAL[named.unit].dimension in ("time", "calendar")
    before = modifier_before(text, figure.start, duration=spent and not figure.age)
    form = Form.MORE_THAN if figure.more else before.form
    after = modifier_after(text, named.end, form)
    if _is_no_quantity(
        text, figure, named, plain=form is after.form is Form.PLAIN and before.at == figure.start
    ):
        return None
    kind, direction = _kind(text, figure, named, before.at)
    value, step = figure.value * named.factor, figure.step * named.factor
    interval = interval_of(after.form, value, step, named.unit, exact=kind in (Kind.AGE, Kind.RANK))
    quantity = Quantity(
        written=text[before.at : after.at], interval=interval, unit=named.unit, form=after.form, number=value
    )
    return FoundQuantity(
        start=before.at, end=max(after.at, named.end), quantity=quantity, kind=kind, noun=named.noun,
        direction=direction,
    )  # fmt: skip


def _is_no_quantity(text: str, figure: Figure, named: _Named, *, plain: bool) -> bool:
    """Whether a number is a pronoun or part of a name: it has neither unit, nor noun, nor a word that says how much."""
    if figure.unit is not None:
        return is_lettered(text, figure) and is_named(text, figure.start)
    word = text[figure.start : figure.end].casefold()
    if word == "one":
        counted = named.noun is not None and named.noun.split()[-1].casefold() in _ONE_OF_THEM
        lone = not counted and _ONE.search(text[max(0, figure.start - 16) : figure.start]) is None
        return lone and len(text) > len(word)
    if figure.scale != 1 or figure.grouped or not plain:
        return False
    if _ADDRESS.match(text, figure.end) or (
        word == "zero" and _NET.search(text[max(0, figure.start - 4) : figure.start])
    ):
        return True
    if is_named(text, figure.start):
        return True
    return named.noun is None and word[0].isdigit() and follows_proper_name(text, figure.start)


_ADDRESS = Late(
    r"[A-Z]? (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Lane|Square|Drive|Boulevard|Place|Court"
    r"|Terrace|Crescent|Way|Row|Gardens|Hill)\b"
)
_NET = Late(r"\b[Nn]et[ -]$")
_LETTERED = Late(r"\d[A-Ma-h]")


def is_lettered(text: str, figure: Figure) -> bool:
    """Whether a letter stands close behind a number, as in the name "Fig. 4A"."""
    return _LETTERED.fullmatch(text[max(figure.start, figure.end - 2) : figure.end]) is not None


def interval_of(form: Form, value: Fraction, step: Fraction, unit: str, *, exact: bool = False) -> Interval:
    """Return the set that a figure of a form stands for; ranks, and what is `exact`, are points."""
    if (exact or unit == "rank") and form is Form.PLAIN:
        return Interval(value, value)
    return read_as(form, value, step, count=is_count_noun(unit) and value.denominator == 1)


def _kind(text: str, figure: Figure, named: _Named, start: int) -> tuple[Kind, Direction | None]:
    direction, by = change_of(text, start, named.end)
    kind = _plain_kind(text, figure, named, start)
    relative = kind in (Kind.SHARE, Kind.RATIO)
    if direction is not None and (relative or (by and kind in (Kind.COUNT, Kind.MONEY, Kind.DIMENSION))):
        return Kind.CHANGE, direction
    return kind, direction if by else None


def _plain_kind(text: str, figure: Figure, named: _Named, start: int) -> Kind:
    unit = named.unit
    if figure.age or _is_age(text, figure, unit, start):
        return Kind.AGE
    if named.is_rate:
        return Kind.RATE
    if is_money(unit):
        return Kind.MONEY
    if unit == "times":
        return (
            Kind.RATIO
            if _RATIO.match(text, figure.end) or figure.step < 1 or text[figure.end - 1] in "xX×倍"
            else Kind.COUNT
        )
    if unit == PERCENTAGE_POINT:
        return Kind.PERCENTAGE_POINTS
    if unit == "°" and figure.value < 0:
        return Kind.TEMPERATURE
    if unit == "°" and _WARMTH.search(text[max(0, start - 80) : figure.end + 40]) is not None:
        return Kind.TEMPERATURE
    return (
        _KIND_OF_DIMENSION.get(PHYSICAL[unit].dimension, Kind.DIMENSION) if unit in PHYSICAL else Kind.COUNT
    )


_WARMTH = Late(
    r"\b(?:temperatures?|heat\w*|hot\w*|warm\w*|cold\w*|cool\w*|chill\w*|freez\w*|frost\w*|fever|thermostat|weather|oven"
    r"|boil\w*|melt\w*|sunny|outside|climate|forecast|thermometer|below (?:zero|freezing))\b",
    IGNORECASE,
)


def _is_age(text: str, figure: Figure, unit: str, start: int) -> bool:
    if unit != "year":
        return False
    return text[figure.end : figure.end + 4] == " old" or (
        figure.unit is None and _OLD.search(text[max(0, start - 16) : start]) is not None
    )


def _shared_noun(text: str, amount: Amount) -> str | None:
    """Return the noun behind "one in five": "Americans"."""
    return (
        noun_after(text, amount.end)
        if amount.kind is Kind.SHARE and " " in text[amount.start : amount.end]
        else None
    )


def _measure(noun: str | None) -> UnitWord | None:
    """Return the unit that a counted noun is: "billions of dollars", "dozens of kilometres"."""
    unit = None if noun is None else known_unit(noun)
    return unit if unit is not None and (is_money(unit.name) or unit.name in PHYSICAL) else None


def of_amount(text: str, amount: Amount) -> FoundQuantity:
    """Return the quantity that an amount is with the words around it."""
    before = modifier_before(text, amount.start) if amount.kind is not Kind.RANK else None
    start = amount.start if before is None else before.at
    form = Form.PLAIN if before is None else before.form
    noun = (
        noun_after(text, amount.end, of=True, mass=amount.kind is Kind.SHARE) or _shared_noun(text, amount)
        if amount.kind in (Kind.COUNT, Kind.SHARE)
        else None
    )
    direction, by = change_of(text, start, amount.end)
    kind, direction = (
        (Kind.CHANGE, direction)
        if direction and by and amount.kind in (Kind.SHARE, Kind.RATIO)
        else (amount.kind, amount.direction)
    )
    after = modifier_after(text, amount.end, form) if amount.vague is None else None
    end = amount.end
    if after is not None and amount.kind in (Kind.COUNT, Kind.SHARE):
        form, end = after.form, after.at
    unit, written = amount.unit, text[start:end]
    if amount.vague is not None and (measure := _measure(noun)) is not None:
        end, unit, noun = text.find(noun or "", end) + len(noun or ""), measure.name, None
        kind = (
            Kind.MONEY if is_money(unit) else _KIND_OF_DIMENSION.get(PHYSICAL[unit].dimension, Kind.DIMENSION)
        )
        written, interval = text[start:end], amount.vague.scaled(measure.factor)
        quantity = Quantity(written=written, interval=interval, unit=unit, form=Form.VAGUE)
    elif amount.vague is not None:
        unit = BARE if noun is None else singular(noun.split()[-1])
        quantity = Quantity(written=written, interval=amount.vague, unit=unit, form=Form.VAGUE)
    else:
        interval = interval_of(form, amount.value, amount.step, unit, exact=amount.kind is Kind.RANK)
        quantity = Quantity(written=written, interval=interval, unit=unit, form=form, number=amount.value)
    return FoundQuantity(start=start, end=end, quantity=quantity, kind=kind, noun=noun, direction=direction)
