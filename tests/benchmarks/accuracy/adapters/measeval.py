"""measeval: where quantities stand in scientific prose (SemEval-2021 task 8)."""

from collections.abc import Sequence
from pathlib import Path

from claimcheck.language.quantities import find_quantities
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.joined_spans import joined_spans
from tests.benchmarks.accuracy.metrics import f1_at
from tests.benchmarks.accuracy.reading import listed
from tests.benchmarks.accuracy.spans import Pieces, matched

OVERLAP = 0.5


def judge(row: Row) -> Outcome:
    """Match the spans of a text's quantities, put together as the annotators do; and as claimcheck has them."""
    text = row["text"]
    wanted = sorted({((part["start"], part["end"]),) for part in _quantities(row)})
    quantities = find_quantities(text)
    found: list[Pieces] = [(span,) for span in joined_spans(text, quantities)]
    plain: list[Pieces] = [((one.start, one.end),) for one in quantities]
    pairs = matched(wanted, found, OVERLAP)
    missed = [_around(text, one) for one in wanted if one not in pairs]
    surplus = [_around(text, one) for one in found if one not in pairs.values()]
    return Outcome(
        prediction=[one[0] for one in found],
        counted=(*_counted(wanted, found), *_counted(wanted, plain)),
        answered=bool(found) or not wanted,
        wrong=f"missed  {listed(missed)}\n    surplus {listed(surplus)}" if missed or surplus else "",
    )


def _counted(wanted: Sequence[Pieces], found: Sequence[Pieces]) -> tuple[int, int, int]:
    """Return how many are right, surplus and missed."""
    right = len(matched(wanted, found, OVERLAP))
    return right, len(found) - right, len(wanted) - right


def _quantities(row: Row) -> list[Row]:
    return [part for group in row["annotations"] for part in group if part["type"] == "Quantity"]


def _around(text: str, one: Pieces) -> str:
    start, end = one[0]
    return f"{text[max(0, start - 20) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


MEASEVAL = Adapter(
    name="measeval",
    headline="quantity_f1",
    metrics={"quantity_f1": f1_at(0), "quantity_f1_plain": f1_at(3)},
    open=_open,
    lost=lambda row: (0, 0, len(_quantities(row))) * 2,
    published="0.86 LIORI, the winner (recalled)",
)
