"""`python -m tests.benchmarks.accuracy`."""

from tests.benchmarks.accuracy.command import main

if __name__ == "__main__":
    raise SystemExit(main())
