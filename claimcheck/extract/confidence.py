"""Confidence: how likely a careful person is to accept a record as it stands.

The share of records that were accepted among those of their kind, on articles that the rules were not made for,
times a factor for each thing that was found to make records wrong more often (`docs/explanation/extraction.md`).
"""

from collections.abc import Mapping, Sequence

from claimcheck.extract.pieces import PieceKind

ACCEPTED: Mapping[PieceKind, float] = {
    "source": 0.98,
    "saying": 0.95,
    "clause": 0.92,
    "description": 0.93,
    "relative": 0.88,
    "subordinate": 0.88,
    "predicate": 0.88,
    "participle": 0.86,
    "quotation": 0.85,
    "gerund": 0.8,
    "absolute": 0.8,
    "presupposed": 0.78,
    "fragment": 0.65,
}
"""The share of accepted records by kind of assertion, with add-one smoothing."""

FACTORS: Mapping[str, float] = {
    "the speaker is a pronoun that may mean several": 0.7,
    "who it is about stands in another sentence": 0.9,
    "who it is about could not be told": 0.8,
    "the sentence is long": 0.93,
    "a headline leaves words out": 0.95,
    "words from a caption": 0.95,
    "it has no verb": 0.8,
}
"""What makes a record less sure, and by how much."""


def confidence(kind: PieceKind, reasons: Sequence[str]) -> float:
    """Return how sure the record of an assertion is, in [0, 1]; `reasons` are keys of FACTORS."""
    found = ACCEPTED[kind]
    for reason in reasons:
        found *= FACTORS[reason]
    return round(found, 2)
