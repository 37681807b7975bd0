"""Chains: through whom it became known what somebody says: "B told Reuters", "Reuters reported, citing officials"."""

from collections.abc import Sequence

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_phrases import Read
from claimcheck.language.attribution_words import Range, Words
from claimcheck.language.speaker_phrases import ORGANISATION_NAMES, is_somebody
from claimcheck.language.speakers_named import Cast, Voice
from claimcheck.model.claim import SpeakerKind

_MEDIA = frozenset(
    "reuters ap afp bbc cnn nbc cbs abc msnbc cnbc npr pbs upi dpa xinhua tass bloomberg politico axios buzzfeed fox "
    "ft wsj nyt itv nhk rte sky espn vox variety time fortune newsweek".split()
)
_MEDIA_WORDS = ORGANISATION_NAMES & frozenset(
    "times post journal news press tribune herald guardian magazine network reuters bloomberg".split()
)
_CITING = frozenset(["cite", "quote"])
_LONGEST = 5  # words of a medium's name


def chained(
    w: Words, number: int, reads: Sequence[Read], cast: Cast
) -> list[tuple[Voice | None, tuple[Voice, ...]]]:
    """Return, for each thing that a sentence credits, who says it and the media through which it became known."""
    voices = [None if read.source is None else cast.voice(number, read.source, read.base) for read in reads]
    found: list[tuple[Voice | None, tuple[Voice, ...]]] = []
    for read, voice in zip(reads, voices, strict=True):
        medium = _told(w, read)
        cited = next((other for other in reads if _cites(w, other, read)), None)
        if cited is not None and voice is not None:
            found.append((cast.voice(number, cited.contents[0]), (voice,)))
        elif medium is not None:
            heard = Voice(name=cast.written(number, medium), kind=SpeakerKind.ORGANISATION)
            found.append((voice, (heard,)))
        else:
            found.append((voice, ()))
    return found


def _told(w: Words, read: Read) -> Range | None:
    """Return the medium that somebody told something."""
    if read.base != "tell" or read.shape == "passive":
        return None
    first = read.cue[1]
    if first < len(w.lower) and w.lower[first] == "the":
        first += 1
    last = first
    while (
        last < min(len(w.lower), first + _LONGEST) and w.flags[last] & aw.CAP and not w.flags[last] & aw.TIME
    ):
        last += 1
    if last == first:
        return None
    known = w.lower[first] in _MEDIA or any(w.lower[at] in _MEDIA_WORDS for at in range(first, last))
    return (first, last) if known else None


def _cites(w: Words, other: Read, read: Read) -> bool:
    """Whether a report names in passing whom it has it from: "…, citing officials"."""
    beside = other is not read and other.base in _CITING and other.shape == "participle"
    return (
        beside
        and read.base not in _CITING
        and other.source == read.source
        and is_somebody(w, other.contents[0])
    )
