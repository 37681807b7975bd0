"""References of the kind `facts`: a fact a row, in JSON Lines or CSV."""

from collections.abc import Sequence

from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Vocabulary
from claimcheck.references.contents import Contents
from claimcheck.references.source_files import FileReference, SourceFile, open_files


def open_facts(declaration: Declaration) -> FileReference:
    """Return the files of a declared reference of facts, to be read when they are indexed."""
    return open_files(declaration, (".jsonl", ".csv"), read_facts)


def read_facts(declaration: Declaration, files: Sequence[SourceFile], vocabulary: Vocabulary) -> Contents:
    """Return the facts of files; rows that cannot be read are told, and the others used."""
    from claimcheck.references.fact_rows import facts_of

    return facts_of(declaration, files, vocabulary)
