"""YAML and JSON as plain values with lines."""

import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.files.json_nodes import parse_json, parse_json_line
from claimcheck.files.located import (
    MAX_SCALAR,
    Located,
    UnreadableError,
    WrittenFloat,
    describe,
    field_of,
    line_of,
    one_line,
)
from claimcheck.files.yaml_nodes import MAX_ALIASED, parse_yaml


def documents_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    """Return what JSON can hold, with these texts as values and keys."""
    floats = st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        st.none() | st.booleans() | st.integers(-(10**17), 10**17) | floats | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=8,
    )


def line_refused(parse: Callable[[str], Located], text: str) -> int | None:
    """Return the line at which a text is refused, None where it is read."""
    try:
        parse(text)
    except UnreadableError as error:
        return error.line
    return None


documents = documents_of(st.text())


class TestJson:
    @given(documents, st.sampled_from((None, 0, 2)))
    def test_the_values_are_those_of_the_standard_library(self, value: object, indent: int | None) -> None:
        located = parse_json(json.dumps(value, indent=indent))

        assert value == located.value
        assert () == located.faults
        assert value == parse_json_line(json.dumps(value), 7).value

    @given(st.text())
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        """Nothing else comes of it than a value or the line of what is wrong."""
        assert (line_refused(parse_json, text) or 1) in range(1, text.count("\n") + 2)

    def test_lines_are_those_of_keys_and_items(self) -> None:
        located = parse_json('{\n"a":\n  {"b": [1,\n 2,\n {"c\\u0064": 3}]}\n}')

        expected = {
            (): 1,
            ("a",): 2,
            ("a", "b"): 3,
            ("a", "b", 0): 3,
            ("a", "b", 1): 4,
            ("a", "b", 2, "cd"): 5,
        }
        assert expected == {path: line_of(located.lines, path) for path in expected}
        assert 3 == line_of(located.lines, ("a", "b", 9, "x"))

    @pytest.mark.parametrize(
        ("text", "path", "message"),
        [
            ('{"a": 1, "a": 2}', ("a",), "the key stands here twice, first in line 1"),
            ('{"a": [{"b": 1, "\\u0062": 2}]}', ("a", 0, "b"), "the key stands here twice, first in line 1"),
            ('{"a": "\\udc00"}', ("a",), "the text holds half of a surrogate pair, which is no character"),
            (
                f'{{"a": "{"x" * MAX_SCALAR}"}}',
                ("a",),
                f"the text has {MAX_SCALAR + 2:,} characters: more than {MAX_SCALAR:,} are not read",
            ),
        ],
    )
    def test_what_is_wrong_with_the_writing_has_its_place(
        self, text: str, path: tuple[str | int, ...], message: str
    ) -> None:
        """In a document and in a line of JSON Lines."""
        for located in (parse_json(text, 7), parse_json_line(text, 7)):
            assert [(path, 7, message.replace("line 1", "line 7"))] == [
                (fault.path, fault.line, fault.message) for fault in located.faults
            ]

    @pytest.mark.parametrize("text", ["", "{", "[1,]", '"', "{'a': 1}", "Infinity", "1 2", '"\t"', "\\"])
    def test_what_is_no_json_is_refused(self, text: str) -> None:
        with pytest.raises(UnreadableError, match="is not JSON"):
            parse_json(text)
        with pytest.raises(UnreadableError, match="is not JSON"):
            parse_json_line(text, 1)

    def test_numbers_keep_their_written_form(self) -> None:
        located = parse_json("[1.10, 12345678901234567890, 3]")

        assert isinstance(located.value, list)
        first, second, third = located.value
        assert isinstance(first, WrittenFloat)
        assert isinstance(second, WrittenFloat)
        assert ("1.10", "12345678901234567890", 3) == (first.written, second.written, third)


