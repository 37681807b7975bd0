"""Bytes of a file: regular, bounded, UTF-8, unchanged while they are read."""

import errno
import hashlib
import os
import time
from pathlib import Path

import pytest

from claimcheck.errors import InputError
from claimcheck.files.articles import load_article, shown
from claimcheck.files.reading import decode, opened, read_bytes, reason
from claimcheck.model.claim import Source


class TestBytes:
    def test_bytes_are_read_whole_up_to_a_limit(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"abc")

        assert b"abc" == read_bytes(str(tmp_path / "a"), 3)
        with pytest.raises(InputError, match="is larger than 0 MiB: split it"):
            read_bytes(str(tmp_path / "a"), 2)

    @pytest.mark.parametrize("age", [0, 3600])
    def test_a_change_shows_whatever_the_age_of_the_file(self, age: int, tmp_path: Path) -> None:
        """By size and time; a file of the last seconds, whose time need not tell, is read twice."""
        path = tmp_path / "a"
        path.write_bytes(b"abc")
        then = time.time() - age
        os.utime(path, (then, then))
        assert b"abc" == read_bytes(str(path), 3)

        with pytest.raises(InputError, match="was changed while it was read"), opened(str(path)):
            path.write_bytes(b"abcd")

    def test_trouble_of_the_disk_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"abc")
        with (
            pytest.raises(InputError, match=r"a: cannot be read: Input/output error"),
            opened(str(tmp_path / "a")),
        ):
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    @pytest.mark.parametrize(
        ("error", "words"),
        [
            (PermissionError(errno.EACCES, "Permission denied"), "may not be read: permission denied"),
            (FileNotFoundError(errno.ENOENT, ""), "there is no such file or folder"),
            (OSError("odd"), "cannot be read: odd"),
            (ValueError("embedded null byte"), "is no name of a file: it holds a NUL"),
        ],
    )
    def test_reasons_are_words(self, error: OSError | ValueError, words: str) -> None:
        assert words == reason(error)

    def test_text_is_utf_8(self) -> None:
        assert "a\r\né" == decode("a\r\né".encode(), "x")
        with pytest.raises(InputError, match=r"x:4: is not UTF-8: the byte 0xE9 in this line"):
            decode(b"a\nb\n\xe9", "x", first_line=2)
        with pytest.raises(InputError, match=r"x:1: is UTF-16: save it as UTF-8"):
            decode("a".encode("utf-16"), "x")


class TestArticle:
    def test_an_article_has_its_text_its_path_and_the_hash_of_its_bytes(self, tmp_path: Path) -> None:
        """The hash is that of the whole file, also of a byte order mark, which is no part of the text."""
        (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfabc\r\n")
        (tmp_path / "in").mkdir()
        article = load_article(tmp_path / "in" / ".." / "a.txt", Source(title="t"))

        assert ("abc\r\n", "t") == (article.text, article.source.title)
        assert (tmp_path / "a.txt").as_posix() == article.path
        assert hashlib.sha256(b"\xef\xbb\xbfabc\r\n").hexdigest() == article.sha256

    def test_what_cannot_be_read_is_told_by_its_short_name(self, tmp_path: Path) -> None:
        with pytest.raises(InputError) as raised:
            load_article(tmp_path / "a" / ".." / "b.txt", Source())

        assert [(tmp_path / "b.txt").as_posix()] == [problem.file for problem in raised.value.problems]

    def test_paths_are_told_without_detours(self) -> None:
        assert "seeds/a.txt" == shown("claims/../seeds//./a.txt")
