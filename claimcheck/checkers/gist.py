"""What was said, compared as sentences where both sides have one, else by content words and polarity."""

import datetime as dt
import enum
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple

from claimcheck.checkers.word_diff import FUNCTION_WORDS, NARROW_NEGATIONS, NEGATIONS, words_of
from claimcheck.kept.memory import recall
from claimcheck.language.entailment import compare_texts
from claimcheck.language.lexicon import opposite_words, synonyms
from claimcheck.language.names import NO_NAMES, Names
from claimcheck.language.reading import ReadClause, Reading, read
from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import stem
from claimcheck.model.comparison import Outcome
from claimcheck.model.reference import Vocabulary

# What makes a saying a possibility; how sure somebody was never decides what is compared.
POSSIBILITY = frozenset(
    [
        "may",
        "might",
        "can",
        "could",
        "possible",
        "possibly",
        "perhaps",
        "maybe",
        "potential",
        "potentially",
        "likely",
    ]
)
_HEDGES = POSSIBILITY | frozenset({"reportedly", "probably", "apparently", "allegedly"})
# "The trend might be short-lived": words that stand for whatever has just been rising.
_TREND = frozenset(map(stem, ["trend", "phenomenon", "wave", "craze", "fad", "hype", "boom"]))
_RISING = _TREND | frozenset(
    map(
        stem,
        [
            "enthusiasm",
            "popularity",
            "interest",
            "surge",
            "influx",
            "growth",
            "rise",
            "increase",
            "migration",
            "excitement",
            "success",
        ],
    )
)
_NUMBER = re.compile(r"\d")
_ENOUGH = 0.75
_LEAST_SHARED = 2
_LEAST_DENIED = 3


class Likeness(enum.Enum):
    """How a passage stands to what is claimed."""

    SAYS = "says"
    DENIES = "denies"
    UNCLEAR = "unclear"


class Gist(NamedTuple):
    """The stems of the content words, which of them are names, the numbers, and whether negations turn it.

    `turned` are the stems of words that are negated alone: "hardly surprising".
    """

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    turned: frozenset[str] = frozenset()


