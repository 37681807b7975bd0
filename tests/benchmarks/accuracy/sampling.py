"""A small part of a set that stands for it: the same rows every time, each label or model in its proportion."""

import hashlib
import json
from collections.abc import Sequence

from tests.benchmarks.accuracy.adapter import Adapter, Row

ROWS = 100
# Sets whose rows take long, or that are read so fast that more of them cost nothing.
SIZES = {"wice": 20, "summedits": 50, "quantemp": 30, "averitec": 60, "anli_dev": 60, "climate_fever": 40}
SIZES |= {"recognizers_en": 400, "duckling_en": 275, "quantulum3_tests": 72, "measeval": 65}
SIZES |= {"quantemp_taxonomy": 182, "polnear": 20, "claimbuster": 400, "liar": 100}
_STRATA = ("model", "dimension", "kind")


def sample(adapter: Adapter, rows: Sequence[Row]) -> list[Row]:
    """Return some rows of a set, in an order of their own."""
    size = SIZES.get(adapter.name, ROWS)
    if len(rows) <= size:
        return list(rows)
    ordered = sorted(rows, key=lambda row: (_stratum(adapter, row), digest([row])))
    return [ordered[at * len(ordered) // size] for at in range(size)]


def _stratum(adapter: Adapter, row: Row) -> str:
    if adapter.label is not None:
        return adapter.label(row)
    return next((str(row[key]) for key in _STRATA if key in row), "")


def digest(rows: Sequence[Row]) -> str:
    """Return what tells these rows from others, whatever file they came in."""
    whole = hashlib.sha256()
    for row in rows:
        whole.update(json.dumps(row, sort_keys=True, ensure_ascii=False).encode())
    return whole.hexdigest()[:16]
