"""What checkers make of words alone is remembered, and is what they would make of them again."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checkers import gist
from claimcheck.checkers.describing import descriptions
from claimcheck.checkers.gist import Synonyms, gist_of, keys_of
from claimcheck.checkers.speakers import proper_name
from claimcheck.checkers.testimony import _full_name
from claimcheck.kept.memory import Memory, remembering
from claimcheck.language import entailment, lexicon, names, reading, words
from claimcheck.language.names import Names
from claimcheck.language.sentence_reading import find_times

NAMES = Names.of([("Norwater", ["Norwater plc", "NW"]), ("Ada Ferry", ["Ferry"])])
SYNONYMS = Synonyms([("head", "mayor of"), ("new", "brand new", "3 May")])
_WORDS = (
    "Ada Ferry, the mayor of Upper Elm, didn't deny that 12 users or 3.5 km of a dam — hardly “new” — opened on "
    "Monday, 3 May 2021, netizens zoomified 北水 and Ferry who leads Norwater not never the biggest"
)
texts = st.lists(st.sampled_from(_WORDS.split()), max_size=10).map(" ".join) | st.text(max_size=20)

ASKED: dict[str, tuple[Callable[[str], object], tuple[object, ...]]] = {
    "gist": (lambda text: gist_of(text, NAMES), (gist_of, reading._read, reading.dates_in)),
    "keys": (keys_of, (keys_of,)),
    "descriptions": (lambda text: descriptions(text, "Ferry"), (descriptions,)),
    "figures": (reading.has_figures, (reading.has_figures,)),
    "given": (lambda text: sets_of(entailment._given_by(text)), (entailment._given_by,)),
    "aliases": (names.aliases_in, ()),
    "short names": (names.short_names, ()),
    "plain": (SYNONYMS.plain, (gist._plain_text,)),
    "stem": (words.stem, (words.stem,)),
    "dates": (lambda text: reading.dates_in(text, None), (reading.dates_in,)),
}


def sets_of(given: entailment._Given) -> tuple[object, ...]:
    return given.stems, given.groups, given.opposites, given.opposite_groups


@pytest.mark.parametrize("name", ASKED)
@given(text=texts)
def test_what_is_remembered_is_what_would_be_found(name: str, text: str) -> None:
    """Without a memory, with one that knows nothing yet, and with one that knows."""
    ask, caches = ASKED[name]
    memory = Memory(None)
    answers = []
    for remembered in (False, True, True):
        for cache in caches:
            cache.cache_clear()  # type: ignore[attr-defined]
        if not remembered:
            answers.append(ask(text))
            continue
        with remembering(memory):
            answers.append(ask(text))

    assert [answers[0]] * 3 == answers


def test_the_lists_of_words_are_remembered_as_they_are() -> None:
    memory = Memory(None)
    fresh = lexicon._read_synonyms()
    again = []
    for _ in range(2):
        lexicon.synonyms.cache_clear()
        with remembering(memory):
            again.append(lexicon.synonyms())

    assert [fresh] * 2 == again


def test_dates_keep_the_day_beside_them() -> None:
    assert [(0, False)] == [(one.weekday, one.relative) for one in find_times("on Monday, 3 May 2021", None)]


@given(
    words=st.lists(
        st.sampled_from("Ann Low de McLee Low's Låw of O’Hara, lower The".split()), max_size=8
    ).map(" ".join),
    name=st.sampled_from(("Low", "Ann Low", "Hara", "Låw", "McLee Low")),
)
def test_a_name_is_completed_by_the_capitals_before_it(words: str, name: str) -> None:
    """As the first and longest match of the pattern that says so."""
    longer = re.search(rf"(?:[A-Z][\w’'-]+ )+{re.escape(name)}(?!\w)", words)

    assert (name if longer is None else proper_name(longer.group()) or name) == _full_name(name, words)
