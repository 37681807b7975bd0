"""Figures: a numeral with its sign, scale letter, currency and unit, before any words around it are read."""

from fractions import Fraction

from claimcheck.language.figure import Figure
from claimcheck.language.money_before import money_before
from claimcheck.language.number_words import SCALES
from claimcheck.language.numbers import SCALE_LETTERS, SPACES, Numeral, significant_step
from claimcheck.language.unit_expressions import (
    UnitRead,
    bracketed,
    rate_after,
    run_together,
    symbol_after,
    whole_unit,
    words_after,
)
from claimcheck.language.unit_senses import unit_named
from claimcheck.language.units import UnitWord, is_money, is_plural, known_unit
from claimcheck.language.word_patterns import Late
from claimcheck.model.units import BARE, PERCENT, PHYSICAL

_SIGN = Late(r"(?:(?<![\w.,%°)–−-])[-−–+]|\b(?:minus|negative) )$", 2)
_FAR_SIGN = Late(rf"(?:^|[(:=])[{SPACES}]*[-−–][{SPACES}]+$")
_PLUS_MINUS = Late(rf"[{SPACES}]?(?:±|\+/-|\+-|\bplus or minus)[{SPACES}]?$")
_LETTER = Late(
    rf"(?P<space>[{SPACES}]{{0,2}})(?P<letter>[kKmMbBtT]|MM|mil|[cC]r)(?![^\W_]|['’]"
    rf"|[/²³^])\.?(?!\w)"
)
_LENGTHS = Late(
    r"[ -](?:long|high|tall|wide|deep|above|below|away|from|sprint|race|hurdles|freestyle|butterfly"
    r"|breaststroke|backstroke|relay|final|x|by|×|of|apart"
    r"|thick|under|diving|springboard|platform|off|beneath|tower|wall|waves?|swell|telescope|distance"
    r"|dash|run|steeplechase|pool|mark|rise|sea|in)\b|[²³^/]",
)
_AGE = Late(r"[ -](?P<unit>year|month|week|day)s?(?:[ -]olds?\b|[ -]of[ -]age\b)", 2)


def read_figure(text: str, numeral: Numeral) -> Figure | None:
    """Return the figure that a numeral is part of, None where it is part of a word ("4x4", "5G")."""
    money = (
        None
        if numeral.words
        and text[numeral.start - 1 : numeral.start].isspace()
        and not _near_sign(text, numeral.start)
        else money_before(text, numeral.start)
    )
    start, unit = (numeral.start, None) if money is None else (money.start, money.unit)
    plus_minus = _PLUS_MINUS.search(text[max(0, start - 16) : start])
    sign = None if plus_minus else _sign_before(text, start)
    if not numeral.words and not numeral.scaled:
        numeral = _with_letter(text, numeral, money=unit is not None)
    factor = Fraction(1) if money is None else money.scale
    figure = Figure(
        start=start if sign is None else sign, end=numeral.end, value=numeral.value * factor,
        step=numeral.step * factor, scale=numeral.scale * factor, grouped=numeral.grouped, unit=unit,
        prefixed=unit is not None, more=numeral.more, plus_minus=plus_minus is not None, spelt=numeral.words,
    )  # fmt: skip
    if (sign is not None and text[sign] != "+") or (unit is not None and _is_loss(text, figure)):
        figure = figure._replace(value=-figure.value)
    figure = (
        _with_code(text, figure) if unit is not None else with_unit(text, figure, close=numeral.needs_unit)
    )
    if numeral.needs_unit and figure.unit is None:
        return None
    return figure if unit is not None or _stands_alone(text, numeral, figure) else None


_LOSS = Late(r"(?:\b(?:is|was|were|of|at|to)|[:=]) \($")


def _is_loss(text: str, figure: Figure) -> bool:
    """Whether money stands in brackets as in accounts: "a result of ($99)", not "€90 ($99)"."""
    return (
        text[figure.start - 1 : figure.start] == "("
        and text[figure.end : figure.end + 1] == ")"
        and _LOSS.search(text[max(0, figure.start - 7) : figure.start]) is not None
    )


def _near_sign(text: str, start: int) -> bool:
    """Whether the word before a spelt number may be a code: upper case or a sign."""
    before = text[max(0, start - 5) : start].strip()
    return before[-1:] in "$€£¥" or before[-3:].isupper()


