"""An earlier report is read for what it found; what is no report is an error that names the file."""

from pathlib import Path

import pytest

from claimcheck.errors import ConfigurationError
from claimcheck.files.baseline import load_baseline, load_report
from claimcheck.reports.json import render
from tests.reports.samples import report


def written(folder: Path, text: str) -> Path:
    file = folder / "baseline.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_a_report_found_is_read_back_as_words_of_claims(tmp_path: Path) -> None:
    file = written(tmp_path, "".join(render(report())))

    expected = {(one.claim.id, word) for one in report().results for word in one.words}
    assert expected == load_baseline(file)
    assert [one.claim.id for one in report().results] == list(load_report(file))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "claimcheck-mutation/1", "claims": []}',
        '{"schema": "claimcheck-report/1", "claims": {}}',
        '{"schema": "claimcheck-report/1", "claims": [1]}',
        '{"schema": "claimcheck-report/1", "claims": [{"id": 1}]}',
        '{"schema": "claimcheck-report/1", "claims": [{"id": "a"}]}',
        '{"schema": "claimcheck-report/1", "claims": [{"id": "a", "findings": [1]}]}',
        '{"schema": "claimcheck-report/1", "claims": [{"id": "a", "findings": [{}]}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_report_is_an_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError, match=r"baseline\.json: expected a report of `claimcheck verify"):
        load_baseline(written(tmp_path, text))


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="nowhere"):
        load_baseline(tmp_path / "nowhere.json")
