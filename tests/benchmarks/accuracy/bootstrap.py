"""Bootstrap intervals: how far a figure could have come out otherwise, had other rows of the same kind been drawn.

Percentile intervals of 1,000 draws with replacement and a fixed seed (Efron and Tibshirani 1993, chapter 13).
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

from tests.benchmarks.accuracy.adapter import Counted, Metric

DRAWS = 1_000
SEED = 20_260_101
LEVEL = 0.95


def intervals(
    counted: Sequence[Counted], metrics: Mapping[str, Metric], draws: int = DRAWS
) -> dict[str, tuple[float, float] | None]:
    """Return each metric's 95 % interval, None where it has no value in most draws."""
    counts = Counter(counted)
    kinds, weights = list(counts), list(counts.values())
    drawn: dict[str, list[float]] = {name: [] for name in metrics}
    source = random.Random(SEED)  # noqa: S311 - a draw, no secret
    for _ in range(draws if kinds else 0):
        sample = Counter(source.choices(kinds, weights, k=len(counted)))
        for name, metric in metrics.items():
            value = metric(sample)
            if value is not None:
                drawn[name].append(value)
    return {name: _middle(values, draws) for name, values in drawn.items()}


def _middle(values: list[float], draws: int) -> tuple[float, float] | None:
    if len(values) <= draws / 2:
        return None
    values.sort()
    tail = (1 - LEVEL) / 2
    return values[int(tail * len(values))], values[min(len(values) - 1, int((1 - tail) * len(values)))]
