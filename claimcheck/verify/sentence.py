"""One sentence as a claim, for a check on the spot."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from claimcheck.errors import ConfigurationError, Problem
from claimcheck.language.word_patterns import Late
from claimcheck.model.claim import Claim, Mode, Speaker, SpeakerKind
from claimcheck.model.configuration import Configuration
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Report
from claimcheck.model.statement import QuotationStatement, Statement
from claimcheck.verify.loading import find_configuration, open_references
from claimcheck.verify.nearest import suggestion
from claimcheck.verify.run import NO_REFERENCES, verify_with
from claimcheck.verify.settings import Settings, today

CLAIM_ID = "claim"
_QUOTED = Late(r"""(?:[“"„«「‘'])(?P<words>[^“”"„«»「」]+)(?:[”"“»」’'])[.!?]?""")
_PATTERN = Late(r"[*?\[]")


def verify_sentence(
    text: str, *, speaker: str | None = None, against: Sequence[str] = (), settings: Settings | None = None
) -> Report:
    """Check one sentence, or whether `speaker` said it, against files, folders and configured references.

    Without `against`, all references of the configuration are asked. The report has one claim, `claim`. Raise
    ConfigurationError where something is neither a file nor a reference, or the sentence has no words.
    """
    settings = settings or Settings()
    configuration = settings.configuration or find_configuration([Path()])
    settings = attrs.evolve(settings, configuration=configuration)
    catalogue = _opened(configuration, against, settings)
    try:
        claim = claim_from_text(text, catalogue, speaker=speaker)
    except ValueError as error:
        raise ConfigurationError(Problem(file="--claim", message=str(error))) from error
    report = verify_with(settings, [claim], catalogue)
    return attrs.evolve(
        report, warnings=(*report.warnings, *_warnings(configuration, against, settings.as_of))
    )


def _warnings(configuration: Configuration, against: Sequence[str], as_of: dt.date) -> Iterator[str]:
    if not against and not configuration.references:
        yield NO_REFERENCES
    if as_of < today() and any(Path(name).exists() for name in against):
        yield f"files in hand are known since today: as of {as_of} they do not count"


def claim_from_text(
    text: str, catalogue: Catalogue, *, speaker: str | None = None, published: dt.date | None = None
) -> Claim:
    """Return the claim that a sentence makes, or that `speaker` said it; its id is `claim`.

    Words wholly in quotation marks are a direct quotation; "yesterday" is read from the day `published`.
    Raise ValueError where there are no words.
    """
    text = text.strip()
    statement = _read(text, catalogue, published) if speaker is None else _saying(text, speaker)
    if isinstance(statement, QuotationStatement) and statement.subject:
        role = _role(text, statement.subject) if speaker is None else None
        said_by = Speaker(
            name=statement.subject, role=role, kind=SpeakerKind.PERSON, mode=Mode(statement.mode)
        )
        return Claim(id=CLAIM_ID, text=text, speaker=said_by, statement=statement)
    return Claim(id=CLAIM_ID, text=text, statement=statement)


def _role(text: str, speaker: str) -> str | None:
    """Return what the sentence says that its speaker is, beside the name."""
    from claimcheck.language.quotations import find_quotations

    return next((one.role for one in find_quotations(text) if one.speaker == speaker and one.role), None)


def _saying(text: str, speaker: str) -> QuotationStatement:
    quoted = _QUOTED.fullmatch(text)
    if quoted is None:
        return QuotationStatement(subject=speaker, mode="indirect", words=text)
    return QuotationStatement(subject=speaker, mode="direct", words=quoted["words"].strip())


def _read(text: str, catalogue: Catalogue, published: dt.date | None) -> Statement | None:
    from claimcheck.extract.statements import read_statement

    return read_statement(text, catalogue.vocabulary, catalogue.entities(), published)


def _opened(configuration: Configuration, against: Sequence[str], settings: Settings) -> Catalogue:
    if not against:
        return open_references(configuration, settings.cache_dir)
    from claimcheck.references.catalogue import open_documents

    names = frozenset(declaration.name for declaration in configuration.references)
    problems = [
        Problem(
            file="--against", message=f"'{name}' is neither a file nor a reference{suggestion(name, names)}"
        )
        for name in against
        if name not in names and not Path(name).exists() and not _PATTERN.search(name)
    ]
    if problems:
        raise ConfigurationError(*problems)
    return open_documents(against, today(), configuration)
