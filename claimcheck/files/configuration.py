"""claimcheck.toml: found beside the claims or above them; one that was read before is not read again."""

import hashlib
import os
from functools import partial
from pathlib import Path

import attrs

from claimcheck.errors import ConfigurationError, InputError
from claimcheck.files.articles import shown
from claimcheck.files.reading import UTF8_BOM, decode, read_bytes
from claimcheck.kept.memory import recall
from claimcheck.kept.plain import of_plain, to_plain
from claimcheck.model.configuration import Configuration

NAME = "claimcheck.toml"
MAX_CONFIGURATION = 2**20  # bytes


def find_configuration(near: str | os.PathLike[str]) -> str | None:
    """Return the claimcheck.toml of the folder (of a file: its folder) or of the nearest folder above it."""
    start = Path(near)
    folder = start if start.is_dir() else start.parent
    if (folder / NAME).is_file():
        return shown(folder / NAME)
    for above in folder.resolve().parents:
        if (above / NAME).is_file():
            return shown(above / NAME if folder.is_absolute() else os.path.relpath(above / NAME))
    return None


def load_configuration(near: str | os.PathLike[str]) -> Configuration:
    """Return what the claimcheck.toml in a folder or above it says; without one, the defaults.

    Raise ConfigurationError where it cannot be followed.
    """
    found = find_configuration(near)
    return Configuration() if found is None else load_configuration_file(found)


def load_configuration_file(path: str | os.PathLike[str]) -> Configuration:
    """Return what a claimcheck.toml says; raise ConfigurationError with a problem for each wrong key."""
    name = shown(path)
    try:
        data = read_bytes(os.fspath(path), MAX_CONFIGURATION)
        text = decode(data.removeprefix(UTF8_BOM), name)
    except InputError as error:
        raise ConfigurationError(*error.problems) from error
    key = f"{hashlib.sha256(data).hexdigest()} {name}"
    found: Configuration = recall("configuration", key, partial(_read, text, name), to_plain, of_plain)
    if found.vocabulary is not None:
        return found
    return attrs.evolve(found, vocabulary=_vocabulary(Path(name).parent))


def _read(text: str, name: str) -> Configuration:
    from claimcheck.files.configuration_schema import read_configuration

    return read_configuration(text, name)


def _vocabulary(folder: Path) -> str | None:
    """Return the vocabulary that lies with the references, from the folder; the first by name, if any."""
    found = sorted(path for path in (folder / "references").glob("properties.*") if path.is_file())
    return found[0].relative_to(folder).as_posix() if found else None
