"""Parquet files: readable, with the schema of their table, and equal to the CSV files.

That they are equal is proved by Arrow: the CSV bytes, read with the types of the schema, are the columns of
the Parquet file. Only columns that are not are compared cell by cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.house.arrow import arrow_schema, codes_of
from ccdata.validation.house.listed import PARQUET_SUFFIX
from ccdata.validation.house.published import published_tables
from ccdata.validation.house.written import to_text
from ccdata.validation.loaded import WRONG, Loaded
from ccdata.validation.opening import Refused

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

_UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError)
"""What pyarrow raises of a file that is cut short, overwritten, or holds what its types cannot."""

_MOST = 2**30
"""Bytes of a CSV file that are read as one piece."""


def check_parquet(
    name: str, file: str, table: Loaded | None, container: Container, findings: Findings
) -> None:
    """Check the Parquet file of a table against its published schema, and against the same table as CSV."""
    resource = f"{name}{PARQUET_SUFFIX}"
    here = Place(resource=resource, file=file)
    findings.perform(rules.PARQUET_READABLE)
    try:
        with container.open(file) as stream:
            found = pq.ParquetFile(pa.BufferReader(stream.read())).read(use_threads=False)
        found.validate(full=True)
    except Refused as refused:
        rule = rules.PACKAGE_LIMITS if refused.is_limit else rules.PARQUET_READABLE
        findings.fail(rule, refused.reason, here)
        return
    except _UNREADABLE as error:
        findings.fail(rules.PARQUET_READABLE, " ".join(str(error).split()), here)
        for rule in (rules.PARQUET_SCHEMA, rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its Parquet file could not be read")
        return
    about = published_tables()[name]
    expected = arrow_schema(name, about)
    findings.perform(rules.PARQUET_SCHEMA)
    if not found.schema.equals(expected, check_metadata=True):
        for at, message in _schema_problems(expected, found.schema):
            findings.fail(rules.PARQUET_SCHEMA, message, Place(resource=resource, file=file, column=at))
    for at, message in _dictionary_problems(about["schema"], found):
        findings.fail(rules.PARQUET_SCHEMA, message, Place(resource=resource, file=file, column=at))
    if table is None or "id" not in table.columns:
        why = "could not be read" if table is None else "has no ids"
        for rule in (rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its CSV file {why}")
        return
    _check_values(resource, file, table, found, expected, container, findings)


def _check_values(
    resource: str,
    file: str,
    table: Loaded,
    found: pa.Table,
    expected: pa.Schema,
    container: Container,
    findings: Findings,
) -> None:
    names = [
        name
        for name in expected.names
        if found.schema.names.count(name) == 1
        and name in table.columns
        and found.schema.field(name).type == expected.field(name).type
    ]
    for name in expected.names:
        if name in table.columns and name not in names:
            why = f"{table.name}.{name}: its Parquet column is not the right one"
            findings.skip(rules.PARQUET_VALUE, why)
    if "id" not in names:
        findings.skip(rules.PARQUET_ROWS, f"{table.name}: its Parquet file has no ids")
        return
    proved = _proved(table, found, expected, names, container)
    if "id" in proved:
        findings.perform(rules.PARQUET_ROWS, max(len(table), 1))
        findings.perform(rules.PARQUET_VALUE, len(table) * len(proved))
        doubtful = [name for name in names if name not in proved]
        if not doubtful:
            return
        places = _numbered(table.columns["id"])
        rows = places
    else:
        doubtful = names
        rows = _numbered(table.columns["id"])
        places = _numbered("" if one is None else one for one in found.column("id").to_pylist())
        _check_rows(resource, file, table, rows, places, findings)
    common = [key for key in rows if key in places]
    findings.perform(rules.PARQUET_VALUE, len(common) * len(doubtful))
    for name in doubtful:
        texts, typed, values = table.columns[name], table.values(name), found.column(name).to_pylist()
        for key in common:
            row, place = rows[key], places[key]
            text, value = texts[row], values[place]
            if not _equal(text, value, typed[row]):
                here = Place(
                    resource=resource,
                    file=file,
                    row=place + 1,
                    row_id=key[0],
                    column=name,
                    value=None if value is None else to_text(value),
                )
                held = "null" if value is None else repr(to_text(value))
                said = "nothing" if text == "" else repr(text)
                where = f"line {table.line_of(row, name)} of {table.file}"
                findings.fail(rules.PARQUET_VALUE, f"the cell is {held}; {where} has {said}", here)


def _proved(
    table: Loaded, found: pa.Table, expected: pa.Schema, names: list[str], container: Container
) -> frozenset[str]:
    """The columns that Arrow reads the same from both files."""
    if len(table) != found.num_rows or len(table.files) != 1 or table.table.form != "csv":
        return frozenset()
    plain = {
        name: pa.string() if pa.types.is_dictionary(expected.field(name).type) else expected.field(name).type
        for name in names
    }
    try:
        with container.open(table.files[0]) as stream:
            content = stream.read()
        source: Any = pa.BufferReader(content)
        read = pc.read_csv(
            source,
            pc.ReadOptions(use_threads=False, block_size=min(len(content) + 1, _MOST)),
            pc.ParseOptions(newlines_in_values=True),
            pc.ConvertOptions(
                column_types=plain,
                include_columns=names,
                null_values=[""],
                true_values=["true"],
                false_values=["false"],
                strings_can_be_null=True,
            ),
        )
        return frozenset(name for name in names if read.column(name).equals(_decoded(found.column(name))))
    except (Refused, *_UNREADABLE):
        # A cell that is not of its type, or a row of another width: both are reported where they stand.
        return frozenset()


def _decoded(column: pa.ChunkedArray[Any]) -> pa.ChunkedArray[Any]:
    """A column with the texts in the place of their numbers in a dictionary."""
    if not pa.types.is_dictionary(column.type):
        return column
    chunks: list[Any] = [chunk.dictionary_decode() for chunk in column.chunks]  # type: ignore[attr-defined]
    return pa.chunked_array(chunks, pa.string())


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


def _dictionary_problems(schema: Mapping[str, Any], found: pa.Table) -> Iterator[tuple[str, str]]:
    """The dictionaries hold every code in its order: that order is what makes a grade better than another."""
    for field in schema["fields"]:
        codes = codes_of(field)
        if codes is None or found.schema.names.count(field["name"]) != 1:
            continue
        for chunk in found.column(field["name"]).chunks:
            if isinstance(chunk, pa.DictionaryArray) and len(chunk) > 0:
                held = chunk.dictionary.to_pylist()
                if held != codes:
                    yield field["name"], f"the dictionary is {held}, not the code list in its order"


def _check_rows(
    resource: str,
    file: str,
    table: Loaded,
    rows: Mapping[tuple[str, int], int],
    places: Mapping[tuple[str, int], int],
    findings: Findings,
) -> None:
    """Match the rows of both files by id, the first of two with the first of two."""
    findings.perform(rules.PARQUET_ROWS, max(len(rows), 1))
    for key, number in rows.items():
        if key not in places:
            message = "the row stands in the CSV file only"
            findings.fail(rules.PARQUET_ROWS, message, table.place(number))
    for key, number in places.items():
        if key not in rows:
            here = Place(resource=resource, file=file, row=number + 1, row_id=key[0])
            findings.fail(rules.PARQUET_ROWS, "the row stands in the Parquet file only", here)
    if [key for key in places if key in rows] != [key for key in rows if key in places]:
        here = Place(resource=resource, file=file)
        findings.fail(rules.PARQUET_ROWS, "the rows stand in another order than in the CSV file", here)


def _equal(text: str, value: Any, typed: Any) -> bool:
    """Whether a Parquet value is that of a CSV cell. An empty cell is null, and nothing else is."""
    if text == "" or value is None:
        return text == "" and value is None
    return to_text(value) == text or (typed is not None and typed is not WRONG and bool(value == typed))


def _numbered(ids: Iterable[str]) -> dict[tuple[str, int], int]:
    """The position of each id, told apart by how often it stood before."""
    times: Counter[str] = Counter()
    found: dict[tuple[str, int], int] = {}
    for position, one in enumerate(ids):
        found[one, times[one]] = position
        times[one] += 1
    return found
