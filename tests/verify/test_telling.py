"""What is told: codes selected and ignored, severities, and notes that only all findings of a claim show."""

import datetime as dt
import re

import pytest

from claimcheck.errors import ConfigurationError
from claimcheck.model.configuration import DEFAULT_FAIL_ON, Configuration, Ignore
from claimcheck.model.finding import Aspect, Finding, Note, Severity, Stance
from claimcheck.model.reference import Entity, SourceClass
from claimcheck.model.report import Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.references.catalogue import catalogue_of, empty_catalogue
from claimcheck.verify import exit_code, failing, verify
from tests.verify.fakes import FakeChecker, claim, evidence, finding, published

DAY = dt.date(2026, 1, 1)
NOTHING = empty_catalogue()
AGAINST = finding(stance=Stance.REFUTES, code="other-code")


def run(
    *told: Finding,
    configuration: Configuration | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
) -> Report:
    return verify(
        [claim()],
        NOTHING,
        checkers=[FakeChecker(lambda _one, _context: told)],
        as_of=DAY,
        configuration=configuration,
        select=select or (),
        ignore=ignore or (),
    )


def only(report: Report) -> Result:
    (result,) = report.results
    return result


class TestCodes:
    def test_an_ignored_code_is_not_told_and_does_not_count(self) -> None:
        result = only(run(finding(), AGAINST, ignore=["other-code"]))

        assert ["fake-code"] == [told.code for told in result.findings]
        assert Verdict.SUPPORTED is result.verdict

    def test_with_a_selection_nothing_else_is_told(self) -> None:
        assert ["other-code"] == [
            told.code for told in only(run(finding(), AGAINST, select=["other-code"])).findings
        ]

    def test_a_selection_that_is_asked_for_replaces_the_configurations(self) -> None:
        configuration = Configuration(select=("fake-code",))

        report = run(finding(), AGAINST, configuration=configuration, select=["other-code"])

        assert ["other-code"] == [told.code for told in only(report).findings]

    def test_ignores_that_are_asked_for_join_the_configurations(self) -> None:
        report = run(
            finding(), AGAINST, configuration=Configuration(ignore=("fake-code",)), ignore=["other-code"]
        )

        assert () == only(report).findings

    def test_an_unknown_code_is_told_with_the_nearest(self) -> None:
        expected = "there is no code 'quantity-outside': did you mean 'quantity-outside-reference'"
        with pytest.raises(ConfigurationError, match=re.escape(expected)):
            run(ignore=["quantity-outside"])

    def test_a_code_of_a_checker_that_is_not_asked_is_known(self) -> None:
        """`--checker quantity` must not make the configuration's ignores wrong."""
        assert () == run(ignore=["quantity-outside-reference"]).problems

    def test_a_configured_severity_changes_how_loudly_a_finding_is_told_and_no_verdict(self) -> None:
        result = only(run(AGAINST, configuration=Configuration(severities={"other-code": Severity.WARNING})))

        assert Severity.WARNING is result.findings[0].severity
        assert Verdict.REFUTED is result.verdict


class TestIgnoresWithAnEnd:
    @pytest.mark.parametrize(
        ("ignore", "told"),
        [
            (Ignore(code="other-code", reason="known"), 0),
            (Ignore(code="other-code", reason="known", claim="one"), 0),
            (Ignore(code="other-code", reason="known", claim="two"), 1),
            (Ignore(code="fake-code", reason="known"), 1),
            (Ignore(code="other-code", reason="known", until=DAY), 0),
            (Ignore(code="other-code", reason="known", until=DAY - dt.timedelta(days=1)), 1),
        ],
    )
    def test_it_holds_for_its_code_and_claim_until_its_end(self, ignore: Ignore, told: int) -> None:
        report = run(AGAINST, configuration=Configuration(ignores=(ignore,)))

        assert told == len(only(report).findings)

    def test_one_that_is_over_is_warned_of(self) -> None:
        ignores = (
            Ignore(
                code="other-code", reason="agreed with the desk", claim="one", until=dt.date(2025, 12, 31)
            ),
            Ignore(code="fake-code", reason="too loud", until=DAY),
        )

        report = run(AGAINST, configuration=Configuration(ignores=ignores))

        expected = (
            "the ignore of other-code for one ended on 2025-12-31: it is told again (agreed with the desk)"
        )
        assert (expected,) == report.warnings


