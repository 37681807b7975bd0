"""Binding: what a claim says of its subject, does the passage say it of the same one?"""

from collections.abc import Collection, Iterable

from claimcheck.language.lexicon import same_word
from claimcheck.language.reading import LIGHT, Item, ReadClause, Reading
from claimcheck.language.tagging import Tag, Token

_ANAPHORS = frozenset("it they he she this that these those some others its their which who".split())
_GENERIC = frozenset(
    "platform app application company firm service site group organisation organization ministry bank council".split()
)
_GAINING = frozenset(
    "gain attract draw add receive get see experience have win register record report welcome".split()
)
_JOINING = frozenset(
    "join flock migrate move sign enter download arrive flood register switch come pour".split()
)
_DESCRIBING = frozenset("be become remain know call name serve".split())
_BOUND = 0.6  # of what a clause predicates


def same_item(one: Item, other: Item) -> bool:
    """Whether two items are the same name, or words that say the same."""
    if one.key == other.key:
        return True
    return not one.is_name and not other.is_name and same_word(one.key, other.key)


def same_verb(one: Token, other: Token) -> bool:
    """Whether two verbs say the same, or both carry little."""
    if (one.base or "") in LIGHT and (other.base or "") in LIGHT:
        return True
    return same_word(one.stem, other.stem) or (one.base is not None and one.base == other.base)


def is_subject(item: Item, reading: Reading) -> bool:
    """Whether the item stands in the subject of one of the sentence's clauses."""
    return any(item in clause.subject for clause in reading.clauses)


def is_anaphoric(clause: ReadClause) -> bool:
    """Whether the subject points back: a pronoun alone, "some of …", "its …", or "the platform"."""
    words = [token.text.lower() for token in clause.clause.subject]
    if not words:
        return False
    pointing = words[0] in ("the", "this", "that") and words[-1] in _GENERIC
    alone = len(words) == 1 or words[1] == "of" or words[0] in ("its", "their")
    return (words[0] in _ANAPHORS and alone) or pointing


def first_told(reading: Reading) -> ReadClause | None:
    """Return the first clause with a verb: the one whose subject may stand in the sentence before."""
    return next((clause for clause in reading.clauses if clause.clause.verb is not None), None)


def is_bound(claim: Reading, passage: Reading, before: Reading | None, apart: Collection[Item] = ()) -> bool:
    """Whether what the claim says of its subjects, the passage says of the same ones; `apart` is not looked for.

    A claim in which no clause is found says nothing of anything that could be bound.
    """
    told = [clause for clause in claim.clauses if not (clause.clause.embedded or clause.clause.qualifying)]
    return bool(told) and all(_clause_bound(clause, passage, before, apart) for clause in told)


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
        clause
        for place, clause in enumerate(passage.clauses)
        if _same_subject(subject, wanted, passage, place, before)
    ]
    if _describes(wanted):
        return all(any(_described(item, clause, passage) for clause in same) for item in said)
    same = [clause for clause in same if not _foreign_verb(wanted, clause, passage, subject, before)]
    same.extend(clause for clause in passage.clauses if _converse(wanted, clause, apart))
    verb = wanted.clause.verb
    same_act = [
        c for c in same if verb is not None and c.clause.verb is not None and same_verb(verb, c.clause.verb)
    ]
    if same_act and verb is not None and (verb.base or "") not in LIGHT:
        same = same_act  # "chairs the union and owns a shop": who owns what is said in the clause that says "owns"
    covered = [item for item in said if any(_in_clause(item, clause, subject) for clause in same)]
    return len(covered) >= _BOUND * len(said)


def _describes(clause: ReadClause) -> bool:
    verb = clause.clause.verb
    exists = [token.text.lower() for token in clause.clause.subject] == ["there"]
    return not exists and (verb is None or (verb.base or "be") == "be")


