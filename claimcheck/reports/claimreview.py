"""The report as ClaimReview, JSON-LD of schema.org: a review for each claim that could be checked.

https://schema.org/ClaimReview; what search engines ask for beside is Google's "Fact Check (ClaimReview)".
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.errors import ConfigurationError, Problem
from claimcheck.model.claim import Claim, Source, Speaker, SpeakerKind
from claimcheck.model.finding import Evidence
from claimcheck.model.report import Report, Result
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from claimcheck.reports.answers import answers
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.reasons import in_words, why
from claimcheck.reports.visible import to_json, web_address

Node = Mapping[str, object]
BEST, WORST = 5, 1
RATINGS = {Verdict.SUPPORTED: BEST, Verdict.CONFLICTING: 3, Verdict.REFUTED: WORST}
_ORGANISATIONS = frozenset({SpeakerKind.ORGANISATION, SpeakerKind.GROUP})
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """Yield the JSON-LD, a review a line; opinions and predictions get none, what is not decided no value.

    Raise ConfigurationError where neither the configuration nor a claim's article has an address.
    """
    reviewed = [one for one in report.results if one.verdict is not Verdict.NOT_CHECKABLE]
    _require_addresses(reviewed, page)
    yield '{\n"@context": "https://schema.org",\n"@graph": ['
    separator = "\n"
    for result in reviewed:
        yield f"{separator}{to_json(_review(result, report, page))}"
        separator = ",\n"
    yield "]\n}\n"


def _address(claim: Claim, page: Page) -> str | None:
    """Return where the review of a claim is to be found: the report's address, else the article's."""
    return web_address(page.address or "") or web_address(claim.source.url or "")


def _require_addresses(reviewed: Sequence[Result], page: Page) -> None:
    lost = [result.claim.id for result in reviewed if _address(result.claim, page) is None]
    if lost:
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        message = (
            f"claimreview needs an address for {lost[0]}{more}: set report-url in claimcheck.toml to where the "
            "report is published, or url in the article of the claim file"
        )
        raise ConfigurationError(Problem(file="--format", message=message))


def _review(result: Result, report: Report, page: Page) -> Node:
    claim = result.claim
    address = _address(claim, page) or ""
    (content, *_) = answers(result)
    return {
        "@type": "ClaimReview",
        "@id": f"{address.partition('#')[0]}#{claim.id}",
        "url": f"{address.partition('#')[0]}#{claim.id}",
        "datePublished": report.as_of.isoformat(),
        "author": _reviewer(claim, address, page),
        "claimReviewed": claim.text,
        "itemReviewed": _claim(claim),
        "reviewRating": _rating(result),
        "reviewBody": content.message,
        "citation": [_citation(evidence) for evidence in content.evidence],
    }


def _reviewer(claim: Claim, address: str, page: Page) -> Node:
    """Return whose review it is: the site that publishes the report, else the article's publisher."""
    scheme, _, rest = address.partition("://")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    name = None if page.address else claim.source.publisher
    return {"@type": "Organization", "name": name or host, "url": f"{scheme}://{host}/"}


def _claim(claim: Claim) -> Node:
    source = claim.source
    return _without_nothing(
        {
            "@type": "Claim",
            "text": claim.text,
            "author": _organisation(source.publisher) if claim.speaker.is_narrator else _who(claim.speaker),
            "datePublished": _day(source.published),
            "appearance": _appearance(source),
        }
    )


def _who(speaker: Speaker) -> Node:
    if speaker.kind in _ORGANISATIONS:
        return {"@type": "Organization", "name": speaker.name}
    return _without_nothing(
        {
            "@type": "Person",
            "name": speaker.name,
            "jobTitle": speaker.role,
            "affiliation": _organisation(speaker.affiliation),
        }
    )


def _appearance(source: Source) -> Node | None:
    told = _without_nothing(
        {
            "url": web_address(source.url or ""),
            "headline": source.title,
            "publisher": _organisation(source.publisher),
            "datePublished": _day(source.published),
        }
    )
    return {"@type": "Article", **told} if told else None


def _rating(result: Result) -> Node:
    word = in_words(result.verdict).capitalize()
    value = RATINGS.get(result.verdict)
    told: dict[str, object] = {"@type": "Rating", "alternateName": word, "name": word}
    if value is not None:
        told |= {"ratingValue": value, "bestRating": BEST, "worstRating": WORST}
    return {**told, "ratingExplanation": why(result)}


def _citation(evidence: Evidence) -> Node:
    where = evidence.provenance
    return _without_nothing(
        {
            "@type": "CreativeWork",
            "text": evidence.excerpt,
            "url": web_address(where.url or ""),
            "publisher": _organisation(where.publisher or where.origin),
            "datePublished": _day(where.published),
        }
    )


def _organisation(name: str | None) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _day(period: Period | None) -> str | None:
    """Return a day, month or year as ISO 8601 has it; nothing where it is less certain than that."""
    return period.edtf if period is not None and _DAY.fullmatch(period.edtf) else None


def _without_nothing(node: Mapping[str, object]) -> Node:
    return {key: value for key, value in node.items() if value is not None}
