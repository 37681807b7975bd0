"""Clauses: who does what, who is said to be what, and what is denied."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.tagging import Tag, Token, tag

PLAIN = st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=60)


def words(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def clause(sentence: str, verb: str) -> Clause:
    return next(one for one in find_clauses(sentence) if one.verb is not None and one.verb.text == verb)


@given(PLAIN)
def test_tags_of_any_text_have_the_spans_of_their_words(text: str) -> None:
    tokens = tag(text)

    assert all(text[token.start : token.end] == token.text for token in tokens)


@given(PLAIN)
def test_clauses_of_any_text_are_made_of_its_tokens(text: str) -> None:
    known = set(tag(text))

    assert all(set(one.subject) | set(one.predicate) <= known for one in find_clauses(text))


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "predicate"),
    [
        ("The company opened a plant.", "opened", "The company", "opened a plant"),
        ("In 2019 the company opened a plant.", "opened", "the company", "opened a plant"),
        ("The board, which met on Monday, opened talks.", "met", "The board", "met on Monday"),
        ("The board, which met on Monday, opened talks.", "opened", "The board", "opened talks"),
        ("The minister, Ann Low, said it.", "said", "The minister Ann Low", "said it"),
        ("Users fled, prompting a ban.", "prompting", "Users", "prompting a ban"),
        (
            "The firm works by not asking users and keeping one plan.",
            "keeping",
            "The firm",
            "keeping one plan",
        ),
        ("The mayor praised it and opened the bridge.", "opened", "The mayor", "opened the bridge"),
        ("Ann Low said that the bridge was safe.", "was", "the bridge", "was safe"),
        ("Ann Low said the bridge was safe.", "was", "the bridge", "was safe"),
        ("Using the bridge is safe.", "is", "Using the bridge", "is safe"),
        ("Mark Rutte said it.", "said", "Mark Rutte", "said it"),
        ("The minister spoke.", "spoke", "The minister", "spoke"),
        ("Those who left the firm have won a prize.", "won", "Those", "have won a prize"),
        ("The fund was sanctioned by the court.", "sanctioned", "The fund", "was sanctioned by the court"),
        ("Acme requires users to have a card.", "requires", "Acme", "requires users to have a card"),
        ("While many users left, some stayed.", "left", "many users", "left"),
        ("The influx of users continues, it says.", "continues", "The influx of users", "continues"),
        (
            "With state broadcaster NTV praising it, they left.",
            "praising",
            "state broadcaster NTV",
            "praising it",
        ),
    ],
)
def test_who_does_what(sentence: str, verb: str, subject: str, predicate: str) -> None:
    found = clause(sentence, verb)

    assert (subject, predicate) == (words(found.subject), words(found.predicate))


@pytest.mark.parametrize(
    ("sentence", "verb", "negated"),
    [
        ("The firm does not ask users.", "ask", True),
        ("The firm doesn't ask users.", "ask", True),
        ("The firm cannot ask users.", "ask", True),
        ("It grew by not asking users.", "asking", True),
        ("The firm asks users.", "asks", False),
        ("It is not safe.", "is", True),
    ],
)
def test_what_is_denied(sentence: str, verb: str, negated: bool) -> None:
    assert negated is clause(sentence, verb).negated


def test_the_agent_of_a_passive() -> None:
    assert "Chinese residents" == words(clause("It is used by Chinese residents.", "used").agent)


@pytest.mark.parametrize(
    ("sentence", "name", "said"),
    [
        ("Industry analyst Liu Xing predicted it.", "Liu Xing", "Industry analyst"),
        ("Ren Yi, a prominent blogger, warned of it.", "Ren Yi", "a prominent blogger"),
        (
            "Ren Yi, a spokesperson for the ministry of Norway",
            "Ren Yi",
            "a spokesperson for the ministry of Norway",
        ),
        ("The spokesperson, Guo Jia, denied it.", "Guo Jia", "The spokesperson"),
    ],
)
def test_what_a_name_is_said_to_be(sentence: str, name: str, said: str) -> None:
    described = [(words(c.subject), words(c.predicate)) for c in find_clauses(sentence) if c.verb is None]

    assert (name, said) in described


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("They warned that it fell.", "that", Tag.SUBORDINATOR),
        ("The firm that fell was old.", "that", Tag.RELATIVE),
        ("That firm fell.", "That", Tag.DETERMINER),
        ("There are doubts.", "There", Tag.PRONOUN),
        ("Some expressed concerns.", "Some", Tag.PRONOUN),
        ("Some users left.", "Some", Tag.DETERMINER),
        ("China's support for it grew.", "support", Tag.NOMINAL),
        ("Users support it.", "support", Tag.VERB),
        ("The early plan failed.", "early", Tag.NOMINAL),
        ("It failed badly.", "badly", Tag.ADVERB),
        ("A short-lived plan.", "lived", Tag.NOMINAL),
    ],
)
def test_the_part_a_word_plays(sentence: str, word: str, expected: Tag) -> None:
    assert expected is next(token.tag for token in tag(sentence) if token.text == word)


def test_capitals_of_a_headline_mark_no_names() -> None:
    tags = {token.text: token.tag for token in tag("City Council Embraces Bold Housing Plans")}

    assert Tag.NAME is not tags["Embraces"]
