"""Facts in CSV: what a row of a table says is what it says as an object."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.references.contents import Contents
from tests.references.rows import BOM, line, read


def as_csv(rows: list[dict[str, str]]) -> bytes:
    columns = sorted({name for row in rows for name in row})
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(str.strip).filter(bool)
rows = st.fixed_dictionaries(
    {
        "subject": st.sampled_from(("RedNote", "小红书", 'The "Old", House')),
        "property": st.just("motto"),
        "value": words,
        "origin": words,
    },
    optional={
        "place": words,
        "period": words,
        "excerpt": words,
        "valid": st.just("2025-01"),
        "negated": st.sampled_from(("true", "false")),
    },
)


class TestCsv:
    @given(rows=st.lists(rows, min_size=1, max_size=4))
    def test_a_table_says_what_its_rows_say_as_objects(self, rows: list[dict[str, str]]) -> None:
        objects: list[dict[str, object]] = []
        for row in rows:
            fields: dict[str, object] = {name: cell for name, cell in row.items() if name != "period"}
            if "negated" in row:
                fields["negated"] = row["negated"] == "true"
            objects.append({**fields, "scope": {"period": row["period"]}} if "period" in row else fields)
        table, lines = read(as_csv(rows), "f.csv"), read(b"".join(map(line, objects)), "f.csv.jsonl")

        assert ((), ()) == (table.problems, lines.problems)
        assert [
            (
                fact.subject,
                fact.value,
                fact.scope,
                fact.negated,
                fact.valid,
                fact.provenance.origin,
                fact.provenance.excerpt,
            )
            for fact in lines.facts
        ] == [
            (
                fact.subject,
                fact.value,
                fact.scope,
                fact.negated,
                fact.valid,
                fact.provenance.origin,
                fact.provenance.excerpt,
            )
            for fact in table.facts
        ]

    def test_a_row_begins_where_its_first_line_is(self) -> None:
        data = b'subject,property,value,origin\r\nX,p,"two\r\nlines",o\r\n\r\nX,p,v,o\r\n'

        assert [("f.csv:2", "two\r\nlines"), ("f.csv:5", "v")] == [
            (fact.provenance.locator, fact.value) for fact in read(data, "f.csv").facts
        ]

    @pytest.mark.parametrize(
        ("data", "line", "words"),
        [
            (b"subject,subject\nX,p\n", 1, "has the column 'subject' twice"),
            (b'subject,"a\nX,p\n', 1, "is no CSV"),
            (b"subject,\xff\nX,p\n", 1, "is not UTF-8"),
            (b"subject,property,value,origin\nX,p,v,o,extra\n", 2, "has 5 cells, expected 4"),
            (b"subject,property,value,origin\nX,p,v\xff,o\n", 2, "is not UTF-8"),
            (b'subject,property,value,origin\nX,p,"v"w,o\n', 2, "is no CSV"),
            (
                b"subject,property,value,origin,vaild\nX,p,v,o,2025\n",
                2,
                "is no known field: did you mean 'valid'?",
            ),
            (
                b"subject,property,value,origin,negated\nX,p,v,o,maybe\n",
                2,
                "expected true or false, found 'maybe'",
            ),
        ],
    )
    def test_a_fault_is_told_with_its_line(self, data: bytes, line: int, words: str) -> None:
        (problem,) = read(data, "f.csv").problems

        assert line == problem.line
        assert words in problem.message

    def test_rows_after_a_broken_one_are_read(self) -> None:
        contents = read(b'subject,property,value,origin\nX,p,"v"w,o\nX,p,v,o,,\nX,p\n', "f.csv")

        assert ["f.csv:3"] == [fact.provenance.locator for fact in contents.facts]
        assert [2, 4] == [problem.line for problem in contents.problems]

    @pytest.mark.parametrize("data", [b"", b"\n", b"subject,property\n", BOM])
    def test_an_empty_table_holds_nothing(self, data: bytes) -> None:
        assert Contents() == read(data, "f.csv")
