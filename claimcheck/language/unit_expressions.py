"""Units as they stand behind a number: symbols, words, brackets around them, products, powers and rates."""

from fractions import Fraction
from typing import NamedTuple

from claimcheck.language.unit_words import CLOSE
from claimcheck.language.units import UnitWord, is_money, known_unit, per, raised, symbols
from claimcheck.language.word_patterns import Late, any_of
from claimcheck.model.units import PERCENT, PHYSICAL

SPACES = " \u00a0\u2007\u2008\u2009\u200a\u202f"


class UnitRead(NamedTuple):
    """A unit that stands in a text, where it ends, and whether it is so much per something."""

    unit: UnitWord
    end: int
    rate: bool = False


_FEET = r"""['’′](?=[ \u00a0]?\d{1,2}(?:\.\d)?(?:["”″]|''))"""
_SYMBOL = Late(
    rf"(?P<gap>[{SPACES}]?)(?P<symbol>%|％|‰|[°º˚][{SPACES}]?[CF](?![^\W_])|℃|℉"
    rf"|[°º˚](?:[{SPACES}]?[NSEW]\b|(?= on the [CcFf]\w+ scale)|(?![{SPACES}]?[a-zA-Z]))"
    rf"|[€£¥₹¢$₩₽₺₾₪₫₱](?![ ]?\d)|{_FEET}|[′″]|''(?!\w))"
)
_CHINESE = Late(lambda: rf"[{SPACES}]?(?P<unit>{any_of(symbol for symbol in symbols() if symbol[0] > '⺀')})")
# A straight double quote is an inch close behind digits, where it closes no quotation.
_INCH = Late(r' ?"(?= (?:long|wide|tall|high|thick|deep|across)\b)|(?<=\d)"(?!\w)')
_QUOTED = 300  # characters back to where a quotation may have been opened
_SCALE = Late(r" on the (Celsius|Fahrenheit) scale\b", 2)
_POINTS = Late(r"[ -]points?\b|-pts?\b")
# What can begin a unit behind a number: letters, a sign for micro or degrees, or a bracket around one.
_WORDS = Late(
    rf"(?P<gap>[{SPACES}]{{0,2}}|-)(?P<one>(?:[^\W\d_]|[µμÅ°º])(?:[^\W\d_]|[µμ²³’'](?!\d)|[.](?=[^\W\d_]))*\.?%?)"
    rf"(?P<two>[{SPACES}-](?:[^\W\d_]|%)[^\W\d_]*\.?)?(?P<three>[{SPACES}-][^\W\d_]+)?"
)
_BRACKETS = Late(rf"[{SPACES}]?(?:\((\w+²?³?)\)|\[(\w+²?³?)\]|\{{(\w+²?³?)\}}|<(\w+²?³?)>)")
_POWER = Late(
    r"\^?\(?(?P<sign>[-−–+⁻]?|[−⁻] )(?P<digit>[1-4¹²³⁴])\)?(?![\d.,]\d|\d|[^\W\d_])|(?P<caret>\^[-−]?[1-4])(?!\d)"
    rf"|[{SPACES}](?P<word>squared|cubed)\b"
)
_NEXT = Late(
    rf"(?P<per>[{SPACES}]?/[{SPACES}]?|[{SPACES}]per[{SPACES}]|[{SPACES}-]p[.]?e[.]?r-)|(?P<times>[·⋅•*×])"
    rf"|(?P<space>[{SPACES}])(?=[a-zA-Zµμ]{{1,4}}\^?\(?[-−–⁻])"
)
_TERM = Late(r"[^\W\d_]+|[µμΩÅ°][^\W\d_]*|%")
_RATE = Late(
    rf"[{SPACES}-](?P<word>per|a|an|each|every)[{SPACES}-](?P<unit>(?:(?:square|cubic) )?[^\W\d_]+)(?![\w-])"
)
_DIGITS = str.maketrans("¹²³⁴", "1234")
_TIMES = frozenset({"time", "calendar"})
_PURE = frozenset({"multiple", "share", "percentage points", "rank", "celsius", "fahrenheit"})
_HEADS = frozenset(
    {"person", "capita", "head", "inhabitant", "resident", "household", "share", "student", "user"}
)


def symbol_after(text: str, at: int) -> UnitRead | None:
    """Read "%", "°C", "€" and Chinese units behind a number."""
    match = _SYMBOL.match(text, at)
    if match is None:
        inch = _INCH.match(text, at)
        if inch is not None and text.count('"', max(0, at - _QUOTED), at) % 2 == 0:
            return UnitRead(UnitWord("in"), inch.end())
        if text[at : at + 2].strip(SPACES)[:1] > "⺀" and (chinese := _CHINESE.match(text, at)) is not None:
            return _read(known_unit(chinese["unit"]), chinese.end())
        return None
    written = match["symbol"]
    if written[0] in "°º˚" and written[-1] in "NSEW":  # a latitude
        return UnitRead(UnitWord("°"), match.end())
    scale = _SCALE.match(text, match.end()) if written in "°º˚" else None
    if scale is not None:
        return _read(known_unit(scale[1]), scale.end())
    points = _POINTS.match(text, match.end()) if written in "%％" else None
    if points is not None:
        return UnitRead(UnitWord("percentage point"), points.end())
    if written in "'’′":
        return UnitRead(UnitWord("ft"), match.end())
    return _read(known_unit("".join(written.split()).replace("º", "°").replace("˚", "°")), match.end())


def _read(unit: UnitWord | None, end: int) -> UnitRead | None:
    return None if unit is None else UnitRead(unit, end)


