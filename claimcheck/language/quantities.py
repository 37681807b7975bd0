"""Quantities in running text: numbers with their unit, their bounds and hedges, and the noun that is counted.

`docs/explanation/values.md` says what is read as what. Linear in the length of the text.
"""

import enum
import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

import attrs

from claimcheck.language.amounts import Amount, Kind, find_amounts, read_alone
from claimcheck.language.dates import find_dates
from claimcheck.language.figures import Figure, is_share, joined_figures, read_figure, with_rate
from claimcheck.language.numbers import SPACES, Numeral, find_numerals
from claimcheck.language.quantity_words import (
    change_of,
    follows_proper_name,
    is_named,
    modifier_after,
    modifier_before,
    moves_before,
    noun_after,
)
from claimcheck.language.units import is_money, singular, unit_of
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity, read_as
from claimcheck.model.statement import Direction
from claimcheck.model.units import BARE, PERCENTAGE_POINT, PHYSICAL, UnitTable, is_count_noun

__all__ = ["FoundQuantity", "Kind", "find_quantities", "read_quantity"]

_TABLE = UnitTable()
_KIND_OF_DIMENSION = {
    "time": Kind.DURATION, "calendar": Kind.DURATION, "percentage points": Kind.PERCENTAGE_POINTS,
    "share": Kind.SHARE,
    "celsius": Kind.TEMPERATURE, "fahrenheit": Kind.TEMPERATURE, "kelvin": Kind.TEMPERATURE,
    "rank": Kind.RANK,
    "speed": Kind.RATE,
}  # fmt: skip
_CONNECTOR = re.compile(
    rf"-to-|(?P<dash>[{SPACES}]?[-–—‒~〜～][{SPACES}]?)|[{SPACES}](?P<word>to|and|or"
    rf"|through)[{SPACES}](?:as (?:many|much|high) as |up to )?|至|到"
)
_NOT_A_NUMBER = re.compile(
    rf"(?P<clock>:\d\d|[{SPACES}]?(?:a\.m|p\.m|am|pm|AM|PM)\b|[{SPACES}]?o['’]clock|[{SPACES}](?:GMT|UTC"
    rf"|EST|CET)\b|h\d\d\b)"
    rf"|(?P<version>\.\d)|(?P<list>[)\]](?!\w))"
)
_AGO = re.compile(rf"[{SPACES}](?:days?|weeks?|months?|years?|decades?|hours?|minutes?)[{SPACES}]ago\b")
_PHONE = re.compile(
    r"\+\d[\d() -]{6,}\d|\(\d{3}\)[ -]?\d{3}-?\d{4}|\b\d{3}-\d{3,4}(?:-\d{4})?\b"
    r"|\b\d{4,5}-\d{4,}\b|\b(?:\d{1,3}\.){3}\d{1,3}\b|\b\d+(?:\.\d+){2,}\b"
    r"|\+\d{1,3}\b(?=[ ]?(?:phone|number|mobile))|https?://\S+"
)
_LIST = re.compile(r"(?:^|\n)[ \t]*$")
_BRACKET = re.compile(r"[(\[]$")
_ONE = re.compile(
    r"(?:at least|more than|only|just|exactly|about|almost|nearly|under|less than|over|up "
    r"to|no more than|fewer than|a single)[ ]$",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:aged?|ages|age of|turned|turns|turning)[ ](?:about |over |under |between )?$", re.IGNORECASE
)
_COMMA_AGE = re.compile(r"\b[A-Z][\w’'-]+, $")
_RATIO = re.compile(
    r"[ ](?:as|more|less|higher|lower|larger|bigger|smaller|greater|faster|the|what|its"
    r"|their|that|over|than|better)\b"
)


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


class _Link(enum.Enum):
    """How two figures that stand side by side belong together."""

    RANGE = enum.auto()
    PLUS_MINUS = enum.auto()
    SCORE = enum.auto()  # "3-2": nobody's quantity


def find_quantities(text: str) -> list[FoundQuantity]:
    """Return the quantities of a text in order; dates, years, names, versions and phone numbers are none."""
    taken = [(date.start, date.end) for date in find_dates(text)]
    taken += [match.span() for match in _PHONE.finditer(text)]
    return _find(text, sorted(taken))


def read_quantity(text: str, unit: str | None = None) -> Quantity:
    """Read a written value as a whole, in `unit` where given; raise ValueError that says what was expected."""
    written = text.strip()
    alone = read_alone(written)
    if alone is not None and unit in (None, alone.unit):
        interval = _interval(Form.PLAIN, alone.value, alone.step, alone.unit, exact=alone.kind is Kind.RANK)
        return Quantity(written=text, interval=interval, unit=alone.unit, number=alone.value)
    found = [f for f in _find(written, ()) if f.start == 0 and _is_rest(f, written[f.end :])]
    if not found:
        message = f"{text!r} is no quantity that can be read: expected one number with its unit, such as 'over 700,000', '19.9 %', '3 to 4 million'"
        raise ValueError(message)
    quantity = attrs.evolve(found[0].quantity, written=text)
    if unit is None or unit == quantity.unit:
        return quantity
    return _in_unit(text, quantity, found[0], unit)


