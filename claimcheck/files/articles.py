"""Articles: plain text in UTF-8, with the hash of its bytes."""

import hashlib
import os
from pathlib import Path

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


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as it is told: with forward slashes, without detours."""
    return Path(os.path.normpath(path)).as_posix()
