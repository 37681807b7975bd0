"""Quantities in running text: numbers with their unit, their bounds and hedges, and the noun that is counted.

`docs/explanation/values.md` says what is read as what. Linear in the length of the text.
"""

import enum
import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

import attrs

from claimcheck.language.amounts import TRIGGERS, Amount, Kind, find_amounts, read_alone
from claimcheck.language.dates import find_dates
from claimcheck.language.figure import Figure
from claimcheck.language.figures import of_rank, read_figure
from claimcheck.language.found_quantities import (
    FoundQuantity,
    interval_of,
    is_lettered,
    of_amount,
    of_figure,
    of_pair,
)
from claimcheck.language.joined_figures import joined_figures
from claimcheck.language.money_before import money_before
from claimcheck.language.number_words import ONES, ORDINALS, PARTS, SCALES, TENS, number_word, scale_word
from claimcheck.language.numbers import SPACES, Numeral, find_numerals
from claimcheck.language.paired_bounds import paired
from claimcheck.language.quantity_words import is_named, moves_before
from claimcheck.language.unit_expressions import words_after
from claimcheck.language.units import is_plural, known_unit, unit_of
from claimcheck.language.word_patterns import Late, any_of
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.units import PERCENT, PHYSICAL, UnitTable, is_count_noun, is_money

__all__ = ["FoundQuantity", "Kind", "find_quantities", "read_quantity"]

_TABLE = UnitTable()


def _something() -> str:
    words = any_of([*ONES, *TENS, *SCALES, *ORDINALS, *PARTS, *TRIGGERS])
    return rf"(?i)[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒〇一二三四五六七八九零两兩十百千万萬亿億]|\b(?:{words})"


_CONNECTOR = Late(
    rf"-to-|(?P<dash>[{SPACES}]?[-–—‒−~〜～][{SPACES}]?)|[{SPACES}](?P<word>to|and|or"
    rf"|through)[{SPACES}](?:as (?:many|much|high) as |up to )?|至|到"
)
_HEDGE = Late(rf"(?:about|around|roughly|nearly|almost|some|perhaps|approximately|[~≈∼])[{SPACES}]?")
_NOT_A_NUMBER = Late(
    rf"(?P<clock>:\d\d|[{SPACES}]?(?:a\.m|p\.m|am|pm|AM|PM)\b|[{SPACES}]?o['’]clock|[{SPACES}](?:GMT|UTC"
    rf"|EST|CET)\b|h\d\d\b)"
    rf"|(?P<version>\.\d)|(?P<list>[)\]](?!\w)|\.[ ](?=[A-Z]))"
)
_AGO = Late(rf"[{SPACES}](?:days?|weeks?|months?|years?|decades?|hours?|minutes?)[{SPACES}]ago\b")
# Each begins with one of a few characters, so that text without them is passed over fast.
_PHONE = Late(
    r"[\d+(\[](?:(?<=(?<!\w)\+)\d[\d() -]{6,}\d|(?<=\()\d{3}\)[ -]?\d{3}-?\d{4}"
    r"|(?<=\b\d)(?:\d\d-\d{3,4}(?:-\d{4})?|\d{3,4}-\d{4,}|(?:\d{0,2}\.)(?:\d{1,3}\.){2}\d{1,3}|\d*(?:\.\d+){2,})\b"
    r"|(?<=\+)\d{1,3}\b(?=[ ]?(?:phone|number|mobile))"
    r"|(?<=\[)\d{1,3}(?:[-–, ]{1,2}\d{1,3})+\])"  # [18–20]: works that are cited
)
_GROUPED = Late(r"[1-9]\d{0,2}(?:\.\d{3}){2}")
_ADDRESS = Late(r"https?://\S+")
# A text without any of these says no quantity; it is passed over at once.
_SOMETHING = Late(_something)
_LIST = Late(r"(?:^|\n)[ \t]*$")
_UNIT_WORDS = 3  # "New Taiwan dollars"
_SMALL = 20  # "two or three", not "5 or 900"
_FAR = 14  # characters: " plus or minus "
_FARTHEST = 30  # characters: " to as many as approximately "
_SHORT = 40  # characters of a text that may be one amount and nothing else
_WORD = 14  # characters: "seventeen ("
_SPELT_BEFORE = Late(lambda: rf"(?i)\b(?:{number_word()})s? ?\($")  # "forty-five (45)"
_BRACKET = Late(r"[(\[]$")


class _Link(enum.Enum):
    """How two figures that stand side by side belong together."""

    RANGE = enum.auto()
    PLUS_MINUS = enum.auto()
    STATES = enum.auto()  # "rose from 3 to 4 million": two quantities, of one scale and unit
    SCORE = enum.auto()  # "3-2": nobody's quantity


def find_quantities(text: str) -> list[FoundQuantity]:
    """Return the quantities of a text in order; dates, years, names, versions and phone numbers are none."""
    if _SOMETHING.search(text) is None:
        return []
    if len(text) < _SHORT and (alone := read_alone(text.strip())) is not None:
        start = len(text) - len(text.lstrip())
        return [of_amount(text, alone._replace(start=start, end=start + alone.end))]
    taken = [(date.start, date.end) for date in find_dates(text) if not _has_unit(text, date.start, date.end)]
    taken += [match.span() for match in _PHONE.finditer(text) if not _is_range(text, match)]
    if "://" in text:
        taken += [match.span() for match in _ADDRESS.finditer(text)]
    return _find(text, sorted(taken))


