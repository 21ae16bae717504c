"""Parquet files: schema, rows, values."""

from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ccdata.tables.model.arrow import arrow_schema as built_schema
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.validation.findings import Findings
from ccdata.validation.house.arrow import arrow_schema
from ccdata.validation.house.parquet import check_parquet
from ccdata.validation.house.published import published_tables
from ccdata.validation.opening import Folder
from tests.validation.damage import Package, of_rule, rules_of, the_one


def replace_field(table: pa.Table, column: str, field: pa.Field) -> pa.Table:  # type: ignore[type-arg]
    place = table.schema.get_field_index(column)
    fields = list(table.schema)
    fields[place] = field
    schema = pa.schema(fields).with_metadata(table.schema.metadata)
    arrays = [
        table.column(name) if name != column else pa.array(table.column(name).to_pylist(), field.type)
        for name in table.column_names
    ]
    return pa.table(arrays, schema=schema)


@pytest.mark.parametrize("table", table_names())
def test_the_schema_that_is_expected_is_the_one_that_the_build_writes(table: str) -> None:
    """One follows from the published Table Schema, the other from the row model."""
    expected = built_schema(row_model(table))
    assert arrow_schema(table, published_tables()[table]).equals(expected, check_metadata=True)


def test_a_column_of_another_type_is_found(package: Package) -> None:
    def as_text(table: pa.Table) -> pa.Table:
        place = table.schema.get_field_index("start")
        text = pa.array([str(value) for value in table.column("start").to_pylist()])
        field = pa.field("start", pa.string(), False, table.schema.field("start").metadata)
        return table.set_column(place, field, text)

    package.edit_parquet("passages", as_text)
    report = package.signed()
    violation = the_one(report, "parquet-schema")
    assert (violation.file, violation.column) == ("data/passages.parquet", "start")
    assert violation.message == "the type is string, not int64"
    check = next(check for check in report.checks if check.rule == "parquet-value")
    assert any("passages.start" in why for why in check.skipped)


def test_codes_that_are_no_dictionary_are_found(package: Package) -> None:
    package.edit_parquet(
        "judgements",
        lambda table: replace_field(
            table, "grade", pa.field("grade", pa.string(), False, table.schema.field("grade").metadata)
        ),
    )
    assert the_one(package.signed(), "parquet-schema").column == "grade"


def test_a_dictionary_in_another_order_is_found(package: Package) -> None:
    """Its order is what makes one grade better than another, though every cell reads the same."""

    def reverse(table: pa.Table) -> pa.Table:
        codes: list[object] = ["outstanding", "good", "requires_improvement", "inadequate"]
        grades = table.column("grade").to_pylist()
        places = pa.array([codes.index(grade) for grade in grades], pa.int8())
        array = pa.DictionaryArray.from_arrays(places, pa.array(codes), ordered=True)
        return table.set_column(table.schema.get_field_index("grade"), table.schema.field("grade"), array)

    package.edit_parquet("judgements", reverse)
    report = package.signed()
    assert the_one(report, "parquet-schema").column == "grade"
    assert rules_of(report) == {"parquet-schema"}


def recoded(table: pa.Table, index: Any, ordered: Any) -> pa.Table:
    """The table with its grades in a dictionary of indices as wide as is said."""
    at, field = table.schema.get_field_index("grade"), table.schema.field("grade")
    kind = pa.dictionary(index, pa.string(), ordered)
    chunk: Any = table.column("grade").combine_chunks()
    array = pa.DictionaryArray.from_arrays(chunk.indices.cast(index), chunk.dictionary, ordered=ordered)
    return table.set_column(at, field.with_type(kind), array)


def test_how_wide_the_indices_of_a_dictionary_are_is_no_fault(package: Package) -> None:
    """Before version 20, pyarrow reads every dictionary with indices of 32 bits, whatever was written."""
    package.edit_parquet("judgements", lambda table: recoded(table, pa.int32(), ordered=True))
    assert package.signed().ok


def test_a_dictionary_that_lost_its_order_is_found(package: Package) -> None:
    package.edit_parquet("judgements", lambda table: recoded(table, pa.int32(), ordered=False))
    assert the_one(package.signed(), "parquet-schema").column == "grade"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda field: field.with_nullable(not field.nullable), "hold nulls"),
        (lambda field: field.with_metadata({"description": "another"}), "metadata"),
        (lambda field: field.remove_metadata(), "metadata"),
    ],
)
def test_what_a_field_says_of_itself_is_compared(package: Package, change: object, said: str) -> None:
    assert callable(change)
    package.edit_parquet(
        "judgements", lambda table: replace_field(table, "fact", change(table.schema.field("fact")))
    )
    violation = the_one(package.signed(), "parquet-schema")
    assert violation.column == "fact"
    assert said in violation.message


