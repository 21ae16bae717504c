"""What the commands that print a report have in common: their options, and the file that it is written to."""

from __future__ import annotations

import stat
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from pathlib import Path

from ccdata.commands import CannotRun


def add_format(parser: ArgumentParser, formats: Sequence[str]) -> None:
    """Add the option that chooses the form of the report."""
    parser.add_argument(
        "--format", choices=formats, default="text", help="form of the report (default: text)"
    )


def add_output(parser: ArgumentParser) -> None:
    """Add the option that names a file for the report."""
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="write the report to a file, and print its outcome on one line",
    )


def write(pieces: Iterable[str], file: Path) -> None:
    """Write a report to a file, which is replaced once the report is whole. Raises CannotRun.

    Into a pipe or terminal (``/dev/stdout``) it is written as it comes: they keep nothing that could be lost.
    """
    from ccdata.packaging.replacing import replace_file

    # What no encoding knows, such as half a surrogate pair, is told by its number.
    encoded = (piece.encode("utf-8", errors="backslashreplace") for piece in pieces)
    try:
        if _keeps_nothing(file):
            with file.open("wb") as stream:
                stream.writelines(encoded)
        else:
            replace_file(file, encoded)
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise CannotRun(f"{file}: {said}\n  mend:  give --output a file that can be written") from None


def _keeps_nothing(file: Path) -> bool:
    try:
        mode = file.stat().st_mode
    except (OSError, RuntimeError):  # which to write it tells
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)
