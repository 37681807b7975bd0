"""Relative words of time, resolved against the date of publication: "yesterday", "last Monday", "two weeks ago".

A scan for words that only times have skips most of a text; around each of them the row of tokens that it stands in is
read by the rules of phrases. Phrases that hold a written date ("the week of January 6, 2025") need no publication.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.language.calendar_words import MONTHS, SEASONS, WEEKDAYS
from claimcheck.language.found_times import Convention, FoundDate
from claimcheck.language.holidays import holiday_names
from claimcheck.language.stretches import Stretch
from claimcheck.language.time_phrases import Phrases, Setting
from claimcheck.language.time_rules import RULES
from claimcheck.language.time_tokens import SHORT, Token, is_known, tokens
from claimcheck.language.word_patterns import Late, any_of

_BACK, _ON = 72, 120  # characters: how far a phrase reaches from a word of time
_UNITS = (
    "day days week weeks week-end wk weekend weekends wkend workweek fortnight fortnights month months quarter quarters"
    " qtr workday workdays weekday weekdays year years yr decade decades century centuries"
).split()
_OTHERS = (
    "yesterday today tomorrow tomo tmr tmrw tonight tonite ytd mtd qtd eom eoy eoq eow bom boy boq nineties eighties"
    " noughties seventies sixties fifties forties thirties twenties w/c nineteen eighteen seventeen"
).split()
_TURNED = "two thousand|half of|last night|(?:this|last) (?:morning|afternoon|evening)"
_PARTS = "early|mid|late|(?:beginning|start|middle|end|rest|remainder) of|this|next|last"


def _trigger() -> str:
    holidays = (re.split("['.]", name)[0] for name in holiday_names())
    words = any_of(
        {*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *MONTHS, *SEASONS, *_UNITS, *_OTHERS, *holidays}
    )
    return (
        rf"\b(?:(?:{words}|{_TURNED}|(?:{_PARTS})(?=[ -](?:the |in )?['’q]?\d))(?!\w)"
        r"|on (?:the )?(?=\d\d?(?:st|nd|rd|th)\b)|on the (?=[a-z]+(?:st|nd|rd|th)\b))"
    )


_TRIGGER = Late(_trigger)
_PIECE = Late(r"[^\W\d_]+|\d+(?:\.5|st|nd|rd|th)?(?!\w)|[-–—~,/(]|[.](?=[ ])|['’]s?|\w+|\S")
_MONTH_BEFORE = Late(
    r"\b(?:in|since|until|till|by|during|through|from|before|after|of|last|to|and|between)[ ](?:early |late |mid-?)?$"
)
_NAME_BEFORE = Late(
    r"\b(?:on|in|at|since|until|till|by|during|through|throughout|from|before|after|over|of|to|and|between|for|around"
    r"|about)[ ](?:the[ ])?$"
)
_NAMED_DAY = Late(r"\b(?:super|black|cyber|giving|bloody|fat|ruby|casual|taco|red|blue|green|white|orange) $")
_SHORT_BEFORE = Late(r"\b(?:on|until|till|since|by|from|to|and|before|after|between|through)[ ]$")
_OWNED = Late(r"(?:\b(?:his|her|their|its|my|your|our|whose)|['’]s)[ ](?:very[ ])?$")
_WEEKEND_BEFORE = Late(r"\b(?:over|on|during|at|by|until|since|through|throughout) the $")
_FUTURE = Late(
    r"\b(?:will|won['’]t|shall|(?<!-)to(?!-)|upcoming|coming|due|scheduled|slated|set|expected"
    r"|plans?|impending|would|going|begins?|starts|opens|reopens?|resumes?|expires|kicks off)\b[^.;!?]*$"
)
_PAST = Late(
    r"\b(?:said|told|was|were|had|did|\w{3,}ed|rose|fell|became|began|went|took|saw|came"
    r"|made|on)\b[^.;!?]{0,24}$"
)
_LISTED = Late(r"(?:\bon )?(?:the )?(?:[a-z]+day(?:,? and|,? or|,) (?:on )?)*$")
_UNTIL = Late(
    r"\b(?:(?:un)?till?|no later than|starting|beginning) (?:on |from )?"
    r"(?:the |about |around |late |early |mid[ -]|(?:beginning|start|middle|end) of )*$"
)
_VERBS = frozenset({"may", "march", "mar"})
_LINK = r" (?:in|at|on|for|and|or|to|from|was|were|is|with|by|but|as|when|after|before|that|he|she|they|it|this|last)\b"
_VAGUE = frozenset({"new year", "new years"})


def find_relative_times(
    text: str,
    lower: str,
    reference: dt.date | None,
    convention: Convention,
    written: Sequence[tuple[FoundDate, Stretch]],
) -> Iterator[FoundDate]:
    """Yield the phrases of time of a text in order, as seen from the day of publication, but not plain dates."""
    spans = {date.start: date.end for date, _ in written}
    starts = list(spans)
    stretches = {date.start: stretch for date, stretch in written}
    today = None if reference is None else reference.toordinal()
    setting = Setting(today, convention, stretches, RULES)
    end = tried = 0
    for hit in _TRIGGER.compiled.finditer(lower):
        if hit.start() < end:
            continue
        begin = _row_start(lower, max(end, tried), hit.start(), spans, starts)
        begin = begin if begin >= end else hit.start()
        row = tokens(lower, begin, hit.end() + _ON, spans, american=convention.day_first is False)
        if not row or row[-1].end < hit.end():
            row = tokens(lower, hit.start(), hit.end() + _ON, spans, american=convention.day_first is False)
        found = _read(text, lower, row, hit, setting)
        tried = hit.end()  # what begins before it will not reach further
        if found is not None:
            end = found.end
            yield found


def _row_start(lower: str, tried: int, at: int, spans: Mapping[int, int], starts: Sequence[int]) -> int:
    """Return where the row of known words that a trigger stands in begins."""
    begin = max(tried, at - _BACK)
    if begin and begin < len(lower) and lower[begin - 1].isalnum() and begin > tried:
        begin = lower.find(" ", begin, at)
        if begin < 0:
            return at
    row = piece_end = begin
    last = ""
    for piece in _PIECE.compiled.finditer(lower, begin, at):
        if piece.start() < piece_end:
            continue
        if piece.start() in spans:
            piece_end = spans[piece.start()]
        elif _ends_row(piece[0], last, lower[piece_end : piece.start()]):
            row = piece_end = piece.end()
        last = piece[0]
    place = bisect_right(starts, row) - 1
    inside = place >= 0 and row < spans[starts[place]]
    row = starts[place] if inside and starts[place] < at else row
    while row < at and not lower[row].isalnum():
        row += 1
    return row


def _ends_row(piece: str, last: str, gap: str) -> bool:
    """Whether no phrase goes on behind a piece: a word that is of no time, the end of a sentence or a paragraph."""
    return not is_known(piece) or (piece == "." and last not in SHORT) or gap.count("\n") > 1


def _read(
    text: str, lower: str, row: Sequence[Token], hit: re.Match[str], setting: Setting
) -> FoundDate | None:
    """Return the first phrase of a row that holds the trigger."""
    if not row:
        return None
    last = row[-1].end
    followed = bool(re.match(r"[ \u00a0]+[^\W\d_]", lower[last : last + 3]))
    phrases = Phrases(row, setting, ahead=_looks_ahead(lower, hit.start()), followed=followed)
    for at, token in enumerate(row):
        if token.start > hit.end():
            break
        found = phrases.stretch(at)
        if found is None:
            continue
        behind, stretch = found
        if row[behind - 1].end > hit.start() and _is_meant(text, lower, row[at:behind], setting.convention):
            lone = behind == at + 1 and token.kind == "weekday"
            unsure = (0, token.number) if lone else stretch.unsure
            span = token.start, row[behind - 1].end
            return FoundDate(*span, stretch.period, stretch.relative, stretch.weekday, unsure)
    return None


def _looks_ahead(lower: str, at: int) -> bool:
    before = lower[max(0, at - 80) : at].replace(".m.", "m")  # "at 9 a.m. on Thursday"
    if _UNTIL.search(before) is not None:
        return True
    if _FUTURE.search(before) is None or before.endswith(("since ", "since the ")):
        return False
    return _PAST.search(_LISTED.compiled.sub("", before)) is None


def _is_meant(text: str, lower: str, row: Sequence[Token], convention: Convention) -> bool:
    """Whether a phrase is a time and no name or verb ("may", "April Jones", "the Sun", "Christmas Island")."""
    if row[0].kind == "which" and _OWNED.search(lower[max(0, row[0].start - 16) : row[0].start]) is not None:
        return convention.counted  # "his last year in office"
    content = [token for token in row if token.kind not in ("the", ",")]
    if any(not _is_month_name(text, lower, token) for token in content if token.kind == "month"):
        return False
    if len(content) != 1:
        return True
    token = content[0]
    gate = _GATES.get(token.kind)
    if token.kind == "date":
        return False
    written = text[token.start : token.end].rstrip(".")
    before, behind = lower[max(0, token.start - 16) : token.start], text[token.end : token.end + 16]
    return gate is None or gate(_Lone(written, before, behind, token.value, convention.counted))


class _Lone(NamedTuple):
    """A name of a time that stands alone: as written, with what is around it, and whether the text is a diary's."""

    written: str
    before: str
    behind: str
    value: object
    counted: bool

    @property
    def name(self) -> str:
        """It in lower case."""
        return self.written.lower()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.written[0].isupper()


