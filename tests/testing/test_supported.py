"""Generated text is held to its sources."""

from pathlib import Path

import pytest

from claimcheck.testing import assert_supported

SOURCE = """\
The bridge is 120 m long. It was opened on 3 March 2024 by the mayor, Ada Ferry.
"It will last", said Ada Ferry.
"""


@pytest.mark.parametrize(
    "text", ["The bridge is 120 m long.", "The bridge is 0.12 km long. The bridge is 120 metres long."]
)
def test_what_the_source_says_passes(text: str) -> None:
    assert_supported(text, against=SOURCE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge is 200 m long.", "passage: The bridge is 120 m long."),
        ("The tunnel is 120 m long.", "not enough info"),
        ("The bridge is 120 m long. The bridge is 200 m long.", "a sentence is not supported"),
        ("The bridge is 100 m long. The bridge is 200 m long.", "2 sentences are not supported"),
    ],
)
def test_what_it_does_not_say_fails_with_the_passage(text: str, told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        assert_supported(text, against=SOURCE)


def test_files_and_folders_are_sources(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    assert_supported("The bridge is 120 m long.", against=tmp_path / "source.txt")
    assert_supported("The bridge is 120 m long.", against=["Nothing.", tmp_path])


def test_who_said_it_is_asked(tmp_path: Path) -> None:
    assert_supported('"It will last"', against=SOURCE, speaker="Ada Ferry")
    with pytest.raises(AssertionError):
        assert_supported('"It will last"', against=SOURCE, speaker="Bo Reed")


def test_nothing_to_check_and_nothing_to_check_against_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no words"):
        assert_supported(" ", against=SOURCE)
    with pytest.raises(ValueError, match="nothing to check against"):
        assert_supported("It rains.", against=[])
    with pytest.raises(FileNotFoundError, match="no such file"):
        assert_supported("It rains.", against=tmp_path / "none.txt")
