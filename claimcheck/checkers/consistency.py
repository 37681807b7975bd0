"""Do the claims of a set fit together, and headline and summary with the article's own body?"""

from collections.abc import Hashable, Iterable, Iterator, Sequence

import attrs

from claimcheck.checkers.body import DERIVED, OWN_WORDS, Body, body_of, by_article, claim_as_evidence
from claimcheck.checkers.clashes import Bearing, Desk, same_time, spoken
from claimcheck.checkers.crediting import TELLING_SAYING
from claimcheck.checkers.gist import Comparer, Likeness, gist_of
from claimcheck.checkers.hearing import Hearing
from claimcheck.checkers.naming import Names
from claimcheck.checkers.properties import read_properties
from claimcheck.checkers.quotation import said_words
from claimcheck.checkers.speakers import Sameness, Sayer, proper_name, sayer_of
from claimcheck.checkers.summaries import added_words, contradicting_sentence, only_case, raised_quantifier
from claimcheck.checkers.testimony import Testimony, of_quotations
from claimcheck.checkers.totals import excesses, wrong_difference
from claimcheck.language.quotations import find_quotations
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim, Zone
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Skip, Stance
from claimcheck.model.statement import ChangeStatement, QuotationStatement, Statement

DIFFER, TURNED, RAISED, SHIFTED = "claims-differ", "meaning-turned", "quantifier-raised", "speaker-shifted"
EXCEED, MISFIT = "parts-exceed-total", "change-does-not-add-up"
ADDS, ONE = "summary-adds", "plural-of-one"
_CODES = {Bearing.DIFFERS: DIFFER, Bearing.PRESUMED: DIFFER, Bearing.TURNED: TURNED, Bearing.RAISED: RAISED}
_MANY = {"generic": "them at large", "not-all": "not all"}
_WORDS = {DIFFER: "says otherwise", TURNED: "says the contrary", RAISED: "says it of fewer"}


class ConsistencyChecker:
    """Compares the claims of an article; a contradiction is told where it derives, else on both."""

    name = "consistency"
    codes = frozenset({DIFFER, TURNED, RAISED, SHIFTED, EXCEED, MISFIT, ADDS, ONE})
    timeless = True  # what is asked about is as it is on every day

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what does not fit together in the articles of these claims."""
        asked = {claim.id for claim in claims}
        for group in by_article(context.claims):
            if any(claim.id in asked for claim in group):
                found = [one for one in _check_article(group, context) if one.claim in asked]
                yield from _merged(found)


def _merged(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield one finding for each claim, code and stance, with all the evidence."""
    groups: dict[tuple[str, str, Stance], list[Finding]] = {}
    for one in found:
        groups.setdefault((one.claim, one.code, one.stance), []).append(one)
    for group in groups.values():
        evidence = _ordered(piece for one in group for piece in one.evidence)
        notes = tuple(dict.fromkeys(note for one in group for note in one.notes))
        yield attrs.evolve(group[0], evidence=evidence, notes=notes)


