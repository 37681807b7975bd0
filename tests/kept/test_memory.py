"""What a run has read is remembered, is the same as if it were read again, and is never trusted when damaged."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.kept import memory as memories
from claimcheck.kept.memory import Memory, Plain, is_remembering, open_memory, recall, remembering

CODE = [("a.py", 1, 2)]


def opened(folder: Path | None, *about: str) -> Memory:
    return open_memory(folder, about, CODE)


class Asked:
    """A question that counts how often it is worked out."""

    def __init__(self, answer: object = "an answer") -> None:
        self.answer = answer
        self.times = 0

    def __call__(self) -> object:
        self.times += 1
        return self.answer


def same(value: Plain) -> Plain:
    return value


def ask(question: Asked, key: str = "a text", kind: str = "reading") -> object:
    return recall(kind, key, question, same, same)


class TestRecall:
    def test_without_a_memory_all_is_worked_out(self) -> None:
        question = Asked()

        assert ["an answer"] * 2 == [ask(question), ask(question)]
        assert 2 == question.times
        assert not is_remembering()

    def test_what_one_run_worked_out_the_next_one_knows(self, tmp_path: Path) -> None:
        first, second = Asked(), Asked("never asked")
        with remembering(opened(tmp_path)):
            ask(first)
        with remembering(opened(tmp_path)):
            again = ask(second)

        assert "an answer" == again
        assert (1, 0) == (first.times, second.times)

    @given(
        key=st.text(max_size=12) | st.text(min_size=290, max_size=310),
        plain=st.recursive(
            st.text() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.booleans(), st.lists
        ),
    )
    def test_it_comes_back_as_it_was(
        self, tmp_path_factory: pytest.TempPathFactory, key: str, plain: Plain
    ) -> None:
        """Whatever the key: lone surrogates and NUL among its code points, or thousands of them."""
        folder = tmp_path_factory.mktemp("kept")
        with remembering(opened(folder)):
            ask(Asked(plain), key)
        with remembering(opened(folder)):
            assert plain == ask(Asked(), key)

    def test_other_keys_kinds_and_things_are_other_questions(self, tmp_path: Path) -> None:
        others = [("a text", "other"), ("another", "reading"), ("a" * 400, "reading"), ("a" * 401, "reading")]
        with remembering(opened(tmp_path, "one")):
            ask(Asked())
            told = [ask(Asked(number), key, kind) for number, (key, kind) in enumerate(others)]
        with remembering(opened(tmp_path, "two")):
            elsewhere = ask(Asked("elsewhere"))

        assert [0, 1, 2, 3] == told
        assert "elsewhere" == elsewhere

    def test_another_state_of_the_code_remembers_nothing(self, tmp_path: Path) -> None:
        with remembering(opened(tmp_path)):
            ask(Asked())
        with remembering(open_memory(tmp_path, (), [("a.py", 1, 3)])):
            assert "anew" == ask(Asked("anew"))

    def test_what_cannot_be_written_is_worked_out_each_time(self, tmp_path: Path) -> None:
        def refuse(_: object) -> Plain:
            raise TypeError

        question = Asked()
        with remembering(opened(tmp_path)):
            for _ in range(2):
                recall("reading", "a text", question, refuse, same)

        assert 2 == question.times
        assert [] == list(tmp_path.iterdir())

    def test_what_cannot_be_read_is_worked_out_and_replaced(self, tmp_path: Path) -> None:
        with remembering(opened(tmp_path)):
            ask(Asked("no number"))
        with remembering(opened(tmp_path)):
            assert 5 == recall("reading", "a text", lambda: 5, str, int)
        with remembering(opened(tmp_path)):
            assert 5 == recall("reading", "a text", lambda: 6, str, int)

    def test_a_run_that_fails_keeps_nothing(self, tmp_path: Path) -> None:
        def fail() -> None:
            with remembering(opened(tmp_path)):
                ask(Asked())
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail()

        assert [] == list(tmp_path.iterdir())
        assert not is_remembering()


class TestKept:
    def test_a_run_that_learns_nothing_writes_nothing(self, tmp_path: Path) -> None:
        with remembering(opened(tmp_path)):
            ask(Asked())
        (file,) = tmp_path.iterdir()
        before = file.stat()
        with remembering(opened(tmp_path)):
            ask(Asked())

        assert (before.st_ino, before.st_mtime_ns) == (file.stat().st_ino, file.stat().st_mtime_ns)

    @given(data=st.data())
    def test_any_changed_byte_is_noticed(
        self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
    ) -> None:
        folder = tmp_path_factory.mktemp("kept")
        with remembering(opened(folder)):
            ask(Asked())
        (file,) = folder.iterdir()
        good = bytearray(file.read_bytes())
        at = data.draw(st.integers(0, len(good) - 1))
        good[at] ^= data.draw(st.integers(1, 255))
        file.write_bytes(good)
        with remembering(opened(folder)):
            assert "anew" == ask(Asked("anew"))
        with remembering(opened(folder)):
            assert "anew" == ask(Asked())

    def test_a_damaged_memory_is_told(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        with remembering(opened(tmp_path)):
            ask(Asked())
        (file,) = tmp_path.iterdir()
        file.write_bytes(file.read_bytes()[:-1])
        with caplog.at_level(logging.WARNING):
            opened(tmp_path)

        assert [f"{file} is damaged: the texts are read again"] == caplog.messages

    def test_a_folder_that_cannot_be_written_to_is_no_obstacle(self, tmp_path: Path) -> None:
        (tmp_path / "cache").write_text("a file", encoding="utf-8")
        for folder in (tmp_path / "cache", None):
            with remembering(opened(folder)):
                assert "an answer" == ask(Asked())

        assert "a file" == (tmp_path / "cache").read_text(encoding="utf-8")

    def test_a_memory_that_grows_too_large_forgets_what_was_not_asked_for(self, tmp_path: Path) -> None:
        long = "x" * (memories.LARGEST // 3)
        with remembering(opened(tmp_path)):
            ask(Asked(long), "old")
        with remembering(opened(tmp_path)):
            for key in ("one", "two"):
                ask(Asked(long), key)
        with remembering(opened(tmp_path)):
            told = [ask(Asked("anew"), key)[:4] for key in ("one", "old")]  # type: ignore[index]

        assert ["xxxx", "anew"] == told

    def test_what_is_too_large_by_itself_is_not_kept(self, tmp_path: Path) -> None:
        with remembering(opened(tmp_path)):
            ask(Asked("x" * memories.LARGEST))

        assert [] == list(tmp_path.iterdir())

    def test_the_oldest_memories_go(self, tmp_path: Path) -> None:
        for age in range(memories.KEPT + 3):
            (tmp_path / f"{age:02}.memory").touch()
            os.utime(tmp_path / f"{age:02}.memory", (age, age))
        (tmp_path / "mine.index").touch()
        with remembering(opened(tmp_path)):
            ask(Asked())

        assert memories.KEPT == len(list(tmp_path.glob("*.memory")))
        assert (tmp_path / "mine.index").exists()

    def test_several_processes_may_remember_at_once(self, tmp_path: Path, root: Path) -> None:
        script = (
            "import sys; from pathlib import Path; from claimcheck.kept.memory import *\n"
            "with remembering(open_memory(Path(sys.argv[1]), (), [])):\n"
            "    print(recall('reading', 'a text', lambda: 7, str, int))\n"
        )
        running = [
            subprocess.Popen(
                [sys.executable, "-c", script, str(tmp_path)],
                cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            )
            for _ in range(4)
        ]  # fmt: skip

        assert {("7\n", "")} == {process.communicate(timeout=60) for process in running}
        assert 1 == len(list(tmp_path.iterdir()))


def test_what_is_kept_is_text(tmp_path: Path) -> None:
    """No byte of it is run: bodies are JSON."""
    with remembering(opened(tmp_path)):
        ask(Asked(["(", "a"]))
    (file,) = tmp_path.iterdir()

    assert json.dumps(["(", "a"], separators=(",", ":")).encode() in file.read_bytes()