class Synonyms:
    """The groups of words and phrases that a vocabulary declares to mean the same. Equal only to itself."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        self._forms = tuple((words, words.casefold(), first) for first, *others in groups for words in others)

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Synonyms":
        """Return the groups of a vocabulary, in order, the shortest word of each first."""
        return _synonyms(vocabulary.words)

    def plain(self, text: str) -> str:
        """Return the text with each declared phrase in the one form of its group."""
        return _plain_text(text, self)

    @cached_property
    def key(self) -> str:
        """What tells these words from others."""
        return hashlib.sha256(repr(self._forms).encode()).hexdigest()

    def replace(self, text: str) -> str:
        """Do so, without remembering it within this run."""
        folded = text.casefold()
        if not any(plain in folded for _, plain, _ in self._forms):
            return text
        return recall("plain", f"{self.key} {text}", partial(self._replaced, text), str, str)

    def _replaced(self, text: str) -> str:
        folded = text.casefold()
        for words, plain, first in self._forms:
            if plain in folded:
                text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", first, text, flags=re.IGNORECASE)
                folded = text.casefold()
        return text


@lru_cache(maxsize=16)
def _synonyms(groups: tuple[frozenset[str], ...]) -> Synonyms:
    return Synonyms(sorted(sorted(group, key=_plainness) for group in groups))


def _plainness(words: str) -> tuple[int, str]:
    return len(words.split()), words


@lru_cache(maxsize=8192)
def _plain_text(text: str, synonyms: Synonyms) -> str:
    return synonyms.replace(text)


NO_SYNONYMS = Synonyms()


@lru_cache(maxsize=8192)
def gist_of(text: str, names: Names = NO_NAMES) -> Gist:
    """Return what a text says, as far as its words tell."""
    return recall(
        "gist", f"{names.key} {text}", partial(_read_gist, text, names), _plain_gist, _gist_of_plain
    )


def _plain_gist(gist: Gist) -> object:
    return [list(gist.stems), list(gist.names), list(gist.numbers), list(gist.turned), gist.negated]


def _gist_of_plain(plain: Any) -> Gist:  # noqa: ANN401 - whatever was written
    stems, names, numbers, turned = map(frozenset, plain[:4])
    return Gist(stems=stems, names=names, numbers=numbers, turned=turned, negated=plain[4])


def _read_gist(text: str, names: Names) -> Gist:
    reading = read(text, names)
    items = [item for item in reading.items if not item.light] or list(reading.items)
    words = [word.folded for word in words_of(text)]
    kept = [item for item in items if item.key not in _NO_CONTENT]
    return Gist(
        stems=frozenset(item.key for item in kept if not _NUMBER.search(item.key) or item.is_name),
        names=frozenset(item.key for item in kept if item.is_name),
        numbers=frozenset(word for word in words if _NUMBER.search(word)),
        negated=sum(word in NEGATIONS - NARROW_NEGATIONS for word in words) % 2 == 1,
        turned=frozenset(stem(following) for word, following in pairwise(words) if word in NARROW_NEGATIONS),
    )


_NO_CONTENT = frozenset(map(stem, FUNCTION_WORDS | NEGATIONS | _HEDGES))


@lru_cache(maxsize=8192)
def keys_of(text: str) -> frozenset[str]:
    """Return what two texts share when they have a content word, or one of its synonyms, in common."""
    return recall("keys", text, partial(_read_keys, text), list, frozenset)


def _read_keys(text: str) -> frozenset[str]:
    stems = {stem(word.folded) for word in words_of(text) if word.folded not in FUNCTION_WORDS}
    groups = synonyms()
    return frozenset(stems | {f"#{group}" for one in stems for group in groups.get(one, ())})


def shared_stems(claimed: Gist, given: Gist) -> frozenset[str]:
    """Return the claimed stems that the other says too, itself or by a declared synonym."""
    said, groups = given.stems, synonyms()
    alike = _groups_of(said)
    return frozenset(
        one for one in claimed.stems if one in said or not alike.isdisjoint(groups.get(one, _NO_GROUPS))
    )


_NO_GROUPS: frozenset[int] = frozenset()


@lru_cache(maxsize=8192)
def _groups_of(stems: frozenset[str]) -> frozenset[int]:
    """Return the groups of words that say the same as one of these stems."""
    groups = synonyms()
    return _NO_GROUPS.union(*(groups[one] for one in stems if one in groups))


def compare_gists(claimed: Gist, given: Gist, known: Iterable[str] = ()) -> Likeness:
    """Compare by words alone: all that is claimed is given, polarity decides which way.

    One word that is missing may turn the meaning ("opposition to new bridges", "an end of new bridges").
    `known` are stems that go without saying, those of the speaker's own description.
    """
    shared = shared_stems(claimed, given) | (claimed.stems & frozenset(known))
    told = shared - frozenset(known)
    if not claimed.stems or len(told) < min(_LEAST_SHARED, len(claimed.stems)):
        return Likeness.UNCLEAR
    missing = claimed.stems - shared
    turned = {one for one in missing if any(opposite_words(one, other) for other in given.stems - shared)}
    if not claimed.numbers <= given.numbers or missing & claimed.names or len(turned) > 1:
        return Likeness.UNCLEAR
    if missing - turned:
        return Likeness.UNCLEAR
    apart = _turned_apart(claimed, given)
    opposed = ((claimed.negated != given.negated) + bool(turned) + apart) % 2 == 1
    return Likeness.DENIES if opposed else Likeness.SAYS


def _turned_apart(claimed: Gist, given: Gist) -> bool:
    """Whether one of them negates alone a claimed word that the other does not: "hardly surprising"."""
    return bool((claimed.turned ^ given.turned) & claimed.stems)


def _compare_fragments(claimed: Gist, given: Gist, known: Iterable[str]) -> Likeness:
    """Compare where one side is no sentence; too few words deny nothing."""
    found = compare_gists(claimed, given, known)
    return Likeness.UNCLEAR if found is Likeness.DENIES and len(claimed.stems) < _LEAST_DENIED else found


def is_sentence(text: str) -> bool:
    """Whether a text has a verb with its subject."""
    return _main_clause(read(text, NO_NAMES)) is not None


class Comparer(NamedTuple):
    """Compares sayings, knowing names, declared synonyms and the day on which the article appeared."""

    names: Names = NO_NAMES
    synonyms: Synonyms = NO_SYNONYMS
    published: dt.date | None = None

    def compare(self, claimed: str, given: str, *, before: str = "", known: Iterable[str] = ()) -> Likeness:
        """Compare what is said to have been said with what was; `before` stands before it in the source."""
        return _compared(self, claimed, given, before, frozenset(known))

    def compare_sentences(self, claimed: str, given: str, before: str, known: frozenset[str]) -> Likeness:
        """Compare each sentence of what is said to have been said, without remembering it."""
        wanted = self.synonyms.plain(claimed)
        told = self.synonyms.plain(given)
        found = [
            self._compare(wanted[start:end], told, before, known) for start, end in split_sentences(wanted)
        ]
        if Likeness.DENIES in found:
            return Likeness.DENIES
        return Likeness.SAYS if found and all(one is Likeness.SAYS for one in found) else Likeness.UNCLEAR

    def _compare(self, claimed: str, given: str, before: str, known: frozenset[str]) -> Likeness:
        ours, theirs = read(claimed, self.names, self.published), read(given, self.names, self.published)
        context = read(before, self.names, self.published) if before.strip() else None
        comparison = compare_texts(ours, theirs, context)
        if comparison.outcome is Outcome.SUPPORTS and _turned_apart(gist_of(claimed), gist_of(given)):
            return Likeness.UNCLEAR
        if comparison.outcome is not Outcome.UNDECIDED:
            return Likeness.SAYS if comparison.outcome is Outcome.SUPPORTS else Likeness.DENIES
        if not (_main_clause(ours) and _main_clause(theirs)):
            return _compare_fragments(gist_of(claimed, self.names), gist_of(given, self.names), known)
        return self._compare_trends(ours, theirs)

    def _compare_trends(self, claimed: Reading, given: Reading) -> Likeness:
        """Compare what is predicted of a rise with what a source predicts of "the trend"."""
        ours, theirs = _main_clause(claimed), _main_clause(given)
        if ours is None or theirs is None or _head(theirs) not in _TREND or _head(ours) not in _RISING:
            return Likeness.UNCLEAR
        mine, other = (
            gist_of(_predicate(one, clause), self.names) for one, clause in ((claimed, ours), (given, theirs))
        )
        says = bool(mine.stems) and mine.stems <= other.stems | shared_stems(mine, other)
        return Likeness.SAYS if says and mine.negated == other.negated else Likeness.UNCLEAR


@lru_cache(maxsize=16384)
def _compared(comparer: Comparer, claimed: str, given: str, before: str, known: frozenset[str]) -> Likeness:
    return comparer.compare_sentences(claimed, given, before, known)


def _main_clause(reading: Reading) -> ReadClause | None:
    found = (clause for clause in reading.clauses if clause.clause.verb is not None and clause.clause.subject)
    return next(found, None)


def _head(clause: ReadClause) -> str | None:
    return None if clause.head is None else clause.head.key


def _predicate(reading: Reading, clause: ReadClause) -> str:
    tokens = clause.clause.predicate
    return reading.text[tokens[0].start : tokens[-1].end] if tokens else ""


def is_possibility(text: str) -> bool:
    """Whether a text says that something may be."""
    return any(word.folded in POSSIBILITY for word in words_of(text))
