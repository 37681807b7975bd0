"""Figures: a numeral with its sign, scale letter, currency and unit, before any words around it are read."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from claimcheck.language.numbers import SCALE_LETTERS, SPACES, Numeral
from claimcheck.language.units import SYMBOLS, UnitWord, is_money, is_plural, known_unit
from claimcheck.language.word_patterns import any_of
from claimcheck.model.units import BARE, PERCENT, PHYSICAL, UnitTable

_MONEY_SYMBOLS = sorted(
    (symbol for symbol, unit in SYMBOLS.items() if is_money(unit.name)), key=len, reverse=True
)
_MONEY_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<symbol>{'|'.join(re.escape(symbol) for symbol in _MONEY_SYMBOLS)})[{SPACES}]?$"
)
_SIGN = re.compile(r"(?:(?<![\w.,%°)–−-])[-−–+]|\b(?:minus|negative) )$", re.IGNORECASE)
_PLUS_MINUS = re.compile(rf"[{SPACES}]?(?:±|\+/-|\+-|\bplus or minus)[{SPACES}]?$")
_LETTER = re.compile(
    rf"(?P<space>[{SPACES}]?)(?P<letter>[kKmMbBtT]|MM|mil|[cC]r)(?![^\W_]|['’]"
    rf"|[/²³])\.?(?!\w)"
)
_LENGTHS = re.compile(
    r"[ -](?:long|high|tall|wide|deep|above|below|away|from|sprint|race|hurdles|freestyle|butterfly"
    r"|breaststroke|backstroke|relay|final|x|by|×|of|apart"
    r"|thick|under|diving|springboard|platform|off|beneath|tower|wall|waves?|swell|telescope|distance"
    r"|dash|run|steeplechase|pool|mark|rise|sea)\b|[²³^/]",
)
_CHINESE_UNIT = re.compile(
    rf"[{SPACES}]?(?P<unit>{any_of(symbol for symbol in SYMBOLS if symbol[0] > '⺀')})"
)
_SYMBOL = re.compile(
    rf"(?P<gap>[{SPACES}]?)(?P<symbol>%|％|‰|°[{SPACES}]?[CF]\b|º[{SPACES}]?[CF]\b|℃|℉|[€£¥₹¢$](?!\d)|[′″])"
)  # fmt: skip
_UNIT_WORDS = re.compile(
    rf"(?P<gap>[{SPACES}]?|-)(?P<one>(?:[^\W\d_]|[µμ])(?:[\w²³’'^]"
    rf"|[./](?=[^\W\d_]))*\.?)(?P<two>[{SPACES}-][^\W\d_][\w²³.]*)?(?P<three>[{SPACES}][^\W\d_]\w*)?"
)
_RATE = re.compile(
    rf"(?:[{SPACES}]?/[{SPACES}]?|[{SPACES}](?:per|a|an|each|every)[{SPACES}]"
    rf"|[{SPACES}-]per-)(?P<unit>[^\W\d_]+)(?![\w-])",
    re.IGNORECASE,
)
_AND = re.compile(rf"[{SPACES}]|,[{SPACES}]|,?[{SPACES}]and[{SPACES}]")
_TABLE = UnitTable()
_COSTS = re.compile(
    r"\b(?:cost|costs|price[sd]?|pa(?:y|ys|id|ying)|worth|fined?|fees?|salary|bill"
    r"|tickets?|a (?:week|month|year)|per (?:week|month|year)|earn\w*|spen[dt]|charged?"
    r"|raised|owed?|tax|debts?|wages?)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"(?:[ -]year[s]?[ -]olds?\b|[ -]years? of age\b)", re.IGNORECASE)
_RATE_UNITS = frozenset({"time", "calendar"})
_PRONE = {  # units that are common words too: only behind what can't be that word
    "won": 100, "rand": 100, "dong": 100, "real": 100, "lira": 0, "taka": 0, "baht": 0, "mo": 10**9,
    "second": 0, "sterling": 100,
    "place": 10**30, "rank": 10**30, "francs": 0, "stone": 0, "fold": 10**30,
}  # fmt: skip
_MONEY_SCALE = 1000  # "5 million pounds" is money
_POUNDS = frozenset({"pound", "pounds"})
_ATTACHED_ONLY = frozenset({"x", "X", "×", "T", "l", "B", "h", "s", "g", "t", "J", "W", "L", "m/s"}) - {
    "m/s",
    "g",
    "t",
    "L",
    "h",
    "s",
    "W",
    "J",
}


@attrs.frozen(kw_only=True)
class Figure:
    """A numeral with what belongs to it; `unit` is None where no unit stands beside it.

    `prefixed` says that a currency stands before it, `plus_minus` that "±" does, `more` that it says "and some more",
    `age` that it is an age, `rate` that it is per something.
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    scale: Fraction
    grouped: bool
    unit: UnitWord | None = None
    prefixed: bool = False
    plus_minus: bool = False
    more: bool = False
    age: bool = False
    rate: bool = False


