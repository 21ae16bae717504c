"""What the commands that print a report have in common: their options, and the file that it is written to."""

from __future__ import annotations

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
    """Write a report to a file. Raises CannotRun."""
    try:
        with file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(pieces)
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise CannotRun(f"{file}: {said}\n  mend:  give --output a file that can be written") from None
