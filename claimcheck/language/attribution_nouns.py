"""Nouns that credit somebody with a content: "her claim that …", "Lee's criticism of …"."""

from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_cues import Act, entries
from claimcheck.language.attribution_ends import content_end
from claimcheck.language.attribution_phrases import Read
from claimcheck.language.attribution_sources import phrase_start, shared_subject, subject_of
from claimcheck.language.attribution_verbs import group_start
from claimcheck.language.attribution_words import Range, Words

_OWNERS = frozenset("his her their its our my your".split())
_ADJECTIVES = 4  # words that may stand between an owner and the noun


Links = Mapping[str, Act]


@cache
def cue_nouns() -> Mapping[str, Links]:
    """Return, for each cue noun in the singular and the plural, what may stand behind it, with the act it tells."""
    found: dict[str, dict[str, Act]] = {}
    for act, links, noun in entries("attribution_nouns.txt"):
        for form in (noun, _plural(noun)):
            found.setdefault(form, {}).update({link: act for link in links if link not in found[form]})
    return found


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


@cache
def cue_states() -> Mapping[str, Links]:
    """Return, for each word for what somebody is or feels, what may stand behind it, with the act it tells."""
    found: dict[str, dict[str, Act]] = {}
    for act, links, word in entries("attribution_states.txt"):
        found.setdefault(word, {}).update(dict.fromkeys(links, act))
    return found


def read_nouns(w: Words) -> Iterator[Read]:
    """Yield what a sentence credits by its nouns, and by what somebody is: "is confident that …"."""
    nouns, states = cue_nouns(), cue_states()
    for at, lower in enumerate(w.lower):
        if lower in nouns:
            act = _act(w, at, nouns[lower])
            if act is not None:
                start, source = _owner(w, at)
                yield _read(w, at, (start, source), act, "noun")
        elif lower in states and at and w.flags[at - 1] & (aw.BE | aw.ADV):
            act = _act(w, at, states[lower])
            if act is not None:
                start = group_start(w, at)
                source = None if act is Act.SEEMING else subject_of(w, start)
                yield _read(w, at, (start, source), act, "state")


def _act(w: Words, at: int, links: Links) -> Act | None:
    return links.get(w.lower[at + 1]) if at + 2 < len(w.lower) else None


def _read(w: Words, at: int, owned: tuple[int, Range | None], act: Act, shape: str) -> Read:
    start, source = owned
    infinitive = bool(w.flags[at + 1] & aw.TO)
    clausal = w.lower[at + 1] in _CLAUSAL
    first = at + 1 if clausal or (infinitive and act is Act.WISH) else at + 2
    how = "that" if clausal else "to" if infinitive else "phrase" if shape == "noun" else "noun"
    content = (first, content_end(w, first, how))
    return Read((start, max(at + 1, first)), source, (content,), act, w.lower[at], shape)


_CLAUSAL = frozenset("that whether if how why what who".split())


def _owner(w: Words, at: int) -> tuple[int, Range | None]:
    """Return where the words begin that call it a claim, and whose it is."""
    for place in range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1):
        flags = w.flags[place]
        if w.lower[place] in _OWNERS:
            return place + 1, (place, place + 1)
        if flags & aw.POSSESSIVE:
            return place + 1, (phrase_start(w, place), place + 1)
        if flags & (aw.PUNCTUATION | aw.PREP | aw.AUX | aw.QUOTE | aw.SUBJECT | aw.COORD) or flags & aw.DET:
            break
    return at, shared_subject(w, at - 1)
