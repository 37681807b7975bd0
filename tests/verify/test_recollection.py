"""A run over files remembers how their texts were read, and finds the same as one that remembers nothing."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from claimcheck.kept.memory import is_remembering
from claimcheck.model.report import Report
from claimcheck.verify import Settings, recollection, verify, verify_with

DAY = dt.date(2026, 1, 1)


@pytest.fixture
def case(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand above a copy of claims with references of every kind."""
    shutil.copytree(root / "tests" / "cases" / "bridge", tmp_path / "bridge")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return Path("bridge")


def told(report: Report) -> str:
    return repr((report.results, report.skips, report.problems, report.warnings))


def run(case: Path, cache_dir: Path | None) -> str:
    return told(verify(case, as_of=DAY, cache_dir=cache_dir))


def memories(folder: str | Path) -> list[Path]:
    return sorted(Path(folder).glob("*.memory"))


def test_each_run_finds_the_same(case: Path, tmp_path: Path) -> None:
    """The first, which remembers nothing; the second, which does; and one whose folder cannot be written to."""
    (tmp_path / "file").touch()
    runs = [run(case, tmp_path / name) for name in ("kept", "kept", "file", "other")]

    assert 1 == len(set(runs))
    assert 1 == len(memories("kept")) == len(memories("other"))
    assert [] == memories("home/claimcheck")


def test_the_cache_of_the_user_is_used_where_no_other_is_named(case: Path) -> None:
    run(case, None)

    assert 1 == len(memories("home/claimcheck"))


def test_changed_claims_and_references_are_seen(case: Path, tmp_path: Path) -> None:
    """With what was remembered before the change, as without."""
    before = run(case, tmp_path / "kept")
    for path in (*case.rglob("*.yaml"), *case.rglob("*.jsonl")):
        path.write_text(path.read_text("utf-8").replace("120", "310"), encoding="utf-8")
    after = run(case, tmp_path / "kept")

    assert before != after
    assert after == run(case, tmp_path / "another")


def test_a_damaged_memory_is_made_anew(case: Path, tmp_path: Path) -> None:
    expected = run(case, tmp_path / "kept")
    (file,) = memories("kept")
    file.write_bytes(file.read_bytes()[:-10] + bytes(10))

    assert [expected] * 2 == [run(case, tmp_path / "kept") for _ in range(2)]


def test_claims_in_hand_are_not_remembered(case: Path, tmp_path: Path) -> None:
    claims = [result.claim for result in verify(case, as_of=DAY, cache_dir=tmp_path / "kept").results]
    verify(claims, as_of=DAY, cache_dir=tmp_path / "other")

    assert [] == memories("other")


def test_within_another_run_over_files_nothing_new_is_opened(case: Path, tmp_path: Path) -> None:
    with recollection([case], tmp_path / "kept"):
        verify_with(Settings(as_of=DAY, cache_dir=tmp_path / "other"), case)

    assert 1 == len(memories("kept"))
    assert [] == memories("other")
    assert not is_remembering()
