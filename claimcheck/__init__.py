"""pytest for facts: claims as typed records, verified against references."""

from claimcheck.__about__ import __version__

__all__ = ["__version__"]
