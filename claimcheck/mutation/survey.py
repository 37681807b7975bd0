"""If this article were wrong, would we notice? Changed claims are verified, and what became of each is told."""

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random

import attrs

from claimcheck.model.claim import Claim
from claimcheck.model.configuration import Configuration
from claimcheck.model.finding import Aspect, Skip, Stance
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Result
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.verdict import Verdict
from claimcheck.mutation.coverage import aspects, coverage
from claimcheck.mutation.mutant import Effect, Mutant, Operator, Stock, mutant_of
from claimcheck.mutation.operators import OPERATORS
from claimcheck.plugins import find
from claimcheck.verify import Settings, verify_with
from claimcheck.verify.loading import Articles
from claimcheck.verify.settings import Progress, silent

_NOTICED = (Verdict.REFUTED, Verdict.CONFLICTING)
# A mutant stands alone: neither the rest of its article nor its place in it may give it away.
_LEFT_OUT = frozenset({"anchor", "consistency"})


class Fate(enum.StrEnum):
    """What became of a mutant."""

    KILLED = "killed"  # a falsehood that was refuted, or conflicting
    SURVIVED = "survived"  # a falsehood that a reference contradicts and no checker noticed
    UNCOVERED = "uncovered"  # a falsehood that nothing in the references contradicts
    HARMLESS = "harmless"  # a harmless rewrite with the verdict of its original
    FALSE_ALARM = "false-alarm"  # a harmless rewrite with another verdict
    SILENCED = "silenced"  # left out of the count, with a reason


@attrs.frozen(kw_only=True)
class Outcome:
    """One mutant, its fate, the verdicts before and after; `help` says which reference would have told."""

    mutant: Mutant
    fate: Fate
    before: Verdict
    after: Verdict
    help: str = ""


@attrs.frozen(kw_only=True)
class Survey:
    """What became of all mutants; `untouched` are supported claims that no operator could change."""

    as_of: dt.date
    seed: int
    outcomes: tuple[Outcome, ...]
    supported: int
    untouched: tuple[Claim, ...] = ()
    skips: tuple[Skip, ...] = ()

    def count(self, *fates: Fate, operator: str | None = None, claim: str | None = None) -> int:
        """Return how many mutants met one of these fates, of an operator or a claim where given."""
        return sum(
            outcome.fate in fates
            and operator in (None, outcome.mutant.operator)
            and claim in (None, outcome.mutant.original.id)
            for outcome in self.outcomes
        )

    @property
    def harmless(self) -> int:
        """How many harmless rewrites were tried."""
        return self.count(Fate.HARMLESS, Fate.FALSE_ALARM)

    @property
    def share_killed(self) -> Fraction | None:
        """Of the falsehoods that a reference covers, the share that was noticed; None without any."""
        killed, survived = self.count(Fate.KILLED), self.count(Fate.SURVIVED)
        return Fraction(killed, killed + survived) if killed + survived else None

    def helps(self, claim: str) -> tuple[str, ...]:
        """Return which references would have told of falsehoods made of a claim, each once."""
        told = (outcome.help for outcome in self.outcomes
                if outcome.mutant.original.id == claim and outcome.fate is Fate.UNCOVERED)  # fmt: skip
        return tuple(dict.fromkeys(help_ for help_ in told if help_))

    @property
    def unrefutable(self) -> tuple[Claim, ...]:
        """The supported claims of which no falsehood is covered: no reference at hand could refute them."""
        told = {claim.id: claim for claim in self.untouched}
        refutable: set[str] = set()
        for outcome in self.outcomes:
            told.setdefault(outcome.mutant.original.id, outcome.mutant.original)
            if outcome.fate in (Fate.KILLED, Fate.SURVIVED):
                refutable.add(outcome.mutant.original.id)
        return tuple(claim for id_, claim in told.items() if id_ not in refutable)


@attrs.frozen(kw_only=True)
class Plan:
    """Which mutants to make: of which operators, how many of each for a claim, with which chance."""

    seed: int = 0
    most: int = 3
    operators: Sequence[Operator] = attrs.field(factory=lambda: tuple(OPERATORS.values()))
    silenced: Mapping[str, str] = attrs.field(factory=dict)


