"""How long `claimcheck verify claims/` takes from a cold start: `python -m tests.benchmarks.cold_run`.

Each run is a process of its own. What a run keeps for the next one, the index of the references and how texts were
read, is kept before the first that counts, as it is for whoever runs it twice; what the run takes that keeps it is
told beside. The limit is half a second; the median counts. Bare Python is measured in turn, so that a busy machine
shows. Compiled modules are kept between runs, as where a package is installed. All is in a folder of the benchmark's
own.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

RUNS = 11
LIMIT_SECONDS = 0.5
CLAIMS = "claims"


def seconds(environment: Mapping[str, str], *command: str) -> float:
    """Run a command once, give the time it took, and raise RuntimeError where it did not complete."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, check=False, capture_output=True, encoding="utf-8")
    took = time.perf_counter() - start
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)} left with exit code {done.returncode}:\n{done.stderr}")
    return took


def main() -> int:
    """Measure, print one line, and return 0 within the limit and 1 beyond it."""
    script = Path(sys.executable).parent / "claimcheck"
    if not script.exists():
        sys.stderr.write("claimcheck is not installed beside this Python: make bench\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": folder}
        bare, verify = (sys.executable, "-c", "pass"), (str(script), "verify", CLAIMS, "--cache-dir")
        seconds(environment, *bare), seconds(environment, *verify, f"{folder}/compiled")  # compiles, that is
        again = (*verify, f"{folder}/kept")
        first = seconds(environment, *again)
        pairs = [(seconds(environment, *bare), seconds(environment, *again)) for _ in range(RUNS)]
    bare_median, median = (statistics.median(column) for column in zip(*pairs, strict=True))
    fastest = min(took for _, took in pairs)
    print(
        f"cold run: claimcheck verify {CLAIMS}/ {median * 1000:.0f} ms (fastest {fastest * 1000:.0f} ms), "
        f"the first run, which reads everything, {first * 1000:.0f} ms, "
        f"bare Python {bare_median * 1000:.0f} ms; limit {LIMIT_SECONDS * 1000:.0f} ms: "
        f"{'kept' if median <= LIMIT_SECONDS else 'BROKEN'}"
    )
    return 0 if median <= LIMIT_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
