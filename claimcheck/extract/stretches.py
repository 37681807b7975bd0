"""Stretches: what stands between the marks and joining words of a sentence, with the word that opens it."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from claimcheck.extract.groups import DOUBLE, MARKS, NOUNISH, PHRASE, QUOTES, Group, verb_groups
from claimcheck.language.tagging import Tag, Token

Opener: TypeAlias = Literal["start", "mark", "sub", "rel", "coord", "gerund"]
_INSIDE = PHRASE | {Tag.PREPOSITION, Tag.ADVERB, Tag.NEGATION, Tag.TO}


class Stretch(NamedTuple):
    """The tokens from `start` to `end`, what opens them, and the verb groups among them."""

    opener: Opener
    word: str
    start: int
    end: int
    groups: tuple[Group, ...]
    after_mark: bool = False  # a comma or the like stands before the word that opens it

    @property
    def finite(self) -> Group | None:
        """The first verb group that can head a clause."""
        return next((group for group in self.groups if group.finite), None)


def find_stretches(tokens: Sequence[Token]) -> list[Stretch]:
    """Return the stretches of one sentence in order; marks and the words that open one belong to none."""
    groups = verb_groups(tokens)
    found: list[Stretch] = []
    opener: Opener = "start"
    word, start, marked = "", 0, False
    for place, kind in _boundaries(tokens, groups):
        _add(found, tokens, Stretch(opener, word, start, place, (), marked), groups)
        marked = place > 0 and (tokens[place - 1].text in MARKS or tokens[place - 1].text in QUOTES)
        opener, word, start = kind, tokens[place].text.lower(), place + 1
    _add(found, tokens, Stretch(opener, word, start, len(tokens), (), marked), groups)
    return found


def _add(found: list[Stretch], tokens: Sequence[Token], stretch: Stretch, groups: Sequence[Group]) -> None:
    start, end = stretch.start, stretch.end
    while end > start and tokens[end - 1].text in (".", "!", "?", "…", '"', "”", "»", "'", "’"):
        end -= 1
    while start < end and tokens[start].text in QUOTES:
        start += 1
    if start < end:
        inside = tuple(group for group in groups if start <= group.start < end)
        found.append(stretch._replace(start=start, end=end, groups=inside))


def _boundaries(tokens: Sequence[Token], groups: Sequence[Group]) -> Iterator[tuple[int, Opener]]:
    starts = {group.start: group for group in groups}
    since = False  # whether a verb that heads a clause stands in what is open
    for place, token in enumerate(tokens):
        group = starts.get(place)
        since = since or (group is not None and group.finite)
        kind = _kind(tokens, place, starts, since=since)
        if kind is None:
            continue
        if kind in ("mark", "sub") and token.text in ";:":
            since = False
        yield place, kind


def _kind(tokens: Sequence[Token], place: int, starts: dict[int, Group], *, since: bool) -> Opener | None:
    token = tokens[place]
    lower = token.text.lower()
    if token.text in MARKS or _is_dash(tokens, place):
        return "mark"
    if token.tag is Tag.RELATIVE:
        return "rel"
    if lower in DOUBLE and token.tag in (Tag.PREPOSITION, Tag.SUBORDINATOR):
        return "sub" if _clause_follows(tokens, place + 1, starts, since=since) else None
    if token.tag is Tag.SUBORDINATOR:
        closes = place + 1 == len(tokens) or tokens[place + 1].tag is Tag.PUNCTUATION
        return None if lower == "that" and closes else "sub"  # "they have to fix that."
    if token.tag is Tag.COORDINATOR:
        return _coordination(tokens, place, starts, since=since)
    return None


def _is_dash(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen stands for a dash, with white space on both sides."""
    if tokens[place].text != "-" or not 0 < place < len(tokens) - 1:
        return False
    return tokens[place - 1].end < tokens[place].start and tokens[place].end < tokens[place + 1].start


def _clause_follows(tokens: Sequence[Token], place: int, starts: dict[int, Group], *, since: bool) -> bool:
    """Whether nouns and a verb of theirs follow; at the head of a sentence, a comma and another clause too."""
    verb = _verb_of_clause(tokens, place, starts)
    if verb is None:
        return False
    if since:
        return True
    comma = next((at for at in range(verb, len(tokens)) if tokens[at].text == ","), None)
    return comma is not None and any(start > comma and group.finite for start, group in starts.items())


def _verb_of_clause(tokens: Sequence[Token], place: int, starts: dict[int, Group]) -> int | None:
    """Return where the verb of a clause with a subject of its own stands, that opens at `place`."""
    noun = False
    for at in range(place, len(tokens)):
        group = starts.get(at)
        if group is not None and group.finite:
            return at if noun else None
        if tokens[at].tag not in _INSIDE and tokens[at].text not in QUOTES and group is None:
            return None
        noun = noun or tokens[at].tag in NOUNISH or tokens[at].tag in (Tag.PRONOUN, Tag.DETERMINER)
    return None


def _coordination(
    tokens: Sequence[Token], place: int, starts: dict[int, Group], *, since: bool
) -> Opener | None:
    following = place + 1
    while following < len(tokens) and (
        tokens[following].tag in (Tag.ADVERB, Tag.NEGATION) or tokens[following].text in (",", "also")
    ):
        following += 1
    group = starts.get(following)
    if group is not None and since:
        if group.finite:
            return "coord" if _has_rest(tokens, place) else None
        return "gerund" if _is_second_gerund(tokens, place, group, starts) else None
    comma = place > 0 and tokens[place - 1].text in (",", "—", "–", ";")
    verb = _verb_of_clause(tokens, place + 1, starts) if since else None
    if verb is None:
        return None
    opens = following < len(tokens) and tokens[following].tag in (Tag.DETERMINER, Tag.PRONOUN)
    return "coord" if comma or opens or tokens[place].text.lower() == "but" else None


def _has_rest(tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb before has something behind it: not so in "bought and sold shares"."""
    return place > 0 and tokens[place - 1].tag not in (Tag.VERB, Tag.AUXILIARY, Tag.PARTICIPLE)


def _is_second_gerund(tokens: Sequence[Token], place: int, group: Group, starts: dict[int, Group]) -> bool:
    """Whether an -ing form takes up one before it that a preposition governs: "by asking … and keeping"."""
    if tokens[group.main].shape != "ing":
        return False
    return any(
        start < place and not other.finite and tokens[other.main].shape == "ing" and _governed(tokens, start)
        for start, other in starts.items()
    )


def _governed(tokens: Sequence[Token], start: int) -> bool:
    while start > 0 and tokens[start - 1].tag in (Tag.NEGATION, Tag.ADVERB):
        start -= 1
    return start > 0 and tokens[start - 1].tag is Tag.PREPOSITION