def _described(item: Item, clause: ReadClause, passage: Reading) -> bool:
    """Whether the clause says what something is, in these words: by a copula, an apposition or a qualifier."""
    verb = clause.clause.verb
    if verb is not None and verb.base not in _DESCRIBING:
        return False
    ends = [
        other.clause.predicate[0].start
        for other in passage.clauses
        if verb is not None and other.clause.verb is not None and other.clause.verb.start > verb.start
    ]
    cut = min(ends, default=len(passage.text))
    told = (*clause.predicate, *(clause.subject if clause.clause.qualifying else ()))  # "the old ban on it"
    return any(same_item(item, o) and o.start < cut and not o.contrast for o in told)


def _foreign_verb(
    wanted: ReadClause,
    clause: ReadClause,
    passage: Reading,
    subject: tuple[Item, ...],
    before: Reading | None,
) -> bool:
    """Whether the claim's verb is here that of a clause inside, with another subject: "X says that Y found it"."""
    verb, own = wanted.clause.verb, clause.clause.verb
    if verb is None or own is None or (verb.base or "") in LIGHT or same_verb(verb, own):
        return False
    inside = {token.start for token in clause.clause.predicate}
    mine = [
        place
        for place, other in enumerate(passage.clauses)
        if other.clause.verb is not None
        and other.clause.verb.start in inside
        and same_verb(verb, other.clause.verb)
    ]
    return bool(mine) and not any(_same_subject(subject, wanted, passage, place, before) for place in mine)


def _in_clause(item: Item, clause: ReadClause, subject: Iterable[Item]) -> bool:
    apart = any(other.contrast for other in clause.subject)  # the clause is itself about what is unlike
    said = (*clause.predicate, *clause.subject)
    own = [other for other in said if other not in subject and (apart or not other.contrast)]
    return any(same_item(item, other) for other in own)


def _same_subject(
    subject: tuple[Item, ...], wanted: ReadClause, passage: Reading, place: int, before: Reading | None
) -> bool:
    clause = passage.clauses[place]
    known = (*(clause.agent or clause.subject), *_antecedents(passage, place, before))
    names = [item for item in subject if item.is_name]
    around = (*known, *clause.predicate) if clause.clause.qualifying else known
    if not all(any(same_item(name, other) for other in around) for name in names):
        return False
    head = wanted.head if not wanted.agent else subject[-1] if subject else None
    if not subject:
        return True  # "Somebody", or no subject at all: whoever the passage speaks of
    if head is None or head.is_name:
        owned = [token.text.lower() for token in clause.clause.subject[:1]] in (
            ["its"],
            ["their"],
            ["his"],
            ["her"],
        )
        if owned:
            return False  # "its users" are not it
        return (bool(names) and not clause.clause.qualifying) or _pronouns_agree(wanted, clause)
    return any(same_item(head, other) for other in known)


def _antecedents(passage: Reading, place: int, before: Reading | None) -> tuple[Item, ...]:
    """Return what a subject that points back may mean: earlier subjects of its sentence, and of the one before."""
    clause = passage.clauses[place]
    if not is_anaphoric(clause):
        return ()
    earlier = tuple(item for other in passage.clauses[:place] for item in other.subject)
    if before is None or clause is not first_told(passage):
        return earlier
    return (*earlier, *(item for item in before.items if is_subject(item, before)))


def _pronouns_agree(wanted: ReadClause, clause: ReadClause) -> bool:
    mine = {token.text.lower() for token in wanted.clause.subject if token.tag is Tag.PRONOUN}
    theirs = {token.text.lower() for token in clause.clause.subject if token.tag is Tag.PRONOUN}
    return bool(mine & theirs)


def _converse(wanted: ReadClause, clause: ReadClause, apart: Collection[Item]) -> bool:
    """Whether "X gained N users" meets "N users joined X": subject and object change places."""
    one, other = wanted.clause.verb, clause.clause.verb
    if one is None or other is None:
        return False
    turned = (one.base in _GAINING and other.base in _JOINING) or (
        one.base in _JOINING and other.base in _GAINING
    )
    subject = [item for item in wanted.subject if not item.light and item not in apart]
    counted = bool(subject) or any(item in apart for item in wanted.subject)
    return turned and counted and all(any(same_item(item, o) for o in clause.predicate) for item in subject)
