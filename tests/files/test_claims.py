"""Claim files become claims with their articles; what the set as a whole gets wrong is told."""

import json
import tempfile
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.files.claims import ClaimSet, load_claims, read_claims
from claimcheck.model.claim import Anchor, Certainty, Claim, Mode, Source, Speaker, SpeakerKind, Zone
from claimcheck.model.quantity import Form
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Scope,
)
from claimcheck.model.time import Period

TEXT = "The river rose by two metres. Nobody was hurt, the mayor said.\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def read(folder: Path, text: str) -> ClaimSet:
    return read_claims([write(folder, "a.yaml", text)])


def lines_of(*claims: Mapping[str, object]) -> str:
    return "".join(f"{json.dumps({'text': 'It rose.', **claim})}\n" for claim in claims)


class TestShape:
    def test_the_promised_file_is_read(self, tmp_path: Path) -> None:
        """The claim file that the house promises, key by key."""
        write(tmp_path, "seeds/article.txt", "The influx of over 700,000 new users follows the ban.\n")
        file = write(
            tmp_path,
            "claims/rednote.yaml",
            """\
# yaml-language-server: $schema=../docs/reference/claim-file.schema.json
article:
  title: China Embraces 'TikTok Refugees' on RedNote Amidst Mixed Reactions
  publisher: tech360.tv
  upstream: Reuters
  published: 2025-01-15
  file: ../seeds/article.txt
claims:
  - id: rednote/new-users
    text: The influx of over 700,000 new users
    anchor: {start: 0, end: 36}
    speaker: {name: narrator, mode: narrator}
    certainty: asserted
    confidence: 0.95
    statement: {kind: quantity, subject: RedNote, property: new users, value: "over 700,000", unit: person}
""",
        )
        found = read_claims([tmp_path / "claims"])
        (claim,) = found.claims
        statement = claim.statement

        assert () == found.problems
        assert (file.as_posix(), 9) == (claim.file, claim.line)
        assert Anchor(start=0, end=36, exact="The influx of over 700,000 new users") == claim.anchor
        assert (
            Source(
                title="China Embraces 'TikTok Refugees' on RedNote Amidst Mixed Reactions",
                publisher="tech360.tv",
                upstream="Reuters",
                published=Period.parse("2025-01-15"),
                file="../seeds/article.txt",
            )
            == claim.source
        )
        assert isinstance(statement, QuantityStatement)
        assert ("over 700,000", Form.MORE_THAN, Fraction(700_000), None, "person") == (
            statement.value.written,
            statement.value.form,
            statement.value.interval.low,
            statement.value.interval.high,
            statement.value.unit,
        )
        article = found.article_of(claim)
        assert article is not None
        assert (tmp_path / "seeds" / "article.txt").as_posix() == article.path
        assert article.text.startswith("The influx")

    def test_what_is_not_given_goes_without_saying(self, tmp_path: Path) -> None:
        (claim,) = read(tmp_path, "claims:\n- {id: a, text: It rose.}\n").claims

        assert Claim(id="a", text="It rose.") == claim

    def test_every_part_of_a_claim_is_read(self, tmp_path: Path) -> None:
        claims = """\
$schema: schema.json
claims:
  - id: a/b_c.D-1
    text: It rose.
    article: {title: Another, url: "https://example.org/", language: en}
    speaker:
      name: the mayor
      role: mayor
      affiliation: the town
      kind: person
      mode: direct
      via: {name: the paper, kind: organisation}
    certainty: {level: hedged, hedges: [reportedly]}
    confidence: 1
    zone: source-line
    parent: whole
    notes: seen twice
    extra: {desk: foreign}
  - {id: whole, text: All of it.}
"""
        claim, _ = read(tmp_path, claims).claims

        paper = Speaker(name="the paper", kind=SpeakerKind.ORGANISATION, mode=Mode.INDIRECT)
        assert (
            Claim(
                id="a/b_c.D-1",
                text="It rose.",
                source=Source(title="Another", url="https://example.org/", language="en"),
                speaker=Speaker(
                    name="the mayor",
                    role="mayor",
                    affiliation="the town",
                    kind=SpeakerKind.PERSON,
                    mode=Mode.DIRECT,
                    via=paper,
                ),
                certainty=Certainty(level="hedged", hedges=("reportedly",)),
                zone=Zone.SOURCE_LINE,
                parent="whole",
                notes="seen twice",
                extra=(("desk", "foreign"),),
            )
            == claim
        )

    @pytest.mark.parametrize(
        ("speaker", "expected"),
        [
            ({}, Speaker()),
            ({"name": "narrator"}, Speaker()),
            ({"mode": "narrator"}, Speaker()),
            ({"name": "Ann"}, Speaker(name="Ann", kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)),
            (
                {"name": "Ann", "mode": "direct"},
                Speaker(name="Ann", kind=SpeakerKind.PERSON, mode=Mode.DIRECT),
            ),
        ],
    )
    def test_a_speaker_without_a_mode_speaks_indirectly(
        self, speaker: dict[str, str], expected: Speaker, tmp_path: Path
    ) -> None:
        """But for the narrator, who narrates."""
        file = write(tmp_path, "a.jsonl", lines_of({"id": "a", "speaker": speaker}))

        assert (expected,) == tuple(claim.speaker for claim in read_claims([file]).claims)

    def test_a_statement_keeps_all_that_it_says(self, tmp_path: Path) -> None:
        claims = """\
claims:
  - id: a
    text: Most users in China never paid in 2024.
    statement:
      kind: attribute
      subject: users
      property: pays
      value: true
      time: 2024
      when: before
      place: China
      scope: {population: adults, period: two days, metric: daily}
      negated: true
      quantifier: most
"""
        found = read(tmp_path, claims.replace("2024\n", '"2024"\n'))
        (claim,) = found.claims

        assert (
            AttributeStatement(
                subject="users",
                property="pays",
                value=True,
                time=Period.parse("2024"),
                when="before",
                scope=Scope(place="China", population="adults", period="two days", metric="daily"),
                negated=True,
                quantifier=Quantifier.MOST,
            )
            == claim.statement
        )

    def test_who_is_quoted_is_the_speaker_unless_given(self, tmp_path: Path) -> None:
        """Also in what a prediction says will be said."""
        quotation = {"kind": "quotation", "mode": "direct", "words": "It rose."}
        speaker = {"name": "Ann", "mode": "direct"}
        file = write(
            tmp_path,
            "a.jsonl",
            lines_of(
                {"id": "a", "speaker": speaker, "statement": quotation},
                {"id": "b", "speaker": speaker, "statement": {**quotation, "by": "Bob"}},
                {"id": "c", "speaker": speaker, "statement": {"kind": "prediction", "statement": quotation}},
            ),
        )
        first, second, third = (claim.statement for claim in read_claims([file]).claims)

        assert QuotationStatement(subject="Ann", mode="direct", words="It rose.") == first
        assert QuotationStatement(subject="Bob", mode="direct", words="It rose.") == second
        assert first is not None
        assert PredictionStatement(subject="Ann", statement=first) == third

    def test_a_share_of_change_keeps_its_own_unit(self, tmp_path: Path) -> None:
        """Users rose *by 20 %* to 3 million: the share is no number of users. Another unit can be given."""
        change = {"kind": "change", "subject": "it", "property": "users", "unit": "user", "to": "3 million"}
        file = write(
            tmp_path,
            "a.jsonl",
            lines_of(
                {"id": "a", "statement": {**change, "by": "20 %"}},
                {"id": "b", "statement": {**change, "by": "500,000"}},
                {"id": "c", "statement": {**change, "by": {"written": "500,000", "unit": "person"}}},
            ),
        )
        units = [
            (claim.statement.end.unit, claim.statement.by.unit)
            for claim in read_claims([file]).claims
            if isinstance(claim.statement, ChangeStatement) and claim.statement.end and claim.statement.by
        ]

        assert [("user", "%"), ("user", "user"), ("user", "person")] == units

    def test_the_written_form_and_another_set_are_both_kept(self, tmp_path: Path) -> None:
        value = {"written": "a third", "low": "1/3", "high": "0.35", "high-open": True, "form": "range"}
        statement = {"kind": "quantity", "subject": "it", "property": "share", "value": value}
        file = write(tmp_path, "a.jsonl", lines_of({"id": "a", "statement": statement}))
        (claim,) = read_claims([file]).claims

        assert isinstance(claim.statement, QuantityStatement)
        assert "a third" == claim.statement.value.written
        assert "1" == claim.statement.value.unit
        assert (1, 3) == (claim.statement.value.interval.low or 0).as_integer_ratio()
        assert claim.statement.value.interval.high_open

    @pytest.mark.parametrize("number", ["1e3", "1_000", "1,000", "1/0", "one", "", "½", "٣"])
    def test_an_end_of_a_set_is_an_exact_number(self, number: str, tmp_path: Path) -> None:
        value = {"written": "a lot", "low": number, "form": "range"}
        statement = {"kind": "quantity", "subject": "it", "property": "share", "value": value}
        (problem,) = read_claims(
            [write(tmp_path, "a.jsonl", lines_of({"id": "a", "statement": statement}))]
        ).problems

        assert "statement.value.low" == problem.field
        assert problem.message.startswith("expected ")


