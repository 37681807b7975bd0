"""The run: claims x checkers x references -> results."""

from claimcheck.verify.checking import load_checkers
from claimcheck.verify.loading import find_configuration, open_references
from claimcheck.verify.outcome import exit_code, failing
from claimcheck.verify.recollection import recollection
from claimcheck.verify.run import verify, verify_with
from claimcheck.verify.sentence import claim_from_text, verify_sentence
from claimcheck.verify.settings import Settings, today

__all__ = [
    "Settings",
    "claim_from_text",
    "exit_code",
    "failing",
    "find_configuration",
    "load_checkers",
    "open_references",
    "recollection",
    "today",
    "verify",
    "verify_sentence",
    "verify_with",
]
