"""How fast claims are extracted, in words a second on one core, and whether hostile text takes more than its share.

`python -m tests.benchmarks.extraction` prints both beside their limits. Every article is another one, so that nothing
that was read before is read for nothing.
"""

import resource
import sys
import time
from pathlib import Path

from claimcheck import extract

WANTED = 20_000  # words a second
LIMIT = 24  # times, for a text that is eight times as long
GROWTH = 20 * 1024  # KiB of memory that hundreds of articles may need beyond what a few need
ARTICLE = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = (
    "a, ",
    "which who that ",
    '"',
    "(",
    "Ann, a captain, ",
    "- x\n",
    "the growing influx of ",
    "and said ",
    "“he said ” ",
)


def variants(count: int) -> list[str]:
    """Return articles that share no sentence, as far as an article goes."""
    text = ARTICLE.read_text("utf-8")
    words = ("users", "RedNote", "platform", "China", "foreign", "influence", "exchange", "content", "trend")
    found = []
    for number in range(count):
        other = text
        for word in words:
            other = other.replace(word, f"{word}{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}")
        found.append(other)
    return found


def speed() -> float:
    """Return the words that are extracted from in a second of one core, the best of three rounds."""
    articles = variants(60)
    best = 0.0
    for first in range(0, 60, 20):
        part = articles[first : first + 20]
        before = time.process_time()
        for article in part:
            extract(article)
        best = max(best, sum(len(article.split()) for article in part) / (time.process_time() - before))
    return best


def growth() -> int:
    """Return by how many KiB memory grows from the twentieth article to the two hundredth."""
    articles = variants(200)
    for article in articles[:20]:
        extract(article)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for article in articles[20:]:
        extract(article)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before


def ratio(piece: str) -> float:
    """Return how many times as long a text of eight times the length takes."""
    seconds = []
    for count in (2_000 // len(piece), 16_000 // len(piece)):
        text = piece * count
        before = time.process_time()
        extract(text)
        seconds.append(time.process_time() - before)
    return seconds[1] / seconds[0]


def main() -> int:
    """Print what was measured and return 1 where a limit is missed."""
    missed = 0
    extract(ARTICLE.read_text("utf-8"))
    found = speed()
    print(f"  {found:,.0f} words a second (wanted {WANTED:,})")
    missed += found < WANTED
    grown = growth()
    print(f"  {grown:,} KiB more for ten times the articles (limit {GROWTH:,})")
    missed += grown > GROWTH
    for piece in PIECES:
        times = ratio(piece)
        print(f"  {piece!r:26} {times:5.1f} times (limit {LIMIT})")
        missed += times > LIMIT
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
