"""``ccdata build``: seeds to package."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ccdata.commands import FINE, WRONG, CannotRun
from ccdata.commands.checkout import checkout, seeds_folder

HELP = "build the package from the seeds, and print what it holds"


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="where to write the package (default: datapackage/ of the checkout, with schemas/ beside it)",
    )
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder of the seeds (default: that of the checkout)"
    )


def run(options: Namespace) -> int:
    """Build, write in one step, and print a line a table."""
    from ccdata.corpus import SeedError
    from ccdata.evidence.errors import EvidenceError
    from ccdata.packaging.building import build, schema_files
    from ccdata.packaging.marking import NoPlace
    from ccdata.packaging.replacing import CannotWrite, replace_file, replace_folder
    from ccdata.packaging.summary import with_summary
    from ccdata.packaging.versions.changelog import with_counts
    from ccdata.packaging.versions.snapshot import CannotCompare
    from ccdata.vocabulary.registers import RegisterError

    seeds = seeds_folder(options.seeds, "build")
    out = options.out if options.out is not None else checkout("build") / "datapackage"
    try:
        built = build(seeds)
    except (SeedError, RegisterError, EvidenceError, CannotCompare) as problem:
        sys.stderr.write(f"ccdata build: {problem}\n  nothing was written\n")
        return WRONG
    try:
        if options.out is None:
            readme, changelog = out.parent / "README.md", out.parent / "CHANGELOG.md"
            renewed = with_summary(readme.read_text("utf-8"), built.tables)
            told = with_counts(changelog.read_text("utf-8"), built.since)
            replace_folder(out, built.files)
            replace_folder(out.parent / "schemas", schema_files())
            replace_file(readme, [renewed.encode()])
            replace_file(changelog, [told.encode()])
        else:
            replace_folder(out, built.files)
    except (CannotWrite, NoPlace, OSError) as problem:
        raise CannotRun(str(problem)) from None
    width = max(map(len, built.tables))
    for name, rows in built.tables.items():
        sys.stdout.write(f"{name:<{width}}  {len(rows):>6} rows\n")
    total = sum(map(len, built.tables.values()))
    sys.stdout.write(f"{len(built.tables)} tables, {total} rows, version {built.version}, written to {out}\n")
    return FINE
