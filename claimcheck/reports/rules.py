"""What each code means, for reports that bring their rules along: from the pages of the codes, kept in codes.json."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from claimcheck.model.verdict import Verdict

_VERDICTS = {
    Verdict.SUPPORTED: "Evidence supports the claim, or all of its parts are supported.",
    Verdict.REFUTED: "A part of the claim is refuted, and nothing was found on the claim as a whole.",
    Verdict.CONFLICTING: "Good evidence stands on both sides.",
    Verdict.NOT_ENOUGH_INFO: "Nothing in the references decides the claim.",
    Verdict.NOT_CHECKABLE: "An opinion, or a prediction whose time has not come.",
}


class Rule(NamedTuple):
    """What a code or a verdict's word means, in a sentence, and what there is to say about it."""

    code: str
    short: str
    full: str


def rule(code: str) -> Rule:
    """Return what a code means; of a code that we do not know (a plugin's), no more than its words."""
    known = _known().get(code)
    if known is not None:
        return Rule(code, known["short"], known["full"])
    words = {verdict.value: meaning for verdict, meaning in _VERDICTS.items()}
    told = words.get(code, f"{code.replace('-', ' ').capitalize()}: a finding of an installed checker.")
    return Rule(code, told, told)


@cache
def _known() -> Mapping[str, Mapping[str, str]]:
    text = files("claimcheck.reports").joinpath("codes.json").read_text(encoding="utf-8")
    read: Mapping[str, Mapping[str, str]] = json.loads(text)
    return read