def _is_rest(found: FoundQuantity, rest: str) -> bool:
    """Whether nothing but the counted noun or a written unit stands behind the figure."""
    bare = rest.strip(" .\u00a0")
    return (
        not bare
        or (found.noun is not None and bare.endswith(found.noun))
        or (len(bare.split()) <= 3 and unit_of(bare) == found.quantity.unit)
    )  # noqa: PLR2004


def _in_unit(text: str, quantity: Quantity, found: FoundQuantity, unit: str) -> Quantity:
    converted = _TABLE.convert(quantity, unit)
    if converted is not None and quantity.unit in PHYSICAL:
        return converted
    if not is_count_noun(quantity.unit):
        message = f"{text!r} is in {quantity.unit}: expected {unit}, or a number without a unit"
        raise ValueError(message)
    if quantity.number is None or quantity.form in (Form.RANGE, Form.VAGUE):
        return attrs.evolve(quantity, unit=unit)
    numeral = _figure_of(found, text.strip())
    return attrs.evolve(
        quantity, unit=unit, interval=_interval(quantity.form, quantity.number, numeral, unit, exact=False)
    )


def _figure_of(found: FoundQuantity, text: str) -> Fraction:
    """Return the worth of the last digit of the figure that was found."""
    steps = [
        part.step
        for part in _parts(text, ())
        if part.start >= found.start and isinstance(part, Figure | Amount)
    ]
    return steps[0]


def _find(text: str, taken: Sequence[tuple[int, int]]) -> list[FoundQuantity]:
    found: list[FoundQuantity] = []
    parts = list(_parts(text, taken))
    at = 0
    while at < len(parts):
        part, following = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        at += 1
        if isinstance(part, Amount):
            found.append(_of_amount(text, part))
            continue
        link = _link(text, part, following) if isinstance(following, Figure) else None
        if link is not None and isinstance(following, Figure):
            at += 1
            if link is not _Link.SCORE:
                found.append(_of_pair(text, part, following, link))
        elif (single := _of_figure(text, part)) is not None:
            found.append(single)
    return found


def _parts(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Figure | Amount]:
    """Yield figures and amounts in order, none of them within the spans that are taken."""
    amounts = _free(find_amounts(text), taken)
    spans = sorted([*taken, *((amount.start, amount.end) for amount in amounts)])
    read = (_read(text, numeral) for numeral in _free(find_numerals(text), spans))
    figures = joined_figures(text, (figure for figure in read if figure is not None))
    parts: list[Figure | Amount] = [*amounts, *figures]
    return iter(sorted(parts, key=lambda part: part.start))


_Spanned = TypeVar("_Spanned", Numeral, Amount)


def _free(items: Iterable[_Spanned], taken: Sequence[tuple[int, int]]) -> list[_Spanned]:
    """Return the items that touch none of the spans; both are in order."""
    free: list[_Spanned] = []
    at = 0
    for item in items:
        while at < len(taken) and taken[at][1] <= item.start:
            at += 1
        if at == len(taken) or item.end <= taken[at][0]:
            free.append(item)
    return free


def _read(text: str, numeral: Numeral) -> Figure | None:
    if numeral.malformed:
        return None
    if _AGO.match(text, numeral.end) is not None:
        return None
    if not numeral.words and (match := _NOT_A_NUMBER.match(text, numeral.end)) is not None:
        if match.lastgroup != "list":
            return None
        if _BRACKET.search(text[max(0, numeral.start - 1) : numeral.start]) or _LIST.search(
            text[max(0, numeral.start - 20) : numeral.start]
        ):
            return None
    return read_figure(text, numeral)


def _link(text: str, first: Figure, second: Figure) -> _Link | None:
    if second.plus_minus and second.start - first.end <= 14 and first.value >= 0:  # noqa: PLR2004 - " plus or minus "
        return _Link.PLUS_MINUS
    match = _CONNECTOR.match(text, first.end)
    if match is None or match.end() != second.start:
        return None
    word = (match["word"] or "").casefold()
    before = text[max(0, first.start - 12) : first.start].casefold()
    between = before.endswith("between ")
    if (word == "and" and not between) or not _agree(first, second, word):
        return None
    low, high = _ends(first, second)
    if low > high and (between or before.endswith(("ranged from ", "anging from "))):
        return _Link.RANGE
    if low >= high:
        return _Link.SCORE if match["dash"] and first.unit is second.unit is None else None
    if word == "to" and moves_before(text, first.start):
        return None
    return _Link.RANGE


def _agree(first: Figure, second: Figure, word: str) -> bool:
    """Whether two figures can be the ends of one range: of one unit, or only one of them has it."""
    if first.unit is None or second.unit is None:
        small = max(abs(first.value), abs(second.value / second.scale)) <= 20  # noqa: PLR2004 - "two or three", not "5 or 900"
        return (first.unit is None or first.prefixed) and (word != "or" or small)
    return first.unit.name == second.unit.name and first.age == second.age and first.rate == second.rate