def _is_month_name(text: str, lower: str, token: Token) -> bool:
    name = lower[token.start : token.end].rstrip(".")
    if name not in _VERBS or text[token.start].isupper():
        return True
    before, behind = lower[max(0, token.start - 16) : token.start], lower[token.end : token.end + 12]
    return bool(
        re.search(r"(?:of|st|nd|rd|th) $", before) or re.match(r" (?:the )?\w+(?:st|nd|rd|th)\b", behind)
    )


def _is_lone_month(lone: _Lone) -> bool:
    before = lone.before.removesuffix("the ") if lone.counted else lone.before
    if _MONTH_BEFORE.search(before) is not None and (lone.is_capital or lone.counted):
        return True
    alone = lone.name not in _VERBS or not (lone.before or lone.behind)
    to_month = re.match(r"[ ]?(?:-|–|to|through)[ ]?[A-Z][a-z]{2}", lone.behind) is not None
    return lone.counted and lone.is_capital and not lone.before.endswith("$") and (alone or to_month)


def _is_lone_weekday(lone: _Lone) -> bool:
    if _NAMED_DAY.search(lone.before) is not None:
        return False
    if lone.name.endswith("day"):
        return True
    led = lone.counted or _SHORT_BEFORE.search(lone.before) is not None
    return led and (lone.is_capital or lone.name not in ("sat", "sun", "mon", "wed"))


