"""Witnesses: facts that may speak about a claim, and how."""

from typing import NamedTuple

from claimcheck.model.finding import Evidence, Note
from claimcheck.model.reference import Fact


class Witness(NamedTuple):
    """A fact that may speak about a claim; its origin goes by one name.

    `lower_bound` says that it is of a part of what the claim is of: its quantity bounds the whole from below,
    no more. `special` says that its property is a more special one, `upstream` that the article credits it,
    `grown` that its count perhaps runs on after the article, and may have grown in between.
    """

    fact: Fact
    may_refute: bool = True
    lower_bound: bool = False
    special: bool = False
    upstream: bool = False
    grown: bool = False
    notes: frozenset[Note] = frozenset()

    @property
    def evidence(self) -> Evidence:
        """The fact as evidence."""
        return Evidence(excerpt=self.fact.provenance.excerpt, provenance=self.fact.provenance)

    @property
    def sure(self) -> bool:
        """Whether it was known for sure by the day that is asked about."""
        return Note.DATE_IMPRECISE not in self.notes

    def without_refuting(self) -> "Witness":
        """The same one, which may support only."""
        return self._replace(may_refute=False)
