"""Quantifiers: of how many of its subjects and objects a sentence speaks, and whether another says as much."""

from collections.abc import Mapping

from claimcheck.language.lexicon import same_word
from claimcheck.language.modality_words import QUANTIFIERS
from claimcheck.language.reading import Item, ReadClause, Reading
from claimcheck.language.tagging import Tag, Token

_ENOUGH = {
    "all": {"all"}, "most": {"most", "all"}, "many": {"many", "most", "all"}, "none": {"none"},
    "some": {"some", "many", "most", "all", "generic"}, "few": {"few"}, "not-all": {"not-all", "none", "few", "some"},
    "generic": {"generic", "all", "most", "many"},
}  # fmt: skip
_REFUTED_BY = {"all": {"not-all", "none"}, "none": {"some", "many", "most", "all"}, "not-all": {"all"}}


def quantifier_of(clause: ReadClause) -> str:
    """Return of how many of its subjects the clause speaks."""
    words = [token.text.lower() for token in clause.clause.subject]
    first = words[0] if words else ""
    found = next((QUANTIFIERS[word] for word in words[:2] if word in QUANTIFIERS), "generic")
    return "not-all" if found == "all" and first == "not" else found


def quantifier_in(reading: Reading, clause: ReadClause) -> str:
    """Return the same, with a "not" before the subject seen: "not all users", "not one user"."""
    found, subject = quantifier_of(clause), clause.clause.subject
    if not subject or not reading.text[: subject[0].start].rstrip().lower().endswith("not"):
        return found
    if subject[0].text.lower() in ("one", "a"):
        return "none"
    return "not-all" if found == "all" else found


def says_as_much(claim: Reading, passage: Reading, matches: Mapping[Item, Item]) -> bool:
    """Whether the passage speaks of at least as many of the claim's subjects, and of its objects."""
    for wanted in claim.clauses:
        if wanted.clause.embedded or not wanted.clause.subject:
            continue
        mine = quantifier_in(claim, wanted)
        others = [
            quantifier_in(passage, clause) for clause in passage.clauses if _heads_agree(wanted, clause)
        ]
        plural = wanted.head is not None and not wanted.head.is_name
        if plural and others and not any(other in _ENOUGH[mine] for other in others):
            return False
        if mine in ("all", "most", "none", "not-all") and not others:
            return False
    return _objects_as_many(claim, passage, matches)


def _objects_as_many(claim: Reading, passage: Reading, matches: Mapping[Item, Item]) -> bool:
    """Whether each noun that the claim counts in words ("several versions") is counted at least so in the passage."""
    ours, theirs = claim.tokens, passage.tokens
    for item, other in matches.items():
        wanted = _counted(ours, item)
        if (
            wanted in _ENOUGH
            and other in passage.items
            and (_counted(theirs, other) or "generic") not in _ENOUGH[wanted]
        ):
            return False
    return True


def _counted(tokens: tuple[Token, ...], item: Item) -> str | None:
    """Return the quantifier of the noun phrase that the item ends, None where it has none."""
    place = next((at for at, token in enumerate(tokens) if token.start == item.start), 0)
    if place + 1 < len(tokens) and tokens[place + 1].tag is Tag.NOMINAL:
        return None
    for token in reversed(tokens[:place]):
        if token.text.lower() in QUANTIFIERS or token.text.lower() == "multiple":
            return QUANTIFIERS.get(token.text.lower(), "some")
        if token.text.lower() in ("a", "an", "one", "single"):
            return "one"
        if token.tag not in (Tag.NOMINAL, Tag.NAME):
            return None
    return None


def quantifier_clash(claim: Reading, passage: Reading) -> tuple[str, str] | None:
    """Return the two quantifiers where all meets not all, or none meets some, of the same things."""
    for wanted in claim.clauses:
        mine = quantifier_in(claim, wanted)
        for clause in passage.clauses:
            theirs = quantifier_in(passage, clause)
            if not _heads_agree(wanted, clause):
                continue
            if theirs in _REFUTED_BY.get(mine, ()):
                return mine, theirs
            if (
                mine == "all"
                and theirs != "all"
                and any(_leaves_some_out(passage, other) for other in passage.clauses)
            ):
                return mine, "not-all"
    return None


def _leaves_some_out(reading: Reading, clause: ReadClause) -> bool:
    """Whether the clause says that not everyone does: "many agreed, but not everyone did"."""
    return clause.head is None and quantifier_in(reading, clause) == "not-all"


def _heads_agree(wanted: ReadClause, clause: ReadClause) -> bool:
    if wanted.head is None:
        mine = {token.text.lower() for token in wanted.clause.subject}
        theirs = {token.text.lower() for token in clause.clause.subject}
        return clause.head is None and bool(mine) and bool(theirs)
    if clause.head is None:
        return False
    one, other = wanted.head, clause.head
    return one.key == other.key or (not one.is_name and not other.is_name and same_word(one.key, other.key))
