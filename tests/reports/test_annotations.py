"""Web Annotations: an assessment for each claim, whose selectors find its words again."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

from claimcheck.model.claim import Anchor, Claim, Source
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.reports.annotations import render
from claimcheck.reports.page import PLAIN, Page
from claimcheck.testing.rendering import hostile_reports
from tests.reports.parsing import written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import evidence, finding

TEXT = "\U0001f309 A bridge is a bridge, it is said"
ANCHOR = Anchor(start=16, end=22, exact="bridge", prefix="is a ", suffix=", it")


def items(what: Report, page: Page = PLAIN) -> list[Any]:
    whole = json.loads(written(render, what, page))
    assert "http://www.w3.org/ns/anno.jsonld" == whole["@context"]
    assert "AnnotationPage" == whole["type"]
    found: list[Any] = whole["items"]
    return found


def target(claim: Claim) -> Any:
    (found,) = items(Report(as_of=DAY, results=(result(claim),)))
    return found["target"]


def test_its_selectors_find_the_words_by_position_and_by_quote() -> None:
    quote, position = target(Claim(id="a", text="bridge", anchor=ANCHOR))["selector"]

    assert quote["exact"] == TEXT[position["start"] : position["end"]]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
    assert ["TextQuoteSelector", "TextPositionSelector"] == [quote["type"], position["type"]]


def test_without_an_anchor_the_words_themselves_are_sought() -> None:
    assert [{"type": "TextQuoteSelector", "exact": "so"}] == target(Claim(id="a", text="so"))["selector"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            Claim(id="a", text="a", source=Source(url="https://a.example/é", file="a.txt")),
            "https://a.example/%C3%A9",
        ),
        (Claim(id="a", text="a", file="claims/a.yaml", source=Source(file="../s/a b.txt")), "s/a%20b.txt"),
        (Claim(id="a", text="a", file="claims/a.yaml"), "claims/a.yaml"),
    ],
)
def test_the_target_is_the_article_where_it_is_known(claim: Claim, expected: str) -> None:
    assert expected == target(claim)["source"]


def test_a_sentence_of_no_file_has_a_name_of_its_own() -> None:
    first, second = (target(Claim(id=name, text="a"))["source"] for name in ("a", "b"))

    assert first.startswith("urn:uuid:")
    assert first != second


def test_the_verdict_is_a_tag_and_every_answer_is_told() -> None:
    bodies = items(report())[0]["body"]

    assert {"type": "TextualBody", "purpose": "tagging", "value": "refuted"} == bodies[0]
    assert ["Refuted. The claim says 120 m", "Did the speaker say it? Refut"] == [
        body["value"][:29] for body in bodies[1:]
    ]


def test_evidence_on_the_web_is_linked_once() -> None:
    one = evidence()
    linked = attrs.evolve(one, provenance=attrs.evolve(one.provenance, url="https://a.example/"))
    told = finding("a", Stance.REFUTES, linked, linked, evidence("B"))
    (found,) = items(Report(as_of=DAY, results=(result(Claim(id="a", text="a"), told),)))

    assert ["https://a.example/"] == [
        body["source"] for body in found["body"] if body["purpose"] == "linking"
    ]


def test_a_published_report_names_its_annotations_by_its_address() -> None:
    found = items(report(), Page(address="https://desk.example/1#top"))

    assert "https://desk.example/1#length" == found[0]["id"]


@given(hostile_reports())
def test_whatever_stands_in_the_report_each_claim_has_one_with_a_name_of_its_own(what: Report) -> None:
    found = items(what)

    assert len(what.results) == len({one["id"] for one in found})
    assert {"assessing"} >= {one["motivation"] for one in found}
