"""claimreview: published reviews that come in and go out again, and whose rating gives a verdict."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.accuracy.adapter import Adapter, Judge, NotYetError, Row
from tests.benchmarks.accuracy.metrics import share


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    raise NotYetError("claimcheck neither reads nor writes ClaimReview yet")


CLAIMREVIEW = Adapter(
    name="claimreview",
    headline="lossless_and_normalised",
    metrics={"lossless_and_normalised": share},
    open=_open,
    lost=lambda row: (0, 1),
    published="-",
)
