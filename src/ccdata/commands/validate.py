"""``ccdata validate``: a copy of the package against its schemas and rules.

Data that are broken, a descriptor that is not JSON among them, end with status 1. Status 2 is for what
cannot be looked at: no such path, no descriptor, no permission.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ccdata.commands import FINE, WRONG, CannotRun
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
    from ccdata.validation.formats import render

    try:
        report = validate(options.path)
    except CannotValidate as problem:
        raise CannotRun(str(problem)) from None
    sys.stdout.write(render(report, options.format))
    return FINE if report.ok else WRONG