_ROW = 8  # characters between the numbers of a row
_ROWED = Late(r",? ?(?:and|or|&|to|-|–|,)? ?")


def _goes_on(text: str, named: int, figure: Figure) -> bool:
    """Whether a bare number goes on with a row of names: "phases 3, 5 and 7", "Figs. 14 and 15"."""
    if not _may_be_name(text, figure) or figure.spelt or not named <= figure.start <= named + _ROW:
        return False
    return (
        named > 0
        and _ROWED.fullmatch(text, named, figure.start) is not None
        and _NOUN.match(text, figure.end) is None
    )


def _may_be_name(text: str, figure: Figure) -> bool:
    """Whether a number has no unit, or only a letter that may tell it from others: "Figs. 3A and 3B"."""
    return is_lettered(text, figure) or (figure.unit is None and figure.scale == 1)


_NOUN = Late(r" [a-z]+s\b")
_YEARS = Late(r"\d{4}(?:[-–]\d{4})?")
_SCALE = Late(lambda: rf"[ \u00a0](?:{scale_word()})\b")


def _has_unit(text: str, start: int, end: int) -> bool:
    """Whether what may be a year, or two, has a scale or a unit behind it: "1000–2000 K", "2000 cubic metres"."""
    if _YEARS.fullmatch(text, start, end) is None:
        return False
    if _SCALE.match(text, end) is not None or money_before(text, start) is not None:
        return True
    words = words_after(text, end)
    if end - start == _YEAR:  # what one word may mean is for the dates to say
        words = [one for one in words if " " in one[0]]
    return any(gap != "-" and _is_measure(written) for written, _, gap in words)


_YEAR = 4  # digits


def _is_measure(written: str) -> bool:
    unit = known_unit(written)
    return unit is not None and (unit.name in PHYSICAL or is_money(unit.name) or "/" in unit.name)


def _is_range(text: str, phone: re.Match[str]) -> bool:
    """Whether digits with a hyphen are two ends, and no phone number: "100-1000 litres"."""
    if _GROUPED.fullmatch(phone[0]) is not None:  # "1.234.567"
        return True
    low, _, high = phone[0].partition("-")
    if not (low.isdigit() and high.isdigit()) or "0" in (low[0], high[0]) or int(low) >= int(high):
        return False
    words = words_after(text, phone.end())
    return bool(words) and (known_unit(words[-1][0]) is not None or is_plural(words[-1][0].casefold()))


def read_quantity(text: str, unit: str | None = None) -> Quantity:
    """Read a written value as a whole, in `unit` where given; raise ValueError that says what was expected."""
    written = text.strip()
    alone = read_alone(written)
    if alone is not None and unit in (None, alone.unit):
        interval = interval_of(Form.PLAIN, alone.value, alone.step, alone.unit, exact=alone.kind is Kind.RANK)
        return Quantity(written=text, interval=interval, unit=alone.unit, number=alone.value)
    found = [f for f in _find(written, ()) if f.start == 0 and _is_rest(f, written[f.end :])]
    if not found:
        expected = "expected one number with its unit, such as 'over 700,000', '19.9 %', '3 to 4 million'"
        raise ValueError(f"{text!r} is no quantity that can be read: {expected}")
    quantity = attrs.evolve(found[0].quantity, written=text)
    if unit is None or unit == quantity.unit:
        return quantity
    return _in_unit(text, quantity, found[0], unit)


def _is_rest(found: FoundQuantity, rest: str) -> bool:
    """Whether nothing but the counted noun or a written unit stands behind the figure."""
    bare = rest.strip(" .\u00a0")
    if not bare or (found.noun is not None and bare.endswith(found.noun)):
        return True
    return len(bare.split()) <= _UNIT_WORDS and unit_of(bare) == found.quantity.unit


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
        quantity, unit=unit, interval=interval_of(quantity.form, quantity.number, numeral, unit)
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
    at, named = 0, -_ROW
    while at < len(parts):
        part, following = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        at += 1
        if isinstance(part, Amount):
            found.append(of_amount(text, part))
            continue
        share = _share(text, part, following) if isinstance(following, Figure) else None
        if share is not None:
            at += 1
            found.append(of_amount(text, share))
            continue
        link = _link(text, part, following) if isinstance(following, Figure) else None
        if link is _Link.STATES and isinstance(following, Figure):
            part = _like(part, following)
        elif link is not None and isinstance(following, Figure):
            at += 1
            if _may_be_name(text, part) and (is_named(text, part.start) or _goes_on(text, named, part)):
                named = following.end
            elif link is not _Link.SCORE:
                found.append(of_pair(text, part, following, _ends_of(part, following, link)))
            continue
        if _goes_on(text, named, part):
            named = part.end
            continue
        single = of_figure(text, part)
        if single is not None:
            found.append(single)
        elif _may_be_name(text, part):
            named = part.end
    return paired(text, found)


