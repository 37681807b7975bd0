"""Workflow commands: annotations where something is wrong, escaped by the runner's rules."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Severity, Stance
from claimcheck.model.report import Report
from claimcheck.reports.github import render
from tests.reports.parsing import commands_of, written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import claim, finding


def test_what_is_refuted_is_annotated_where_its_record_stands() -> None:
    loud = attrs.evolve(finding("a", Stance.REFUTES, message="so not, 50%: no"), severity=Severity.ERROR)
    one = Report(as_of=DAY, results=(result(claim("a", file="claims/a,b.yaml", line=3), loud),))

    assert (
        "::error file=claims/a%2Cb.yaml,line=3,title=a%3A refuted (fake-code)::"
        "“a”%0ASo not, 50%25: no.%0A“So it is.” Gazette [press.jsonl:7]\n"
    ) == written(render, one)


def test_how_loud_it_is_follows_from_the_severity_and_conflicts_only_warn() -> None:
    against, favour = (
        attrs.evolve(finding("a", stance, origin), severity=Severity.ERROR)
        for stance, origin in ((Stance.REFUTES, "A"), (Stance.SUPPORTS, "B"))
    )
    quiet = attrs.evolve(against, severity=Severity.NOTE)
    remark = attrs.evolve(finding("a", Stance.UNDECIDED), severity=Severity.WARNING)
    cases = {(against,): "error", (quiet,): "notice", (against, favour): "warning", (remark,): "warning"}

    for findings, expected in cases.items():
        one = Report(as_of=DAY, results=(result(claim("a"), *findings),))
        assert [expected] == [name for name, _, _ in commands_of(written(render, one))]


def test_what_is_supported_or_open_is_not_annotated() -> None:
    quiet = Report(as_of=DAY, results=(result(claim("a"), finding("a")), result(claim("b"))))

    assert "" == written(render, quiet)


def test_input_that_was_not_read_and_failed_checks_are_annotated() -> None:
    found = list(commands_of(written(render, report())))[-3:]

    assert [("error", "claims/bad.yaml"), ("error", None), ("warning", None)] == [
        (name, properties.get("file")) for name, properties, _ in found
    ]
    assert "claims[0].id: is missing" == found[0][2]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Zl", "Zp"]), max_size=30))
def test_a_path_is_read_back_exactly(words: str) -> None:
    about = Claim(id="a", text="a", file=f"{words}.yaml")
    (found,) = commands_of(
        written(render, Report(as_of=DAY, results=(result(about, finding("a", Stance.REFUTES)),)))
    )

    assert f"{words}.yaml" == found[1]["file"]
