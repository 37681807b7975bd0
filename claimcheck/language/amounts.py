"""Amounts that no plain numeral states: ranks, shares in words, multiples, vague amounts."""

import enum
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.number_words import ONES, ORDINALS, PARTS, SCALES, TENS
from claimcheck.language.numbers import find_numerals
from claimcheck.language.units import UnitWord, known_unit
from claimcheck.language.word_patterns import Late, any_of, lowered
from claimcheck.model.direction import Direction
from claimcheck.model.interval import Interval
from claimcheck.model.units import BARE, PERCENT, PHYSICAL


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


class Amount(NamedTuple):
    """One amount: its span, and either a value with the worth of its last digit, or the ends of a vague set."""

    start: int
    end: int
    kind: Kind
    unit: str = BARE
    value: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    vague: Interval | None = None
    direction: Direction | None = None


_ORDINALS = {word: at for word, at in ORDINALS.items() if at <= 100}  # noqa: PLR2004
_MULTIPLES = {
    "doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "thrice": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6,
}  # fmt: skip
_VAGUE_SCALES = SCALES | {"ten": 10, "score": 20}
# "Thousands" are fewer than what would be called millions; a vague amount reaches to the next word of its row.
_NEXT = {"ten": 100, "dozen": 144, "score": 200, "hundred": 1000, "lakh": 10**7, "crore": 10**9}
_FEW, _HANDFUL = Interval(Fraction(2), Fraction(10)), Interval(Fraction(2), Fraction(3))

