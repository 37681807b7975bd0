"""Quotations, direct and indirect: the words, who says them, and by which cue.

What was found in a text before is remembered (`claimcheck.kept.memory`); the code that finds is loaded when needed.
"""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any, Literal, NamedTuple

from claimcheck.kept.memory import recall
from claimcheck.language.tagging import Tag, Token
from claimcheck.language.word_patterns import Late

_DIRECT = Late(
    r"\"(?P<a>[^\"\n]{1,2000}?)\"|“(?P<b>[^”\n]{1,2000}?)”|«(?P<c>[^»\n]{1,2000}?)»|「(?P<d>[^」\n]{1,2000}?)」"
    r"|(?<![\w])[‘'](?P<e>[^‘’'\n]*(?:\w['’]\w[^‘’'\n]*)*)[’'](?!\w)"
)


class Quotation(NamedTuple):
    """What somebody says, in code points of the text.

    `start` to `end` is the whole with its cue, `content_start` to `content_end` what is said; `words` is that text,
    without quotation marks when direct. `speaker` is a name or phrase of the text, None where nobody is credited.
    """

    start: int
    end: int
    words: str
    mode: Literal["direct", "indirect"]
    content_start: int
    content_end: int
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    denied: bool = False


def quoted_spans(text: str) -> list[tuple[int, int, str]]:
    """Return the spans inside quotation marks: start and end without the marks, and the words."""
    spans = []
    for match in _DIRECT.finditer(text):
        name = match.lastgroup
        if name is None or not match.group(name).strip():
            continue
        spans.append((match.start(name), match.end(name), match.group(name)))
    return spans


def find_quotations(text: str) -> list[Quotation]:
    """Return the quotations of a text in order.

    A pronoun as speaker is the last speaker of the same paragraph, and a sentence that is all in quotation marks
    goes on with what the one before it quotes.
    """
    return list(_quotations(text))


@lru_cache(maxsize=4096)
def _quotations(text: str) -> tuple[Quotation, ...]:
    return recall("quotations", text, partial(_find, text), list, _quotations_of)


def _find(text: str) -> tuple[Quotation, ...]:
    from claimcheck.language.quotation_sentences import quotations_in

    return quotations_in(text)


def _quotations_of(plain: Any) -> tuple[Quotation, ...]:  # noqa: ANN401 - whatever was written
    return tuple([Quotation(*parts) for parts in plain])


def speaker_of(subject: Sequence[Token]) -> tuple[str, str | None]:
    """Return the name in a noun phrase, and what else it says of its bearer; without a name the whole phrase."""
    best: tuple[int, int] | None = None
    place = 0
    while place < len(subject):
        last = place
        while last < len(subject) and subject[last].tag is Tag.NAME:
            last += 1
        closes = last == len(subject) or subject[last].tag is not Tag.NOMINAL
        if last > place and closes and (place == 0 or subject[place - 1].tag is not Tag.PREPOSITION):
            best = (place, last)
        place = max(last, place + 1)
    words = [token for token in subject if token.tag is not Tag.ADVERB]
    if best is None:
        return " ".join(token.text for token in words), None
    if best[0] == 1 and _is_given_name(subject[0]):
        best = (0, best[1])
    rest = [
        token for token in subject if not subject[best[0]].start <= token.start < subject[best[1] - 1].end
    ]
    if best[0] and subject[best[0] - 1].tag is Tag.COORDINATOR:
        rest = []  # "Ann Lee and Carl Okafor": one describes the other as little as the other way round
    role = " ".join(token.text for token in rest if token.tag in (Tag.NOMINAL, Tag.NAME))
    return " ".join(token.text for token in subject[best[0] : best[1]]), role or None


_PLURAL_OF_PEOPLE = Late(r"(?:[eoa]rs|ists?|ants|ents|[iu]als|[iae]ns|ees|ates|crats|ives|users|men)$")
_LIKE_A_NAME = Late(r"(?:[a-z]s|ed|ing)$")


def _is_given_name(token: Token) -> bool:
    """Whether a word that opens a sentence before a name may be its first part, by its ending alone no name: Boris."""
    text = token.text
    opens = token.start == 0 and text[0].isupper() and token.base is None
    return opens and _LIKE_A_NAME.search(text) is not None and _PLURAL_OF_PEOPLE.search(text) is None
