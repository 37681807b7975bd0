"""Rows of facts: what each field means, and what is told of those that cannot be read."""

from fractions import Fraction

import pytest

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Fact, SourceClass
from claimcheck.model.statement import Scope
from claimcheck.model.time import Period
from tests.references.rows import BOM, MINIMAL, line, read


def read_row(**fields: object) -> Fact:
    """Return the fact of a minimal row with these fields; None leaves one out."""
    contents = read(line({name: field for name, field in {**MINIMAL, **fields}.items() if field is not None}))
    assert [] == [str(problem) for problem in contents.problems]
    (fact,) = contents.facts
    return fact


def faults(**fields: object) -> list[tuple[str | None, str]]:
    """Return field and message of what is wrong with a minimal row with these fields."""
    contents = read(line({**MINIMAL, **fields}))
    assert () == contents.facts
    assert {("references/facts.jsonl", 1)} == {(problem.file, problem.line) for problem in contents.problems}
    return [(problem.field, problem.message) for problem in contents.problems]


class TestFields:
    def test_every_field_has_its_place(self) -> None:
        fact = read_row(
            subject="RedNote",
            property="accounts",
            value="more than 700,000",
            valid="2025-01-14",
            place="US",
            scope={"population": "adults", "period": "2 days", "metric": "daily"},
            negated=True,
            origin="Reuters",
            publisher="Daily",
            url="https://example.org/a",
            published="2025-01",
            retrieved="2026-11-22",
            excerpt=" Over 700k. ",
            language="en",
            corrects=True,
            **{"class": "official"},
        )
        provenance = fact.provenance

        assert ("RedNote", "accounts", "users") == (fact.subject, fact.property, fact.canonical_property)
        assert Scope(place="US", population="adults", period="2 days", metric="daily") == fact.scope
        assert (Period.parse("2025-01-14"), True) == (fact.valid, fact.negated)
        assert ("facts", "Reuters", "Daily", "en", True) == (
            provenance.reference,
            provenance.origin,
            provenance.publisher,
            provenance.language,
            provenance.corrects,
        )
        assert ("references/facts.jsonl:1", "Over 700k.", "https://example.org/a", "0" * 64) == (
            provenance.locator,
            provenance.excerpt,
            provenance.url,
            provenance.sha256,
        )
        assert (Period.parse("2025-01"), Period.parse("2026-11-22")) == (
            provenance.published,
            provenance.retrieved,
        )
        assert SourceClass.OFFICIAL is provenance.source_class

    def test_what_a_row_leaves_out_is_silent(self) -> None:
        fact = read_row()
        provenance = fact.provenance

        assert (Scope(), None, False) == (fact.scope, fact.valid, fact.negated)
        assert ("", None, None, None, None, None, False, True) == (
            provenance.excerpt,
            provenance.publisher,
            provenance.url,
            provenance.published,
            provenance.retrieved,
            provenance.language,
            provenance.corrects,
            provenance.excerpt_only,
        )
        assert SourceClass.SECONDARY is provenance.source_class

    def test_a_declaration_speaks_for_rows_that_say_nothing(self) -> None:
        rows = line(MINIMAL) + line({name: field for name, field in MINIMAL.items() if name != "origin"})
        contents = read(rows, origin="Xinhua", publisher="Daily", published="2025-01-15", language="zh")

        assert ["Reuters", "Xinhua"] == [fact.provenance.origin for fact in contents.facts]
        assert {("Daily", "zh", Period.parse("2025-01-15"))} == {
            (fact.provenance.publisher, fact.provenance.language, fact.provenance.published)
            for fact in contents.facts
        }

    def test_the_publisher_is_the_origin_where_nobody_else_is_named(self) -> None:
        assert "Daily" == read_row(origin=None, publisher="Daily").provenance.origin

    @pytest.mark.parametrize("name", ["predicate", "told-by", "remark", "id", "note"])
    def test_fields_of_other_names_are_their_makers_own(self, name: str) -> None:
        assert "v" == read_row(**{name: ["anything", 1]}).value

    def test_null_is_as_good_as_nothing(self) -> None:
        assert (
            read_row()
            == read(line({**MINIMAL, "valid": None, "place": None, "class": None, "excerpt": None})).facts[0]
        )


