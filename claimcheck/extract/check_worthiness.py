"""How much a sentence is worth checking: a linear model over its words.

A logistic regression on words and pairs of words (`training.py` fits it; `data/check_worthiness.md` is its model
card). It tells claims of fact that the public has an interest in from small talk, opinions and plans.
"""

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

THRESHOLD = 0.33
"""From this score on a sentence counts as check-worthy: the best F1 in cross-validation on the training part."""

_TOKEN = re.compile(r"\d[\d,.]*|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LONGEST = 200  # words: what follows in a longer sentence changes the score no more
_FILE = "check_worthiness.tsv"


class Model(NamedTuple):
    """The weights of the features, each already times its inverse document frequency, and the bias."""

    bias: float
    idf: Mapping[str, float]
    weights: Mapping[str, float]


def check_worthiness(sentence: str) -> float:
    """Return the probability, 0 to 1, that a careful reader would want the sentence checked."""
    model = _model()
    total = norm = 0.0
    for feature, count in Counter(features(sentence)).items():
        idf = model.idf.get(feature)
        if idf is not None:
            value = (1 + math.log(count)) * idf
            norm += value * value
            total += value * model.weights[feature]
    score = model.bias if norm == 0 else model.bias + total / math.sqrt(norm)
    return 1 / (1 + math.exp(-score))


def features(sentence: str) -> Iterator[str]:
    """Return what the model looks at: words, pairs of words, how it begins, how many names and figures it has."""
    words = list(_words(sentence))
    yield from words
    yield from (f"{one} {other}" for one, other in itertools.pairwise(words))
    yield f"figures={min(words.count('#number'), 3)}"
    yield f"names={min(words.count('#name'), 4)}"
    yield f"length={min(len(words) // 4, 10)}"
    yield f"begins={' '.join(words[:2])}"


def _words(sentence: str) -> Iterator[str]:
    for place, match in zip(range(_LONGEST), _TOKEN.finditer(sentence), strict=False):
        word = match[0].replace("’", "'")
        if word[0].isdigit():
            yield "#year" if _YEAR.fullmatch(word) else "#number"
            continue
        yield word.lower()
        if place and word[0].isupper() and word.partition("'")[0] != "I":
            yield "#name"


@functools.cache
def _model() -> Model:
    lines = files("claimcheck.extract").joinpath("data", _FILE).read_text(encoding="utf-8").splitlines()
    rows = [line.rsplit("\t", 2) for line in lines[1:]]
    return Model(
        bias=float(lines[0]),
        idf={feature: float(idf) for feature, idf, _ in rows},
        weights={feature: float(weight) for feature, _, weight in rows},
    )
