"""claimcheck.toml: found beside the claims or above, each key checked, trouble told with its line."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck.errors import ConfigurationError
from claimcheck.files.configuration import find_configuration, load_configuration, load_configuration_file
from claimcheck.files.configuration_schema import read_tolerance
from claimcheck.model.configuration import Configuration, Declaration, Ignore, Silenced
from claimcheck.model.finding import Severity
from claimcheck.model.reference import SourceClass

WHOLE = """\
fail-on = ["refuted", "conflicting", "quantity-outside-reference"]
allow-hosts = ["127.0.0.1"]
tolerance = 0.05
select = ["quantity-outside-reference"]
ignore = ["summary-adds"]
vocabulary = "references/words.toml"
report-url = "https://desk.example/report"

[severities]
summary-adds = "warning"

[[ignores]]
code = "speaker-differs"
reason = "the paper corrected it"
claim = "river/rise"
until = 2026-12-31

[[silenced]]
mutant = "river/rise/negated-00000000"
reason = "it fell as well"

[[references]]
name = "press"
kind = "facts"
path = "references/press.jsonl"
class = "secondary"

[[references]]
name = "rivers"
kind = "table"
url = "https://example.org/rivers.csv"
subject = "river"
property = { column = "what" }
"""


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "claimcheck.toml"
    file.write_text(text, encoding="utf-8")
    return file


def problems(folder: Path, text: str) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(ConfigurationError) as raised:
        load_configuration_file(write(folder, text))
    return [(problem.line, problem.field, problem.message) for problem in raised.value.problems]


class TestRead:
    def test_every_key_is_read(self, tmp_path: Path) -> None:
        file = write(tmp_path, WHOLE)
        configuration = load_configuration(tmp_path)
        folder = tmp_path.as_posix()

        assert (
            Configuration(
                file=file.as_posix(),
                references=(
                    Declaration(
                        name="press",
                        kind="facts",
                        folder=folder,
                        path="references/press.jsonl",
                        source_class=SourceClass.SECONDARY,
                    ),
                    Declaration(
                        name="rivers", kind="table", folder=folder, url="https://example.org/rivers.csv"
                    ),
                ),
                vocabulary="references/words.toml",
                fail_on=("refuted", "conflicting", "quantity-outside-reference"),
                allow_hosts=("127.0.0.1",),
                tolerance=Fraction(1, 20),
                select=("quantity-outside-reference",),
                ignore=("summary-adds",),
                ignores=(
                    Ignore(
                        code="speaker-differs",
                        reason="the paper corrected it",
                        claim="river/rise",
                        until=dt.date(2026, 12, 31),
                    ),
                ),
                silenced=(Silenced(mutant="river/rise/negated-00000000", reason="it fell as well"),),
                report_url="https://desk.example/report",
            )
            == configuration
        )
        assert {"summary-adds": Severity.WARNING} == configuration.severities
        assert [22, 28] == [reference.line for reference in configuration.references]
        assert {"subject": "river", "property": {"column": "what"}} == configuration.references[1].options

    def test_an_empty_one_has_the_defaults(self, tmp_path: Path) -> None:
        file = write(tmp_path, "")

        assert Configuration(file=file.as_posix()) == load_configuration(tmp_path)

    def test_the_vocabulary_lies_with_the_references(self, tmp_path: Path) -> None:
        """Where none is named: relative to the folder of the configuration, the first by name."""
        write(tmp_path, "")
        (tmp_path / "references").mkdir()
        for name in ("properties.yaml", "properties.toml", "press.jsonl"):
            (tmp_path / "references" / name).touch()

        assert "references/properties.toml" == load_configuration(tmp_path).vocabulary

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (0, Fraction(0)), (1, Fraction(1)), ("0.05", Fraction(1, 20)), ("5 %", Fraction(1, 20)),
            ("2.5%", Fraction(1, 40)), (-1, None), ("-5 %", None), ("a lot", None), (True, None), ([], None),
            ("5 % or so", None), ("1e9", None),
        ],
    )  # fmt: skip
    def test_a_tolerance_is_a_share(self, given: object, expected: Fraction | None) -> None:
        assert expected == read_tolerance(given)


class TestFind:
    def test_it_stands_in_the_folder_or_above(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The nearest one, told as a path from where one stands."""
        write(tmp_path, 'fail-on = ["refuted"]')
        (tmp_path / "claims" / "deep").mkdir(parents=True)
        (tmp_path / "claims" / "a.yaml").touch()
        monkeypatch.chdir(tmp_path / "claims")

        assert "../claimcheck.toml" == find_configuration("deep")
        assert "../claimcheck.toml" == load_configuration("a.yaml").file
        assert (tmp_path / "claimcheck.toml").as_posix() == find_configuration(tmp_path / "claims" / "deep")
        write(tmp_path / "claims", "")
        assert "claimcheck.toml" == find_configuration(".")
        assert "claimcheck.toml" == find_configuration("a.yaml")
        assert "deep/../claimcheck.toml" != find_configuration("deep")
        assert "claimcheck.toml" == find_configuration("deep")

    def test_a_link_leads_to_the_folder_it_names(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What is above a linked folder is what is above the folder itself."""
        write(tmp_path / "real", "")
        (tmp_path / "real" / "claims").mkdir()
        (tmp_path / "here").mkdir()
        (tmp_path / "here" / "claims").symlink_to(tmp_path / "real" / "claims")
        monkeypatch.chdir(tmp_path / "here")

        assert "../real/claimcheck.toml" == find_configuration("claims")

    def test_none_at_all_is_legal(self, tmp_path: Path) -> None:
        (tmp_path / "claimcheck.toml").mkdir()  # A folder of that name is none.

        assert Configuration() == load_configuration(tmp_path)


class TestTrouble:
    @pytest.mark.parametrize(
        ("text", "line", "field", "message"),
        [
            ("fail-no = []\n", 1, "fail-no", "is no known field: did you mean 'fail-on'?"),
            ("[severity]\n", 1, "severity", "is no known field: did you mean 'severities'?"),
            ('\nfail-on = ["refutd"]\n', 2, "fail-on[0]", "expected a verdict (supported, refuted, conflicting,"),
            ('fail-on = ["Some Code"]\n', 1, "fail-on[0]", "expected a verdict (supported, refuted, conflicting,"),
            ('fail-on = "refuted"\n', 1, "fail-on", "expected a list, found the text 'refuted'"),
            ("select = [2025-01-15]\n", 1, "select[0]", "expected text, found the value 2025-01-15"),
            ("select = [3]\n", 1, "select[0]", "expected text, found the number 3: write it in quotes"),
            ('ignore = ["Summary Adds"]\n', 1, "ignore[0]", "expected a code in lower case with hyphens, such as"),
            ('tolerance = "much"\n', 1, "tolerance", "expected a share such as 0.05 or '5 %', found the text 'much'"),
            ("tolerance = -0.1\n", 1, "tolerance", "expected a share such as 0.05 or '5 %', found the number -0.1"),
            ('[severities]\nsummary-adds = "loud"\n', 2, "severities.summary-adds", "expected error, warning or note,"),
            ('report-url = "desk.example"\n', 1, "report-url", "expected an address that begins with https://"),
            ('report-url = "https://"\n', 1, "report-url", "expected an address that begins with https://"),
            ('[severities]\nBig = "error"\n', 2, "severities.Big", "expected a code in lower case with hyphens"),
            ('[[ignores]]\ncode = "a"\n', 1, "ignores[0].reason", "is missing"),
            ('[[silenced]]\nmutant = "a"\n', 1, "silenced[0].reason", "is missing"),
            ('[[ignores]]\ncode = "A"\nreason = "b"\n', 2, "ignores[0].code", "expected a code in lower case"),
            ('[[ignores]]\ncode = "a"\nreason = "b"\nuntil = "soon"\n', 4, "ignores[0].until", "expected a date"),
            ('[[references]]\nname = "a"\nkind = "facts"\n', 1, "references[0]", "expected either path or url"),
            (
                '[[references]]\nname = "a"\nkind = "facts"\npath = "b"\nurl = "c"\n',
                1, "references[0]", "expected either path or url",
            ),
            (
                '[[references]]\nname = "a"\nkind = "facts"\npath = "b"\nclass = "tertiary"\n',
                5, "references[0].class", "expected primary, official, secondary or unknown, found the text 'tertiary'",
            ),
            (
                '[[references]]\nname = "a"\nkind="b"\npath="c"\n\n[[references]]\nname = "a"\nkind="b"\npath = "c"\n',
                7, "references[1].name", "the name 'a' stands already at references[0]",
            ),
            ("[references]\n", 1, "references", "expected a list, found a mapping of keys"),
            ("a = 1\na = 2\n", 2, None, "is not TOML: "),
            ("a = \n", 1, None, "is not TOML: Invalid value"),
            ("a = [", None, None, "is not TOML: "),
            (f"a = {'[' * 100_000}", None, None, "is not TOML: nested too deep"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_has_its_line_and_field(
        self, text: str, line: int | None, field: str | None, message: str, tmp_path: Path
    ) -> None:
        ((found_line, found_field, found_message),) = problems(tmp_path, text)

        assert (line, field) == (found_line, found_field)
        assert found_message.startswith(message)

    def test_all_of_it_is_told_at_once(self, tmp_path: Path) -> None:
        text = (
            '[[references]]\nname = "a"\nkind = "facts"\npath = "b"\n[[references]]\nname = 3\npath = "b"\n'
        )

        assert [(6, "references[1].name"), (5, "references[1].kind")] == [
            (line, field) for line, field, _ in problems(tmp_path, text)
        ]

    def test_wrong_bytes_and_a_missing_file_are_told(self, tmp_path: Path) -> None:
        file = write(tmp_path, "")
        file.write_bytes(b"a = 1\nb = '\xff'\n")
        with pytest.raises(ConfigurationError, match=r"claimcheck\.toml:2: is not UTF-8"):
            load_configuration_file(file)
        with pytest.raises(ConfigurationError, match=r"other\.toml: there is no such file or folder"):
            load_configuration_file(tmp_path / "other.toml")