class TestSet:
    def test_ids_are_unique_over_all_files(self, tmp_path: Path) -> None:
        """The first is kept; the message says where it stands."""
        first = write(tmp_path, "a.jsonl", lines_of({"id": "x"}))
        second = write(tmp_path, "b.jsonl", lines_of({"id": "x", "text": "It fell."}))
        found = read_claims([tmp_path])
        (problem,) = found.problems

        assert ["It rose."] == [claim.text for claim in found.claims]
        assert (second.as_posix(), 1, "id") == (problem.file, problem.line, problem.field)
        assert f"the id 'x' stands already at {first.as_posix()}:1" == problem.message

    def test_a_parent_may_stand_in_another_file_and_behind_its_child(self, tmp_path: Path) -> None:
        write(tmp_path, "a.jsonl", lines_of({"id": "part", "parent": "whole"}))
        write(tmp_path, "b.jsonl", lines_of({"id": "whole"}))
        found = read_claims([tmp_path])

        assert (["part", "whole"], ()) == ([claim.id for claim in found.claims], found.problems)

    def test_the_children_of_what_could_not_be_read_are_told(self, tmp_path: Path) -> None:
        """Each in a line of its own, down to the grandchildren; they are not of the set."""
        file = write(
            tmp_path,
            "a.jsonl",
            lines_of(
                {"id": "grandchild", "parent": "child"},
                {"id": "child", "parent": "whole"},
                {"id": "whole", "zone": "nowhere"},
                {"id": "good"},
            ),
        )
        found = read_claims([file])

        assert ["good"] == [claim.id for claim in found.claims]
        assert [
            (3, "zone"),
            (2, "parent"),
            (1, "parent"),
        ] == [(problem.line, problem.field) for problem in found.problems]
        assert "the parent 'whole' could not be read" == found.problems[1].message
        assert "the parent 'child' could not be read" == found.problems[2].message

    def test_who_descends_from_its_own_descendant_is_told_once(self, tmp_path: Path) -> None:
        """The cycle at the claim that stands first; who hangs on it from outside, apart."""
        file = write(
            tmp_path,
            "a.jsonl",
            lines_of(
                {"id": "tail", "parent": "b"},
                {"id": "c", "parent": "a"},
                {"id": "a", "parent": "b"},
                {"id": "b", "parent": "c"},
                {"id": "late", "parent": "tail"},
                {"id": "root"},
                {"id": "leaf", "parent": "root"},
                {"id": "leaf/leaf", "parent": "leaf"},
            ),
        )
        found = read_claims([file])

        assert ["root", "leaf", "leaf/leaf"] == [claim.id for claim in found.claims]
        assert [
            (2, "the claim is its own ancestor: c → a → b → c"),
            (1, "the parent 'b' could not be read"),
            (5, "the parent 'tail' could not be read"),
        ] == [(problem.line, problem.message) for problem in found.problems]

    @given(
        st.lists(
            st.tuples(st.integers(0, 7), st.none() | st.integers(0, 8)), max_size=8, unique_by=lambda t: t[0]
        )
    )
    def test_what_is_read_is_a_forest(self, family: list[tuple[int, int | None]]) -> None:
        """Whatever the parents: each that is kept has its parents in the set up to a root, and each other is told."""
        with tempfile.TemporaryDirectory() as folder:
            claims = [{"id": f"c{own}", **({} if up is None else {"parent": f"c{up}"})} for own, up in family]
            found = read_claims([write(Path(folder), "a.jsonl", lines_of(*claims))])
        parents = {claim.id: claim.parent for claim in found.claims}
        for claim in found.claims:
            above, steps = claim.parent, 0
            while above is not None:
                assert len(parents) > steps
                above, steps = parents[above], steps + 1
        assert bool(found.problems) == (len(parents) < len(family) or not family)


