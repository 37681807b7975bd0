"""Noun phrases: where one that is told of begins."""

from collections.abc import Sequence

from claimcheck.extract.groups import PHRASE
from claimcheck.language.tagging import Tag, Token


def phrase_ending_at(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends at this token, with what "of" and "such as" join to it."""
    end = last + 1
    first = last
    while first >= 0 and (tokens[first].tag in PHRASE or _joins(tokens, first)):
        first -= 1
    first += 1
    if first == 1 and tokens[0].tag is Tag.VERB and tokens[0].text[0].isupper() and tokens[1].tag is Tag.NAME:
        first = 0  # "Finance Minister Ann Low, who …"
    return (first, end) if first < end and any(t.tag in PHRASE for t in tokens[first:end]) else None


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token joins two nouns into one phrase."""
    if not 0 < place < len(tokens) - 1:
        return False
    lower = tokens[place].text.lower()
    such = lower == "as" and tokens[place - 1].text.lower() == "such"
    hyphen = lower == "-" and tokens[place].start == tokens[place - 1].end
    return (lower == "of" and tokens[place - 1].tag in PHRASE) or such or hyphen


def start_without_joiners(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a clause begins behind the "that" or the "but" that joins it to another."""
    while end - start >= _SHORTEST:
        first, following = tokens[start], tokens[start + 1]
        plural = following.tag is Tag.NOMINAL and following.text.endswith("s")  # "that repairs take days"
        joins = first.tag is Tag.COORDINATOR and first.text.lower() in ("and", "but", "or", "yet")
        if not joins and (first.text.lower() != "that" or not (first.tag is Tag.SUBORDINATOR or plural)):
            break
        start += 1
    return start


_SHORTEST = 3  # tokens of a clause with the word that joins it
