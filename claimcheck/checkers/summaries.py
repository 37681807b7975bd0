"""A headline or a summary against the body: what it adds, of how many it speaks, on how few it rests."""

from typing import NamedTuple

from claimcheck.checkers.body import Body
from claimcheck.checkers.gist import Comparer, Likeness, compare_gists, gist_of, keys_of, shared_stems
from claimcheck.language.entailment import Difference, compare_texts
from claimcheck.language.quantifiers import quantifier_of
from claimcheck.language.quotations import find_quotations
from claimcheck.language.reading import ReadClause, read
from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import fold, stem, tokens
from claimcheck.model.claim import Claim, Zone
from claimcheck.model.comparison import Outcome

_ADDED_SHARE = 0.5  # of a summary's content words that the body lacks
_ADDED_LEAST = 2
_IRREGULAR = frozenset({"people", "children", "men", "women", "police"})
_STRENGTH = {"few": 1, "some": 1, "not-all": 1, "many": 2, "generic": 2, "most": 3, "all": 4}


def added_words(claim: Claim, body: Body, comparer: Comparer) -> list[str]:
    """Return the content words of a headline or summary that the body lacks, where they are so much of it.

    A headline paraphrases, and writes any word with a capital: of it, only known names and numbers count.
    """
    if not body.text.strip():
        return []
    ours = gist_of(comparer.synonyms.plain(claim.text), comparer.names)
    theirs = gist_of(comparer.synonyms.plain(body.text), comparer.names)
    lacking = ours.stems - shared_stems(ours, theirs)
    numbers = ours.numbers - theirs.numbers
    if claim.zone is Zone.HEADLINE:
        lacking = frozenset(one for one in lacking if one.startswith("@"))
    elif len(lacking) < max(_ADDED_LEAST, _ADDED_SHARE * len(ours.stems)) and not lacking & ours.names:
        lacking = frozenset()
    items = read(comparer.synonyms.plain(claim.text), comparer.names)
    words = [items.text[item.start : item.end] for item in items.items if item.key in lacking]
    return [*dict.fromkeys(words), *sorted(numbers)]


class Raised(NamedTuple):
    """A sentence of the body that says of `body` what the claim says of `claimed`."""

    start: int
    end: int
    claimed: str
    body: str


def raised_quantifier(claim: Claim, body: Body, comparer: Comparer) -> Raised | None:
    """Return the sentence whose quantifier the claim raises, None where another says it of as many."""
    found: Raised | None = None
    ours = gist_of(comparer.synonyms.plain(claim.text), comparer.names)
    for start, end in body.sentences:
        sentence = body.text[start:end]
        if (
            compare_gists(ours, gist_of(comparer.synonyms.plain(sentence), comparer.names))
            is not Likeness.SAYS
        ):
            continue
        pair = _quantifiers(claim.text, sentence, comparer)
        if pair is None:
            continue
        claimed, given = pair
        if _STRENGTH[claimed] <= _STRENGTH[given]:
            return None
        found = found or Raised(start=start, end=end, claimed=claimed, body=given)
    return found


class Contradiction(NamedTuple):
    """A sentence of the body that says otherwise; `turned` says that it is the contrary, not another value."""

    start: int
    end: int
    claimed: str
    given: str
    turned: bool


_TURNING = frozenset({Difference.POLARITY, Difference.OPPOSITE})
_VALUES = frozenset({Difference.NUMBER, Difference.SCALE, Difference.DATE})


def contradicting_sentence(claim: Claim, body: Body, comparer: Comparer) -> Contradiction | None:
    """Return the sentence that contradicts a headline or summary, None where another one says the same."""
    found: list[Contradiction] = []
    wanted = [claim.text[start:end] for start, end in split_sentences(claim.text)]
    for start, end in body.sentences:
        given = read(comparer.synonyms.plain(body.text[start:end]), comparer.names)
        for sentence in wanted:
            compared = compare_texts(read(comparer.synonyms.plain(sentence), comparer.names), given)
            if compared.outcome is Outcome.SUPPORTS:
                return None
            if compared.outcome is Outcome.REFUTES and compared.difference in _TURNING | _VALUES:
                turned = compared.difference in _TURNING
                found.append(
                    Contradiction(
                        start=start, end=end, claimed=compared.claimed, given=compared.found, turned=turned
                    )
                )
    return found[0] if found else None


def _quantifiers(claimed: str, sentence: str, comparer: Comparer) -> tuple[str, str] | None:
    """Return of how many each speaks where both speak of the same things, None elsewhere."""
    for clause in read(claimed, comparer.names).clauses:
        if not _is_of_many(clause):
            continue
        for other in read(sentence, comparer.names).clauses:
            if _is_of_many(other) and _head(clause) == _head(other):
                mine, theirs = quantifier_of(clause), quantifier_of(other)
                if mine in _STRENGTH and theirs in _STRENGTH:
                    return mine, theirs
    return None


def _head(clause: ReadClause) -> str | None:
    return None if clause.head is None else clause.head.key


def _is_of_many(clause: ReadClause) -> bool:
    """Whether the subject is a plural noun and nobody's name."""
    if clause.head is None or clause.head.is_name or clause.clause.verb is None or not clause.clause.subject:
        return False
    head = next((token for token in clause.clause.subject if token.start == clause.head.start), None)
    return head is not None and _is_plural(head.text)


def _is_plural(word: str) -> bool:
    folded = fold(word)
    return folded in _IRREGULAR or (
        folded.endswith("s") and not folded.endswith("ss") and stem(word) != folded
    )


def only_case(claim: Claim, body: Body, comparer: Comparer) -> tuple[str, str, tuple[int, int]] | None:
    """Return a claim's plural, the one bearer of it whom the body quotes to that effect, and where.

    "Bloggers warned of X" rests on one case when the body has one blogger by name who speaks of X.
    """
    clauses = [clause for clause in read(claim.text, comparer.names).clauses if _is_of_many(clause)]
    if not clauses or clauses[0].head is None:
        return None
    noun, wanted = clauses[0].head.key, keys_of(claim.text)
    named: dict[str, tuple[int, int]] = {}
    for quotation in find_quotations(body.text):
        role = {stem(word) for word, _, _ in tokens(quotation.role or "") if not _is_plural(word)}
        shares = (wanted - keys_of(quotation.role or "")) & keys_of(quotation.words)
        if quotation.speaker and noun in role and shares:
            named.setdefault(quotation.speaker, (quotation.start, quotation.end))
    if len(named) != 1:
        return None
    ((name, span),) = named.items()
    plural = claim.text[clauses[0].head.start : clauses[0].head.end]
    return plural, name, span
