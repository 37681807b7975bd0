"""One sentence as a claim, for a check on the spot."""

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import attrs

from claimcheck.errors import ConfigurationError, Problem
from claimcheck.model.claim import Claim, Mode, Speaker, SpeakerKind
from claimcheck.model.configuration import Configuration, Declaration
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Report
from claimcheck.model.statement import QuotationStatement, Statement
from claimcheck.verify.loading import find_configuration, open_references
from claimcheck.verify.nearest import suggestion
from claimcheck.verify.run import verify_with
from claimcheck.verify.settings import Settings

CLAIM_ID = "claim"
_QUOTED = re.compile(r"""(?:[“"„«「‘'])(?P<words>[^“”"„«»「」]+)(?:[”"“»」’'])[.!?]?""")
_FACTS = frozenset({".jsonl", ".csv"})
_NAMES = "entities"  # the kind of reference that holds names alone: whatever is asked, they are known


def verify_sentence(
    text: str, *, speaker: str | None = None, against: Sequence[str] = (), settings: Settings | None = None
) -> Report:
    """Check one sentence, or whether `speaker` said it, against files, folders and configured references.

    Without `against`, all references of the configuration are asked. The report has one claim, `claim`. Raise
    ConfigurationError where something is neither a file nor a reference, or the sentence has no words.
    """
    settings = settings or Settings()
    configuration = settings.configuration or find_configuration([Path()])
    if against:
        references = _references(configuration, against, settings.as_of)
        configuration = attrs.evolve(configuration, references=references)
    settings = attrs.evolve(settings, configuration=configuration)
    catalogue = open_references(configuration, settings.cache_dir)
    try:
        claim = claim_from_text(text, catalogue, speaker=speaker)
    except ValueError as error:
        raise ConfigurationError(Problem(file="--claim", message=str(error))) from error
    return verify_with(settings, [claim], catalogue)


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
        said_by = Speaker(name=statement.subject, kind=SpeakerKind.PERSON, mode=Mode(statement.mode))
        return Claim(id=CLAIM_ID, text=text, speaker=said_by, statement=statement)
    return Claim(id=CLAIM_ID, text=text, statement=statement)


def _saying(text: str, speaker: str) -> QuotationStatement:
    quoted = _QUOTED.fullmatch(text)
    if quoted is None:
        return QuotationStatement(subject=speaker, mode="indirect", words=text)
    return QuotationStatement(subject=speaker, mode="direct", words=quoted["words"].strip())


def _read(text: str, catalogue: Catalogue, published: dt.date | None) -> Statement | None:
    from claimcheck.extract.statements import read_statement

    return read_statement(text, catalogue.vocabulary, catalogue.entities(), published)


def _references(
    configuration: Configuration, against: Sequence[str], known: dt.date
) -> tuple[Declaration, ...]:
    """Return what is asked: configured references by name, files and folders, and whatever holds names."""
    declared = {declaration.name: declaration for declaration in configuration.references}
    found = {name: one for name, one in declared.items() if one.kind == _NAMES}
    problems: list[Problem] = []
    for name in against:
        if name in declared:
            found[name] = declared[name]
        elif Path(name).exists():
            found[name] = _in_hand(Path(name), known)
        else:
            hint = suggestion(name, declared) if declared else ""
            message = f"'{name}' is neither a file nor a reference of the configuration{hint}"
            problems.append(Problem(file="--against", message=message))
    if problems:
        raise ConfigurationError(*problems)
    return tuple(found.values())


def _in_hand(path: Path, known: dt.date) -> Declaration:
    """Return a file or folder as a reference that is known on that day."""
    kind = "facts" if path.suffix.casefold() in _FACTS else "documents"
    options = {"retrieved": known.isoformat()}
    return Declaration(name=str(path), kind=kind, folder=".", path=str(path), options=options)
