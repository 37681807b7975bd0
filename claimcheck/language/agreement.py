"""Two sentences clause by clause: are the same things said of the same subject, as often, and not denied?"""

from collections.abc import Collection

from claimcheck.language.lexicon import same_word
from claimcheck.language.reading import LIGHT, Item, ReadClause, Reading
from claimcheck.language.tagging import Tag, Token

_ANAPHORS = frozenset("it they he she this that these those some others its their which who".split())
_GENERIC = frozenset(
    "platform app application company firm service site group organisation organization ministry".split()
)
_GAINING = frozenset(
    "gain attract draw add receive get see experience have win register record report welcome".split()
)
_JOINING = frozenset(
    "join flock migrate move sign enter download arrive flood register switch come pour".split()
)
_BOUND = 0.6  # of what a clause predicates
_TOTAL = frozenset(
    "universally entirely fully completely always necessarily only wholly totally all everyone just".split()
)
_NEGATIVE = frozenset("no without nobody none nothing neither nor lack lacks lacked lacking".split())

# How much a quantifier says, from none of them to all; a bare plural is generic.
QUANTIFIERS = {
    "all": "all", "every": "all", "each": "all", "everyone": "all", "everybody": "all", "both": "all",
    "most": "most", "majority": "most", "many": "many", "numerous": "many", "much": "many",
    "some": "some", "several": "some", "few": "few", "certain": "some", "various": "some",
    "no": "none", "none": "none", "nobody": "none", "neither": "none",
}  # fmt: skip
_ENOUGH = {
    "all": {"all"}, "most": {"most", "all"}, "many": {"many", "most", "all"}, "none": {"none"},
    "some": {"some", "many", "most", "all", "generic"}, "few": {"few"}, "not-all": {"not-all", "none", "few", "some"},
    "generic": {"generic", "all", "most", "many"},
}  # fmt: skip
_REFUTED_BY = {"all": {"not-all", "none"}, "none": {"some", "many", "most", "all"}, "not-all": {"all"}}


def is_subject(item: Item, reading: Reading) -> bool:
    """Whether the item stands in the subject of one of the sentence's clauses."""
    return any(item in clause.subject for clause in reading.clauses)


def is_anaphoric(clause: ReadClause) -> bool:
    """Whether the subject points back: a pronoun, or "the platform"."""
    words = [token.text.lower() for token in clause.clause.subject]
    if not words:
        return False
    pointing = words[0] in ("the", "this", "that") and words[-1] in _GENERIC
    return words[0] in _ANAPHORS or pointing


def is_bound(claim: Reading, passage: Reading, before: Reading | None, apart: Collection[Item] = ()) -> bool:
    """Whether what the claim says of its subjects, the passage says of the same ones; `apart` is not looked for."""
    told = [clause for clause in claim.clauses if not (clause.clause.embedded or clause.clause.qualifying)]
    return all(_clause_bound(clause, passage, before, apart) for clause in told)


def _clause_bound(
    wanted: ReadClause, passage: Reading, before: Reading | None, apart: Collection[Item]
) -> bool:
    subject = wanted.agent or wanted.subject
    said = [
        item for item in wanted.predicate if not item.light and item not in wanted.agent and item not in apart
    ]
    if wanted.agent:
        said = [*said, *(item for item in wanted.subject if not item.light)]
    if not said:
        return True
    same = [
        c for place, c in enumerate(passage.clauses) if _same_subject(subject, wanted, passage, place, before)
    ]
    same.extend(clause for clause in passage.clauses if _converse(wanted, clause))
    covered = [item for item in said if any(_in_clause(item, clause, subject) for clause in same)]
    describing = wanted.clause.verb is None or (wanted.clause.verb.base or "be") == "be"
    needed = 1.0 if describing else _BOUND
    return len(covered) >= needed * len(said)


def _in_clause(item: Item, clause: ReadClause, subject: tuple[Item, ...]) -> bool:
    apart = any(
        other.contrast for other in clause.subject
    )  # the clause is itself about what something is unlike
    said = (*clause.predicate, *clause.subject)
    own = [other for other in said if other not in subject and (apart or not other.contrast)]
    return any(_same(item, other) for other in own)


