"""What kind of numeric claim a sentence makes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.numeric_types import NumericType, numeric_type

_TYPES = {
    NumericType.STATISTICAL: [
        "The town has 4,200 inhabitants.",
        "61 percent of voters backed the plan.",
        "In 2019 the firm sold 3 million phones.",
        "More than 3 million people fled.",
        "The country ranks 14th in the index.",
        "The fine was $500.",
        "Article 5 was invoked.",
    ],
    NumericType.TEMPORAL: [
        "The bridge was opened in May 2021.",
        "The bridge will be closed by 2030.",
        "The film shows a protest of 26 January 2020.",
        "The siege lasted 48 hours.",
        "The clip was shared thousands of times before the election of 2020.",
        "In 2021 she won her second term.",
    ],
    NumericType.INTERVAL: [
        "Children aged five to eleven get in free.",
        "Between 3 and 4 million homes lost power.",
        "From 1998 to 2003 the mine was closed.",
        "Sea levels rose 10 cm between 1950 and 2000.",
    ],
    NumericType.COMPARISON: [
        "More people died on the roads in 2020 than in the war.",
        "The tower is 2.5 times taller than its neighbour.",
        "Sales were six percent lower in 2019 than in 1919.",
        "The firm gets more money than the army.",
        "Three times as many women as men applied.",
        "Sales fell 4 percent compared with May 2020.",
    ],
}


@pytest.mark.parametrize(
    ("expected", "text"), [(kind, text) for kind, texts in _TYPES.items() for text in texts]
)
def test_a_numeric_claim_has_a_type(expected: NumericType, text: str) -> None:
    assert expected is numeric_type(text)


@pytest.mark.parametrize("text", ["", "The town is old.", "He stayed at home rather than vote again."])
def test_what_has_no_figure_has_no_type(text: str) -> None:
    assert numeric_type(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert numeric_type(text) in {*NumericType, None}


@given(st.integers(2, 10**6), st.sampled_from(["users", "homes", "percent of voters", "dollars"]))
def test_a_bare_figure_is_a_statistic_in_every_size(number: int, noun: str) -> None:
    assert NumericType.STATISTICAL is numeric_type(f"They counted {number:,} {noun}.")
