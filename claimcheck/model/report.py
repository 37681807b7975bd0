"""One claim's result and one run's report; verdicts are computed from findings, never stored beside them."""

import datetime as dt
from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

import attrs

from claimcheck.errors import Problem
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Consideration, Finding, Skip
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.verdict import Verdict, aspect_verdict, content_verdict


class Ignored(NamedTuple):
    """A finding that is not told and does not count, and the reason that a person gave, if any."""

    finding: Finding
    reason: str | None


@attrs.frozen(kw_only=True, slots=False)
class Result:
    """What was found about one claim as of a day; `at_publication` is the same as of its article's date."""

    claim: Claim
    as_of: dt.date
    findings: tuple[Finding, ...] = ()
    parts: "tuple[Result, ...]" = ()
    at_publication: "Result | None" = None
    complete: bool = True
    explanations: tuple[Consideration, ...] = ()
    ignored: tuple[Ignored, ...] = ()

    @cached_property
    def verdict(self) -> Verdict:
        """Content, and consistency where that decides."""
        parts = self.parts
        if isinstance(self.claim.statement, QuotationStatement):
            # Whether what was said is so does not tell whether it was said: only what else was said does.
            parts = tuple(part for part in parts if isinstance(part.claim.statement, QuotationStatement))
        return content_verdict(self.claim, self.findings, [part.verdict for part in parts], self.as_of)

    @property
    def verdict_at_publication(self) -> Verdict | None:
        """The verdict from what was known when the article appeared; None without a date of publication."""
        return None if self.at_publication is None else self.at_publication.verdict

    @property
    def attribution(self) -> Verdict | None:
        """Did this speaker say it; None where nothing was found."""
        return aspect_verdict(self.claim, self.findings, Aspect.ATTRIBUTION, self.verdict)

    @property
    def source(self) -> Verdict | None:
        """Does the credited source carry it; None where nothing was found."""
        return aspect_verdict(self.claim, self.findings, Aspect.SOURCE, self.verdict)

    @property
    def consistency(self) -> Verdict | None:
        """Does it fit the other claims of its set; None where nothing was found."""
        return aspect_verdict(self.claim, self.findings, Aspect.CONSISTENCY, self.verdict)

    @property
    def words(self) -> frozenset[str]:
        """The words that `fail-on` may name: verdicts (of the claim, attribution, consistency) and codes."""
        verdicts = (self.verdict, self.attribution, self.consistency)
        codes = {finding.code for finding in self.findings}
        return frozenset({verdict.value for verdict in verdicts if verdict is not None} | codes)


@attrs.frozen(kw_only=True)
class Report:
    """One run: results in the order of file and line, what could not be checked, what could not be read.

    `known` has what an earlier run found, as pairs of a claim's id and a word; None where there was none to ask.
    """

    as_of: dt.date
    results: tuple[Result, ...] = ()
    skips: tuple[Skip, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()
    known: frozenset[tuple[str, str]] | None = None

    @property
    def complete(self) -> bool:
        """Whether every check could be made and every input read."""
        return not self.problems and not any(skip.failed for skip in self.skips)

    def count(self, verdict: Verdict) -> int:
        """Return how many results have this verdict."""
        return sum(result.verdict is verdict for result in self.results)

    def knows(self, result: Result, word: str) -> bool:
        """Whether an earlier run found this word, a verdict or a code, of this claim."""
        return self.known is not None and (result.claim.id, word) in self.known

    def failing(self, result: Result, fail_on: Collection[str]) -> frozenset[str]:
        """Return the words of a result that fail the run: those of `fail_on` that no earlier run found."""
        words = result.words.intersection(fail_on)
        return frozenset(word for word in words if not self.knows(result, word))
