"""Units that are named without a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.named_units import find_named_units
from claimcheck.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Length in km", [("km", "km")]), ("Price (USD)", [("USD", "USD")]), ("share in %", [("%", "%")]),
        ("the cost in Swiss francs", [("Swiss francs", "CHF")]), ("Weight (kg)", [("kg", "kg")]),
        ("convert 200 celsius into fahrenheit", [("fahrenheit", "°F")]), ("GDP, US$", [("US$", "USD")]),
        ("output in gigawatt hours", [("gigawatt hours", "GWh")]), ("degrees Celsius", [("degrees Celsius", "°C")]),
        ("He sat in the yard for hours", []), ("over 5 km", []), ("x%20y", []), ("a foot in the door", []),
    ],
)  # fmt: skip
def test_a_unit_is_named_by_itself(text: str, named: list[tuple[str, str]]) -> None:
    assert named == [(text[one.start : one.end], one.unit.name) for one in find_named_units(text)]


@given(st.lists(st.sampled_from(["5", "km", "in", "dollars", "%", "the", "of", "kg", "$"]), max_size=8))
def test_what_stands_with_a_number_is_not_named_by_itself(words: list[str]) -> None:
    text = " ".join(words)
    taken = [(found.start, found.end) for found in find_quantities(text)]
    assert all(one.end <= start or end <= one.start for one in find_named_units(text) for start, end in taken)
