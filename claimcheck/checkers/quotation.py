"""Was it said, by this speaker, in these words or to this effect?"""

from collections.abc import Iterator, Sequence

import attrs

from claimcheck.checkers.crediting import (
    DESCRIBED,
    SPEAKER,
    TELLING_QUOTED,
    TELLING_SAYING,
    Told,
    Weighing,
    weigh_speakers,
)
from claimcheck.checkers.gist import Likeness, is_possibility
from claimcheck.checkers.hearing import Hearing
from claimcheck.checkers.quoting import SHORTEST, changed_words, has_parts, quoted_parts
from claimcheck.checkers.speakers import NOBODY, Sameness, Sayer, sayer_of
from claimcheck.checkers.testimony import Testimony
from claimcheck.checkers.word_diff import Difference, find_words, has_words, words_of
from claimcheck.language.quotations import find_quotations
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Finding, Note, Skip, Stance
from claimcheck.model.statement import QuotationStatement

FOUND, DIFFERS, NOT_FOUND = "quotation-found", "quotation-words-differ", "quotation-not-in-source"
SAID, DENIED, TERM = "saying-found", "saying-differs", "term-used"


class QuotationChecker:
    """Compares quotations with what documents and facts credit people with."""

    name = "quotation"
    codes = frozenset({FOUND, DIFFERS, NOT_FOUND, SAID, DENIED, TERM, SPEAKER, DESCRIBED})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield what sources say of each claim that is a quotation."""
        hearing = Hearing.open(context, self.name)
        for claim in claims:
            if isinstance(claim.statement, QuotationStatement):
                for finding in _check_quotation(claim, claim.statement, hearing):
                    yield turned(finding) if claim.statement.negated else finding


def turned(finding: Finding) -> Finding:
    """Return what a finding means for "did not say": found words refute it, and nothing else decides."""
    if finding.stance is Stance.SUPPORTS:
        return attrs.evolve(finding, stance=Stance.REFUTES)
    return attrs.evolve(finding, stance=Stance.UNDECIDED)


def _check_quotation(claim: Claim, statement: QuotationStatement, hearing: Hearing) -> Iterator[Finding]:
    said_by, words = sayer_of(claim), said_words(claim)
    if not has_words(words):
        return
    told = Told(
        claim=claim,
        checker=QuotationChecker.name,
        aspect=Aspect.CONTENT,
        said_by=said_by or NOBODY,
        words=words,
    )
    if said_by is None:
        yield from _check_term(told, hearing)
        return
    credited = hearing.by_speaker(hearing.testimonies(claim, said_by, words), said_by)
    if statement.mode == "direct":
        yield from _check_direct(told, credited, hearing, _frame(claim))
    else:
        findings = list(check_saying(told, credited, hearing, codes=(SAID, DENIED)))
        yield from findings
        if not findings:
            yield from _check_parts(told, credited, hearing)


def said_words(claim: Claim) -> str:
    """Return what was said by the claim: its words, else what it introduces as reported, else its text."""
    statement = claim.statement
    if isinstance(statement, QuotationStatement) and statement.words is not None:
        return statement.words
    reported = [
        claim.text[quotation.content_start : quotation.content_end]
        for quotation in find_quotations(claim.text)
        if quotation.speaker
    ]
    return max(reported, key=len) if reported else claim.text


def _check_term(told: Told, hearing: Hearing) -> Iterator[Finding]:
    """Yield whether a term that the narrator puts in quotation marks is used by the sources."""
    uses = hearing.uses(told.claim, told.words)
    hearing.explain(told.claim, {Sameness.UNKNOWN: uses})
    if uses:
        message = f"“{told.words.strip(' .,')}” is used by the sources"
        yield told.finding(TERM, Stance.SUPPORTS, message, uses)


Credited = dict[Sameness, list[Testimony]]


def _check_direct(told: Told, credited: Credited, hearing: Hearing, frame: str) -> Iterator[Finding]:
    says = {
        sameness: [one for one in found if find_words(told.words, one.words) is not None]
        for sameness, found in credited.items()
    }
    hearing.explain(told.claim, {**says, Sameness.SAME: credited[Sameness.SAME]})
    weighing = Weighing(code=FOUND, telling=TELLING_QUOTED, heard=credited[Sameness.SAME])
    findings = list(weigh_speakers(told, says, hearing.origins, weighing))
    yield from findings
    if not findings:
        yield from _check_wording(told, credited[Sameness.SAME], frame)


def _check_parts(told: Told, credited: Credited, hearing: Hearing) -> Iterator[Finding]:
    """Yield who else is quoted with what the claim quotes of what was said, or how sources give it otherwise."""
    mine = credited[Sameness.SAME]
    for part in quoted_parts(told.claim, told.words):
        if any(has_parts([part], one) for one in mine):
            continue
        quoted = told._replace(words=part)
        if len(words_of(part)) >= SHORTEST:
            yield from _check_direct(quoted, credited, hearing, told.words)
        else:
            yield from _check_wording(quoted, mine, told.words)


def _check_wording(told: Told, mine: Sequence[Testimony], frame: str) -> Iterator[Finding]:
    """Yield where sources give the passage with other words; cuttings and translations decide nothing."""
    differing = [(one, found) for one in mine if (found := changed_words(told.words, frame, one)) is not None]
    decisive = [(one, found) for one, found in differing if found.decisive and _may_refute(one, found)]
    if decisive:
        message = _word_diff(told.said_by, decisive[0][1])
        yield told.finding(DIFFERS, Stance.REFUTES, message, [one for one, _ in decisive])
    elif differing:
        sources = [one for one, _ in differing]
        notes = [Note.EXCERPT] if not any(one.whole for one in sources) else []
        notes += [Note.TRANSLATION] if all(one.translated for one in sources) else []
        message = _word_diff(told.said_by, differing[0][1])
        yield told.finding(DIFFERS, Stance.UNDECIDED, message, sources, notes=notes)
    elif any(one.whole for one in mine):
        message = f"sources quote {told.said_by.name}, none with these words"
        yield told.finding(NOT_FOUND, Stance.UNDECIDED, message, [one for one in mine if one.whole])


def _may_refute(one: Testimony, found: Difference) -> bool:
    """Whether the other words are quoted by a source at hand, in the article's language, surely known."""
    quoted = any(find_words(found.given, words) is not None for words in one.quoted)
    return quoted and one.whole and not one.translated and not one.imprecise


