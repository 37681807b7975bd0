"""ClaimReview: what schema.org and search engines ask of a review, on a declared scale, and addresses."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

from claimcheck.errors import ConfigurationError
from claimcheck.model.claim import Claim, Mode, Source, Speaker, SpeakerKind
from claimcheck.model.finding import Stance
from claimcheck.model.report import Report
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from claimcheck.reports.claimreview import render
from claimcheck.reports.page import PLAIN, Page
from claimcheck.testing.rendering import hostile_reports
from tests.reports.parsing import written
from tests.reports.samples import DAY, report, result
from tests.verify.fakes import evidence, finding

PUBLISHED = Page(address="https://desk.example/checks/1")
ARTICLE = Source(
    publisher="Wend Gazette",
    title="Bridge opens",
    url="https://gazette.example/bridge",
    published=Period.parse("2024-03-04"),
)


def reviews(what: Report, page: Page = PUBLISHED) -> list[Any]:
    whole = json.loads(written(render, what, page))
    assert "https://schema.org" == whole["@context"]
    found: list[Any] = whole["@graph"]
    return found


def about(**others: Any) -> Claim:
    return Claim(**{"id": "bridge/length", "text": "It is 120 m long", "source": ARTICLE, **others})


def only(claim: Claim, page: Page = PUBLISHED) -> Any:
    against = finding(claim.id, Stance.REFUTES, evidence("Road Office", day="2025-07"), message="it has 90 m")
    (found,) = reviews(Report(as_of=DAY, results=(result(claim, against),)), page)
    return found


def test_a_review_is_whole() -> None:
    expected = {
        "@type": "ClaimReview",
        "@id": "https://desk.example/checks/1#bridge/length",
        "url": "https://desk.example/checks/1#bridge/length",
        "datePublished": "2026-11-22",
        "author": {"@type": "Organization", "name": "desk.example", "url": "https://desk.example/"},
        "claimReviewed": "It is 120 m long",
        "itemReviewed": {
            "@type": "Claim",
            "text": "It is 120 m long",
            "author": {"@type": "Organization", "name": "Wend Gazette"},
            "datePublished": "2024-03-04",
            "appearance": {
                "@type": "Article",
                "url": "https://gazette.example/bridge",
                "headline": "Bridge opens",
                "publisher": {"@type": "Organization", "name": "Wend Gazette"},
                "datePublished": "2024-03-04",
            },
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Refuted",
            "name": "Refuted",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
            "ratingExplanation": "It has 90 m.",
        },
        "reviewBody": "It has 90 m.",
        "citation": [
            {
                "@type": "CreativeWork",
                "text": "So it is.",
                "publisher": {"@type": "Organization", "name": "Road Office"},
                "datePublished": "2025-07",
            }
        ],
    }

    assert expected == only(about())


@given(hostile_reports())
def test_whatever_stands_in_the_report_each_claim_that_can_be_checked_has_one(what: Report) -> None:
    expected = [one.claim.id for one in what.results if one.verdict is not Verdict.NOT_CHECKABLE]

    assert expected == [one["@id"].rpartition("#")[2] for one in reviews(what)]


def test_the_scale_runs_from_refuted_to_supported_and_what_is_open_has_no_value() -> None:
    found = {one["reviewRating"]["alternateName"]: one["reviewRating"] for one in reviews(report())}

    assert {"Refuted": 1, "Not enough info": None, "Supported": 5, "Conflicting": 3} == {
        name: rating.get("ratingValue") for name, rating in found.items()
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            SpeakerKind.PERSON,
            {
                "@type": "Person",
                "name": "Ada Ferry",
                "jobTitle": "Mayor",
                "affiliation": {"@type": "Organization", "name": "Wend"},
            },
        ),
        (SpeakerKind.ORGANISATION, {"@type": "Organization", "name": "Ada Ferry"}),
    ],
)
def test_the_author_of_a_claim_is_its_speaker(kind: SpeakerKind, expected: object) -> None:
    speaker = Speaker(name="Ada Ferry", role="Mayor", affiliation="Wend", kind=kind, mode=Mode.DIRECT)

    assert expected == only(about(speaker=speaker))["itemReviewed"]["author"]


class TestAddresses:
    def test_without_one_of_the_report_that_of_the_article_serves(self) -> None:
        found = only(about(), PLAIN)

        assert "https://gazette.example/bridge#bridge/length" == found["url"]
        assert "Wend Gazette" == found["author"]["name"]

    @pytest.mark.parametrize(
        "url", [None, "gazette.example", "javascript:x", "https://gazette.example/\ud800"]
    )
    def test_without_either_there_is_one_clear_error(self, url: str | None) -> None:
        lost = attrs.evolve(ARTICLE, url=url)
        what = Report(
            as_of=DAY, results=(result(about(source=lost)), result(about(source=lost, id="bridge/cost")))
        )

        with pytest.raises(
            ConfigurationError, match="bridge/length and 1 more: set report-url in claimcheck"
        ):
            written(render, what, PLAIN)

    def test_nothing_to_review_needs_none(self) -> None:
        assert [] == reviews(Report(as_of=DAY), PLAIN)
