"""`claimcheck verify`: what it promises on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CASE, DAY, Run

BASIC = ("verify", CASE, "--as-of", DAY)


class TestReport:
    def test_standard_output_holds_the_report_alone(self, run: Run) -> None:
        done = run(*BASIC)

        assert (1, "") == (done.code, done.err)
        assert done.out.startswith("REFUTED (2)\n\nbridge/length  tests/cases/bridge/bridge.yaml:9\n")

    def test_the_same_inputs_and_day_give_the_same_bytes(self, run: Run) -> None:
        """With the index built and before, and for each format."""
        for name in ("text", "json"):
            assert run(*BASIC, "--format", name).out == run(*BASIC, "--format", name).out

    def test_as_of_sets_what_is_known(self, run: Run) -> None:
        early = json.loads(run("verify", CASE, "--as-of", "2024-06-01", "--format", "json").out)
        late = json.loads(run(*BASIC, "--format", "json").out)

        assert ("2024-06-01", "supported") == (early["as_of"], early["claims"][0]["verdict"])
        assert ("2026-01-01", "refuted") == (late["as_of"], late["claims"][0]["verdict"])
        assert "supported" == late["claims"][0]["verdict_at_publication"]

    def test_several_formats_go_to_files_and_one_to_standard_output(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "report.json"

        done = run(*BASIC, "--format", "text", "--format", f"json={file}")

        assert run(*BASIC).out == done.out
        assert run(*BASIC, "--format", "json").out == file.read_text(encoding="utf-8")

    def test_with_files_alone_standard_output_is_empty(self, run: Run, tmp_path: Path) -> None:
        done = run(
            *BASIC, "--format", f"text={tmp_path / 'a.txt'}", "--format", f"json={tmp_path / 'a.json'}"
        )

        assert (1, "", "") == (done.code, done.out, done.err)
        assert {"a.txt", "a.json"} <= {path.name for path in tmp_path.iterdir()}

    def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing(
        self, run: Run, tmp_path: Path
    ) -> None:
        done = run(*BASIC, "--format", f"json={tmp_path / 'nowhere' / 'a.json'}")

        assert 2 == done.code
        assert "the report cannot be written" in done.err
        assert [] == list(tmp_path.glob("*.json*"))

    def test_explain_tells_what_was_compared_and_left_out(self, run: Run) -> None:
        done = run(*BASIC, "--explain", "bridge/length")

        assert "bridge/length" in done.out
        assert "bridge/cost" not in done.out
        assert "quantity: compared: " in done.out

    def test_one_file_may_be_named(self, run: Run) -> None:
        assert run(*BASIC).out == run("verify", f"{CASE}/bridge.yaml", "--as-of", DAY).out


class TestChoosing:
    def test_only_the_checkers_named_are_asked(self, run: Run) -> None:
        claims = json.loads(run(*BASIC, "--checker", "quantity", "--format", "json").out)["claims"]

        assert {"quantity"} == {finding["checker"] for claim in claims for finding in claim["findings"]}

    def test_an_ignored_code_does_not_count(self, run: Run) -> None:
        done = run(*BASIC, "--ignore", "quantity-outside-reference", "--checker", "quantity")

        assert 0 == done.code

    def test_only_selected_codes_are_told(self, run: Run) -> None:
        claims = json.loads(run(*BASIC, "--select", "quantity-within-reference", "--format", "json").out)[
            "claims"
        ]

        assert {"quantity-within-reference"} == {
            found["code"] for claim in claims for found in claim["findings"]
        }

    @pytest.mark.parametrize("tolerance", ["0.5", "50%", "1/2"])
    def test_a_tolerance_widens_what_is_claimed(self, run: Run, tolerance: str) -> None:
        """With half to either side, 120 m is not refuted by 90 m."""
        claims = json.loads(run(*BASIC, "--tolerance", tolerance, "--format", "json").out)["claims"]

        assert "supported" == claims[0]["verdict"]

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            ([], 1),
            (["--fail-on", "conflicting"], 0),
            (["--fail-on", "conflicting,refuted"], 1),
            (["--fail-on", "conflicting", "--fail-on", "quantity-within-reference"], 1),
            (["--fail-on", "conflicting", "--strict"], 1),
        ],
    )
    def test_what_fails_the_run_can_be_chosen(self, run: Run, arguments: list[str], code: int) -> None:
        assert code == run(*BASIC, *arguments).code


class TestOneSentence:
    def test_a_sentence_is_checked_against_a_file(self, run: Run) -> None:
        done = run(
            "verify",
            "--claim",
            "The Wend Bridge is 120 m long",
            "--against",
            f"{CASE}/article.txt",
            "--format",
            "json",
        )

        (claim,) = json.loads(done.out)["claims"]
        assert ("claim", "supported", 0) == (claim["id"], claim["verdict"], done.code)

    def test_a_wrong_number_is_refuted_with_the_passage(self, run: Run) -> None:
        done = run("verify", "--claim", "The Wend Bridge is 150 m long", "--against", f"{CASE}/article.txt")

        assert 1 == done.code
        assert "REFUTED (1)" in done.out
        assert "The Wend Bridge is 120 m long" in done.out

    def test_what_is_not_mentioned_is_not_decided(self, run: Run) -> None:
        done = run(
            "verify", "--claim", "The Wend Bridge is painted green", "--against", f"{CASE}/article.txt"
        )

        assert (0, True) == (done.code, "NOT ENOUGH INFO (1)" in done.out)

    @pytest.mark.parametrize(("speaker", "verdict"), [("Ada Ferry", "supported"), ("Bo Weir", "refuted")])
    def test_with_a_speaker_it_is_asked_whether_they_said_it(
        self, run: Run, speaker: str, verdict: str
    ) -> None:
        """The verdict and the attribution are the same."""
        words = "“We have waited for thirty years”"
        done = run(
            "verify",
            "--claim",
            words,
            "--speaker",
            speaker,
            "--against",
            f"{CASE}/article.txt",
            "--format",
            "json",
        )

        (claim,) = json.loads(done.out)["claims"]
        assert (verdict, verdict) == (claim["verdict"], claim["attribution"])

    def test_references_of_the_configuration_are_asked_by_name(self, run: Run) -> None:
        sentence = (
            "verify",
            "--claim",
            "The length of the Wend Bridge is 90 m",
            "--config",
            f"{CASE}/claimcheck.toml",
        )

        for against in ([], ["--against", "records"]):
            done = run(*sentence, *against, "--format", "json")
            assert "supported" == json.loads(done.out)["claims"][0]["verdict"]

    def test_what_is_neither_a_file_nor_a_reference_is_told_with_the_nearest(self, run: Run) -> None:
        done = run(
            "verify", "--claim", "It rains", "--against", "recrds", "--config", f"{CASE}/claimcheck.toml"
        )

        assert (2, "") == (done.code, done.out)
        assert "'recrds' is neither a file nor a reference: did you mean 'records'?" in done.err

    def test_a_sentence_without_words_is_an_error(self, run: Run) -> None:
        done = run("verify", "--claim", " ", "--against", f"{CASE}/article.txt")

        assert (2, "") == (done.code, done.out)
        assert "--claim: a claim has words" in done.err


class TestCalledWrongly:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "name a claim file or a folder, or ask about one sentence"),
            (["--speaker", "Bo"], "--speaker and --against go with --claim"),
            (["--against", "a.txt"], "--speaker and --against go with --claim"),
            ([CASE, "--claim", "It rains"], "check either claim files or one sentence"),
            (
                [CASE, "--format", "yaml"],
                "there is no format 'yaml': there are annotations, claimreview, csv",
            ),
            ([CASE, "--format", "jsn"], "did you mean 'json'?"),
            ([CASE, "--format", "text", "--format", "json"], "two reports cannot both go to standard output"),
            ([CASE, "--format", "text=a", "--format", "json=a"], "two reports cannot both go to one file"),
            ([CASE, "--checker", "quantty"], "there is no checker 'quantty': did you mean 'quantity'?"),
            (
                [CASE, "--ignore", "quantity-outside"],
                "--ignore: there is no code 'quantity-outside': did you mean",
            ),
            ([CASE, "--select", "x"], "--select: there is no code 'x'"),
            (["--claim", "It rains", "--speaker", " "], "a speaker has a name"),
            (
                [CASE, "--fail-on", "refuetd"],
                "there is no verdict or code 'refuetd': did you mean 'refuted'?",
            ),
            (
                [CASE, "--explain", "bridge/lenght"],
                "there is no claim 'bridge/lenght': did you mean 'bridge/length'?",
            ),
            ([CASE, "--as-of", "yesterday"], "expected a day, YYYY-MM-DD, not 'yesterday'"),
            ([CASE, "--tolerance", "much"], "expected a share, 0.05 or 5%, not 'much'"),
            ([CASE, "--tolerance", "1/0"], "expected a share"),
            ([CASE, "--tolerance", "1e999999999"], "expected a share"),
            ([CASE, "--tolerance=-1"], "expected a share of at least 0"),
            ([CASE, "--ignore", "a,,b"], "expected names with commas between them"),
            ([CASE, "--config", "nowhere.toml"], "nowhere.toml"),
            (["nowhere"], "nowhere"),
        ],
    )
    def test_it_says_what_to_do_with_exit_code_2(self, run: Run, arguments: list[str], message: str) -> None:
        done = run("verify", *arguments)

        assert 2 == done.code
        assert message in done.err

    def test_no_claims_is_no_success(self, run: Run, tmp_path: Path) -> None:
        done = run("verify", tmp_path)

        assert 2 == done.code
        assert "no claims found" in done.err

    def test_what_can_be_read_is_still_checked(self, run: Run, tmp_path: Path) -> None:
        """Bad input is exit code 2, which goes over 1; the other files are checked all the same."""
        (tmp_path / "bad.yaml").write_text(
            "claims:\n  - {id: a, text: It rains, colour: red}\n", encoding="utf-8"
        )

        done = run(
            "verify",
            f"{CASE}/bridge.yaml",
            tmp_path / "bad.yaml",
            "--config",
            f"{CASE}/claimcheck.toml",
            "--as-of",
            DAY,
        )

        assert 2 == done.code
        assert "REFUTED (2)" in done.out
        assert "bad.yaml:2: claims[0].colour" in done.err

    def test_no_references_is_a_warning(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("claims:\n  - {id: a, text: It rains}\n", encoding="utf-8")

        done = run("verify", tmp_path)

        assert 0 == done.code
        assert "warning: no references are declared" in done.err

    def test_a_reference_that_cannot_be_read_is_bad_input(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("claims:\n  - {id: a, text: It rains}\n", encoding="utf-8")
        (tmp_path / "claimcheck.toml").write_text(
            '[[references]]\nname = "r"\nkind = "facts"\npath = "nowhere.jsonl"\n', encoding="utf-8"
        )

        done = run("verify", tmp_path)

        assert 2 == done.code
        assert "nowhere.jsonl" in done.err
        assert "NOT ENOUGH INFO (1)" in done.out
