"""Asking checkers, each on its own: one that fails is told, and the others' findings stand."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, TypeVar

import attrs

from claimcheck.errors import PluginError
from claimcheck.model.checker import Checker
from claimcheck.model.claim import Article, Claim
from claimcheck.model.finding import Consideration, Finding, Skip, Stance
from claimcheck.model.reference import Catalogue
from claimcheck.verify.nearest import require_known
from claimcheck.verify.settings import Progress

GROUP = "claimcheck.checkers"
BATCH = 5000  # claims a call: joins pay off, and no more than so many are asked about again one by one
HOPELESS = 20  # a checker that fails on so many claims in a row, from the first, is not asked about the rest
_Told = TypeVar("_Told", Finding, Consideration)
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")


def load_checkers(names: Iterable[str] = ()) -> tuple[tuple[Checker, ...], tuple[Skip, ...]]:
    """Return the installed checkers, or those of these names, and a skip for each that cannot be loaded.

    Raise ConfigurationError where a name is not installed.
    """
    from claimcheck import plugins

    points = plugins.find(GROUP)
    wanted = sorted(set(names) or points)
    require_known(wanted, points, where="--checker", kind="checker")
    checkers: list[Checker] = []
    skips: list[Skip] = []
    for name in wanted:
        try:
            checkers.append(_made(name, plugins.load(points[name])))
        except PluginError as error:
            skips.append(Skip(checker=name, reason=str(error), failed=True))
    return tuple(checkers), tuple(skips)


def _made(name: str, maker: object) -> Checker:
    if not callable(maker):
        raise PluginError(f"the checker '{name}' cannot be made: its entry point is nothing to call")
    try:
        checker = maker()
    except Exception as cause:
        raise PluginError(f"the checker '{name}' cannot be made: {_reason(cause)}") from cause
    if not isinstance(checker, Checker):
        raise PluginError(f"the checker '{name}' is none: it needs name, codes and check")
    return checker


def known_codes(checkers: Iterable[Checker], named: Iterable[str]) -> frozenset[str]:
    """Return the codes of these checkers, and of all that are installed where one named is not among them."""
    own = frozenset(code for checker in checkers for code in checker.codes)
    if own.issuperset(named):
        return own
    return own.union(*(checker.codes for checker in load_checkers()[0]))


def chosen_checkers(
    chosen: Iterable[Checker | str] | None,
) -> tuple[tuple[Checker, ...], tuple[Skip, ...]]:
    """Return the checkers chosen, given or by name, or all that are installed, in the order of their names.

    A skip tells each that cannot be loaded. Raise PluginError where two share a name.
    """
    wanted = list(chosen or ())
    names = [name for name in wanted if isinstance(name, str)]
    loaded, skips = load_checkers(names) if names or chosen is None else ((), ())
    found: dict[str, Checker] = {}
    for checker in (*loaded, *(given for given in wanted if not isinstance(given, str))):
        if checker.name in found:
            raise PluginError(f"two checkers are called '{checker.name}': uninstall or leave out one")
        found[checker.name] = checker
    return tuple(found[name] for name in sorted(found)), skips


@attrs.frozen(kw_only=True)
class RunContext:
    """What checkers are given as of one day; `ids` and the keys of `articles` are the claims'."""

    as_of: dt.date
    tolerance: Fraction
    claims: Sequence[Claim]
    catalogue: Catalogue
    articles: Mapping[str, Article | None]
    ids: frozenset[str]
    explained: list[Consideration] = attrs.field(factory=list, eq=False)

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article that the claim is from, None where it has no file."""
        return self.articles.get(claim.id)

    def explain(self, consideration: Consideration) -> None:
        """Record what was compared, or left out by which rule."""
        if not isinstance(consideration, Consideration):
            raise TypeError(f"explain takes a Consideration, not {type(consideration).__name__}")
        self.explained.append(consideration)


@attrs.frozen(kw_only=True)
class Pass:
    """What all checkers said about some claims as of one day, by the id of the claim.

    `timeless` has, by name, the answers of checkers for which the day makes no difference.
    """

    as_of: dt.date
    findings: Mapping[str, Sequence[Finding]]
    explained: Mapping[str, Sequence[Consideration]]
    skips: Sequence[Skip]
    timeless: Mapping[str, Sequence["Answer"]] = attrs.field(factory=dict)

    def is_complete(self, claim: str) -> bool:
        """Whether no check that bears on the claim failed."""
        return self._failed.isdisjoint((None, claim))

    @cached_property
    def _failed(self) -> frozenset[str | None]:
        return frozenset(skip.claim for skip in self.skips if skip.failed)


class Answer(NamedTuple):
    """What one call of one checker gave; `trouble` says why it failed."""

    items: Sequence[Finding | Skip]
    explained: Sequence[Consideration]
    trouble: str | None = None


def ask_all(
    checkers: Sequence[Checker],
    claims: Sequence[Claim],
    context: RunContext,
    progress: Progress,
    known: Mapping[str, Sequence[Answer]] | None = None,
) -> Pass:
    """Ask each checker about these claims, in batches, and return what they said as of the context's day.

    What is `known` already, by the names of checkers, on these claims and perhaps others, is not asked again.
    """
    findings: dict[str, set[Finding]] = {claim.id: set() for claim in claims}
    explained: dict[str, set[Consideration]] = {claim.id: set() for claim in claims}
    skips: list[Skip] = []
    timeless: dict[str, Sequence[Answer]] = {}
    for number, checker in enumerate(checkers):
        progress(checker.name, number, len(checkers))
        answers = (known or {}).get(checker.name) or _answers(checker, claims, context, skips)
        if getattr(checker, "timeless", False) and all(answer.trouble is None for answer in answers):
            timeless[checker.name] = answers
        for answer in answers:
            skips.extend(item for item in answer.items if isinstance(item, Skip))
            for item in answer.items:
                # What is said of claims outside the batch is said in their own.
                if isinstance(item, Finding) and item.claim in findings:
                    findings[item.claim].add(item)
            for consideration in answer.explained:
                explained.get(consideration.claim, set()).add(consideration)
    return Pass(
        as_of=context.as_of,
        findings={claim: _sorted(told, _finding_order) for claim, told in findings.items()},
        explained={claim: _sorted(told, _consideration_order) for claim, told in explained.items()},
        skips=sorted(set(skips), key=skip_order),
        timeless=timeless,
    )


def _answers(
    checker: Checker, claims: Sequence[Claim], context: RunContext, failures: list[Skip]
) -> list[Answer]:
    starts = range(0, len(claims), BATCH)
    return [
        answer
        for start in starts
        for answer in _ask_batch(checker, claims[start : start + BATCH], context, failures)
    ]


def _ask_batch(
    checker: Checker, claims: Sequence[Claim], context: RunContext, failures: list[Skip]
) -> list[Answer]:
    """Ask about a batch, and claim by claim where that fails, so that one claim costs the others nothing."""
    whole = _ask(checker, claims, context)
    if whole.trouble is None:
        return [whole]
    failed: list[Skip] = []
    answers: list[Answer] = []
    for claim in claims if len(claims) > 1 else ():
        if len(failed) == len(answers) == HOPELESS:
            break
        answers.append(_ask(checker, [claim], context))
        trouble = answers[-1].trouble
        if trouble is not None:
            failed.append(Skip(checker=checker.name, reason=trouble, claim=claim.id, failed=True))
    if len(failed) == len(answers):
        # It fails whatever it is asked, which is told once; as is failing on a batch of good claims.
        failed = []
    failures.extend(failed or [Skip(checker=checker.name, reason=whole.trouble, failed=True)])
    return [answer if answer.trouble is None else _not_better(answer) for answer in answers or [whole]]


def _not_better(answer: Answer) -> Answer:
    """Drop what a failed call said in favour: a failure never makes a verdict better."""
    kept = [item for item in answer.items if isinstance(item, Skip) or item.stance is not Stance.SUPPORTS]
    return answer._replace(items=kept)


def _ask(checker: Checker, claims: Sequence[Claim], context: RunContext) -> Answer:
    own = attrs.evolve(context, explained=[])
    items: list[Finding | Skip] = []
    try:
        for item in checker.check(claims, own):
            nonsense = _nonsense(item, checker, own.ids)
            if nonsense is not None:
                return Answer(items, own.explained, nonsense)
            items.append(item)
    except (Exception, SystemExit) as cause:  # noqa: BLE001 - a checker's fault must not stop the others
        return Answer(items, own.explained, _reason(cause))
    return Answer(items, own.explained)


def _nonsense(item: object, checker: Checker, known: Collection[str]) -> str | None:
    """Say what is wrong with what a checker yielded, None where nothing is."""
    if not isinstance(item, Finding | Skip):
        return f"it yielded {type(item).__name__} where a Finding or a Skip was expected"
    if item.checker != checker.name:
        return f"it yielded what says that it is from the checker '{item.checker}'"
    if item.claim is not None and item.claim not in known:
        return f"it yielded what is about '{item.claim}', which is no claim of the run"
    if isinstance(item, Finding) and item.code not in checker.codes:
        return f"it yielded the code '{item.code}', which it does not declare"
    return None


def _reason(cause: BaseException) -> str:
    """Say what was raised and where, without what differs from one machine or run to the next."""
    where = cause.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    name = "" if where is None else f" ({Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno})"
    return _ADDRESS.sub("0x…", f"{type(cause).__name__}: {cause}{name}")


_ASPECTS: Mapping[str, int] = {"content": 0, "attribution": 1, "source": 2, "consistency": 3}
_STANCES: Mapping[str, int] = {"refutes": 0, "supports": 1, "undecided": 2}


def _sorted(told: Iterable[_Told], order: Callable[[_Told], tuple[object, ...]]) -> list[_Told]:
    """Return what was told in an order; only what comes out even is compared by its evidence, which takes longer."""
    keyed = [(order(one), one) for one in told]
    if len({key for key, _ in keyed}) == len(keyed):
        return [one for _, one in sorted(keyed, key=itemgetter(0))]
    return [one for _, one in sorted(keyed, key=lambda pair: (*pair[0], repr(pair[1].evidence)))]


def _finding_order(finding: Finding) -> tuple[object, ...]:
    order = (_ASPECTS[finding.aspect], _STANCES[finding.stance], finding.code, finding.message)
    return (*order, finding.checker)


def _consideration_order(told: Consideration) -> tuple[object, ...]:
    return told.checker, told.rule, told.message


def skip_order(skip: Skip) -> tuple[str, str, str, str]:
    """Return a key that puts skips in the order of checker, claim and reason."""
    return skip.checker, skip.claim or "", skip.reference or "", skip.reason
