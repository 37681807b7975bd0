"""Written numbers: digits in every grouping, words, scale words and letters, powers of ten, fractions, Chinese.

A numeral says how much (`value`) and how exactly (`step`, the worth of its last significant digit).
Trailing zeros of whole numbers are not significant, decimals are: "700,000", "0.7 million" and "700k" have the
step 100,000, "0.70 million" has 10,000.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.number_words import (
    CHINESE_DIGITS,
    CHINESE_LARGE,
    CHINESE_SMALL,
    ONES,
    SCALES,
    number_word,
    part_of_one,
    part_of_scale,
    read_chinese,
    read_part_of_one,
    read_part_of_scale,
    read_words,
    scale_word,
)
from claimcheck.language.word_patterns import Late, lowered

SPACES = " \u00a0\u2007\u2008\u2009\u200a\u202f"
MAX_DIGITS = 60  # what is longer is an identifier, and no text is worth the time that it takes to read

# Only behind digits: "1.2bn". `m`, `b`, `t`, `K` and `cr` can be units too; `quantities` decides about those.
SCALE_LETTERS = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6,
    "MM": 10**6,
    "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "T": 10**12,
    "t": 10**12, "cr": 10**7, "Cr": 10**7,
}  # fmt: skip
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_MINUSES = str.maketrans("−–", "--")

_CHINESE = "".join([*CHINESE_DIGITS, *CHINESE_SMALL, *CHINESE_LARGE])
# Where a number can begin, in text in lower case.
_ANCHOR = Late(
    lambda: (
        rf"\b(?P<part>{part_of_scale()})\b|(?P<digit>[\d{''.join(_VULGAR)}])"
        rf"|\b(?:(?P<some>(?:{part_of_one()}) of an? (?=[a-z]))"
        rf"|(?P<word>{number_word()}|(?:half  ?)?an?  ?(?:{scale_word()})|half  ?(?:{scale_word()}))\b"
        r"|(?P<half>half an? (?=[a-z])|(?<!first )(?<!second )(?:half|quarter)[- ](?=[a-z])))"
        rf"|(?P<chinese>[{_CHINESE}]{{2,}}|[{_CHINESE}](?=[个個名人位天年月次倍]))"
    )
)
_DIGITS = Late(
    r"\d+(?:(?P<group>[,'’" + SPACES + r"])\d{3}(?!\d))(?:(?P=group)\d{3}(?!\d))*(?:\.\d+)?"  # 700,000.5
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?"  # 7,00,000
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)"  # 1.234,56
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])"  # 1.234.567
    r"|\d+(?:\.\d+)?"
)
_EXPONENT = Late(
    rf"[{SPACES}]?[×x*·⋅][{SPACES}]?(?:2\^(?P<binary>\d{{1,2}})(?!\d)|10(?:(?:\^|\*\*)\(?(?P<power>[-−–+]?\d{{1,3}})\)?"
    rf"|(?P<signed>[-−–]\d{{1,3}})(?!\d)|(?P<super>[⁻⁺]?[⁰¹²³⁴-⁹]+)))"
    r"|[eE](?P<e>[-+−]?\d{1,3})(?!\w|\.\d)"
)
# "6 × 106 kg", where the exponent was raised once.
_LOST = Late(rf"[{SPACES}]?×[{SPACES}]?10(\d{{1,2}})(?![\d.,]\d|\d|[{SPACES}]?[×x])")
_POWER = Late(r"(?:\^|\*\*)(?P<power>[-−+]?\d{1,2})(?!\d)|(?P<super>[⁻⁺]?[⁰¹²³⁴-⁹]+)")
_FRACTION = Late(
    rf"[{SPACES}-]?(?:(?P<vulgar>[{''.join(_VULGAR)}])"
    rf"|(?P<top>\d{{1,2}})[/⁄](?P<bottom>\d{{1,4}})(?![\d/]))"
)
_NAMES = ((Fraction(9), "11"), (Fraction(24), "7"), (Fraction(7), "7"))
_SLASH = Late(r"[/⁄](\d{1,4})(?![\d/]|[.,]\d)")
_SCALE_AFTER = Late(
    lambda: (
        rf"[{SPACES}-]?(?:(?P<word>{scale_word()})s?\b(?!aire)|(?P<letter>mn|mln|mio|bn|bln|tn|trn)\b\.?"
        rf"|(?P<chinese>[十百千]?[万萬亿億]|千|百))"
    ),
    re.IGNORECASE,
)
_MANY_AFTER = Late("[多余餘几幾](?=[万萬亿億千百])")
_SMALL_WORDS = "(?:one|two|three|four|five|six|seven|eight|nine)"
_REST = Late(
    rf"[{SPACES}](?:(?P<digits_of>\d{{1,3}})[{SPACES}](?P<scale>hundred|thousand|million|lakh)\b|and[{SPACES}](?P<rest>\d{{1,2}}|{_SMALL_WORDS}\b)"
    rf"(?![\w,.]*[\d%]|[{SPACES}](?:hundred|thousand|million|billion|per|percent)))"
)
_MALFORMED = Late(r"""(?:[,'’](?!\d{1,2}(?:["”″]|''))\d+)+""")
_COMMA = Late(r"\d{1,3},\d{1,2}(?![\d]|[,.]\d)")  # a decimal comma, where a unit follows
_POINT = Late(rf"[{SPACES}]point[{SPACES}](\d{{1,9}})(?![\d,.]\d)")  # "1 point 1"


class Numeral(NamedTuple):
    """One written number: its span, its value and the worth of its last significant digit.

    `scale` is what its scale words or letters are worth together, `grouped` says that its digits are grouped, `words`
    that it is spelt out, `more` that it says "and some more" (70多万), `rank` that it is a place in a row. A numeral
    `malformed` has groups that no grouping has, and no value; one that `needs_unit` is none without a unit behind it
    (half an hour, 5,00 €).
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    scale: Fraction = Fraction(1)
    grouped: bool = False
    words: bool = False
    more: bool = False
    malformed: bool = False
    needs_unit: bool = False
    denominator: int | None = None
    rank: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a scale word or letter is part of it."""
        return self.scale != 1

    def times(self, scale: Fraction, end: int | None = None) -> "Numeral":
        """Return the same numeral with a scale behind it."""
        return self._replace(
            value=self.value * scale, step=self.step * scale, scale=self.scale * scale,
            end=self.end if end is None else end,
        )  # fmt: skip


def significant_step(value: Fraction) -> Fraction:
    """Return the worth of the last non-zero digit of a number, of one part where its decimals never end."""
    if value == 0:
        return Fraction(1)
    places, rest = 0, value
    while rest.denominator != 1:
        if places == MAX_DIGITS or (rest.denominator % 2 and rest.denominator % 5):
            return Fraction(1, value.denominator)
        rest, places = rest * 10, places + 1
    whole, power = abs(rest.numerator), 0
    while whole % 10 == 0:
        whole, power = whole // 10, power + 1
    return Fraction(10) ** (power - places)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a text in order; what is a year, a date or a name among them is not told here."""
    position, lower = 0, lowered(text)
    while (match := _ANCHOR.search(lower, position)) is not None:
        numeral = _read(text, match)
        position = max(match.end(), numeral.end)
        yield numeral


def _read(text: str, match: re.Match[str]) -> Numeral:
    start, end = match.span()
    match match.lastgroup:
        case "digit":
            return _read_digits(text, start)
        case "chinese":
            return _read_chinese(text, start, end)
        case "half":  # "half an hour": whether a unit follows is for the unit to say
            value = Fraction(1, 4 if match["half"].startswith("quarter") else 2)
            return Numeral(start, end - 1, value, Fraction(1, 10), words=True, needs_unit=True)
        case "some":  # "two tenths of a second"
            value, step = read_part_of_one(match["some"])
            return Numeral(start, end - 1, value, step, words=True, needs_unit=True)
        case "part":
            spelt = read_part_of_scale(text, start)
        case _:
            spelt = read_words(text, start)
    if spelt is None:  # a letter whose lower case is a word's, and which is none (the Kelvin sign)
        return Numeral(start=start, end=end, value=Fraction(0), step=Fraction(1), malformed=True)
    step = significant_step(spelt.value) if spelt.step is None else spelt.step
    numeral = Numeral(
        start=start,
        end=spelt.end,
        value=spelt.value,
        step=step,
        scale=spelt.scale,
        words=True,
        rank=spelt.rank,
    )
    return _with_scales(text, numeral) if spelt.is_open else numeral


def _read_digits(text: str, start: int) -> Numeral:
    if text[start] in _VULGAR:
        return _with_scales(text, _of_parts(*_VULGAR[text[start]], start, start + 1))
    comma = _COMMA.match(text, start)
    if comma is not None:
        whole, _, part = comma[0].partition(",")
        value = Fraction(int(whole + part), 10 ** len(part))
        step = Fraction(1, 10 ** len(part))
        return _with_scales(
            text, Numeral(start=start, end=comma.end(), value=value, step=step, needs_unit=True)
        )
    match = _DIGITS.match(text, start)
    if match is None or match.end() - start > MAX_DIGITS:
        end = start + 1 if match is None else match.end()
        return Numeral(start=start, end=end, value=Fraction(0), step=Fraction(1), malformed=True)
    begin = (
        start - 1
        if start and text[start - 1] == "." and (start == 1 or not text[start - 2].isalnum())
        else start
    )
    written, end, group = match.group(), match.end(), match["group"]
    digits, decimals = _plain(written, group)
    rest = _MALFORMED.match(text, end)
    if rest is not None:
        end = rest.end()
    malformed = rest is not None or _ill_grouped(written, group)
    if begin < start:  # ".5"
        digits, decimals = f"0.{digits}", len(digits)
    value = Fraction(int(digits.replace(".", "")), 10**decimals)
    step = Fraction(1, 10**decimals) if decimals else significant_step(value)
    numeral = Numeral(
        start=begin, end=end, value=value, step=step, grouped=group is not None, malformed=malformed
    )
    point = _POINT.match(text, end)
    if point is not None and not decimals and not malformed:
        step = Fraction(1, 10 ** len(point[1]))
        numeral = numeral._replace(value=value + int(point[1]) * step, step=step, end=point.end())
    return _with_scales(text, _with_fraction(text, _with_power(text, numeral)))


def _plain(written: str, group: str | None) -> tuple[str, int]:
    if group is not None:
        written = written.replace(group, "")
    elif written.count(".") > 1 or (
        "." in written and "," in written and written.rindex(",") > written.index(".")
    ):
        written = written.replace(".", "").replace(",", ".")
    else:
        written = written.replace(",", "")
    return written, len(written) - written.index(".") - 1 if "." in written else 0


def _ill_grouped(written: str, group: str | None) -> bool:
    return group is not None and (written.index(group) > 3 or written[0] == "0")  # noqa: PLR2004 - groups of three


def _with_power(text: str, numeral: Numeral) -> Numeral:
    match = _EXPONENT.match(text, numeral.end)
    lost = _LOST.match(text, numeral.end) if match is None and 1 <= numeral.value < 10 else None  # noqa: PLR2004 - a digit
    if lost is not None:
        return numeral.times(Fraction(10) ** int(lost[1]), lost.end())
    if match is None:
        base = _POWER.match(text, numeral.end) if numeral.value == 10 else None  # noqa: PLR2004 - 10^5
        if base is None:
            return numeral
        power = _exponent(base["power"] or base["super"])
        return numeral._replace(end=base.end(), value=power, step=power, scale=power)
    if match["binary"]:
        return numeral.times(Fraction(2 ** int(match["binary"])), match.end())
    power = _exponent(match["power"] or match["signed"] or match["super"] or match["e"])
    return numeral.times(power, match.end())


def _exponent(written: str) -> Fraction:
    return Fraction(10) ** int(written.translate(_SUPERSCRIPTS).translate(_MINUSES))


def _with_fraction(text: str, numeral: Numeral) -> Numeral:
    """Read "1 1/2", "1½" and "1/2"."""
    if numeral.scaled or numeral.value.denominator != 1 or numeral.grouped:
        return numeral
    slash = _SLASH.match(text, numeral.end)
    if slash is not None and (numeral.value, slash[1]) in _NAMES:
        return numeral._replace(end=slash.end(), malformed=True)  # "9/11", "24/7"
    if slash is not None and int(slash[1]) > numeral.value:
        return _of_parts(int(numeral.value), int(slash[1]), numeral.start, slash.end())
    match = _FRACTION.match(text, numeral.end)
    if match is None:
        return numeral
    top, bottom = _VULGAR[match["vulgar"]] if match["vulgar"] else (int(match["top"]), int(match["bottom"]))
    if not 0 < top < bottom:
        return numeral
    value = numeral.value + Fraction(top, bottom)
    return numeral._replace(end=match.end(), value=value, step=significant_step(value))


def _of_parts(top: int, bottom: int, start: int, end: int) -> Numeral:
    return Numeral(
        start=start, end=end, value=Fraction(top, bottom), step=Fraction(1, bottom), denominator=bottom
    )


def _with_scales(text: str, numeral: Numeral) -> Numeral:
    """Read the scale words behind a number: "million", "hundred thousand", "万"."""
    more = _MANY_AFTER.match(text, numeral.end)
    if more is not None:
        numeral = numeral._replace(more=True, end=more.end())
    while (match := _SCALE_AFTER.match(text, numeral.end)) is not None:
        numeral = numeral.times(_scale(match), match.end())._replace(denominator=None)
        if match["letter"]:
            break
    if numeral.scaled and not numeral.words and numeral.value.denominator == 1:
        numeral = _with_rest(text, numeral)
    if (
        numeral.scaled
        and numeral.value.denominator == 1
        and numeral.step.numerator % 10
        and numeral.step.denominator == 1
    ):
        numeral = numeral._replace(step=max(numeral.step, Fraction(1)))
    return numeral


def _with_rest(text: str, numeral: Numeral) -> Numeral:
    """Read on in "4 thousand 3 hundred and 21"."""
    while (match := _REST.match(text, numeral.end)) is not None:
        scale = Fraction(SCALES[match["scale"]] if match["scale"] else 1)
        written = match["digits_of"] or match["rest"]
        more = (int(written) if written.isdigit() else ONES[written]) * scale
        if more >= numeral.scale or (scale == 1 and numeral.scale != 100):  # noqa: PLR2004 - "3 hundred and 21"
            break
        numeral = numeral._replace(
            value=numeral.value + more, step=significant_step(more), scale=scale, end=match.end()
        )
    return numeral


def _scale(match: re.Match[str]) -> Fraction:
    if match["word"]:
        return Fraction(SCALES[match["word"].casefold()])
    if match["letter"]:
        return Fraction(SCALE_LETTERS[match["letter"].casefold()])
    total = 1
    for char in match["chinese"]:
        total *= CHINESE_SMALL.get(char) or CHINESE_LARGE[char]
    return Fraction(total)


def _read_chinese(text: str, start: int, end: int) -> Numeral:
    numeral = text[start:end]
    value = read_chinese(numeral)
    step = significant_step(value)
    only_digits = end - start > 1 and all(char in CHINESE_DIGITS for char in numeral)
    return Numeral(
        start=start, end=end, value=value, step=step, scale=step, words=True, malformed=only_digits
    )