def survey(  # noqa: PLR0913 - as `verify`, each argument is an option of the command
    claims: Sequence[Claim],
    catalogue: Catalogue,
    *,
    plan: Plan | None = None,
    articles: Articles = None,
    as_of: dt.date,
    tolerance: Fraction | None = None,
    progress: Progress = silent,
) -> Survey:
    """Change the supported claims in every way that the plan names, verify them, and tell what was noticed.

    The same claims, references, plan and day give the same survey.
    """
    plan = Plan() if plan is None else plan
    checkers = [name for name in find("claimcheck.checkers") if name not in _LEFT_OUT]
    settings = Settings(
        configuration=Configuration(), checkers=checkers, as_of=as_of, tolerance=tolerance, progress=progress
    )
    lone = [attrs.evolve(claim, parent=None) for claim in claims]
    originals = verify_with(settings, lone, catalogue, articles)
    by_id = {claim.id: claim for claim in claims}
    supported = [attrs.evolve(result, claim=by_id[result.claim.id]) for result in originals.results
                 if _is_supported(result)]  # fmt: skip
    mutants = list(_mutants(supported, claims, catalogue, plan))
    changed = verify_with(settings, [mutant.claim for mutant in mutants], catalogue, articles)
    after = {result.claim.id: result for result in changed.results}
    before = {result.claim.id: result for result in supported}
    outcomes = [
        _outcome(mutant, before[mutant.original.id], after[mutant.id], catalogue, plan) for mutant in mutants
    ]
    touched = {mutant.original.id for mutant in mutants if mutant.effect is Effect.FALSEHOOD}
    return Survey(
        as_of=as_of,
        seed=plan.seed,
        outcomes=tuple(outcomes),
        supported=len(supported),
        untouched=tuple(result.claim for result in supported if result.claim.id not in touched),
        skips=(*originals.skips, *changed.skips),
    )


def _is_supported(result: Result) -> bool:
    return Verdict.SUPPORTED in (result.verdict, result.attribution)


def _mutants(
    supported: Iterable[Result], claims: Sequence[Claim], catalogue: Catalogue, plan: Plan
) -> Iterator[Mutant]:
    for result in supported:
        answered = {finding.aspect for finding in result.findings if finding.stance is Stance.SUPPORTS}
        if isinstance(result.claim.statement, QuotationStatement) and Aspect.CONTENT in answered:
            answered.add(
                Aspect.ATTRIBUTION
            )  # that it was said and that this speaker said it are one question
        for operator in plan.operators:
            if operator.effect is Effect.FALSEHOOD and not answered.intersection(aspects(operator.name)):
                continue
            chance = Random(f"{plan.seed}/{operator.name}/{result.claim.id}")  # noqa: S311 - to be repeatable
            seen: set[str] = set()
            for change in operator.changes(result.claim, Stock(claims, catalogue, chance)):
                mutant = mutant_of(operator, result.claim, change)
                if mutant.id not in seen and len(seen) < plan.most:
                    seen.add(mutant.id)
                    yield mutant


def _outcome(mutant: Mutant, before: Result, after: Result, catalogue: Catalogue, plan: Plan) -> Outcome:
    fate, help_ = Fate.HARMLESS, ""
    if mutant.id in plan.silenced:
        fate, help_ = Fate.SILENCED, plan.silenced[mutant.id]
    elif mutant.effect is Effect.HARMLESS:
        if (after.verdict, after.attribution) != (before.verdict, before.attribution):
            fate = Fate.FALSE_ALARM
    elif _is_noticed(before, after):
        fate = Fate.KILLED
    else:
        covered = coverage(mutant, before, catalogue)
        fate, help_ = (Fate.SURVIVED, "") if covered.covered else (Fate.UNCOVERED, covered.help)
    asked = Aspect.ATTRIBUTION in aspects(mutant.operator)
    return Outcome(
        mutant=mutant, fate=fate, help=help_,
        before=(before.attribution or before.verdict) if asked else before.verdict,
        after=(after.attribution or after.verdict) if asked else after.verdict,
    )  # fmt: skip


def _is_noticed(before: Result, after: Result) -> bool:
    """Whether what was supported is refuted or conflicting now: what else is refuted has another reason."""
    pairs = (
        (before.verdict, after.verdict),
        (before.attribution, after.attribution),
        (before.source, after.source),
    )
    return any(now in _NOTICED and then is Verdict.SUPPORTED for then, now in pairs)
