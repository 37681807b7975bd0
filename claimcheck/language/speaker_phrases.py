"""A phrase that names who speaks, taken apart: the name, the role, the affiliation, what kind of speaker it is."""

from typing import NamedTuple

from claimcheck.language import attribution_words as aw
from claimcheck.language.attribution_words import Range, Words
from claimcheck.language.names import places
from claimcheck.language.words import fold
from claimcheck.model.claim import SpeakerKind

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame sen senator rep representative gov governor gen general col "
    "colonel lt sgt capt captain president vice premier chancellor minister secretary ambassador mayor councillor "
    "councilman councilwoman king queen prince princess pope bishop archbishop cardinal reverend rev judge justice "
    "attorney prosecutor sheriff commissioner chairman chairwoman chair chief executive officer director ceo cfo coo "
    "analyst economist professor spokesman spokeswoman spokesperson leader editor reporter correspondent host anchor "
    "strategist adviser advisor aide pollster lawyer coach former deputy acting then-president state of the for and "
    "democrat republican congressman congresswoman lawmaker author historian scientist researcher".split()
)
# Nouns for people who speak for others or for themselves; in the singular and without a name they are nobody known.
PERSONS = frozenset(
    "spokesman spokeswoman spokesperson official aide adviser advisor source person man woman analyst expert "
    "economist lawyer attorney voter resident witness author writer blogger user senator lawmaker minister "
    "president governor mayor candidate nominee strategist pollster reporter correspondent journalist host "
    "anchor editor professor researcher scientist doctor critic supporter opponent leader director chairman "
    "chairwoman officer executive manager employee worker student teacher general judge prosecutor friend "
    "colleague neighbour neighbor mother father son daughter wife husband brother sister activist diplomat "
    "ambassador secretary veteran owner founder child parent family staffer protester demonstrator investor "
    "trader buyer seller customer taxpayer immigrant refugee migrant scholar ally rival detective chief head "
    "boss coach player singer actor actress politician congressman congresswoman representative delegate donor "
    "operative insider observer commentator columnist historian demographer member one participant businessman "
    "billionaire mogul newcomer guest caller passenger driver farmer citizen speaker moderator frontrunner "
    "front-runner democrat republican conservative liberal independent pastor priest bishop".split()
)
ORGANISATIONS = frozenset(
    "company firm ministry department agency government administration court commission committee council board bank "
    "party campaign group organisation organization union association foundation institute university police army "
    "media press newspaper magazine network channel broadcaster station website site platform report study survey "
    "poll data statement filing lawsuit suit complaint document memo letter email article story column book review "
    "analysis research figures results statistics office bureau team club league house senate congress parliament "
    "cabinet regulator watchdog coalition alliance outlet paper publication ad ads video white state kremlin".split()
)
ORGANISATION_NAMES = frozenset(
    "inc corp corporation ltd llc plc co company group bank university institute council committee commission court "
    "party times post journal news press tribune herald guardian magazine network agency ministry department office "
    "bureau association union foundation society center centre college school house senate congress parliament "
    "service services administration organization organisation league club federation board authority reuters "
    "bloomberg politico breitbart facebook twitter google apple microsoft amazon".split()
)
_UNIONS = frozenset(["and", "&"])
_LINKS = frozenset(["of", "at", "for", "from", "with", "in"])
_PARTICLES = frozenset("de van von der den bin ibn al el la du di da del le st".split())
_NOT_NAMES = frozenset(
    "the a an this that these those some many most several few all both other others his her their its our my".split()
)


class Phrase(NamedTuple):
    """What a phrase says of a speaker: `name` in words of the sentence, None where it has none."""

    text: str
    name: Range | None
    role: str | None
    affiliation: str | None
    kind: SpeakerKind


def read_phrase(text: str, w: Words, span: Range) -> Phrase:
    """Return a phrase of a sentence taken apart."""
    first, last = _trimmed(w, span)
    segments = _segments(w, first, last)
    head = segments[0]
    name = _name_in(w, head)
    described: list[Range] = list(segments[1:])
    if name is None and len(segments) > 1 and _is_name(w, segments[1]):
        name, described = segments[1], [head, *segments[2:]]  # "the minister, Ann Lee,"
    if name is None:
        return _unnamed(text, w, (first, last), head)
    before = (head[0], name[0]) if head[0] < name[0] < head[1] else None
    name, titles = _without_titles(w, name)
    role = _role_before(text, w, before, titles)
    affiliation = _behind(text, w, (name[1], head[1])) if name[1] <= head[1] else None
    for segment in described:
        if role is None:
            role, other = _role_and_affiliation(text, w, segment)
            affiliation = affiliation or other
    kind = _kind_of_name(w, name, role)
    return Phrase(_slice(text, w, (first, last)), name, role, affiliation, kind)


