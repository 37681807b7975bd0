"""Dates as they are written: days, months, years, quarters, seasons, decades, centuries; no reading of relative words.

A date without its year has `year` None. What is written like a date but cannot be told (01/02/2025) is found without
a meaning, so that its digits are nobody's number.
"""

import re
from collections.abc import Iterator

import attrs

from claimcheck.language.units import is_plural, known_unit
from claimcheck.language.word_patterns import any_of, lowered, word_list

MONTHS = {
    name: at
    for at, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4}

_FULL = word_list("january february march april may june july august september october november december")
_SHORT = word_list("jan feb mar apr may jun jul aug sept sep oct nov dec")
_MONTH = rf"(?:{any_of(_FULL)}|{any_of(_SHORT)}\b\.?)(?![^\W\d])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
_YEAR = r"(?:1\d|20)\d\d(?!\d|[.,]\d|%)"
_TO = r"(?:[ ]?[-–—~][ ]?|[ ](?:to|and|through|until|till|or)[ ](?:the[ ])?)"
_PART = r"(?:early|mid|late|(?:the[ ])?(?:beginning|start|end|middle)[ ]of)"
_GAP = r"[ \u00a0]"
_DATE = re.compile(
    rf"""(?<![\w$€£¥])(?<!\d[.,])(?:
    (?P<iso>\d{{4}}-\d\d(?:-\d\d)?)(?:t[\d:.]+(?:z|[-+]\d\d:?\d\d)?)?(?![\d-])
    |(?P<slash>\d{{1,4}}(?P<sep>[/.])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d))(?![\d/])
    |(?P<zh>(?P<zy>\d{{4}})年(?:(?P<zm>\d{{1,2}})月(?:(?P<zd>\d{{1,2}})[日号號])?(?!\d))?
        |(?P<zm2>\d{{1,2}})月(?P<zd2>\d{{1,2}})[日号號])
    |(?:the{_GAP})?(?P<d1>{_DAY})(?:{_TO}(?P<d1b>{_DAY}))?{_GAP}(?:of{_GAP})?(?P<m1>{_MONTH})(?:,?{_GAP}(?P<y1>{_YEAR}))?
    |(?P<m2>{_MONTH}){_GAP}(?:the{_GAP})?(?P<d2>{_DAY})(?:{_TO}(?:(?P<m2b>{_MONTH}){_GAP})?(?P<d2b>{_DAY}))?(?:,?{_GAP}(?P<y2>{_YEAR}))?
    |(?:(?P<part3>{_PART})[ -])?(?P<m3>{_MONTH}),?{_GAP}(?:of{_GAP})?(?P<y3>{_YEAR})
    |(?:the{_GAP})?(?:q(?P<q>[1-4])|(?P<qw>first|second|third|fourth|last|1st|2nd|3rd
        |4th){_GAP}quarter){_GAP}?(?:of{_GAP}|in{_GAP}|-)?(?P<qy>{_YEAR})
    |(?P<qy2>{_YEAR})(?:{_GAP}|-)?q(?P<q2>[1-4])\b
    |(?:the{_GAP})?(?:h(?P<h>[12])|(?P<hw>first|second|1st|2nd){_GAP}half){_GAP}?(?:of{_GAP})?(?P<hy>{_YEAR})
    |(?P<season>spring|summer|autumn|fall|winter){_GAP}(?:of{_GAP})?(?P<sy>{_YEAR})
    |(?:the{_GAP})?(?:(?P<dpart>early|mid|late)[ -])?(?P<decade>(?:1\d|20)\d0)s\b
    |(?:the{_GAP})?(?P<century>\d\d?)(?:st|nd|rd|th)(?:{_GAP}|-)century
    |(?P<part>{_PART})[ -](?P<py>{_YEAR})
    |(?P<ya>{_YEAR})(?:[-–/](?P<yb>(?:1\d|20)\d\d|\d\d)(?![\d-]|[.,/]\d))
    |(?P<y>{_YEAR})(?![-–]\d|[\w$€£]|,\d|:\d|/)
    )""",
    re.VERBOSE,
)
_LEADS = [
    *_FULL, *_SHORT, "the ", *_NTH, "q", "h", *SEASONS, "early", "mid", "late",
    *(f"{part} of " for part in ("beginning", "start", "end", "middle")),
]  # fmt: skip
_LEAD = re.compile(rf"\b(?:{any_of(_LEADS)})")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|during|year|until|till|circa|fiscal|season|the|this|that|late|early|mid|between|by"
    r"|from|before|after|of|to|and|through|for|at|on)[ -]|[(\[©]|^)$",
    re.IGNORECASE,
)
_STRONG_BEFORE = re.compile(
    r"\b(?:in|since|during|year|until|till|late|early|mid|fiscal|the)[ -]$", re.IGNORECASE
)
_AMOUNT_BEFORE = re.compile(
    r"(?:\b(?:over|than|least|most|some|nearly|almost|roughly|approximately|exactly|only"
    r"|just|under|exceed(?:ing|s|ed)?|above|below"
    r"|to as many as|many as|much as|up to|all|other|another|these|those|every|precisely|a|an|estimated"
    r"|total of|number|flight|room|page)|[$€£¥~≈+#@/=])[ ]?$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_HEDGE_BEFORE = re.compile(r"\b(?:about|around)[ ]$", re.IGNORECASE)
_MODERN = (1900, 2099)  # what a bare year is at its likeliest
_BEFORE, _BEHIND = 28, 56  # characters: more than any date has before its first digits, and behind them
_ALSO_WORDS = frozenset(
    {"second", "won", "stone", "bar", "bars", "rand", "minute", "x"}
)  # units, but rarely here
_FOLLOWING = re.compile(r"[ \u00a0-]?([^\W\d_]+|[%°])")


@attrs.frozen(kw_only=True)
class WrittenDate:
    """A date as written: from (year, month, day) to `until`, each part None where not written.

    `month` may be an EDTF season, quarter or half (21-24, 33-36, 40, 41); `edtf` is set for what has a form of its
    own (decades, centuries, parts of years). Both None, the year too: written like a date, but not to be told.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: tuple[int | None, int | None, int | None] | None = None
    edtf: str | None = None

    @property
    def is_told(self) -> bool:
        """Whether the date says when."""
        return self.edtf is not None or self.year is not None or self.month is not None

    @property
    def unsure(self) -> tuple[int, int | None] | None:
        """The month and the day where the year is not written."""
        alone = self.year is None and self.edtf is None and self.until is None
        return (self.month, self.day) if alone and self.month is not None else None

    @property
    def grain(self) -> str:
        """How finely it tells: day, month, quarter, half, season, year, decade, century, or days and parts of those."""
        if self.edtf is not None:
            return {4: "decade" if self.edtf[2] != "X" else "century"}.get(len(self.edtf), "part")
        if self.until is not None:
            return "days"
        if self.day is not None or self.month is None:
            return "year" if self.day is None else "day"
        return "month" if self.month <= 12 else {2: "season", 3: "quarter"}.get(self.month // 10, "half")  # noqa: PLR2004


def find_dates(
    text: str, lower: str | None = None, *, day_first: bool | None = None
) -> Iterator[WrittenDate]:
    """Yield the dates of a text in order; years only where they are not the number of something.

    `day_first` tells which of two numbers is the month, where that is declared; `lower` is the text in lower case.
    """
    lower = lowered(text) if lower is None else lower
    end = 0
    for digits in _DIGITS.finditer(lower):  # no date is without a digit
        if digits.start() < end:
            continue
        match = _match_around(lower, digits, end)
        if match is None:
            continue
        found = _READERS[_branch(match)](match)
        if found is not None and _is_sound(text, match, found):
            end = found.end
            yield found


def _match_around(lower: str, digits: re.Match[str], begin: int) -> re.Match[str] | None:
    """Return the longest date that holds these digits: it begins with them, or with a word before them."""
    at, limit = digits.start(), digits.end() + _BEHIND
    for lead in _LEAD.finditer(lower, max(begin, at - _BEFORE), at):
        match = _DATE.match(lower, lead.start(), limit)
        if match is not None and match.end() > at:
            return match
    return _DATE.match(lower, at, limit)


def _branch(match: re.Match[str]) -> str:
    return next(name for name in _READERS if match[name] is not None)


def _number(digits: str) -> int:
    return int(digits.rstrip("stndrh"))


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month, whole or short."""
    return MONTHS[name.rstrip(".").lower()]


_Parts = tuple[int | None, int | None, int | None]


def _made(
    match: re.Match[str], *parts: int | None, until: _Parts | None = None, edtf: str | None = None
) -> WrittenDate:
    """Return the date of a year, a month and a day, as far as they are given."""
    year, month, day = (*parts, None, None, None)[:3]
    return WrittenDate(
        start=match.start(), end=match.end(), year=year, month=month, day=day, until=until, edtf=edtf
    )


def _read_iso(match: re.Match[str]) -> WrittenDate | None:
    parts = [int(part) for part in match["iso"].split("-")]
    if len(parts) == 3:  # noqa: PLR2004 - year, month, day
        return _made(match, *parts)
    year, second = parts
    if second == (year + 1) % 100:  # 2024-25 is two years, and 2011-12 may be
        return _made(match) if second <= 12 else _made(match, year, until=(year + 1, None, None))  # noqa: PLR2004
    return _made(match, year, second) if 1 <= second <= 12 else None  # noqa: PLR2004 - months


def _read_slash(match: re.Match[str]) -> WrittenDate | None:
    first, second, third = (int(part) for part in re.split("[/.]", match["slash"]))
    if len(match["slash"].split(match["sep"])[0]) == 4:  # noqa: PLR2004 - 2025/01/15
        return _made(match, first, second, third)
    if len(match["slash"].split(match["sep"])[2]) != 4:  # noqa: PLR2004
        return _made(match) if match["sep"] == "/" else None
    if match["sep"] == "." or first > 12 >= second or first == second:  # noqa: PLR2004 - day first
        return _made(match, third, second, first)
    if second > 12 >= first:  # noqa: PLR2004 - month first
        return _made(match, third, first, second)
    return _made(match)


def _read_chinese(match: re.Match[str]) -> WrittenDate | None:
    year, month, day = match["zy"], match["zm"] or match["zm2"], match["zd"] or match["zd2"]
    return _made(match, *(None if part is None else int(part) for part in (year, month, day)))


def _read_day_month(match: re.Match[str]) -> WrittenDate | None:
    year = None if match["y1"] is None else int(match["y1"])
    month = month_number(match["m1"])
    until = None if match["d1b"] is None else (year, month, _number(match["d1b"]))
    return _made(match, year, month, _number(match["d1"]), until=until)


def _read_month_day(match: re.Match[str]) -> WrittenDate | None:
    year = None if match["y2"] is None else int(match["y2"])
    month = month_number(match["m2"])
    last_month = month if match["m2b"] is None else month_number(match["m2b"])
    until = None if match["d2b"] is None else (year, last_month, _number(match["d2b"]))
    return _made(match, year, month, _number(match["d2"]), until=until)


def _read_month_year(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["y3"]), month_number(match["m3"]))


