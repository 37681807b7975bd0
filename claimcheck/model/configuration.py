"""What claimcheck.toml says: the references, what fails a run, and how findings are told."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction

import attrs

from claimcheck.model.finding import Severity
from claimcheck.model.reference import SourceClass

DEFAULT_FAIL_ON = ("refuted", "conflicting")


@attrs.frozen(kw_only=True)
class Declaration:
    """One `[[references]]` table: `path` is absolute or relative to `folder`, the folder of the configuration.

    `options` holds the keys that only some kinds know (`subject`, `valid-time`, …), as written.
    """

    name: str
    kind: str
    folder: str
    path: str | None = None
    url: str | None = None
    source_class: SourceClass = SourceClass.UNKNOWN
    options: Mapping[str, object] = attrs.field(factory=dict, eq=False)
    line: int | None = attrs.field(default=None, eq=False)


@attrs.frozen(kw_only=True)
class Ignore:
    """A code that is not told, everywhere or for one claim, with the reason; after `until` it is told again."""

    code: str
    reason: str
    claim: str | None = None
    until: dt.date | None = None


@attrs.frozen(kw_only=True)
class Silenced:
    """A mutant, by its id, that `claimcheck mutate` leaves out of its counts, with the reason."""

    mutant: str
    reason: str


@attrs.frozen(kw_only=True)
class Configuration:
    """What a run is told beside its claims. `file` is the configuration's path, None where there is none.

    `report_url` is where the report is to be published.
    """

    file: str | None = None
    references: tuple[Declaration, ...] = ()
    vocabulary: str | None = None
    fail_on: tuple[str, ...] = DEFAULT_FAIL_ON
    allow_hosts: tuple[str, ...] = ()
    tolerance: Fraction = Fraction(0)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    severities: Mapping[str, Severity] = attrs.field(factory=dict, eq=False)
    report_url: str | None = None
