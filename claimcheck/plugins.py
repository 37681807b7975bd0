"""Entry points -> checkers, references, extractors, reports.

Built-ins register like everybody's plugins, are constructed without arguments, and names sort.
"""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from claimcheck.errors import PluginError

GROUPS = ("claimcheck.checkers", "claimcheck.references", "claimcheck.extractors", "claimcheck.reports")
_VALUE = re.compile(r"([\w.]+)\s*(?::\s*([\w.]+)\s*)?(?:\[.*\]\s*)?")
_INSTALLED = (".dist-info", ".egg-info")


class Plugin(NamedTuple):
    """What a distribution offers under a name: `value` is where it is, "module:attribute"."""

    group: str
    name: str
    value: str

    def load(self) -> object:
        """Import what it names; raise whatever that raises, ValueError where it names nothing."""
        match = _VALUE.fullmatch(self.value)
        if match is None:
            raise ValueError(f"{self.value!r} names no object of a module")
        found: object = import_module(match[1])
        for name in filter(None, (match[2] or "").split(".")):
            found = getattr(found, name)
        return found


def find(group: str) -> Mapping[str, Plugin]:
    """Return the plugins of a group by name, sorted; raise PluginError where two distributions share a name."""
    found: dict[str, Plugin] = {}
    for point in sorted(one for one in _offered() if one.group == group):
        known = found.get(point.name)
        if known is not None and known.value != point.value:
            message = (
                f"{group}: '{point.name}' is offered by both {known.value} and {point.value}: uninstall one"
            )
            raise PluginError(message)
        found[point.name] = point
    return found


def load(point: Plugin) -> object:
    """Return what the plugin names; raise PluginError with the cause where it cannot be loaded."""
    try:
        return point.load()
    except Exception as cause:
        message = f"the plugin '{point.name}' ({point.value}) cannot be loaded: {cause}"
        raise PluginError(message) from cause


def _offered() -> Iterable[Plugin]:
    """Return what all distributions offer, of several of one name the first on the path."""
    stamped = [(path, _stamp(path or ".")) for path in sys.path]
    if any(stamp is None for _, stamp in stamped) or any(map(_finds_otherwise, sys.meta_path)):
        return _by_importlib()
    offered: dict[str, tuple[Plugin, ...]] = {}
    for path, stamp in stamped:
        for name, plugins in _installed_in(path or ".", stamp):
            offered.setdefault(name, plugins)
    return [plugin for plugins in offered.values() for plugin in plugins]


def _stamp(path: str) -> int | None:
    """Return when a folder was last changed, 0 where there is none, None for archives and eggs."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a path as Python has it
    except OSError:
        return 0
    is_plain = stat.S_ISDIR(status.st_mode) and not path.endswith(".egg")
    return status.st_mtime_ns if is_plain else None


def _finds_otherwise(finder: object) -> bool:
    """Whether a finder of modules brings distributions of its own."""
    own = getattr(finder, "__module__", "") == "_frozen_importlib_external"  # looks along the path, as we do
    return not own and hasattr(finder, "find_distributions")


def _by_importlib() -> Iterator[Plugin]:
    # Importing this takes as long as reading all claims of an article: mail messages, sockets and archives with it.
    from importlib.metadata import entry_points

    for group in GROUPS:
        for point in entry_points(group=group):
            yield Plugin(group, point.name, point.value)


@lru_cache(maxsize=256)
def _installed_in(path: str, _stamp: int) -> tuple[tuple[str, tuple[Plugin, ...]], ...]:
    """Return the distributions in a folder of the path, by their normalised names, with what they offer."""
    try:
        names = sorted(os.listdir(path))  # noqa: PTH208 - names, as they are
    except OSError:
        return ()
    return tuple(
        (_normalised(name), tuple(_written_in(os.path.join(path, name, "entry_points.txt"))))  # noqa: PTH118
        for name in names
        if name.lower().endswith(_INSTALLED)
    )


def _normalised(folder: str) -> str:
    """Return the name of a distribution from that of its folder (PEP 503): "A.b-1.0.dist-info" is "a_b"."""
    stem = folder.rpartition(".")[0].partition("-")[0]
    return re.sub(r"[-_.]+", "_", stem).lower()


def _written_in(file: str) -> Iterator[Plugin]:
    """Yield what a file of entry points offers, in our groups; nothing where there is none."""
    try:
        with open(file, encoding="utf-8") as stream:  # noqa: PTH123 - a path as Python has it
            text = stream.read()
    except (OSError, UnicodeDecodeError):
        return
    group = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            group = line[1:-1]
        elif group in GROUPS and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield Plugin(group, name.strip(), value.strip())
