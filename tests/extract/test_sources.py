"""What an article tells of its source."""

import datetime as dt

import pytest

from claimcheck.extract.sources import find_source, publication_day
from claimcheck.extract.zones import find_blocks
from claimcheck.model.claim import Source
from claimcheck.model.time import Period

BODY = "The bridge in Larvik closed on Monday. The board told Reuters that it was old."


def source(text: str, given: Source | None = None) -> Source:
    return find_source(text, find_blocks(text), given or Source())


@pytest.mark.parametrize(
    ("text", "upstream"),
    [
        (f"Bridge closes\n\n{BODY}\n\nSource: REUTERS", "Reuters"),
        (f"Bridge closes\n\n{BODY}\n\nSource: AFP.", "AFP"),
        (f"Bridge closes\n\nBy Kari Moe, Associated Press\n\n{BODY}", "Associated Press"),
        (f"Bridge closes\n\nReuters Staff\n\n{BODY}", "Reuters"),
        (f"Bridge closes\n\nLARVIK, March 3 (Reuters) - {BODY}", "Reuters"),
        (f"Bridge closes\n\n(AFP) - {BODY}", "AFP"),
        (f"Bridge closes\n\n{BODY}\n\nWith files from The Associated Press", "Associated Press"),
        (f"Bridge closes\n\nBy Kari Moe\n\n{BODY}", None),
        (BODY, None),
    ],
)
def test_whom_the_article_credits(text: str, upstream: str | None) -> None:
    """Who was told something is credited with nothing."""
    assert upstream == source(text).upstream


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 3 March 2024", "2024-03-03"),
        ("March 3, 2024", "2024-03-03"),
        ("2024-03-03", "2024-03-03"),
        ("Last updated 3 March 2024", "2024-03-03"),
        ("3 hours ago", None),
        ("LARVIK, March 3, 2024 (AP) — The bridge is closed.", "2024-03-03"),
        ("LARVIK, March 3 (AP) — The bridge is closed.", None),
    ],
)
def test_when_the_article_was_published(line: str, published: str | None) -> None:
    found = source(f"Bridge closes\n\n{line}\n\n{BODY}").published
    assert published == (None if found is None else found.edtf)


def test_the_title_is_the_headline_without_markup() -> None:
    assert "Bridge in Larvik closes" == source(f"# *Bridge* in [Larvik](larvik.html) closes\n\n{BODY}").title


def test_what_is_given_stays() -> None:
    given = Source(title="Another", upstream="AFP", published=Period.parse("2023"), publisher="Ferry News")
    text = f"Bridge closes\n\nPublished 3 March 2024\n\n{BODY}\n\nSource: Reuters"
    assert given == source(text, given)


def test_relative_dates_need_a_day() -> None:
    assert dt.date(2024, 3, 3) == publication_day(Source(published=Period.parse("2024-03-03")))
    assert publication_day(Source(published=Period.parse("2024-03"))) is None
    assert publication_day(Source()) is None
