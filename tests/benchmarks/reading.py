"""How fast quantities and times are read; hostile text of eight times the length takes about eight times as long.

`python -m tests.benchmarks.reading` prints words a second on the article, and a ratio for each hostile piece beside
the limit: reading must not grow with the square of the length.
"""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

from claimcheck.language.modality import find_modality
from claimcheck.language.quantities import find_quantities
from claimcheck.language.times import find_times

LIMIT = 24  # times, for a text that is eight times as long
PUBLISHED = dt.date(2025, 1, 15)
ARTICLE = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
QUANTITY_PIECES = (
    "9",
    "a",
    "1,000,",
    "one ",
    "-",
    "1.1.",
    "a few ",
    "$",
    "3-4 ",
    "1 to ",
    "over ",
    "(",
    "百",
    '5" ',
    "5 km/",
    "Figs. 3 and ",
    "5 per 100,000 ",
    "20 dollar 43 ",
)
TIME_PIECES = (
    "2",
    "a",
    "2024 ",
    "May ",
    "the ",
    "last ",
    "Monday ",
    "12-",
    "13 January and ",
    "20/1/",
    "will ",
    "3 hours ",
    "2 years, ",
    "from 3 to ",
    "at 5 on Monday ",
    "every two ",
    "an hour and ",
)
MODALITY_PIECES = (
    "a",
    "not ",
    "no fever, ",
    "as a ",
    "est",
    "er than ",
    "may ",
    ", a b c d",
    "if ",
    "? ",
    "n't",
)

Read = Callable[[str], object]


def seconds(read: Read, text: str, runs: int = 3) -> float:
    """Return the least of several runs, in seconds."""
    taken = []
    for _ in range(runs):
        begin = time.perf_counter()
        read(text)
        taken.append(time.perf_counter() - begin)
    return min(taken)


def main() -> int:
    """Print the figures; return 1 where a ratio is over the limit."""
    text = ARTICLE.read_text("utf-8") * 20
    over = 0
    readers: tuple[tuple[str, Read, tuple[str, ...]], ...] = (
        ("quantities", find_quantities, QUANTITY_PIECES),
        ("times", lambda words: find_times(words, PUBLISHED), TIME_PIECES),
        ("modality", find_modality, MODALITY_PIECES),
    )
    for name, read, pieces in readers:
        print(f"{name}: {len(text.split()) / seconds(read, text):,.0f} words a second")
        for piece in pieces:
            ratio = seconds(read, piece * 4_000) / max(seconds(read, piece * 500), 1e-4)
            over += ratio > LIMIT
            print(f"  {piece!r:18} {ratio:6.1f} times (limit {LIMIT})")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
