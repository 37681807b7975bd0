"""Does a passage say what a claim says? By clauses, names, figures, dates, polarity, quantifiers and quoted words.

The answer is `supports` only where every content word, name, figure and date of the claim stands in the passage,
said of the same subject; `refutes` only where all but the one thing that differs does; else `undecided`.
"""

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from claimcheck.kept.memory import recall
from claimcheck.language import values
from claimcheck.language.binding import first_told, is_anaphoric, is_bound, is_subject
from claimcheck.language.lexicon import antonyms, opposite_words, same_word, synonyms, verb_forms
from claimcheck.language.polarity import is_put_forward, is_told_as_real, same_polarity
from claimcheck.language.quantifiers import quantifier_clash, says_as_much
from claimcheck.language.reading import Item, Reading
from claimcheck.language.tagging import WORD
from claimcheck.language.words import stem
from claimcheck.model.comparison import Outcome
from claimcheck.model.units import UnitTable

_Kind = TypeVar("_Kind", int, str)


class Difference(enum.StrEnum):
    """In what a passage differs from the claim."""

    NUMBER = "number"
    SCALE = "scale"
    UNIT = "unit"
    DATE = "date"
    POLARITY = "polarity"
    OPPOSITE = "opposite"
    QUANTIFIER = "quantifier"
    QUOTATION = "quotation"


class TextComparison(NamedTuple):
    """The outcome; `coverage` is the share of the claim's content that the passage has, `difference` what clashes."""

    outcome: Outcome
    coverage: Fraction = Fraction(0)
    difference: Difference | None = None
    claimed: str = ""
    found: str = ""


ALIGNED = Fraction(4, 5)  # of the claim's content, for a difference to be a contradiction
_TURNED = frozenset({Difference.OPPOSITE, Difference.POLARITY, Difference.QUANTIFIER})
_UNDECIDED = Outcome.UNDECIDED
_NEITHER = TextComparison(outcome=Outcome.UNDECIDED)


_DEFAULT_UNITS = UnitTable()
_MOST_MISSING = 4  # content words: with more the sentence is about something else


class _Table:
    """A table of units, equal only to itself: those of two vocabularies compare as equal."""

    def __init__(self, units: UnitTable) -> None:
        self.units = units

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Table) and self.units.more_general is other.units.more_general

    def __hash__(self) -> int:
        return id(self.units.more_general)


def compare_texts(
    claim: Reading, passage: Reading, before: Reading | None = None, units: UnitTable = _DEFAULT_UNITS
) -> TextComparison:
    """Compare a claim with one sentence; `before` is what stands before it in its paragraph, for who is meant."""
    return _compared(claim, passage, before, _Table(units))


@lru_cache(maxsize=16384)
def _compared(claim: Reading, passage: Reading, before: Reading | None, table: _Table) -> TextComparison:
    if is_put_forward(passage.text.rstrip("\"”’»' ")):
        return TextComparison(outcome=_UNDECIDED, coverage=Fraction(0))
    units = table.units
    matches = _match(claim, passage, before)
    quoted = values.compared_quotations(claim, passage)
    wanted = [item for item in claim.items if not item.light] or list(claim.items)
    counted = values.counted_nouns(claim, passage, units)
    wanted = [
        item for item in wanted if not any(start <= item.start < end for start, end in (*quoted, *counted))
    ]
    missing = [item for item in wanted if item not in matches]
    if len(missing) > _MOST_MISSING:
        return TextComparison(outcome=_UNDECIDED, coverage=Fraction(len(wanted) - len(missing), len(wanted)))
    opposites = [
        (item, other) for item in missing if (other := _opposite_of(item, passage, matches)) is not None
    ]
    unmatched = [item for item in missing if item not in {item for item, _ in opposites}]
    coverage = Fraction(len(wanted) - len(unmatched), len(wanted)) if wanted else Fraction(0)
    names_alone = all(item.is_name for item in wanted)  # which say nothing of each other
    if (names_alone and not quoted) or coverage < ALIGNED or any(item.is_name for item in unmatched):
        return TextComparison(outcome=_UNDECIDED, coverage=coverage)
    apart = [item for item in claim.items if item not in wanted]
    coming = [item for item, other in matches.items() if item.key in _COMING and other.key in _COMING]
    bound = is_bound(claim, passage, before, [*apart, *coming, *(item for item, _ in opposites)])
    clash = _first_clash(claim, passage, opposites, units)
    turned = clash is not None and clash.difference in _TURNED
    if clash is not None and bound and not (turned and unmatched):
        return clash._replace(coverage=coverage)
    complete = not unmatched and not opposites and clash is None and not _weakened(claim, passage, matches)
    if (
        complete
        and bound
        and says_as_much(claim, passage, matches)
        and is_told_as_real(claim, passage)
        and _values_supported(claim, passage, units)
    ):
        return TextComparison(outcome=Outcome.SUPPORTS, coverage=coverage)
    return TextComparison(outcome=_UNDECIDED, coverage=coverage)


