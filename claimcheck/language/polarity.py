"""Polarity and reality: is the same asserted or denied, and is it told as so, or only as planned, feared or said?"""

import re

from claimcheck.language.binding import same_item, same_verb
from claimcheck.language.lexicon import CUE_VERBS, DENYING_CUES
from claimcheck.language.modality_words import CONDITIONS, MODALS, NEGATIVE, SHORT_OF, SUPPOSING
from claimcheck.language.reading import Item, ReadClause, Reading
from claimcheck.language.tagging import Tag

_TOTAL = frozenset(
    "universally entirely fully completely always necessarily only wholly totally all everyone just".split()
)
# A "not" or "no" that denies nothing, or not what the verb says.
_NO_DENIAL = re.compile(
    r"(?i)\bnot (?:only|just|merely|simply)\b|\bno (?:fewer|less|more|later|earlier|sooner) than\b|\bno doubt\b"
)
_UNCLEAR = re.compile(
    r"(?i)\bnot\b.*\bbut\b|\bnot (?:because|by|due)\b|\b(?:could|can)(?: ?n[o']t|not)? (?:have been |be )?\w+er\b"
    r"|\bno longer\b|\bany ?more\b|\bnot (?:have been |be )?(?:more|less|better|worse|\w+ier)\b"
)
# Verbs whose object is not said to be so.
_UNREAL = SUPPOSING | frozenset(
    "plan aim intend want try seek attempt refuse fail decline work consider propose promise vow pledge threaten "
    "prepare agree offer urge demand ask call deny reject refute dismiss claim allege argue contend insist accuse "
    "rumour rumor recommend advise".split()
)
# What somebody says is no evidence that it is so, unless the verb vouches for it.
_VOUCHING = frozenset(
    "confirm acknowledge admit reveal disclose note observe announce report show find".split()
)
_HEARSAY = CUE_VERBS - _VOUCHING
_PARTISANS = frozenset(
    "critic opponent supporter advocate campaigner activist sceptic skeptic some many people rumour rumor".split()
)
_CONDITIONS = re.compile(
    rf"(?i)\b(?:{'|'.join(CONDITIONS)}|whether|reports? that|fears? that)\s+(?:the |a |an )?$"
)
# What stands behind these in its sentence is said or supposed, not told: "under the assumption that he paid".
_FRAMES = re.compile(
    r"(?i)\b(?:(?:rumou?r|assumption|belief|idea|notion|accusation|suggestion|theory|speculation|suspicion"
    r"|possibility|myth|hoax)s? that|claim(?:s|ed|ing)?|alleg(?:es|ed|ing|ations?)|purport(?:s|ed|ing)?)\b"
)
# What a sentence asks, or names as somebody's claim, it does not assert: "Did it rain?", "Claim: it rained".
_ASKS = re.compile(r"[\s(\[*•-]*(?:Did|Does|Is|Are|Was|Were|Has|Have)\b(?!,)")
_PUT_FORWARD = re.compile(
    r"[\W_]*(?:(?i:(?:(?:the|a|this|full|viral|false|fake|popular|common) )*(?:claim|rumou?r|myth|hoax|question"
    r"|allegation)s?(?: reviewe?d?| checke?d?)?|fact[- ]check|q)\s?[:–—]"
    r"|(?:FULL )?(?:CLAIM|RUMOU?R|MYTH|QUESTION)S?\b(?!['’]))"
)


def is_put_forward(sentence: str) -> bool:
    """Whether a sentence only asks what its words say, or names it as a claim, a rumour, a question."""
    return (
        sentence.rstrip(" )]").endswith(("?", "？"))
        or _ASKS.match(sentence) is not None
        or _PUT_FORWARD.match(sentence) is not None
    )


def is_denied(clause: ReadClause) -> bool:
    """Whether the clause denies what its words say."""
    verb = clause.clause.verb
    text = " ".join(token.text for token in clause.clause.predicate)
    after = [token for token in clause.clause.predicate if verb is None or token.start > verb.start]
    words = [token.text.lower() for token in after if token.tag is not Tag.ADVERB]
    if _NO_DENIAL.search(text):
        return False
    negative = any(word in NEGATIVE for word in words[:2]) or any(
        token.tag is Tag.NEGATION for token in after[1:4]
    )
    subject = [token.text.lower() for token in clause.clause.subject]
    nobody = subject[:1] in (["no"], ["nobody"], ["none"], ["neither"]) and subject[1:2] not in (
        ["fewer"], ["less"], ["more"],
    )  # fmt: skip
    return clause.clause.negated != (negative or nobody)


