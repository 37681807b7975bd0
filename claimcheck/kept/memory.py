"""What a run has read, for the next run: answers of pure functions as plain data, by what they were asked of.

`remembering` makes a memory that of all that runs inside; `recall` asks it before it computes. Without a memory,
or where it does not know, the answer is computed: it is the same. Bodies are JSON, in an SQLite database.
"""

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.__about__ import __version__
from claimcheck.kept import folder as files

if TYPE_CHECKING:
    from claimcheck.kept.folder import Mark

# What JSON holds: numbers, texts, truth values, None, and lists of these.
Plain = Any
FORMAT = 1
KEPT = 32  # memories: the oldest ones go
LARGEST = 2**25  # bytes: a larger memory forgets what the last run did not ask for
_LONGEST_KEY = 300  # code points: of longer texts the hash is the key
_SUFFIX = ".memory"
_TABLE = "CREATE TABLE known(kind TEXT, key TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID"
_T = TypeVar("_T")


class Memory:
    """What is known by kind and key. `keep` writes it down where something new was learnt."""

    def __init__(self, path: Path | None, body: memoryview | None = None) -> None:
        self._path = path
        self._database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if body is None:
            self._database.execute(_TABLE)
        else:
            self._database.deserialize(body)
        self._bodies: dict[str, dict[str, str]] = {}  # of the kinds that were asked for
        self._asked: set[tuple[str, str]] = set()
        self._is_new = False

    def get(self, kind: str, key: str) -> Plain:
        """Return what is known, None where nothing is."""
        body = self._of_kind(kind).get(key)
        if body is None:
            return None
        self._asked.add((kind, key))
        return json.loads(body)

    def _of_kind(self, kind: str) -> dict[str, str]:
        """Return the bodies of a kind by their keys: all at once, for a run asks for nearly all of them."""
        bodies = self._bodies.get(kind)
        if bodies is None:
            rows = self._database.execute("SELECT key, body FROM known WHERE kind = ?", (kind,))
            bodies = self._bodies[kind] = dict(rows.fetchall())
        return bodies

    def put(self, kind: str, key: str, plain: Plain) -> None:
        """Learn it; nothing that is None is worth it."""
        body = json.dumps(plain, separators=(",", ":"))
        self._of_kind(kind)[key] = body
        self._database.execute("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", (kind, key, body))
        self._asked.add((kind, key))
        self._is_new = True

    def keep(self) -> None:
        """Write it down, where there is something new and a place for it."""
        if self._path is None or not self._is_new:
            return
        body = self._database.serialize()
        if len(body) > LARGEST:
            self._forget()
            body = self._database.serialize()
        if len(body) <= LARGEST and files.save(self._path, body, "what was read"):
            files.forget_oldest(self._path.parent, _SUFFIX, KEPT)
        self._is_new = False

    def _forget(self) -> None:
        """Forget what was not asked for."""
        known = self._database.execute("SELECT kind, key FROM known").fetchall()
        gone = [each for each in known if each not in self._asked]
        self._database.executemany("DELETE FROM known WHERE kind = ? AND key = ?", gone)
        self._database.execute("VACUUM")


def open_memory(folder: Path | None, about: Iterable[str], code: "Iterable[Mark]") -> Memory:
    """Return what is kept about these things, as this code has read it; with no folder nothing will be kept.

    What is damaged, or cannot be read, is as if there were nothing.
    """
    if folder is None:
        return Memory(None)
    made_by = [FORMAT, sqlite3.sqlite_version, __version__, list(code), list(about)]
    name = hashlib.sha256(json.dumps(made_by).encode("utf-8", "surrogatepass")).hexdigest()
    path = folder / f"{name}{_SUFFIX}"
    return Memory(path, files.load(path, "the texts are read again"))


_CURRENT: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextlib.contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Ask this memory inside, and keep it where all went well."""
    token = _CURRENT.set(memory)
    try:
        yield
    finally:
        _CURRENT.reset(token)
    memory.keep()


def recall(
    kind: str, key: str, make: Callable[[], _T], encode: Callable[[_T], Plain], decode: Callable[[Plain], _T]
) -> _T:
    """Return what is remembered under this kind and key, else what `make` gives, which is then remembered.

    `key` holds all that `make` depends on but our own code. What `encode` refuses with TypeError is not remembered,
    and what `decode` cannot read is made anew.
    """
    if _CURRENT.get() is None:
        return make()
    plain = remembered(kind, key)
    if plain is not None:
        # What another hand has written is made anew.
        with contextlib.suppress(TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
            return decode(plain)
    found = make()
    with contextlib.suppress(TypeError):
        remember(kind, key, encode(found))
    return found


def remembered(kind: str, key: str) -> Plain:
    """Return what is remembered under this kind and key, None where nothing is."""
    memory = _CURRENT.get()
    return None if memory is None else memory.get(kind, _short(key))


def remember(kind: str, key: str, plain: Plain) -> None:
    """Remember it, where there is a memory."""
    memory = _CURRENT.get()
    if memory is not None:
        memory.put(kind, _short(key), plain)


def _short(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY and key.isprintable() else _hash(key)


def _hash(key: str) -> str:
    return f"#{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}"


def is_remembering() -> bool:
    """Whether there is a memory to ask."""
    return _CURRENT.get() is not None