def _same(one: Item, other: Item) -> bool:
    if one.key == other.key:
        return True
    return not one.is_name and not other.is_name and same_word(one.key, other.key)


def _same_subject(
    subject: tuple[Item, ...], wanted: ReadClause, passage: Reading, place: int, before: Reading | None
) -> bool:
    clause = passage.clauses[place]
    known = (*(clause.agent or clause.subject), *_antecedents(passage, place, before))
    names = [item for item in subject if item.is_name]
    around = (*known, *clause.predicate) if clause.clause.qualifying else known
    if not all(any(_same(name, other) for other in around) for name in names):
        return False
    head = wanted.head if not wanted.agent else subject[-1] if subject else None
    if not subject:
        return True  # "Somebody", or no subject at all: whoever the passage speaks of
    if head is None or head.is_name:
        return (bool(names) and not clause.clause.qualifying) or _pronouns_agree(wanted, clause)
    return any(_same(head, other) for other in known)


def _antecedents(passage: Reading, place: int, before: Reading | None) -> tuple[Item, ...]:
    """Return what a subject that points back may mean: earlier subjects of its sentence, and of the one before."""
    clause = passage.clauses[place]
    if not is_anaphoric(clause):
        return ()
    earlier = tuple(item for other in passage.clauses[:place] for item in other.subject)
    if before is None:
        return earlier
    return (*earlier, *(item for item in before.items if is_subject(item, before)))


def _pronouns_agree(wanted: ReadClause, clause: ReadClause) -> bool:
    mine = {token.text.lower() for token in wanted.clause.subject if token.tag is Tag.PRONOUN}
    theirs = {token.text.lower() for token in clause.clause.subject if token.tag is Tag.PRONOUN}
    return bool(mine & theirs)


def _converse(wanted: ReadClause, clause: ReadClause) -> bool:
    """Whether "X gained N users" meets "N users joined X": subject and object change places."""
    one, other = wanted.clause.verb, clause.clause.verb
    if one is None or other is None:
        return False
    turned = (one.base in _GAINING and other.base in _JOINING) or (
        one.base in _JOINING and other.base in _GAINING
    )
    subject = [item for item in wanted.subject if not item.light]
    return turned and bool(subject) and all(any(_same(item, o) for o in clause.predicate) for item in subject)


def same_polarity(claim: Reading, passage: Reading) -> bool | None:
    """Whether the verbs that both have are both asserted or both denied; None where that cannot be told."""
    pairs = [pair for wanted in claim.clauses if (pair := _counterpart(wanted, passage)) is not None]
    if not pairs:
        if _denials(passage):
            return None
        return False if _denies_existence(claim) else None if _denials(claim) else True
    main = [pair for pair in pairs if not pair[0].clause.embedded]
    pairs = main or pairs
    agreeing = [is_denied(one) == is_denied(other) for one, other in pairs]
    if all(agreeing):
        return _totality_kept(claim, passage)
    return None if any(agreeing) else False


def _denies_existence(claim: Reading) -> bool:
    """Whether it says that there is no such thing: a passage that speaks of the thing says there is."""
    first = claim.clauses[0].clause if claim.clauses else None
    return (
        first is not None
        and [t.text.lower() for t in first.subject] == ["there"]
        and is_denied(claim.clauses[0])
    )


def _counterpart(wanted: ReadClause, passage: Reading) -> tuple[ReadClause, ReadClause] | None:
    """Return the clause of the passage that has the same verb and the most in common with the claim's."""
    verb = wanted.clause.verb
    if verb is None or _is_infinitive(wanted):
        return None
    alike = [
        (len(shared) - clause.clause.embedded / 2, -place, clause)
        for place, clause in enumerate(passage.clauses)
        if clause.clause.verb is not None
        and not _is_infinitive(clause)
        and _same_verb(verb, clause.clause.verb)
        if (shared := _shared(wanted, clause))
    ]
    if not alike:
        return None
    best = max(alike, key=lambda one: one[:2])
    return wanted, best[2]


def _is_infinitive(clause: ReadClause) -> bool:
    return clause.clause.embedded and clause.clause.predicate[0].tag is Tag.TO