def _trimmed(w: Words, span: Range) -> Range:
    first, last = span
    skipped = aw.ADV | aw.COORD | aw.COMMA | aw.MARK | aw.SUBORD
    while first < last - 1 and w.flags[first] & skipped and not w.flags[first] & aw.DET:
        first += 1
    while last > first + 1 and w.flags[last - 1] & (aw.COMMA | aw.MARK | aw.STOP | aw.ADV):
        last -= 1
    return first, last


def _segments(w: Words, first: int, last: int) -> list[Range]:
    """Return the parts between commas and brackets, a relative clause and ages left out."""
    found, start, depth = [], first, 0
    for at in range(first, last + 1):
        ends = at == last or w.flags[at] & aw.COMMA or w.lower[at] in {"(", ")"}
        if not ends:
            continue
        if at > start and depth == 0 and not w.flags[start] & (aw.REL | aw.NUMBER):
            found.append((start, at))
        depth += at < last and w.lower[at] == "("
        depth -= at < last and w.lower[at] == ")" and depth > 0
        start = at + 1
    return found or [(first, last)]


def _is_name(w: Words, span: Range) -> bool:
    return all(w.flags[at] & aw.CAP or w.lower[at] in _PARTICLES for at in range(*span))


def _name_in(w: Words, span: Range) -> Range | None:
    """Return the run of capitals that closes the noun phrase at the start of a segment."""
    first, end = span
    stop = next(
        (at for at in range(first, end) if w.lower[at] in _LINKS and at > first and w.flags[at - 1] & aw.CAP),
        None,
    )
    # "Per Lindqvist": a preposition in capitals inside a name is none.
    head = next(
        (at for at in range(first + 1, end) if w.flags[at] & aw.PREP and not w.flags[at] & aw.CAP), end
    )
    last = min(stop if stop is not None else end, head if stop is None else end)
    if last <= first or not w.flags[last - 1] & aw.CAP or (w.flags[last - 1] & aw.POSSESSIVE and last < end):
        return None
    start = last
    while start > first and (w.flags[start - 1] & aw.CAP or w.lower[start - 1] in _PARTICLES):
        start -= 1
    while start < last - 1 and w.lower[start] in _NOT_NAMES:
        start += 1
    alone = start == last - 1
    if w.lower[start] in _NOT_NAMES or (alone and _is_noun(w.lower[start], opens=start == 0)):
        return None
    return start, last


def _is_noun(word: str, *, opens: bool) -> bool:
    """Whether a capitalised word is a common noun: a role, or one that opens a sentence: "Critics of the plan"."""
    if word in PERSONS:
        return True
    return opens and (word in _GROUPS | ORGANISATIONS or word.removesuffix("s") in PERSONS | ORGANISATIONS)


def _without_titles(w: Words, name: Range) -> tuple[Range, Range | None]:
    """Return a name without the titles before it: those of "Judicial Watch President Tom Fitton" end at the third."""
    first, last = name
    for at in range(last - 2, first - 1, -1):
        if w.lower[at].strip(".") in TITLES:
            return (at + 1, last), (first, at + 1)
    return name, None


def _role_before(text: str, w: Words, before: Range | None, titles: Range | None) -> str | None:
    first = before[0] if before is not None else titles[0] if titles is not None else None
    last = titles[1] if titles is not None else before[1] if before is not None else None
    if first is None or last is None:
        return None
    while first < last and w.flags[first] & aw.DET:
        first += 1
    role = _slice(text, w, (first, last)) if first < last else ""
    return role if role.strip(".").lower() not in _COURTESY | {""} else None


_COURTESY = frozenset("mr mrs ms miss sir lord lady dame madam".split())


def _role_and_affiliation(text: str, w: Words, segment: Range) -> tuple[str | None, str | None]:
    """Return "chief executive" and "Acme" of "the chief executive of Acme"."""
    first, last = segment
    while first < last and w.flags[first] & (aw.DET | aw.ADV):
        first += 1
    end = next((at for at in range(first, last) if w.lower[at] in _LINKS or w.flags[at] & aw.REL), last)
    if end <= first or w.flags[first] & (aw.REL | aw.NUMBER | aw.ING):
        return None, None
    return _slice(text, w, (first, end)), _behind(text, w, (end, last))


