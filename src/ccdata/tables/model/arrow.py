"""Arrow schemas that follow from the row models, and rows as Arrow tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Row
from ccdata.tables.model.schema import description

DECIMAL = pa.decimal128(18, 4)
"""Amounts and shares: fourteen digits before the point, four behind it."""

_TYPES: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    bool: pa.bool_(),
    Decimal: DECIMAL,
    date: pa.date32(),
}


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a column: coded ones are dictionaries, ordered where their codes are."""
    if column.codes is not None:
        ordered = column.codes.ordered()
        return (
            pa.dictionary(pa.int8(), pa.string(), True) if ordered else pa.dictionary(pa.int8(), pa.string())
        )
    return _TYPES[column.value_type]


def arrow_schema(model: type[Row]) -> pa.Schema:
    """The Arrow schema of a table, with the descriptions of table and columns in its metadata."""
    fields = []
    for column in model.columns():
        metadata: dict[bytes | str, bytes | str] = {"description": column.description}
        if column.unit is not None:
            metadata["unit"] = column.unit
        fields.append(pa.field(column.name, arrow_type(column), column.nullable, metadata))
    about: dict[bytes | str, bytes | str] = {
        "name": model.table_name(),
        "title": model.title,
        "description": description(model),
    }
    return pa.schema(fields, metadata=about)


def arrow_table(model: type[Row], rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table of the model's schema; dictionaries hold every code, in its order."""
    schema = arrow_schema(model)
    arrays = [_array(column, [getattr(row, column.name) for row in rows]) for column in model.columns()]
    return pa.table(arrays, schema=schema)


def _array(column: Column, values: list[object]) -> pa.Array[Any]:
    if column.codes is None:
        return pa.array(values, arrow_type(column))
    codes = [str(code) for code in column.codes]
    places = pa.array([None if value is None else codes.index(str(value)) for value in values], pa.int8())
    return pa.DictionaryArray.from_arrays(
        places, pa.array(codes, pa.string()), ordered=column.codes.ordered()
    )
