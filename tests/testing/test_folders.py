"""A claim folder that is changed step by step is told as it is; a run that tells it otherwise is noticed."""

from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest
from hypothesis import settings

from claimcheck.model.report import Report
from claimcheck.testing import laws, world
from claimcheck.testing.folders import ClaimFolder
from claimcheck.verify import verify


def test_a_folder_is_told_as_it_is() -> None:
    """Claims and files are added, changed, moved, broken and removed, in any order."""
    laws.check_folder_laws(max_examples=max(4, settings().max_examples // 10), steps=12)


class StaleReports(ClaimFolder):
    """What was told once of as many claims is told again."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[int, tuple[Path, ...]], Report] = {}

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Forget nothing."""
        key = (sum(map(len, self.claims.values())), tuple(paths))
        if key not in self.kept:
            self.kept[key] = super().verify(paths, cache)
        return self.kept[key]


class StoppedByTrouble(ClaimFolder):
    """Where a file is broken, the rest is not checked."""

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Give up."""
        report = super().verify(paths, cache)
        return attrs.evolve(report, results=()) if report.problems else report


class SilentAboutTrouble(ClaimFolder):
    """A broken file is passed over."""

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Say nothing."""
        return attrs.evolve(super().verify(paths, cache), problems=())


class OrderedByName(ClaimFolder):
    """Claims come in the order of their ids, whatever file they stand in."""

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Sort what need not be sorted."""
        report = super().verify(paths, cache)
        results = sorted(report.results, key=lambda result: result.claim.id)
        return attrs.evolve(report, results=tuple(results))


class FirstFileOnly(ClaimFolder):
    """Of several files that are named, the first is read."""

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Read one."""
        return super().verify(paths[:1], cache)


class AnotherDayWithoutCache(ClaimFolder):
    """A first run judges by another day than the others."""

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Look at whether something is kept."""
        day = world.AS_OF if cache.exists() else world.EARLIER
        return verify(list(paths), as_of=day, cache_dir=cache)


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (StaleReports, "there is"),
        (StoppedByTrouble, "there is"),
        (SilentAboutTrouble, "cannot be read, but it tells"),
        (OrderedByName, "the files come in the order"),
        (FirstFileOnly, "in another order"),
        (AnotherDayWithoutCache, "there is|with what was kept"),
    ],
)
def test_a_run_that_tells_something_else_is_noticed(machine: type[ClaimFolder], words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        laws.check_folder_laws(machine)
