"""Sayings are compared by what they say."""

import pytest

from claimcheck.checkers.gist import Comparer, Likeness, Synonyms, compare_gists, gist_of, is_possibility
from claimcheck.language.names import Names
from claimcheck.model.reference import Vocabulary

SAYS, DENIES, UNCLEAR = Likeness.SAYS, Likeness.DENIES, Likeness.UNCLEAR


@pytest.mark.parametrize(
    ("claimed", "given", "expected"),
    [
        ("concerns about foreign influence", "foreign influence, concerns", SAYS),
        ("concerns about foreign influence", "no concerns about foreign influence", DENIES),
        ("no concerns about foreign influence", "no concerns about foreign influence", SAYS),
        ("concerns about foreign influence", "influence", UNCLEAR),
        ("concerns about foreign influence in Norland", "concerns about foreign influence", UNCLEAR),
        ("support for 40 new bridges", "support for new bridges", UNCLEAR),
        ("support for 40 new bridges", "support for 40 new bridges", SAYS),
        ("support for 40 new bridges", "support for 50 new bridges", UNCLEAR),
        ("safe bridges", "dangerous bridges", UNCLEAR),
        ("an encouraging report of hardly new bridges", "encouraging report, hardly new bridges", SAYS),
        ("an encouraging report of new bridges", "encouraging report, hardly new bridges", DENIES),
        ("an encouraging report", "encouraging report, barely new bridges", SAYS),
        (
            "opposition to building new bridges in spring",
            "encouraged building new bridges in spring",
            UNCLEAR,
        ),
        ("support for ending the trade in old bridges", "support for the trade in old bridges", UNCLEAR),
        ("", "anything", UNCLEAR),
    ],
)
def test_fragments_are_compared_by_their_words(claimed: str, given: str, expected: Likeness) -> None:
    assert expected is compare_gists(gist_of(claimed), gist_of(given))


def test_an_opposite_word_turns_the_meaning_where_it_is_all_that_differs() -> None:
    turned = compare_gists(gist_of("a rise of prices"), gist_of("a fall of prices"))

    assert turned in (DENIES, UNCLEAR)
    assert compare_gists(gist_of("a rise of prices in spring"), gist_of("a fall of prices")) is not SAYS


def test_what_goes_without_saying_is_not_asked_for() -> None:
    names = Names.of([("Norland", ())])
    claimed, given = (
        gist_of("Norland's support for new bridges", names),
        gist_of("support for new bridges", names),
    )

    assert UNCLEAR is compare_gists(claimed, given)
    assert SAYS is compare_gists(claimed, given, known=claimed.names)


class TestComparer:
    @pytest.mark.parametrize(
        ("claimed", "given", "expected"),
        [
            ("the bridge is safe", "the bridge is safe", SAYS),
            ("the bridge is safe. The ferry is late.", "the bridge is safe", UNCLEAR),
            ("the bridge is safe", "the bridge is not safe", DENIES),
            ("interest in it might be short-lived", "the trend might be short-lived", SAYS),
            ("interest in it might be short-lived", "the trend might not be short-lived", UNCLEAR),
            ("the law might be short-lived", "the trend might be short-lived", UNCLEAR),
            ("", "the bridge is safe", UNCLEAR),
            ("the bridge was hardly safe", "the bridge safe, but hardly new", UNCLEAR),
        ],
    )
    def test_sentences_are_compared_as_sentences(self, claimed: str, given: str, expected: Likeness) -> None:
        assert expected is Comparer().compare(claimed, given)

    def test_what_stands_before_tells_who_is_meant(self) -> None:
        found = Comparer().compare("the bridge is safe", "it is safe", before="The bridge was tested.")

        assert SAYS is found

    def test_declared_phrases_are_one(self) -> None:
        vocabulary = Vocabulary(words=(frozenset({"taken over", "overtaken", "swallowed up"}),))
        comparer = Comparer(synonyms=Synonyms.of(vocabulary))

        assert SAYS is comparer.compare("their platform being overtaken", "platform Taken Over")
        assert "overtaken twice" == comparer.synonyms.plain("swallowed up twice")


def test_possibilities_are_known_by_their_words() -> None:
    assert is_possibility("It may rain.")
    assert not is_possibility("It rained in mayoral style.")
