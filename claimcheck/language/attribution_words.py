"""The words of a text as attributions need them: one flag set a word, quoted stretches as one word each.

Faster and coarser than `tagging`: what a word may be is looked up, not decided; whoever reads decides by neighbours.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.language import tagging
from claimcheck.language.attribution_cues import cue_forms, cue_frames
from claimcheck.language.lexicon import verb_forms
from claimcheck.language.quote_marks import Quoted
from claimcheck.language.sentences import split_sentences

DET, PRONOUN, SUBJECT, PREP, COORD, SUBORD, REL, AUX = 1, 2, 4, 8, 16, 32, 64, 128
TO, NEG, ADV, BASE, S, PAST, PART, ING = 256, 512, 1024, 2048, 4096, 8192, 16384, 32768
QUOTE, COMMA, STOP, MARK, CAP, NUMBER, POSSESSIVE, CUE = (1 << n for n in range(16, 24))
BE, HAVE, MODAL, TIME = (1 << n for n in range(24, 28))
VERB = BASE | S | PAST | PART | ING
FINITE = S | PAST | AUX
PUNCTUATION = COMMA | STOP | MARK

_WORD = re.compile(
    r"\d[\d.,:]*\d|\d|(?:[A-Za-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Rev|Prof|[A-Z])\.(?!$)"
    r"|[^\W\d_][^\W_]*(?:[-'’.&][^\W_]+)*['’]?|[^\w\s]|\w+"
)
_SHAPES = {"base": BASE, "s": S, "past": PAST, "participle": PART, "ed": PAST | PART, "ing": ING}
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march "
    "april june july august september october november december jan feb aug sept oct nov dec".split()
)


Range = tuple[int, int]  # words of a sentence, end exclusive


class Words:
    """The words of one sentence: lower-case texts, spans in the text, and flags; the last one closes the sentence."""

    __slots__ = ("ends", "flags", "lower", "starts")

    def __init__(self) -> None:
        self.lower: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.flags: list[int] = []

    def add(self, lower: str, start: int, end: int, flags: int) -> None:
        """Append a word."""
        self.lower.append(lower)
        self.starts.append(start)
        self.ends.append(end)
        self.flags.append(flags)


@cache
def _known() -> Mapping[str, int]:
    """Return what a word may be, for every word that is more than a noun or an adjective."""
    flags: dict[str, int] = {}

    def mark(words: Iterator[str] | Sequence[str] | frozenset[str], flag: int) -> None:
        for word in words:
            flags[word] = flags.get(word, 0) | flag

    for form, (_, shape) in verb_forms().items():
        mark([form], _SHAPES[shape])
    for form, (_, shape) in cue_forms().items():
        mark([form], _SHAPES[shape] | CUE)
    mark(tagging.ADVERBS, ADV)
    for words, flag in (
        (tagging.DETERMINERS, DET), (tagging.PRONOUNS, PRONOUN), (tagging.SUBJECT_PRONOUNS, SUBJECT),
        (tagging.PREPOSITIONS, PREP), (tagging.COORDINATORS, COORD), (tagging.SUBORDINATORS, SUBORD),
        (tagging.RELATIVES, REL), (tagging.AUXILIARIES, AUX), (tagging.NEGATIONS, NEG),
    ):  # fmt: skip
        for word in words:
            flags[word] = (flags.get(word, 0) & ~(VERB | CUE)) | flag
    mark("be am is are was were been being".split(), BE)
    mark("have has had having".split(), HAVE)
    mark("will would shall should can could may might must do does did cannot can't won't".split(), MODAL)
    mark(sorted(_TIMES), TIME)
    flags["to"] = TO
    flags["&"] = CAP  # a part of names
    flags["like"] = PREP
    mark(["long", "first"], ADV)
    return flags


_CONTRACTED = re.compile(r"([^'’]+)['’](s|d|ll|ve|re|m)")
_CLOSING = frozenset(",.!?")  # marks that a quotation may end with
_CAPITAL_NAMES = frozenset(["will", "may", "mark", "grant", "bill"])  # in small letters they are verbs
_END_MARKS = frozenset(".!?…")
_MARKS = frozenset(";:—–―()[]|•/")


def sentences_of(text: str, quoted: Sequence[Quoted]) -> Iterator[Words]:
    """Yield the sentences of a text; a quoted stretch is one word, and no sentence ends inside of it."""
    known = _known()
    number = 0
    for start, end in _outer_sentences(text, quoted):
        words = Words()
        at = start
        while number < len(quoted) and quoted[number].start < end:
            quote = quoted[number]
            _scan(text, at, quote.start, known, words)
            last = text[quote.inner_end - 1]
            words.add(f'"{last}' if last in _CLOSING else '"', quote.start, quote.end, QUOTE)
            at = quote.end
            number += 1
        _scan(text, at, end, known, words)
        if words.lower:
            _without_inner_stops(words)
            if _is_title(words):
                _lower_verbs(words)
            yield from _pieces(words)


def _outer_sentences(text: str, quoted: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Yield the spans of sentences, joined where a quotation holds their border or is announced by a colon."""
    number, start, end = 0, -1, -1
    for following in split_sentences(text):
        while number < len(quoted) and quoted[number].end < following[0]:
            number += 1
        quote = quoted[number] if number < len(quoted) else None
        joined = end >= 0 and (
            (quote is not None and quote.start < following[0] < quote.end)
            or (quote is not None and quote.start == following[0] and text[end - 1] == ":")
            or (
                number > 0 and quoted[number - 1].end == end and _goes_on(text, quoted[number - 1], following)
            )
        )
        if joined:
            end = max(end, following[1])
            continue
        if end >= 0:
            yield start, end
        start, end = following
    if end >= 0:
        yield start, end