def _shared(wanted: ReadClause, clause: ReadClause) -> list[Item]:
    """Return what both clauses say, where that is at least half of what is asked."""
    said = [item for item in (*wanted.predicate, *wanted.subject) if not item.light]
    shared = [
        item for item in said if any(_same(item, other) for other in (*clause.predicate, *clause.subject))
    ]
    return shared if len(shared) * 2 >= len(said) else []


def _same_verb(one: Token, other: Token) -> bool:
    if (one.base or "") in LIGHT and (other.base or "") in LIGHT:
        return True
    return same_word(one.stem, other.stem) or (one.base is not None and one.base == other.base)


def is_denied(clause: ReadClause) -> bool:
    """Whether the clause denies what its words say."""
    verb = clause.clause.verb
    after = [token for token in clause.clause.predicate if verb is None or token.start > verb.start]
    words = [token.text.lower() for token in after if token.tag is not Tag.ADVERB]
    negative = (
        any(word in _NEGATIVE for word in words[:2])
        or any(t.tag is Tag.NEGATION for t in after[1:4])
        or any(
            token.text.lower() in ("no", "nobody", "none", "neither") for token in clause.clause.subject[:1]
        )
    )
    return clause.clause.negated != negative


def _denials(reading: Reading) -> int:
    return sum(is_denied(clause) for clause in reading.clauses if clause.clause.verb is not None)


def _totality_kept(claim: Reading, passage: Reading) -> bool | None:
    """Not all is not none: "not universally welcomed" does not say "not welcomed"."""
    for words, others in ((passage, claim), (claim, passage)):
        denied = [clause for clause in words.clauses if is_denied(clause)]
        total = {
            t.text.lower() for clause in denied for t in clause.clause.predicate if t.text.lower() in _TOTAL
        }
        if total and not total <= {
            word.lower() for word in others.text.replace(",", " ").replace(".", " ").split()
        }:
            return None
    return True


def quantifier_of(clause: ReadClause) -> str:
    """Return of how many of its subjects the clause speaks."""
    words = [token.text.lower() for token in clause.clause.subject]
    first = words[0] if words else ""
    found = next((QUANTIFIERS[word] for word in words[:2] if word in QUANTIFIERS), "generic")
    return "not-all" if found == "all" and first == "not" else found


def _quantifier_in(reading: Reading, clause: ReadClause) -> str:
    found = quantifier_of(clause)
    subject = clause.clause.subject
    if found == "all" and subject:
        ahead = reading.text[: subject[0].start].rstrip().lower()
        if ahead.endswith("not"):
            return "not-all"
    return found


def says_as_much(claim: Reading, passage: Reading) -> bool:
    """Whether the passage speaks of at least as many of the claim's subjects."""
    for wanted in claim.clauses:
        if wanted.clause.embedded or (not wanted.subject and not wanted.clause.subject):
            continue
        mine = _quantifier_in(claim, wanted)
        others = [
            _quantifier_in(passage, clause) for clause in passage.clauses if _heads_agree(wanted, clause)
        ]
        plural = wanted.head is not None and not wanted.head.is_name
        if plural and others and not any(other in _ENOUGH[mine] for other in others):
            return False
        if mine in ("all", "most", "none", "not-all") and not others:
            return False
    return True


def quantifier_clash(claim: Reading, passage: Reading) -> tuple[str, str] | None:
    """Return the two quantifiers where all meets not all, or none meets some, of the same things."""
    for wanted in claim.clauses:
        mine = _quantifier_in(claim, wanted)
        for clause in passage.clauses:
            theirs = _quantifier_in(passage, clause)
            if theirs in _REFUTED_BY.get(mine, ()) and _heads_agree(wanted, clause):
                return mine, theirs
    return None


def _heads_agree(wanted: ReadClause, clause: ReadClause) -> bool:
    if wanted.head is None:
        mine = {token.text.lower() for token in wanted.clause.subject}
        theirs = {token.text.lower() for token in clause.clause.subject}
        return clause.head is None and bool(mine) and bool(theirs)
    return clause.head is not None and _same(wanted.head, clause.head)
