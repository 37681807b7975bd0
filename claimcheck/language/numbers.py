"""Written numbers: digits in every grouping, words, scale words and letters, powers of ten, fractions, Chinese numerals.

A numeral says how much (`value`) and how exactly (`step`, the worth of its last significant digit).
Trailing zeros of whole numbers are not significant, decimals are: "700,000", "0.7 million" and "700k" have the
step 100,000, "0.70 million" has 10,000.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

import attrs

from claimcheck.language.word_patterns import any_of, lowered

SPACES = " \u00a0\u2007\u2008\u2009\u200a\u202f"
MAX_DIGITS = 60  # what is longer is an identifier, and no text is worth the time that it takes to read

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALE_WORDS = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
# Only behind digits: "1.2bn". `m`, `b`, `t`, `K` and `cr` can be units too; `quantities` decides about those.
SCALE_LETTERS = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "MM": 10**6,
    "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "T": 10**12,
    "t": 10**12, "cr": 10**7, "Cr": 10**7,
}  # fmt: skip
_CHINESE_DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_CHINESE_SMALL = {"十": 10, "百": 100, "千": 1000}
_CHINESE_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_MINUSES = str.maketrans("−–", "--")

_WORD = any_of([*_ONES, *_TENS, *_SCALE_WORDS])
_SCALE = any_of(_SCALE_WORDS)
_CHINESE = "〇零一二两兩三四五六七八九十百千万萬亿億"
# Where a number can begin, in text in lower case.
_ANCHOR = re.compile(
    rf"(?P<digit>[\d{''.join(_VULGAR)}])"
    rf"|\b(?:(?P<word>{_WORD})\b|(?P<article>(?:half )?an? (?=(?:{_SCALE})\b))|(?P<half>half an? (?=[a-z]))"
    rf"|an? (?:quarter|third|fifth|tenth) of an? (?P<part>{_SCALE})\b)"
    rf"|(?P<chinese>[{_CHINESE}]{{2,}}|[{_CHINESE}](?=[个個名人位天年月次倍]))"
)
_DIGITS = re.compile(
    r"\d+(?:(?P<group>[,'’" + SPACES + r"])\d{3}(?!\d))(?:(?P=group)\d{3}(?!\d))*(?:\.\d+)?"  # 700,000.5
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?"  # 7,00,000
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)"  # 1.234,56
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])"  # 1.234.567
    r"|\d+(?:\.\d+)?"
)
_EXPONENT = re.compile(
    rf"[{SPACES}]?[×x*·⋅][{SPACES}]?10(?:(?:\^|\*\*)\(?(?P<power>[-−–+]?\d{{1,3}})\)?|(?P<signed>[-−–]\d{{1,3}})(?!\d)|(?P<super>[⁻⁺]?[⁰¹²³⁴-⁹]+))"
    r"|[eE](?P<e>[-+−]?\d{1,3})(?![\w.])"
)
_POWER = re.compile(r"(?:\^|\*\*)(?P<power>[-−+]?\d{1,2})(?!\d)|(?P<super>[⁻⁺]?[⁰¹²³⁴-⁹]+)")
_FRACTION = re.compile(rf"[{SPACES}-]?(?:(?P<vulgar>[{''.join(_VULGAR)}])|(?P<top>\d{{1,2}})[/⁄](?P<bottom>\d{{1,4}})(?![\d/]))")
_SLASH = re.compile(r"[/⁄](\d{1,4})(?![\d/.,])")
_SCALE_AFTER = re.compile(
    rf"[{SPACES}-]?(?:(?P<word>{_SCALE})s?\b(?!aire)|(?P<letter>mn|mln|mio|bn|bln|tn|trn)\b\.?|(?P<chinese>[十百千]?[万萬亿億]|千|百))",
    re.IGNORECASE,
)
_MANY_AFTER = re.compile("[多余餘几幾](?=[万萬亿億千百])")
_NEXT_WORD = re.compile(rf"(?P<gap>[{SPACES}-]|, )(?P<and>and )?(?P<word>{_WORD})\b", re.IGNORECASE)
_AND_A_HALF = re.compile(rf" and an? (?P<part>half|quarter)\b(?! (?:of|the))|-and-a-(?P<hyphened>half|quarter)\b", re.IGNORECASE)
_MALFORMED = re.compile(r"(?:[,'’]\d+)+")


@attrs.frozen(kw_only=True)
class Numeral:
    """One written number: its span, its value and the worth of its last significant digit.

    `scale` is what its scale words or letters are worth together, `grouped` says that its digits are grouped, `words` that
    it is spelt out, `more` that it says "and some more" (70多万). A numeral `malformed` has groups that no grouping has, and no value;
    one that `needs_unit` is none without a unit behind it (half an hour).
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

    @property
    def scaled(self) -> bool:
        """Whether a scale word or letter is part of it."""
        return self.scale != 1

    def times(self, scale: Fraction, end: int | None = None) -> "Numeral":
        """Return the same numeral with a scale behind it."""
        return attrs.evolve(
            self, value=self.value * scale, step=self.step * scale, scale=self.scale * scale,
            end=self.end if end is None else end,
        )  # fmt: skip