def _is_lone_season(lone: _Lone) -> bool:
    if lone.counted and (lone.is_capital or lone.name in ("summer", "winter")):
        return True
    return lone.before.endswith("the ") and _NAME_BEFORE.search(lone.before) is not None


def _is_lone_holiday(lone: _Lone) -> bool:
    if lone.value in _VAGUE:
        return False
    named_more = re.match(r"[ -][^\W\d]", lone.behind) is not None and re.match(_LINK, lone.behind) is None
    return lone.counted or (_NAME_BEFORE.search(lone.before) is not None and not named_more)


def _is_lone_weekend(lone: _Lone) -> bool:
    return lone.counted or _WEEKEND_BEFORE.search(lone.before) is not None


def _is_lone_decade(lone: _Lone) -> bool:
    return re.search(r"\b(?:the|in|late|early|mid)[ -]$", lone.before) is not None


def _is_in_capitals(lone: _Lone) -> bool:
    return lone.written.isupper() or lone.name.startswith("e")


_GATES: dict[str, Callable[[_Lone], bool]] = {
    "month": _is_lone_month, "weekday": _is_lone_weekday, "season": _is_lone_season, "holiday": _is_lone_holiday,
    "unit": _is_lone_weekend, "decade": _is_lone_decade, "endof": _is_in_capitals,
}  # fmt: skip
