"""Meaning: the statement of an assertion, as far as its form tells it; None where it does not."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.extract.assertions import Assertion
from claimcheck.extract.credits import Credit
from claimcheck.extract.descriptions import GROWING, SHRINKING, TO_COME, is_post
from claimcheck.extract.statements import read_statement
from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.modality import is_opinion, is_prediction
from claimcheck.language.quantities import FoundQuantity, Kind, find_quantities
from claimcheck.language.quotations import quoted_spans
from claimcheck.language.tagging import Tag, Token, tag
from claimcheck.language.times import find_times
from claimcheck.model.claim import Mode
from claimcheck.model.extraction import KnownTerms
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    Direction,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period

_UP = frozenset(
    "rise grow increase climb jump surge soar gain rocket swell expand double triple quadruple spike leap advance "
    "strengthen widen".split()
)
_DOWN = frozenset(
    "fall drop decline decrease shrink slump plunge tumble slide sink dip halve contract plummet ease weaken lose "
    "narrow dwindle slip".split()
)
_FIGURES = frozenset(
    {Kind.CHANGE}
    | {Kind.COUNT, Kind.SHARE, Kind.MONEY, Kind.DIMENSION, Kind.PERCENTAGE_POINTS, Kind.TEMPERATURE}
)
_THAT = re.compile(r"^that\s+", re.IGNORECASE)
_EDGES = ' \t\r\n"“”„«»「」『』,;'
_QUANTIFIERS = {
    "some": Quantifier.SOME, "several": Quantifier.SOME, "many": Quantifier.MANY, "most": Quantifier.MOST,
    "all": Quantifier.ALL, "every": Quantifier.ALL, "everyone": Quantifier.ALL, "no": Quantifier.NONE,
    "nobody": Quantifier.NONE, "none": Quantifier.NONE, "neither": Quantifier.NONE,
}  # fmt: skip
_LINKS = frozenset({"be", "is", "are", "was", "were", "become", "remain"})
_BARE_PRONOUNS = frozenset("it they he she this that there who which what these those we you i".split())


class Scene(NamedTuple):
    """What a sentence is read against: the terms that are declared, and the day of publication."""

    known: KnownTerms
    day: dt.date | None


def read_meaning(
    sentence: str, one: Assertion, credit: Credit, said: str | None, scene: Scene
) -> Statement | None:
    """Return what an assertion of a sentence states; `said` is the content where it tells of a saying."""
    text = sentence[one.start : one.end]
    if one.saying is not None:
        return _quotation(credit, said)
    if one.kind == "description":
        return _description(text, one)
    if one.kind == "quotation":
        return _quotation(credit, text)
    subject = _subject(one)
    if scene.known.vocabulary.properties:
        whole = text if one.has_subject or subject is None else f"{subject} {text}"
        declared = read_statement(whole, scene.known.vocabulary, scene.known.entities, scene.day)
        if declared is not None and not isinstance(declared, QuotationStatement):
            return declared
    return _read_form(sentence, one, subject, scene)


def _quotation(credit: Credit, said: str | None) -> Statement | None:
    """Return a saying as a quotation: of the quoted words where there are some, else of what was said."""
    if said is None or not credit.certain:
        return None
    quoted = [words for _, _, words in quoted_spans(said)]
    denied = credit.attribution is not None and credit.attribution.denied
    if credit.speaker.mode is Mode.DIRECT:
        words = max(quoted, key=len) if quoted else said
        return QuotationStatement(
            subject=credit.speaker.name, mode="direct", words=words.strip(_EDGES), negated=denied
        )
    words = _THAT.sub("", said).strip(_EDGES)
    return (
        QuotationStatement(subject=credit.speaker.name, mode="indirect", words=words, negated=denied)
        if words
        else None
    )


def _description(text: str, one: Assertion) -> Statement | None:
    """Return what somebody or something is said to be: a role for people, else a kind."""
    name = (one.subject or "").strip(" ,(")
    value = text.replace(name, "", 1).strip(" ,()")
    value = re.sub(r"^(?:the|a|an)\s+", "", value, flags=re.IGNORECASE)
    if not name or not value:
        return None
    head = re.split(r"\s(?:of|for|at|in|from|with)\s", value)[0]
    prop = "role" if is_post(head.rpartition(" ")[2].lower()) else "kind"
    return AttributeStatement(subject=_without_article(name), property=prop, value=value)


def _subject(one: Assertion) -> str | None:
    subject = (one.subject or "").strip(_EDGES)
    return subject if subject and subject.lower() not in _BARE_PRONOUNS else None


def _read_form(sentence: str, one: Assertion, subject: str | None, scene: Scene) -> Statement | None:
    if subject is None or one.verb in CUE_VERBS:
        return None  # what is said, and by whom, could not be told
    text = sentence[one.start : one.end]
    found = _figures(text) if _NUMERALS.search(text) else []
    prediction = is_prediction(text)
    if not found and not prediction and is_opinion(text):
        return OpinionStatement(subject=_without_article(subject))
    statement = (
        _alias(text, one, subject)
        or _figure(text, one, subject, found)
        or _trend(text, subject)
        or _plain(sentence, one, subject, scene)
    )
    if statement is None or not prediction:
        return statement
    return PredictionStatement(subject=statement.subject, statement=statement)


_NUMERALS = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|quarter|third|"
    r"dozens?|hundreds?|thousands?|millions?|billions?|doubled|tripled|halved|couple|percent|per cent)\b"
)


def _figures(text: str) -> list[FoundQuantity]:
    return [each for each in find_quantities(text) if each.kind in _FIGURES and not _is_aside(text, each)]


def _is_aside(text: str, figure: FoundQuantity) -> bool:
    """Whether a figure says another one again in brackets: "164 billion kroner ($16.5 billion)"."""
    return text[: figure.start].rstrip(" $€£").endswith("(")


def _figure(text: str, one: Assertion, subject: str, found: Sequence[FoundQuantity]) -> Statement | None:
    """Return a change or a quantity, where one figure, or two of a change, are all there are."""
    direction = Direction.UP if one.verb in _UP else Direction.DOWN if one.verb in _DOWN else None
    if direction is not None:
        return _change(text, subject, direction, found)
    if one.kind == "presupposed" and not found:
        return _taken_for_granted(subject)
    if len(found) != 1:
        return None
    figure = found[0]
    noun = figure.noun or ""
    if text[figure.start : figure.end] not in subject:
        if not _follows_verb(text, one, figure):
            return None
        prop = f"{one.verb} {noun}".strip() if one.verb is not None else noun or _head(subject)
        return QuantityStatement(subject=_without_article(subject), property=prop, value=figure.quantity)
    if one.kind == "presupposed":  # "the influx of over 700 users"
        return QuantityStatement(subject=noun or subject, property=_head(subject), value=figure.quantity)
    if (
        subject.startswith(text[figure.start : figure.end]) and one.verb is not None
    ):  # "Twelve people were hurt"
        return QuantityStatement(subject=noun or subject, property=one.verb, value=figure.quantity)
    return None


def _follows_verb(text: str, one: Assertion, figure: FoundQuantity) -> bool:
    """Whether a figure is what the verb is about, with at most a small word between: "lost 40 ships"."""
    if one.verb is None or one.verb_at is None:
        return False
    verb = text.find(" ", max(0, one.verb_at - one.start))
    between = text[verb : figure.start].split() if 0 <= verb <= figure.start else ["", "", ""]
    return len(between) <= 1


def _taken_for_granted(subject: str) -> Statement | None:
    """Return what a noun phrase says by its first adjective: what grows, what is to come."""
    _, first, rest = f"{subject} ".split(" ", 2)
    if not rest.strip():
        return None
    if first.lower() in GROWING | SHRINKING:
        way = Direction.UP if first.lower() in GROWING else Direction.DOWN
        return ChangeStatement(subject=rest.strip(), property="size", direction=way)
    event = _head(rest.strip())
    return (
        EventStatement(subject=rest.strip(), event=event, when="after") if first.lower() in TO_COME else None
    )


def _change(
    text: str, subject: str, direction: Direction, found: Sequence[FoundQuantity]
) -> Statement | None:
    if not found and (_BLOCKED.search(text) or not _MEASURED.search(text)):
        return None  # a tree may fall, too
    holder, prop = _split_subject(subject)
    parts: dict[str, FoundQuantity] = {}
    for figure in found:
        before = text[: figure.start].rstrip().rpartition(" ")[2].lower()
        key = {"to": "end", "from": "start", "by": "by"}.get(before, "by")
        if key in parts:
            return None
        parts[key] = figure
    given = {key: figure.quantity for key, figure in parts.items()}
    return ChangeStatement(
        subject=holder, property=prop, direction=direction,
        start=given.get("start"), end=given.get("end"), by=given.get("by"),
    )  # fmt: skip


def _trend(text: str, subject: str) -> Statement | None:
    """Return "saw a surge in sales" as a change of what surged."""
    match = _TREND.search(text) if " in " in text else None
    if match is None or match["noun"] in subject:
        return None
    way = Direction.UP if match["noun"] in _UP | {"growth", "boom"} else Direction.DOWN
    return ChangeStatement(
        subject=match["of"] or _without_article(subject), property=match["what"], direction=way
    )


_TREND = re.compile(
    r"\b(?:a|an|the|further|another) (?:[a-z-]+ ){0,2}?"
    r"(?P<noun>surge|rise|jump|increase|spike|growth|boom|drop|fall|decline|decrease|slump|plunge|dip) "
    r"in (?:the )?(?P<what>[a-z-]+(?: (?!(?:of|on|at|for|in|by|from|to|and|as|among)\b)[a-z-]+)?)"
    r"(?: (?:of|on|at|for) (?:the )?(?P<of>[A-Z][\w-]*))?"
)


_MEASURED = re.compile(
    r"(?i)\b(?:ris|rose|grow|grew|increas|surg|soar|expand|doubl|tripl|quadrupl|widen|strengthen|swell|skyrocket|"
    r"declin|decreas|shr[iua]nk|slump|plung|plummet|contract|halv|weaken|dwindl|narrow)"
)
_BLOCKED = re.compile(
    r"(?i)\b(?:declin|drop|fall|fell|rise|rose|los|gain|jump|slip|slid)\w* "
    r"(?:to \w+\b(?! (?:per|percent|million|billion))|out\b|apart\b|for\b|the|a|an|her|his|its|their)\b"
)


def _split_subject(subject: str) -> tuple[str, str]:
    """Return who has the property, and the property: "the value of the fund", "the fund's value"."""
    plain = _without_article(subject)
    head, of, holder = plain.partition(" of ")
    if of and not any(letter.isdigit() for letter in holder):
        return _without_article(holder), head
    owner = re.match(r"(?P<who>.+?)['’]s? (?P<what>.+)$", plain)
    if owner is not None:
        return owner["who"], owner["what"]
    return plain, plain.rpartition(" ")[2].lower()


def _head(subject: str) -> str:
    return _without_article(subject).partition(" of ")[0].rpartition(" ")[2]


def _without_article(words: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)


def _plain(sentence: str, one: Assertion, subject: str, scene: Scene) -> Statement | None:
    """Return an event, or what somebody is, with its time where one is told."""
    tokens = [each for each in tag(sentence) if one.start <= each.start and each.end <= one.end]
    place = next((at for at, token in enumerate(tokens) if token.start == one.verb_at), None)
    if place is None:
        return None
    negated = any(
        token.tag is Tag.NEGATION or token.text.lower().endswith(("n't", "n’t"))
        for token in tokens[: place + 1]
    )
    first, _, rest = subject.partition(" ")
    quantifier = _QUANTIFIERS.get(first.lower())
    about = _without_article(rest if quantifier is not None and rest else subject)
    behind = list(tokens[place + 1 :])
    if one.verb == "have" and behind and behind[0].tag not in _OBJECT:
        return None
    if one.verb in _LINKS:
        if not behind:
            return None
        if behind[0].text.lower() not in ("a", "an", "the"):
            return _state(sentence, about, behind, negated=negated)
        value = _without_article(sentence[behind[0].start : behind[-1].end].strip(_EDGES + "."))
        return AttributeStatement(
            subject=about, property="kind", value=value, negated=negated, quantifier=quantifier
        )
    thing = _object(sentence, behind)
    time = _time(sentence[one.start : one.end], scene.day)
    return EventStatement(
        subject=about, event=one.verb or tokens[place].text, object=thing, time=time,
        negated=negated, quantifier=quantifier,
    )  # fmt: skip


def _state(sentence: str, subject: str, behind: Sequence[Token], *, negated: bool) -> Statement | None:
    """Return an adjective behind "is" as a state; longer words say more than a state."""
    words = sentence[behind[0].start : behind[-1].end].strip(_EDGES + ".")
    plain = behind[0].tag is Tag.NOMINAL and len(words.split()) <= _ADJECTIVES
    return (
        AttributeStatement(subject=subject, property="state", value=words, negated=negated) if plain else None
    )


_ADJECTIVES = 3  # words


def _alias(text: str, one: Assertion, subject: str) -> Statement | None:
    """Return "X, known as Y" as a name of X."""
    match = _NAMED.search(text) if one.verb in ("know", "call", "name", "dub", "nickname") else None
    return (
        None
        if match is None
        else AttributeStatement(subject=_without_article(subject), property="name", value=match[1])
    )


_NAMED = re.compile(
    r"\b(?:(?:also |better |locally |formerly |widely )?known|called|named|dubbed|nicknamed)(?: locally)?(?: as)? "
    r"[\"“'‘]?((?:[^\W\da-z_][\w.’'-]*)(?: [^\W\da-z_][\w.’'-]*){0,4})"
)


_OBJECT = frozenset({Tag.DETERMINER, Tag.NOMINAL, Tag.NAME, Tag.PRONOUN})


def _object(sentence: str, behind: Sequence[Token]) -> str | None:
    end = 0
    while end < len(behind) and (behind[end].tag in _OBJECT or behind[end].text in ("-", '"', "“", "”")):
        end += 1
    words = sentence[behind[0].start : behind[end - 1].end].strip(_EDGES) if end else ""
    return _without_article(words) or None


def _time(text: str, day: dt.date | None) -> Period | None:
    times = find_times(text, day) if _TIMELY.search(text) else []
    return times[0].period if len(times) == 1 else None


_TIMELY = re.compile(
    r"(?i)\d|day\b|week|month|year|decade|century|night|evening|morning|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"summer|winter|spring|autumn|\bfall\b|yesterday|tomorrow|quarter|weekend|hour|minute|christmas|easter|ago\b|noon"
)
