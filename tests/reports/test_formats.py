"""What every machine-readable format keeps: it reads back, whatever stands in the report, in the same bytes."""

import re
from collections.abc import Callable, Sequence

import pytest

from claimcheck.errors import Problem
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Skip, Stance
from claimcheck.model.report import Report
from claimcheck.reports import annotations, csv, github, junit, markdown, sarif
from claimcheck.reports.page import Writer
from claimcheck.testing.laws import what_is_rendered_reads_back
from tests.reports.parsing import HOSTILE, commands_of, json_of, rows_of, written, xml_of
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import evidence, finding

FEW = 40
WRITERS: dict[str, Writer] = {
    "annotations": annotations.render,
    "csv": csv.render,
    "github": github.render,
    "junit": junit.render,
    "markdown": markdown.render,
    "sarif": sarif.render,
}


def ids_in_junit(text: str) -> list[str]:
    cases = xml_of(text).findall("./testsuite/testcase")
    return [case.attrib["name"] for case in cases if case.attrib["name"].startswith("kit-")]


def ids_in_csv(text: str) -> list[str]:
    return list(dict.fromkeys(row["claim"] for row in rows_of(text)))


READERS: dict[str, Callable[[str], Sequence[str]]] = {"csv": ids_in_csv, "junit": ids_in_junit}


@pytest.mark.parametrize("name", READERS)
def test_every_claim_is_read_back_whatever_the_report_says(name: str) -> None:
    what_is_rendered_reads_back(WRITERS[name], READERS[name], FEW)


def hostile(words: str) -> Report:
    """Return a report in which everything that others wrote is these words."""
    told = finding("a", Stance.REFUTES, evidence(words, excerpt=words), message=words)
    return Report(
        as_of=DAY,
        results=(result(Claim(id="a", text=f"{words} it is", file=f"{words}.yaml", line=2), told),),
        skips=(Skip(checker="quantity", reason=words, failed=True),),
        problems=(Problem(file=words, message=words, field=words, line=1),),
        warnings=(words,),
    )


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:12]))
@pytest.mark.parametrize("name", WRITERS)
class TestHostileWords:
    def test_they_come_out_as_text_that_can_be_encoded_and_steers_nothing(
        self, name: str, words: str
    ) -> None:
        text = written(WRITERS[name], hostile(words))

        assert text == text.encode("utf-8").decode()
        assert [] == re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", text)

    def test_they_change_no_structure(self, name: str, words: str) -> None:
        text = written(WRITERS[name], hostile(words))

        if name == "csv":
            assert 1 == len(rows_of(text))
        elif name == "junit":
            assert 3 == len(xml_of(text).findall("./testsuite/testcase"))
        elif name == "annotations":
            assert 1 == len(json_of(text)["items"])
        elif name == "sarif":
            assert 1 == len(json_of(text)["runs"][0]["results"])
        elif name == "github":
            assert ["notice", "error", "error", "warning"] == [one for one, _, _ in commands_of(text)]
        else:
            assert 4 == len(re.findall("^- ", text, re.MULTILINE))
            assert ["## ", "### ", "### "] == re.findall("^#+ ", text, re.MULTILINE)


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_report_has_the_same_bytes(name: str) -> None:
    assert written(WRITERS[name], report()) == written(WRITERS[name], report())


@pytest.mark.parametrize("name", WRITERS)
def test_an_empty_report_is_one_too(name: str) -> None:
    text = written(WRITERS[name], Report(as_of=DAY))

    empty = {"annotations": 6, "csv": 1, "github": 0, "junit": 3, "markdown": 3, "sarif": 11}
    assert empty[name] == len(text.splitlines())
