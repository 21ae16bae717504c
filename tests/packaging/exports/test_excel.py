"""The workbook: opened by others with the same rows; a text is never a formula, a date is a date."""

from __future__ import annotations

import io
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pandas as pd
import pytest
import xlsxwriter  # type: ignore[import-untyped]

from ccdata.packaging.exports import Package, export
from ccdata.packaging.exports.excel import COLUMNS, CONTENTS, MOST_CHARACTERS, cut, write
from tests.packaging.exports.small import small, table
from tests.support.requirements import require_program


@pytest.fixture(scope="module")
def content(package: Package) -> bytes:
    return export("excel", package)[".xlsx"]


@pytest.fixture(scope="module")
def book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def cells(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def shown(value: object) -> object:
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001
    return float(value) if isinstance(value, Decimal) else value


def test_there_is_one_sheet_a_table_after_contents_and_columns(package: Package, book: Any) -> None:
    assert book.sheetnames == [CONTENTS, COLUMNS, *package.tables]


def test_every_row_is_there_with_its_values(package: Package, book: Any) -> None:
    for name, one in package.tables.items():
        sheet = book[name]
        assert [cell.value for cell in sheet[1]] == one.columns
        assert cells(sheet) == [tuple(map(shown, row)) for row in one.rows()], name


def test_no_cell_is_a_formula(book: Any) -> None:
    assert not [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row
                if cell.data_type == "f"]  # fmt: skip


def test_the_contents_lead_to_each_sheet(package: Package, book: Any) -> None:
    sheet = book[CONTENTS]
    links = {cell.value: cell.hyperlink.location for (cell, *_) in sheet.iter_rows() if cell.hyperlink}
    assert links == {name: f"'{name}'!A1" for name in [COLUMNS, *package.tables]}
    listed = {row[0]: row[1:] for row in cells(sheet) if row[0] in package.tables}
    for name, one in package.tables.items():
        assert listed[name] == (one.title, sum(1 for _ in one.rows()), one.description)
    assert package.descriptor["version"] in str(sheet["A3"].value)


def test_the_columns_are_described(package: Package, book: Any) -> None:
    described = {row[:2]: row[2:] for row in cells(book[COLUMNS])}
    assert len(described) == sum(len(one.fields) for one in package.tables.values())
    assert described["finances", "amount_low"][:2] == ("number", "gbp")
    assert described["judgements", "entity"][2] == "entities"
    assert described["judgements", "grade"][4].startswith("inadequate, ")


def test_pandas_reads_it(package: Package, content: bytes) -> None:
    frame = pd.read_excel(io.BytesIO(content), sheet_name="finances")
    assert frame["id"].tolist() == [row["id"] for row in package.tables["finances"].records()]
    assert pd.api.types.is_datetime64_any_dtype(frame["article_date"])
    assert pd.api.types.is_numeric_dtype(frame["amount_low"])


def test_the_same_package_gives_the_same_bytes(package: Package, content: bytes) -> None:
    assert export("excel", package)[".xlsx"] == content


NASTY = ["=1+1", "+1", "-1", "@SUM(A1)", "{=A1}", "=cmd|' /C calc'!A0", "http://example.org/=1", "mailto:a@b",
         "007", "2024-09", "1E5", "true", "#N/A", " x ", "a\nb", "_x0041_",
         "'quoted", "<r>&</r>", "\u0001", "😀"]  # fmt: skip


def unescaped(text: str) -> str:
    """A text as Excel shows it: openpyxl leaves control characters as the file has them."""
    return text.replace("_x0001_", "\u0001")


def test_a_text_is_what_it_was_and_nothing_else() -> None:
    rows = [[f"id{place}", text] for place, text in enumerate(NASTY)]
    made = export("excel", small(table("things", [{"name": "id"}, {"name": "text"}], rows)))[".xlsx"]
    sheet = openpyxl.load_workbook(io.BytesIO(made))["things"]
    found = [cell for (_, cell) in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in found] == ["s"] * len(NASTY)
    assert not [cell for cell in found if cell.hyperlink]
    assert [unescaped(cell.value) for cell in found] == NASTY


def test_values_that_excel_cannot_hold_are_texts() -> None:
    fields = [{"name": "id"}, {"name": "n", "type": "number"}, {"name": "d", "type": "date"},
              {"name": "b", "type": "boolean"}]  # fmt: skip
    rows = [["a", "1234567890123456", "1900-02-28", "true"], ["b", "942.01", "1900-03-01", "false"],
            ["c", "", "", ""]]  # fmt: skip
    made = export("excel", small(table("things", fields, rows)))[".xlsx"]
    assert cells(openpyxl.load_workbook(io.BytesIO(made))["things"]) == [
        ("a", "1234567890123456", "1900-02-28", True),
        ("b", 942.01, datetime(1900, 3, 1), False),  # noqa: DTZ001
        ("c", None, None, None),
    ]


@pytest.mark.parametrize("text", ["x" * 40_000, "😀" * 20_000])
def test_a_text_that_is_too_long_is_cut_and_says_so(text: str) -> None:
    made = export("excel", small(table("things", [{"name": "id"}, {"name": "t"}], [["a", text]])))[".xlsx"]
    ((_, found),) = cells(openpyxl.load_workbook(io.BytesIO(made))["things"])
    assert found == cut(text) != text
    assert found.endswith("the whole text is in the CSV file]")
    assert len(found.encode("utf-16-le")) // 2 <= MOST_CHARACTERS


def test_a_text_that_just_fits_is_whole() -> None:
    assert cut("x" * MOST_CHARACTERS) == "x" * MOST_CHARACTERS


def test_a_table_of_more_rows_than_a_sheet_holds_takes_several() -> None:
    package = small(table("a" * 31, [{"name": "id"}], [[str(number)] for number in range(5)]))
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        write(book, package, most_rows=3)
    read = openpyxl.load_workbook(io.BytesIO(buffer.getvalue()))
    assert read.sheetnames[2:] == ["a" * 31, "a" * 27 + " (2)", "a" * 27 + " (3)"]
    assert [row for name in read.sheetnames[2:] for row in cells(read[name])] == [(str(n),) for n in range(5)]
    assert [read[name]["A1"].value for name in read.sheetnames[2:]] == ["id"] * 3


def test_an_empty_table_is_a_sheet_with_its_header() -> None:
    made = export("excel", small(table("things", [{"name": "id"}], [])))[".xlsx"]
    assert [cell.value for cell in openpyxl.load_workbook(io.BytesIO(made))["things"][1]] == ["id"]


def test_libreoffice_opens_it(package: Package, content: bytes, tmp_path: Path) -> None:
    office = require_program("soffice", reason="opens the workbook as a spreadsheet does")
    (tmp_path / "ccdata.xlsx").write_bytes(content)
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    told = [str(office), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
            "--convert-to", every, "--outdir", str(tmp_path), str(tmp_path / "ccdata.xlsx")]  # fmt: skip
    subprocess.run(told, check=True, capture_output=True, timeout=300)
    for name, one in package.tables.items():
        frame = pd.read_csv(tmp_path / f"ccdata-{name}.csv", dtype=str, keep_default_na=False)
        assert frame["id"].tolist() == [row["id"] for row in one.records()], name
    frame = pd.read_csv(tmp_path / "ccdata-finances.csv", dtype=str, keep_default_na=False)
    expected = [row["article_date"] for row in package.tables["finances"].records()]
    assert frame["article_date"].tolist() == [
        value.isoformat() for value in expected if isinstance(value, date)
    ]


def test_without_the_library_it_says_how_to_get_it(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    from ccdata.packaging.exports import CannotExport

    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(CannotExport, match=r"(?s)xlsxwriter.*mend:.*excel"):
        export("excel", package)
