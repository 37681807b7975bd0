"""The speakers of an article: under which full name and in which role each is introduced, whom a pronoun means."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import attrs

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_sources import phrase_start
from claimcheck.language.attribution_words import Range, Words
from claimcheck.language.names import places
from claimcheck.language.speaker_phrases import ORGANISATION_NAMES, PEOPLES, TITLES, Phrase, read_phrase
from claimcheck.language.words import fold
from claimcheck.model.claim import SpeakerKind

_SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_PRONOUNS = frozenset(
    "he she it they i we you who which that his her its their our my him them us me".split()
)
_QUANTIFIERS = frozenset("some many most several few others all both".split())
_GENDERS = {
    **dict.fromkeys(
        "mr sir king prince spokesman chairman congressman councilman businessman father".split(), "m"
    ),
    **dict.fromkeys(
        "mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman mother".split(), "f"
    ),
}
_GOING_ON = frozenset("add continue".split())
_REACH = 3  # sentences back in which a pronoun's person is looked for
_HEADLINES = 2  # sentences at the start of an article that may name somebody before the introduction
_PARAGRAPHS = 2  # paragraphs back
_MENTIONS = 3  # first mentions of somebody that may tell a role
_LONGEST = 5  # words of a name


@attrs.frozen(kw_only=True)
class Voice:
    """Who is credited. `name` is the full name where the text introduces one, else the phrase as written.

    `resolved` is false for a pronoun that may mean several, or nobody named: its `name` is then the pronoun.
    """

    name: str
    kind: SpeakerKind = SpeakerKind.PERSON
    role: str | None = None
    affiliation: str | None = None
    resolved: bool = True


@cache
def first_names() -> Mapping[str, str]:
    """Return common first names, folded, with the gender of those who bear them: m or f."""
    text = resources.files("claimcheck.language.data").joinpath("first_names.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {name: gender for gender, *names in lines for name in names}


class _Mention(NamedTuple):
    sentence: int
    span: Range


class Cast:
    """Everybody whom an article names, in the order of their first mention."""

    def __init__(self, text: str, sentences: Sequence[Words], paragraphs: Sequence[int]) -> None:
        self._text, self._sentences, self._paragraphs = text, sentences, paragraphs
        self._mentions: dict[str, list[_Mention]] = {}
        self._parts: dict[str, set[str]] = {}
        self._genders: dict[str, str] = {}
        self._pairs: dict[tuple[str, str], str] = {}
        self._runs: list[list[Range]] = [list(_runs(words)) for words in sentences]
        self._people: dict[int, list[Voice]] = {}  # who speaks in a sentence, in order
        self._known: dict[str, Voice] = {}
        for number, runs in enumerate(self._runs):
            for run in runs:
                self._introduce(number, run)

    def _introduce(self, number: int, run: Range) -> None:
        if run[1] - run[0] == 1:
            return
        name = self.written(number, run)
        first, last = name.split()[0], name.split()[-1]
        name = self._pairs.setdefault((first, last), name)  # "Donald J. Trump" is Donald Trump
        mentions = self._mentions.setdefault(name, [])
        if len(mentions) < _MENTIONS:
            mentions.append(_Mention(number, run))
        if self._sentences[number].lower[run[1] - 1] not in ORGANISATION_NAMES and not _is_apart(name):
            self._parts.setdefault(first, set()).add(name)
            self._parts.setdefault(last, set()).add(name)

    def written(self, number: int, run: Range) -> str:
        """Return a run of words of a sentence as a name, without a possessive ending."""
        w = self._sentences[number]
        name = self._text[w.starts[run[0]] : w.ends[run[1] - 1]]
        return " ".join(name.removesuffix("'s").removesuffix("’s").split())

    def voice(self, number: int, source: Range, base: str = "") -> Voice:
        """Return who is named by words of a sentence."""
        w = self._sentences[number]
        lower = w.lower[source[0]]
        if source[1] - source[0] == 1 and lower in _PRONOUNS | _QUANTIFIERS:
            found = self._pronoun(number, source[0], base)
        else:
            found = self._named(number, read_phrase(self._text, w, source))
            titled = lower.strip(".") in TITLES
            if found.role is None and not titled and " " not in found.name and _is_called_it(w, source[1]):
                found = attrs.evolve(found, kind=SpeakerKind.ORGANISATION)
                self._known[found.name] = found
        self._people.setdefault(number, []).append(found)
        return found

    def _named(self, number: int, phrase: Phrase) -> Voice:
        if phrase.name is None:
            return Voice(name=phrase.text, kind=phrase.kind, role=phrase.role, affiliation=phrase.affiliation)
        before = phrase.name[0] - 1
        title = self._sentences[number].lower[before].strip(".") if before >= 0 else ""
        name = self._full(self.written(number, phrase.name), number, title)
        known = self._known.get(name)
        if known is None:
            known = self._introduced(name, Voice(name=name, kind=phrase.kind))
            self._known[name] = known
        if known.role is None and phrase.role is not None:
            known = attrs.evolve(
                known, role=phrase.role, affiliation=known.affiliation or phrase.affiliation, kind=phrase.kind
            )
            self._known[name] = known
        return known

    def _full(self, written: str, number: int, title: str) -> str:
        """Return the full name whose first or last word this is, the name itself where several share it.

        A title before another first name, or a name that is introduced only later, means somebody else.
        """
        words = written.split()
        if len(words) > 1:
            return self._pairs.get((words[0], words[-1]), written)
        fitting = self._parts.get(written, set())
        if len(fitting) != 1:
            return written
        (name,) = fitting
        gender = first_names().get(name.partition(" ")[0].lower())
        later = self._mentions[name][0].sentence > max(number, _HEADLINES)
        other = gender is not None and _GENDERS.get(title, gender) != gender
        return written if later or other else name

    def _introduced(self, name: str, voice: Voice) -> Voice:
        """Return a voice with the role that one of the first mentions of its name tells."""
        for mention in self._mentions.get(name, ()):
            w = self._sentences[mention.sentence]
            span = _around(w, mention.span)
            phrase = read_phrase(self._text, w, span)
            if phrase.name is not None and phrase.role is not None:
                return attrs.evolve(voice, role=phrase.role, affiliation=phrase.affiliation, kind=phrase.kind)
        return voice

    def _pronoun(self, number: int, at: int, base: str) -> Voice:
        w = self._sentences[number]
        lower = w.lower[at]
        found: Voice | None = None
        if w.flags[at] & aw.REL and lower in {"who", "which", "that"}:
            found = self._antecedent(number, at)
        elif lower in _SINGULAR:
            found = self._person(number, at, _SINGULAR[lower], base)
        elif lower in _QUANTIFIERS:
            found = self._group(number, lower)
        elif lower in {"they", "it", "their", "its"}:
            found = self._last_of_kind(number, lower)
        if found is not None:
            return found
        kind = (
            SpeakerKind.GROUP
            if lower in _QUANTIFIERS | {"they", "we", "their", "our"}
            else SpeakerKind.PERSON
        )
        resolved = lower in _QUANTIFIERS
        kind = SpeakerKind.ORGANISATION if lower in {"it", "its"} else kind
        return Voice(name=self._text[w.starts[at] : w.ends[at]], kind=kind, resolved=resolved)

    def _antecedent(self, number: int, at: int) -> Voice | None:
        w = self._sentences[number]
        last = at - 1
        while last > 0 and w.flags[last] & aw.COMMA:
            last -= 1
        if last < 0 or w.flags[last] & (aw.PUNCTUATION | aw.QUOTE | aw.PREP | aw.AUX):
            return None
        first = phrase_start(w, last)
        return self._named(number, read_phrase(self._text, w, (first, last + 1))) if first <= last else None

    def _person(self, number: int, at: int, gender: str, base: str) -> Voice | None:
        """Return the one person whom "he" or "she" can mean, None where there are several or none."""
        told = 0
        for place in range(number, -1, -1):
            if self._paragraphs[number] - self._paragraphs[place] > _PARAGRAPHS or told > _REACH:
                return None
            fitting = self._persons(place, at if place == number else None, gender)
            if len(fitting) == 1:
                return next(iter(fitting.values()))
            if fitting:
                spoken = [one for one in self._people.get(place, ()) if one.name in fitting]
                return spoken[-1] if spoken and self._goes_on(spoken, fitting, base) else None
            told += len(self._sentences[place].lower) > 1  # a quotation alone tells of nobody
        return None

    def _goes_on(self, spoken: Sequence[Voice], fitting: Mapping[str, Voice], base: str) -> bool:
        """Whether the one who spoke goes on: no other did, and nobody is named before."""
        if base in _GOING_ON:
            return True
        return len({one.name for one in spoken}) == 1 and next(iter(fitting)) == spoken[0].name

    def _persons(self, number: int, before: int | None, gender: str) -> dict[str, Voice]:
        """Return the persons whom a sentence names before a word, those of the other gender left out."""
        found: dict[str, Voice] = {}
        w = self._sentences[number]
        for run in self._runs[number]:
            if before is not None and run[0] >= before:
                break
            title = w.lower[run[0] - 1].strip(".") if run[0] else ""
            name = self._full(self.written(number, run), number, title)
            if " " not in name and title not in TITLES and name not in self._known:
                continue
            voice = self._known.get(name) or self._introduced(name, Voice(name=name, kind=_kind(name)))
            if voice.kind is not SpeakerKind.PERSON or _is_apart(name):
                continue
            if title in _GENDERS:
                self._genders[name] = _GENDERS[title]
            if self._gender(voice) in {None, gender}:
                found[name] = voice
        for voice in self._people.get(number, ()):
            person = voice.resolved and voice.kind in {SpeakerKind.PERSON, SpeakerKind.ANONYMOUS}
            if person and self._gender(voice) in {None, gender}:
                found[voice.name] = voice
        return found

    def _gender(self, voice: Voice) -> str | None:
        """Return whether a title, a role or a first name is a man's (m) or a woman's (f), None where none tells."""
        known = self._genders.get(voice.name)
        role = (voice.role or "").lower().split(" ")[-1].strip(".")
        return known or _GENDERS.get(role) or first_names().get(voice.name.partition(" ")[0].lower())

    def _group(self, number: int, quantifier: str) -> Voice | None:
        """Return "some Chinese users" for "some" where one group alone has been told of before."""
        groups = [one for one in self._before(number) if one.kind is SpeakerKind.GROUP and " " in one.name]
        nouns = {" ".join(_without_quantifier(one.name)) for one in groups}
        if len(nouns) != 1 or quantifier == "others":
            return None
        return Voice(name=f"{quantifier} {nouns.pop()}", kind=SpeakerKind.GROUP)

    def _last_of_kind(self, number: int, pronoun: str) -> Voice | None:
        kind = SpeakerKind.ORGANISATION if pronoun in {"it", "its"} else SpeakerKind.GROUP
        fitting = {one.name: one for one in self._before(number) if one.kind is kind and one.resolved}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _before(self, number: int) -> Iterator[Voice]:
        """Yield who speaks in this sentence so far, and in the one before it in its paragraph."""
        for place in (number - 1, number):
            if place >= 0 and self._paragraphs[place] == self._paragraphs[number]:
                yield from self._people.get(place, ())


def _is_called_it(w: Words, first: int) -> bool:
    """Whether the first pronoun behind a name is "it": "Toyota said it would …"."""
    for at in range(first, min(first + _HINT_REACH, len(w.lower))):
        if w.lower[at] in {"it", "its"}:
            return True
        if w.flags[at] & (aw.SUBJECT | aw.STOP | aw.QUOTE) or w.lower[at] in _SINGULAR:
            return False
    return False


_HINT_REACH = 4  # words behind a name in which a pronoun tells what bears it


def _without_quantifier(name: str) -> list[str]:
    words = name.split()
    return words[1:] if words[0].lower() in _QUANTIFIERS else words


def _kind(name: str) -> SpeakerKind:
    words = [word.lower() for word in name.split()]
    organised = any(word in ORGANISATION_NAMES or word == "&" for word in words)
    return SpeakerKind.ORGANISATION if organised else SpeakerKind.PERSON


def _is_apart(name: str) -> bool:
    """Whether a name is no person's: a place, a time, an office."""
    words = [word.strip(".").lower() for word in name.split()]
    if len(words) == 1 and (fold(name) in places() or words[0] in PEOPLES):
        return True
    if words[-1] in _THING_WORDS or words[0].endswith("-based") or name.isupper():
        return True
    return words[0] in _PLACE_WORDS or all(word in TITLES for word in words)