def _pieces(words: Words) -> Iterator[Words]:
    """Yield a sentence, one without an end in pieces: what is read of a word costs as much as its sentence is long."""
    if len(words.lower) <= _LONGEST_SENTENCE:
        yield words
        return
    for first in range(0, len(words.lower), _LONGEST_SENTENCE):
        piece = Words()
        last = first + _LONGEST_SENTENCE
        piece.lower, piece.flags = words.lower[first:last], words.flags[first:last]
        piece.starts, piece.ends = words.starts[first:last], words.ends[first:last]
        yield piece


_LONGEST_SENTENCE = 160  # words; hardly any that is written by a person is longer


def _is_title(words: Words) -> bool:
    """Whether nearly all longer words are capitalised, as in a headline: then capitals mark no names."""
    long = [flags for lower, flags in zip(words.lower, words.flags, strict=True) if len(lower) > _LONG]
    return len(long) >= _LONG and sum(1 for flags in long if flags & CAP) > _MOSTLY * len(long)


_LONG, _MOSTLY = 3, 0.8


def _lower_verbs(words: Words) -> None:
    for place, flags in enumerate(words.flags):
        if place and flags & (VERB | AUX | PREP | DET | ADV | TO):
            words.flags[place] = flags & ~CAP


def _without_inner_stops(words: Words) -> None:
    """Take full stops inside a sentence for what they are: the end of an abbreviation."""
    for place in range(len(words.lower) - 1):
        if words.flags[place] & STOP and words.lower[place] == ".":
            words.flags[place] = 0


_ASKED = re.compile(
    r"(?:(?:[A-Z]\.|[^\W\d_][\w’'-]*\.?),? ){1,8}?(?P<cue>[a-z]+)"
    r"(?=[.,]| (?:to|in|on|at|of|about|when|as|after|during|before|with|while|earlier|later|again|[A-Z]\w+day)\b)"
)


def _goes_on(text: str, quote: Quoted, following: tuple[int, int]) -> bool:
    """Whether a sentence behind "…?" or "…!" says who asked it: "“Why now?” Lee asked."."""
    if "\n" in text[quote.end : following[0]]:
        return False
    if text[following[0]] in "—–―-":  # "“…” — Ann Lee"
        return text[following[0] + 1 : following[0] + 3].strip()[:1].isupper()
    if text[quote.inner_end - 1] not in "?!":
        return False
    match = _ASKED.match(text, *following)
    form = cue_forms().get(match["cue"]) if match is not None else None
    return form is not None and any("front" in frame.complements for frame in cue_frames()[form.base])


def _scan(text: str, start: int, end: int, known: Mapping[str, int], words: Words) -> None:
    lowers, starts, ends, kinds = words.lower, words.starts, words.ends, words.flags
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        lower = word.lower()
        flags = known.get(lower)
        if flags is None:
            split = _CONTRACTED.fullmatch(lower)
            if split is not None and (part := known.get(split[1], 0)) & (
                SUBJECT | REL | PRONOUN | SUBORD | ADV
            ):
                cut = match.start() + len(split[1])
                words.add(split[1], match.start(), cut, part | (CAP if word[0].isupper() else 0))
                words.add(lower[len(split[1]) :], cut, match.end(), AUX | _AUXILIARIES[split[2]])
                continue
            flags = _flags_of(word, lower, known)
        if word[0].isupper():
            flags = CAP if lower in _CAPITAL_NAMES and lowers else flags | CAP
        lowers.append(lower)
        starts.append(match.start())
        ends.append(match.end())
        kinds.append(flags)


def _flags_of(word: str, lower: str, known: Mapping[str, int]) -> int:
    first = word[0]
    if not first.isalnum():
        if first == ",":
            return COMMA
        return STOP if first in _END_MARKS else MARK
    if first.isdigit():
        return NUMBER
    if "'" in lower or "’" in lower:
        return _contraction(lower, known)
    if len(lower) > _SHORT:
        if lower.endswith("ly"):
            return ADV
        if lower.endswith("ed") and lower not in _NO_VERBS:
            return PAST | PART
        if lower.endswith("ing") and len(lower) > _SHORT + 1 and lower not in _NO_VERBS:
            return ING
    return 0


_NO_VERBS = frozenset(
    "hundred hatred sacred kindred indeed united speed something anything nothing everything morning evening building "
    "wedding ceiling sibling sterling darling boeing beijing wyoming".split()
)


_SHORT = 4  # letters of the shortest word that is taken for an adverb by its ending
_AUXILIARIES = {"s": BE | HAVE, "re": BE, "m": BE, "d": HAVE | MODAL, "ll": MODAL, "ve": HAVE}


def _contraction(lower: str, known: Mapping[str, int]) -> int:
    plain = lower.replace("’", "'")
    if plain.endswith("n't"):
        return AUX | NEG | MODAL | (known.get(plain[:-3], 0) & ~(CUE | VERB))
    return POSSESSIVE if plain.endswith(("'s", "'")) else 0
