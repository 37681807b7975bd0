"""All adapters, in the order of the tables."""

from tests.benchmarks.accuracy.adapter import Adapter
from tests.benchmarks.accuracy.adapters.duckling import DUCKLING
from tests.benchmarks.accuracy.adapters.measeval import MEASEVAL
from tests.benchmarks.accuracy.adapters.quantulum import QUANTULUM
from tests.benchmarks.accuracy.adapters.recognizers import RECOGNIZERS
from tests.benchmarks.accuracy.adapters.taxonomy import TAXONOMY

ADAPTERS: tuple[Adapter, ...] = (
    RECOGNIZERS,
    DUCKLING,
    QUANTULUM,
    MEASEVAL,
    TAXONOMY,
)
