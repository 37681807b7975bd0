"""The laws of `judge`: how findings come to a verdict."""

from collections.abc import Callable, Sequence
from functools import partial

import attrs
from hypothesis import strategies as st

from claimcheck.model.finding import Aspect, Evidence, Finding, Stance
from claimcheck.model.reference import Provenance, SourceClass
from claimcheck.model.verdict import Verdict, judge
from claimcheck.testing import world
from claimcheck.testing.trial import hold, told

Judge = Callable[[Sequence[Finding]], Verdict]
_OPPOSITE = {Verdict.SUPPORTED: Verdict.REFUTED, Verdict.REFUTED: Verdict.SUPPORTED}
_OPPOSED = frozenset({Stance.SUPPORTS, Stance.REFUTES})
_TURNED = {
    Stance.SUPPORTS: Stance.REFUTES,
    Stance.REFUTES: Stance.SUPPORTS,
    Stance.UNDECIDED: Stance.UNDECIDED,
}
_witnesses = st.tuples(st.sampled_from(world.ORIGINS), st.sampled_from(SourceClass))


def check_judge_laws(judge: Judge = judge, *, max_examples: int = 100) -> None:
    """Try what verdicts promise, whatever the findings; raise AssertionError with the smallest example."""
    for law in (_order, _undecided, _copies, _more_evidence, _turned, _nothing):
        law(judge, max_examples)


def _given(stance: Stance | None = None) -> st.SearchStrategy[Finding]:
    """Return a strategy for findings that differ in what a verdict may depend on: stance, origin, class."""
    stances = st.sampled_from(Stance) if stance is None else st.just(stance)
    return stances.flatmap(
        lambda one: st.lists(_witnesses, min_size=one in _OPPOSED, max_size=3).map(partial(_finding, one))
    )


def _several() -> st.SearchStrategy[list[Finding]]:
    return st.lists(_given(), max_size=4)


def _finding(stance: Stance, witnesses: Sequence[tuple[str, SourceClass]]) -> Finding:
    return Finding(
        claim="c1",
        checker="kit",
        code=f"kit-{stance}",
        aspect=Aspect.CONTENT,
        stance=stance,
        message=" and ".join(f"{origin} ({source_class})" for origin, source_class in witnesses) or "nobody",
        evidence=tuple(_evidence(line, *witness) for line, witness in enumerate(witnesses, start=1)),
    )


def _evidence(line: int, origin: str, source_class: SourceClass) -> Evidence:
    place = f"references/kit.jsonl:{line}"
    return Evidence(
        excerpt="so it is",
        provenance=Provenance(
            reference="kit", origin=origin, locator=place, excerpt="so it is", source_class=source_class
        ),
    )


def _require_same(judge: Judge, one: Sequence[Finding], other: Sequence[Finding]) -> None:
    before, after = judge(one), judge(other)
    if before is not after:
        raise AssertionError(f"{before}:\n{told(one)}\nbut {after}:\n{told(other)}")


def _order(judge: Judge, max_examples: int) -> None:
    def holds(drawn: tuple[list[Finding], list[Finding]]) -> None:
        _require_same(judge, *drawn)

    shuffled = _several().flatmap(lambda found: st.tuples(st.just(found), st.permutations(found)))
    hold("which finding came first changes nothing", shuffled, holds, max_examples)


def _undecided(judge: Judge, max_examples: int) -> None:
    def holds(drawn: tuple[list[Finding], Finding]) -> None:
        _require_same(judge, drawn[0], [*drawn[0], drawn[1]])

    hold(
        "an undecided finding changes no verdict",
        st.tuples(_several(), _given(Stance.UNDECIDED)),
        holds,
        max_examples,
    )


def _copies(judge: Judge, max_examples: int) -> None:
    def holds(drawn: tuple[list[Finding], int]) -> None:
        found, at = drawn
        copies = [attrs.evolve(found[at % len(found)], checker="another")] if found else []
        _require_same(judge, found, [*found, *copies])

    hold("a second copy adds nothing", st.tuples(_several(), st.integers(0, 3)), holds, max_examples)


def _more_evidence(judge: Judge, max_examples: int) -> None:
    def holds(drawn: tuple[list[Finding], Finding]) -> None:
        found, added = drawn
        before, after = judge(found), judge([*found, added])
        lost = Verdict.SUPPORTED if added.stance is Stance.SUPPORTS else Verdict.REFUTED
        turned = (before is lost and after is not lost) or (after is _OPPOSITE[lost] and before is not after)
        if turned:
            raise AssertionError(f"{before}:\n{told(found)}\nbut {after} with one more:\n{told([added])}")

    decided = st.sampled_from((Stance.SUPPORTS, Stance.REFUTES)).flatmap(_given)
    hold("more evidence never turns a verdict", st.tuples(_several(), decided), holds, max_examples)


def _turned(judge: Judge, max_examples: int) -> None:
    def holds(found: list[Finding]) -> None:
        turned = [attrs.evolve(one, stance=_TURNED[one.stance]) for one in found]
        before, after = judge(found), judge(turned)
        if after is not _OPPOSITE.get(before, before):
            raise AssertionError(f"{before}:\n{told(found)}\nbut {after}:\n{told(turned)}")

    hold("both sides are weighed alike", _several(), holds, max_examples)


def _nothing(judge: Judge, max_examples: int) -> None:
    def holds(found: list[Finding]) -> None:
        if judge(found) is not Verdict.NOT_ENOUGH_INFO:
            raise AssertionError(f"{judge(found)} of what decides nothing:\n{told(found)}")

    hold(
        "nothing decisive decides nothing",
        st.lists(_given(Stance.UNDECIDED), max_size=3),
        holds,
        max_examples,
    )