def read_figure(text: str, numeral: Numeral) -> Figure | None:
    """Return the figure that a numeral is part of, None where it is part of a word ("4x4", "5G")."""
    start, unit = _money_before(text, numeral.start)
    money = unit is not None
    plus_minus = _PLUS_MINUS.search(text[max(0, start - 16) : start])
    sign = None if plus_minus else _sign_before(text, start)
    if not numeral.words and not numeral.scaled:
        numeral = _with_letter(text, numeral, money=money)
    figure = Figure(
        start=start if sign is None else start - len(sign[0]), end=numeral.end, value=numeral.value,
        step=numeral.step,
        scale=numeral.scale, grouped=numeral.grouped, unit=unit, prefixed=money, more=numeral.more,
        plus_minus=plus_minus is not None,
    )  # fmt: skip
    if sign is not None and sign[0] != "+":
        figure = attrs.evolve(figure, value=-figure.value)
    figure = _with_rate(text, figure) if money else _with_unit(text, figure)
    if numeral.needs_unit and figure.unit is None:
        return None
    return figure if money or _stands_alone(text, numeral, figure) else None


def _sign_before(text: str, start: int) -> re.Match[str] | None:
    sign = _SIGN.search(text[max(0, start - 10) : start])
    joins = (
        sign is not None
        and text[max(0, start - len(sign[0]) - 2) : start - len(sign[0])].strip()[-1:].isdigit()
    )
    return (
        None if joins and sign is not None and not sign[0][0].isalpha() else sign
    )  # "75 -300 mm" is a range


