"""Figures with limits, each run as `python -m tests.benchmarks.NAME`; none is a test, clocks are noisy."""
