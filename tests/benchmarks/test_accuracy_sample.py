"""A small sample of the accuracy benchmark: no figure may fall by more than its noise.

Runs where the data sets lie beside the checkout. After a change that is meant:
`python -m tests.benchmarks.accuracy --sample --write-baseline`, and say in the commit what moved and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.accuracy.baseline import PATH, SAMPLE_PATH, fell_beyond_noise, load_baseline
from tests.benchmarks.accuracy.data import AbsentError, rows_of
from tests.benchmarks.accuracy.measuring import measure
from tests.benchmarks.accuracy.page import with_figures
from tests.benchmarks.accuracy.registry import ADAPTERS
from tests.benchmarks.accuracy.sampling import digest, sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.accuracy.adapter import Adapter

RECORDS = load_baseline(SAMPLE_PATH)


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.name)
def test_no_figure_falls_by_more_than_its_noise(adapter: Adapter, shared: Path) -> None:
    try:
        path, rows = rows_of(shared / "bench", adapter, "dev")
    except AbsentError as reason:
        pytest.skip(str(reason))
    chosen = sample(adapter, rows)
    record = RECORDS[adapter.name]
    if digest(chosen) != record["digest"]:
        pytest.skip(f"{path} has other rows than the committed figures are of")

    result = measure(adapter, path, chosen, progress=lambda at, of: None, draws=0)

    assert [] == list(fell_beyond_noise(record, result.metrics)), "\n".join(result.notes)


def test_every_adapter_has_committed_figures() -> None:
    assert {adapter.name for adapter in ADAPTERS} == set(RECORDS)


def test_the_page_shows_the_committed_figures(root: Path) -> None:
    """The table is written by `python -m tests.benchmarks.accuracy --write-baseline`, never by hand."""
    page = (root / "docs" / "reference" / "accuracy.md").read_text("utf-8")
    assert with_figures(page, load_baseline(PATH)) == page
