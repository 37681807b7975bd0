"""Tokens of time: the words, numbers and marks around a word of time, as a reader of relative times needs them."""

import functools
import re
from typing import NamedTuple

from claimcheck.language.calendar_words import MONTHS, SEASONS, WEEKDAYS
from claimcheck.language.holidays import holiday_names, match_holiday
from claimcheck.language.number_words import ONES, TENS
from claimcheck.language.word_patterns import Late

UNITS = {
    name: unit
    for unit, names in {
        "day": "day", "night": "night", "week": "week wk", "weekend": "weekend wkend", "workweek": "workweek",
        "fortnight": "fortnight", "month": "month", "quarter": "quarter qtr", "year": "year yr", "decade": "decade",
        "century": "century", "workday": "workday", "half": "half", "season": "season",
    }.items()
    for name in names.split()
}  # fmt: skip
_ORDINALS = {
    word: at
    for at, word in enumerate(
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
         " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split(), start=1)
} | {"thirtieth": 30}  # fmt: skip
_WHICH = {
    "last": "last", "past": "past", "previous": "previous", "next": "next", "coming": "coming", "upcoming": "coming",
    "following": "following", "this": "this", "current": "this", "ongoing": "this",
}  # fmt: skip
_DAYS = {
    "yesterday": -1, "today": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "tomo": 1, "tomorow": 1, "tonight": 0,
    "tonite": 0,
}  # fmt: skip
_PARTS = {
    "early": "early", "earlier": "earlier", "mid": "mid", "late": "late", "later": "later", "beginning": "start",
    "start": "start", "middle": "middle", "end": "end", "close": "end", "rest": "rest", "remainder": "rest",
    "remaining": "rest",
}  # fmt: skip
_FIXED = {"ytd": "year", "mtd": "month", "qtd": "quarter", "wtd": "week"}
_ENDS = {
    f"{letter}o{of}": (part, unit)
    for letter, part in (("e", "end"), ("b", "start"))
    for of, unit in (("m", "month"), ("y", "year"), ("q", "quarter"), ("w", "week"))
}
_PLAIN = (
    "the of in on at for to through thru until till untill from since and or a an ago before after back hence now"
    " couple few several business working calendar fiscal within commencing closest nearest time c wc w around about"
    " by between during over that same more less than my prior"
).split()


class Token(NamedTuple):
    """A word, number or mark: its kind, what it says, and its span."""

    kind: str
    value: object
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        """Whether it is a number in digits."""
        return self.kind == "number" and self.end - self.start == len(str(self.value))

    @property
    def pair(self) -> tuple[str, str]:
        """What it says, where that is a part and a unit."""
        return self.value if isinstance(self.value, tuple) else ("", "")

    @property
    def number(self) -> int:
        """What it says, where that is a number."""
        return self.value if isinstance(self.value, int) else 0


@functools.cache
def _vocabulary() -> dict[str, tuple[str, object]]:
    words: dict[str, tuple[str, object]] = {word: (word, word) for word in _PLAIN}
    words |= dict.fromkeys(("a", "an"), ("a", 1))
    words |= {word: ("number", at) for word, at in (ONES | TENS).items()}
    words |= {word: ("ordinal", at) for word, at in _ORDINALS.items()}
    words |= {"twentieth": ("ordinal", 20), "hundred": ("hundred", 100), "thousand": ("thousand", 1000)}
    words |= {word: ("unit", unit) for word, unit in UNITS.items()}
    words["week-end"] = ("unit", "weekend")
    words |= {f"{word}s": ("units", unit) for word, unit in UNITS.items() if word != "century"}
    words |= {
        "centuries": ("units", "century"),
        "weekday": ("unit", "workday"),
        "weekdays": ("units", "workday"),
    }
    words |= {word: ("which", which) for word, which in _WHICH.items()}
    words |= {word: ("offset", offset) for word, offset in _DAYS.items()}
    words |= {word: ("part", part) for word, part in _PARTS.items()}
    words |= {word: ("season", season) for word, season in SEASONS.items()}
    words |= {word: ("month", number) for word, number in MONTHS.items()}
    words |= {word: ("weekday", weekday) for word, weekday in WEEKDAYS.items()}
    words |= {f"{word}s": ("weekdays", weekday) for word, weekday in WEEKDAYS.items() if word.endswith("day")}
    words |= {word: ("todate", unit) for word, unit in _FIXED.items()}
    words |= {word: ("endof", ends) for word, ends in _ENDS.items()}
    words |= dict.fromkeys(("morning", "afternoon", "evening"), ("daypart", 0)) | {"date": ("date-word", 0)}
    words |= dict.fromkeys(("ending", "ended"), ("ending", 0))
    words |= {"nineties": ("decade", 199), "eighties": ("decade", 198), "seventies": ("decade", 197)}
    words |= {"sixties": ("decade", 196), "fifties": ("decade", 195), "forties": ("decade", 194)}
    return words | {"thirties": ("decade", 193), "twenties": ("decade", 192), "noughties": ("decade", 200)}


SHORT = frozenset(
    word
    for word in (*WEEKDAYS, *MONTHS, "wk", "yr", "qtr")
    if len(word) <= 4 and word not in ("may", "june", "july")  # noqa: PLR2004
) | {"tues", "thurs"}
_TOKEN = Late(
    r"(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b|(?P<halved>\d+)\.5(?![\w%])|(?P<number>\d+)(?![\w%]|[:.,]\d)|(?P<word>week-end|[^\W\d_]+)|[-–—~,/(]"
)
_GAP = Late(r"[ \u00a0\t]*\n?[ \u00a0\t]*")


def tokens(lower: str, at: int, end: int, dates: dict[int, int], *, american: bool) -> list[Token]:
    """Return the tokens of time of a lower-case text from a position up to the first that is none, or to an end.

    `dates` tells where the written dates that begin somewhere end; each is one token.
    """
    found: list[Token] = []
    while at < end:
        token = _token(lower, at, dates, american=american)
        if token is None:
            break
        found.append(token)
        gap = _GAP.match(lower, token.end)
        at = token.end if gap is None else gap.end()
    return _merged(found)


def _token(lower: str, at: int, dates: dict[int, int], *, american: bool) -> Token | None:
    if at in dates:
        return Token("date", at, at, dates[at])
    match = _TOKEN.match(lower, at)
    if match is None:
        return None
    if match["word"] is None:
        kind = match.lastgroup or match[0]
        return Token(kind, int(match[kind]) if match.lastgroup else match[0], at, match.end())
    holiday = match_holiday(lower, at, american=american) if match[0] in _holiday_starts() else None
    if holiday is not None:
        return Token("holiday", holiday[1], at, holiday[0])
    known = _vocabulary().get(match[0])
    if known is None:
        return None
    end = match.end()
    if match[0] in SHORT and lower[end : end + 1] == ".":
        end += 1
    return Token(*known, at, end)


@functools.cache
def _holiday_starts() -> frozenset[str]:
    return frozenset(re.split(r"[\W_]", name)[0] for name in holiday_names())


def _merged(found: list[Token]) -> list[Token]:
    """Put "twenty" and "first", "forty" and "two" together."""
    merged: list[Token] = []
    for token in found:
        if token.kind == "to" and merged and merged[-1].kind == "prior":
            merged[-1] = Token("before", "before", merged[-1].start, token.end)
            continue
        if token.kind in ("number", "ordinal") and token.number < 10 and merged:  # noqa: PLR2004 - a digit
            at = len(merged) - 1
            if merged[at].kind == "-" and at:
                at -= 1
            tens = merged[at]
            if tens.kind == "number" and tens.number in TENS.values() and tens.end - tens.start > 2:  # noqa: PLR2004
                merged[at:] = [Token(token.kind, tens.number + token.number, tens.start, token.end)]
                continue
        merged.append(token)
    return merged


def is_known(piece: str) -> bool:
    """Whether a piece of lower-case text may be a token of time."""
    return (
        piece.removesuffix(".5").isdigit()
        or (piece[0].isdigit() and piece.endswith(("st", "nd", "rd", "th")))
        or piece in "-–—~,/('’s.'s’s"
        or piece in _vocabulary()
        or piece in _holiday_words()
    )


@functools.cache
def _holiday_words() -> frozenset[str]:
    return frozenset(word for name in holiday_names() for word in re.split(r"[\W_]+", name))
