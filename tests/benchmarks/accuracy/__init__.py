"""How often claimcheck is right, on public data sets: `python -m tests.benchmarks.accuracy --help`."""
