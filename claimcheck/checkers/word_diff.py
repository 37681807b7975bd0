"""Quoted words against a source's words: the same passage, or where the two part.

Typography, case, ellipses, brackets and closing punctuation tell no two passages apart: an ellipsis stands for
any words that were left out, a bracket for a few that were put in or replaced.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claimcheck.language.words import fold, stem

_BRACKETED_LETTER = r"(?:\[[^\W_]{1,2}\](?=[^\W_]))?"  # "[w]elcome"
_WORD = re.compile(_BRACKETED_LETTER + r"[^\W_]+(?:[.'’-][^\W_]+)*")
_CUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.")
_BRACKET = re.compile(r"\[[^\[\]]{3,}\]|\([^()]{3,}\)|(?<![^\W_])\[[^\[\]]{1,2}\](?![^\W_])")
_EAST_ASIAN = (("぀", "ヿ"), ("㐀", "䶿"), ("一", "鿿"), ("가", "힯"), ("豈", "﫿"))
_GAP_WORDS = 80  # an ellipsis that leaves out more joins what does not belong together
_BRACKET_WORDS = 4
_LONGEST_CHANGE = 3  # words that one word may stand for before it is another passage
# Negations of the next word alone: "encouraging, but hardly surprising".
NARROW_NEGATIONS = frozenset({"hardly", "barely", "scarcely"})
NEGATIONS = NARROW_NEGATIONS | {"not", "no", "never", "nor", "none", "without", "cannot", "neither"}


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as text."""
    return frozenset(words.split())


# Words whose change leaves a passage the same to a reader; what is left are content words.
FUNCTION_WORDS = word_set(
    """
    a about after again all also am an and any are as at be because been before being both but by
    can could did do does doing down during each few for from further had has have having he her
    here hers herself him himself his how i if in into is it its itself just may me might more most
    must my myself now of off on once only or other our ours ourselves out over own s same shall she
    should so some such t than that the their theirs them themselves then there these they this
    those through to too under until up upon us very was we were what when where which while who
    whom why will with would you your yours yourself yourselves re ve ll d m
    """
)


class Word(NamedTuple):
    """One word of a text, folded, with its span in code points."""

    folded: str
    start: int
    end: int


class Difference(NamedTuple):
    """Where a source gives the passage otherwise.

    `claimed` and `given` are the words on either side, as written; `decisive` says that a content word was replaced
    or a negation put in or left out, not only an ending or a small word.
    """

    claimed: str
    given: str
    decisive: bool


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text without what typography adds; hyphenated words and CJK text in their parts."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        if not match.group().isascii() and any(map(_is_east_asian, match.group())):
            found.extend(_characters(match.group(), match.start()))
            continue
        plain = match.group().replace("[", "").replace("]", "")
        found.extend(Word(part, match.start(), match.end()) for part in _parts(plain))
    return tuple(found)


def _parts(word: str) -> Iterable[str]:
    negated = re.fullmatch(r"(\w+)n['’]t", word, re.IGNORECASE)
    if negated:
        return [*fold(negated[1]).split(), "not"]
    return fold(word).split()


def _is_east_asian(char: str) -> bool:
    return any(first <= char <= last for first, last in _EAST_ASIAN)


def _characters(run: str, start: int) -> Iterable[Word]:
    return (Word(fold(char), start + at, start + at + 1) for at, char in enumerate(run) if char.isalnum())


def has_words(text: str) -> bool:
    """Whether anything is left to compare."""
    return bool(words_of(_CUT.sub(" ", text)))


def find_words(claimed: str, text: str) -> tuple[int, int] | None:
    """Return the span of `text` in which the claimed words stand, None where they do not."""
    pattern = _pattern(claimed)
    if pattern is None:
        return None
    source = words_of(text)
    joined = " " + "".join(word.folded + " " for word in source)
    match = pattern.search(joined)
    if match is None:
        return None
    first = joined.count(" ", 0, match.start()) - 1
    last = first + match.group().strip().count(" ")
    return source[first].start, source[last].end


@lru_cache(maxsize=1024)
def _pattern(claimed: str) -> re.Pattern[str] | None:
    segments = []
    for segment in _CUT.split(claimed):
        pieces = [
            "".join(re.escape(word.folded) + " " for word in words_of(part))
            for part in _BRACKET.split(segment)
        ]
        joined = rf"(?:\S+ ){{0,{_BRACKET_WORDS}}}?".join(pieces)
        if any(pieces):
            segments.append(joined)
    if not segments:
        return None
    return re.compile(r"(?<= )" + rf"(?:\S+ ){{0,{_GAP_WORDS}}}?".join(segments))


