"""Does a passage say what a claim says? By clauses, names, figures, dates, polarity, quantifiers and quoted words.

The answer is `supports` only where every content word, name, figure and date of the claim stands in the passage,
said of the same subject; `refutes` only where all but the one thing that differs does; else `undecided`.
"""

import enum
from collections.abc import Sequence
from fractions import Fraction

import attrs

from claimcheck.language import agreement, values
from claimcheck.language.lexicon import opposite_words, same_word
from claimcheck.language.reading import Item, Reading
from claimcheck.model.comparison import Outcome
from claimcheck.model.units import UnitTable


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


@attrs.frozen(kw_only=True)
class TextComparison:
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


def compare_texts(
    claim: Reading, passage: Reading, before: Reading | None = None, units: UnitTable | None = None
) -> TextComparison:
    """Compare a claim with one sentence; `before` is what stands before it in its paragraph, for who is meant."""
    table = units if units is not None else UnitTable()
    matches = _match(claim, passage, before)
    wanted = [item for item in claim.items if not item.light] or list(claim.items)
    missing = [item for item in wanted if item not in matches]
    opposites = [(item, other) for item in missing if (other := _opposite_of(item, passage, matches)) is not None]
    unmatched = [item for item in missing if item not in {item for item, _ in opposites}]
    coverage = Fraction(len(wanted) - len(unmatched), len(wanted)) if wanted else Fraction(0)
    if not wanted or coverage < ALIGNED or any(item.is_name for item in unmatched):
        return TextComparison(outcome=_UNDECIDED, coverage=coverage)
    bound = agreement.is_bound(claim, passage, before, [item for item, _ in opposites])
    clash = _first_clash(claim, passage, opposites, table)
    turned = clash is not None and clash.difference in _TURNED
    if clash is not None and bound and not (turned and unmatched):
        return attrs.evolve(clash, coverage=coverage)
    complete = not unmatched and not opposites and clash is None
    if complete and bound and agreement.says_as_much(claim, passage) and _values_supported(claim, passage, table):
        return TextComparison(outcome=Outcome.SUPPORTS, coverage=coverage)
    return TextComparison(outcome=_UNDECIDED, coverage=coverage)


def _match(claim: Reading, passage: Reading, before: Reading | None) -> dict[Item, Item]:
    """Return for each item of the claim the passage's item that says the same; subjects may stand before it."""
    found: dict[Item, Item] = {}
    for item in claim.items:
        taken = set(found.values())
        other = _same_in(item, [other for other in passage.items if other.is_name or other not in taken])
        if other is None and before is not None and agreement.is_subject(item, claim):
            anaphoric = any(agreement.is_anaphoric(clause) for clause in passage.clauses)
            other = _same_in(item, before.items) if anaphoric else None
        if other is not None:
            found[item] = other
    return found


def _same_in(item: Item, others: Sequence[Item]) -> Item | None:
    for other in others:
        if item.key == other.key:
            return other
    if item.is_name:
        return None
    return next((other for other in others if not other.is_name and same_word(item.key, other.key)), None)


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
        return TextComparison(outcome=Outcome.REFUTES, difference=Difference(name), claimed=claimed, found=found)
    turned = _turned(claim, passage, opposites)
    return turned if turned is not None else _quantifier_clash(claim, passage)


def _turned(claim: Reading, passage: Reading, opposites: Sequence[tuple[Item, Item]]) -> TextComparison | None:
    """Return the contradiction of a statement turned an odd number of times, by negation and by opposite words."""
    same = agreement.same_polarity(claim, passage)
    flips = len(opposites) + (same is False)
    if same is None or flips % 2 == 0:
        return None if not opposites and same is True else _NEITHER
    claimed = "; ".join(claim.text[item.start : item.end] for item, _ in opposites)
    found = "; ".join(passage.text[item.start : item.end] for _, item in opposites)
    difference = Difference.OPPOSITE if opposites else Difference.POLARITY
    return TextComparison(outcome=Outcome.REFUTES, difference=difference, claimed=claimed, found=found)


def _quantifier_clash(claim: Reading, passage: Reading) -> TextComparison | None:
    clash = agreement.quantifier_clash(claim, passage)
    if clash is None:
        return None
    claimed, found = clash
    return TextComparison(outcome=Outcome.REFUTES, difference=Difference.QUANTIFIER, claimed=claimed, found=found)


def _values_supported(claim: Reading, passage: Reading, units: UnitTable) -> bool:
    return (
        values.numbers_supported(claim, passage, units)
        and values.dates_supported(claim, passage)
        and values.quotations_supported(claim, passage)
    )
