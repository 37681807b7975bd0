"""Bytes of any encoding to text: what a byte order mark or the bytes themselves say, then what they declare."""

import codecs
import re

from claimcheck.errors import InputError, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?i)(?:charset|encoding)\s*=\s*[\"']?([a-z0-9_.:-]{2,40})")
_HEAD = 2048  # bytes in which a document declares its encoding (HTML: 1024)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zipped document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "compressed"),
)


def decode_any(data: bytes, path: str) -> tuple[str, str]:
    """Return the text of bytes and the name of their encoding; raise InputError where they hold no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, path), name
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise InputError(Problem(file=path, message=f"is {what}: save its text, and name that file"))
    try:
        return _without_nul(data.decode("utf-8"), path), "utf-8"
    except UnicodeDecodeError:
        pass  # It is in another encoding.
    declared = _declared(data)
    if declared is not None:
        try:
            return _without_nul(data.decode(declared), path), declared
        except UnicodeDecodeError:
            pass  # It declares what it is not.
    guessed = _guessed(data)
    return _without_nul(data.decode(guessed, "replace"), path), guessed


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return _without_nul(data.decode(encoding), path)
    except UnicodeDecodeError as error:
        message = f"begins as {encoding} and is not: {error.reason} at byte {error.start}"
        raise InputError(Problem(file=path, message=message)) from error


def _without_nul(text: str, path: str) -> str:
    if "\0" in text:
        raise InputError(Problem(file=path, message="holds a NUL: it is no text"))
    return text


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        return codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None


def _guessed(data: bytes) -> str:
    """Return the encoding that charset-normalizer takes most likely; Windows' western one where it cannot tell."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return "cp1252" if best is None or best.encoding in _TOO_NARROW else best.encoding


_SAMPLE = 2**16  # bytes that are looked at
# What differs from cp1252 in the marks that a newspaper sets, and is guessed instead of it.
_TOO_NARROW = frozenset(
    {"ascii", "latin_1", "iso8859_1", "cp1250", "cp1257", "mac_roman", "cp1254", "cp1258"}
)
