"""CSV and Parquet as they are written: what a spreadsheet, pandas, DuckDB or R will find in them."""

import csv
import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ccdata.packaging.building import Built
from ccdata.packaging.files import csv_bytes, parquet_bytes
from ccdata.tables.model.arrow import arrow_schema
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text

TABLES = table_names()


def parquet_file(content: bytes) -> pq.ParquetFile:
    return pq.ParquetFile(io.BytesIO(content))


def described(field: "pa.Field[pa.DataType]") -> bytes:
    """The description of a column, as it stands in the file."""
    return (field.metadata or {})[b"description"]


def records(content: bytes) -> list[list[str]]:
    """The records of a CSV file, header first, by the csv module and not by ours."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def codes_with(definition: str, example: str | None = None) -> list[Row]:
    """One row of `codes` with any text in it: nothing in a source is too odd to be quoted."""
    cells = {"id": "A.b", "code_list": "A", "code": "b", "rank": "1", "is_ordered": "false"}
    row = cells | {"definition": definition, "example": example, "boundary": None}
    return [row_model("codes").model_validate(row)]


@pytest.mark.parametrize("table", TABLES)
def test_a_csv_file_is_utf8_without_mark_with_lf_and_a_line_end_at_the_end(table: str, built: Built) -> None:
    content = built.files[f"data/{table}.csv"]
    assert content.decode("utf-8").encode("utf-8") == content
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


@pytest.mark.parametrize("table", TABLES)
def test_a_csv_file_has_the_columns_of_the_model_and_cells_of_its_rows(table: str, built: Built) -> None:
    header, *lines = records(built.files[f"data/{table}.csv"])
    names = [column.name for column in row_model(table).columns()]
    assert header == names
    assert lines == [[to_text(getattr(row, name)) for name in names] for row in built.tables[table]]


@pytest.mark.parametrize(
    "text",
    [
        'two\nlines, and a comma, and "quotes"',
        '"',
        ",",
        "\n",
        "\r\n",
        "\r",
        " leading and trailing ",
        "‘curly’ – £148.4m",
        "=1+1",
        "\u2028\u0085\x0b\x0c",
        "\U0001f600",
    ],
)
def test_any_text_makes_the_round_trip(text: str) -> None:
    content = csv_bytes(row_model("codes"), codes_with(text, text))
    assert records(content)[1][-3:] == [text, text, ""]
    read = parquet_file(parquet_bytes(row_model("codes"), codes_with(text, text))).read()
    assert read.column("definition").to_pylist() == [text]


def test_a_cell_is_quoted_as_rfc_4180_wants_and_only_where_it_must_be() -> None:
    content = csv_bytes(row_model("codes"), codes_with('say "no",\nthen', "plain words")).decode()
    assert content.splitlines(keepends=True)[1:] == ['A.b,A,b,1,false,"say ""no"",\n', 'then",plain words,\n']


def test_an_integer_is_an_integer_also_beside_nulls(built: Built) -> None:
    """pandas would write 1.0."""
    for table in TABLES:
        header, *lines = records(built.files[f"data/{table}.csv"])
        for column in row_model(table).columns():
            if column.value_type is int:
                place = header.index(column.name)
                assert [line[place] for line in lines if line[place] and not line[place].isdigit()] == []


def test_null_is_an_empty_cell(built: Built) -> None:
    words = {"none", "null", "nan", "na", "nat"}
    for table in TABLES:
        cells = {cell.casefold() for line in records(built.files[f"data/{table}.csv"])[1:] for cell in line}
        assert cells & words == set(), table


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_sorted_by_a_unique_id(table: str, built: Built) -> None:
    ids = [line[0] for line in records(built.files[f"data/{table}.csv"])[1:]]
    assert ids
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("table", TABLES)
def test_csv_and_parquet_hold_equal_values(table: str, built: Built) -> None:
    columns = row_model(table).columns()
    parquet = parquet_file(built.files[f"data/{table}.parquet"]).read().to_pylist()
    header, *lines = records(built.files[f"data/{table}.csv"])
    typed: dict[type, Callable[[str], object]] = {
        str: str,
        int: int,
        Decimal: Decimal,
        date: date.fromisoformat,
        bool: {"true": True, "false": False}.__getitem__,
    }

    def value(line: list[str], place: int) -> object:
        cell = line[place]
        return None if cell == "" else typed.get(columns[place].value_type, str)(cell)

    assert len(lines) == len(parquet)
    for line, record in zip(lines, parquet, strict=True):
        assert {name: value(line, place) for place, name in enumerate(header)} == record


@pytest.mark.parametrize("table", TABLES)
def test_parquet_has_the_types_and_descriptions_of_the_model(table: str, built: Built) -> None:
    schema = parquet_file(built.files[f"data/{table}.parquet"]).schema_arrow
    wanted = arrow_schema(row_model(table))
    assert schema.equals(wanted)
    assert [described(field) for field in schema] == [described(field) for field in wanted]
    assert (wanted.metadata or {}).items() <= (schema.metadata or {}).items()
    assert wanted.metadata


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_every_code_in_its_order(table: str, built: Built) -> None:
    """A category that no row has is lost by many writers, and with it the order of the rest."""
    read = parquet_file(built.files[f"data/{table}.parquet"]).read()
    for column in row_model(table).columns():
        if column.codes is not None:
            held = read.column(column.name).combine_chunks()
            assert isinstance(held, pa.DictionaryArray), column.name
            assert held.dictionary.to_pylist() == [str(code) for code in column.codes], column.name


@pytest.mark.parametrize("table", TABLES)
def test_parquet_says_how_it_is_sorted_and_has_statistics_of_every_column(table: str, built: Built) -> None:
    metadata = parquet_file(built.files[f"data/{table}.parquet"]).metadata
    assert metadata.num_row_groups >= 1
    for place in range(metadata.num_row_groups):
        group = metadata.row_group(place)
        assert list(group.sorting_columns) == [pq.SortingColumn(0)]
        chunks = [group.column(index) for index in range(group.num_columns)]
        assert [chunk.path_in_schema for chunk in chunks if not chunk.is_stats_set] == []
        key = chunks[0].statistics
        ids = [row.id for row in built.tables[table]]
        assert key is not None
        assert (key.min, key.max, key.null_count) == (ids[0], ids[-1], 0)


def test_a_date_is_a_date_and_an_amount_a_decimal_to_who_reads_parquet(built: Built) -> None:
    judged = parquet_file(built.files["data/judgements.parquet"]).schema_arrow.field("judged_start").type
    assert pa.types.is_date32(judged)
    finances = parquet_file(built.files["data/finances.parquet"]).schema_arrow
    amounts = [field.name for field in finances if pa.types.is_decimal(field.type)]
    assert amounts == [
        column.name for column in row_model("finances").columns() if column.value_type is Decimal
    ]
    assert amounts
