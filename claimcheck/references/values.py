"""What the value of a fact's row means: a quantity, words, yes or no, or a time."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from claimcheck.language.quantities import read_quantity
from claimcheck.language.times import read_time
from claimcheck.language.units import unit_of
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import PropertyDefinition
from claimcheck.model.time import Period
from claimcheck.model.units import BARE
from claimcheck.references.refusals import FieldError, shown, slip

Type = Literal["quantity", "words", "yes-no", "time"]
Value = Quantity | str | bool | Period
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_SET = ("low", "high", "low-open", "high-open", "form", "number", "written")


def read_value(
    value: object, kind: Type | None, unit: str | None, definition: PropertyDefinition | None
) -> Value:
    """Return what is written; the type is the row's, else the vocabulary's, else what the value looks like.

    Raise FieldError that says what was expected.
    """
    if isinstance(value, float):
        raise FieldError("value", f"the number {value} is not exact: write it in quotes, as it was printed")
    match kind or _declared(definition) or _likely(value, unit):
        case "quantity":
            return _quantity(value, unit, definition)
        case "yes-no":
            return _yes_no(value)
        case "time":
            return _time(value)
        case _:
            return _words(value)


def _declared(definition: PropertyDefinition | None) -> Type | None:
    if definition is None or definition.value is None:
        return None
    return "words" if definition.value == "quotation" else definition.value


def _likely(value: object, unit: str | None) -> Type:
    if isinstance(value, bool):
        return "yes-no"
    if isinstance(value, (int, dict)):
        return "quantity"
    return "quantity" if unit is not None else "words"


def _yes_no(value: object) -> bool:
    found = value if isinstance(value, bool) else _YES_NO.get(str(value).casefold())
    if found is None:
        raise FieldError("value", f"expected true or false, found {shown(value)}")
    return found


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise FieldError("value", f"expected words, found {shown(value)}: write it in quotes")
    return value


def _time(value: object) -> Period:
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise FieldError("value", f"expected a date or an interval (EDTF), found {shown(value)}")
    try:
        return Period.parse(str(value))
    except ValueError as error:
        reason = error
    try:
        return read_time(str(value))
    except ValueError:
        raise FieldError("value", str(reason)) from reason


def _quantity(value: object, unit: str | None, definition: PropertyDefinition | None) -> Quantity:
    own = None if unit is None else _unit(unit)
    fallback = None if definition is None or definition.unit is None else _unit(definition.unit)
    try:
        if isinstance(value, dict):
            return _as_set(value, own or fallback or BARE)
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise FieldError("value", f"expected a number with its words, found {shown(value)}")  # noqa: TRY301 - told as it is
        found = read_quantity(str(value), own)
        bare = own is None and found.unit == BARE and fallback is not None
        return read_quantity(str(value), fallback) if bare else found
    except FieldError:
        raise
    except ValueError as error:
        raise FieldError("value", str(error)) from error


def _unit(words: str) -> str:
    found = unit_of(words)
    if found is None:
        raise FieldError(
            "unit", f"{words!r} is no unit: expected a name such as 'user', '%', 'km', 'USD' or '1'"
        )
    return found


def _as_set(parts: Mapping[str, object], unit: str) -> Quantity:
    unknown = sorted(set(parts) - set(_SET))
    if unknown:
        near = slip(unknown[0], _SET)
        raise FieldError(
            f"value.{unknown[0]}", "is no known field" + (f": did you mean '{near}'?" if near else "")
        )
    low, high, number = (_number(parts, name) for name in ("low", "high", "number"))
    if low is None and high is None:
        raise FieldError("value", "expected at least one of low and high")
    interval = Interval(low, high, _flag(parts, "low-open"), _flag(parts, "high-open"))
    form = _form(parts, interval)
    if number is None and form is not Form.RANGE and form is not Form.VAGUE:
        number = low if low is not None else high
    written = parts.get("written") or _written(interval, parts)
    return Quantity(written=str(written), interval=interval, unit=unit, form=form, number=number)


def _number(parts: Mapping[str, object], name: str) -> Fraction | None:
    value = parts.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise FieldError(f"value.{name}", f"expected a number in quotes, found {shown(value)}")
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError) as error:
        message = f"expected a number such as '700000', '19.9' or '2/3', found {shown(value)}"
        raise FieldError(f"value.{name}", message) from error


def _flag(parts: Mapping[str, object], name: str) -> bool:
    value = parts.get(name, False)
    if not isinstance(value, bool):
        raise FieldError(f"value.{name}", f"expected true or false, found {shown(value)}")
    return value


def _form(parts: Mapping[str, object], interval: Interval) -> Form:
    given = parts.get("form")
    if given is not None:
        try:
            return Form(str(given))
        except ValueError as error:
            raise FieldError(
                "value.form", f"expected one of {', '.join(Form)}, found {shown(given)}"
            ) from error
    if interval.high is None:
        return Form.MORE_THAN if interval.low_open else Form.AT_LEAST
    if interval.low is None:
        return Form.LESS_THAN if interval.high_open else Form.AT_MOST
    return Form.EXACT if interval.is_point else Form.RANGE


def _written(interval: Interval, parts: Mapping[str, object]) -> str:
    if interval.is_point:
        return str(parts["low"])
    if interval.high is None:
        return f"{'more than' if interval.low_open else 'at least'} {parts['low']}"
    if interval.low is None:
        return f"{'less than' if interval.high_open else 'at most'} {parts['high']}"
    return f"{parts['low']} to {parts['high']}"
