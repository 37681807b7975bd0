"""The words that credit somebody with a content: what they say of it, and the complements that they take."""

import enum
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from claimcheck.language.lexicon import inflections


class Act(enum.StrEnum):
    """What somebody is said to do with a content."""

    SPEECH = "speech"
    JUDGEMENT = "judgement"  # praises, blames, denies …
    NAMING = "naming"  # calls it so
    THOUGHT = "thought"
    WISH = "wish"
    STANCE = "stance"  # is for it or against it
    EVIDENCE = "evidence"  # a study shows it
    REFUSAL = "refusal"
    SEEMING = "seeming"  # it seems, is expected: nobody says to whom


class Frame(NamedTuple):
    """One way in which a cue takes its content: its act, the complements it may have, the particle before them."""

    act: Act
    complements: frozenset[str]
    particle: str = ""


class Form(NamedTuple):
    """One form of a verb: its base, and its shape (base, s, past, participle, ed or ing)."""

    base: str
    shape: str


# Cues that are nouns as often: "the reports", "his plans". They are verbs only before what a verb may take.
NOUNS = frozenset(
    "claim report note call remark comment promise attack plan hope fear support back estimate show find state post "
    "tweet email question answer charge order request demand offer pledge threat echo address list detail outline "
    "blog voice praise credit blame fault trash challenge reference debate label brand term aim project doubt quote "
    "caution signal counter dispute rebuke test name view question respect favor favour champion need mention judge "
    "advocate host vow gripe joke boast brag rant whisper shout scream cry snap answer hint document attribute bash"
    .split())  # fmt: skip


@cache
def cue_frames() -> Mapping[str, tuple[Frame, ...]]:
    """Return the frames of each cue verb by its base form, in the order of the list."""
    found: dict[str, list[Frame]] = {}
    for act, complements, entry in entries("attribution_cues.txt"):
        base, _, particle = entry.partition("+")
        found.setdefault(base, []).append(Frame(act, complements, particle))
    return {base: tuple(frames) for base, frames in found.items()}


@cache
def cue_forms() -> Mapping[str, Form]:
    """Return each form of each cue verb."""
    return {form: Form(base, shape) for base in sorted(cue_frames()) for form, shape in inflections(base)}


def entries(name: str) -> Iterator[tuple[Act, frozenset[str], str]]:
    """Yield the words of a list of cues with their act and their complements."""
    text = resources.files("claimcheck.language.data").joinpath(name).read_text("utf-8")
    act, complements = Act.SPEECH, frozenset[str]()
    for line in text.splitlines():
        if line.startswith("["):
            first, *rest = line.strip("[]").split()
            act, complements = Act(first), frozenset(rest)
        elif line and not line.startswith("#"):
            yield from ((act, complements, entry) for entry in line.split())
