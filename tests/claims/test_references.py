"""The references are made by rules, and the vocabulary says why words are joined."""

import ast
import json
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def press(root: Path) -> list[dict[str, object]]:
    """The facts."""
    lines = (root / "claims" / "references" / "press.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> dict[str, Mapping[str, object]]:
    """The properties that are declared."""
    with (root / "claims" / "references" / "properties.toml").open("rb") as file:
        properties: dict[str, Mapping[str, object]] = tomllib.load(file)["properties"]
    return properties


def make(root: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the script that makes the references."""
    script = root / "claims" / "make_references.py"
    command = [sys.executable, str(script), *(str(argument) for argument in arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_the_rules_make_the_references_again_to_the_byte(root: Path, shared: Path, tmp_path: Path) -> None:
    done = make(root, shared / "seed", tmp_path)

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert ["entities.jsonl", "press.jsonl"] == made
    for name in made:
        assert (tmp_path / name).read_bytes() == (root / "claims" / "references" / name).read_bytes(), name


def test_a_reference_that_was_changed_by_hand_is_told(root: Path, shared: Path, tmp_path: Path) -> None:
    for name in ("press.jsonl", "entities.jsonl"):
        content = (root / "claims" / "references" / name).read_bytes()
        (tmp_path / name).write_bytes(content.replace(b"700000", b"800000"))

    assert 0 == make(root, shared / "seed", root / "claims" / "references", "--check").returncode
    done = make(root, shared / "seed", tmp_path, "--check")
    assert 1 == done.returncode
    assert "press.jsonl differs" in done.stdout
    assert "entities.jsonl" not in done.stdout


def test_the_rules_name_no_fact_no_claim_and_no_subject(root: Path, shared: Path) -> None:
    """They speak of predicates, types of value, units and qualifiers."""
    folder = shared / "seed"
    facts = [json.loads(line) for line in (folder / "references.jsonl").read_text("utf-8").splitlines()]
    claims = [json.loads(line) for line in (folder / "claims.jsonl").read_text("utf-8").splitlines()]
    entities = [json.loads(line) for line in (folder / "entities.jsonl").read_text("utf-8").splitlines()]
    named = {fact["fact_id"] for fact in facts} | {claim["claim_id"] for claim in claims}
    named |= {entity["entity_id"] for entity in entities} | {entity["name"] for entity in entities} - {
        "TikTok"
    }
    named |= {claim["text"] for claim in claims} | {fact["proof_quote"] for fact in facts}
    for script in (root / "claims").glob("*.py"):
        tree = ast.parse(script.read_text(encoding="utf-8"))
        words = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        rules = [word for word in words if isinstance(word, str) and word not in docstrings(tree)]
        assert [] == [name for name in named if any(name in rule for rule in rules)], script.name


def docstrings(tree: ast.Module) -> set[str]:
    """The docstrings of a module, which may give examples."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    found = [ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, kinds)]
    return {words for words in found if words is not None}


def test_every_gathered_fact_is_kept(shared: Path, press: list[dict[str, object]]) -> None:
    lines = (shared / "seed" / "references.jsonl").read_text(encoding="utf-8").splitlines()
    gathered = {(row["predicate"], row["url"]) for row in map(json.loads, lines)}

    assert set() == gathered - {(fact["predicate"], fact["url"]) for fact in press}


def test_every_fact_says_where_it_comes_from(press: list[dict[str, object]]) -> None:
    for fact in press:
        assert {"origin", "publisher", "url", "excerpt", "retrieved", "class"} <= fact.keys(), fact
        assert " via " not in str(fact["origin"])


def test_a_synonym_joins_two_facts_or_has_a_reason(
    press: list[dict[str, object]], vocabulary: dict[str, Mapping[str, object]]
) -> None:
    used = Counter(str(fact["property"]) for fact in press)
    for name, definition in vocabulary.items():
        synonyms = definition.get("synonyms", [])
        assert isinstance(synonyms, list)
        if synonyms and not definition.get("reason"):
            assert set(synonyms) <= set(used), name
            assert used[name] + sum(used[synonym] for synonym in synonyms) >= 2, name


def test_every_declared_property_is_used_or_has_a_reason(
    press: list[dict[str, object]], vocabulary: dict[str, Mapping[str, object]]
) -> None:
    used = {str(fact["property"]) for fact in press}
    for name, definition in vocabulary.items():
        synonyms = definition.get("synonyms", [])
        assert isinstance(synonyms, list)
        assert definition.get("reason") or used & {name, *synonyms}, name


def test_new_users_and_monthly_active_users_are_never_one(
    vocabulary: dict[str, Mapping[str, object]],
) -> None:
    for definition in vocabulary.values():
        synonyms = definition.get("synonyms", [])
        assert isinstance(synonyms, list)
        assert not {"newcomers", "monthly active users"} <= {*synonyms}
    synonyms = vocabulary["new users"]["synonyms"]
    assert isinstance(synonyms, list)
    assert "newcomers" in synonyms
