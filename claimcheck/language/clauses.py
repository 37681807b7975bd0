"""Clauses: who does what in a sentence, as far as closed classes, verb groups and commas tell.

A clause has the tokens of its subject and of its predicate. Noun phrases that say what somebody is
("industry analyst Liu Xingliang", "Ren Yi, a prominent blogger") count as clauses without a verb.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.tagging import Tag, Token, tag

_NOUNISH = frozenset({Tag.NOMINAL, Tag.NAME})
_PHRASE = frozenset({Tag.NOMINAL, Tag.NAME, Tag.DETERMINER, Tag.PRONOUN})
_GROUP = frozenset({Tag.AUXILIARY, Tag.VERB, Tag.PARTICIPLE})
_BE = frozenset("be am is are was were been being".split())
_QUALIFIERS = _PHRASE | {Tag.PREPOSITION, Tag.TO, Tag.ADVERB}
_CLAUSE_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", "|"})


class Clause(NamedTuple):
    """One clause: subject and predicate tokens; `verb` is the main verb's token, None for what somebody is.

    `agent` holds the tokens of "by …" in a passive. `embedded` clauses also belong to the one they stand in.
    """

    subject: tuple[Token, ...]
    predicate: tuple[Token, ...]
    verb: Token | None = None
    negated: bool = False
    agent: tuple[Token, ...] = ()
    embedded: bool = False
    qualifying: bool = False  # what prepositions say of a noun


class _Group(NamedTuple):
    """A verb group: tokens start to end, the place of its main verb, and how it stands in the sentence."""

    start: int
    end: int
    main: int
    finite: bool
    negated: bool


@lru_cache(maxsize=4096)
def find_clauses(sentence: str) -> tuple[Clause, ...]:
    """Return the clauses of one sentence, in the order of their verbs, then what its names are said to be."""
    tokens = tag(sentence)
    groups = list(_verb_groups(tokens))
    return (*_verbal(tokens, groups), *_nominal(tokens))


def _verb_groups(tokens: Sequence[Token]) -> Iterator[_Group]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        opens = token.tag in _GROUP or (token.tag is Tag.TO and verb_follows(tokens, place + 1))
        if not opens:
            place += 1
            continue
        group = _read_group(tokens, place)
        yield group
        place = group.end


def verb_follows(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb or an auxiliary stands here, behind adverbs and negations at most."""
    while place < len(tokens) and tokens[place].tag in (Tag.ADVERB, Tag.NEGATION):
        place += 1
    return place < len(tokens) and tokens[place].tag in (Tag.VERB, Tag.AUXILIARY)


def _read_group(tokens: Sequence[Token], start: int) -> _Group:
    place = main = start
    while place < len(tokens):
        kind = tokens[place].tag
        if kind in _GROUP:
            main = place
            place += 1
            if kind is not Tag.AUXILIARY:
                break
        elif kind in (Tag.NEGATION, Tag.ADVERB) or (kind is Tag.TO and place == start):
            place += 1
        elif tokens[place].text == "-" and place > start:  # "pre- and post-…" never splits a group
            break
        else:
            break
    end = main + 1
    first = tokens[start]
    finite = first.tag is Tag.AUXILIARY and first.text.lower() not in ("being", "having", "be")
    finite = finite or first.tag is Tag.VERB
    inside = any(_is_negation(token) for token in tokens[start:end])
    trailing = end < len(tokens) and tokens[end].tag is Tag.NEGATION and main == start
    before = start > 0 and tokens[start - 1].tag is Tag.NEGATION
    return _Group(start, end, main, finite, inside or before or trailing)


def _is_negation(token: Token) -> bool:
    lower = token.text.lower().replace("’", "'")
    return token.tag is Tag.NEGATION or lower.endswith("n't") or lower == "cannot"


def _verbal(tokens: Sequence[Token], groups: Sequence[_Group]) -> Iterator[Clause]:
    found: list[Clause] = []
    starts: list[int] = []
    embedded: list[bool] = []
    for number, group in enumerate(groups):
        begin, phrase = _left_phrase(tokens, groups, number)
        antecedent = _head_of_relative(tokens, groups, starts, number)
        begin = group.start if antecedent else begin
        inner = _is_embedded(tokens, group, begin, phrase, found)
        if number and begin == groups[number - 1].end and tokens[groups[number - 1].main].base in CUE_VERBS:
            inner = True  # "said the use of it was …": a report without "that"
        starts.append(begin)
        embedded.append(inner)
        subject = antecedent or _subject_of(tokens, group, begin, phrase, found)
        found.append(Clause(subject, (), tokens[group.main], group.negated, embedded=inner))
    for number, group in enumerate(groups):
        end = _predicate_end(tokens, groups, number, starts, embedded)
        predicate = tuple(tokens[group.start : end])
        yield _with_agent(found[number]._replace(predicate=predicate), tokens, group)