def _share(text: str, first: Figure, second: Figure) -> Amount | None:
    """Read "5 per 100,000 residents" as the share that it is."""
    if first.unit is not None or second.value < _HUNDRED or first.value > second.value:
        return None
    if second.unit is not None and second.unit.name != "person":
        return None
    if text[first.end : second.start] not in (" per ", " for every ", " in every "):
        return None
    worth = 100 / second.value
    return Amount(first.start, second.end, Kind.SHARE, PERCENT, first.value * worth, first.step * worth)


_HUNDRED = 100


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
    if numeral.rank:
        return of_rank(numeral)
    if _AGO.match(text, numeral.end) is not None:
        return None
    if not numeral.words and (match := _NOT_A_NUMBER.match(text, numeral.end)) is not None:
        if match.lastgroup == "clock" and _is_length(numeral, match):
            return read_figure(text, numeral)
        if match.lastgroup != "list":
            return None
        bracket = _BRACKET.search(text[max(0, numeral.start - 1) : numeral.start])
        spelt = _SPELT_BEFORE.search(text[max(0, numeral.start - _WORD) : numeral.start])
        if (bracket and match[0][0] in ")]" and spelt is None) or _LIST.search(
            text[max(0, numeral.start - 20) : numeral.start]
        ):
            return None
    return read_figure(text, numeral)


def _is_length(numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether "2.123 pm" is a length: a time of the day has two digits behind its point."""
    return (
        match[0].strip() in ("am", "pm")
        and numeral.value.denominator != 1
        and numeral.step != Fraction(1, 100)
    )


def _link(text: str, first: Figure, second: Figure) -> _Link | None:
    if second.plus_minus and second.start - first.end <= _FAR:
        return _Link.PLUS_MINUS
    match = _connector(text, first, second)
    if match is None:
        return None
    word = (match["word"] or "").casefold()
    before = text[max(0, first.start - 12) : first.start].casefold()
    between = before.endswith("between ")
    if (word == "and" and not between) or not _agree(first, second, word):
        return None
    low, high = _ends(first, second)
    moves = word == "to" and before.endswith("from ") and moves_before(text, first.start)
    if moves and low != high:
        return _Link.STATES
    if low < high:
        return _Link.RANGE
    below = first.value < 0 and second.value < 0 and second.unit is not None  # "−25.9 to −26.5‰"
    if low > high and (between or before.endswith(("ranged from ", "anging from ")) or below):
        return _Link.RANGE
    return _Link.SCORE if match["dash"] and first.unit is second.unit is None else None


def _connector(text: str, first: Figure, second: Figure) -> re.Match[str] | None:
    """Return what joins two figures that may be the ends of a range: "to", a dash, "and about"."""
    if second.start - first.end > _FARTHEST:
        return None
    match = _CONNECTOR.match(text, first.end)
    if match is None or match.end() == second.start:
        return match
    hedge = _HEDGE.match(text, match.end())
    return match if hedge is not None and hedge.end() == second.start else None


def _agree(first: Figure, second: Figure, word: str) -> bool:
    """Whether two figures can be the ends of one range: of one unit, or only one of them has it."""
    if first.unit is None or second.unit is None:
        small = max(abs(first.value), abs(second.value / second.scale)) <= _SMALL
        return (first.unit is None or first.prefixed) and (word != "or" or small)
    if first.age != second.age or first.rate > second.rate:
        return False
    if second.rate and not first.rate:  # "between $20 and $30 a month"
        return first.unit.name == second.unit.name.partition("/")[0]
    return first.unit.name == second.unit.name or (
        word in ("", "to", "and") and _ratio(first, second) is not None
    )


def _ratio(first: Figure, second: Figure) -> Fraction | None:
    """Return how many units of the second one of the first is: "30 minutes to 2 hours"."""
    if first.unit is None or second.unit is None or first.unit.name not in PHYSICAL:
        return None
    return _TABLE.factor(first.unit.name, second.unit.name)


def _ends(first: Figure, second: Figure) -> tuple[Fraction, Fraction]:
    """Return the two values; "3 to 4 million" shares the scale of the second."""
    low = first.value
    ratio = _ratio(first, second)
    if ratio is not None and first.unit is not None and second.unit is not None and first.unit != second.unit:
        return low * ratio * first.unit.factor / second.unit.factor, second.value
    if (
        first.scale == 1
        and second.scale != 1
        and not first.grouped
        and first.value < second.value / second.scale
    ):
        low = first.value * second.scale
    return low, second.value


def _like(first: Figure, second: Figure) -> Figure:
    """Return the first of two states with the scale and the unit that only the second has beside it."""
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return first
    value, _ = _ends(first, second)
    step = first.step if value == first.value else first.step * second.scale
    return first._replace(value=value, step=step, unit=first.unit or second.unit)


def _ends_of(first: Figure, second: Figure, link: _Link) -> tuple[Fraction, Fraction]:
    if link is _Link.PLUS_MINUS:
        return first.value - second.value, first.value + second.value
    low, high = sorted(_ends(first, second))
    return low, high
