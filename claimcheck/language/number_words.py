"""Numbers in words and in Chinese numerals: what they come to, and where they end."""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claimcheck.language.word_patterns import Late, any_of

_FIRST_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
ONES = {word: at for at, word in enumerate(_FIRST_NUMBERS.split())} | {"nought": 0, "naught": 0}
TENS = {
    word: 10 * at
    for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
SCALES = {
    "dozen": 12, "dzn": 12, "doz": 12, "dz": 12, "hundred": 100, "thousand": 10**3, "million": 10**6,
    "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "quintillion": 10**18, "lakh": 10**5, "lac": 10**5,
    "crore": 10**7, "krore": 10**7, "koti": 10**7, "milliard": 10**9,
}  # fmt: skip
ORDINALS = {
    word: at
    for at, word in enumerate(
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
         "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split(), start=1,
    )
} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
# What a part of a whole is called; a second is none.
PARTS = {"half": 2, "halve": 2, "quarter": 4} | {word: at for word, at in ORDINALS.items() if at > 2}  # noqa: PLR2004
CHINESE_DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
CHINESE_SMALL = {"十": 10, "百": 100, "千": 1000}
CHINESE_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

_TOP = "an?|one|two|three|four|five|six|seven|eight|nine"


@cache
def scale_word() -> str:
    """Return the pattern of scale words."""
    return any_of(SCALES)


@cache
def number_word() -> str:
    """Return the pattern of number words."""
    return any_of([*ONES, *TENS, *SCALES])


@cache
def _parts() -> str:
    return any_of(PARTS)


def part_of_scale() -> str:
    """Return the pattern of "a quarter of a million", "two thirds of a billion"."""
    return rf"(?:{_TOP}|\d)[ -](?:{_parts()})(?:s? of an?|s) (?:{scale_word()})"


def part_of_one() -> str:
    """Return the pattern of what stands before "of a second": "two tenths", "a quarter"."""
    return rf"(?:(?:{_TOP}|\d)[ -])?(?:{_parts()})s?"


_HUNDRED = 100
_PART_OF_SCALE = Late(
    lambda: rf"(?P<top>{_TOP}|\d)[ -](?P<part>{_parts()})(?:s? of an?|s) (?P<scale>{scale_word()})\b",
    re.IGNORECASE,
)
_SPACES = "[ \u00a0\u202f]"
_FIRST = Late(lambda: rf"(?:half {{1,2}})?(?:an?  ?)?(?P<word>{number_word()})s?\b", re.IGNORECASE)
_NEXT = Late(
    lambda: (
        rf"(?P<gap>{_SPACES}{{1,2}}|-| - |, )(?P<and>(?:and|&) )?"
        rf"(?:(?P<word>{number_word()})|(?P<plural>{scale_word()})s)\b"
    ),
    re.IGNORECASE,
)
_AND_A_HALF = Late(
    lambda: (
        r"(?: and an? | and one |-and-a-)(?P<part>half|quarter)\b(?! (?:of|the)\b)"
        rf"(?P<scaled>[ -](?:{scale_word()})\b)?"
    ),
    re.IGNORECASE,
)
_POINT = Late(
    lambda: rf"{_SPACES}point(?P<digits>(?:[ \u00a0\u202f-](?:{any_of([*ONES, *TENS])})\b)+)", re.IGNORECASE
)


@cache
def _top_words() -> str:
    return any_of([*(word for word in ONES if ONES[word]), *TENS])


# "and three fifths", "and a thirtieth" behind a number; "fifths" behind its top.
_AND_PARTS = Late(
    lambda: (
        rf" and (?P<top>an?|(?:{_top_words()})(?:-(?:{_top_words()}))?)[ -](?P<part>{_parts()})(?P<many>s?)\b"
        rf"(?P<scaled> (?P<scale>{scale_word()})\b)?"
    ),
    re.IGNORECASE,
)
_PARTS_NEXT = Late(lambda: rf"(?: - |[ -])(?P<part>{_parts()})(?P<many>s)\b", re.IGNORECASE)
_ORDINAL_NEXT = Late(lambda: rf"[ -](?:and )?(?P<word>{any_of(ORDINALS)})\b", re.IGNORECASE)


class Spelt(NamedTuple):
    """A number in words: its value, where it ends, and what the scale words at its end are worth together.

    `step` is the worth of the last digit where the value does not say it ("a third of a million"), `is_open` that a
    scale may follow, `rank` that it is a place in a row ("one hundred and fifth").
    """

    value: Fraction
    end: int
    scale: Fraction = Fraction(1)
    step: Fraction | None = None
    is_open: bool = False
    rank: bool = False


def read_words(text: str, start: int) -> Spelt | None:
    """Read a number in words from `start`, None where none begins there."""
    first = _FIRST.match(text, start)
    if first is None:
        return None
    reading = _Reading()
    reading.add(first["word"].casefold())
    end = first.end()
    between = text[max(0, start - 8) : start].casefold() == "between "
    while (match := _NEXT.match(text, end)) is not None:
        word = (match["word"] or match["plural"]).casefold()
        split = bool(match["and"]) and (
            between or not reading.joins(word, text, match.end()) or _adds_parts(text, end)
        )
        if split or not reading.accepts(word) or (match["gap"] == ", " and not reading.scaled):
            break
        reading.add(word)
        end = match.end()
    factor = Fraction(1, 2) if first[0].casefold().startswith("half ") else Fraction(1)
    return _with_rest(text, end, reading, factor)


def _with_rest(text: str, end: int, reading: "_Reading", factor: Fraction) -> Spelt:
    """Read "and a half", "point five", "and three fifths" and "fifths" behind the words."""
    value = reading.value * factor
    half = _AND_A_HALF.match(text, end)
    if half is not None and not (half["scaled"] and reading.scaled):
        value += Fraction(reading.last_scale, PARTS[half["part"].casefold()])
        return Spelt(value=value, end=half.end("part"), scale=Fraction(reading.tail), is_open=True)
    point = _POINT.match(text, end)
    if point is not None:
        digits = _decimals(point["digits"])
        value += Fraction(int(digits), 10 ** len(digits))
        return Spelt(value=value, end=point.end(), step=Fraction(1, 10 ** len(digits)), is_open=True)
    return _with_parts(text, end, reading, value) or Spelt(value=value, end=end, scale=Fraction(reading.tail))


def _decimals(words: str) -> str:
    """Return the digits that words behind "point" stand for: "zero eight" is 08, "seventy-one" 71."""
    digits, before = "", ""
    for word in re.split("[ \u00a0\u202f-]", words.casefold().strip(" -\u00a0\u202f")):
        value = ONES.get(word, TENS.get(word, 0))
        if before in TENS and 0 < value < _TEN:
            digits = digits[:-1]
        digits, before = f"{digits}{value}", word
    return digits


def _with_parts(text: str, end: int, reading: "_Reading", value: Fraction) -> Spelt | None:
    """Read "two and fifty-four hundredths", "twenty-three fifths", "one hundred and fifth"."""
    added = _AND_PARTS.match(text, end)
    if added is not None and (part := _part_of(added)) is not None:
        top, bottom = part
        scale = reading.last_scale if reading.last_scale >= _MILLION else 1
        if added["scale"]:  # "one billion and a half million"
            scale = SCALES[added["scale"].casefold()] if reading.scaled else reading.last_scale + 1
        if scale <= reading.last_scale:
            return Spelt(
                value=value + Fraction(top * scale, bottom), end=added.end(), step=Fraction(scale, bottom)
            )
    parts = _PARTS_NEXT.match(text, end)
    if parts is not None and value > 1:
        bottom = PARTS[parts["part"].casefold()]
        return Spelt(value=value / bottom, end=parts.end(), step=Fraction(1, bottom))
    ordinal = _ORDINAL_NEXT.match(text, end)
    if ordinal is not None and reading.takes(word := ordinal["word"].casefold()):
        place = (
            reading.value * ORDINALS[word] if ORDINALS[word] >= _HUNDRED else reading.value + ORDINALS[word]
        )
        return Spelt(value=Fraction(place), end=ordinal.end(), rank=True)
    return None


def _part_of(added: re.Match[str]) -> tuple[int, int] | None:
    """Return the top and the bottom of "and three fifths", None where they are none."""
    top, bottom = _top(added["top"]), PARTS[added["part"].casefold()]
    return (top, bottom) if bool(added["many"]) == (top > 1) and top < bottom else None


def _adds_parts(text: str, end: int) -> bool:
    added = _AND_PARTS.match(text, end)
    return added is not None and _part_of(added) is not None


_TEN, _MILLION = 10, 10**6
_ROUND = frozenset(TENS.values())


def _top(words: str) -> int:
    return sum(ONES.get(word, TENS.get(word, 1)) for word in words.casefold().split("-"))


class _Reading:
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
        if word in ONES or word in TENS:
            self.previous = ONES.get(word, TENS.get(word, 0))
            self.group += self.previous
            self.last_scale = self.tail = 1
            return
        scale = SCALES[word]
        self.tail *= scale
        self.scaled, self.previous, self.last_scale = True, scale, scale
        if scale <= _HUNDRED:  # hundreds and dozens stay within their group
            self.group = (self.group or 1) * scale
        elif self.group:
            self.total, self.group, self.smallest = self.total + self.group * scale, 0, scale
        else:
            self.total, self.smallest = (self.total or 1) * scale, scale

    def accepts(self, word: str) -> bool:
        """Whether the word can stand behind those read so far."""
        if word in SCALES:
            return self.smallest is None or SCALES[word] < self.smallest or self.group == 0
        if self.previous < _HUNDRED and self.previous not in _ROUND:
            return False
        value = ONES.get(word, TENS.get(word, 0))
        return self.previous >= _HUNDRED or (self.previous in _ROUND and 0 < value <= 9)  # noqa: PLR2004

    def takes(self, ordinal: str) -> bool:
        """Whether an ordinal can close the number: "one hundred twenty fifth", "two hundredth", not "three fifth"."""
        place = ORDINALS[ordinal]
        if place >= _HUNDRED:
            return self.value > 1 and self.group in range(2, 100) and not self.total
        if self.previous in _ROUND:
            return place <= 9  # noqa: PLR2004 - a digit
        return self.previous >= _HUNDRED

    def joins(self, word: str, text: str, end: int) -> bool:
        """Whether "and" before the word adds to the number: "one hundred and two", not "… and two hundred"."""
        if self.previous < _HUNDRED or word in SCALES:
            return False
        following = _NEXT.match(text, end)
        scale = (
            1 if following is None else SCALES.get((following["word"] or following["plural"]).casefold(), 1)
        )
        return scale < self.previous or (self.previous == _HUNDRED and scale > _HUNDRED)


def read_part_of_scale(text: str, start: int) -> Spelt | None:
    """Read "a quarter of a million", None where nothing like it begins at `start`."""
    match = _PART_OF_SCALE.match(text, start)
    if match is None:
        return None
    top = match["top"].casefold()
    count = int(top) if top.isdigit() else ONES.get(top, 1)
    scale = Fraction(SCALES[match["scale"].casefold()])
    bottom = PARTS[match["part"].casefold()]
    step = scale / bottom if scale % bottom else None  # a third of a million is no 333,333
    return Spelt(value=scale * count / bottom, end=match.end(), scale=scale, step=step, is_open=True)


def read_part_of_one(words: str) -> tuple[Fraction, Fraction]:
    """Return what "two tenths of a" comes to, and the worth of one part."""
    first, *rest = words.replace("-", " ").split()
    top = int(first) if first.isdigit() else ONES.get(first, 1)
    part = first if rest[0] == "of" else rest[0]
    bottom = PARTS[part] if part in PARTS else PARTS[part.removesuffix("s")]
    return Fraction(top, bottom), Fraction(1, bottom)


def read_chinese(numeral: str) -> Fraction:
    """Return what Chinese numerals come to; digits alone (二〇二五) are read one by one as the last of them."""
    value, group, digit = 0, 0, 0
    for char in numeral:
        if char in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[char]
        elif char in CHINESE_SMALL:
            group, digit = group + (digit or 1) * CHINESE_SMALL[char], 0
        else:
            value, group, digit = (value + group + digit or 1) * CHINESE_LARGE[char], 0, 0
    return Fraction(value + group + digit)
