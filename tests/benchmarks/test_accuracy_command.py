"""The accuracy benchmark as it is called: what is printed, written, skipped and compared."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.benchmarks.accuracy.adapter import Adapter, NotYetError, Outcome, Row
from tests.benchmarks.accuracy.baseline import fell_beyond_noise, load_baseline
from tests.benchmarks.accuracy.command import main
from tests.benchmarks.accuracy.data import AbsentError, side_file
from tests.benchmarks.accuracy.labels import label_metrics, label_outcome, nothing_said
from tests.benchmarks.accuracy.measuring import measure
from tests.benchmarks.accuracy.page import BEGIN, END, figures, with_figures
from tests.benchmarks.accuracy.registry import ADAPTERS
from tests.benchmarks.accuracy.sampling import digest, sample

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

ROWS = [{"id": f"row-{at}", "text": f"text {at}", "label": "A" if at % 3 else "B"} for at in range(30)]


def adapter(name: str = "made", judge: Callable[[Row], Outcome] | None = None, **options: Any) -> Adapter:
    """Give an adapter of a made-up set, which says "A" to every row."""

    def say_a(row: Row) -> Outcome:
        return label_outcome(row, "A", told=row["text"], probability=0.75)

    settings: dict[str, Any] = {
        "headline": "accuracy",
        "metrics": label_metrics(),
        "open": lambda folder, rows: judge or say_a,
        "lost": nothing_said,
        "published": "0.9 somebody",
        "label": lambda row: row["label"],
    }
    return Adapter(name=name, **{**settings, **options})


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of sets with one set in it, `made`."""
    folder = tmp_path / "bench"
    write_set(folder, "made", "dev")
    return folder


