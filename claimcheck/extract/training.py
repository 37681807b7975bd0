"""Fit the model of check-worthiness: `python -m claimcheck.extract.training ROWS.jsonl.gz > WEIGHTS.tsv`.

A row has a `text` and a `label`, CHECK_WORTHY or another. Deterministic: the same rows give the same bytes.
"""

import gzip
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from claimcheck.extract.check_worthiness import Model, features

_WORTHY = "CHECK_WORTHY"
_RARE = 2  # a feature counts from this number of sentences on
_PENALTY = 1 / 3  # of the squared weights, against the sum of the log losses
_ROUNDS = 40
_RATE = 0.5

Row = tuple[tuple[tuple[int, float], ...], bool]


def fit(sentences: Sequence[str], worthy: Sequence[bool]) -> Model:
    """Return the logistic regression on length-normalised tf-idf (sublinear), fitted by Adagrad."""
    counted = [Counter(features(sentence)) for sentence in sentences]
    spread = Counter(feature for counts in counted for feature in counts)
    names = sorted(feature for feature, count in spread.items() if count >= _RARE)
    idf = {name: 1 + math.log((1 + len(sentences)) / (1 + spread[name])) for name in names}
    place = {name: at for at, name in enumerate(names)}
    rows = [(_vector(counts, idf, place), label) for counts, label in zip(counted, worthy, strict=True)]
    bias, weights = _descend(rows, len(names))
    return Model(bias=bias, idf=idf, weights=dict(zip(names, weights, strict=True)))


def lines(model: Model) -> Iterator[str]:
    """Return the model as lines of text: the bias, then feature, inverse document frequency and weight."""
    yield f"{model.bias:.4f}"
    for name, idf in model.idf.items():
        yield f"{name}\t{idf:.2f}\t{model.weights[name]:.2f}"


def _vector(
    counts: Mapping[str, int], idf: Mapping[str, float], place: Mapping[str, int]
) -> tuple[tuple[int, float], ...]:
    values = [
        (place[name], (1 + math.log(count)) * idf[name]) for name, count in counts.items() if name in idf
    ]
    norm = math.sqrt(sum(value * value for _, value in values)) or 1.0
    return tuple((at, value / norm) for at, value in values)


def _descend(rows: Sequence[Row], size: int) -> tuple[float, list[float]]:
    """Adagrad (Duchi, Hazan, Singer 2011), one row at a time; the penalty is shared out over a feature's rows."""
    spread = Counter(at for vector, _ in rows for at, _ in vector)
    weights, squares = [0.0] * size, [1e-8] * size
    bias, bias_square = 0.0, 1e-8
    order = list(range(len(rows)))
    shuffler = random.Random(0)  # noqa: S311 - for a repeatable order, not for secrets
    for _ in range(_ROUNDS):
        shuffler.shuffle(order)
        for row in order:
            vector, label = rows[row]
            score = bias + sum(weights[at] * value for at, value in vector)
            error = 1 / (1 + math.exp(-score)) - label
            bias_square += error * error
            bias -= _RATE * error / math.sqrt(bias_square)
            for at, value in vector:
                slope = error * value + _PENALTY * weights[at] / spread[at]
                squares[at] += slope * slope
                weights[at] -= _RATE * slope / math.sqrt(squares[at])
    return bias, weights


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    read = gzip.decompress if path.suffix == ".gz" else bytes
    yield from map(json.loads, read(path.read_bytes()).splitlines())


def main(arguments: Iterable[str]) -> int:
    """Fit on the rows of the files and print the weights."""
    rows = [row for name in arguments for row in _rows(Path(name))]
    model = fit([row["text"] for row in rows], [row["label"] == _WORTHY for row in rows])
    sys.stdout.writelines(f"{line}\n" for line in lines(model))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