class TestAnchors:
    ARTICLE = "article: {file: article.txt}\nclaims:\n"

    def test_an_anchor_whose_words_have_moved_is_found_by_its_quote(self, tmp_path: Path) -> None:
        """That is no fault of the claim file; the checker of anchors tells it."""
        write(tmp_path, "article.txt", f"Flood\n\n{TEXT}")
        anchor = "{start: 47, end: 56, exact: the mayor, prefix: 'was hurt, ', suffix: ' said'}"
        found = read(tmp_path, f"{self.ARTICLE}- {{id: a, text: the mayor, anchor: {anchor}}}\n")

        assert ((), 47) == (found.problems, found.claims[0].anchor and found.claims[0].anchor.start)

    def test_without_a_quote_the_place_must_hold(self, tmp_path: Path) -> None:
        """A bare position that is off by one says nothing of where the words were."""
        write(tmp_path, "article.txt", TEXT)
        found = read(
            tmp_path, f"{self.ARTICLE}- {{id: a, text: the mayor, anchor: {{start: 48, end: 57}}}}\n"
        )

        assert [
            "the words at 48 to 57 are 'he mayor ', not 'the mayor'; its words stand at {start: 47, end: 56}"
        ] == [problem.message for problem in found.problems]

    def test_an_article_that_cannot_be_read_is_told_once_and_its_claims_are_read(
        self, tmp_path: Path
    ) -> None:
        anchor = "anchor: {start: 0, end: 3}"
        found = read(
            tmp_path, f"{self.ARTICLE}- {{id: a, text: abc, {anchor}}}\n- {{id: b, text: abc, {anchor}}}\n"
        )
        (problem,) = found.problems

        assert ("article.file", 1) == (problem.field, problem.line)
        assert ["a", "b"] == [claim.id for claim in found.claims]
        assert [None, None] == [found.article_of(claim) for claim in found.claims]

    def test_the_article_of_a_claim_is_named_in_the_claim(self, tmp_path: Path) -> None:
        claim = {"id": "a", "article": {"file": "nowhere.txt"}, "anchor": {"start": 0, "end": 8}}
        (problem,) = read_claims([write(tmp_path, "a.jsonl", lines_of(claim))]).problems

        assert "article.file" == problem.field

    def test_code_points_are_counted_as_in_the_file(self, tmp_path: Path) -> None:
        """Line ends stay, characters beyond the basic plane are one, a byte order mark is none."""
        write(tmp_path, "article.txt", "\ufeff𝄞\r\nthe mayor")
        found = read(tmp_path, f"{self.ARTICLE}- {{id: a, text: the mayor, anchor: {{start: 3, end: 12}}}}\n")

        assert () == found.problems

    def test_words_that_stand_nowhere_or_often_get_no_single_place(self, tmp_path: Path) -> None:
        write(tmp_path, "article.txt", "a " * 9)
        found = read(tmp_path, f"{self.ARTICLE}- {{id: a, text: a}}\n- {{id: b, text: b}}\n")

        assert [
            "is missing: a claim of an article with a file has one; its words stand at 9 places (0, 2, 4, 6, 8, …)",
            "is missing: a claim of an article with a file has one",
        ] == [problem.message for problem in found.problems]  # fmt: skip


