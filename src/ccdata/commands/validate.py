"""``ccdata validate``: a Data Package against its schemas and rules.

Data that are broken, a descriptor that is not JSON among them, end with status 1. Status 2 is for what
cannot be looked at: no such path, no descriptor, no permission.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ccdata.commands import FINE, WRONG, CannotRun, fall_silent
from ccdata.commands.reports import add_format, add_output, write

if TYPE_CHECKING:
    from ccdata.validation import Report

HELP = "hold a Data Package against its schemas and rules"

# Those of the formats and of the engine, which other commands need not import: a test says that they agree.
FORMATS = ("text", "json", "junit", "sarif", "github")
ENGINES = ("local", "plain", "sieve", "spark")


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar="PATH",
        help="the folder of a package, its datapackage.json, or a zip (default: the package that is shipped)",
    )
    add_format(parser, FORMATS)
    parser.add_argument(
        "--limit",
        type=_limit,
        metavar="N",
        help="show the first N violations only; all are counted (default: show all)",
    )
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default="local",
        help="what reads the tables: local, in this process, by what is faster (default); its two parts are "
        "plain, which starts at once, and sieve, for millions of rows, which needs polars; spark is planned",
    )
    add_output(parser)


def _limit(text: str) -> int:
    try:
        limit = int(text)
    except ValueError:
        limit = -1
    if limit < 0:
        raise ArgumentTypeError(f"{text!r} is no number of violations: give 0, 1, 2, …")
    return limit


def run(options: Namespace) -> int:
    """Validate, and print the report."""
    from ccdata.validation import CannotValidate
    from ccdata.validation.engine import run as validate
    from ccdata.validation.opening import opened

    if options.engine == "spark":
        raise CannotRun(
            "the engine spark is planned, and not there yet\n"
            "  mend:  leave --engine out: tables larger than memory are read in pieces"
        )
    # NumPy's threads wait for work at full speed, for as long as a small package takes.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Nor is it worth looking for garbage in what is there until the process ends.
    gc.disable()
    try:
        container, name = opened(options.path)
        engine = None if options.engine == "local" else options.engine
        report = validate(container, name, limit=options.limit, engine=engine, is_alone=True)
    except (CannotValidate, ModuleNotFoundError) as problem:
        raise CannotRun(str(problem)) from None
    finally:
        gc.freeze()
        gc.enable()
    status = FINE if report.ok else WRONG
    if options.output is not None:
        from ccdata.validation.formats import pieces

        write(pieces(report, options.format), options.output)
    try:
        _print(report, options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the report has seen enough of it; what was found stays found.
        fall_silent()
    return status


def _print(report: Report, options: Namespace) -> None:
    if options.output is not None:
        from ccdata.validation.formats.grouping import in_short

        sys.stdout.write(f"{in_short(report)}; written to {options.output}\n")
        return
    from ccdata.validation.formats import pieces

    sys.stdout.writelines(pieces(report, options.format, colour=_takes_colour(sys.stdout)))


def _takes_colour(stream: TextIO) -> bool:
    """Whether to write in colour: a terminal that knows it, unless its reader wants none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
