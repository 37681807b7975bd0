"""measeval: where quantities stand in scientific prose (SemEval-2021 task 8)."""

from collections.abc import Sequence
from pathlib import Path

from claimcheck.language.quantities import find_quantities
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.metrics import f1_at
from tests.benchmarks.accuracy.reading import listed
from tests.benchmarks.accuracy.spans import SpanPair, matched

OVERLAP = 0.5


def judge(row: Row) -> Outcome:
    """Match the spans of a text's quantities."""
    text = row["text"]
    wanted = sorted(
        {
            (part["start"], part["end"])
            for group in row["annotations"]
            for part in group
            if part["type"] == "Quantity"
        }
    )
    found = [(one.start, one.end) for one in find_quantities(text)]
    pairs = matched(wanted, found, OVERLAP)
    right = len(pairs)
    return Outcome(
        prediction=found,
        counted=(right, len(found) - right, len(wanted) - right),
        answered=bool(found) or not wanted,
        wrong="" if right == len(wanted) == len(found) else _told(text, wanted, found, pairs),
    )


def _told(
    text: str, wanted: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]], pairs: SpanPair
) -> str:
    missed = [_around(text, span) for span in wanted if span not in pairs]
    surplus = [_around(text, span) for span in found if span not in pairs.values()]
    return f"missed  {listed(missed)}\n    surplus {listed(surplus)}"


def _around(text: str, span: tuple[int, int]) -> str:
    start, end = span
    return f"{text[max(0, start - 20) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


MEASEVAL = Adapter(
    name="measeval",
    headline="quantity_f1",
    metrics={"quantity_f1": f1_at(0)},
    open=_open,
    published="0.86 LIORI, the winner (recalled)",
)
