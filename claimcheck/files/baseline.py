"""Earlier reports, as `claimcheck verify --format json` wrote them: what they found is known."""

import json
import os
from collections.abc import Iterator, Mapping

from claimcheck.errors import ConfigurationError, InputError, Problem
from claimcheck.files.articles import shown
from claimcheck.files.reading import UTF8_BOM, decode, read_bytes

SCHEMA = "claimcheck-report/1"
MAX_REPORT = 2**30  # bytes
_VERDICTS = ("verdict", "attribution", "consistency")


def load_baseline(path: str | os.PathLike[str]) -> frozenset[tuple[str, str]]:
    """Return what a JSON report found, as pairs of a claim's id and a verdict word or code.

    Raise ConfigurationError where it cannot be read or is no such report.
    """
    return frozenset(
        (id_, word) for id_, claim in load_report(path).items() for word in _words(claim, shown(path))
    )


def load_report(path: str | os.PathLike[str]) -> Mapping[str, Mapping[str, object]]:
    """Return the claims of a JSON report by their ids; raise ConfigurationError where it is none."""
    name = shown(path)
    try:
        read = json.loads(decode(read_bytes(os.fspath(path), MAX_REPORT).removeprefix(UTF8_BOM), name))
    except InputError as error:
        raise ConfigurationError(*error.problems) from error
    except (ValueError, RecursionError) as error:
        raise _refusal(name) from error
    claims = read.get("claims") if isinstance(read, dict) and read.get("schema") == SCHEMA else None
    if not isinstance(claims, list):
        raise _refusal(name)
    found: dict[str, Mapping[str, object]] = {}
    for claim in claims:
        if not isinstance(claim, dict) or not isinstance(claim.get("id"), str):
            raise _refusal(name)
        found[claim["id"]] = claim
    return found


def _words(claim: Mapping[str, object], name: str) -> Iterator[str]:
    yield from (word for key in _VERDICTS if isinstance(word := claim.get(key), str))
    findings = claim.get("findings")
    if not isinstance(findings, list):
        raise _refusal(name)
    for finding in findings:
        code = finding.get("code") if isinstance(finding, dict) else None
        if not isinstance(code, str):
            raise _refusal(name)
        yield code


def _refusal(name: str) -> ConfigurationError:
    message = f"expected a report of `claimcheck verify --format json` ({SCHEMA})"
    return ConfigurationError(Problem(file=name, message=message))