def _ends(first: Figure, second: Figure) -> tuple[Fraction, Fraction]:
    """Return the two values; "3 to 4 million" shares the scale of the second."""
    low = first.value
    if (
        first.scale == 1
        and second.scale != 1
        and not first.grouped
        and first.value < second.value / second.scale
    ):
        low = first.value * second.scale
    return low, second.value


def _of_pair(text: str, first: Figure, second: Figure, link: _Link) -> FoundQuantity:
    unit = second.unit or first.unit
    if link is _Link.PLUS_MINUS:
        low, high = first.value - second.value, first.value + second.value
    else:
        low, high = sorted(_ends(first, second))
    before = re.search(
        r"\b(?:between|(?:ranging |ranged )?from) $",
        text[max(0, first.start - 16) : first.start],
        re.IGNORECASE,
    )
    start = first.start - (len(before[0]) if before else 0)
    if before is None:
        start = modifier_before(text, start).at
    factor = Fraction(1) if unit is None else unit.factor
    whole = attrs.evolve(second, start=start, value=high, unit=unit, age=second.age or first.age)
    named = _named(text, whole)
    written = text[start : named.end]
    quantity = Quantity(
        written=written, interval=Interval(low * factor, high * factor), unit=named.unit, form=Form.RANGE,
    )  # fmt: skip
    kind, direction = _kind(text, whole, named, start)
    return FoundQuantity(
        start=start, end=named.end, quantity=quantity, kind=kind, noun=named.noun, direction=direction
    )


@attrs.frozen(kw_only=True)
class _Named:
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
        rated = with_rate(text, figure, unit, behind)
    if rated.unit is not None:
        return _Named(unit=rated.unit.name, factor=rated.unit.factor, noun=noun, end=rated.end, is_rate=True)
    return _Named(unit=unit, factor=Fraction(1), noun=noun, end=figure.end, is_rate=False)


_COUNTED = frozenset({"person", "user", "country"})
_LAST_WORD = re.compile(r"[a-zA-Z]+$")
_HYPHENED = re.compile(r"-([a-z][a-z-]+)")


def _noun(text: str, figure: Figure) -> str | None:
    hyphened = _HYPHENED.match(text, figure.end)
    if hyphened is not None:
        return hyphened[1]
    end = modifier_after(text, figure.end, Form.PLAIN).at
    return noun_after(text, end, of=figure.scale != 1)


def _of_figure(text: str, figure: Figure) -> FoundQuantity | None:
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
    interval = _interval(after.form, value, step, named.unit, exact=kind in (Kind.AGE, Kind.RANK))
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
        return False
    word = text[figure.start : figure.end].casefold()
    if word == "one":
        lone = named.noun is None and _ONE.search(text[max(0, figure.start - 16) : figure.start]) is None
        return lone and len(text) > len(word)
    if figure.scale != 1 or figure.grouped or not plain:
        return False
    if is_named(text, figure.start):
        return True
    return named.noun is None and word[0].isdigit() and follows_proper_name(text, figure.start)


def _interval(form: Form, value: Fraction, step: Fraction, unit: str, *, exact: bool) -> Interval:
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
    return (
        _KIND_OF_DIMENSION.get(PHYSICAL[unit].dimension, Kind.DIMENSION) if unit in PHYSICAL else Kind.COUNT
    )


def _is_age(text: str, figure: Figure, unit: str, start: int) -> bool:
    if unit != "year":
        return False
    return text[figure.end : figure.end + 4] == " old" or (
        figure.unit is None and _OLD.search(text[max(0, start - 16) : start]) is not None
    )


def _of_amount(text: str, amount: Amount) -> FoundQuantity:
    before = modifier_before(text, amount.start) if amount.kind is not Kind.RANK else None
    start = amount.start if before is None else before.at
    form = Form.PLAIN if before is None else before.form
    noun = (
        noun_after(text, amount.end, of=True, mass=amount.kind is Kind.SHARE)
        if amount.kind in (Kind.COUNT, Kind.SHARE)
        else None
    )
    direction, by = change_of(text, start, amount.end)
    kind, direction = (
        (Kind.CHANGE, direction)
        if direction and by and amount.kind in (Kind.SHARE, Kind.RATIO)
        else (amount.kind, amount.direction)
    )
    unit, written = amount.unit, text[start : amount.end]
    if amount.vague is not None:
        unit = BARE if noun is None else singular(noun.split()[-1])
        quantity = Quantity(written=written, interval=amount.vague, unit=unit, form=Form.VAGUE)
    else:
        interval = _interval(form, amount.value, amount.step, unit, exact=amount.kind is Kind.RANK)
        quantity = Quantity(written=written, interval=interval, unit=unit, form=form, number=amount.value)
    return FoundQuantity(
        start=start, end=amount.end, quantity=quantity, kind=kind, noun=noun, direction=direction
    )
