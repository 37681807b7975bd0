"""What pydantic refuses, in the words of people: where, and what was expected."""

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from claimcheck.files.located import Path, WrittenFloat, describe

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

MISFIT = "misfit"  # the type of our own errors: their context has `reason` and `path`
_EXPECTED = {
    "string_type": "text",
    "string_too_short": "text that is not empty",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "date_type": "a date",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "list_type": "a list",
    "tuple_type": "a list",
}


def faults(error: "ValidationError", value: object, keys: Mapping[str, Iterable[str]]) -> list[tuple[Path, str]]:
    """Return path and message of each fault; `keys` has the known keys by the name of what holds them."""
    found = [_fault(details, value, keys) for details in error.errors(include_url=False)]
    return sorted(set(found), key=found.index)


def keys_of(model: "type[BaseModel]") -> list[str]:
    """Return the keys that a model reads."""
    return [field.alias or name for name, field in model.model_fields.items()]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a question that names the nearest known word, or nothing where none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f": did you mean '{near[0]}'?" if near else ""


def _fault(details: "ErrorDetails", value: object, keys: Mapping[str, Iterable[str]]) -> tuple[Path, str]:
    kind, context = details["type"], details.get("ctx", {})
    path, holder, given = _place(details["loc"], value)
    if kind == MISFIT:
        return (*path, *context["path"]), context["reason"]
    if kind == "missing":
        return path, "is missing"
    if kind == "extra_forbidden":
        known = keys.get(_name_of(path[:-1], holder), ())
        return path, f"is no known field{nearest(str(path[-1]), known)}"
    if kind == "union_tag_not_found":
        return (*path, "kind"), "is missing"
    if kind == "union_tag_invalid":
        tag, words = context["tag"], context["expected_tags"].replace("'", "").split(", ")
        return (*path, "kind"), f"expected {_any_of(words)}, found '{tag}'{nearest(tag, words)}"
    if kind in ("enum", "literal_error"):
        words = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        hint = nearest(given, words) if isinstance(given, str) else ""
        return path, f"expected {_any_of(words)}, found {describe(given)}{hint}"
    return path, _mistyped(kind, given, details["msg"])


def _mistyped(kind: str, given: object, message: str) -> str:
    expected = _EXPECTED.get(kind)
    if expected is None:
        return f"{message[:1].lower()}{message[1:]}, found {describe(given)}"
    words = f"expected {expected}, found {describe(given)}"
    if kind == "string_type" and isinstance(given, (int, float)) and not isinstance(given, bool):
        written = given.written if isinstance(given, WrittenFloat) else str(given)
        return f"{words}: write it in quotes, \"{written}\", so that no digit is lost"
    if kind == "string_type" and isinstance(given, bool):
        return f"{words}: write it in quotes"
    return words


def _place(location: tuple[int | str, ...], value: object) -> tuple[Path, object, object]:
    """Return the path in the file, what holds its last step, and what stands there; union tags are no steps."""
    path: list[str | int] = []
    holder: object = None
    for number, step in enumerate(location):
        is_last = number == len(location) - 1
        if isinstance(value, dict) and (step in value or is_last):
            holder, value = value, value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            holder, value = value, value[step]
        else:
            continue
        path.append(step)
    return tuple(path), holder, value


def _name_of(path: Path, holder: object) -> str:
    """Return the name that the known keys of a place go by: its key, for statements their kind."""
    names = [step for step in path if isinstance(step, str)]
    name = names[-1] if names else ""
    return str(holder.get("kind")) if name == "statement" and isinstance(holder, dict) else name


def _any_of(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
