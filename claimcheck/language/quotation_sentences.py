"""Finding quotations sentence by sentence: reports with a cue, what stands in quotation marks, who stands beside it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.lexicon import CUE_VERBS, DENYING_CUES, verb_forms
from claimcheck.language.quotations import Quotation, quoted_spans, speaker_of
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tagging import Tag, Token, tag

_OPEN = '"“„«「『'
_ACCORDING = re.compile(r"(?i)\b(?:according to|in the words of)\s+(?P<who>[^,.;]+?)(?=,|\.|;|$)")
# "…," said lead author Professor Ann Lee; a few small words may describe the speaker before the name.
_INVERTED = re.compile(
    r"^[\"”’'»」,\s]*(?P<cue>[A-Za-z]+)\s+(?P<who>(?:[a-z][\w’'-]*\s+){0,6}?[A-Z](?:[^,.;\"“]|(?<=\b[A-Z])\.|(?<=\bDr)\.)*)"
)
_SIGNED = re.compile(
    r"^[.!?]?[\"”’'»」]\s*(?:[—–―]|--?\s)\s*(?P<who>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|bin|al)){0,4})"
    r"(?=\s*(?:[,;(\n]|$))"
)
# "The plan would fail, Lee said." and "…, said Ann Lee.": the report stands behind what it reports.
_TRAILING = re.compile(
    r",\s+(?:(?P<who>he|she|they|(?:[A-Z][\w’'-]*\.?\s){0,3}[A-Z][\w’'-]*)\s+(?P<cue>[a-z]+)"
    r"|(?P<cue2>[a-z]+)\s+(?P<who2>(?:[A-Z][\w’'-]*\.?\s){0,3}[A-Z][\w’'-]*))"
    r"(?:\s+(?:on|in|at|late|early|yesterday|today|to|earlier|later)\b[^,;]*)?[.!]?$"
)
_NAME_COLON = re.compile(r"(?P<who>[A-Z][^.!?:\"“]{1,60}):")
_THAT_ONLY = frozenset({"maintain", "indicate", "find", "hold", "observe", "conclude"})
_PRONOUNS = frozenset("he she they it who i we".split())


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order, as `find_quotations` promises."""
    found: list[Quotation] = []
    paragraph: list[Quotation] = []
    last: list[Quotation] = []
    before = 0
    for start, end in split_sentences(text):
        if "\n" in text[before:start]:
            paragraph, last = [], []
        here = list(_in_sentence(text[start:end], start))
        here = [_signed(_resolved(one, paragraph), text) for one in here]
        last = [_continued(one, text[start:end].strip(), last) for one in here]
        paragraph.extend(last)
        found.extend(last)
        before = end
    order = sorted(dict.fromkeys(found), key=lambda one: (one.content_start, one.content_end, one.mode))
    return tuple(order)


def _resolved(quotation: Quotation, before: Sequence[Quotation]) -> Quotation:
    if quotation.speaker is None or quotation.speaker.lower() not in _PRONOUNS:
        return quotation
    named = [other.speaker for other in before if other.speaker and other.speaker.lower() not in _PRONOUNS]
    return quotation._replace(speaker=_the_one(named[-2:]))


def _signed(quotation: Quotation, text: str) -> Quotation:
    """Return a quotation with the name that stands behind it and a dash: "…" — Ann Lee."""
    if quotation.mode != "direct" or quotation.speaker is not None:
        return quotation
    match = _SIGNED.match(text[quotation.content_end : quotation.end + _SIGNATURE])
    return quotation if match is None else quotation._replace(speaker=match["who"].rstrip("."))


_SIGNATURE = 80  # characters that a name behind a dash may take


def _continued(quotation: Quotation, sentence: str, before: Sequence[Quotation]) -> Quotation:
    """Return a sentence that is a quotation and nothing else with the one speaker whom the one before quotes."""
    alone = quotation.end - quotation.start >= len(sentence)
    if quotation.mode != "direct" or quotation.speaker is not None or not alone:
        return quotation
    speakers = [other.speaker for other in before if other.speaker]
    quoted = any(other.mode == "direct" and other.speaker for other in before)
    speaker = _the_one(speakers) if quoted and len({other.denied for other in before}) == 1 else None
    return quotation._replace(speaker=speaker)


def _the_one(names: Sequence[str]) -> str | None:
    """Return the longest of names that end alike: "Chief Executive Ann Lee", "Lee"."""
    longest = max(names, key=len, default=None)
    if longest is None or not all(f" {longest}".endswith(f" {name}") for name in names):
        return None
    return longest


