"""Trying a law on drawn examples, and telling the smallest on which it breaks."""

import copy
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import attrs
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky

from claimcheck.model.checker import Checker
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Finding, Skip
from claimcheck.model.verdict import Verdict, judge
from claimcheck.testing.cases import Case
from claimcheck.testing.evidence import DISPUTABLE, KINDS, Disputed, cases, disputes, mixed_cases, near_misses

_Example = TypeVar("_Example")
Verdicts = dict[tuple[str, Aspect], Verdict]
JUDGED = (Aspect.CONTENT, Aspect.ATTRIBUTION, Aspect.SOURCE)
_SHRINKS = 150  # tries to find a smaller example, once there is one: a few seconds
EXAMPLES = 40  # of each law
_PROBES = 12  # examples of a kind that a checker must be silent on to be held to have nothing to say about it


class _EnoughError(BaseException):
    """The failing example is small enough: not an Exception, so that Hypothesis does not take it for a failure."""


def hold(
    law: str, examples: st.SearchStrategy[_Example], body: Callable[[_Example], None], max_examples: int
) -> None:
    """Run `body` on examples; raise AssertionError with the law's name and the smallest failure."""
    failures: list[AssertionError] = []
    tries_since = 0

    @settings(
        max_examples=max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(examples)
    def holds(example: _Example) -> None:
        nonlocal tries_since
        tries_since += bool(failures)
        if tries_since > _SHRINKS:
            raise _EnoughError
        try:
            body(example)
        except AssertionError as broken:
            failures.append(broken)
            raise

    try:
        holds()
    except (AssertionError, Flaky, _EnoughError):
        # What fails last is what was shrunk furthest: Hypothesis tries nothing larger than what it has.
        message = f"the law “{law}” is broken: {failures[-1]}"
        raise AssertionError(message) from None


def raise_all(broken: Sequence[AssertionError], who: str) -> None:
    """Raise the one law that is broken, or a group of several, nothing where there is none."""
    if len(broken) == 1:
        raise broken[0]
    if broken:
        message = f"{who} breaks {len(broken)} laws"
        raise ExceptionGroup(message, broken)


def require(holds: bool, message: str, *cases_: Case) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise AssertionError with the message and the cases at fault unless it holds."""
    if not holds:
        raise AssertionError("\n".join([message, *(case.describe() for case in cases_)]))


@attrs.frozen
class Trial:
    """A checker on trial: each question goes to a copy of it.

    `kinds` are those that it speaks about; `abstains` says that it reads running text and may say nothing of a
    claim in other words.
    """

    checker: Checker
    kinds: tuple[str, ...]
    abstains: bool = False

    def fresh(self) -> Checker:
        """Return a copy of the checker as it was given."""
        return copy.deepcopy(self.checker)

    def cases(
        self, *, least: int = 1, most: int = 3, among: Iterable[str] = KINDS
    ) -> st.SearchStrategy[Case]:
        """Return a strategy for cases of the kinds that the checker speaks about, or of all."""
        return cases(kinds=self._spoken(among), min_claims=least, max_claims=most)

    def any_cases(self, *, least: int = 1, most: int = 3) -> st.SearchStrategy[Case]:
        """Return a strategy for cases as in `cases`, and for claims and facts that were drawn apart."""
        return self.cases(least=least, most=most) | mixed_cases()

    def near_misses(self) -> st.SearchStrategy[Case]:
        """Return a strategy for claims whose evidence does not count, of the kinds that the checker speaks about."""
        return near_misses(kinds=self._spoken(KINDS))

    def disputes(
        self, *, known_later: bool = False, among: Iterable[str] = KINDS
    ) -> st.SearchStrategy[Disputed]:
        """Return a strategy for disputes of the kinds that the checker speaks about, or of all."""
        disputable = [kind for kind in among if kind in DISPUTABLE]
        return disputes(kinds=self._spoken(disputable), known_later=known_later)

    def dispute_cases(self, *, among: Iterable[str] = KINDS) -> st.SearchStrategy[Case]:
        """Return a strategy for cases in which origins disagree."""
        return self.disputes(among=among).map(lambda disputed: disputed.after)

    def _spoken(self, among: Iterable[str]) -> tuple[str, ...]:
        asked = tuple(among)
        return tuple(kind for kind in asked if kind in self.kinds) or asked

    def ask(self, case: Case, claims: Sequence[Claim] | None = None) -> list[Finding | Skip]:
        """Return all that a fresh copy of the checker yields on these claims, in its order."""
        return ask(self.fresh(), case, claims)

    def findings(self, case: Case, claims: Sequence[Claim] | None = None) -> list[Finding]:
        """Return what it finds, in its order."""
        return [item for item in self.ask(case, claims) if isinstance(item, Finding)]

    def verdicts(self, case: Case) -> Verdicts:
        """Return what its findings come to."""
        return self.summed(case, self.findings(case))

    def summed(self, case: Case, findings: Iterable[Finding]) -> Verdicts:
        """Return what findings come to, by claim and aspect, consistency aside."""
        found = list(findings)
        return {
            (claim.id, aspect): judge(one for one in found if one.claim == claim.id and one.aspect is aspect)
            for claim in case.claims
            for aspect in JUDGED
        }


def ask(checker: Checker, case: Case, claims: Sequence[Claim] | None = None) -> list[Finding | Skip]:
    """Return all that this checker yields; raise AssertionError where it raises."""
    context = case.context()
    try:
        return list(checker.check(case.claims if claims is None else claims, context))
    except AssertionError:
        raise
    except Exception as cause:
        message = f"the checker '{checker.name}' raises {type(cause).__name__}: {cause}"
        raise AssertionError(f"{message}\n{case.describe()}") from cause


def told(items: Iterable[Finding | Skip]) -> str:
    """Return findings and skips as text for people, a line each."""
    lines = [_line(item) for item in items]
    return "\n".join(lines) if lines else "    (nothing)"


def _line(item: Finding | Skip) -> str:
    if isinstance(item, Skip):
        return f"    skip {item.claim or 'all'}: {item.reason}"
    where = ", ".join(evidence.provenance.locator for evidence in item.evidence)
    return (
        f"    {item.claim}: {item.code} {item.stance} ({item.aspect}) by {where or 'nothing'}: {item.message}"
    )


def on_trial(
    checker: Checker | Trial, *, kinds: Iterable[str] | None = None, abstains: bool = False
) -> Trial:
    """Return the checker with the kinds of cases that it speaks about, which are found by trying unless given."""
    if isinstance(checker, Trial):
        return checker
    spoken = [kind for kind in KINDS if _speaks(checker, kind)] if kinds is None else kinds
    return Trial(checker, tuple(spoken), abstains)


def _speaks(checker: Checker, kind: str) -> bool:
    found: list[Finding] = []

    def listen(case: Case) -> None:
        found.extend(finding for finding in ask(copy.deepcopy(checker), case) if isinstance(finding, Finding))

    try:
        hold("speaks", cases(kinds=(kind,), max_claims=1), listen, _PROBES)
    except AssertionError:
        return True  # a checker that raises is looked at by the laws
    return bool(found)
