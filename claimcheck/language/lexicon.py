"""The word lists that reading rests on: verbs, synonyms, antonyms. Data files beside this module, read once."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from claimcheck.kept.memory import recall
from claimcheck.language.data import text_of
from claimcheck.language.words import stem

_VOWELS = frozenset("aeiou")

# Verbs that report what somebody says or holds. "know", "see" and the like report nothing that was said.
CUE_VERBS = frozenset(
    "say tell state declare remark mention note comment add emphasise emphasize stress underline underscore "
    "highlight warn caution predict forecast foresee announce claim allege assert contend maintain argue "
    "insist admit acknowledge concede deny reject reiterate repeat reaffirm suggest indicate explain express "
    "voice report write post tweet ask answer reply respond recall reveal disclose confirm believe think "
    "expect estimate quip joke lament complain grumble complaint urge recommend advise describe call refer "
    "label dub cite quote testify vow pledge promise propose observe conclude hint opine praise laud "
    "criticise criticize condemn grumble raise boast brag speculate muse reckon inform clarify".split()
)
# Cues whose content is denied by their speaker.
DENYING_CUES = frozenset(["deny", "reject", "dismiss", "refute", "dispute"])


def _lines(name: str) -> Iterator[list[str]]:
    text = text_of(name)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split()


@cache
def verb_forms() -> Mapping[str, tuple[str, str]]:
    """Return each form of each known verb with its base and its shape: base, s, past, participle, ed or ing."""
    forms: dict[str, tuple[str, str]] = {}
    irregular = _irregular()
    for (base,) in _lines("verbs.txt"):
        forms.setdefault(_third_person(base), (base, "s"))
        forms.setdefault(_present_participle(base), (base, "ing"))
        if base not in irregular:
            forms.setdefault(_past(base), (base, "ed"))
    for base, (past, participle) in irregular.items():
        forms[_third_person(base)], forms[_present_participle(base)] = (base, "s"), (base, "ing")
        forms.update(dict.fromkeys(participle.split("/"), (base, "participle")))
        forms.update(
            {form: (base, "past" if form not in participle.split("/") else "ed") for form in past.split("/")}
        )
        forms[base] = (base, "past" if base in past.split("/") else "base")
    for (base,) in _lines("verbs.txt"):
        forms.setdefault(base, (base, "base"))
    return {**forms, **_IRREGULAR_PRESENT}


def inflections(base: str) -> tuple[tuple[str, str], ...]:
    """Return the forms of any verb with their shapes, the irregular ones as listed, the others by rule."""
    known = _irregular().get(base)
    past, participle = known if known is not None else (_past(base), "")
    pasts = [
        (form, "past" if known and form not in participle.split("/") else "ed") for form in past.split("/")
    ]
    rest = [(form, "participle") for form in participle.split("/") if form and form not in past.split("/")]
    present = [(base, "base"), (_third_person(base), "s"), (_present_participle(base), "ing")]
    return (*present, *pasts, *rest)


@cache
def _irregular() -> Mapping[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in _lines("irregular.txt")}


_IRREGULAR_PRESENT = {
    "is": ("be", "s"),
    "are": ("be", "base"),
    "am": ("be", "base"),
    "has": ("have", "s"),
    "does": ("do", "s"),
}


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _present_participle(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


_DOUBLED = frozenset(
    "admit ban commit cancel compel control cut drop expel get hit let occur omit overlap permit plan prefer "
    "put quip quit rebut refer regret repel concur run set shut stop submit swap transfer transmit travel trap trim win"
    .split())  # fmt: skip


def _doubles(base: str) -> bool:
    """Whether the last letter doubles: one-syllable words, and some longer ones that are stressed at the end."""
    if base in _DOUBLED:
        return True
    short = sum(letter in _VOWELS for letter in base) == 1
    return short and base[-1] not in "aeiouwxy" and base[-2:-1] in _VOWELS and len(base) > 2  # noqa: PLR2004


@cache
def synonyms() -> Mapping[str, frozenset[int]]:
    """Return the groups of words that say the same, as group numbers by stem."""
    return recall("synonyms", "", _read_synonyms, _plain_groups, _groups_of)


def _plain_groups(groups: Mapping[str, frozenset[int]]) -> object:
    return [[word, *sorted(numbers)] for word, numbers in groups.items()]


def _groups_of(plain: Iterable[list[Any]]) -> Mapping[str, frozenset[int]]:
    return {word: frozenset(numbers) for word, *numbers in plain}


def _read_synonyms() -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, words in enumerate(_lines("synonyms.txt")):
        for word in words:
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@cache
def antonyms() -> Mapping[str, frozenset[str]]:
    """Return the stems that cannot be said of the same thing at once, by stem."""
    pairs: dict[str, set[str]] = {}
    for one, other in _lines("antonyms.txt"):
        pairs.setdefault(stem(one), set()).add(stem(other))
        pairs.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in pairs.items()}


_NO_GROUPS: frozenset[int] = frozenset()


def same_word(one: str, other: str) -> bool:
    """Whether two stems are equal or declared to say the same."""
    if one == other:
        return True
    groups = synonyms()
    mine = groups.get(one)
    return mine is not None and not mine.isdisjoint(groups.get(other, _NO_GROUPS))


@lru_cache(maxsize=65536)
def opposite_words(one: str, other: str) -> bool:
    """Whether two stems are antonyms, or one a synonym of the other's antonym."""
    table = antonyms()
    opposites = table.get(one, frozenset())
    if other in opposites:
        return True
    return any(same_word(opposite, other) for opposite in opposites) or any(
        same_word(opposite, one) for opposite in table.get(other, frozenset())
    )
