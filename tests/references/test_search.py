"""Searching: passages by the words of a text, whatever names it uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.reference import (
    Catalogue,
    Entity,
)
from claimcheck.references.catalogue import catalogue_of
from tests.references.folders import (
    document,
    fact,
)


class TestSearch:
    def test_a_passage_stands_where_its_locator_says(self, catalogue: Catalogue) -> None:
        (found,) = catalogue.search(["They were welcome"])
        (report,) = catalogue.documents()
        passage = found[0]

        assert "They were welcome there." == passage.text == report.text[passage.start : passage.end]
        assert passage.text == passage.provenance.excerpt
        assert "Many came to Little Red Book." == passage.before
        assert f"references/report.txt:{passage.start}-{passage.end}" == passage.provenance.locator
        assert not passage.provenance.excerpt_only

    def test_an_excerpt_comes_with_its_fact(self, catalogue: Catalogue) -> None:
        (found,) = catalogue.search(["Did 700,000 users join?"])

        assert ("facts", "newcomers") == (found[0].document, found[0].fact and found[0].fact.property)
        assert "references/facts.jsonl:1" == found[0].provenance.locator

    @pytest.mark.parametrize("name", ["RedNote", "xiaohongshu", "小红书", "Red Note’s"])
    def test_any_name_of_an_entity_finds_passages_with_another(self, catalogue: Catalogue, name: str) -> None:
        (found,) = catalogue.search([f"the joy of {name}"])

        assert "Many came to Little Red Book." in [passage.text for passage in found]

    def test_only_the_whole_of_another_name_counts(self, catalogue: Catalogue) -> None:
        known = catalogue_of(
            entities=[Entity(id="RedNote", name="RedNote", aliases=("Little Red Book",))],
            documents=[document("A little joy. Good book! It is Little Red Book.")],
        )

        assert ["It is Little Red Book."] == [passage.text for passage in known.search(["RedNote"])[0]]

    def test_a_word_is_not_the_acronym_that_it_looks_like(self) -> None:
        known = catalogue_of(
            entities=[Entity(id="RedNote", name="RedNote", aliases=("RED",))],
            documents=[document("RedNote grew. Roses bloom.")],
        )

        assert [] == list(known.search(["red roofs"])[0])
        assert ["RedNote grew."] == [passage.text for passage in known.search(["RED roofs"])[0]]

    def test_an_alias_of_two_entities_adds_no_names(self) -> None:
        known = catalogue_of(
            entities=[
                Entity(id="A", name="Alpha", aliases=("Ab",)),
                Entity(id="B", name="Beta", aliases=("Ab",)),
            ],
            documents=[document("Alpha rose. Beta fell.")],
        )

        assert [] == list(known.search(["Ab stood"])[0])

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("welcomed", True), ("WELCOMING", True), ("rivers", True), ("The river", True),
            ("the they were there", False), ("", False), ("unheard of", False),
        ],
    )  # fmt: skip
    def test_stems_are_shared_and_stop_words_are_none(
        self, catalogue: Catalogue, text: str, *, expected: bool
    ) -> None:
        assert expected == bool(catalogue.search([text])[0])

    def test_chinese_is_found_without_spaces(self) -> None:
        known = catalogue_of(documents=[document("外交部发言人郭嘉昆表示欢迎。他们离开了。")])

        assert ["外交部发言人郭嘉昆表示欢迎。"] == [passage.text for passage in known.search(["郭嘉昆"])[0]]

    def test_the_rarer_word_weighs_more(self) -> None:
        known = catalogue_of(documents=[document("Apples ripen. Apples fall. Apples rot. Comets fall.")])

        assert ["Comets fall."] == [passage.text for passage in known.search(["apples comets"], limit=1)[0]]

    def test_ties_fall_to_the_order_of_places(self) -> None:
        known = catalogue_of(
            facts=[fact("X", line=line, excerpt="the same words") for line in (11, 2)],
            documents=[document("The same words.", "b.txt"), document("The same words.", "a.txt")],
        )

        assert ["a.txt:0-15", "b.txt:0-15", "press.jsonl:2", "press.jsonl:11"] == [
            passage.provenance.locator for passage in known.search(["same words"])[0]
        ]
        assert 3 == len(known.search(["same words"], limit=3)[0])

    def test_a_fact_without_an_excerpt_is_not_searched(self) -> None:
        assert [] == list(catalogue_of(facts=[fact("Xerxes")]).search(["Xerxes"])[0])

    def test_what_stands_before_is_cut_between_words(self) -> None:
        known = catalogue_of(documents=[document("word " * 200 + ". Xerxes came.")])
        (passage,) = known.search(["Xerxes"])[0]

        assert 380 < len(passage.before) <= 400
        assert {"word", "."} == set(passage.before.split())

    @given(
        texts=st.lists(
            st.text(max_size=30) | st.sampled_from(("Little Red Book", "the river", "red")), max_size=4
        )
    )
    def test_a_batch_gives_what_its_texts_give_one_by_one(
        self, catalogue: Catalogue, texts: list[str]
    ) -> None:
        assert [list(catalogue.search([text])[0]) for text in texts] == [
            list(found) for found in catalogue.search(texts)
        ]
