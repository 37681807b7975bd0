"""quantemp_taxonomy: what kind of numeric claim a sentence makes."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.accuracy.adapter import Adapter, Judge, NotYetError, Outcome, Row
from tests.benchmarks.accuracy.labels import label_metrics, label_outcome

_MODULE, _NAME = "claimcheck.language.taxonomy", "numeric_kind"


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    if find_spec(_MODULE) is None:
        raise NotYetError(f"claimcheck does not tell kinds of numeric claims yet ({_MODULE})")
    kind_of = getattr(import_module(_MODULE), _NAME)

    def judge(row: Row) -> Outcome:
        kind = kind_of(row["claim"])
        said = None if kind is None else str(kind).upper()
        return label_outcome(row, said, told=f"{row['claim']!r}")

    return judge


TAXONOMY = Adapter(
    name="quantemp_taxonomy",
    headline="accuracy",
    metrics=label_metrics(),
    open=_open,
    published="0.95 macro F1, trained SetFit (recalled)",
    label=lambda row: str(row["label"]),
)
