"""Opening what a configuration declares, files on the spot, or values, as one catalogue."""

import datetime as dt
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import attrs

from claimcheck.__about__ import __version__
from claimcheck.errors import Problem
from claimcheck.kept.folder import code_of
from claimcheck.model.configuration import Configuration, Declaration
from claimcheck.model.reference import Catalogue, Document, Entity, Fact, Reference, Vocabulary
from claimcheck.references import kinds, store
from claimcheck.references.contents import Contents, joined
from claimcheck.references.indexed import IndexedCatalogue
from claimcheck.references.source_files import FileReference, SourceFile, load_file

_READ_BY = ("language", "model", "references")  # the rooms whose code decides what an index holds


def open_catalogue(configuration: Configuration, cache_dir: Path | None = None) -> Catalogue:
    """Return the declared references as one; what cannot be had is among its problems, and nothing raises.

    The index of the files is kept in `cache_dir`, else in `$XDG_CACHE_HOME/claimcheck` or
    `~/.cache/claimcheck`, and made anew when a file, the vocabulary, a declaration or our code is another.
    """
    opened = kinds.open_declared(configuration.references)
    files = [each for each in opened if isinstance(each, FileReference)]
    vocabulary = _vocabulary_file(configuration)
    problems = [*_troubles(opened), *(problem for each in files for problem in each.problems)]
    problems += [vocabulary] if isinstance(vocabulary, Problem) else []
    folder = store.default_folder() if cache_dir is None else cache_dir
    words = vocabulary if isinstance(vocabulary, SourceFile) else None
    key = _key(files, words)
    connection = _index(files, words, folder, key)

    def place(problem: Problem) -> Problem:
        return _placed(problem, _folder(configuration), configuration.file)

    return _with_live(IndexedCatalogue(connection, place, map(place, problems), key), opened)


def open_documents(
    paths: Iterable[str | os.PathLike[str]], known: dt.date, configuration: Configuration | None = None
) -> Catalogue:
    """Return files in hand, known on the day `known`, as one catalogue.

    A path is a text, a folder or pattern of texts, facts or entities (.jsonl, .csv), or the name of a
    reference that the configuration declares, whose entities and vocabulary come along. Nothing is kept.
    """
    around = Configuration() if configuration is None else configuration
    declared = {declaration.name: declaration for declaration in around.references}
    chosen = [_on_the_spot(os.fspath(path), known, declared) for path in dict.fromkeys(paths)]
    named = [declaration for declaration in around.references if declaration.kind == "entities"]
    opened = kinds.open_declared(dict.fromkeys([*chosen, *named]))
    file = _vocabulary_file(around)
    vocabulary, problems = _read_vocabulary(file if isinstance(file, SourceFile) else None)
    problems += [file] if isinstance(file, Problem) else []
    problems = [_placed(problem, _folder(around), around.file) for problem in [*_troubles(opened), *problems]]
    parts = [_in_place(each, vocabulary, around.file) for each in opened if isinstance(each, FileReference)]
    connection = _built(joined([*parts, Contents(problems=tuple(problems))]), vocabulary)
    return _with_live(IndexedCatalogue(connection), opened)


def catalogue_of(
    *,
    facts: Iterable[Fact] = (),
    entities: Iterable[Entity] = (),
    documents: Iterable[Document] = (),
    vocabulary: Vocabulary | None = None,
) -> IndexedCatalogue:
    """Return a catalogue of these values; a fact's entity and property become what they resolve to."""
    contents = Contents(facts=tuple(facts), entities=tuple(entities), documents=tuple(documents))
    return IndexedCatalogue(_built(contents, Vocabulary() if vocabulary is None else vocabulary))


def empty_catalogue() -> IndexedCatalogue:
    """Return a catalogue that knows nothing."""
    return catalogue_of()


def _with_live(files: IndexedCatalogue, opened: Iterable[FileReference | Reference | Problem]) -> Catalogue:
    live = [each for each in opened if not isinstance(each, (FileReference, Problem))]
    if not live:
        return files
    from claimcheck.references.joined import JoinedCatalogue

    return JoinedCatalogue(files, live)


def _troubles(opened: Iterable[FileReference | Reference | Problem]) -> list[Problem]:
    return [each for each in opened if isinstance(each, Problem)]


def _index(
    files: Sequence[FileReference], vocabulary: SourceFile | None, folder: Path | None, key: str
) -> sqlite3.Connection:
    """Return the index of these files: the one that is kept, else a new one, which is kept."""
    found = None if folder is None else store.load_index(folder, key)
    if found is not None:
        return found
    words, problems = _read_vocabulary(vocabulary)
    parts = [each.read(each.declaration, each.files, words) for each in files]
    connection = _built(joined([*parts, Contents(problems=tuple(problems))]), words)
    if folder is not None and (files or vocabulary is not None):
        store.save_index(folder, key, connection)
    return connection


def _built(contents: Contents, vocabulary: Vocabulary) -> sqlite3.Connection:
    from claimcheck.references.index import build_index

    return build_index(contents, vocabulary)


def _read_vocabulary(file: SourceFile | None) -> tuple[Vocabulary, list[Problem]]:
    if file is None:
        return Vocabulary(), []
    from claimcheck.references.vocabulary import read_vocabulary

    return read_vocabulary(file)


def _key(files: Iterable[FileReference], vocabulary: SourceFile | None) -> str:
    """Return the hash of all that decides what an index holds, whatever the order of declarations."""
    declared = sorted(
        [
            each.declaration.name, each.declaration.kind, each.declaration.path, each.declaration.url,
            each.declaration.source_class, sorted(each.declaration.options.items()), each.declaration.line,
            [(file.shown, file.sha256) for file in each.files],
        ]
        for each in files
    )  # fmt: skip
    words = None if vocabulary is None else (vocabulary.shown, vocabulary.sha256)
    made_by = [store.FORMAT, sqlite3.sqlite_version, __version__, code_of(_READ_BY)]
    return hashlib.sha256(json.dumps([made_by, declared, words], default=str).encode()).hexdigest()


def _folder(configuration: Configuration) -> str:
    return str(Path(configuration.file).parent) if configuration.file is not None else "."


def _vocabulary_file(configuration: Configuration) -> SourceFile | Problem | None:
    if configuration.vocabulary is None:
        return None
    return load_file(_folder(configuration), configuration.vocabulary)


def _placed(problem: Problem, folder: str, configuration: str | None) -> Problem:
    """Return a problem with its file as seen from here; the one that names none is the configuration's."""
    if not problem.file:
        return attrs.evolve(problem, file=configuration or "claimcheck.toml")
    return attrs.evolve(problem, file=str(Path(folder, problem.file)))


def _in_place(reference: FileReference, vocabulary: Vocabulary, configuration: str | None) -> Contents:
    """Return what a reference's files hold, with problems whose files are seen from here."""
    contents = reference.read(reference.declaration, reference.files, vocabulary)
    folder = reference.declaration.folder
    problems = (*reference.problems, *contents.problems)
    return contents._replace(problems=tuple(_placed(problem, folder, configuration) for problem in problems))


def _on_the_spot(path: str, known: dt.date, declared: Mapping[str, Declaration]) -> Declaration:
    """Return the declaration of a file in hand, or of the declared reference of this name."""
    if path in declared and not Path(path).exists():
        return declared[path]
    return Declaration(
        name=path, kind=kinds.kind_of(path), folder=".", path=path, options={"retrieved": known.isoformat()}
    )