def _word_diff(said_by: Sayer, found: Difference) -> str:
    return f"{said_by.name} said “{found.given}”, not “{found.claimed}”"


def _frame(claim: Claim) -> str:
    """Return the clause that the quoted words stand in, without who said it."""
    for quotation in find_quotations(claim.text):
        if quotation.speaker:
            return claim.text[quotation.content_start : quotation.content_end]
    return claim.text


def check_saying(
    told: Told, credited: Credited, hearing: Hearing, *, codes: tuple[str, str]
) -> Iterator[Finding]:
    """Yield whether sources credit the speaker with this content (`codes`: said, denied), or another one."""
    parts = quoted_parts(told.claim, told.words)
    likeness = {
        sameness: [(one, hearing.likeness(told.claim, told.said_by, told.words, one)) for one in found]
        for sameness, found in credited.items()
    }
    says = {
        sameness: [one for one, like in found if like is Likeness.SAYS and has_parts(parts, one)]
        for sameness, found in likeness.items()
    }
    hearing.explain(told.claim, {**says, Sameness.SAME: credited[Sameness.SAME]})
    weighing = Weighing(code=codes[0], telling=TELLING_SAYING, heard=credited[Sameness.SAME])
    agreeing = [one for one, like in likeness[Sameness.DIFFERENT] if like is not Likeness.DENIES]
    weighing = weighing._replace(elsewhere=agreeing)
    yield from weigh_speakers(told, says, hearing.origins, weighing)
    believed = {one.evidence for one in says[Sameness.SAME]}
    contrary = [
        one
        for one, like in likeness[Sameness.SAME]
        if like is Likeness.DENIES and one.evidence not in believed
    ]
    surely = not is_possibility(told.words)
    plain = [one for one in contrary if surely and one.whole and not one.translated and not one.imprecise]
    if contrary:
        message = f"{told.said_by.name} said otherwise: {(plain or contrary)[0].words.strip()}"
        if plain:
            yield told.finding(codes[1], Stance.REFUTES, message, plain)
        else:
            yield told.finding(codes[1], Stance.UNDECIDED, message, contrary, notes=[Note.EXCERPT])
