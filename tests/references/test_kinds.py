"""Kinds of references are plugins: files to be indexed, or references that are asked as they are."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from claimcheck.errors import ReferenceDataError
from claimcheck.model.configuration import Configuration
from claimcheck.model.reference import Entity, Fact, FactQuery, Passage, Review
from claimcheck.references.catalogue import catalogue_of, open_catalogue, open_documents
from claimcheck.references.joined import JoinedCatalogue
from tests.references.folders import ask, declaration, document, fact, provenance

_T = TypeVar("_T")
PLUGIN = """
from tests.references.test_kinds import Oracle


def open_oracle(declaration):
    return Oracle(declaration.name)


def open_nothing(declaration):
    return 7
"""
POINTS = """
[claimcheck.references]
oracle = claimcheck_oracle:open_oracle
nothing = claimcheck_oracle:open_nothing
missing = claimcheck_oracle:open_missing
"""


class Oracle:
    """A reference that is asked as it is; one that is ill answers nothing."""

    def __init__(self, name: str = "oracle", *, is_ill: bool = False) -> None:
        self.name = name
        self._is_ill = is_ill

    def facts(self, queries: Sequence[FactQuery]) -> Sequence[Sequence[Fact]]:
        """Know one fact on every subject."""
        return [[fact(query.subject or "it", "answer", "42")] for query in self._well(queries)]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        """Find the text itself."""
        return [
            [Passage(text=text, start=0, end=len(text), document=self.name, provenance=provenance())][:limit]
            for text in self._well(texts)
        ]

    def reviews(self, texts: Sequence[str]) -> Sequence[Sequence[Review]]:
        """Rate everything as half true."""
        return [
            [Review(claim=text, rating="half true", provenance=provenance())] for text in self._well(texts)
        ]

    def resolve(self, names: Sequence[str]) -> Sequence[Sequence[Entity]]:
        """Know everybody."""
        return [[Entity(id=name, name=name)] for name in self._well(names)]

    def _well(self, asked: Sequence[_T]) -> Sequence[_T]:
        if self._is_ill:
            raise ReferenceDataError("the oracle is silent today")
        return asked


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which an installed distribution offers kinds of references."""
    (tmp_path / "claimcheck_oracle.py").write_text(PLUGIN, encoding="utf-8")
    installed = tmp_path / "claimcheck_oracle-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: claimcheck-oracle\nVersion: 1.0\n", encoding="utf-8"
    )
    (installed / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


class TestPlugins:
    def test_a_plugin_answers_beside_the_files(self, plugins: Path) -> None:
        (plugins / "f.jsonl").write_text(
            '{"subject": "X", "property": "p", "value": "v", "origin": "o"}', encoding="utf-8"
        )
        declared = (declaration(plugins, "oracle", ""), declaration(plugins, "facts", "f.jsonl"))
        known = open_catalogue(Configuration(references=declared), plugins / "cache")

        assert ["p", "answer"] == [found.property for found in ask(known, "X", None)]
        assert [] == list(known.problems())

    @pytest.mark.parametrize(
        ("kind", "words"),
        [
            ("nothing", "references.nothing.kind: 'nothing' gave no reference, but a int"),
            (
                "missing",
                "references.missing.kind: the plugin 'missing' (claimcheck_oracle:open_missing) cannot be loaded",
            ),
            (
                "orakle",
                "references.orakle.kind: 'orakle' is no known kind, did you mean 'oracle'? expected documents, ",
            ),
            (
                "sql",
                "references.sql.kind: 'sql' is no known kind: expected documents, entities, facts, missing, ",
            ),
        ],
    )
    def test_a_plugin_that_gives_no_reference_is_told(self, plugins: Path, kind: str, words: str) -> None:
        known = open_catalogue(Configuration(references=(declaration(plugins, kind, ""),)), plugins / "cache")
        (problem,) = known.problems()

        assert problem.startswith(f"claimcheck.toml: {words}")

    def test_a_plugin_may_be_asked_on_the_spot(self, plugins: Path) -> None:
        configuration = Configuration(references=(declaration(plugins, "oracle", ""),))
        known = open_documents(["oracle"], dt.date(2026, 11, 22), configuration)

        assert ["answer"] == [found.property for found in ask(known, "X", None)]


class TestJoined:
    def joined(self, *references: Oracle) -> JoinedCatalogue:
        files = catalogue_of(facts=[fact("X", "p", excerpt="the words")], documents=[document("The words.")])
        return JoinedCatalogue(files, references)

    def test_what_files_hold_comes_first(self) -> None:
        known = self.joined(Oracle("b"), Oracle("a"))
        (passages,) = known.search(["words"])

        assert [["p", "answer", "answer"], ["answer", "answer"]] == [
            [found.property for found in answer]
            for answer in known.facts(
                [FactQuery(subject="X", property=None), FactQuery(subject="Y", property=None)]
            )
        ]
        assert ["report.txt", "press", "a", "b"] == [passage.document for passage in passages]
        assert [2] == [len(found) for found in known.reviews(["words"])]
        assert [2] == [len(found) for found in known.resolve(["X"])]
        assert (["The words."], [], {}) == (
            [each.text for each in known.documents()],
            list(known.entities()),
            known.vocabulary.properties,
        )

    def test_who_cannot_answer_is_told_once_and_the_others_stand(self) -> None:
        known = self.joined(Oracle("b", is_ill=True), Oracle("a"))

        assert [] == list(known.problems())
        for _ in range(2):
            assert ["p", "answer"] == [found.property for found in ask(known, "X", None)]
        assert ["b: the oracle is silent today"] == list(known.problems())
