"""The committed figures, and what moved against them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.accuracy.measuring import Measured

PATH = Path(__file__).parent.parent / "baseline.json"
SAMPLE_PATH = PATH.with_name("sample_baseline.json")
LESS_IS_BETTER = frozenset({"brier", "ece"})
_WIDTH = 3.92  # of a 95 % interval, in standard errors: those are the stated noise of a figure
_SAME = 5e-4  # figures are kept with four places


class Moved(NamedTuple):
    """A figure that is another than in the baseline; `beyond` says that it left the interval which it had there."""

    name: str
    metric: str
    before: float | None
    after: float | None
    beyond: bool

    @property
    def fell(self) -> bool:
        """Whether it is worse, and by more than its interval."""
        if not self.beyond or self.before is None:
            return False
        return self.after is None or (self.after < self.before) != (self.metric in LESS_IS_BETTER)


def write_baseline(path: Path, results: Sequence[Measured]) -> None:
    """Write the figures of these sets, keeping those of the others that are there."""
    sets = load_baseline(path) if path.exists() else {}
    sets.update((result.name, _record(result)) for result in results)
    text = json.dumps(dict(sorted(sets.items())), indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", "utf-8")


def load_baseline(path: Path) -> dict[str, Any]:
    """Return the figures by set; raise ValueError where the file is none."""
    sets = json.loads(path.read_text("utf-8"))
    if not isinstance(sets, dict):
        raise TypeError(f"{path} is no baseline: expected an object with a key for each set")
    return sets


def _record(result: Measured) -> dict[str, Any]:
    noise = {
        name: None if ends is None else (ends[1] - ends[0]) / _WIDTH
        for name, ends in result.intervals.items()
    }
    return {
        "split": result.split,
        "rows": result.rows,
        "digest": result.digest,
        "coverage": round(result.coverage, 4),
        "metrics": {name: _rounded(value) for name, value in result.metrics.items()},
        "intervals": {
            name: None if ends is None else [_rounded(end) for end in ends]
            for name, ends in result.intervals.items()
        },
        "majority": {name: _rounded(value) for name, value in result.majority.items()},
        "noise": {name: _rounded(value) for name, value in noise.items()},
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def moved(baseline: Mapping[str, Any], results: Sequence[Measured]) -> Iterator[Moved]:
    """Yield what is other than in the baseline, coverage and every metric, of sets with the same rows."""
    for result in results:
        before = baseline.get(result.name)
        if before is None or before["digest"] != result.digest:
            continue
        for metric, after in {**result.metrics, "coverage": result.coverage}.items():
            was = before["coverage"] if metric == "coverage" else before["metrics"].get(metric)
            if not _is_same(was, after):
                beyond = _is_beyond(before["intervals"].get(metric), was, after)
                yield Moved(result.name, metric, was, after, beyond)


def not_compared(baseline: Mapping[str, Any], results: Sequence[Measured]) -> Iterator[str]:
    """Yield why a set has nothing to be compared with."""
    for result in results:
        before = baseline.get(result.name)
        if before is None:
            yield f"{result.name}: not in the baseline"
        elif before["digest"] != result.digest:
            yield f"{result.name}: the baseline is of other rows ({before['rows']} of its {before['split']} part)"


def _is_same(before: float | None, after: float | None) -> bool:
    if before is None or after is None:
        return before is after
    return abs(before - after) < _SAME


def _is_beyond(ends: Sequence[float] | None, before: float | None, after: float | None) -> bool:
    if before is None or after is None:
        return True
    return ends is not None and not ends[0] - _SAME <= after <= ends[1] + _SAME


def fell_beyond_noise(record: Mapping[str, Any], metrics: Mapping[str, float | None]) -> Iterator[str]:
    """Yield the figures that are worse than in a set's record by more than the noise that is stated there."""
    for name, before in record["metrics"].items():
        if before is None:
            continue
        after, noise = metrics.get(name), record["noise"].get(name) or 0.0
        lost = None if after is None else (after - before if name in LESS_IS_BETTER else before - after)
        if lost is None or lost > noise + _SAME:
            yield f"{name} was {before:.3f} and is {'nothing' if after is None else f'{after:.3f}'} (noise {noise:.3f})"


def told(move: Moved) -> str:
    """Return one line that says what moved, and by how much."""
    before = "-" if move.before is None else f"{move.before:.3f}"
    after = "-" if move.after is None else f"{move.after:.3f}"
    by = "" if move.before is None or move.after is None else f"  {move.after - move.before:+.3f}"
    return (
        f"{move.name} {move.metric}: {before} -> {after}{by}{'  beyond its interval' if move.beyond else ''}"
    )
