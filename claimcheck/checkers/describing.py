"""What a claim calls its speaker, and whether a document calls that speaker so."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from claimcheck.checkers.speakers import Sayer, content_stems, proper_name
from claimcheck.checkers.testimony import Testimony
from claimcheck.kept.memory import recall
from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.lexicon import same_word
from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import fold, stem, tokens
from claimcheck.model.claim import Claim

_COURTESY = frozenset(map(stem, "mr mrs ms miss mx dr sir madam dame".split()))
# Words that take an office back; whoever is only called so is not called by the office.
_RESERVE = frozenset(
    map(stem, "former formerly ex deputy vice acting alleged interim past then would-be self-styled".split())
)
_BE = frozenset(["is", "are", "was", "were"])


def description_of(claim: Claim, said_by: Sayer) -> tuple[str, ...]:
    """Return the words in which the claim itself says what its speaker is, () where it gives but the name."""
    name = proper_name(said_by.name)
    if not name:
        return ()
    text = {fold(word) for word, _, _ in tokens(claim.text)}
    roles = (role for role in said_by.roles if {fold(word) for word, _, _ in tokens(role)} <= text)
    own = content_stems([name])
    words = (word for part in (said_by.name, *roles) for word, _, _ in tokens(part))
    return tuple(dict.fromkeys(word for word in words if content_stems([word]) - own - _COURTESY))


def is_described(one: Testimony, claim: Claim, said_by: Sayer) -> bool:
    """Whether what credits the speaker calls them what the claim does; excerpts need not say it."""
    wanted = content_stems(description_of(claim, said_by)) - _COURTESY
    if not wanted or not one.whole:
        return True
    given = content_stems([one.sayer.name]) | _described({*one.sayer.roles}, wanted)
    for name in {proper_name(said_by.name), proper_name(one.sayer.name)} - {""}:
        given |= _described(descriptions(one.around, tokens(name)[-1][0]), wanted)
    return all(any(same_word(word, other) for other in given) for word in wanted)


def _described(phrases: frozenset[str] | set[str], wanted: frozenset[str]) -> frozenset[str]:
    found = (content_stems([phrase]) for phrase in phrases)
    return frozenset(word for stems in found if not (stems & _RESERVE) - wanted for word in stems)


@lru_cache(maxsize=1024)
def descriptions(text: str, name: str) -> frozenset[str]:
    """Return the phrases in which a text says what the bearer of a last name is."""
    return recall("descriptions", f"{name}: {text}", partial(_read_descriptions, text, name), list, frozenset)


def _read_descriptions(text: str, name: str) -> frozenset[str]:
    found: set[str] = set()
    for start, end in split_sentences(text):
        sentence = text[start:end]
        if name in sentence:
            found.update(_in_sentence(sentence, name))
    return frozenset(found)


def _in_sentence(sentence: str, name: str) -> Iterator[str]:
    bearer = re.escape(name)
    for pattern in (
        rf"((?:[^\W\d_a-z][\w’'.-]*\s+)+){bearer}(?!\w)",
        rf"(?<!\w){bearer},? who ([^,.;“\"]+)",
        rf"(?<!\w){bearer}, (?:an?|the) ([^,;“\"]+)",
    ):
        yield from (match[1] for match in re.finditer(pattern, sentence))
    for clause in find_clauses(sentence):
        if not clause.negated and (clause.verb is None or clause.verb.text.lower() in _BE):
            yield from _in_clause(clause, name)


def _in_clause(clause: Clause, name: str) -> Iterator[str]:
    subject, predicate = clause.subject, clause.predicate
    if any(token.text == name for token in subject):
        yield " ".join(token.text for token in predicate)
    elif any(token.text == name for token in predicate):
        yield " ".join(token.text for token in subject)
