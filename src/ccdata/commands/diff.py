"""``ccdata diff``: two packages, cell by cell, and the version that follows."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ccdata.commands import FINE, WRONG, CannotRun, fall_silent
from ccdata.commands.reports import add_format, add_output, write

if TYPE_CHECKING:
    from ccdata.packaging.versions.snapshot import Snapshot

HELP = "what differs between two packages, cell by cell, and the version that follows"

# Those of the reports, which other commands need not import: a test says that they agree.
FORMATS = ("text", "json", "html")

_PACKAGE = "datapackage"  # where a checkout has its package


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    about = "the folder of a package, its datapackage.json, a zip, or a git revision of the checkout"
    parser.add_argument("old", metavar="OLD", help=about)
    parser.add_argument("new", metavar="NEW", help="the same, of the newer one")
    add_format(parser, FORMATS)
    add_output(parser)


def run(options: Namespace) -> int:
    """Compare, print the report; status 1 where the version that NEW declares does not fit."""
    from ccdata.packaging.versions.comparing import compare
    from ccdata.packaging.versions.formats import pieces
    from ccdata.packaging.versions.snapshot import CannotCompare
    from ccdata.packaging.versions.telling import verdict

    with tempfile.TemporaryDirectory(prefix="ccdata-diff-") as folder:
        try:
            with _package(options.old, Path(folder)) as old, _package(options.new, Path(folder)) as new:
                difference = compare(old, new)
                found = verdict(difference)
                report = "".join(pieces(difference, options.format))
        except CannotCompare as problem:
            raise CannotRun(str(problem)) from None
    try:
        if options.output is not None:
            write([report], options.output)
            sys.stdout.write(f"{found.sentence}; written to {options.output}\n")
        else:
            sys.stdout.write(report)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the report has seen enough of it; what was found stays found.
        fall_silent()
    return FINE if found.fits else WRONG


@contextmanager
def _package(given: str, folder: Path) -> Iterator[Snapshot]:
    """The package that was given: a path where there is one, else a git revision. Raises CannotRun."""
    from ccdata.commands.comparable import comparable
    from ccdata.validation import CannotValidate
    from ccdata.validation.opening import opened

    path = Path(given) if os.path.lexists(given) else _revision(given, folder)
    try:
        container, descriptor = opened(path)
        yield comparable(container, descriptor, given)
    except CannotValidate as problem:
        raise CannotRun(str(problem)) from None
    except OSError as problem:
        said = (problem.strerror or str(problem)).lower()
        raise CannotRun(f"{given}: {problem.filename or ''} {said}\n  mend:  give a whole package") from None


def _revision(given: str, folder: Path) -> Path:
    """The package of a git revision, as a zip in a folder that is there for a while. Raises CannotRun."""
    target = folder / f"{len(list(folder.iterdir()))}.zip"
    mend = "give a folder, a datapackage.json, a zip, or a revision of the git checkout that you are in"
    try:
        # With what follows the name, none is taken for an option.
        commit = _git("rev-parse", "--verify", "--quiet", f"{given}^{{commit}}").strip()
        root = _git("rev-parse", "--show-toplevel").strip()
        _git("-C", root, "archive", "--format=zip", f"--output={target}", commit, _PACKAGE)
    except FileNotFoundError:
        raise CannotRun(f"no such path: {given}; and git is not installed\n  mend:  {mend}") from None
    except subprocess.CalledProcessError as problem:
        if "pathspec" in str(problem.stderr):
            raise CannotRun(
                f"the revision {given} has no {_PACKAGE}/\n  mend:  give one that has a package built"
            ) from None
        raise CannotRun(f"no such path or revision: {given}\n  mend:  {mend}") from None
    return target


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], check=True, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"}
    )
    return done.stdout
