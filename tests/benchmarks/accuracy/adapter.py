"""What stands between a data set and claimcheck: how its rows are asked, and what is counted."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import attrs

Row = Mapping[str, Any]
# What a row adds to the figures, as counts or labels; equal ones are counted together.
Counted = tuple[Any, ...]
Metric = Callable[[Mapping[Counted, int]], float | None]


class NotYetError(Exception):
    """The capability that a set measures is not there; the message says which."""


class Outcome(NamedTuple):
    """What came of a row: the prediction, what it adds to the figures, and whether anything was said.

    `wrong` says what was expected and what was found, empty where all is right; `group` is a part of the set that has
    figures of its own. Where `counts` is false the row stays in `rows` and is left out of the figures.
    """

    prediction: Any
    counted: Counted
    answered: bool
    probability: float | None = None
    group: str = ""
    wrong: str = ""
    counts: bool = True


Judge = Callable[[Row], Outcome]


def no_notes(_rows: Sequence[Row]) -> Sequence[str]:
    """Tell nothing."""
    return ()


@attrs.frozen(kw_only=True)
class Adapter:
    """One data set: how it is opened (which gives what judges a row), its metrics, and what others reached.

    `open` gets the set's folder and its rows, and raises NotYetError. `lost` gives what a row adds on which claimcheck
    fails. `label` gives a row's gold label where the set
    is one of labels; `only_train` says that the set has no dev part, so that its train part stands for it.
    """

    name: str
    headline: str
    metrics: Mapping[str, Metric]
    open: Callable[[Path, Sequence[Row]], Judge]
    published: str
    lost: Callable[[Row], Counted]
    label: Callable[[Row], str] | None = None
    notes: Callable[[Sequence[Row]], Sequence[str]] = no_notes
    only_train: bool = False
