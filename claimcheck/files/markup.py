"""HTML to the text of its article, by trafilatura."""

import logging
from typing import NamedTuple

import attrs

from claimcheck.errors import InputError, MissingExtraError, Problem
from claimcheck.model.claim import Source
from claimcheck.model.time import Period


class Page(NamedTuple):
    """The main text of a page, its paragraphs apart by a blank line, and the source that its metadata tell."""

    text: str
    source: Source


def read_page(markup: str, path: str, url: str | None = None) -> Page:
    """Return the article of an HTML page.

    Raise MissingExtraError without the extra 'articles', InputError where the page has no main text.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError("articles", "reading HTML") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells what we tell below
    found = trafilatura.bare_extraction(
        markup, url=url, with_metadata=True, include_comments=False, include_tables=False
    )
    told = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    text = (told.get("text") or "").strip()
    if not text:
        raise InputError(Problem(file=path, message="has no article: no main text is found in the page"))
    source = Source(
        publisher=told.get("sitename") or None,
        title=told.get("title") or None,
        url=url or told.get("url") or None,
        published=_period(told.get("date")),
    )
    return Page(_spaced(_with_title(text, source.title)), source)


def filled(given: Source, told: Source) -> Source:
    """Return a source with what it leaves open taken from another."""
    open_fields = {
        field.name: getattr(told, field.name)
        for field in attrs.fields(Source)
        if getattr(given, field.name) is None
    }
    return attrs.evolve(given, **open_fields)


def _period(date: str | None) -> Period | None:
    try:
        return None if date is None else Period.parse(date)
    except ValueError:
        return None


def _with_title(text: str, title: str | None) -> str:
    return text if not title or text.startswith(title) else f"{title}\n{text}"


def _spaced(text: str) -> str:
    """Return text with a blank line between paragraphs, so that no line break is taken for wrapping."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n\n".join(lines) + "\n"
