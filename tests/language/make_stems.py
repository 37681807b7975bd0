"""Writes `claimcheck/language/data/stems.txt`: `python -m tests.language.make_stems FOLDER`, of texts in `*.gz`.

Stemming a word takes the Snowball project's stemmer, which is pure Python, fifty times as long as looking it up;
so the stems of common words are kept. They are what Snowball gives, and a test says so: what is in the list changes
how long a run takes and nothing else. It was made from the texts of the benchmarks that this project is tried on.
"""

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

import snowballstemmer

from claimcheck.language import words

WORDS = 10_000  # the most frequent ones; the rest of English is rare
LISTS = ("verbs.txt", "synonyms.txt", "antonyms.txt", "irregular.txt")
HEADER = "# Common English words with their stems. Made by tests/language/make_stems.py.\n"


def main(folder: Path, target: Path) -> None:
    """Count the words of all files in the folder and write the most frequent, with those of our own lists."""
    counted: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.gz")):
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
        counted.update(re.findall(r"(?<![^\W_])[a-z]+(?![^\W_])", text))
    common = {word for word, _ in counted.most_common(WORDS)}
    common.update(word for name in LISTS for word in (target.parent / name).read_text("utf-8").split())
    stemmer = snowballstemmer.stemmer("english")
    lines = [f"{word} {stemmer.stemWord(word)}" for word in sorted(common) if re.fullmatch("[a-z]+", word)]
    target.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(words.__file__).parent / "data" / "stems.txt")
