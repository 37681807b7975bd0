"""The report as Web Annotations: a page of annotations that assess the claims' words in their articles.

https://www.w3.org/TR/annotation-model/ (selectors count code points, an end is excluded: 4.2.4, 4.2.5)
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect
from claimcheck.model.report import Report, Result
from claimcheck.reports.answers import QUESTIONS, answers
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.places import address_of, article_address
from claimcheck.reports.reasons import in_words
from claimcheck.reports.visible import to_json, web_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Node = Mapping[str, object]


def render(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """Yield a page of annotations, one a line; the target is the article's address, else its file."""
    yield f'{{\n"@context": {to_json(CONTEXT)},\n'
    yield f'"id": {to_json(web_address(page.address or "") or _name("report", str(report.as_of)))},\n'
    yield '"type": "AnnotationPage",\n"items": ['
    separator = "\n"
    for result in report.results:
        yield f"{separator}{to_json(_annotation(result, report, page))}"
        separator = ",\n"
    yield "]\n}\n"


def _annotation(result: Result, report: Report, page: Page) -> Node:
    claim = result.claim
    address = web_address(page.address or "")
    return {
        "id": _name(claim.file or "", claim.id)
        if address is None
        else f"{address.partition('#')[0]}#{claim.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "created": f"{report.as_of}T00:00:00Z",
        "generator": {"type": "Software", "name": "claimcheck"},
        "body": [*_bodies(result)],
        "target": _target(claim),
    }


def _bodies(result: Result) -> Iterator[Node]:
    """Yield the verdict as a tag, what is answered in words, and links to the evidence on the web."""
    yield {"type": "TextualBody", "purpose": "tagging", "value": result.verdict.value}
    links: dict[str, None] = {}
    for answer in answers(result):
        asked = "" if answer.aspect is Aspect.CONTENT else f"{QUESTIONS[answer.aspect].capitalize()}? "
        told = f"{asked}{in_words(answer.verdict).capitalize()}. {answer.message}"
        yield {"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "value": told}
        found = (web_address(evidence.provenance.url or "") for evidence in answer.evidence)
        links |= dict.fromkeys(link for link in found if link is not None)
    for link in links:
        yield {"type": "SpecificResource", "purpose": "linking", "source": link}


def _target(claim: Claim) -> Node:
    return {"source": _article(claim), "selector": _selectors(claim)}


def _article(claim: Claim) -> str:
    """Return the article's address, else that of its file, else of the claim's own."""
    address = web_address(claim.source.url or "")
    if address is not None:
        return address
    if claim.source.file is None:
        return address_of(claim.file) if claim.file else _name("claim", claim.id)
    return article_address(claim, claim.source.file)


def _selectors(claim: Claim) -> Sequence[Node]:
    anchor = claim.anchor
    if anchor is None:
        return [{"type": "TextQuoteSelector", "exact": claim.text}]
    around = {"prefix": anchor.prefix, "suffix": anchor.suffix}
    return [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            **{key: value for key, value in around.items() if value},
        },
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
    ]


def _name(*parts: str) -> str:
    """Return a name that is always the same for the same parts, as a URN (RFC 4122, version 8 of RFC 9562)."""
    digits = sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"
