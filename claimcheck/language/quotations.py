"""Quotations, direct and indirect: the words, who says them, and by which cue."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import attrs

from claimcheck.language.clauses import Clause, find_clauses
from claimcheck.language.lexicon import CUE_VERBS, DENYING_CUES, verb_forms
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tagging import Tag, Token, tag

_OPEN, _CLOSE = '"“„«「『', '"”“»」』'
_DIRECT = re.compile(
    r"\"(?P<a>[^\"\n]{1,2000}?)\"|“(?P<b>[^”\n]{1,2000}?)”|«(?P<c>[^»\n]{1,2000}?)»|「(?P<d>[^」\n]{1,2000}?)」"
    r"|(?<![\w])[‘'](?P<e>[^‘’'\n]*(?:\w['’]\w[^‘’'\n]*)*)[’'](?!\w)"
)
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
    """Return the quotations of a text in order.

    A pronoun as speaker is the last speaker of the same paragraph, and a sentence that is all in quotation marks
    goes on with what the one before it quotes.
    """
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
    return sorted(
        set(found), key=lambda quotation: (quotation.content_start, quotation.content_end, quotation.mode)
    )


def _resolved(quotation: Quotation, before: Sequence[Quotation]) -> Quotation:
    if quotation.speaker is None or quotation.speaker.lower() not in _PRONOUNS:
        return quotation
    named = [other.speaker for other in before if other.speaker and other.speaker.lower() not in _PRONOUNS]
    return attrs.evolve(quotation, speaker=_the_one(named[-2:]))


def _signed(quotation: Quotation, text: str) -> Quotation:
    """Return a quotation with the name that stands behind it and a dash: "…" — Ann Lee."""
    if quotation.mode != "direct" or quotation.speaker is not None:
        return quotation
    match = _SIGNED.match(text[quotation.content_end : quotation.end + _SIGNATURE])
    return quotation if match is None else attrs.evolve(quotation, speaker=match["who"].rstrip("."))


_SIGNATURE = 80  # characters that a name behind a dash may take


def _continued(quotation: Quotation, sentence: str, before: Sequence[Quotation]) -> Quotation:
    """Return a sentence that is a quotation and nothing else with the one speaker whom the one before quotes."""
    alone = quotation.end - quotation.start >= len(sentence)
    if quotation.mode != "direct" or quotation.speaker is not None or not alone:
        return quotation
    speakers = [other.speaker for other in before if other.speaker]
    quoted = any(other.mode == "direct" and other.speaker for other in before)
    speaker = _the_one(speakers) if quoted and len({other.denied for other in before}) == 1 else None
    return attrs.evolve(quotation, speaker=speaker)


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
        reports = [
            attrs.evolve(r, speaker=named[0]) if r.speaker in ("he", "she", "it") else r for r in reports
        ]
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
    if best[0] == 1 and _is_given_name(subject[0]):
        best = (0, best[1])
    rest = [
        token for token in subject if not subject[best[0]].start <= token.start < subject[best[1] - 1].end
    ]
    if best[0] and subject[best[0] - 1].tag is Tag.COORDINATOR:
        rest = []  # "Ann Lee and Carl Okafor": one describes the other as little as the other way round
    role = " ".join(token.text for token in rest if token.tag in (Tag.NOMINAL, Tag.NAME))
    return " ".join(token.text for token in subject[best[0] : best[1]]), role or None


_PLURAL_OF_PEOPLE = re.compile(r"(?:[eoa]rs|ists?|ants|ents|[iu]als|[iae]ns|ees|ates|crats|ives|users|men)$")
_LIKE_A_NAME = re.compile(r"(?:[a-z]s|ed|ing)$")


def _is_given_name(token: Token) -> bool:
    """Whether a word that opens a sentence before a name may be its first part, by its ending alone no name: Boris."""
    text = token.text
    opens = token.start == 0 and text[0].isupper() and token.base is None
    return opens and _LIKE_A_NAME.search(text) is not None and _PLURAL_OF_PEOPLE.search(text) is None


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
