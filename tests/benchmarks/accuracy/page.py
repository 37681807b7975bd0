"""The committed figures as a table in the documents."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.accuracy.adapter import Adapter
from tests.benchmarks.accuracy.registry import ADAPTERS
from tests.benchmarks.accuracy.table import figure, interval

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "accuracy.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
_HEAD = (
    "| set | rows | metric | value | 95 % interval | majority | coverage | published |\n| --- |"
    + " --- |" * 7
)


def figures(records: Mapping[str, Any], adapters: Sequence[Adapter] = ADAPTERS) -> str:
    """Return the table of all sets that have committed figures, one line a metric."""
    lines = [line for adapter in adapters if adapter.name in records for line in _lines(adapter, records)]
    return "\n".join([_HEAD, *lines])


def _lines(adapter: Adapter, records: Mapping[str, Any]) -> Iterator[str]:
    record = records[adapter.name]
    names = [adapter.headline, *(name for name in record["metrics"] if name != adapter.headline)]
    for at, name in enumerate(names):
        first = at == 0
        value = record["metrics"].get(name)
        cells = (
            adapter.name if first else "",
            f"{record['rows']:,}" if first else "",
            f"`{name}`",
            "not yet" if value is None and record["coverage"] == 0 and first else figure(value),
            interval(record["intervals"].get(name)),
            figure(record["majority"].get(name)) if name in record["majority"] else "",
            figure(record["coverage"]) if first else "",
            adapter.published if first else "",
        )
        yield f"| {' | '.join(cells)} |"


def with_figures(page: str, records: Mapping[str, Any]) -> str:
    """Return the page with its table written anew; raise ValueError where it has no place for one."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no {BEGIN} and {END} around its table")
    return f"{before}{BEGIN}\n{figures(records)}\n{END}{after}"


def write_figures(page: Path, records: Mapping[str, Any]) -> None:
    """Write the table of a page anew."""
    page.write_text(with_figures(page.read_text("utf-8"), records), "utf-8")
