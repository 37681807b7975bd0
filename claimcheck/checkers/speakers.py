"""Whether two descriptions name one speaker: aliases, last names, roles that a source joins with a name."""

import enum
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claimcheck.checkers.word_diff import word_set
from claimcheck.language.names import places
from claimcheck.language.sentences import split_sentences
from claimcheck.language.words import fold, stem, tokens
from claimcheck.model.claim import Claim, Speaker
from claimcheck.model.reference import Catalogue
from claimcheck.model.statement import QuotationStatement

_PRONOUNS = word_set(
    """
    he she they it i we who him her them his their one someone somebody people others many some few
    """
)
_QUANTIFIERS = word_set(
    """
    some many most all few several other others no every each both various certain one two three a
    an the his her their its our this that these those of in from and or as for at on by to with
    """
)
# Written with a capital at the start of a sentence or in a title, and still nobody's name.
_ROLES = frozenset(
    stem(word)
    for word in word_set(
        """
    official expert analyst user critic blogger observer author writer spokesperson spokesman
    spokeswoman minister ministry president chairman chairwoman chair director head chief officer
    leader lawmaker senator representative governor mayor professor doctor dr mr mrs ms miss sir
    lord judge prosecutor lawyer attorney general captain police source witness resident citizen
    netizen researcher scientist economist journalist reporter editor founder co-founder executive
    ceo cfo secretary ambassador diplomat coach player captain company firm agency government state
    media court report study statement researcher the former deputy vice senior industry foreign
    chinese american british us u.s uk european russian german french japanese indian western
    eastern newcomer
    """
    )
)
_GROUPING = word_set("many some most several few both all other various certain")
_ENDS_NAME = re.compile(r"[^\w\s]|(?:of|and|at|from|in|for|who|or|with)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:ans|crats|ists|ens|ites)$")
_INDEFINITE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,8}")
_NEAR = 8  # words between a name and the role that is said of it


class Sameness(enum.Enum):
    """What can be said of two descriptions of a speaker."""

    SAME = "same"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


class Sayer(NamedTuple):
    """Who is said to have said something: `name` as written, `roles` what else is told of them."""

    name: str
    roles: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether it is somebody's name and not a role, a group or a pronoun."""
        return bool(proper_name(self.name))


NOBODY = Sayer(name="")


def sayer_of(claim: Claim) -> Sayer | None:
    """Return whom the claim credits: `by` of a quotation, else the speaker; None for the narrator."""
    said_by = (
        claim.statement.subject if isinstance(claim.statement, QuotationStatement) else claim.speaker.name
    )
    if fold(said_by) == "narrator" or (claim.speaker.is_narrator and said_by == claim.speaker.name):
        return None
    return Sayer(
        name=said_by, roles=_roles(claim.speaker) if fold(claim.speaker.name) == fold(said_by) else ()
    )


def _roles(speaker: Speaker) -> tuple[str, ...]:
    return tuple(words for words in (speaker.role, speaker.affiliation) if words)


def is_pronoun(name: str) -> bool:
    """Whether a speaker is given by a word that stands for another one."""
    return fold(name) in _PRONOUNS


def proper_name(description: str) -> str:
    """Return the name within a description of a speaker, an empty text where it has none.

    "foreign ministry spokesperson Guo Jiakun" holds "Guo Jiakun", "Chinese users" nothing.
    """
    return max(proper_names(description), key=len, default="")


@lru_cache(maxsize=8192)
def proper_names(description: str) -> tuple[str, ...]:
    """Return the names within a description: those of "Ann Lee and Carl Okafor" are two, a group has none."""
    words = tokens(description)
    if not words or fold(words[0][0]) in _GROUPING:
        return ()
    runs: list[list[tuple[str, int, int]]] = [[]]
    for number, (word, start, end) in enumerate(words):
        parted = number > 0 and re.search(r"[,;:()]", description[words[number - 1][2] : start])
        if not _is_capital(word) or parted:
            runs.append([])
        if _is_capital(word):
            runs[-1].append((word, start, end))
    found = []
    for run in map(_without_titles, runs):
        following = description[run[-1][2] :].lstrip() if run else ""
        # "Democratic leaders" and "the Obama administration" are no names, "Ann Lee of Norland" holds one.
        if run and (not following or _ENDS_NAME.match(following)) and not _is_people(run):
            found.append(description[run[0][1] : run[-1][2]])
    return tuple(found)


def _is_people(run: list[tuple[str, int, int]]) -> bool:
    """Whether a run in capitals is one word for a people or a party: "Americans", "Democrats"."""
    return len(run) == 1 and _PEOPLE.search(run[0][0]) is not None


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[0].isalpha() and not word[0].islower())  # CJK has no case: a name


