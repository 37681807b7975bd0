"""Notations of dates: the pattern of all of them, and what each says, before it is asked whether it is meant.

A date without its year has `year` None. What is written like a date but cannot be told (01/02/2025) is found without
a meaning, so that its digits are nobody's number.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from claimcheck.language.calendar_words import MONTHS, SEASONS
from claimcheck.language.word_patterns import Late, any_of, word_list

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4}
_FULL = word_list("january february march april may june july august september october november december")
_SHORT = word_list("jan feb mar apr may jun jul aug sept sep oct nov dec")
_MONTHS_OF_YEAR = 12


def _pattern() -> str:
    gap = r"(?:[ \u00a0]{1,2})"
    month = rf"(?:{any_of(_FULL)}|{any_of(_SHORT)}\b\.?|{any_of(_SHORT)}(?=\d))(?![^\W\d])"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
    year = r"(?:(?:1\d|20)\d\d|2100)(?!\d|[.,]\d|%)"
    of_1, of_2 = (
        rf"(?:[ ]?,?{gap}(?:(?:of|in){gap})?(?P<y{at}>{year})|{gap}(?:of{gap}['’]?|['’])(?P<s{at}>\d\d)(?![\d%]))"
        for at in (1, 2)
    )
    to = rf"(?:[ ]?[-–—~][ ]?|{gap}(?:to|and|through|thru|until|till|or){gap}(?:the{gap})?)"
    run = rf"(?:[ ]?[-–—~][ ]?|{gap}(?:to|through|thru|until|till){gap}(?:the{gap})?)"
    quarter = r"(?:quarter|qtr)\b"
    return rf"""(?<![\w$€£¥])(?<!\d[.,:])(?<![$€£¥][ ])(?:
    (?P<iso>\d{{4}}-\d\d(?:-\d\d)?)(?:t[\d:.]+(?:z|[-+]\d\d:?\d\d)?)?(?!\d|-\d)
    |(?P<slash>(?:\d{{4}}(?P<sep4>[/.-])\d{{1,2}}(?P=sep4)\d{{1,2}}|\d{{1,3}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d)))(?![\d/])(?!-\d+(?![\d/-]))
    |(?P<my>(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d)(?![\d/-])
    |(?P<ymd>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\w)
    |(?P<zh>(?P<zy>\d{{4}})年(?:(?P<zm>\d{{1,2}})月(?:(?P<zd>\d{{1,2}})[日号號])?(?!\d))?
        |(?P<zm2>\d{{1,2}})月(?P<zd2>\d{{1,2}})[日号號])
    |(?P<dmy>(?P<dd>{day})(?P<dsep>[-/.])(?P<dm>{month})(?P=dsep)(?P<dy>{year}|\d\d(?!\d)))
    |(?P<ym>(?P<yy>{year})(?:{gap}|[-/])(?P<ymm>{month})(?![ ]\d)(?:[-/](?P<ymday>{day}))?)
    |(?:the{gap})?(?P<d1>{day})(?:{to}(?P<d1b>{day}))?{gap}(?:of{gap})?(?P<m1>{month}){of_1}?
    |(?P<m2>{month})(?:,?{gap}|/|(?=\d))(?:the{gap})?(?P<d2>{day})
        (?:(?:{to}|{run}(?P<m2b>{month}){gap})(?P<d2b>{day}))?{of_2}?
    |(?P<m3>{month})(?:,?{gap}(?:of{gap})?|[-/])(?P<y3>{year})
    |(?:the{gap})?(?:q(?P<q>[1-4])|(?P<qw>first|second|third|fourth|last|1st|2nd|3rd
        |4th){gap}{quarter}){gap}?(?:of{gap}|in{gap}|-)?(?P<qy>{year})
    |(?P<qy2>{year}|(?<!\d)\d\d(?=q))(?:{gap}|-)?q(?P<q2>[1-4])\b
    |(?P<wy>(?:1[89]|20)\d\d)-?w(?P<week>[0-5]?\d)(?:-(?P<wday>[1-7]))?(?![\w-])
    |(?P<ql>q[1-4])(?![\w-]|[.]\d)
    |(?:the{gap})?(?:h(?P<h>[12])|(?P<hw>first|second|1st|2nd){gap}half){gap}?(?:of{gap}|-)?(?P<hy>{year})
    |(?P<fiscal>fy|cy|sy|(?:fiscal|financial|calendar|school|academic)(?:{gap}year)?)(?:{gap}|-)?['’]?(?P<fy>{year}
        |\d\d(?![\d.,%]))(?:[-–/](?P<fyb>(?:20)?\d\d)(?!\d))?
    |(?P<season>spring|summer|autumn|fall|winter){gap}(?:of{gap})?(?P<sy>{year})
    |(?:the{gap})?(?P<decade>(?:1\d|20)\d0)['’]?s\b
    |(?P<the>the{gap})?(?P<short>['’]?[2-9]0)['’]?s\b
    |(?:the{gap})?(?P<century>\d\d?)(?:st|nd|rd|th)(?:{gap}|-)century
    |(?P<ya>{year})(?:[-–/~](?P<yb>(?:1\d|20)\d\d|\d\d)(?![\d-]|[.,/]\d))
    |(?P<ad>[1-9]\d{{0,3}}){gap}(?:ad\b|a\.d\.|ce\b)
    |(?P<md>(?:[12]\d|3[01]|0?[1-9])(?:[ ]?[/-][ ]?|[.])(?:[12]\d|3[01]|0?[1-9]))(?![\w/%]|[.,:]\d)
    |(?P<y>{year})(?![-–]\d|[ ][-–][ ]\d\d?(?!\d)|[\w$€£]|,\d|:\d|/)
    )"""


DATE = Late(_pattern, re.VERBOSE)


def _leads() -> str:
    leads = [
        *_FULL, *_SHORT, "the ", *_NTH, "q", "h", "fy", "cy", "sy", "fiscal", "financial", "calendar", "school",
        "academic", *SEASONS,
    ]  # fmt: skip
    return rf"\b(?:{any_of(leads)})"


LEAD = Late(_leads)


class WrittenDate(NamedTuple):
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
            if len(self.edtf) == 4:  # noqa: PLR2004 - 199X, 19XX
                return "decade" if self.edtf[2] != "X" else "century"
            return "week" if self.edtf[4] == "-" else "part"
        if self.until is not None:
            return "days"
        if self.day is not None or self.month is None:
            return "year" if self.day is None else "day"
        return (
            "month"
            if self.month <= _MONTHS_OF_YEAR
            else {2: "season", 3: "quarter"}.get(self.month // 10, "half")
        )


def read_notation(match: re.Match[str], *, day_first: bool | None) -> WrittenDate | None:
    """Return what a match of the pattern says, None where it says nothing."""
    if match["slash"] is not None:
        return _read_slash(match, day_first=day_first)
    if match["md"] is not None:
        return None if day_first is None else _read_month_and_day(match, day_first=day_first)
    return _READERS[next(name for name in _READERS if match[name] is not None)](match)


def _number(digits: str) -> int:
    return int(digits.rstrip("stndrh"))


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


_Parts = tuple[int | None, int | None, int | None]


def _made(
    match: re.Match[str], *parts: int | None, until: _Parts | None = None, edtf: str | None = None
) -> WrittenDate:
    """Return the date of a year, a month and a day, as far as they are given."""
    year, month, day = (*parts, None, None, None)[:3]
    return WrittenDate(match.start(), match.end(), year, month, day, until, edtf)


def _of_century(digits: str) -> int:
    """Return the year that two digits mean: of this century up to 2049, else of the last."""
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - a whole year
        return year
    return year + (2000 if year < 50 else 1900)  # noqa: PLR2004 - the middle of a century


def _read_iso(match: re.Match[str]) -> WrittenDate | None:
    parts = [int(part) for part in match["iso"].split("-")]
    if len(parts) == 3:  # noqa: PLR2004 - year, month, day
        return _made(match, *parts)
    year, second = parts
    if second == (year + 1) % 100:  # 2024-25 is two years, and 2011-12 may be
        if second <= _MONTHS_OF_YEAR:
            return _made(match)
        return _made(match, year, until=(year + 1, None, None))
    return _made(match, year, second) if 1 <= second <= _MONTHS_OF_YEAR else None


def _read_slash(match: re.Match[str], *, day_first: bool | None) -> WrittenDate | None:
    sep = match["sep"] or match["sep4"]
    written = match["slash"].split(sep)
    first, second, third = (int(part) for part in written)
    if len(written[0]) == 4:  # noqa: PLR2004 - 2025/01/15
        return _made(match, first, second, third)
    if len(written[0]) > 2:  # noqa: PLR2004 - 555-12-1234
        return _made(match) if sep == "-" else None
    if len(written[2]) != 4:  # noqa: PLR2004
        if day_first is None or sep == ".":
            return None if sep in ".-" else _made(match)
        third = _of_century(written[2])
    if sep == "." and second <= _MONTHS_OF_YEAR:
        day_first = True
    day, month = _day_and_month(first, second, day_first=day_first)
    return _made(match, third, month, day) if 1 <= month <= _MONTHS_OF_YEAR else _made(match)


def _day_and_month(first: int, second: int, *, day_first: bool | None) -> tuple[int, int]:
    """Return which of two numbers is the day and which the month, 0 where it is not declared and may be either."""
    if first > _MONTHS_OF_YEAR >= second:
        return first, second
    if second > _MONTHS_OF_YEAR >= first:
        return second, first
    if first == second or day_first is not None:
        return (first, second) if day_first else (second, first)
    return 0, 0


def _read_month_and_day(match: re.Match[str], *, day_first: bool) -> WrittenDate | None:
    first, second = (int(part) for part in re.split("[/.-]", match["md"]))
    day, month = _day_and_month(first, second, day_first=day_first)
    return _made(match, None, month, day) if 1 <= month <= _MONTHS_OF_YEAR else None


def _read_month_slash_year(match: re.Match[str]) -> WrittenDate | None:
    month, year = re.split("[/-]", match["my"])
    return _made(match, int(year), int(month))


def _read_digits(match: re.Match[str]) -> WrittenDate | None:
    digits = match["ymd"]
    return _made(match, int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _read_chinese(match: re.Match[str]) -> WrittenDate | None:
    year, month, day = match["zy"], match["zm"] or match["zm2"], match["zd"] or match["zd2"]
    return _made(match, *(None if part is None else int(part) for part in (year, month, day)))


def _read_named(match: re.Match[str]) -> WrittenDate | None:
    """Read 31-Oct-1974."""
    return _made(match, _of_century(match["dy"]), _month(match["dm"]), _number(match["dd"]))


def _read_year_month(match: re.Match[str]) -> WrittenDate | None:
    """Read 2019-Aug-01, 2017 April."""
    day = None if match["ymday"] is None else _number(match["ymday"])
    return _made(match, int(match["yy"]), _month(match["ymm"]), day)


def _year(match: re.Match[str], which: int) -> int | None:
    written = match[f"y{which}"] or match[f"s{which}"]
    return None if written is None else _of_century(written)


def _read_day_month(match: re.Match[str]) -> WrittenDate | None:
    year, month = _year(match, 1), _month(match["m1"])
    until = None if match["d1b"] is None else (year, month, _number(match["d1b"]))
    return _made(match, year, month, _number(match["d1"]), until=until)


def _read_month_day(match: re.Match[str]) -> WrittenDate | None:
    year, month = _year(match, 2), _month(match["m2"])
    last_month = month if match["m2b"] is None else _month(match["m2b"])
    until = None if match["d2b"] is None else (year, last_month, _number(match["d2b"]))
    return _made(match, year, month, _number(match["d2"]), until=until)


def _read_month_year(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["y3"]), _month(match["m3"]))


def _read_quarter(match: re.Match[str]) -> WrittenDate | None:
    quarter = match["q"] or match["q2"] or _NTH[match["qw"]]
    return _made(match, _of_century(match["qy"] or match["qy2"]), 32 + int(quarter))


def _read_lone_quarter(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, None, 32 + int(match["ql"][1]))


def _read_week(match: re.Match[str]) -> WrittenDate | None:
    """Read an ISO week, 2018-W10, or a day of it, 2018-W10-3."""
    try:
        first = dt.date.fromisocalendar(int(match["wy"]), int(match["week"]), int(match["wday"] or 1))
    except ValueError:
        return _made(match)
    last = first + dt.timedelta(days=6)
    if match["wday"] is not None:
        return _made(match, first.year, first.month, first.day)
    return _made(match, edtf=f"{first.isoformat()}/{last.isoformat()}")


def _read_half(match: re.Match[str]) -> WrittenDate | None:
    half = match["h"] or _NTH[match["hw"]]
    return _made(match, int(match["hy"]), 39 + int(half))


def _read_fiscal(match: re.Match[str]) -> WrittenDate | None:
    """Read a year that is not the calendar's, taken widely: it ends, or at least begins, in the year of its name."""
    year = _of_century(match["fy"])
    if match["fyb"] is not None:
        last = _of_century(match["fyb"])
        return _made(match, year, until=(last, None, None)) if last == year + 1 else None
    if match["fiscal"].startswith("c"):
        return _made(match, year)
    if match["fiscal"].startswith("f"):
        return _made(match, edtf=f"{year - 1}/{year}")
    return _made(match, edtf=f"{year - 1}/{year + 1}")


def _read_season(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["sy"]), SEASONS[match["season"]])


def _read_decade(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, edtf=f"{match['decade'][:3]}X")


def _read_short_decade(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, edtf=f"19{match['short'][-2]}X")


def _read_century(match: re.Match[str]) -> WrittenDate | None:
    century = int(match["century"]) - 1
    return _made(match, edtf=f"{century:02}XX") if century >= 1 else None


def _read_years(match: re.Match[str]) -> WrittenDate | None:
    first = int(match["ya"])
    last = int(match["yb"]) if len(match["yb"]) == 4 else first // 100 * 100 + int(match["yb"])  # noqa: PLR2004
    return _made(match, first, until=(last, None, None)) if first < last else None


def _read_our_era(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["ad"]))


def _read_year(match: re.Match[str]) -> WrittenDate | None:
    return _made(match, int(match["y"]))


_READERS: dict[str, Callable[[re.Match[str]], WrittenDate | None]] = {
    "y": _read_year, "m1": _read_day_month, "m2": _read_month_day, "m3": _read_month_year, "iso": _read_iso,
    "my": _read_month_slash_year, "ymd": _read_digits, "zh": _read_chinese, "dmy": _read_named,
    "ym": _read_year_month, "qy": _read_quarter, "qy2": _read_quarter, "ql": _read_lone_quarter,
    "wy": _read_week, "hy": _read_half, "fiscal": _read_fiscal, "sy": _read_season, "decade": _read_decade,
    "short": _read_short_decade, "century": _read_century, "ya": _read_years, "ad": _read_our_era,
}  # fmt: skip
