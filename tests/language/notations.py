"""A writer of quantities: every notation of a number, with every notation of its unit."""

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import strategies as st

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPACES = ("\u0020", "\u00a0", "\u2009", "\u202f")
_SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "bn": 9,
    "tn": 12,
    "mn": 6,
    "lakh": 5,
    "crore": 7,
}
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")

# Unit, how it is written behind a number with a space, and whether it may stand close to the digits.
MEASURES = {
    "km": ("km", "kilometres", "kilometers"), "m3": ("m3", "m³", "cubic metres", "cubic meters"),
    "kg": ("kg", "kilograms", "kilogrammes"), "lb": ("lb", "lbs"), "mi": ("miles",), "ft": ("ft", "feet"),
    "h": ("hours", "h"), "min": ("minutes", "min"), "day": ("days",), "year": ("years",),
    "km/h": ("km/h", "kilometres per hour", "kilometers per hour"), "mph": ("mph", "miles per hour"),
    "%": ("%", "per cent", "percent"), "percentage point": ("percentage points",),
    "basis point": ("basis points", "bps"),
    "°C": ("°C", "degrees Celsius", "degrees C"), "°F": ("°F", "degrees Fahrenheit"),
    "GWh": ("GWh", "gigawatt-hours", "gigawatt hours"), "MW": ("MW", "megawatts"), "GB": ("GB", "gigabytes"),
    "hPa": ("hPa", "hectopascals"), "ha": ("ha", "hectares"), "L": ("litres", "liters", "L"),
    "kg/m3": ("kg/m3", "kg/m³", "kg m−3"), "ug": ("µg", "micrograms"), "t": ("tonnes", "metric tons"),
    "kn": ("knots",), "dB": ("dB", "decibels"), "V": ("volts",), "kcal": ("kcal", "calories"),
}  # fmt: skip
MONEY = {
    "USD": ("US$", "USD", "US dollars"), "EUR": ("€", "EUR", "euros"), "GBP": ("£", "GBP", "pounds sterling"),
    "JPY": ("¥", "JPY", "yen"), "INR": ("₹", "INR", "rupees"), "CHF": ("CHF ", "CHF", "Swiss francs"),
    "AUD": ("A$", "AUD", "Australian dollars"), "KWD": ("KWD ", "KWD", "Kuwaiti dinars"),
    "SEK": ("SEK ", "SEK", "Swedish kronor"), "BRL": ("R$", "BRL", "Brazilian reais"),
}  # fmt: skip


def in_words(number: int) -> str:
    """Spell a number below a billion in English."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            return f"{in_words(head)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(number)


def grouped(number: int, separator: str) -> str:
    """Group the digits of a number in threes."""
    return f"{number:,}".replace(",", separator)


def indian(number: int) -> str:
    """Group the digits of a number as in India: 7,00,000."""
    head, tail = divmod(number, 1000)
    if not head:
        return str(tail)
    digits = str(head)
    first = len(digits) % 2
    pairs = ([digits[:first]] if first else []) + [digits[at : at + 2] for at in range(first, len(digits), 2)]
    return ",".join([*pairs, f"{tail:03}"])


def decimal(number: Fraction) -> str:
    """Write a number whose decimals end, without a sign."""
    places = 0
    while number.denominator != 1 and places < 30:
        number, places = number * 10, places + 1
    digits = str(number.numerator).rjust(places + 1, "0")
    return digits if not places else f"{digits[:-places]}.{digits[-places:]}"


def numbers(number: Fraction) -> Iterator[str]:
    """Yield the notations of a number that is not negative."""
    whole = number.denominator == 1
    if whole:
        yield from (str(number.numerator), indian(number.numerator))
        yield from (grouped(number.numerator, mark) for mark in (",", "'", "’", *_SPACES))
        if number < 10**9:
            yield in_words(number.numerator)
    else:
        yield decimal(number)
    for word, power in _SCALES.items():
        scaled = number / 10**power
        if scaled >= Fraction(1, 10) and len(decimal(scaled)) <= 8:
            yield f"{decimal(scaled)} {word}"
    if number:
        power = len(str(int(number))) - 1 if number >= 1 else -1
        mantissa = decimal(number / Fraction(10) ** power)
        yield from (f"{mantissa}×10^{power}", f"{mantissa} x 10^{power}", f"{mantissa}e{power}")
        yield f"{mantissa}×10{str(power).translate(_SUPERSCRIPTS)}"


def measured(number: Fraction, unit: str) -> Iterator[str]:
    """Yield the notations of a number in a unit of `MEASURES`; what is negative has its sign."""
    signs = ("",) if number >= 0 else ("-", "−", "minus ")
    for written in numbers(abs(number)):
        for sign in signs:
            yield from (f"{sign}{written} {name}" for name in MEASURES[unit])


def paid(number: Fraction, code: str) -> Iterator[str]:
    """Yield the notations of an amount of money of `MONEY`."""
    sign, iso, words = MONEY[code]
    for written in numbers(number):
        if written[0].isdigit():
            yield from (f"{sign}{written}", f"{iso} {written}")
        yield from (f"{written} {iso}", f"{written} {words}")


@st.composite
def written_quantities(draw: st.DrawFn) -> tuple[Fraction, str, str]:
    """Draw a number, a unit, and one of the notations of both."""
    number = draw(
        st.integers(0, 10**9 - 1).map(Fraction) | st.integers(1, 10**6).map(lambda n: Fraction(n, 100))
    )
    if draw(st.booleans()):
        unit = draw(st.sampled_from(sorted(MONEY)))
        return number, unit, draw(st.sampled_from(sorted(set(paid(number, unit)))))
    unit = draw(st.sampled_from(sorted(MEASURES)))
    signed = number if unit not in ("°C", "°F", "%") or draw(st.booleans()) else -number
    return signed, unit, draw(st.sampled_from(sorted(set(measured(signed, unit)))))
