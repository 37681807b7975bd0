"""What stands before its cue: "…, she said", "“…,” said Ann Lee", "…, she added, …"."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_contents import skip_adjuncts
from claimcheck.language.attribution_ends import content_end
from claimcheck.language.attribution_verbs import is_finite
from claimcheck.language.attribution_words import Range, Words

_BREAKS = frozenset([";", ":", "—", "–"])
_JOINING = frozenset(["as", "than", "and", "but"])


def quoted_before(w: Words, place: int) -> Range | None:
    """Return the quotation that opens the sentence and reaches up to this word."""
    first = end = _before_commas(w, place)
    while first > 0 and w.flags[first - 1] & aw.QUOTE:
        first -= 1
    opens = first == 0 or (first == 1 and w.flags[0] & aw.COORD)
    return (first, end) if first < end and opens else None


def fronted_report(w: Words, at: int, source: Range) -> tuple[Range, ...] | None:
    """Return what stands before "…, she said", and behind it in "…, she said, …"."""
    end = _before_commas(w, source[0])
    if w.flags[source[0]] & aw.REL or end == 0 or w.lower[end - 1] in _JOINING:
        return None
    if end == source[0] and not w.flags[end - 1] & aw.QUOTE:
        return None
    first = _clause_start(w, end)
    behind = skip_adjuncts(w, at + 1) if at + 1 < len(w.lower) else at + 1
    no_more = aw.ING | aw.COORD | aw.SUBORD | aw.PREP | aw.DET
    if behind + 1 < len(w.lower) and w.flags[behind] & aw.COMMA and not w.flags[behind + 1] & no_more:
        return (first, end), (behind + 1, content_end(w, behind + 1, "that"))
    ends = behind >= len(w.lower) or w.flags[behind] & (aw.PUNCTUATION | aw.QUOTE)
    return ((first, end),) if ends and _may_be_said(w, first, end) else None


def _clause_start(w: Words, end: int) -> int:
    """Return where the words begin that a report behind them credits: behind a bracket, a semicolon, "and"."""
    first = 0
    for place in range(end - 1, -1, -1):
        if w.lower[place] in ("(", ";"):
            first = place + 1
            break
    while first < end - 1 and w.flags[first] & aw.COORD:
        first += 1
    return first


def _may_be_said(w: Words, first: int, end: int) -> bool:
    """Whether words are something that may be said and no mere adjunct: a clause, or a quotation."""
    if w.flags[first] & aw.BASE:
        return True  # "Take action, they said"
    return any(
        w.flags[at] & aw.QUOTE or (w.flags[at] & (aw.FINITE | aw.BASE) and is_finite(w, at))
        for at in range(first, end)
    )


def _before_commas(w: Words, place: int) -> int:
    while place > 0 and w.flags[place - 1] & (aw.COMMA | aw.MARK) and w.lower[place - 1] != ")":
        place -= 1
    return place


def inverted_report(w: Words, at: int) -> tuple[Range, tuple[Range, ...]] | None:
    """Return source and contents of "“…,” said Ann Lee, the mayor": the source stands behind its cue."""
    if at == 0 or not w.flags[at - 1] & (aw.COMMA | aw.QUOTE):
        return None
    size, first = len(w.lower), at + 1
    no_name = aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.TO | aw.ADV | aw.SUBORD | aw.REL | aw.ING
    if first >= size or w.flags[first] & no_name:
        return None
    end = _name_end(w, first, quoted=bool(w.flags[at - 1] & aw.QUOTE))
    left = at
    while left > 0 and w.flags[left - 1] & aw.COMMA:
        left -= 1
    if end is None or left == 0:
        return None
    if end + 1 < size and w.flags[end] & aw.COMMA and is_finite(w, end + 1):  # "the plan, said Lee, was weak"
        return (first, end), ((_clause_start(w, left), left), (end + 1, content_end(w, end + 1, "that")))
    return ((first, end), ((0, left),)) if _may_be_said(w, 0, left) else None


def _name_end(w: Words, first: int, *, quoted: bool) -> int | None:
    """Return where the words end that name who speaks, None where a verb makes them a clause.

    Behind a quotation nothing but a name stands: "said a source involved in it".
    """
    end, related = first, quoted
    while end < len(w.lower) and not w.flags[end] & (aw.STOP | aw.QUOTE) and w.lower[end] not in _BREAKS:
        flags = w.flags[end]
        related = related or bool(flags & aw.REL)
        if flags & aw.COMMA:
            following = w.flags[end + 1] if end + 1 < len(w.lower) else aw.STOP
            if following & (aw.ING | aw.COORD | aw.SUBORD) or (not related and is_finite(w, end + 1)):
                break
        elif not related and flags & aw.FINITE and end > first and is_finite(w, end):
            return None
        end += 1
    return end
