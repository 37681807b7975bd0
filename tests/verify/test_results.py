"""Results: then and now, wholes and parts, in the order of file and line."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ConfigurationError, InputError
from claimcheck.model.checker import Context
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.model.configuration import Configuration
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from claimcheck.references.catalogue import empty_catalogue
from claimcheck.verify import find_configuration, verify
from claimcheck.verify.run import NO_REFERENCES
from tests.verify.fakes import FakeChecker, claim, explainer, finding, published, supporter

DAY = dt.date(2026, 1, 1)
NOTHING = empty_catalogue()


def run(claims: Iterable[Claim], *checkers: FakeChecker, **others: object) -> Report:
    return verify(claims, NOTHING, checkers=checkers, as_of=DAY, **others)  # type: ignore[arg-type]


def learnt(on: str) -> FakeChecker:
    """Return a checker that refutes from a day on, and supports before."""

    def says(one: Claim, context: Context) -> Iterable[object]:
        late = context.as_of >= dt.date.fromisoformat(on)
        return [finding(one.id, Stance.REFUTES if late else Stance.SUPPORTS)]

    return FakeChecker(says)


class TestThenAndNow:
    @pytest.mark.parametrize(
        ("source", "then", "day"),
        [
            (published("2025-01-15"), Verdict.SUPPORTED, "2025-01-15"),
            (published("2025-01"), Verdict.SUPPORTED, "2025-01-31"),
            (published("2025"), Verdict.REFUTED, "2025-12-31"),
            (published("2027"), Verdict.REFUTED, "2026-01-01"),
            (published("2025-01/.."), Verdict.REFUTED, "2026-01-01"),
        ],
    )
    def test_both_verdicts_are_given(self, source: Source, then: Verdict, day: str) -> None:
        """Publication is the last day of its period, and a run never looks past its own day."""
        (result,) = run([claim(source=source)], learnt("2025-06-01")).results

        assert (Verdict.REFUTED, then) == (result.verdict, result.verdict_at_publication)
        assert result.at_publication is not None
        assert dt.date.fromisoformat(day) == result.at_publication.as_of

    def test_without_a_date_of_publication_there_is_one_verdict(self) -> None:
        (result,) = run([claim()], learnt("2025-06-01")).results

        assert (Verdict.REFUTED, None) == (result.verdict, result.verdict_at_publication)

    def test_each_moment_has_its_own_explanations(self) -> None:
        (result,) = run([claim(source=published("2025-01-15"))], explainer()).results

        assert ["as of 2026-01-01"] == [told.message for told in result.explanations]
        assert result.at_publication is not None
        assert ["as of 2025-01-15"] == [told.message for told in result.at_publication.explanations]

    def test_progress_is_told_for_each_checker_and_day(self) -> None:
        told: list[str] = []
        run(
            [
                claim("a", source=published("2025-01-15")),
                claim("b", source=published("2025-01-15")),
                claim("c"),
            ],
            supporter(),
            progress=lambda name, done, of: told.append(f"{name} {done}/{of}"),
        )

        assert ["fake 0/1", "fake when published 0/1"] == told

    @given(st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)))
    def test_the_verdict_as_of_a_day_is_that_of_a_run_on_that_day(self, day: dt.date) -> None:
        checker = learnt("2025-06-01")
        source = Source(published=Period.of(day))
        late = verify([claim(source=source)], NOTHING, checkers=[checker], as_of=dt.date(2027, 1, 1)).results[
            0
        ]
        then = verify([claim(source=source)], NOTHING, checkers=[checker], as_of=day).results[0]

        assert then.verdict is late.verdict_at_publication
        assert then.verdict is then.verdict_at_publication


class TestParts:
    def test_a_whole_without_findings_goes_by_its_parts_then_and_now(self) -> None:
        source = published("2025-01-15")
        claims = [
            claim("whole", source=source),
            *(claim(name, parent="whole", source=source) for name in "ab"),
        ]
        parts = FakeChecker(
            lambda one, context: learnt("2025-06-01").says(one, context) if one.id != "whole" else []
        )

        results = {result.claim.id: result for result in run(claims, parts).results}

        assert Verdict.REFUTED is results["whole"].verdict
        assert Verdict.SUPPORTED is results["whole"].verdict_at_publication
        assert ("a", "b") == tuple(part.claim.id for part in results["whole"].parts)

    def test_parts_may_have_parts(self) -> None:
        claims = [claim("c", parent="b"), claim("b", parent="a"), claim("a")]
        leaf = FakeChecker(lambda one, _: [finding(one.id)] if one.id == "c" else [])

        assert {Verdict.SUPPORTED} == {result.verdict for result in run(claims, leaf).results}

    def test_a_claim_that_is_its_own_ancestor_is_an_error(self) -> None:
        with pytest.raises(InputError, match=r"a\.yaml:3: parent: 'b' is its own ancestor"):
            run(
                [
                    claim("a"),
                    claim("b", parent="c", file="a.yaml", line=3),
                    claim("c", parent="b", file="b.yaml"),
                ]
            )

    def test_a_parent_that_is_not_there_is_nobodys(self) -> None:
        assert () == run([claim(parent="elsewhere")]).results[0].parts


class TestOrder:
    @given(st.permutations(range(4)))
    def test_results_stand_in_the_order_of_file_and_line(self, order: list[int]) -> None:
        claims = [
            claim("z", file="a.yaml", line=2),
            claim("a", file="a.yaml", line=10),
            claim("b", file="b.yaml", line=1),
            claim("c", file="b.yaml", line=1),
        ]

        assert ["z", "a", "b", "c"] == [one.claim.id for one in run([claims[at] for at in order]).results]

    def test_two_claims_of_one_id_are_an_error(self) -> None:
        with pytest.raises(InputError, match=r"b\.yaml:7: id: 'one' is taken"):
            run(
                [
                    claim(file="a.yaml", line=1),
                    claim("two", file="a.yaml", line=2),
                    claim(file="b.yaml", line=7),
                ]
            )


class TestArticles:
    ARTICLE = Article(source=Source(file="a.txt"), text="text", path="a.txt", sha256="0" * 64)

    def test_a_mapping_goes_by_the_file_as_written(self) -> None:
        seen: list[Article | None] = []

        def says(one: Claim, context: Context) -> Iterable[object]:
            seen.append(context.article_of(one))
            return ()

        run(
            [claim("a", source=Source(file="a.txt")), claim("b", source=Source(file="b.txt")), claim("c")],
            FakeChecker(says),
            articles={"a.txt": self.ARTICLE},
        )

        assert [self.ARTICLE, None, None] == seen


class TestConfiguration:
    def test_no_references_is_a_warning(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("claims:\n  - {id: a, text: It rains}\n", encoding="utf-8")

        report = verify(tmp_path, checkers=[], as_of=DAY)

        assert (NO_REFERENCES,) == report.warnings
        assert [Verdict.NOT_ENOUGH_INFO] == [result.verdict for result in report.results]

    def test_nothing_to_check_is_a_problem(self, tmp_path: Path) -> None:
        (problem,) = verify(str(tmp_path), checkers=[], as_of=DAY).problems

        assert problem.message.startswith("no claims found")

    def test_the_named_configuration_is_followed(self, tmp_path: Path) -> None:
        named = tmp_path / "other.toml"
        named.write_text('fail-on = ["refuted"]\n', encoding="utf-8")

        assert ("refuted",) == find_configuration([tmp_path], named).fail_on

    def test_paths_with_different_configurations_are_an_error(self, tmp_path: Path) -> None:
        folders = [tmp_path / name for name in "ab"]
        for folder in folders:
            folder.mkdir()
            (folder / "claimcheck.toml").write_text("", encoding="utf-8")

        with pytest.raises(ConfigurationError, match=r"different configurations .* --config"):
            find_configuration(folders)

    def test_paths_that_share_a_configuration_follow_it(self, tmp_path: Path) -> None:
        (tmp_path / "claimcheck.toml").write_text('tolerance = "5 %"\n', encoding="utf-8")
        folders = [tmp_path / name for name in "ab"]
        for folder in folders:
            folder.mkdir()

        assert tmp_path / "claimcheck.toml" == Path(find_configuration(folders).file or "").resolve()

    def test_without_paths_there_is_none(self) -> None:
        assert Configuration() == find_configuration([])
