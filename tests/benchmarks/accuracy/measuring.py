"""One data set measured: its rows judged, its figures with their intervals, its time and memory."""

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from claimcheck import ClaimcheckError
from tests.benchmarks.accuracy.adapter import Adapter, Counted, NotYetError, Outcome, Row
from tests.benchmarks.accuracy.bootstrap import DRAWS, intervals
from tests.benchmarks.accuracy.labels import majority
from tests.benchmarks.accuracy.metrics import CALIBRATION
from tests.benchmarks.accuracy.sampling import digest

Progress = Callable[[int, int], None]
_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")


@attrs.frozen(kw_only=True)
class Prediction:
    """What was said of one row, as `--predictions` writes it."""

    id: str
    prediction: Any
    probability: float | None = None


@attrs.frozen(kw_only=True)
class Measured:
    """The figures of one set; `metrics` are None where nothing could be measured, and `notes` say why."""

    name: str
    split: str
    rows: int
    digest: str
    headline: str
    metrics: Mapping[str, float | None]
    intervals: Mapping[str, tuple[float, float] | None]
    coverage: float
    seconds: float
    peak_memory_mb: float
    published: str
    majority: Mapping[str, float] = attrs.field(factory=dict)
    groups: Mapping[str, Mapping[str, float | None]] = attrs.field(factory=dict)
    notes: tuple[str, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    wrong: tuple[tuple[str, str], ...] = ()  # the part of the set, and what was expected and found

    def as_record(self) -> dict[str, Any]:
        """Return what `--format json` prints of the set."""
        record = attrs.asdict(self, filter=attrs.filters.exclude("predictions", "wrong"))
        return {key: round(value, 3) if key in _ROUNDED else value for key, value in record.items()}


# What a fault of the library raises; all else stops the run.
FAILURES = (
    ArithmeticError, AssertionError, AttributeError, ClaimcheckError, LookupError, RuntimeError, TypeError, ValueError,
)  # fmt: skip
_ROUNDED = {"seconds", "peak_memory_mb"}


def measure(
    adapter: Adapter, path: Path, rows: Sequence[Row], *, progress: Progress, draws: int = DRAWS
) -> Measured:
    """Judge all rows of a set; a capability that is not there leaves the metrics empty and is told."""
    forget_peak()
    began = time.perf_counter()
    outcomes, notes = _judged(adapter, path, rows, progress)
    seconds = time.perf_counter() - began
    counted = [outcome.counted for outcome in outcomes if outcome.counts]
    sure = [(one.probability, not one.wrong) for one in outcomes if one.probability is not None]
    figures = [(counted, adapter.metrics), *([(sure, CALIBRATION)] if sure else [])]
    answered = sum(outcome.answered for outcome in outcomes if outcome.counts)
    return Measured(
        name=adapter.name,
        split=path.name.partition(".")[0],
        rows=len(rows),
        digest=digest(rows),
        headline=adapter.headline,
        metrics={name: metric(Counter(of)) for of, metrics in figures for name, metric in metrics.items()},
        intervals={
            name: ends for of, metrics in figures for name, ends in intervals(of, metrics, draws).items()
        },
        coverage=answered / len(counted) if counted else 0.0,
        seconds=seconds,
        peak_memory_mb=peak_memory_mb(),
        published=adapter.published,
        majority=majority([adapter.label(row) for row in rows]) if adapter.label else {},
        groups=_groups(adapter, outcomes),
        notes=notes,
        predictions=_predictions(rows, outcomes),
        wrong=_wrong(rows, outcomes),
    )


def _judged(
    adapter: Adapter, path: Path, rows: Sequence[Row], progress: Progress
) -> tuple[list[Outcome], tuple[str, ...]]:
    """Return the outcomes, none where the capability is not there, and what is to be told."""
    notes = tuple(adapter.notes(rows))
    try:
        judge = adapter.open(path.parent, rows)
    except NotYetError as reason:
        return [], (f"not yet: {reason}", *notes)
    outcomes, failures = [], []
    for at, row in enumerate(rows):
        progress(at, len(rows))
        try:
            outcomes.append(judge(row))
        except FAILURES as error:
            failures.append(f"{row_id(row, at)} ({type(error).__name__}: {error})")
            told = f"claimcheck failed: {type(error).__name__}: {error}"
            outcomes.append(Outcome(None, adapter.lost(row), answered=False, wrong=told))
    if failures:
        notes += (f"claimcheck failed on {len(failures)} rows, which count as wrong: first {failures[0]}",)
    return outcomes, notes


def _wrong(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.group, f"{row_id(row, at)}  {one.wrong}")
        for at, (row, one) in enumerate(zip(rows, outcomes, strict=False))
        if one.wrong
    )


def row_id(row: Row, at: int) -> str:
    """Return the id of a row, its place in the file (from 0) where it has none."""
    return str(row.get("id", at))


def _predictions(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> tuple[Prediction, ...]:
    """Return a prediction for every row, an empty one where nothing could be said."""
    said = [(one.prediction, one.probability) for one in outcomes] or [(None, None)] * len(rows)
    return tuple(
        Prediction(id=row_id(row, at), prediction=prediction, probability=probability)
        for at, (row, (prediction, probability)) in enumerate(zip(rows, said, strict=True))
    )


def _groups(adapter: Adapter, outcomes: Sequence[Outcome]) -> dict[str, dict[str, float | None]]:
    """Return the metrics of each part of a set that has parts, with its number of rows."""
    parts: dict[str, list[Counted]] = {}
    for outcome in outcomes:
        if outcome.group:
            parts.setdefault(outcome.group, []).append(outcome.counted)
    return {
        group: {
            "rows": len(counted),
            **{name: metric(Counter(counted)) for name, metric in adapter.metrics.items()},
        }
        for group, counted in sorted(parts.items())
    }


def forget_peak() -> None:
    """Let the peak of memory be measured from here, where the system allows it (Linux)."""
    try:
        _CLEAR.write_text("5", "ascii")
    except OSError:
        return


def peak_memory_mb() -> float:
    """Return the most memory that this process had since `forget_peak`, or since it began where that is not told."""
    try:
        lines = _STATUS.read_text("utf-8").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) / 1024
    except (OSError, StopIteration):
        per_mb = 1024 * 1024 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / per_mb
