"""Look-ups: by any name of a subject and a property, in batches."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.reference import (
    Catalogue,
    Entity,
    FactQuery,
    PropertyDefinition,
    Vocabulary,
)
from claimcheck.references.catalogue import catalogue_of
from tests.references.folders import (
    NAMES,
    NUMBERS,
    ask,
    fact,
)

_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"}
LETTERS: dict[str, Callable[[str], str]] = {
    "as they are": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "full width": lambda name: name.translate(_WIDE),
}
AROUND: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "an article": lambda name: f"the {name}",
    "a possessive": lambda name: f"{name}’s",
    "both": lambda name: f"The {name}'s",
    "hyphens": lambda name: name.replace(" ", "-"),
    "no spaces": lambda name: name.replace(" ", ""),
    "spaces around": lambda name: f"  {name} ",
    "quotation marks": lambda name: f"“{name}”",
    "an invisible mark": lambda name: f"{name[:2]}\u200b{name[2:]}",
}


names = st.sampled_from(NAMES)


class TestNames:
    @given(name=names, letters=st.sampled_from(sorted(LETTERS)), around=st.sampled_from(sorted(AROUND)))
    def test_any_spelling_of_any_alias_finds_the_entity(self, name: str, letters: str, around: str) -> None:
        """Case, width, diacritics, articles, possessives, spaces and hyphens tell no names apart."""
        entities = [
            Entity(id="RedNote", name="RedNote", aliases=NAMES[1:4]),
            Entity(id="ST", name=NAMES[4], aliases=NAMES[5:]),
        ]
        known = catalogue_of(entities=entities, facts=[fact(entity.id) for entity in entities])
        written = AROUND[around](LETTERS[letters](name))

        ((expected,),) = known.resolve([name])

        assert [[expected]] == [list(found) for found in known.resolve([written])]
        assert [expected.id] == [found.entity for found in ask(known, written, "owner")]

    def test_diacritics_are_set_aside(self, catalogue: Catalogue) -> None:
        assert ["São Tomé"] == [entity.id for entity in catalogue.resolve(["Sao Tome"])[0]]

    def test_facts_carry_what_they_resolve_to(self, catalogue: Catalogue) -> None:
        found = ask(catalogue, "Little Red Book", "new users")

        assert [("Xiaohongshu", "newcomers"), ("RedNote", "new user")] == [
            (each.subject, each.property) for each in found
        ]
        assert {("RedNote", "new users")} == {(each.entity, each.canonical_property) for each in found}

    def test_an_unknown_name_matches_its_own_spellings_only(self, catalogue: Catalogue) -> None:
        assert 1 == len(ask(catalogue, "the WEI BO", "owner"))
        assert [] == ask(catalogue, "Weibo Corporation", "owner")
        assert [()] == [tuple(found) for found in catalogue.resolve(["nobody"])]

    def test_facts_agree_on_what_nobody_declares(self) -> None:
        """Spellings of one name become one of them, whatever the order in which they come."""
        spelt = [("wei-bo", "Owners"), ("Weibo", "owner"), ("WEIBO", "owner")]
        facts = [fact(subject, name, line=line) for line, (subject, name) in enumerate(spelt)]

        for order in (facts, facts[::-1]):
            found = ask(catalogue_of(facts=order), "Weibo", "owner")
            assert {("WEIBO", "Owners")} == {(each.entity, each.canonical_property) for each in found}
            assert spelt == [(each.subject, each.property) for each in found]

    @pytest.mark.parametrize("name", ["", " ", "'s", "…"])
    def test_a_name_without_letters_finds_nothing(self, catalogue: Catalogue, name: str) -> None:
        assert [] == ask(catalogue, name, None)
        assert [] == list(catalogue.resolve([name])[0])

    def test_an_alias_of_two_entities_finds_facts_of_neither(self) -> None:
        """It is told by `resolve`, which gives both."""
        mars, candy = (
            Entity(id="Mars (planet)", name="Mars"),
            Entity(id="Mars Inc", name="Mars Inc", aliases=("Mars", "M&M")),
        )
        moon = Entity(id="Phobos", name="Phobos", aliases=("Mars I",))
        known = catalogue_of(
            entities=[candy, mars, moon], facts=[fact("Mars (planet)"), fact("Mars Inc", line=2)]
        )

        assert [[mars, candy]] == [list(found) for found in known.resolve(["mars"])]
        assert [] == ask(known, "mars", "owner")
        assert [] == list(known.problems())

    def test_an_alias_that_is_the_very_name_of_one_entity_means_that(self) -> None:
        mars, candy = (
            Entity(id="Mars", name="Mars"),
            Entity(id="Mars Inc", name="Mars Inc", aliases=("Mars",)),
        )
        known = catalogue_of(entities=[candy, mars], facts=[fact("Mars Inc"), fact("Mars", line=2)])

        assert ["Mars"] == [found.entity for found in ask(known, "Mars", "owner")]
        assert [] == ask(known, "MARS", "owner")

    def test_a_fact_about_who_knows_whom_is_told_and_found_by_nobody(self) -> None:
        left, right = (
            Entity(id="A1", name="Mercury One"),
            Entity(id="A2", name="Mercury Two", aliases=("Mercury One",)),
        )
        known = catalogue_of(
            entities=[
                left,
                right,
                Entity(id="B", name="Mercury", aliases=("Hg",)),
                Entity(id="C", name="Hermes", aliases=("hg",)),
            ],
            facts=[fact("Hg", line=7)],
        )

        assert [
            "press.jsonl:7: subject: 'Hg' is a name of 'B' and 'C': write the id of the one that is meant"
        ] == list(known.problems())
        assert [] == ask(known, "Hg", None)
        assert 1 == len(ask(known, None, "owner"))

    def test_records_of_one_id_are_one_entity(self) -> None:
        known = catalogue_of(
            entities=[Entity(id="X", name="Twitter", type="app"), Entity(id="X", name="X", aliases=("Bird",))]
        )

        assert (Entity(id="X", name="X", type="app", aliases=("Bird", "Twitter")),) == tuple(known.entities())


class TestProperties:
    @pytest.mark.parametrize(
        "name", ["new users", "New user", "the newcomer", "new-users", "NEWCOMERS", "growth"]
    )
    def test_any_synonym_spelling_or_more_general_name_finds_a_property(
        self, catalogue: Catalogue, name: str
    ) -> None:
        assert 2 == len(ask(catalogue, "RedNote", name))

    @pytest.mark.parametrize("name", ["users", "new", "users new", "monthly active users", "", "?"])
    def test_other_properties_find_nothing(self, catalogue: Catalogue, name: str) -> None:
        assert [] == ask(catalogue, "RedNote", name)

    def test_undeclared_properties_match_by_their_stems(self, catalogue: Catalogue) -> None:
        assert 1 == len(ask(catalogue, "RedNote", "Founded"))
        assert 1 == len(ask(catalogue, "Weibo", "owners"))

    def test_general_properties_find_special_ones_at_any_depth_and_never_the_other_way(self) -> None:
        chain = {
            "a": PropertyDefinition(name="a", broader=("b",), synonyms=("alpha",)),
            "b": PropertyDefinition(name="b", broader=("c",)),
            "c": PropertyDefinition(name="c", broader=("a b c",)),
        }
        facts = [fact("X", name, line=line) for line, name in enumerate(("alpha", "b", "c", "a b c"))]
        known = catalogue_of(facts=facts, vocabulary=Vocabulary(properties=chain))

        assert [["alpha"], ["alpha", "b"], ["alpha", "b", "c"], ["alpha", "b", "c", "a b c"]] == [
            [found.property for found in ask(known, "X", name)] for name in ("a", "b", "c", "a b c")
        ]

    def test_properties_that_are_each_more_general_than_the_other_are_found_once(self) -> None:
        ring = {
            "a": PropertyDefinition(name="a", broader=("b",)),
            "b": PropertyDefinition(name="b", broader=("a",)),
        }
        known = catalogue_of(facts=[fact("X", "a")], vocabulary=Vocabulary(properties=ring))

        assert 1 == len(ask(known, "X", "b"))

    def test_a_synonym_of_two_properties_means_neither(self) -> None:
        both = {name: PropertyDefinition(name=name, synonyms=("size",)) for name in ("length", "weight")}
        known = catalogue_of(facts=[fact("X", "length")], vocabulary=Vocabulary(properties=both))

        assert [] == ask(known, "X", "size")


class TestQueries:
    @pytest.mark.parametrize(
        ("subject", "name", "expected"),
        [
            (None, None, len(NUMBERS)),
            ("RedNote", None, 3),
            (None, "new users", 2),
            (None, "growth", 2),
            ("RedNote", "founded", 1),
            ("RedNote", "owner", 0),
            ("nobody", None, 0),
        ],
    )
    def test_none_asks_for_all(
        self, catalogue: Catalogue, subject: str | None, name: str | None, expected: int
    ) -> None:
        assert expected == len(ask(catalogue, subject, name))

    @given(
        queries=st.lists(
            st.tuples(
                st.none() | st.sampled_from((*NAMES, "Weibo", "nobody")),
                st.none() | st.sampled_from(("growth", "owner")),
            ),
            max_size=6,
        )
    )
    def test_a_batch_gives_what_its_queries_give_one_by_one(
        self, catalogue: Catalogue, queries: list[tuple[str | None, str | None]]
    ) -> None:
        batch = catalogue.facts([FactQuery(subject=subject, property=name) for subject, name in queries])

        assert [ask(catalogue, subject, name) for subject, name in queries] == [
            list(found) for found in batch
        ]

    def test_nothing_asked_is_nothing_answered(self, catalogue: Catalogue) -> None:
        assert [[], [], [], []] == [
            list(answer)
            for answer in (
                catalogue.facts([]),
                catalogue.search([]),
                catalogue.resolve([]),
                catalogue.reviews([]),
            )
        ]

    def test_lines_come_in_the_order_of_numbers(self) -> None:
        known = catalogue_of(facts=[fact("X", line=line) for line in (10, 9, 100, 1)])

        assert [f"press.jsonl:{line}" for line in (1, 9, 10, 100)] == [
            found.provenance.locator for found in ask(known, "X", None)
        ]

    def test_files_hold_no_reviews(self, catalogue: Catalogue) -> None:
        assert [(), ()] == [tuple(found) for found in catalogue.reviews(["a claim", "another"])]
