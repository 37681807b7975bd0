"""What the sets of labels share: one label a row, or nothing said."""

from collections import Counter
from collections.abc import Mapping, Sequence

from tests.benchmarks.accuracy.adapter import Counted, Metric, Outcome, Row
from tests.benchmarks.accuracy.metrics import accuracy, macro_f1

NOTHING = "(nothing)"


def label_metrics() -> Mapping[str, Metric]:
    """Return accuracy and macro F1 over contributions (gold, predicted)."""
    return {"accuracy": accuracy, "macro_f1": macro_f1}


def nothing_said(row: Row) -> Counted:
    """Return what a row adds on which nothing is said."""
    return str(row["label"]), NOTHING


def label_outcome(row: Row, said: str | None, *, told: str, probability: float | None = None) -> Outcome:
    """Return the outcome of a row with the gold label `label`; where nothing is said it is wrong."""
    gold = str(row["label"])
    return Outcome(
        prediction=said,
        counted=(gold, said or NOTHING),
        answered=said is not None,
        probability=probability,
        wrong="" if gold == said else f"{gold} said {said or NOTHING}: {told}",
    )


def majority(labels: Sequence[str]) -> dict[str, float]:
    """Return what always saying the most frequent label would reach."""
    if not labels:
        return {}
    often = Counter(labels).most_common(1)[0][0]
    counts = Counter((label, often) for label in labels)
    return {name: value for name, metric in label_metrics().items() if (value := metric(counts)) is not None}