class TestYaml:
    @given(documents_of(st.text(st.characters(max_codepoint=0xFFFF, codec="utf-8"))))
    def test_json_is_yaml(self, value: object) -> None:
        """What JSON writes, escapes and all, is read to the same values; but YAML has no surrogate pairs."""
        assert value == parse_yaml(json.dumps(value)).value

    @given(documents)
    def test_what_another_writer_writes_is_read(self, value: object) -> None:
        text = yaml.safe_dump(value)

        assert value == parse_yaml(text).value

    @given(st.text() | st.text("ab:-[]{}&*!|>'\"#%@,?\n \t", max_size=30))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        assert 1 <= (line_refused(parse_yaml, text) or 1)

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("yes", "yes"), ("on", "on"), ("2025-01-15", "2025-01-15"), ("12:30:45", "12:30:45"), ("0x1F", "0x1F"),
            ("0o17", "0o17"), ("1_000", "1_000"), ("700,000", "700,000"), ("=", "="), ("-", None), ("+", "+"),
            ("true", True), ("False", False), ("~", None), ("", None), ("Null", None), ("007", 7), ("-3", -3),
            ("1.50", 1.5), (".5", 0.5), ("1e3", 1000.0), ("-.inf", float("-inf")), (".INF", float("inf")),
            ("'true'", "true"), ('"3"', "3"), ("'~'", "~"), ("12345678901234567890", 12345678901234567890.0),
        ],
    )  # fmt: skip
    def test_plain_words_are_those_of_yaml_1_2(self, written: str, value: object) -> None:
        """The core schema: `yes` is a word and a date is text; only true, false, null and numbers are more."""
        located = parse_yaml(f"a: {written}\n" if written != "-" else "a: \n")

        assert {"a": value} == located.value

    def test_lines_are_those_of_keys_and_items(self) -> None:
        located = parse_yaml("# c\na:\n  b:\n  - 1\n  - c: |\n      x\n    d: {e: 1,\n      f: 2}\n")

        expected = {
            (): 2,
            ("a",): 2,
            ("a", "b"): 3,
            ("a", "b", 0): 4,
            ("a", "b", 1): 5,
            ("a", "b", 1, "d", "f"): 8,
        }
        assert expected == {path: line_of(located.lines, path) for path in expected}

    def test_aliases_stand_for_what_they_name(self) -> None:
        located = parse_yaml("a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n")

        assert {"a": [1, 2], "b": [1, 2], "c": 3, "d": 3} == located.value
        assert (1, 2) == (line_of(located.lines, ("a",)), line_of(located.lines, ("b",)))

    def test_aliases_stand_for_a_bounded_number_of_values(self) -> None:
        """A hundred thousand in all, however they are nested."""
        listed = ", ".join("1" * 999)
        within, beyond = (f"a: &a [{listed}]\nb: [{', '.join(['*a'] * times)}]\n" for times in (100, 101))

        assert 1000 * 100 == MAX_ALIASED
        assert () == parse_yaml(within).faults
        with pytest.raises(UnreadableError, match="aliases stand for more than 100,000 values"):
            parse_yaml(beyond)

    @pytest.mark.parametrize(
        ("text", "path", "line", "message"),
        [
            ("a: 1\na: 2\n", ("a",), 2, "the key stands here twice, first in line 1"),
            ("- a: 1\n  'a': 2\n", (0, "a"), 2, "the key stands here twice, first in line 1"),
            ("a: !!str 1\n", ("a",), 1, "the tag tag:yaml.org,2002:str is not read"),
            ("a: ! 1\n", ("a",), 1, "the tag ! is not read"),
            ("- !x [1]\n", (0,), 1, "the tag !x is not read"),
            ("!x {a: 1}\n", (), 1, "the tag !x is not read"),
            ("!x a: 1\n", ("a",), 1, "the tag !x is not read"),
            ("a:\n- b: 1\n  <<: {c: 1}\n", ("a", 0, "<<"), 3, "merge keys are not read"),
            (f"a: {'x' * (MAX_SCALAR + 1)}\n", ("a",), 1, "the text has 100,001 characters"),
        ],
    )
    def test_what_is_wrong_with_the_writing_has_its_place(
        self, text: str, path: tuple[str | int, ...], line: int, message: str
    ) -> None:
        (fault,) = parse_yaml(text).faults

        assert (path, line) == (fault.path, fault.line)
        assert fault.message.startswith(message)

    @pytest.mark.parametrize(
        ("text", "line", "message"),
        [
            ("a: [1\n", 2, "is not YAML: while parsing a flow sequence"),
            ("a: 1\n b: 2\n", 2, "is not YAML: "),
            ("a: '\n", 2, "is not YAML: "),
            ("a: \x07\n", 1, "is not YAML: control characters are not allowed"),
            ("é: 1\nb: \x07\n", 2, "is not YAML: control characters are not allowed"),
            ("a: 1\n*x : 2\n", 2, "a key is a word, not an alias"),
            ("? {a: 1}\n: 2\n", 1, "a key is a word, not a list or a mapping"),
            ("%YAML 3.0\n---\na: 1\n", 1, "is not YAML: found incompatible YAML document"),
        ],
    )
    def test_what_is_no_yaml_is_refused_with_its_line(self, text: str, line: int, message: str) -> None:
        with pytest.raises(UnreadableError) as raised:
            parse_yaml(text)

        assert line == raised.value.line
        assert str(raised.value).startswith(message)


class TestWords:
    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, "nothing"),
            (True, "the truth value true"),
            (3, "the number 3"),
            (WrittenFloat("1.10"), "the number 1.10"),
            ("a" * 61, f"the text '{'a' * 59}…'"),
            ([], "a list"),
            ({}, "a mapping of keys"),
        ],
    )
    def test_values_are_described(self, value: object, words: str) -> None:
        assert words == describe(value)

    def test_paths_are_written_as_people_write_them(self) -> None:
        assert "claims[3].statement.value" == field_of(("claims", 3, "statement", "value"))
        assert "a\\nb\\ud800" == field_of(("a\nb\ud800",))
        assert field_of(()) is None

    @given(st.text(st.characters(codec=None)))
    def test_one_line_is_one_line(self, text: str) -> None:
        assert one_line(text).isprintable()
        assert text == one_line(text) or not text.isprintable()