def _behind(text: str, w: Words, span: Range) -> str | None:
    """Return what stands behind "of", "at", "for": the name that somebody belongs to."""
    first, last = span
    if first >= last or w.lower[first] not in _LINKS:
        return None
    first += 1
    while first < last and w.flags[first] & aw.DET:
        first += 1
    ends = aw.REL | aw.COMMA | aw.MARK
    end = next((at for at in range(first, last) if w.flags[at] & ends or w.lower[at] == "in"), last)
    return _slice(text, w, (first, end)) if first < end else None


def _unnamed(text: str, w: Words, span: Range, head: Range) -> Phrase:
    """Read a phrase without a name: "a spokesman for the ministry", "nationalist bloggers", "the company"."""
    phrase = _slice(text, w, span)
    ends = aw.PREP | aw.REL | aw.TO | aw.ING
    end = next((at for at in range(head[0] + 1, head[1]) if w.flags[at] & ends), head[1])
    if end < head[1] and end - head[0] > 1 and w.lower[end - 1] == "close":
        end -= 1
    noun = w.lower[end - 1]
    kind = _kind_of_noun(w, head, noun)
    role = affiliation = None
    if kind is SpeakerKind.ANONYMOUS and noun not in _ANYBODY:
        role, affiliation = _role_and_affiliation(text, w, head)
    return Phrase(phrase, None, role, affiliation, kind)


_ANYBODY = frozenset("person man woman source one member friend".split())


def is_somebody(w: Words, span: Range) -> bool:
    """Whether a phrase is of people or of what speaks for them: "officials", "two people close to the talks"."""
    ends = aw.PREP | aw.REL | aw.TO | aw.ING | aw.PUNCTUATION
    end = next((at for at in range(span[0] + 1, span[1]) if w.flags[at] & ends), span[1])
    nouns = {w.lower[end - 1], w.lower[end - 1].removesuffix("s")}
    known = PERSONS | ORGANISATIONS | _GROUPS | ORGANISATION_NAMES
    return (
        bool(nouns & known)
        or _is_name(w, (span[0], end))
        or (w.lower[end - 1] == "close" and end > span[0] + 1)
    )


def _kind_of_noun(w: Words, head: Range, noun: str) -> SpeakerKind:
    singular = noun.removesuffix("s")
    if noun in ORGANISATIONS or (singular in ORGANISATIONS and singular not in PERSONS):
        return SpeakerKind.ORGANISATION
    if noun in PERSONS:
        plural = w.lower[head[0]] in {"some", "many", "most", "several", "few", "all", "both", "others"}
        return SpeakerKind.GROUP if plural else SpeakerKind.ANONYMOUS
    grouped = noun.endswith("s") or noun in _GROUPS or w.flags[head[0]] & aw.NUMBER
    if grouped or any(w.lower[at] in _UNIONS for at in range(*head)):
        return SpeakerKind.GROUP
    person = noun.endswith(_PERSON_ENDINGS) and not w.flags[head[1] - 1] & aw.CAP
    return SpeakerKind.ANONYMOUS if person else SpeakerKind.ORGANISATION


_PERSON_ENDINGS = ("er", "or", "ist", "ant", "ian", "ee", "man", "woman", "person", "crat", "ive", "wright")


_GROUPS = frozenset(
    "people men women children some many most several few all both others half majority everyone".split()
)


def _kind_of_name(w: Words, name: Range, role: str | None) -> SpeakerKind:
    words = [w.lower[at].strip(".") for at in range(*name)]
    last = words[-1].removesuffix("'s").removesuffix("’s")
    role_noun = role.lower().split()[-1] if role else ""
    if role_noun in ORGANISATIONS:
        return SpeakerKind.ORGANISATION
    if role_noun in PERSONS or role_noun.strip(".") in TITLES:
        return SpeakerKind.PERSON
    if len(words) == 1 and fold(last) in places():
        return SpeakerKind.ORGANISATION
    if last in ORGANISATION_NAMES or words[0] == "the" or any(word in ORGANISATION_NAMES for word in words):
        return SpeakerKind.ORGANISATION
    if any(word in _UNIONS for word in words) or (last.endswith("s") and last in PEOPLES):
        return SpeakerKind.GROUP
    return SpeakerKind.PERSON


PEOPLES = frozenset("americans republicans democrats conservatives liberals britons germans russians".split())


def _slice(text: str, w: Words, span: Range) -> str:
    words = text[w.starts[span[0]] : w.ends[span[1] - 1]]
    return words.removesuffix("'s").removesuffix("’s").rstrip(",")
