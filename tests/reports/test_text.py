"""The report for people: what is refuted first, with a reason to paste, sources, then and now, a tally."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Consideration, Finding, Note, Stance
from claimcheck.model.report import Report, Result
from claimcheck.model.statement import (
    AttributeStatement,
    OpinionStatement,
    PredictionStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.reports.page import Page
from claimcheck.reports.reasons import then_and_now, why
from claimcheck.reports.terminal import cells
from claimcheck.reports.text import render
from tests.reports.samples import AGAINST, DAY, THEN, refuted, report, result
from tests.verify.fakes import claim, evidence, finding

FUTURE = AttributeStatement(subject="bridge", property="open", value=True)


def explained(*rules: str) -> tuple[Consideration, ...]:
    """Return what was looked at and by which rule it was left out."""
    return tuple(Consideration(claim="one", checker="quantity", rule=rule, message="so") for rule in rules)


def rendered(*results: Result, page: Page | None = None) -> str:
    return "".join(render(Report(as_of=DAY, results=results), page or Page()))


class TestOrder:
    def test_claims_are_grouped_by_verdict_and_what_is_wrong_comes_first(self) -> None:
        titles = [line for line in "".join(render(report())).splitlines() if line[-3:] == "(1)"]

        assert [
            "REFUTED (1)",
            "CONFLICTING (1)",
            "SUPPORTED (1)",
            "NOT ENOUGH INFO (1)",
            "NOT CHECKABLE (1)",
        ] == titles

    def test_a_tally_stands_at_the_end(self) -> None:
        assert [
            "5 claims as of 2026-11-22: 1 refuted, 1 conflicting, 1 supported,",
            "  1 not enough info, 1 not checkable",
            "1 stands otherwise than when published",
            "input that could not be read: 1 (told on standard error)",
            "checks that could not be completed: quantity (told on standard error)",
        ] == "".join(render(report())).splitlines()[-5:]

    @given(st.integers(40, 110))
    def test_the_tally_is_no_wider_than_the_page(self, width: int) -> None:
        lines = "".join(render(report(), Page(width=width))).splitlines()

        assert all(cells(line) <= width for line in lines)

    def test_an_empty_report_says_so(self) -> None:
        assert "0 claims as of 2026-11-22: none\n" == rendered()


class TestClaim:
    def test_a_refuted_claim_in_a_few_lines(self) -> None:
        expected = """\
REFUTED (1)

length  claims/bridge.yaml:7
  “length”
  why      The claim says 120 m; River Board has 90 m (2025).
  against  “The bridge is 90 m long” River Board, 2025-03-01 [press.jsonl:11]
           “all of its ninety metres” Gazette, 2025-04 [press.jsonl:7]
           and 1 more
  changed  supported when published (2025-01-15), refuted since 2025-03-01
  said by  refuted: Ada Ferry said so, not Bo Bridge
           “So it is.” Gazette [press.jsonl:7]

