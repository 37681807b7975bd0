"""Entry points -> checkers, references, extractors, reports.

Built-ins register like everybody's plugins, are constructed without arguments, and names sort.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points

from claimcheck.errors import PluginError

GROUPS = ("claimcheck.checkers", "claimcheck.references", "claimcheck.extractors", "claimcheck.reports")


def find(group: str) -> Mapping[str, EntryPoint]:
    """Return the plugins of a group by name, sorted; raise PluginError where two distributions share a name."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        known = found.get(point.name)
        if known is not None and known.value != point.value:
            message = (
                f"{group}: '{point.name}' is offered by both {known.value} and {point.value}: uninstall one"
            )
            raise PluginError(message)
        found[point.name] = point
    return found


def load(point: EntryPoint) -> object:
    """Return what the entry point names; raise PluginError with the cause where it cannot be loaded."""
    try:
        return point.load()
    except Exception as cause:
        message = f"the plugin '{point.name}' ({point.value}) cannot be loaded: {cause}"
        raise PluginError(message) from cause