class TestValues:
    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"value": "v"}, "v"),
            ({"value": "700,000"}, "700,000"),
            ({"value": "700,000", "type": "words"}, "700,000"),
            ({"value": True}, True),
            ({"value": "no", "type": "yes-no"}, False),
            ({"value": "Yes", "property": "is free"}, True),
            ({"value": "yes", "property": "is free", "type": "words"}, "yes"),
            ({"value": "2013-06", "property": "founded"}, Period.parse("2013-06")),
            ({"value": 2013, "type": "time"}, Period.parse("2013")),
            ({"value": "2020/..", "type": "time"}, Period.parse("2020/..")),
            ({"value": "Onwards", "property": "motto"}, "Onwards"),
        ],
    )
    def test_the_type_decides_what_a_value_is(self, fields: dict[str, object], expected: object) -> None:
        """The row's own type, else the vocabulary's, else what the value looks like."""
        value = read_row(**fields).value

        assert expected == value
        assert type(expected) is type(value)

    @pytest.mark.parametrize(
        ("fields", "unit", "form", "number"),
        [
            ({"value": "more than 700,000", "unit": "user"}, "user", Form.MORE_THAN, 700000),
            ({"value": "more than 700,000", "unit": "users"}, "user", Form.MORE_THAN, 700000),
            ({"value": "700,000", "property": "users"}, "user", Form.PLAIN, 700000),
            ({"value": "more than 700,000 users", "property": "users"}, "user", Form.MORE_THAN, 700000),
            ({"value": 35, "type": "quantity"}, "1", Form.PLAIN, 35),
            ({"value": 35, "unit": "month"}, "month", Form.PLAIN, 35),
            ({"value": "19.9 %", "type": "quantity"}, "%", Form.PLAIN, Fraction(199, 10)),
            ({"value": "6,300 km", "type": "quantity"}, "km", Form.PLAIN, 6300),
        ],
    )
    def test_quantities_are_read_from_words(
        self, fields: dict[str, object], unit: str, form: Form, number: Fraction | None
    ) -> None:
        value = read_row(**fields).value

        assert isinstance(value, Quantity)
        assert (unit, form, number) == (value.unit, value.form, value.number)

    @pytest.mark.parametrize(
        ("value", "interval", "form", "number", "written"),
        [
            (
                {"low": "9000", "high": 13000},
                Interval(Fraction(9000), Fraction(13000)),
                Form.RANGE,
                None,
                "9000 to 13000",
            ),
            ({"low": 3, "high": "3"}, Interval(Fraction(3), Fraction(3)), Form.EXACT, 3, "3"),
            ({"low": "1.5"}, Interval(Fraction(3, 2), None), Form.AT_LEAST, Fraction(3, 2), "at least 1.5"),
            (
                {"low": 2, "low-open": True},
                Interval(Fraction(2), None, low_open=True),
                Form.MORE_THAN,
                2,
                "more than 2",
            ),
            ({"high": "1/3"}, Interval(None, Fraction(1, 3)), Form.AT_MOST, Fraction(1, 3), "at most 1/3"),
            (
                {"high": 9, "high-open": True},
                Interval(None, Fraction(9), high_open=True),
                Form.LESS_THAN,
                9,
                "less than 9",
            ),
            (
                {"low": 24, "high": 100, "form": "vague", "written": "dozens"},
                Interval(Fraction(24), Fraction(100)),
                Form.VAGUE,
                None,
                "dozens",
            ),
            (
                {"low": "2.5", "high": "3.5", "form": "plain", "number": 3, "written": "three"},
                Interval(Fraction(5, 2), Fraction(7, 2)),
                Form.PLAIN,
                3,
                "three",
            ),
        ],
    )
    def test_a_set_may_be_given_by_its_ends(
        self,
        value: dict[str, object],
        interval: Interval,
        form: Form,
        number: Fraction | None,
        written: str,
    ) -> None:
        assert Quantity(
            written=written,
            interval=interval,
            unit="user",
            form=form,
            number=None if number is None else Fraction(number),
        ) == (read_row(value=value, unit="user").value)


