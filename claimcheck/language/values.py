"""Values in two sentences: do their figures, dates and quoted words agree, clash, or neither?

A clash is given as (what differs, the claim's words, the passage's words).
"""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.language.quantities import FoundQuantity
from claimcheck.language.reading import Reading
from claimcheck.language.words import stem, tokens
from claimcheck.model.comparison import Outcome, compare_periods, compare_quantities
from claimcheck.model.quantity import Quantity
from claimcheck.model.units import BARE, UnitTable

Clash = tuple[str, str, str]
_SCALES = frozenset({Fraction(10) ** power for power in (1, 2, 3, 4, 6, 8, 9)})
_SIMILAR_QUOTE = 0.5
_VAGUE_NOUNS = frozenset({"new", "more", "other", "additional", "extra"})


def numbers_supported(claim: Reading, passage: Reading, units: UnitTable) -> bool:
    """Whether each figure of the claim is supported by one of the passage, counting the same."""
    return all(
        any(_compare(wanted, known, units) is Outcome.SUPPORTS for known in passage.quantities)
        for wanted in claim.quantities
    )


def number_clashes(claim: Reading, passage: Reading, units: UnitTable) -> Iterator[Clash]:
    """Yield the figures of the claim that the passage gives otherwise for the same noun."""
    for wanted in claim.quantities:
        outcomes = [(known, _compare(wanted, known, units)) for known in passage.quantities]
        if any(outcome is not Outcome.REFUTES and outcome is not None for _, outcome in outcomes):
            continue
        clashing = [known for known, outcome in outcomes if outcome is Outcome.REFUTES]
        if len(clashing) == 1 and _same_noun(wanted, clashing[0]):
            yield _difference(wanted, clashing[0]), _words(claim, wanted), _words(passage, clashing[0])
        elif not clashing:
            yield from _unit_clash(
                claim, passage, wanted, [known for known, outcome in outcomes if outcome is None]
            )


def _unit_clash(
    claim: Reading, passage: Reading, wanted: FoundQuantity, others: Sequence[FoundQuantity]
) -> Iterator[Clash]:
    """Yield the same figure with another unit, where it is the passage's only one."""
    same = [known for known in others if known.quantity.interval == wanted.quantity.interval]
    if len(same) == 1 and BARE not in (wanted.quantity.unit, same[0].quantity.unit):
        yield "unit", _words(claim, wanted), _words(passage, same[0])


def _compare(wanted: FoundQuantity, known: FoundQuantity, units: UnitTable) -> Outcome | None:
    """Compare two figures; None where they do not count the same."""
    reference = _convertible(known.quantity, wanted.quantity, units)
    if reference is None:
        return None
    return compare_quantities(wanted.quantity, reference).outcome


def _convertible(known: Quantity, wanted: Quantity, units: UnitTable) -> Quantity | None:
    converted = units.convert(known, wanted.unit)
    if converted is None and wanted.unit == "person":  # "Americans", "users": whoever is counted is a person
        return None
    return converted


def _same_noun(wanted: FoundQuantity, known: FoundQuantity) -> bool:
    """Whether the counted nouns carry the same qualifiers: "new users" are not "users"."""
    one, other = _noun_stems(wanted), _noun_stems(known)
    return one == other or not one or not other


def _noun_stems(found: FoundQuantity) -> frozenset[str]:
    return frozenset(stem(word) for word, _, _ in tokens(found.noun or ""))


def _difference(wanted: FoundQuantity, known: FoundQuantity) -> str:
    one, other = wanted.quantity.number, known.quantity.number
    if not one or not other:
        return "number"
    ratio = max(one / other, other / one)
    return "scale" if ratio in _SCALES else "number"


def _words(reading: Reading, found: FoundQuantity) -> str:
    return reading.text[found.start : found.end]


def dates_supported(claim: Reading, passage: Reading) -> bool:
    """Whether each date of the claim holds one of the passage."""
    return all(
        any(compare_periods(wanted.period, known.period) is Outcome.SUPPORTS for known in passage.times)
        for wanted in claim.times
    )


def date_clashes(claim: Reading, passage: Reading) -> Iterator[Clash]:
    """Yield the date of the claim where each has one and they exclude each other."""
    if len(claim.times) != 1 or len(passage.times) != 1:
        return
    (wanted,), (known,) = claim.times, passage.times
    if compare_periods(wanted.period, known.period) is Outcome.REFUTES:
        yield "date", claim.text[wanted.start : wanted.end], passage.text[known.start : known.end]


def quotations_supported(claim: Reading, passage: Reading) -> bool:
    """Whether the quoted words of the claim stand in the passage."""
    plain = plain_words(passage.text)
    return all(f" {plain_words(words)} " in f" {plain} " for _, _, words in claim.quotes)


def quotation_clashes(claim: Reading, passage: Reading) -> Iterator[Clash]:
    """Yield quoted words that the passage quotes with some of them changed."""
    plain = plain_words(passage.text)
    for _, _, words in claim.quotes:
        wanted = plain_words(words)
        if f" {wanted} " in f" {plain} ":
            continue
        for _, _, others in passage.quotes:
            known = plain_words(others)
            alike = difflib.SequenceMatcher(None, wanted.split(), known.split(), autojunk=False).ratio()
            if alike >= _SIMILAR_QUOTE:
                yield "quotation", words, others
                break


def compared_quotations(claim: Reading, passage: Reading) -> list[tuple[int, int]]:
    """Return the spans of the claim's quoted words that the passage quotes, with or without changes."""
    clashing = {words for _, words, _ in quotation_clashes(claim, passage)}
    plain = plain_words(passage.text)
    return [
        (start, end)
        for start, end, words in claim.quotes
        if words in clashing or f" {plain_words(words)} " in f" {plain} "
    ]


def plain_words(text: str) -> str:
    """Return the words of a quotation, without typography, case, brackets, ellipses and closing punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORDS.findall(folded.replace("’", "'")))


_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