class TestNotes:
    def test_one_origin_against_two_is_told_as_outvoted_and_explained(self) -> None:
        result = only(run(finding("one", Stance.SUPPORTS, "A", "B"), finding("one", Stance.REFUTES, "C")))

        assert {Stance.SUPPORTS: (), Stance.REFUTES: (Note.OUTVOTED,)} == {
            told.stance: told.notes for told in result.findings
        }
        assert ["outvoted"] == [told.rule for told in result.explanations]
        assert Verdict.SUPPORTED is result.verdict

    @pytest.mark.parametrize(
        ("upstream", "origins", "noted"),
        [
            ("Reuters", ["Reuters"], True),
            ("Reuters", ["REUTERS"], True),
            ("Reuters", ["Reuters news agency"], True),
            ("Reuters", ["Reuters", "AP"], False),
            ("AP", ["Reuters"], False),
            (None, ["Reuters"], False),
        ],
    )
    def test_a_verdict_that_rests_on_the_credited_source_alone_is_noted(
        self, upstream: str | None, origins: list[str], noted: bool
    ) -> None:
        """Names are compared by the declared aliases; another origin's support ends it."""
        catalogue = catalogue_of(
            entities=[Entity(id="Reuters", name="Reuters", aliases=("Reuters news agency",))]
        )
        told = [finding("one", Stance.SUPPORTS, name, message=name) for name in origins]
        source = published("2025-01-15", upstream)

        report = verify(
            [claim(source=source)], catalogue, checkers=[FakeChecker(lambda _one, _context: told)], as_of=DAY
        )

        assert {noted} == {Note.UPSTREAM_ONLY in one.notes for one in only(report).findings}

    def test_a_checkers_own_note_falls_where_another_origin_says_so_too(self) -> None:
        own = finding("one", Stance.SUPPORTS, "Reuters")
        noted = Finding(
            claim="one", checker="fake", code="other-code", aspect=Aspect.CONTENT, stance=Stance.SUPPORTS,
            message="it is told", evidence=(evidence("Reuters"),), notes=(Note.UPSTREAM_ONLY,),
        )  # fmt: skip
        other = finding("one", Stance.SUPPORTS, evidence("AP", rank=SourceClass.PRIMARY))

        report = verify(
            [claim(source=published("2025-01-15", "Reuters"))],
            NOTHING,
            checkers=[FakeChecker(lambda _one, _context: [own, noted, other])],
            as_of=DAY,
        )

        assert {()} == {one.notes for one in only(report).findings}


class TestExitCode:
    @pytest.mark.parametrize(
        ("told", "fail_on", "expected"),
        [
            ([finding()], [], 0),
            ([AGAINST], [], 1),
            ([AGAINST], ["conflicting"], 0),
            ([AGAINST], ["other-code"], 1),
            ([finding()], ["fake-code"], 1),
            ([finding(stance=Stance.UNDECIDED)], ["not-enough-info"], 1),
            ([finding(stance=Stance.REFUTES, aspect=Aspect.ATTRIBUTION)], [], 1),
            ([finding(stance=Stance.REFUTES, aspect=Aspect.CONSISTENCY)], [], 1),
            ([finding(stance=Stance.REFUTES, aspect=Aspect.SOURCE)], [], 0),
        ],
    )
    def test_it_is_1_where_a_verdict_or_a_code_is_at_the_failing_level(
        self, told: list[Finding], fail_on: list[str], expected: int
    ) -> None:
        """Words are those of the claim, its attribution and its consistency; codes those of its findings."""
        assert expected == exit_code(run(*told), fail_on or DEFAULT_FAIL_ON)

    def test_strict_fails_on_what_is_not_decided(self) -> None:
        report = run()

        assert 0 == exit_code(report, failing(Configuration()))
        assert 1 == exit_code(report, failing(Configuration(), strict=True))

    def test_an_unknown_word_is_told_with_the_nearest(self) -> None:
        expected = "--fail-on: there is no verdict or code 'refutd': did you mean 'refuted'"
        with pytest.raises(ConfigurationError, match=re.escape(expected)):
            failing(Configuration(), ["refutd"])

    def test_the_configurations_own_wrong_word_is_told_with_its_file(self) -> None:
        with pytest.raises(ConfigurationError, match=r"a\.toml: there is no verdict or code 'refutd'"):
            failing(Configuration(file="a.toml", fail_on=("refutd",)))


def test_what_is_ignored_is_kept_with_its_reason_beside_the_result() -> None:
    ignores = (Ignore(code="other-code", reason="known"),)
    for configuration, expected in (
        (Configuration(ignores=ignores), ["known"]),
        (Configuration(ignore=("other-code",)), [None]),
        (Configuration(ignore=("other-code",), ignores=ignores), ["known"]),
        (Configuration(select=("fake-code",)), []),
    ):
        report = run(AGAINST, configuration=configuration)
        (kept,) = report.results
        assert expected == [ignored.reason for ignored in kept.ignored]
        assert {"other-code"} >= {ignored.finding.code for ignored in kept.ignored}