1 claim as of 2026-11-22: 1 refuted
1 stands otherwise than when published
"""

        assert expected == rendered(refuted())

    def test_the_attribution_of_a_saying_is_its_verdict_and_not_told_twice(self) -> None:
        saying = claim("a", statement=QuotationStatement(subject="Bo", mode="direct", words="Yes"))
        both = [finding("a", aspect=aspect) for aspect in (Aspect.CONTENT, Aspect.ATTRIBUTION)]

        assert "said by" not in rendered(result(saying, *both))

    def test_an_unfinished_check_is_noted_where_it_bears(self) -> None:
        text = rendered(result(claim("a"), complete=False), result(claim("b")))

        assert 1 == text.count("incomplete")

    def test_an_unfinished_check_of_everything_is_left_to_the_tally(self) -> None:
        assert "incomplete" not in rendered(result(claim("a"), complete=False))

    @pytest.mark.parametrize(
        ("text", "shown"), [("It rains", "  “It rains”"), ('"It" rains', '  "It" rains')]
    )
    def test_words_are_quoted_unless_they_are_a_quotation(self, text: str, shown: str) -> None:
        assert shown == rendered(result(Claim(id="a", text=text))).splitlines()[3]

    def test_outvoted_findings_are_told(self) -> None:
        lone = attrs.evolve(finding(stance=Stance.REFUTES, message="C says no"), notes=(Note.OUTVOTED,))

        text = rendered(result(claim(), finding("one", Stance.SUPPORTS, "A", "B"), lone))

        assert "  outvoted C says no" in text
        assert "against" not in text

    def test_who_published_what_another_knew_is_told_with_both(self) -> None:
        proof = evidence("Reuters")
        copied = attrs.evolve(proof, provenance=attrs.evolve(proof.provenance, publisher="Some Mirror"))

        assert "“So it is.” Some Mirror (from Reuters) [press.jsonl:7]" in rendered(
            result(claim(), finding("one", Stance.SUPPORTS, copied))
        )

    def test_the_origin_that_the_reason_names_is_shown_first(self) -> None:
        told = finding("one", Stance.SUPPORTS, "Alpha", "Beta", "Gamma", message="Gamma says so")

        lines = rendered(result(claim(), told)).splitlines()

        assert "Gamma" in next(line for line in lines if line.startswith("  for"))

    def test_a_claim_that_was_compared_with_nothing_says_so(self) -> None:
        text = rendered(result(claim()), page=Page(explain=frozenset({"one"})))

        assert "  compared with nothing: no reference has anything near it" in text

    def test_only_claims_to_explain_are_shown_with_every_comparison(self) -> None:
        text = "".join(render(report(), Page(explain=frozenset({"open"}))))

        assert "quantity: related-scope: of another year" in text
        assert "REFUTED (1)" not in text
        assert "5 claims as of" in text


class TestPage:
    def test_a_place_that_does_not_fit_beside_the_id_stands_below_it(self) -> None:
        far = Claim(id="bridge/length", text="It is", file="a/folder/far/away/bridge.yaml", line=7)

        lines = rendered(result(far), page=Page(width=40)).splitlines()

        assert ["bridge/length", "  a/folder/far/away/bridge.yaml:7"] == lines[2:4]

    @given(st.integers(40, 110), st.text().map("a".__add__), st.text())
    def test_no_line_is_wider_than_the_page(self, width: int, words: str, excerpt: str) -> None:
        told = finding("a", Stance.SUPPORTS, evidence(excerpt=excerpt), message="it is told " * 9)

        lines = rendered(result(Claim(id="a", text=words), told), page=Page(width=width)).splitlines()

        assert all(cells(line) <= width for line in lines)

    def test_nothing_of_the_evidence_steers_the_terminal(self) -> None:
        told = finding(
            "a", Stance.SUPPORTS, evidence("\x1b[2J", excerpt="\x1b]0;x\x07\u202e"), message="\x1b[8m"
        )

        text = rendered(result(Claim(id="a", text="\x1b[31mred", file="\x1b.yaml", line=1), told))

        assert set() == {"\x1b", "\x07", "\u202e"} & set(text)

    def test_colours_change_nothing_but_colours(self) -> None:
        coloured = "".join(render(report(), Page(colour=True)))
        plain = "".join(render(report()))

        assert "\x1b[1;31mREFUTED (1)\x1b[0m" in coloured
        for code in ("1;31", "1;33", "1;32", "1;36", "1;2", "31", "33", "32", "36", "2", "1", "0"):
            coloured = coloured.replace(f"\x1b[{code}m", "")
        assert plain == coloured


class TestWhy:
    @pytest.mark.parametrize(
        ("statement", "expected"),
        [
            (OpinionStatement(subject="bridge"), "This is an opinion, which cannot be checked."),
            (
                PredictionStatement(subject="bridge", statement=FUTURE),
                "This is a prediction that names no time.",
            ),
            (
                PredictionStatement(subject="bridge", statement=FUTURE, horizon=Period.parse("2030")),
                "This is a prediction for 2030, which has not come.",
            ),
        ],
    )
    def test_what_cannot_be_checked_says_why(self, statement: Statement, expected: str) -> None:
        assert expected == why(result(claim(statement=statement)))

    @pytest.mark.parametrize(
        ("findings", "expected"),
        [
            ([], "Nothing in the references decides it."),
            ([finding(stance=Stance.UNDECIDED, message="they overlap")], "They overlap."),
            ([finding(stance=Stance.UNDECIDED, message="is it?")], "Is it?"),
            ([finding(message="report.txt has it")], "report.txt has it."),
            (
                [finding(message="A says so"), finding(stance=Stance.REFUTES, message="B says not")],
                "B says not. But: A says so.",
            ),
            (
                [
                    finding(
                        stance=Stance.REFUTES, aspect=Aspect.CONSISTENCY, message="the body says otherwise"
                    )
                ],
                "The body says otherwise.",
            ),
            (
                [attrs.evolve(finding(message="A says so"), notes=(Note.UPSTREAM_ONLY, Note.EXCERPT))],
                "A says so; the credited source alone says so.",
            ),
            (
                [
                    finding("one", Stance.SUPPORTS, "A", message="a"),
                    finding("one", Stance.SUPPORTS, "B", "C", message="b"),
                ],
                "B.",
            ),
        ],
    )
    def test_the_best_finding_says_why(self, findings: list[Finding], expected: str) -> None:
        assert expected == why(result(claim(), *findings))

    def test_what_was_left_out_is_hinted_at(self) -> None:
        assert (
            "Nothing in the references decides it. Facts of another scope do not count (see --explain)."
            == why(report().results[1])
        )

    def test_every_rule_that_leaves_something_out_has_plain_words(self) -> None:
        """A rule of another package is told by its name."""
        assert "Facts left out as too-old and facts of another time do not count (see --explain)." in why(
            result(claim(), explanations=explained("outside-valid-time", "too-old", "compared"))
        )

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            ([AGAINST], "A part of it is refuted: length."),
            ([finding("length")], "Its only part is supported: length."),
            ([finding("one"), finding("two")], "All its parts are supported: one and two."),
            ([None, None], "Parts of it are not decided: p0 and p1."),
            ([finding("length"), None, None], "Parts of it are not decided: p1 and p2."),
        ],
    )
    def test_a_whole_goes_by_its_parts(self, parts: list[Finding | None], expected: str) -> None:
        own = tuple(
            result(claim(f"p{number}")) if part is None else result(claim(part.claim), part)
            for number, part in enumerate(parts)
        )

        assert expected == why(result(claim("whole"), parts=own))


class TestThenAndNow:
    def test_the_day_is_that_of_the_first_new_evidence(self) -> None:
        assert "supported when published (2025-01-15), refuted since 2025-03-01" == then_and_now(refuted())

    def test_a_whole_changed_when_its_part_did(self) -> None:
        whole = claim("whole")
        before = Result(claim=whole, as_of=THEN)
        now = result(whole, parts=(refuted(),), at_publication=before)

        assert "not enough info when published (2025-01-15), refuted since 2025-03-01" == then_and_now(now)

    def test_without_new_evidence_the_day_of_the_run_is_told(self) -> None:
        before = refuted().at_publication
        now = result(claim("length"), at_publication=before)

        assert "supported when published (2025-01-15), not enough info as of 2026-11-22" == then_and_now(now)

    def test_nothing_is_told_where_nothing_changed(self) -> None:
        same = refuted().at_publication
        assert same is not None

        assert then_and_now(attrs.evolve(same, at_publication=same)) is None
        assert then_and_now(same) is None
