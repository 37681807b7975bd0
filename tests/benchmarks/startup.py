"""How long `claimcheck --version` takes, beside bare Python: `python -m tests.benchmarks.startup`.

The limit is 80 ms or six times bare Python, whichever is more. Runs of the two alternate, so that a
busy machine slows both; the median of each counts.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 25
LIMIT_SECONDS = 0.080
LIMIT_RATIO = 6.0


def seconds(command: list[str]) -> float:
    """Run a command once and give the time it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Measure, print one line, and return 0 within the limit and 1 beyond it."""
    script = Path(sys.executable).parent / "claimcheck"
    if not script.exists():
        sys.stderr.write("claimcheck is not installed beside this Python: make bench\n")
        return 2
    bare_command, command = [sys.executable, "-c", "pass"], [str(script), "--version"]
    seconds(bare_command), seconds(command)  # the first run compiles and fills the disk's cache
    pairs = [(seconds(bare_command), seconds(command)) for _ in range(RUNS)]
    bare, version = (statistics.median(column) for column in zip(*pairs, strict=True))
    limit = max(LIMIT_SECONDS, LIMIT_RATIO * bare)
    print(
        f"startup: claimcheck --version {version * 1000:.1f} ms, bare Python {bare * 1000:.1f} ms, "
        f"ratio {version / bare:.2f}; limit {limit * 1000:.0f} ms: {'kept' if version <= limit else 'BROKEN'}"
    )
    return 0 if version <= limit else 1


if __name__ == "__main__":
    sys.exit(main())
