"""Quantities as the annotators of MeasEval mark them: a list, or a change from one to another, is one span.

A news reader counts "4.5 kg, 6 kg and 13 kg" as three quantities and "from 10 % to 20 %" as two, and so does
claimcheck; the guidelines of the task mark each as one (modifiers `IsList`, `IsRange`). They mark no ranks, no
verbs ("doubled") and few numbers that have neither unit nor noun (0.36 of those of the train part), and leave out words
that change nothing ("only", "=").
"""

import re
from collections.abc import Iterator

from claimcheck.language.quantities import FoundQuantity, Kind
from claimcheck.model.quantity import Form
from claimcheck.model.units import BARE, UnitTable

Span = tuple[int, int]
_IDLE = re.compile(
    r"(?:(?:only|just|a total of|another|an additional|a further|merely|a record|record|exactly|precisely|equal to"
    r"|equals|=)\s*)+",
    re.IGNORECASE,
)
_LISTED = re.compile(r",? ?(?:(?:and|or)(?: the)? | )|/| ?[×x] ?", re.IGNORECASE)
_LISTED_NEXT = re.compile(r",? ?(?:(?:and|or|to)(?: the)? | |[×x/–] ?)(?=\d)|,? and ")
_EACH = re.compile(r"[^.]{0,40}respectively")  # then each belongs to another thing
_TO = re.compile(r" to ")
_FROM = "from "
_DIGIT = re.compile(r"\d")
_TABLE = UnitTable()


def joined_spans(text: str, found: list[FoundQuantity]) -> list[Span]:
    """Return the spans of the quantities of a text, lists and changes as one each."""
    spans: list[tuple[int, int, FoundQuantity]] = []
    for start, end, one in _marked(text, found):
        if not spans:
            spans.append((start, end, one))
            continue
        begin, until, last = spans[-1]
        between = text[until:start]
        if _TO.fullmatch(between) and _comparable(last, one):
            spans[-1] = (begin - len(_FROM) if text[:begin].endswith(_FROM) else begin, end, one)
        elif _LISTED.fullmatch(between) and _is_list(last, one) and not _EACH.match(text, end):
            while (
                len(spans) > 1
                and _is_bare(spans[-2][2])
                and _LISTED.fullmatch(text[spans[-2][1] : spans[-1][0]])
            ):
                spans.pop()
            spans[-1] = (spans[-1][0], end, one)
        else:
            spans.append((start, end, one))
    return [(start, end) for start, end, _ in spans]


def _marked(text: str, found: list[FoundQuantity]) -> Iterator[tuple[int, int, FoundQuantity]]:
    for one in found:
        verb = one.quantity.unit == "times" and _DIGIT.search(text[one.start : one.end]) is None
        lone = _is_bare(one) and one.quantity.form is Form.PLAIN and not _LISTED_NEXT.match(text, one.end)
        if (
            one.kind is Kind.RANK
            or (one.kind is Kind.CHANGE and verb)
            or (lone and _DIGIT.search(text[one.start : one.end]))
        ):
            continue
        idle = _IDLE.match(text, one.start, one.end)
        yield (one.start if idle is None or idle.end() == one.end else idle.end()), one.end, one


def _is_bare(one: FoundQuantity) -> bool:
    return one.quantity.unit == BARE and one.noun is None


def _comparable(one: FoundQuantity, other: FoundQuantity) -> bool:
    return _is_bare(one) or _TABLE.factor(one.quantity.unit, other.quantity.unit) is not None


def _is_list(one: FoundQuantity, other: FoundQuantity) -> bool:
    """Whether two are of one list: the first has its unit from the second, or both have the same one."""
    if _is_bare(one):
        return not _is_bare(other)
    unit = one.quantity.unit
    return unit == other.quantity.unit != BARE and unit != "%" and one.kind is other.kind