def joined_figures(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, "5 ft 2 in" and "3 dollars 50 cents" as one each, and none within another."""
    held: Figure | None = None
    for figure in figures:
        if held is None:
            held = figure
        elif figure.start >= held.end:
            whole = _sum(text, held, figure)
            if whole is None:
                yield held
            held = whole or figure
    if held is not None:
        yield held


def _sum(text: str, first: Figure, second: Figure) -> Figure | None:
    big, small = first.unit, second.unit
    if big is None or small is None or second.prefixed or not _AND.fullmatch(text[first.end : second.start]):
        return None
    if first.value.denominator != 1 or first.rate or second.rate or first.age or first.value < 0:
        return None
    ratio = _ratio(big, small)
    if ratio is None or ratio >= 1 or second.value * ratio >= 1:
        return None
    return attrs.evolve(
        first, end=second.end, value=first.value + second.value * ratio, step=second.step * ratio
    )


def _ratio(big: UnitWord, small: UnitWord) -> Fraction | None:
    """Return how many of the big unit the small one is, None where they do not compare."""
    if is_money(big.name) and is_money(small.name):  # the cents of any dollar
        return small.factor / big.factor if small.factor != 1 else None
    factor = _TABLE.factor(small.name, big.name)
    return None if factor is None or big.name not in PHYSICAL else factor * small.factor / big.factor


def _money_before(text: str, start: int) -> tuple[int, UnitWord | None]:
    before = text[max(0, start - 7) : start]
    match = _MONEY_BEFORE.search(before)
    return (start, None) if match is None else (start - len(match[0]), SYMBOLS[match["symbol"]])


def _with_letter(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    """Read "700k", "$1.2b", "3m users"; a letter that is a unit there stays for the unit."""
    match = _LETTER.match(text, numeral.end)
    if match is None or numeral.denominator is not None:
        return numeral
    letter, spaced = match["letter"], bool(match["space"])
    if not money:
        counts = _counts(text, match.end("letter"))
        if letter in "tT" or (letter in "bB" and (spaced or not counts)) or (letter in "kK" and spaced):
            return numeral
        if (
            letter in "mM"
            and not counts
            and (spaced or (letter == "m" and _LENGTHS.match(text, match.end("letter"))))
        ):
            return numeral
        if letter == "MM" and not counts:
            return numeral
    return numeral.times(Fraction(SCALE_LETTERS[letter]), match.end("letter"))


_COUNTED = re.compile(rf"[{SPACES}]([^\W\d_][\w.-]*)(?:[{SPACES}]([^\W\d_][\w-]*))?")


def _counts(text: str, end: int) -> bool:
    """Whether a counted noun follows: "3m users", "3m new users", "3m dollars"."""
    match = _COUNTED.match(text, end)
    if match is None or match[1] in ("long", "of", "in", "at", "on", "is", "was", "as", "and"):
        return False
    first = known_unit(match[1])
    return (
        is_plural(match[1].casefold())
        or (first is not None and first.name != "times")
        or (match[2] is not None and is_plural(match[2].casefold()))
    )


def _with_unit(text: str, figure: Figure) -> Figure:
    age = _AGE.match(text, figure.end)
    if age is not None:
        return attrs.evolve(figure, end=age.end(), unit=UnitWord("year"), age=True)
    symbol = _SYMBOL.match(text, figure.end) or _CHINESE_UNIT.match(text, figure.end)
    if symbol is not None:
        written = symbol.groupdict().get("symbol") or symbol["unit"]
        found = known_unit(written.replace("º", "°").replace(" ", "").replace("\u00a0", ""))
        figure = attrs.evolve(figure, end=symbol.end(), unit=found)
        points = re.compile(r"[ -]points?\b|-pts?\b").match(text, figure.end)
        if points is not None and written in "%％":
            figure = attrs.evolve(figure, end=points.end(), unit=UnitWord("percentage point"))
        return _with_rate(text, figure)
    match = _UNIT_WORDS.match(text, figure.end)
    return figure if match is None else _with_rate(text, _with_words(text, figure, match))


def _with_words(text: str, figure: Figure, match: re.Match[str]) -> Figure:
    ends = [match.end(name) for name in ("three", "two", "one") if match[name] is not None]
    if "/" in match["one"]:
        ends.append(match.start("one") + match["one"].index("/"))  # "CNY/month" is a rate, read below
    for end in ends:
        words = text[match.start("one") : end].rstrip(".,")
        unit = _named(words, text, end, figure, gap=match["gap"])
        if unit is not None:
            length = match.start("one") + len(words)
            return attrs.evolve(figure, end=length, unit=unit)
    return figure


def _named(words: str, text: str, end: int, figure: Figure, *, gap: str) -> UnitWord | None:
    plain = words.replace("\u00a0", " ")
    folded = plain.casefold()
    if folded in _POUNDS:
        is_cost = (
            _COSTS.search(text[max(0, figure.start - 40) : end + 16]) is not None
            and text[end : end + 3] != " of"
        )
        return UnitWord("GBP" if figure.scale >= _MONEY_SCALE or is_cost else "lb")
    if plain == "in" and not gap:
        return UnitWord("in")
    if folded in _PRONE and abs(figure.value) < _PRONE[folded]:
        return None
    unit = known_unit(plain.replace("^", "")) or (
        known_unit(plain.replace("-", " ")) if "-" in plain else None
    )
    if (
        unit is None
        or (gap and plain in _ATTACHED_ONLY)
        or (plain == "C" and gap and text[end : end + 1] in ".+#")
    ):
        return None
    return unit


def _with_rate(text: str, figure: Figure) -> Figure:
    if figure.unit is None:
        return figure
    if figure.prefixed:
        code = re.compile(
            rf"[{SPACES}]?(?:USD|EUR|GBP|AUD|CAD|HKD|NZD|SGD|dollars?\b|euros?\b|bucks\b)"
        ).match(text, figure.end)
        if code is not None:
            figure = attrs.evolve(
                figure,
                end=code.end(),
                unit=known_unit(code[0].strip()) if code[0].strip().isupper() else figure.unit,
            )
    return with_rate(text, figure, figure.unit.name if figure.unit else BARE, figure.end)


def with_rate(text: str, figure: Figure, unit: str, end: int) -> Figure:
    """Return the figure with "per day", "a month" or "/kg" behind `end` read into its unit."""
    match = _RATE.match(text, end)
    if match is None:
        return figure
    per = known_unit(match["unit"])
    explicit = "a" != match[0].strip().split()[0].casefold() != "an"
    if per is None and match["unit"].casefold() in ("person", "capita", "head"):
        per = UnitWord("person")
    if (
        per is None
        or (not explicit and per.name not in PHYSICAL)
        or (not explicit and PHYSICAL[per.name].dimension not in _RATE_UNITS and not is_money(unit))
    ):
        return figure
    over = figure.unit or UnitWord(unit)
    name, factor = f"{over.name}/{per.name}", over.factor / per.factor
    name = {"mi/h": "mph", "nmi/h": "kn"}.get(name, name)
    return attrs.evolve(figure, end=max(figure.end, match.end()), unit=UnitWord(name, factor), rate=True)


_GLUED = re.compile(r"[^\W_]|[-‐](?=[A-Z\d])(?![A-Z]{3} )")


def _stands_alone(text: str, numeral: Numeral, figure: Figure) -> bool:
    """Whether the numeral is no part of a word: not "B2B", "4x4", "5G", "7-Eleven"."""
    before = text[figure.start - 1 : figure.start]
    if (
        before
        and (before.isalnum() or before in "_@&=/\\")
        and not (before.isalpha() and not before.isascii() and before > "⺀")
    ):
        return False
    if before == "-" and not figure.prefixed and _is_joined(text, figure.start):
        return False
    if before == "." and figure.start > 1 and text[figure.start - 2].isalnum():
        return False
    after = text[figure.end : figure.end + 1]
    if numeral.words or after > "⺀":
        return True
    match = _GLUED.match(text, figure.end)
    return match is None or (match[0] in "-‐" and text[figure.end + 1 : figure.end + 2].isdigit())


def _is_joined(text: str, start: int) -> bool:
    """Whether a hyphen joins the number to a word: "COVID-19", "7-Eleven", not "9-13" nor "10-to-12"."""
    before = text[max(0, start - 4) : start]
    return (before[-2:-1].isalpha() and before != "-to-") or (
        before[-2:-1].isdigit() and text[start].isalpha()
    )


def is_share(unit: str) -> bool:
    """Whether the unit is per cent or per mille."""
    return unit in (PERCENT, "‰")
