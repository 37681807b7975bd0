"""Credits: which attribution a claim tells of or stands in, and the speaker that this gives it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from claimcheck.extract.assertions import Saying
from claimcheck.language.attribution_cues import Act
from claimcheck.language.attributions import Attribution, Voice
from claimcheck.language.quotations import quoted_spans
from claimcheck.model.claim import NARRATOR, Mode, Speaker, SpeakerKind

_SAYING = frozenset({Act.SPEECH, Act.THOUGHT, Act.EVIDENCE, Act.NAMING})
_SAID = 3  # quoted words: fewer may be a term that nobody says
_SLACK = 2  # code points: quotation marks and a comma at the ends of what is said


class Credit(NamedTuple):
    """Who asserts a claim, and the attribution that says so; `certain` is false where a pronoun is not resolved."""

    speaker: Speaker
    attribution: Attribution | None = None
    certain: bool = True

    def by(self, other: "Credit") -> "Credit":
        """Return this credit with the other's speaker, who says this in the same way as before."""
        speaker = attrs.evolve(
            other.speaker, mode=self.speaker.mode, via=self.speaker.via or other.speaker.via
        )
        return self._replace(speaker=speaker, certain=other.certain)

    def indirectly(self) -> "Credit":
        """Return the credit of what the same speaker says in the reporter's words."""
        return Credit(attrs.evolve(self.speaker, mode=Mode.INDIRECT), None, self.certain)


NOBODY = Credit(NARRATOR)


class Credits:
    """The attributions of an article by which somebody says something, found by place."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        told = (one for one in attributions if _says(text, one))
        self.all = tuple(sorted(told, key=lambda one: (one.start, one.end)))
        self._starts = [one.start for one in self.all]
        longest = 0
        self._reach: list[int] = []  # the furthest end of those up to each
        for one in self.all:
            longest = max(longest, one.end)
            self._reach.append(longest)

    def _touching(self, start: int, end: int) -> list[int]:
        """Return the numbers of the attributions that share a place with a span, in order."""
        found = []
        at = bisect_right(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self.all[at].end > start:
                found.append(at)
            at -= 1
        return found[::-1]

    def sayings(self, start: int, end: int) -> list[Saying]:
        """Return what is said in the sentence from `start` to `end`, with spans that count from its beginning."""
        found = []
        for number in self._touching(start, end):
            one = self.all[number]
            inside = [(max(a, start), min(b, end)) for a, b in one.content if a < end and b > start]
            named = [span for span in (one.cue, one.source) if span is not None]
            if not inside or not all(start <= a and b <= end for a, b in named):
                continue
            cue, source = (
                None if span is None else (span[0] - start, span[1] - start) for span in (one.cue, one.source)
            )
            by_verb = one.verb is not None
            found += [
                Saying((a - start, b - start), cue, source, one.kind, number, by_verb) for a, b in inside
            ]
        return found

    def told(self, number: int) -> Credit:
        """Return the credit of a claim that tells of an attribution, reporting clause and all."""
        one = self.all[number]
        mode = Mode.INDIRECT if one.kind == "indirect" else Mode.DIRECT
        return _credit(one, mode)

    def of(self, start: int, end: int, *, quoted: bool) -> Credit:
        """Return the credit of a claim whose words stand in what somebody says, the innermost; else nobody's."""
        holding = [
            (min(b - a for a, b in self.all[number].content), number)
            for number in self._touching(start, end)
            if any(a - _SLACK <= start and end <= b + _SLACK for a, b in self.all[number].content)
        ]
        if not holding:
            return NOBODY
        return _credit(self.all[min(holding)[1]], Mode.DIRECT if quoted else Mode.INDIRECT)


def _says(text: str, one: Attribution) -> bool:
    """Whether somebody says it: to welcome a plan is told by the narrator, to welcome that it failed is said."""
    if one.speaker is None:
        return False
    if one.act in _SAYING:
        return True
    start, end = one.content[0]
    if one.kind == "direct" or text[start : start + 5].lower() == "that ":
        return True
    quoted = max((len(words.split()) for _, _, words in quoted_spans(text[start:end])), default=0)
    return one.kind == "mixed" and quoted >= _SAID


def _credit(one: Attribution, mode: Mode) -> Credit:
    if one.speaker is None:
        return NOBODY
    via = None
    for voice in reversed(one.via):
        via = _speaker(voice, Mode.INDIRECT, via)
    return Credit(_speaker(one.speaker, mode, via), one, one.speaker.resolved)


def _speaker(voice: Voice, mode: Mode, via: Speaker | None) -> Speaker:
    kind = SpeakerKind.ANONYMOUS if voice.kind is SpeakerKind.NARRATOR else voice.kind
    return Speaker(
        name=voice.name, role=voice.role, affiliation=voice.affiliation, kind=kind, mode=mode, via=via
    )
