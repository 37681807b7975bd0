"""The tests mirror the package: tests/model/test_time.py tests claimcheck/model/time.py."""
