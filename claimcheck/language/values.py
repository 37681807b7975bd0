"""Values in two sentences: do their figures, dates and quoted words agree, clash, or neither?

A clash is given as (what differs, the claim's words, the passage's words).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from claimcheck.language.binding import same_item, same_verb
from claimcheck.language.clauses import Clause
from claimcheck.language.polarity import counterpart
from claimcheck.language.reading import Item, ReadFigure, Reading, ReadTime
from claimcheck.language.words import stem, tokens
from claimcheck.model.comparison import Outcome, compare_periods, compare_quantities
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.units import BARE, UnitTable

Clash = tuple[str, str, str]
_SCALES = frozenset({Fraction(10) ** power for power in (1, 2, 3, 4, 6, 8, 9)})
_SIMILAR_QUOTE = 0.5
_VAGUE_NOUNS = frozenset({"new", "more", "other", "additional", "extra"})


def numbers_supported(claim: Reading, passage: Reading, units: UnitTable) -> bool:
    """Whether each figure of the claim is supported by one of the passage that counts the same, of the same.

    Where the passage has several figures, it must be the one that stands nearest to what the claim says of its own;
    what something was before ("from 3 million") is not what it is; figures keep their order.
    """
    order: list[int] = []
    for wanted in claim.quantities:
        fitting = [
            place
            for place, known in enumerate(passage.quantities)
            if _supports(claim, wanted, passage, known, units)
        ]
        if not fitting:
            return False
        order.append(fitting[0] if fitting[0] not in order else fitting[-1])
    return order == sorted(order) or any(_was_before(claim, wanted) for wanted in claim.quantities)


def _supports(
    claim: Reading, wanted: ReadFigure, passage: Reading, known: ReadFigure, units: UnitTable
) -> bool:
    reference = _convertible(known.quantity, wanted.quantity, units)
    if reference is None or _was_before(claim, wanted) != _was_before(passage, known):
        return False
    if _is_difference(claim, wanted) != _is_difference(passage, known):
        return False
    compared = compare_quantities(wanted.quantity, reference)
    if compared.outcome is not Outcome.SUPPORTS or not _as_narrow(wanted.quantity, reference):
        return False
    if not _in_clause_of_verb(claim, passage, known):
        return False
    return len(passage.quantities) == 1 or _stands_nearest(claim, wanted, passage, known)


def _in_clause_of_verb(claim: Reading, passage: Reading, known: ReadFigure) -> bool:
    """Whether a figure stands in the clause that has the claim's verb, where there is one."""
    pairs = [
        pair
        for clause in claim.clauses
        if not clause.clause.embedded and (pair := counterpart(clause, passage))
    ]
    spans = [_span(pair[1].clause) for pair in pairs]
    return not spans or any(start < known.end and known.start < end for start, end in spans)


def _span(clause: Clause) -> tuple[int, int]:
    tokens = (*clause.subject, *clause.predicate)
    return min(token.start for token in tokens), max(token.end for token in tokens)


_FAR_BOUND = 10  # times: a bound that is off so far is another figure


def _as_narrow(wanted: Quantity, known: Quantity) -> bool:
    """Whether the claim's set is no idle one: a range with ends of its own, or a bound on another scale."""
    if wanted.form is Form.RANGE and (known.form is Form.RANGE or wanted.unit == BARE):
        return wanted.interval == known.interval
    bound = wanted.interval.low if wanted.interval.high is None else wanted.interval.high
    ends = [end for end in (known.interval.low, known.interval.high) if end is not None]
    if not wanted.interval.is_one_sided or not bound:
        return True
    return any(Fraction(1, _FAR_BOUND) < end / bound < _FAR_BOUND for end in ends)


def _was_before(reading: Reading, found: ReadFigure) -> bool:
    """Whether a figure is told as what something was before."""
    return _BEFORE.search(reading.text[max(0, found.start - _NEAR) : found.start]) is not None


def _is_difference(reading: Reading, found: ReadFigure) -> bool:
    """Whether a figure says by how much something is more than something else, not how much it is."""
    return _THAN.match(reading.text[found.end : found.end + _NEAR]) is not None


