"""The door: pydantic models of what a claim file holds. Only what has a record, by `to_record()`, passes.

Keys of two words are written with a hyphen.
"""

from typing import Annotated, Literal, TypeAlias

import attrs
from pydantic import Discriminator, Field, PrivateAttr, Tag, model_validator

from claimcheck.files.fitting import MisfitError, Model, Text, at, form_of, read_period, told
from claimcheck.files.statement_schemas import AnyStatement
from claimcheck.model.claim import (
    NARRATOR,
    Anchor,
    Certainty,
    Claim,
    Mode,
    Source,
    Speaker,
    SpeakerKind,
    Zone,
)


class SpeakerModel(Model):
    """Who, by the article, asserts a claim. Without a mode the narrator narrates, others speak indirectly."""

    name: Text | None = None
    role: Text | None = None
    affiliation: Text | None = None
    kind: Annotated[SpeakerKind, Field(strict=False)] | None = None
    mode: Annotated[Mode, Field(strict=False)] | None = None
    via: "SpeakerModel | None" = None

    def to_record(self) -> Speaker:
        """Return the speaker."""
        is_narrator = self.name in (None, NARRATOR.name) and self.mode in (None, Mode.NARRATOR)
        if self.name is None and not is_narrator:
            raise MisfitError("is missing: a speaker who is not the narrator has a name", ("name",))
        with at("via"):
            via = None if self.via is None else self.via.to_record()
        return Speaker(
            name=self.name or NARRATOR.name,
            role=self.role,
            affiliation=self.affiliation,
            kind=self.kind or (SpeakerKind.NARRATOR if is_narrator else SpeakerKind.PERSON),
            mode=self.mode or (Mode.NARRATOR if is_narrator else Mode.INDIRECT),
            via=via,
        )


class AnchorModel(Model):
    """Where the words stand: code points of the article, end exclusive; without `exact`, the claim's text."""

    start: Annotated[int, Field(ge=0)]
    end: int
    exact: Text | None = None
    prefix: str = ""
    suffix: str = ""

    def to_record(self, text: str) -> Anchor:
        """Return the anchor of a claim with this text."""
        exact = text if self.exact is None else self.exact
        return Anchor(start=self.start, end=self.end, exact=exact, prefix=self.prefix, suffix=self.suffix)


class CertaintyParts(Model):
    """How strongly a claim is asserted, with the hedging words."""

    level: Literal["asserted", "hedged"]
    hedges: Annotated[tuple[Text, ...], Field(strict=False)] = ()


Certainly: TypeAlias = Annotated[
    Annotated[Literal["asserted", "hedged"], Tag("words")] | Annotated[CertaintyParts, Tag("parts")],
    Discriminator(form_of),
]


class ArticleModel(Model):
    """Where claims were published; `file` is relative to the folder of the claim file."""

    publisher: Text | None = None
    title: Text | None = None
    url: Text | None = None
    file: Text | None = None
    published: Text | None = None
    upstream: Text | None = None
    language: Text | None = None
    _record: Source | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _has_record(self) -> "ArticleModel":
        with told():
            self._record = self._to_record()
        return self

    def to_record(self) -> Source:
        """Return the source."""
        return self._record or self._to_record()

    def _to_record(self) -> Source:
        return Source(
            publisher=self.publisher,
            title=self.title,
            url=self.url,
            file=self.file,
            published=read_period(self.published, "published"),
            upstream=self.upstream,
            language=self.language,
        )


_ANY = Claim(id="any", text="any")


class ClaimModel(Model):
    """One assertion of an article. `article` stands here where it is not that of the file."""

    id: Text
    text: Text
    article: ArticleModel | None = None
    anchor: AnchorModel | None = None
    speaker: SpeakerModel | None = None
    confidence: float = 1.0
    certainty: Certainly = "asserted"
    statement: AnyStatement | None = None
    zone: Annotated[Zone, Field(strict=False)] = Zone.BODY
    parent: Text | None = None
    notes: Text | None = None
    extra: dict[str, str] = Field(default_factory=dict)
    _record: Claim | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _has_record(self) -> "ClaimModel":
        with told():
            try:
                self._record = self._to_record()
            except MisfitError:
                raise
            except ValueError as error:
                raise self._named(error) from error
        return self

    def _named(self, error: ValueError) -> MisfitError:
        """Return the error with the key whose value breaks a rule of claims; the rules are the claim's own."""
        for key in ("id", "text", "confidence"):
            try:
                attrs.evolve(_ANY, **{key: getattr(self, key)})
            except ValueError as own:
                return MisfitError(str(own), (key,))
        return MisfitError(str(error))

    def to_record(self) -> Claim:
        """Return the claim, with the source that stands in it."""
        return self._record or self._to_record()

    def _to_record(self) -> Claim:
        with at("speaker"):
            speaker = NARRATOR if self.speaker is None else self.speaker.to_record()
        with at("statement"):
            statement = None if self.statement is None else self.statement.to_record(speaker.name)
        with at("anchor"):
            anchor = None if self.anchor is None else self.anchor.to_record(self.text)
        return Claim(
            id=self.id,
            text=self.text,
            source=Source() if self.article is None else self.article.to_record(),
            anchor=anchor,
            speaker=speaker,
            confidence=self.confidence,
            certainty=_certainty(self.certainty),
            statement=statement,
            zone=self.zone,
            parent=self.parent,
            notes=self.notes,
            extra=tuple(self.extra.items()),
        )


def _certainty(certainty: "Literal['asserted', 'hedged'] | CertaintyParts") -> Certainty:
    if isinstance(certainty, str):
        return Certainty(level=certainty)
    return Certainty(level=certainty.level, hedges=certainty.hedges)


class ClaimFileModel(Model):
    """A whole claim file, for its schema; the claims of one are read one by one."""

    schema_: str | None = Field(default=None, alias="$schema")
    article: ArticleModel | None = None
    claims: tuple[ClaimModel, ...]
