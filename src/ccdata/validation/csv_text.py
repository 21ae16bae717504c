"""CSV files as bytes and as records: encoding, line ends, quoting, header, width, and the line of every row.

Every function takes a piece of a file as well as a whole one: ``first`` is the line that it begins on.
"""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from ccdata.validation import rules
from ccdata.validation.csv_any import is_usual, read_any
from ccdata.validation.findings import Findings, Place
from ccdata.validation.plan import Dialect, Table

_MOST_ENCODING_FAULTS = 1_000
"""Lines of a piece that are named one by one where its bytes are wrong: what has more is another encoding."""


@dataclass(slots=True)
class Records:
    """The records of a piece of CSV, and the line that each begins on."""

    rows: list[list[str]]
    lines: Sequence[int]


def decoded(content: bytes, table: Table, file: str, findings: Findings, first: int = 1) -> str:
    """The text of a file; bytes that are none in its encoding become replacement characters."""
    encoding = table.dialect.encoding
    if content.startswith(codecs.BOM_UTF8) and is_utf8(encoding):
        content = content[3:]
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = _replaced(content, encoding, table, file, findings, first)
    except LookupError:
        place = Place(resource=table.resource, file=file, value=encoding)
        findings.fail(rules.CSV_ENCODING, f"{encoding!r} is no encoding that is known", place)
        return ""
    if not is_utf8(encoding):
        text = _without_halves(text, table, file, findings, first)
    if "\0" in text:
        for number, line in enumerate(text.split("\n"), start=first):
            if "\0" in line:
                place = Place(resource=table.resource, file=file, line=number)
                findings.fail(rules.CSV_ENCODING, "the line holds a NUL character", place)
    return text


def is_utf8(encoding: str) -> bool:
    """Whether a name of an encoding means UTF-8."""
    return encoding.lower().replace("_", "-") in {"utf-8", "utf8", "utf-8-sig"}


def _replaced(content: bytes, encoding: str, table: Table, file: str, findings: Findings, first: int) -> str:
    """The text of bytes of which some are wrong: the first of each line is reported, all are replaced."""
    line, counted, said, faults = first, 0, 0, 0

    def handle(error: UnicodeError) -> tuple[str, int]:
        nonlocal line, counted, said, faults
        if not isinstance(error, UnicodeDecodeError):
            raise error
        if faults < _MOST_ENCODING_FAULTS:
            # From the last fault on: to count from the beginning each time would never end.
            line += content.count(b"\n", counted, error.start)
            counted = error.start
        if faults < _MOST_ENCODING_FAULTS and line != said:
            said, faults = line, faults + 1
            place = Place(
                resource=table.resource,
                file=file,
                line=line,
                value=content[error.start : error.end].hex(" "),
            )
            # What ends a piece of a file need not end the file: a character that is cut short is cut short.
            reason = error.reason.replace("unexpected end of data", "invalid continuation byte")
            message = f"the bytes are not {encoding.upper()} ({reason})"
            findings.fail(rules.CSV_ENCODING, message, place)
        return "\ufffd", error.end

    codecs.register_error("ccdata.validation", handle)
    return content.decode(encoding, errors="ccdata.validation")


def _without_halves(text: str, table: Table, file: str, findings: Findings, first: int) -> str:
    """The text without halves of surrogate pairs, which encodings such as UTF-7 let through."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        place = Place(resource=table.resource, file=file, line=first + text.count("\n", 0, error.start))
        findings.fail(rules.CSV_ENCODING, "the line holds half of a surrogate pair", place)
        return text.encode("utf-8", "replace").decode()
    return text


def line_end(text: str, dialect: Dialect) -> str:
    """What ends the lines of a text: LF, with or without a CR, or CR where there is no LF."""
    if dialect.line_terminator == "\r" or ("\r" in text and "\n" not in text):
        return "\r"
    return "\n"


def check_line_ends(text: str, table: Table, file: str, findings: Findings) -> None:
    """Check that lines end with LF alone, where the dialect declares it. CR inside quotes is the cell's."""
    if table.dialect.line_terminator == "\n" and "\r" in text:
        returns, at = carriage_returns(text, table.dialect)
        fail_line_ends(returns, at, table, file, findings)


def carriage_returns(
    text: str, dialect: Dialect, first: int = 1, *, is_quoted: bool = False
) -> tuple[int, int]:
    """How many carriage returns stand outside quotes, and the line of the first.

    ``is_quoted``: the text begins inside quotes.
    """
    # Between an even and an odd quotation mark is a quoted cell; a doubled mark is an empty such piece.
    pieces = text.split(dialect.quote_char) if dialect.quote_char else [text]
    returns, at, line = 0, 0, first
    for number, piece in enumerate(pieces):
        if number % 2 == is_quoted and "\r" in piece:
            if returns == 0:
                at = line + piece.count("\n", 0, piece.index("\r"))
            returns += piece.count("\r")
        line += piece.count("\n")
    return returns, at


def fail_line_ends(returns: int, at: int, table: Table, file: str, findings: Findings) -> None:
    """Report the carriage returns of a file, the first of which is on line ``at``."""
    if returns > 0:
        place = Place(resource=table.resource, file=file, line=at)
        findings.fail(rules.CSV_LINE_ENDS, f"the file has {returns} carriage returns outside quotes", place)