@lru_cache(maxsize=4096)
def _sentence_quotations(sentence: str) -> tuple[Quotation, ...]:
    clauses = find_clauses(sentence)
    reports = [report for clause in clauses if (report := _report(sentence, clause)) is not None]
    named = [
        speaker_of(clause.subject)[0] for clause in clauses if any(t.tag is Tag.NAME for t in clause.subject)
    ]
    if named:  # "X warned against what he called …": the pronoun is the sentence's own subject
        reports = [r._replace(speaker=named[0]) if r.speaker in ("he", "she", "it") else r for r in reports]
    trailing = list(_trailing(sentence))
    reports = [
        report
        for report in reports
        if not _is_inverted(report, sentence)
        and not any(report.content_start >= one.content_end for one in trailing)
    ]
    reports.extend([*_according(sentence), *trailing])
    return (*reports, *_directs(sentence, reports))


def _is_inverted(report: Quotation, sentence: str) -> bool:
    """Whether a report was read across a closing quotation mark: "“The bridge is safe,” said Ann Lee"."""
    return any(
        start <= report.start < end <= report.content_start for start, end, _ in quoted_spans(sentence)
    )


def _in_sentence(sentence: str, offset: int) -> Iterator[Quotation]:
    for quotation in _sentence_quotations(sentence):
        yield quotation._replace(
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


def _trailing(sentence: str) -> Iterator[Quotation]:
    """Read a report that stands behind what it reports, without quotation marks around the whole."""
    match = _TRAILING.search(sentence)
    words = sentence[: match.start()] if match is not None else ""
    if match is None or words[:1] in _OPEN or not words.strip():
        return
    cue = verb_forms().get(match["cue"] or match["cue2"], ("", ""))[0]
    if cue not in CUE_VERBS or cue in _THAT_ONLY or not any(one.verb for one in find_clauses(words)):
        return
    yield Quotation(
        start=0, end=len(sentence), words=words, mode="indirect", content_start=0, content_end=len(words),
        speaker=match["who"] or match["who2"], cue=cue, denied=cue in DENYING_CUES,
    )  # fmt: skip


def _according(sentence: str) -> Iterator[Quotation]:
    for match in _ACCORDING.finditer(sentence):
        who = match.group("who")
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
            speaker, role, cue = _beside(sentence, start, end)
        yield Quotation(
            start=start - 1, end=end + 1, words=words, mode="direct", content_start=start, content_end=end,
            speaker=speaker, role=role, cue=cue, denied=denied,
        )  # fmt: skip


_Credit = tuple[str | None, str | None, str | None]  # speaker, role, cue
_NOBODY: _Credit = (None, None, None)


def _beside(sentence: str, start: int, end: int) -> _Credit:
    """Find the speaker beside a quotation: "…," said X; "…," X said; X: "…"; "…" — X."""
    found = _inverted(sentence[end:])
    if found is not None:
        return found
    rest = sentence[end:].lstrip("\"”’'»」, ")
    before = sentence[: max(0, start - 1)].rstrip(" ,:")
    closed = sentence[end - 1 : end] in ",.!?" or sentence[end : end + 2].endswith(",")
    # "…," Ann Lee wrote. With nothing behind it, a verb in the past may be read as a noun.
    after = [*find_clauses(rest), *find_clauses(f"{rest.rstrip(' .')} it")] if closed else []
    for clause in after:
        if clause.subject and clause.subject[0].start == 0 and _reports(clause):
            return _credit(clause)
    for clause in find_clauses(before):
        near = bool(clause.predicate) and clause.predicate[-1].end >= len(before) - 1
        if clause.subject and near and _reports(clause):
            return _credit(clause)
    named = _NAME_COLON.fullmatch(sentence[: max(0, start - 1)].strip())
    return _NOBODY if named is None else (named.group("who"), None, None)


def _inverted(rest: str) -> _Credit | None:
    """Read who speaks behind a quotation and its cue."""
    match = _INVERTED.match(rest)
    verb = verb_forms().get(match["cue"].lower()) if match is not None else None
    if match is None or verb is None or verb[0] not in CUE_VERBS:
        return None
    tokens = tag(match["who"].strip())
    first = next((place for place, token in enumerate(tokens) if token.text[0].isupper()), len(tokens))
    if not all(token.tag in _DESCRIBING or token.text == "of" for token in tokens[:first]):
        return None
    speaker, role = speaker_of(_phrase(tokens))
    return speaker, role, verb[0]


_DESCRIBING = frozenset({Tag.NOMINAL, Tag.NAME, Tag.DETERMINER, Tag.COORDINATOR})


def _phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens up to what no longer names or describes: a verb, "who", "on Monday"."""
    for place, token in enumerate(tokens):
        ends = token.tag not in _DESCRIBING and token.tag is not Tag.PUNCTUATION and token.text != "of"
        if ends and place > 0:
            return tokens[:place]
    return tokens


def _reports(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.base in CUE_VERBS


def _credit(clause: Clause) -> _Credit:
    speaker, role = speaker_of(clause.subject)
    return speaker, role, None if clause.verb is None else clause.verb.base