def _sign_before(text: str, start: int) -> int | None:
    """Return where a sign before a number begins, None where there is none."""
    sign = _SIGN.search(text[max(0, start - 10) : start])
    if sign is None:
        if (
            text[start - 1 : start].isspace()
            and _FAR_SIGN.search(text[max(0, start - 6) : start])
            and start <= _NEAR
        ):
            return max(0, start - 6) + len(text[max(0, start - 6) : start].rstrip(SPACES)) - 1
        return None
    begin = start - len(sign[0])
    joins = text[max(0, begin - 2) : begin].strip()[-1:].isdigit()
    return None if joins and not sign[0][0].isalpha() else begin  # "75 -300 mm" is a range


_NEAR = 6  # characters: a sign apart from its number stands at the beginning


# Nothing is counted behind it: the end of a clause.
ENDS = Late(r"(?:c|¢)?(?=[.,;!?)]?(?:\s|$))(?![.,;!?)]?\s+(?:[a-z]|\d))")


def _with_letter(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    """Read "700k", "$1.2b", "3m users"; a letter that is a unit there stays for the unit."""
    match = _LETTER.match(text, numeral.end)
    if match is None or numeral.denominator is not None:
        return numeral
    letter, spaced = match["letter"], bool(match["space"])
    if _PRODUCT.match(text, match.end("letter")) is not None:
        return numeral  # "1300 m s−1"
    if letter == "K" and _DEGREES.search(text[max(0, numeral.start - 24) : numeral.start]) is not None:
        return numeral  # "300 °C (572 °F, 573.15K)"
    if not money:
        counts = _counts(text, match.end("letter"))
        if letter in "tT" or (letter in "bB" and (spaced or not counts)):
            return numeral
        if letter in "kK" and spaced and (letter == "K" or ENDS.match(text, match.end("letter")) is None):
            return numeral
        if (
            letter in "mM"
            and not counts
            and (spaced or (letter == "m" and _is_length(text, numeral.start, match.end("letter"))))
        ):
            return numeral
        if letter == "MM" and not counts:
            return numeral
    return numeral.times(Fraction(SCALE_LETTERS[letter]), match.end("letter"))


_LENGTH_BEFORE = Late(
    r"\b(?:outreach|height|length|distance|depth|width|altitude|diameter|radius|elevation|wingspan|circumference|long"
    r"|tall|wide|deep|high|jump(?:ed)?|swam|ran|climbed|metres?|meters?|measur(?:es|ed|ing))\b[^.;!?]{0,24}$",
    2,
)


def _is_length(text: str, start: int, end: int) -> bool:
    """Whether "m" is a metre by the words behind or before it: "a 3m long rope", "a height of 48m"."""
    return (
        _LENGTHS.match(text, end) is not None
        or _LENGTH_BEFORE.search(text[max(0, start - 40) : start]) is not None
    )


_PRODUCT = Late(rf"[{SPACES}·⋅][a-zA-Zµμ]{{1,4}}\^?\(?[-−–⁻] ?[1-4](?!\d)")
_DEGREES = Late(r"°|\bdegrees\b")
_COUNTED = Late(rf"[{SPACES}]([^\W\d_][\w.-]*)(?:[{SPACES}]([^\W\d_][\w-]*))?")


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


def with_unit(text: str, figure: Figure, *, close: bool) -> Figure:
    """Return the figure with the unit behind it; `close` says that one may stand behind a comma."""
    if text[figure.end : figure.end + 1] in ",.;:?!)" and not close:  # nothing stands behind it
        return figure
    age = _AGE.match(text, figure.end)
    if age is not None:
        return figure._replace(end=age.end(), unit=UnitWord(age["unit"].casefold()), age=True)
    read = symbol_after(text, figure.end) or _worded(text, figure) or bracketed(text, figure.end)
    return figure if read is None else _taken(text, figure, read)


def _taken(text: str, figure: Figure, read: UnitRead) -> Figure:
    """Return the figure with a unit, a scale behind money ("75 USD million") and a rate."""
    figure = figure._replace(end=read.end, unit=read.unit, rate=figure.rate or read.rate)
    if (
        read.unit.name in _DEGREE_UNITS
        and figure.value > 0
        and (below := _BELOW.match(text, read.end)) is not None
    ):
        figure = figure._replace(value=-figure.value, end=below.end())
    if is_money(read.unit.name):
        figure = _scaled_behind(text, figure)
    return with_rate(text, figure, figure.unit or UnitWord(BARE), figure.end)


_DEGREE_UNITS = frozenset({"°", "°C", "°F"})
_BELOW = Late(r" below (?:zero|freezing)\b")
_SCALE_BEHIND = Late(rf"[{SPACES}](million|billion|trillion|thousand|mn|bn|crore|lakh)\b")


def _scaled_behind(text: str, figure: Figure) -> Figure:
    match = _SCALE_BEHIND.match(text, figure.end)
    if match is None or figure.scale != 1:
        return figure
    scale = Fraction(SCALES.get(match[1]) or SCALE_LETTERS[match[1]])
    return figure._replace(end=match.end(), value=figure.value * scale, step=figure.step * scale, scale=scale)


def _worded(text: str, figure: Figure) -> UnitRead | None:
    for words, end, gap in words_after(text, figure.end):
        unit = unit_named(words, text, end, figure, gap=gap)
        if unit is not None:
            return whole_unit(text, unit, end)
    return run_together(text, figure.end)


_CODE_BEHIND = Late(rf"[{SPACES}]?(?P<code>[A-Z]{{3}}\b|dollars?\b|euros?\b|bucks\b)(?![{SPACES}]?[\d$])")


def _with_code(text: str, figure: Figure) -> Figure:
    """Read the code or word that repeats the sign before the number: "$20 HKD", "$10 dollars"."""
    code = _CODE_BEHIND.match(text, figure.end)
    if code is not None:
        unit = known_unit(code["code"])
        if unit is not None and is_money(unit.name):
            figure = figure._replace(end=code.end(), unit=unit if code["code"].isupper() else figure.unit)
    return with_rate(text, figure, figure.unit or UnitWord(BARE), figure.end)


def with_rate(text: str, figure: Figure, unit: UnitWord, end: int) -> Figure:
    """Return the figure with "per day", "a month" or "/kg" behind `end` read into its unit."""
    if text[end : end + 1] in "/ -" and (is_money(unit.name) or unit.name not in PHYSICAL):
        whole = whole_unit(text, unit, end)
        if whole.end > end:
            return figure._replace(end=max(figure.end, whole.end), unit=whole.unit, rate=True)
    read = rate_after(text, unit, end)
    if read is None:
        return figure
    return figure._replace(end=max(figure.end, read.end), unit=read.unit, rate=True)


_GLUED = Late(r"[^\W_]|/\d+[a-zA-Z]|[-‐](?=[A-Z\d])(?![A-Z]{3} )")


def _stands_alone(text: str, numeral: Numeral, figure: Figure) -> bool:
    """Whether the numeral is no part of a word: not "B2B", "4x4", "5G", "7-Eleven"."""
    before = text[figure.start - 1 : figure.start]
    if (
        before
        and (before.isalnum() or before in "_@&=/\\")
        and not (before.isalpha() and not before.isascii() and before > "⺀")
    ):
        return (
            before == "="
            and text[figure.start - 2 : figure.start - 1] not in "?&"
            and "://" not in text[max(0, figure.start - 200) : figure.start]
        )
    if before in ("-", "–") and not figure.prefixed and _is_joined(text, figure.start):
        return False
    if before == "(" and text[figure.start - 2 : figure.start - 1].isalpha():  # f(3)
        return False
    if before in (")", "]", "}", "≠") or (
        before == ":" and text[figure.start - 2 : figure.start - 1].isdigit()
    ):
        return False
    if before == "." and figure.start > 1 and text[figure.start - 2].isalnum():
        return False
    after = text[figure.end : figure.end + 1]
    if numeral.words or after > "⺀" or text[figure.end - 1] in "'’′":
        return True
    match = _GLUED.match(text, figure.end)
    return match is None or (match[0] in "-‐" and text[figure.end + 1 : figure.end + 2].isdigit())


_SCALED_DASH = Late(r"\d(?:[kKmMbB]|bn|mn|tn)-$")


_NAME_DASH = Late(r"(?<![\w.])[A-Za-z]\w*\d[-–](?:\d+[-–])?$|(?<![\w.])[A-Z]{2,}[-–](?:\d+[-–])?$")


def _is_joined(text: str, start: int) -> bool:
    """Whether a hyphen joins the number to a word: "COVID-19", "7-Eleven", not "9-13" nor "10-to-12"."""
    before = text[max(0, start - 12) : start]
    if _SCALED_DASH.search(before) is not None and text[start].isdigit():
        return False
    if _NAME_DASH.search(before) is not None and text[start].isdigit():
        return True
    if text[start - 1] == "–":
        return False
    before = before[-4:]
    return (before[-2:-1].isalpha() and before != "-to-") or (
        before[-2:-1].isdigit() and text[start].isalpha()
    )


def is_share(unit: str) -> bool:
    """Whether the unit is per cent or per mille."""
    return unit in (PERCENT, "‰")


def of_rank(numeral: Numeral) -> Figure:
    """Return the place in a row that a numeral says."""
    return Figure(
        start=numeral.start, end=numeral.end, value=numeral.value, step=significant_step(numeral.value),
        scale=Fraction(1), grouped=False, unit=UnitWord("rank"), spelt=True,
    )  # fmt: skip
