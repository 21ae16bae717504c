"""``ccdata verify``: the promises, on the built package, against the seeds."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ccdata.commands import FINE, WRONG, CannotRun
from ccdata.commands.checkout import checkout, seeds_folder

HELP = "check the promises on the built package against the seeds"

_SHOWN = 5  # failures printed of a check; the rest are counted


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--package", type=Path, metavar="DIR", help="the package (default: datapackage/ of the checkout)"
    )
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder of the seeds (default: that of the checkout)"
    )


def run(options: Namespace) -> int:
    """Check every promise and print how often each was checked, skipped and broken."""
    from ccdata.corpus import SeedError, read_corpus
    from ccdata.evidence.verifying import verify
    from ccdata.packaging.reading import PackageError, read_package
    from ccdata.packaging.rebuilding import rebuilt
    from ccdata.vocabulary.registers import RegisterError

    seeds = seeds_folder(options.seeds, "verify")
    folder = options.package if options.package is not None else checkout("verify") / "datapackage"
    try:
        corpus = read_corpus(seeds)
        rows = read_package(folder)
    except (SeedError, RegisterError, PackageError) as problem:
        sys.stderr.write(f"ccdata verify: {problem}\n")
        return WRONG
    except OSError as problem:
        raise CannotRun(
            f"cannot read {problem.filename}: {problem.strerror}\n  mend:  build it first: ccdata build"
        ) from None
    checks = [*verify(rows, corpus), rebuilt(folder, seeds)]
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
