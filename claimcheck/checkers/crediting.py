"""Who is credited with the words: the claim's speaker, somebody else, or the one against several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.checkers.describing import description_of, is_described
from claimcheck.checkers.gist import gist_of, is_sentence, shared_stems
from claimcheck.checkers.origins import Origins
from claimcheck.checkers.speakers import Sameness, Sayer, is_plural
from claimcheck.checkers.testimony import Testimony
from claimcheck.checkers.word_diff import words_of
from claimcheck.language.words import fold
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Stance

SPEAKER, DESCRIBED = "speaker-differs", "speaker-described-otherwise"
_OUTVOTING = 2  # origins that credit somebody else, against one alone that credits the speaker
_SAME_MATTER = 2  # content words that claim and passage share beside those that were said
_AGREED_MATTER = 1  # where several origins credit one and the same other speaker with one quoted phrase
_PHRASE = 2  # content words of a quoted phrase that is more than a word in quotation marks
# Words that tell by themselves what the matter is: short quotations recur, a whole assertion does not.
TELLING_QUOTED, TELLING_SAYING = 5, 2


class Told(NamedTuple):
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


class Weighing(NamedTuple):
    """How speakers are weighed: the code of a support, how many words tell the matter, all that is theirs.

    `elsewhere` is all that other speakers are credited with, in whatever words.
    """

    code: str
    telling: int
    heard: Sequence[Testimony] = ()
    elsewhere: Sequence[Testimony] = ()


def weigh_speakers(
    told: Told, says: Mapping[Sameness, Sequence[Testimony]], origins: Origins, weighing: Weighing
) -> Iterator[Finding]:
    """Yield what follows from who is credited with the words: this speaker, or another one."""
    mine = says[Sameness.SAME]
    others = _others(told, says[Sameness.DIFFERENT], weighing.telling)
    if mine:
        yield _credited(told, mine, origins, weighing.code)
        others = _outvoting(mine, [*others, *_backing(told, others, weighing.elsewhere)])
    if others and told.said_by.is_named:
        unsure = any(_may_be(told.said_by, one) for one in says[Sameness.UNKNOWN])
        unsure = unsure or any(_is_near(told, one) for one in weighing.heard)
        stance = Stance.UNDECIDED if unsure and not mine else Stance.REFUTES
        right = " and ".join(dict.fromkeys(one.sayer.name for one in others))
        message = f"{right} said it, not {told.said_by.name} ({_names(others)})"
        yield told.finding(SPEAKER, stance, message, others)


def _credited(told: Told, mine: Sequence[Testimony], origins: Origins, code: str) -> Finding:
    """Return the support of what credits the speaker, if it calls the speaker what the claim does."""
    described = [one for one in mine if is_described(one, told.claim, told.said_by)]
    have = "has" if len({one.origin for one in described or mine}) == 1 else "have"
    message = f"{_names(described or mine)} {have} it from {told.said_by.name}"
    if not described:
        words = " ".join(description_of(told.claim, told.said_by))
        message = f"{message}, and {have} nothing of “{words}”"
        return told.finding(DESCRIBED, Stance.UNDECIDED, message, mine)
    notes = [Note.UPSTREAM_ONLY] if upstream_only(told.claim, described, origins) else []
    return told.finding(code, Stance.SUPPORTS, message, described, notes=notes)


def _others(told: Told, different: Sequence[Testimony], telling: int) -> list[Testimony]:
    """Return who else is credited on the same matter; what several origins agree on needs fewer shared words."""
    surely = [one for one in different if not one.imprecise]
    found = [one for one in surely if same_matter(told, one, telling)]
    if telling != TELLING_QUOTED or len(gist_of(told.words).stems) < _PHRASE:
        return found
    agreed = [
        agreeing
        for agreeing in _by_name(one for one in surely if same_matter(told, one, telling, _AGREED_MATTER))
        if len({one.origin for one in agreeing}) >= _OUTVOTING
    ]
    return [one for one in surely if one in found or any(one in agreeing for agreeing in agreed)]


def _backing(told: Told, others: Sequence[Testimony], elsewhere: Sequence[Testimony]) -> list[Testimony]:
    """Return what credits those who are said to have said it with much the same in words of its own."""
    names = {fold(one.sayer.name) for one in others}
    known = [
        one for one in elsewhere if not one.imprecise and fold(one.sayer.name) in names and one not in others
    ]
    return [one for one in known if _is_near(told, one)]


def _by_name(found: Iterable[Testimony]) -> list[list[Testimony]]:
    by_name: dict[str, list[Testimony]] = {}
    for one in found:
        by_name.setdefault(fold(one.sayer.name), []).append(one)
    return list(by_name.values())


def _is_near(told: Told, one: Testimony) -> bool:
    """Whether the speaker is credited with half of the claimed content, and two words of it: perhaps with it all."""
    wanted = gist_of(told.words)
    content = wanted.stems - wanted.names
    shared = shared_stems(wanted, gist_of(one.words)) & content
    return len(shared) >= _PHRASE and 2 * len(shared) >= len(content)


def _outvoting(mine: Sequence[Testimony], others: Sequence[Testimony]) -> list[Testimony]:
    """Return those who credit one other speaker, where they are two origins or more against one alone."""
    own = {one.origin for one in mine}
    if len(own) > 1:
        return []
    agreeing = [found for found in _by_name(others) if len({one.origin for one in found} - own) >= _OUTVOTING]
    return [one for found in agreeing for one in found]


def _may_be(said_by: Sayer, one: Testimony) -> bool:
    """Whether a description without a name shares a word with what the claim tells of its speaker."""
    if one.sayer.is_named or is_plural(one.sayer.name):
        return False
    return bool(gist_of(" ".join(said_by.roles)).stems & gist_of(one.sayer.name).stems)


def _names(found: Sequence[Testimony]) -> str:
    return " and ".join(sorted({one.evidence.provenance.origin for one in found}))


def same_matter(told: Told, one: Testimony, telling: int, shared: int = _SAME_MATTER) -> bool:
    """Whether the passage is on the claim's matter: long words tell it, short ones by `shared` words around."""
    said = gist_of(told.words)
    if telling == TELLING_QUOTED and len(words_of(told.words)) >= telling:
        return True
    if telling == TELLING_SAYING and len(said.stems) >= telling:
        given = gist_of(one.words)
        return is_sentence(told.words) or 2 * len(shared_stems(given, said)) >= len(given.stems)
    ours, theirs = gist_of(told.claim.text), gist_of(f"{one.evidence.excerpt} {one.words}")
    names = gist_of(f"{told.said_by.name} {one.sayer.name}").stems
    return len(shared_stems(ours, theirs) - said.stems - names) >= shared
