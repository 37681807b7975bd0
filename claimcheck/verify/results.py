"""From what checkers say to a result for each claim, as of the run's day and as of its publication."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

import attrs

from claimcheck.errors import InputError
from claimcheck.model.checker import Checker
from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Skip
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Result
from claimcheck.verify.checking import Answer, Pass, RunContext, ask_all, skip_order
from claimcheck.verify.loading import problem_of
from claimcheck.verify.settings import Progress
from claimcheck.verify.telling import Telling, noted, reasons


class Run(NamedTuple):
    """One run: everything that decides what comes out. `unloaded` are checkers that could not be loaded."""

    claims: tuple[Claim, ...]
    articles: Mapping[str, Article | None]
    catalogue: Catalogue
    checkers: tuple[Checker, ...]
    unloaded: tuple[Skip, ...]
    as_of: dt.date
    tolerance: Fraction
    telling: Telling
    progress: Progress

    def results(self) -> tuple[tuple[Result, ...], tuple[Skip, ...]]:
        """Return a result for each claim, in their order, and what could not be checked."""
        now = self._ask(self.claims, self.as_of, "")
        then = self._at_publication(now)
        skips = {*self.unloaded, *now.skips, *(skip for passed in then.values() for skip in passed.skips)}
        parts = _parts(self.claims)
        done: dict[str, Result] = {}
        for claim in _parts_first(self.claims, parts):
            own = [done[part.id] for part in parts[claim.id]]
            before = None
            if claim.id in then:
                before = self._result(claim, then[claim.id], [part.at_publication or part for part in own])
            done[claim.id] = attrs.evolve(self._result(claim, now, own), at_publication=before)
        return tuple(done[claim.id] for claim in self.claims), tuple(sorted(skips, key=skip_order))

    def _at_publication(self, now: Pass) -> dict[str, Pass]:
        """Return, for each claim with a date of publication, what is said of it as of that day."""
        published: defaultdict[dt.date, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            day = self._published(claim)
            if day is not None:
                published[day].append(claim)
        passes: dict[str, Pass] = {}
        for day, claims in sorted(published.items()):
            passed = now if day == self.as_of else self._ask(claims, day, " when published", now.timeless)
            passes.update((claim.id, passed) for claim in claims)
        return passes

    def _published(self, claim: Claim) -> dt.date | None:
        """Return the last day of the period in which the claim was published, never after the run's own."""
        period = claim.source.published
        return None if period is None else dt.date.fromordinal(min(period.last, self.as_of.toordinal()))

    def _ask(
        self,
        claims: Sequence[Claim],
        as_of: dt.date,
        moment: str,
        known: Mapping[str, Sequence[Answer]] | None = None,
    ) -> Pass:
        context = RunContext(
            as_of=as_of,
            tolerance=self.tolerance,
            claims=self.claims,
            catalogue=self.catalogue,
            articles=self.articles,
            ids=frozenset(claim.id for claim in self.claims),
        )

        def progress(name: str, done: int, of: int) -> None:
            self.progress(f"{name}{moment}", done, of)

        return ask_all(self.checkers, claims, context, progress, known)

    def _result(self, claim: Claim, passed: Pass, parts: Sequence[Result]) -> Result:
        found = passed.findings[claim.id]
        told = noted(claim, self.telling.heard(found, self.as_of), self.catalogue)
        return Result(
            claim=claim,
            as_of=passed.as_of,
            findings=told,
            parts=tuple(parts),
            complete=passed.is_complete(claim.id) and not self.unloaded,
            explanations=(*passed.explained[claim.id], *reasons(told)),
            ignored=self.telling.left_out(found, self.as_of),
        )


def _parts(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    parts: dict[str, list[Claim]] = {claim.id: [] for claim in claims}
    for claim in claims:
        if claim.parent in parts:
            parts[claim.parent].append(claim)
    return parts


def _parts_first(claims: Sequence[Claim], parts: Mapping[str, Sequence[Claim]]) -> Iterator[Claim]:
    """Yield each claim after its parts; raise InputError where a claim is a part of itself."""
    wholes = [claim for claim in claims if claim.parent not in parts]
    for claim in wholes:  # it grows while it is read: each claim's parts come behind it
        wholes.extend(parts[claim.id])
    if len(wholes) < len(claims):
        reached = {claim.id for claim in wholes}
        lost = next(claim for claim in claims if claim.id not in reached)
        raise InputError(problem_of(lost, "parent", f"'{lost.id}' is its own ancestor"))
    return reversed(wholes)
