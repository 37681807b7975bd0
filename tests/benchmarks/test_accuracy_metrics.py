"""The metrics of the accuracy benchmark, against values worked out by hand."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.accuracy.bootstrap import intervals
from tests.benchmarks.accuracy.metrics import (
    accuracy,
    average_precision,
    brier,
    calibration_error,
    f1_at,
    f1_of,
    macro_f1,
    mean_at,
    share,
    share_at,
)

LABELS = st.sampled_from(["SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"])
PAIRS = st.lists(st.tuples(LABELS, LABELS), min_size=1, max_size=40)

# Five rows: of three A, two are said to be A; of two B, one is said to be B and of the other nothing is said.
FIVE = Counter({("A", "A"): 2, ("A", "B"): 1, ("B", "B"): 1, ("B", "(nothing)"): 1})


def test_accuracy_counts_a_row_on_which_nothing_is_said_as_wrong() -> None:
    assert 3 / 5 == accuracy(FIVE)


def test_macro_f1_is_the_mean_over_the_labels_that_gold_has() -> None:
    of_a, of_b = 2 * 2 / (3 + 2), 2 * 1 / (2 + 2)
    assert (of_a + of_b) / 2 == macro_f1(FIVE)


def test_a_label_that_only_predictions_have_is_no_label_of_the_set() -> None:
    assert 1.0 == macro_f1(Counter({("A", "A"): 3}))
    assert 2 * 3 / 7 == macro_f1(Counter({("A", "A"): 3, ("A", "C"): 1}))


def test_f1_of_one_label() -> None:
    assert 2 * 1 / (2 * 1 + 1 + 1) == f1_of("B")(FIVE)


def test_shares_and_means_are_of_what_rows_add() -> None:
    assert 5 / 8 == share(Counter({(2, 3): 2, (1, 2): 1}))
    assert 2 / 3 == share_at(1)(Counter({("x", 2, 3): 4}))
    assert 0.25 == mean_at(0)(Counter({(1.0,): 1, (0.0,): 3}))
    assert 2 * 3 / (2 * 3 + 1 + 2) == f1_at(0)(Counter({(1, 1, 0): 1, (2, 0, 2): 1}))


@pytest.mark.parametrize(
    "metric", [accuracy, macro_f1, share, f1_of("A"), f1_at(0), mean_at(0), brier, calibration_error]
)
def test_without_rows_there_is_no_figure(metric: object) -> None:
    assert callable(metric)
    assert metric(Counter()) is None


@given(PAIRS)
def test_figures_lie_between_nought_and_one(pairs: list[tuple[str, str]]) -> None:
    counts = Counter(pairs)
    for metric in (accuracy, macro_f1, f1_of("REFUTED")):
        value = metric(counts)
        assert value is None or 0 <= value <= 1


@given(PAIRS)
def test_as_many_rows_again_change_no_figure(pairs: list[tuple[str, str]]) -> None:
    for metric in (accuracy, macro_f1):
        assert metric(Counter(pairs)) == pytest.approx(metric(Counter(pairs * 3)))


@pytest.mark.parametrize(
    ("expected", "ranked", "relevant", "at"),
    [
        (1.0, "ab", "a", None),
        (0.5, "ba", "a", None),
        ((1 / 1 + 2 / 3) / 2, "axb", "ab", None),
        ((1 / 1) / 2, "axyzwb", "ab", 5),  # the second comes too late
        (1.0, "abcde", "abcdefg", 5),  # five places can hold no more than five
        (0.0, "xyz", "a", None),
        (0.0, "", "a", None),
        (0.0, "abc", "", None),
    ],
)
def test_average_precision(expected: float, ranked: str, relevant: str, at: int | None) -> None:
    assert expected == pytest.approx(average_precision(list(ranked), frozenset(relevant), at=at))


def test_brier_is_the_mean_square_of_what_a_probability_is_off_by() -> None:
    assert (0.2**2 + 0.7**2) / 2 == pytest.approx(brier(Counter({(0.8, True): 1, (0.7, False): 1})))


def test_calibration_error_compares_shares_with_probabilities_bin_by_bin() -> None:
    """Two at 0.8 of which one is right are off by 0.3, one at 0.1 that is wrong by 0.1: (2 · 0.3 + 0.1) / 3."""
    counts = Counter({(0.8, True): 1, (0.8, False): 1, (0.1, False): 1})
    assert 0.7 / 3 == pytest.approx(calibration_error(counts))


def test_the_calibrated_have_no_error() -> None:
    assert pytest.approx(0) == calibration_error(Counter({(0.75, True): 3, (0.75, False): 1}))
    assert 0 == calibration_error(Counter({(1.0, True): 5, (0.0, False): 5}))


def test_an_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    rows = [("A", "A")] * 70 + [("A", "B")] * 30
    first, second = (intervals(rows, {"accuracy": accuracy})["accuracy"] for _ in range(2))
    assert first is not None
    assert first == second
    low, high = first
    # A share of 0.7 of 100 has a standard error of 0.046.
    assert 0.7 - 2.6 * 0.046 < low < 0.65
    assert 0.75 < high < 0.7 + 2.6 * 0.046


def test_more_rows_make_an_interval_narrower() -> None:
    few, many = (
        intervals([("A", "A"), ("A", "B")] * times, {"accuracy": accuracy}, draws=200)["accuracy"]
        for times in (10, 1000)
    )
    assert few is not None
    assert many is not None
    assert many[1] - many[0] < (few[1] - few[0]) / 5


def test_what_has_no_figure_has_no_interval() -> None:
    assert {"share": None} == intervals([(0, 0)], {"share": share})
    assert {"share": None} == intervals([], {"share": share})
