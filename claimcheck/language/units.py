"""Words to units: symbols, unit words, currencies, and nouns of what is counted.

The names are those of `claimcheck.model.units`; money has its ISO 4217 code. Words of a multiple that has no name
there ("cl", "cent") are read with the factor to one that has.
"""

import re
from fractions import Fraction
from functools import lru_cache

import attrs

from claimcheck.language import unit_words
from claimcheck.model.units import BARE, PHYSICAL


@attrs.frozen
class UnitWord:
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
        table.update((word.strip(), unit) for word in words.split(","))
    return table


SYMBOLS = _table(unit_words.SYMBOLS)
WORDS = _table(unit_words.WORDS)
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
_NOT_PLURAL = re.compile(
    r"(?:ss|us|is|'s|’s|ous)$|^(?:as|has|was|does|its|his|this|yes|perhaps|always|sometimes|afterwards"
    r"|onwards|upwards|downwards|forwards|backwards|towards|overseas"
    r"|besides|news|less|across|thus|us|various|say|says|goes|plus|versus|whereas|gas|is|sales-per)$"
)
_RATE = re.compile(r"^(?P<over>.+?)(?:/| (?:per|a|an|each|every) )(?P<under>\S+(?: \S+)?)$")
_WORDLIKE = re.compile(r"[^\W\d_]+(?:[-'’. ]+[^\W\d_]+)*")
_CURRENCY_CODE = re.compile(r"[A-Z]{3}")


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
    if plain in (BARE, *PHYSICAL):
        return UnitWord(plain)
    known = known_unit(plain)
    if known is not None:
        return known
    rate = _RATE.match(plain)
    if rate is not None:
        return _rate_word(rate["over"], rate["under"])
    if _WORDLIKE.fullmatch(plain) is None:
        return None
    return UnitWord(singular(plain.split()[-1]))


def known_unit(words: str) -> UnitWord | None:
    """Return the unit of a symbol or word in the tables, None for all else."""
    return SYMBOLS.get(words) or WORDS.get(words.casefold())


def _rate_word(over: str, under: str) -> UnitWord | None:
    top, bottom = unit_word(over), unit_word(under)
    if top is None or bottom is None:
        return None
    return UnitWord(f"{top.name}/{bottom.name}", top.factor / bottom.factor)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, by its ISO 4217 code."""
    return _CURRENCY_CODE.fullmatch(unit) is not None and unit not in PHYSICAL


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun; English has no sure sign of one."""
    if word in PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and _NOT_PLURAL.search(word) is None  # noqa: PLR2004 - "was", "its"


def singular(noun: str) -> str:
    """Return the singular of a noun ("countries" is "country"); proper nouns keep their capital."""
    folded = noun if noun[:1].isupper() and not noun.isupper() else noun.casefold()
    lower = folded.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if not is_plural(lower):
        return folded
    if lower.endswith("ies") and len(lower) > 4:  # noqa: PLR2004 - "ties"
        return folded[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return folded[:-2]
    return folded[:-1]
