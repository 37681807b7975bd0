"""Falsehoods of wording: negated, a quantifier raised, a comparison turned, a quoted word changed."""

import functools
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files

import attrs

from claimcheck.language.tagging import Tag, tag
from claimcheck.model.claim import Claim
from claimcheck.model.statement import (
    ChangeStatement,
    ComparisonStatement,
    Direction,
    Quantifier,
    QuotationStatement,
    Relation,
)
from claimcheck.mutation.mutant import Change, Stock, like, replaced, with_statement

# Auxiliaries of the main clause: neither in a clause aside, which ends with its comma, nor between quotation marks.
_NEGATABLE = re.compile(
    r"(?P<end>[,;.–—])|(?P<mark>[\"“”])|\b(?P<aside>which|who|whom|whose|when|where|because|if|although|while)\b"
    r"|\b(?P<auxiliary>is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)\b(?! not\b)"
)
_NEGATED = re.compile(r"\b(?:not|never) ")
_RAISED = {
    Quantifier.SOME: ("some", "all", Quantifier.ALL),
    Quantifier.MANY: ("many", "all", Quantifier.ALL),
    Quantifier.MOST: ("most", "all", Quantifier.ALL),
    Quantifier.NOT_ALL: ("not everyone", "everyone", Quantifier.ALL),
}
_RELATIONS = {
    Relation.MORE: Relation.LESS, Relation.LESS: Relation.MORE,
    Relation.MOST: Relation.LEAST, Relation.LEAST: Relation.MOST,
}  # fmt: skip
_DIRECTIONS = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_TURNED = (
    ("more", "less"), ("larger", "smaller"), ("bigger", "smaller"), ("higher", "lower"), ("longer", "shorter"),
    ("taller", "shorter"), ("most", "least"), ("largest", "smallest"), ("biggest", "smallest"), ("highest", "lowest"),
    ("longest", "shortest"), ("rose", "fell"), ("rises", "falls"), ("rise", "fall"), ("grew", "shrank"),
    ("growing", "shrinking"), ("increased", "decreased"), ("increase", "decrease"), ("surge", "slump"),
    ("surged", "slumped"), ("up", "down"), ("expanding", "shrinking"), ("gained", "lost"), ("first", "last"),
)  # fmt: skip
_OPPOSITES = {**dict(_TURNED), **{other: one for one, other in reversed(_TURNED)}}
_LONG = 4  # letters: shorter words are seldom what a quotation turns on


def negated(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """The opposite: "not" put behind an auxiliary of the main clause, or taken out; of a saying, in what is said."""
    statement = claim.statement
    if isinstance(statement, QuotationStatement):
        yield from _opposite_said(claim, statement)
        return
    turn = _turn_of(claim.text)
    if turn is not None:
        turned = None if statement is None else attrs.evolve(statement, negated=not statement.negated)
        changed = with_statement(claim, turned, *turn)
        if changed is not None:
            yield Change(changed, turn[0].strip(), turn[1])


def _opposite_said(claim: Claim, statement: QuotationStatement) -> Iterator[Change]:
    """Yield the claim that the speaker said the opposite: "did not say" is something else."""
    words = statement.words
    turn = None if words is None else _turn_of(words)
    changed = None if words is None or turn is None else replaced(words, *turn)
    if words is None or turn is None or changed is None or words not in claim.text:
        return
    text = claim.text.replace(words, changed, 1)
    yield Change(
        attrs.evolve(claim, text=text, statement=attrs.evolve(statement, words=changed)),
        turn[0].strip(),
        turn[1],
    )


def _turn_of(text: str) -> tuple[str, str] | None:
    """Return which word of a text is to stand for which, so that it says the opposite."""
    without = _NEGATED.search(text)
    if without is not None:
        return without[0], ""
    aside = quoted = False
    for found in _NEGATABLE.finditer(text):
        if found["auxiliary"] and not aside and not quoted:
            return found[0], f"{found[0]} not"
        if found["mark"]:
            quoted = found[0] == "“" or (found[0] == '"' and not quoted)
        aside = (aside or bool(found["aside"])) and not found["end"]
    return None


def quantifiers_raised(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """Raise "some", "many", "most" and "not everyone" to all of them."""
    statement = claim.statement
    if statement is None or statement.quantifier not in _RAISED:
        return
    word, other, quantifier = _RAISED[statement.quantifier]
    match = re.search(rf"\b{word}\b", claim.text, re.IGNORECASE)
    if match is None:
        return
    new = like(match[0], other)
    changed = with_statement(claim, attrs.evolve(statement, quantifier=quantifier), match[0], new)
    if changed is not None:
        yield Change(changed, match[0], new)


def comparisons_turned(claim: Claim, _stock: Stock) -> Iterator[Change]:
    """More for less, the most for the least, up for down, and the other way round."""
    statement = claim.statement
    if isinstance(statement, ComparisonStatement) and statement.relation in _RELATIONS:
        turned: ComparisonStatement | ChangeStatement = attrs.evolve(
            statement, relation=_RELATIONS[statement.relation]
        )
    elif isinstance(statement, ChangeStatement) and statement.direction in _DIRECTIONS:
        turned = attrs.evolve(statement, direction=_DIRECTIONS[statement.direction])
    else:
        return
    for word in re.findall(r"\w+", claim.text):
        other = _OPPOSITES.get(word.casefold())
        if other is not None:
            changed = with_statement(claim, turned, word, like(word, other))
            if changed is not None:
                yield Change(changed, word, like(word, other))
            return


def quotations_altered(claim: Claim, stock: Stock) -> Iterator[Change]:
    """A word inside the quoted words changed: its opposite, else a word of what somebody else is quoted with."""
    statement = claim.statement
    if not isinstance(statement, QuotationStatement) or statement.words is None:
        return
    content = [token for token in tag(statement.words) if token.tag in _CONTENT and len(token.text) >= _LONG]
    for token in content:
        others = sorted(_opposites().get(token.text.casefold(), ()))
        if others:
            yield from _altered(claim, statement, token.text, stock.chance.choice(others))
            return
    strange = [
        word for word in _words_of_others(claim, stock) if word not in statement.words.casefold().split()
    ]
    if content and strange:
        token = stock.chance.choice(content)
        yield from _altered(claim, statement, token.text, stock.chance.choice(strange))


_CONTENT = frozenset({Tag.NOMINAL, Tag.VERB, Tag.PARTICIPLE, Tag.NAME})


def _altered(claim: Claim, statement: QuotationStatement, old: str, new: str) -> Iterator[Change]:
    new = like(old, new)
    words = replaced(statement.words or "", old, new)
    text = replaced(claim.text, old, new)
    if words is not None and text is not None:
        yield Change(attrs.evolve(claim, text=text, statement=attrs.evolve(statement, words=words)), old, new)


def _words_of_others(claim: Claim, stock: Stock) -> list[str]:
    said = [
        other.statement.words
        for other in stock.claims
        if other.id != claim.id and isinstance(other.statement, QuotationStatement) and other.statement.words
    ]
    return sorted(
        {token.text.casefold() for words in said for token in tag(words)
         if token.tag is Tag.NOMINAL and len(token.text) >= _LONG and token.text.isalpha()}
    )  # fmt: skip


@functools.cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """Return the opposites of a word, as they are declared for comparison."""
    text = files("claimcheck.language").joinpath("data", "antonyms.txt").read_text(encoding="utf-8")
    pairs = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
