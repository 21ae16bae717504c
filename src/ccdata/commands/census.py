"""``ccdata census``: the mentions of any text, or what became of those of the seeds."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import BufferedIOBase
from itertools import chain
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, cast

from ccdata.commands import CANNOT, FINE, WRONG, CannotRun
from ccdata.commands.checkout import seeds_folder

if TYPE_CHECKING:
    from ccdata.parsers.scan import Mention
    from ccdata.parsers.streaming import Lines

HELP = "list every number, amount, time, grade and name in a text, or account for those of the seeds"

_EPILOG = (
    "A text is read as UTF-8. Offsets (start, end) are half-open, in code points of the file, with its line "
    "ends as they stand; a byte order mark is one code point, in no column. Lines and columns count from 1. "
    "A paragraph ends at an empty line; one of more than 65,536 code points is read in parts. "
    "Exit status: 0 all was read; 1 something in the seeds is open; 2 a text could not be read."
)

_STDIN = "-"
_SUFFIXES = (".md", ".txt")
_BLOCK = 1 << 16  # bytes read at once
_MARK = "\ufeff"


class _Unreadable(Exception):
    """A text cannot be read to its end. The message says where it stops, and how to mend it."""


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a text, a folder of texts (every *.txt and *.md in it, at any depth), or - for standard input "
        "(default: the seeds)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="a table with counts, or one JSON object a line (default: text)",
    )
    parser.add_argument(
        "--seeds",
        type=Path,
        metavar="DIR",
        help="the folder of the seeds, where no FILE is given (default: that of the checkout)",
    )
    parser.epilog = _EPILOG


def run(options: Namespace) -> int:
    """Take the census of the files, or of the seeds where there are none."""
    if not options.files:
        return _of_seeds(seeds_folder(options.seeds, "census"), options.format)
    if options.seeds is not None:
        raise CannotRun("--seeds goes with no FILE\n  mend:  leave one of the two out")
    return _of_files(options.files, options.format)


def _of_seeds(seeds: Path, form: str) -> int:
    from ccdata.commands.census_printing import account, entry_records, json_line
    from ccdata.corpus import SeedError
    from ccdata.evidence.errors import EvidenceError
    from ccdata.packaging.building import census
    from ccdata.vocabulary.registers import RegisterError

    try:
        taken = census(seeds)
    except (SeedError, RegisterError, EvidenceError) as problem:
        sys.stderr.write(f"ccdata census: {problem}\n")
        return WRONG
    if form == "jsonl":
        sys.stdout.writelines(json_line(record, sys.stdout.encoding) for record in entry_records(taken))
    else:
        sys.stdout.writelines(f"{line}\n" for line in account(taken))
    return WRONG if taken.open else FINE


def _of_files(given: Sequence[str], form: str) -> int:
    from shutil import get_terminal_size

    from ccdata.commands.census_printing import Table, Tally, json_line, mention_record
    from ccdata.parsers.valuing import as_json, value_of

    files = _expanded(given)
    alone = files == list(given) and len(files) == 1  # and so its name need not stand in every line
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    table = Table([] if alone else files, width)
    tally = Tally()
    status = FINE
    with _progress(files) as advance:
        for file in files:
            try:
                for mention, line, column in _mentions(file, advance):
                    tally.count(mention)
                    value = value_of(mention)
                    if form == "jsonl":
                        in_json = None if value is None else as_json(value)
                        record = mention_record(file, line, mention, in_json)
                        sys.stdout.write(json_line(record, sys.stdout.encoding))
                    else:
                        place = f"{line}:{column}" if alone else f"{file}:{line}:{column}"
                        sys.stdout.write(table.line(place, mention, value) + "\n")
            except _Unreadable as problem:
                sys.stdout.flush()
                sys.stderr.write(f"ccdata census: {problem}\n")
                status = CANNOT
    if form == "text":
        sys.stdout.writelines(f"{line}\n" for line in ("", *tally.lines()))
    return status


def _expanded(given: Sequence[str]) -> list[str]:
    """The files that are meant, folders read out. Raises CannotRun before anything is printed."""
    files = []
    for name in given:
        if name == _STDIN:
            files.append(name)
            continue
        try:
            is_folder = S_ISDIR(os.stat(name).st_mode)  # noqa: PTH116, for Path("") is a folder
            inside = _texts_below(Path(name)) if is_folder else [name]
        except OSError as problem:
            raise CannotRun(
                f"cannot read {problem.filename!r}: {problem.strerror}\n"
                "  mend:  give a text file, a folder of *.txt and *.md, or - for standard input"
            ) from None
        if not inside:
            raise CannotRun(f"no *.txt or *.md in the folder {name}\n  mend:  name its files one by one")
        files += inside
    return files


def _texts_below(folder: Path) -> list[str]:
    """The texts in a folder, at any depth, in order; a link is followed only to a file of the folder."""

    def refuse(problem: OSError) -> None:
        raise problem

    root = folder.resolve()
    found = [
        path
        for below, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if (path := Path(below, name)).suffix.lower() in _SUFFIXES
        and path.is_file()
        and (not path.is_symlink() or path.resolve().is_relative_to(root))
    ]
    return [str(path) for path in sorted(found)]


def _mentions(file: str, advance: Callable[[int], None]) -> Iterator[tuple[Mention, int, int]]:
    """Yield each mention of a file with its line and column. Raises _Unreadable."""
    from ccdata.parsers.streaming import Lines, scan_stream

    lines = Lines()
    with _opened(file) as stream:
        chunks = _decoded(stream, file, lines, advance)
        first = next(chunks, "")
        # The mark belongs to the file and not to its words: it counts in offsets and is not scanned.
        mark = len(_MARK) if first.startswith(_MARK) else 0
        for mention in scan_stream(lines.watch(chain([first[mark:]], chunks))):
            line, column = lines.place(mention.start)
            if mark:
                mention = mention._replace(start=mention.start + mark, end=mention.end + mark)
            yield mention, line, column


@contextmanager
def _opened(file: str) -> Iterator[BufferedIOBase]:
    if file == _STDIN:
        if sys.stdin is None:
            raise _Unreadable("standard input is closed\n  mend:  pipe a text into it")
        yield cast(BufferedIOBase, sys.stdin.buffer)
        return
    with ExitStack() as until_done:
        try:
            stream = until_done.enter_context(Path(file).open("rb"))
        except OSError as problem:
            raise _Unreadable(f"cannot read {file}: {problem.strerror}") from None
        yield stream


def _decoded(
    stream: BufferedIOBase, file: str, lines: Lines, advance: Callable[[int], None]
) -> Iterator[str]:
    """Yield the text of a file in pieces, none of them empty. Raises _Unreadable where it is no UTF-8."""
    decoder = getincrementaldecoder("utf-8")()
    read = 0
    while True:
        sys.stdout.flush()  # what was found is seen before more is waited for
        try:
            block = stream.read1(_BLOCK)
        except OSError as problem:
            raise _Unreadable(f"cannot read {file}: {problem.strerror}") from None
        if read == 0 and block.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            raise _Unreadable(_no_utf8(file, "it begins as text in UTF-16 does", "UTF-16"))
        if b"\0" in block:
            at = read + block.index(b"\0")
            raise _Unreadable(
                f"{file}: byte {at} (from 0) is NUL: it is a binary file, not a text\n"
                "  mend:  give the text that is in it, as a file in UTF-8"
            )
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeDecodeError as problem:
            sound = problem.object[: problem.start].decode("utf-8")
            if sound:
                yield sound
            at, (line, column) = read - held + problem.start, lines.reached
            byte = f"0x{problem.object[problem.start]:02x}"
            what = f"byte {at} (from 0; line {line}, column {column}) is {byte}, where UTF-8 has no such byte"
            raise _Unreadable(_no_utf8(file, what, "WINDOWS-1252")) from None
        if text:
            yield text
        if not block:
            return
        read += len(block)
        advance(len(block))


def _no_utf8(file: str, what: str, likely: str) -> str:
    return (
        f"{file}: {what}\n"
        "  read:  nothing from the paragraph on that it stands in\n"
        f"  mend:  save it as UTF-8; if it is {likely}: iconv -f {likely} -t UTF-8 FILE | ccdata census -"
    )


@contextmanager
def _progress(files: Sequence[str]) -> Iterator[Callable[[int], None]]:
    """How much was read, on standard error; the function that is given is told how many bytes more.

    Where the mentions themselves go to the terminal, they show how far it is.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda _: None
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn
    except ImportError:
        yield lambda _: None
        return
    known = all(Path(file).is_file() for file in files)  # of a pipe nobody knows how long it is
    total = sum(Path(file).stat().st_size for file in files) if known else None
    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("census", total=total)
        yield lambda read: progress.advance(task, read)
