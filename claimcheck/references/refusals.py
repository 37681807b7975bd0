"""What is wrong with a row or a table, in the words of people: which field, and what was expected."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_NEARLY = 0.75  # how like a known field an unknown one is that is taken for a slip of the pen
_EXPECTED = {
    "string_type": "text",
    "string_too_short": "text that is not empty",
    "bool_type": "true or false",
    "dict_type": "a mapping of fields",
    "model_type": "a mapping of fields",
    "tuple_type": "a list",
    "too_short": "more than one",
}
_SHOWN = 60


class FieldError(ValueError):
    """A field whose value cannot be taken."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


def refusals(error: "ValidationError", known: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Return field and message of each fault; `known` are the fields that an unknown one may stand for."""
    return [
        (field_of(details["loc"]), _message(details, known)) for details in error.errors(include_url=False)
    ]


def field_of(location: Iterable[str | int]) -> str:
    """Return the path of a field: "scope.period", "aliases[2]"."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in location]
    return "".join(steps).removeprefix(".")


def slip(word: str, known: Iterable[str]) -> str | None:
    """Return the known field that an unknown one is likely meant to be, None where it is like none."""
    import difflib

    near = difflib.get_close_matches(word.replace("_", "-").casefold(), list(known), n=1, cutoff=_NEARLY)
    return near[0] if near else None


def _message(details: "ErrorDetails", known: Iterable[str]) -> str:
    kind, given = details["type"], details["input"]
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        near = slip(str(details["loc"][-1]), known)
        return f"is no known field: did you mean '{near}'?" if near else "is no known field"
    if kind == "value_error":
        return str(details["ctx"]["error"])
    if kind in ("literal_error", "enum"):
        return f"expected {details['ctx']['expected']}, found {shown(given)}"
    expected = _EXPECTED.get(kind)
    words = f"expected {expected}" if expected else details["msg"]
    quotes = isinstance(given, (int, float)) and kind == "string_type" and not isinstance(given, bool)
    return f"{words}, found {shown(given)}{': write it in quotes' if quotes else ''}"


def shown(value: object) -> str:
    """Return a value as a message shows it, cut short."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    words = f"'{value}'" if isinstance(value, str) else str(value)
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
