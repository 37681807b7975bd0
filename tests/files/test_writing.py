"""What is written is read again as it was, in every format; a file is replaced whole or not at all."""

import json
import stat
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.files.claims import load_claims, read_claims
from claimcheck.files.figures import read_number, write_number
from claimcheck.files.placed import Loaded
from claimcheck.files.records import read_records
from claimcheck.files.writing import FORMATS, Format, dump_claims, write_claims
from claimcheck.model.claim import Anchor, Claim, Source
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import QuantityStatement
from claimcheck.testing import strategies
from tests.files import drawn

ARTICLE = "The river rose by two metres. Nobody was hurt, the mayor said.\n"
CLAIM = Claim(id="river/rise", text="The river rose by two metres")


def read_again(text: str, format: Format) -> list[Claim]:  # noqa: A002 - the name of the argument
    """Read what was written, without looking for articles or parents."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"claims.{format}"
        file.write_text(text, encoding="utf-8", newline="")
        found = list(read_records(str(file)))
    assert [] == [each for each in found if not isinstance(each, Loaded)]
    return [each.claim for each in found if isinstance(each, Loaded)]


class TestRoundTrip:
    @given(st.lists(drawn.claims, max_size=3), st.sampled_from(sorted(set(FORMATS.values()))))
    def test_load_of_dump_is_the_same(self, claims: list[Claim], format: Format) -> None:  # noqa: A002 - its name
        """`load(dump(x)) == x` for YAML, JSON and JSON Lines, whatever the words, sets and sources."""
        assert claims == read_again(dump_claims(claims, format), format)

    @given(st.lists(strategies.claims(), max_size=3), st.sampled_from(sorted(set(FORMATS.values()))))
    def test_so_is_what_the_test_kit_draws(self, claims: list[Claim], format: Format) -> None:  # noqa: A002 - its name
        assert claims == read_again(dump_claims(claims, format), format)

    @given(st.lists(drawn.claims, min_size=1, max_size=3), st.sampled_from(sorted(set(FORMATS.values()))))
    def test_what_is_read_again_is_written_the_same(self, claims: list[Claim], format: Format) -> None:  # noqa: A002
        """The second writing has the same bytes as the first."""
        text = dump_claims(claims, format)

        assert text == dump_claims(read_again(text, format), format)

    @given(drawn.claims)
    def test_other_readers_of_yaml_see_what_json_has(self, claim: Claim) -> None:
        """PyYAML's own loader, which is none of ours, reads the YAML to the values of the JSON."""
        expected = json.loads(dump_claims([claim], "json"))

        assert expected == yaml.safe_load(dump_claims([claim], "yaml"))

    @given(st.fractions())
    @example(value=0)
    def test_numbers_keep_every_digit(self, value: float) -> None:
        assert value == read_number(write_number(read_number(str(value))))

    @pytest.mark.parametrize(
        ("number", "written"),
        [("700000", "700000"), ("-1/4", "-0.25"), ("1/3", "1/3"), ("0.001", "0.001"), ("5/10", "0.5"), ("-7/1", "-7")],
    )  # fmt: skip
    def test_numbers_that_end_have_a_point(self, number: str, written: str) -> None:
        assert written == write_number(read_number(number))


