"""Which parts of a sentence assert something by themselves."""

import pytest

from claimcheck.extract.descriptions import find_descriptions
from claimcheck.extract.pieces import find_pieces
from claimcheck.language.tagging import tag


def pieces(sentence: str) -> list[tuple[str, str]]:
    tokens = tag(sentence)
    return [
        (piece.kind, sentence[tokens[piece.start].start : tokens[piece.end - 1].end])
        for piece in find_pieces(tokens)
    ]


def descriptions(sentence: str) -> list[str]:
    tokens = tag(sentence)
    return [
        sentence[tokens[piece.start].start : tokens[piece.end - 1].end] for piece in find_descriptions(tokens)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry sank.", [("clause", "The ferry sank")]),
        (
            "The ferry sank, and two people drowned.",
            [("clause", "The ferry sank"), ("clause", "two people drowned")],
        ),
        (
            "The firm closed shops and hired more women.",
            [("clause", "The firm closed shops"), ("predicate", "hired more women")],
        ),
        ("The firm bought and sold shares.", [("clause", "The firm bought and sold shares")]),
        (
            "While prices rose, wages fell.",
            [("subordinate", "prices rose"), ("clause", "wages fell")],
        ),
        (
            "Wages fell, as the krone strengthened against the dollar.",
            [("clause", "Wages fell"), ("subordinate", "the krone strengthened against the dollar")],
        ),
        (
            "Wages fell because the krone strengthened.",
            [("clause", "Wages fell because the krone strengthened"), ("subordinate", "the krone strengthened")],
        ),
        ("If prices rise, wages will fall.", [("clause", "If prices rise, wages will fall")]),
        ("Wages will fall unless prices rise.", [("clause", "Wages will fall unless prices rise")]),
        (
            "The bank, which opened in 1990, closed in May.",
            [
                ("clause", "The bank, which opened in 1990, closed in May"),
                ("relative", "The bank, which opened in 1990"),
            ],
        ),
        (
            "The bank closed its branch in Bergen, which opened in 1990.",
            [("clause", "The bank closed its branch in Bergen"), ("relative", "Bergen, which opened in 1990")],
        ),
        (
            "A man who left the firm has won the prize.",
            [("clause", "A man who left the firm has won the prize")],
        ),
        (
            "The river burst its banks, flooding the town.",
            [("clause", "The river burst its banks"), ("participle", "flooding the town")],
        ),
        (
            "The town, flooded by the river, was evacuated.",
            [
                ("clause", "The town, flooded by the river, was evacuated"),
                ("participle", "The town, flooded by the river"),
            ],
        ),
        (
            "The fund lost money in May, hit by a slump in shares.",
            [("clause", "The fund lost money in May"), ("participle", "hit by a slump in shares")],
        ),
        (
            "Turnout fell, with officials blaming the rain.",
            [("clause", "Turnout fell"), ("absolute", "officials blaming the rain")],
        ),
        (
            "The app grew by asking users for nothing and keeping one version.",
            [("clause", "The app grew by asking users for nothing"), ("gerund", "keeping one version")],
        ),
        ("However, the bridge reopened.", [("clause", "the bridge reopened")]),
        ("In March, the bridge reopened.", [("clause", "In March, the bridge reopened")]),
        (
            "Analysts polled by the agency had expected a loss.",
            [("clause", "Analysts polled by the agency had expected a loss")],
        ),
        (
            "Finance Minister Ann Low resigned on Monday.",
            [("clause", "Finance Minister Ann Low resigned on Monday")],
        ),
        (
            "The agency said that wages fell and prices rose.",
            [("clause", "The agency said that wages fell and prices rose")],
        ),
        (
            "It sells pets, toys, and daily lives.",
            [("clause", "It sells pets, toys, and daily lives")],
        ),
        ("Two dead, one missing.", []),
        ("", []),
    ],
)  # fmt: skip
def test_clauses_that_can_be_checked_alone_are_told_apart(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert expected == pieces(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Harbour master Kari Moe resigned.", ["Harbour master Kari Moe"]),
        ("It was built by property magnate Kari Moe in Oslo.", ["property magnate Kari Moe"]),
        ("Kari Moe, a retired ferry captain, resigned.", ["Kari Moe, a retired ferry captain"]),
        (
            "The harbour authority's director, Kari Moe, resigned.",
            ["The harbour authority's director, Kari Moe"],
        ),
        ("Kari Moe, director of the Harbour Board, resigned.", ["Kari Moe, director of the Harbour Board"]),
        ("Mr Lie met Dr Moe.", []),
        ("President Lie resigned.", []),
        ("Fjordline passengers complained.", []),
        ("On Sunday, the last ferry left.", []),
        ("Its growing debt worried investors.", ["Its growing debt"]),
        (
            "Shops protested against the impending closure of the road.",
            ["the impending closure of the road"],
        ),
        ("The deaths of 12 people in the fire shook the town.", []),
        ("The loss of 12 people in the fire shook the town.", ["The loss of 12 people in the fire"]),
        ("Shares fell amid fears of a new tariff.", ["amid fears of a new tariff"]),
    ],
)
def test_noun_phrases_that_assert_something_are_found(sentence: str, expected: list[str]) -> None:
    assert expected == descriptions(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The recommendation that the union endorse her should end the row.",
            [("clause", "The recommendation that the union endorse her should end the row")],
        ),
        (
            "For every man sent back to port, the state pays a fine.",
            [("clause", "For every man sent back to port, the state pays a fine")],
        ),
        ("They have to fix that.", [("clause", "They have to fix that")]),
        (
            "The plan, which she said would fail, and which cost a million, was dropped.",
            [
                ("clause", "The plan, which she said would fail, and which cost a million, was dropped"),
                ("relative", "The plan, which she said would fail, and which cost a million"),
            ],
        ),
        ("Sales rose in May, not in June.", [("clause", "Sales rose in May, not in June")]),
        (
            "Built in 1990, the bridge is old.",
            [("participle", "Built in 1990"), ("clause", "the bridge is old")],
        ),
        (
            "The bridge – built in 1990 – is old.",
            [("clause", "The bridge – built in 1990 – is old"), ("participle", "The bridge – built in 1990")],
        ),
        (
            "It said prices rose, and that wages fell.",
            [("clause", "It said prices rose, and that wages fell")],
        ),
        ("Whether it holds is unknown.", [("clause", "Whether it holds is unknown")]),
        (
            "A woman in Bergen, who lost her house, sued the old bank.",
            [
                ("clause", "A woman in Bergen, who lost her house, sued the old bank"),
                ("relative", "A woman in Bergen, who lost her house"),
            ],
        ),
        (
            "China accounted for a third of sales, but exports fell.",
            [("clause", "China accounted for a third of sales"), ("clause", "exports fell")],
        ),
        (
            "Founded in 1984 and listed since 1995, the firm is rich.",
            [("participle", "Founded in 1984 and listed since 1995"), ("clause", "the firm is rich")],
        ),
        (
            "A man, who left because the talks failed, said little.",
            [
                ("clause", "A man, who left because the talks failed, said little"),
                ("relative", "A man, who left because the talks failed"),
                ("subordinate", "the talks failed"),
            ],
        ),
        (
            "Profit fell in May, compared with a rise in April.",
            [("clause", "Profit fell in May, compared with a rise in April")],
        ),
        (
            "In addition, officials, including the mayor, left the town.",
            [("clause", "officials, including the mayor, left the town")],
        ),
    ],
)
def test_what_belongs_together_stays_together(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert expected == pieces(sentence)
