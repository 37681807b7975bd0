"""Figures that are put together: "5 ft 2 in", "3 dollars 50 cents", "forty-five (45)"."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from claimcheck.language.figure import Figure
from claimcheck.language.figures import ENDS, with_unit
from claimcheck.language.numbers import SPACES
from claimcheck.language.unit_senses import CENTS
from claimcheck.language.units import UnitWord, is_money
from claimcheck.language.word_patterns import Late
from claimcheck.model.units import PHYSICAL, UnitTable

_TABLE = UnitTable()
_NEAR = 6  # characters between the parts


def joined_figures(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, "5 ft 2 in" and "3 dollars 50 cents" as one each, and none within another."""
    held: Figure | None = None
    for figure in figures:
        if held is None:
            held = figure
        elif figure.start >= held.end:
            whole = _sum(text, held, figure) or _again(text, held, figure)
            if whole is None:
                yield held
            held = whole or figure
    if held is not None:
        yield held


_AND = Late(rf"[{SPACES}]|,[{SPACES}]|,?[{SPACES}]and[{SPACES}]")


def _sum(text: str, first: Figure, second: Figure) -> Figure | None:
    big, small = first.unit, second.unit
    if big is None or second.prefixed or first.rate or second.rate or first.age:
        return None
    between = text[first.end : second.start]
    if (
        len(between) > _NEAR
        or not (_AND.fullmatch(between) or _is_feet(text, first, between))
        or first.value < 0
        or second.value < 0
    ):
        return None
    if (first.value.denominator != 1 and first.tail is None) or text[
        max(0, first.start - 8) : first.start
    ].casefold() == "between ":
        return None
    if small is None:
        return _with_cents(text, first, second) or _with_inches(text, first, second)
    ratio, last = _ratio(big, small), _ratio(first.tail or big, small)
    if ratio is None or last is None or last >= 1:
        return None
    if second.value * last >= (_MANY_PARTS if between.isspace() or small.name in _LENGTH_PARTS else 1):
        return None
    value = first.value + second.value * ratio
    return first._replace(end=second.end, value=value, step=second.step * ratio, tail=small)


_MANY_PARTS = 3  # "2 yards and 7 feet"
_LENGTH_PARTS = frozenset({"ft", "in"})


def _with_cents(text: str, first: Figure, second: Figure) -> Figure | None:
    """Read "twenty dollars 43" and "$20 and 43c"."""
    if first.unit is None or not is_money(first.unit.name) or first.scale != 1 or first.unit.factor != 1:
        return None
    match = ENDS.match(text, second.end)
    if match is None or not 0 <= second.value < CENTS or second.value.denominator != 1 or second.scale != 1:
        return None
    cent = Fraction(1, CENTS)
    return first._replace(end=match.end(), value=first.value + second.value * cent, step=cent)


def _is_feet(text: str, first: Figure, between: str) -> bool:
    return not between and text[first.end - 1] in "'’′"


def _with_inches(text: str, first: Figure, second: Figure) -> Figure | None:
    """Read "five foot six"."""
    if first.unit != UnitWord("ft") or first.scale != 1 or second.scale != 1 or second.value.denominator != 1:
        return None
    if not 0 <= second.value < _FOOT or _HEIGHT.match(text, second.end) is None:
        return None
    return first._replace(end=second.end, value=first.value + second.value / _FOOT, step=Fraction(1, _FOOT))


_FOOT = 12  # inches
_HEIGHT = Late(r"(?:[.,;!?)]?\s*$|[.,;!?)]\s| tall\b)")
_AGAIN = Late(rf"[{SPACES}]?[(\[]$")


def _again(text: str, first: Figure, second: Figure) -> Figure | None:
    """Read "forty-five (45)" as one figure: the same number, once in words and once in digits."""
    between = text[first.end : second.start]
    if len(between) > _NEAR or first.spelt == second.spelt or first.value != second.value:
        return None
    if not _AGAIN.fullmatch(between) or text[second.end : second.end + 1] not in ")]":
        return None
    if first.unit is not None or second.unit is not None:
        return None
    return with_unit(text, first._replace(end=second.end + 1), close=False)


def _ratio(big: UnitWord, small: UnitWord) -> Fraction | None:
    """Return how many of the big unit the small one is, None where they do not compare."""
    if is_money(big.name) and is_money(small.name):  # the cents of any dollar
        return small.factor / big.factor if small.factor != 1 else None
    factor = _TABLE.factor(small.name, big.name)
    return None if factor is None or big.name not in PHYSICAL else factor * small.factor / big.factor
