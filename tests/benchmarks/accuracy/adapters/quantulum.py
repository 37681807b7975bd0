"""quantulum3_tests: the quantities with units of quantulum3's own tests."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from claimcheck.language.quantities import FoundQuantity, find_quantities
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.metrics import share
from tests.benchmarks.accuracy.reading import all_agree, listed, number_of, told
from tests.benchmarks.accuracy.units import agree

WITHIN = Fraction(1, 10**6)


def judge(row: Row) -> Outcome:
    """Compare a row's quantities, in order, with all that claimcheck finds; a range is its middle there."""
    text, results = row["input"], row["results"]
    found = find_quantities(text)
    right = len(results) == len(found) and all_agree(results, found, _same)
    ours = [told(one, text) for one in found]
    theirs = [f"{one['surface']!r} {one['value']} {one['unit']}" for one in results]
    return Outcome(
        prediction=ours,
        counted=(int(right), 1),
        answered=bool(found) or not results,
        wrong="" if right else f"{text!r}\n    expected {listed(theirs)}\n    found    {listed(ours)}",
    )


def _same(wanted: Row, found: FoundQuantity) -> bool:
    ours = number_of(found)
    value = Fraction(str(wanted["value"]))
    return ours is not None and agree(value, wanted["unit"], ours, found.quantity.unit, WITHIN)


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


QUANTULUM = Adapter(
    name="quantulum3_tests",
    headline="exact_match",
    metrics={"exact_match": share},
    open=_open,
    lost=lambda row: (0, 1),
    published="1.000 its own CI (by construction)",
)
