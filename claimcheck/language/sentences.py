"""Sentences: where they begin and end, in code points of the text."""

import re
from functools import lru_cache
from itertools import pairwise

# A full stop behind these ends no sentence by itself.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr vs etc inc ltd co corp no nos fig vol pp cf "
    "al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun dept est "
    "approx messrs hon rev pres supt maj cmdr ft mt ave blvd e.g i.e a.m p.m ph.d u.s u.k u.n e.u d.c u.s.a".split()
)
# These may end a sentence, and do so before a word that rarely follows them inside one.
_MAY_END = frozenset("inc ltd co corp jr sr etc a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d".split())
_STARTERS = frozenset(
    "the a an this that these those it he she they we i you his her their its our in on at as by for from "
    "with however but and while when after before since although though if there here some many most all no "
    "one meanwhile also still then yet so what who how why where".split()
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』]*")
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]\.)*[^\s.(\[\"“'‘]+$")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_NEXT_WORD = re.compile(r"\s*[\"“'‘(\[]*([^\s]+)")
_BREAK = re.compile(r"\s*\n\s*")
_LONGEST_WORD = 64  # letters before a full stop that are looked at
_WRAPPED_LINES, _WRAPPED_WIDTHS = 3, (50, 110)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans (start, end exclusive) of the sentences, without the white space around them.

    A line break ends a sentence, unless the text is hard-wrapped or the next line begins in lower case.
    """
    return list(_sentences(text))


@lru_cache(maxsize=8192)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        spans.extend(_split_paragraph(text, start, end))
    return tuple(spans)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs: what stands between line breaks that are more than wrapping."""
    cuts = [0]
    breaks = list(_BREAK.finditer(text)) if "\n" in text else []
    wrapped = bool(breaks) and _is_wrapped(text)
    for match in breaks:
        blank = match.group().count("\n") > 1
        next_char = text[match.end() : match.end() + 1]
        if blank or not (wrapped or next_char.islower()):
            cuts.append(match.end())
    cuts.append(len(text))
    return [span for start, end in pairwise(cuts) if (span := _stripped(text, start, end)) is not None]


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < _WRAPPED_LINES:
        return False
    low, high = _WRAPPED_WIDTHS
    widths = [len(line) for line in lines]
    middle = sorted(widths)[(len(widths) - 1) // 2 : len(widths) // 2 + 1]
    return max(widths) <= high and 2 * low <= middle[0] + middle[-1]  # the median is at least `low`


def _split_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start]
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, cuts[-1], match):
            cuts.append(match.end())
    cuts.append(end)
    return [span for one, other in pairwise(cuts) if (span := _stripped(text, one, other)) is not None]


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    if match.group()[0] in "。！？":
        return True
    following = _NEXT_WORD.match(text, match.end())
    after = following.group(1) if following else ""
    if after[:1].islower():
        return False
    if not match.group().startswith(".") or len(match.group().rstrip("\"'”’»)]")) > 1:
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - _LONGEST_WORD), match.start())
    word = before.group().lower() if before else ""
    if len(word) == 1 and word.isalpha():  # an initial, as in "J. Smith"
        return False
    if _INITIALS.fullmatch(word) and word not in _ABBREVIATIONS:  # "J.M. Smith"
        return after.lower().strip(",") in _STARTERS
    if word in _ABBREVIATIONS:
        return word in _MAY_END and after.lower().strip(",") in _STARTERS and after[:1].isupper()
    return True


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