def _ordered(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    def place(one: Evidence) -> tuple[str, str, str]:
        return one.provenance.reference, one.provenance.locator, one.excerpt

    return tuple(sorted(set(evidence), key=place))


def _check_article(claims: Sequence[Claim], context: Context) -> Iterator[Finding]:
    article = context.article_of(claims[0])
    body = None if article is None else body_of(article, claims)
    desk = Desk(
        names=Names(context.catalogue),
        properties=read_properties(context.catalogue.vocabulary),
        units=context.catalogue.vocabulary.units,
    )
    hearing = Hearing.open(context, ConsistencyChecker.name)
    yield from _check_statements(claims, desk)
    yield from _check_sums(claims, desk)
    yield from _check_speakers(claims, body, hearing)
    if body is not None:
        yield from _check_words(claims, body, hearing.comparer)


def _check_statements(claims: Sequence[Claim], desk: Desk) -> Iterator[Finding]:
    """Yield the claims on one matter that clash: derived ones with the body, then like with like."""
    matters: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        matter = desk.matter(claim)
        if matter is not None:
            matters.setdefault(matter, []).append(claim)
    for group in matters.values():
        bodies = [claim for claim in group if claim.zone in OWN_WORDS]
        derived = [claim for claim in group if claim.zone in DERIVED]
        for claim in derived:
            yield from _against_body(claim, bodies, desk)
        for likes in (bodies, derived):
            for claim in likes:
                yield from _against_likes(claim, likes, desk)


def _against_body(claim: Claim, bodies: Sequence[Claim], desk: Desk) -> Iterator[Finding]:
    """Yield how a headline or summary departs from every claim of the body on the same matter."""
    found: dict[Bearing, list[Claim]] = {}
    for other in bodies:
        if _may_speak_for(claim, other, desk) and _in_time(claim, other):
            bearing = desk.compare(claim, other)
            if bearing is not None:
                found.setdefault(bearing, []).append(other)
    if Bearing.AGREES in found or Bearing.LOWERED in found:
        return
    for bearing in (Bearing.TURNED, Bearing.RAISED, Bearing.DIFFERS, Bearing.PRESUMED):
        if bearing in found:
            yield _clash(claim, found[bearing], bearing, derived=True)
            return


def _against_likes(claim: Claim, others: Sequence[Claim], desk: Desk) -> Iterator[Finding]:
    """Yield the claims of the same rank that contradict this one at the same time, by the same voice."""
    found: dict[Bearing, list[Claim]] = {}
    for other in others:
        if other is claim or _related(claim, other) or not _same_voice(claim, other, desk):
            continue
        mine, theirs = spoken(claim.statement), spoken(other.statement)
        if mine is None or theirs is None or not same_time(mine, theirs):
            continue
        bearing = desk.compare(claim, other)
        if bearing in (Bearing.TURNED, Bearing.DIFFERS):
            found.setdefault(bearing, []).append(other)
    for bearing, clashing in sorted(found.items(), key=lambda item: item[0].value):
        yield _clash(claim, clashing, bearing, derived=False)


def _related(one: Claim, other: Claim) -> bool:
    return one.parent == other.id or other.parent == one.id


def _same_voice(one: Claim, other: Claim, desk: Desk) -> bool:
    if one.speaker.is_narrator or other.speaker.is_narrator:
        return one.speaker.is_narrator and other.speaker.is_narrator
    return desk.names.same(one.speaker.name, other.speaker.name)


def _may_speak_for(derived: Claim, other: Claim, desk: Desk) -> bool:
    """Whether a headline may stand for a claim of the body: its own voice, or the same speaker's."""
    return derived.speaker.is_narrator or _same_voice(derived, other, desk)


def _in_time(derived: Claim, other: Claim) -> bool:
    mine, theirs = spoken(derived.statement), spoken(other.statement)
    if mine is None or theirs is None:
        return False
    return (mine.time is None and mine.when is None) or same_time(mine, theirs) or _is_event(mine)


def _is_event(statement: Statement) -> bool:
    return statement.kind == "event"


def _clash(claim: Claim, others: Sequence[Claim], bearing: Bearing, *, derived: bool) -> Finding:
    code = _CODES[bearing]
    notes: list[Note] = []
    if derived and bearing in (Bearing.TURNED, Bearing.RAISED):
        notes.append(Note.DERIVED_DECISIVE)
    if bearing is Bearing.PRESUMED:
        notes.append(Note.PRESUMED)
    where = "the body" if derived else "the same article"
    message = f"{where} {_WORDS[code]}: “{others[0].text}” ({others[0].id})"
    return _finding(claim, code, message, map(claim_as_evidence, others), notes=notes)


def _check_sums(claims: Sequence[Claim], desk: Desk) -> Iterator[Finding]:
    for excess in excesses(claims, desk):
        message = (
            f"its {len(excess.parts)} parts come to more: {', '.join(part.text for part in excess.parts)}"
        )
        evidence = map(claim_as_evidence, excess.parts)
        yield _finding(excess.total, EXCEED, message, evidence)
    for claim in claims:
        statement = spoken(claim.statement)
        if isinstance(statement, ChangeStatement) and not statement.negated:
            by = wrong_difference(statement)
            if by is not None:
                message = f"from {_written(statement)} is no change by {by.written}"
                yield _finding(claim, MISFIT, message, [claim_as_evidence(claim)])


def _written(statement: ChangeStatement) -> str:
    return " to ".join(end.written for end in (statement.start, statement.end) if end is not None)


def _check_speakers(claims: Sequence[Claim], body: Body | None, hearing: Hearing) -> Iterator[Finding]:
    """Yield the headlines and summaries that credit another speaker than the body, or turn what was said."""
    given = list(_of_claims(claims, body))
    if body is not None:
        given.extend(of_quotations(body.text, body.evidence))
    for claim in claims:
        if claim.zone in DERIVED:
            for said_by, words in _reports(claim):
                yield from _check_report(claim, said_by, words, given, hearing)


def _reports(claim: Claim) -> list[tuple[Sayer, str]]:
    """Return who says what by a claim: its speaker, or whom its words credit."""
    said_by = sayer_of(claim)
    if said_by is not None:
        return [(said_by, said_words(claim))]
    return [
        (Sayer(name=quotation.speaker), quotation.words)
        for quotation in find_quotations(claim.text)
        if quotation.speaker and not quotation.denied and proper_name(quotation.speaker)
    ]


def _check_report(
    claim: Claim, said_by: Sayer, words: str, given: Sequence[Testimony], hearing: Hearing
) -> Iterator[Finding]:
    likeness = [(one, hearing.likeness(claim, said_by, words, one)) for one in given]
    says = hearing.by_speaker([one for one, like in likeness if like is Likeness.SAYS], said_by)
    denies = hearing.by_speaker([one for one, like in likeness if like is Likeness.DENIES], said_by)
    if says[Sameness.SAME] or says[Sameness.UNKNOWN]:
        return
    if denies[Sameness.SAME]:
        evidence = denies[Sameness.SAME]
        message = f"in the body {said_by.name} says the contrary: “{evidence[0].evidence.excerpt}”"
        yield _derived(claim, TURNED, message, evidence)
    elif says[Sameness.DIFFERENT] and said_by.is_named and len(gist_of(words).stems) >= TELLING_SAYING:
        right = " and ".join(dict.fromkeys(one.sayer.name for one in says[Sameness.DIFFERENT]))
        message = f"in the body it is {right} who says so, not {said_by.name}"
        yield _derived(claim, SHIFTED, message, says[Sameness.DIFFERENT])


def _of_claims(claims: Sequence[Claim], body: Body | None) -> Iterator[Testimony]:
    for claim in claims:
        said_by = sayer_of(claim)
        statement = claim.statement
        if claim.zone in OWN_WORDS and said_by is not None:
            evidence = claim_as_evidence(claim)
            denied = isinstance(statement, QuotationStatement) and statement.negated
            yield Testimony(
                sayer=said_by,
                words=said_words(claim),
                quoted=(),
                denied=denied,
                around=claim.text if body is None else body.text,
                evidence=evidence,
                whole=False,
            )


def _derived(claim: Claim, code: str, message: str, found: Sequence[Testimony]) -> Finding:
    evidence = [one.evidence for one in found]
    return _finding(claim, code, message, evidence, notes=[Note.DERIVED_DECISIVE])


def _check_words(claims: Sequence[Claim], body: Body, comparer: Comparer) -> Iterator[Finding]:
    """Yield what the words alone tell, against the sentences of the body."""
    for claim in claims:
        if claim.zone in DERIVED:
            lacking = added_words(claim, body, comparer)
            if lacking:
                message = f"the body has nothing of: {', '.join(lacking)}"
                yield _finding(claim, ADDS, message, ())
            yield from _check_against_sentences(claim, body, comparer)
        if claim.zone is not Zone.SOURCE_LINE:
            one = only_case(claim, body, comparer)
            if one is not None:
                plural, name, span = one
                message = f"of the {plural} the body has one by name: {name}"
                yield _finding(claim, ONE, message, [body.evidence(*span)])


def _check_against_sentences(claim: Claim, body: Body, comparer: Comparer) -> Iterator[Finding]:
    raised = raised_quantifier(claim, body, comparer)
    if raised is not None:
        evidence = body.evidence(raised.start, raised.end)
        body_says, claimed = (_MANY.get(word, word) for word in (raised.body, raised.claimed))
        message = f"the body says it of {body_says}, not of {claimed}: “{evidence.excerpt}”"
        yield _finding(claim, RAISED, message, [evidence], notes=[Note.DERIVED_DECISIVE])
        return
    other = contradicting_sentence(claim, body, comparer)
    if other is not None:
        evidence = body.evidence(other.start, other.end)
        code, notes = (TURNED, [Note.DERIVED_DECISIVE]) if other.turned else (DIFFER, [])
        message = f"the body {_WORDS[code]}: “{evidence.excerpt}”"
        yield _finding(claim, code, message, [evidence], notes=notes)


def _finding(
    claim: Claim, code: str, message: str, evidence: Iterable[Evidence], notes: Sequence[Note] = ()
) -> Finding:
    stance = Stance.UNDECIDED if code in (ADDS, ONE) else Stance.REFUTES
    return Finding(
        claim=claim.id,
        checker=ConsistencyChecker.name,
        code=code,
        aspect=Aspect.CONSISTENCY,
        stance=stance,
        message=message,
        evidence=_ordered(evidence),
        severity=Severity.ERROR if stance is Stance.REFUTES else Severity.NOTE,
        notes=tuple(notes),
    )
