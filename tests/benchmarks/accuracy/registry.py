"""All adapters, in the order of the tables."""

from tests.benchmarks.accuracy.adapter import Adapter
from tests.benchmarks.accuracy.adapters.claimreview import CLAIMREVIEW
from tests.benchmarks.accuracy.adapters.duckling import DUCKLING
from tests.benchmarks.accuracy.adapters.measeval import MEASEVAL
from tests.benchmarks.accuracy.adapters.quantulum import QUANTULUM
from tests.benchmarks.accuracy.adapters.recognizers import RECOGNIZERS
from tests.benchmarks.accuracy.adapters.records import RECORDS
from tests.benchmarks.accuracy.adapters.retrieval import RETRIEVAL
from tests.benchmarks.accuracy.adapters.speakers import SPEAKERS
from tests.benchmarks.accuracy.adapters.tables import TABLES
from tests.benchmarks.accuracy.adapters.taxonomy import TAXONOMY
from tests.benchmarks.accuracy.adapters.texts import TEXTS
from tests.benchmarks.accuracy.adapters.worthiness import WORTHINESS

ADAPTERS: tuple[Adapter, ...] = (
    RECOGNIZERS,
    DUCKLING,
    QUANTULUM,
    MEASEVAL,
    TAXONOMY,
    *TEXTS,
    *TABLES,
    SPEAKERS,
    WORTHINESS,
    *RETRIEVAL,
    CLAIMREVIEW,
    RECORDS,
)
