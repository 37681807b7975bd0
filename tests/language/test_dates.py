"""Notations of dates: what each says, and which digits are none."""

import datetime as dt

import pytest

from claimcheck.language.dates import find_dates, is_year
from claimcheck.language.times import Convention, find_times

PUBLISHED = dt.date(2025, 1, 15)


def read(text: str, *, day_first: bool | None = None) -> list[str | None]:
    """Return the times of a text in EDTF, as a reader of a declared order of day and month has them."""
    return [one.edtf for one in find_times(text, PUBLISHED, convention=Convention(day_first=day_first))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("31-Oct-1974", "1974-10-31"), ("31/Oct/74", "1974-10-31"), ("31st Oct 1974", "1974-10-31"),
        ("2017 April", "2017-04"), ("2019-Aug-01", "2019-08-01"), ("Dec-2018", "2018-12"), ("Dec/2018", "2018-12"),
        ("Dec31, 1994", "1994"), ("December 31 , 1994", "1994-12-31"), ("15 April of 87", "1987-04-15"),
        ("4 July '76", "1976-07-04"), ("26 June in 2020", "2020-06-26"), ("October, 1st 2020", "2020-10-01"),
        ("2015-3-3", "2015-03-03"), ("2015/3/3", "2015-03-03"), ("10.31.1974", "1974-10-31"), ("31.10.1974",
        "1974-10-31"),
        ("22-04-2016", "2016-04-22"), ("04/22/2016", "2016-04-22"), ("Q1-2019", "2019-33"), ("2017-q1", "2017-33"),
        ("18Q4", "2018-36"), ("the 3rd qtr of 2018", "2018-35"), ("H1 2019", "2019-40"), ("in Q3", "2024-35"),
        ("FY2019", "2018/2019"), ("FY19", "2018/2019"), ("fiscal year 2023-24", "2023/2024"), ("CY2018", "2018"),
        ("financial year 2020", "2019/2020"), ("school year 2018", "2017/2019"), ("the '90s", "199X"),
        ("the 90s", "199X"), ("the 1980's", "198X"), ("the 21st-century", "20XX"), ("the 15th  century", "14XX"),
        ("79 AD", "0079"), ("in 14 a.d.", "0014"), ("2014~2018", "2014/2018"), ("a 2008 article", "2008"),
        ("by 2100", "2100"),
        ("2018-W10", "2018-03-05/2018-03-11"), ("2018W10-3", "2018-03-07"),
        ("report-2018-09-23-page", "2018-09-23"), ("May 1st thru 5th, 2020", "2020-05-01/2020-05-05"),
    ],
)  # fmt: skip
def test_a_notation_says_its_days(text: str, edtf: str) -> None:
    assert [edtf] == read(text)


@pytest.mark.parametrize(
    ("text", "day_first", "edtf"),
    [
        ("4/5/2016", None, []), ("4/5/2016", False, ["2016-04-05"]), ("4/5/2016", True, ["2016-05-04"]),
        ("4/22/2016", True, ["2016-04-22"]), ("22/4/2016", False, ["2016-04-22"]), ("10/31/74", None, []),
        ("10/31/74", False, ["1974-10-31"]), ("10-31-74", False, ["1974-10-31"]), ("4.5.2016", None, ["2016-05-04"]),
        ("on 4/5", None, []), ("on 4/5", False, ["2025-04-05"]), ("on 4/5", True, ["2025-05-04"]),
        ("on 22/04", False, ["2025-04-22"]), ("on 4-22", False, ["2025-04-22"]), ("on 13/13", False, []),
        ("2/2013", False, ["2013-02"]), ("12-2015", False, ["2015-12"]), ("12-2015", None, []),
        ("20200701", False, ["2020-07-01"]),
        ("20200701", None, []), ("mar4 was cold", False, ["2025-03-04"]), ("mar4 was cold", None, []),
        ("4/22-4/25", False, ["2025-04-22/2025-04-25"]),
        ("from 10-1-2018-10-7-2018", False, ["2018-10-01/2018-10-07"]),
    ],
)  # fmt: skip
def test_the_order_of_day_and_month_is_declared_and_never_guessed(
    text: str, day_first: bool | None, edtf: list[str]
) -> None:
    assert edtf == read(text, day_first=day_first)


@pytest.mark.parametrize(
    "text",
    [
        "3/4 of them", "2/3 cups", "a score of 12-4", "555-12-1234", "133-03-03-2020", "32-2015", "2015 - 32",
        "a 2000 km walk", "over 2000 users", "temperatures in the 80s", "in her 90s", "$ 12 December", "it may 5",
        "2 ad hoc groups", "13/13", "x=2019", "p < 2000 m", "= 2019.5",
    ],
)  # fmt: skip
def test_other_digits_are_no_date_even_where_the_order_is_declared(text: str) -> None:
    assert [] == read(text, day_first=False)


@pytest.mark.parametrize("text", ["the q2 gene", "sy18 rose", "MAR2", "it may 5", "1/2", "on 4/5", "12-2015"])
def test_what_needs_declared_writing_is_none_without(text: str) -> None:
    assert [] == read(text)


@pytest.mark.parametrize("text", ["1-2-2020", "4/5/2016", "31/31/2016"])
def test_what_cannot_be_told_is_found_without_a_meaning(text: str) -> None:
    (found,) = find_dates(text)
    assert (0, len(text), False) == (found.start, found.end, found.is_told)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("5 May 2020", "day"), ("May 2020", "month"), ("Q1 2020", "quarter"), ("H1 2020", "half"), ("2020", "year"),
        ("spring 2020", "season"), ("the 1990s", "decade"), ("the 19th century", "century"), ("2014-2018", "days"),
        ("FY2020", "part"),
    ],
)  # fmt: skip
def test_a_date_has_the_grain_that_it_is_told_with(text: str, grain: str) -> None:
    assert [grain] == [found.grain for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"), [("in 1984 it", True), ("than 1984 it", False), ("later than 1984", True)]
)
def test_four_digits_are_a_year_or_an_amount(text: str, expected: bool) -> None:
    start = text.index("1984")
    assert expected is is_year(text, start, start + 4)
