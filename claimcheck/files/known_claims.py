"""Claim files that were read before: while their bytes are the same, so are their claims. Faulty ones are not kept."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from claimcheck.errors import InputError, Problem
from claimcheck.files.placed import LINES, MAX_DOCUMENT, Loaded, Place, Refused, suffix_of, write_lines
from claimcheck.files.reading import read_bytes
from claimcheck.kept.memory import is_remembering, recall
from claimcheck.kept.plain import of_plain, to_plain

MAX_KNOWN = 2**22  # bytes: longer files of lines are read as they come

_Item = Loaded | Refused | Problem


def known_records(file: str) -> Iterator[_Item]:
    """Yield the claims of one file, in order, and what is wrong with it, as `read_records` does."""
    suffix = suffix_of(file)
    if not is_remembering() or (suffix == LINES and _is_long(file)):
        from claimcheck.files.records import read_records

        yield from read_records(file)
        return
    try:
        data = read_bytes(file, MAX_DOCUMENT.get(suffix, MAX_KNOWN))
    except InputError as error:
        yield from error.problems
        return
    key = f"{hashlib.sha256(data).hexdigest()} {file}"
    yield from recall("claims", key, partial(_read, file, data), _plain, partial(_of_plain, file))


def _is_long(file: str) -> bool:
    try:
        return os.stat(file).st_size > MAX_KNOWN  # noqa: PTH116 - as it is written, without a detour
    except OSError:
        return False


def _read(file: str, data: bytes) -> Sequence[_Item]:
    from claimcheck.files.records import read_bytes_of

    return list(read_bytes_of(file, data))


def _plain(items: Sequence[_Item]) -> Any:  # noqa: ANN401 - what JSON holds
    """Return claims as JSON holds them, each text of lines once; raise TypeError where anything was wrong."""
    texts: dict[int, tuple[int, str]] = {}
    claims = []
    for item in items:
        if not isinstance(item, Loaded):
            raise TypeError("a file with faults is not kept")
        places = []
        for place in (item.place, item.article_place):
            lines = place.lines
            number, _ = texts.setdefault(id(lines), (len(texts), write_lines(lines)))
            places.append([number, *place.path])
        claims.append([to_plain(item.claim), *places])
    return [[text for _, text in texts.values()], claims]


def _of_plain(file: str, plain: Any) -> Sequence[_Item]:  # noqa: ANN401 - whatever was written
    texts, claims = plain

    def placed(number: int, *path: str | int) -> Place:
        return Place(file, str(texts[number]), path)

    return [Loaded(of_plain(claim), placed(*place), placed(*article)) for claim, place, article in claims]
