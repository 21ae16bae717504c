"""CSV files as bytes: what is wrong, and on which line."""

from pathlib import Path

import pytest

from ccdata.validation import Report
from ccdata.validation.csv_files import read_csv
from ccdata.validation.descriptor import Resource
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedTable
from ccdata.validation.report import Violation


def read(content: bytes, name: str = "people") -> tuple[LoadedTable, list[Violation]]:
    findings = Findings()
    table = read_csv(Resource(name, f"data/{name}.csv", Path(), {}, content), findings)
    report: Report = findings.report("")
    return table, [one for one in report.violations if one.rule.startswith("csv") and one.file is not None]


def test_a_sound_file_is_read_whole() -> None:
    table, violations = read(b'id,name\na,"A, ""B"""\nb,B\n')
    assert violations == []
    assert [(row.line, row.cells) for row in table.rows] == [
        (2, {"id": "a", "name": 'A, "B"'}),
        (3, {"id": "b", "name": "B"}),
    ]


def test_the_line_of_a_row_and_of_a_cell_counts_line_ends_inside_quotes() -> None:
    table, violations = read(b'id,name\n"a\n\na",A\nb,"B\r\nB"\nc,C\n')
    assert violations == []
    assert [row.line for row in table.rows] == [2, 5, 7]
    assert (table.rows[0].line_of("id"), table.rows[0].line_of("name")) == (2, 4)
    assert table.rows[1].cells["name"] == "B\r\nB"


def test_bytes_that_are_not_utf8_are_found_on_their_line_and_the_rest_is_read() -> None:
    table, violations = read(b"id,name\na,A\nb,Cl\xe9mentine\nc,C\n")
    assert [(one.rule, one.line, one.value) for one in violations] == [("csv-encoding", 3, "e9")]
    assert [row.id for row in table.rows] == ["a", "b", "c"]


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_carriage_returns_are_counted_from_their_first_line(end: bytes) -> None:
    table, violations = read(b'id,name\na,"A\n"\nb,B' + end + b"c,C" + end)
    found = [one for one in violations if "2 carriage returns" in one.message]
    assert [(one.rule, one.line) for one in found] == [("csv-line-ends", 4)]
    assert [row.id for row in table.rows] == ["a", "b", "c"]


def test_a_last_line_without_an_end_is_found_and_read() -> None:
    table, violations = read(b"id,name\na,A\nb,B")
    assert [(one.rule, one.line) for one in violations] == [("csv-line-ends", 3)]
    assert [row.id for row in table.rows] == ["a", "b"]


@pytest.mark.parametrize("broken", [b'b,"B\nc,C\n', b'b,"B"B\nc,C\n'])
def test_quotation_marks_that_do_not_pair_are_found_where_their_row_begins(broken: bytes) -> None:
    table, violations = read(b"id,name\na,A\n" + broken)
    assert [(one.rule, one.line) for one in violations] == [("csv-syntax", 3)]
    assert [row.id for row in table.rows] == ["a"]


def test_a_row_too_short_or_too_long_is_found_and_the_others_are_read() -> None:
    table, violations = read(b"id,name\na\nb,B\nc,C,c\n\nd,D\n")
    assert [(one.rule, one.line) for one in violations] == [
        ("csv-width", 2),
        ("csv-width", 4),
        ("csv-width", 5),
    ]
    assert "3 cells, the header 2" in violations[1].message
    assert [row.id for row in table.rows] == ["b", "d"]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (b"id", ["column 'name' is missing"]),
        (b"id,name,x", ["column 'x' is not one of the table's"]),
        (b"name,id", ["columns are out of order, first 'name'"]),
        (b"id,id,name", ["column 'id' stands 2 times"]),
        (b"id,Name", ["column 'name' is missing", "column 'Name' is not one of the table's"]),
        (b"", ["column 'id' is missing", "column 'name' is missing"]),
    ],
)
def test_the_header_is_the_columns_in_their_order(header: bytes, told: list[str]) -> None:
    violations = read(header + b"\n")[1]
    assert [(one.rule, one.line) for one in violations] == [("csv-header", 1)] * len(told)
    assert [one.message for one in violations] == told


def test_columns_out_of_order_are_read_by_their_names() -> None:
    assert read(b"name,id\nA,a\n")[0].rows[0].cells == {"name": "A", "id": "a"}
