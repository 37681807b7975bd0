"""Who is credited with the words: the claim's speaker, somebody else, or the one against several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from claimcheck.checkers.gist import gist_of, is_sentence, shared_stems
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.speakers import Sameness, Sayer, is_plural
from claimcheck.checkers.testimony import Testimony
from claimcheck.checkers.word_diff import words_of
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Stance

SPEAKER = "speaker-differs"
_OUTVOTING = 2  # origins that credit somebody else, against one alone that credits the speaker
_SAME_MATTER = 2  # content words that claim and passage share beside those that were said
# Words that tell by themselves what the matter is: short quotations recur, a whole assertion does not.
TELLING_QUOTED, TELLING_SAYING = 5, 2


@attrs.frozen(kw_only=True)
class Told:
    """What a finding is told under: the claim with who said what, the checker and the aspect."""

    claim: Claim
    checker: str
    aspect: Aspect
    said_by: Sayer
    words: str

    def finding(
        self,
        code: str,
        stance: Stance,
        message: str,
        found: Iterable[Testimony] = (),
        *,
        notes: Sequence[Note] = (),
    ) -> Finding:
        """Return a finding with the evidence of these testimonies, each piece once and in order."""
        testimonies = list(found)
        severity = {Stance.REFUTES: Severity.ERROR}.get(stance, Severity.NOTE)
        told = list(notes)
        if testimonies and all(one.imprecise for one in testimonies):
            told.append(Note.DATE_IMPRECISE)
        return Finding(
            claim=self.claim.id,
            checker=self.checker,
            code=code,
            aspect=self.aspect,
            stance=stance,
            message=message,
            evidence=evidence_of(testimonies),
            severity=severity,
            notes=tuple(dict.fromkeys(told)),
        )


def evidence_of(found: Iterable[Testimony]) -> tuple[Evidence, ...]:
    """Return the evidence, sorted by reference and locator; the same words of one origin stand once."""
    ordered = sorted(
        {one.evidence for one in found},
        key=lambda one: (one.provenance.reference, one.provenance.locator, one.excerpt),
    )
    once: dict[tuple[str, str, str], Evidence] = {}
    for one in ordered:
        once.setdefault((one.provenance.reference, one.provenance.origin, one.excerpt), one)
    return tuple(once.values())


def upstream_only(claim: Claim, found: Iterable[Testimony], origins: Origins) -> bool:
    """Whether everything found is known from the source alone that the article credits."""
    return all(origins.same(one.evidence.provenance.origin, claim.source.upstream) for one in found)


def weigh_speakers(
    told: Told, says: Mapping[Sameness, Sequence[Testimony]], origins: Origins, *, code: str, telling: int
) -> Iterator[Finding]:
    """Yield what follows from who is credited with the words: this speaker (`code`), or another one."""
    mine = says[Sameness.SAME]
    others = [
        one for one in says[Sameness.DIFFERENT] if not one.imprecise and same_matter(told, one, telling)
    ]
    if mine:
        notes = [Note.UPSTREAM_ONLY] if upstream_only(told.claim, mine, origins) else []
        have = "has" if len({one.origin for one in mine}) == 1 else "have"
        message = f"{_names(mine)} {have} it from {told.said_by.name}"
        yield told.finding(code, Stance.SUPPORTS, message, mine, notes=notes)
        others = _outvoting(mine, others)
    if others and told.said_by.is_named:
        unsure = not mine and any(_may_be(told.said_by, one) for one in says[Sameness.UNKNOWN])
        stance = Stance.UNDECIDED if unsure else Stance.REFUTES
        right = " and ".join(dict.fromkeys(one.sayer.name for one in others))
        message = f"{right} said it, not {told.said_by.name} ({_names(others)})"
        yield told.finding(SPEAKER, stance, message, others)


def _outvoting(mine: Sequence[Testimony], others: Sequence[Testimony]) -> list[Testimony]:
    """Return those who credit one other speaker, where they are two origins or more against one alone."""
    own = {one.origin for one in mine}
    if len(own) > 1:
        return []
    by_name: dict[str, list[Testimony]] = {}
    for one in others:
        by_name.setdefault(fold(one.sayer.name), []).append(one)
    agreeing = [found for found in by_name.values() if len({one.origin for one in found} - own) >= _OUTVOTING]
    return [one for found in agreeing for one in found]


def _may_be(said_by: Sayer, one: Testimony) -> bool:
    """Whether a description without a name shares a word with what the claim tells of its speaker."""
    if one.sayer.is_named or is_plural(one.sayer.name):
        return False
    return bool(gist_of(" ".join(said_by.roles)).stems & gist_of(one.sayer.name).stems)


def _names(found: Sequence[Testimony]) -> str:
    return " and ".join(sorted({one.evidence.provenance.origin for one in found}))


def same_matter(told: Told, one: Testimony, telling: int) -> bool:
    """Whether the passage is on the claim's matter: long words tell it, short ones by what is around."""
    said = gist_of(told.words)
    if telling == TELLING_QUOTED and len(words_of(told.words)) >= telling:
        return True
    if telling == TELLING_SAYING and len(said.stems) >= telling:
        given = gist_of(one.words)
        return is_sentence(told.words) or 2 * len(shared_stems(given, said)) >= len(given.stems)
    ours, theirs = gist_of(told.claim.text), gist_of(f"{one.evidence.excerpt} {one.words}")
    names = gist_of(f"{told.said_by.name} {one.sayer.name}").stems
    return len(shared_stems(ours, theirs) - said.stems - names) >= _SAME_MATTER
