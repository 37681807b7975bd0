"""What pydantic refuses, in the words of people: where, and what was expected."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from claimcheck.files.located import Path, WrittenFloat, describe

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

_MISSING = "missing"
_EXTRA = "extra_forbidden"
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


def faults(
    error: "ValidationError", value: object, keys: Mapping[str, Iterable[str]]
) -> list[tuple[Path, str]]:
    """Return path and message of each fault; `keys` has the known keys by the name of what holds them."""
    every = error.errors(include_url=False)
    placed = [(details, *_place(details["loc"], value)) for details in every]
    unknown = {
        path: _meant(path, holder, keys) for details, path, holder, _ in placed if details["type"] == _EXTRA
    }
    meant = {(*path[:-1], word) for path, word in unknown.items() if word}
    # A key that is misspelt is not missing as well.
    told = [each for each in placed if each[0]["type"] != _MISSING or each[1] not in meant]
    return [_fault(details, path, given, unknown) for details, path, _, given in told]


def keys_of(model: "type[BaseModel]") -> list[str]:
    """Return the keys that a model reads."""
    return [field.alias or name for name, field in model.model_fields.items()]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the nearest known word, or nothing where none is near."""
    import difflib

    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def unknown_field(meant: str) -> str:
    """Return the message about a key that is not read, with the one that was probably meant."""
    return f"is no known field{question(meant)}"


def question(meant: str) -> str:
    """Return the question whether this word was meant, or nothing for none."""
    return f": did you mean '{meant}'?" if meant else ""


def _fault(
    details: "ErrorDetails", path: Path, given: object, unknown: Mapping[Path, str]
) -> tuple[Path, str]:
    kind, context = details["type"], details.get("ctx", {})
    if kind == MISFIT:
        return (*path, *context["path"]), context["reason"]
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        # The tag that is wrong is the key `kind`, one step below.
        path, given = (*path, "kind"), context.get("tag")
    match kind:
        case "missing" | "union_tag_not_found":
            message = "is missing"
        case "extra_forbidden":
            message = unknown_field(unknown[path])
        case "union_tag_invalid":
            message = _not_among(context["expected_tags"], given)
        case "enum" | "literal_error":
            message = _not_among(context["expected"], given)
        case _:
            message = _mistyped(kind, given, details["msg"])
    return path, message


def _not_among(expected: str, given: object) -> str:
    """Return the message about a word that is none of a list, which pydantic writes as "'a', 'b' or 'c'"."""
    words = re.findall(r"'([^']*)'", expected)
    hint = question(nearest(given, words)) if isinstance(given, str) else ""
    return f"expected {', '.join(words[:-1])} or {words[-1]}, found {describe(given)}{hint}"


def _mistyped(kind: str, given: object, message: str) -> str:
    expected = _EXPECTED.get(kind)
    if expected is None:
        return f"{message[:1].lower()}{message[1:]}, found {describe(given)}"
    words = f"expected {expected}, found {describe(given)}"
    if kind == "string_type" and isinstance(given, (int, float)) and not isinstance(given, bool):
        written = given.written if isinstance(given, WrittenFloat) else str(given)
        return f'{words}: write it in quotes, "{written}", so that no digit is lost'
    if kind == "string_type" and isinstance(given, bool):
        return f"{words}: write it in quotes"
    return words


def _place(location: tuple[int | str, ...], value: object) -> tuple[Path, object, object]:
    """Return the path in the file, what holds its last step, and what stands there; drop tags of unions."""
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


def _meant(path: Path, holder: object, keys: Mapping[str, Iterable[str]]) -> str:
    """Return the known key nearest to an unknown one; `keys` go by what holds them, statements by kind."""
    names = [step for step in path[:-1] if isinstance(step, str)]
    name = names[-1] if names else ""
    if name == "statement" and isinstance(holder, dict):
        name = str(holder.get("kind"))
    return nearest(str(path[-1]), keys.get(name, ()))
