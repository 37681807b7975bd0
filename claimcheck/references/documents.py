"""References of the kind `documents`: plain texts, UTF-8, to be searched sentence by sentence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.errors import Problem
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Document, Provenance, Vocabulary
from claimcheck.references.contents import Contents
from claimcheck.references.origins import origin_of
from claimcheck.references.source_files import FileReference, SourceFile, open_files

if TYPE_CHECKING:
    from claimcheck.references.schemas import OriginRow

SUFFIXES = (".txt", ".text", ".md")
_SHOWN = 200


def open_documents(declaration: Declaration) -> FileReference:
    """Return the texts of a declared reference of documents, to be read when they are indexed."""
    return open_files(declaration, SUFFIXES, read_documents)


def read_documents(declaration: Declaration, files: Sequence[SourceFile], vocabulary: Vocabulary) -> Contents:  # noqa: ARG001 - texts need no vocabulary
    """Return files as documents; those that are no text are told, and the others used."""
    said, problems = origin_of(declaration)
    documents: list[Document] = []
    for file in files:
        text = _text(file)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            documents.append(_document(declaration, said, file, text))
    return Contents(documents=tuple(documents), problems=tuple(problems))


def _text(file: SourceFile) -> str | Problem:
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        return Problem(file=file.shown, line=line, message="is not UTF-8: save it as UTF-8")
    return Problem(file=file.shown, message="is no plain text: it holds a NUL") if "\0" in text else text


def _document(declaration: Declaration, said: "OriginRow", file: SourceFile, text: str) -> Document:
    """Return the document; its excerpt is how it begins, a passage has its own."""
    provenance = Provenance(
        reference=declaration.name, origin=said.origin or said.publisher or file.shown.rpartition("/")[2],
        locator=file.shown, excerpt=text.strip()[:_SHOWN], publisher=said.publisher, url=said.url,
        published=said.published, retrieved=said.retrieved, sha256=file.sha256,
        source_class=declaration.source_class, language=said.language, excerpt_only=False,
    )  # fmt: skip
    return Document(name=file.shown, text=text, provenance=provenance)