def test_what_the_table_says_of_itself_is_compared(package: Package) -> None:
    package.edit_parquet("judgements", lambda table: table.replace_schema_metadata({"name": "other"}))
    assert the_one(package.signed(), "parquet-schema").column is None


def test_columns_missing_too_many_or_out_of_order_are_found(package: Package) -> None:
    package.edit_parquet("people", lambda table: table.drop_columns(["name"]))
    package.edit_parquet("roles", lambda table: table.append_column("more", table.column("id")))
    package.edit_parquet("works", lambda table: table.select(list(reversed(table.column_names))))
    found = {violation.file: violation.message for violation in of_rule(package.signed(), "parquet-schema")}
    assert found == {
        "data/people.parquet": "column 'name' is missing",
        "data/roles.parquet": "column 'more' is not one of the table's",
        "data/works.parquet": "the columns are out of order",
    }


def test_rows_that_one_file_has_and_the_other_has_not_are_found(package: Package) -> None:
    package.edit_parquet("people", lambda table: table.slice(1))
    package.edit_rows("works", lambda rows: rows.pop(0))
    found = of_rule(package.signed(), "parquet-rows")
    assert [(one.file, one.line, one.row) for one in found] == [
        ("data/people.csv", 2, None),
        ("data/works.parquet", None, 1),
    ]


def test_rows_without_number_are_found_and_not_read(package: Package) -> None:
    """A few kilobytes hold thousands of millions of rows, if all are the same."""
    found = pq.ParquetFile(package.parquet("people")).read().slice(0, 1)
    many = pa.concat_tables([found] * 1_000).combine_chunks()
    with pq.ParquetWriter(package.parquet("people"), found.schema, compression="zstd") as writer:
        for _ in range(1_200):
            writer.write_table(many)
    report = package.signed()
    violation = the_one(report, "parquet-rows")
    assert violation.message == f"it has 1,200,000 rows, the CSV file {len(package.rows('people'))}"
    assert rules_of(report) == {"parquet-rows"}


def test_rows_in_another_order_are_found(package: Package) -> None:
    package.edit_parquet("people", lambda table: table.take([1, 0, *range(2, table.num_rows)]))
    report = package.signed()
    assert "order" in the_one(report, "parquet-rows").message
    assert rules_of(report) == {"parquet-rows"}


def test_what_is_wrong_is_told_file_by_file(package: Package) -> None:
    """In the order of the descriptor: `sources` before `people`, whatever the rows."""
    package.edit_parquet_cell("people", 0, "name", "Another name")
    package.edit_parquet_cell("sources", 2, "publisher", "Another publisher")
    found = of_rule(package.signed(), "parquet-value")
    assert [one.resource for one in found] == ["sources-parquet", "people-parquet"]


def test_a_null_is_not_an_empty_text(package: Package) -> None:
    number = next(number for number, row in enumerate(package.rows("judgements")) if row["judge"] == "")
    package.edit_parquet_cell("judgements", number, "judge", "")
    violation = the_one(package.signed(), "parquet-value")
    assert (violation.row, violation.column, violation.value) == (number + 1, "judge", "")


def test_a_value_is_not_a_null(package: Package) -> None:
    number = package.first("judgements", "judge")
    package.edit_parquet_cell("judgements", number, "judge", None)
    violation = the_one(package.signed(), "parquet-value")
    assert (violation.row, violation.column, violation.value) == (number + 1, "judge", None)


def test_cells_are_compared_by_id_where_a_row_is_missing(package: Package) -> None:
    package.edit_parquet("people", lambda table: table.slice(1))
    assert "parquet-value" not in rules_of(package.signed())


class One(Folder):
    """A folder in which every file has the same content."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def open(self, name: str) -> BytesIO:
        return BytesIO(self.content)


@pytest.mark.parametrize("table", ["judgements", "people"])
def test_no_damaged_file_stops_the_validation(package: Package, table: str) -> None:
    """A byte is changed in many places: reading may fail or give other cells, but it always ends."""
    content = package.parquet(table).read_bytes()
    told = 0
    for place in range(0, len(content), max(1, len(content) // 150)):
        damaged = content[:place] + bytes([content[place] ^ 0xA5]) + content[place + 1 :]
        findings = Findings()
        check_parquet(table, "t", None, One(damaged), findings)
        told += any(one.file is not None for one in findings.report("").violations)
    assert told > 0
