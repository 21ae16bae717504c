"""``ccdata verify``: the promises, on the built package, against the seeds."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ccdata.commands import FINE, WRONG, CannotRun
from ccdata.commands.checkout import checkout, seeds_folder

if TYPE_CHECKING:
    from ccdata.evidence.check import Check, Rows

HELP = "check the promises on the built package against the seeds"

_SHOWN = 5  # failures printed of a check; the rest are counted
_MOST_BYTES = 2**30  # of a file of a zip


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--package",
        type=Path,
        metavar="PATH",
        help="the package: a folder or the zip, with the words of the sources or without "
        "(default: datapackage/ of the checkout)",
    )
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder of the seeds (default: that of the checkout)"
    )


def run(options: Namespace) -> int:
    """Check every promise and print how often each was checked, skipped and broken."""
    seeds = seeds_folder(options.seeds, "verify")
    given = options.package if options.package is not None else checkout("verify") / "datapackage"
    with TemporaryDirectory(prefix="ccdata-") as place:
        return _told(_checks(_unpacked(given, Path(place)), given, seeds))


def _unpacked(package: Path, place: Path) -> Path:
    """The folder of a package; a zip is unpacked into ``place``. Raises CannotRun."""
    if package.suffix.lower() != ".zip":
        return package
    from ccdata.validation import CannotValidate
    from ccdata.validation.opening import Refused, opened, read_bytes

    try:
        container, _ = opened(package)
        for name in container.names():
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(read_bytes(container, name, _MOST_BYTES))
    except (CannotValidate, Refused, OSError) as problem:
        mend = f"\n  mend:  `ccdata validate {package}` says what is wrong with it"
        raise CannotRun(f"{problem}{'' if 'mend:' in str(problem) else mend}") from None
    return place


def _checks(folder: Path, given: Path, seeds: Path) -> list[Check] | None:
    """Every check of a package; None where it or the seeds are not sound, which is said. Raises CannotRun."""
    from ccdata.corpus import SeedError, read_corpus
    from ccdata.evidence.errors import EvidenceError
    from ccdata.evidence.verifying import verify
    from ccdata.packaging.building import build
    from ccdata.packaging.exports.wordless import NAME
    from ccdata.packaging.reading import PackageError, read_package
    from ccdata.packaging.rebuilding import edition, rebuilt
    from ccdata.packaging.restoring import restored
    from ccdata.vocabulary.registers import RegisterError

    try:
        corpus = read_corpus(seeds)
        rows: Rows = read_package(folder)
    except (SeedError, RegisterError, PackageError) as problem:
        sys.stderr.write(f"ccdata verify: {str(problem).replace(str(folder), str(given))}\n")
        return None
    except OSError as problem:
        raise CannotRun(
            f"cannot read {problem.filename}: {problem.strerror}\n  mend:  build it first: ccdata build"
        ) from None
    checks: list[Check] = []
    if edition(folder) == NAME:
        try:
            tables = build(seeds).tables
        except EvidenceError:  # which the last check tells
            tables = {}
        rows, check = restored(rows, corpus, tables)
        checks = [check]
    return [*checks, *verify(rows, corpus), rebuilt(folder, seeds)]


def _told(checks: list[Check] | None) -> int:
    """Print what became of each check; returns the exit status."""
    if checks is None:
        return WRONG
    for check in checks:
        skipped = sum(check.skipped.values())
        state = "not made yet" if check.not_made_yet else "ok" if check.ok else "FAILED"
        sys.stdout.write(f"promise {check.promise}  {state}: {check.name}\n")
        if check.not_made_yet:
            sys.stdout.write(f"           {check.not_made_yet}\n")
            continue
        sys.stdout.write(
            f"           {check.performed} performed, {skipped} skipped, {len(check.failed)} failed\n"
        )
        for detail in check.details:
            sys.stdout.write(f"           {detail}\n")
        for why, count in sorted(check.skipped.items()):
            sys.stdout.write(f"           skipped {count}: {why}\n")
        if not check.performed:
            sys.stdout.write("           nothing was checked, and that is a failure\n")
        for failure in check.failed[:_SHOWN]:
            sys.stdout.write(f"           {failure}\n")
        if len(check.failed) > _SHOWN:
            sys.stdout.write(f"           and {len(check.failed) - _SHOWN} more\n")
    made = [check for check in checks if not check.not_made_yet]
    broken = [check for check in made if not check.ok]
    sys.stdout.write(
        f"{len(made)} checks made, {len(broken)} failed; {len(checks) - len(made)} promises not made yet\n"
    )
    return WRONG if broken else FINE
