"""Markdown: a tally, what is wrong with its evidence, the rest folded; nothing untrusted is markup."""

import re

import attrs
import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Severity, Stance
from claimcheck.model.report import Report
from claimcheck.reports.markdown import render
from tests.reports.parsing import written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import claim, evidence, finding


def of_words(words: str) -> str:
    """Return the comment on a claim of these words."""
    return written(
        render,
        Report(as_of=DAY, results=(result(Claim(id="a", text=words), finding("a", Stance.REFUTES)),)),
    )


def shown(words: str) -> str:
    """Return how words stand in the comment."""
    found = re.search("“(.*?)”", of_words(words))
    assert found is not None
    return found[1]


def test_the_tally_comes_first() -> None:
    lines = written(render, report()).splitlines()

    assert (
        "## claimcheck: 1 refuted, 1 conflicting, 1 supported, 1 not enough info, 1 not checkable" == lines[0]
    )
    assert "5 claims as of 2026-11-22. Not everything could be read or checked." == lines[2]


def test_what_is_wrong_is_told_with_reason_and_evidence() -> None:
    text = written(render, report())

    assert (
        "- **refuted** length (claims/bridge.yaml:7): “length”\n  - The claim says 120 m; River Board" in text
    )
    assert "  - Did the speaker say it? Refuted: Ada Ferry said so, not Bo Bridge\n" in text
    assert "    - “The bridge is 90 m long” River Board, 2025-03-01, press.jsonl:11\n" in text
    assert "  - supported when published (2025-01-15), refuted since 2025-03-01\n" in text


def test_the_rest_is_folded() -> None:
    _, folded = written(render, report()).split("<details>")

    assert "| right | supported | So it is. |" in folded
    assert "| taste | not checkable |" in folded
    assert "torn" not in folded


def test_a_remark_on_the_record_is_told_by_its_code() -> None:
    remark = attrs.evolve(finding("a", Stance.UNDECIDED, message="moved"), severity=Severity.WARNING)
    text = written(render, Report(as_of=DAY, results=(result(claim("a"), remark),)))

    assert "- **not enough info** a: “a”\n  - fake-code: moved\n" in text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
        ("<img src=x>", r"\<img src=x\>"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("a | b", r"a \| b"),
        ("see http://a.example and www.b.example", r"see http\://a.example and www\.b.example"),
        ("&copy; $x$ ~~y~~ \\", r"\&copy; \$x\$ \~\~y\~\~ \\"),
        ("ask @ada about #12 or GH-7", "ask \\@\u2060ada about \\#\u206012 or GH-\u20607"),
        ("1. not a list", r"1\. not a list"),
        ("- nor this", r"\- nor this"),
        (":tada:", r"\:tada:"),
        ("at 12:30, up 3%", "at 12:30, up 3%"),
    ],
)
def test_words_are_shown_as_they_are(words: str, expected: str) -> None:
    assert expected == shown(words)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b_c?d=1&e=2", "[Gazette](<https://a.example/b_c?d=1&amp;e=2>)"),
        ("https://a.example/é>x", "[Gazette](<https://a.example/%C3%A9%3Ex>)"),
        ("javascript:alert(1)", "Gazette"),
        ("https://a.example/\ud800", "Gazette"),
        ("file:///etc/passwd", "Gazette"),
    ],
)
def test_evidence_is_linked_where_it_has_an_address_of_the_web(url: str, expected: str) -> None:
    one = evidence()
    linked = attrs.evolve(one, provenance=attrs.evolve(one.provenance, url=url))
    text = written(
        render, Report(as_of=DAY, results=(result(claim("a"), finding("a", Stance.REFUTES, linked)),))
    )

    assert f"    - “So it is.” {expected}, press.jsonl:7\n" in text


def test_a_comment_is_never_longer_than_github_takes() -> None:
    many = [
        result(Claim(id=f"c{number}", text="many words " * 30), finding(f"c{number}", Stance.REFUTES))
        for number in range(1000)
    ]
    text = written(render, Report(as_of=DAY, results=tuple(many)))

    assert 50_000 < len(text) < 65_536
    found = re.search(r"^(\d+) more claims are left out", text, re.MULTILINE)
    assert found is not None
    assert 1000 == int(found[1]) + text.count("- **refuted**")