class TestPaths:
    def test_a_folder_is_read_through_but_for_its_references(self, tmp_path: Path) -> None:
        """In the order of the paths; files of other kinds, hidden ones and the references are not asked."""
        names = [
            "b.yml",
            "a/z.JSON",
            "a.jsonl",
            "a/b/c.yaml",
            "references/facts.jsonl",
            ".hidden/x.yaml",
            ".x.yaml",
        ]
        for name in names:
            text = "not read" if "references" in name or "/." in f"/{name}" else None
            claim = {"id": name.replace(" ", "-"), "text": "It rose."}
            write(
                tmp_path,
                name,
                text or json.dumps(claim if name.endswith("l") and "json" in name else {"claims": [claim]}),
            )
        write(tmp_path, "claimcheck.toml", "")
        found = read_claims([tmp_path])

        assert () == found.problems
        assert ["a.jsonl", "a/b/c.yaml", "a/z.JSON", "b.yml"] == [claim.id for claim in found.claims]

    def test_a_file_is_read_once(self, tmp_path: Path) -> None:
        """However often it is named: by its folder, by itself, by a link, by a link in a circle."""
        write(tmp_path, "in/a.jsonl", lines_of({"id": "a"}))
        (tmp_path / "in" / "b.jsonl").symlink_to("a.jsonl")
        (tmp_path / "in" / "round").symlink_to(tmp_path / "in", target_is_directory=True)
        found = read_claims([tmp_path / "in", tmp_path / "in" / "a.jsonl", tmp_path, tmp_path / "in"])

        assert (["a"], ()) == ([claim.id for claim in found.claims], found.problems)

    def test_paths_are_told_as_they_were_given(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path, "claims/a.jsonl", f"{lines_of({'id': 'a'})}oops\n")
        monkeypatch.chdir(tmp_path)

        for path in ("claims", "claims/", "./claims", Path("claims")):
            found = read_claims([path])
            assert ["claims/a.jsonl"] == [claim.file for claim in found.claims]
            assert ["claims/a.jsonl"] == [problem.file for problem in found.problems]

    def test_the_current_folder_has_no_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path, "a.jsonl", lines_of({"id": "a"}))
        monkeypatch.chdir(tmp_path)

        assert ["a.jsonl"] == [claim.file for claim in read_claims(["."]).claims]
        assert ["there is no such file or folder"] == [each.message for each in read_claims([""]).problems]

    def test_no_path_is_nothing_to_check(self) -> None:
        assert ["no claims found: there is nothing to check"] == [
            each.message for each in read_claims([]).problems
        ]