def significant_step(value: Fraction) -> Fraction:
    """Return the worth of the last non-zero digit of a number, of one part where its decimals never end."""
    if value == 0:
        return Fraction(1)
    places, rest = 0, value
    while rest.denominator != 1:
        if places == MAX_DIGITS or rest.denominator % 2 and rest.denominator % 5:
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
    match match.lastgroup:
        case "digit":
            return _read_digits(text, match.start())
        case "chinese":
            return _read_chinese(text, match.start(), match.end())
        case "half":  # "half an hour": whether a unit follows is for the unit to say
            end = match.end() - 1
            return Numeral(start=match.start(), end=end, value=Fraction(1, 2), step=Fraction(1, 10), words=True, needs_unit=True)
        case "article":
            return _read_article(text, match)
        case "part":
            share = {"q": Fraction(1, 4), "t": Fraction(1, 3), "f": Fraction(1, 5)}
            first = match.group().split()[1].casefold()
            part = Fraction(1, 10) if first == "tenth" else share[first[0]]
            value = part * _SCALE_WORDS[match["part"].casefold()]
            numeral = Numeral(
                start=match.start(), end=match.end(), value=value, step=significant_step(value),
                scale=Fraction(_SCALE_WORDS[match["part"].casefold()]), words=True,
            )  # fmt: skip
            return _with_scales(text, numeral)
        case _:
            return _read_words(text, match.start())


def _read_article(text: str, match: re.Match[str]) -> Numeral:
    numeral = _read_words(text, match.end())
    factor = Fraction(1, 2) if match.group()[0] in "hH" else Fraction(1)
    value = numeral.value * factor
    return attrs.evolve(numeral, start=match.start(), value=value, step=significant_step(value))


def _read_digits(text: str, start: int) -> Numeral:
    if text[start] in _VULGAR:
        return _with_scales(text, _of_parts(*_VULGAR[text[start]], start, start + 1))
    match = _DIGITS.match(text, start)
    if match is None or match.end() - start > MAX_DIGITS:
        end = start + 1 if match is None else match.end()
        return Numeral(start=start, end=end, value=Fraction(0), step=Fraction(1), malformed=True)
    begin = start - 1 if start and text[start - 1] == "." and (start == 1 or not text[start - 2].isalnum()) else start
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
    numeral = Numeral(start=begin, end=end, value=value, step=step, grouped=group is not None, malformed=malformed)
    return _with_scales(text, _with_fraction(text, _with_power(text, numeral)))


def _plain(written: str, group: str | None) -> tuple[str, int]:
    if group is not None:
        written = written.replace(group, "")
    elif written.count(".") > 1 or ("." in written and "," in written and written.rindex(",") > written.index(".")):
        written = written.replace(".", "").replace(",", ".")
    else:
        written = written.replace(",", "")
    return written, len(written) - written.index(".") - 1 if "." in written else 0


def _ill_grouped(written: str, group: str | None) -> bool:
    return group is not None and (written.index(group) > 3 or written[0] == "0")  # noqa: PLR2004 - groups of three


def _with_power(text: str, numeral: Numeral) -> Numeral:
    match = _EXPONENT.match(text, numeral.end)
    if match is None:
        base = _POWER.match(text, numeral.end) if numeral.value == 10 else None  # noqa: PLR2004 - 10^5
        if base is None:
            return numeral
        power = _exponent(base["power"] or base["super"])
        return attrs.evolve(numeral, end=base.end(), value=power, step=power, scale=power)
    power = _exponent(match["power"] or match["signed"] or match["super"] or match["e"])
    return numeral.times(power, match.end())


def _exponent(written: str) -> Fraction:
    return Fraction(10) ** int(written.translate(_SUPERSCRIPTS).translate(_MINUSES))


def _with_fraction(text: str, numeral: Numeral) -> Numeral:
    """Read "1 1/2", "1½" and "1/2"."""
    if numeral.scaled or numeral.value.denominator != 1 or numeral.grouped:
        return numeral
    slash = _SLASH.match(text, numeral.end)
    if slash is not None and int(slash[1]) > numeral.value:
        return _of_parts(int(numeral.value), int(slash[1]), numeral.start, slash.end())
    match = _FRACTION.match(text, numeral.end)
    if match is None:
        return numeral
    top, bottom = _VULGAR[match["vulgar"]] if match["vulgar"] else (int(match["top"]), int(match["bottom"]))
    if not 0 < top < bottom:
        return numeral
    value = numeral.value + Fraction(top, bottom)
    return attrs.evolve(numeral, end=match.end(), value=value, step=significant_step(value))


def _of_parts(top: int, bottom: int, start: int, end: int) -> Numeral:
    return Numeral(start=start, end=end, value=Fraction(top, bottom), step=Fraction(1, bottom), denominator=bottom)


