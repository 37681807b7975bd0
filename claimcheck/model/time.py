"""Stretches of time, kept as EDTF (ISO 8601-2) and compared as intervals of days.

Read: level 0 (dates of day, month and year precision, intervals), and of levels 1 and 2 what news needs:
`?`, `~` and `%` behind a date, open and unknown ends (`..`, empty), unspecified digits (`201X`, `2025-XX`),
seasons (21-24), quarters (33-36) and halves (40-41).
"""

import calendar
import datetime as dt
import re

import attrs

FOREVER = dt.date.max.toordinal()
ALWAYS = dt.date.min.toordinal()
_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)")
# EDTF level 2 sub-year groupings: first and last month; winter runs into the next year.
_SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@attrs.frozen
class Period:
    """The days from `first` to `last` (ordinals of `datetime.date`, both held), as written in `edtf`.

    `first` is ALWAYS and `last` FOREVER where that end is open or unknown.
    """

    edtf: str
    first: int = attrs.field(eq=False)
    last: int = attrs.field(eq=False)

    @classmethod
    def parse(cls, edtf: str) -> "Period":
        """Read an EDTF date or interval; raise ValueError that says what was expected."""
        if "/" not in edtf:
            return cls(edtf, *_date_span(edtf))
        start, _, end = edtf.partition("/")
        first = ALWAYS if start in ("", "..") else _date_span(start)[0]
        last = FOREVER if end in ("", "..") else _date_span(end)[1]
        if first > last:
            message = f"the interval {edtf} ends before it starts"
            raise ValueError(message)
        return cls(edtf, first, last)

    @classmethod
    def of(cls, first: dt.date, last: dt.date | None = None) -> "Period":
        """Return the days from `first` to `last`, or one day."""
        end = first if last is None else last
        if end == first:
            return cls(first.isoformat(), first.toordinal(), first.toordinal())
        return cls.parse(f"{first.isoformat()}/{end.isoformat()}")

    @property
    def is_day(self) -> bool:
        """Whether it is one day, known exactly."""
        return self.first == self.last

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` is in this period."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Period", *, slack: int = 0) -> bool:
        """Whether the two share a day, each being `slack` days longer on either side."""
        return self.first - slack <= other.last and other.first <= self.last + slack

    def __str__(self) -> str:
        return self.edtf


def _date_span(text: str) -> tuple[int, int]:
    match = _DATE.fullmatch(text)
    if match is None:
        message = f"{text!r} is no date: expected YYYY, YYYY-MM, YYYY-MM-DD or an interval START/END (EDTF)"
        raise ValueError(message)
    year_text, month_text, day_text, _ = match.groups()
    first_year, last_year = int(year_text.replace("X", "0")), int(year_text.replace("X", "9"))
    if first_year == 0:
        message = f"{text!r} is no date that this reader knows: years run from 0001 to 9999"
        raise ValueError(message)
    if month_text is None or month_text == "XX":
        return dt.date(first_year, 1, 1).toordinal(), dt.date(last_year, 12, 31).toordinal()
    month = int(month_text)
    if month in _SEASONS and day_text is None:
        start, end = _SEASONS[month]
        return _month_start(first_year, start), _month_start(first_year, end + 1) - 1
    if not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
        message = f"{text!r} is no date: there is no month {month_text}"
        raise ValueError(message)
    if day_text is None or day_text == "XX":
        return _month_start(first_year, month), _month_start(last_year, month + 1) - 1
    days = calendar.monthrange(first_year, month)[1]
    if not 1 <= int(day_text) <= days:
        message = f"{text!r} is no date: that month has {days} days"
        raise ValueError(message)
    day = dt.date(first_year, month, int(day_text)).toordinal()
    return day, day


def _month_start(year: int, month: int) -> int:
    extra, zero_based = divmod(month - 1, 12)
    if year + extra > dt.MAXYEAR:
        return FOREVER + 1
    return dt.date(year + extra, zero_based + 1, 1).toordinal()