def _without_titles(run: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Drop titles from the front; a run of nothing else is a name only with a word that is no role."""
    if all(stem(word) in _ROLES or fold(word) in _QUANTIFIERS for word, _, _ in run):
        return []
    while run and (stem(run[0][0]) in _ROLES or fold(run[0][0]) in _QUANTIFIERS):
        run = run[1:]
    return run


def content_stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems that tell whom a description means, without quantifiers and articles."""
    return frozenset().union(*map(_stems_of, words))


@lru_cache(maxsize=8192)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(
        place if (place := places().get(part)) is not None else stem(part)
        for word, _, _ in tokens(text)
        for part in fold(word).split()
        if part not in _QUANTIFIERS
    )


def compare_speakers(claimed: Sayer, given: Sayer, catalogue: Catalogue, around: str = "") -> Sameness:
    """Compare whom claim and source credit; `around` is the source's text, which may join them."""
    if is_pronoun(given.name) or is_pronoun(claimed.name):
        return Sameness.UNKNOWN
    if _share_entity(claimed.name, given.name, catalogue) or fold(claimed.name) == fold(given.name):
        return Sameness.SAME
    ours, theirs = proper_name(claimed.name), proper_name(given.name)
    if ours and theirs:
        pairs = [(one, two) for one in proper_names(claimed.name) for two in proper_names(given.name)]
        found = {_compare_names(claimed, pair, catalogue, around) for pair in pairs}
        best = next(one for one in Sameness if one in found)
        unsure = best is Sameness.DIFFERENT and _may_abbreviate(claimed, given)
        return Sameness.UNKNOWN if unsure else best
    mine = content_stems([claimed.name, *claimed.roles] if not ours else [claimed.name])
    other = content_stems([given.name, *given.roles] if not theirs else [given.name])
    if not ours and not theirs:
        return Sameness.SAME if mine and other and (mine <= other or other <= mine) else Sameness.UNKNOWN
    name, roles, told = (ours, other, claimed.roles) if ours else (theirs, mine, given.roles)
    described = given.name if ours else claimed.name
    fits = roles <= content_stems(told) and not _INDEFINITE.match(described)
    if roles and not is_plural(described) and (fits or _joined(name, roles, around)):
        return Sameness.SAME
    return Sameness.UNKNOWN


@lru_cache(maxsize=8192)
def is_plural(description: str) -> bool:
    """Whether a description without a name is of several: "analysts" are not the one analyst."""
    words = tokens(description)
    last = words[-1][0].casefold() if words else ""
    return last.endswith("s") and not last.endswith("ss") and stem(last) != last


def _compare_names(claimed: Sayer, names: tuple[str, str], catalogue: Catalogue, around: str) -> Sameness:
    ours, theirs = names
    if _share_entity(ours, theirs, catalogue):
        return Sameness.SAME
    mine, other = content_stems([ours]), content_stems([theirs])
    if mine <= other or other <= mine:
        return Sameness.SAME
    if mine & other:
        return Sameness.UNKNOWN
    forms = [(one, two) for one in _forms(ours, catalogue) for two in _forms(theirs, catalogue)]
    if any(_joined(one, content_stems([two]), around) for one, two in forms):
        return Sameness.UNKNOWN  # "Ann Lee of the Water Board": either may speak for the other
    if other <= content_stems(claimed.roles):
        return Sameness.UNKNOWN  # a ministry and its spokesperson may speak for each other
    return Sameness.DIFFERENT


def _may_abbreviate(claimed: Sayer, given: Sayer) -> bool:
    """Whether one name may be the initials of the other, though no alias says so: "BBC"."""
    ours, theirs = ({one.name, *proper_names(one.name)} for one in (claimed, given))
    return any(_abbreviates(one, two) or _abbreviates(two, one) for one in ours for two in theirs)


@lru_cache(maxsize=8192)
def _abbreviates(short: str, name: str) -> bool:
    """Whether capitals may stand for a name: the first letter of each of its words, and letters of theirs."""
    letters = short.replace(".", "")
    words = [fold(word) for word, _, _ in tokens(name)]
    if not (_INITIALS.fullmatch(letters) and len(words) > 1):
        return False
    # A small word may give no letter: "Ministry of Foreign Affairs" is MFA.
    parts = [(_letters(word), "?" if word in _QUANTIFIERS else "") for word in words]
    return re.fullmatch("".join(f"(?:{part}){mark}" for part, mark in parts), fold(letters)) is not None


def _letters(word: str) -> str:
    return re.escape(word[:1]) + "".join(f"{re.escape(letter)}?" for letter in word[1:])


def _forms(name: str, catalogue: Catalogue) -> list[str]:
    """Return the ways in which a name is written."""
    (found,) = catalogue.resolve([name])
    return [name, *(form for entity in found for form in (entity.name, *entity.aliases))]


def _share_entity(one: str, other: str, catalogue: Catalogue) -> bool:
    found = catalogue.resolve([one, other])
    first, second = ({entity.id for entity in entities} for entities in found)
    return bool(first & second)


@lru_cache(maxsize=512)
def _sentence_words(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(fold(word) for word, _, _ in tokens(text[start:end])) for start, end in split_sentences(text)
    )


@lru_cache(maxsize=8192)
def _joined(name: str, roles: frozenset[str], text: str) -> bool:
    """Whether one sentence of the text says the roles close beside the name."""
    if not roles:
        return False
    wanted = [fold(word) for word, _, _ in tokens(name)]
    for words in _sentence_words(text):
        for at in range(len(words) - len(wanted) + 1):
            if list(words[at : at + len(wanted)]) != wanted:
                continue
            beside = words[max(0, at - _NEAR) : at] + words[at + len(wanted) : at + len(wanted) + _NEAR]
            if roles <= content_stems(beside):
                return True
    return False