_THING_WORDS = frozenset(
    "tower state states world house street act plan party pac day week show island city county beach park west "
    "east north south carolina dakota hampshire jersey york mexico virginia avenue road bridge airport hotel "
    "building hall convention festival cup league award awards prize club store bill law treaty agreement deal "
    "amendment plaza".split()
)
_PLACE_WORDS = frozenset(
    "new north south east west united san los las saint great middle super supreme white social democratic "
    "republican national american british chinese russian european federal university fort mount lake river".split()
)


def _around(w: Words, run: Range) -> Range:
    """Return the phrase around a name: what describes it before, and an apposition behind it."""
    first = phrase_start(w, run[1] - 1)
    if first > 1 and w.flags[first - 1] & aw.COMMA and first == run[0]:
        earlier = phrase_start(w, first - 2)  # "the minister, Ann Lee,"
        closed = run[1] < len(w.lower) and w.flags[run[1]] & aw.COMMA
        if closed and earlier < first - 1 and w.flags[earlier] & aw.DET:
            first = earlier
    last = run[1]
    if (
        last + 1 < len(w.lower)
        and w.flags[last] & aw.COMMA
        and not w.flags[last + 1] & (aw.COORD | aw.REL | aw.CAP)
    ):
        end = last + 1
        stop = aw.PUNCTUATION | aw.QUOTE | aw.REL | aw.AUX
        while end < len(w.lower) and not w.flags[end] & stop:
            end += 1
        if end >= len(w.lower) or w.flags[end] & (aw.COMMA | aw.STOP | aw.REL):
            last = end
    return min(first, run[0]), last


def _runs(w: Words) -> Iterator[Range]:
    """Yield the runs of capitalised words of a sentence, titles before them left out."""
    size, at = len(w.lower), 0
    flags = w.flags
    while at < size:
        if not flags[at] & aw.CAP:
            at += 1
            continue
        end = at + 1
        while end < size and flags[end] & aw.CAP and not flags[end - 1] & aw.POSSESSIVE:
            end += 1
        first = at
        while first < end - 1 and (
            w.lower[first].strip(".") in TITLES or (first == 0 and flags[0] & ~aw.CAP)
        ):
            first += 1
        common = first == 0 and end == 1 and flags[0] != aw.CAP
        if not common and end - first <= _LONGEST and not flags[first] & (aw.TIME | aw.DET | aw.SUBJECT):
            yield first, end
        at = end
