"""The phrases that say how something is said, each with what it marks and under which condition."""

import enum
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claimcheck.language import modality_words as words
from claimcheck.language.lexicon import CUE_VERBS, verb_forms
from claimcheck.language.modality_contexts import (
    CONTEXTS,
    QUANTIFYING_CONTEXTS,
    Holds,
    always,
    begins_with_capital,
    credits_words,
    is_compared,
    is_judged,
    is_judged_mildly,
    is_reported_will,
    is_superlative_most,
    is_verb,
    takes_clause,
)
from claimcheck.language.tagging import NEGATIONS
from claimcheck.language.word_patterns import any_of
from claimcheck.model.statement import Quantifier


class MarkKind(enum.StrEnum):
    """What words do to what is said."""

    NEGATION = "negation"
    HEDGE = "hedge"
    REPORT = "report"
    COMPARATIVE = "comparative"
    SUPERLATIVE = "superlative"
    QUANTIFIER = "quantifier"
    CONDITIONAL = "conditional"
    PREDICTION = "prediction"
    QUESTION = "question"
    OPINION = "opinion"


class Entry(NamedTuple):
    """What one phrase marks, where the condition on what stands around it holds."""

    kind: MarkKind
    holds: Holds
    quantifier: Quantifier | None = None


class Lexicon(NamedTuple):
    """The phrases that mark something, and a pattern that finds the longest of them in a text in lower case."""

    pattern: re.Pattern[str]
    entries: Mapping[str, tuple[Entry, ...]]


_NEGATING = re.compile(r"n't\b|\bnot\b|\bcannot\b")
_CLITICS = ("n't", "'ll")


@cache
def lexicon() -> Lexicon:
    """Return the phrases, read once."""
    entries: dict[str, list[Entry]] = {phrase: [] for phrase in words.NO_DENIAL}
    for phrase, entry in (*_listed(), *_verbs()):
        entries.setdefault(phrase, []).append(entry)
    for phrase, found in entries.items():
        denies = _NEGATING.search(phrase) is not None and phrase not in words.NO_DENIAL
        if denies and not any(entry.kind is MarkKind.NEGATION for entry in found):
            found.append(Entry(MarkKind.NEGATION, always))
    listed = any_of(phrase for phrase in entries if phrase not in _CLITICS)
    pattern = rf"(?:(?<![\w'-])(?:{listed})|(?<=\w)(?:{'|'.join(_CLITICS)}))(?![\w-]|'\w)"
    return Lexicon(re.compile(pattern), {phrase: tuple(found) for phrase, found in entries.items()})


def _listed() -> Iterator[tuple[str, Entry]]:
    lists = (
        (MarkKind.NEGATION, (*words.NEGATIVE, *NEGATIONS, *words.DENYING)),
        (MarkKind.HEDGE, (*words.HEDGING, *words.POSSIBLE)),
        (MarkKind.CONDITIONAL, words.CONDITIONS),
        (MarkKind.PREDICTION, words.FORETELLING),
        (MarkKind.OPINION, (*words.OUGHT, *words.OBLIGING, *words.BELIEF, *words.ATTITUDE)),
        (MarkKind.COMPARATIVE, words.COMPARATIVES),
        (MarkKind.COMPARATIVE, (*words.COMPARING, "more", "less")),
        (MarkKind.SUPERLATIVE, words.SUPERLATIVES),
        (MarkKind.REPORT, ("according to",)),
    )
    for kind, phrases in lists:
        usual = is_compared if phrases is words.COMPARATIVES else always
        for phrase in sorted(phrases):
            yield phrase, Entry(kind, CONTEXTS.get(phrase, usual))
    for phrase in (*words.JUDGING, *words.VERDICTS):
        yield phrase, Entry(MarkKind.OPINION, is_judged_mildly if phrase in words.MILD else is_judged)
    for phrase in words.BELIEF:
        if phrase.split()[-1] in words.SUPPOSING:
            yield phrase, Entry(MarkKind.HEDGE, always)
    yield "most", Entry(MarkKind.SUPERLATIVE, is_superlative_most)
    yield "should", Entry(MarkKind.CONDITIONAL, begins_with_capital)
    yield "would", Entry(MarkKind.PREDICTION, is_reported_will)
    for phrase, value in {**words.QUANTIFIERS, **words.QUANTIFYING}.items():
        quantifier = Quantifier.SOME if value == "few" else Quantifier(value)
        yield phrase, Entry(MarkKind.QUANTIFIER, QUANTIFYING_CONTEXTS.get(phrase, always), quantifier)
        if quantifier in (Quantifier.NONE, Quantifier.NOT_ALL) and phrase not in words.NEGATIVE:
            yield phrase, Entry(MarkKind.NEGATION, always)


def _verbs() -> Iterator[tuple[str, Entry]]:
    """Yield the forms of the verbs of saying, of holding and of foretelling."""
    for form, (base, shape) in verb_forms().items():
        said = _condition(form, base, shape)
        if base in CUE_VERBS:
            yield form, Entry(MarkKind.REPORT, said)
        if base in words.SUPPOSING:
            yield form, Entry(MarkKind.HEDGE, said)
        if base in words.FORESEEING:
            yield form, Entry(MarkKind.PREDICTION, said)


def _condition(form: str, base: str, shape: str) -> Holds:
    """Return when a form of a verb says that somebody says or holds something."""
    if base in words.SUPPOSING and base not in words.FORESEEING:
        return takes_clause
    if base in words.CLAUSE_TAKING:
        return credits_words
    return CONTEXTS.get(base, is_verb(form, shape))