def bracketed(text: str, at: int) -> UnitRead | None:
    """Read "(kg)" and "[kg]" behind a number."""
    match = _BRACKETS.match(text, at)
    if match is None:
        return None
    written = next(group for group in match.groups() if group is not None)
    return _read(symbols().get(written) if len(written) > 1 or written in "gmsLK" else None, match.end())


def words_after(text: str, at: int) -> list[tuple[str, int, str]]:
    """Return the words behind a number, longest first: what they are, where they end, and the gap before them."""
    match = _WORDS.match(text, at)
    if match is None:
        return []
    start = match.start("one")
    ends = [match.end(name) for name in ("three", "two", "one") if match[name] is not None]
    candidates = []
    for end in ends:
        candidates.append((text[start:end], end, match["gap"]))
        if text[end - 1] in ".'’":
            candidates.append((text[start : end - 1], end - 1, match["gap"]))
    return candidates


def with_power(text: str, unit: UnitWord, end: int) -> UnitRead:
    """Read an exponent: "m2", "km^3", "s−1", "km squared"; a negative one makes it "1/s"."""
    if unit.name not in PHYSICAL or PHYSICAL[unit.name].dimension in _PURE:
        return UnitRead(unit, end)
    match = _POWER.match(text, end)
    if match is None:
        return UnitRead(unit, end)
    if match["word"]:
        return UnitRead(raised(unit, 2 if match["word"] == "squared" else 3), match.end())
    written = (match["caret"] or "").lstrip("^") or (match["sign"].strip() + match["digit"])
    power = int(written.translate(_DIGITS).lstrip("-−–+⁻"))
    if written[0] in "-−–⁻":
        return UnitRead(per(UnitWord("1"), raised(unit, power)), match.end(), rate=True)
    return UnitRead(raised(unit, power), match.end())


def whole_unit(text: str, unit: UnitWord, end: int) -> UnitRead:
    """Read on from the first part of a unit: powers, products, quotients ("kg/m3", "m s−1", "J/m^2 per year")."""
    read = with_power(text, unit, end)
    while (match := _NEXT.match(text, read.end)) is not None:
        term = _TERM.match(text, match.end())
        part = None if term is None else _part(term[0], divides=match["per"] is not None)
        if term is None or part is None:
            break
        power = with_power(text, part, term.end())
        if match["per"] is not None:
            if power.rate:
                break
            read = UnitRead(per(read.unit, power.unit), power.end, rate=True)
        elif power.rate or match["times"]:
            read = UnitRead(_product(read.unit, power.unit), power.end, rate=read.rate or power.rate)
        else:
            break
    return read


def _product(one: UnitWord, other: UnitWord) -> UnitWord:
    factor = one.factor * other.factor
    if other.name.startswith("1/"):
        return UnitWord(f"{one.name}{other.name[1:]}", factor)
    return UnitWord(f"{one.name}·{other.name}", factor)


def _part(written: str, *, divides: bool) -> UnitWord | None:
    """Return the unit of a part behind "/" or a space: "m", "year", "capita", and "Vs" for two in one."""
    known = known_unit(written)
    if known is not None:
        return None if is_money(known.name) and not divides else known
    if divides and written.casefold() in _HEADS:
        return UnitWord("person" if written.casefold() in ("capita", "head") else written.casefold())
    if divides and len(written) == 2 and all(letter in symbols() for letter in written):  # noqa: PLR2004
        one, other = symbols()[written[0]], symbols()[written[1]]
        return UnitWord(f"{one.name}·{other.name}", one.factor * other.factor)
    return None


def rate_after(text: str, unit: UnitWord, end: int) -> UnitRead | None:
    """Read "per day", "a month", "per head" behind a figure in `unit`, None where none stands there."""
    match = _RATE.match(text, end)
    if match is None:
        return None
    under = known_unit(match["unit"])
    explicit = match["word"] not in ("a", "an")
    if under is None and explicit and match["unit"].casefold() in _HEADS:
        under = _part(match["unit"], divides=True)
    if under is None or is_money(under.name) or under.name == PERCENT:
        return None
    if not explicit and (
        under.name not in PHYSICAL
        or (PHYSICAL[under.name].dimension not in _TIMES and not is_money(unit.name))
    ):
        return None
    return UnitRead(per(unit, under), match.end(), rate=True)


def is_loose(written: str, gap: str, value: Fraction, *, decimal: bool) -> bool:
    """Whether a symbol stands too far from the digits to be one: "5 A", "5 x", not "0.5 A" and "12 V"."""
    if not gap or written not in CLOSE:
        return False
    if decimal:
        return written in "xX×bBy"
    return written not in "KV" or abs(value) < _TWO_DIGITS


_TWO_DIGITS = 10
_RUN = Late(rf"[{SPACES}]?(?P<letters>[^\W\d_]{{2,4}})(?=[-−–⁻] ?[1-4](?!\d))")


def run_together(text: str, at: int) -> UnitRead | None:
    """Read two symbols without anything between, where an exponent follows: "mWm−2"."""
    match = _RUN.match(text, at)
    if match is None:
        return None
    letters = match["letters"]
    for split in range(1, len(letters)):
        one, other = symbols().get(letters[:split]), symbols().get(letters[split:])
        if one is not None and other is not None and one.name in PHYSICAL and other.name in PHYSICAL:
            power = with_power(text, other, match.end())
            return UnitRead(_product(one, power.unit), power.end, rate=power.rate)
    return None


ONE = Fraction(1)
