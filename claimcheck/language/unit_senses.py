"""Which unit a word or symbol behind a number means there: "p" is pence, "C" a degree, "in" mostly a preposition."""

from fractions import Fraction

from claimcheck.language.figure import Figure
from claimcheck.language.unit_expressions import is_loose
from claimcheck.language.units import UnitWord, known_unit
from claimcheck.language.word_patterns import Late
from claimcheck.model.units import PHYSICAL

CENTS = 100
_COSTS = Late(
    r"\b(?:cost|costs|price[sd]?|pa(?:y|ys|id|ying)|worth|fined?|fees?|salary|bill"
    r"|tickets?|a (?:week|month|year)|per (?:week|month|year)|earn\w*|spen[dt]|charged?"
    r"|raised|owed?|tax|debts?|wages?)\b",
    2,
)
_PRONE = {  # units that are common words too: only behind what can't be that word
    "won": 100, "rand": 100, "dong": 100, "real": 100, "lira": 0, "taka": 0, "baht": 0, "mo": 10**9,
    "second": 0, "sterling": 100, "sol": 10**30, "som": 10**30, "lats": 0, "kip": 100, "lek": 100, "all": 10**30,
    "place": 10**30, "rank": 10**30, "francs": 0, "stone": 0, "fold": 10**30, "bar": 0, "turn": 10**30, "kina": 100,
    "top": 10**30, "p": 10**30, "p.": 10**30, "y": 10**30, "mt": 10**30, "gs": 0, "in.": 0, "pa": 10**30, "le": 2,
    "rem": 10**30, "cents": 0, "grain": 10**30, "pula": 100, "are": 10**30, "as": 10**30, "at": 10**30,
    "so": 10**30, "us $": 10**30,
}  # fmt: skip
_MONEY_NEAR = Late(r"[$€£]\d|\b(?:dollars?|euros?|ringgits?|rand|pounds?)\b", 2)
_MONEY_SCALE = 1000  # "5 million pounds" is money
_POUNDS = frozenset({"pound", "pounds"})


def unit_named(words: str, text: str, end: int, figure: Figure, *, gap: str) -> UnitWord | None:
    """Return the unit that words behind a figure name, None where they mean something else there."""
    plain = words.replace("\u00a0", " ")
    if plain.casefold() in _POUNDS:
        return _pound(text, end, figure)
    if plain == "in":
        return UnitWord("in") if not gap or _is_inch(text, end) else None
    if plain in ("p", "c"):
        return None if gap else _coin(text, figure, plain)
    unit = known_unit(plain) or (known_unit(plain.replace("-", " ")) if "-" in plain else None)
    if unit is None or _is_word(plain, figure) or _is_apart(plain, text, end, figure, gap=gap):
        return None
    return unit


def _pound(text: str, end: int, figure: Figure) -> UnitWord:
    around = text[max(0, figure.start - 40) : end + 16]
    is_cost = _COSTS.search(around) is not None and text[end : end + 3] != " of"
    return UnitWord("GBP" if figure.scale >= _MONEY_SCALE or is_cost else "lb")


def _coin(text: str, figure: Figure, letter: str) -> UnitWord | None:
    """Read "10p", and "43c" behind other money."""
    if not 0 < figure.value < CENTS:
        return None
    if letter == "p":
        return UnitWord("GBP", Fraction(1, CENTS))
    near = text[max(0, figure.start - _NEARBY) : figure.start]
    return UnitWord("USD", Fraction(1, CENTS)) if _MONEY_NEAR.search(near) is not None else None


_NEARBY = 16  # characters


def _is_word(plain: str, figure: Figure) -> bool:
    """Whether what could be a unit is a common word behind so small a number, or an hour: "2 pm"."""
    folded = plain.casefold()
    if folded in _PRONE and abs(figure.value) < _PRONE[folded] and (plain == folded or plain not in PHYSICAL):
        return True
    whole = figure.value.denominator == 1
    if plain == "F":
        return whole and abs(figure.value) < _COLDEST  # "a 13F filing"
    return plain in ("am", "pm") and (whole or figure.step == Fraction(1, 100))


def _is_apart(plain: str, text: str, end: int, figure: Figure, *, gap: str) -> bool:
    """Whether a letter close behind a number, or too far from it, is no unit."""
    if not gap:
        return len(plain) == 1 and _is_mark(text, figure, plain)
    following = text[end : end + 1]
    if plain == "C":
        return following != "" and following in ".+#"
    return is_loose(plain, gap, figure.value, decimal=figure.step.denominator != 1) and (
        following == "" or following not in "/^"
    )


_DECADE = Late(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Mm]id|[Ee]arly|[Ll]ate|the)[ -]$")
_YEARS = range(1000, 2100)
_ISOTOPES = (12, 13, 14)
_CARBON = Late(r"[/ -](?:\d|dat|age|label|isotop|ratio|analys|values)")


def _is_mark(text: str, figure: Figure, letter: str) -> bool:
    """Whether a letter close behind a number only tells it from others: "(Smith, 2006b)", "14C dates"."""
    if figure.value.denominator != 1 or figure.grouped:
        return False
    if letter == "s":  # "a man in his 40s"
        return (
            figure.value % 10 == 0
            and _DECADE.search(text[max(0, figure.start - 8) : figure.start]) is not None
        )
    if letter in "abcdef":
        return int(figure.value) in _YEARS
    return letter == "C" and figure.value in _ISOTOPES and _CARBON.match(text, figure.end + 1) is not None


_COLDEST = 20  # °F, where the sign is left out
_INCH = Late(r"(?=[.,;:)]?\s*$|[.,;)](?:\s|$)| (?:by|x|×|long|wide|tall|high|thick|deep|diameter)\b)")


def _is_inch(text: str, end: int) -> bool:
    """Whether "in" behind a number is an inch: nothing follows that it could lead to."""
    return _INCH.match(text, end) is not None
