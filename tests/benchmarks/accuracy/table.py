"""The figures as a table for people, beside the majority and what others reached."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.accuracy.measuring import Measured

_HEAD = (
    "set",
    "rows",
    "metric",
    "value",
    "95 % interval",
    "majority",
    "coverage",
    "seconds",
    "MB",
    "published",
)


def table(results: Sequence[Measured], *, by_group: bool = False) -> str:
    """Return one line a metric, the headline first, and the notes below."""
    lines: list[tuple[str, ...]] = [_HEAD]
    for result in results:
        lines.extend(_lines(result))
        if by_group:
            lines.extend(_group_lines(result))
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    rows = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    notes = [f"{result.name}: {note}" for result in results for note in result.notes]
    return "\n".join([rows[0], "-" * len(rows[0]), *rows[1:], *notes])


def _lines(result: Measured) -> Iterator[tuple[str, ...]]:
    names = [result.headline, *(name for name in result.metrics if name != result.headline)]
    for at, name in enumerate(names):
        first = at == 0
        yield (
            result.name if first else "",
            str(result.rows) if first else "",
            name,
            figure(result.metrics.get(name)),
            interval(result.intervals.get(name)),
            figure(result.majority.get(name)) if result.majority else "",
            f"{result.coverage:.3f}" if first else "",
            f"{result.seconds:.1f}" if first else "",
            f"{result.peak_memory_mb:.0f}" if first else "",
            result.published if first else "",
        )


def _group_lines(result: Measured) -> Iterator[tuple[str, ...]]:
    for group, metrics in result.groups.items():
        value = figure(metrics.get(result.headline))
        yield (f"  {group}", f"{metrics['rows']:.0f}", result.headline, value, *([""] * (len(_HEAD) - 4)))


def figure(value: float | None) -> str:
    """Return a figure with three places, a dash where there is none."""
    return "-" if value is None else f"{value:.3f}"


def interval(ends: tuple[float, float] | None) -> str:
    """Return an interval with three places, a dash where there is none."""
    return "-" if ends is None else f"{ends[0]:.3f} to {ends[1]:.3f}"
