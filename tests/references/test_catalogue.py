"""Opening: the same answers in any order of files and rows, and what cannot be had is told."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.model.configuration import Configuration
from claimcheck.model.reference import (
    Catalogue,
    Fact,
)
from claimcheck.model.time import Period
from claimcheck.references.catalogue import catalogue_of, empty_catalogue, open_catalogue, open_documents
from tests.references.folders import (
    NAMES,
    NUMBERS,
    PLATFORMS,
    WORDS,
    ask,
    declaration,
    open_folder,
    write_folder,
    write_rows,
)


def unplaced(facts: list[Fact]) -> list[Fact]:
    """Facts whatever the line that they stand at and the hash of their file."""
    return sorted(
        (
            attrs.evolve(each, provenance=attrs.evolve(each.provenance, locator="", sha256=None))
            for each in facts
        ),
        key=repr,
    )


class TestOrder:
    @given(facts=st.permutations(NUMBERS), entities=st.permutations(PLATFORMS))
    def test_the_order_of_rows_changes_nothing(
        self,
        tmp_path_factory: pytest.TempPathFactory,
        facts: list[dict[str, object]],
        entities: list[dict[str, object]],
    ) -> None:
        one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
        left, right = open_folder(one), open_folder(other, facts=facts, entities=entities)

        assert list(left.entities()) == list(right.entities())
        for subject in (*NAMES, "Weibo", None):
            assert unplaced(ask(left, subject, None)) == unplaced(ask(right, subject, None))
        assert [p.text for p in left.search(["new users of RedNote"])[0]] == [
            p.text for p in right.search(["new users of RedNote"])[0]
        ]

    @given(order=st.permutations(range(3)))
    def test_the_order_of_declarations_changes_nothing(
        self, tmp_path_factory: pytest.TempPathFactory, order: list[int]
    ) -> None:
        folder = tmp_path_factory.mktemp("folder")
        configuration = write_folder(folder)
        shuffled = attrs.evolve(configuration, references=tuple(configuration.references[at] for at in order))
        left, right = (open_catalogue(each, folder / "cache") for each in (configuration, shuffled))

        assert ask(left, None, None) == ask(right, None, None)
        assert 1 == len(list((folder / "cache").glob("*.index")))

    def test_values_and_files_of_the_same_content_answer_alike(self, catalogue: Catalogue) -> None:
        """There is one index, whatever it is made from."""
        again = catalogue_of(
            facts=ask(catalogue, None, None),
            entities=catalogue.entities(),
            documents=catalogue.documents(),
            vocabulary=catalogue.vocabulary,
        )

        assert ask(catalogue, None, None) == ask(again, None, None)
        assert list(catalogue.search(["Who came to RedNote?"])) == list(
            again.search(["Who came to RedNote?"])
        )
        assert catalogue.vocabulary.properties == again.vocabulary.properties


class TestOpening:
    def test_nothing_declared_knows_nothing(self, tmp_path: Path) -> None:
        known = open_catalogue(Configuration(), tmp_path)

        assert ([], [], []) == (
            ask(known, None, None),
            list(known.search(["words"])[0]),
            list(known.problems()),
        )
        assert [] == list(tmp_path.iterdir())

    def test_an_empty_catalogue_knows_nothing(self) -> None:
        assert [] == ask(empty_catalogue(), None, None)
        assert {} == empty_catalogue().vocabulary.properties

    def test_an_unknown_kind_is_told_with_the_known_ones(self, tmp_path: Path) -> None:
        configuration = Configuration(
            file="claims/claimcheck.toml",
            references=(attrs.evolve(declaration(tmp_path, "facta", "a.jsonl"), line=7),),
        )
        (problem,) = open_catalogue(configuration, tmp_path).problems()

        assert problem.startswith(
            "claims/claimcheck.toml:7: references.facta.kind: 'facta' is no known kind, did you mean 'facts'?"
        )
        assert problem.endswith("expected documents, entities, facts")

    def test_a_missing_file_is_told_and_the_rest_used(self, tmp_path: Path) -> None:
        configuration = write_folder(tmp_path)
        (tmp_path / "references" / "report.txt").unlink()
        (tmp_path / "references" / "properties.toml").unlink()
        known = open_catalogue(configuration, tmp_path / "cache")

        assert [
            f"{tmp_path}/references/report.txt: there is no such file or folder",
            f"{tmp_path}/references/properties.toml: there is no such file or folder",
        ] == list(known.problems())
        assert len(NUMBERS) == len(ask(known, None, None))

    def test_a_reference_without_a_path_is_told(self, tmp_path: Path) -> None:
        lost = attrs.evolve(declaration(tmp_path, "facts", ""), path=None, url="https://example.org")

        assert ["claimcheck.toml: references.facts: 'facts' is read from files: give its path"] == list(
            open_catalogue(Configuration(references=(lost,)), tmp_path).problems()
        )

    def test_a_broken_row_is_told_each_time_and_the_rest_used(self, tmp_path: Path) -> None:
        """The problems are kept with the index, with paths as seen from where it is opened."""
        rows = [*NUMBERS, {"subject": "X", "property": "p", "value": 1.5, "origin": "o"}]
        first, second = (open_folder(tmp_path, facts=rows) for _ in range(2))

        assert list(first.problems()) == list(second.problems())
        assert len(NUMBERS) == len(ask(second, None, None))
        assert isinstance(second, type(first))
        (problem,) = first.input_problems()  # type: ignore[attr-defined]
        assert (f"{tmp_path}/references/facts.jsonl", 6, "value") == (
            problem.file,
            problem.line,
            problem.field,
        )
        assert isinstance(problem, Problem)


class TestOnTheSpot:
    KNOWN = dt.date(2026, 11, 22)

    def test_files_are_taken_for_what_they_are(self, tmp_path: Path) -> None:
        facts = write_rows(tmp_path / "facts.jsonl", NUMBERS)
        entities = write_rows(tmp_path / "names.jsonl", PLATFORMS)
        table = tmp_path / "more.csv"
        table.write_text("subject,property,value,origin\nRedNote,owner,Xingyin,Yahoo\n", encoding="utf-8")
        text = tmp_path / "article.txt"
        text.write_text("RedNote is new.", encoding="utf-8")
        known = open_documents([facts, entities, table, text, text], self.KNOWN)

        assert [] == list(known.problems())
        assert 4 == len(ask(known, "小红书", None))
        assert ["RedNote is new."] == [each.text for each in known.documents()]

    def test_a_file_in_hand_is_known_today(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
        known = open_documents([tmp_path / "a.txt"], self.KNOWN)

        assert [Period.of(self.KNOWN)] == [each.provenance.retrieved for each in known.documents()]
        assert ["a.txt"] == [each.provenance.origin for each in known.documents()]

    def test_a_declared_reference_is_taken_by_its_name_with_names_and_words(self, tmp_path: Path) -> None:
        known = open_documents(["facts"], self.KNOWN, write_folder(tmp_path))

        assert 2 == len(ask(known, "小红书", "new users"))
        assert [] == list(known.documents())

    def test_what_is_neither_a_file_nor_declared_is_told(self, tmp_path: Path) -> None:
        known = open_documents(["nowhere.txt", "nowhere.jsonl"], self.KNOWN, write_folder(tmp_path))

        assert [
            "nowhere.jsonl: there is no such file or folder",
            "nowhere.txt: there is no such file or folder",
        ] == list(known.problems())

    def test_a_fault_of_the_configuration_is_told_with_its_path(self, tmp_path: Path) -> None:
        configuration = write_folder(tmp_path)
        (tmp_path / "references" / "properties.toml").write_text(WORDS + "nonsense\n", encoding="utf-8")
        broken = attrs.evolve(
            configuration, references=(declaration(tmp_path, "facts", "references/facts.jsonl", orgin="X"),)
        )
        known = open_documents(["facts"], self.KNOWN, broken)

        assert [
            f"{tmp_path}/claimcheck.toml: references.facts.orgin: is no known field: did you mean 'origin'?",
        ] == [problem for problem in known.problems() if "claimcheck.toml" in problem]
        assert any(
            problem.startswith(f"{tmp_path}/references/properties.toml:9: is no TOML")
            for problem in known.problems()
        )

    def test_a_lost_vocabulary_is_told(self, tmp_path: Path) -> None:
        known = open_documents([], self.KNOWN, attrs.evolve(write_folder(tmp_path), vocabulary="no.toml"))

        assert [f"{tmp_path}/no.toml: there is no such file or folder"] == list(known.problems())