class TestShape:
    def test_the_yaml_is_the_promised_one(self) -> None:
        """Keys as the house promises them, mappings that fit on one line, text quoted where it must be."""
        claim = Claim(
            id="rednote/new-users",
            text="The influx of over 700,000 new users",
            source=Source(title="A title: with a colon", publisher="tech360.tv", upstream="Reuters"),
            anchor=Anchor(start=229, end=265, exact="The influx of over 700,000 new users"),
            confidence=0.95,
            statement=QuantityStatement(
                subject="RedNote",
                property="new users",
                value=Quantity(
                    written="over 700,000",
                    interval=Interval(read_number("700000"), None, low_open=True),
                    unit="person",
                    form=Form.MORE_THAN,
                    number=read_number("700000"),
                ),
            ),
        )

        assert """\
# yaml-language-server: $schema=schema.json
article:
  title: "A title: with a colon"
  publisher: tech360.tv
  upstream: Reuters
claims:
  - id: rednote/new-users
    text: "The influx of over 700,000 new users"
    anchor: {start: 229, end: 265, exact: "The influx of over 700,000 new users"}
    speaker: {name: narrator, mode: narrator}
    certainty: asserted
    confidence: 0.95
    statement:
      kind: quantity
      subject: RedNote
      property: new users
      value: "over 700,000"
      unit: person
""" == dump_claims([claim], "yaml", "schema.json")

    def test_a_set_that_its_words_do_not_read_to_is_written_out(self) -> None:
        """The written form and the set are both kept."""
        value = Quantity(
            written="dozens",
            interval=Interval(read_number("24"), read_number("99.5"), high_open=True),
            unit="person",
            form=Form.VAGUE,
        )
        claim = Claim(id="a", text="b", statement=QuantityStatement(subject="c", property="d", value=value))
        (written,) = json.loads(dump_claims([claim], "json"))["claims"]

        assert {
            "written": "dozens",
            "low": "24",
            "high": "99.5",
            "high-open": True,
            "form": "vague",
        } == written["statement"]["value"]

    def test_the_article_of_most_claims_stands_once(self) -> None:
        """Others stand with their claims, also a claim of no article among claims of one."""
        source, other = Source(title="one"), Source(title="two")
        claims = [
            Claim(id=name, text="b", source=each)
            for name, each in (("a", source), ("b", other), ("c", source), ("d", Source()))
        ]
        document = json.loads(dump_claims(claims, "json", "x.json"))

        assert "x.json" == document["$schema"]
        assert {"title": "one"} == document["article"]
        assert [None, {"title": "two"}, None, {}] == [claim.get("article") for claim in document["claims"]]

    def test_long_keys_and_small_numbers_are_those_of_every_reader(self) -> None:
        """A key of more than 1024 characters stands alone; a number has a point."""
        claim = Claim(
            id="a", text="b", confidence=5e-07, extra=(("k" * 1100, "short"), ("k" * 1101, "long " * 300))
        )
        text = dump_claims([claim], "yaml")

        assert [claim] == read_again(text, "yaml")
        assert json.loads(dump_claims([claim], "json")) == yaml.safe_load(text)

    def test_json_lines_have_their_article_inside(self) -> None:
        lines = dump_claims(
            [CLAIM, Claim(id="a", text="b", source=Source(title="one"))], "jsonl"
        ).splitlines()

        assert [None, {"title": "one"}] == [json.loads(line).get("article") for line in lines]


class TestWrite:
    @pytest.mark.parametrize("suffix", FORMATS)
    def test_anchors_get_the_words_around_them(self, suffix: str, tmp_path: Path) -> None:
        """Where the article can be read; what was given before stays."""
        (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
        source = Source(file="article.txt")
        bare = Claim(
            id="a", text="two metres", source=source, anchor=Anchor(start=18, end=28, exact="two metres")
        )
        given = Claim(
            id="b",
            text="the mayor",
            source=source,
            anchor=Anchor(start=47, end=56, exact="the mayor", prefix=" "),
        )
        write_claims(tmp_path / f"claims{suffix}", [bare, given])
        first, second = load_claims(tmp_path / f"claims{suffix}")

        assert Anchor(
            start=18,
            end=28,
            exact="two metres",
            prefix="The river rose by ",
            suffix=". Nobody was hurt, the mayor sai",
        ) == first.anchor  # fmt: skip
        assert given == second

    def test_without_its_article_an_anchor_stays_as_it_is(self, tmp_path: Path) -> None:
        claim = Claim(
            id="a", text="two", source=Source(file="gone.txt"), anchor=Anchor(start=1, end=4, exact="two")
        )
        write_claims(tmp_path / "claims.json", [claim, claim])

        assert [claim, claim] == read_again((tmp_path / "claims.json").read_text(encoding="utf-8"), "json")

    def test_a_file_is_replaced_and_nothing_else_is_left(self, tmp_path: Path) -> None:
        """The mode of the file that stood there stays."""
        file = tmp_path / "claims.yaml"
        file.write_text("old", encoding="utf-8")
        file.chmod(0o640)
        write_claims(file, [CLAIM])

        assert (CLAIM,) == read_claims([file]).claims
        assert [file] == list(tmp_path.iterdir())
        assert 0o640 == stat.S_IMODE(file.stat().st_mode)

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        link, file = tmp_path / "link.yaml", tmp_path / "claims.yaml"
        file.write_text("old", encoding="utf-8")
        link.symlink_to(file)
        write_claims(link, [CLAIM])

        assert link.is_symlink()
        assert (CLAIM,) == read_claims([file]).claims

    def test_what_cannot_be_written_leaves_all_as_it_was(self, tmp_path: Path) -> None:
        """A folder stands where the file should: it is told, and no draft stays behind."""
        (tmp_path / "claims.yaml").mkdir()
        with pytest.raises(InputError, match=r"claims\.yaml: cannot be written"):
            write_claims(tmp_path / "claims.yaml", [CLAIM])
        with pytest.raises(InputError, match=r"nowhere/claims\.yaml: cannot be written"):
            write_claims(tmp_path / "nowhere" / "claims.yaml", [CLAIM])

        assert [tmp_path / "claims.yaml"] == list(tmp_path.iterdir())

    def test_the_name_says_the_format(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r"expected a name that ends in \.yaml, \.yml, \.json, \.jsonl"):
            write_claims(tmp_path / "claims.txt", [CLAIM])
