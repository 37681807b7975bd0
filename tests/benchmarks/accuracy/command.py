"""The command: which sets are measured, what is printed and written."""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from tests.benchmarks.accuracy.adapter import Adapter
from tests.benchmarks.accuracy.baseline import (
    PATH,
    SAMPLE_PATH,
    load_baseline,
    moved,
    not_compared,
    told,
    write_baseline,
)
from tests.benchmarks.accuracy.data import DATA, AbsentError, UnreadableError, rows_of
from tests.benchmarks.accuracy.measuring import Measured, Progress, measure
from tests.benchmarks.accuracy.page import PAGE, write_figures
from tests.benchmarks.accuracy.registry import ADAPTERS
from tests.benchmarks.accuracy.sampling import sample
from tests.benchmarks.accuracy.table import table

INTERRUPTED, NOTHING_THERE = 130, 2
_BAR = 20
_EVERY = 0.1  # seconds


def parser(adapters: Sequence[Adapter]) -> argparse.ArgumentParser:
    """Return the options."""
    options = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.accuracy",
        description="Measure how often claimcheck is right, on public data sets.",
        epilog="Sets that are not in the folder are told and skipped. Ctrl-C keeps what is finished.",
    )
    options.add_argument(
        "--data", type=Path, default=DATA, help="the folder of the sets (default: ../shared/bench)"
    )
    options.add_argument(
        "--split", choices=("dev", "test", "train"), default="dev", help="which part of each set"
    )
    options.add_argument(
        "--only",
        nargs="+",
        metavar="NAME",
        choices=[adapter.name for adapter in adapters],
        help="these sets alone",
    )
    options.add_argument(
        "--format", choices=("text", "json"), default="text", help="a table, or a list in JSON"
    )
    options.add_argument(
        "--predictions", type=Path, metavar="DIR", help="write NAME.jsonl with what was said of each row"
    )
    options.add_argument(
        "--failures", type=int, default=0, metavar="N", help="show the first N wrong rows of each set"
    )
    options.add_argument("--group", help="show failures of this part of a set alone, such as a model")
    options.add_argument("--by", action="store_true", help="show the figures of the parts of a set too")
    options.add_argument(
        "--compare", action="store_true", help="show what moved against the committed figures"
    )
    options.add_argument(
        "--write-baseline", action="store_true", help="make these figures the committed ones"
    )
    options.add_argument(
        "--sample",
        action="store_true",
        help="measure the small sample that the tests look at, with its own baseline",
    )
    options.add_argument("--baseline", type=Path, metavar="FILE", help="where the committed figures are")
    return options


def main(arguments: Sequence[str] | None = None, adapters: Sequence[Adapter] = ADAPTERS) -> int:
    """Measure; return 0, 1 where `--compare` finds a figure that fell, 2 where no set is there, 130 on Ctrl-C."""
    chosen = parser(adapters).parse_args(arguments)
    if not chosen.data.is_dir():
        _tell(f"there is no folder {chosen.data}: --data names the one that holds a folder for each set")
        return NOTHING_THERE
    asked = [adapter for adapter in adapters if chosen.only is None or adapter.name in chosen.only]
    results: list[Measured] = []
    interrupted = False
    try:
        for result in measured(chosen.data, chosen.split, asked, sampled=chosen.sample):
            results.append(result)
            if chosen.predictions is not None:
                write_predictions(chosen.predictions, result)
            show_failures(result, chosen.failures, chosen.group)
    except KeyboardInterrupt:
        interrupted = True
        _tell(f"stopped: what follows is of the {len(results)} sets that were finished")
    if chosen.format == "json":
        print(json.dumps([result.as_record() for result in results], indent=1, ensure_ascii=False))
    elif results:
        print(table(results, by_group=chosen.by))
    baseline = chosen.baseline or (SAMPLE_PATH if chosen.sample else PATH)
    fell = chosen.compare and compare(baseline, results)
    if chosen.write_baseline and results:
        write_baseline(baseline, results)
        if baseline == PATH:
            write_figures(PAGE, load_baseline(baseline))
        _tell(f"wrote {baseline}")
    if interrupted:
        return INTERRUPTED
    if not results:
        return NOTHING_THERE
    return 1 if fell else 0


def measured(
    data: Path, split: str, adapters: Iterable[Adapter], *, sampled: bool = False
) -> Iterator[Measured]:
    """Measure one set after the other, or a sample of each; those that are absent are told and skipped."""
    for adapter in adapters:
        try:
            path, rows = rows_of(data, adapter, split)
            chosen = sample(adapter, rows) if sampled else rows
            result = measure(adapter, path, chosen, progress=progress_of(adapter))
        except (AbsentError, UnreadableError) as reason:
            _tell(f"{adapter.name} is skipped: {reason}")
            continue
        if result.split != split:
            note = f"its {result.split} part, as it has no {split} part"
            result = attrs.evolve(result, notes=(*result.notes, note))
        yield result


def progress_of(adapter: Adapter) -> Progress:
    """Return what shows on a terminal how far a set is, and nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda at, of: None
    last = 0.0

    def show(at: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if at + 1 == of:
            sys.stderr.write("\r\x1b[K")
        elif now - last > _EVERY:
            last = now
            full = _BAR * at // of
            sys.stderr.write(f"\r{adapter.name:18} {'█' * full}{'░' * (_BAR - full)} {at:,} of {of:,}\x1b[K")
        sys.stderr.flush()

    return show


def write_predictions(folder: Path, result: Measured) -> None:
    """Write a set's predictions, one JSON object a row."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(attrs.asdict(one), ensure_ascii=False, default=str) for one in result.predictions)
    (folder / f"{result.name}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


def show_failures(result: Measured, at_most: int, group: str | None) -> None:
    """Print the first wrong rows of a set, of one of its parts where one is named."""
    wrong = [told for part, told in result.wrong if group in (None, part)]
    for line in wrong[:at_most]:
        _tell(f"{result.name} {line}")
    if at_most and len(wrong) > at_most:
        _tell(f"{result.name}: {len(wrong) - at_most} more rows are wrong")


def compare(path: Path, results: Sequence[Measured]) -> bool:
    """Print what moved against the committed figures; return whether one fell below its interval."""
    if not path.exists():
        _tell(f"there is no baseline {path}: --write-baseline makes one")
        return False
    baseline = load_baseline(path)
    changes = list(moved(baseline, results))
    for line in (*map(told, changes), *not_compared(baseline, results)):
        _tell(line)
    if not changes:
        _tell("nothing moved against the baseline")
    return any(change.fell for change in changes)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
