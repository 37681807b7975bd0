"""Confidence: how likely a careful person is to accept a record as it stands.

The share of records that were accepted among those of their kind, with add-one smoothing, times a factor for each
thing that makes records wrong more often (`docs/explanation/extraction.md` tells what was read).
"""

from collections.abc import Mapping, Sequence

from claimcheck.extract.pieces import PieceKind

READ: Mapping[PieceKind, tuple[int, int]] = {
    "clause": (193, 209),
    "subordinate": (16, 21),
    "description": (16, 17),
    "saying": (14, 15),
    "predicate": (8, 12),
    "participle": (10, 11),
    "relative": (9, 9),
    "presupposed": (3, 5),
    "absolute": (2, 3),
    "quotation": (2, 2),
    "fragment": (1, 2),
    "gerund": (2, 2),
}
"""Records of each kind that were accepted, of those that were read (308 records of 22 news texts, November 2026)."""

_LINE = 0.97  # "Source: X" on a line of its own says just that

FACTORS: Mapping[str, float] = {
    "the speaker is a pronoun that may mean several": 0.7,
    "who it is about stands in another sentence": 0.95,
    "who it is about could not be told": 0.85,
    "the sentence is long": 0.9,
    "a headline leaves words out": 0.95,
    "words from a caption": 0.95,
}
"""What makes a record less sure, and by how much: estimates, to be replaced by counts."""


def confidence(kind: PieceKind, reasons: Sequence[str]) -> float:
    """Return how sure the record of an assertion is, in [0, 1]; `reasons` are keys of FACTORS."""
    accepted, read = READ.get(kind, (0, 0))
    found = _LINE if kind == "source" else (accepted + 1) / (read + 2)
    for reason in reasons:
        found *= FACTORS[reason]
    return round(found, 2)
