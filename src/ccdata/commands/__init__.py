"""The command line: one command a module, each thin: parse arguments, call, print."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

COMMANDS = ("build", "verify", "validate", "explain", "census", "review", "diff", "export")
"""The commands, each a module of this package with ``HELP``, ``configure`` and ``run``."""

FINE, WRONG, CANNOT = 0, 1, 2
"""Exit status: all is well; something is wrong with the data; the command could not run."""


class CannotRun(Exception):
    """A command cannot run. The message says what, where, and how to mend it."""


class _Parser(ArgumentParser):
    """An argument parser whose errors end as those of commands do."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(CANNOT, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that knows only ASCII gets `\xa3148.4m`, not a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        fall_silent()
        return FINE
    return status


def console() -> NoReturn:
    """Be the command line of a process of its own.

    It ends without giving its memory back piece by piece, which takes as long as to check a small table.
    """
    status = main()
    sys.stderr.flush()
    os._exit(status)


def fall_silent() -> None:
    """Say nothing more on standard output, not even at exit: whoever read it has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(arguments: Sequence[str] = ()) -> ArgumentParser:
    """The parser of all commands, or where one is named, of that one alone: it imports no other."""
    parser = _Parser(
        prog="ccdata",
        description="English social care as its sources told it, 1997 to 2025: "
        "tables in which every cell leads to the words it was taken from.",
    )
    parser.add_argument(
        "--version", action="store_true", help="print the versions of code and data, and stop"
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name in [name for name in arguments[:1] if name in COMMANDS] or COMMANDS:
        module = import_module(f"{__name__}.{name}")
        subparser = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.configure(subparser)
        subparser.set_defaults(run=module.run)
    return parser


def _run(arguments: Sequence[str] | None) -> int:
    """Parse the arguments and run the command that they name."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = _parser(given)
    try:
        options = parser.parse_args(given)
    except SystemExit as done:  # argparse has printed help or an error
        return done.code if isinstance(done.code, int) else FINE
    if options.version:
        return _print_versions()
    if options.command is None:
        parser.print_help()
        return CANNOT
    try:
        status: int = options.run(options)
    except CannotRun as problem:
        sys.stderr.write(f"ccdata {options.command}: {problem}\n")
        return CANNOT
    except KeyboardInterrupt:
        sys.stderr.write(f"ccdata {options.command}: interrupted; nothing was left half done\n")
        return CANNOT
    return status


def _print_versions() -> int:
    import ccdata

    sys.stdout.write(f"ccdata {ccdata.__version__}, data {ccdata.data_version}\n")
    return FINE
