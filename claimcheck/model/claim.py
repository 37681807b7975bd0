"""Claims: one assertion an article makes, with where, by whom and how surely."""

import enum
import re
from typing import Literal

import attrs

from claimcheck.model.statement import Statement
from claimcheck.model.time import Period

_ID = re.compile(r"[A-Za-z0-9_/.-]+")


class Zone(enum.StrEnum):
    """The part of the article that a claim stands in."""

    HEADLINE = "headline"
    BODY = "body"
    SUMMARY = "summary"
    CAPTION = "caption"
    SOURCE_LINE = "source-line"


class Mode(enum.StrEnum):
    """How a speaker's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    NARRATOR = "narrator"


class SpeakerKind(enum.StrEnum):
    """What sort of speaker asserts a claim."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    NARRATOR = "narrator"
    ANONYMOUS = "anonymous"


@attrs.frozen(kw_only=True)
class Speaker:
    """Who, by the article, asserts a claim. `via` is who reported it, when A says that B said."""

    name: str = "narrator"
    role: str | None = None
    affiliation: str | None = None
    kind: SpeakerKind = SpeakerKind.NARRATOR
    mode: Mode = Mode.NARRATOR
    via: "Speaker | None" = None

    @property
    def is_narrator(self) -> bool:
        """Whether nobody is credited with the claim."""
        return self.mode is Mode.NARRATOR


NARRATOR = Speaker()


@attrs.frozen(kw_only=True)
class Anchor:
    """Where the words stand: W3C TextPositionSelector (code points, end exclusive) and TextQuoteSelector."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = (
                f"an anchor runs from a start of at least 0 to a greater end, not {self.start} to {self.end}"
            )
            raise ValueError(message)


@attrs.frozen(kw_only=True)
class Certainty:
    """How strongly the speaker asserts it: `asserted`, or `hedged` with the hedging words."""

    level: Literal["asserted", "hedged"] = "asserted"
    hedges: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Source:
    """Where a claim was published; `upstream` is whom that publication credits; `file` is as written."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    file: str | None = None
    published: Period | None = None
    upstream: str | None = None
    language: str | None = None


@attrs.frozen(kw_only=True)
class Article:
    """A text with its source. `path` is the file it was read from, `sha256` the hash of its bytes."""

    source: Source
    text: str
    path: str
    sha256: str


def _exactly_float(number: float) -> float:
    """Return a float that is no subclass. attrs reads a converter's signature: that of `float` it would parse."""
    return float(number)


@attrs.frozen(kw_only=True)
class Claim:
    """One assertion of an article. `file` and `line` say where its record stands (not part of equality)."""

    id: str
    text: str
    source: Source = Source()
    anchor: Anchor | None = None
    speaker: Speaker = NARRATOR
    confidence: float = attrs.field(default=1.0, converter=_exactly_float)
    certainty: Certainty = Certainty()
    statement: Statement | None = None
    zone: Zone = Zone.BODY
    parent: str | None = None
    notes: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    file: str | None = attrs.field(default=None, eq=False)
    line: int | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if _ID.fullmatch(self.id) is None:
            message = f"the id {self.id!r} may hold letters, digits, '-', '_', '/' and '.' only"
            raise ValueError(message)
        if not self.text.strip():
            message = "a claim has words"
            raise ValueError(message)
        if not 0 <= self.confidence <= 1:
            message = f"confidence lies between 0 and 1, not {self.confidence}"
            raise ValueError(message)
