"""Numbers in words and in Chinese numerals: what they come to, and where they end."""

import re
from fractions import Fraction

import attrs

from claimcheck.language.word_patterns import any_of

ONES = {
    word: at
    for at, word in enumerate(
        (
            *(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
            ),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
TENS = {
    word: 10 * at
    for at, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "lac": 10**5, "crore": 10**7,
}  # fmt: skip
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
CHINESE_DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
CHINESE_SMALL = {"十": 10, "百": 100, "千": 1000}
CHINESE_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

SCALE = any_of(SCALES)
WORD = any_of([*ONES, *TENS, *SCALES])
_DIGIT = any_of([word for word in ONES if ONES[word] <= 9])  # noqa: PLR2004 - a digit
_HUNDRED = 100
_TOP = any_of(["a", "an", *(word for word in ONES if 1 <= ONES[word] <= 9)])  # noqa: PLR2004
# "a quarter of a million", "two thirds of a billion"
PART_OF_SCALE = rf"(?:{_TOP}|\d)[ -](?:{any_of(PARTS)})s? of an? {SCALE}"
_PART_OF_SCALE = re.compile(
    rf"(?P<top>{_TOP}|\d)[ -](?P<part>{any_of(PARTS)})s? of an? (?P<scale>{SCALE})\b", re.IGNORECASE
)
_SPACES = "[ \u00a0\u202f]"
_FIRST = re.compile(rf"(?:half )?(?:an? )?(?P<word>{WORD})\b", re.IGNORECASE)
_NEXT = re.compile(
    rf"(?P<gap>{_SPACES}|-|, )(?P<and>and )?(?:(?P<word>{WORD})|(?P<plural>{SCALE})s)\b", re.IGNORECASE
)
_AND_A_HALF = re.compile(
    rf"(?: and an? |-and-a-)(?P<part>half|quarter)\b(?! (?:of|the)\b)(?P<scaled>[ -](?:{SCALE})\b)?",
    re.IGNORECASE,
)
_POINT = re.compile(rf"{_SPACES}point(?P<digits>(?:{_SPACES}(?:{_DIGIT})\b)+)", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Spelt:
    """A number in words: its value, where it ends, and what the scale words at its end are worth together.

    `step` is the worth of the last digit where the value does not say it ("a third of a million"), `is_open` that a
    scale may follow.
    """

    value: Fraction
    end: int
    scale: Fraction = Fraction(1)
    step: Fraction | None = None
    is_open: bool = False


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
        split = bool(match["and"]) and (between or not reading.joins(word, text, match.end()))
        if split or not reading.accepts(word) or (match["gap"] == ", " and not reading.scaled):
            break
        reading.add(word)
        end = match.end()
    factor = Fraction(1, 2) if first[0].casefold().startswith("half ") else Fraction(1)
    return _with_rest(text, end, reading, factor)


def _with_rest(text: str, end: int, reading: "_Reading", factor: Fraction) -> Spelt:
    """Read "and a half" and "point five" behind the words."""
    value = reading.value * factor
    half = _AND_A_HALF.match(text, end)
    if half is not None and not (
        half["scaled"] and reading.scaled
    ):  # "one billion and a half million" is two
        value += Fraction(reading.last_scale, PARTS[half["part"].casefold()])
        return Spelt(value=value, end=half.end("part"), scale=Fraction(reading.tail), is_open=True)
    point = _POINT.match(text, end)
    if point is not None:
        digits = [ONES[word.casefold()] for word in point["digits"].split()]
        value += Fraction(int("".join(map(str, digits))), 10 ** len(digits))
        return Spelt(value=value, end=point.end(), step=Fraction(1, 10 ** len(digits)), is_open=True)
    return Spelt(value=value, end=end, scale=Fraction(reading.tail))


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
        if self.previous in ONES.values():
            return False
        value = ONES.get(word, TENS.get(word, 0))
        return self.previous >= _HUNDRED or (self.previous in TENS.values() and 0 < value <= 9)  # noqa: PLR2004

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
