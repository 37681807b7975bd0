"""What a claimcheck.toml may say, checked key by key."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimcheck.errors import ConfigurationError, Problem
from claimcheck.files.faults import faults, keys_of, nearest, question
from claimcheck.files.located import Path as FieldPath
from claimcheck.files.located import describe, field_of, one_line, shorten
from claimcheck.model.configuration import DEFAULT_FAIL_ON, Configuration, Declaration, Ignore, Silenced
from claimcheck.model.finding import Severity
from claimcheck.model.reference import SourceClass
from claimcheck.model.verdict import Verdict

_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TOLERANCE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?) ?(%?)", re.ASCII)
_WEB = re.compile(r"https?://[^\s/?#]+[^\s]*")
_AT = re.compile(r"\(at line (\d+), column \d+\)")


class _Model(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


_Text = Annotated[str, Field(min_length=1)]
_Texts = Annotated[tuple[_Text, ...], Field(strict=False)]


class ReferenceTable(_Model):
    """One `[[references]]`; the keys that only some kinds know are kept as they are."""

    model_config = ConfigDict(strict=True, extra="allow", frozen=True, defer_build=True)

    name: _Text
    kind: _Text
    path: _Text | None = None
    url: _Text | None = None
    source_class: Annotated[SourceClass, Field(strict=False)] = Field(
        default=SourceClass.UNKNOWN, alias="class"
    )


class IgnoreTable(_Model):
    """One `[[ignores]]`: a code that is not told, with the reason."""

    code: _Text
    reason: _Text
    claim: _Text | None = None
    until: dt.date | None = None


class SilencedTable(_Model):
    """One `[[silenced]]`: a mutant that is true after all, or that nobody needs to notice, with the reason."""

    mutant: _Text
    reason: _Text


class ConfigurationFile(_Model):
    """The keys of a claimcheck.toml."""

    fail_on: _Texts = Field(default=DEFAULT_FAIL_ON, alias="fail-on")
    allow_hosts: _Texts = Field(default=(), alias="allow-hosts")
    tolerance: object = 0
    select: _Texts = ()
    ignore: _Texts = ()
    vocabulary: _Text | None = None
    report_url: _Text | None = Field(default=None, alias="report-url")
    severities: dict[str, Annotated[Severity, Field(strict=False)]] = Field(default_factory=dict)
    ignores: Annotated[tuple[IgnoreTable, ...], Field(strict=False)] = ()
    silenced: Annotated[tuple[SilencedTable, ...], Field(strict=False)] = ()
    references: Annotated[tuple[ReferenceTable, ...], Field(strict=False)] = ()


def read_configuration(text: str, name: str) -> Configuration:
    """Return what the text of a claimcheck.toml of this name says, a vocabulary only where it names one.

    Raise ConfigurationError with a problem for each wrong key.
    """
    try:
        raw = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        why = "nested too deep" if isinstance(error, RecursionError) else _AT.sub("", str(error)).strip()
        message = one_line(f"is not TOML: {why}")
        raise ConfigurationError(
            Problem(file=name, line=int(at[1]) if at else None, message=message)
        ) from error
    return _configuration(raw, name, text)


def _configuration(raw: Mapping[str, object], name: str, text: str) -> Configuration:
    try:
        model = ConfigurationFile.model_validate(raw)
    except ValidationError as error:
        raise _refusal(faults(error, raw, _KEYS), name, text) from error
    found = list(_misfits(model))
    if found:
        raise _refusal(found, name, text)
    return Configuration(
        file=name,
        references=tuple(
            _declaration(table, index, name, text) for index, table in enumerate(model.references)
        ),
        vocabulary=model.vocabulary,
        fail_on=model.fail_on,
        allow_hosts=model.allow_hosts,
        tolerance=read_tolerance(model.tolerance) or Fraction(0),
        select=model.select,
        ignore=model.ignore,
        ignores=tuple(
            Ignore(code=table.code, reason=table.reason, claim=table.claim, until=table.until)
            for table in model.ignores
        ),
        silenced=tuple(Silenced(mutant=table.mutant, reason=table.reason) for table in model.silenced),
        severities=model.severities,
        report_url=model.report_url,
    )


def _declaration(table: ReferenceTable, index: int, name: str, text: str) -> Declaration:
    return Declaration(
        name=table.name,
        kind=table.kind,
        folder=str(Path(name).parent),
        path=table.path,
        url=table.url,
        source_class=table.source_class,
        options=dict(table.model_extra or {}),
        line=line_in(text, ("references", index)),
    )


def read_tolerance(given: object) -> Fraction | None:
    """Return a share of at least 0, a number or words such as "5 %"; None where it is neither."""
    if isinstance(given, bool) or not isinstance(given, (int, Decimal, str)):
        return None
    match = _TOLERANCE.fullmatch(str(given))
    return None if match is None else Fraction(match[1]) / (100 if match[2] else 1)


def _misfits(model: ConfigurationFile) -> Iterator[tuple[FieldPath, str]]:
    """Yield path and message of what only the values themselves show to be wrong."""
    verdicts = [verdict.value for verdict in Verdict]
    for index, word in enumerate(model.fail_on):
        meant = "" if word in verdicts else nearest(word, verdicts)
        if meant or _CODE.fullmatch(word) is None:
            found = f"found '{shorten(word)}'{question(meant)}"
            yield ("fail-on", index), f"expected a verdict ({', '.join(verdicts)}) or a code, {found}"
    for key, codes in (("select", model.select), ("ignore", model.ignore)):
        for index, code in enumerate(codes):
            yield from _code_misfit((key, index), code)
    for code in model.severities:
        yield from _code_misfit(("severities", code), code)
    for index, table in enumerate(model.ignores):
        yield from _code_misfit(("ignores", index, "code"), table.code)
    if read_tolerance(model.tolerance) is None:
        yield ("tolerance",), f"expected a share such as 0.05 or '5 %', found {describe(model.tolerance)}"
    if model.report_url is not None and _WEB.fullmatch(model.report_url) is None:
        found = shorten(model.report_url)
        yield ("report-url",), f"expected an address that begins with https:// or http://, found '{found}'"
    yield from _reference_misfits(model.references)


def _reference_misfits(tables: Sequence[ReferenceTable]) -> Iterator[tuple[FieldPath, str]]:
    names: dict[str, int] = {}
    for index, table in enumerate(tables):
        if table.name in names:
            yield (
                ("references", index, "name"),
                f"the name '{table.name}' stands already at references[{names[table.name]}]",
            )
        names.setdefault(table.name, index)
        if (table.path is None) == (table.url is None):
            yield ("references", index), "expected either path or url"


def _code_misfit(path: FieldPath, code: str) -> Iterator[tuple[FieldPath, str]]:
    if _CODE.fullmatch(code) is None:
        example = "in lower case with hyphens, such as 'quantity-outside-reference'"
        yield path, f"expected a code {example}, found '{shorten(code)}'"


def _refusal(found: Sequence[tuple[FieldPath, str]], name: str, text: str) -> ConfigurationError:
    problems = (
        Problem(file=name, line=line_in(text, path), field=field_of(path), message=one_line(message))
        for path, message in found
    )
    return ConfigurationError(*problems)


def line_in(text: str, path: FieldPath) -> int | None:
    """Return the line of a key in a text of TOML, else that of the table around it, else None."""
    rows = text.splitlines()
    first, index = path[0], path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    header = re.compile(rf"\s*\[{{1,2}}\s*{_key(first)}\s*\]")
    headers = [number for number, row in enumerate(rows, 1) if header.match(row)]
    table = headers[index] if index < len(headers) else None
    end = next(
        (number for number, row in enumerate(rows[table or 0 :], table or 0) if _HEADER.match(row)), len(rows)
    )
    for key in reversed([step for step in path if isinstance(step, str)]):
        own = re.compile(rf"\s*{_key(key)}\s*=")
        for number, row in enumerate(rows[table or 0 : end], (table or 0) + 1):
            if own.match(row):
                return number
    return table


def _key(key: str | int) -> str:
    return rf"[\"']?{re.escape(str(key))}[\"']?"


_HEADER = re.compile(r"\s*\[\[?[^\[\]]+\]\]?\s*(?:#.*)?$")
_KEYS = {
    "": keys_of(ConfigurationFile),
    "ignores": keys_of(IgnoreTable),
    "references": keys_of(ReferenceTable),
    "silenced": keys_of(SilencedTable),
}
