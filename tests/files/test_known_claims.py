"""Claim files and configurations that were read before: the same again, until a byte of them is another."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from claimcheck.errors import ConfigurationError, Problem
from claimcheck.files.claims import ClaimSet, read_claims
from claimcheck.files.configuration import load_configuration
from claimcheck.files.known_claims import known_records
from claimcheck.files.placed import MAX_DOCUMENT, read_lines, write_lines
from claimcheck.files.records import read_records
from claimcheck.files.writing import Format, dump_claims
from claimcheck.kept.memory import open_memory, remembering
from claimcheck.model.claim import Claim
from tests.files import drawn

if TYPE_CHECKING:
    from claimcheck.files.located import Lines

GOOD = """\
article: {title: Bridge, file: article.txt}
claims:
  - {id: a, text: The bridge, anchor: {start: 0, end: 10}}
  - id: b
    text: is long
    anchor: {start: 11, end: 18}
    parent: a
    statement: {kind: quantity, subject: bridge, property: length, value: over 100, unit: m}
"""
COSTLY = """
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from claimcheck.files.claims import read_claims
from claimcheck.files.configuration import load_configuration
from claimcheck.files.located import Lines
from claimcheck.kept.memory import open_memory, remembering
with remembering(open_memory(Path(sys.argv[1]), (), ())):
    print(len(read_claims(["claims"]).claims), load_configuration("claims").tolerance)
print(*sorted({"pydantic", "yaml", "tomllib", "claimcheck.language.quantities"} & set(sys.modules)))
"""


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand beside a folder with two claims, their article and their configuration."""
    monkeypatch.chdir(tmp_path)
    write("article.txt", "The bridge is long.\n")
    write("a.yaml", GOOD)
    write("claimcheck.toml", "tolerance = 0.05\n")