def same_polarity(claim: Reading, passage: Reading) -> bool | None:
    """Whether the verbs that both have are both asserted or both denied; None where that cannot be told."""
    if _UNCLEAR.search(claim.text) or _UNCLEAR.search(passage.text):
        return None
    pairs = [pair for wanted in claim.clauses if (pair := counterpart(wanted, passage)) is not None]
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
    words = [token.text.lower() for token in first.subject] if first is not None else []
    return words[:1] in (["there"], ["no"]) and is_denied(claim.clauses[0])


def counterpart(wanted: ReadClause, passage: Reading) -> tuple[ReadClause, ReadClause] | None:
    """Return the clause of the passage that has the same verb and the most in common with the claim's."""
    verb = wanted.clause.verb
    if verb is None or _is_infinitive(wanted):
        return None
    alike = [
        (len(shared) - clause.clause.embedded / 2, -place, clause)
        for place, clause in enumerate(passage.clauses)
        if clause.clause.verb is not None
        and not _is_infinitive(clause)
        and same_verb(verb, clause.clause.verb)
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
    theirs = (*clause.predicate, *clause.subject)
    shared = [item for item in said if any(same_item(item, other) for other in theirs)]
    return shared if len(shared) * 2 >= len(said) else []


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


def is_told_as_real(claim: Reading, passage: Reading) -> bool:
    """Whether what the claim tells as so is not told as hoped, feared, possible, conditional, or nearly so."""
    for wanted in claim.clauses:
        verb = wanted.clause.verb
        if verb is None or wanted.clause.embedded:
            continue
        told = _verb_clause(wanted, passage)
        if told is None or _is_modal(wanted):
            continue
        if _is_modal(told) or _falls_short(told, passage, wanted) or _is_conditional(told, passage):
            return False
        if _is_framed(told, passage) and not _is_framed(wanted, claim):
            return False
        if not (verb.shape == "ing" or _is_governed(wanted, claim)) and _is_governed(told, passage):
            return False
        if verb.shape == "ing" and _is_denied_by_governor(told, passage):
            return False
    return True


def _verb_clause(wanted: ReadClause, passage: Reading) -> ReadClause | None:
    """Return the clause that has the claim's verb, infinitives too, with the most in common."""
    verb = wanted.clause.verb
    alike = [
        (len(shared), -place, clause)
        for place, clause in enumerate(passage.clauses)
        if verb is not None and clause.clause.verb is not None and same_verb(verb, clause.clause.verb)
        if (shared := _shared(wanted, clause))
    ]
    return max(alike, key=lambda one: one[:2])[2] if alike else None


def _is_modal(clause: ReadClause) -> bool:
    verb = clause.clause.verb
    ahead = (token for token in clause.clause.predicate if verb is not None and token.start < verb.start)
    return any(token.text.lower() in MODALS for token in ahead)


def _falls_short(told: ReadClause, passage: Reading, wanted: ReadClause) -> bool:
    """Whether an "almost" stands before the verb that the claim has without it."""
    verb = told.clause.verb
    ahead = {t.text.lower() for t in told.clause.predicate if verb is not None and t.start < verb.start}
    if verb is not None:
        ahead |= set(passage.text[: verb.start].lower().split()[-1:])
    return bool(ahead & SHORT_OF - {token.text.lower() for token in wanted.clause.predicate})


def _is_conditional(told: ReadClause, passage: Reading) -> bool:
    start = min((t.start for t in (*told.clause.subject, *told.clause.predicate[:1])), default=0)
    return _CONDITIONS.search(passage.text[:start]) is not None


def _is_framed(told: ReadClause, passage: Reading) -> bool:
    """Whether its verb stands behind a claim or a supposition."""
    verb = told.clause.verb
    return verb is not None and _FRAMES.search(passage.text, 0, verb.start) is not None


def _governors(told: ReadClause, passage: Reading) -> list[ReadClause]:
    """Return the clauses in whose predicate this one stands."""
    verb = told.clause.verb
    if verb is None:
        return []
    return [
        clause
        for clause in passage.clauses
        if clause.clause.verb is not None
        and clause.clause.verb.start < verb.start
        and any(token.start == verb.start for token in clause.clause.predicate)
    ]


def _is_governed(told: ReadClause, passage: Reading) -> bool:
    """Whether it stands under a verb of hoping, fearing, denying or holding, or is what partisans say."""
    return any(
        (clause.clause.verb is not None and clause.clause.verb.base in _UNREAL | _HEARSAY)
        or any(item.key in _PARTISANS for item in clause.subject[-1:])
        for clause in _governors(told, passage)
    )


def _is_denied_by_governor(told: ReadClause, passage: Reading) -> bool:
    governors = (clause.clause.verb for clause in _governors(told, passage))
    return any(
        verb is not None and verb.base in DENYING_CUES | {"refuse", "fail", "decline"} for verb in governors
    )
