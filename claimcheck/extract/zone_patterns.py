"""How blocks that are no body begin or end: bylines, stamps, captions, corrections, what every page of a site has."""

import re
from functools import cache

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?"
_CORRECTION = (
    r"corrections?\b",
    r"clarifications?\b",
    r"correct(?:s|ed) (?:spelling|figure|name|to)\b",
    r"editor['’]?s['’]? note",
    r"(?:an earlier|a previous) version\b",
    r"this (?:article|story|report|post|page) (?:was|has been|had been) (?:corrected|amended|updated|changed)",
)
_STAMP = (
    r"(?:first |last )?(?:published|updated|modified|posted)\b.{0,60}$",
    r"\d+ (?:minute|min|hour|day)s? ago$",
    rf"{_CLOCK}$",
    rf"(?:{_CLOCK}\s*[-–—,|]?\s*)?{_DAY}(?:\s*[-–—,|]?\s*(?:at )?{_CLOCK})?$",
    r"\d{4}-\d\d-\d\d(?:[T ].{0,20})?$",
)
_SOURCE_LINE = (
    r"sources?\s*:",
    r"via\s*:",
    r"agenc(?:y|ies)\s*:",
    r"\(?(?:additional |further )?reporting by\b",
    r"\(?(?:edited|editing|writing|compiled|translated) by\b",
    r"with (?:files|reporting|inputs?) from\b",
    r"[\w ]{0,30}\bcontributed to this (?:report|story|article)",
)
_CAPTION = (
    r"!\[",
    r"(?:file )?(?:photo|image|picture|caption|illustration|photograph|graphic|video)\b\s*(?:\(|:|by\b|credit|©)",
    r"file photo\b",
    r"pictured?:",
    r"credit:",
    r"view image in fullscreen",
)
_BOILERPLATE = (
    r"(?:sign|log) (?:up|in)\b",
    r"subscribe\b",
    r"read (?:more|next|also|the full)\b|also read\b|see also\b|more on this story",
    r"related\b(?: (?:stories|articles|topics|news))?\s*:?$",
    r"share (?:this|on|via)\b|follow (?:us|@)|join (?:our|the conversation)",
    r"advertisement\b|sponsored\b",
    r"all rights reserved|©|\(c\) |copyright\b|our standards\b|terms (?:of use|and conditions)",
    r"click here\b|skip to\b|listen to (?:this|the)\b|watch\s*:|back to top",
    r"most (?:read|popular|viewed)\b|recommended\b\s*:?$|tags?\s*:|topics?\s*:",
    r"\d+ min(?:ute)?s? read\b",
    r"cookies?\b.{0,40}$|we use cookies",
    r"get (?:our|the latest)\b|download (?:the|our) app|newsletter\b",
    r"comments?\s*(?:\(\d+\))?$|\d+ comments?$|view comments",
    r"this (?:article|story) (?:first|originally) appeared",
    r"thank you for reading|support (?:our|independent) journalism",
    r"have you got a story|contact us|send (?:us )?(?:your )?tips",
    r"live(?: updates)?\s*:?$|\*{3,}$|-{3,}$|_{3,}$|#\w+(?:\s+#\w+)*$",
)
_NAME = r"[A-Z][\w.’'-]*"
_BYLINE = (
    rf"(?:By|BY|by) (?:{_NAME}|and|,|&)(?:[ ,]+(?:{_NAME}|and|de|van|von|bin|al|in|for|of|the|&)){{0,12}}\.?$",
    rf"(?:{_NAME} ){{1,3}}{_NAME}, [\w ]{{0,30}}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)$",
    r"(?:Reuters|AP|AFP) (?:Staff|staff)$",
)
_AGENCIES = r"(?:getty images|afp|reuters|ap|epa|shutterstock|wikimedia commons)"
_CREDITED = (
    r"\([^()]{0,60}\b(?:photo|images|getty|afp|reuters|epa-efe)\b[^()]{0,60}\)$",
    rf"{_AGENCIES}\s*/\s*[\w .-]{{2,40}}$",
    rf"\b[\w.-]{{2,40}}/{_AGENCIES}$",
)
KEY_POINTS = re.compile(
    r"(?i)(?:key (?:points|takeaways|facts)|takeaways|at a glance|summary|in brief|in short|highlights|the gist|"
    r"tl;?dr|what (?:you need|to) (?:to )?know)\s*:?$"
)
BULLET = re.compile(r"(?:[-*+•–‣▪●◦]|\d{1,2}[.)])[ \t]+")
HASHES = re.compile(r"(#{1,6})[ \t]+|>[ \t]?")
_CAPITALS = r"[A-Z][A-Z.’'-]+"
DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:[ /]{_CAPITALS}){{0,3}}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?)"
    rf"(?:,? (?P<date>{_DAY}))?\s*(?:\((?P<agency>[A-Z][\w .&-]{{1,30}})\))?\s*(?:[-–—―]+|:)\s+(?=[^a-z\s])"
)
AGENCY_LINE = re.compile(
    r"\((?P<agency>Reuters|AP|AFP|UPI|PA|dpa|Xinhua|Bloomberg|ANI|PTI|Kyodo)\)\s*(?:[-–—―]+\s*)?"
)


@cache
def beginnings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return how the parts of an article that are no body begin, in the order in which to ask."""
    return (
        ("correction", _any(_CORRECTION)),
        ("stamp", _any(_STAMP)),
        ("source-line", _any(_SOURCE_LINE)),
        ("caption", _any(_CAPTION)),
        ("boilerplate", _any(_BOILERPLATE)),
        ("byline", re.compile("|".join(_BYLINE))),
    )


@cache
def photo_credit() -> re.Pattern[str]:
    """Return how a caption ends: with whose picture it is."""
    return _any(_CREDITED)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
