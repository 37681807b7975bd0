"""Bytes of any encoding to the text that they hold."""

import codecs
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError, MissingExtraError
from claimcheck.files.articles import article_files, open_article, read_article_bytes
from claimcheck.files.decoding import decode_any
from claimcheck.model.claim import Source
from claimcheck.model.time import Period

PAGE = """\
<!DOCTYPE html><html lang="en"><head><title>Ferry runs aground - Ferry News</title>
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
<meta property="og:site_name" content="Ferry News">
<link rel="canonical" href="https://ferry.example/news/1"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ferry runs aground off Larvik</h1>
<p>A ferry carrying 212 people ran aground off Larvik on Sunday, injuring twelve, police said. The ship, which was
built in 1998, was towed to port in the evening.</p>
<p>The operator, Fjordline, said the service would resume on Friday. It has three other ships on the route, which is
used by 2 million people a year.</p></article>
<footer>© 2024 Ferry News</footer></body></html>
"""
NORWEGIAN = (
    "Båten gikk på grunn utenfor Larvik på søndag, og tolv personer ble lettere skadet, sier politiet. " * 3
)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding(mark: bytes, encoding: str) -> None:
    assert (NORWEGIAN, encoding) == decode_any(mark + NORWEGIAN.encode(encoding), "a.txt")


@given(st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_utf_8_stays_as_it_is(text: str) -> None:
    assert (text, "utf-8") == decode_any(text.encode(), "a.txt")


def test_what_is_declared_is_believed_where_the_bytes_allow_it() -> None:
    page = "<meta charset='windows-1251'><p>Паром сел на мель</p>"
    assert page == decode_any(page.encode("cp1251"), "a.html")[0]


@pytest.mark.parametrize("declared", ["ascii", "no-such-encoding"])
def test_what_is_declared_wrongly_is_guessed(declared: str) -> None:
    text = f"charset={declared} {NORWEGIAN}“”"
    assert text == decode_any(text.encode("cp1252"), "a.txt")[0]


def test_other_encodings_are_guessed() -> None:
    assert NORWEGIAN == decode_any(NORWEGIAN.encode("cp1252"), "a.txt")[0]
    greek = "Το πλοίο προσάραξε την Κυριακή έξω από το λιμάνι και δώδεκα άνθρωποι τραυματίστηκαν ελαφρά. " * 4
    assert greek == decode_any(greek.encode("iso8859-7"), "a.txt")[0]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", "is a PDF: save its text"),
        (b"PK\x03\x04rest", "is a zipped document"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"a\0b", "holds a NUL: it is no text"),
        (b"\xff\xfea", "begins as utf-16-le and is not"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode_any(data, "a.txt")


def test_a_text_in_utf_8_is_its_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(codecs.BOM_UTF8 + "Båt.\r\n".encode())
    opened = open_article(file, Source(publisher="Ferry News"))

    assert ("Båt.\r\n", True) == (opened.article.text, opened.is_stored)
    assert Source(publisher="Ferry News") == opened.article.source


def test_a_text_in_another_encoding_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(NORWEGIAN.encode("cp1252"))
    opened = open_article(file, Source())

    assert (NORWEGIAN, False) == (opened.article.text, opened.is_stored)


def test_an_empty_article_is_told() -> None:
    with pytest.raises(InputError, match=r"a\.txt: is empty: there is no article in it"):
        read_article_bytes(b" \n", "a.txt", Source())


@pytest.mark.parametrize("name", ["a.html", "standard input"])
def test_the_article_of_a_page_is_its_main_text_with_its_source(name: str) -> None:
    opened = read_article_bytes(PAGE.encode(), name, Source(publisher="Another"))
    source = opened.article.source

    assert not opened.is_stored
    assert opened.article.text.startswith("Ferry runs aground off Larvik\n\nA ferry carrying 212 people")
    assert "World" not in opened.article.text
    assert ("Another", "Ferry runs aground off Larvik", "https://ferry.example/news/1") == (
        source.publisher,
        source.title,
        source.url,
    )
    assert Period.parse("2024-03-03") == source.published


def test_a_page_without_an_article_is_told() -> None:
    with pytest.raises(InputError, match="has no article"):
        read_article_bytes(b"<html><body></body></html>", "a.html", Source())


def test_markdown_with_html_in_it_is_markdown() -> None:
    assert read_article_bytes(b"<html>x", "a.md", Source()).is_stored


def test_the_articles_of_a_folder_are_its_texts_and_pages(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "sub/c.md", ".hidden.txt", ".git/d.txt", "e.yaml", "f.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")

    assert ["a.HTML", "b.txt", "sub/c.md"] == [
        path.relative_to(tmp_path).as_posix() for path in article_files(tmp_path)
    ]


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        sys.modules, "trafilatura", None
    )  # what Python itself keeps for what cannot be imported
    with pytest.raises(MissingExtraError, match=r"reading HTML needs the extra 'articles'"):
        read_article_bytes(PAGE.encode(), "a.html", Source())
