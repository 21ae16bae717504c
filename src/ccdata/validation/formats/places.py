"""Where a violation stands among the files of who reads the report: a CI knows those of a checkout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ccdata.validation.formats.characters import printable, quoted
from ccdata.validation.report import Report, Violation

_DESCRIPTOR = "datapackage.json"
_VALUE_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Spot:
    """A file on disk, and the line where something stands in it; None where it stands on no line."""

    file: Path
    line: int | None = None


class Places:
    """The places of the violations of one report."""

    def __init__(self, report: Report) -> None:
        package = Path(report.package)
        self._archive = package if package.is_file() and package.suffix.lower() != ".json" else None
        if package.is_dir():
            self.folder, self._descriptor = package, package / _DESCRIPTOR
        else:
            self.folder, self._descriptor = package.parent, package

    def of(self, violation: Violation) -> Spot:
        """The file and line of a violation: of a zipped package the archive, and no line.

        What is about no file is about the descriptor. So is a path that leaves the package: a report leads
        nobody to a file that the package does not own.
        """
        if self._archive is not None:
            return Spot(self._archive)
        if violation.file is None or not _inside(violation.file):
            return Spot(self._descriptor)
        return Spot(self.folder / violation.file, violation.line)


def _inside(file: str) -> bool:
    """Whether a path stays below the folder of the package, on every system."""
    if not file.isprintable() or "\\" in file or ":" in file:
        return False
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts


def below(path: Path, folder: Path) -> str | None:
    """A path as seen from a folder above it, with ``/`` between its parts; None if it is not below it.

    Links are not followed: a checkout knows its files by the names that they have in it.
    """
    there, here = os.path.abspath(path), os.path.abspath(folder)  # noqa: PTH100 - Path.resolve follows links
    try:
        return Path(there).relative_to(here).as_posix()
    except ValueError:
        return None


def checkout(folder: Path) -> Path | None:
    """The root of the Git checkout that a folder lies in; None where it lies in none."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - as in `below`
    return next((place for place in (here, *here.parents) if (place / ".git").exists()), None)


def details(violation: Violation) -> list[str]:
    """What is wrong, what stands there, and how to mend it: a line each, for whoever reads a log."""
    lines = [printable(violation.message)]
    if violation.value is not None:
        lines.append(f"found: {quoted(violation.value, _VALUE_COLUMNS)}")
    lines.append(f"mend: {printable(violation.mend)}")
    return lines
