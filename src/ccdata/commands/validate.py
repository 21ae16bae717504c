"""``ccdata validate``: a copy of the package against its schemas and rules.

Data that are broken, a descriptor that is not JSON among them, end with status 1. Status 2 is for what
cannot be looked at: no such path, no descriptor, no permission.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TextIO

from ccdata.commands import FINE, WRONG, CannotRun, fall_silent
from ccdata.validation.formats import FORMATS

HELP = "hold a copy of the package against its schemas and rules"


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="the folder of a package, or its datapackage.json (default: the package that is shipped)",
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="form of the report (default: text)"
    )


def run(options: Namespace) -> int:
    """Validate, and print the report."""
    from ccdata.validation import CannotValidate, validate
    from ccdata.validation.formats import pieces

    try:
        report = validate(options.path)
    except CannotValidate as problem:
        raise CannotRun(str(problem)) from None
    status = FINE if report.ok else WRONG
    try:
        sys.stdout.writelines(pieces(report, options.format, colour=_takes_colour(sys.stdout)))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the report has seen enough of it; what was found stays found.
        fall_silent()
    return status


def _takes_colour(stream: TextIO) -> bool:
    """Whether to write in colour: a terminal that knows it, unless its reader wants none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
