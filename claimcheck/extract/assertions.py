"""Assertions: what one sentence says, each with its exact span, what somebody is said to say among them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extract.descriptions import find_descriptions
from claimcheck.extract.groups import QUOTES
from claimcheck.extract.pieces import Piece, PieceKind, find_pieces
from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.quotations import quoted_spans
from claimcheck.language.tagging import Tag, Token, tag

Span = tuple[int, int]
_CLAUSAL = frozenset(
    {"clause", "subordinate", "predicate", "relative", "participle", "absolute", "gerund", "saying"}
)
_WHOLE = 0.8  # of what is said: quoted words that are more of it are no part
_ALIKE = 0.85  # intersection over union from which on two spans are one assertion
_MIN_WORDS, _FEWEST = 3, 2
_ASKING = frozenset("whether if how why what who whom when where which".split())
_BRIEF = frozenset({"clause", "subordinate", "description", "presupposed", "participle"})
_GAP = 3  # code points: a comma and a space
_MIN_CONTENT = 4  # words: what is said in fewer is no claim of its own
_MARKS = re.compile(r"[\"“”«»„「」『』]")
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“”", "「": "」", "『": "』"}


class Saying(NamedTuple):
    """What somebody is said to say within one sentence; all spans count from its beginning."""

    content: Span
    cue: Span | None
    source: Span | None
    kind: str
    number: int  # of the attribution in the text
    by_verb: bool = True  # its cue is a verb


class Assertion(NamedTuple):
    """A part of a sentence that says something by itself: where it stands, what kind of part, its subject and verb.

    `parent` is the place of the assertion that it is the content of, in the list of the sentence; `saying` the number
    of the attribution that it tells of, with its reporting clause.
    """

    start: int
    end: int
    kind: PieceKind
    subject: str | None = None
    has_subject: bool = True  # the words of the subject stand in the span
    verb: str | None = None
    verb_at: int | None = None  # where the main verb stands
    parent: int | None = None
    saying: int | None = None


def find_assertions(sentence: str, sayings: Sequence[Saying] = ()) -> list[Assertion]:
    """Return the assertions of one sentence, in the order of their first words, longer ones first."""
    whole = [saying for saying in sayings if _is_framed(saying)]
    found: list[Assertion] = []
    ends: dict[int, int] = {}  # of the reporting clause of each saying
    for one in _read(sentence, tag(sentence)):
        framing = [saying.number for saying in whole if _is_frame(one, saying)]
        ends |= dict.fromkeys(framing, one.end)
        if not framing:
            found.append(one)
    found += [_framed(sentence, saying, ends.get(saying.number, 0)) for saying in whole]
    found = [_told(sentence, one, sayings) for one in found]
    for saying in sayings:
        found += _content(sentence, saying, found)
        found += _quoted_part(sentence, saying, found)
    return _linked(_distinct(found), sayings)


def _read(sentence: str, tokens: Sequence[Token]) -> list[Assertion]:
    pieces = [*find_pieces(tokens), *find_descriptions(tokens)]
    cut = [_without_circumstance(piece, pieces) for piece in pieces]
    return [_assertion(sentence, tokens, piece) for piece in cut if _is_enough(tokens, piece)]


def _without_circumstance(piece: Piece, pieces: Sequence[Piece]) -> Piece:
    """Return a clause without the "amid …" at its end, which is a piece of its own."""
    ends = [
        other.start
        for other in pieces
        if other.kind == "fragment" and piece.start < other.start < piece.end <= other.end
    ]
    return piece._replace(end=min(ends)) if ends and piece.kind != "fragment" else piece


def _is_enough(tokens: Sequence[Token], piece: Piece) -> bool:
    words = [token for token in tokens[piece.start : piece.end] if token.tag is not Tag.PUNCTUATION]
    return len(words) >= (_FEWEST if piece.kind in _BRIEF else _MIN_WORDS)


def _assertion(sentence: str, tokens: Sequence[Token], piece: Piece) -> Assertion:
    start, end = _with_marks(sentence, tokens[piece.start].start, tokens[piece.end - 1].end)
    subject = None
    inside = True
    if piece.subject is not None:
        first, last = piece.subject
        subject = sentence[tokens[first].start : tokens[last - 1].end]
        inside = piece.start <= first and last <= piece.end
    verb = (
        None if piece.verb is None else tokens[piece.verb.main].base or tokens[piece.verb.main].text.lower()
    )
    verb_at = None if piece.verb is None else tokens[piece.verb.main].start
    return Assertion(start, end, piece.kind, subject, inside, verb, verb_at)


def _with_marks(sentence: str, start: int, end: int) -> Span:
    """Return the span with the quotation marks that belong to what is in it, and without half of a pair."""
    if _MARKS.search(sentence) is None:
        return start, end
    inside = sentence[start:end]
    opened = next((mark for mark in inside if mark in _CLOSING), None)
    if opened is not None and _unclosed(inside, opened):
        rest = sentence[end : end + 3]
        for place, letter in enumerate(rest):
            if letter in _CLOSING[opened]:
                return start, end + place + 1
            if letter not in ".,!?…":
                break
    if start > 0 and sentence[start - 1] in _CLOSING:
        mark = sentence[start - 1]
        closing = _CLOSING[mark]
        if mark not in closing:
            if any(letter in closing for letter in inside) or sentence[end : end + 1] in tuple(closing):
                extra = sentence[end : end + 1] in tuple(closing) and not any(c in closing for c in inside)
                return start - 1, end + extra
        elif inside.count(mark) % 2:
            return start - 1, end
    return start, end


def _unclosed(inside: str, opened: str) -> bool:
    closing = _CLOSING[opened]
    if opened in closing:
        return inside.count(opened) % 2 == 1
    return not any(letter in closing for letter in inside[inside.rindex(opened) :])


def _is_framed(saying: Saying) -> bool:
    """Whether what is said stands before its cue or its speaker: "It is safe," she said."""
    behind = [span for span in (saying.cue, saying.source) if span is not None]
    return bool(behind) and saying.content[0] < min(span[0] for span in behind)


def _is_frame(one: Assertion, saying: Saying) -> bool:
    """Whether an assertion is no more than the reporting clause of a saying."""
    frame = [span for span in (saying.cue, saying.source) if span is not None]
    touches = saying.cue is not None and one.start <= saying.cue[0] and saying.cue[1] <= one.end
    if saying.cue is None and saying.source is not None and one.verb in CUE_VERBS:
        touches = 0 <= one.start - saying.source[1] <= _GAP  # "…," Ann Low, the mayor, said
    beyond = one.start >= saying.content[1] and one.kind in _CLAUSAL
    return touches and beyond and one.start <= max(span[1] for span in frame) + _GAP


def _framed(sentence: str, saying: Saying, end_of_clause: int) -> Assertion:
    """Return what is said with its reporting clause, as one assertion."""
    spans = [span for span in (saying.content, saying.cue, saying.source) if span is not None]
    start, end = min(span[0] for span in spans), max(end_of_clause, *(span[1] for span in spans))
    source = None if saying.source is None else sentence[slice(*saying.source)]
    return Assertion(start, end, "saying", source, saying=saying.number)


def _told(sentence: str, one: Assertion, sayings: Sequence[Saying]) -> Assertion:
    """Return an assertion with the saying that it tells of: it holds the cue, and most of the content."""
    if one.saying is not None:
        return one
    for saying in sayings:
        cue = saying.cue or saying.source
        if cue is None or not (one.start <= cue[0] and cue[1] <= one.end):
            continue
        is_verb = one.verb_at is not None and cue[0] <= one.verb_at < cue[1]
        is_source = saying.source is not None and sentence[slice(*saying.source)] == one.subject
        if saying.by_verb and not is_verb and not is_source:
            continue  # it is said inside of what the clause tells: "there are hints that some say …"
        shared = min(one.end, saying.content[1]) - max(one.start, saying.content[0])
        if is_verb or (shared > 0 and shared * 2 >= saying.content[1] - saying.content[0]):
            return one._replace(saying=saying.number)
    return one


def _content(sentence: str, saying: Saying, found: Sequence[Assertion]) -> Iterator[Assertion]:
    """Yield what a saying says, as claims of its own, where these are clauses and not found yet."""
    if not any(one.saying == saying.number for one in found):
        return
    start, end = saying.content
    tokens = [token for token in tag(sentence) if start <= token.start and token.end <= end]
    while tokens and (tokens[0].text.lower() == "that" or tokens[0].text in QUOTES):
        tokens = tokens[1:]
    if len(tokens) < _MIN_CONTENT or tokens[0].text.lower() in _ASKING:
        return  # "saw how well he did" says no more than that he saw it
    if tokens[0].tag is Tag.PARTICIPLE or tokens[0].text.lower() in ("being", "having"):
        return  # "warned against being led by …"
    for one in _read(sentence, tokens):
        clausal = one.kind in ("clause", "subordinate") and one.has_subject
        if clausal and not any(_overlap(one, other) > _ALIKE for other in found):
            yield one


def _quoted_part(sentence: str, saying: Saying, found: Sequence[Assertion]) -> Iterator[Assertion]:
    """Yield the quoted words of a saying that is given in the reporter's words for the rest."""
    if saying.kind != "mixed" or not any(one.saying == saying.number for one in found):
        return
    start, end = saying.content
    for first, last, words in quoted_spans(sentence):
        inside = start <= first and last <= end
        if inside and len(words.split()) >= _MIN_CONTENT and last - first < _WHOLE * (end - start):
            yield Assertion(first - 1, last + 1, "quotation")


def _overlap(one: Assertion, other: Assertion) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def _distinct(found: Sequence[Assertion]) -> list[Assertion]:
    """Return assertions in the order of the text, one of those that say the same, sayings before others."""
    kept: list[Assertion] = []
    for one in sorted(
        found, key=lambda one: (one.saying is None, one.kind not in _CLAUSAL, one.start, -one.end)
    ):
        if not any(_overlap(one, other) > _ALIKE for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.start, -one.end))


def _linked(found: Sequence[Assertion], sayings: Sequence[Saying]) -> list[Assertion]:
    """Return assertions with the saying that they are the content of as their parent."""
    linked = []
    for one in found:
        parent = None
        for place, other in enumerate(found):
            saying = next((each for each in sayings if each.number == other.saying), None)
            if saying is None or other is one or one.saying == other.saying:
                continue
            within = saying.content[0] <= one.start and one.end <= saying.content[1] + 1
            inside = other.start <= one.start and one.end <= other.end
            if within and inside and one.kind in _CLAUSAL | {"quotation"}:
                parent = place
        linked.append(one._replace(parent=parent))
    return linked
