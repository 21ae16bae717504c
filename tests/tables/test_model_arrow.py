"""Arrow schemas and tables that follow from the row models."""

from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest

from ccdata.packaging.building import Built
from ccdata.tables.model.arrow import DECIMAL, arrow_schema, arrow_table
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.schema import description

TABLES = table_names()
PLAIN = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), Decimal: DECIMAL, date: pa.date32()}


@pytest.mark.parametrize("table", TABLES)
def test_an_arrow_schema_is_the_columns_in_their_order(table: str) -> None:
    columns = row_model(table).columns()
    schema = arrow_schema(row_model(table))
    assert schema.names == [column.name for column in columns]
    assert [field.nullable for field in schema] == [column.nullable for column in columns]
    for column, field in zip(columns, schema, strict=True):
        if column.codes is None:
            assert field.type == PLAIN[column.value_type], column.name
        else:
            assert pa.types.is_dictionary(field.type)
            assert field.type.ordered is column.codes.ordered()


@pytest.mark.parametrize("table", TABLES)
def test_an_arrow_schema_carries_descriptions_and_units(table: str) -> None:
    model = row_model(table)
    schema = arrow_schema(model)
    assert schema.metadata == {
        b"name": table.encode(),
        b"title": model.title.encode(),
        b"description": description(model).encode(),
    }
    for column, field in zip(model.columns(), schema, strict=True):
        told = {b"description": column.description.encode()}
        assert field.metadata == (told if column.unit is None else told | {b"unit": column.unit.encode()})


@pytest.mark.parametrize("table", TABLES)
def test_an_arrow_table_holds_every_code_in_the_order_of_the_codebook(table: str, built: Built) -> None:
    model = row_model(table)
    made = arrow_table(model, built.tables[table])
    made.validate(full=True)
    for column in model.columns():
        if column.codes is not None:
            held = made.column(column.name).chunk(0)
            assert isinstance(held, pa.DictionaryArray)
            assert held.dictionary.to_pylist() == [code.value for code in column.codes]


def test_a_table_without_rows_has_its_schema_and_its_codes() -> None:
    model = row_model("judgements")
    made = arrow_table(model, [])
    assert made.schema.equals(arrow_schema(model), check_metadata=True)
    grades = made.column("grade").combine_chunks()
    assert isinstance(grades, pa.DictionaryArray)
    assert grades.dictionary.to_pylist()[-1] == "outstanding"