class TestLoad:
    def test_claims_come_one_by_one_and_trouble_at_the_end(self, tmp_path: Path) -> None:
        file = write(
            tmp_path, "a.jsonl", f"{lines_of({'id': 'a'})}oops\n{lines_of({'id': 'b', 'parent': 'c'})}"
        )
        loading = load_claims(file)

        assert "a" == next(loading).id
        assert "b" == next(loading).id
        with pytest.raises(InputError) as raised:
            next(loading)
        assert [2, 3] == [problem.line for problem in raised.value.problems]

    def test_all_is_well(self, tmp_path: Path) -> None:
        assert ["a"] == [claim.id for claim in load_claims(write(tmp_path, "a.jsonl", lines_of({"id": "a"})))]

    def test_nothing_to_load_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no claims found"):
            list(load_claims(write(tmp_path, "a.jsonl", "\n")))

    def test_a_file_that_changes_while_it_is_read_is_told(self, tmp_path: Path) -> None:
        """What was read of it so far was yielded; the change is told at the end."""
        file = write(tmp_path, "a.jsonl", lines_of(*({"id": f"c{number}"} for number in range(2000))))
        loading = load_claims(file)
        first = next(loading)
        with file.open("a", encoding="utf-8") as stream:
            stream.write(lines_of({"id": "new"}))
        with pytest.raises(InputError, match="was changed while it was read: run again"):
            list(loading)

        assert "c0" == first.id

    @pytest.mark.parametrize("is_removed", [True, False])
    def test_a_file_that_is_replaced_while_it_is_read_is_told(self, is_removed: bool, tmp_path: Path) -> None:
        file = write(tmp_path, "a.jsonl", lines_of(*({"id": f"c{number}"} for number in range(2000))))
        loading = load_claims(file)
        next(loading)
        if is_removed:
            file.unlink()
        else:
            write(tmp_path, "b.jsonl", lines_of({"id": "new"})).replace(file)

        with pytest.raises(InputError, match="was changed while it was read: run again"):
            list(loading)