_THAN = re.compile(r"(?i)\s*(?:\w+ ){0,2}(?:more|less|higher|lower|fewer|longer|shorter|above|below) than\b")
_NEAR = 40  # characters
_BEFORE = re.compile(
    r"(?i)\b(?:from|compared (?:with|to)|against|versus|up on|down on|instead of|rather than|previous(?:ly)?|previous "
    r"(?:forecast|estimate) of|half of|most of|part of)\s*(?:an? |its |the )?(?:\w+ of )?$"
)


def _stands_nearest(claim: Reading, wanted: ReadFigure, passage: Reading, known: ReadFigure) -> bool:
    """Whether no other figure of the passage stands nearer to what the claim's figure is about."""
    return all(
        any(_gap(other, item) > _gap(known, item) or other is known for item in places) or not places
        for places in _about(claim, wanted, passage)
        for other in passage.quantities
    )


def _about(claim: Reading, wanted: ReadFigure, passage: Reading) -> Iterator[list[Item]]:
    """Yield, for the noun behind the claim's figure and each name that is no subject, where the passage has it."""
    subjects = {item for clause in claim.clauses for item in clause.subject}
    behind = [
        item
        for item in claim.items
        if item.start >= wanted.end and claim.text[wanted.end : item.start].strip() in _JOINERS
    ][:1]
    named = [item for item in claim.items if item.is_name and item not in subjects]
    for item in (*behind, *named):
        yield [other for other in passage.items if same_item(item, other)]


def _gap(found: ReadFigure, item: Item) -> int:
    """Return the distance between a figure and a word, in characters; what stands behind it is nearer."""
    if item.start >= found.end:
        return item.start - found.end
    return max(found.start - item.end, 0) + _BEHIND


_JOINERS = ("", "of", "of the", "of all", "per")
_BEHIND = 12  # characters: "12 people in Leeds and 30 in York" reads from the figure on


def number_clashes(claim: Reading, passage: Reading, units: UnitTable) -> Iterator[Clash]:
    """Yield the figures of the claim that the passage gives otherwise for the same noun."""
    yield from _pair_clash(claim, passage)
    if any(known.quantity.unit == BARE for known in passage.quantities) and len(passage.quantities) > 1:
        return  # "12 people in one town and 30 in another": which counts what is not told
    for wanted in claim.quantities:
        outcomes = [(known, _compare(wanted, known, units)) for known in passage.quantities]
        if any(outcome is not Outcome.REFUTES and outcome is not None for _, outcome in outcomes):
            continue
        clashing = [known for known, outcome in outcomes if outcome is Outcome.REFUTES]
        plain = _was_before(claim, wanted) == _was_before(passage, clashing[0]) if clashing else False
        if len(clashing) == 1 and plain and _same_noun(wanted, clashing[0]):
            yield _difference(wanted, clashing[0]), _words(claim, wanted), _words(passage, clashing[0])
        elif not clashing:
            yield from _unit_clash(
                claim, passage, wanted, [known for known, outcome in outcomes if outcome is None]
            )


def _pair_clash(claim: Reading, passage: Reading) -> Iterator[Clash]:
    """Yield bare figures in a row ("23 to 17") that are others than those of the passage in their place."""
    ours = [found for found in claim.quantities if found.quantity.unit == BARE]
    theirs = [found for found in passage.quantities if found.quantity.unit == BARE]
    if len(ours) < _PAIR or len(ours) != len(theirs) or len(ours) != len(claim.quantities):
        return
    if not _in_a_row(ours) or not _in_a_row(theirs):
        return
    for one, other in zip(ours, theirs, strict=True):
        if not one.quantity.interval.overlaps(other.quantity.interval):
            row = passage.text[theirs[0].start : theirs[-1].end]
            yield "number", claim.text[ours[0].start : ours[-1].end], row
            return


_PAIR = 2
_ROW = 8  # characters between the figures of a row


def _in_a_row(found: Sequence[ReadFigure]) -> bool:
    return all(other.start - one.end <= _ROW for one, other in pairwise(found))


def _unit_clash(
    claim: Reading, passage: Reading, wanted: ReadFigure, others: Sequence[ReadFigure]
) -> Iterator[Clash]:
    """Yield the same figure with another unit, where it is the passage's only one."""
    same = [known for known in others if known.quantity.interval == wanted.quantity.interval]
    if len(same) == 1 and BARE not in (wanted.quantity.unit, same[0].quantity.unit):
        yield "unit", _words(claim, wanted), _words(passage, same[0])


