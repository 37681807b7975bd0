"""claimbuster: which sentences of debates are worth checking."""

from collections.abc import Sequence
from pathlib import Path

from claimcheck.extract.check_worthiness import THRESHOLD, check_worthiness
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.labels import NOTHING
from tests.benchmarks.accuracy.metrics import accuracy, f1_of

WORTHY, OTHER = "CHECK_WORTHY", "OTHER"


def judge(row: Row) -> Outcome:
    """Compare a sentence's score, at the package's own threshold, with the label; all others are one label."""
    score = check_worthiness(row["text"])
    said = WORTHY if score >= THRESHOLD else OTHER
    gold = label(row)
    return Outcome(
        prediction=said,
        counted=(gold, said),
        answered=True,
        probability=score if said == WORTHY else 1 - score,
        wrong="" if gold == said else f"{row['label']} scored {score:.2f}: {row['text']!r}",
    )


def label(row: Row) -> str:
    """Return whether a row is worth checking, as one of two labels."""
    return WORTHY if row["label"] == WORTHY else OTHER


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return judge


WORTHINESS = Adapter(
    name="claimbuster",
    headline="f1_check_worthy",
    metrics={"f1_check_worthy": f1_of(WORTHY), "accuracy": accuracy},
    open=_open,
    lost=lambda row: (label(row), NOTHING),
    published="0.85 weighted F1 of two classes, adversarial BERT (recalled)",
    label=label,
)
