"""Word lists."""

from pathlib import Path

_FOLDER = str(Path(__file__).parent)


def text_of(name: str) -> str:
    """Return the text of a word list, from wherever the package was loaded: `importlib.resources` takes 10 ms."""
    data: bytes = __spec__.loader.get_data(f"{_FOLDER}/{name}")  # type: ignore[union-attr]  # it loaded this module
    return data.decode("utf-8")
