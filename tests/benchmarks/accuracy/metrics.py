"""Metrics over what rows add to them: each gets how often every contribution came, and returns a figure or None.

Working on counts of equal contributions makes a bootstrap draw cheap. The definitions are those of the data sets'
common README; docs/reference/accuracy.md has them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from tests.benchmarks.accuracy.adapter import Counted, Metric

BINS = 10  # of the expected calibration error


def mean_at(at: int) -> Metric:
    """Return the metric mean over contributions that hold a value at the place `at`."""

    def mean_there(counts: Mapping[Counted, int]) -> float | None:
        rows = sum(counts.values())
        return sum(key[at] * times for key, times in counts.items()) / rows if rows else None

    return mean_there


def accuracy(counts: Mapping[Counted, int]) -> float | None:
    """Return the share of contributions (gold, predicted, …) in which the two are the same."""
    rows = sum(counts.values())
    return sum(times for key, times in counts.items() if key[0] == key[1]) / rows if rows else None


def macro_f1(counts: Mapping[Counted, int]) -> float | None:
    """Return the mean of the labels' F1 over contributions (gold, predicted, …), of the labels that gold has."""
    gold: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (wanted, said, *_), times in counts.items():
        gold[wanted] += times
        predicted[said] += times
        right[wanted] += times * (wanted == said)
    if not gold:
        return None
    return sum(2 * right[label] / (gold[label] + predicted[label]) for label in gold) / len(gold)


def f1_of(label: str) -> Metric:
    """Return the metric F1 of one label over contributions (gold, predicted, …)."""

    def f1_of_label(counts: Mapping[Counted, int]) -> float | None:
        right = sum(times for key, times in counts.items() if key[0] == key[1] == label)
        gold = sum(times for key, times in counts.items() if key[0] == label)
        said = sum(times for key, times in counts.items() if key[1] == label)
        return f1(right, said - right, gold - right)

    return f1_of_label


def f1(right: int, surplus: int, missed: int) -> float | None:
    """Return F1 of so many right, found and not there, there and not found; None where there is nothing at all."""
    whole = 2 * right + surplus + missed
    return 2 * right / whole if whole else None


def f1_at(at: int) -> Metric:
    """Return the metric F1 over contributions that hold (right, surplus, missed) from the place `at` on."""

    def f1_there(counts: Mapping[Counted, int]) -> float | None:
        sums = (sum(key[at + place] * times for key, times in counts.items()) for place in range(3))
        return f1(*sums)

    return f1_there


def share_at(at: int) -> Metric:
    """Return the metric share over contributions that hold (right, of) from the place `at` on."""

    def share_there(counts: Mapping[Counted, int]) -> float | None:
        of = sum(key[at + 1] * times for key, times in counts.items())
        return sum(key[at] * times for key, times in counts.items()) / of if of else None

    return share_there


share = share_at(0)
"""The share of what is right, of contributions (right, of)."""


def average_precision(ranked: Sequence[str], relevant: frozenset[str], *, at: int | None = None) -> float:
    """Return the average precision of one query's ranking: the mean of the precision at each relevant one.

    Those that are not ranked, or later than `at`, add nothing; with `at` the best that can be is reached by filling
    those places (CheckThat! 2020: divided by the number of relevant ones, at most `at`).
    """
    hits, total = 0, 0.0
    for place, one in enumerate(ranked[:at], start=1):
        if one in relevant:
            hits += 1
            total += hits / place
    of = len(relevant) if at is None else min(len(relevant), at)
    return total / of if of else 0.0


def brier(counts: Mapping[Counted, int]) -> float | None:
    """Return the mean square of what a probability was off by, over contributions (probability, right)."""
    rows = sum(counts.values())
    return sum(times * (key[0] - key[1]) ** 2 for key, times in counts.items()) / rows if rows else None


def calibration_error(counts: Mapping[Counted, int]) -> float | None:
    """Return the expected calibration error over ten equal bins of contributions (probability, right).

    It is how far the share of right ones lies from the mean probability, each bin by its number of rows.
    """
    off: dict[int, float] = {}
    for (said, right), times in counts.items():
        place = min(int(said * BINS), BINS - 1)
        off[place] = off.get(place, 0.0) + times * (said - right)
    rows = sum(counts.values())
    return sum(map(abs, off.values())) / rows if rows else None


CALIBRATION: Mapping[str, Metric] = {"brier": brier, "ece": calibration_error}
