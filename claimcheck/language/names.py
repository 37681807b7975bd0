"""Names: which words of a text name the same thing, by declared aliases, by places, by the text itself."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial

from claimcheck.kept.memory import recall
from claimcheck.language.data import text_of
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tagging import Tag, Token, tag
from claimcheck.language.word_patterns import Late
from claimcheck.language.words import fold

_TITLES = frozenset(
    "mr mrs ms dr prof professor mayor president premier chancellor minister secretary senator governor councillor sir "
    "lord lady king queen prince princess judge justice general colonel captain chief executive officer financial "
    "director chairman chairwoman analyst spokesman spokeswoman spokesperson leader editor bishop pope saint".split()
)
_ADJACENT = Late(r"\b[^\W\d_a-z][\w’'-]* [^\W\d_a-z]\w")
_OPEN_ENDS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,;:")
_SHORT = 2  # letters: a place that short is written in capitals, or is a word
_KNOWN_AS = Late(
    r"(?P<name>(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,4}),? (?:also |better |locally |formerly |widely )?"
    r"(?:known|called|named|dubbed)(?: locally| at home)? (?:as )?"
    r"[\"“']?(?P<alias>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4})"
)
_BRACKETED = Late(
    r"(?P<name>(?:[A-Z][\w’'-]*)(?: (?:of |for |and )?[A-Z][\w’'-]*){0,5}) \((?P<alias>[A-Z][\w.’'-]*(?: [A-Z][\w’'-]*){0,3}|[^\x00-\x7f]{2,12})\)"  # noqa: E501
)


class Names:
    """Which folded names stand for which entity, and how each is written. Equal only to itself: it is a cache's key."""

    def __init__(
        self, ids: Mapping[str, str] | None = None, written: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.ids = ids or {}
        self.written = written or {}

    @cached_property
    def longest(self) -> Mapping[str, int]:
        """The first word of each name with the number of words in the longest name that begins with it."""
        found: dict[str, int] = {}
        for name in (*self.ids, *places()):
            first, _, rest = name.partition(" ")
            found[first] = max(found.get(first, 0), len(rest.split()) + 1)
        return found

    @cached_property
    def key(self) -> str:
        """What tells these names from others."""
        return hashlib.sha256(
            repr((sorted(self.ids.items()), sorted(self.written.items()))).encode()
        ).hexdigest()

    @classmethod
    def of(cls, groups: Iterable[tuple[str, Sequence[str]]]) -> "Names":
        """Build from (entity, its names); a name that two entities bear stands for neither."""
        ids: dict[str, str] = {}
        written: dict[str, list[str]] = {}
        shared: set[str] = set()
        for entity, names in groups:
            for name in (entity, *names):
                folded = fold(name)
                if not folded:
                    continue
                if ids.setdefault(folded, entity) != entity:
                    shared.add(folded)
                written.setdefault(folded, []).append(name)
        kept = {name: entity for name, entity in ids.items() if name not in shared}
        return cls(kept, {name: tuple(forms) for name, forms in written.items()})

    def joined(self, pairs: Iterable[tuple[str, str]]) -> "Names":
        """Return these names with pairs of names for one thing added, as a text declares them."""
        ids, written = dict(self.ids), dict(self.written)
        for name, alias in pairs:
            one, other = fold(name), fold(alias)
            target = ids.get(one) or ids.get(other) or name
            for folded, form in ((one, name), (other, alias)):
                if ids.setdefault(folded, target) == target:
                    written[folded] = (*written.get(folded, ()), form)
        return Names(ids, written)

    def at(self, tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
        """Return the entity named from this token on and how many tokens name it, the longest first."""
        most = self.longest.get(fold(tokens[place].text).partition(" ")[0], 0)
        for count in range(min(most, len(tokens) - place), 0, -1):
            span = tokens[place : place + count]
            if Tag.PUNCTUATION in (span[0].tag, span[-1].tag) or (
                count > 1 and span[0].tag is Tag.DETERMINER
            ):
                continue
            folded = fold(" ".join(token.text for token in span))
            entity = self.ids.get(folded) or places().get(folded)
            if entity is not None and self._fits(folded, span):
                return entity, count
        return None

    def _fits(self, folded: str, span: Sequence[Token]) -> bool:
        """Whether the writing fits: a name in capitals is no common word in small letters."""
        if folded in places() and folded not in self.ids:
            return span[0].text[0].isupper() and (
                len(folded) > _SHORT or span[0].text.isupper() or "." in span[0].text
            )
        text = " ".join(token.text for token in span)
        forms = self.written.get(folded, ())
        if any(not form.isupper() or form == text for form in forms):
            return any(token.text[0].isupper() or not token.text.isascii() for token in span) or any(
                form.islower() for form in forms
            )
        return False


@cache
def places() -> Mapping[str, str]:
    """Return the place that a folded word belongs to."""
    text = text_of("places.txt")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words = [word.replace("_", " ") for word in line.split()]
            found.update({fold(word): words[0] for word in words})
    return found


def short_names(text: str) -> list[tuple[str, str]]:
    """Return (name, short form) for the names of a text: "Ann Low" is Low, "Acme Foods ASA" is Acme.

    A short form that two names of the text share is none.
    """
    return recall("short-names", text, partial(_read_short_names, text), list, _pairs)


def _read_short_names(text: str) -> list[tuple[str, str]]:
    runs: set[str] = set()
    for start, end in split_sentences(text):
        closed = text[end - 1] not in _OPEN_ENDS  # capitals of a headline tell no names
        if closed and _ADJACENT.search(text, start, end):  # few sentences have a name of two words
            runs.update(_runs(text[start:end]))
    long = sorted(run for run in runs if " " in run and fold(run) not in places())
    found: dict[str, set[str]] = {}
    for run in long:
        words = run.split()
        for word in (words[0], words[-1]):
            if len(word) > _SHORT + 1 and word.isalpha() and fold(word) not in places():
                found.setdefault(word, set()).add(run)
    return [(next(iter(names)), word) for word, names in sorted(found.items()) if len(names) == 1]


def _runs(sentence: str) -> Iterator[str]:
    """Yield the runs of capitalised words that name something, without the first word of the sentence alone."""
    tokens = tag(sentence)
    first: int | None = None
    for place in range(len(tokens) + 1):
        named = place < len(tokens) and tokens[place].tag is Tag.NAME
        if named and first is None:
            first = place
        elif not named and first is not None:
            while first < place - 1 and tokens[first].text.lower() in _TITLES:
                first += 1
            yield sentence[tokens[first].start : tokens[place - 1].end]
            first = None


def aliases_in(text: str) -> list[tuple[str, str]]:
    """Return the pairs of names that a text declares to be one: "X, known as Y", "X (Y)"."""
    return recall("aliases", text, partial(_read_aliases, text), list, _pairs)


def _pairs(plain: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    return [(name, alias) for name, alias in plain]


def _read_aliases(text: str) -> list[tuple[str, str]]:
    pairs = [(match.group("name"), match.group("alias")) for match in _KNOWN_AS.finditer(text)]
    for match in _BRACKETED.finditer(text):
        name, alias = match.group("name"), match.group("alias")
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if not alias.isascii() or fold(alias).replace(" ", "") == initials.lower():
            pairs.append((name, alias))
    return pairs


NO_NAMES = Names()