@contextmanager
def any_length() -> Iterator[None]:
    """Let cells be of any length: the csv module stops at 131,072 characters unless told otherwise."""
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def records(text: str, table: Table, file: str, findings: Findings, first: int = 1) -> Records:
    """The records of a text. Where one cannot be read, what follows its first line is read all the same."""
    dialect, end = table.dialect, line_end(text, table.dialect)
    if not is_usual(dialect):
        return _unusual_records(text, table, file, findings, first)
    try:
        chosen = options(dialect)
        csv.reader([], **chosen)
    except (TypeError, ValueError, csv.Error) as error:
        place = Place(resource=table.resource, file=file)
        findings.fail(rules.CSV_SYNTAX, f"this dialect cannot be read: {error}", place)
        return Records([], [])
    with any_length():
        if dialect.comment_char is None:
            with suppress(csv.Error):
                if "\r" not in text and chosen == options(Dialect(delimiter=dialect.delimiter)):
                    return _quick_records(text, chosen, first)
                return _plain_records(text, end, chosen, first)
        return _slow_records(text, end, chosen, table, file, findings, first)


def _quick_records(text: str, options: dict[str, Any], first: int) -> Records:
    """The records of a text whose lines end with LF. Raises csv.Error.

    A line without a quotation mark is a record, whose cells are parted faster than by the csv module.
    """
    delimiter, quote = options["delimiter"], options["quotechar"]
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if quote not in text:
        rows = [line.split(delimiter) if line else [] for line in lines]
        return Records(rows, range(first, first + len(rows)))
    at, rows, begins = 0, [], []

    def source() -> Iterator[str]:
        nonlocal at
        while at < len(lines):
            at += 1
            yield f"{lines[at - 1]}\n"

    reader = csv.reader(source(), **options)
    count = len(lines)
    while at < count:
        begins.append(first + at)
        line = lines[at]
        if quote in line:
            # As many lines as the record has.
            rows.append(next(reader))
        else:
            rows.append(line.split(delimiter) if line else [])
            at += 1
    return Records(rows, begins)


def _plain_records(text: str, end: str, options: dict[str, Any], first: int) -> Records:
    """The records of a text. Raises csv.Error."""
    reader = csv.reader(io.StringIO(text, newline=end), **options)
    rows: list[list[str]] = []
    ends: list[int] = []
    for row in reader:
        rows.append(row)
        ends.append(reader.line_num)
    # Each begins on the line after the one that the last ended on.
    return Records(rows, [first, *(first + line for line in ends[:-1])] if rows else [])


def _unusual_records(text: str, table: Table, file: str, findings: Findings, first: int) -> Records:
    found = Records([], lines := [])
    for record in read_any(text, table.dialect, first):
        if record.problem is None:
            found.rows.append(record.cells)
            lines.append(record.line)
        else:
            place = Place(resource=table.resource, file=file, line=record.line)
            findings.fail(rules.CSV_SYNTAX, f"the row that begins here: {record.problem}", place)
    return found


def options(dialect: Dialect) -> dict[str, Any]:
    """A dialect as the csv module has it."""
    return {
        "delimiter": dialect.delimiter,
        "quotechar": dialect.quote_char or '"',
        "quoting": csv.QUOTE_NONE if dialect.quote_char is None else csv.QUOTE_MINIMAL,
        "doublequote": dialect.double_quote,
        "escapechar": dialect.escape_char,
        "skipinitialspace": dialect.skip_initial_space,
        "strict": True,
    }


def _slow_records(
    text: str, end: str, options: dict[str, Any], table: Table, file: str, findings: Findings, first: int
) -> Records:
    """Record by record, each with the line that it begins on; comments are passed over."""
    lines = list(io.StringIO(text, newline=end))
    comment = table.dialect.comment_char
    rows: list[list[str]] = []
    begins: list[int] = []
    start, begin, is_between = 0, 0, True
    # A mark without its pair takes all the lines that follow: not for ever again.
    budget = 4 * len(lines) + 1_000

    def source() -> Iterator[str]:
        nonlocal begin, is_between
        for number in range(start, len(lines)):
            if is_between and comment is not None and lines[number].startswith(comment):
                continue
            if is_between:
                begin, is_between = number, False
            yield lines[number]

    while start < len(lines):
        is_between = True
        reader = csv.reader(source(), **options)
        try:
            for cells in reader:
                rows.append(cells)
                begins.append(first + begin)
                is_between = True
            break
        except csv.Error as error:
            place = Place(resource=table.resource, file=file, line=first + begin)
            findings.fail(rules.CSV_SYNTAX, f"the row that begins here: {error}", place)
            budget -= reader.line_num
            start = begin + 1
            if budget < 0:
                findings.fail(rules.CSV_SYNTAX, "the file is not read any further", place)
                break
    return Records(rows, begins)


def headed(found: Records, dialect: Dialect) -> tuple[list[str] | None, Records]:
    """The header of a file and the records that follow it; None where its dialect has no header."""
    rows, lines = found.rows, found.lines
    if not dialect.comment_rows and dialect.header_rows == (1,):
        if not dialect.header:
            return None, found
        return (rows[0] if rows else []), Records(rows[1:], lines[1:])
    header_rows = dialect.header_rows if dialect.header else ()
    parts: list[list[str]] = []
    kept = Records([], kept_lines := [])
    for number, (cells, line) in enumerate(zip(rows, lines, strict=True), start=1):
        if number in header_rows:
            parts.append(cells)
        elif number not in dialect.comment_rows and number > max(header_rows, default=0):
            kept.rows.append(cells)
            kept_lines.append(line)
    if not dialect.header:
        return None, kept
    width = max(map(len, parts), default=0)
    # A shorter row of the header holds for all the columns that follow, as the standard's example has it.
    padded = [[*cells, *(cells[-1:] or [""]) * (width - len(cells))] for cells in parts]
    joined = [dialect.header_join.join(filter(None, column)) for column in zip(*padded, strict=True)]
    return joined, kept
