"""Articles: text with the hash of its bytes; for verifying in UTF-8 alone, for extracting from whatever holds one."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import InputError, Problem
from claimcheck.files.reading import UTF8_BOM, decode, read_bytes
from claimcheck.model.claim import Article, Source

MAX_ARTICLE = 16 * 2**20  # bytes


def load_article(path: str | Path, source: Source) -> Article:
    """Return the text of a file as an article; raise InputError where it cannot be read.

    A byte order mark is no part of the text; line ends stay as they are: code points count as in the file.
    """
    name = shown(path)
    try:
        data = read_bytes(os.fspath(path), MAX_ARTICLE)
        text = decode(data.removeprefix(UTF8_BOM), name)
    except InputError as error:
        problems = (Problem(file=name, message=each.message, line=each.line) for each in error.problems)
        raise InputError(*problems) from error
    return Article(source=source, text=text, path=name, sha256=hashlib.sha256(data).hexdigest())


TEXTS = (".txt", ".text", ".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")


class OpenedArticle(NamedTuple):
    """An article to extract from; `is_stored` says that its text is what the file holds, in UTF-8."""

    article: Article
    is_stored: bool


def open_article(path: str | Path, given: Source) -> OpenedArticle:
    """Return the article of a text, Markdown or HTML file of any encoding, to extract from.

    What a page tells of its source fills in what `given` leaves open. Raise InputError where there is no text,
    MissingExtraError where reading it needs the extra 'articles'.
    """
    name = shown(path)
    return read_article_bytes(read_bytes(os.fspath(path), MAX_ARTICLE), name, given)


def read_article_bytes(data: bytes, name: str, given: Source) -> OpenedArticle:
    """Return the article that bytes hold, HTML where their name or their beginning says so."""
    from claimcheck.files.decoding import decode_any

    text, encoding = decode_any(data, name)
    digest = hashlib.sha256(data).hexdigest()
    if not _is_page(name, text):
        article = Article(source=given, text=text, path=name, sha256=digest)
        return OpenedArticle(_with_words(article), is_stored=encoding == "utf-8")
    from claimcheck.files.markup import filled, read_page

    page = read_page(text, name, given.url)
    return OpenedArticle(
        Article(source=filled(given, page.source), text=page.text, path=name, sha256=digest), is_stored=False
    )


def article_files(folder: Path) -> Iterator[Path]:
    """Yield the articles in a folder and below, sorted; hidden files and folders are passed over."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from article_files(entry)
        elif entry.name.lower().endswith(TEXTS + PAGES):
            yield entry


def _is_page(name: str, text: str) -> bool:
    if name.lower().endswith(PAGES):
        return True
    head = text[:200].lstrip().lower()
    return not name.lower().endswith(TEXTS) and head.startswith(("<!doctype html", "<html"))


def _with_words(article: Article) -> Article:
    if not article.text.strip():
        raise InputError(Problem(file=article.path, message="is empty: there is no article in it"))
    return article


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as it is told: with forward slashes, without detours."""
    return Path(os.path.normpath(path)).as_posix()
