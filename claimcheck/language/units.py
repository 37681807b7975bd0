"""Words to units: symbols, unit words, currencies, and nouns of what is counted.

The names are those of `claimcheck.model.units`; money has its ISO 4217 code. Words of a multiple that has no name
there ("cl", "cent") are read with the factor to one that has.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.model.units import BARE, PHYSICAL, currencies, is_money

__all__ = [
    "PLURALS", "UnitWord", "is_money", "is_plural", "known_unit", "signs", "singular", "symbols", "unit_of",
    "unit_word", "words",
]  # fmt: skip


class UnitWord(NamedTuple):
    """A unit as a word means it: so many (`factor`) of the unit `name`."""

    name: str
    factor: Fraction = Fraction(1)


def _table(lines: str) -> dict[str, UnitWord]:
    """Read lines of "unit [×factor]: word, word"."""
    table: dict[str, UnitWord] = {}
    for line in lines.strip().splitlines():
        head, _, words = line.partition(": ")
        name, _, factor = head.strip().partition(" ×")
        unit = UnitWord(name, Fraction(factor or 1))
        table.update((word.strip(), unit) for word in words.split(", "))
    return table


@cache
def symbols() -> dict[str, UnitWord]:
    """Return what is read as it is written: the names of the table that look like symbols, and other spellings."""
    from claimcheck.language.unit_words import SYMBOLS, WORDY

    plain = {name: UnitWord(name) for name in PHYSICAL if name not in WORDY}
    micro = {f"{sign}{name[1:]}": UnitWord(name) for name in plain if name[0] == "u" for sign in "µμ"}
    codes = {code: UnitWord(code) for code in currencies()}
    letters = {name: UnitWord(name) for name in _LETTERS}
    return {**letters, **codes, **plain, **micro, **signs(), **_table(SYMBOLS)}


_LETTERS = ("m", "g", "t", "L", "h", "s", "J", "W", "K", "A", "V", "N", "T", "M", "°", "au", "ly", "H")


@cache
def signs() -> dict[str, UnitWord]:
    """Return the signs of money ("$", "NT$")."""
    from claimcheck.language.currency_words import SIGNS

    return _table(SIGNS)


@cache
def words() -> dict[str, UnitWord]:
    """Return the words that are read without regard to case."""
    from claimcheck.language.currency_words import OWN, SUBUNITS
    from claimcheck.language.unit_words import WORDS

    codes = {code.casefold(): UnitWord(code) for code in currencies() - _WORDS_TOO}
    return {**codes, **dict(_national()), **_table(OWN), **_table(SUBUNITS), **_table(WORDS)}


# Codes that are words of the language, or other things: "5 all", "TOP 10", "AMD 5000".
_WORDS_TOO = frozenset(
    "ALL TRY TOP MAD PEN CUP GEL BAM SOS COP MOP RON AMD BOB LAK SIT LYD STN CAD ETH SLE".split()
)


def is_safe_code(code: str) -> bool:
    """Whether an ISO code before a number can only be one: not "TOP 10"."""
    return code.upper() in currencies() and code.upper() not in _WORDS_TOO - {"CAD"}


def _national() -> Iterator[tuple[str, UnitWord]]:
    """Yield "canadian dollars" and the like."""
    from claimcheck.language.currency_words import NATIONAL

    for line in NATIONAL.strip().splitlines():
        nouns, _, entries = line.partition(": ")
        for entry in entries.split(", "):
            code, _, peoples = entry.partition(" ")
            unit = UnitWord(code)
            for people in peoples.split("|"):
                yield from ((f"{people} {noun}", unit) for noun in nouns.split(", "))


_IRREGULAR = {
    "people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman",
    "feet": "foot",
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "thieves": "thief",
    "wolves": "wolf",
    "mice": "mouse", "teeth": "tooth", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon",
    "movies": "movie", "cookies": "cookie", "selfies": "selfie", "indices": "index", "crises": "crisis",
    "buses": "bus",
    "gases": "gas", "shoes": "shoe", "cases": "case", "bases": "base", "houses": "house", "horses": "horse",
    "series": "series",
    "species": "species", "policemen": "policeman", "folks": "person", "heroes": "hero", "potatoes": "potato",
    "individuals": "person", "viruses": "virus", "bonuses": "bonus", "campuses": "campus",
    "statuses": "status", "kids": "child", "countrymen": "countryman", "axes": "axis", "analyses": "analysis",
}  # fmt: skip
# Plurals without an s, and nouns that count many in the singular.
PLURALS = frozenset(_IRREGULAR) | {
    "police",
    "staff",
    "cattle",
    "aircraft",
    "sheep",
    "fish",
    "offspring",
    "personnel",
    "troops",
}
_NOT_PLURAL_ENDS = ("ss", "us", "is", "'s", "’s", "ous")
_NOT_PLURALS = frozenset(
    "as has was does its his this yes perhaps always sometimes afterwards onwards upwards downwards forwards backwards "
    "towards overseas besides news less across thus us various say says goes plus versus whereas gas is "
    "sales-per".split()
)
_RATE = re.compile(r"(?P<over>.+?)(?:/| (?:per|a|an|each|every) )(?P<under>.+)")
_WORDLIKE = re.compile(r"[^\W\d_]+(?:[-'’. ]+[^\W\d_]+)*")


def unit_of(words: str) -> str | None:
    """Return the unit that words name ("users" is "user", "per cent" is "%", "US dollars" is "USD"), None for none.

    Multiples without a name of their own ("cents") have none here; `unit_word` reads them with their factor.
    """
    unit = unit_word(words)
    return unit.name if unit is not None and unit.factor == 1 else None


@lru_cache(maxsize=4096)
def unit_word(words: str) -> UnitWord | None:
    """Return the unit that words name, with its factor; unknown nouns are count nouns, in the singular."""
    plain = " ".join(words.split())
    if plain == BARE or plain in PHYSICAL:
        return UnitWord(plain)
    known = known_unit(plain)
    if known is not None:
        return known
    rate = _RATE.fullmatch(plain)
    if rate is not None:
        return _rate_word(rate["over"], rate["under"])
    if _WORDLIKE.fullmatch(plain) is None:
        return None
    return UnitWord(singular(plain.split()[-1]))


@lru_cache(maxsize=8192)
def known_unit(written: str) -> UnitWord | None:
    """Return the unit of a symbol or word in the tables, None for all else."""
    found = symbols().get(written)
    if found is not None:
        return found
    if len(written) == _SCALED_CODE and written[0] in "MK" and written[1:] in currencies():
        return UnitWord(written[1:], _WORTH["M" if written[0] == "M" else "k"])  # "48.5 MGBP"
    folded = written.casefold()
    return words().get(folded) or _prefixed(folded) or _raised(folded)


_SCALED_CODE = 4  # letters
_TABLED = re.compile(
    r"(?:kilo|mega|giga|tera|peta|exa|zetta|yotta|hecto|de[ck]a|deci|centi|milli|micro|nano|pico|femto|atto"
    r"|kibi|mebi|gibi|tebi)(?P<word>[a-z][a-z -]+)"
)


def _prefixed(folded: str) -> UnitWord | None:
    """Read "kilometres" and "megawatt hours" from "metres" and "watt hours"."""
    from claimcheck.language.unit_words import PREFIXED, PREFIXES

    match = _TABLED.fullmatch(folded)
    if match is None:
        return None
    unit = words().get(match["word"])
    prefix = PREFIXES.get(folded[: match.start("word")])
    if unit is None or prefix is None or unit.name not in PREFIXED:
        return None
    if match["word"].startswith("calori"):
        return UnitWord("kcal" if prefix == "k" else "cal")
    name = f"{prefix}{unit.name}"
    if name in PHYSICAL and unit.factor == 1:
        return UnitWord(name)
    return UnitWord(unit.name, unit.factor * _WORTH[prefix])


_WORTH = {
    "k": Fraction(10**3), "M": Fraction(10**6), "G": Fraction(10**9), "T": Fraction(10**12), "P": Fraction(10**15),
    "E": Fraction(10**18), "Z": Fraction(10**21), "Y": Fraction(10**24), "h": Fraction(100), "da": Fraction(10),
    "d": Fraction(1, 10), "c": Fraction(1, 100), "m": Fraction(1, 10**3), "u": Fraction(1, 10**6),
    "n": Fraction(1, 10**9), "p": Fraction(1, 10**12), "f": Fraction(1, 10**15), "a": Fraction(1, 10**18),
    "Ki": Fraction(2**10), "Mi": Fraction(2**20), "Gi": Fraction(2**30), "Ti": Fraction(2**40),
}  # fmt: skip
_RAISED = re.compile(r"(?:(?P<before>square|cubic)[ -](?P<one>.+)|(?P<two>.+)[ -](?P<after>squared|cubed))")


def _raised(folded: str) -> UnitWord | None:
    """Read "square kilometres", "cubic feet", "km squared"."""
    match = _RAISED.fullmatch(folded)
    if match is None:
        return None
    unit = known_unit(match["one"] or match["two"])
    if unit is None or unit.name not in PHYSICAL:
        return None
    return raised(unit, 2 if (match["before"] or match["after"]).startswith("square") else 3)


def raised(unit: UnitWord, power: int) -> UnitWord:
    """Return a unit with an exponent; squares and cubes of lengths are areas and volumes."""
    return unit if power == 1 else UnitWord(f"{unit.name}{power}", unit.factor**power)


def _rate_word(over: str, under: str) -> UnitWord | None:
    top, bottom = unit_word(over), unit_word(under)
    if top is None or bottom is None:
        return None
    return per(top, bottom)


def per(top: UnitWord, bottom: UnitWord) -> UnitWord:
    """Return one unit per another."""
    name = f"{top.name}/{bottom.name}"
    return UnitWord(_NAMED.get(name, name), top.factor / bottom.factor)


_NAMED = {"mi/h": "mph", "nmi/h": "kn", "mi/gal": "mpg"}


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun; English has no sure sign of one."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3  # noqa: PLR2004 - "was", "its"
        and word.endswith("s")
        and not word.endswith(_NOT_PLURAL_ENDS)
        and word not in _NOT_PLURALS
    )


def singular(noun: str) -> str:
    """Return the singular of a noun ("countries" is "country"); proper nouns keep their capital."""
    folded = noun if noun[:1].isupper() and not noun.isupper() else noun.casefold()
    lower = folded.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if not is_plural(lower) or not lower.endswith("s"):
        return folded
    if lower.endswith("ies") and len(lower) > 4:  # noqa: PLR2004 - "ties"
        return folded[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return folded[:-2]
    return folded[:-1]
