"""What a person may ask of a run."""

import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import attrs

from claimcheck.model.checker import Checker
from claimcheck.model.configuration import Configuration

Progress = Callable[[str, int, int], None]


def today() -> dt.date:
    """Return the day that it is here."""
    return dt.datetime.now().astimezone().date()


def silent(_name: str, _done: int, _of: int) -> None:
    """Tell nobody how far a run is."""


@attrs.frozen(kw_only=True)
class Settings:
    """How to judge: `checkers` are checkers or names of installed ones, all if None; `tolerance` a share.

    Without a configuration the nearest to the claims is followed, without a tolerance the configuration's.
    """

    configuration: Configuration | None = None
    checkers: Sequence[Checker | str] | None = None
    as_of: dt.date = attrs.field(factory=today)
    tolerance: Fraction | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    cache_dir: Path | None = None
    progress: Progress = silent
