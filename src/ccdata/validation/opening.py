"""Opening a package: a folder, its descriptor or a zip, read only, and nothing outside it.

A package may come from anyone. So no path is followed that leaves it, by name or by a link; only plain files
are read; nothing is fetched and nothing is written; and a zip is read in place, within limits.
"""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from ccdata.validation.errors import CannotValidate
from ccdata.validation.zips import Refused, Zip, printable, unsafe

__all__ = ["DESCRIPTOR", "Container", "Folder", "Refused", "Zip", "find_descriptor", "opened", "read_bytes"]

DESCRIPTOR = "datapackage.json"
_CODE = Path(__file__).parents[1]
_GIVE = f"give the folder of a package, its {DESCRIPTOR}, or a zip that holds it"


class Container(Protocol):
    """The files of a package. Names are relative to the descriptor, with ``/`` between their parts."""

    name: str
    """What a report calls the package: the path as it was given, with what cannot be printed replaced."""

    faults: tuple[str, ...]
    """What is wrong with the container itself: entries of a zip that leave it, or stand in it twice."""

    def names(self) -> Iterable[str]:
        """The names of the files."""

    def size(self, name: str) -> int | None:
        """The bytes of a file; None where there is no such file. Raises Refused."""

    def open(self, name: str) -> BinaryIO:
        """A file, to read. Raises Refused, and OSError where the system does not let it be read."""

    def local(self, name: str) -> Path | None:
        """The path of a file for who wants one; None in a zip. Raises Refused."""


class Folder:
    """A folder as the package."""

    def __init__(self, folder: Path, name: str | None = None) -> None:
        self.name = printable(str(folder) if name is None else name)
        self.faults: tuple[str, ...] = ()
        self._folder = folder
        self._root = folder.resolve()
        # Each file is asked for several times, and to follow its path takes longer than to open it.
        self._sound: dict[str, Path] = {}

    def names(self) -> Iterator[str]:
        for folder, _, files in os.walk(self._folder):
            for file in files:
                yield (Path(folder) / file).relative_to(self._folder).as_posix()

    def size(self, name: str) -> int | None:
        path = self.local(name)
        try:
            return path.stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def open(self, name: str) -> BinaryIO:
        return self.local(name).open("rb")

    def local(self, name: str) -> Path:
        if name in self._sound:
            return self._sound[name]
        why = unsafe(name)
        if why is not None:
            raise Refused(why)
        path = self._folder / name
        try:
            real = path.resolve()
            if not real.is_relative_to(self._root):
                raise Refused("the path leads out of the folder by a link")
            mode = real.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return path
        except Refused:
            raise
        except RuntimeError:
            raise Refused("the path leads round in circles") from None
        except OSError as error:
            if isinstance(error, PermissionError):
                raise
            raise Refused((error.strerror or str(error)).lower()) from None
        # A pipe would be waited for, and a device never ends.
        if not stat.S_ISREG(mode):
            raise Refused("it is a folder" if stat.S_ISDIR(mode) else "it is no plain file")
        self._sound[name] = path
        return path


def read_bytes(container: Container, name: str, limit: int) -> bytes:
    """The content of a file of at most ``limit`` bytes. Raises Refused where it has more, and OSError."""
    size = container.size(name)
    if size is None:
        raise FileNotFoundError(2, os.strerror(2), name)
    if size <= limit:
        with container.open(name) as file:
            # One more than allowed: a file may grow, or a zip say less than it holds.
            content = file.read(limit + 1)
        if len(content) <= limit:
            return content
    raise Refused(f"the file has more than {limit:,} bytes", is_limit=True)


def opened(path: Path | None) -> tuple[Container, str]:
    """The package at ``path``, or the one that is shipped, and the name of its descriptor.

    Raises CannotValidate where there is no package to look at.
    """
    if path is None:
        shipped = _shipped()
        return Folder(shipped.parent, str(shipped)), shipped.name
    try:
        return _opened(path)
    except OSError as error:
        raise CannotValidate.of(path, error) from None


def _opened(path: Path) -> tuple[Container, str]:
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise CannotValidate(path, "no such file or folder", _GIVE) from None
    if stat.S_ISDIR(mode):
        if not os.path.lexists(path / DESCRIPTOR):
            raise CannotValidate(path, f"the folder holds no {DESCRIPTOR}", _GIVE)
        return Folder(path), DESCRIPTOR
    if path.suffix.lower() == ".json" and stat.S_ISREG(mode):
        return Folder(path.parent, str(path)), path.name
    if path.suffix.lower() == ".zip" and stat.S_ISREG(mode):
        return _opened_zip(path)
    raise CannotValidate(path, "neither a folder, nor a descriptor, nor a zip", _GIVE)


def _opened_zip(path: Path) -> tuple[Container, str]:
    try:
        container = Zip(path, DESCRIPTOR)
    except zipfile.BadZipFile as error:
        raise CannotValidate(path, f"not a zip that can be read: {error}".lower(), "make it again") from None
    if not container.is_refused and container.size(DESCRIPTOR) is None:
        where = "at its top or in its only top folder"
        raise CannotValidate(path, f"the zip holds no {DESCRIPTOR} {where}", _GIVE)
    return container, DESCRIPTOR


def find_descriptor(path: Path | None) -> Path:
    """The path of the descriptor at ``path``, or of the one that is shipped. Raises CannotValidate."""
    container, name = opened(path)
    found = container.local(name)
    if found is None:
        raise CannotValidate(path or Path(), "a zip has no path inside", _GIVE)
    return found


def _shipped() -> Path:
    """The descriptor inside the installed package, or at the root of the checkout it is run from."""
    places = [folder / "datapackage" / DESCRIPTOR for folder in (_CODE, _CODE.parents[1])]
    for place in places:
        if place.is_file():
            return place
    raise CannotValidate(places[-1], "there is no package yet", "build it with `ccdata build`")
