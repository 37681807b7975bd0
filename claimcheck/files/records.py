"""One claim file to claims: YAML, JSON and JSON Lines behind one model. What is wrong is told."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import BinaryIO, get_args

import attrs
from pydantic import BaseModel, ValidationError

from claimcheck.errors import InputError, Problem
from claimcheck.files.faults import faults, keys_of, nearest, unknown_field
from claimcheck.files.json_nodes import parse_json, parse_json_line
from claimcheck.files.located import MAX_LINE, Fault, UnreadableError, describe, line_of, one_line
from claimcheck.files.placed import LINES, MAX_DOCUMENT, Loaded, Place, Refused, suffix_of
from claimcheck.files.reading import UTF8_BOM, decode, opened, read_bytes
from claimcheck.files.schemas import (
    AnchorModel,
    ArticleModel,
    CertaintyParts,
    ClaimFileModel,
    ClaimModel,
    SpeakerModel,
)
from claimcheck.files.statement_schemas import STATEMENTS, QuantityParts, ScopeModel
from claimcheck.files.yaml_nodes import parse_yaml
from claimcheck.model.claim import Source

_CLAIMS = "claims"
_HEADER = keys_of(ClaimFileModel)


def read_records(file: str) -> Iterator[Loaded | Refused | Problem]:
    """Yield the claims of one file, in order, and what is wrong with it."""
    suffix = suffix_of(file)
    try:
        if suffix == LINES:
            with opened(file) as stream:
                yield from _lines(file, stream)
        else:
            yield from _document(file, suffix, read_bytes(file, MAX_DOCUMENT[suffix]))
    except InputError as error:
        yield from error.problems


def read_bytes_of(file: str, data: bytes) -> Iterator[Loaded | Refused | Problem]:
    """Yield the claims of a file that has these bytes, and what is wrong with it."""
    suffix = suffix_of(file)
    try:
        yield from _lines(file, BytesIO(data)) if suffix == LINES else _document(file, suffix, data)
    except InputError as error:
        yield from error.problems


def _document(file: str, suffix: str, data: bytes) -> Iterator[Loaded | Refused | Problem]:
    text = _text(data, file, 1)
    try:
        located = parse_json(text) if suffix == ".json" else parse_yaml(text)
    except UnreadableError as error:
        yield Problem(file=file, line=error.line, message=one_line(str(error)))
        return
    place = Place(file, located.lines)
    value = located.value
    if not isinstance(value, dict):
        found = "nothing" if value is None else describe(value)
        yield Problem(file=file, line=1, message=f"expected a mapping with the key 'claims', found {found}")
        return
    by_claim, others = _by_claim(located.faults)
    for fault in others:
        yield place.writing_problem(fault)
    if any(len(fault.path) <= 1 for fault in others):
        return  # Which article or which claims are meant is open.
    source = yield from _header(value, place)
    claims = value.get(_CLAIMS)
    if not isinstance(claims, list):
        if _CLAIMS in value:
            yield place.problem((_CLAIMS,), f"expected a list, found {describe(claims)}")
        elif _CLAIMS not in (nearest(key, _HEADER) for key in value if key not in _HEADER):
            yield place.problem((_CLAIMS,), "is missing")
        return
    if others:
        source = None
    for index, raw in enumerate(claims):
        inner = place._replace(path=(_CLAIMS, index))
        yield from _claim(raw, inner, by_claim.get(index, ()), source, place)


def _lines(file: str, stream: BinaryIO) -> Iterator[Loaded | Refused | Problem]:
    number = 0
    while data := stream.readline(MAX_LINE + 1):
        number += 1
        if len(data) > MAX_LINE:
            size = len(data)
            while not data.endswith(b"\n") and (data := stream.readline(MAX_LINE)):
                size += len(data)
            message = f"the line has {size:,} bytes: more than {MAX_LINE:,} are not read"
            yield Problem(file=file, line=number, message=message)
            continue
        if not data.strip():
            continue
        try:
            located = parse_json_line(_text(data, file, number), number)
        except InputError as error:
            yield from error.problems
        except UnreadableError as fault:
            yield Problem(file=file, line=number, message=one_line(str(fault)))
        else:
            place = Place(file, located.lines)
            yield from _claim(located.value, place, located.faults, Source(), place)


def _text(data: bytes, file: str, line: int) -> str:
    if line == 1 and data.startswith(UTF8_BOM):
        message = "starts with a byte order mark: save it as UTF-8 without one"
        raise InputError(Problem(file=file, line=1, message=message))
    text = decode(data, file, first_line=line)
    if (nul := text.find("\0")) >= 0:
        raise InputError(Problem(file=file, line=line + text.count("\n", 0, nul), message="holds a NUL byte"))
    return text


def _by_claim(found: tuple[Fault, ...]) -> tuple[dict[int, list[Fault]], list[Fault]]:
    """Return the faults of each claim, by its index, and those of the rest."""
    by_claim: dict[int, list[Fault]] = {}
    others = []
    for fault in found:
        match fault.path:
            case (str(key), int(index), *_) if key == _CLAIMS:
                by_claim.setdefault(index, []).append(fault)
            case _:
                others.append(fault)
    return by_claim, others


def _header(value: Mapping[str, object], place: Place) -> Generator[Problem, None, Source | None]:
    """Yield what is wrong with the keys beside the claims; return the source, None if it cannot be told."""
    for key in value:
        if key not in _HEADER:
            yield place.problem((key,), unknown_field(nearest(key, _HEADER)))
    if not isinstance(value.get("$schema", ""), str):
        yield place.problem(("$schema",), f"expected text, found {describe(value['$schema'])}")
    if value.get("article") is None:
        return Source()
    try:
        return ArticleModel.model_validate(value["article"]).to_record()
    except ValidationError as error:
        for path, message in faults(error, value["article"], _keys()):
            yield place.problem(("article", *path), message)
    return None


def _claim(
    raw: object, place: Place, found: Sequence[Fault], source: Source | None, header: Place
) -> Iterator[Loaded | Refused | Problem]:
    """Yield the claim, or what is wrong with it; without a source of the file it needs one of its own."""
    for fault in found:
        yield place.writing_problem(fault)
    try:
        model = ClaimModel.model_validate(raw)
    except ValidationError as error:
        told = {fault.path for fault in found}
        for path, message in faults(error, raw, _keys()):
            if (*place.path, *path) not in told:
                yield place.problem(path, message)
        if isinstance(raw, dict) and isinstance(raw.get("id"), str):
            yield Refused(raw["id"])
        return
    is_own = model.article is not None
    if found or (source is None and not is_own):
        yield Refused(model.id)
        return
    record = model.to_record()
    claim = attrs.evolve(
        record,
        source=record.source if is_own or source is None else source,
        file=place.file,
        line=line_of(place.lines, place.path),
    )
    yield Loaded(claim, place, place if is_own else header)


@cache
def _keys() -> Mapping[str, Sequence[str]]:
    """Return the known keys by the name of what holds them, statements by their kind."""
    models: dict[str, type[BaseModel]] = dict.fromkeys(("value", "from", "to", "by"), QuantityParts)
    models |= {"": ClaimModel, "article": ArticleModel, "anchor": AnchorModel, "scope": ScopeModel}
    models |= {"speaker": SpeakerModel, "via": SpeakerModel, "certainty": CertaintyParts}
    for model in STATEMENTS:
        models |= dict.fromkeys(get_args(model.model_fields["kind"].annotation), model)
    return {name: keys_of(model) for name, model in models.items()}
