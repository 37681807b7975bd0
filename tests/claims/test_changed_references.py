"""The verdicts follow the references: emptied, turned, swapped, shuffled and doubled."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from claimcheck.model.finding import Aspect, Stance
from claimcheck.model.report import Report
from claimcheck.model.verdict import DECIDED, Verdict
from tests.claims.conftest import Expectation, marked, verdicts

Change = Callable[[list[str]], Sequence[str]]
Run = Callable[[Change], Report]


def turned(lines: list[str]) -> Iterator[str]:
    """Every yes a no, every quantity seven; their excerpts no longer say it."""
    for line in lines:
        fact = json.loads(line)
        if fact["type"] == "yes-no":
            fact["value"] = not fact["value"]
            fact["excerpt"] = "…"
        elif fact["type"] == "quantity":
            fact["value"] = "7"
            fact["excerpt"] = "…"
        yield json.dumps(fact, ensure_ascii=False)


def swapped(lines: list[str]) -> Iterator[str]:
    """Two speakers have changed places wherever they are named."""
    for line in lines:
        yield (
            line.replace("Guo Jiakun", "\0")
            .replace("Hua Chunying", "Guo Jiakun")
            .replace("\0", "Hua Chunying")
        )


def decided(report: Report) -> dict[str, Verdict]:
    """The marked claims that are decided by evidence."""
    return {seed: result.verdict for seed, result in marked(report).items() if result.verdict in DECIDED}


def test_without_facts_nothing_is_decided_but_by_consistency(run_with: Run) -> None:
    report = run_with(lambda _: [])

    assert {} == {
        seed: str(verdict) for seed, verdict in decided(report).items() if verdict is not Verdict.CONFLICTING
    }
    for result in report.results:
        for finding in result.findings:
            if finding.stance is not Stance.UNDECIDED:
                assert finding.aspect is Aspect.CONSISTENCY, finding


def test_shuffled_and_doubled_facts_change_no_verdict_and_no_finding(report: Report, run_with: Run) -> None:
    """The order of rows means nothing, and a second copy of one origin adds nothing."""

    def change(lines: list[str]) -> list[str]:
        mixed = [*lines, *lines]
        random.Random(7).shuffle(mixed)  # noqa: S311 - an order, no secret
        return mixed

    changed = run_with(change)

    assert verdicts(report) == verdicts(changed)
    for before, after in zip(report.results, changed.results, strict=True):
        assert before.verdict_at_publication == after.verdict_at_publication, before.claim.id
        assert [(f.code, f.stance) for f in before.findings] == [(f.code, f.stance) for f in after.findings]


def test_numbers_and_truth_values_that_are_turned_turn_the_verdicts(run_with: Run) -> None:
    report = marked(run_with(lambda lines: list(turned(lines))))

    assert Verdict.REFUTED is report["C07"].verdict
    assert Verdict.REFUTED is report["C46"].verdict
    assert Verdict.REFUTED is report["C26"].verdict_at_publication
    assert Verdict.SUPPORTED is not report["C42"].verdict


def test_names_that_are_swapped_move_what_was_said(run_with: Run) -> None:
    report = marked(run_with(lambda lines: list(swapped(lines))))

    assert Verdict.REFUTED is report["C23"].verdict
    assert Verdict.SUPPORTED is not report["C24"].verdict
    assert Verdict.SUPPORTED is report["C20"].verdict


def test_without_the_credited_source_less_is_decided_and_nothing_true_is_refuted(
    report: Report, run_with: Run, expected: dict[str, Expectation]
) -> None:
    """What Reuters alone knows falls to not-enough-info; one page that errs refutes nothing."""
    alone = run_with(lambda lines: [line for line in lines if '"origin": "Reuters"' not in line])

    before, after = decided(report), decided(alone)
    assert len(after) < len(before)
    refuted = {seed for seed, verdict in after.items() if verdict is Verdict.REFUTED}
    assert set() == {seed for seed in refuted if Verdict.REFUTED not in expected[seed].now}


@pytest.mark.parametrize("seed", ["C07", "C22", "C26", "C36"])
def test_one_wrong_page_alone_changes_no_verdict(
    seed: str, report: Report, run_with: Run, expected: dict[str, Expectation]
) -> None:
    """The wrong pages are among the facts; without them the verdict is the same."""
    wrong = ("700000000", "Zhao Lijian", "requires Chinese SIM")

    without = run_with(lambda lines: [line for line in lines if not any(words in line for words in wrong)])

    assert marked(report)[seed].verdict == marked(without)[seed].verdict
    assert str(marked(report)[seed].verdict) in expected[seed].now


def test_the_references_are_not_changed_by_a_run(root: Path, report: Report) -> None:
    """A run reads; what it builds for itself stands elsewhere."""
    assert report.results
    names = {path.name for path in (root / "claims" / "references").iterdir()}

    assert {"press.jsonl", "entities.jsonl", "properties.toml"} == names