def _with_scales(text: str, numeral: Numeral) -> Numeral:
    """Read the scale words behind a number: "million", "hundred thousand", "万"."""
    more = _MANY_AFTER.match(text, numeral.end)
    if more is not None:
        numeral = attrs.evolve(numeral, more=True, end=more.end())
    while (match := _SCALE_AFTER.match(text, numeral.end)) is not None:
        numeral = attrs.evolve(numeral.times(_scale(match), match.end()), denominator=None)
        if match["letter"]:
            break
    if numeral.scaled and numeral.value.denominator == 1 and numeral.step.numerator % 10 and numeral.step.denominator == 1:
        numeral = attrs.evolve(numeral, step=max(numeral.step, Fraction(1)))
    return numeral


def _scale(match: re.Match[str]) -> Fraction:
    if match["word"]:
        return Fraction(_SCALE_WORDS[match["word"].casefold()])
    if match["letter"]:
        return Fraction(SCALE_LETTERS[match["letter"].casefold()])
    total = 1
    for char in match["chinese"]:
        total *= _CHINESE_SMALL.get(char) or _CHINESE_LARGE[char]
    return Fraction(total)


def _read_words(text: str, start: int) -> Numeral:
    """Read a number in words from `start`, where its first word stands."""
    match = _NEXT_WORD.match(f" {text[start : start + 12]}")
    assert match is not None  # noqa: S101 - the caller found a number word here
    reading = _WordReading()
    reading.add(match["word"].casefold())
    end = start + len(match["word"])
    between = text[max(0, start - 8) : start].casefold() == "between "
    while (match := _NEXT_WORD.match(text, end)) is not None:
        word = match["word"].casefold()
        split = bool(match["and"]) and (between or not reading.joins(word, text, match.end()))
        if split or not reading.accepts(word) or (match["gap"] == ", " and not reading.scaled):
            break
        reading.add(word)
        end = match.end()
    half = _AND_A_HALF.match(text, end)
    value = Fraction(reading.value)
    if half is not None:
        value += _half_of(half, reading)
        end = half.end()
    numeral = Numeral(start=start, end=end, value=value, step=significant_step(value), scale=Fraction(reading.tail), words=True)
    return _with_scales(text, numeral) if half is not None else numeral


def _half_of(match: re.Match[str], reading: "_WordReading") -> Fraction:
    part = (match["part"] or match["hyphened"]).casefold()
    return Fraction(reading.last_scale, 2 if part == "half" else 4)


class _WordReading:
    """The sum of number words so far: `total` of finished groups, `group` being read."""

    def __init__(self) -> None:
        self.total, self.group, self.last_scale, self.previous, self.tail = 0, 0, 1, 0, 1
        self.smallest: int | None = None
        self.scaled = False

    @property
    def value(self) -> int:
        return self.total + self.group

    def add(self, word: str) -> None:
        """Take one more word."""
        if word in _ONES or word in _TENS:
            self.previous = _ONES.get(word, _TENS.get(word, 0))
            self.group += self.previous
            self.last_scale = self.tail = 1
            return
        scale = _SCALE_WORDS[word]
        self.tail *= scale
        self.scaled, self.previous, self.last_scale = True, scale, scale
        if scale <= 100:  # noqa: PLR2004 - hundreds and dozens stay within their group
            self.group = (self.group or 1) * scale
        elif self.group:
            self.total, self.group, self.smallest = self.total + self.group * scale, 0, scale
        else:
            self.total, self.smallest = (self.total or 1) * scale, scale

    def accepts(self, word: str) -> bool:
        """Whether the word can stand behind those read so far."""
        if word in _SCALE_WORDS:
            scale = _SCALE_WORDS[word]
            return self.smallest is None or scale < self.smallest or self.group == 0
        value = _ONES.get(word, _TENS.get(word, 0))
        if self.previous in (0, *_ONES.values()):
            return False
        return self.previous >= 100 or (self.previous in _TENS.values() and 0 < value < 10)  # noqa: PLR2004 - "twenty-one"

    def joins(self, word: str, text: str, end: int) -> bool:
        """Whether "and" before the word adds to the number: "one hundred and two", not "one hundred and two hundred"."""
        if self.previous < 100 or word in _SCALE_WORDS:  # noqa: PLR2004
            return False
        following = _NEXT_WORD.match(text, end)
        next_scale = 1 if following is None else _SCALE_WORDS.get(following["word"].casefold(), 1)
        return next_scale < self.previous or (self.previous == 100 and next_scale > 100)  # noqa: PLR2004


def _read_chinese(text: str, start: int, end: int) -> Numeral:
    value, group, digit = 0, 0, 0
    for char in text[start:end]:
        if char in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[char]
        elif char in _CHINESE_SMALL:
            group, digit = group + (digit or 1) * _CHINESE_SMALL[char], 0
        else:
            value, group, digit = (value + group + digit or 1) * _CHINESE_LARGE[char], 0, 0
    total = Fraction(value + group + digit)
    scaled = any(char not in _CHINESE_DIGITS for char in text[start:end])
    numeral = Numeral(start=start, end=end, value=total, step=significant_step(total), scale=significant_step(total), words=True)
    return numeral if scaled or end - start == 1 else attrs.evolve(numeral, malformed=True)
