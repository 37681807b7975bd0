"""How long something takes: "for 3 days", "two and a half years", "half an hour", "3 hrs and 20 mins", "all day".

A duration is told by its unit, so a text is searched for units, and what stands before one says how many there are.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.number_words import ONES, TENS
from claimcheck.language.word_patterns import Late, any_of

_DAY = 86_400
SECONDS = {"Y": 365 * _DAY, "M": 30 * _DAY, "W": 7 * _DAY, "D": _DAY, "H": 3600, "m": 60, "S": 1}
UNITS = {
    name: worth
    for names, worth in {
        "second sec": (1, "S"), "minute min": (1, "m"), "hour hr": (1, "H"), "day night": (1, "D"),
        "weekend": (2, "D"), "week wk": (1, "W"), "fortnight": (2, "W"), "month": (1, "M"), "quarter": (3, "M"),
        "year yr": (1, "Y"), "decade": (10, "Y"), "century centurie": (100, "Y"), "millennium": (1000, "Y"),
    }.items() for name in names.split()
}  # fmt: skip
_LETTERS = {"h": (1, "H"), "s": (1, "S"), "d": (1, "D"), "w": (1, "W"), "y": (1, "Y")}
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SMALL = any_of([word for word in ONES if ONES[word]])
_WORDS = rf"(?:(?:{any_of(TENS)})(?:(?:[ -]|[ ]and[ ])(?:{_SMALL}))?|{_SMALL})"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,9}})?[ ]?[½¼¾]?|[½¼¾]"
    rf"|(?:an?|{_WORDS})[ ]hundred(?:[ ]and[ ]{_WORDS})?|{_WORDS})"
)
_PART = r"(?:half|(?:(?:one|two|three|an?)[ -])?quarters?)"
_ADJECTIVE = (
    r"more|additional|extra|further|other|less|fewer|full|whole|entire|straight|consecutive|successive|solid|long"
    r"|short|working|business|trading|calendar|mere"
)
_TURNS = "last|past|previous|next|coming|following|upcoming"
_BEFORE = 56  # characters: more than any amount has
_BARE_BEFORE = (
    r"(?:^|[,;:(\"“.]|\b(?:for|of|in|within|after|about|around|over|under|than|only|just|nearly|almost|roughly|not|is"
    r"|was|be|been|takes?|taken|took|taking|lasts?|lasted|lasting|spen[dt]|spending|waits?|waited|up to|at least"
    r"|at most|and|to|with|but|by|quite|like|or|if|what))[ ]?$"
)
_MODIFIERS = {
    "more than": "more-than", "longer than": "more-than", "over": "more-than", "above": "more-than",
    "less than": "less-than", "under": "less-than", "fewer than": "less-than", "shorter than": "less-than",
    "at least": "at-least", "no less than": "at-least", "at most": "at-most", "up to": "at-most",
    "no more than": "at-most", "as long as": "at-most", "nearly": "nearly", "almost": "nearly", "about": "about",
    "around": "about", "roughly": "about", "approximately": "about", "some": "about", "circa": "about",
    "exactly": "exact",
}  # fmt: skip


class Duration(NamedTuple):
    """A stretch of time with no place in the calendar: its span, and how many of which unit, the largest first.

    Units are those of ISO 8601, with `m` for minutes beside `M` for months. `turn` is "last" or "next" where such a
    word is part of the amount ("the 5 past minutes"); `manner` says how the amount is told: count, vague, all, one
    ("a day"), the, turn ("last minute"), long ("year-long"), many ("for weeks"). `modifier` is that of a figure
    ("more-than", "about").
    """

    start: int
    end: int
    amounts: tuple[tuple[Fraction, str], ...]
    manner: str = "count"
    turn: str | None = None
    modifier: str | None = None

    @property
    def iso(self) -> str:
        """The duration in ISO 8601; parts of months and years stay decimal, and "for weeks" is "PXW", as in TimeML."""
        if self.manner == "many":
            unit = self.amounts[0][1]
            return f"P{'T' if unit in 'HmS' else ''}X{unit.upper()}"
        return iso_duration(self.amounts)

    @property
    def seconds(self) -> Fraction:
        """The duration in seconds, a month taken as 30 days and a year as 365."""
        return sum((count * SECONDS[unit] for count, unit in self.amounts), Fraction(0))

    @property
    def is_fine(self) -> bool:
        """Whether it is told in hours, minutes or seconds."""
        return self.amounts[-1][1] in "HmS"

    @property
    def is_measured(self) -> bool:
        """Whether it is told in parts of a second, as only what has been measured is."""
        count, unit = self.amounts[-1]
        return unit == "S" and count.denominator != 1


def iso_duration(amounts: tuple[tuple[Fraction, str], ...]) -> str:
    """Return amounts of units as an ISO 8601 duration: ((5/2, "H"),) is "PT2H30M"."""
    if len(amounts) == 1 and amounts[0][0].denominator == 1 and amounts[0][0]:
        (count, unit), *_ = amounts
        return f"P{'T' if unit in 'HmS' else ''}{count.numerator}{unit.upper()}"
    totals: dict[str, Fraction] = dict.fromkeys("YMWDHmS", Fraction(0))
    for count, unit in amounts:
        totals[unit] += count
    for unit, finer, worth in (("W", "D", 7), ("D", "H", 24), ("H", "m", 60), ("m", "S", 60)):
        whole = Fraction(int(totals[unit]))
        rest = (totals[unit] - whole) * worth
        if rest and (unit != "W" or rest.denominator == 1):
            totals[unit], totals[finer] = whole, totals[finer] + rest
    days, clock = (
        "".join(f"{_decimal(totals[unit])}{unit.upper()}" for unit in units if totals[unit])
        for units in ("YMWD", "HmS")
    )
    return f"P{days}{'T' if clock else ''}{clock}" if days or clock else "PT0S"


def _decimal(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.10g}"


class _Patterns(NamedTuple):
    unit: re.Pattern[str]
    amount: re.Pattern[str]
    bare_before: re.Pattern[str]
    tail: re.Pattern[str]
    link: re.Pattern[str]
    modifier: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    return _Patterns(
        unit=re.compile(
            rf"(?<![^\W\d_])(?P<unit>{any_of(UNITS)})(?P<plural>s?)(?:\b|(?=long\b))"
            r"|(?:(?<=\d)|(?<=\d[ ])(?=h))(?P<letter>[hsdwy])\b"
        ),
        amount=re.compile(
            rf"""(?<![\w$£€.,/])(?:
            (?P<halves>(?:half|one[ ]half)(?:[ -]of)?(?:[ -](?:an?|the))?|(?:an?[ ])?quarter[ ]of[ ]an?
                |(?:three|3)[ -]quarters[ ]of[ ]an?|(?P<top>\d)/(?P<bottom>\d)(?:[ ]of[ ]an?)?)
            |(?P<count>{NUMBER})(?:[ -](?P<and>and[ -](?:an?[ -])?{_PART}(?:[ ]of(?:[ ]an?)?)?))?
                (?:[ -](?:{_ADJECTIVE})){{0,2}}(?:[ -](?P<turned>{_TURNS}))?
            |(?P<vague>(?:(?:an?|the|only[ ]a)[ ])?(?P<few>few|couple(?:[ ]of)?|couple[ ]more)|several|some)
                (?:[ ](?:{_ADJECTIVE}))?(?:[ ](?P<turned2>{_TURNS}))?
            |(?P<all>all(?:[ ]the|[ ]of[ ]the)?|(?:(?:the|an?)[ ])?(?:whole|entire|full))
            |(?P<one>another|an?)|(?P<the>the)|(?P<turn>{_TURNS})
            )[ -]?$""",
            re.VERBOSE,
        ),
        bare_before=re.compile(_BARE_BEFORE),
        tail=re.compile(
            rf"[ ]and[ ](?:an?[ ])?(?P<part>{_PART})\b(?![ ]of)"
            rf"|(?:[ ]and)?[ ](?P<minutes>{_WORDS}|\d\d)\b(?![ -]?[^\W_]|[.,:]\d)"
        ),
        link=re.compile(r",?[ ](?:and[ ])?|"),
        modifier=re.compile(rf"\b(?P<word>{any_of(_MODIFIERS)})[ ](?:an?[ ])?$"),
    )


def find_durations(lower: str, starts: Iterable[int]) -> Iterator[Duration]:
    """Yield the durations of a text in order; what is told from a day ("in 3 hours", "the last two weeks") is none."""
    for stretch in find_stretches(lower, starts):
        if is_duration(lower, stretch):
            yield bounded(lower, stretch)


_LASTING = Late(
    r"(?:n['’]t|\b(?:will|would|to|can|could|may|might|must|should|not|does|did|do|usually|often"
    r"|typically|['’]ll))[ ]last[ ]$"
)
_LOOSE = Late(r"[ ]or[ ](?:two|so)\b")
_PARTED = Late(r"[ ](?:of|hour|day|month|year)")
_LONG = Late(r"-?long\b")
_LETTER_BEFORE = Late(r"\b(?:for|in|within|lasted|last|took|next|past)[ ]$")
_OVER_BEFORE = Late(
    r"(?:^|\b(?:for|lasted|lasts?|took|takes?|taken|spent|spend|well|is|was|just|of|after)[ ])$"
)
_NO_DURATION_BEFORE = Late(
    rf"\b(?:(?:{_TURNS}|every|each|per|aged?|the age of)|(?:\d|{_WORDS})[ ]?(?:-|–|to|or)"
    rf"|between[ ](?:\d+|{_WORDS})[ ]and)[ ]?$"
)
_NO_DURATION_AFTER = Late(r"(?:[ ]+|-)(?:old|olds|ago|hence|from[ ](?:now|right[ ]now|today)|of[ ]age)\b")


def is_duration(lower: str, stretch: Duration) -> bool:
    """Whether a stretch of time is a duration of its own: no age, no rate, and not told from some day."""
    if stretch.turn is not None or _NO_DURATION_AFTER.match(lower, stretch.end):
        return False
    before = lower[max(0, stretch.start - 24) : stretch.start]
    if is_lasting(lower, stretch.start):
        return True
    if stretch.manner == "the":
        return before.endswith("for ") and stretch.is_fine
    return _NO_DURATION_BEFORE.search(before) is None


def is_lasting(lower: str, start: int) -> bool:
    """Whether the "last" before a stretch is the verb: "it will last two hours"."""
    return _LASTING.search(lower, max(0, start - 20), start) is not None


def find_stretches(lower: str, starts: Iterable[int]) -> Iterator[Duration]:
    """Yield every amount of units of time in a text in lower case, compound ones whole ("3 hrs and 20 mins")."""
    last: Duration | None = None
    for at in starts:
        unit = _patterns().unit.match(lower, at)
        if unit is None or (last is not None and at < last.end):
            continue
        found = _read(lower, unit, 0 if last is None else last.end)
        if found is None:
            continue
        if last is not None:
            joined = _joined(lower, last, found)
            if joined is not None:
                last = joined
                continue
            yield last
        last = found
    if last is not None:
        yield last


def _read(lower: str, unit: re.Match[str], begin: int) -> Duration | None:
    """Return the amount that stands before a unit, with what follows it ("and a half")."""
    worth, symbol = UNITS[unit["unit"]] if unit["letter"] is None else _LETTERS[unit["letter"]]
    first = max(begin, unit.start() - _BEFORE)
    match = _patterns().amount.search(lower[first : unit.start()])
    if match is None:
        return _long(lower, unit, worth, symbol)
    manner, count = _count(match)
    start, end = first + match.start(), unit.end()
    if match["turned"] is not None and not unit["plural"] and count != 1:  # "she counted 13 last minute"
        start, manner, count = first + match.start("turned"), "turn", Fraction(1)
    if not _is_meant(lower, unit, manner, count, start) or (
        manner == "turn" and lower[unit.start() - 1] == "-"
    ):
        return None
    amounts = [(count * worth, symbol)]
    tail = _patterns().tail.match(lower, end) if manner in ("count", "one") else None
    if tail is not None and tail["part"] is not None:
        amounts, end = [((count + _part(tail["part"])) * worth, symbol)], tail.end()
    elif tail is not None and symbol == "H":
        amounts.append((read_number(tail["minutes"]), "m"))
        end = tail.end()
    return Duration(start, end, tuple(amounts), manner, match["turned"] or match["turned2"] or match["turn"])


def _long(lower: str, unit: re.Match[str], worth: int, symbol: str) -> Duration | None:
    """Read "year-long" and "daylong" as one such unit, "for weeks" as some of them."""
    long = _LONG.match(lower, unit.end())
    if unit["plural"] and lower.endswith("for ", 0, unit.start()):
        return Duration(unit.start(), unit.end(), ((Fraction(worth), symbol),), "many")
    if long is None or unit["unit"] is None or unit["plural"]:
        return None
    return Duration(unit.start(), long.end(), ((Fraction(worth), symbol),), "long")


def _count(match: re.Match[str]) -> tuple[str, Fraction]:
    if match["count"] is not None:
        extra = Fraction(0) if match["and"] is None else _part(match["and"])
        return "count", read_number(match["count"]) + extra
    if match["halves"] is not None:
        if match["top"] is not None:
            return "count", Fraction(int(match["top"]), int(match["bottom"]) or 1)
        return "count", _part(match["halves"])
    if match["vague"] is not None:
        return "vague", Fraction(2 if "couple" in match["vague"] else 3)
    return next(name for name in ("all", "one", "the", "turn") if match[name] is not None), Fraction(1)


def _part(words: str) -> Fraction:
    """Return what "half", "a quarter", "and three quarters of an" come to."""
    if "half" in words:
        return Fraction(1, 2)
    return Fraction(3 if re.search("three|3", words) else 2 if "two" in words else 1, 4)


def read_number(written: str) -> Fraction:
    """Return the value of digits or of a number in words below a thousand."""
    words = written.replace("-", " ").split()
    if words[0][0].isdigit() or words[0][0] in _VULGAR:
        digits = written.replace(",", "").replace(" ", "")
        vulgar = _VULGAR.get(digits[-1], Fraction(0))
        return Fraction(digits.rstrip("".join(_VULGAR)) or "0") + vulgar
    total = Fraction(0)
    for word in words:
        total = (
            total * 100
            if word == "hundred"
            else total + (ONES.get(word) or TENS.get(word) or word in ("a", "an"))
        )
    return total


def _is_meant(lower: str, unit: re.Match[str], manner: str, count: Fraction, start: int) -> bool:
    """Whether an amount and a unit belong together: no ordinal "second", no rate ("60 miles an hour")."""
    name, plural = unit["unit"], bool(unit["plural"])
    if manner == "count":
        if unit["letter"] is not None:
            return unit["letter"] == "h" or _LETTER_BEFORE.search(lower, max(0, start - 8), start) is not None
        if name == "quarter":
            return plural and _PARTED.match(lower, unit.end()) is None
        return (
            name != "second"
            or plural
            or count == 1
            or lower[start].isdigit()
            or lower[unit.start() - 1] == "-"
        )
    if unit["letter"] is not None or (name == "quarter" and manner != "turn"):
        return False
    if manner == "vague":
        return plural
    if manner == "one" and not plural:
        before = lower[max(0, start - 12) : start]
        return _patterns().bare_before.search(before) is not None and (
            name != "second" or before.endswith("in ")
        )
    return not plural or manner == "turn"


def _joined(lower: str, first: Duration, second: Duration) -> Duration | None:
    """Join "2 years, 3 months" and "an hour and 30 seconds": counts of ever smaller units, one beside the other."""
    link = _patterns().link.match(lower, first.end)
    if (
        link is None
        or link.end() != second.start
        or second.manner not in ("count", "one")
        or first.manner not in ("count", "one", "turn")
        or second.turn is not None
        or SECONDS[second.amounts[0][1]] >= SECONDS[first.amounts[-1][1]]
    ):
        return None
    return first._replace(end=second.end, amounts=first.amounts + second.amounts)


def bounded(lower: str, found: Duration) -> Duration:
    """Return a duration with the word before it that bounds it or blurs it ("less than 3 hours")."""
    loose = _LOOSE.match(lower, found.end)
    if loose is not None:
        return found._replace(end=loose.end(), modifier="about")
    match = _patterns().modifier.search(lower, max(0, found.start - 20), found.start)
    modifier = None if match is None else _MODIFIERS[match["word"]]
    if match is None or (match["word"] == "over" and not _is_bound(lower, match.start())):
        return found._replace(modifier="about") if found.manner == "vague" else found
    return found._replace(start=match.start(), modifier=modifier)


def _is_bound(lower: str, at: int) -> bool:
    """Whether "over two days" is more than two days; elsewhere it is during them."""
    return _OVER_BEFORE.search(lower[max(0, at - 12) : at]) is not None