def _left_phrase(
    tokens: Sequence[Token], groups: Sequence[_Group], number: int
) -> tuple[int, tuple[Token, ...]]:
    """Return where the clause begins, and the noun phrase between there and its verb group."""
    group = groups[number]
    floor = groups[number - 1].end if number else 0
    begin = group.start
    for place in range(group.start - 1, floor - 1, -1):
        token = tokens[place]
        if token.tag in (Tag.SUBORDINATOR, Tag.RELATIVE) or token.text in _CLAUSE_MARKS:
            break
        if token.tag is Tag.COORDINATOR and (begin == group.start or number):
            break
        begin = place
    if group.finite and number and begin == floor and _is_gerund_subject(tokens, groups[number - 1]):
        begin = groups[number - 1].start
    phrase = [token for token in tokens[begin : group.start] if token.tag not in (Tag.ADVERB, Tag.NEGATION)]
    return begin, tuple(token for token in phrase if token.text not in "\"“”‘’'")


def _head_of_relative(
    tokens: Sequence[Token], groups: Sequence[_Group], starts: Sequence[int], number: int
) -> tuple[Token, ...]:
    """Return X for the last verb of "X who left the firm has won", () where there is no such clause before it."""
    if not number or not groups[number].finite:
        return ()
    relative = starts[number - 1] - 1
    between = tokens[groups[number - 1].end : groups[number].start]
    marks = (Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE)
    broken = any(token.tag in marks or token.text in _CLAUSE_MARKS for token in between)
    if relative < 1 or tokens[relative].tag is not Tag.RELATIVE or broken or tokens[relative - 1].text == ",":
        return ()
    return _phrase_ending_at(tokens, relative - 1)


def _is_gerund_subject(tokens: Sequence[Token], group: _Group) -> bool:
    """Whether an -ing form opens its clause, so that what follows may be said of it: "using it is …"."""
    opens = group.start == 0 or tokens[group.start - 1].tag is Tag.SUBORDINATOR
    return opens and not group.finite and tokens[group.main].shape == "ing"


def _is_embedded(
    tokens: Sequence[Token], group: _Group, begin: int, phrase: tuple[Token, ...], found: Sequence[Clause]
) -> bool:
    if not found:
        return False
    if tokens[group.start].tag is Tag.TO:
        return True
    before = tokens[begin - 1] if begin else None
    if (
        before is not None
        and before.tag is Tag.SUBORDINATOR
        and before.text.lower() in ("that", "whether", "as")
    ):
        return True
    if group.finite:
        return False
    after_mark = before is not None and before.text in _CLAUSE_MARKS
    if phrase and phrase[0].tag is Tag.PREPOSITION:
        return not after_mark
    if before is not None and before.tag is Tag.COORDINATOR and not phrase:
        return found[-1].embedded
    return not after_mark


def _subject_of(
    tokens: Sequence[Token], group: _Group, begin: int, phrase: tuple[Token, ...], found: Sequence[Clause]
) -> tuple[Token, ...]:
    nominal = _without_leading_preposition(phrase)
    gerund = bool(phrase) and phrase[-1].tag is Tag.PREPOSITION
    if nominal and not gerund:
        return nominal
    before = tokens[begin - 1] if begin else None
    if before is not None and before.tag is Tag.RELATIVE:
        return _phrase_ending_at(tokens, begin - 2)
    if before is not None and before.text == "," and not group.finite and not any(c.verb for c in found):
        return _phrase_ending_at(tokens, begin - 2)
    if before is not None and before.text in (",", ")") and group.finite and not gerund:
        return _phrase_before_parenthesis(tokens, begin - 1) or (found[-1].subject if found else ())
    main = next((clause for clause in reversed(found) if not clause.embedded), None)
    if not group.finite and (gerund or tokens[group.start].tag is Tag.TO or before is None):
        return found[-1].subject if found else ()
    if before is not None and before.tag is Tag.COORDINATOR and found:
        return _finite_partner(found, main) if group.finite else _like_partner(tokens[group.main], found)
    return main.subject if main is not None else ()


def _finite_partner(found: Sequence[Clause], main: Clause | None) -> tuple[Token, ...]:
    """Return the subject that a coordinated finite verb shares: that of the last main clause."""
    return main.subject if main is not None else found[-1].subject


def _like_partner(verb: Token, found: Sequence[Clause]) -> tuple[Token, ...]:
    """Return the subject of the last verb of the same shape: "by not asking … and keeping"."""
    like = (
        clause for clause in reversed(found) if clause.verb is not None and clause.verb.shape == verb.shape
    )
    return next(like, found[-1]).subject


