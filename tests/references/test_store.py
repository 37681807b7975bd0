"""Indexes on disk: kept, found again, and never trusted when damaged."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.reference import Catalogue
from claimcheck.references import store
from claimcheck.references.catalogue import open_catalogue
from tests.references.folders import NUMBERS, WORDS, ask, open_folder, write_folder, write_rows

ASK = """
import sys
from pathlib import Path
from tests.references.folders import ask, open_folder
known = open_folder(Path(sys.argv[1]), Path(sys.argv[2]))
print(len(ask(known, "RedNote", "growth")), len(known.search(["They were welcome"])[0]), *known.problems())
"""
WARM = """
import sys
from pathlib import Path
from claimcheck.model.configuration import Configuration, Declaration
from claimcheck.model.reference import FactQuery
from claimcheck.references.catalogue import open_catalogue
folder = sys.argv[1]
kinds = {"facts": "facts.jsonl", "entities": "entities.jsonl", "documents": "report.txt"}
references = tuple(
    Declaration(name=kind, kind=kind, folder=folder, path=f"references/{path}") for kind, path in kinds.items()
)
known = open_catalogue(
    Configuration(file=f"{folder}/claimcheck.toml", vocabulary="references/properties.toml", references=references),
    Path(sys.argv[2]),
)
found = known.facts([FactQuery(subject="RedNote", property="growth")])[0]
known.search(["They were welcome"])
costly = {"pydantic", "claimcheck.references.vocabulary", "claimcheck.references.index"}
print(len(found), *sorted(costly & set(sys.modules)))
"""


def answers(catalogue: Catalogue) -> tuple[object, ...]:
    return (
        ask(catalogue, None, None),
        list(catalogue.entities()),
        list(catalogue.documents()),
        list(catalogue.problems()),
        catalogue.vocabulary.properties,
        list(catalogue.search(["Who came to RedNote?", "the river"])),
    )


def indexes(folder: Path) -> list[Path]:
    return sorted((folder / "cache").glob("*.index"))


class TestKept:
    def test_a_second_opening_answers_like_the_first_from_the_kept_index(self, tmp_path: Path) -> None:
        first = answers(open_folder(tmp_path))
        (index,) = indexes(tmp_path)
        before = index.stat()

        assert first == answers(open_folder(tmp_path))
        assert (before.st_ino, before.st_mtime_ns) == (index.stat().st_ino, index.stat().st_mtime_ns)

    def test_the_kept_index_is_read_without_pydantic(self, tmp_path: Path, root: Path) -> None:
        """Nor is anything else loaded that only reading the files needs."""
        write_folder(tmp_path)
        script = [sys.executable, "-c", WARM, str(tmp_path), str(tmp_path / "cache")]
        first, second = (
            subprocess.run(script, cwd=root, capture_output=True, encoding="utf-8", check=True).stdout
            for _ in range(2)
        )

        assert "2 claimcheck.references.index claimcheck.references.vocabulary pydantic\n" == first
        assert "2\n" == second

    @pytest.mark.parametrize(
        "change",
        [
            lambda folder: write_rows(folder / "references" / "facts.jsonl", NUMBERS[:-1]),
            lambda folder: write_rows(folder / "references" / "entities.jsonl", []),
            lambda folder: (folder / "references" / "report.txt").write_text(
                "Other words.", encoding="utf-8"
            ),
            lambda folder: (folder / "references" / "properties.toml").write_text(
                WORDS + "[units]\nfox = 'animal'\n"
            ),
        ],
        ids=["facts", "entities", "a text", "the vocabulary"],
    )
    def test_a_changed_file_is_read_again(self, tmp_path: Path, change: Callable[[Path], object]) -> None:
        configuration = write_folder(tmp_path)
        before = open_catalogue(configuration, tmp_path / "cache")
        units = before.vocabulary.units.more_general
        change(tmp_path)
        after = open_catalogue(configuration, tmp_path / "cache")

        assert (*answers(before), units) != (*answers(after), after.vocabulary.units.more_general)
        assert 2 == len(indexes(tmp_path))

    def test_a_changed_declaration_is_another_index(self, tmp_path: Path) -> None:
        configuration = write_folder(tmp_path)
        text = configuration.references[2]
        other = attrs.evolve(
            configuration,
            references=(*configuration.references[:2], attrs.evolve(text, options={"origin": "AP"})),
        )

        assert ["report.txt"] == [
            each.provenance.origin for each in open_catalogue(configuration, tmp_path / "cache").documents()
        ]
        assert ["AP"] == [
            each.provenance.origin for each in open_catalogue(other, tmp_path / "cache").documents()
        ]

    def test_a_copy_of_the_folder_shares_the_index(self, tmp_path: Path) -> None:
        left, right = (open_folder(tmp_path / name, tmp_path / "cache") for name in ("left", "right"))

        assert answers(left) == answers(right)
        assert 1 == len(indexes(tmp_path))

    def test_the_oldest_indexes_go(self, tmp_path: Path) -> None:
        cache = tmp_path / "cache"
        cache.mkdir()
        for age in range(store.KEPT + 3):
            (cache / f"{age:02}.index").touch()
            os.utime(cache / f"{age:02}.index", (age, age))
        (cache / "mine.txt").write_text("not ours", encoding="utf-8")
        open_folder(tmp_path)

        assert store.KEPT == len(indexes(tmp_path))
        assert not (cache / "03.index").exists()
        assert (cache / "04.index").exists()
        assert (cache / "mine.txt").exists()


class TestDamaged:
    @given(data=st.data())
    def test_any_changed_byte_is_noticed(
        self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
    ) -> None:
        """The files are read again, the answers are the same, and the damaged index is replaced."""
        folder = tmp_path_factory.mktemp("folder")
        expected = answers(open_folder(folder))
        (index,) = indexes(folder)
        good = index.read_bytes()
        at = data.draw(st.integers(0, len(good) - 1))
        changed = bytearray(good)
        changed[at] ^= data.draw(st.integers(1, 255))
        index.write_bytes(changed)

        assert expected == answers(open_folder(folder))
        assert good == index.read_bytes()

    @pytest.mark.parametrize("size", [0, 1, 30, 60, 5000, -1])
    def test_a_truncated_index_is_noticed_and_told(
        self, tmp_path: Path, size: int, caplog: pytest.LogCaptureFixture
    ) -> None:
        expected = answers(open_folder(tmp_path))
        (index,) = indexes(tmp_path)
        index.write_bytes(index.read_bytes()[:size])
        with caplog.at_level(logging.WARNING):
            again = answers(open_folder(tmp_path))

        assert expected == again
        assert [f"{index} is damaged: the references are read again"] == caplog.messages

    def test_a_folder_in_its_place_is_no_obstacle(self, tmp_path: Path) -> None:
        expected = answers(open_folder(tmp_path))
        (index,) = indexes(tmp_path)
        index.unlink()
        index.mkdir()

        assert expected == answers(open_folder(tmp_path))

    def test_half_written_files_of_others_are_not_looked_at(self, tmp_path: Path) -> None:
        (tmp_path / "cache").mkdir()
        (tmp_path / "cache" / ".x.part").write_bytes(b"half")

        assert answers(open_folder(tmp_path)) == answers(open_folder(tmp_path))


class TestUnwritable:
    def test_a_file_in_the_place_of_the_folder_is_no_obstacle(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        (tmp_path / "cache").write_text("a file", encoding="utf-8")
        with caplog.at_level(logging.INFO):
            known = open_folder(tmp_path)

        assert 2 == len(ask(known, "RedNote", "growth"))
        assert ["the index is not kept"] == [message.partition(",")[0] for message in caplog.messages]
        assert "a file" == (tmp_path / "cache").read_text(encoding="utf-8")

    @pytest.mark.skipif(
        not Path("/proc/self").is_dir(), reason="needs a file system that nobody can write to"
    )
    def test_a_folder_that_cannot_be_made_is_no_obstacle(self, tmp_path: Path) -> None:
        assert 2 == len(ask(open_folder(tmp_path, Path("/proc/self/nowhere")), "RedNote", "growth"))

    def test_a_write_that_fails_leaves_nothing_behind(self, tmp_path: Path) -> None:
        """A folder stands where the index is to go: no index then, and no remains of one."""
        known = open_folder(tmp_path, tmp_path / "elsewhere")
        (tmp_path / "cache").mkdir()
        connection = known._lookup._connection  # type: ignore[attr-defined]
        (tmp_path / "cache" / "k.index").mkdir()
        store.save_index(tmp_path / "cache", "k", connection)

        assert ["k.index"] == [path.name for path in (tmp_path / "cache").iterdir()]


class TestTogether:
    def test_several_processes_may_build_at_once(self, tmp_path: Path, root: Path) -> None:
        cache = tmp_path / "cache"
        running = [
            subprocess.Popen(
                [sys.executable, "-c", ASK, str(tmp_path / str(number)), str(cache)],
                cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            )
            for number in range(4)
        ]  # fmt: skip
        told = [process.communicate(timeout=60) for process in running]

        assert {("2 1\n", "")} == set(told)
        assert 1 == len(list(cache.iterdir()))


class TestPlace:
    @pytest.mark.parametrize(
        ("environment", "expected"),
        [
            ({"XDG_CACHE_HOME": "/var/kept", "HOME": "/somewhere"}, Path("/var/kept/claimcheck")),
            ({"XDG_CACHE_HOME": "relative", "HOME": "/somewhere"}, Path("/somewhere/.cache/claimcheck")),
            ({"XDG_CACHE_HOME": "", "HOME": "/somewhere"}, Path("/somewhere/.cache/claimcheck")),
        ],
    )
    def test_indexes_are_kept_where_caches_are(
        self, environment: dict[str, str], expected: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

        assert expected == store.default_folder()

    def test_the_default_folder_is_used(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
        open_catalogue(write_folder(tmp_path))

        assert 1 == len(list((tmp_path / "kept" / "claimcheck").iterdir()))
