"""The vocabulary file: what it declares, and what is told of what it gets wrong."""

import pytest

from claimcheck.errors import Problem
from claimcheck.model.reference import PropertyDefinition, Vocabulary
from claimcheck.references.source_files import SourceFile
from claimcheck.references.vocabulary import read_vocabulary

WHOLE = """
[properties."new users"]
synonyms = ["newcomers", "sign-ups"]
broader = ["Growth"]
unit = "users"
additive = true
temporal = "event"
value = "quantity"
reason = "Both count who came."

[properties.growth]

[properties.banned]
ends = ["newcomer"]
opposite = "allowed"
single-valued = true
value = "yes-no"

[words]
synonyms = [["US", "America"], ["praised", "lauded"]]

[units]
refugees = "person"
fox = "animal"
"""


def read(text: str) -> tuple[Vocabulary, list[Problem]]:
    return read_vocabulary(SourceFile(shown="properties.toml", data=text.encode(), sha256=""))


def test_every_key_has_its_place() -> None:
    """Names of other properties become the declared ones, units their own names."""
    vocabulary, problems = read(WHOLE)

    assert [] == problems
    assert {
        "new users": PropertyDefinition(
            name="new users",
            synonyms=("newcomers", "sign-ups"),
            broader=("growth",),
            unit="user",
            additive=True,
            temporal="event",
            value="quantity",
            reason="Both count who came.",
        ),
        "growth": PropertyDefinition(name="growth"),
        "banned": PropertyDefinition(
            name="banned", ends=("new users",), opposite="allowed", single_valued=True, value="yes-no"
        ),
    } == vocabulary.properties
    assert (frozenset({"US", "America"}), frozenset({"praised", "lauded"})) == vocabulary.words


def test_count_nouns_are_added_to_those_that_are_known() -> None:
    vocabulary, _ = read(WHOLE)

    assert 1 == vocabulary.units.factor("refugee", "person")
    assert 1 == vocabulary.units.factor("fox", "animal")
    assert 1 == vocabulary.units.factor("user", "person")
    assert vocabulary.units.factor("animal", "fox") is None


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    assert read(WHOLE)[0].properties == read("\ufeff" + WHOLE.replace("\n", "\r\n"))[0].properties


def test_nothing_is_a_vocabulary_too() -> None:
    assert ({}, []) == (read("")[0].properties, read("")[1])


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        ("\n[properties x]", 2, None, "is no TOML"),
        ("a = " + "[" * 20000, None, None, "is no TOML"),
        ("\n[propertys.x]\n", 2, "propertys", "is no known table: did you mean 'properties'?"),
        ("zzz = 1", None, "zzz", "is no known table: expected properties, words, units"),
        ("properties = 1", None, "properties", "expected a table, found 1"),
        ("[properties]\nx = 1", 1, "properties.x", "expected a mapping of fields, found 1"),
        ("\n[properties.'a b']\nsynonim = []", 2, "properties.a b.synonim", "did you mean 'synonyms'?"),
        ("[properties.x]\nsynonyms = 'y'\n", 1, "properties.x.synonyms", "expected a list, found 'y'"),
        ("[properties.x]\nsynonyms = ['y', 1]\n", 1, "properties.x.synonyms[1]", "expected text, found 1"),
        ("[properties.x]\ntemporal = 'moment'\n", 1, "properties.x.temporal", "expected 'state' or 'event'"),
        ("[properties.x]\nadditive = 'yes'\n", 1, "properties.x.additive", "expected true or false, found 'yes'"),
        ("[properties.x]\nunit = '?!'\n", 1, "properties.x.unit", "'?!' is no unit"),
        ("[words]\nsynonyms = [['one']]", 1, "words.synonyms[0]", "expected more than one"),
        ("[words]\nantonyms = []", 1, "words.antonyms", "is no known field: did you mean 'synonyms'?"),
        ("[units]\nfox = 1", 1, "units.fox", "expected the more general noun, found 1"),
        ("[units]\nfox = 'foxes'", 1, "units.fox", "expected a noun and a more general one"),
        (
            "[properties.x]\nsynonyms = ['tree']\n[properties.y]\nsynonyms = ['Trees']",
            1, "properties.x.synonyms", "the synonym 'tree' is also one of 'y': it means neither",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_table(text: str, line: int | None, field: str | None, words: str) -> None:
    (problem,) = read(text)[1]

    assert ("properties.toml", line, field) == (problem.file, problem.line, problem.field)
    assert words in problem.message


def test_a_wrong_property_is_left_out_and_the_others_kept() -> None:
    vocabulary, problems = read("[properties.x]\nvalue = 1\n[properties.y]\nvalue = 'words'\n")

    assert ["y"] == list(vocabulary.properties)
    assert 1 == len(problems)


def test_another_encoding_is_told() -> None:
    _, (problem,) = read_vocabulary(SourceFile(shown="p.toml", data="[x]".encode("utf-16"), sha256=""))

    assert "p.toml:1: is UTF-16: save it as UTF-8" == str(problem)


def test_bytes_that_are_no_text_are_told() -> None:
    _, (problem,) = read_vocabulary(SourceFile(shown="p.toml", data=b"[words]\n# \xff\n", sha256=""))

    assert "is not UTF-8: save it as UTF-8" == problem.message
