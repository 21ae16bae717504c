"""An Excel workbook: a sheet of contents, one of columns, and one a table.

A text is a text, also where it begins with ``=`` or looks like a number or a date: nothing is run, and
nothing guessed. Dates are dates, amounts numbers; what Excel cannot hold as such (a day before March 1900, a
number of more than 15 digits) is a text.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

from ccdata.packaging.exports.errors import CannotExport, unsound
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package, Table, Value

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST_CHARACTERS = 32_767
"""Of a cell: Excel repairs a file that has more, and cuts it."""
MOST_ROWS = 1_048_576
"""Of a sheet, its header among them."""
_MOST_OF_A_NAME = 31
_MOST_DIGITS = 15
_FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel counts a day that never was."""
_CUT = "… [cut: the whole text is in the CSV file]"

CONTENTS, COLUMNS = "contents", "columns"


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """The workbook. Raises CannotExport where the library that writes it is missing."""
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]
        from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise CannotExport(
            "a workbook needs xlsxwriter, which is not installed\n  mend:  pip install 'ccdata[excel]'"
        ) from None
    buffer = io.BytesIO()
    asked = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    try:
        with Workbook(buffer, asked) as book:
            told = package.descriptor
            licences = ", ".join(one["title"] for one in told["licenses"])
            book.set_properties(
                {
                    "title": told["title"],
                    "author": ", ".join(one["title"] for one in told["contributors"]),
                    "comments": f"Data version {told['version']}. {licences}",
                    "created": package.released.replace(tzinfo=None),
                }
            )
            write(book, package)
    except XlsxWriterException as problem:
        raise unsound(f"no workbook can hold these tables: {problem}") from None
    return {".xlsx": buffer.getvalue()}


def write(book: Workbook, package: Package, most_rows: int = MOST_ROWS) -> None:
    """Write the sheets of a package; a table of more rows than a sheet holds takes several."""
    formats = _Formats(book)
    contents = book.add_worksheet(CONTENTS)
    columns = book.add_worksheet(COLUMNS)
    listed = [
        (table, sheet, count)
        for table in package.tables.values()
        for sheet, count in _sheets(book, table, formats, most_rows)
    ]
    _contents(contents, package, listed, formats)
    _columns(columns, package, formats)


class _Formats:
    """How cells look: a heading, a day, a text that stays one when it is edited."""

    def __init__(self, book: Workbook) -> None:
        self.heading = book.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.text = book.add_format({"num_format": "@"})
        self.wrapped = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self.link = book.get_default_url_format()


def _sheets(book: Workbook, table: Table, formats: _Formats, most_rows: int) -> Iterator[tuple[str, int]]:
    """Write a table; yield the name and number of rows of each sheet that it takes."""
    rows = table.rows()
    number = 0
    while True:
        part = list(islice(rows, most_rows - 1))
        number += 1
        if number > 1 and not part:
            return
        ending = "" if number == 1 else f" ({number})"
        name = table.name[: _MOST_OF_A_NAME - len(ending)] + ending
        _sheet(book.add_worksheet(name), table, part, formats)
        yield name, len(part)


def _sheet(sheet: Worksheet, table: Table, rows: Sequence[Sequence[Value]], formats: _Formats) -> None:
    for place, field in enumerate(table.fields):
        sheet.write_string(0, place, field["name"], formats.heading)
        is_text = field["type"] == "string"
        width = 24 if is_text else 12
        sheet.set_column(place, place, width, formats.text if is_text else None)
    for line, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            _cell(sheet, line, place, value, formats)
    sheet.freeze_panes(1, 1)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table.fields) - 1)


def _cell(sheet: Worksheet, line: int, place: int, value: Value, formats: _Formats) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(line, place, datetime(value.year, value.month, value.day), formats.day)  # noqa: DTZ001
    elif isinstance(value, int | Decimal) and _fits(value):
        sheet.write_number(line, place, float(value))
    else:
        _string(sheet, line, place, cut(str(value)), formats)


def _string(sheet: Worksheet, line: int, place: int, text: str, formats: _Formats) -> None:
    if text.startswith("<r>") and text.endswith("</r>"):
        # The library would take it for the XML of a text of several formats. So it is made one, of two parts.
        sheet.write_rich_string(line, place, text[:1], formats.text, text[1:], formats.text)
    else:
        sheet.write_string(line, place, text, formats.text)


def _fits(number: int | Decimal) -> bool:
    """Whether Excel holds a number to its last digit."""
    return len(Decimal(number).normalize().as_tuple().digits) <= _MOST_DIGITS


def cut(text: str) -> str:
    """A text, or as much of it as a cell holds, and a note that it goes on.

    Excel counts in units of UTF-16: a character beyond the first plane is two.

    >>> cut("short"), len(cut("x" * 40_000))
    ('short', 32767)
    """
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST_CHARACTERS:
        return text
    kept = units[: 2 * (MOST_CHARACTERS - len(_CUT))].decode("utf-16-le", errors="ignore")
    return kept + _CUT


def _contents(
    sheet: Worksheet, package: Package, listed: Sequence[tuple[Table, str, int]], formats: _Formats
) -> None:
    told = package.descriptor
    lines = [
        told["description"],
        f"Data version {told['version']}, {told['created'][:10]}",
        "; ".join(f"{one['title']}: {one['path']}" for one in told["licenses"]),
        "An empty cell means that the source does not say, or that it does not apply.",
    ]
    sheet.write_string(0, 0, told["title"], formats.title)
    for line, text in enumerate(lines, 1):
        sheet.write_string(line, 0, cut(text))
    head = len(lines) + 2
    for place, (text, width) in enumerate({"sheet": 30, "title": 30, "rows": 10, "one row is": 100}.items()):
        sheet.write_string(head, place, text, formats.heading)
        sheet.set_column(place, place, width)
    sheet.write_url(head + 1, 0, f"internal:'{COLUMNS}'!A1", formats.link, COLUMNS)
    sheet.write_string(head + 1, 1, "Columns")
    sheet.write_string(head + 1, 3, "A column of a table: its type, unit, meaning and codes.")
    for line, (table, name, count) in enumerate(listed, head + 2):
        sheet.write_url(line, 0, f"internal:'{name}'!A1", formats.link, name)
        sheet.write_string(line, 1, table.title)
        sheet.write_number(line, 2, count)
        sheet.write_string(line, 3, cut(table.description))


def _columns(sheet: Worksheet, package: Package, formats: _Formats) -> None:
    heads = {"table": 26, "column": 24, "type": 10, "unit": 12, "refers to": 20, "meaning": 80, "codes": 60}
    for place, (text, width) in enumerate(heads.items()):
        sheet.write_string(0, place, text, formats.heading)
        sheet.set_column(place, place, width)
    line = 0
    for table in package.tables.values():
        for field in table.fields:
            line += 1
            for place, text in enumerate(_described(table, field)):
                if text:
                    sheet.write_string(line, place, cut(text), formats.text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, line, len(heads) - 1)


def _described(table: Table, field: Mapping[str, Any]) -> tuple[str, ...]:
    codes = ", ".join(one["value"] for one in field.get("categories", ()))
    return (
        table.name, field["name"], field["type"], field.get("unit", ""),
        table.foreign_keys.get(field["name"], ""), field["description"], codes,
    )  # fmt: skip
