"""Amounts that no plain numeral states: ranks, shares in words, multiples, vague amounts."""

import enum
import re
from collections.abc import Callable, Iterator
from fractions import Fraction

import attrs

from claimcheck.language.numbers import find_numerals
from claimcheck.model.interval import Interval
from claimcheck.model.statement import Direction
from claimcheck.model.units import BARE, PERCENT


class Kind(enum.StrEnum):
    """What sort of thing a quantity measures."""

    COUNT = "count"
    SHARE = "share"
    PERCENTAGE_POINTS = "percentage-points"
    MONEY = "money"
    RATIO = "ratio"
    RATE = "rate"
    RANK = "rank"
    AGE = "age"
    DURATION = "duration"
    DIMENSION = "dimension"
    TEMPERATURE = "temperature"
    CHANGE = "change"


@attrs.frozen(kw_only=True)
class Amount:
    """One amount: its span, and either a value with the worth of its last digit, or the ends of a vague set."""

    start: int
    end: int
    kind: Kind
    unit: str = BARE
    value: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    vague: Interval | None = None
    direction: Direction | None = None


_ORDINALS = {
    name: at
    for at, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        " sixteenth seventeenth eighteenth nineteenth twentieth".split(), start=1)
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
     "hundredth": 100}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_MULTIPLES = {
    "doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "thrice": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6,
}  # fmt: skip
_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "every": 1, "each": 1,
}  # fmt: skip
_SCALES = {
    "ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
# "Thousands" are fewer than what would be called millions; a vague amount reaches to the next word of its row.
_NEXT = {"ten": 100, "dozen": 144, "score": 200, "hundred": 1000, "lakh": 10**7, "crore": 10**9}
_FEW, _HANDFUL = Interval(Fraction(2), Fraction(10)), Interval(Fraction(2), Fraction(3))

_SMALLS = "one|two|three|four|five|six|seven|eight|nine|ten"
_NUMBER = rf"(?:\d{{1,4}}|{_SMALLS}|twenty|fifty|a hundred|one hundred|every)"
_PART = "half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_TEEN = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"""(?:
    (?P<number>\bNo\.?[ ]?|\bnumber[ -](?=one\b|\d)|\bnos\.?[ ]|(?<![\w&/])\#)(?P<rank>\d{{1,4}}\b(?![.,]\d|-\d|/)|one\b)
    |(?<![\w.,])(?P<digits>\d[\d,]{{0,9}})(?:st|nd|rd|th)\b
    |\b(?P<nth>(?:(?:{"|".join(_TENS)})-)?(?:{_TEEN}))(?=[ ](?:most|least|place|position|spot|rank|highest|lowest|largest|biggest|fastest
        |longest|oldest|youngest|best|worst|richest|busiest|tallest|in[ ]the[ ]\w+[ ](?:rankings?|charts?|list)|on[ ]the[ ](?:list|chart))\b|-(?:most|place|placed|ranked|\w+est)\b)
    |(?:\branked|\branks|\branking|\bcame|\bfinished|\bcoming|\bfinishing|\bplaced|\bplaces)[ ](?:in[ ])?(?P<placed>(?:(?:{"|".join(_TENS)})-)?(?:{_TEEN}))\b(?![ ]time)
    |\b(?P<late>(?:(?:{"|".join(_TENS)})-)(?:{_TEEN})|(?:{"|".join(list(_ORDINALS)[5:20])}))\b(?!s)
    |\b(?P<top>top)(?=[ ](?:place|position|spot|slot|of[ ]the[ ](?:\w+[ ])?(?:charts?|list|table|rankings?)|downloaded|ranked)\b|-(?:ranked|downloaded|placed)\b)
    |\b(?P<x>{_NUMBER})[ -](?:in|out[ ]of(?:[ ]every)?|of[ ]every|in[ ]every|for[ ]every)[ -](?P<y>\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a[ ]hundred|one[ ]hundred)\b
        (?![ ](?:minutes?|hours?|days?|weeks?|months?|years?|decades?|seconds?|games?|matches|times|attempts|starts)|[-%°.,:]\d|[%°]|[ ](?:million|billion|thousand|per|percent))
    |\b(?P<top_part>{_SMALLS}|an?|\d)[ -](?P<part>(?:{_PART})s?)\b(?=(?P<of>[ ]of\b)?)
    |\bhalf(?P<half>)(?=[ ](?:of|its|their|his|her|our|all|those|these|the)\b|[ ](?:as|what)\b)
    |\b(?:(?P<multiple>doubl|tripl|trebl|quadrupl|quintupl|sextupl)(?:ed|es?|ing)\b(?!-)|(?P<times>twice|thrice)\b|(?P<halved>halv(?:ed|ing))\b|(?P<fold>[\d.]+|{_SMALLS}|twenty|fifty|hundred|thousand)-?fold\b)
    |\b(?:(?P<tens>tens|dozens|scores|hundreds|thousands|millions)[ ]of[ ])?(?P<vague>thousands|millions|billions|trillions|lakhs|crores)\b
    |\b(?P<plural>dozens|hundreds|tens(?=[ ]of[ ])|scores(?=[ ]of[ ]))\b
    |\b(?P<few>a[ ]few|several|a[ ]couple(?:[ ]of)?)[ ](?P<scale>dozen|hundred|thousand|million|billion|trillion)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text that are no plain numerals, in order."""
    for match in _AMOUNT.finditer(text):
        found = _READERS[next(name for name in _READERS if match[name] is not None)](match)
        if found is not None:
            yield found


def _ranked(match: re.Match[str], place: int, group: int | str = 0) -> Amount:
    return Amount(start=match.start(group), end=match.end(), kind=Kind.RANK, unit="rank", value=Fraction(place))


def _read_number(match: re.Match[str]) -> Amount:
    return _ranked(match, 1 if match["rank"].casefold() == "one" else int(match["rank"]))


def _read_digits(match: re.Match[str]) -> Amount:
    return _ranked(match, int(match["digits"].replace(",", "")))


def _ordinal(words: str) -> int:
    first, _, second = words.casefold().rpartition("-")
    return (_TENS[first] if first else 0) + _ORDINALS[second]


def _read_top(match: re.Match[str]) -> Amount:
    return _ranked(match, 1)


def _shared(match: re.Match[str], top: Fraction, bottom: int) -> Amount:
    return Amount(
        start=match.start(), end=match.end(), kind=Kind.SHARE, unit=PERCENT,
        value=100 * top / bottom, step=Fraction(100, bottom),
    )  # fmt: skip


def _small(word: str) -> int:
    folded = word.casefold()
    if folded in _SMALL:
        return _SMALL[folded]
    return int(next(find_numerals(folded)).value)


def _read_out_of(match: re.Match[str]) -> Amount | None:
    top, bottom = _small(match["x"]), _small(match["y"])
    return _shared(match, Fraction(top), bottom) if 0 < top < bottom else None


def _read_part(match: re.Match[str]) -> Amount | None:
    part = match["part"].casefold()
    singular = {"halves": "half"}.get(part, part.removesuffix("s"))
    top, bottom = _small(match["top_part"]), _PARTS[singular]
    if match["of"] is None and not (top > 1 and part != singular and bottom != 4) and not _is_by(match):  # noqa: PLR2004 - "three quarters" may be time
        return None
    return _shared(match, Fraction(top), bottom) if top < bottom else None


_BEFORE_PART = re.compile(
    r"\b(?:by|than|least|most|nearly|almost|about|around|roughly|approximately|over|under|exactly|to|up|down|only|just) $", re.IGNORECASE,
)  # fmt: skip


def _is_by(match: re.Match[str]) -> bool:
    """Whether "a third" is a share by the words before it, and not the third of a row."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    return "-" in match[0] or _BEFORE_PART.search(before) is not None


def _read_half(match: re.Match[str]) -> Amount:
    return _shared(match, Fraction(1), 2)


def _read_multiple(match: re.Match[str]) -> Amount:
    return _multiplied(match, Fraction(_MULTIPLES[match["multiple"].casefold()]), Kind.CHANGE, Direction.UP)


def _multiplied(match: re.Match[str], value: Fraction, kind: Kind, direction: Direction | None) -> Amount:
    return Amount(start=match.start(), end=match.end(), kind=kind, unit="times", value=value, direction=direction)


def _read_times(match: re.Match[str]) -> Amount:
    is_ratio = match.string[match.end() : match.end() + 4].casefold() in (" as ", " the")
    return _multiplied(match, Fraction(_MULTIPLES[match["times"].casefold()]), Kind.RATIO if is_ratio else Kind.COUNT, None)


def _read_halved(match: re.Match[str]) -> Amount:
    return attrs.evolve(_shared(match, Fraction(1), 2), kind=Kind.CHANGE, direction=Direction.DOWN)


def _read_fold(match: re.Match[str]) -> Amount:
    numeral = next(find_numerals(match["fold"]))
    found = _multiplied(match, numeral.value, Kind.CHANGE, Direction.UP)
    return attrs.evolve(found, step=numeral.step)


def _vague(match: re.Match[str], low: Fraction, high: Fraction) -> Amount:
    return Amount(start=match.start(), end=match.end(), kind=Kind.COUNT, vague=Interval(low, high))


def _scale(word: str) -> int:
    return _SCALES[word.casefold().removesuffix("s")]


def _read_vague(match: re.Match[str]) -> Amount:
    if match["vague"] is None:
        name = match["plural"].casefold().removesuffix("s")
        return _vague(match, Fraction(_SCALES[name]), Fraction(_NEXT[name]))
    scale = _scale(match["vague"])
    if match["tens"] is None:
        return _vague(match, Fraction(scale), Fraction(_NEXT.get(match["vague"].casefold()[:-1], scale * 1000)))
    name = match["tens"].casefold().removesuffix("s")
    return _vague(match, Fraction(scale * _SCALES[name]), Fraction(scale * _NEXT.get(name, 10**6)))


def _read_few(match: re.Match[str]) -> Amount:
    few = (_HANDFUL if "couple" in match["few"].casefold() else _FEW).scaled(Fraction(_scale(match["scale"])))
    return Amount(start=match.start(), end=match.end(), kind=Kind.COUNT, vague=few)


_READERS: dict[str, Callable[[re.Match[str]], Amount | None]] = {
    "rank": _read_number,
    "digits": _read_digits,
    "nth": lambda match: _ranked(match, _ordinal(match["nth"])),
    "placed": lambda match: _ranked(match, _ordinal(match["placed"]), "placed"),
    "late": lambda match: _ranked(match, _ordinal(match["late"])),
    "top": _read_top,
    "x": _read_out_of,
    "part": _read_part,
    "half": _read_half,
    "multiple": _read_multiple,
    "times": _read_times,
    "halved": _read_halved,
    "fold": _read_fold,
    "vague": _read_vague,
    "plural": _read_vague,
    "few": _read_few,
}
