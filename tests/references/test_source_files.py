"""Which files a declared path names, how locators write them, and what is told of those that cannot be read."""

import hashlib
import os
from pathlib import Path

import attrs
import pytest

from claimcheck.model.reference import Vocabulary
from claimcheck.references.documents import open_documents, read_documents
from claimcheck.references.entities import open_entities, read_entities
from claimcheck.references.source_files import SourceFile, load_file, open_files
from tests.references.folders import declaration


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with texts at two depths, hidden ones and others."""
    for name in ("b.txt", "a.txt", "deep/c.md", "deep/.hidden.txt", ".git/d.txt", "e.jsonl", "f.TXT"):
        (tmp_path / "texts" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "texts" / name).write_text(f"This is {name}.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("texts/a.txt", ["texts/a.txt"]),
        ("texts/../texts/e.jsonl", ["texts/../texts/e.jsonl"]),
        ("texts", ["texts/a.txt", "texts/b.txt", "texts/deep/c.md", "texts/f.TXT"]),
        ("texts/*.txt", ["texts/a.txt", "texts/b.txt"]),
        ("texts/**/*.md", ["texts/deep/c.md"]),
        ("texts/[ab].txt", ["texts/a.txt", "texts/b.txt"]),
    ],
)
def test_a_path_is_a_file_a_folder_or_a_pattern(folder: Path, path: str, expected: list[str]) -> None:
    reference = open_documents(declaration(folder, "documents", path))

    assert expected == [file.shown for file in reference.files]
    assert () == reference.problems


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("nowhere", "nowhere: there is no such file or folder"),
        ("texts/*.pdf", "texts/*.pdf: there is no such file or folder"),
        ("texts/a.txt/b.txt", "texts/a.txt/b.txt: cannot be read: Not a directory"),
        ("a\0b", "a\0b: cannot be read: embedded null byte"),
    ],
)
def test_what_cannot_be_had_is_told(folder: Path, path: str, words: str) -> None:
    reference = open_documents(declaration(folder, "documents", path))

    assert ((), [words]) == (reference.files, [str(problem) for problem in reference.problems])


def test_a_name_with_a_bracket_is_no_pattern_where_it_exists(tmp_path: Path) -> None:
    (tmp_path / "[a].txt").write_text("Words.", encoding="utf-8")

    assert ["[a].txt"] == [
        file.shown for file in open_documents(declaration(tmp_path, "documents", "[a].txt")).files
    ]


def test_an_absolute_path_is_shown_from_the_folder(folder: Path) -> None:
    inside, outside = folder / "texts" / "a.txt", folder / "texts"

    assert "texts/a.txt" == shown(load_file(str(folder), str(inside)))
    assert str(inside) == shown(load_file(str(outside / "deep"), str(inside)))


def shown(file: object) -> str:
    assert isinstance(file, SourceFile)
    return file.shown


def test_a_file_has_the_hash_of_its_bytes(folder: Path) -> None:
    file = load_file(str(folder), "texts/a.txt")

    assert isinstance(file, SourceFile)
    assert hashlib.sha256(b"This is a.txt.").hexdigest() == file.sha256


def test_a_named_pipe_is_no_file_and_nothing_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "pipe: is no regular file" == str(load_file(str(tmp_path), "pipe"))


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    assert str(load_file(str(tmp_path), "loop")).startswith("loop: cannot be read: ")


def test_a_reference_without_a_path_has_no_files(tmp_path: Path) -> None:
    reference = open_files(attrs.evolve(declaration(tmp_path, "x", ""), path=None), (), read_documents)

    assert ((), 1) == (reference.files, len(reference.problems))


class TestDocuments:
    def read(self, data: bytes, **options: object) -> tuple[list[str], list[str]]:
        file = SourceFile(shown="texts/a.txt", data=data, sha256="")
        contents = read_documents(declaration(Path(), "documents", "texts", **options), [file], Vocabulary())
        return [each.text for each in contents.documents], [str(problem) for problem in contents.problems]

    @pytest.mark.parametrize("text", ["", "Words.\r\nMore.\r\n", "小红书", " \n "])
    def test_a_text_is_kept_to_the_letter(self, text: str) -> None:
        """But for a byte order mark, which is no part of it."""
        assert ([text], []) == self.read(text.encode())
        assert ([text], []) == self.read(text.encode("utf-8-sig"))

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"one\ntwo \xff", "texts/a.txt:2: is not UTF-8: save it as UTF-8"),
            (b"%PDF\x00", "texts/a.txt: is no plain text: it holds a NUL"),
        ],
    )
    def test_what_is_no_text_is_told(self, data: bytes, words: str) -> None:
        assert ([], [words]) == self.read(data)

    def test_a_wrong_option_is_told(self) -> None:
        assert (
            ["x"],
            [": references.documents.orign: is no known field: did you mean 'origin'?"],
        ) == self.read(b"x", orign="AP")

    def test_a_declaration_says_where_a_text_comes_from(self) -> None:
        options = {
            "publisher": "Daily",
            "published": "2025-01",
            "url": "https://example.org",
            "language": "en",
        }
        contents = read_documents(
            declaration(Path(), "documents", "texts", **options),
            [SourceFile(shown="texts/a.txt", data=b"Words.", sha256="ab")],
            Vocabulary(),
        )
        (document,) = contents.documents
        provenance = document.provenance

        assert ("Daily", "Daily", "2025-01", "https://example.org", "en", "ab", "Words.") == (
            provenance.origin,
            provenance.publisher,
            str(provenance.published),
            provenance.url,
            provenance.language,
            provenance.sha256,
            provenance.excerpt,
        )


class TestEntities:
    def read(self, data: str) -> tuple[list[tuple[object, ...]], list[str]]:
        file = SourceFile(shown="e.jsonl", data=data.encode(), sha256="")
        contents = read_entities(declaration(Path(), "entities", "e.jsonl"), [file], Vocabulary())
        found: list[tuple[object, ...]] = [
            (each.id, each.name, each.type, each.aliases) for each in contents.entities
        ]
        return found, [str(problem) for problem in contents.problems]

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ('{"name": "X"}', ("X", "X", None, ())),
            (
                '{"id": "Q1", "name": "X", "type": "app", "aliases": ["Y", "Y", "X"]}',
                ("Q1", "X", "app", ("Y",)),
            ),
            ('{"name": " X ", "wikidata": 7}', ("X", "X", None, ())),
        ],
    )
    def test_a_row_names_something(self, row: str, expected: tuple[object, ...]) -> None:
        assert ([expected], []) == self.read(row)

    @pytest.mark.parametrize(
        ("row", "words"),
        [
            ("{", "e.jsonl:1: is no JSON: "),
            ('{"id": "X"}', "e.jsonl:1: name: is missing"),
            ('{"name": "?"}', "e.jsonl:1: name: '?' is no name: expected letters or digits"),
            ('{"name": "X", "aliases": "Y"}', "e.jsonl:1: aliases: expected a list, found 'Y'"),
            ('{"name": "X", "aliases": [""]}', "e.jsonl:1: aliases[0]: expected text that is not empty"),
            ('{"name": "X", "alias": ["Y"]}', "e.jsonl:1: alias: is no known field: did you mean 'aliases'?"),
        ],
    )
    def test_a_fault_is_told(self, row: str, words: str) -> None:
        entities, (problem,) = self.read(row)

        assert [] == entities
        assert problem.startswith(words)

    def test_the_files_are_json_lines(self, folder: Path) -> None:
        assert ["texts/e.jsonl"] == [
            file.shown for file in open_entities(declaration(folder, "entities", "texts")).files
        ]


def test_a_folder_with_nothing_to_read_is_told(tmp_path: Path) -> None:
    """Nothing to read is an error, not silence; a pipe and a hidden text are nothing to read."""
    (tmp_path / "texts" / ".git").mkdir(parents=True)
    (tmp_path / "texts" / ".git" / "a.txt").write_text("hidden", encoding="utf-8")
    os.mkfifo(tmp_path / "texts" / "b.txt")

    (problem,) = open_documents(declaration(tmp_path, "documents", "texts")).problems

    assert str(problem).startswith("texts: nothing to read: the folder has no file that is one of .")
