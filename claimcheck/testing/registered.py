"""What Hypothesis knows of claimcheck without an import: `st.from_type(Claim)`."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Register the strategies for public types; they are loaded when one is first drawn from."""
    from hypothesis import strategies as st

    for home, name, strategy in _TYPES:
        kind: type = getattr(import_module(f"claimcheck.model.{home}"), name)
        st.register_type_strategy(kind, _drawn_by(strategy))


def _drawn_by(strategy: str) -> "Callable[[type[Any]], SearchStrategy[Any]]":
    def resolve(_kind: type[Any]) -> "SearchStrategy[Any]":
        found: SearchStrategy[Any] = getattr(import_module("claimcheck.testing.strategies"), strategy)()
        return found

    return resolve


_TYPES = (
    ("claim", "Claim", "claims"),
    ("claim", "Source", "sources"),
    ("claim", "Speaker", "speakers"),
    ("finding", "Finding", "findings"),
    ("interval", "Interval", "intervals"),
    ("quantity", "Quantity", "quantities"),
    ("reference", "Entity", "entities"),
    ("reference", "Fact", "facts"),
    ("reference", "Provenance", "provenances"),
    ("reference", "Vocabulary", "vocabularies"),
    ("report", "Report", "reports"),
    ("statement", "AttributeStatement", "attribute_statements"),
    ("statement", "ChangeStatement", "change_statements"),
    ("statement", "ComparisonStatement", "comparison_statements"),
    ("statement", "EventStatement", "event_statements"),
    ("statement", "OpinionStatement", "opinion_statements"),
    ("statement", "PredictionStatement", "prediction_statements"),
    ("statement", "QuantityStatement", "quantity_statements"),
    ("statement", "QuotationStatement", "quotation_statements"),
    ("statement", "Scope", "scopes"),
    ("time", "Period", "periods"),
)