def write(name: str, text: str) -> None:
    path = Path("claims", name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def read(paths: Sequence[str] = ("claims",)) -> ClaimSet:
    """Read with what was remembered, and remember it."""
    with remembering(open_memory(Path("kept"), (), ())):
        return read_claims(paths)


def kept() -> list[bytes]:
    return [file.read_bytes() for file in Path("kept").glob("*")]


def told(found: ClaimSet) -> tuple[object, ...]:
    """Give all that a reader of claims is told."""
    return (repr(found.claims), [found.article_of(claim) for claim in found.claims], found.problems)


class TestTheSame:
    def test_as_if_it_were_read_for_the_first_time(self) -> None:
        fresh = told(read_claims(["claims"]))

        assert [fresh] * 3 == [told(read()) for _ in range(3)]
        assert 1 == len(kept())

    @given(claim=drawn.claims)
    @pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
    def test_any_claim_in_any_form(
        self, tmp_path_factory: pytest.TempPathFactory, form: Format, claim: Claim
    ) -> None:
        folder = tmp_path_factory.mktemp("drawn")
        path = folder / f"a.{form}"
        path.write_text(dump_claims([claim], format=form), encoding="utf-8", newline="")
        found = []
        for _ in range(2):
            with remembering(open_memory(folder / "kept", (), ())):
                found.append(told(read_claims([path])))

        assert [told(read_claims([path]))] * 2 == found

    def test_without_the_libraries_that_reading_takes(self, root: Path) -> None:
        first, second = (
            subprocess.run(
                [sys.executable, "-c", COSTLY, "kept"],
                env={"PYTHONPATH": str(root)}, capture_output=True, encoding="utf-8", check=True,
            ).stdout.splitlines()
            for _ in range(2)
        )  # fmt: skip

        assert ["2 1/20", "claimcheck.language.quantities pydantic tomllib yaml"] == first
        assert ["2 1/20", ""] == second

    def test_what_the_set_gets_wrong_is_told_with_its_line(self) -> None:
        """A file that is good by itself is kept; what other files or the article make of it is looked at anew."""
        read()
        write("b.yaml", GOOD.replace("article.txt", "article.txt"))
        taken = read().problems
        write("b.yaml", "claims: [{id: c, text: c, parent: d}]")
        write("article.txt", "The old bridge is long.\n")
        moved = read().problems

        assert [("claims/b.yaml", 3, "claims[0].id"), ("claims/b.yaml", 4, "claims[1].id")] == [
            (problem.file, problem.line, problem.field) for problem in taken
        ]
        assert [
            ("claims/a.yaml", 3, "claims[0].anchor"),
            ("claims/a.yaml", 6, "claims[1].anchor"),
            ("claims/b.yaml", 1, "claims[0].parent"),
        ] == [(problem.file, problem.line, problem.field) for problem in moved]
        assert told(read_claims(["claims"])) == told(read())

    def test_lines_come_back_as_they_were(self) -> None:
        lines: Lines = (1, {"a": (2, {0: (3, {}), 1: (4, {"b": (4, {})})}), "0": (5, {})})

        assert lines == read_lines(write_lines(lines))


class TestAnother:
    def test_a_changed_file_is_read_again(self) -> None:
        before = read().claims
        write("a.yaml", GOOD.replace("over 100", "over 200"))
        after = read().claims

        assert before != after
        assert after == read_claims(["claims"]).claims

    def test_a_file_with_faults_is_read_again_each_time(self) -> None:
        write("a.yaml", GOOD.replace("parent", "parnet"))
        first, second = told(read()), told(read())

        assert first == second == told(read_claims(["claims"]))
        assert [] == kept()

    def test_a_file_that_cannot_be_read_is_told(self) -> None:
        Path("claims", "b.yaml").mkdir()
        Path("claims", "c.yaml").symlink_to("c.yaml")
        Path("claims", "d.jsonl").symlink_to("d.jsonl")

        assert told(read_claims(["claims"])) == told(read())
        assert told(read_claims(["claims"])) == told(read())
        assert 3 == len(read().problems)

    @pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere.jsonl", "claims/large.yaml"])
    def test_a_file_that_goes_or_grows_is_told(self, name: str) -> None:
        """As it is without a memory."""
        write("large.yaml", " " * (MAX_DOCUMENT[".yaml"] + 1))
        with remembering(open_memory(Path("kept"), (), ())):
            found = list(known_records(name))

        assert list(read_records(name)) == found
        assert [Problem] == [type(one) for one in found]

    def test_long_files_of_lines_are_not_held_in_memory(self) -> None:
        row = '{"id": "c%d", "text": "' + "x" * 1000 + '"}\n'
        write("a.yaml", "claims: [{id: a, text: a}]")
        write("b.jsonl", "".join(row % number for number in range(4200)))

        assert [4201] * 2 == [len(read().claims) for _ in range(2)]
        (file,) = kept()
        assert b"c17" not in file

    def test_the_same_bytes_under_another_name_are_other_claims(self) -> None:
        read()
        Path("claims", "a.yaml").rename("claims/b.yaml")

        assert {"claims/b.yaml"} == {claim.file for claim in read().claims}


class TestConfiguration:
    def load(self) -> str:
        with remembering(open_memory(Path("kept"), (), ())):
            return repr(load_configuration("claims"))

    def test_as_if_it_were_read_for_the_first_time(self) -> None:
        write("claimcheck.toml", "fail-on = ['refuted']\nselect = ['a-b']\n[severities]\na-b = 'error'\n")

        assert [repr(load_configuration("claims"))] * 3 == [self.load() for _ in range(3)]
        assert 1 == len(kept())

    def test_a_changed_one_is_read_again(self) -> None:
        before = self.load()
        write("claimcheck.toml", "tolerance = 0.06\n")

        assert before != self.load()

    def test_a_vocabulary_that_comes_or_goes_is_seen(self) -> None:
        """Where the configuration names none, the folder tells."""
        before = self.load()
        Path("claims", "references").mkdir()
        write("references/properties.toml", "")
        after = self.load()

        assert "vocabulary=None" in before
        assert "vocabulary='references/properties.toml'" in after

    def test_a_wrong_one_is_told_each_time(self) -> None:
        write("claimcheck.toml", "tolerance = 'much'\n")
        for _ in range(2):
            with pytest.raises(ConfigurationError, match="tolerance"):
                self.load()

    def test_options_that_are_no_plain_words_are_read_again(self) -> None:
        """A time of day or a decimal among the keys that only some kinds know."""
        write(
            "claimcheck.toml",
            "[[references]]\nname = 'a'\nkind = 'facts'\npath = 'a'\nat = 12:00:00\n",
        )

        assert [repr(load_configuration("claims"))] * 2 == [self.load() for _ in range(2)]
        assert [] == kept()
