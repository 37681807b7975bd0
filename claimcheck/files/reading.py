"""Bytes of a file: regular files only, bounded, UTF-8, and unchanged while they are read."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import InputError, Problem

UTF8_BOM = b"\xef\xbb\xbf"
_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_RECENT = 2.0  # seconds: the grain of FAT's clock; within it a second change need not show in the time
_CHANGED = "was changed while it was read: run again"
_REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.EACCES: "may not be read: permission denied",
    errno.ELOOP: "is a symbolic link that leads back to itself",
    errno.ENAMETOOLONG: "has a name that is too long",
    errno.ENOTDIR: "there is no such file: a part of its path is no folder",
}


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused a file, in words."""
    if isinstance(error, ValueError):
        return "is no name of a file: it holds a NUL"
    return _REASONS.get(error.errno or 0, f"cannot be read: {error.strerror or error}")


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a regular file; raise InputError where it is none, cannot be read, or changes meanwhile."""
    try:
        descriptor = _open_regular(path)
    except (OSError, ValueError) as error:
        raise InputError(Problem(file=path, message=reason(error))) from error
    with os.fdopen(descriptor, "rb") as stream:
        before = os.fstat(descriptor)
        try:
            yield stream
        except OSError as error:
            raise InputError(Problem(file=path, message=reason(error))) from error
        if _mark(before) != _mark(os.fstat(descriptor)) or _is_replaced(path, before):
            raise InputError(Problem(file=path, message=_CHANGED))


def read_bytes(path: str, limit: int) -> bytes:
    """Return a file's bytes; raise InputError where they cannot be had, are too many, or change meanwhile."""
    with opened(path) as stream:
        data = stream.read(limit + 1)
        if len(data) > limit:
            message = f"is larger than {limit // 2**20} MiB: split it"
            raise InputError(Problem(file=path, message=message))
        if time.time() - os.fstat(stream.fileno()).st_mtime < _RECENT:
            stream.seek(0)
            if stream.read(limit + 1) != data:
                raise InputError(Problem(file=path, message=_CHANGED))
    return data


def decode(data: bytes, path: str, *, first_line: int = 1) -> str:
    """Return bytes as text; raise InputError with the line where they are not UTF-8."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            message = f"is {encoding}: save it as UTF-8"
            raise InputError(Problem(file=path, line=first_line, message=message))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = first_line + data.count(b"\n", 0, error.start)
        message = f"is not UTF-8: the byte 0x{data[error.start]:02X} in this line: save it as UTF-8"
        raise InputError(Problem(file=path, line=line, message=message)) from error


def _open_regular(path: str) -> int:
    """Open without waiting: a named pipe that nobody writes to would keep us for ever."""
    _refuse_special(Path(path).stat())
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        _refuse_special(os.fstat(descriptor))
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_special(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise OSError(0, "it is a folder, and a file was expected")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, "it is no regular file but a pipe, a socket or a device")


def _mark(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _is_replaced(path: str, before: os.stat_result) -> bool:
    try:
        now = Path(path).stat()
    except OSError:
        return True
    return (now.st_dev, now.st_ino) != (before.st_dev, before.st_ino)
