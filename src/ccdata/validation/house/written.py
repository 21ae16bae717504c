"""CSV as ccdata writes it: the bytes around the lines, and one way to write each value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from os import SEEK_END
from typing import TYPE_CHECKING, Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.loaded import WRONG, Loaded, Tables
from ccdata.validation.opening import Refused

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

_BOM = b"\xef\xbb\xbf"
_ENDS = (b"", b"\n", b"\r")


def check_written(tables: Tables, container: Container, findings: Findings) -> None:
    """Check how the CSV files of a package of ccdata are written."""
    for table in tables.values():
        if table.table.form == "csv":
            for file in table.files:
                _check_bytes(table, file, container, findings)
            _check_values(table, findings)


def _check_bytes(table: Loaded, file: str, container: Container, findings: Findings) -> None:
    """No byte order mark at the beginning, and an end to the last line: faults in no other package."""
    try:
        with container.open(file) as stream:
            begin = stream.read(len(_BOM))
            stream.seek(-1 if begin else 0, SEEK_END)
            end = stream.read(1)
            stream.seek(0)
            lines = stream.read().count(b"\n") if end not in _ENDS else 0
    except Refused:
        # Who read the table has said so.
        return
    if begin == _BOM:
        place = Place(resource=table.name, file=file, line=1)
        findings.fail(rules.CSV_ENCODING, "the file begins with a byte order mark", place)
    if end not in _ENDS:
        place = Place(resource=table.name, file=file, line=lines + 1)
        findings.fail(rules.CSV_LINE_ENDS, "the last line does not end", place)


def _check_values(table: Loaded, findings: Findings) -> None:
    findings.perform(rules.CELL_WRITTEN, len(table) * len(table.columns))
    for column, meanings in table.meanings.items():
        wrong = {
            text: written
            for text, value in meanings.items()
            if value is not None and value is not WRONG and (written := to_text(value)) != text
        }
        if not wrong:
            continue
        for row, text in enumerate(table.columns[column]):
            if text in wrong:
                message = (
                    f"{text!r} is written {wrong[text]!r}" if wrong[text] else f"{text!r} is no number here"
                )
                findings.fail(rules.CELL_WRITTEN, message, table.place(row, column))


def to_text(value: Any) -> str:
    """A value as it stands in a CSV file of ccdata; an empty text where there is no way to write it.

    >>> [to_text(value) for value in (None, True, Decimal("942.0100"), 7, date(2024, 1, 22), Decimal("NaN"))]
    ['', 'true', '942.01', '7', '2024-01-22', '']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        if not value.is_finite():
            return ""
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value.isoformat() if isinstance(value, date) else str(value)
