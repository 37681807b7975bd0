"""What the references could tell: a falsehood that they contradict is noticed, any other says what would help."""

import json
from pathlib import Path

import pytest

from claimcheck.cli.main import main

CLAIMS = """\
article: {title: The town, publisher: Gazette, upstream: North Wire, published: 2025-01-15}
claims:
  - id: mayor
    text: Ada Ferry is mayor of Riverton
    statement: {kind: attribute, subject: Riverton, property: mayor, value: Ada Ferry}
  - id: known-for
    text: Riverton is known for salmon
    statement: {kind: attribute, subject: Riverton, property: known for, value: salmon}
  - id: flood
    text: Riverton was flooded on 3 March 2024
    statement: {kind: event, subject: Riverton, event: flood, time: 2024-03-03}
  - id: people
    text: Riverton has 40,000 inhabitants
    statement: {kind: quantity, subject: Riverton, property: inhabitants, value: "40,000", unit: person}
  - id: rebuild
    text: '"We will rebuild the old bridge", said Ada Ferry'
    speaker: {name: Ada Ferry, kind: person, mode: direct}
    statement: {kind: quotation, mode: direct, words: We will rebuild the old bridge}
  - id: rain
    text: '"It never rains in Hillford", said Bo Reed'
    speaker: {name: Bo Reed, kind: person, mode: direct}
    statement: {kind: quotation, mode: direct, words: It never rains in Hillford}
"""
DOCUMENT = """\
The council met on Monday. "We will rebuild the old bridge", said Ada Ferry, the mayor.
"It never rains in Hillford", said Bo Reed, a farmer.
"""
ENTITIES = [
    {"id": "riverton", "name": "Riverton", "type": "town"},
    {"id": "hillford", "name": "Hillford", "type": "town"},
    {"id": "ada", "name": "Ada Ferry", "type": "person"},
    {"id": "bo", "name": "Bo Reed", "type": "person"},
    {"id": "north", "name": "North Wire", "type": "agency"},
    {"id": "south", "name": "South Wire", "type": "agency"},
]
FACTS = [
    ("Riverton", "mayor", {"value": "Ada Ferry"}, "Ada Ferry is the mayor of Riverton."),
    ("Hillford", "mayor", {"value": "Cy Moor"}, "Cy Moor is the mayor of Hillford."),
    ("Riverton", "known for", {"value": "salmon"}, "Riverton is known for salmon."),
    ("Riverton", "flood", {"value": "2024-03-03", "type": "time"}, "Riverton was flooded on 3 March 2024."),
    ("Riverton", "inhabitants", {"value": "40,000", "unit": "person"}, "Riverton has 40,000 inhabitants."),
    ("Hillford", "inhabitants", {"value": "9,000", "unit": "person"}, "Hillford has 9,000 inhabitants."),
]
CONFIGURATION = """\
[[references]]
name = "facts"
kind = "facts"
path = "references/facts.jsonl"
class = "official"

[[references]]
name = "names"
kind = "entities"
path = "references/names.jsonl"

[[references]]
name = "council"
kind = "documents"
path = "references/council.txt"
published = 2024-06-01
"""
PROPERTIES = """\
[properties.mayor]
single-valued = true

[properties.flood]
temporal = "event"
single-valued = true
"""


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Return, for claim and operator, the fates with what would help."""
    references = tmp_path / "claims" / "references"
    references.mkdir(parents=True)
    rows = [
        {"subject": subject, "property": name, "origin": "Office", "published": "2024-05-01", "excerpt": excerpt,
         **value} for subject, name, value, excerpt in FACTS
    ]  # fmt: skip
    for name, lines in (("facts", rows), ("names", ENTITIES)):
        text = "".join(f"{json.dumps(line)}\n" for line in lines)
        (references / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (references / "council.txt").write_text(DOCUMENT, encoding="utf-8")
    (references / "properties.toml").write_text(PROPERTIES, encoding="utf-8")
    (tmp_path / "claims" / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "claims" / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    cache = str(tmp_path / "cache")
    main(
        [
            "mutate",
            str(tmp_path / "claims"),
            "--as-of",
            "2026-11-22",
            "--cache-dir",
            cache,
            "--format",
            "json",
        ]
    )
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for mutant in json.loads(capsys.readouterr().out)["mutants"]:
        key = (mutant["claim"], mutant["operator"])
        found.setdefault(key, set()).add((mutant["fate"], mutant["help"]))
    return found


Told = dict[tuple[str, str], set[tuple[str, str]]]
KILLED = ("killed", "")


def test_what_the_references_contradict_is_noticed(told: Told) -> None:
    for key in (
        ("mayor", "entity-swapped"),
        ("mayor", "negated"),
        ("people", "number-nudged"),
        ("people", "scale-changed"),
        ("people", "entity-swapped"),
        ("flood", "date-moved"),
        ("rebuild", "speaker-swapped"),
        ("rebuild", "quotation-altered"),
        ("rebuild", "negated"),
    ):
        assert {KILLED} == told.get(key), key


def test_what_they_do_not_contradict_tells_what_would_help(told: Told) -> None:
    (swapped,) = told["known-for", "entity-swapped"]
    assert ("uncovered", "'known for' declared as single-valued, if it has one value at a time") == swapped


def test_nothing_survives_and_no_rewrite_is_refuted(told: Told) -> None:
    fates = {fate for found in told.values() for fate, _ in found}
    assert {"survived", "false-alarm"}.isdisjoint(fates)
