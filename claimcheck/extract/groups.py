"""Verb groups of a sentence, and the stretches between its marks: what clauses are put together from."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.language.clauses import verb_follows
from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.tagging import Tag, Token

NOUNISH = frozenset({Tag.NOMINAL, Tag.NAME})
PHRASE = frozenset({Tag.NOMINAL, Tag.NAME, Tag.DETERMINER, Tag.PRONOUN})
MARKS = frozenset(",;:—–()|")
QUOTES = frozenset('"“”„«»「」『』')
_VERBAL = frozenset({Tag.AUXILIARY, Tag.VERB, Tag.PARTICIPLE})
_NOT_FINITE = frozenset({"being", "having", "be", "been"})
_PAST = frozenset({"ed", "past", "participle"})
# Words that open a clause although they also stand before nouns: "as prices rose", "after it closed".
DOUBLE = frozenset("as after before since because until once".split())
# -ing and -ed forms that introduce a phrase as prepositions do.
PREPOSITIONAL = frozenset(
    "including following according regarding concerning excluding depending given based compared owing barring "
    "pending notwithstanding considering starting beginning ranging relating".split()
)
# Verbs that a clause may follow without "that".
_CLAUSAL = CUE_VERBS | frozenset(
    "know hear see find show mean hope fear feel learn wish guess make let help".split()
)
_QUANTIFYING = frozenset("all some many most several few more fewer both any no other newly recently".split())


class Group(NamedTuple):
    """A verb group: the tokens from `start` to `end`, the place of its main verb, and whether it can head a clause."""

    start: int
    end: int
    main: int
    finite: bool


def verb_groups(tokens: Sequence[Token]) -> list[Group]:
    """Return the verb groups of one sentence; what only looks like a verb is left out."""
    found = [group for group in _groups(tokens) if not _modifies(tokens, group)]
    found = sorted([*found, *_unlisted(tokens, found)])
    kept: list[Group] = []
    for number, group in enumerate(found):
        following = next((other for other in found[number + 1 :] if other.finite), None)
        if group.finite and following is not None and _runs_on(tokens, group, following):
            if _is_reduced(tokens, group):
                kept.append(group._replace(finite=False))
                continue
            if not _has_noun_before(tokens, group):
                continue
        if not _names_a_post(tokens, group):
            kept.append(group)
    return kept if any(group.finite for group in kept) else [_as_finite(tokens, group) for group in kept]


def _unlisted(tokens: Sequence[Token], groups: Sequence[Group]) -> Iterator[Group]:
    """Yield words in -ed that no list has as verbs, where a stretch has no other: "China accounted for a third"."""
    start = 0
    for place in range(len(tokens) + 1):
        parts = place == len(tokens) or tokens[place].tag in _PARTING or tokens[place].text in MARKS
        if not parts:
            continue
        if not any(start <= group.start < place and group.finite for group in groups):
            verb = next((at for at in range(start + 1, place) if _looks_past(tokens, at)), None)
            if verb is not None:
                yield Group(verb, verb + 1, verb, finite=True)
        start = place + 1


_PARTING = frozenset({Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COORDINATOR})
_BEHIND = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.TO, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.ADVERB})


def _looks_past(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.tag is not Tag.NOMINAL or not token.text.endswith("ed") or len(token.text) <= _SHORT:
        return False
    if before.tag not in NOUNISH or before.text.endswith(("'s", "’s")):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].tag in _BEHIND


_SHORT = 4  # letters: "need", "seed"


def _as_finite(tokens: Sequence[Token], group: Group) -> Group:
    """Return a past form behind its noun as the verb of a sentence that has no other: "The bill passed by 3 votes"."""
    return group._replace(finite=True) if _is_reduced(tokens, group) else group


def _groups(tokens: Sequence[Token]) -> Iterator[Group]:
    place = 0
    while place < len(tokens):
        opens = tokens[place].tag in _VERBAL or (
            tokens[place].tag is Tag.TO and verb_follows(tokens, place + 1)
        )
        if not opens:
            place += 1
            continue
        group = _read(tokens, place)
        yield group
        place = group.end


def _read(tokens: Sequence[Token], start: int) -> Group:
    place = main = start
    while place < len(tokens):
        kind = tokens[place].tag
        if kind in _VERBAL:
            main = place
            place += 1
            if kind is not Tag.AUXILIARY:
                break
        elif kind in (Tag.NEGATION, Tag.ADVERB) or (kind is Tag.TO and place == start):
            place += 1
        else:
            break
    first = tokens[start]
    finite = first.tag is Tag.VERB or (first.tag is Tag.AUXILIARY and first.text.lower() not in _NOT_FINITE)
    return Group(start, main + 1, main, finite)


def _modifies(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a form in -ed or -ing stands before its noun: "of all listed companies", "a growing number"."""
    if group.end - group.start > 1 or tokens[group.start].shape not in ("ed", "ing", "participle"):
        return False
    before = tokens[group.start - 1] if group.start else None
    after = tokens[group.end] if group.end < len(tokens) else None
    if before is None or after is None or after.tag not in NOUNISH:
        return False
    lower = before.text.lower()
    return (
        before.tag is Tag.DETERMINER
        or (lower in _QUANTIFYING and before.tag is not Tag.PRONOUN)
        or (before.text == "all")
    )


def _runs_on(tokens: Sequence[Token], group: Group, following: Group) -> bool:
    """Whether nothing parts two finite groups, so that one of them heads no clause of its own."""
    parting = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COORDINATOR)
    between = tokens[group.end : following.start]
    if any(token.text.lower() in DOUBLE for token in between):
        return False
    if group.start and tokens[group.start - 1].tag is Tag.RELATIVE:
        return False  # "the man who left has won"
    if any(token.tag in parting or token.text in MARKS or token.text in QUOTES for token in between):
        return False
    return tokens[group.main].base not in _CLAUSAL


def _is_reduced(tokens: Sequence[Token], group: Group) -> bool:
    """Whether it may be a participle behind its noun: "analysts polled by the agency expect"."""
    single = group.end - group.start == 1
    return single and tokens[group.start].shape in _PAST and _has_noun_before(tokens, group)


def _names_a_post(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a capital word that opens the sentence only looks like a verb: "Finance Minister Ann Low said"."""
    first = tokens[group.start]
    opens = group.end == 1 or (group.start == group.main and tokens[group.start - 1].text in QUOTES)
    following = tokens[group.end] if group.end < len(tokens) else None
    capital = following is not None and following.tag is Tag.NAME and first.text[0].isupper()
    return group.finite and opens and group.start <= 1 and first.tag is Tag.VERB and capital


def _has_noun_before(tokens: Sequence[Token], group: Group) -> bool:
    place = group.start - 1
    while place >= 0 and tokens[place].tag in (Tag.ADVERB, Tag.NEGATION):
        place -= 1
    return place >= 0 and tokens[place].tag in PHRASE
