"""Parquet files: readable, with the schema of their models, and cell by cell equal to the CSV files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.tables.model.arrow import arrow_schema
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text
from ccdata.validation import rules
from ccdata.validation.descriptor import PARQUET_SUFFIX, Resource
from ccdata.validation.findings import Findings, Place
from ccdata.validation.loaded import LoadedTable

_UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError)
"""What pyarrow raises of a file that is cut short, overwritten, or holds what its types cannot."""


def check_parquet(resource: Resource, table: LoadedTable | None, findings: Findings) -> None:
    """Check a Parquet resource against its model, and against the same table as CSV."""
    here = Place(resource=resource.name, file=resource.file)
    name = resource.name.removesuffix(PARQUET_SUFFIX)
    findings.perform(rules.PARQUET_READABLE)
    try:
        found = pq.ParquetFile(pa.BufferReader(resource.content)).read()
        found.validate(full=True)
        columns = {column: found.column(column).to_pylist() for column in dict.fromkeys(found.column_names)}
    except _UNREADABLE as error:
        findings.fail(rules.PARQUET_READABLE, " ".join(str(error).split()), here)
        for rule in (rules.PARQUET_SCHEMA, rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its Parquet file could not be read")
        return
    model = row_model(name)
    expected = arrow_schema(model)
    findings.perform(rules.PARQUET_SCHEMA)
    for at, message in (*_schema_problems(expected, found.schema), *_dictionary_problems(model, found)):
        place = Place(resource=resource.name, file=resource.file, column=at)
        findings.fail(rules.PARQUET_SCHEMA, message, place)
    if table is None:
        for rule in (rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its CSV file could not be read")
        return
    same = {
        column: values
        for column, values in columns.items()
        if column in table.columns and found.schema.field(column).type == expected.field(column).type
    }
    for column in table.columns.keys() - same.keys():
        findings.skip(rules.PARQUET_VALUE, f"{name}.{column}: its Parquet column is not the right one")
    if "id" in same:
        _check_rows(resource, table, same, findings)
    else:
        findings.skip(rules.PARQUET_ROWS, f"{name}: its Parquet file has no ids")


def _schema_problems(expected: pa.Schema, schema: pa.Schema) -> Iterator[tuple[str | None, str]]:
    """What differs between the schemas, each with the column it is about."""
    if (schema.metadata or {}) != (expected.metadata or {}):
        yield None, "the table's name, title or description in the metadata differs"
    for name, times in Counter(schema.names).items():
        if name not in expected.names:
            yield name, f"column {name!r} is not one of the table's"
        elif times > 1:
            yield name, f"column {name!r} stands {times} times"
    common = [name for name in expected.names if schema.names.count(name) == 1]
    if [name for name in schema.names if name in common] != common:
        yield None, "the columns are out of order"
    for field in expected:
        if field.name not in schema.names:
            yield field.name, f"column {field.name!r} is missing"
        elif field.name in common:
            for message in _field_problems(field, schema.field(field.name)):
                yield field.name, message


def _field_problems(expected: pa.Field[Any], field: pa.Field[Any]) -> Iterator[str]:
    if field.type != expected.type:
        yield f"the type is {field.type}, not {expected.type}"
    if field.nullable != expected.nullable:
        yield "the column may hold nulls" if field.nullable else "the column may not hold nulls"
    if (field.metadata or {}) != (expected.metadata or {}):
        yield "the description or unit in the metadata differs"


def _dictionary_problems(model: type[Row], found: pa.Table) -> Iterator[tuple[str, str]]:
    """The dictionaries hold every code in its order: that order is what makes a grade better than another."""
    for column in model.columns():
        if column.codes is None or found.schema.names.count(column.name) != 1:
            continue
        codes = [str(code) for code in column.codes]
        for chunk in found.column(column.name).chunks:
            if isinstance(chunk, pa.DictionaryArray) and len(chunk) > 0:
                held = chunk.dictionary.to_pylist()
                if held != codes:
                    yield column.name, f"the dictionary is {held}, not the code list in its order"


def _check_rows(
    resource: Resource, table: LoadedTable, columns: dict[str, list[Any]], findings: Findings
) -> None:
    """Match the rows of both files by id, the first of two with the first of two; compare their cells."""
    places = _numbered("" if one is None else str(one) for one in columns["id"])
    rows = _numbered(row.id for row in table.rows)
    for key, number in rows.items():
        message = "the row stands in the CSV file only"
        findings.test(rules.PARQUET_ROWS, key in places, message, table.place(table.rows[number]))
    for key, number in places.items():
        if key not in rows:
            here = Place(resource=resource.name, file=resource.file, row=number + 1, row_id=key[0])
            findings.fail(rules.PARQUET_ROWS, "the row stands in the Parquet file only", here)
    common = [key for key in rows if key in places]
    if [key for key in places if key in rows] != common:
        here = Place(resource=resource.name, file=resource.file)
        findings.fail(rules.PARQUET_ROWS, "the rows stand in another order than in the CSV file", here)
    if not table.rows:
        findings.perform(rules.PARQUET_ROWS)
    for key in common:
        row, place = table.rows[rows[key]], places[key]
        for column, values in columns.items():
            if column not in row.cells:
                continue
            findings.perform(rules.PARQUET_VALUE)
            text, value = row.cells[column], values[place]
            if not _equal(text, value, row.values.get(column)):
                here = Place(
                    resource=resource.name,
                    file=resource.file,
                    row=place + 1,
                    row_id=key[0],
                    column=column,
                    value=None if value is None else to_text(value),
                )
                held = "null" if value is None else repr(to_text(value))
                said = "nothing" if text == "" else repr(text)
                where = f"line {row.line_of(column)} of {table.file}"
                findings.fail(rules.PARQUET_VALUE, f"the cell is {held}; {where} has {said}", here)


def _equal(text: str, value: Any, expected: Any) -> bool:
    """Whether a Parquet value is that of a CSV cell. An empty cell is null, and nothing else is."""
    if text == "" or value is None:
        return text == "" and value is None
    return to_text(value) == text or (expected is not None and value == expected)


def _numbered(ids: Iterable[str]) -> dict[tuple[str, int], int]:
    """The position of each id, told apart by how often it stood before."""
    times: Counter[str] = Counter()
    found: dict[tuple[str, int], int] = {}
    for position, one in enumerate(ids):
        found[one, times[one]] = position
        times[one] += 1
    return found
