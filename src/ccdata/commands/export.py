"""``ccdata export``: the package in another form."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import TYPE_CHECKING

import ccdata
from ccdata.commands import FINE, CannotRun

if TYPE_CHECKING:
    from ccdata.packaging.exports import Package

HELP = "write the package in another form: for other tools, and other people"

# Those of packaging.exports, which other commands need not import: a test says that they agree.
FORMATS = ("zip", "croissant", "schema-org", "annotations", "sqlite", "excel")

_MOST = 4 * 2**30  # bytes of a file that is read into memory

LICENCES = ("LICENSE", "LICENSE-DATA")


def configure(parser: ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("format", choices=FORMATS, metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    parser.add_argument("--out", type=Path, metavar="PATH", required=True, help="the file to write")
    parser.add_argument(
        "--package",
        type=Path,
        metavar="PATH",
        help="the package: its folder, its datapackage.json, or a zip (default: the one that is shipped)",
    )
    parser.add_argument(
        "--no-text",
        action="store_true",
        help="zip: leave the words of the sources out, with offsets and hashes in their place",
    )
    parser.add_argument(
        "--seeds",
        type=Path,
        metavar="DIR",
        help="annotations: the folder of the seeds, to give the words before and after each quote as well; "
        "what is written so is for those who may read the sources",
    )


def run(options: Namespace) -> int:
    """Make the form in memory, then write it in one step."""
    from ccdata.packaging.exports import FORMATS as FORMS
    from ccdata.packaging.exports import CannotExport, Options, export
    from ccdata.packaging.replacing import CannotWrite, replace_files

    _refuse(options)
    try:
        asked = Options(
            no_text=options.no_text,
            texts=_texts(options.seeds),
            licences=_licences() if options.format == "zip" else {},
            epoch=_epoch(),
            stem=options.out.stem,
        )
        made = export(options.format, _package(options.package), asked)
        written = replace_files(options.out, FORMS[options.format].suffix, made)
    except (CannotExport, CannotWrite) as problem:
        raise CannotRun(str(problem)) from None
    for path, content in written.items():
        sys.stdout.write(f"{path}: {len(content):,} bytes\n")
    return FINE


def _refuse(options: Namespace) -> None:
    """Refuse an option that the form does not heed. Raises CannotRun."""
    from ccdata.packaging.exports import FORMATS as FORMS

    given = {"no_text": options.no_text, "seeds": options.seeds is not None}
    for name, is_given in given.items():
        if is_given and name not in FORMS[options.format].takes:
            those = ", ".join(one for one, about in FORMS.items() if name in about.takes)
            raise CannotRun(
                f"--{name.replace('_', '-')} is for {those}, not for {options.format}\n  mend:  leave it out"
            )


def _package(given: Path | None) -> Package:
    """The package that was given, or the one that is shipped. Raises CannotRun, CannotExport."""
    from ccdata.packaging.exports.reading import read
    from ccdata.validation import CannotValidate
    from ccdata.validation.opening import opened, read_bytes

    try:
        container, descriptor = opened(given)
    except CannotValidate as problem:
        raise CannotRun(str(problem)) from None
    return read(lambda name: read_bytes(container, name, _MOST), descriptor, container.name)


def _texts(seeds: Path | None) -> Mapping[str, str]:
    if seeds is None:
        return {}
    from ccdata.commands.checkout import seeds_folder
    from ccdata.corpus import SeedError, read_corpus
    from ccdata.vocabulary.registers import RegisterError

    try:
        corpus = read_corpus(seeds_folder(seeds, "export"))
    except (SeedError, RegisterError) as problem:
        raise CannotRun(str(problem)) from None
    return {source.id: source.text for source in corpus.sources.values()}


def _epoch() -> int | None:
    """The time that reproducible builds agree on, where it is set. Raises CannotRun."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told == "":
        return None
    from ccdata.packaging.exports.zipped import LAST_SECOND

    if not told.isdecimal() or not told.isascii() or len(told) > 10 or int(told) > LAST_SECOND:
        raise CannotRun(
            f"SOURCE_DATE_EPOCH is {told!r}, no number of seconds that a zip can tell\n"
            f"  mend:  give seconds since 1970, at most {LAST_SECOND} (the year 2107), or unset it"
        )
    return int(told)


def _licences() -> dict[str, bytes]:
    """The texts of the licences: at the root of a checkout, else beside the installed package.

    Raises CannotRun.
    """
    root = Path(ccdata.__file__).parents[2]
    found = {name: root / name for name in LICENCES if (root / name).is_file()}
    if len(found) < len(LICENCES):
        try:
            listed = files("ccdata") or []
        except PackageNotFoundError:
            listed = []
        found |= {one.name: Path(str(one.locate())) for one in listed if one.name in LICENCES}
    if len(found) < len(LICENCES):
        missing = ", ".join(sorted(set(LICENCES) - set(found)))
        raise CannotRun(
            f"the package lacks {missing}\n  mend:  install ccdata again, or run it in a checkout"
        )
    return {name: found[name].read_bytes() for name in LICENCES}
