"""How fast examples are drawn: `python -m tests.benchmarks.strategies` prints draws a second of each strategy.

CPU time of this process, the best of three runs, beside the goal: a thousand claims a second on a machine at rest.
It fails nothing: what a draw costs is Hypothesis' own time more than half.
"""

import time
from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimcheck.testing import strategies as kit

GOAL = 1000  # claims a second
DRAWS = 300
RUNS = 3
STRATEGIES: Mapping[str, Callable[[], st.SearchStrategy[object]]] = {
    "claims": kit.claims,
    "statements": kit.statements,
    "quantities": kit.quantities,
    "periods": kit.periods,
    "speakers": kit.speakers,
    "sources": kit.sources,
    "facts": kit.facts,
    "findings": kit.findings,
    "articles": kit.articles,
    "reports": kit.reports,
    "claims_with_evidence": kit.claims_with_evidence,
    "disputes": kit.disputes,
    "near_misses": kit.near_misses,
    "mixed_cases": kit.mixed_cases,
}


def draws_a_second(strategy: st.SearchStrategy[object]) -> float:
    """Return how many examples are drawn in a second of CPU time, the best of some runs."""
    drawn = 0

    @settings(
        max_examples=DRAWS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(_example: object) -> None:
        nonlocal drawn
        drawn += 1

    best = 0.0
    for _ in range(RUNS):
        drawn, start = 0, time.process_time()
        draw()
        best = max(best, drawn / (time.process_time() - start))
    return best


def main() -> None:
    """Print a line a strategy."""
    for name, strategy in STRATEGIES.items():
        print(f"{name:24}{draws_a_second(strategy()):8.0f} a second")
    print(f"{'goal, for claims':24}{GOAL:8}")


if __name__ == "__main__":
    main()
