"""pytest for facts: claims as typed records, verified against references.

Every public name is loaded when it is first used, so that `import claimcheck` costs nothing.
"""

import sys

from claimcheck.__about__ import __version__

TYPE_CHECKING = False  # of the module `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from claimcheck.errors import (
        ClaimcheckError,
        ConfigurationError,
        InputError,
        MissingExtraError,
        PluginError,
        Problem,
        ReferenceDataError,
    )
    from claimcheck.extract import extract
    from claimcheck.files.claims import load_claims
    from claimcheck.files.writing import dump_claims
    from claimcheck.language.quantities import find_quantities, read_quantity
    from claimcheck.language.times import find_times, read_time
    from claimcheck.model.checker import Checker, Context
    from claimcheck.model.claim import (
        Anchor,
        Article,
        Certainty,
        Claim,
        Mode,
        Source,
        Speaker,
        SpeakerKind,
        Zone,
    )
    from claimcheck.model.configuration import Configuration
    from claimcheck.model.extraction import ExtractedClaim, Extraction, Extractor
    from claimcheck.model.finding import Aspect, Evidence, Finding, Note, Severity, Skip, Stance
    from claimcheck.model.interval import Interval
    from claimcheck.model.quantity import Form, Quantity
    from claimcheck.model.reference import (
        Catalogue,
        Document,
        Entity,
        Fact,
        Provenance,
        Reference,
        Review,
        SourceClass,
    )
    from claimcheck.model.report import Report, Result
    from claimcheck.model.statement import (
        AttributeStatement,
        ChangeStatement,
        ComparisonStatement,
        Direction,
        EventStatement,
        OpinionStatement,
        PredictionStatement,
        Quantifier,
        QuantityStatement,
        QuotationStatement,
        Relation,
        Scope,
        Statement,
    )
    from claimcheck.model.time import Period
    from claimcheck.model.verdict import Verdict
    from claimcheck.verify import exit_code, verify, verify_sentence

__all__ = [
    "Anchor",
    "Article",
    "Aspect",
    "AttributeStatement",
    "Catalogue",
    "Certainty",
    "ChangeStatement",
    "Checker",
    "Claim",
    "ClaimcheckError",
    "ComparisonStatement",
    "Configuration",
    "ConfigurationError",
    "Context",
    "Direction",
    "Document",
    "Entity",
    "EventStatement",
    "Evidence",
    "ExtractedClaim",
    "Extraction",
    "Extractor",
    "Fact",
    "Finding",
    "Form",
    "InputError",
    "Interval",
    "MissingExtraError",
    "Mode",
    "Note",
    "OpinionStatement",
    "Period",
    "PluginError",
    "PredictionStatement",
    "Problem",
    "Provenance",
    "Quantifier",
    "Quantity",
    "QuantityStatement",
    "QuotationStatement",
    "Reference",
    "ReferenceDataError",
    "Relation",
    "Report",
    "Result",
    "Review",
    "Scope",
    "Severity",
    "Skip",
    "Source",
    "SourceClass",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Statement",
    "Verdict",
    "Zone",
    "__version__",
    "dump_claims",
    "exit_code",
    "extract",
    "find_quantities",
    "find_times",
    "load_claims",
    "read_quantity",
    "read_time",
    "verify",
    "verify_sentence",
]

_HOMES = {
    "errors": (
        *(
            "ClaimcheckError",
            "ConfigurationError",
            "InputError",
            "MissingExtraError",
            "PluginError",
            "Problem",
        ),
        "ReferenceDataError",
    ),
    "extract": ("extract",),
    "files.claims": ("load_claims",),
    "files.writing": ("dump_claims",),
    "language.quantities": ("find_quantities", "read_quantity"),
    "language.times": ("find_times", "read_time"),
    "model.checker": ("Checker", "Context"),
    "model.claim": (
        *("Anchor", "Article", "Certainty", "Claim", "Mode", "Source", "Speaker", "SpeakerKind", "Zone"),
    ),
    "model.configuration": ("Configuration",),
    "model.extraction": ("ExtractedClaim", "Extraction", "Extractor"),
    "model.finding": ("Aspect", "Evidence", "Finding", "Note", "Severity", "Skip", "Stance"),
    "model.interval": ("Interval",),
    "model.quantity": ("Form", "Quantity"),
    "model.reference": (
        *("Catalogue", "Document", "Entity", "Fact", "Provenance", "Reference", "Review", "SourceClass"),
    ),
    "model.report": ("Report", "Result"),
    "model.statement": (
        *("AttributeStatement", "ChangeStatement", "ComparisonStatement", "Direction", "EventStatement"),
        *("OpinionStatement", "PredictionStatement", "Quantifier", "QuantityStatement", "QuotationStatement"),
        *("Relation", "Scope", "Statement"),
    ),
    "model.time": ("Period",),
    "model.verdict": ("Verdict",),
    "verify": ("exit_code", "verify", "verify_sentence"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"claimcheck.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(type(sys)):  # type: ignore[misc]  # the class of modules, without importing `types`
    """The package, in which `claimcheck.verify` stays the function when the room of that name is imported.

    So does `claimcheck.extract`.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name in ("extract", "verify") and isinstance(value, type(sys)):
            value = getattr(value, name, value)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
