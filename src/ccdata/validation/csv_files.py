"""CSV files as bytes: encoding, line ends, header and width, and the line that every row begins on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from ccdata.tables.model.catalogue import row_model
from ccdata.validation import rules
from ccdata.validation.descriptor import Resource
from ccdata.validation.findings import Findings, Place
from ccdata.validation.loaded import LoadedRow, LoadedTable

_BOM = b"\xef\xbb\xbf"


def read_csv(resource: Resource, findings: Findings) -> LoadedTable:
    """The table of a CSV resource: every row that can be told, whatever is wrong with others."""
    text = _unix(_decoded(resource, findings), resource, findings)
    model = row_model(resource.name)
    table = LoadedTable(resource.name, resource.file, model, [])
    records = _records(text, resource, findings)
    header = next(records, (1, []))[1]
    _check_header(header, [column.name for column in model.columns()], resource, findings)
    for line, cells in records:
        message = f"the row has {len(cells)} cells, the header {len(header)}"
        row = LoadedRow(line, dict(zip(header, cells, strict=False)))
        if findings.test(rules.CSV_WIDTH, len(cells) == len(header), message, table.place(row)):
            table.rows.append(row)
    if not table.rows:
        # The header alone was measured: an empty table has the right width everywhere.
        findings.perform(rules.CSV_WIDTH)
    return table


def _decoded(resource: Resource, findings: Findings) -> str:
    """The text of a file; bytes that are not UTF-8 become replacement characters."""
    content = resource.content
    findings.perform(rules.CSV_ENCODING)
    if content.startswith(_BOM):
        place = Place(resource=resource.name, file=resource.file, line=1)
        findings.fail(rules.CSV_ENCODING, "the file begins with a byte order mark", place)
        content = content.removeprefix(_BOM)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(
            resource=resource.name,
            file=resource.file,
            line=content.count(b"\n", 0, error.start) + 1,
            value=content[error.start : error.end].hex(" "),
        )
        findings.fail(rules.CSV_ENCODING, f"byte {error.start} is not UTF-8 ({error.reason})", place)
        return content.decode("utf-8", errors="replace")


def _unix(text: str, resource: Resource, findings: Findings) -> str:
    """The text with LF line ends. A carriage return inside quotes belongs to its cell, and stays."""
    findings.perform(rules.CSV_LINE_ENDS)
    if text != "" and not text.endswith("\n"):
        place = Place(resource=resource.name, file=resource.file, line=text.count("\n") + 1)
        findings.fail(rules.CSV_LINE_ENDS, "the last line does not end", place)
    if "\r" not in text:
        return text
    # Between an even and an odd quotation mark is a quoted cell; a doubled mark is an empty such piece.
    pieces = text.split('"')
    returns, first, line = 0, 0, 1
    for number, piece in enumerate(pieces):
        if number % 2 == 0 and "\r" in piece:
            if returns == 0:
                first = line + piece.count("\n", 0, piece.index("\r"))
            returns += piece.count("\r")
            pieces[number] = piece.replace("\r\n", "\n").replace("\r", "\n")
        line += piece.count("\n")
    if returns > 0:
        place = Place(resource=resource.name, file=resource.file, line=first)
        findings.fail(rules.CSV_LINE_ENDS, f"the file has {returns} carriage returns outside quotes", place)
    return '"'.join(pieces)


def _records(text: str, resource: Resource, findings: Findings) -> Iterator[tuple[int, list[str]]]:
    """Yield the records of a file, each with the line it begins on."""
    # Cut at LF and nowhere else: the csv module counts what it is handed.
    lines = (f"{line}\n" for line in text.removesuffix("\n").split("\n")) if text != "" else iter(())
    reader = csv.reader(lines, strict=True)
    findings.perform(rules.CSV_SYNTAX)
    begin = 1
    try:
        for cells in reader:
            yield begin, cells
            begin = reader.line_num + 1
    except csv.Error as error:
        place = Place(resource=resource.name, file=resource.file, line=begin)
        findings.fail(rules.CSV_SYNTAX, f"the row that begins here: {error}", place)


def _check_header(
    header: Sequence[str], expected: Sequence[str], resource: Resource, findings: Findings
) -> None:
    findings.perform(rules.CSV_HEADER)

    def fail(message: str, column: str | None) -> None:
        place = Place(resource=resource.name, file=resource.file, line=1, column=column)
        findings.fail(rules.CSV_HEADER, message, place)

    for name in expected:
        if name not in header:
            fail(f"column {name!r} is missing", name)
    for name in dict.fromkeys(header):
        if name not in expected:
            fail(f"column {name!r} is not one of the table's", name)
        elif header.count(name) > 1:
            fail(f"column {name!r} stands {header.count(name)} times", name)
    if sorted(header) == sorted(expected):
        moved = [name for name, other in zip(header, expected, strict=True) if name != other]
        if moved:
            fail(f"columns are out of order, first {moved[0]!r}", moved[0])