def may_say(claim: Reading, passage: str) -> bool:
    """Whether a passage has enough of the claim's words to be worth reading: what it refuses is never decided.

    Names, subjects, figures and quoted words count as there, and so does whatever has an opposite there.
    """
    given = _given_by(passage)
    words, most = _sought(claim)
    missing = 0
    for word in words:
        missing += not given.answers(word)
        if missing > most:
            return False
    return True


class _Sought(NamedTuple):
    """A stem that is looked for: its synonyms' groups, the stems opposite to it, and the groups of these."""

    key: str
    groups: frozenset[int]
    opposites: frozenset[str]
    opposite_groups: frozenset[int]


@lru_cache(maxsize=1024)
def _sought(claim: Reading) -> tuple[tuple[_Sought, ...], int]:
    """Return the words that a passage must have to be worth reading, and how many of them it may lack."""
    wanted = [item for item in claim.items if not item.light] or list(claim.items)
    spared = {item for clause in claim.clauses for item in clause.subject}
    nouns = [(found.end, found.end + len(found.noun or "") + 1) for found in claim.quantities]
    apart = [*nouns, *((start, end) for start, end, _ in claim.quotes)]
    keys = [
        item.key
        for item in wanted
        if not item.is_name
        and item not in spared
        and not any(start <= item.start <= end for start, end in apart)
        and item.key not in _COMING
    ]
    return tuple(map(_seek, keys)), int((1 - ALIGNED) * len(wanted))


def _seek(key: str) -> _Sought:
    opposites = antonyms().get(key, frozenset())
    groups = synonyms().get(key, _NO_GROUPS)
    return _Sought(key, groups, opposites, _united(synonyms().get(one, _NO_GROUPS) for one in opposites))


class _Given(NamedTuple):
    """The stems of a passage with their synonyms' groups, and the stems and groups of what is opposite to them."""

    stems: frozenset[str]
    groups: frozenset[int]
    opposites: frozenset[str]
    opposite_groups: frozenset[int]

    def answers(self, word: _Sought) -> bool:
        """Whether one of the stems says the same as the word, or the opposite."""
        return (
            word.key in self.stems
            or word.key in self.opposites
            or not word.groups.isdisjoint(self.groups)
            or not word.groups.isdisjoint(self.opposite_groups)
            or not word.opposites.isdisjoint(self.stems)
            or not word.opposite_groups.isdisjoint(self.groups)
        )


_NO_GROUPS: frozenset[int] = frozenset()


@lru_cache(maxsize=8192)
def _given_by(text: str) -> _Given:
    return recall("given", text, partial(_read_given, text), _plain_given, _given_of)


def _plain_given(given: _Given) -> object:
    return [list(given.stems), list(given.groups), list(given.opposites), list(given.opposite_groups)]


def _given_of(plain: Any) -> _Given:  # noqa: ANN401 - whatever was written
    return _Given(*map(frozenset, plain))


def _read_given(text: str) -> _Given:
    """Return every stem that a word of the text may be read as: its own, and that of the verb it may be."""
    words = {match.group().lower().replace("’", "'").removesuffix("'s") for match in WORD.finditer(text)}
    bases = (verb_forms().get(word) for word in words)
    stems = frozenset({stem(word) for word in words} | {stem(form[0]) for form in bases if form is not None})
    opposites = _united(antonyms().get(one, frozenset()) for one in stems)
    groups = _united(synonyms().get(one, _NO_GROUPS) for one in stems)
    return _Given(stems, groups, opposites, _united(synonyms().get(one, _NO_GROUPS) for one in opposites))


def _united(sets: Iterable[frozenset[_Kind]]) -> frozenset[_Kind]:
    return frozenset(one for each in sets for one in each)


