"""The JSON Schema of claim files, for editors; `docs/reference/claim-file.schema.json` is a copy."""

import json
from typing import Final

from claimcheck.files.schemas import ClaimFileModel

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "#/$defs/"


def claim_file_schema() -> str:
    """Return, as JSON, the schema of a YAML or JSON claim file; `Claim` in it is that of a JSON line."""
    schema = _plain(ClaimFileModel.model_json_schema(by_alias=True))
    assert isinstance(schema, dict)  # noqa: S101 - what is made of a mapping is one
    definitions = {_name(name): body for name, body in schema.pop("$defs").items()}
    whole = {"$schema": _DIALECT, "title": "A claim file of claimcheck", **schema, "$defs": definitions}
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n"


def _plain(part: object) -> object:
    """Return a part of the schema without what tells an editor nothing: generated titles, empty defaults."""
    if isinstance(part, list):
        return [_plain(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _plain(inner) for key, inner in part.items() if not _says_nothing(key, inner)}
    if isinstance(reference := kept.get("$ref"), str):
        kept["$ref"] = f"{_DEFINITIONS}{_name(reference.removeprefix(_DEFINITIONS))}"
    return kept


def _says_nothing(key: str, value: object) -> bool:
    if key == "title":
        return isinstance(value, str)
    return key == "discriminator" or (key == "default" and (value is None or isinstance(value, (dict, list))))


def _name(definition: str) -> str:
    return definition.removesuffix("Model")
