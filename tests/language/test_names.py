"""Names: which words name the same thing."""

import pytest

from claimcheck.language.names import NO_NAMES, Names, aliases_in, places, short_names
from claimcheck.language.tagging import tag


def named(names: Names, text: str) -> list[str]:
    tokens = tag(text)
    return [found[0] for place in range(len(tokens)) if (found := names.at(tokens, place)) is not None]


APPS = Names.of([("RedBook", ["Xiao Shu", "小书", "RED", "red book"]), ("Blue", ["BLU"])])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Users of Redbook left.", ["RedBook"]),
        ("Users of Xiao Shu left.", ["RedBook"]),
        ("Users of 小书 left.", ["RedBook"]),
        ("RED grew.", ["RedBook"]),
        ("The red car grew old.", []),
        ("They saw Red.", []),
        ("a blue car", []),
        ("Users in the U.S. left.", ["us"]),
        ("They left us alone.", []),
        ("American users left the United States.", ["us", "us"]),
        ("The EU agreed.", ["eu"]),
    ],
)
def test_what_a_text_names(text: str, expected: list[str]) -> None:
    assert expected == named(APPS, text)


def test_a_name_that_two_bear_is_neither() -> None:
    names = Names.of([("Ann Low", ["Low"]), ("Bob Low", ["Low"])])

    assert [] == named(names, "Low said so.")


def test_a_text_may_declare_names() -> None:
    names = NO_NAMES.joined([("RedBook", "Xiao Shu")])

    assert ["RedBook", "RedBook"] == named(names, "RedBook is Xiao Shu.")


def test_a_declared_name_joins_a_known_entity() -> None:
    names = APPS.joined([("Little Book", "RedBook")])

    assert ["RedBook"] == named(names, "Little Book grew.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RedBook, known as Xiao Shu in China, grew.", [("RedBook", "Xiao Shu")]),
        ("Acme, also called Big Acme, grew.", [("Acme", "Big Acme")]),
        ("the World Health Organization (WHO) said", [("World Health Organization", "WHO")]),
        ("RedBook (小书) grew", [("RedBook", "小书")]),
        ("Acme (London) grew", []),
        ("nobody is known here", []),
    ],
)
def test_what_a_text_declares_to_be_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == aliases_in(text)


def test_no_two_places_share_a_name() -> None:
    assert len(places()) > len(set(places().values()))
    assert "china" == places()["chinese"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Anna Lowe of Leeds said so.", [("Anna Lowe", "Anna"), ("Anna Lowe", "Lowe")]),
        ("Both Anna Lowe and Boris Lowe left.", [("Anna Lowe", "Anna"), ("Boris Lowe", "Boris")]),
        ("They left the United States.", []),
        ("They met in Leeds.", []),
    ],
)
def test_short_forms_of_the_names_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == short_names(text)
