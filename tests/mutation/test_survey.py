"""If the article were wrong, would we notice? Real runs on a small case, and on the article's own claims."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"

CLAIMS = """\
article: {title: The bridge, publisher: Gazette, published: 2025-01-15}
claims:
  - id: length
    text: The bridge is 120 m long
    statement: {kind: quantity, subject: bridge, property: length, value: 120 m}
  - id: visitors
    text: Over 900 people came
    statement: {kind: quantity, subject: bridge, property: visitors, value: "over 900", unit: person}
  - id: toll
    text: The bridge is free
    statement: {kind: attribute, subject: bridge, property: free, value: true}
  - id: unknown
    text: The bridge is 40 m high
    statement: {kind: quantity, subject: bridge, property: height, value: 40 m}
"""
FACTS = [
    ("bridge", "length", "120", "The bridge is 120 m long."),
    ("bridge", "visitors", "over 900", "Over 900 people came to the bridge."),
    ("bridge", "free", True, "The bridge is free."),
]
CONFIGURATION = (
    '[[references]]\nname = "facts"\nkind = "facts"\npath = "references/facts.jsonl"\nclass = "official"\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        {"subject": subject, "property": name, "value": value, "origin": "Office", "published": "2024-05-01",
         "excerpt": excerpt, **({} if value is True else {"unit": "person" if name == "visitors" else "m"})}
        for subject, name, value, excerpt in FACTS
    ]  # fmt: skip
    claims = tmp_path / "claims"
    (claims / "references").mkdir(parents=True)
    (claims / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (claims / "references" / "facts.jsonl").write_text(lines, encoding="utf-8")
    (claims / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    return claims


@pytest.fixture
def mutate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        cache = str(tmp_path / "cache")
        code = main(["mutate", *map(str, arguments), "--as-of", DAY, "--cache-dir", cache])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


Mutate = Callable[..., tuple[int, str, str]]


def test_falsehoods_of_what_is_known_are_killed_and_rewrites_pass(folder: Path, mutate: Mutate) -> None:
    code, out, _ = mutate(folder, "--format", "json")
    told = json.loads(out)
    assert 0 == code
    assert 3 == told["summary"]["supported_claims"]
    assert 0 == told["summary"]["survived"] == told["summary"]["false_alarms"]
    assert 6 <= told["summary"]["killed"]
    assert 3 <= told["summary"]["harmless"]
    assert {"length", "visitors", "toll"} == set(told["claims"])
    assert {"killed", "survived"} <= set(told["operators"]["number-nudged"])


def test_each_mutant_tells_what_was_changed_and_what_came_of_it(folder: Path, mutate: Mutate) -> None:
    told = json.loads(mutate(folder, "--format", "json", "--operator", "bound-turned")[1])
    (mutant,) = told["mutants"]
    assert ("visitors", "over 900", "under 900", "supported", "refuted", "killed") == tuple(
        mutant[key] for key in ("claim", "old", "new", "before", "after", "fate")
    )


def test_a_higher_bound_than_a_bound_is_covered_by_nothing(folder: Path, mutate: Mutate) -> None:
    told = json.loads(mutate(folder, "--format", "json", "--operator", "number-nudged")[1])
    fates = {mutant["fate"] for mutant in told["mutants"] if mutant["claim"] == "visitors"}
    assert "uncovered" in fates
    assert "killed" not in fates


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_mutants(
    folder: Path, mutate: Mutate
) -> None:
    first, again = (mutate(folder, "--format", "json")[1] for _ in range(2))
    assert first == again
    assert first != mutate(folder, "--format", "json", "--seed", "1")[1]


def test_a_silenced_mutant_is_told_with_its_reason_and_not_counted(folder: Path, mutate: Mutate) -> None:
    told = json.loads(mutate(folder, "--format", "json", "--operator", "negated")[1])
    name = told["mutants"][0]["id"]
    with (folder / "claimcheck.toml").open("a", encoding="utf-8") as file:
        file.write(f'[[silenced]]\nmutant = "{name}"\nreason = "so it is"\n')
    silenced = json.loads(mutate(folder, "--format", "json", "--operator", "negated")[1])
    assert 1 == silenced["summary"]["silenced"]
    assert told["summary"]["killed"] - 1 == silenced["summary"]["killed"]
    assert "so it is" in mutate(folder, "--operator", "negated")[1]


def test_a_silenced_mutant_that_is_not_made_is_told(folder: Path, mutate: Mutate) -> None:
    with (folder / "claimcheck.toml").open("a", encoding="utf-8") as file:
        file.write('[[silenced]]\nmutant = "length/gone"\nreason = "so it is"\n')
    assert "'length/gone' is not made any more" in mutate(folder)[2]


def test_the_text_has_tables_the_blind_spots_and_a_tally(folder: Path, mutate: Mutate) -> None:
    code, out, _ = mutate(folder)
    assert 0 == code
    for words in ("UNCOVERED", "operator", "number-nudged", "rewrite", "3 supported claims", "noticed"):
        assert words in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_a_claim_that_nothing_could_refute_is_told_with_what_would_help(folder: Path, mutate: Mutate) -> None:
    """A text that says so supports; that it says something else it would have to say."""
    (folder / "references" / "words.txt").write_text("The bridge is 40 m high, they say.", encoding="utf-8")
    with (folder / "claimcheck.toml").open("a", encoding="utf-8") as file:
        file.write('[[references]]\nname = "words"\nkind = "documents"\npath = "references/words.txt"\n')
    told = json.loads(mutate(folder, "--format", "json", "--operator", "negated,place-swapped,notation")[1])
    blind = [line for line in told["unrefutable"] if line in told["would_help"]]

    assert told["unrefutable"] == blind
    assert all(help_ for claim in told["unrefutable"] for help_ in told["would_help"][claim])
    out = mutate(folder, "--operator", "place-swapped")[1]
    assert "BLIND SPOTS: no reference at hand could refute them (" in out
    assert "would help: a statement that can be changed" in out


def test_pairs_have_the_words_before_and_after(folder: Path, mutate: Mutate) -> None:
    mutate(folder, "--pairs", folder.parent / "pairs.jsonl")
    pairs = [
        json.loads(line) for line in (folder.parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert {"falsehood", "harmless"} == {pair["label"] for pair in pairs}
    assert all(pair["text"] != pair["changed"] for pair in pairs)


def test_a_report_goes_to_a_file(folder: Path, mutate: Mutate) -> None:
    code, out, _ = mutate(folder, "--format", f"json={folder.parent / 'mutants.json'}")
    assert (0, "") == (code, out)
    assert "summary" in json.loads((folder.parent / "mutants.json").read_text(encoding="utf-8"))


def test_too_few_killed_fail_the_run(folder: Path, mutate: Mutate) -> None:
    assert 0 == mutate(folder, "--threshold", "100%")[0]
    assert 1 == mutate(folder, "--threshold", "2")[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--operator", "negate"], "did you mean 'negated'"),
        (["--format", "jsn"], "did you mean 'json'"),
    ],
)
def test_what_is_not_known_is_told_with_the_nearest(
    folder: Path, mutate: Mutate, arguments: list[str], told: str
) -> None:
    code, _, err = mutate(folder, *arguments)
    assert 2 == code
    assert told in err


def test_unreadable_claims_are_told_and_the_rest_is_surveyed(folder: Path, mutate: Mutate) -> None:
    (folder / "bad.yaml").write_text("claims: [{id: x}]\n", encoding="utf-8")
    code, out, err = mutate(folder)
    assert 2 == code
    assert "bad.yaml" in err
    assert "3 supported claims" in out


def test_nothing_supported_is_told(folder: Path, mutate: Mutate) -> None:
    (folder / "references" / "facts.jsonl").write_text("", encoding="utf-8")
    assert "nothing to change" in mutate(folder)[2]


def test_on_the_article_falsehoods_that_a_reference_covers_are_noticed(mutate: Mutate) -> None:
    """95 % killed, at most 1 % false alarms, over three draws."""
    for seed in ("0", "1", "2"):
        told = json.loads(mutate(ROOT / "claims", "--format", "json", "--seed", seed)[1])["summary"]
        assert 0.95 * (told["killed"] + told["survived"]) <= told["killed"]
        assert 0.01 * told["harmless"] >= told["false_alarms"]
