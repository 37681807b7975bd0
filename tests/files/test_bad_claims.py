"""Bad input of every kind gets one clear line with file, line and field, and all the rest is still read.

`tests/bad_claims/` has a file for each fault, named after it; what a file of a checkout cannot hold is made here.
"""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.files.claims import read_claims
from claimcheck.model.statement import KINDS

BAD = Path(__file__).parent.parent / "bad_claims"
NOTHING = "expected a mapping with the key 'claims', found nothing"
BYTE_ORDER_MARK = "starts with a byte order mark: save it as UTF-8 without one"

# file: line, field, how the message starts, whether the good claim beside it is read
FAULTS: dict[str, tuple[int | None, str | None, str, bool]] = {
    "alias-of-itself.yaml": (5, None, "the alias *self stands for what it is a part of", False),
    "alias-of-nothing.yaml": (4, None, "the alias *words stands for nothing before it", False),
    "aliases-explode.yaml": (5, None, "aliases stand for more than 100,000 values", False),
    "anchor-ambiguous.yaml": (6, "claims[1].anchor", "the words at 1 to 15 are 'he river rose ', and the", True),
    "anchor-at-wrong-place.yaml": (6, "claims[1].anchor", "the words at 46 to 60 are ' the mayor sai', not 'the", True),
    "anchor-ends-before-start.yaml": (6, "claims[1].anchor", "an anchor runs from a start of at least 0 to", True),
    "anchor-exact-differs.yaml": (6, "claims[1].anchor", "the words of 'exact' are not those of the claim's", True),
    "anchor-missing.yaml": (4, "claims[1].anchor", "is missing: a claim of an article with a file has one", True),
    "anchor-outside-text.yaml": (6, "claims[1].anchor", "63 to 184 lies outside the text, which has 85", True),
    "anchor-starts-before-text.yaml": (6, "claims[1].anchor.start", "input should be greater than or", True),
    "anchor-words-differ.yaml": (6, "claims[1].anchor", "the words at 0 to 28 are 'The river rose by", True),
    "article-as-address.yaml": (2, "article.file", "is an address: write it as 'url'", True),
    "article-missing.yaml": (3, "article.file", "nowhere.txt: there is no such file or folder", True),
    "article-not-utf-8.yaml": (2, "article.file", "latin-1.txt:1: is not UTF-8: the byte 0xF6", True),
    "broken-syntax.json": (3, None, "is not JSON: ", False),
    "broken-syntax.jsonl": (1, None, "is not JSON: ", True),
    "broken-syntax.yaml": (4, None, "is not YAML: while parsing a block collection", False),
    "byte-order-mark.json": (1, None, BYTE_ORDER_MARK, False),
    "byte-order-mark.jsonl": (1, None, BYTE_ORDER_MARK, False),
    "byte-order-mark.yaml": (1, None, BYTE_ORDER_MARK, False),
    "change-without-figures.yaml": (5, "claims[1].statement", "a change needs from, to, by or direction", True),
    "claims-as-mapping.yaml": (1, "claims", "expected a list, found a mapping of keys", False),
    "comment-only.yaml": (1, None, NOTHING, False),
    "confidence-above-one.yaml": (5, "claims[1].confidence", "confidence lies between 0 and 1, not 1.5", True),
    "confidence-as-text.yaml": (5, "claims[1].confidence", "expected a number, found the text '0.5'", True),
    "control-character.yaml": (4, None, "is not YAML: control characters are not allowed", False),
    "duplicate-claims.yaml": (3, "claims", "the key stands here twice, first in line 1", False),
    "duplicate-id.yaml": (3, "claims[1].id", "the id 'good' stands already at ", True),
    "duplicate-key-of-article.yaml": (3, "article.title", "the key stands here twice, first in line 2", False),
    "duplicate-key.json": (6, "claims[1].notes", "the key stands here twice, first in line 5", True),
    "duplicate-key.jsonl": (2, "notes", "the key stands here twice, first in line 2", True),
    "duplicate-key.yaml": (6, "claims[1].notes", "the key stands here twice, first in line 5", True),
    "empty.json": (1, None, "is not JSON: ", False),
    "empty.jsonl": (None, None, "no claims found: there is nothing to check", False),
    "empty.yaml": (1, None, NOTHING, False),
    "half-a-character.json": (3, "claims[1].text", "the text holds half of a surrogate pair", True),
    "impossible-date.yaml": (3, "article.published", "'2025-02-30' is no date: that month has 28 days", False),
    "impossible-id.yaml": (3, "claims[1].id", "the id 'bad id' may hold letters, digits,", True),
    "impossible-time.yaml": (5, "claims[1].statement.time", "'2025-13' is no date: there is no month 13", True),
    "key-is-a-list.yaml": (4, None, "a key is a word, not a list or a mapping", False),
    "latin-1.jsonl": (2, None, "is not UTF-8: the byte 0xF6 in this line", True),
    "latin-1.yaml": (4, None, "is not UTF-8: the byte 0xF6 in this line", False),
    "merge-key.yaml": (4, "claims[1].<<", "merge keys are not read: write the keys out", True),
    "missing-field.yaml": (5, "claims[1].statement.event", "is missing", True),
    "missing-kind.yaml": (5, "claims[1].statement.kind", "is missing", True),
    "misspelt-claims-key.yaml": (1, "claim", "is no known field: did you mean 'claims'?", False),
    "misspelt-field.yaml": (4, "claims[1].txet", "is no known field: did you mean 'text'?", True),
    "no-claims-key.yaml": (1, "claims", "is missing", False),
    "no-claims.yaml": (None, None, "no claims found: there is nothing to check", False),
    "no-figure.yaml": (5, "claims[1].statement.value", "'a lot' is no quantity", True),
    "no-words.yaml": (4, "claims[1].text", "a claim has words", True),
    "not-a-mapping.json": (1, None, "expected a mapping with the key 'claims', found a list", False),
    "not-a-mapping.jsonl": (2, None, "expected a mapping of keys, found a list", True),
    "not-a-mapping.yaml": (1, None, "expected a mapping with the key 'claims', found a list", False),
    "not-a-number.json": (1, None, "is not JSON: NaN is no number", False),
    "nul-byte.yaml": (4, None, "holds a NUL byte", False),
    "number-as-float.json": (5, "claims[1].statement.value", "expected text, found the number 2.50: write it", True),
    "number-as-float.yaml": (9, "claims[1].statement.value", "expected text, found the number 2.50: write it", True),
    "number-as-integer.yaml": (5, "claims[1].statement.value", "expected text, found the number 2: write it in", True),
    "own-ancestor.yaml": (5, "claims[1].parent", "the claim is its own ancestor: bad/a → bad/b → bad/a", True),
    "own-parent.yaml": (5, "claims[1].parent", "the claim is its own ancestor: bad → bad", True),
    "plain-text.txt": (None, None, "expected a claim file (.yaml, .yml, .json, .jsonl)", False),
    "schema-as-list.yaml": (1, "$schema", "expected text, found a list", True),
    "set-is-empty.yaml": (9, "claims[1].statement.value", "an interval runs from its lower end to its", True),
    "set-without-form.yaml": (5, "claims[1].statement.value.form", "is missing: a set that is written out", True),
    "speaker-without-name.yaml": (5, "claims[1].speaker.name", "is missing: a speaker who is not the", True),
    "tag.yaml": (4, "claims[1].text", "the tag tag:yaml.org,2002:python/object/apply:os.system is not read", True),
    "text-instead-of-keys.yaml": (5, "claims[1].speaker", "expected a mapping of keys, found the text 'the", True),
    "two-documents.yaml": (3, None, "holds a second document ('---'): one is read", False),
    "unknown-field-of-statement.yaml": (10, "claims[1].statement.units", "is no known field: did you mean", True),
    "unknown-field.yaml": (5, "claims[1].speeker", "is no known field: did you mean 'speaker'?", True),
    "unknown-kind.yaml": (5, "claims[1].statement.kind", "expected quantity, change, comparison, event, attr", True),
    "unknown-parent.yaml": (5, "claims[1].parent", "the parent 'goood' is no claim of the set: did you", True),
    "unknown-word.yaml": (5, "claims[1].zone", "expected headline, body, summary, caption or source-line", True),
    "utf-16.yaml": (1, None, "is UTF-16: save it as UTF-8", False),
    "wrong-type.yaml": (4, "claims[1].text", "expected text, found a list", True),
}  # fmt: skip
ARTICLES = {"article.txt", "latin-1.txt"}
GOOD = '{"id": "good", "text": "The river rose."}\n'


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_gets_one_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With file as given, line, field and message; the good claim in the same file is read where it can be."""
    monkeypatch.chdir(BAD.parent)
    line, field, message, is_good_read = FAULTS[name]
    read = read_claims([f"bad_claims/{name}"])
    (problem,) = read.problems

    assert (f"bad_claims/{name}", line, field) == (problem.file, problem.line, problem.field)
    assert message in problem.message
    assert problem.message.startswith(message) or name.startswith("article-")
    assert "\n" not in str(problem)
    assert (["good"] if is_good_read else []) == [claim.id for claim in read.claims]


def test_every_file_is_in_the_table() -> None:
    assert set(FAULTS) | ARTICLES == {path.name for path in BAD.iterdir()}


def test_all_other_files_are_still_read(tmp_path: Path) -> None:
    """Every bad file at once, and a good one among them."""
    (tmp_path / "river.jsonl").write_text('{"id": "river", "text": "The river rose."}\n', encoding="utf-8")
    read = read_claims([BAD, tmp_path])
    told = {Path(problem.file).name for problem in read.problems}

    assert "river" in {claim.id for claim in read.claims}
    # Alone they have nothing to check; among others they are no fault. A folder is not asked for its other files.
    assert set(FAULTS) - told == {"empty.jsonl", "no-claims.yaml", "plain-text.txt"}


def make_missing(folder: Path) -> tuple[Path, str]:
    return folder / "nowhere.yaml", "there is no such file or folder"


def make_empty_folder(folder: Path) -> tuple[Path, str]:
    (folder / "empty").mkdir()
    return folder / "empty", "no claims found: the folder has no claim file"


def make_folder_named_as_a_file(folder: Path) -> tuple[Path, str]:
    (folder / "in").mkdir()
    (folder / "in" / "claims.yaml").mkdir()
    return folder / "in", "is a folder with the name of a claim file: rename it"


def make_pipe(folder: Path) -> tuple[Path, str]:
    os.mkfifo(folder / "pipe.yaml")
    return folder / "pipe.yaml", "it is no regular file but a pipe, a socket or a device"


def make_device(folder: Path) -> tuple[Path, str]:
    (folder / "zero.jsonl").symlink_to("/dev/zero")
    return folder / "zero.jsonl", "it is no regular file but a pipe, a socket or a device"


def make_link_to_itself(folder: Path) -> tuple[Path, str]:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    return folder / "loop.yaml", "is a symbolic link that leads back to itself"


def make_broken_link(folder: Path) -> tuple[Path, str]:
    (folder / "in").mkdir()
    (folder / "in" / "gone.yaml").symlink_to("nowhere.yaml")
    return folder / "in", "there is no such file or folder"


def make_long_name(folder: Path) -> tuple[Path, str]:
    return folder / f"{'a' * 300}.yaml", "has a name that is too long"


def make_file_as_folder(folder: Path) -> tuple[Path, str]:
    (folder / "a.yaml").touch()
    return folder / "a.yaml" / "b.yaml", "there is no such file: a part of its path is no folder"


def make_name_with_nul(folder: Path) -> tuple[Path, str]:
    return folder / "a\0.yaml", "is no name of a file: it holds a NUL"


def make_article_that_is_a_folder(folder: Path) -> tuple[Path, str]:
    """The one claim there is has no anchor either, but the article is told first."""
    file = folder / "a.jsonl"
    file.write_text('{"id": "a", "text": "b", "article": {"file": "."}}\n', encoding="utf-8")
    return file, "it is a folder, and a file was expected"


@pytest.mark.parametrize(
    "make",
    [
        make_missing, make_empty_folder, make_folder_named_as_a_file, make_pipe, make_device, make_link_to_itself,
        make_broken_link, make_long_name, make_file_as_folder, make_name_with_nul, make_article_that_is_a_folder,
    ],
)  # fmt: skip
def test_what_is_no_file_gets_one_line(make: Callable[[Path], tuple[Path, str]], tmp_path: Path) -> None:
    """And nothing waits for a pipe that nobody writes to."""
    path, message = make(tmp_path)
    good = tmp_path / "good.jsonl"
    good.write_text(GOOD, encoding="utf-8")
    read = read_claims([path, good])

    assert message in read.problems[0].message
    assert ["good"] == [claim.id for claim in read.claims]


DEEP = 200_000
LONG = "x" * 10_000_000


@pytest.mark.parametrize(
    ("name", "text", "line", "message"),
    [
        ("flow.yaml", f"claims: {'[' * DEEP}", 1, "is nested deeper than 64 levels"),
        ("keys.yaml", f"claims: {'{a: ' * DEEP}", 1, "is nested deeper than 64 levels"),
        ("block.yaml", f"claims:\n{'- ' * DEEP}a\n", 2, "is nested deeper than 64 levels"),
        ("closed.yaml", f"claims: {'[' * DEEP}{']' * DEEP}\n", 1, "is nested deeper than 64 levels"),
        ("lists.json", f'{{"claims": {"[" * DEEP}{"]" * DEEP}}}', 1, "is nested deeper than 64 levels"),
        ("keys.json", '{"claims":\n' + '{"a":' * DEEP, 2, "is nested deeper than 64 levels"),
        ("lists.jsonl", "[" * DEEP, 1, "is nested deeper than 64 levels"),
        ("value.yaml", f"claims:\n- id: a\n  text: {LONG}\n", 3, "the line has 10,000,008 characters: more than"),
        ("key.yaml", f"claims: []\n{LONG}: b\n", 2, "the line has 10,000,003 characters: more than"),
        ("line.jsonl", f'\n{{"id": "a", "text": "{LONG}"}}\n', 2, "the line has 10,000,024 bytes: more than"),
        ("end.jsonl", f'{{"id": "a", "text": "{LONG}', 1, "the line has 10,000,021 bytes: more than"),
        ("value.json", f'{{"claims":\n[{{"id": "a",\n"text": "{LONG}"}}]}}', 3, "the text has 10,000,002 char"),
    ],
)  # fmt: skip
def test_what_is_too_deep_or_too_long_gets_one_line(
    name: str, text: str, line: int, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "good.jsonl").write_text(GOOD, encoding="utf-8")
    read = read_claims([tmp_path])
    (problem,) = read.problems

    assert (name, line) == (Path(problem.file).name, problem.line)
    assert problem.message.startswith(message)
    assert ["good"] == [claim.id for claim in read.claims]


def test_a_long_line_is_passed_over(tmp_path: Path) -> None:
    """The next line of JSON Lines is read as itself."""
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"id": "a", "text": "{LONG}"}}\n{GOOD}', encoding="utf-8")
    read = read_claims([file])

    assert [1] == [problem.line for problem in read.problems]
    assert [("good", 2)] == [(claim.id, claim.line) for claim in read.claims]


@pytest.mark.parametrize(
    ("suffix", "key", "message"),
    [
        (".yaml", "\\u001b[31m", "is no known field"),
        (".json", "\\u001b]0;owned\\u0007", "is no known field"),
        (".jsonl", "a\\nb", "is no known field"),
        (".json", "\\ud800", "the text holds half of a surrogate pair, which is no character"),
    ],
)
def test_a_key_steers_no_terminal_and_breaks_no_line(
    suffix: str, key: str, message: str, tmp_path: Path
) -> None:
    """What is not printed is escaped, also what no encoding could print."""
    claim = f'{{"id": "a", "text": "b", "{key}": "c"}}'
    file = tmp_path / f"a{suffix}"
    file.write_text(claim if suffix == ".jsonl" else f'{{"claims": [{claim}]}}', encoding="utf-8")
    (problem,) = read_claims([file]).problems

    assert message == problem.message
    assert str(problem).isprintable()


def test_many_faults_of_one_claim_are_all_told(tmp_path: Path) -> None:
    """Each once, in one reading."""
    file = tmp_path / "a.json"
    record = {"id": 1, "texts": "b", "confidence": "high", "speaker": {"mode": "shouted"}, "extra": {"a": 1}}
    file.write_text(json.dumps({"claims": [record]}), encoding="utf-8")

    expected = {
        ("claims[0].id", 'expected text, found the number 1: write it in quotes, "1", so that no digit is lost'),
        ("claims[0].texts", "is no known field: did you mean 'text'?"),
        ("claims[0].confidence", "expected a number, found the text 'high'"),
        ("claims[0].speaker.mode", "expected direct, indirect or narrator, found the text 'shouted'"),
        ("claims[0].extra.a", 'expected text, found the number 1: write it in quotes, "1", so that no digit is lost'),
    }  # fmt: skip
    assert expected == {(problem.field, problem.message) for problem in read_claims([file]).problems}


broken = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["a", "1 km", "2025", "%"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=4,
)
known = st.sampled_from(
    [
        "id",
        "text",
        "article",
        "anchor",
        "speaker",
        "certainty",
        "confidence",
        "statement",
        "zone",
        "parent",
        "notes",
    ]
)


@st.composite
def broken_claims(draw: st.DrawFn) -> dict[str, object]:
    """Draw a claim of which anything may be anything."""
    claim: dict[str, object] = {
        "id": "a",
        "text": "It rose by 2 km.",
        **draw(st.dictionaries(known, broken, max_size=2)),
    }
    kind = draw(st.sampled_from([*KINDS, "other"]))
    keys = [
        "subject",
        "property",
        "value",
        "unit",
        "from",
        "by",
        "time",
        "scope",
        "statement",
        "words",
        "mode",
        "rank",
    ]
    statement = {
        "kind": kind,
        "subject": "it",
        **draw(st.dictionaries(st.sampled_from(keys), broken, max_size=4)),
    }
    return claim if draw(st.booleans()) else {**claim, "statement": statement}


@given(st.lists(broken_claims() | broken, max_size=3), st.sampled_from([".json", ".jsonl", ".yaml"]))
def test_whatever_a_file_holds_is_read_or_told(claims: list[object], suffix: str) -> None:
    """Every claim is either loaded or has a problem of its own line; nothing else ever happens."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"a{suffix}"
        whole = json.dumps({"claims": claims}, indent=1, ensure_ascii=False)
        lines = "".join(f"{json.dumps(claim)}\n" for claim in claims)
        file.write_text(lines if suffix == ".jsonl" else whole, encoding="utf-8")
        found = read_claims([file])

    assert bool(found.problems) == (len(found.claims) < len(claims) or not claims)
    assert all(str(problem).isprintable() for problem in found.problems)


def test_a_problem_is_told_as_one_line() -> None:
    problem = Problem(
        file="claims/a.yaml", line=14, field="claims[3].statement.value", message="expected text"
    )

    assert "claims/a.yaml:14: claims[3].statement.value: expected text" == str(problem)
