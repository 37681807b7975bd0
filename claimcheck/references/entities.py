"""References of the kind `entities`: something with names a row, in JSON Lines."""

from collections.abc import Sequence

from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Vocabulary
from claimcheck.references.contents import Contents
from claimcheck.references.source_files import FileReference, SourceFile, open_files


def open_entities(declaration: Declaration) -> FileReference:
    """Return the files of a declared reference of entities, to be read when they are indexed."""
    return open_files(declaration, (".jsonl",), read_entities)


def read_entities(
    declaration: Declaration,
    files: Sequence[SourceFile],
    vocabulary: Vocabulary,  # noqa: ARG001 - names need none
) -> Contents:
    """Return the entities of files; rows that cannot be read are told, and the others used."""
    from claimcheck.references.entity_rows import entities_of

    return entities_of(declaration, files)
