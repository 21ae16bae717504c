"""The plain engine: CSV of one file and of several, each fault at its exact place."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import validate
from ccdata.validation.engines.plain import carry_out
from ccdata.validation.findings import Findings
from ccdata.validation.keys import Keys
from ccdata.validation.opening import Refused
from ccdata.validation.plan import Dialect, Field, Plan, Table
from tests.validation.small import Held, of_csv, places, resource, text_field, written

NUMBER = {"name": "n", "type": "integer", "constraints": {"required": True, "maximum": 9}}


def test_every_fault_of_every_cell_is_found_in_one_run(tmp_path: Path) -> None:
    text = 'id,n,when\na,x,2024-13-01\na,,yesterday\n"b\n",10,2024-01-01\n,y\n'
    report = of_csv(
        tmp_path, text, [text_field("id"), NUMBER, {"name": "when", "type": "date"}], primaryKey=["id"]
    )
    assert places(report) == [
        ("csv-width", 6, None),
        ("cell-required", 3, "n"),
        ("cell-type", 2, "n"),
        ("cell-type", 2, "when"),
        ("cell-type", 3, "when"),
        # The cell before it holds a line end.
        ("cell-range", 5, "n"),
        ("key-primary", 3, "id"),
    ]
    assert [one.row_id for one in report.violations] == [None, "a", "a", "a", "a", "b\n", "a"]
    assert [one.value for one in report.violations] == [None, "", "x", "2024-13-01", "yesterday", "10", "a"]


@given(
    rows=st.lists(
        st.tuples(st.text('a,"\n', max_size=3), st.sampled_from(["1", "x", "", "10", "7"])), max_size=12
    ),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_the_line_of_a_fault_is_that_of_its_cell(rows: list[tuple[str, str]], end: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=end)
    writer.writerow(["id", "n"])
    expected = []
    rule = {"x": "cell-type", "": "cell-required", "10": "cell-range"}
    for name, number in rows:
        begin = 1 + stream.getvalue().count("\n") + name.count("\n")
        writer.writerow([name, number])
        if number in rule:
            expected.append((rule[number], begin))
    table = Table(
        resource="t",
        form="csv",
        paths=("t.csv",),
        fields=(Field(name="id"), Field(name="n", type="integer", required=True, limits={"maximum": 9})),
    )
    findings = Findings()
    carry_out(table, Held({"t.csv": stream.getvalue()}), findings, Keys(Plan((table,))))
    found = [(one.rule, one.line) for one in findings.report("held").violations]
    assert sorted(found) == sorted(expected)


def test_parts_are_one_table_and_each_fault_names_its_file(tmp_path: Path) -> None:
    about = resource("t", [text_field("id"), NUMBER], primaryKey=["id"], path=["a.csv", "b.csv", "c.csv"])
    files = {"a.csv": "id,n\na,1\n", "b.csv": "id,n\nb,x\na,2\n", "c.csv": "c,1\nd,y\n"}
    report = validate(written(tmp_path, [about], files))
    assert [(one.rule, one.file, one.line) for one in report.violations] == [
        ("cell-type", "b.csv", 2),
        # A part may go without a header.
        ("cell-type", "c.csv", 2),
        ("key-primary", "b.csv", 3),
    ]
    assert report.violations[-1].message == "the id stands already on line 2 of a.csv"
    assert next(one.performed for one in report.checks if one.rule == "csv-width") == 5


def test_a_part_that_has_a_header_of_its_own_does_not_count_it_as_a_row(tmp_path: Path) -> None:
    about = resource("t", [text_field("id"), NUMBER], path=["a.csv", "b.csv"])
    report = validate(written(tmp_path, [about], {"a.csv": "id,n\na,1\n", "b.csv": "id,n\nb,2\n"}))
    assert report.ok
    assert next(one.performed for one in report.checks if one.rule == "csv-width") == 2


def test_a_text_that_is_not_of_its_form_is_no_key(tmp_path: Path) -> None:
    email = {"name": "id", "type": "string", "format": "email"}
    report = of_csv(tmp_path, "id,n\nx,1\nx,2\n,3\na@b.org,4\n", [email, NUMBER], uniqueKeys=[["id"]])
    assert places(report) == [("cell-type", 2, "id"), ("cell-type", 3, "id")]


def test_a_column_out_of_its_place_is_read_by_its_name(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "n,id\n1,a\nx,b\n", [text_field("id"), NUMBER])
    assert places(report) == [("csv-header", 1, "n"), ("cell-type", 3, "n")]


def test_a_column_that_no_field_describes_is_reported_and_hides_nothing(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,n,more,n\na,x,1,z\n", [text_field("id"), NUMBER])
    assert [(one.rule, one.column) for one in report.violations] == [
        ("csv-header", "more"),
        ("csv-header", "n"),
        ("cell-type", "n"),
    ]


def test_an_empty_file_lacks_its_columns(tmp_path: Path) -> None:
    assert places(of_csv(tmp_path, "", [text_field("id"), NUMBER])) == [
        ("csv-header", 1, "id"),
        ("csv-header", 1, "n"),
    ]


def test_without_a_header_the_first_row_is_data(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "a,x\nb,1\n", [text_field("id"), NUMBER], dialect={"header": False})
    assert places(report) == [("cell-type", 1, "n")]


def test_an_empty_line_is_an_empty_cell_of_a_single_column_and_a_fault_of_more(tmp_path: Path) -> None:
    assert of_csv(tmp_path / "one", "id\na\n\nb\n", [text_field("id")]).ok
    report = of_csv(tmp_path / "two", "id,n\na,1\n\nb,1\n", [text_field("id"), NUMBER])
    assert [(one.rule, one.line, one.message) for one in report.violations] == [
        ("csv-width", 3, "the line is empty")
    ]


def test_a_row_of_the_wrong_width_is_named_and_hides_no_other(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,n\na,1,2\nb,x\nc\n", [text_field("id"), NUMBER], primaryKey=["id"])
    assert [(one.rule, one.line, one.row_id) for one in report.violations] == [
        ("csv-width", 2, "a"),
        ("csv-width", 4, "c"),
        ("cell-type", 3, "b"),
    ]


def test_checks_are_counted_once_a_row_nulls_too(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,n\na,1\nb,\n,3\n", [text_field("id"), NUMBER])
    performed = {check.rule: check.performed for check in report.checks}
    assert performed["cell-type"] == 6
    assert performed["cell-required"] == performed["cell-range"] == performed["csv-width"] == 3


def test_a_file_that_may_not_be_read_is_a_violation() -> None:
    class Closed(Held):
        def open(self, name: str) -> Any:
            raise Refused("it is a bomb", is_limit=True)

    table = Table(resource="t", form="csv", paths=("t.csv",))
    findings = Findings()
    assert carry_out(table, Closed({"t.csv": ""}), findings, Keys(Plan((table,)))) is None
    assert [(one.rule, one.message) for one in findings.report("held").violations] == [
        ("package-limits", "it is a bomb")
    ]


@pytest.mark.parametrize("columns", [1, 3])
def test_a_table_without_fields_has_its_form_checked(columns: int) -> None:
    table = Table(resource="t", form="csv", paths=("t.csv",), dialect=Dialect(header=False))
    findings = Findings()
    row = ",".join("x" * columns)
    loaded = carry_out(table, Held({"t.csv": f"{row}\n{row}\n{row},y\n"}), findings, Keys(Plan((table,))))
    assert loaded is not None
    assert len(loaded) == 2
    assert [(one.rule, one.line) for one in findings.report("held").violations] == [("csv-width", 3)]