def _compare(wanted: ReadFigure, known: ReadFigure, units: UnitTable) -> Outcome | None:
    """Compare two figures; None where they do not count the same."""
    reference = _convertible(known.quantity, wanted.quantity, units)
    if reference is None:
        return None
    return compare_quantities(wanted.quantity, reference).outcome


def _convertible(known: Quantity, wanted: Quantity, units: UnitTable) -> Quantity | None:
    return units.convert(known, wanted.unit)


def _same_noun(wanted: ReadFigure, known: ReadFigure) -> bool:
    """Whether the counted nouns carry the same qualifiers: "new users" are not "users"."""
    one, other = _noun_stems(wanted), _noun_stems(known)
    return one == other or not one or not other


def _noun_stems(found: ReadFigure) -> frozenset[str]:
    return frozenset(stem(word) for word, _, _ in tokens(found.noun or ""))


def _difference(wanted: ReadFigure, known: ReadFigure) -> str:
    one, other = wanted.quantity.number, known.quantity.number
    if not one or not other:
        return "number"
    ratio = max(one / other, other / one)
    return "scale" if ratio in _SCALES else "number"


def _words(reading: Reading, found: ReadFigure) -> str:
    return reading.text[found.start : found.end]


def dates_supported(claim: Reading, passage: Reading) -> bool:
    """Whether each date of the claim holds one of the passage, of several the one nearest to the claim's verb."""
    return all(
        any(
            compare_periods(wanted.period, known.period) is Outcome.SUPPORTS
            and _dates_verb(claim, passage, known)
            for known in passage.times
        )
        for wanted in claim.times
    )


def _dates_verb(claim: Reading, passage: Reading, known: ReadTime) -> bool:
    if len(passage.times) == 1:
        return True
    verbs = [clause.clause.verb for clause in claim.clauses if clause.clause.verb is not None]
    found = [
        c.clause.verb
        for c in passage.clauses
        if c.clause.verb is not None and any(same_verb(v, c.clause.verb) for v in verbs)
    ]
    if not found:
        return False
    nearest = min(passage.times, key=lambda time: min(abs(time.start - verb.start) for verb in found))
    return known == nearest


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
    if not claim.quotes:
        return
    plain = plain_words(passage.text)
    for _, _, words in claim.quotes:
        wanted = plain_words(words)
        if f" {wanted} " in f" {plain} ":
            continue
        for _, _, others in passage.quotes:
            known = plain_words(others)
            import difflib

            alike = difflib.SequenceMatcher(None, wanted.split(), known.split(), autojunk=False).ratio()
            if alike >= _SIMILAR_QUOTE:
                yield "quotation", words, others
                break


def counted_nouns(claim: Reading, passage: Reading, units: UnitTable) -> list[tuple[int, int]]:
    """Return where the claim counts by a more general noun than the passage: "people" where it has "users"."""
    spans = []
    for wanted in claim.quantities:
        more_special = any(
            known.quantity.unit != wanted.quantity.unit
            and _convertible(known.quantity, wanted.quantity, units) is not None
            for known in passage.quantities
        )
        if more_special and wanted.noun:
            start = claim.text.find(wanted.noun, wanted.start)
            head = wanted.noun.split()[-1]
            spans.append((start + len(wanted.noun) - len(head), start + len(wanted.noun)))
    return spans


def compared_quotations(claim: Reading, passage: Reading) -> list[tuple[int, int]]:
    """Return the spans of the claim's quoted words that the passage quotes, with or without changes."""
    if not claim.quotes:
        return []
    clashing = {words for _, words, _ in quotation_clashes(claim, passage)}
    plain = plain_words(passage.text)
    return [
        (start, end)
        for start, end, words in claim.quotes
        if words in clashing or f" {plain_words(words)} " in f" {plain} "
    ]


@lru_cache(maxsize=8192)
def plain_words(text: str) -> str:
    """Return the words of a quotation, without typography, case, brackets, ellipses and closing punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORDS.findall(folded.replace("’", "'")))


_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