def _without_leading_preposition(phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    if phrase and phrase[0].shape == "ing":
        return phrase
    if not any(token.tag in _PHRASE for token in phrase):
        return ()
    if phrase[0].tag is not Tag.PREPOSITION:
        return phrase
    if phrase[0].text.lower() in ("with", "as", "than"):
        return phrase[1:]
    for place in range(len(phrase) - 1, 0, -1):  # "In 2019 the company": the last phrase that opens anew
        opens = phrase[place].tag in (Tag.DETERMINER, Tag.PRONOUN)
        if opens and place > 1 and phrase[place - 1].tag is not Tag.PREPOSITION:
            return phrase[place:]
    return phrase[1:]


def _phrase_ending_at(tokens: Sequence[Token], last: int) -> tuple[Token, ...]:
    """Return the noun phrase that ends at this token, commas before it left out, prepositions inside it kept out."""
    while last >= 0 and tokens[last].tag not in _PHRASE:
        last -= 1
    first = last
    while first > 0 and tokens[first - 1].tag in _PHRASE:
        first -= 1
    return tuple(tokens[first : last + 1]) if last >= 0 else ()


def _phrase_before_parenthesis(tokens: Sequence[Token], comma: int) -> tuple[Token, ...]:
    """For "X, …, verbs": return X, and what stands between the commas where that names X again."""
    opening = comma - 1
    closing_mark = tokens[comma].text
    wanted = "(" if closing_mark == ")" else ","
    while opening >= 0 and tokens[opening].text != wanted:
        opening -= 1
    if opening <= 0:
        return ()
    inside = tokens[opening + 1 : comma]
    head = _phrase_ending_at(tokens, opening - 1)
    if all(token.tag in _PHRASE for token in inside):
        return (*head, *inside)
    return head


def _predicate_end(
    tokens: Sequence[Token],
    groups: Sequence[_Group],
    number: int,
    starts: Sequence[int],
    embedded: Sequence[bool],
) -> int:
    """Return where the predicate ends: before the next clause of its own, embedded ones being part of it."""
    end = len(tokens)
    for later in range(number + 1, len(groups)):
        if not embedded[later] or (embedded[number] and _is_coordinated(tokens, starts[later])):
            end = starts[later]
            break
    while end > groups[number].end and tokens[end - 1].tag in (
        Tag.COORDINATOR,
        Tag.SUBORDINATOR,
        Tag.RELATIVE,
        Tag.PUNCTUATION,
    ):
        end -= 1
    return end


def _is_coordinated(tokens: Sequence[Token], start: int) -> bool:
    return start > 0 and tokens[start - 1].tag is Tag.COORDINATOR


def _with_agent(clause: Clause, tokens: Sequence[Token], group: _Group) -> Clause:
    main = tokens[group.main]
    auxiliaries = [token for token in tokens[group.start : group.main] if token.text.lower() in _BE]
    passive = main.shape in ("ed", "participle") and (bool(auxiliaries) or main.tag is Tag.PARTICIPLE)
    if not passive:
        return clause
    for place, token in enumerate(clause.predicate):
        if token.text.lower() == "by":
            agent = []
            for following in clause.predicate[place + 1 :]:
                if following.tag not in _PHRASE:
                    break
                agent.append(following)
            return clause._replace(agent=tuple(agent))
    return clause


def _nominal(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Yield what names are said to be: by the words before them, or by an apposition."""
    phrases = list(_noun_phrases(tokens))
    yield from _qualified(tokens, phrases)
    for first, last in phrases:
        name = last
        while name > first and tokens[name - 1].tag is Tag.NAME:
            name -= 1
        described = tokens[first:name]
        if tokens[last].tag is Tag.NAME and described and described[-1].tag is Tag.NOMINAL:
            yield Clause(tuple(tokens[name : last + 1]), tuple(described))
    for (first, last), (second, ends) in pairwise(phrases):
        end = ends
        joined = second == last + 2 and tokens[last + 1].text in (",", "(")
        while end + 1 < len(tokens) and tokens[end + 1].tag in _QUALIFIERS:
            end += 1  # "a spokesperson for the ministry"
        closed = end + 1 >= len(tokens) or tokens[end + 1].text in (",", ")", ".", ";")
        if not (joined and closed):
            continue
        one, other = tokens[first : last + 1], tokens[second : end + 1]
        if _is_named(one) and other[0].tag is Tag.DETERMINER:
            yield Clause(tuple(one), tuple(other))
        elif (
            _is_named(other)
            and one[0].tag is Tag.DETERMINER
            and all(token.tag is Tag.NAME for token in other)
        ):
            yield Clause(tuple(other), tuple(one))


def _qualified(tokens: Sequence[Token], phrases: Sequence[tuple[int, int]]) -> Iterator[Clause]:
    """Yield what prepositions say of a noun: "the ban on it due to concerns"."""
    for first, last in phrases:
        end = last + 1
        while end < len(tokens) and tokens[end].tag in _QUALIFIERS:
            end += 1
        if end > last + 2 and tokens[last + 1].tag is Tag.PREPOSITION:
            yield Clause(tuple(tokens[first : last + 1]), tuple(tokens[last + 1 : end]), qualifying=True)


def _is_named(phrase: Sequence[Token]) -> bool:
    return phrase[-1].tag is Tag.NAME


def _noun_phrases(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for place, token in enumerate(tokens):
        if token.tag in (Tag.NOMINAL, Tag.NAME, Tag.DETERMINER):
            first = place if first is None else first
            continue
        if first is not None:
            yield first, place - 1
            first = None
    if first is not None:
        yield first, len(tokens) - 1
