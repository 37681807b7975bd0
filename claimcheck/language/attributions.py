"""Attributions: who, by a text, says, thinks, wants or shows what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_chains import chained
from claimcheck.language.attribution_cues import Act
from claimcheck.language.attribution_frames import read_sentence
from claimcheck.language.attribution_phrases import Read, signed
from claimcheck.language.attribution_words import Words, sentences_of
from claimcheck.language.lexicon import DENYING_CUES
from claimcheck.language.quote_marks import Quoted, find_quoted
from claimcheck.language.speakers_named import Cast, Voice

__all__ = ["Act", "Attribution", "Voice", "find_attributions"]

Span = tuple[int, int]
Kind = Literal["direct", "mixed", "indirect"]


@attrs.frozen(kw_only=True)
class Attribution:
    """A content that a text credits somebody with. All spans are code points of the text, end exclusive.

    `content` is where what is said stands, in order, marks included; `cue` the words that credit it, `source` those
    that name the speaker (None where the text names nobody). `kind` tells whether all, a part or none of the content
    stands in quotation marks; `act` what is done with it. `speaker` is None where nobody is credited. `via` holds
    those through whom it was learnt, nearest first: in "B told Reuters that …", Reuters.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    kind: Kind
    act: Act
    verb: str | None = None
    shape: str = "finite"
    denied: bool = False
    speaker: Voice | None = None
    via: tuple[Voice, ...] = ()
    depth: int = 0

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return min(start for start, _ in self._spans)

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return max(end for _, end in self._spans)

    @property
    def _spans(self) -> tuple[Span, ...]:
        return tuple(span for span in (*self.content, self.cue, self.source) if span is not None)


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Return what an article credits others with than its narrator, in the order of the text."""
    quoted = find_quoted(text)
    sentences = list(sentences_of(text, quoted))
    cast = Cast(text, sentences, _paragraph_numbers(text, sentences))
    found = _read(text, sentences, quoted, cast)
    return tuple(_nested(sorted(found, key=_order)))


def _paragraph_numbers(text: str, sentences: Sequence[Words]) -> list[int]:
    """Return the number of the paragraph that each sentence stands in."""
    numbers: list[int] = []
    paragraph, before = 0, 0
    for words in sentences:
        paragraph += bool(numbers) and "\n" in text[before : words.starts[0]]
        numbers.append(paragraph)
        before = words.ends[-1]
    return numbers


def _read(text: str, sentences: Sequence[Words], quoted: Sequence[Quoted], cast: Cast) -> list[Attribution]:
    """Read the sentences one after the other; a quotation that stands alone goes on with the one before it."""
    unclosed = frozenset(quote.start for quote in quoted if not quote.closed)
    found: list[Attribution] = []
    more: dict[int, list[Span]] = {}
    last: int | None = None
    before = 0
    for number, words in enumerate(sentences):
        if last is not None and "\n" in text[before : words.starts[0]]:
            ending = more.get(last, found[last].content)[-1]
            last = last if ending[0] in unclosed else None
        before = words.ends[-1]
        reads = sorted(read_sentence(words), key=lambda read: read.cue) or signed(words)
        chains = chained(words, number, reads, cast)
        here = [_attribution(words, read, *chain) for read, chain in zip(reads, chains, strict=True)]
        opening = (words.starts[0], words.ends[0])
        if last is not None and words.flags[0] & aw.QUOTE and not any(_holds(one, opening) for one in here):
            more.setdefault(last, []).append(opening)
            if not here and _is_quotation_alone(words):
                continue
        last = _last_quoting(here, len(found))
        found.extend(here)
    for place, spans in more.items():
        found[place] = attrs.evolve(found[place], content=(*found[place].content, *spans))
    return found


def _order(one: Attribution) -> tuple[int, int]:
    """Return what puts attributions in the order of the text: by content and cue, for sources may be shared."""
    start = one.content[0][0]
    return (start if one.cue is None else min(start, one.cue[0])), -one.content[-1][1]


def _nested(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield attributions with the depth at which their cues stand in the contents of others, who tell of them."""
    around: list[tuple[int, list[int], Attribution]] = []  # where each ends, where its contents begin
    for one in found:
        cue = one.cue or one.content[0]
        around = [other for other in around if other[0] > cue[0]]
        holding = [other for _, starts, other in around if _is_inside(cue, other.content, starts)]
        around.append((one.end, [start for start, _ in one.content], one))
        if not holding:
            yield one
            continue
        tellers = (other.speaker for other in reversed(holding))
        via = (*one.via, *(voice for voice in tellers if voice is not None))
        yield attrs.evolve(one, depth=len(holding), via=tuple(dict.fromkeys(via)))


def _is_inside(span: Span, content: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, span[0]) - 1
    return place >= 0 and span[1] <= content[place][1]


def _holds(one: Attribution, span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in one.content)


def _last_quoting(here: list[Attribution], offset: int) -> int | None:
    """Return the place of the attribution that a quotation behind this sentence goes on with."""
    for kind in ("direct", "mixed", "indirect"):
        for place in range(len(here) - 1, -1, -1):
            one = here[place]
            spoken = kind != "indirect" or (
                one.act is Act.SPEECH and one.shape in _SPOKEN and one.speaker is not None
            )
            inner = (
                kind == "indirect" and one.cue is not None and any(_holds(other, one.cue) for other in here)
            )
            if one.kind == kind and spoken and not inner:
                return offset + place
    return None


_SPOKEN = frozenset(["finite", "participle"])


def _is_quotation_alone(words: Words) -> bool:
    return bool(words.flags[0] & aw.QUOTE) and all(flags & aw.PUNCTUATION for flags in words.flags[1:])


def _attribution(words: Words, read: Read, voice: Voice | None, via: tuple[Voice, ...]) -> Attribution:
    spans = tuple((words.starts[first], words.ends[end - 1]) for first, end in read.contents)
    said = [
        at for first, end in read.contents for at in range(first, end) if not words.flags[at] & aw.PUNCTUATION
    ]
    quoted = sum(1 for at in said if words.flags[at] & aw.QUOTE)
    negated = any(words.flags[at] & aw.NEG for at in range(*read.cue))
    return Attribution(
        content=spans,
        cue=(words.starts[read.cue[0]], words.ends[read.cue[1] - 1]),
        source=read.source and (words.starts[read.source[0]], words.ends[read.source[1] - 1]),
        kind="indirect" if not quoted else "direct" if quoted == len(said) else "mixed",
        act=read.act,
        verb=read.base,
        shape=read.shape,
        denied=(read.base in DENYING_CUES) != negated,
        speaker=voice,
        via=via,
    )