# Where people are counted, these say the same: "5,000 users joined it", "it drew 5,000 users", "an influx of 5,000".
_COMING = frozenset(
    stem(word)
    for word in "influx inflow surge arrival arrive join come flock sign migrate enter gain attract draw".split()
)


def _match(claim: Reading, passage: Reading, before: Reading | None) -> dict[Item, Item]:
    """Return for each item of the claim the passage's item that says the same; subjects may stand before it."""
    found: dict[Item, Item] = {}
    taken: set[Item] = set()
    for item in claim.items:
        other = _same_in(item, passage.items, taken)
        if other is None and before is not None and is_subject(item, claim):
            told = first_told(passage)
            anaphoric = told is not None and is_anaphoric(told)
            other = _same_in(item, before.items, taken) if anaphoric else None
        if other is None and passage.quantities and item.key in _COMING:
            other = next((one for one in passage.items if one.key in _COMING), None)
        if other is not None:
            found[item] = other
            taken.add(other)
    return found


def _same_in(item: Item, others: Sequence[Item], taken: Collection[Item]) -> Item | None:
    """Return the word that says the same and is not taken yet; a name may be meant more than once."""
    for other in others:
        if item.key == other.key and (other.is_name or other not in taken):
            return other
    if item.is_name:
        return None
    for other in others:
        if not other.is_name and other not in taken and same_word(item.key, other.key):
            return other
    return None


# Words that take back part of what they stand before: "a wary welcome", "the former minister".
_WEAKENING = frozenset(
    stem(word)
    for word in "wary cautious alleged supposed former ex acting deputy vice fake mock partial reluctant limited "
    "slight purported possible potential unofficial proclaimed styled aspiring failed planned proposed hoax".split()
)


def _weakened(claim: Reading, passage: Reading, matches: Mapping[Item, Item]) -> bool:
    """Whether the passage takes back part of a word that the claim has without reserve."""
    wanted = {item.key for item in claim.items}
    matched = set(matches.values())
    pairs = pairwise(passage.items)
    return any(one.key in _WEAKENING and one.key not in wanted and other in matched for one, other in pairs)


def _opposite_of(item: Item, passage: Reading, matches: dict[Item, Item]) -> Item | None:
    if item.is_name:
        return None
    taken = set(matches.values())
    free = (other for other in passage.items if other not in taken and not other.is_name)
    return next((other for other in free if opposite_words(item.key, other.key)), None)


def _first_clash(
    claim: Reading, passage: Reading, opposites: Sequence[tuple[Item, Item]], units: UnitTable
) -> TextComparison | None:
    """Return what the passage contradicts, the plainest first; None where nothing does."""
    clashes = (*values.number_clashes(claim, passage, units), *values.date_clashes(claim, passage))
    for name, claimed, found in (*clashes, *values.quotation_clashes(claim, passage)):
        return TextComparison(
            outcome=Outcome.REFUTES, difference=Difference(name), claimed=claimed, found=found
        )
    turned = _turned(claim, passage, opposites)
    return turned if turned is not None else _quantifier_clash(claim, passage)


def _turned(
    claim: Reading, passage: Reading, opposites: Sequence[tuple[Item, Item]]
) -> TextComparison | None:
    """Return the contradiction of a statement turned an odd number of times, by negation and by opposite words."""
    same = same_polarity(claim, passage)
    flips = len(opposites) + (same is False)
    if same is None or flips % 2 == 0:
        return None if not opposites and same is True else _NEITHER
    claimed = "; ".join(claim.text[item.start : item.end] for item, _ in opposites)
    found = "; ".join(passage.text[item.start : item.end] for _, item in opposites)
    difference = Difference.OPPOSITE if opposites else Difference.POLARITY
    return TextComparison(outcome=Outcome.REFUTES, difference=difference, claimed=claimed, found=found)


def _quantifier_clash(claim: Reading, passage: Reading) -> TextComparison | None:
    clash = quantifier_clash(claim, passage)
    if clash is None:
        return None
    claimed, found = clash
    return TextComparison(
        outcome=Outcome.REFUTES, difference=Difference.QUANTIFIER, claimed=claimed, found=found
    )


def _values_supported(claim: Reading, passage: Reading, units: UnitTable) -> bool:
    return (
        values.numbers_supported(claim, passage, units)
        and values.dates_supported(claim, passage)
        and values.quotations_supported(claim, passage)
    )