class TestFaults:
    @pytest.mark.parametrize(
        ("fields", "field", "words"),
        [
            ({"subject": None}, "subject", "expected text, found nothing"),
            ({"subject": " "}, "subject", "expected text that is not empty"),
            ({"subject": "?!"}, "subject", "expected a name, with letters or digits"),
            ({"subject": 7}, "subject", "expected text, found 7: write it in quotes"),
            ({"property": ["p"]}, "property", "expected text"),
            ({"origin": None}, "origin", "is missing: name who first knew it"),
            ({"value": 1.5}, "value", "the number 1.5 is not exact: write it in quotes"),
            ({"value": None}, "value", "expected words, found nothing"),
            ({"value": []}, "value", "expected words, found []"),
            ({"value": "many", "unit": "user"}, "value", "is no quantity"),
            ({"value": "v", "type": "yes-no"}, "value", "expected true or false, found 'v'"),
            ({"value": True, "type": "quantity"}, "value", "expected a number with its words, found true"),
            ({"value": True, "type": "time"}, "value", "expected a date or an interval (EDTF), found true"),
            ({"value": "soonish", "type": "time"}, "value", "'soonish' is no date"),
            ({"value": "3", "unit": "?!"}, "unit", "'?!' is no unit"),
            ({"value": {"low": 3, "high": 2}}, "value", "an interval runs from its lower end to its higher"),
            ({"value": {"number": 2}}, "value", "expected at least one of low and high"),
            ({"value": {"low": 0.5}}, "value.low", "expected a number in quotes, found 0.5"),
            ({"value": {"low": "1/0"}}, "value.low", "expected a number such as"),
            ({"value": {"low": "x"}}, "value.low", "expected a number such as"),
            (
                {"value": {"low": 1, "low-opn": True}},
                "value.low-opn",
                "is no known field: did you mean 'low-open'?",
            ),
            ({"value": {"low": 1, "zzz": True}}, "value.zzz", "is no known field"),
            ({"value": {"low": 1, "low-open": 1}}, "value.low-open", "expected true or false, found 1"),
            ({"value": {"low": 1, "form": "huge"}}, "value.form", "expected one of plain, exact"),
            ({"type": "number"}, "type", "expected 'quantity', 'words', 'yes-no' or 'time', found 'number'"),
            ({"valid": "2025-02-30"}, "valid", "'2025-02-30' is no date: that month has 28 days"),
            ({"valid": {"start": 1}}, "valid", "expected a date or an interval (EDTF)"),
            ({"published": "yesterday"}, "published", "'yesterday' is no date"),
            ({"class": "good"}, "class", "expected 'primary', 'official', 'secondary' or 'unknown'"),
            ({"negated": "no"}, "negated", "expected true or false, found 'no'"),
            ({"scope": "US"}, "scope", "expected a mapping of fields, found 'US'"),
            ({"scope": {"place": "US"}}, "scope.place", "is no known field"),
            ({"scope": {"metrics": "US"}}, "scope.metrics", "is no known field: did you mean 'metric'?"),
            ({"vaild": "2025"}, "vaild", "is no known field: did you mean 'valid'?"),
            ({"publisher ": "2025"}, "publisher ", "is no known field: did you mean 'publisher'?"),
        ],
    )
    def test_a_fault_is_told_with_its_field(self, fields: dict[str, object], field: str, words: str) -> None:
        ((told, message),) = faults(**fields)

        assert field == told
        assert words in message

    def test_a_missing_field_is_told(self) -> None:
        assert [("property", "is missing"), ("value", "is missing")] == [
            (problem.field, problem.message) for problem in read(b'{"subject": "X", "origin": "o"}').problems
        ]

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"{", "is no JSON: "),
            (b"[1]", "expected an object, {"),
            (b'"x"', "expected an object, {"),
            (b'{"value": NaN}', "NaN is no number"),
            (b'{"a": 1, "a": 2}', "has the field 'a' twice"),
            (b'{"a": "\xff"}', "is not UTF-8"),
            (b'{"a": "\\ud800"}', "holds half a surrogate pair"),
            (b'{"a": "\\u0000"}', "holds a NUL"),
            (b'{"a": ' + b"9" * 5000 + b"}", "Exceeds the limit"),
            (b"[" * 200_000, "is nested too deep"),
            (b'{"a": "' + b"x" * 2**20 + b'"}', "is longer than 1048576 characters"),
        ],
        ids=lambda value: value[:20] if isinstance(value, bytes) else "",
    )
    def test_a_line_that_is_no_row_is_told_and_the_next_one_read(self, data: bytes, words: str) -> None:
        contents = read(b"\n" + data + b"\n" + line(MINIMAL))
        (problem,) = contents.problems

        assert words in problem.message
        assert 2 == problem.line
        assert ["references/facts.jsonl:3"] == [fact.provenance.locator for fact in contents.facts]

    def test_a_file_of_another_encoding_is_told_once(self) -> None:
        assert ["references/facts.jsonl:1: is UTF-16: save it as UTF-8"] == [
            str(problem) for problem in read(line(MINIMAL).decode().encode("utf-16")).problems
        ]
        assert ["references/facts.csv:1: is UTF-16: save it as UTF-8"] == [
            str(problem) for problem in read("a,b\n".encode("utf-16"), "references/facts.csv").problems
        ]

    @pytest.mark.parametrize(
        "data", [BOM + line(MINIMAL), line(MINIMAL).replace(b"\n", b"\r\n"), line(MINIMAL).strip()]
    )
    def test_a_byte_order_mark_and_line_ends_do_not_matter(self, data: bytes) -> None:
        assert read(line(MINIMAL)) == read(data)

    @pytest.mark.parametrize(
        ("options", "field"),
        [({"pubished": "2025"}, "pubished"), ({"published": "soon"}, "published"), ({"zzz": 1}, "zzz")],
    )
    def test_a_wrong_option_is_told_and_left_out(self, options: dict[str, object], field: str) -> None:
        contents = read(line(MINIMAL), **{"language": "en", **options})

        assert [("", f"references.facts.{field}")] == [
            (problem.file, problem.field) for problem in contents.problems
        ]
        assert ["en"] == [fact.provenance.language for fact in contents.facts]
