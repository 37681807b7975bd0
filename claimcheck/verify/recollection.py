"""What a run over files remembers of the last one: what their texts were read as, never what came of it."""

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from claimcheck.kept.folder import code_of, default_folder
from claimcheck.kept.memory import is_remembering, open_memory, remembering

# The rooms whose code decides what is remembered.
_READ_BY = ("checkers", "extract", "files", "kept", "language", "model")


def recollection(paths: Sequence[Path], cache_dir: Path | None = None) -> AbstractContextManager[None]:
    """Return what to run in for these paths to be remembered, in `cache_dir`, else in the user's cache.

    Without paths, and within another such run, it changes nothing.
    """
    if not paths or is_remembering():
        return nullcontext()
    folder = default_folder() if cache_dir is None else cache_dir
    about = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - Path.absolute keeps ".."
    return remembering(open_memory(folder, [os.getcwd(), *about], code_of(_READ_BY)))  # noqa: PTH109 - a text
