"""Numbers as people write them, with the set that each stands for. Nothing here is drawn; `values` draws."""

from fractions import Fraction

import attrs

from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity, read_as
from claimcheck.model.units import PERCENT, UnitTable, is_count_noun

NARROW_SPACE = "\u202f"
_SCALES = (("thousand", 3), ("million", 6), ("billion", 9))
_SUPERSCRIPT = "10^"
_SCALED_DIGITS = 3  # "0.7 million" and "345 million" are written so, "0.0007 million" is not
_GROUPED_FROM = 10_000

FORM_WORDS = {
    Form.PLAIN: ("",),
    Form.EXACT: ("exactly",),
    Form.ABOUT: ("about", "around", "roughly"),
    Form.NEARLY: ("nearly", "almost"),
    Form.AT_LEAST: ("at least",),
    Form.MORE_THAN: ("over", "more than"),
    Form.AT_MOST: ("up to", "at most"),
    Form.LESS_THAN: ("less than", "under"),
}


@attrs.frozen
class Figure:
    """A number by its significant digits, `digits` times ten to the `power`; no zero stands at its end."""

    digits: int
    power: int = 0

    @classmethod
    def of(cls, number: Fraction) -> "Figure":
        """Return the figure of a number; raise ValueError where its decimals never end."""
        power = 0
        while number.denominator != 1:
            if number.denominator % 2 and number.denominator % 5:
                message = f"{number} has no finite decimals"
                raise ValueError(message)
            number, power = number * 10, power - 1
        return cls.normal(number.numerator, power)

    @classmethod
    def normal(cls, digits: int, power: int) -> "Figure":
        """Return the figure without zeros at its end."""
        while digits and digits % 10 == 0:
            digits, power = digits // 10, power + 1
        return cls(digits, power if digits else 0)

    @property
    def number(self) -> Fraction:
        """The number itself."""
        return self.digits * self.step

    @property
    def step(self) -> Fraction:
        """What its last significant digit is worth."""
        return Fraction(10) ** self.power

    def notations(self) -> tuple[str, ...]:
        """Return ways to write it with the same significant digits, the most usual first."""
        grouped = self._decimal(",")
        found = [grouped, self._decimal(""), self._decimal(NARROW_SPACE)]
        found += [
            f"{mantissa} {word}" for word, power in _SCALES if (mantissa := self._scaled(power)) is not None
        ]
        thousands = self._scaled(3)
        if thousands is not None:
            found.append(f"{thousands}k")
        if self.digits and self.power > 0:
            found.append(f"{self.digits}×{_SUPERSCRIPT}{self.power}")
        return tuple(dict.fromkeys(found))

    def _decimal(self, separator: str) -> str:
        sign = "-" if self.digits < 0 else ""
        whole, _, places = _plain(abs(self.digits), self.power).partition(".")
        if abs(self.number) >= _GROUPED_FROM or separator == ",":
            whole = f"{int(whole):,}".replace(",", separator)
        return f"{sign}{whole}.{places}" if places else f"{sign}{whole}"

    def _scaled(self, power: int) -> str | None:
        scaled = Figure(self.digits, self.power - power)
        if not Fraction(1, 10) <= abs(scaled.number) < 1000 or -scaled.power > _SCALED_DIGITS:  # noqa: PLR2004 - then the next scale word
            return None
        return scaled._decimal("")


def _plain(digits: int, power: int) -> str:
    if power >= 0:
        return str(digits * 10**power)
    text = str(digits).rjust(1 - power, "0")
    return f"{text[:power]}.{text[power:]}"


def write(
    figure: Figure, *, form: Form = Form.PLAIN, unit: str = "1", notation: int = 0, word: int = 0
) -> Quantity:
    """Return the quantity that a figure stands for in this form; `notation` and `word` choose how."""
    notations, words = figure.notations(), FORM_WORDS[form]
    written = f"{words[word % len(words)]} {with_sign(notations[notation % len(notations)], unit)}".strip()
    interval = read_as(form, figure.number, figure.step, count=is_count_noun(unit))
    return Quantity(written=written, interval=interval, unit=unit, form=form, number=figure.number)


def write_interval(interval: Interval, unit: str = "1") -> Quantity:
    """Return the quantity whose set is just this interval; raise ValueError where no words stand for it."""
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        if low == high:
            return write(Figure.of(low), form=Form.EXACT, unit=unit)
        if interval.low_open or interval.high_open:
            message = f"no words stand for a set with two ends of which one is open: {interval}"
            raise ValueError(message)
        written = f"between {_amount(low, unit)} and {_amount(high, unit)}"
        return Quantity(written=written, interval=interval, unit=unit, form=Form.RANGE)
    if low is not None:
        return write(Figure.of(low), form=Form.MORE_THAN if interval.low_open else Form.AT_LEAST, unit=unit)
    if high is not None:
        return write(Figure.of(high), form=Form.LESS_THAN if interval.high_open else Form.AT_MOST, unit=unit)
    message = "no words stand for the set of all numbers"
    raise ValueError(message)


def rewritten(quantity: Quantity) -> tuple[Quantity, ...]:
    """Return the same quantity in its other notations; none for ranges and vague amounts."""
    if quantity.number is None or quantity.form not in FORM_WORDS:
        return ()
    figure, forms = Figure.of(quantity.number), FORM_WORDS[quantity.form]
    ways = [
        f"{word} {with_sign(notation, quantity.unit)}".strip()
        for notation in figure.notations()
        for word in forms
    ]
    return tuple(attrs.evolve(quantity, written=way) for way in ways if way != quantity.written)


def with_sign(notation: str, unit: str) -> str:
    """Return a figure with the sign that its unit is written with."""
    return f"{notation} %" if unit == PERCENT else notation


def _amount(number: Fraction, unit: str) -> str:
    return with_sign(Figure.of(number).notations()[0], unit)


def in_unit(quantity: Quantity, unit: str) -> Quantity:
    """Return the quantity written in another unit; raise ValueError where that has no finite decimals."""
    factor = UnitTable().factor(quantity.unit, unit)
    if factor is None:
        message = f"{quantity.unit} does not convert to {unit}"
        raise ValueError(message)
    if quantity.number is None:
        return write_interval(quantity.interval.scaled(factor), unit)
    return write(Figure.of(quantity.number * factor), form=quantity.form, unit=unit)
