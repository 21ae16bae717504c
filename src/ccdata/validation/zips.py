"""A zip as a package: read in place, never unpacked, and refused where it is made to harm who opens it.

Refused are archives with too many entries, entries that overlap, that grow beyond all measure or beyond what
they say of themselves, and names that leave the archive; so also entries that are links, or encrypted.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

MAX_ENTRIES = 100_000
MAX_DIRECTORY = 32 * 2**20
"""Bytes of the list of entries: what has to be read before any entry can be counted."""
MAX_BYTES = 64 * 2**30
"""Bytes of all entries together."""
MAX_RATIO = 400
"""How often an entry may outgrow its packed form: repetitive tables reach 200, a bomb 1,000 and more."""
SMALL = 16 * 2**20
"""An entry of so few bytes may grow as it likes: it does no harm."""

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Refused(OSError):
    """A file that is not read, and why. ``is_limit``: it is too much of something, not out of bounds."""

    def __init__(self, reason: str, *, is_limit: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_limit = is_limit


def printable(text: str) -> str:
    """The text with what no terminal or file can take (half surrogate pairs, control characters) replaced.

    >>> printable("a\\udcffb\\x1b[31m")
    'a�b�[31m'
    """
    return text if text.isprintable() else "".join(one if one.isprintable() else "�" for one in text)


def unsafe(name: str) -> str | None:
    """Why a name may not be followed, or None.

    >>> unsafe("data/roles.csv")
    >>> unsafe("data/../../roles.csv")
    'the path leaves the folder of the descriptor: it has a part `..`'
    """
    if name == "":
        return "the path is empty"
    if _DRIVE.match(name):
        return "the path begins with a drive, and is not relative to the descriptor"
    if _SCHEME.match(name):
        return "the path is remote: nothing is fetched, so what is there cannot be checked"
    if name.startswith("/"):
        return "the path is absolute, not relative to the descriptor"
    if "\\" in name:
        return "the path has a backslash: the parts of a path are separated by `/`"
    if ".." in PurePosixPath(name).parts:
        return "the path leaves the folder of the descriptor: it has a part `..`"
    if not name.isprintable():
        return "the path has a character that cannot be printed"
    return None


class Zip:
    """A zip with the descriptor at its top, or in its only top folder. Raises BadZipFile, OSError."""

    def __init__(self, path: Path, descriptor: str) -> None:
        self.name = printable(str(path))
        self.faults: tuple[str, ...] = ()
        self._refusal: Refused | None = None
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._zip: zipfile.ZipFile | None = None
        if _directory_size(path) > MAX_DIRECTORY:
            self._refusal = Refused("the zip has a list of entries beyond all measure", is_limit=True)
            return
        try:
            self._zip = zipfile.ZipFile(path)
        except (NotImplementedError, UnicodeDecodeError, ValueError) as error:
            raise zipfile.BadZipFile(str(error)) from None
        infos = self._zip.infolist()
        why = _excess(infos, path.stat().st_size)
        if why is not None:
            self._refusal = Refused(why, is_limit=True)
            return
        self._gather(infos, descriptor)

    @property
    def is_refused(self) -> bool:
        """Whether nothing at all of the archive is read."""
        return self._refusal is not None

    def _gather(self, infos: list[zipfile.ZipInfo], descriptor: str) -> None:
        faults: dict[str, None] = {}
        found: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            # ZipFile cuts a name at a NUL, so that another is shown than is meant.
            name = info.orig_filename.removesuffix("/")
            why = unsafe(name)
            if why is not None:
                faults[f"the zip has an entry {_quoted(name)}: {why}"] = None
                continue
            # Some write a `./` before each name.
            name = str(PurePosixPath(name))
            if name in found:
                faults[f"the zip has two entries {_quoted(name)}"] = None
            elif not info.is_dir():
                found[name] = info
        # What macOS packs beside the files of a folder is not part of it.
        tops = {name.partition("/")[0] for name in found} - {"__MACOSX"}
        top = f"{next(iter(tops))}/" if descriptor not in found and len(tops) == 1 else ""
        self._entries = {name.removeprefix(top): info for name, info in found.items()}
        self.faults = tuple(faults)

    def names(self) -> Iterator[str]:
        yield from self._entries

    def size(self, name: str) -> int | None:
        info = self._info(name)
        return None if info is None else info.file_size

    def open(self, name: str) -> BinaryIO:
        info = self._info(name)
        if info is None or self._zip is None:
            raise FileNotFoundError(2, "No such file or directory", name)
        if info.file_size > SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise Refused(
                f"the entry of the zip grows more than {MAX_RATIO} times when it is unpacked", is_limit=True
            )
        try:
            return io.BufferedReader(_Entry(self._zip.open(info), info.file_size))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error) as error:
            raise Refused(f"the entry of the zip cannot be read: {error}") from None

    def local(self, name: str) -> None:
        self._info(name)

    def _info(self, name: str) -> zipfile.ZipInfo | None:
        if self._refusal is not None:
            raise self._refusal
        why = unsafe(name)
        if why is not None:
            raise Refused(why)
        info = self._entries.get(str(PurePosixPath(name)))
        if info is not None and stat.S_ISLNK(info.external_attr >> 16):
            raise Refused("the entry of the zip is a link, which may lead anywhere")
        return info


class _Entry(io.RawIOBase):
    """An entry as a stream that ends where the zip says, and turns what is broken into Refused."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream = stream
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            part = self._stream.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            raise Refused(f"the entry of the zip is damaged: {error}") from None
        if self._stream.tell() > self._size:
            raise Refused("the entry of the zip holds more than it says", is_limit=True)
        buffer[: len(part)] = part
        return len(part)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _excess(infos: list[zipfile.ZipInfo], size: int) -> str | None:
    """What an archive has too much of, or None."""
    if len(infos) > MAX_ENTRIES:
        return f"the zip has {len(infos):,} entries, more than {MAX_ENTRIES:,}"
    if sum(info.file_size for info in infos) > MAX_BYTES:
        return f"the entries of the zip unpack to more than {MAX_BYTES:,} bytes"
    if sum(info.compress_size for info in infos) > size:
        return "the entries of the zip overlap: together they are longer than the zip"
    return None


def _directory_size(path: Path) -> int:
    """The bytes of the list of entries, as the end of the zip gives them. Raises BadZipFile."""
    with path.open("rb") as file:
        file.seek(0, io.SEEK_END)
        # The end is 22 bytes and a comment of at most 65,535; the form for large archives has 76 before it.
        file.seek(max(file.tell() - 22 - 65_535 - 76, 0))
        tail = file.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) < place + 22:
        raise zipfile.BadZipFile("File is not a zip file")
    size = int.from_bytes(tail[place + 12 : place + 16], "little")
    large = tail.rfind(b"PK\x06\x06", 0, place)
    if size == 0xFFFFFFFF and large >= 0:
        size = int.from_bytes(tail[large + 40 : large + 48], "little")
    return size


def _quoted(name: str) -> str:
    clean = printable(name)
    return repr(clean if len(clean) <= 80 else f"{clean[:77]}...")
