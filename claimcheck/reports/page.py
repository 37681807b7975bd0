"""What a report is rendered onto."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from claimcheck.model.configuration import DEFAULT_FAIL_ON
from claimcheck.model.report import Report


class Page(NamedTuple):
    """Columns of text, whether colours show, and the ids of the claims whose comparisons are told too.

    `fail_on` has the words that fail the run, `address` is where the report is to be published.
    """

    width: int = 80
    colour: bool = False
    explain: frozenset[str] = frozenset()
    fail_on: frozenset[str] = frozenset(DEFAULT_FAIL_ON)
    address: str | None = None


PLAIN = Page()


class Writer(Protocol):
    """Renders a report in one format, in pieces, always in the same bytes for the same report and page."""

    def __call__(self, report: Report, page: Page = PLAIN) -> Iterable[str]:
        """Yield the pieces of the rendered report."""
        ...
