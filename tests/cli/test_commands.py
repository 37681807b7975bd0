"""`claimcheck show`, `checkers`, `references`, `schema`, and the help that teaches."""

import json
from pathlib import Path

import pytest

from claimcheck.__about__ import __version__
from tests.cli.conftest import CASE, Run


class TestShow:
    def test_a_claim_is_shown_as_recorded_at_its_place(self, run: Run) -> None:
        done = run("show", "bridge/length", CASE)

        assert (0, "") == (done.code, done.err)
        assert "recorded: tests/cases/bridge/bridge.yaml:9" in done.out
        assert "【The Wend Bridge is 120 m long】" in done.out
        assert "kind: quantity" in done.out

    def test_an_unknown_id_is_told_with_the_nearest(self, run: Run) -> None:
        done = run("show", "bridge/lenght", CASE)

        assert (2, "") == (done.code, done.out)
        assert "there is no claim 'bridge/lenght': did you mean 'bridge/length'?" in done.err

    def test_a_claims_family_is_shown(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(
            "claims:\n  - {id: whole, text: It rains and snows}\n  - {id: part, text: It rains, parent: whole}\n",
            encoding="utf-8",
        )

        assert "parts: part" in run("show", "whole", file).out
        assert "part of: whole" in run("show", "part", file).out

    def test_bad_input_beside_it_is_told(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text("claims:\n  - {id: a, text: It rains}\n  - {id: b}\n", encoding="utf-8")

        done = run("show", "a", file)

        assert 2 == done.code
        assert "claims[1].text" in done.err
        assert "It rains" in done.out

    def test_nothing_of_a_record_steers_the_terminal(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "a.json"
        file.write_text(
            json.dumps({"claims": [{"id": "a", "text": "It \x1b[31mrains\u202e"}]}), encoding="utf-8"
        )

        assert set() == {"\x1b", "\u202e"} & set(run("show", "a", file).out)


class TestCheckers:
    def test_each_is_listed_with_what_it_does_and_its_codes(self, run: Run) -> None:
        done = run("checkers")

        assert (0, "") == (done.code, done.err)
        assert "\nquantity\n" in done.out
        assert "quantity-outside-reference" in done.out

    def test_one_may_be_named(self, run: Run) -> None:
        assert "quotation" not in run("checkers", "anchor").out
        assert 2 == run("checkers", "ancor").code


class TestReferences:
    def test_each_is_listed_with_how_much_they_hold(self, run: Run) -> None:
        done = run("references", CASE)

        assert (0, "") == (done.code, done.err)
        assert "records: facts, official, references/records.jsonl" in done.out
        assert "together: 5 facts, 5 origins of facts, 0 documents, 3 entities, 3 declared" in done.out

    def test_where_none_are_declared_it_says_so(self, run: Run, tmp_path: Path) -> None:
        assert "no claimcheck.toml: no references are declared\n" == run("references", tmp_path).out

    def test_what_cannot_be_read_is_told(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "claimcheck.toml").write_text(
            '[[references]]\nname = "r"\nkind = "facts"\npath = "nowhere.jsonl"\n', encoding="utf-8"
        )

        done = run("references", tmp_path)

        assert 2 == done.code
        assert "nowhere.jsonl" in done.err


class TestSchema:
    def test_it_is_the_one_in_the_documents(self, run: Run, root: Path) -> None:
        done = run("schema")

        assert (root / "docs/reference/claim-file.schema.json").read_text(encoding="utf-8") == done.out
        assert isinstance(json.loads(done.out), dict)


class TestHelp:
    @pytest.mark.parametrize("command", [[], ["verify"], ["show"], ["checkers"], ["references"], ["schema"]])
    def test_help_teaches_with_examples(self, run: Run, command: list[str]) -> None:
        done = run(*command, "--help")

        assert (0, "") == (done.code, done.err)
        assert "example" in done.out
        assert done.out.isascii()

    def test_the_version_is_told(self, run: Run) -> None:
        assert f"claimcheck {__version__}\n" == run("--version", "--version").out

    @pytest.mark.parametrize(
        "arguments", [[], ["verfy"], ["verify", "--no-such-option"], ["verify", "--form", "json"]]
    )
    def test_a_wrong_call_is_told_on_standard_error(self, run: Run, arguments: list[str]) -> None:
        done = run(*arguments)

        assert (2, "") == (done.code, done.out)
        assert "usage: claimcheck" in done.err
