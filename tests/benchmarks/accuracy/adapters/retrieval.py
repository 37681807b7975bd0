"""clef2020_task2 and known_lie: which claims that were checked before a tweet or a sentence repeats."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.accuracy.adapter import Adapter, Judge, NotYetError, Outcome, Row
from tests.benchmarks.accuracy.data import side_file
from tests.benchmarks.accuracy.metrics import average_precision, mean_at

AT = 5
# Gives the ids of all claims of the collection for a query, the likeliest first.
Ranker = Callable[[str], Sequence[str]]


def outcome_of(row: Row, ranked: Sequence[str]) -> Outcome:
    """Return the outcome of one query: average precision of the whole ranking, and of its first five."""
    relevant = frozenset(row["relevant"])
    whole, first = average_precision(ranked, relevant), average_precision(ranked, relevant, at=AT)
    return Outcome(
        prediction=list(ranked[:AT]),
        counted=(whole, first),
        answered=bool(ranked),
        group=str(row.get("kind", "")),
        wrong=""
        if ranked and ranked[0] in relevant
        else f"{row['query']!r} is {', '.join(sorted(relevant))}",
    )


def ranker(_collection: Sequence[Row]) -> Ranker:
    """Return what ranks a collection of checked claims; raise NotYetError."""
    raise NotYetError(
        "claimcheck finds no claims that were checked before yet (references of the kind `reviews`)"
    )


def _open(folder: Path, _rows: Sequence[Row]) -> Judge:
    rank = ranker(side_file(folder, "collection"))
    return lambda row: outcome_of(row, rank(row["query"]))


def _adapter(name: str, headline: str, published: str) -> Adapter:
    return Adapter(
        name=name,
        headline=headline,
        metrics={"map": mean_at(0), "map_at_5": mean_at(1)},
        open=_open,
        lost=lambda row: (0.0, 0.0),
        published=published,
    )


RETRIEVAL = (
    _adapter("clef2020_task2", "map_at_5", "0.929 Buster.AI, 0.609 Elasticsearch (recalled); 0.791 MiniLM"),
    _adapter("known_lie", "map", "0.6 PolitiFact, 0.9 Snopes, re-ranked (recalled)"),
)
