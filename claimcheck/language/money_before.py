"""Money that is named before its number: "$5", "US$ 5", "EUR 5", "MUSD 60", "dollar 22.5 million"."""

from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.units import UnitWord, is_money, is_safe_code, known_unit, signs
from claimcheck.language.word_patterns import Late
from claimcheck.model.units import currencies

_LONGEST = 7  # "U.S. $ "
_WORD = Late(r"(?<![\w.])(?P<word>[A-Za-z.]{2,9}\$?)[ \u00a0\u2009\u202f]{0,2}$")
_SCALED_CODE = 4
_SCALES = {"M": Fraction(10**6), "k": Fraction(10**3), "K": Fraction(10**3)}
_NAMED = frozenset({"dollar", "ringgit", "ringgits", "rmb", "sen", "euro", "rupee", "yen", "yuan"})
# Nothing that is counted may stand behind the number: "paid in yen 5 times".
_FOLLOWED = Late(
    r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion|thousand|trillion|lakh|crore)\b|[km]\b|[mb]n\b)?"
    r"(?=[.,;:)!?]?(?:\s|$))(?!\s+(?!(?:is|was|in|to|for|and|or|a|per|on|at|from)\b)[a-z])"
)


class Money(NamedTuple):
    """Money named before a number: where it begins, its currency, and a scale in it ("MUSD")."""

    start: int
    unit: UnitWord
    scale: Fraction = Fraction(1)


_NUMBER_BEFORE = Late(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred))[ \u00a0]?$"
)


def money_before(text: str, start: int) -> Money | None:
    """Return the money that is named before the number at `start`, None where none is."""
    last = text[start - 1 : start] if start else ""
    if last in (" ", "\u00a0", "\u2009", "\u202f"):
        last = text[start - 2 : start - 1]
    if not last or last.isdigit() or last in ",;:()-–—\"'“”\n":
        return None
    if not last.isascii() or last in "$.":
        found = _sign(text, start)
        if found is not None:
            return found
    return _word(text, start) if last.isalpha() or last in ".$" else None


def _sign(text: str, start: int) -> Money | None:
    before = text[max(0, start - _LONGEST - 1) : start].rstrip(" \u00a0\u2009\u202f")
    end = max(0, start - _LONGEST - 1) + len(before)
    for length in range(min(_LONGEST, len(before)), 0, -1):
        unit = signs().get(before[-length:])
        if unit is not None and not (before[-length].isalpha() and before[-length - 1 : -length].isalpha()):
            if before[-length - 1 : -length].isalpha():
                return _code_sign(before, end) or Money(end - length, unit)
            return Money(end - length, unit)
    return None


def _code_sign(before: str, end: int) -> Money | None:
    """Read "aud$" and "CAD$"."""
    code = before[-4:-1].upper()
    return Money(end - 4, UnitWord(code)) if code in currencies() else None


def _word(text: str, start: int) -> Money | None:
    match = _WORD.search(text[max(0, start - 12) : start])
    if match is None:
        return None
    word, begin = match["word"], max(0, start - 12) + match.start()
    if _NUMBER_BEFORE.search(text[max(0, begin - 7) : begin]) is not None:
        return None  # "20 dollar 43": the word belongs to the number before it
    if word.endswith("$"):
        return None
    sign = signs().get(word)
    if sign is not None and word[0].isupper():
        return Money(begin, sign)
    if word in ("rmb", "rs"):
        return Money(begin, signs()[{"rmb": "RMB", "rs": "Rs"}[word]])
    if len(word) == 3 and is_safe_code(word) and (word.isupper() or word.islower()):  # noqa: PLR2004 - ISO 4217
        return Money(begin, UnitWord(word.upper()))
    if len(word) == _SCALED_CODE and word[0] in _SCALES and is_safe_code(word[1:]) and word[1:].isupper():
        return Money(begin, UnitWord(word[1:]), _SCALES[word[0]])
    if word.casefold() in _NAMED and _FOLLOWED.match(text, start) is not None:
        unit = known_unit(word)
        return None if unit is None or not is_money(unit.name) else Money(begin, unit)
    return None
