"""Claims against tables: not yet, as no reference of the kind `table` can be opened."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.accuracy.adapter import Adapter, Judge, NotYetError, Row
from tests.benchmarks.accuracy.labels import label_metrics, nothing_said


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    raise NotYetError("claimcheck verifies no claim against a table yet (references of the kind `table`)")


def _adapter(name: str, published: str) -> Adapter:
    return Adapter(
        name=name,
        headline="accuracy",
        metrics=label_metrics(),
        open=_open,
        lost=nothing_said,
        published=published,
        label=lambda row: str(row["label"]),
    )


TABLES = (
    _adapter("tabfact", "0.810 TAPAS, 0.842 TAPEX, 0.893 PASTA; 0.653 LPA (recalled)"),
    _adapter("infotabs", "0.75/0.66/0.65 RoBERTa-large on a1/a2/a3; people 0.84 (recalled)"),
    _adapter("scitab", "0.64 macro F1 GPT-4; people 0.85 (recalled)"),
    _adapter("semtabfacts", "0.84 micro F1, the winner (recalled)"),
)
