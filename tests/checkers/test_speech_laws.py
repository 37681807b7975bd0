"""The laws of the contract, for the checkers of speech, of sets, of anchors and of credited sources."""

import pytest

from claimcheck.checkers.anchor import AnchorChecker
from claimcheck.checkers.attribution import AttributionChecker
from claimcheck.checkers.consistency import ConsistencyChecker
from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.checkers.source import SourceChecker
from claimcheck.model.checker import Checker
from claimcheck.testing.laws import check_laws

EXAMPLES = 6  # a law; the deep run of the laws is the test kit's own


@pytest.mark.parametrize(
    ("checker", "decides"),
    [
        (AnchorChecker(), ()),
        (AttributionChecker(), ("attribution",)),
        (ConsistencyChecker(), ()),
        (QuotationChecker(), ("quotation",)),
        (SourceChecker(), ()),
    ],
    ids=lambda given: getattr(given, "name", None),
)
def test_every_law_holds(checker: Checker, decides: tuple[str, ...]) -> None:
    """No law is broken, and a case that a checker is meant to decide is decided."""
    check_laws(checker, max_examples=EXAMPLES, decides=decides, abstains=True)
