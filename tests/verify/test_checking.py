"""Checkers are asked on their own: what one does wrong is told, and costs the others nothing."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ConfigurationError, PluginError
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Skip, Stance
from claimcheck.model.report import Report
from claimcheck.model.verdict import Verdict
from claimcheck.references.catalogue import empty_catalogue
from claimcheck.verify import exit_code, load_checkers, verify
from claimcheck.verify.checking import BATCH, HOPELESS
from tests.verify.fakes import FakeChecker, claim, finding, refuter, supporter

DAY = dt.date(2026, 1, 1)
NOTHING = empty_catalogue()
BAD = {
    "raises": ValueError("it is broken"),
    "leaves": SystemExit(3),
    "something else": "a string",
    "nothing": None,
    "another's name": finding(checker="somebody"),
    "a claim that is not there": finding("nowhere"),
    "a code that is not declared": finding(code="undeclared"),
    "a skip of another": Skip(checker="somebody", reason="why not"),
    "a skip of no claim of the run": Skip(checker="fake", reason="why not", claim="nowhere"),
}


def run(claims: Iterable[Claim], *checkers: object) -> Report:
    return verify(claims, NOTHING, checkers=checkers, as_of=DAY)  # type: ignore[arg-type]


def bad(fault: object, *before: object, only: str | None = None) -> FakeChecker:
    """Return a checker that yields what comes before, and then the fault."""

    def says(one: Claim, _: Context) -> Iterator[object]:
        yield from before
        if only in (None, one.id):
            if isinstance(fault, BaseException):
                raise fault
            yield fault

    return FakeChecker(says)


class TestFailing:
    @pytest.mark.parametrize("fault", BAD.values(), ids=BAD.keys())
    def test_a_checker_that_fails_is_told_and_the_others_findings_stand(self, fault: object) -> None:
        """A checker that raises or yields nonsense becomes a told skip, and exit code 3."""
        report = run([claim()], bad(fault), refuter())

        assert [("fake", True)] == [(skip.checker, skip.failed) for skip in report.skips]
        assert Verdict.REFUTED is report.results[0].verdict
        assert not report.results[0].complete
        assert not report.complete
        assert 3 == exit_code(report)

    @pytest.mark.parametrize("fault", BAD.values(), ids=BAD.keys())
    def test_a_failure_never_makes_a_verdict_better(self, fault: object) -> None:
        """What was said in favour before the failure does not count; what was said against does."""
        for stance, expected in (
            (Stance.SUPPORTS, Verdict.NOT_ENOUGH_INFO),
            (Stance.REFUTES, Verdict.REFUTED),
        ):
            report = run([claim()], bad(fault, finding(stance=stance)))

            assert expected is report.results[0].verdict

    def test_one_claim_that_a_checker_fails_on_costs_the_other_claims_nothing(self) -> None:
        def says(one: Claim, _: Context) -> Iterator[Finding]:
            if one.id == "b":
                raise ValueError("b is too much")
            yield finding(one.id)

        report = run([claim("a"), claim("b"), claim("c")], FakeChecker(says))

        assert [("b", "ValueError: b is too much (test_checking.py:")] == [
            (skip.claim, skip.reason[:44]) for skip in report.skips
        ]
        assert [True, False, True] == [result.complete for result in report.results]
        assert [Verdict.SUPPORTED, Verdict.NOT_ENOUGH_INFO, Verdict.SUPPORTED] == [
            result.verdict for result in report.results
        ]

    def test_a_checker_that_fails_on_everything_is_told_once(self) -> None:
        report = run([claim("a"), claim("b")], bad(ValueError("down")))

        assert [None] == [skip.claim for skip in report.skips]
        assert [False, False] == [result.complete for result in report.results]

    def test_a_checker_that_fails_on_the_batch_alone_is_told_and_its_findings_stand(self) -> None:
        """It breaks its promise that a batch gives what its claims give one by one."""

        @attrs.define
        class Batchless(FakeChecker):
            def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
                if len(claims) > 1:
                    raise ValueError("one at a time")
                return FakeChecker.check(self, claims, context)

        report = run([claim("a"), claim("b")], Batchless(lambda one, _: [finding(one.id)]))

        assert [None] == [skip.claim for skip in report.skips]
        assert [Verdict.SUPPORTED] * 2 == [result.verdict for result in report.results]
        assert not report.complete

    def test_a_checker_that_fails_on_many_claims_in_a_row_is_not_asked_about_the_rest(self) -> None:
        asked: list[str] = []

        def says(one: Claim, _: Context) -> Iterable[object]:
            asked.append(one.id)
            raise ValueError("down")

        claims = [claim(f"c{number:03}") for number in range(HOPELESS + 5)]
        report = run(claims, FakeChecker(says))

        assert 1 + HOPELESS == len(asked)
        assert [None] == [skip.claim for skip in report.skips]

    def test_an_interrupt_is_no_failure_of_the_checker(self) -> None:
        with pytest.raises(KeyboardInterrupt):
            run([claim()], bad(KeyboardInterrupt()))

    def test_the_reason_has_nothing_that_differs_from_run_to_run(self) -> None:
        """The same inputs give the same bytes, so addresses in memory and paths of a machine are left out."""
        report = run([claim()], bad(ValueError(f"bad {object()!r}")))

        assert "at 0x…>" in report.skips[0].reason
        assert "/" not in report.skips[0].reason

    def test_an_explanation_that_is_none_fails_the_checker(self) -> None:
        def says(_: Claim, context: Context) -> Iterable[object]:
            context.explain("because")  # type: ignore[arg-type]
            return ()

        assert "explain takes a Consideration, not str" in run([claim()], FakeChecker(says)).skips[0].reason


class TestOrder:
    @given(st.permutations(["a", "b", "c"]), st.permutations([0, 1, 2]))
    def test_the_order_of_claims_and_checkers_changes_nothing(
        self, names: list[str], order: list[int]
    ) -> None:
        checkers = [supporter("x"), refuter("y"), FakeChecker(lambda _one, _context: [], name="z")]

        expected = run([claim("a"), claim("b"), claim("c")], *checkers)

        assert expected == run([claim(name) for name in names], *(checkers[at] for at in order))

    @given(st.permutations(range(4)))
    def test_the_order_of_findings_changes_nothing_and_doubles_count_once(self, order: list[int]) -> None:
        told = [
            finding(stance=Stance.REFUTES),
            finding(code="other-code"),
            finding(message="another"),
            finding(message="another"),
        ]

        report = run([claim()], FakeChecker(lambda _one, _context: [told[at] for at in order]))

        assert (told[0], told[2], told[1]) == report.results[0].findings

    def test_a_batch_gives_what_its_claims_give_one_by_one(self) -> None:
        claims = [claim("a"), claim("b")]
        report = run(claims, supporter(), refuter())

        assert report.results == tuple(run([one], supporter(), refuter()).results[0] for one in claims)

    def test_more_claims_than_fit_a_batch_are_all_asked_about_once(self) -> None:
        sizes: list[int] = []

        @attrs.define
        class Counting(FakeChecker):
            def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
                sizes.append(len(claims))
                yield from ()

        run([claim(f"c{number}") for number in range(BATCH + 1)], Counting(lambda _one, _context: []))

        assert [BATCH, 1] == sizes

    def test_what_is_said_of_a_claim_outside_the_batch_is_left_to_its_own(self) -> None:
        """Consistency tells a contradiction on the claim that derives, whichever it was asked about."""
        both = [claim("a"), claim("b")]
        fake = FakeChecker(lambda _one, _context: [finding("b", Stance.UNDECIDED)])

        report = run(both, fake)

        assert [0, 1] == [len(result.findings) for result in report.results]


class TestLoading:
    def test_the_built_in_checkers_are_installed(self) -> None:
        checkers, skips = load_checkers(["quantity", "anchor"])

        assert ["anchor", "quantity"] == [checker.name for checker in checkers]
        assert () == skips

    def test_an_unknown_name_is_told_with_the_nearest(self) -> None:
        with pytest.raises(
            ConfigurationError, match="there is no checker 'quantiy': did you mean 'quantity'"
        ):
            load_checkers(["quantiy"])

    def test_two_checkers_of_one_name_are_an_error(self) -> None:
        with pytest.raises(PluginError, match="two checkers are called 'fake'"):
            run([claim()], supporter(), supporter())
