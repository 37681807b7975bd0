"""The test kit: strategies for claims with their evidence, laws for checkers, assertions, the pytest plugin.

`assert_supported` is loaded when it is first used, so that the plugin costs a test run nothing.
"""

TYPE_CHECKING = False  # of the module `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from claimcheck.testing.supported import assert_supported

__all__ = ["assert_supported"]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name != "assert_supported":
        raise AttributeError(f"module 'claimcheck.testing' has no attribute {name!r}")
    from claimcheck.testing.supported import assert_supported

    return assert_supported
