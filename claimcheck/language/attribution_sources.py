"""Whose saying a verb is: the noun phrase before it, behind it, or shared with another verb."""

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_verbs import group_start, is_finite
from claimcheck.language.attribution_words import Range, Words

_STOPS = aw.PUNCTUATION | aw.QUOTE | aw.SUBORD | aw.REL | aw.AUX | aw.TO


def subject_of(w: Words, start: int) -> Range | None:
    """Return the noun phrase before a finite verb group."""
    last = start - 1
    if last >= 0 and w.flags[last] & aw.COORD:
        return shared_subject(w, last)
    return _own_subject(w, last)


def _own_subject(w: Words, last: int) -> Range | None:
    """Return the noun phrase that ends with this word, None where a verb shares its subject with one before."""
    if last < 0 or w.flags[last] & aw.COORD:
        return None
    flags = w.flags[last]
    if flags & aw.REL:
        return last, last + 1
    if flags & aw.COMMA:
        return _before_parenthesis(w, last)
    first = phrase_start(w, last)
    head = _head_of_relative(w, first)
    if head is None and first > 1 and w.flags[first - 1] & aw.REL and w.flags[first] & aw.VERB:
        head = first - 2 if not w.flags[first - 2] & (aw.PUNCTUATION | aw.QUOTE | aw.PREP) else None
    if head is not None:
        return phrase_start(w, head), last + 1
    if any(w.flags[at] & aw.COORD for at in range(first, last)):
        while (
            first > 1 and w.flags[first - 1] & aw.COMMA and w.flags[first - 2] & aw.CAP
        ):  # "Lee, Ray and Low"
            first = phrase_start(w, first - 2)
    return (first, last + 1) if first <= last else None


def _head_of_relative(w: Words, first: int) -> int | None:
    """Return where the noun stands of which a relative clause before this word tells: "a woman who sued him said"."""
    place = first - 1
    if place < 1 or not (w.flags[place] & (aw.AUX | aw.PAST | aw.S)):
        return None
    while place > 1 and w.flags[place] & (aw.AUX | aw.PAST | aw.S | aw.ADV | aw.NEG | aw.PART):
        place -= 1
    relative = w.flags[place] & aw.REL and not w.flags[place - 1] & (aw.PUNCTUATION | aw.QUOTE | aw.PREP)
    return place - 1 if relative else None


def phrase_start(w: Words, last: int) -> int:
    """Return where the noun phrase begins that ends with this word."""
    if w.flags[last] & aw.SUBJECT and not w.flags[last] & aw.REL:
        return last
    first = last + 1
    depth = 0
    while first > 0:
        flags, lower = w.flags[first - 1], w.lower[first - 1]
        if lower == ")":
            depth += 1
        elif lower == "(":
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and (
            flags & (_STOPS & ~aw.TO)
            or (flags & (aw.PAST | aw.S) and is_finite(w, first - 1))
            or (flags & aw.COORD and not _joins_nouns(w, first - 1, last))
        ):
            break
        first -= 1
    while first <= last and w.flags[first] & (aw.COORD | aw.ADV | aw.COMMA) and not w.flags[first] & aw.DET:
        first += 1
    if first <= last and w.flags[first] & aw.PREP:
        return _without_adjunct(w, first, last)
    return first


def _joins_nouns(w: Words, at: int, last: int) -> bool:
    """Whether "and" joins two nouns of one phrase."""
    if w.lower[at] != "and" or at == 0 or at >= last:
        return False
    before = w.flags[at - 1]
    return not before & (aw.PUNCTUATION | aw.QUOTE | aw.AUX) and not (
        before & aw.PAST and not before & aw.CAP
    )


def _without_adjunct(w: Words, first: int, last: int) -> int:
    """Return where the subject begins in "In 2012 the company", "After the vote Lee"."""
    if w.lower[first] == "with":
        return first + 1
    place = last
    while place > first + 1:
        flags = w.flags[place]
        before = w.flags[place - 1]
        opens = flags & (aw.DET | aw.SUBJECT) or (flags & aw.CAP and not before & aw.CAP)
        if opens and not before & (aw.PREP | aw.DET):
            return place
        place -= 1
    return last


def _before_parenthesis(w: Words, comma: int) -> Range | None:
    """For "X, …, said": return X with what stands between the commas."""
    place = comma - 1
    while place > 0 and not w.flags[place] & (aw.COMMA | aw.QUOTE | aw.STOP):
        place -= 1
    if place <= 0 or not w.flags[place] & aw.COMMA:
        first = phrase_start(w, comma - 1)
        return (first, comma) if first < comma else None
    first = phrase_start(w, place - 1)
    while first > 1 and w.flags[first - 1] & aw.COMMA and first < place:
        inside = w.flags[first]
        more = inside & aw.DET or (inside & (aw.CAP | aw.NUMBER) and place - first <= 2)  # noqa: PLR2004
        if not more:
            break
        earlier = phrase_start(w, first - 2)
        if earlier >= first - 1:
            break
        place, first = first - 1, earlier
    return (first, comma) if first < comma else None


def shared_subject(w: Words, before: int) -> Range | None:
    """Return the subject of the finite verb before: "X denied it and said …"."""
    place = before
    while place >= 0:
        flags = w.flags[place]
        if flags & (aw.PAST | aw.S | aw.AUX) and (flags & aw.AUX or is_finite(w, place)):
            start = group_start(w, place)
            subject = _own_subject(w, start - 1) if start < before else None
            if subject is not None:
                return subject
            place = start
        place -= 1
    return None


def controller_of(w: Words, start: int) -> Range | None:
    """Return whose saying a participle or an infinitive is: the noun before it, or the subject of its clause."""
    last = start - 1
    if last < 0:
        return _following_subject(w, start)
    flags = w.flags[last]
    nominal = not flags & (aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.COORD | aw.SUBORD | aw.AUX | aw.TO)
    if nominal and w.flags[start] & aw.ING:
        verbal = flags & (aw.PAST | aw.S | aw.BASE | aw.PART) and not flags & aw.CAP
        if not verbal:
            first = phrase_start(w, last)
            return (first, last + 1) if first <= last else None
    return shared_subject(w, last) or _beside(w, start)


def _beside(w: Words, start: int) -> Range | None:
    """Return the subject of "Reuters, citing officials, …" and of "After citing officials, Reuters …"."""
    last = start - 1
    if w.flags[last] & aw.COMMA and last > 0:
        first = phrase_start(w, last - 1)
        return (first, last) if first < last else None
    return _following_subject(w, start) if last == 0 else None


def _following_subject(w: Words, start: int) -> Range | None:
    """Return the subject behind "Asked whether …," or "Citing …,"."""
    place = start
    while place < len(w.lower) and not w.flags[place] & aw.COMMA:
        place += 1
    if place + 1 >= len(w.lower):
        return None
    end = place + 1
    while end < len(w.lower) and not w.flags[end] & (aw.AUX | aw.PAST | aw.S | aw.PUNCTUATION):
        end += 1
    return (place + 1, end) if end > place + 1 else None
