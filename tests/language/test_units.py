"""Which unit words name."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.units import (
    UnitWord,
    is_money,
    is_plural,
    singular,
    symbols,
    unit_of,
    unit_word,
    words,
)
from claimcheck.model.units import PHYSICAL


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("users", "user"), ("new users", "user"), ("people", "person"), ("persons", "person"),
        ("person", "person"), ("percent", "%"), ("per cent", "%"), ("%", "%"),
        ("percentage points", "percentage point"),
        ("kilometres", "km"), ("kilometers", "km"), ("km", "km"), ("miles", "mi"), ("hours", "h"),
        ("days", "day"), ("years", "year"), ("US dollars", "USD"), ("dollars", "USD"), ("$", "USD"),
        ("USD", "USD"), ("yuan", "CNY"),
        ("pounds sterling", "GBP"), ("euros", "EUR"), ("New Taiwan dollars", "TWD"),
        ("yuan per month", "CNY/month"), ("CNY/month", "CNY/month"), ("km/h", "km/h"),
        ("kilometres per hour", "km/h"), ("users per day", "user/day"),
        ("downloads", "download"), ("countries", "country"), ("children", "child"), ("women", "woman"),
        ("Americans", "American"), ("1", "1"), ("times", "times"), ("rank", "rank"),
        ("degrees Celsius", "°C"), ("  new   users ", "user"),
        ("12", None), ("", None), ("!?", None), ("cents", None), ("fortnights", None), ("cl", "cL"), ("12/day", None),
    ],
)  # fmt: skip
def test_words_name_a_unit(words: str, unit: str | None) -> None:
    assert unit == unit_of(words)


@given(st.sampled_from(sorted(PHYSICAL)))
def test_the_name_of_a_unit_names_it(name: str) -> None:
    assert name == unit_of(name)


@given(
    st.sampled_from(
        sorted({*symbols().values(), *words().values()}, key=lambda unit: (unit.name, unit.factor))
    )
)
def test_every_word_in_the_tables_means_a_unit_that_is_known_or_counted(unit: UnitWord) -> None:
    known = unit.name in PHYSICAL or is_money(unit.name) or unit.name in ("person", "user", "country")
    assert known or all(part in PHYSICAL or part == "1" for part in unit.name.replace("·", "/").split("/"))
    assert unit.factor > 0


def test_case_tells_symbols_apart() -> None:
    assert ("MW", "mi") == (unit_of("MW"), unit_of("mi"))
    assert unit_of("mW") != unit_of("MW")


def test_a_multiple_without_a_name_has_its_factor() -> None:
    assert UnitWord("USD", Fraction(1, 100)) == unit_word("cents")
    assert UnitWord("day", Fraction(14)) == unit_word("fortnights")


@pytest.mark.parametrize(
    ("plural", "one"),
    [("users", "user"), ("countries", "country"), ("classes", "class"), ("boxes", "box"),
    ("churches", "church"), ("viruses", "virus"), ("houses", "house"), ("people", "person"),
    ("Brits", "Brit"), ("user", "user"), ("crisis", "crisis"), ("ties", "tie"), ("series", "series")],
)  # fmt: skip
def test_the_singular_of_a_noun(plural: str, one: str) -> None:
    assert one == singular(plural)


@given(st.from_regex(r"[a-z]{3,10}[bdgklmnprtw]s", fullmatch=True))
def test_a_singular_stays_singular(plural: str) -> None:
    assert singular(plural) == singular(singular(plural))


@pytest.mark.parametrize(
    "word", ["this", "was", "various", "across", "famous", "is", "its", "news", "crisis", "campus"]
)
def test_a_word_that_ends_in_s_need_not_be_a_plural(word: str) -> None:
    assert not is_plural(word)


def test_money_is_told_by_its_code() -> None:
    assert [True, True, False, False, False] == [
        is_money(unit) for unit in ("USD", "CNY", "GWh", "user", "CNY/month")
    ]