def write_set(data: Path, name: str, part: str, rows: Sequence[Row] = ROWS) -> None:
    folder = data / name
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(folder / f"{part}.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in rows)


def run(data: Path, *arguments: str, adapters: Sequence[Adapter] | None = None) -> int:
    return main(["--data", str(data), *arguments], [adapter()] if adapters is None else adapters)


def test_json_has_the_keys_that_are_promised(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(data, "--format", "json")
    (record,) = json.loads(capsys.readouterr().out)
    assert {"name", "rows", "headline", "metrics", "coverage", "seconds"} <= set(record)
    assert ("made", 30, "accuracy", 1.0) == tuple(
        record[key] for key in ("name", "rows", "headline", "coverage")
    )
    assert 20 / 30 == record["metrics"]["accuracy"]
    assert record["intervals"]["accuracy"][0] < 20 / 30 < record["intervals"]["accuracy"][1]
    assert record["peak_memory_mb"] > 1


def test_probabilities_are_checked_for_calibration(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, "--format", "json")
    metrics = json.loads(capsys.readouterr().out)[0]["metrics"]
    assert (2 * 0.25**2 + 0.75**2) / 3 == pytest.approx(metrics["brier"])
    assert 0.75 - 2 / 3 == pytest.approx(metrics["ece"])


def test_the_table_shows_majority_and_published_results(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(data)
    head, _, first, *_ = capsys.readouterr().out.splitlines()
    assert "95 % interval" in head
    assert ["made", "30", "accuracy", "0.667"] == first.split()[:4]
    assert "0.9 somebody" in first


def test_predictions_are_written_a_row_each(data: Path, tmp_path: Path) -> None:
    run(data, "--predictions", str(tmp_path / "said"))
    lines = (tmp_path / "said" / "made.jsonl").read_text("utf-8").splitlines()
    assert len(ROWS) == len(lines)
    assert {"id": "row-0", "prediction": "A", "probability": 0.75} == json.loads(lines[0])


def test_failures_are_shown_with_what_was_expected(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, "--failures", "2")
    told = capsys.readouterr().err.splitlines()
    assert ["made row-0  B said A: text 0", "made row-3  B said A: text 3"] == told[:2]
    assert "8 more rows are wrong" in told[2]


def test_a_capability_that_is_not_there_is_told_and_its_rows_are_counted(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_folder: Path, _rows: Sequence[Row]) -> Callable[[Row], Outcome]:
        raise NotYetError("nobody can do this yet")

    adapters = [adapter(open=refuse)]
    assert 0 == run(data, "--format", "json", "--predictions", str(tmp_path / "said"), adapters=adapters)
    (record,) = json.loads(capsys.readouterr().out)
    assert (30, 0.0, {"accuracy": None, "macro_f1": None}) == (
        record["rows"], record["coverage"], record["metrics"],
    )  # fmt: skip
    assert ["not yet: nobody can do this yet"] == record["notes"]
    said = [json.loads(line) for line in (tmp_path / "said" / "made.jsonl").read_text("utf-8").splitlines()]
    assert len(ROWS) == len(said)
    assert {None} == {one["prediction"] for one in said}


def test_a_row_on_which_the_library_fails_is_wrong_and_told(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail_once(row: Row) -> Outcome:
        if row["id"] == "row-1":
            raise ValueError("a broken library")
        return label_outcome(row, "A", told=row["text"])

    run(data, "--format", "json", adapters=[adapter(judge=fail_once)])
    (record,) = json.loads(capsys.readouterr().out)
    assert 19 / 30 == record["metrics"]["accuracy"]
    assert 29 / 30 == record["coverage"]
    assert "failed on 1 rows" in record["notes"][0]
    assert "row-1 (ValueError: a broken library)" in record["notes"][0]


def test_sets_that_are_absent_are_told_and_skipped(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_set(data, "other", "train")
    assert 0 == run(data, adapters=[adapter("nowhere"), adapter("other"), adapter()])
    told = capsys.readouterr()
    assert "nowhere is skipped: there is no folder" in told.err
    assert "other is skipped" in told.err
    assert "has no dev.jsonl.gz: there are train" in told.err
    assert "made" in told.out


def test_another_split_is_read_from_wherever_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(tmp_path / "elsewhere", "made", "test", ROWS[:9])
    assert 0 == run(tmp_path / "elsewhere", "--split", "test", "--format", "json")
    (record,) = json.loads(capsys.readouterr().out)
    assert ("test", 9) == (record["split"], record["rows"])


def test_a_set_without_a_dev_part_is_measured_on_its_train_part(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(data, "trained", "train")
    run(data, "--format", "json", adapters=[adapter("trained", only_train=True)])
    (record,) = json.loads(capsys.readouterr().out)
    assert ("train", ["its train part, as it has no dev part"]) == (record["split"], record["notes"])


@pytest.mark.parametrize(
    ("fault", "content"),
    [
        (":2: no JSON", b'{"id": "a"}\n{"id"\n'),
        (":1: expected an object, found list", b"[1]\n"),
        ("no file of UTF-8 text", b'{"id": "\xff"}\n'),
    ],
)
def test_a_broken_file_is_told_with_its_line(
    data: Path, fault: str, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "broken").mkdir()
    (data / "broken" / "dev.jsonl").write_bytes(content)
    assert 2 == run(data, adapters=[adapter("broken")])
    assert fault in capsys.readouterr().err


def test_a_file_that_is_cut_off_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = data / "made" / "dev.jsonl.gz"
    file.write_bytes(file.read_bytes()[:40])
    assert 2 == run(data)
    assert "cut off" in capsys.readouterr().err


def test_without_the_folder_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == run(tmp_path / "nowhere")
    assert "--data names the one" in capsys.readouterr().err


def test_ctrl_c_keeps_what_is_finished(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(_row: Row) -> Outcome:
        raise KeyboardInterrupt

    write_set(data, "second", "dev")
    assert 130 == run(data, "--format", "json", adapters=[adapter(), adapter("second", interrupt)])
    told = capsys.readouterr()
    assert ["made"] == [record["name"] for record in json.loads(told.out)]
    assert "the 1 sets that were finished" in told.err


def test_what_moved_against_the_baseline_is_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "baseline.json"
    assert 0 == run(data, "--write-baseline", "--baseline", str(baseline))
    assert 0 == run(data, "--compare", "--baseline", str(baseline))
    assert "nothing moved" in capsys.readouterr().err

    always_b = adapter(judge=lambda row: label_outcome(row, "B", told=""))
    assert 1 == run(data, "--compare", "--baseline", str(baseline), adapters=[always_b])
    assert "made accuracy: 0.667 -> 0.333  -0.333  beyond its interval" in capsys.readouterr().err


def test_a_figure_that_rose_is_no_failure(data: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    always_b = adapter(judge=lambda row: label_outcome(row, "B", told=""))
    run(data, "--write-baseline", "--baseline", str(baseline), adapters=[always_b])
    assert 0 == run(data, "--compare", "--baseline", str(baseline))


def test_other_rows_are_not_compared(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline = tmp_path / "baseline.json"
    run(data, "--write-baseline", "--baseline", str(baseline))
    write_set(data, "made", "dev", ROWS[:20])
    assert 0 == run(data, "--compare", "--baseline", str(baseline))
    assert "of other rows (30 of its dev part)" in capsys.readouterr().err


def test_writing_one_set_keeps_the_others(data: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    for name in ("made", "second"):
        write_set(data, name, "dev")
        run(data, "--write-baseline", "--baseline", str(baseline), adapters=[adapter(name)])
    assert {"made", "second"} == set(load_baseline(baseline))


@pytest.mark.parametrize(
    ("fell", "before", "after", "metric"),
    [
        (False, 0.80, 0.79, "accuracy"),
        (True, 0.80, 0.77, "accuracy"),
        (False, 0.80, 0.99, "accuracy"),
        (True, 0.80, None, "accuracy"),
        (False, None, 0.1, "accuracy"),
        (True, 0.10, 0.15, "brier"),  # of these less is better
        (False, 0.10, 0.05, "brier"),
    ],
)
def test_a_figure_falls_when_it_is_worse_by_more_than_its_noise(
    *, fell: bool, before: float | None, after: float | None, metric: str
) -> None:
    record = {"metrics": {metric: before}, "noise": {metric: 0.02}}
    assert fell == bool(list(fell_beyond_noise(record, {metric: after})))


def test_a_sample_is_the_same_rows_each_time_and_keeps_the_proportions() -> None:
    rows = [{**row, "id": str(at), "label": "A" if at % 4 else "B"} for at, row in enumerate(ROWS * 4)]
    first, again = sample(adapter(), rows), sample(adapter(), list(reversed(rows)))
    assert first == again
    assert 100 == len(first)
    assert 25 == sum(row["label"] == "B" for row in first)
    assert digest(first) != digest(first[1:])


def test_a_small_set_is_its_own_sample() -> None:
    assert ROWS == sample(adapter(), ROWS)


def test_figures_of_the_parts_of_a_set(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def by_parity(row: Row) -> Outcome:
        return label_outcome(row, "A", told="")._replace(group="odd" if int(row["id"][4:]) % 2 else "even")

    run(data, "--by", adapters=[adapter(judge=by_parity)])
    assert "  odd" in capsys.readouterr().out


def test_rows_that_do_not_count_stay_in_rows(data: Path) -> None:
    def leave_out(row: Row) -> Outcome:
        return label_outcome(row, None, told="")._replace(counts=False)

    made = measure(
        adapter(judge=leave_out), data / "made" / "dev.jsonl.gz", ROWS, progress=lambda at, of: None
    )
    assert (30, 0.0, None) == (made.rows, made.coverage, made.metrics["accuracy"])


def test_the_module_runs_as_a_command(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.accuracy", "--help"],
        cwd=root, capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert 0 == done.returncode, done.stderr
    assert all(
        option in done.stdout for option in ("--data", "--split", "--only", "--predictions", "--compare")
    )


def test_every_set_of_the_folder_has_an_adapter(shared: Path) -> None:
    if not (shared / "bench").is_dir():
        pytest.skip("needs the folder ../shared/bench beside the checkout, and there is none")
    sets = {folder.name for folder in (shared / "bench").iterdir() if folder.is_dir()}
    assert sets <= {one.name for one in ADAPTERS}


def test_the_page_gets_one_line_a_metric(data: Path, tmp_path: Path) -> None:
    def refuse(_folder: Path, _rows: Sequence[Row]) -> Callable[[Row], Outcome]:
        raise NotYetError("nobody can do this yet")

    write_set(data, "second", "dev")
    adapters, baseline = [adapter(), adapter("second", open=refuse)], tmp_path / "baseline.json"
    run(data, "--write-baseline", "--baseline", str(baseline), adapters=adapters)
    table = figures(load_baseline(baseline), adapters).splitlines()
    assert table[2].startswith("| made | 30 | `accuracy` | 0.667 | ")
    assert "| second | 30 | `accuracy` | not yet |" in "\n".join(table)
    assert 2 + 4 + 2 == len(table)


def test_a_page_without_a_place_for_the_table_is_refused() -> None:
    assert with_figures(f"above\n{BEGIN}\nold\n{END}\nbelow", {}).startswith(f"above\n{BEGIN}\n| set |")
    with pytest.raises(ValueError, match="around its table"):
        with_figures("above and below", {})


def test_a_file_beside_the_splits_may_lie_in_the_shared_folder(tmp_path: Path) -> None:
    write_set(tmp_path / "shared", "made", "docs", ROWS[:2])
    (tmp_path / "elsewhere" / "made").mkdir(parents=True)
    folder = tmp_path / "elsewhere" / "made"
    assert ROWS[:2] == side_file(folder, "docs", tmp_path / "shared")
    write_set(tmp_path / "elsewhere", "made", "docs", ROWS[:1])
    assert ROWS[:1] == side_file(folder, "docs", tmp_path / "shared")
    with pytest.raises(AbsentError, match=r"has no tables\.jsonl\.gz"):
        side_file(folder, "tables", tmp_path / "shared")
