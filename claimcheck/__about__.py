"""The version, as a literal: `claimcheck --version` has no time to ask the package's metadata."""

__version__ = "0.1.0"
