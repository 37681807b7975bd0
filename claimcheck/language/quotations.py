"""Quotations, direct and indirect: the words, who says them, and by which cue."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import attrs

from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.lexicon import CUE_VERBS, DENYING_CUES, verb_forms
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tagging import Tag, Token

_OPEN, _CLOSE = '"“„«「『', '"”“»」』'
_DIRECT = re.compile(
    r"\"(?P<a>[^\"\n]{1,2000}?)\"|“(?P<b>[^”\n]{1,2000}?)”|«(?P<c>[^»\n]{1,2000}?)»|「(?P<d>[^」\n]{1,2000}?)」"
    r"|(?<![\w])[‘'](?P<e>[^‘’'\n]*(?:\w['’]\w[^‘’'\n]*)*)[’'](?!\w)"
)
_ACCORDING = re.compile(
    r"(?i)\b(?:according to|in the words of)\s+(?P<who>[^,.;]+?)(?=,|\.|;|$)|\b(?P<by>(?:[A-Z][\w’'-]*\s?){1,4})\s+via\s"  # noqa: E501
)
_INVERTED = re.compile(r"^[\"”’'»」,\s]*(?P<cue>[A-Za-z]+)\s+(?P<who>[A-Z][^,.;\"“]*)")
_NAME_COLON = re.compile(r"(?P<who>[A-Z][^.!?:\"“]{1,60}):")
_THAT_ONLY = frozenset({"maintain", "indicate", "find", "hold", "observe", "conclude"})
_PRONOUNS = frozenset("he she they it who i we".split())


@attrs.frozen(kw_only=True)
class Quotation:
    """What somebody says, in code points of the text.

    `start` to `end` is the whole with its cue, `content_start` to `content_end` what is said; `words` is that text,
    without quotation marks when direct. `speaker` is a name or phrase of the text, None where nobody is credited.
    """

    start: int
    end: int
    words: str
    mode: Literal["direct", "indirect"]
    content_start: int
    content_end: int
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    denied: bool = False


def quoted_spans(text: str) -> list[tuple[int, int, str]]:
    """Return the spans inside quotation marks: start and end without the marks, and the words."""
    spans = []
    for match in _DIRECT.finditer(text):
        name = match.lastgroup
        if name is None or not match.group(name).strip():
            continue
        spans.append((match.start(name), match.end(name), match.group(name)))
    return spans


def find_quotations(text: str) -> list[Quotation]:
    """Return the quotations of a text in order; a pronoun as speaker is the last speaker of the same paragraph."""
    found: list[Quotation] = []
    for start, end in split_sentences(text):
        found.extend(_resolved(quotation, found) for quotation in _in_sentence(text[start:end], start))
    return sorted(
        set(found), key=lambda quotation: (quotation.content_start, quotation.content_end, quotation.mode)
    )


def _resolved(quotation: Quotation, before: Sequence[Quotation]) -> Quotation:
    if quotation.speaker is None or quotation.speaker.lower() not in _PRONOUNS:
        return quotation
    named = [other.speaker for other in before if other.speaker and other.speaker.lower() not in _PRONOUNS]
    return attrs.evolve(quotation, speaker=named[-1] if len(set(named[-2:])) == 1 else None)


@lru_cache(maxsize=4096)
def _sentence_quotations(sentence: str) -> tuple[Quotation, ...]:
    clauses = find_clauses(sentence)
    reports = [report for clause in clauses if (report := _report(sentence, clause)) is not None]
    named = [
        speaker_of(clause.subject)[0] for clause in clauses if any(t.tag is Tag.NAME for t in clause.subject)
    ]
    if named:  # "X warned against what he called …": the pronoun is the sentence's own subject
        reports = [
            attrs.evolve(r, speaker=named[0]) if r.speaker in ("he", "she", "it") else r for r in reports
        ]
    reports.extend(_according(sentence))
    return (*reports, *_directs(sentence, reports))


def _in_sentence(sentence: str, offset: int) -> Iterator[Quotation]:
    for quotation in _sentence_quotations(sentence):
        yield attrs.evolve(
            quotation,
            start=quotation.start + offset,
            end=quotation.end + offset,
            content_start=quotation.content_start + offset,
            content_end=quotation.content_end + offset,
        )


def _report(sentence: str, clause: Clause) -> Quotation | None:
    """Read an indirect report from a clause with a cue verb."""
    verb = clause.verb
    if verb is None or verb.base not in CUE_VERBS or not clause.subject:
        return None
    if verb.shape == "participle" or (verb.shape == "ed" and verb.tag is Tag.PARTICIPLE):
        return None
    after = [token for token in clause.predicate if token.start > verb.start]
    if verb.base in _THAT_ONLY and not (after and after[0].text.lower() == "that"):
        return None
    while after and (
        after[0].tag is Tag.PUNCTUATION or after[0].text.lower() in ("that", "against", "about", "on", "of")
    ):
        if after[0].text[0] in _OPEN:
            break
        after = after[1:]
    if not after:
        return None
    speaker, role = speaker_of(clause.subject)
    start, end = after[0].start, after[-1].end
    return Quotation(
        start=clause.subject[0].start, end=end, words=sentence[start:end], mode="indirect", content_start=start,
        content_end=end, speaker=speaker, role=role, cue=verb.base,
        denied=(verb.base in DENYING_CUES) != clause.negated,
    )  # fmt: skip


def speaker_of(subject: Sequence[Token]) -> tuple[str, str | None]:
    """Return the name in a noun phrase, and what else it says of its bearer; without a name the whole phrase."""
    best: tuple[int, int] | None = None
    place = 0
    while place < len(subject):
        last = place
        while last < len(subject) and subject[last].tag is Tag.NAME:
            last += 1
        closes = last == len(subject) or subject[last].tag is not Tag.NOMINAL
        if last > place and closes and (place == 0 or subject[place - 1].tag is not Tag.PREPOSITION):
            best = (place, last)
        place = max(last, place + 1)
    words = [token for token in subject if token.tag is not Tag.ADVERB]
    if best is None:
        return " ".join(token.text for token in words), None
    rest = [
        token for token in subject if not subject[best[0]].start <= token.start < subject[best[1] - 1].end
    ]
    role = " ".join(token.text for token in rest if token.tag in (Tag.NOMINAL, Tag.NAME))
    return " ".join(token.text for token in subject[best[0] : best[1]]), role or None


def _according(sentence: str) -> Iterator[Quotation]:
    for match in _ACCORDING.finditer(sentence):
        who = match.group("who")
        if who is None:
            continue
        before, after = sentence[: match.start()].rstrip(" ,"), sentence[match.end() :].strip(" ,")
        words = before if len(before) > len(after) else after.rstrip(".")
        start = sentence.find(words)
        if words:
            yield Quotation(
                start=0, end=len(sentence), words=words, mode="indirect", content_start=start,
                content_end=start + len(words), speaker=who.strip(), cue="according to",
            )  # fmt: skip


def _directs(sentence: str, reports: Sequence[Quotation]) -> Iterator[Quotation]:
    for start, end, words in quoted_spans(sentence):
        holding = [r for r in reports if r.content_start <= start and end <= r.content_end + 1]
        speaker, role, cue, denied = None, None, None, False
        if holding:
            inner = max(holding, key=lambda report: report.content_start)
            speaker, role, cue, denied = inner.speaker, inner.role, inner.cue, inner.denied
        else:
            speaker, cue = _beside(sentence, start, end)
        yield Quotation(
            start=start - 1, end=end + 1, words=words, mode="direct", content_start=start, content_end=end,
            speaker=speaker, role=role, cue=cue, denied=denied,
        )  # fmt: skip


def _beside(sentence: str, start: int, end: int) -> tuple[str | None, str | None]:
    """Find the speaker beside a quotation: "…," said X; "…," X said; X: "…"."""
    inverted = _INVERTED.match(sentence[end:])
    if inverted is not None:
        cue = inverted.group("cue").lower()
        verb = verb_forms().get(cue)
        for clause in (
            find_clauses(f"{inverted.group('who').strip()} {cue} it")
            if verb is not None and verb[0] in CUE_VERBS
            else ()
        ):
            if clause.verb is not None and clause.verb.base in CUE_VERBS:
                return speaker_of(clause.subject)[0], clause.verb.base
    rest = sentence[end:].lstrip("\"”’'»」, ")
    before = sentence[: max(0, start - 1)].rstrip(" ,:")
    closed = sentence[end - 1 : end] in ",.!?" or sentence[end : end + 2].endswith(",")
    for clause in find_clauses(rest) if closed else ():
        if (
            clause.subject
            and clause.subject[0].start == 0
            and clause.verb is not None
            and clause.verb.base in CUE_VERBS
        ):
            return speaker_of(clause.subject)[0], clause.verb.base
    for clause in find_clauses(before):
        near = bool(clause.predicate) and clause.predicate[-1].end >= len(before) - 1
        if clause.subject and near and clause.verb is not None and clause.verb.base in CUE_VERBS:
            return speaker_of(clause.subject)[0], clause.verb.base
    named = _NAME_COLON.fullmatch(sentence[: max(0, start - 1)].strip())
    return (named.group("who"), None) if named else (None, None)