def difference(claimed: str, text: str, frame: str | None = None) -> Difference | None:
    """Return where `text` gives the passage with other words, None where it is the same or another passage.

    It is that passage when most of its words agree; of a short quotation, most words of `frame`, the clause around it.
    """
    if find_words(claimed, text) is not None:
        return None
    whole = claimed if frame is None or find_words(claimed, frame) is None else frame
    wanted, given = words_of(_plain(whole)), words_of(text)
    inside = find_words(claimed, _plain(whole))
    if inside is None or not given:
        return None
    opcodes = _align([word.folded for word in wanted], [word.folded for word in given])
    agreeing = sum(high - low for tag, low, high, _, _ in opcodes if tag == "equal")
    if 2 * agreeing <= len(wanted) or not _shares_content(wanted, opcodes):
        return None
    quoted = [at for at, word in enumerate(wanted) if inside[0] <= word.start and word.end <= inside[1]]
    return _told(opcodes, (quoted[0], quoted[-1] + 1), (wanted, _plain(whole)), (given, text))


def _plain(text: str) -> str:
    return _CUT.sub(" ", text)


_Opcode = tuple[str, int, int, int, int]


def _align(wanted: list[str], given: list[str]) -> list[_Opcode]:
    """Align the claimed words with the stretch of the source that holds their longest common run."""
    from difflib import SequenceMatcher

    block = SequenceMatcher(None, wanted, given, autojunk=False).find_longest_match()
    slack = _LONGEST_CHANGE
    low = max(0, block.b - block.a - slack)
    high = min(len(given), block.b + len(wanted) - block.a + slack)
    matcher = SequenceMatcher(None, wanted, given[low:high], autojunk=False)
    found = [(tag, i, j, k + low, m + low) for tag, i, j, k, m in matcher.get_opcodes()]
    while found and found[0][0] == "insert":
        found.pop(0)
    while found and found[-1][0] == "insert":
        found.pop()
    return [_at_the_edge(opcode, len(wanted)) for opcode in found]


def _at_the_edge(opcode: _Opcode, length: int) -> _Opcode:
    """Cut a change at either end of the passage to its own length: what stands beyond is not the passage."""
    tag, low, high, start, end = opcode
    if tag == "replace" and low == 0:
        return tag, low, high, max(start, end - (high - low)), end
    if tag == "replace" and high == length:
        return tag, low, high, start, min(end, start + (high - low))
    return opcode


def _shares_content(wanted: tuple[Word, ...], opcodes: list[_Opcode]) -> bool:
    return any(
        tag == "equal" and any(is_content(word.folded) for word in wanted[low:high])
        for tag, low, high, _, _ in opcodes
    )


def is_content(word: str) -> bool:
    """Whether a folded word carries meaning of its own."""
    return word not in FUNCTION_WORDS


def _told(
    opcodes: list[_Opcode],
    quoted: tuple[int, int],
    claim: tuple[tuple[Word, ...], str],
    source: tuple[tuple[Word, ...], str],
) -> Difference | None:
    wanted, given = claim[0], source[0]
    changes = [_clipped(op, quoted) for op in opcodes if op[0] != "equal" and _within(op, quoted)]
    if not changes or any(max(op[2] - op[1], op[4] - op[3]) > _LONGEST_CHANGE for op in changes):
        return None
    decisive = [op for op in changes if _is_decisive(wanted[op[1] : op[2]], given[op[3] : op[4]])]
    first, last = (decisive or changes)[0], (decisive or changes)[-1]
    low, high = max(quoted[0], first[1] - 1), min(quoted[1], last[2] + 1)
    start = max(0, first[3] - (first[1] - low))
    end = min(len(given), last[4] + (high - last[2]))
    if start >= end:
        return None
    return Difference(
        claimed=claim[1][wanted[low].start : wanted[high - 1].end],
        given=source[1][given[start].start : given[end - 1].end],
        decisive=bool(decisive),
    )


def _clipped(opcode: _Opcode, quoted: tuple[int, int]) -> _Opcode:
    tag, low, high, start, end = opcode
    return tag, max(low, quoted[0]), min(high, quoted[1]), start, end


def _within(opcode: _Opcode, quoted: tuple[int, int]) -> bool:
    """Whether the change touches the quoted words themselves; what is put in at their edge does not."""
    tag, low, high, _, _ = opcode
    if tag == "insert":
        return quoted[0] < low < quoted[1]
    return max(low, quoted[0]) < min(high, quoted[1])


def _is_decisive(claimed: tuple[Word, ...], given: tuple[Word, ...]) -> bool:
    ours, theirs = {word.folded for word in claimed}, {word.folded for word in given}
    if ours & NEGATIONS != theirs & NEGATIONS and (ours ^ theirs <= NEGATIONS | FUNCTION_WORDS):
        return True
    mine = {stem(word) for word in ours if is_content(word)}
    other = {stem(word) for word in theirs if is_content(word)}
    return bool(mine) and bool(other) and not mine & other