_SMALLS = "one|two|three|four|five|six|seven|eight|nine|ten"
_SMALL = {word: ONES[word] for word in _SMALLS.split("|")} | {"a": 1, "an": 1, "every": 1}
_NUMBER = rf"(?:\d{{1,4}}|{_SMALLS}|twenty|fifty|a hundred|one hundred|every)"
_PART = (
    "half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|fiftieth|hundredth|thousandth"
    "|millionth"
)
_AFTER_RANK = (
    r"most|least|place|position|spot|rank|highest|lowest|largest|biggest|fastest|longest|oldest|youngest"
    r"|best|worst|richest|busiest|tallest"
    r"|in the \w+ (?:rankings?|charts?|list)|on the (?:list|chart)"
)
_SPELT = rf"(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_UNITS = r"minutes?|hours?|days?|weeks?|months?|years?|decades?|seconds?|games?|matches|times|attempts|starts"
_SCALED = r"thousands|millions|billions|trillions|lakhs|crores"
# One branch a form; matched on the text in lower case, where a trigger stands.
_AMOUNT = Late(
    lambda: (
        rf"""(?:(?:no\.?[ ]?|number[ -](?=one\b|\d)|nos\.?[ ]|\#)(?P<rank>\d{{1,4}}\b(?![.,]\d|-\d|/)|(?<!no[ ])one\b)
    |(?P<digits>\d[\d,]{{0,9}})(?:st|nd|rd|th)\b
    |(?P<nth>{_SPELT})(?=[ ](?:{_AFTER_RANK})\b|-(?:most|place|placed|ranked|\w+est)\b)
    |(?:ranked|ranks|ranking|came|finished|coming|finishing|placed
        |places)[ ](?:in[ ])?(?P<placed>{_SPELT})\b(?![ ]time)
    |(?<=her[ ]|his[ ]|its[ ])(?P<own>third|fourth|fifth)(?=[ ][a-z])(?![ ](?:quarter|time|term|of)\b)
    |(?P<many>1,?000|100|10,?000|100,?000|1,?000,?000)s(?=[ ]of\b)
    |an?[ ](?P<base>second|minute|hour|day|week|month|year|mile|kilometre|kilometer)
        [ ]and[ ]a[ ](?P<plus>half|quarter)\b
    |(?P<late>(?:{any_of(TENS)})-(?:{any_of(_ORDINALS)})|{any_of(list(_ORDINALS)[5:20])})(?!\w|-|[ ]of[ ]an?[ ])
    |(?P<top>top)(?=[ ](?:place|position|spot|slot|of[ ]the[ ](?:\w+[ ])?(?:charts?|list|table|rankings?)
        |downloaded|ranked)\b|-(?:ranked|downloaded|placed)\b)
    |(?P<x>{_NUMBER})[ -](?:in|out[ ]of(?:[ ]every)?|of[ ]every|in[ ]every|for[ ]every)[ -]
        (?P<y>\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten|(?:{any_of(TENS)})(?:-(?:{_SMALLS}))?|twelve|fifteen
        |a[ ]hundred|one[ ]hundred|a[ ]thousand)\b(?!-[a-z])
        (?![ ](?:{_UNITS})|[-%°.,:]\d|[%°]|[ ](?:million|billion|thousand|per|percent))
    |(?P<top_part>{_SMALLS}|an?
        |\d)[ -](?P<part>(?:{_PART})s?)\b(?P<of>[ ]of\b(?P<a_million>[ ]an?[ ](?P<whole>[a-z]+)\b)?)?
        (?P<alone>(?![ ]\w|-\w|\.\d)|(?=[ ](?:and|in|is|was|were|than|to|the|more|less|as|or|but|from|at|on|for)\b))?
    |(?P<half>half[ ]as[ ](?:many|much)\b|half(?=[ ](?:of|its|their|his|her|our|all|those|these|the|as|what)\b)
        |(?<=than[ ])half(?![ ](?:an?|{any_of(SCALES)})\b|[-\w])
        |(?:(?<=nearly[ ])|(?<=almost[ ])|(?<=about[ ])|(?<=least[ ])|(?<=over[ ]))half(?![ ]\w|-))
    |(?P<multiple>doubl|tripl|trebl|quadrupl|quintupl|sextupl)(?:ed|es?|ing)\b(?!-)
    |(?P<times>twice|thrice)\b
    |(?P<halved>halv(?:ed|ing))\b
    |(?P<fold>\d[\d.]*|{_SMALLS}|twenty|fifty|hundred|thousand)-?fold\b
    |(?:(?P<tens>tens|dozens|scores|hundreds|thousands|millions)[ ]of[ ])?(?P<vague>{_SCALED})\b
    |(?P<plural>dozens|hundreds|tens(?=[ ]of[ ])|scores(?=[ ]of[ ]))\b
    |a[ ](?P<coin>penny|dime|dollar|cent|euro)(?=[.,;:!?)]|$|[ ](?:for|a|an|per|each|to|on|in|and|or|at|more|less)\b)
    |absolute[ ](?P<frozen>zero)\b
    |(?P<few>a[ ]few|several|a[ ]couple(?:[ ]of)?)[ ](?P<scale>dozen|hundred|thousand|million|billion
        |trillion)\b
    )"""
    ),
    re.VERBOSE,
)
_DETERMINED = [f"{word} {part}" for word in ("a", "an") for part in (*_PART.split("|"), "few ", "couple ")]
_FIRST_WORDS = [
    *_ORDINALS, *(f"{tens}-" for tens in TENS), *_SMALLS.split("|"), "twenty", "fifty", "a hundred",
    *_DETERMINED, "every", "number ",
    "no ", "no.", "nos", "ranked ", "ranks ", "ranking ", "came ", "finished ", "coming ", "finishing ",
    "placed ", "places ", "top",
    "half ", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "sextupl", "twice", "thrice", "halv",
    "hundred", "thousand",
    "tens of", "dozens", "scores of", *_SCALED.split("|"), "several ", "a penny", "a dime", "a dollar", "a cent",
    "a euro", "absolute zero",
    "an hour and", *(f"a {unit} and" for unit in "second minute day week month year mile kilometre".split()),
]  # fmt: skip
# What an amount that is no number begins with.
TRIGGERS = (
    "top", "doubl", "tripl", "trebl", "quadrupl", "quintupl", "sextupl", "twice", "thrice", "halv", "dozens",
    "scores of", "tens of", "several ", "a few ", "a couple ", "every ", "hundreds", "thousands", "millions",
    "billions", "trillions", "lakhs", "crores", "a penny", "a dime", "a dollar", "a cent", "a euro", "absolute zero",
)  # fmt: skip
_TRIGGER = Late(lambda: rf"\b(?:{any_of(_FIRST_WORDS)})|(?<![\w.,])\d|(?<![\w&/])#(?=\d)")


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text that are no plain numerals, in order."""
    lower = lowered(text)
    end = 0
    for trigger in _TRIGGER.finditer(lower):
        if trigger.start() < end:
            continue
        match = _AMOUNT.match(lower, trigger.start())
        if (
            match is None
            or _is_scale_of(match)
            or _closes_number(match)
            or (match[0].startswith("no ") and text[match.start()] == "n")
        ):
            continue
        found = _READERS[next(name for name in _READERS if match[name] is not None)](match)
        if found is not None:
            end = found.end
            yield found


_ALONE = Late(
    lambda: (
        rf"(?:the )?(?P<nth>{_SPELT})|(?P<share>half|an? (?:{_PART})"
        rf"|one[ -](?:{_PART})|(?:{_SMALLS})[ -](?:{_PART})s)"
    )
)


def read_alone(text: str) -> Amount | None:
    """Read what is an amount only where nothing stands beside it ("third", "half"), None for all else."""
    match = _ALONE.fullmatch(lowered(text))
    if match is None:
        return None
    if match["nth"] is not None:
        return _ranked(match, _ordinal(match["nth"]))
    first, _, part = match["share"].replace("-", " ").rpartition(" ")
    bottom = PARTS["half" if part == "halves" else part.removesuffix("s")]
    return Amount(
        start=0, end=len(text), kind=Kind.SHARE, unit=PERCENT,
        value=Fraction(100 * _SMALL[first or "a"], bottom), step=Fraction(100, bottom),
    )  # fmt: skip


_COUNT_BEFORE = Late(lambda: rf"(?:\d|\b(?:{any_of([*ONES, *TENS, *SCALES])}))[ -]$")


_NUMBER_BEFORE = Late(lambda: rf"\b(?:{any_of([*ONES, *TENS, *SCALES])})(?:[ -]|[ ]and[ ])$")


def _closes_number(match: re.Match[str]) -> bool:
    """Whether a part or a place is the end of a longer number: "twenty-three fifths", "one hundred twenty-fifth"."""
    if match["part"] is None and match["late"] is None:
        return False
    before = match.string[max(0, match.start() - 14) : match.start()]
    return _NUMBER_BEFORE.search(before) is not None


def _is_scale_of(match: re.Match[str]) -> bool:
    """Whether "dozens" or "millions" is the scale of a number before it: "three dozens"."""
    if match["vague"] is None and match["plural"] is None:
        return False
    return (
        match["tens"] is None
        and _COUNT_BEFORE.search(match.string[max(0, match.start() - 12) : match.start()]) is not None
    )


def _ranked(match: re.Match[str], place: int, group: int | str = 0) -> Amount:
    return Amount(
        start=match.start(group), end=match.end(), kind=Kind.RANK, unit="rank", value=Fraction(place)
    )


def _read_number(match: re.Match[str]) -> Amount:
    return _ranked(match, 1 if match["rank"].casefold() == "one" else int(match["rank"]))


def _read_digits(match: re.Match[str]) -> Amount:
    return _ranked(match, int(match["digits"].replace(",", "")))


def _ordinal(words: str) -> int:
    first, _, second = words.casefold().rpartition("-")
    return (TENS[first] if first else 0) + _ORDINALS[second]


def _read_top(match: re.Match[str]) -> Amount:
    return _ranked(match, 1)


def _shared(match: re.Match[str], top: Fraction, bottom: int) -> Amount:
    end = match.start("of") if match["of"] is not None else match.end()
    return Amount(
        start=match.start(), end=end, kind=Kind.SHARE, unit=PERCENT,
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
    part = match["part"]
    if match["a_million"] is not None:
        known = known_unit(match["whole"])
        if match["whole"] in SCALES or (known is not None and known.name in PHYSICAL):
            return None  # "a quarter of a million" is a number, "a tenth of a second" a time
    singular = {"halves": "half"}.get(part, part.removesuffix("s"))
    top, bottom = _small(match["top_part"]), PARTS[singular]
    lone = match["alone"] is not None and match["top_part"] == "one" and bottom != _QUARTER
    many = top > 1 and part != singular and bottom != _QUARTER
    if match["of"] is None and not (lone or many or _is_by(match)):
        return None
    return _shared(match, Fraction(top), bottom) if top < bottom else None


_QUARTER = 4  # "three quarters" may be time
_BEFORE_PART = Late(
    r"\b(?:by|than|least|most|nearly|almost|about|around|roughly|approximately|over|under|exactly|to|up"
    r"|down|only|just) $", re.IGNORECASE,
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
    return Amount(
        start=match.start(), end=match.end(), kind=kind, unit="times", value=value, direction=direction
    )


def _read_times(match: re.Match[str]) -> Amount:
    is_ratio = match.string[match.end() : match.end() + 4].casefold() in (" as ", " the")
    return _multiplied(
        match, Fraction(_MULTIPLES[match["times"].casefold()]), Kind.RATIO if is_ratio else Kind.COUNT, None
    )


def _read_halved(match: re.Match[str]) -> Amount:
    return _shared(match, Fraction(1), 2)._replace(kind=Kind.CHANGE, direction=Direction.DOWN)


def _read_fold(match: re.Match[str]) -> Amount:
    numeral = next(find_numerals(match["fold"]))
    found = _multiplied(match, numeral.value, Kind.CHANGE, Direction.UP)
    return found._replace(step=numeral.step)


def _vague(match: re.Match[str], low: Fraction, high: Fraction) -> Amount:
    return Amount(start=match.start(), end=match.end(), kind=Kind.COUNT, vague=Interval(low, high))


def _scale(word: str) -> int:
    return _VAGUE_SCALES[word.casefold().removesuffix("s")]


def _read_vague(match: re.Match[str]) -> Amount:
    if match["vague"] is None:
        name = match["plural"].casefold().removesuffix("s")
        return _vague(match, Fraction(_VAGUE_SCALES[name]), Fraction(_NEXT[name]))
    scale = _scale(match["vague"])
    if match["tens"] is None:
        return _vague(
            match, Fraction(scale), Fraction(_NEXT.get(match["vague"].casefold()[:-1], scale * 1000))
        )
    name = match["tens"].casefold().removesuffix("s")
    return _vague(match, Fraction(scale * _VAGUE_SCALES[name]), Fraction(scale * _NEXT.get(name, 10**6)))


def _read_few(match: re.Match[str]) -> Amount:
    few = (_HANDFUL if "couple" in match["few"].casefold() else _FEW).scaled(Fraction(_scale(match["scale"])))
    return Amount(start=match.start(), end=match.end(), kind=Kind.COUNT, vague=few)


def _read_many(match: re.Match[str]) -> Amount:
    value = Fraction(int(match["many"].replace(",", "")))
    return _vague(match, value, value * 10 if value == 100 else value * 1000)  # noqa: PLR2004 - hundreds


def _read_unit_and_part(match: re.Match[str]) -> Amount:
    """Read "an hour and a half"."""
    unit = known_unit(match["base"]) or UnitWord(match["base"])
    part = Fraction(1, PARTS[match["plus"]])
    kind = Kind.DURATION if PHYSICAL[unit.name].dimension in ("time", "calendar") else Kind.DIMENSION
    return Amount(match.start(), match.end(), kind, unit.name, (1 + part) * unit.factor, part * unit.factor)


def _read_coin(match: re.Match[str]) -> Amount:
    unit = known_unit(match["coin"]) or UnitWord("USD")
    return Amount(
        start=match.start(),
        end=match.end(),
        kind=Kind.MONEY,
        unit=unit.name,
        value=unit.factor,
        step=unit.factor,
    )


def _read_zero(match: re.Match[str]) -> Amount:
    return Amount(start=match.start(), end=match.end(), kind=Kind.TEMPERATURE, unit="K", value=Fraction(0))


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
    "own": lambda match: _ranked(match, _ordinal(match["own"])),
    "many": _read_many,
    "plus": _read_unit_and_part,
    "coin": _read_coin,
    "frozen": _read_zero,
}