def _read_quarter(match: re.Match[str]) -> WrittenDate | None:
    year = match["qy"] or match["qy2"]
    quarter = match["q"] or match["q2"] or _NTH[match["qw"]]
    return _made(match, int(year), 32 + int(quarter))


def _read_half(match: re.Match[str]) -> WrittenDate | None:
    half = match["h"] or _NTH[match["hw"]]
    return _made(match, int(match["hy"]), 39 + int(half))


def _read_season(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["sy"]), SEASONS[match["season"]])


def _read_decade(match: re.Match[str]) -> WrittenDate | None:
    decade = int(match["decade"])
    part = match["dpart"] or ""
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (6, 9)}.get(part, (0, 9))
    return _made(match, edtf=f"{decade + first}/{decade + last}" if part else f"{decade // 10}X")


def _read_century(match: re.Match[str]) -> WrittenDate | None:
    century = int(match["century"]) - 1
    return _made(match, edtf=f"{century:02}XX") if century >= 1 else None


def part_of_year(part: str, year: int) -> str:
    """Return the EDTF of "early", "mid", "late", "the end of" a year, each taken widely."""
    if "early" in part:
        return f"{year}-40"
    if "late" in part:
        return f"{year}-41"
    if "mid" in part:
        return f"{year}-04/{year}-09"
    return f"{year}-36" if "end" in part else f"{year}-33"


