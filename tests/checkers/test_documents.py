"""Which documents may speak: known by the day, and no copy of the article."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers.documents import admitted_documents, is_copy, plain_address, shingles
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.references.catalogue import catalogue_of
from tests.checkers.speech import FakeContext, document

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=4), min_size=60, max_size=90, unique=True)


def article(text: str, sha256: str = "1") -> Article:
    return Article(source=Source(), text=text, path="a.txt", sha256=sha256)


CLAIM = Claim(id="a", text="It rained.", source=Source(url="https://www.paper.example/rain?b=2&a=1&utm_id=7"))


@given(words=WORDS, extra=WORDS)
def test_a_page_that_holds_the_article_is_a_copy(words: list[str], extra: list[str]) -> None:
    text = " ".join(words)

    assert is_copy(CLAIM, article(text), document(f"{' '.join(extra)} {text.upper()}"))


@given(words=WORDS)
def test_most_of_the_article_is_a_copy_of_a_part(words: list[str]) -> None:
    text = " ".join(words)

    assert is_copy(CLAIM, article(f"{text} {' '.join(['unlike', *words[:3]])}"), document(text))


def test_another_text_and_a_short_quotation_are_none() -> None:
    text = " ".join(f"word{number}" for number in range(100))
    quoted = " ".join(f"word{number}" for number in range(30))

    assert not is_copy(CLAIM, article(text), document(quoted))
    assert not is_copy(CLAIM, article(text), document(" ".join(f"other{number}" for number in range(100))))
    assert not is_copy(CLAIM, None, document(text))
    assert not is_copy(CLAIM, article(""), document("It rained."))


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("http://paper.example/rain/?a=1&b=2#top", True),
        ("https://paper.example/rain?a=1&b=2&utm_source=x", True),
        ("https://paper.example/rain?a=1", False),
        ("https://paper.example/snow?a=1&b=2", False),
    ],
)
def test_one_address_in_two_spellings_is_one_page(url: str, same: bool) -> None:
    assert same is is_copy(CLAIM, None, document("Something else.", url=url))


def test_the_same_bytes_are_the_same_page() -> None:
    source = document("Something else.")
    assert source.provenance.sha256 is None

    assert not is_copy(CLAIM, article("It rained.", sha256="2"), source)


def test_what_is_left_out_is_explained() -> None:
    documents = [
        document("One.", name="known.txt", published="2025-01-10"),
        document("Two.", name="later.txt", published="2025-02-10"),
        document("Three.", name="month.txt", published="2025-01"),
        document("Four.", name="copy.txt", url=CLAIM.source.url),
    ]
    context = FakeContext(catalogue_of(documents=documents), as_of=dt.date(2025, 1, 20))

    admitted = {one.document.name: one.imprecise for one in admitted_documents(CLAIM, context, "quotation")}

    assert {"known.txt": False, "month.txt": True} == admitted
    assert {"known-later", "article-copy"} == {one.rule for one in context.explained}


def test_shingles_are_runs_of_five_words() -> None:
    assert {("a", "b", "c", "d", "e"), ("b", "c", "d", "e", "f")} == shingles("A b, c d: e f")
    assert "x.example/a" == plain_address("https://www.x.example/a/")