def _read_part(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, edtf=part_of_year(match["part"], int(match["py"])))


def _read_years(match: re.Match[str]) -> WrittenDate | None:
    first = int(match["ya"])
    last = int(match["yb"]) if len(match["yb"]) == 4 else first // 100 * 100 + int(match["yb"])  # noqa: PLR2004
    return _made(match, first, until=(last, None, None)) if first < last else None


def _read_year(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["y"]))


_READERS = {
    "y": _read_year, "m1": _read_day_month, "m2": _read_month_day, "m3": _read_month_year, "iso": _read_iso,
    "slash": _read_slash, "zh": _read_chinese, "qy": _read_quarter, "qy2": _read_quarter, "hy": _read_half,
    "sy": _read_season, "decade": _read_decade, "century": _read_century, "py": _read_part, "ya": _read_years,
}  # fmt: skip


def _is_sound(text: str, match: re.Match[str], found: WrittenDate) -> bool:
    if match["y"] is not None:
        return is_year(text, match.start("y"), match.end("y"))
    if match["ya"] is not None:
        return _AMOUNT_BEFORE.search(text[max(0, found.start - 16) : found.start]) is None
    name = next((name for name in ("m1", "m2", "m3") if match[name] is not None), None)
    if (
        name is None
        or text[match.start(name)].isupper()
        or (match["y1"] or match["y2"] or match["y3"]) is not None
    ):
        return True
    if match[name].rstrip(".") not in ("may", "march", "mar"):  # verbs, unless "the 1st of march"
        return True
    return name == "m1" and (not match["d1"][-1].isdigit() or " of " in match[0])


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits are a year and not the number of something."""
    before = text[max(0, start - 24) : start]
    year = int(text[start:end])
    if _AMOUNT_BEFORE.search(before) is not None:
        return False
    counted = _counts(text, end)
    if _HEDGE_BEFORE.search(before) is not None:
        return not counted and year % 100 != 0 and _MODERN[0] <= year <= _MODERN[1]
    if _STRONG_BEFORE.search(before) is not None:
        return not (counted and year % 100 == 0) and not _is_measured(text, end)
    if counted:
        return False
    if _YEAR_BEFORE.search(before) is not None:
        return True
    return _MODERN[0] <= year <= _MODERN[1]


def _is_measured(text: str, end: int) -> bool:
    match = _FOLLOWING.match(text, end)
    return match is not None and match[1].casefold() not in _ALSO_WORDS and known_unit(match[1]) is not None


def _counts(text: str, end: int) -> bool:
    match = _FOLLOWING.match(text, end)
    if match is None:
        return False
    word = match[1]
    return (known_unit(word) is not None and word.casefold() not in _ALSO_WORDS) or (
        word[0].islower() and is_plural(word)
    )
